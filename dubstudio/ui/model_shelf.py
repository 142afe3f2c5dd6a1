"""Models of this machine as the window sees them: downloads go on while their dialog is closed.

Lives on the GUI thread; what takes time happens in `Lane.MODELS`. Nothing touches the network before `get`.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from dubstudio.base.errors import DubError
from dubstudio.jobs.events import Failed, Finished, JobEvent
from dubstudio.jobs.job import Job, JobContext
from dubstudio.studio.model_files import ModelFiles, ModelInfo
from dubstudio.ui.jobs import JobRow, Jobs, Lane, Stage
from dubstudio.ui.notices import Notices
from dubstudio.ui.preferences import Preferences
from dubstudio.weights.download import Wish
from dubstudio.weights.store import Fault


class ModelShelf(QObject):
    """What there is, and what is being done about it; one thing at a time for a model.

    Args:
        jobs: Does the work.
        preferences: Where models are kept and come from.
        notices: Told what came of it, and what went wrong.
        open_files: Finds the models; the program's own list where not given.

    Attributes:
        changed: Something about a model is to be shown anew.
        arrived: A model can be used now; its id.
    """

    changed = Signal()
    arrived = Signal(str)

    def __init__(
        self,
        jobs: Jobs,
        preferences: Preferences,
        notices: Notices,
        parent: QObject | None = None,
        open_files: Callable[[], ModelFiles] | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs, self._preferences, self._notices = jobs, preferences, notices
        self._open_files = open_files or (lambda: ModelFiles(preferences.values))
        self._known: tuple[ModelInfo, ...] | None = None
        self._at_work: dict[str, str] = {}
        self._errors: dict[str, DubError] = {}
        self._faults: dict[str, tuple[Fault, ...]] = {}
        jobs.changed.connect(self._on_job_changed)

    def all(self) -> tuple[ModelInfo, ...]:
        """Every model there can be, as they stood when they were last looked at: not at every step of a download."""
        if self._known is None:
            self._known = self._open_files().all()
        return self._known

    def look(self) -> None:
        """Somebody else may have changed something: look at the files again."""
        self._known = None
        self.changed.emit()

    def work_of(self, model_id: str) -> JobRow | None:
        """What is being done about a model; None where nothing is."""
        row = self._jobs.row(self._at_work.get(model_id, ""))
        return row if row and row.stage in (Stage.WAITING, Stage.RUNNING) else None

    def error_of(self, model_id: str) -> DubError | None:
        """Why the last thing done about a model failed; None where it did not."""
        return self._errors.get(model_id)

    def faults_of(self, model_id: str) -> tuple[Fault, ...] | None:
        """What the last look at every byte found; None where nobody has looked since it changed."""
        return self._faults.get(model_id)

    def get(self, info: ModelInfo, wish: Wish, source: str, endpoint: str) -> None:
        """Download a model, or what is missing of it."""
        files = self._open_files()

        def work(context: JobContext) -> None:
            files.get(info.id, context.progress, context.cancel, wish=wish, source=source, endpoint=endpoint)

        self._do(info, Job("download", self.tr("Downloading {name}").format(name=info.name), work), self._arrived)

    def verify(self, info: ModelInfo) -> None:
        """Look at every byte of a model."""
        files = self._open_files()

        def work(context: JobContext) -> None:
            context.produce(files.verify(info.id, context.progress, context.cancel))

        self._do(info, Job("verify", self.tr("Checking {name}").format(name=info.name), work), self._verified)

    def remove(self, info: ModelInfo) -> None:
        """Delete a model."""
        files = self._open_files()
        work = Job("remove", self.tr("Removing {name}").format(name=info.name), lambda _context: files.remove(info.id))
        self._do(info, work, lambda _info: None)

    def adopt(self, info: ModelInfo, folder: Path) -> None:
        """Use a folder the user already has."""
        try:
            self._open_files().adopt(info.id, folder)
        except DubError as error:
            self._errors[info.id] = error
        else:
            self._errors.pop(info.id, None)
            self.arrived.emit(info.id)
        self.look()

    def cancel(self, model_id: str) -> None:
        """Stop what is being done about a model; what was downloaded stays for the next time."""
        if model_id in self._at_work:
            self._jobs.cancel(self._at_work[model_id])

    def _do(self, info: ModelInfo, job: Job, then: Callable[[ModelInfo], None]) -> None:
        if self.work_of(info.id):
            return
        self._errors.pop(info.id, None)
        self._faults.pop(info.id, None)
        self._at_work[info.id] = job.id

        def produced(value: tuple[Fault, ...]) -> None:
            self._faults[info.id] = value

        def ended(event: JobEvent) -> None:
            if isinstance(event, Failed):
                self._errors[info.id] = event.error
                self._jobs.dismiss(job.id)
                self._notices.fail(event.error)
            elif isinstance(event, Finished):
                then(info)
            self.look()

        self._jobs.run(Lane.MODELS, job, produced=produced, ended=ended)
        self.changed.emit()

    def _arrived(self, info: ModelInfo) -> None:
        self._notices.tell(self.tr("{name} is ready.").format(name=info.name))
        self.arrived.emit(info.id)

    def _verified(self, info: ModelInfo) -> None:
        if not self._faults.get(info.id):
            self._notices.tell(self.tr("{name} is as it should be.").format(name=info.name))

    def _on_job_changed(self, job_id: str) -> None:
        if job_id in self._at_work.values():
            self.changed.emit()
