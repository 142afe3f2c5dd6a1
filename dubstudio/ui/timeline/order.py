"""All lines of a document in the order of time, found quickly by a stretch of it. Values; must not know Qt.

Every question is answered by bisection, or for all lines at once by an array, so that a view of a few seconds costs
the same in a film of six thousand lines as in one of six.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from operator import itemgetter
from types import MappingProxyType

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from dubstudio.project.entities import Project, Segment, Span, Take
from dubstudio.project.time import ms_from_samples
from dubstudio.timing.fit import window_of

NOBODY = -1
"""Colour of a line that no character speaks."""

_FEW = 1_000  # rows that are looked at one by one rather than all through an array
_Key = tuple[int, int, str]
_Slot = tuple[int, int, str, int]
_NONE: Mapping[str, Take] = MappingProxyType({})


class Row(Struct, frozen=True, gc=False):
    """One line with what else is drawn of it.

    Attributes:
        segment: The line.
        take: The one that is heard; None where there is none.
        colour: Of its character, an index; `NOBODY` where nobody is named.
        heard: When the take is heard; None where there is none.
        start_ms: Where anything of it starts: its slot, its mouth or its sound.
        end_ms: Where everything of it has ended.
    """

    # Thousands of them, none of which refers back to one: nothing for the collector to look through.

    segment: Segment
    take: Take | None
    colour: int
    heard: Span | None
    start_ms: int
    end_ms: int


def row_of(project: Project, segment: Segment, new_takes: Mapping[str, Take] = _NONE) -> Row:
    """A line of a project, or one as it might become; `new_takes` are those an edit would bring along."""
    chosen = segment.chosen_take_id or ""
    take = project.takes.get(chosen) or new_takes.get(chosen)
    take = take if take and take.sound else None
    character = project.characters.get(segment.character_id or "")
    heard = heard_at(segment, take) if take else None
    spans = [span for span in (segment.slot, segment.region, heard) if span]
    start_ms, end_ms = min(span.start_ms for span in spans), max(span.end_ms for span in spans)
    return Row(segment, take, character.colour if character else NOBODY, heard, start_ms, end_ms)


def heard_at(segment: Segment, take: Take) -> Span:
    """When a take is heard."""
    start_ms = window_of(segment.fit, segment.slot, segment.region).start_ms
    return Span(start_ms, start_ms + ms_from_samples(take.n_samples, take.sample_rate))


class LineOrder:
    """Rows by time. Never changes: `with_rows` gives another one; `in_order` makes one.

    Args:
        by_id: The rows.
        keys: Start, end and id of all that belongs to each, in order.
        slots: Start, end, id and colour of each slot, in order.
    """

    def __init__(self, by_id: Mapping[str, Row], keys: list[_Key], slots: list[_Slot]) -> None:
        self._by_id, self._keys, self._slots = by_id, keys, slots
        self._starts = [key[0] for key in keys]
        self._reach = list(accumulate(map(itemgetter(1), keys), max))  # how far all up to here reach

    def __len__(self) -> int:
        return len(self._keys)

    @property
    def end_ms(self) -> int:
        """Where the last of it ends; 0 where there is nothing."""
        return self._reach[-1] if self._reach else 0

    def get(self, segment_id: str | None) -> Row | None:
        """A line; None where it is not there."""
        return self._by_id.get(segment_id or "")

    def with_rows(self, rows: Mapping[str, Row | None]) -> LineOrder:
        """The same lines with some of them new or otherwise, or (None) gone; by id."""
        if not rows:
            return self
        there = {item_id: row for item_id, row in rows.items() if row}
        by_id = {**self._by_id, **there}
        for item_id in rows.keys() - there.keys():
            by_id.pop(item_id, None)
        keys = [key for key in self._keys if key[2] not in rows] + [_key(row) for row in there.values()]
        slots = [slot for slot in self._slots if slot[2] not in rows] + [_slot(row) for row in there.values()]
        keys.sort()  # nearly in order: one pass
        slots.sort()
        return LineOrder(by_id, keys, slots)

    def between(self, start_ms: float, stop_ms: float) -> list[Row]:
        """Lines of which anything lies in a stretch, in order of their start."""
        first = bisect_right(self._reach, start_ms)
        last = bisect_left(self._starts, stop_ms)
        return [self._by_id[key[2]] for key in self._keys[first:last] if key[1] > start_ms]

    def count_between(self, start_ms: float, stop_ms: float) -> int:
        """How many they are about: no fewer."""
        return bisect_left(self._starts, stop_ms) - bisect_right(self._reach, start_ms)

    @cached_property
    def ids(self) -> list[str]:
        """In the order in which lists show the lines: by start of the slot, then end, then id."""
        return [slot[2] for slot in self._slots]

    @cached_property
    def slots(self) -> NDArray[np.float64]:
        """Start, end and colour of every slot, in the order of `ids`: ``[3, n]``."""
        starts, ends, _, colours = zip(*self._slots, strict=True) if self._slots else ((), (), (), ())
        return np.array((starts, ends, colours), np.float64)

    @cached_property
    def regions(self) -> NDArray[np.float64]:
        """Start and end of every speech region: ``[2, n]``."""
        spans = [region for row in self._by_id.values() if (region := row.segment.region)]
        return _columns([(span.start_ms, span.end_ms) for span in spans], 2)

    @cached_property
    def sounds(self) -> NDArray[np.float64]:
        """Start, end and colour of everything that is heard: ``[3, n]``."""
        rows = self._by_id.values()
        return _columns([(heard.start_ms, heard.end_ms, row.colour) for row in rows if (heard := row.heard)], 3)

    def busy(self, start_ms: float, stop_ms: float) -> NDArray[np.float64]:
        """Start and end of all speech regions and sounds in a stretch, in any order: ``[2, n]``."""
        if self.count_between(start_ms, stop_ms) < _FEW:
            rows = self.between(start_ms, stop_ms)
            spans = [span for row in rows for span in (row.segment.region, row.heard) if span]
            return np.array([[span.start_ms for span in spans], [span.end_ms for span in spans]], np.float64)
        every = np.concatenate([self.regions, self.sounds[:2]], axis=1)
        seen: NDArray[np.float64] = every[:, (every[1] > start_ms) & (every[0] < stop_ms)]
        return seen

    def parts_between(self, start_ms: float, stop_ms: float) -> Mapping[str, tuple[int, int]]:
        """Lines whose slots overlap share the height of the lane.

        By id, of those alone: which part of the height a line gets, from 0, and into how many it is divided there.
        Whatever the stretch, a line gets the same.
        """
        slots, reach = self._slots, self._slot_reach
        first = bisect_right(reach, start_ms)
        while 0 < first < len(slots) and slots[first][0] < reach[first - 1]:
            first -= 1
        placed: dict[str, tuple[int, int]] = {}
        group: list[_Slot] = []
        for number in range(first, len(slots)):
            slot = slots[number]
            if not group or slot[0] >= reach[number - 1]:
                if len(group) > 1:
                    placed.update(_shared(group))
                if slot[0] >= stop_ms:
                    return placed
                group = []
            group.append(slot)
        return {**placed, **_shared(group)} if len(group) > 1 else placed

    @cached_property
    def _slot_reach(self) -> list[int]:
        return list(accumulate(map(itemgetter(1), self._slots), max))


def in_order(rows: Iterable[Row]) -> LineOrder:
    """Rows, each of another line, by time."""
    by_id = {row.segment.id: row for row in rows}
    return LineOrder(by_id, sorted(map(_key, by_id.values())), sorted(map(_slot, by_id.values())))


def _columns(rows: Sequence[tuple[int, ...]], n_columns: int) -> NDArray[np.float64]:
    """Rows of numbers as an array of their columns, also where there are none."""
    # Numpy takes a few long tuples much quicker than many short ones.
    return np.array(list(zip(*rows, strict=True)) or [()] * n_columns, np.float64)


def _key(row: Row) -> _Key:
    return row.start_ms, row.end_ms, row.segment.id


def _slot(row: Row) -> _Slot:
    slot = row.segment.slot
    return slot.start_ms, slot.end_ms, row.segment.id, row.colour


def _shared(group: list[_Slot]) -> dict[str, tuple[int, int]]:
    """Each line of a group takes the first part that is free when it starts."""
    ends: list[int] = []  # of the last line in every part
    chosen: dict[str, int] = {}
    for start_ms, end_ms, item_id, _ in group:
        part = next((n for n, end in enumerate(ends) if end <= start_ms), len(ends))
        ends[part : part + 1] = [end_ms]
        chosen[item_id] = part
    return {item_id: (part, len(ends)) for item_id, part in chosen.items()}
