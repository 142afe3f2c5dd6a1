"""When lines show and when a mouth moves."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum

from msgspec.structs import replace

from dubstudio.base.errors import EditRefused
from dubstudio.project.commands.lines import shifted
from dubstudio.project.commands.lookup import found, several
from dubstudio.project.edits import Edit, edit_of
from dubstudio.project.entities import FitSlot, Project, Segment, Span
from dubstudio.project.invariants import LAST_MS
from dubstudio.project.kinds import described
from dubstudio.project.snapping import SnapPoints

SAME_EDGE_MS = 100
"""Edges of a slot and a mouth that are this close are one edge to whoever drags it."""

SHORTEST_REGION_MS = 40
"""A mouth is never squeezed to less by dragging; about a frame."""


class Edge(StrEnum):
    """The two ends of a line."""

    START = "start"
    END = "end"


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


def drag_edge(project: Project, segment_id: str, edge: Edge, ms: int) -> Edit:
    """Move an edge of a line so that its sound follows.

    The slot's edge goes to the time given. What a line is spoken to is its speech region, where one is known: an edge
    of it that lies within `SAME_EDGE_MS` of the slot's goes to the very same time; any other keeps its distance,
    unless the line is fitted to its slot. The region is not squeezed below `SHORTEST_REGION_MS`.

    Args:
        project: The document.
        segment_id: Which line.
        edge: Which of its edges.
        ms: Where to.

    Raises:
        EditRefused: No such line.
    """
    line = found(project.segments, segment_id, "line")
    return edit_of("Trim line", [(line, with_edge(line, edge, ms))])


def with_edge(line: Segment, edge: Edge, ms: int) -> Segment:
    """A line with an edge moved, as `drag_edge` does it; for previews, so it may make no sense yet."""
    before, slot, region = _at(line.slot, edge), _put(line.slot, edge, ms), line.region
    if region is not None:
        mouth = _at(region, edge)
        if abs(mouth - before) <= SAME_EDGE_MS:
            region = _squeezed(region, edge, ms)
        elif not isinstance(line.fit, FitSlot):
            region = _squeezed(region, edge, mouth + ms - before)
    return replace(line, slot=slot, region=region)


def drag_region_edge(project: Project, segment_id: str, edge: Edge, ms: int) -> Edit:
    """Move an edge of a line's speech region alone; where none is known yet, it starts out as the slot.

    Raises:
        EditRefused: No such line.
    """
    line = found(project.segments, segment_id, "line")
    region = _squeezed(line.region or _moved(Span(0, 0), line.slot), edge, ms)
    return edit_of("Set speech region", [(line, replace(line, region=region))])


def move_segments(project: Project, ids: Iterable[str], delta_ms: int) -> Edit:
    """Move lines with their speech regions, all by the same time."""
    lines = several(project.segments, ids, "line")
    return edit_of("Move lines", ((line, shifted(line, delta_ms)) for line in lines))


def ripple_move(project: Project, ids: Iterable[str], delta_ms: int) -> Edit:
    """Move lines and everything that starts later than the first of them, all by the same time."""
    chosen = {line.id: line for line in several(project.segments, ids, "line")}
    first_ms = min((line.slot.start_ms for line in chosen.values()), default=LAST_MS)
    lines = [line for line in project.in_order() if line.slot.start_ms > first_ms or line.id in chosen]
    return edit_of("Move lines and offset the rest", ((line, shifted(line, delta_ms)) for line in lines))


def nudge(project: Project, ids: Iterable[str], delta_ms: int) -> Edit:
    """Move lines a little. Nudging on the same lines is one step."""
    lines = several(project.segments, ids, "line")
    key = _merge_key("nudge", lines)
    return edit_of("Nudge lines", ((line, shifted(line, delta_ms)) for line in lines), key)


def nudge_edge(project: Project, ids: Iterable[str], edge: Edge, delta_ms: int) -> Edit:
    """Move an edge of lines a little, as `drag_edge` does it. Nudging on the same edges is one step."""
    lines = several(project.segments, ids, "line")
    key = _merge_key(f"nudge {edge}", lines)
    moved = ((line, with_edge(line, edge, _at(line.slot, edge) + delta_ms)) for line in lines)
    return edit_of("Nudge edge", moved, key)


def lead_in(project: Project, ids: Iterable[str], ms: int) -> Edit:
    """Show lines earlier than they are spoken, up to the end of the line before. The mouth stays where it is.

    Raises:
        EditRefused: No such line, or there is no room before any of them.
    """
    ends = SnapPoints([0, *(line.slot.end_ms for line in project.segments.values())]).points

    def led(line: Segment) -> Segment:
        earlier = ends[bisect_right(ends, line.slot.start_ms) - 1]
        start_ms = max(line.slot.start_ms - ms, earlier)
        return replace(line, slot=replace(line.slot, start_ms=start_ms))

    return _led(project, ids, "Add lead-in", "before", led)


def lead_out(project: Project, ids: Iterable[str], ms: int) -> Edit:
    """Show lines longer than they are spoken, up to the start of the line after. The mouth stays where it is.

    Raises:
        EditRefused: No such line, or there is no room after any of them.
    """
    starts = SnapPoints([LAST_MS, *(line.slot.start_ms for line in project.segments.values())]).points

    def led(line: Segment) -> Segment:
        later = starts[bisect_left(starts, line.slot.end_ms)]
        return replace(line, slot=replace(line.slot, end_ms=min(line.slot.end_ms + ms, later)))

    return _led(project, ids, "Add lead-out", "after", led)


def snap_to_shots(project: Project, ids: Iterable[str], shots: SnapPoints, reach_ms: int) -> Edit:
    """Let lines begin and end with shots that change close by. The mouth stays where it is.

    Args:
        project: The document.
        ids: Which lines.
        shots: When the picture cuts.
        reach_ms: How far away a cut may be.

    Raises:
        EditRefused: No such line, or no cut that near.
    """
    lines = several(project.segments, ids, "line")
    edit = edit_of("Snap to shots", ((line, _on_shots(line, shots, reach_ms)) for line in lines))
    if lines and not edit.changes:
        raise EditRefused("No shot changes close to these lines.", remedy="Drag the edges instead.")
    return edit


def fit_slot_to_region(project: Project, ids: Iterable[str]) -> Edit:
    """Let lines show exactly while the mouth moves; lines whose mouth is not known stay.

    Raises:
        EditRefused: No such line, or the mouth is known of none.
    """
    lines = several(project.segments, ids, "line")
    known = [(line, line.region) for line in lines if line.region is not None]
    if lines and not known:
        raise EditRefused(
            f"{described(lines[0])} has no speech region.", remedy="Find the speech regions first, or draw one."
        )
    fitted = ((line, replace(line, slot=_moved(line.slot, region))) for line, region in known)
    return edit_of("Fit to the mouth", fitted)


def set_regions(project: Project, regions: Mapping[str, Span | None]) -> Edit:
    """Say when mouths move, by id of the line; None where it is not known."""
    lines = several(project.segments, regions, "line")
    return edit_of("Set speech regions", ((line, replace(line, region=regions[line.id])) for line in lines))


def _at(span: Span, edge: Edge) -> int:
    return span.start_ms if edge == Edge.START else span.end_ms


def _put(span: Span, edge: Edge, ms: int) -> Span:
    return replace(span, start_ms=ms) if edge == Edge.START else replace(span, end_ms=ms)


def _moved(span: Span, to: Span) -> Span:
    """A span at another's place, with what is its own besides."""
    return replace(span, start_ms=to.start_ms, end_ms=to.end_ms)


def _squeezed(region: Span, edge: Edge, ms: int) -> Span:
    """A region with an edge moved, as far as it stays a region."""
    if edge == Edge.START:
        return replace(region, start_ms=max(0, min(ms, region.end_ms - SHORTEST_REGION_MS)))
    return replace(region, end_ms=min(LAST_MS, max(ms, region.start_ms + SHORTEST_REGION_MS)))


def _merge_key(what: str, lines: Iterable[Segment]) -> str:
    return " ".join([what, *sorted(line.id for line in lines)])


def _led(project: Project, ids: Iterable[str], label: str, where: str, led: Callable[[Segment], Segment]) -> Edit:
    lines = several(project.segments, ids, "line")
    edit = edit_of(label, ((line, led(line)) for line in lines))
    if lines and not edit.changes:
        raise EditRefused(f"There is no room {where} {_lowered(lines[0])}.", remedy="Move its neighbour first.")
    return edit


def _on_shots(line: Segment, shots: SnapPoints, reach_ms: int) -> Segment:
    slot = line.slot
    start_ms, end_ms = (shots.nearest(ms, reach_ms) for ms in (slot.start_ms, slot.end_ms))
    if start_ms is not None and start_ms == end_ms:
        # A line as short as that has one cut only; the farther edge stays.
        nearer = abs(slot.start_ms - start_ms) <= abs(slot.end_ms - end_ms)
        start_ms, end_ms = (start_ms, None) if nearer else (None, end_ms)
    start_ms = slot.start_ms if start_ms is None else start_ms
    end_ms = slot.end_ms if end_ms is None else end_ms
    return replace(line, slot=replace(slot, start_ms=start_ms, end_ms=end_ms)) if start_ms < end_ms else line


def _lowered(line: Segment) -> str:
    described_line = described(line)
    return described_line[:1].lower() + described_line[1:]
