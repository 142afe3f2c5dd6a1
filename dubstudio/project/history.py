"""Undo and redo: the edits made to one document, in order, and where among them the saved state lies.

Must not know Qt, files or what any edit means. Those who show the document subscribe to `changed`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from dubstudio.base.errors import EditRefused
from dubstudio.base.events import Listeners
from dubstudio.project.edits import ChangeSet, Edit, apply, combined, swapped
from dubstudio.project.entities import Project


class History:
    """The one holder of a project that changes. For one thread.

    Args:
        project: The document as opened; it counts as clean.
        depth: How many steps can be undone at most; None for all.

    Attributes:
        changed: Told exactly once for each edit, undo, redo and macro that changed something.
    """

    def __init__(self, project: Project, *, depth: int | None = None) -> None:
        self.changed: Listeners[ChangeSet] = Listeners()
        self._project = project
        self._depth = depth
        self._done: list[Edit] = []
        self._undone: list[Edit] = []
        self._clean: int | None = 0  # steps done in the saved state; None: no undo or redo leads there
        self._pending: list[Edit] | None = None  # of the macro that is open
        self._typing = ""  # merge key an edit must have to become part of the last step

    @property
    def project(self) -> Project:
        """The document now."""
        return self._project

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._done) and self._pending is None

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to make again."""
        return bool(self._undone) and self._pending is None

    @property
    def undo_label(self) -> str:
        """What undo would take back; empty when nothing."""
        return self._done[-1].label if self.can_undo else ""

    @property
    def redo_label(self) -> str:
        """What redo would make again; empty when nothing."""
        return self._undone[-1].label if self.can_redo else ""

    @property
    def is_clean(self) -> bool:
        """Whether the document is in the state last marked clean."""
        return self._clean == len(self._done) and not self._pending

    def mark_clean(self) -> None:
        """Call the present state the saved one."""
        self._clean = len(self._done)
        self.seal()

    def seal(self) -> None:
        """End a run of typing: the next edit becomes a step of its own."""
        self._typing = ""

    def do(self, edit: Edit) -> None:
        """Make an edit.

        Raises:
            EditRefused: It would break the document; nothing has changed.
        """
        self._project = apply(self._project, edit)
        if not edit.changes:
            return
        if self._pending is not None:
            self._pending.append(edit)
            return
        self._record(edit)
        self.changed.emit(edit.change_set)

    def undo(self) -> None:
        """Take the last step back.

        Raises:
            EditRefused: There is none, or a macro is open.
        """
        if not self.can_undo:
            raise EditRefused("There is nothing to undo.")
        edit = self._done[-1]
        self._project = swapped(self._project, edit.inverse())
        self._undone.append(self._done.pop())
        self.seal()
        self.changed.emit(edit.change_set)

    def redo(self) -> None:
        """Make the step last taken back again.

        Raises:
            EditRefused: There is none, or a macro is open.
        """
        if not self.can_redo:
            raise EditRefused("There is nothing to redo.")
        edit = self._undone[-1]
        self._project = swapped(self._project, edit)
        self._done.append(self._undone.pop())
        self.seal()
        self.changed.emit(edit.change_set)

    @contextmanager
    def macro(self, label: str) -> Iterator[None]:
        """All edits made inside are one step. If the block raises, none of them has happened.

        Macros nest: an inner one is part of the outer one, and can fail by itself.
        """
        start, outer, finished = self._project, self._pending, False
        made: list[Edit] = []
        self._pending = made
        try:
            yield
            finished = True
        finally:
            self._pending = outer
            if not finished:
                self._project = start
        if outer is not None:
            outer.extend(made)
            return
        edit = combined(label, made)
        if edit.changes:
            self._record(edit)
            self.changed.emit(edit.change_set)

    def _record(self, edit: Edit) -> None:
        if self._clean is not None and self._clean > len(self._done):
            self._clean = None  # it lay among the steps that can no longer be redone
        self._undone.clear()
        if edit.merge_key and edit.merge_key == self._typing:
            edit = combined(edit.label, [self._done.pop(), edit], edit.merge_key)
        self._typing = edit.merge_key if edit.changes else ""
        if edit.changes:
            self._done.append(edit)
        if self._depth is not None and len(self._done) > self._depth:
            del self._done[0]
            self._clean = self._clean - 1 if self._clean else None
