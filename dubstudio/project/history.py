"""Undo and redo: the edits made to one document, in order, and where among them the saved state lies.

Two hands write here: the user's, whose edits are steps to be taken back, and the program's, which delivers what it was
asked for (a take that has been rendered) at moments of its own. What is delivered never costs the user a step.

Must not know Qt, files or what any edit means. Those who show the document subscribe to `changed`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager

from dubstudio.base.errors import EditRefused
from dubstudio.base.events import Listeners
from dubstudio.project.edits import Change, ChangeSet, Edit, apply, combined, swapped
from dubstudio.project.entities import Project, Segment, Take
from dubstudio.project.rebase import rebased


class History:
    """The one holder of a project that changes. For one thread.

    Args:
        project: The document as opened; it counts as clean.
        depth: How many steps can be undone at most; None for all.

    Attributes:
        changed: Told exactly once for each edit, delivery, undo, redo and macro that changed something.
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
        self._batch: tuple[str, int] | None = None  # merge key and place of the step deliveries may become part of

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
        self._batch = None

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

    def deliver(self, edit: Edit, joins: str = "") -> None:
        """Make an edit that the program makes by itself, such as keeping a take that has been rendered.

        Steps that wait to be made again still do: they are carried over, see `rebase`. While a macro is open it is an
        edit like any other, and comes and goes with it. Otherwise it becomes part of a step already done, or one of
        its own:

        * What follows from something done to a line `joins` it, in the last step that touched the line (or the last
          of all, where none did): both are taken back together. By itself it would be taken back only to be
          delivered again.
        * Deliveries with the same merge key are one step, until that step is undone or the document saved. What the
          user does meanwhile lies above it and is taken back first, unless a delivery touches the very same things.

        Args:
            edit: Built on the document as it is.
            joins: Id of the line it follows from, such as one whose sound at a new length this is; empty for none.

        Raises:
            EditRefused: It would break the document; nothing has changed.
        """
        if self._pending is not None:
            self.do(edit)
            return
        self._project = apply(self._project, edit)
        if not edit.changes:
            return
        self._undone = rebased(reversed(self._undone), edit)[::-1]
        self._lose_clean_after(len(self._done))
        place = self._place(edit, joins)
        if place is None:
            self.seal()
            self._done.append(edit)
            self._batch = (edit.merge_key, len(self._done) - 1) if edit.merge_key else None
            self._keep_to_depth()
        else:
            self._join(edit, place)
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
        if self._batch and self._batch[1] == len(self._done):
            self._batch = None
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
        self._keep_to_depth()
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
        self._lose_clean_after(len(self._done))  # it lay among the steps that can no longer be redone
        self._undone.clear()
        if edit.merge_key and edit.merge_key == self._typing:
            edit = combined(edit.label, [self._done.pop(), edit], edit.merge_key)
        self.seal()
        if edit.changes:
            self._typing = edit.merge_key
            self._done.append(edit)
        self._keep_to_depth()

    def _place(self, edit: Edit, joins: str) -> int | None:
        """The step done that a delivery becomes part of; None where it is one of its own."""
        last = len(self._done) - 1
        least = last  # further down it would have to pass steps that may mind it
        if (about := _lines_of(edit.changes)) is not None:
            about |= {joins}
            touching = (n for n in range(last, -1, -1) if any(_is_about(about, c) for c in self._done[n].changes))
            least = next(touching, -1)
        if joins and self._done:
            return least if least >= 0 else last
        if self._batch and self._batch[0] == edit.merge_key and self._batch[1] >= least:
            return self._batch[1]
        return None

    def _join(self, edit: Edit, place: int) -> None:
        step = self._done[place]
        joint = combined(step.label, [step, edit], step.merge_key)
        self._lose_clean_after(place)
        self._done[place : place + 1] = [joint] if joint.changes else []
        if not joint.changes:
            self.seal()
            self._batch = None

    def _lose_clean_after(self, n_done: int) -> None:
        """States with more steps done than that are no longer what they were."""
        if self._clean is not None and self._clean > n_done:
            self._clean = None

    def _keep_to_depth(self) -> None:
        if self._depth is None or len(self._done) <= self._depth:
            return
        del self._done[0]
        self._clean = self._clean - 1 if self._clean else None
        self._batch = (self._batch[0], self._batch[1] - 1) if self._batch and self._batch[1] else None


def _lines_of(changes: Iterable[Change]) -> set[str] | None:
    """The lines an edit is about, if it is about nothing but lines and their takes.

    Such an edit can be made before steps that are about other lines. None for any other edit, and for one by which a
    line names another voice or character: that may have come with one of those steps.
    """
    lines: set[str] = set()
    for change in changes:
        match change.before, change.after:
            case Segment() as before, Segment() as after if (before.character_id, before.voice_id) == (
                after.character_id,
                after.voice_id,
            ):
                lines.add(before.id)
            case (Take() as take, _) | (_, Take() as take):
                lines.add(take.segment_id)
            case _:
                return None
    return lines


def _is_about(lines: Collection[str], change: Change) -> bool:
    """Whether a change is about one of some lines, or a take of theirs."""
    item = change.after if change.before is None else change.before
    match item:
        case Segment():
            return item.id in lines
        case Take():
            return item.segment_id in lines
        case _:
            return False
