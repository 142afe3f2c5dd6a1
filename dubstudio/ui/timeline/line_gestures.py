"""Everything that is done to lines with the mouse held down: one edit when it is let go, only a preview before.

The preview is the very edit that would be made, so that what is seen is what will be. What a line that is locked
would not let happen is told as soon as it is tried.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import Qt

from dubstudio.base.errors import EditRefused
from dubstudio.base.ids import new_id
from dubstudio.project.commands import lines, timing
from dubstudio.project.commands.timing import Edge
from dubstudio.project.edits import Edit
from dubstudio.project.entities import Project, Segment, Span
from dubstudio.project.invariants import LAST_MS
from dubstudio.project.kinds import Kind
from dubstudio.project.snapping import SnapPoints, snapped_edge, snapped_move
from dubstudio.ui.timeline.desk import Desk, Place
from dubstudio.ui.timeline.gestures import Gesture
from dubstudio.ui.timeline.ticks import seconds, timecode
from dubstudio.ui.verdicts import speed_text

SHORTEST_MS = 100
"""Nothing is trimmed to less by dragging; whoever wants less types it."""
SHORTEST_DRAWN_MS = 200
"""What is drawn shorter was not meant."""


class LineGesture(Gesture):
    """A gesture that ends in an edit.

    Args:
        desk: To work with.
        start: Where it began.
        dragged: Lines that move with it, and so are nothing to snap to.
        but: Times of theirs that stay where they are, and can be snapped to.
    """

    def __init__(self, desk: Desk, start: Place, dragged: Sequence[str], but: Sequence[int] = ()) -> None:
        super().__init__(desk, start)
        self._points = desk.points(dragged, but)
        self._start_ms = desk.axis.ms(start.x)
        self._worth_doing = self._refused = False

    @property
    def refused(self) -> bool:
        """Whether it has been told that this can't be done."""
        return self._refused

    def drag(self, place: Place) -> None:
        """Show what would be."""
        if self._refused:
            return
        self.aim(place)
        try:
            edit = self.edit(self.desk.bridge.project)
        except EditRefused:
            edit = Edit("")
        if _touches_locked(edit):
            self._refuse()
            return
        self._worth_doing = bool(edit.changes)
        self.desk.lines.preview(edit, self.desk.axis.span)
        self.desk.say(place, *self.words())

    def release(self) -> None:
        """Make the edit; what is refused goes back to where it was."""
        self.cancel()
        if self._worth_doing and self.desk.bridge.attempt(self.edit):
            self.done()

    def cancel(self) -> None:
        """Show everything as it is."""
        self.desk.lines.end_preview()
        self.desk.quiet()

    def aim(self, place: Place) -> None:
        """Take down what is wanted with the mouse there."""
        raise NotImplementedError

    def edit(self, project: Project) -> Edit:
        """What is wanted, as an edit."""
        raise NotImplementedError

    def words(self) -> Sequence[str]:
        """What to say of it beside the mouse."""
        return ()

    def done(self) -> None:
        """The edit was made."""

    def reach_of(self, place: Place) -> int:
        """How far things to snap to reach; less than nothing where nothing shall be snapped to."""
        return self.desk.reach_ms if self.desk.state.snapping and not place.shift else -1

    def guide(self, *edges_ms: int, reach_ms: int) -> None:
        """Show which of some edges has snapped to something."""
        found = (ms for ms in edges_ms if reach_ms >= 0 and self._points.nearest(ms, 0) is not None)
        self.desk.overlay.show_guide(next(found, None))

    def speed(self, segment_id: str) -> str:
        """How a line would be spoken, as the fit meter says it; empty while that is not known."""
        row = self.desk.lines.order.get(segment_id)
        plan = self.desk.lines.plan_of(row.segment) if row else None
        return speed_text(plan.verdict.speed) if plan else ""

    def _refuse(self) -> None:
        self._refused = True
        self.cursor = Qt.CursorShape.ForbiddenCursor
        self.cancel()
        self.desk.bridge.attempt(self.edit)  # which tells why not


class Draw(LineGesture):
    """Draws a new line on empty space."""

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, desk: Desk, start: Place) -> None:
        super().__init__(desk, start, ())
        self.new_id = new_id("seg")
        reach_ms = self.reach_of(start)
        self._start_ms = snapped_edge(self._start_ms, self._points, reach_ms) if reach_ms >= 0 else self._start_ms
        self._span: Span | None = None

    def aim(self, place: Place) -> None:
        """From where it began to where the mouse is."""
        reach_ms, ms = self.reach_of(place), self.desk.axis.ms(place.x)
        if reach_ms >= 0:
            ms = snapped_edge(ms, self._points, reach_ms)
        first, last = sorted((self._start_ms, ms))
        self._span = Span(first, last) if last - first >= SHORTEST_DRAWN_MS else None
        self.guide(ms, reach_ms=reach_ms)

    def edit(self, project: Project) -> Edit:
        """The new line; nothing while it is too short."""
        if self._span is None:
            return Edit("")
        return lines.draw_segment(project, self._span, new_segment_id=self.new_id)

    def words(self) -> Sequence[str]:
        """From when to when, and how long."""
        return _span_words(self.desk, self._span) if self._span else ()

    def done(self) -> None:
        """It is what is worked on now."""
        self.desk.state.select([self.new_id])


class EdgeDrag(LineGesture):
    """Moves an edge of a line: of its slot with the mouth's if they are one, with Alt of its slot alone.

    Args:
        desk: To work with.
        start: Where it began.
        segment_id: Which line.
        edge: Which edge.
    """

    cursor = Qt.CursorShape.SizeHorCursor

    def __init__(self, desk: Desk, start: Place, segment_id: str, edge: Edge) -> None:
        segment = desk.bridge.project.segments[segment_id]
        self._span = self.held(segment)
        super().__init__(desk, start, [segment_id], self.staying(segment))
        self._id, self._edge = segment_id, edge
        self._from_ms = self._span.start_ms if edge is Edge.START else self._span.end_ms
        self._ms, self._alone = self._from_ms, False

    def held(self, segment: Segment) -> Span:
        """What has the edge."""
        return segment.slot

    def staying(self, segment: Segment) -> Sequence[int]:
        """Times of the line that stay: where its mouth starts and stops, unless that is the same edge."""
        slot, region = segment.slot, segment.region
        if region is None:
            return ()
        pairs = ((region.start_ms, slot.start_ms), (region.end_ms, slot.end_ms))
        return [mouth for mouth, edge in pairs if abs(mouth - edge) > timing.SAME_EDGE_MS]

    def aim(self, place: Place) -> None:
        """The edge goes as far as the mouse; the other one is a wall."""
        self._alone, reach_ms = place.alt, self.reach_of(place)
        ms = self._from_ms + round(self.desk.axis.ms_of(place.x - self.desk.axis.x(self._start_ms)))
        if reach_ms >= 0:
            ms = snapped_edge(ms, self._points, reach_ms)
        if self._edge is Edge.START:
            self._ms = max(0, min(ms, self._span.end_ms - SHORTEST_MS))
        else:
            self._ms = min(LAST_MS, max(ms, self._span.start_ms + SHORTEST_MS))
        self.guide(self._ms, reach_ms=reach_ms)

    def edit(self, project: Project) -> Edit:
        """The trimmed line."""
        if not self._alone:
            return timing.drag_edge(project, self._id, self._edge, self._ms)
        moved = {"start_ms": self._ms} if self._edge is Edge.START else {"end_ms": self._ms}
        return timing.trim_segment(project, self._id, **moved)

    def words(self) -> Sequence[str]:
        """Where the edge is, how far that is from where it was, how long that makes it, and the speed."""
        span = _put(self._span, self._edge, self._ms)
        difference = seconds(self._ms - self._from_ms, signed=True)
        at = timecode(self._ms, self.desk.fps())
        return at, difference, seconds(span.length_ms), self.speed(self._id)


class BarEdgeDrag(EdgeDrag):
    """Moves an edge of a speech region alone."""

    def held(self, segment: Segment) -> Span:
        """The region."""
        return segment.region or segment.slot

    def staying(self, segment: Segment) -> Sequence[int]:
        """The slot stays."""
        return segment.slot.start_ms, segment.slot.end_ms

    def edit(self, project: Project) -> Edit:
        """The line with another region."""
        return timing.drag_region_edge(project, self._id, self._edge, self._ms)


class BarMove(LineGesture):
    """Moves a speech region; the slot stays.

    Args:
        desk: To work with.
        start: Where it began.
        segment_id: Which line's.
    """

    cursor = Qt.CursorShape.SizeAllCursor

    def __init__(self, desk: Desk, start: Place, segment_id: str) -> None:
        segment = desk.bridge.project.segments[segment_id]
        super().__init__(desk, start, [segment_id], (segment.slot.start_ms, segment.slot.end_ms))
        self._id = segment_id
        self._span, self._delta_ms = segment.region or segment.slot, 0

    def aim(self, place: Place) -> None:
        """As far as the mouse."""
        wanted = round(self.desk.axis.ms_of(place.x - self.desk.axis.x(self._start_ms)))
        self._delta_ms = _moved_by(self._span, wanted, self._points, self.reach_of(place))
        span = _later(self._span, self._delta_ms)
        self.guide(span.start_ms, span.end_ms, reach_ms=self.reach_of(place))

    def edit(self, project: Project) -> Edit:
        """The line with its region elsewhere."""
        return timing.set_regions(project, {self._id: _later(self._span, self._delta_ms)})

    def words(self) -> Sequence[str]:
        """From when to when, and how far that is from where it was."""
        return *_span_words(self.desk, _later(self._span, self._delta_ms)), seconds(self._delta_ms, signed=True)


class Moving(StrEnum):
    """What moving does."""

    MOVE = "move"
    COPY = "copy"  # with Ctrl: copies move, the lines stay
    RIPPLE = "ripple"  # with Alt: everything that starts later moves too


class Move(LineGesture):
    """Moves lines, copies of them, or them and everything after them.

    Args:
        desk: To work with.
        start: Where it began.
        segment_id: The line that is held.
        ids: All that move with it.
    """

    cursor = Qt.CursorShape.SizeAllCursor

    def __init__(self, desk: Desk, start: Place, segment_id: str, ids: Sequence[str]) -> None:
        super().__init__(desk, start, ids)
        self._ids, self._how, self._delta_ms = ids, Moving.MOVE, 0
        segments = desk.bridge.project.segments
        self._span = segments[segment_id].slot
        moving = [segments[i] for i in ids if i in segments]
        self._first_ms = min(span.start_ms for s in moving for span in (s.slot, s.region) if span)
        self._first_slot_ms = min(s.slot.start_ms for s in moving)
        self._points_of = {Moving.MOVE: self._points}
        self._copies: Edit | None = None

    def aim(self, place: Place) -> None:
        """As far as the mouse, but never before the film."""
        self._how = Moving.COPY if place.control else Moving.RIPPLE if place.alt else Moving.MOVE
        self._points = self._points_for(self._how)
        wanted = round(self.desk.axis.ms_of(place.x - self.desk.axis.x(self._start_ms)))
        delta_ms = _moved_by(self._span, wanted, self._points, self.reach_of(place))
        self._delta_ms = max(delta_ms, -self._first_ms)
        span = _later(self._span, self._delta_ms)
        self.guide(span.start_ms, span.end_ms, reach_ms=self.reach_of(place))

    def edit(self, project: Project) -> Edit:
        """The lines elsewhere."""
        if self._delta_ms == 0:
            return Edit("")
        match self._how:
            case Moving.MOVE:
                return timing.move_segments(project, self._ids, self._delta_ms)
            case Moving.RIPPLE:
                return timing.ripple_move(project, self._ids, self._delta_ms)
            case Moving.COPY:
                self._copies = lines.duplicate_segments(project, self._ids, offset_ms=self._delta_ms)
                return self._copies

    def words(self) -> Sequence[str]:
        """From when to when, and how far that is from where it was."""
        return *_span_words(self.desk, _later(self._span, self._delta_ms)), seconds(self._delta_ms, signed=True)

    def done(self) -> None:
        """Copies are what is worked on now."""
        if self._how is Moving.COPY and self._copies:
            self.desk.state.select(sorted(self._copies.change_set.ids_of(Kind.SEGMENT)))

    def _points_for(self, how: Moving) -> SnapPoints:
        """What stays in place is what can be snapped to."""
        if how not in self._points_of:
            moving = set(self._ids)
            if how is Moving.RIPPLE:
                segments = self.desk.bridge.project.segments.values()
                moving |= {s.id for s in segments if s.slot.start_ms > self._first_slot_ms}
            self._points_of[how] = self.desk.points(() if how is Moving.COPY else moving)
        return self._points_of[how]


def _touches_locked(edit: Edit) -> bool:
    return any(isinstance(change.before, Segment) and change.before.locked for change in edit.changes)


def _moved_by(span: Span, wanted_ms: int, points: SnapPoints, reach_ms: int) -> int:
    delta_ms = snapped_move(span, wanted_ms, points, reach_ms) if reach_ms >= 0 else wanted_ms
    return min(max(delta_ms, -span.start_ms), LAST_MS - span.end_ms)


def _later(span: Span, delta_ms: int) -> Span:
    return Span(span.start_ms + delta_ms, span.end_ms + delta_ms)


def _put(span: Span, edge: Edge, ms: int) -> Span:
    return Span(ms, span.end_ms) if edge is Edge.START else Span(span.start_ms, ms)


def _span_words(desk: Desk, span: Span) -> tuple[str, str]:
    fps = desk.fps()
    return f"{timecode(span.start_ms, fps)} – {timecode(span.end_ms, fps)}", seconds(span.length_ms)
