"""Orders of a document's rows, found once for each state of a collection and kept for as long as it is looked at.

Lists, timelines and playback ask for the same order many times between two edits. A collection of a project is
never changed in place, so that the collection itself, as the very object it is, can be the key. Must not know what
edits are, nor what is shown.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dubstudio.project.entities import Marker, Segment, Take

_KEPT = 8  # the document shown, the one before an edit, and those that workers still look at


class _Very:
    """A collection as a key: the very object, not what it holds. Keeping it keeps its identity its own."""

    __slots__ = ("rows",)

    def __init__(self, rows: Mapping[str, Any]) -> None:
        self.rows = rows

    def __hash__(self) -> int:
        return id(self.rows)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Very) and self.rows is other.rows


def lines_in_order(segments: Mapping[str, Segment]) -> tuple[Segment, ...]:
    """Lines by start, then end, then id."""
    return _lines(_Very(segments))


def line_numbers(segments: Mapping[str, Segment]) -> Mapping[str, int]:
    """The place of each line in that order, from 0, by its id."""
    return _numbers(_Very(segments))


def takes_by_line(takes: Mapping[str, Take]) -> Mapping[str, Sequence[Take]]:
    """Takes by the id of their line, oldest first; lines without takes are not named."""
    return _takes(_Very(takes))


def markers_in_order(markers: Mapping[str, Marker]) -> tuple[Marker, ...]:
    """Markers by time, then id."""
    return _markers(_Very(markers))


@lru_cache(_KEPT)
def _lines(very: _Very) -> tuple[Segment, ...]:
    return tuple(sorted(very.rows.values(), key=attrgetter("slot.start_ms", "slot.end_ms", "id")))


@lru_cache(_KEPT)
def _numbers(very: _Very) -> dict[str, int]:
    return {line.id: number for number, line in enumerate(_lines(very))}


@lru_cache(_KEPT)
def _takes(very: _Very) -> dict[str, list[Take]]:
    found: dict[str, list[Take]] = {}
    # Stable: takes of one number stand in the order they came in.
    for take in sorted(very.rows.values(), key=attrgetter("number")):
        found.setdefault(take.segment_id, []).append(take)
    return found


@lru_cache(_KEPT)
def _markers(very: _Very) -> tuple[Marker, ...]:
    return tuple(sorted(very.rows.values(), key=attrgetter("at_ms", "id")))
