"""All work in the background of one window, and the way its results come back to the GUI thread.

Everything that crosses from a worker to the GUI crosses here, in one slot of one QObject that lives on the GUI
thread. Must not know what jobs are about.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QObject, Signal

from dubstudio.base.errors import DubError
from dubstudio.jobs.events import Cancelled, Failed, Finished, JobEvent, Produced, Progressed, Started
from dubstudio.jobs.job import Job
from dubstudio.jobs.time_left import TimeLeft
from dubstudio.ui.job_thread import JobThread
from dubstudio.ui.notices import Notices


class Lane(StrEnum):
    """The threads there are; each does one job at a time."""

    VOICE = "voice"  # speaking: what the user sees as the render queue
    READ = "read"  # reading ahead of speaking: quick, for the fit meter
    MEDIA = "media"  # decoding: peaks, pictures, shots
    FILES = "files"  # importing and exporting
    MODELS = "models"  # downloading: hours that nothing else waits for


class Stage(StrEnum):
    """How far a job is."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class JobRow:
    """A job as lists show it."""

    job: Job
    lane: Lane
    stage: Stage = Stage.WAITING
    fraction: float = 0.0
    text: str = ""
    error: DubError | None = None


Handler = Callable[[Any], None]

_GENTLE = frozenset({Lane.VOICE, Lane.MEDIA, Lane.FILES, Lane.MODELS})
"""Lanes whose work takes seconds: the window, and what it waits for in `Lane.READ`, come first."""

_SWITCH_S = 0.002
"""How long Python code in a worker may hold the interpreter while the window waits for it; Python's own 5 ms add up
to noticeable waits, since painting one panel takes and gives it many times."""


class Jobs(QObject):
    """Runs jobs and tells what becomes of them.

    Handlers are called last, when everything is in order for the next event: one that raises harms nobody else.
    Once closed, nothing is told any more.

    Attributes:
        changed: Id of a job of which there is something new to show, or that is gone from `rows`.
        paused_changed: A `Lane` was paused or goes on.
    """

    changed = Signal(object)
    paused_changed = Signal(object)

    def __init__(self, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(min(sys.getswitchinterval(), _SWITCH_S))
        self._notices = notices
        self._closed = False
        self._threads: dict[Lane, JobThread] = {}
        self._rows: dict[str, JobRow] = {}
        self._handlers: dict[str, tuple[Handler | None, Handler | None]] = {}
        self._time_left = {lane: TimeLeft() for lane in Lane}

    def run(
        self,
        lane: Lane,
        job: Job,
        *,
        produced: Handler | None = None,
        ended: Handler | None = None,
        index: int | None = None,
    ) -> str:
        """Have a job done in the background.

        Args:
            lane: In which thread.
            job: What to do.
            produced: Called on the GUI thread with everything the job produces.
            ended: Called on the GUI thread with the last event: `Finished`, `Failed` or `Cancelled`. Without it a
                failure is told to the user.
            index: Its place among those waiting in the lane; None for the last.

        Returns:
            The id of the job. After `close` nothing is done and nothing told.
        """
        if self._closed:
            return job.id
        self._rows[job.id] = JobRow(job, lane)
        self._handlers[job.id] = (produced, ended)
        self.changed.emit(job.id)
        self.thread_of(lane).queue.add(job, index=index)
        return job.id

    def thread_of(self, lane: Lane) -> JobThread:
        """The thread of a lane, started when first needed; its `queue` orders, pauses, cancels and retries."""
        if lane not in self._threads:
            thread = JobThread(f"dubstudio-{lane}", self, gentle=lane in _GENTLE)
            thread.happened.connect(self._on_happened)
            self._threads[lane] = thread
            if not self._closed:
                thread.start()
        return self._threads[lane]

    def cancel(self, job_id: str) -> None:
        """Stop a job; one that has ended meanwhile stays as it is."""
        if job_id in self._rows:
            self.thread_of(self._rows[job_id].lane).queue.cancel(job_id)

    def cancel_all(self, lane: Lane) -> None:
        """Stop everything that a lane does or is to do."""
        if lane in self._threads:
            self._threads[lane].queue.cancel_all()

    def move(self, job_id: str, index: int) -> None:
        """Give a waiting job another place among those that wait in its lane; one that has begun stays as it is."""
        row = self._rows.get(job_id)
        if row and row.stage is Stage.WAITING:
            self.thread_of(row.lane).queue.move(job_id, max(0, index))
            self.changed.emit(job_id)

    def set_paused(self, lane: Lane, paused: bool) -> None:
        """Begin no further job in a lane, urgent ones apart, or go on."""
        if paused == self.is_paused(lane):
            return
        queue = self.thread_of(lane).queue
        if paused:
            queue.pause()
        else:
            queue.resume()
        self.paused_changed.emit(lane)

    def is_paused(self, lane: Lane) -> bool:
        """Whether a lane is paused."""
        return lane in self._threads and self._threads[lane].queue.paused

    def rows(self, *lanes: Lane) -> list[JobRow]:
        """Jobs that wait, run or failed, of some lanes or of all: those running first, then in their order."""
        chosen = lanes or tuple(Lane)
        order = {job.id: n for lane in self._threads for n, job in enumerate(self._threads[lane].queue.waiting())}
        ranks = {Stage.RUNNING: 0, Stage.WAITING: 1}
        found = [row for row in self._rows.values() if row.lane in chosen]
        return sorted(found, key=lambda row: (ranks.get(row.stage, 2), order.get(row.job.id, 0)))

    def row(self, job_id: str) -> JobRow | None:
        """One job; None once it is done and gone."""
        return self._rows.get(job_id)

    def seconds_left(self, lane: Lane) -> float | None:
        """How long a lane still has to work; None while that can't be told."""
        waiting = self._threads[lane].queue.waiting() if lane in self._threads else ()
        return self._time_left[lane].of_all(waiting)

    def seconds_left_running(self, lane: Lane) -> float | None:
        """How long the running job of a lane still takes; None while that can't be told."""
        return self._time_left[lane].of_running()

    def dismiss(self, job_id: str) -> None:
        """Take a failed job out of the list."""
        row = self._rows.get(job_id)
        if row and row.stage is Stage.FAILED:
            self.thread_of(row.lane).queue.forget(job_id)
            self._drop(job_id)

    def retry(self, job_id: str) -> None:
        """Do a failed job again, after the others."""
        row = self._rows.get(job_id)
        if row and row.stage is Stage.FAILED and not self._closed:
            self._rows[job_id] = JobRow(row.job, row.lane)
            self.changed.emit(job_id)
            self.thread_of(row.lane).queue.retry(job_id)

    def retry_failed(self, *lanes: Lane) -> None:
        """Do all failed jobs of some lanes again, in the order of their failure."""
        for row in self.rows(*lanes):
            self.retry(row.job.id)

    def close(self, timeout_s: float) -> bool:
        """Cancel everything and end all threads. Events on their way are not told any more.

        Args:
            timeout_s: Longest wait for all of them together.

        Returns:
            Whether all have ended in time.
        """
        self._closed = True
        deadline = time.monotonic() + timeout_s
        for thread in self._threads.values():
            thread.queue.close()
        ended = [thread.close(deadline - time.monotonic()) for thread in self._threads.values()]
        return all(ended)

    def _on_happened(self, event: JobEvent) -> None:
        row = self._rows.get(event.job_id)
        if row is None or self._closed:
            return
        self._time_left[row.lane].hear(event)
        produced, ended = self._handlers[event.job_id]
        match event:
            case Started():
                self._change(replace(row, stage=Stage.RUNNING, fraction=0.0))
            case Progressed():
                self._change(replace(row, fraction=event.fraction, text=event.text))
            case Produced():
                if produced:
                    produced(event.value)
            case Failed():
                self._change(replace(row, stage=Stage.FAILED, error=event.error))
                if ended:
                    ended(event)
                else:
                    self._notices.fail(event.error)
            case Finished() | Cancelled():
                self._drop(event.job_id)
                if ended:
                    ended(event)

    def _change(self, row: JobRow) -> None:
        self._rows[row.job.id] = row
        self.changed.emit(row.job.id)

    def _drop(self, job_id: str) -> None:
        self._rows.pop(job_id, None)
        self._handlers.pop(job_id, None)
        self.changed.emit(job_id)
