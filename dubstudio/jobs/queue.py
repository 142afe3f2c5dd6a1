"""Jobs waiting for their turn: ordered, and steered from any thread.

A job waits, runs, and then is gone, unless it failed: failed ones are kept to be retried. Must not know what
is done with a job taken.
"""

from __future__ import annotations

import threading
import time

from dubstudio.base.cancel import CancelToken
from dubstudio.jobs.events import Cancelled
from dubstudio.jobs.job import Emit, Job


class JobQueue:
    """An ordered queue. Every method may be called from any thread; events are told without any lock held.

    Args:
        emit: Told of jobs that are cancelled before they began, in the thread of whoever cancels.
    """

    def __init__(self, emit: Emit) -> None:
        self._emit = emit
        self._changed = threading.Condition()
        self._waiting: list[Job] = []
        self._running: dict[str, tuple[Job, CancelToken]] = {}
        self._failed: dict[str, Job] = {}
        self._unsettled = 0  # jobs taken whose last event is not told yet
        self._paused = False
        self._closed = False

    def waiting(self) -> tuple[Job, ...]:
        """Jobs not begun, in their order."""
        with self._changed:
            return tuple(self._waiting)

    def running(self) -> tuple[Job, ...]:
        """Jobs being worked on."""
        with self._changed:
            return tuple(job for job, _ in self._running.values())

    def failed(self) -> tuple[Job, ...]:
        """Jobs that failed and were not retried, the oldest failure first."""
        with self._changed:
            return tuple(self._failed.values())

    @property
    def paused(self) -> bool:
        """Whether no further job is begun, urgent ones apart."""
        return self._paused

    def add(self, job: Job, *, index: int | None = None) -> None:
        """Let a job wait for its turn; on a closed queue it is cancelled at once.

        Args:
            job: Not in the queue yet.
            index: Its place among those waiting; None for the last.
        """
        with self._changed:
            closed = self._closed
            if not closed:
                self._waiting.insert(len(self._waiting) if index is None else index, job)
                self._changed.notify_all()
        if closed:
            self._emit(Cancelled(job.id))

    def move(self, job_id: str, index: int) -> None:
        """Give a waiting job another place; one that has begun meanwhile stays as it is."""
        with self._changed:
            job = self._out_of_waiting(job_id)
            if job is not None:
                self._waiting.insert(index, job)

    def cancel(self, job_id: str) -> None:
        """Stop one job; one that has ended meanwhile stays as it is."""
        with self._changed:
            if job_id in self._running:
                self._running[job_id][1].cancel()
            job = self._out_of_waiting(job_id)
            self._changed.notify_all()
        if job is not None:
            self._emit(Cancelled(job_id))

    def cancel_all(self) -> None:
        """Stop every job, waiting or running."""
        with self._changed:
            dropped, self._waiting = self._waiting, []
            for _, token in self._running.values():
                token.cancel()
            self._changed.notify_all()
        for job in dropped:
            self._emit(Cancelled(job.id))

    def pause(self) -> None:
        """Begin no further job, urgent ones apart; the running one goes on."""
        with self._changed:
            self._paused = True

    def resume(self) -> None:
        """Begin jobs again."""
        with self._changed:
            self._paused = False
            self._changed.notify_all()

    def retry(self, job_id: str) -> None:
        """Let a failed job wait again, behind the others; one that is not among the failed stays as it is."""
        with self._changed:
            job = self._failed.pop(job_id, None)
        if job is not None:
            self.add(job)

    def retry_failed(self) -> None:
        """Let all failed jobs wait again, in the order of their failure."""
        for job in self.failed():
            self.retry(job.id)

    def forget(self, job_id: str) -> None:
        """Give up on a failed job: it is not retried any more; one that is not among the failed stays as it is."""
        with self._changed:
            self._failed.pop(job_id, None)

    def close(self) -> None:
        """Cancel everything and take no more; whoever waits in `take` is told that there is nothing."""
        with self._changed:
            self._closed = True
        self.cancel_all()

    def take(self, *, wait: bool) -> tuple[Job, CancelToken] | None:
        """The next job to work on, for a runner; it must be given back by `settle` and then `release`.

        Args:
            wait: Whether to wait until there is one.

        Returns:
            The job and its token; None when the queue is closed, or when there is none and nobody waits.
        """
        with self._changed:
            while not self._closed and (index := self._next()) is None:
                if not wait:
                    return None
                self._changed.wait()
            if self._closed or index is None:
                return None
            job, token = self._waiting.pop(index), CancelToken()
            self._running[job.id] = job, token
            self._unsettled += 1
            return job, token

    def settle(self, job_id: str, *, failed: bool) -> None:
        """A job taken has ended. Called before that is told, so that whoever hears it can retry it."""
        with self._changed:
            job, _ = self._running.pop(job_id)
            if failed:
                self._failed[job_id] = job

    def release(self) -> None:
        """The end of a job taken has been told."""
        with self._changed:
            self._unsettled -= 1
            self._changed.notify_all()

    def wait_until_idle(self, timeout_s: float | None = None) -> bool:
        """Wait until nothing waits or runs and everybody was told; on a paused queue that may be never.

        Args:
            timeout_s: Longest wait; None for no limit.

        Returns:
            Whether it came to that.
        """
        deadline = None if timeout_s is None else time.monotonic() + timeout_s
        with self._changed:
            while self._waiting or self._unsettled:
                left = None if deadline is None else deadline - time.monotonic()
                if left is not None and left <= 0:
                    return False
                # Windows answers Ctrl+C between waits only.
                self._changed.wait(0.2 if left is None else min(left, 0.2))
            return True

    def _next(self) -> int | None:
        """Which of those waiting is to be begun; None where none is. The lock is held."""
        if not self._paused:
            return 0 if self._waiting else None
        return next((index for index, job in enumerate(self._waiting) if job.urgent), None)

    def _out_of_waiting(self, job_id: str) -> Job | None:
        """Remove a job from those waiting. The lock is held."""
        for index, job in enumerate(self._waiting):
            if job.id == job_id:
                return self._waiting.pop(index)
        return None
