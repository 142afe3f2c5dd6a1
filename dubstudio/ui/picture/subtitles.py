"""The words under the picture, as they will be burned in: white with a dark outline. Must not know films.

Sizes follow libass with its default style: letters of 16 of 288 lines of the picture, an outline of 1.5, 10 from below.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QTextLayout, QTextOption

from dubstudio.project.entities import Project
from dubstudio.ui import fonts

_LINES = 288  # of the picture, by which the sizes below are given
_LETTERS, _OUTLINE, _BELOW = 16.0, 1.5, 10.0
_WIDEST = 0.9  # of the picture
_SMALLEST_PX = 11


@dataclass(frozen=True)
class Caption:
    """What stands under the picture for some time, and the language it is in."""

    text: str
    language: str


class Captions:
    """The lines of a document by the time they show."""

    def __init__(self, project: Project) -> None:
        rows = [(s.slot, Caption(s.text.strip(), project.language_of(s))) for s in project.in_order()]
        self._rows = [(slot, caption) for slot, caption in rows if caption.text]
        self._starts = [slot.start_ms for slot, _ in self._rows]
        self._longest_ms = max((slot.length_ms for slot, _ in self._rows), default=0)

    def at(self, ms: int) -> tuple[Caption, ...]:
        """What shows at a time, in the order of the lines."""
        first = bisect_right(self._starts, ms - self._longest_ms - 1)
        last = bisect_right(self._starts, ms)
        return tuple(caption for slot, caption in self._rows[first:last] if slot.start_ms <= ms < slot.end_ms)


class CaptionPainter:
    """Paints captions; keeps the last one's shapes."""

    def __init__(self) -> None:
        self._key: object = None
        self._path = QPainterPath()

    def paint(self, painter: QPainter, picture: QRectF, captions: Sequence[Caption]) -> None:
        """Paint captions over the picture that is in a rectangle."""
        if not captions or picture.isEmpty():
            return
        key = (tuple(captions), picture.getRect())
        if key != self._key:
            self._key, self._path = key, _shapes(captions, picture)
        outline = QPen(QColor(Qt.GlobalColor.black), max(2 * _OUTLINE * picture.height() / _LINES, 2.0))
        outline.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.strokePath(self._path, outline)
        painter.fillPath(self._path, QColor(Qt.GlobalColor.white))


def _shapes(captions: Sequence[Caption], picture: QRectF) -> QPainterPath:
    path = QPainterPath()
    bottom = picture.bottom() - _BELOW * picture.height() / _LINES
    for caption in reversed(captions):
        bottom = _add(path, caption, picture, bottom)
    return path


def _add(path: QPainterPath, caption: Caption, picture: QRectF, bottom: float) -> float:
    """Add the shapes of one caption above a height; gives the height above it."""
    font = fonts.sans(max(round(_LETTERS * picture.height() / _LINES), _SMALLEST_PX), caption.language)
    font.setWeight(QFont.Weight.DemiBold)
    option = QTextOption(Qt.AlignmentFlag.AlignHCenter)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    # Qt breaks lines at this character only.
    layout = QTextLayout("\u2028".join(caption.text.splitlines()), font)
    layout.setTextOption(option)
    layout.beginLayout()
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(picture.width() * _WIDEST)
        lines.append(line)
    layout.endLayout()
    for line in reversed(lines):
        words = layout.text()[line.textStart() : line.textStart() + line.textLength()].strip("\u2028 ")
        left = picture.center().x() - line.naturalTextWidth() / 2
        path.addText(QPointF(left, bottom - line.descent()), font, words)
        bottom -= line.height()
    return bottom
