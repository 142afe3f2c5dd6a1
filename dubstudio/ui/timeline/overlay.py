"""What lies over all lanes: shot changes, markers, the range, what an edge has snapped to, and the playhead."""

from __future__ import annotations

from bisect import bisect_left

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QGraphicsObject, QStyleOptionGraphicsItem, QWidget

from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.film import Film
from dubstudio.ui.timeline.axis import TimeAxis
from dubstudio.ui.timeline.lane_item import LaneItem
from dubstudio.ui.timeline.lanes import RULER_HEIGHT
from dubstudio.ui.timeline.look import Look
from dubstudio.ui.view_state import ViewState

_SHOTS_APART_PX = 6  # on average; closer, they would be a carpet
_HALF = 6  # pixels the playhead's head reaches to each side


class Overlay(LaneItem):
    """Upright lines over all lanes.

    Args:
        axis: Which stretch of time is shown.
        look: What to paint with.
        bridge: The document: its markers.
        state: The range.
        film: Its shot changes.
    """

    def __init__(self, axis: TimeAxis, look: Look, bridge: DocumentBridge, state: ViewState, film: Film) -> None:
        super().__init__(axis, look)
        self._bridge, self._state, self._film = bridge, state, film
        self._guide_ms: int | None = None
        self._band = QRectF()
        self._ring = False

    def show_ring(self, ring: bool) -> None:
        """Show that keys go to the timeline."""
        if ring != self._ring:
            self._ring = ring
            self.update()

    @property
    def guide_ms(self) -> int | None:
        """What an edge has snapped to; None where to nothing."""
        return self._guide_ms

    def show_guide(self, ms: int | None) -> None:
        """Show what an edge has snapped to; None for nothing."""
        if ms != self._guide_ms:
            for changed in (self._guide_ms, ms):
                if changed is not None:
                    self.update_between(changed, changed)
            self._guide_ms = ms

    def show_band(self, band: QRectF) -> None:
        """Show what a rubber band encloses; an empty one is none."""
        self.update(self._band.united(band).adjusted(-2, -2, 2, 2))
        self._band = band

    def paint_border(self, painter: QPainter, left: int, right: int) -> None:
        """It has none."""

    def paint_inside(self, painter: QPainter, left: int, right: int) -> None:
        """The lines of a stretch."""
        start_ms, stop_ms = ((px + self.axis.left_px) * self.axis.ms_per_px for px in (left, right))
        self._paint_range(painter, left, right)
        self._paint_shots(painter, start_ms, stop_ms)
        for marker in self._bridge.project.markers.values():
            if start_ms <= marker.at_ms <= stop_ms:
                self._upright(painter, marker.at_ms, self.look.colours.warn)
        if self._guide_ms is not None and start_ms <= self._guide_ms <= stop_ms:
            self._upright(painter, self._guide_ms, self.look.colours.accent, 2)
        if not self._band.isEmpty():
            painter.fillRect(self._band, self.look.band)
            painter.setPen(self.look.colours.accent)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self._band.adjusted(0.5, 0.5, -0.5, -0.5))
        if self._ring:
            painter.setPen(self.look.colours.accent)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(0.5, 0.5, self.width - 1, self.height - 1))

    def _paint_range(self, painter: QPainter, left: int, right: int) -> None:
        """What is not played is a little darker."""
        span = self._state.range
        if span is None:
            return
        first, last = round(self.axis.x(span.start_ms)), round(self.axis.x(span.end_ms))
        for start, end in ((left, min(right, first)), (max(left, last), right)):
            if start < end:
                painter.fillRect(start, RULER_HEIGHT, end - start, self.height, self.look.veil)

    def _paint_shots(self, painter: QPainter, start_ms: float, stop_ms: float) -> None:
        shots = self._film.shots
        whole = bisect_left(shots, self.axis.stop_ms) - bisect_left(shots, self.axis.start_ms)
        if whole * _SHOTS_APART_PX > self.width:
            return
        for ms in shots[bisect_left(shots, start_ms) : bisect_left(shots, stop_ms + 1)]:
            height = self.height - RULER_HEIGHT
            painter.drawPixmap(round(self.axis.x(ms)), RULER_HEIGHT, self.look.shot_column, 0, 0, 1, height)

    def _upright(self, painter: QPainter, ms: int, colour: QColor, width: int = 1) -> None:
        painter.fillRect(round(self.axis.x(ms)), RULER_HEIGHT, width, self.height - RULER_HEIGHT, colour)


class Playhead(QGraphicsObject):
    """The line that shows where the film is. Moves by itself, so that only what it leaves and enters is painted."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._height = look, 1
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)

    def set_height(self, height: int) -> None:
        """The view has another height."""
        self.prepareGeometryChange()
        self._height = height

    def boundingRect(self) -> QRectF:  # noqa: N802  Qt's name
        """Its head is wider than its line."""
        return QRectF(-_HALF, 0, 2 * _HALF + 2, self._height)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Head and line."""
        del option, widget
        colour = self._look.colours.playhead
        painter.fillRect(QRectF(0, 0, 2, self._height), colour)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        head = [QPointF(1 - _HALF, 0), QPointF(1 + _HALF, 0), QPointF(1, 9)]
        painter.drawPolygon(QPolygonF(head))


class Tip(QGraphicsObject):
    """A few words beside the mouse while something is dragged."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._text = look, ""
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty while it is not shown."""
        return self._text if self.isVisible() else ""

    def say(self, text: str, x: float, y: float, width: int) -> None:
        """Show words near a place, inside a view of that width."""
        self.prepareGeometryChange()
        self._text = text
        room = self.boundingRect().width()
        self.setPos(max(2.0, min(x + 14, width - room - 2)), max(float(RULER_HEIGHT), y - 30))
        self.setVisible(bool(text))
        self.update()

    def boundingRect(self) -> QRectF:  # noqa: N802  Qt's name
        """Of the words with some room around them."""
        return QRectF(0, 0, self._look.number_metrics.horizontalAdvance(self._text) + 16, 24)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """The words on a raised ground."""
        del option, widget
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._look.colours.line)
        painter.setBrush(self._look.colours.raised)
        painter.drawRoundedRect(self.boundingRect().adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.setFont(self._look.number_font)
        painter.setPen(self._look.colours.text)
        painter.drawText(self.boundingRect(), Qt.AlignmentFlag.AlignCenter, self._text)
