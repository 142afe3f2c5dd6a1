"""A host for the job runner in a Qt thread. Must not know what jobs are about, or who listens."""

from __future__ import annotations

import contextlib
import os
import sys
import threading

from PySide6.QtCore import QObject, QThread, Signal

from dubstudio.jobs.job import Job
from dubstudio.jobs.queue import JobQueue
from dubstudio.jobs.runner import Runner

_LEFT_BEHIND: set[JobThread] = set()
"""Threads that would not end in time. Dropping the last reference to a running QThread aborts the process."""

_NICE = 15  # of background threads on Linux, where Qt's priorities do nothing


class JobThread(QThread):
    """Does jobs one after another in a thread of its own; fits the `Host` seam.

    Args:
        name: For debuggers.
        gentle: Whether everybody else comes first: for long work that nobody waits for in the middle of a gesture.

    Attributes:
        happened: Every `JobEvent`. Connect methods of QObjects that live on the GUI thread only: anything else is
            called in the worker.
        queue: Steers the jobs, from any thread.
    """

    happened = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None, *, gentle: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.queue = JobQueue(self.happened.emit)
        self._runner = Runner(self.queue, self.happened.emit)
        self._gentle = gentle

    def run(self) -> None:
        """Work until the queue is closed. Called by Qt, in the thread."""
        if self._gentle:
            _step_back()
        self._runner.run()

    def submit(self, job: Job) -> None:
        """Have a job done after those before it; returns at once."""
        self.queue.add(job)

    def close(self, timeout_s: float) -> bool:
        """Cancel everything and end the thread; see `Host`."""
        self.queue.close()
        ended = not self.isRunning() or self.wait(max(0, round(timeout_s * 1000)))
        if not ended:
            self.setParent(None)
            _LEFT_BEHIND.add(self)
            self.finished.connect(self._on_finished)
        return ended

    def _on_finished(self) -> None:
        _LEFT_BEHIND.discard(self)


def _step_back() -> None:
    """Let other threads go first. Threads that are started from this one, as of a network's runs, inherit it."""
    if sys.platform.startswith("linux"):
        with contextlib.suppress(OSError):  # a container may forbid it; it is a courtesy only
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _NICE)
    else:
        QThread.currentThread().setPriority(QThread.Priority.LowPriority)
