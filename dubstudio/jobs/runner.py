"""Works through a queue, one job after another, in whatever thread it is called.

A thread, a Qt thread or the caller itself may drive it (see `hosts`). This is the one place, besides the
top-level hook, that catches everything: whatever goes wrong in a job becomes one `Failed` event, and the next
job is begun.
"""

from __future__ import annotations

import logging

from dubstudio.base import errors
from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import DubError
from dubstudio.jobs.events import Cancelled, Failed, Finished, JobEvent, Started
from dubstudio.jobs.job import Emit, Job, JobContext
from dubstudio.jobs.queue import JobQueue

_log = logging.getLogger(__name__)


class Runner:
    """Takes jobs from a queue and does them.

    Several runners may share a queue. Listeners are called in the thread that drives the runner; what they
    raise ends that thread, unless it is raised while work is being done: then the job fails.

    Args:
        queue: Where jobs come from.
        emit: Told everything that happens to a job taken.
    """

    def __init__(self, queue: JobQueue, emit: Emit) -> None:
        self._queue = queue
        self._emit = emit

    def run(self) -> None:
        """Do jobs as they come, until the queue is closed."""
        while self._run_next(wait=True):
            pass

    def run_waiting(self) -> None:
        """Do the jobs that wait, and those they bring; return when none is left or the queue is paused."""
        while self._run_next(wait=False):
            pass

    def _run_next(self, *, wait: bool) -> bool:
        taken = self._queue.take(wait=wait)
        if taken is None:
            return False
        job, token = taken
        end: JobEvent = Cancelled(job.id)  # also of a job broken off by Ctrl+C
        try:
            self._emit(Started(job.id, job.kind, job.label))
            end = self._outcome(job, token)
        finally:
            self._queue.settle(job.id, failed=isinstance(end, Failed))
            try:
                self._emit(end)
            finally:
                self._queue.release()
        return True

    def _outcome(self, job: Job, token: CancelToken) -> JobEvent:
        """Do the work and say how it ended."""
        try:
            token.check()
            job.work(JobContext(job.id, token, self._emit))
        except errors.Cancelled:
            return Cancelled(job.id)
        except Exception as error:  # noqa: BLE001  see above
            if token.cancelled:  # a tool stopped in the middle of its work may complain
                _log.debug("%s ended with an error after it was cancelled", job.label, exc_info=error)
                return Cancelled(job.id)
            return Failed(job.id, _for_people(job, error))
        return Finished(job.id)


def _for_people(job: Job, error: Exception) -> DubError:
    """The error itself if it is meant for people; else one that is, and the traceback to the log."""
    if isinstance(error, DubError):
        return error
    _log.error("%s failed", job.label, exc_info=error)
    first_line = "".join(str(error).splitlines()[:1])
    return DubError(
        f"{job.label} failed unexpectedly ({type(error).__name__}: {first_line}).",
        remedy="Try again; if it fails again, report it with the log, which has the details.",
    )
