"""Which stretch of the film an action plays. Must not know who plays it."""

from __future__ import annotations

from collections.abc import Sequence

from dubstudio.project.entities import Project, Segment, Span
from dubstudio.project.time import MIX_RATE, ms_from_samples
from dubstudio.studio.export import line_start

PART_MS = 500
"""How much is played before or after a line, or of its first or last part."""


def heard_span(project: Project, segment: Segment) -> Span:
    """From where a line is first seen or heard to where it last is: its slot, its mouth and its take."""
    starts, ends = [segment.slot.start_ms], [segment.slot.end_ms]
    if segment.region:
        starts.append(segment.region.start_ms)
        ends.append(segment.region.end_ms)
    take = project.takes.get(segment.chosen_take_id or "")
    if take and take.sample_rate:
        start_ms = ms_from_samples(line_start(segment), MIX_RATE)
        starts.append(start_ms)
        ends.append(start_ms + ms_from_samples(take.n_samples, take.sample_rate))
    return Span(max(min(starts), 0), max(ends))


def span_of(project: Project, ids: Sequence[str]) -> Span | None:
    """From the first of some lines to the end of the last; None where there are none."""
    spans = [heard_span(project, project.segments[i]) for i in ids if i in project.segments]
    if not spans:
        return None
    return Span(min(span.start_ms for span in spans), max(span.end_ms for span in spans))


def before(slot: Span) -> Span:
    """What leads to a line."""
    return Span(max(slot.start_ms - PART_MS, 0), max(slot.start_ms, 1))


def after(slot: Span) -> Span:
    """What follows a line."""
    return Span(slot.end_ms, slot.end_ms + PART_MS)


def first_part(slot: Span) -> Span:
    """Its beginning."""
    return Span(slot.start_ms, min(slot.start_ms + PART_MS, slot.end_ms))


def last_part(slot: Span) -> Span:
    """Its end."""
    return Span(max(slot.end_ms - PART_MS, slot.start_ms), slot.end_ms)
