"""Edits that were built on a document, carried over to one in which something else happened first.

While a user has steps waiting to be made again, a take may arrive. The steps must still lead where they led, with
the take kept: each is made to start from what the document holds now and to change no more than the fields it
changed before. What a step says wins over what came between; what makes no sense any more (a take of a line that
is gone, the choice of a take that is gone) falls away, so that the carried steps break nothing.

Pure functions of edits: whole documents are not needed, because a thing nobody has touched is as a step expects it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import structs

from dubstudio.project.edits import Change, Edit, Pair, edit_of
from dubstudio.project.entities import Take
from dubstudio.project.invariants import REFERENCES, fault
from dubstudio.project.kinds import Item, Kind, id_of, kind_of

_Key = tuple[Kind, str]
_Pairs = dict[_Key, Pair]


def rebased(steps: Iterable[Edit], over: Edit) -> list[Edit]:
    """A chain of edits as it is to be made after another edit.

    Args:
        steps: Each starts where the one before it ends; the first from the document before `over`.
        over: What happens first; it was accepted.

    Returns:
        A chain that starts from the document after `over`. It breaks no reference; of two edits that set the same
        field, the one in `steps` wins. Steps of which nothing is left are left out.
    """
    moved: _Pairs = {change.key: (change.before, change.after) for change in over.changes}
    carried = (_carried(step, moved) if moved else step for step in steps)
    return [step for step in carried if step.changes]


def _carried(step: Edit, moved: _Pairs) -> Edit:
    """One step carried over.

    Args:
        step: As it was made.
        moved: What differs from what the step starts from: what it expects, and what there is. Brought up to date to
            tell the same of what comes after the step.
    """
    is_missing = any(held is None for _, held in moved.values())
    minded = [change for change in step.changes if is_missing or _minds(change, moved)]
    if not minded:
        return step
    unminded = () if is_missing else tuple(change for change in step.changes if not _minds(change, moved))
    gone = {change.key for change in step.changes if change.after is None}
    pairs: _Pairs = {}
    for change in minded:
        key = change.key
        held = moved[key][1] if key in moved else change.before
        after = change.after if key not in moved else _merged(change, held, gone)
        pairs[key] = (held, after)
    _renumber(pairs, moved)
    _mend(pairs, moved)
    expected = {change.key: change.after for change in minded}
    for key, (_, after) in pairs.items():
        # A thing that only mending brought into the step is expected as it was.
        wanted = expected[key] if key in expected else moved[key][0]
        moved.pop(key, None)
        if wanted != after:
            moved[key] = (wanted, after)
    return Edit(step.label, unminded + edit_of("", pairs.values()).changes, step.merge_key)


def _minds(change: Change, moved: _Pairs) -> bool:
    """Whether a change can turn out otherwise, where nothing is missing: it is about what moved, or comes or goes."""
    return change.before is None or change.after is None or change.key in moved


def _merged(change: Change, held: Item | None, gone: set[_Key]) -> Item | None:
    """What a step makes of a thing that is not as it was.

    Args:
        change: What the step made of it.
        held: What it is now.
        gone: What the step takes away.
    """
    before, after = change.before, change.after
    if after is None or before is None:
        return after
    if held is None:
        return None  # what has gone stays gone
    targets = dict(_references(before))
    fields: dict[str, Any] = {}
    for name in after.__struct_fields__:
        old, new = getattr(before, name), getattr(after, name)
        # A name given up because the thing named goes is no wish: another name stands.
        given_up = new is None and name in targets and (targets[name], old) in gone
        if new != old and not (given_up and getattr(held, name) != old):
            fields[name] = new
    merged: Item = structs.replace(held, **fields)
    return after if fault(merged) else merged


def _renumber(pairs: _Pairs, moved: _Pairs) -> None:
    """New takes come after those that came meanwhile: no two of a line have one number."""
    latest: dict[str, int] = {}
    for key, (_, held) in moved.items():
        if isinstance(held, Take) and key not in pairs:
            latest[held.segment_id] = max(held.number, latest.get(held.segment_id, 0))
    for key, (before, take) in pairs.items():
        if before is None and isinstance(take, Take) and take.number and take.segment_id in latest:
            number = max(take.number, latest[take.segment_id] + 1)
            latest[take.segment_id] = number
            pairs[key] = (None, structs.replace(take, number=number))


def _mend(pairs: _Pairs, moved: _Pairs) -> None:
    """Let no thing that is known of name one that is not there after the step."""
    there = {key: held for key, (_, held) in moved.items()} | {key: after for key, (_, after) in pairs.items()}

    def is_lost(holder: Item, target: Kind, named: str | None) -> bool:
        if named is None or (target, named) not in there:
            return False
        item = there[target, named]
        if isinstance(item, Take):
            return item.segment_id != id_of(holder)
        return item is None

    def put(key: _Key, item: Item | None) -> None:
        there[key] = item
        pairs[key] = (pairs[key][0] if key in pairs else moved[key][1], item)

    # Takes go with their lines before anybody can choose them.
    for key, item in sorted(there.items(), key=lambda row: not isinstance(row[1], Take)):
        if item is None:
            continue
        before = pairs[key][0] if key in pairs else item
        for name, target in _references(item):
            if not is_lost(item, target, getattr(item, name)):
                continue
            if isinstance(item, Take):
                put(key, None)
                break
            kept = getattr(before, name, None)
            item = structs.replace(item, **{name: None if is_lost(item, target, kept) else kept})
            put(key, item)


def _references(item: Item) -> Iterator[tuple[str, Kind]]:
    """The fields of a thing that name others, with the kind they name."""
    kind = kind_of(item)
    return ((name, target) for holder, name, target in REFERENCES if holder is kind)
