"""The ruler: times, the range between in and out, and the markers' flags."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF

from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.timeline.axis import TimeAxis
from dubstudio.ui.timeline.lane_item import LaneItem
from dubstudio.ui.timeline.look import Look
from dubstudio.ui.timeline.ticks import ticks
from dubstudio.ui.view_state import ViewState

_LABEL_PX = 120  # a label reaches so far to the right of its mark
FLAG_PX = 9


class Ruler(LaneItem):
    """The uppermost lane.

    Args:
        axis: Which stretch of time is shown.
        look: What to paint with.
        bridge: The document: its markers.
        state: The range.
        fps: Frames a second where frames are counted; None where milliseconds are.
    """

    def __init__(
        self,
        axis: TimeAxis,
        look: Look,
        bridge: DocumentBridge,
        state: ViewState,
        fps: Callable[[], Fraction | None],
    ) -> None:
        super().__init__(axis, look)
        self._bridge, self._state, self._fps = bridge, state, fps
        self.held_marker: tuple[str, int] | None = None
        """A marker that is being dragged, and where it is now."""

    def paint_inside(self, painter: QPainter, left: int, right: int) -> None:
        """Ground, range, marks and flags of a stretch."""
        colours = self.look.colours
        painter.fillRect(left, 0, right - left, self.height, colours.raised)
        self._paint_range(painter, left, right)
        self._paint_ticks(painter, left, right)
        self._paint_markers(painter, left, right)

    def _paint_ticks(self, painter: QPainter, left: int, right: int) -> None:
        colours, axis = self.look.colours, self.axis
        start_ms, stop_ms = ((px + axis.left_px) * axis.ms_per_px for px in (left - _LABEL_PX, right))
        painter.setFont(self.look.clock_font)
        painter.setPen(colours.dim)
        for tick in ticks(max(0.0, start_ms), stop_ms, axis.ms_per_px, self._fps()):
            x = round(axis.x(tick.ms))
            top = 4 if tick.label else self.height - 9
            painter.fillRect(x, top, 1, self.height - top, colours.dim)
            if tick.label:
                painter.drawText(QPointF(x + 5, 14), tick.label)

    def _paint_range(self, painter: QPainter, left: int, right: int) -> None:
        span, colours = self._state.range, self.look.colours
        if span:
            first, last = round(self.axis.x(span.start_ms)), round(self.axis.x(span.end_ms))
            first, last = max(first, left), min(last, right)
            painter.fillRect(first, 0, max(0, last - first), 4, colours.accent)
        for ms, way in ((self._state.in_ms, 1), (self._state.out_ms, -1)):
            if ms is not None:
                self._paint_corner(painter, round(self.axis.x(ms)), way)

    def _paint_corner(self, painter: QPainter, x: int, way: int) -> None:
        """A bracket that opens into the range."""
        painter.fillRect(x if way > 0 else x - 2, 0, 2, self.height, self.look.colours.accent)
        corner = [QPointF(x, 0), QPointF(x + way * FLAG_PX, 0), QPointF(x, FLAG_PX)]
        self._fill(painter, corner)

    def _paint_markers(self, painter: QPainter, left: int, right: int) -> None:
        for marker in self._bridge.project.markers.values():
            held = self.held_marker and self.held_marker[0] == marker.id
            x = round(self.axis.x(self.held_marker[1] if held and self.held_marker else marker.at_ms))
            if left - _LABEL_PX < x < right + FLAG_PX:
                self._paint_flag(painter, x, marker.text)

    def _paint_flag(self, painter: QPainter, x: int, text: str) -> None:
        bottom = self.height - 1
        self._fill(painter, [QPointF(x - 5, bottom - FLAG_PX), QPointF(x + 5, bottom - FLAG_PX), QPointF(x, bottom)])
        if text:
            painter.setFont(self.look.small_font)
            painter.setPen(self.look.colours.warn)
            painter.drawText(QRectF(x + 7, bottom - 12, _LABEL_PX - 10, 12), Qt.AlignmentFlag.AlignVCenter, text)

    def _fill(self, painter: QPainter, corners: list[QPointF]) -> None:
        """Small shapes of the ruler: the range's in its colour, markers' in theirs."""
        is_flag = corners[-1].y() > FLAG_PX + 1
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.colours.warn if is_flag else self.look.colours.accent)
        painter.drawPolygon(QPolygonF(corners))
        painter.restore()
