"""Our icons: a few shapes drawn in the colour that is asked for, crisp at every scale. Must not know who uses them.

Each is drawn on a square of 16 × 16 units; "o" ones are outlines of 1.5 units, the others are filled.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from dubstudio.ui.theme import Colours

UNITS = 16
_PEN = 1.5
_SCALES = (1.0, 2.0, 3.0)


def icon(name: str, colours: Colours, px: int = UNITS, colour: QColor | None = None) -> QIcon:
    """An icon for a button; to be asked for again when the theme changes.

    Args:
        name: One of `NAMES`.
        colours: Of the theme: it is drawn as text is, and fainter where the button is disabled.
        px: Its size.
        colour: Another colour than that of text.
    """
    made = QIcon()
    for scale in _SCALES:
        made.addPixmap(pixmap(name, colour or colours.text, px, scale), QIcon.Mode.Normal)
        made.addPixmap(pixmap(name, colours.disabled, px, scale), QIcon.Mode.Disabled)
    return made


def pixmap(name: str, colour: QColor, px: int = UNITS, scale: float = 1.0) -> QPixmap:
    """A picture of an icon, for labels and painted items."""
    made = QPixmap(QSize(round(px * scale), round(px * scale)))
    made.setDevicePixelRatio(scale)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    draw(painter, name, QRectF(0, 0, px, px), colour)
    painter.end()
    return made


def draw(painter: QPainter, name: str, area: QRectF, colour: QColor) -> None:
    """Draw an icon into an area, in the middle of it."""
    side = min(area.width(), area.height())
    path, filled = _SHAPES[name]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(area.center().x() - side / 2, area.center().y() - side / 2)
    painter.scale(side / UNITS, side / UNITS)
    if filled:
        painter.fillPath(path(), colour)
    else:
        pen = QPen(colour, _PEN, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(path(), pen)
    painter.restore()


def _lines(*lines: str) -> QPainterPath:
    """Open lines, each "x,y x,y …"."""
    path = QPainterPath()
    for line in lines:
        points = [QPointF(*map(float, point.split(","))) for point in line.split()]
        path.moveTo(points[0])
        for point in points[1:]:
            path.lineTo(point)
    return path


def _areas(*areas: str) -> QPainterPath:
    """Closed areas, each "x,y x,y …"."""
    path = _lines(*(f"{area} {area.split()[0]}" for area in areas))
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def _star() -> QPainterPath:
    points = []
    for n in range(10):
        radius = 6.0 if n % 2 == 0 else 2.6
        angle = -pi / 2 + n * pi / 5
        points.append(QPointF(8 + radius * cos(angle), 8.4 + radius * sin(angle)))
    path = QPainterPath()
    path.addPolygon(QPolygonF([*points, points[0]]))
    return path


def _lock(opened: bool) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(3.5, 7, 9, 6.5), 1.2, 1.2)
    path.moveTo(5.5, 7)
    path.lineTo(5.5, 5)
    path.arcTo(QRectF(5.5, 2.5, 5, 5), 180, -120 if opened else -180)
    if not opened:
        path.lineTo(10.5, 7)
    return path


def _loop() -> QPainterPath:
    path = QPainterPath()
    path.arcMoveTo(QRectF(3, 3, 10, 10), 50)
    path.arcTo(QRectF(3, 3, 10, 10), 50, 290)
    path.addPath(_lines("8.6,4.6 11.2,4.3 11.2,1.9"))
    return path


def _speaker(muted: bool) -> QPainterPath:
    path = _areas("2.5,6.2 5,6.2 8.2,3.4 8.2,12.6 5,9.8 2.5,9.8")
    if muted:
        path.addPath(_lines("10.8,6.2 14.2,9.8", "14.2,6.2 10.8,9.8"))
    else:
        path.arcMoveTo(QRectF(7, 5, 6, 6), 50)
        path.arcTo(QRectF(7, 5, 6, 6), 50, -100)
    return path


def _search() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(7, 7), 4.2, 4.2)
    path.addPath(_lines("10.2,10.2 13.5,13.5"))
    return path


def _round(radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(8, 8), radius, radius)
    return path


def _warning() -> QPainterPath:
    path = _areas("8,2.4 14,13.2 2,13.2")
    path.addPath(_lines("8,6.2 8,9.4", "8,11.4 8,11.5"))
    return path


def _film() -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(1.8, 3.2, 12.4, 9.6), 1.2, 1.2)
    path.addPath(_lines("4.8,3.2 4.8,12.8", "11.2,3.2 11.2,12.8", "1.8,8 4.8,8", "11.2,8 14.2,8"))
    return path


def _folder() -> QPainterPath:
    return _areas("1.8,4 6.2,4 7.6,5.6 14.2,5.6 14.2,12.8 1.8,12.8")


_SHAPES: Mapping[str, tuple[Callable[[], QPainterPath], bool]] = {
    "play": (lambda: _areas("4.5,2.5 13,8 4.5,13.5"), True),
    "pause": (lambda: _areas("4,3 6.8,3 6.8,13 4,13", "9.2,3 12,3 12,13 9.2,13"), True),
    "stop": (lambda: _areas("4,4 12,4 12,12 4,12"), True),
    "start": (lambda: _areas("3,3 5,3 5,13 3,13", "13,3 13,13 5.6,8"), True),
    "end": (lambda: _areas("11,3 13,3 13,13 11,13", "3,3 10.4,8 3,13"), True),
    "back": (lambda: _areas("12,2.8 12,13.2 4,8"), True),
    "forward": (lambda: _areas("4,2.8 12,8 4,13.2"), True),
    "fast_back": (lambda: _areas("8,3.2 8,12.8 1.5,8", "14.5,3.2 14.5,12.8 8,8"), True),
    "fast_forward": (lambda: _areas("1.5,3.2 8,8 1.5,12.8", "8,3.2 14.5,8 8,12.8"), True),
    "record": (lambda: _round(5), True),
    "loop": (_loop, False),
    "add": (lambda: _lines("8,3 8,13", "3,8 13,8"), False),
    "remove": (lambda: _lines("3,8 13,8"), False),
    "close": (lambda: _lines("4,4 12,12", "12,4 4,12"), False),
    "check": (lambda: _lines("3,8.5 6.5,12 13,4.5"), False),
    "star": (_star, False),
    "star_full": (_star, True),
    "lock": (lambda: _lock(opened=False), False),
    "unlock": (lambda: _lock(opened=True), False),
    "mute": (lambda: _speaker(muted=True), False),
    "speaker": (lambda: _speaker(muted=False), False),
    "search": (_search, False),
    "warning": (_warning, False),
    "marker": (lambda: _areas("4,2.5 12,2.5 12,9.5 8,13.5 4,9.5"), False),
    "trash": (
        lambda: _lines("2.8,4.2 13.2,4.2", "6,4 6,2.4 10,2.4 10,4", "4.2,4.4 4.8,13.5 11.2,13.5 11.8,4.4"),
        False,
    ),
    "more": (lambda: _areas("2.5,7 4.5,7 4.5,9 2.5,9", "7,7 9,7 9,9 7,9", "11.5,7 13.5,7 13.5,9 11.5,9"), True),
    "down": (lambda: _lines("4,6 8,10 12,6"), False),
    "up": (lambda: _lines("4,10 8,6 12,10"), False),
    "film": (_film, False),
    "folder": (_folder, False),
    "again": (_loop, False),
    "compare": (lambda: _lines("2,5 13,5", "10.5,2.5 13,5 10.5,7.5", "14,11 3,11", "5.5,8.5 3,11 5.5,13.5"), False),
    "cut": (lambda: _lines("8,2 8,14", "4,5 2,8 4,11", "12,5 14,8 12,11"), False),
}

NAMES: tuple[str, ...] = tuple(_SHAPES)
"""The icons there are."""
