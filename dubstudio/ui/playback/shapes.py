"""The signs on transport buttons as paths, so that they are crisp at any scale and in any colour.

Every shape is drawn in a square of 16 units with its middle at 0, 0.
"""

from __future__ import annotations

from enum import StrEnum
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

_PEN = 1.6


class Shape(StrEnum):
    """What there is."""

    START = "start"
    BACK = "back"
    PLAY = "play"
    PAUSE = "pause"
    FORWARD = "forward"
    LOOP = "loop"
    SPEAKER = "speaker"
    SILENT = "silent"
    FADERS = "faders"


def paint(painter: QPainter, shape: Shape, area: QRectF, colour: QColor) -> None:
    """Draw a shape in the middle of an area, as large as its shorter side."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(area.center())
    scale = min(area.width(), area.height()) / 16
    painter.scale(scale, scale)
    filled, stroked = _PATHS[shape]
    painter.fillPath(filled, colour)
    pen = QPen(colour, _PEN, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(stroked, pen)
    painter.restore()


def _triangle(left: float, width: float, height: float) -> QPainterPath:
    """Points to the right, or to the left where its width is negative."""
    path = QPainterPath()
    corners = [QPointF(left, -height / 2), QPointF(left + width, 0), QPointF(left, height / 2)]
    path.addPolygon(QPolygonF(corners))
    path.closeSubpath()
    return path


def _bar(left: float, width: float, height: float) -> QPainterPath:
    path = QPainterPath()
    path.addRect(QRectF(left, -height / 2, width, height))
    return path


def _loop() -> tuple[QPainterPath, QPainterPath]:
    """A circle that begins at its upper right, and ends in an arrow there."""
    radius, gap = 5.2, 50
    arc = QPainterPath()
    circle = QRectF(-radius, -radius, 2 * radius, 2 * radius)
    arc.arcMoveTo(circle, gap + 42)
    arc.arcTo(circle, gap + 42, 360 - 58)
    angle = (gap - 16) / 180 * pi
    tip = QPointF(radius * cos(angle), -radius * sin(angle))
    head = QPainterPath()
    head.addPolygon(QPolygonF([tip + QPointF(-3.4, -0.2), tip + QPointF(1.9, -3.8), tip + QPointF(2.3, 1.7)]))
    head.closeSubpath()
    return head, arc


def _speaker(*, silent: bool) -> tuple[QPainterPath, QPainterPath]:
    box = [(-7, -2.4), (-4, -2.4), (-0.6, -5.6), (-0.6, 5.6), (-4, 2.4), (-7, 2.4)]
    body = QPainterPath()
    body.addPolygon(QPolygonF([QPointF(x, y) for x, y in box]))
    body.closeSubpath()
    waves = QPainterPath()
    if silent:
        for up in (-1, 1):
            waves.moveTo(2.4, -2.4 * up)
            waves.lineTo(7.0, 2.4 * up)
    else:
        for radius in (2.6, 5.6):
            circle = QRectF(1.2 - radius, -radius, 2 * radius, 2 * radius)
            waves.arcMoveTo(circle, 48)
            waves.arcTo(circle, 48, -96)
    return body, waves


def _faders() -> tuple[QPainterPath, QPainterPath]:
    knobs, tracks = QPainterPath(), QPainterPath()
    for x, y in ((-5, 2.6), (0, -2.6), (5, 0.6)):
        tracks.moveTo(x, -6)
        tracks.lineTo(x, 6)
        knobs.addRoundedRect(QRectF(x - 2, y - 1.6, 4, 3.2), 1, 1)
    return knobs, tracks


_NONE = QPainterPath()
_PATHS: dict[Shape, tuple[QPainterPath, QPainterPath]] = {
    Shape.START: (_bar(-6.2, 2.2, 12) + _triangle(6.4, -9.6, 12), _NONE),
    Shape.BACK: (_triangle(5, -10.4, 12), _NONE),
    Shape.PLAY: (_triangle(-4.4, 10.4, 12), _NONE),
    Shape.PAUSE: (_bar(-4.8, 3.4, 11.4) + _bar(1.4, 3.4, 11.4), _NONE),
    Shape.FORWARD: (_triangle(-7.2, 7.4, 11) + _triangle(0.4, 7.4, 11), _NONE),
    Shape.LOOP: _loop(),
    Shape.SPEAKER: _speaker(silent=False),
    Shape.SILENT: _speaker(silent=True),
    Shape.FADERS: _faders(),
}
