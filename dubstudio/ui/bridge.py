"""The open document as Qt sees it: one signal for every change, one way to make one.

Lives on the GUI thread. Must not know widgets; what an edit consists of is decided by `project.commands`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Signal

from dubstudio.base.errors import EditRefused
from dubstudio.project.edits import ChangeSet, Edit
from dubstudio.project.entities import Project
from dubstudio.studio.document import Document
from dubstudio.ui.notices import Notices

NOTHING = Project(id="nothing")
"""What is shown while no document is open."""


class DocumentBridge(QObject):
    """Holds the open document and tells everybody what became of it.

    Attributes:
        replaced: Another document, or none, is open now. Everything shown is to be made anew.
        changed: The `ChangeSet` of every edit, undo and redo.
        clean_changed: Whether the document is as it was saved has changed.
        settling: Whoever holds words that are still being typed is to put them into the document now.
    """

    replaced = Signal()
    changed = Signal(object)
    clean_changed = Signal(bool)
    settling = Signal()

    def __init__(self, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notices = notices
        self._document: Document | None = None
        self._unsubscribe: Callable[[], None] = lambda: None
        self._was_clean = True

    @property
    def document(self) -> Document | None:
        """The open document; None where there is none."""
        return self._document

    @property
    def project(self) -> Project:
        """What it holds now; an empty project where there is no document."""
        return self._document.project if self._document else NOTHING

    @property
    def is_clean(self) -> bool:
        """Whether there is nothing to save."""
        return self._document is None or self._document.history.is_clean

    def show(self, document: Document | None) -> None:
        """Let another document, or none, be the open one."""
        self._unsubscribe()
        self._document = document
        self._unsubscribe = document.history.changed.subscribe(self._on_changed) if document else lambda: None
        self.replaced.emit()
        self.look_whether_clean()

    def do(self, edit: Edit) -> bool:
        """Make an edit. One that is refused is told to the user.

        Returns:
            Whether it was made (or there was nothing to do).
        """
        return self.attempt(lambda _project: edit)

    def attempt(self, command: Callable[[Project], Edit]) -> bool:
        """Build an edit from the document as it is and make it; what either refuses is told to the user."""
        if self._document is None:
            return False
        try:
            self._document.history.do(command(self._document.project))
        except EditRefused as refused:
            self._notices.refuse(refused)
            return False
        return True

    def undo(self) -> None:
        """Take the last step back, if there is one."""
        if self._document and self._document.history.can_undo:
            self._document.history.undo()

    def redo(self) -> None:
        """Make the step last taken back again, if there is one."""
        if self._document and self._document.history.can_redo:
            self._document.history.redo()

    @contextmanager
    def macro(self, label: str) -> Iterator[None]:
        """All edits made inside are one step; see `History.macro`. One that is refused ends it without a trace."""
        assert self._document is not None
        try:
            with self._document.history.macro(label):
                yield
        except EditRefused as refused:
            self._notices.refuse(refused)

    def settle(self) -> None:
        """To be called before the document is written or left: what is being typed belongs to it."""
        if self._document:
            self.settling.emit()

    def _on_changed(self, changes: ChangeSet) -> None:
        self.changed.emit(changes)
        self.look_whether_clean()

    def look_whether_clean(self) -> None:
        """Tell if the document has become clean, or is no longer; to be called after saving."""
        if self._was_clean != self.is_clean:
            self._was_clean = self.is_clean
            self.clean_changed.emit(self._was_clean)
