"""What documents need done in the background: quick work on files that must not wait behind an export.

A pool of threads of its own, apart from the window's `Jobs`: what is done here is not shown in the queue. Lives on
the GUI thread. Must not know what an errand is about.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QEventLoop, QObject, Signal

from dubstudio.base.errors import DubError
from dubstudio.jobs.events import Cancelled, Failed, Finished, JobEvent
from dubstudio.jobs.job import Job, JobContext
from dubstudio.ui.jobs import Jobs, Lane
from dubstudio.ui.notices import Notices

T = TypeVar("T")

WRITING = Lane.READ
"""For what must reach the disk soon: this lane is not slowed down in favour of the window."""
LOOKING = Lane.FILES
"""For what is opened or looked at."""

_PATIENCE_S = 5.0


@dataclass
class _Errand(Generic[T]):
    """One thing on its way: its result, and whom to tell."""

    done: Callable[[T], None]
    failed: Callable[[DubError], None]
    dropped: Callable[[], None] | None
    results: list[T]


class Errands(QObject):
    """Runs errands.

    Args:
        notices: Told what fails where nobody else wants to know.
        parent: Owner.

    Attributes:
        ended: Id of an errand that has ended, after its caller was told.
    """

    ended = Signal(object)

    def __init__(self, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notices = notices
        self._jobs = Jobs(notices, self)
        self._open: dict[str, _Errand[Any]] = {}

    def run(
        self,
        lane: Lane,
        label: str,
        work: Callable[[JobContext], T],
        *,
        done: Callable[[T], None],
        failed: Callable[[DubError], None] | None = None,
        dropped: Callable[[], None] | None = None,
    ) -> str:
        """Have something done.

        Args:
            lane: `WRITING` or `LOOKING`; errands of one lane are done in their order.
            label: What it is, for messages.
            work: Does it, in a worker; what it gives back is handed to `done`.
            done: Called on the GUI thread with the result.
            failed: Called there with what went wrong; None has the user told.
            dropped: Called there if it was cancelled.

        Returns:
            Its id.
        """

        def working(context: JobContext) -> None:
            context.produce(work(context))

        errand: _Errand[T] = _Errand(done, failed or self._notices.fail, dropped, [])
        job = Job("errand", label, working)
        self._open[job.id] = errand

        def produced(result: T) -> None:
            errand.results.append(result)

        def ended(event: JobEvent) -> None:
            self._settle(event)

        return self._jobs.run(lane, job, produced=produced, ended=ended)

    @property
    def busy(self) -> bool:
        """Whether anything is on its way."""
        return bool(self._open)

    def cancel(self, errand_id: str) -> None:
        """Stop an errand; one that has ended stays as it is."""
        self._jobs.cancel(errand_id)

    def wait(self, errand_id: str) -> None:
        """Return when an errand has ended; the window paints meanwhile, and takes no keys and clicks."""
        loop = QEventLoop(self)
        self.ended.connect(loop.quit)
        while self.is_under_way(errand_id):
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        self.ended.disconnect(loop.quit)
        loop.deleteLater()

    def is_under_way(self, errand_id: str) -> bool:
        """Whether an errand has not ended yet."""
        return errand_id in self._open

    def close(self) -> None:
        """Stop everything and end the threads."""
        self._open.clear()
        self._jobs.close(_PATIENCE_S)

    def _settle(self, event: JobEvent) -> None:
        errand = self._open.pop(event.job_id, None)
        if errand is None:
            return
        match event:
            case Finished():
                errand.done(errand.results[0])
            case Failed(error=error):
                self._jobs.dismiss(event.job_id)
                errand.failed(error)
            case Cancelled() if errand.dropped:
                errand.dropped()
        self.ended.emit(event.job_id)
