"""Whether an engine has a model of its own that understands emotions in words. Lives on the GUI thread."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from dubstudio.base.settings import Settings
from dubstudio.jobs.events import Failed, JobEvent
from dubstudio.jobs.job import Job, JobContext
from dubstudio.ui.jobs import Jobs, Lane
from dubstudio.ui.preferences import Preferences

Found = tuple[str, Settings, bool]


class WordsModel(QObject):
    """Looks for the model in the background, once for the settings there are.

    Args:
        jobs: Where the files are looked at.
        preferences: Say where they are.

    Attributes:
        changed: What was told of an engine is otherwise.
    """

    changed = Signal()

    def __init__(self, jobs: Jobs, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._preferences = jobs, preferences
        self._known: dict[str, bool] = {}
        self._fresh: set[str] = set()
        self._looking: set[str] = set()
        preferences.changed.connect(self.forget)

    def is_there(self, engine_id: str) -> bool:
        """Whether it is, as far as is known; what is not is looked for."""
        if engine_id not in self._fresh and engine_id not in self._looking:
            self._look(engine_id)
        return self._known.get(engine_id, False)

    def forget(self, *_what: object) -> None:
        """Something was installed, or is to be elsewhere."""
        self._fresh.clear()

    def _look(self, engine_id: str) -> None:
        self._looking.add(engine_id)
        values = self._preferences.values

        def work(context: JobContext) -> None:
            from dubstudio.studio.emotions import has_words_model

            context.produce((engine_id, values, has_words_model(engine_id, values)))

        def ended(event: JobEvent) -> None:
            self._looking.discard(engine_id)
            if isinstance(event, Failed):
                self._jobs.dismiss(event.job_id)
                self._fresh.add(engine_id)

        job = Job("words model", self.tr("Looking for a model"), work)
        self._jobs.run(Lane.READ, job, produced=self._on_found, ended=ended)

    def _on_found(self, found: Found) -> None:
        engine_id, values, is_there = found
        if values is self._preferences.values:
            self._fresh.add(engine_id)
        before = self._known.get(engine_id, False)
        self._known[engine_id] = is_there
        if is_there != before:
            self.changed.emit()
