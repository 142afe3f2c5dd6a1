"""When lines show and when a mouth moves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from dubstudio.project.commands.lines import shifted
from dubstudio.project.commands.lookup import found, several
from dubstudio.project.edits import Edit, edit_of
from dubstudio.project.entities import Project, Span


def set_slot(project: Project, segment_id: str, slot: Span) -> Edit:
    """Give a line another slot; its speech region stays where the mouth is."""
    line = found(project.segments, segment_id, "line")
    return edit_of("Set times", [(line, replace(line, slot=slot))])


def trim_segment(project: Project, segment_id: str, *, start_ms: int | None = None, end_ms: int | None = None) -> Edit:
    """Move one edge of a line's slot, or both; None leaves an edge where it is."""
    line = found(project.segments, segment_id, "line")
    start_ms = line.slot.start_ms if start_ms is None else start_ms
    end_ms = line.slot.end_ms if end_ms is None else end_ms
    trimmed = replace(line, slot=replace(line.slot, start_ms=start_ms, end_ms=end_ms))
    return edit_of("Trim line", [(line, trimmed)])


def move_segments(project: Project, ids: Iterable[str], delta_ms: int) -> Edit:
    """Move lines with their speech regions, all by the same time."""
    lines = several(project.segments, ids, "line")
    return edit_of("Move lines", ((line, shifted(line, delta_ms)) for line in lines))


def set_regions(project: Project, regions: Mapping[str, Span | None]) -> Edit:
    """Say when mouths move, by id of the line; None where it is not known."""
    lines = several(project.segments, regions, "line")
    return edit_of("Set speech regions", ((line, replace(line, region=regions[line.id])) for line in lines))
