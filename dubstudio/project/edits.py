"""Changes to a document as values: an edit says what was and what shall be, and applies whole or not at all.

Undo is the same edit with the two swapped, so there is one path by which a document ever changes. Must not
know who asks, what an edit means to the user beyond its label, or how edits are remembered (that is
`history`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from msgspec import structs

from dubstudio.base.errors import EditRefused
from dubstudio.project.entities import Project, ProjectSettings, Segment
from dubstudio.project.invariants import fault, newly_broken_reference
from dubstudio.project.kinds import COLLECTIONS, Item, Kind, current, described, id_of, kind_of, rows

Pair = tuple[Item | None, Item | None]
"""A thing before and after; None where it is not there."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing as it was and as it shall be.

    Attributes:
        before: What the project must hold now; None where the thing is new.
        after: What it will hold; None where the thing goes.
    """

    before: Item | None
    after: Item | None

    def __post_init__(self) -> None:
        before, after = self.before, self.after
        if before is not None and after is not None:
            if type(before) is not type(after) or id_of(before) != id_of(after):
                raise ValueError("A change is about one thing: kind and id stay.")
        elif before is None and after is None:
            raise ValueError("A change needs a thing that changes.")
        elif not self.id:
            raise ValueError(f"A {self.kind} can neither come nor go.")

    @property
    def kind(self) -> Kind:
        """What kind of thing it is."""
        return kind_of(self._item)

    @property
    def id(self) -> str:
        """Which one; empty for kinds a project has one of."""
        return id_of(self._item)

    @property
    def key(self) -> tuple[Kind, str]:
        """What it is about: kind and id."""
        item = self._item
        return kind_of(item), id_of(item)

    @property
    def _item(self) -> Item:
        item = self.after if self.before is None else self.before
        assert item is not None
        return item


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """What an edit touched, for those who show it.

    Attributes:
        touched: Kind and id of every thing that came, went or changed.
    """

    touched: frozenset[tuple[Kind, str]]

    @property
    def kinds(self) -> frozenset[Kind]:
        """The kinds touched."""
        return frozenset(kind for kind, _ in self.touched)

    @property
    def ids(self) -> frozenset[str]:
        """The ids touched, of all kinds that have ids."""
        return frozenset(item_id for _, item_id in self.touched if item_id)

    def ids_of(self, kind: Kind) -> frozenset[str]:
        """The ids touched of one kind."""
        return frozenset(item_id for touched, item_id in self.touched if touched is kind)


@dataclass(frozen=True, slots=True)
class Edit:
    """One step of the user.

    Attributes:
        label: What the step is called in menus, such as "Split line".
        changes: At most one for each thing. None at all: there is nothing to do.
        merge_key: Consecutive edits with the same non-empty key become one step, as typing does.
    """

    label: str
    changes: tuple[Change, ...] = ()
    merge_key: str = ""

    def __post_init__(self) -> None:
        if len(self.change_set.touched) != len(self.changes):
            raise ValueError(f"The edit “{self.label}” changes something twice.")

    def inverse(self) -> Edit:
        """The edit that takes this one back."""
        swapped = tuple(Change(change.after, change.before) for change in self.changes)
        return Edit(self.label, swapped, self.merge_key)

    @property
    def change_set(self) -> ChangeSet:
        """What it touches."""
        return ChangeSet(frozenset([change.key for change in self.changes]))


def edit_of(label: str, pairs: Iterable[Pair], merge_key: str = "") -> Edit:
    """An edit from pairs of before and after; pairs that are equal are left out."""
    return Edit(label, tuple(Change(*pair) for pair in pairs if pair[0] != pair[1]), merge_key)


def combined(label: str, edits: Iterable[Edit], merge_key: str = "") -> Edit:
    """One edit with the effect of several made one after the other."""
    ends: dict[tuple[Kind, str], Pair] = {}
    for edit in edits:
        for change in edit.changes:
            key = change.key
            ends[key] = (ends[key][0] if key in ends else change.before, change.after)
    return edit_of(label, ends.values(), merge_key)


def apply(project: Project, edit: Edit) -> Project:
    """The project with an edit made.

    Only what the edit touches is validated, and for what it removes whether something still names it, so that
    a long document stays quick to edit.

    Raises:
        EditRefused: The project has changed since the edit was made, a locked line is touched, or the result
            would break an invariant of the document. The project given is as it was in any case.
    """
    after = swapped(project, edit)
    for change in edit.changes:
        _refuse_locked(change)
        if change.after is not None and (wrong := fault(change.after)):
            raise EditRefused(wrong.message, remedy=wrong.remedy)
    touched = [change.after for change in edit.changes if change.after is not None]
    gone = [change.before for change in edit.changes if change.before is not None and change.after is None]
    if wrong := newly_broken_reference(project, after, touched, gone):
        raise EditRefused(wrong.message, remedy=wrong.remedy)
    return after


def swapped(project: Project, edit: Edit) -> Project:
    """`apply` without asking whether the result makes sense: for states that were accepted before.

    Raises:
        EditRefused: The project is not in the state the edit starts from.
    """
    values: dict[str, Any] = {}
    for change in edit.changes:
        held = current(project, change.kind, change.id)
        if held is not change.before and held != change.before:
            named = described(change.before or change.after or project.settings)
            raise EditRefused(f"{named} has changed meanwhile.", remedy="Try again.")
        _put(project, values, change)
    return structs.replace(project, **values)


def _put(project: Project, values: dict[str, Any], change: Change) -> None:
    """Write a change into the fields of the project to come; a collection is copied once."""
    match change.kind, change.after:
        case Kind.SETTINGS, ProjectSettings() as settings:
            values.update(structs.asdict(settings))
        case (Kind.MEDIA | Kind.MIX) as kind, after:
            values[str(kind)] = after
        case kind, after:
            name = COLLECTIONS[kind]
            if name not in values:
                values[name] = dict(rows(project, kind))
            if after is None:
                del values[name][change.id]
            else:
                values[name][change.id] = after


def _refuse_locked(change: Change) -> None:
    before, after = change.before, change.after
    if not isinstance(before, Segment) or not before.locked:
        return
    if isinstance(after, Segment) and structs.replace(after, locked=True) == before:
        return
    raise EditRefused(f"{described(before)} is locked.", remedy="Unlock it first.")
