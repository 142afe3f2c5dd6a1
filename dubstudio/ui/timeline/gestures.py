"""Everything that is done with the mouse held down and does not change lines: seeking, ranges, selecting, panning."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt

from dubstudio.project.commands import markers
from dubstudio.project.commands.timing import Edge
from dubstudio.project.snapping import snapped_edge
from dubstudio.ui.timeline.desk import Desk, Place
from dubstudio.ui.timeline.lanes import LaneKind
from dubstudio.ui.timeline.ticks import timecode


class Gesture:
    """What happens between pressing a button and letting it go.

    Args:
        desk: To work with.
        start: Where it began.
    """

    cursor = Qt.CursorShape.ArrowCursor
    scrolls = True
    """Whether the view is scrolled when it is dragged to the border."""

    def __init__(self, desk: Desk, start: Place) -> None:
        self.desk, self.start = desk, start

    def drag(self, place: Place) -> None:
        """The mouse is there now, or the view under it has moved."""

    def release(self) -> None:
        """It was let go where it was last."""

    def cancel(self) -> None:
        """Leave everything as it was before."""


class Scrub(Gesture):
    """The playhead goes with the mouse."""

    scrolls = True

    def __init__(self, desk: Desk, start: Place) -> None:
        super().__init__(desk, start)
        self._before_ms = desk.state.playhead_ms
        self.drag(start)

    def drag(self, place: Place) -> None:
        """Seek."""
        self.desk.state.seek(self.desk.axis.ms(place.x))

    def cancel(self) -> None:
        """Back to where it was."""
        self.desk.state.seek(self._before_ms)


class Pan(Gesture):
    """The view goes with the mouse."""

    cursor = Qt.CursorShape.ClosedHandCursor
    scrolls = False

    def __init__(self, desk: Desk, start: Place) -> None:
        super().__init__(desk, start)
        self._left_px = desk.axis.left_px

    def drag(self, place: Place) -> None:
        """Scroll."""
        self.desk.axis.scroll_to(round(self._left_px - (place.x - self.start.x)))

    def cancel(self) -> None:
        """Back."""
        self.desk.axis.scroll_to(self._left_px)


class RangeDrag(Gesture):
    """Sets the in or the out point, or draws the range between the two.

    Args:
        desk: To work with.
        start: Where it began.
        edge: Which point; None for a new range.
    """

    cursor = Qt.CursorShape.SizeHorCursor

    def __init__(self, desk: Desk, start: Place, edge: Edge | None = None) -> None:
        super().__init__(desk, start)
        state = desk.state
        self._before = (state.in_ms, state.out_ms)
        self._edge = edge
        self._start_ms = desk.axis.ms(start.x)
        self._points = desk.points()

    def drag(self, place: Place) -> None:
        """Set the points."""
        ms = self.desk.axis.ms(place.x)
        if self._edge is not None and self.desk.state.snapping and not place.shift:
            ms = snapped_edge(ms, self._points, self.desk.reach_ms)
        in_ms, out_ms = self._before
        match self._edge:
            case None:
                in_ms, out_ms = sorted((self._start_ms, ms))
            case Edge.START:
                in_ms = ms
            case Edge.END:
                out_ms = ms
        self.desk.state.set_range(in_ms, out_ms)
        self.desk.say(place, timecode(ms, self.desk.fps()))

    def release(self) -> None:
        """The range stays."""
        self.desk.quiet()

    def cancel(self) -> None:
        """The points go back."""
        self.desk.state.set_range(*self._before)
        self.desk.quiet()


class MarkerDrag(Gesture):
    """Moves a marker.

    Args:
        desk: To work with.
        start: Where it began.
        marker_id: Which one.
    """

    cursor = Qt.CursorShape.SizeHorCursor

    def __init__(self, desk: Desk, start: Place, marker_id: str) -> None:
        super().__init__(desk, start)
        self._id = marker_id
        self._offset_px = desk.axis.x(desk.bridge.project.markers[marker_id].at_ms) - start.x
        self._points = desk.points([marker_id])

    def drag(self, place: Place) -> None:
        """Show it elsewhere."""
        ms = self.desk.axis.ms(place.x + self._offset_px)
        if self.desk.state.snapping and not place.shift:
            ms = snapped_edge(ms, self._points, self.desk.reach_ms)
        self.desk.ruler.held_marker = (self._id, ms)
        self.desk.ruler.update()
        self.desk.overlay.show_guide(ms)
        self.desk.say(place, timecode(ms, self.desk.fps()))

    def release(self) -> None:
        """It stays there."""
        held = self.desk.ruler.held_marker
        self.cancel()
        if held:
            self.desk.bridge.attempt(lambda project: markers.move_marker(project, self._id, held[1]))

    def cancel(self) -> None:
        """It goes back."""
        self.desk.ruler.held_marker = None
        self.desk.ruler.update()
        self.desk.quiet()


class BandSelect(Gesture):
    """Selects all lines under a rubber band; with Ctrl besides those that are selected."""

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, desk: Desk, start: Place) -> None:
        super().__init__(desk, start)
        self._before = (desk.state.selected, desk.state.current)
        self._anchor_px = start.x + desk.axis.left_px  # of the film: the view may be scrolled

    def drag(self, place: Place) -> None:
        """Select what is enclosed now."""
        desk = self.desk
        left, right = sorted((self._anchor_px - desk.axis.left_px, place.x))
        top, bottom = sorted((self.start.y, place.y))
        desk.overlay.show_band(QRectF(left, top, max(1.0, right - left), max(1.0, bottom - top)))
        inside = desk.hits.lines_in(left, right) if self._touches_lines(top, bottom) else []
        kept = self._before[0] if self.start.control else ()
        desk.state.select([*kept, *inside])

    def release(self) -> None:
        """The selection stays."""
        self.desk.overlay.show_band(QRectF())

    def cancel(self) -> None:
        """The selection is what it was."""
        self.desk.state.select(*self._before)
        self.desk.overlay.show_band(QRectF())

    def _touches_lines(self, top: float, bottom: float) -> bool:
        """A band in the lanes of lines and their sounds selects; it may begin anywhere below the ruler."""
        lanes = self.desk.hits.lanes
        return bottom >= lanes[LaneKind.LINES].top and top < lanes[LaneKind.DUB].bottom
