"""Work that was not saved before a crash: what of it differs from the saved document, and taking it back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from dubstudio.base.errors import InputError
from dubstudio.files import autosave
from dubstudio.project.commands import fields
from dubstudio.project.edits import Edit, Pair, edit_of, swapped
from dubstudio.project.entities import Project, Segment
from dubstudio.project.kinds import COLLECTIONS, Kind, current, rows
from dubstudio.studio import places

_SINGLE = tuple(kind for kind in Kind if kind not in COLLECTIONS)


@dataclass(frozen=True)
class Differences:
    """How one document differs from another.

    Attributes:
        came: How many things of a kind are new.
        went: How many are gone.
        changed: How many are there in both and differ; for kinds a project has one of, 1.
    """

    came: Mapping[Kind, int]
    went: Mapping[Kind, int]
    changed: Mapping[Kind, int]

    def __bool__(self) -> bool:
        """Whether there are any."""
        return any(count for side in (self.came, self.went, self.changed) for count in side.values())


@dataclass(frozen=True)
class Recovery:
    """Unsaved work that can be taken back.

    Attributes:
        at: When it was kept, local time.
        differences: From the saved document.
        steps: Lead from the saved document to it, one after the other; together one step for the user.
    """

    at: datetime
    differences: Differences
    steps: tuple[Edit, ...]


@dataclass(frozen=True)
class Finding:
    """What was found beside a document.

    Attributes:
        recovery: Work to be taken back; None where there is none.
        remark: A sentence on unsaved work that can't be read; empty where there is none.
    """

    recovery: Recovery | None = None
    remark: str = ""


def look(folder: Path, saved: Project) -> Finding:
    """Look for unsaved work. What holds none is removed; what is damaged is put aside, and never in the way.

    Args:
        folder: Of the project, locked by us.
        saved: The document as it was saved, with whole paths.
    """
    try:
        kept = autosave.read(folder)
        if kept is None:
            return Finding()
        project = places.absolute(kept.project, folder)
        steps = steps_between(saved, project)
        if not steps:
            autosave.discard(folder)
            return Finding()
        return Finding(Recovery(kept.at, differences(saved, project), steps))
    except InputError as error:
        return Finding(remark=f"The unsaved work beside the project can't be read: {error.message} {set_aside(folder)}")


def steps_between(before: Project, after: Project) -> tuple[Edit, ...]:
    """The edits that make one document of another; lines that are locked are unlocked first."""
    whole = _edit_between(before, after)
    locked = [c.id for c in whole.changes if isinstance(c.before, Segment) and c.before.locked]
    if not locked:
        return (whole,) if whole.changes else ()
    opening = fields.unlock(before, locked)
    return opening, _edit_between(swapped(before, opening), after)


def differences(before: Project, after: Project) -> Differences:
    """What an edit between two documents would mean to people."""
    came, went, changed = (dict.fromkeys(Kind, 0) for _ in range(3))
    for change in _edit_between(before, after).changes:
        side = came if change.before is None else went if change.after is None else changed
        side[change.kind] += 1
    return Differences(came, went, changed)


def discard(folder: Path) -> None:
    """The user does not want it back."""
    autosave.discard(folder)


def set_aside(folder: Path) -> str:
    """Put unsaved work out of the way that can't be used; gives back a sentence on where it is."""
    try:
        return f"It was put aside as {autosave.set_aside(folder).name}."
    except InputError as error:
        return f"{error}"


def _edit_between(before: Project, after: Project) -> Edit:
    pairs: list[Pair] = [(current(before, kind, ""), current(after, kind, "")) for kind in _SINGLE]
    for kind in COLLECTIONS:
        old, new = rows(before, kind), rows(after, kind)
        pairs += [(item, new.get(item_id)) for item_id, item in old.items()]
        pairs += [(None, item) for item_id, item in new.items() if item_id not in old]
    return edit_of("Recover unsaved work", pairs)
