"""Small drawings that panels share: a lock, a star, a triangle, a swatch. Must not know what they stand for."""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

_SIZE = 16
_SCALE = 2  # pictures for menus are drawn at double size, to be crisp on dense screens


def draw_lock(painter: QPainter, rect: QRect, colour: QColor) -> None:
    """A closed lock."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width, height = rect.width(), rect.height()
    body = QRectF(rect.left() + width * 0.15, rect.top() + height * 0.45, width * 0.7, height * 0.5)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(body, 1.5, 1.5)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, max(width * 0.12, 1.2)))
    arch = QRectF(rect.left() + width * 0.3, rect.top() + height * 0.1, width * 0.4, height * 0.6)
    painter.drawArc(arch, 0, 180 * 16)
    painter.restore()


def draw_star(painter: QPainter, rect: QRect, colour: QColor, *, filled: bool) -> None:
    """A star with five points."""
    centre, radius = QRectF(rect).center(), min(rect.width(), rect.height()) / 2
    points = []
    for corner in range(10):
        reach = radius if corner % 2 == 0 else radius * 0.45
        angle = pi * corner / 5 - pi / 2
        points.append(QPointF(centre.x() + reach * cos(angle), centre.y() + reach * sin(angle)))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1))
    painter.setBrush(colour if filled else Qt.BrushStyle.NoBrush)
    painter.drawPolygon(QPolygonF(points))
    painter.restore()


def draw_play(painter: QPainter, rect: QRect, colour: QColor) -> None:
    """A triangle that means: let me hear it."""
    box, path = QRectF(rect), QPainterPath()
    path.moveTo(box.topLeft())
    path.lineTo(box.right(), box.center().y())
    path.lineTo(box.bottomLeft())
    path.closeSubpath()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(path, colour)
    painter.restore()


def play_icon(colour: QColor) -> QIcon:
    """The triangle for a button."""
    picture = _canvas()
    painter = QPainter(picture)
    draw_play(painter, QRect(4, 2, 10, 12), colour)
    painter.end()
    return QIcon(picture)


def swatch(colour: QColor, initial: str = "", ink: QColor | None = None) -> QIcon:
    """A square of a colour, with a letter so that the colour does not stand alone."""
    picture = _canvas()
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(QRectF(0, 0, _SIZE, _SIZE), 3, 3)
    if initial:
        font = QFont(painter.font())
        font.setPixelSize(11)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(ink or QColor(Qt.GlobalColor.white))
        painter.drawText(QRectF(0, 0, _SIZE, _SIZE), int(Qt.AlignmentFlag.AlignCenter), initial)
    painter.end()
    return QIcon(picture)


def _canvas() -> QPixmap:
    picture = QPixmap(_SIZE * _SCALE, _SIZE * _SCALE)
    picture.setDevicePixelRatio(_SCALE)
    picture.fill(Qt.GlobalColor.transparent)
    return picture
