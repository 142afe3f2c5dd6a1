"""Drafts that were left behind, looked for in the background. What a draft is, is decided in `studio.drafts`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from dubstudio.jobs.job import JobContext
from dubstudio.studio import drafts
from dubstudio.studio.drafts import Leftover
from dubstudio.ui.documents.errands import LOOKING, Errands
from dubstudio.ui.documents.prompts import Choice, Prompts, Question


class DraftShelf(QObject):
    """Knows the drafts that nobody works on.

    Args:
        errands: Looks for them.
        prompts: Gives whoever asks the user.
        parent: Owner.

    Attributes:
        changed: `found` is another list.
        found: The drafts, the latest first, as far as they were looked for.
    """

    changed = Signal()

    def __init__(self, errands: Errands, prompts: Callable[[], Prompts], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._errands, self._prompts = errands, prompts
        self.found: tuple[Leftover, ...] = ()

    def look(self) -> None:
        """See what was left behind; `changed` tells."""

        def work(_context: JobContext) -> tuple[Leftover, ...]:
            found = drafts.leftovers()
            drafts.note_offered(found)
            return tuple(found)

        def looked(found: tuple[Leftover, ...]) -> None:
            if found != self.found:
                self.found = found
                self.changed.emit()

        self._errands.run(LOOKING, "Looking for drafts", work, done=looked)

    def discard(self, folder: Path) -> None:
        """Throw one away, if the user means it."""
        question = Question(
            self.tr("Throw this draft away?"),
            self.tr("Its lines and takes are gone for good."),
            (Choice("discard", self.tr("Throw away"), destructive=True), Choice("cancel", self.tr("Cancel"))),
            "cancel",
        )
        if self._prompts().ask(question) != "discard":
            return

        def gone(_nothing: None) -> None:
            self.look()

        self._errands.run(LOOKING, "Removing a draft", lambda _context: drafts.discard(folder), done=gone)
