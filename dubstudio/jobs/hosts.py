"""Where jobs run: in the caller, or in a thread beside it. The Qt host of the window drives the same runner.

A host has a `queue` to steer jobs by (order, pause, cancel, retry) and `events` to listen to.
"""

from __future__ import annotations

import threading
from types import TracebackType
from typing import Protocol, Self

from dubstudio.base.events import Listeners
from dubstudio.jobs.events import JobEvent
from dubstudio.jobs.job import Job
from dubstudio.jobs.queue import JobQueue
from dubstudio.jobs.runner import Runner


class Host(Protocol):
    """The seam: what the faces of the program need to have work done."""

    def start(self) -> None:
        """Be ready for jobs."""
        ...

    def submit(self, job: Job) -> None:
        """Have a job done after those before it. What becomes of it is told by events."""
        ...

    def close(self, timeout_s: float) -> bool:
        """Cancel everything and end.

        Args:
            timeout_s: Longest wait for a running job to notice.

        Returns:
            Whether it has ended; False leaves a job behind that does not answer.
        """
        ...


class InlineHost:
    """Does jobs at once, in the thread of whoever submits them: for small commands, and for tests.

    Other threads may steer the queue, but submit nothing.
    """

    def __init__(self) -> None:
        self.events: Listeners[JobEvent] = Listeners()
        self.queue = JobQueue(self.events.emit)
        self._runner = Runner(self.queue, self.events.emit)
        self._started = False
        self._driving = False

    def start(self) -> None:
        """Do what was submitted before, and from now on at once."""
        self._started = True
        self.run_waiting()

    def submit(self, job: Job) -> None:
        """Do a job before returning; one submitted by another job is done after it."""
        self.queue.add(job)
        self.run_waiting()

    def run_waiting(self) -> None:
        """Do what waits, as after a pause or for jobs to be retried."""
        if self._started and not self._driving:
            self._driving = True
            try:
                self._runner.run_waiting()
            finally:
                self._driving = False

    def close(self, timeout_s: float) -> bool:  # noqa: ARG002  the seam's
        """Cancel what waits. A job that runs is one that called this, and will notice."""
        self.queue.close()
        return not self._driving


class ThreadHost:
    """Does jobs one after another in one thread of its own; listeners are called there.

    As a context manager it starts, and at the end waits for nothing but what was cancelled.

    Args:
        close_timeout_s: How long leaving the context waits for a running job to notice.
    """

    def __init__(self, *, close_timeout_s: float = 5.0) -> None:
        self.events: Listeners[JobEvent] = Listeners()
        self.queue = JobQueue(self.events.emit)
        self._close_timeout_s = close_timeout_s
        # Daemon: work stuck in foreign code must not keep the process alive; no file is left half-written.
        self._thread = threading.Thread(
            target=Runner(self.queue, self.events.emit).run, name="dubstudio-jobs", daemon=True
        )

    def start(self) -> None:
        """Begin with what waits."""
        self._thread.start()

    def submit(self, job: Job) -> None:
        """Have a job done after those before it; returns at once."""
        self.queue.add(job)

    def close(self, timeout_s: float) -> bool:
        """Cancel everything and end the thread; see `Host`."""
        self.queue.close()
        if self._thread.is_alive() and self._thread is not threading.current_thread():
            self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close(self._close_timeout_s)
