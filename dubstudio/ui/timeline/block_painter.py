"""Painting one line's block and bar in every state it can be in. Must not know where lines come from.

Words and colours for a state always come together: nothing is told by a colour alone.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from dubstudio.ui.timeline.line_shapes import Box
from dubstudio.ui.timeline.look import Look
from dubstudio.ui.verdicts import Band, colour_of, speed_text
from dubstudio.ui.voicing import LineState

_ROUND = 4.0
_DOTS_PX = 6
_EDGE = 3  # pixels of the coloured edge
_PADDING = 7
_WORDS_FROM, _SPEED_FROM, _BOTH_FROM, _ROUND_FROM = 22, 46, 110, 10  # least widths
_TWO_ROWS_FROM = 34  # least height for words with something beneath


class Face(NamedTuple):
    """What is to be seen of a line.

    Attributes:
        text: Its words.
        colour: Index of its character's colour.
        state: What its sound is worth.
        progress: Of speaking it, 0–1.
        speed: At which it is spoken; None where that is not known.
        band: How bad that is.
        trouble: Named instead of the speed, such as a voice that is missing; empty where there is none.
        selected: Whether it is.
        current: Whether it is the one that is inspected.
        locked: Whether it is.
    """

    text: str
    colour: int
    state: LineState
    progress: float
    speed: float | None
    band: Band
    trouble: str
    selected: bool
    current: bool
    locked: bool


class BlockPainter:
    """Paints with one painter; to be made for every repaint.

    Args:
        painter: Of the lane.
        look: What to paint with.
    """

    def __init__(self, painter: QPainter, look: Look) -> None:
        self._painter, self._look = painter, look
        self._scale = painter.device().devicePixelRatio()

    def bar(self, box: Box) -> None:
        """The bar that shows when the mouth moves."""
        if box.width < 2 * _ROUND:
            self._painter.fillRect(box.left, box.top, box.width, box.height, self._look.region)
            return
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._look.region)
        self._painter.drawRoundedRect(box.left, box.top, box.width, box.height, 3, 3)

    def block(self, box: Box, face: Face, beyond: list[Box]) -> None:
        """The block of the line; `beyond` are the parts of it in which the mouth does not move."""
        self._ground(box, face)
        for part in beyond:
            self._painter.fillRect(part.left, part.top, part.width, part.height, self._look.shade)
        if face.state in _HATCHED and box.width >= _ROUND_FROM:
            self._hatch(box, face)
        self._outline(box, face)
        if face.selected:
            self._selected_edges(box)
        else:
            width = min(_EDGE, max(1, box.width // 3))
            self._painter.fillRect(box.left, box.top, width, box.height, self._look.character(face.colour))
        if face.state in _UNDER_WAY:
            self._progress(box, face)
        if face.state is LineState.FAILED:
            self._failed_corner(box)
        if box.width >= _WORDS_FROM:
            self._words(box, face)

    def _ground(self, box: Box, face: Face) -> None:
        if face.state is LineState.EMPTY:
            return
        if box.width < _ROUND_FROM:
            self._painter.fillRect(box.left, box.top, box.width, box.height, self._look.fill(face.colour))
            return
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._look.fill(face.colour))
        self._painter.drawRoundedRect(box.left, box.top, box.width, box.height, _ROUND, _ROUND)

    def _outline(self, box: Box, face: Face) -> None:
        """Of lines without sound, and of those that are selected."""
        if face.current:
            colour = self._look.colours.text
        elif face.selected:
            colour = self._look.colours.dim
        elif face.state is LineState.EMPTY:
            colour = self._look.faint(face.colour)
        else:
            return
        if box.width < _ROUND_FROM:
            for top in (box.top, box.bottom - 1):
                self._painter.fillRect(box.left, top, box.width, 1, colour)
            return
        self._painter.setPen(QPen(colour, 1))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        rect = QRectF(box.left + 0.5, box.top + 0.5, box.width - 1.0, box.height - 1.0)
        self._painter.drawRoundedRect(rect, _ROUND, _ROUND)

    def _hatch(self, box: Box, face: Face) -> None:
        """Oblique lines that begin at the block's corner: those of a brush would crawl when the view is scrolled."""
        inner = QRect(box.left + 1, box.top + 1, box.width - 2, box.height - 2)
        self._painter.drawTiledPixmap(inner, self._look.hatching(face.colour))

    def _selected_edges(self, box: Box) -> None:
        colours, width = self._look.colours, min(_EDGE, max(1, box.width // 2))
        self._painter.fillRect(box.left, box.top, width, box.height, colours.start_edge)
        self._painter.fillRect(box.right - width, box.top, width, box.height, colours.end_edge)

    def _progress(self, box: Box, face: Face) -> None:
        """A thin line along the lower edge; dotted where nobody knows how far it is."""
        painter, colours = self._painter, self._look.colours
        left, width, top = box.left + _EDGE, box.width - 2 * _EDGE, box.bottom - 4
        if width <= 0:
            return
        painter.fillRect(left, top, width, 2, colours.line)
        if face.state is LineState.SPEAKING:
            painter.fillRect(left, top, round(width * min(max(face.progress, 0.0), 1.0)), 2, colours.accent)
        elif face.state is LineState.RETIMING:
            for dot in range(left, left + width - 2, _DOTS_PX):
                painter.fillRect(dot, top, 3, 2, colours.accent)

    def _failed_corner(self, box: Box) -> None:
        size = min(11, box.width, box.height)
        corner = [QPointF(box.right - size, box.top), QPointF(box.right, box.top), QPointF(box.right, box.top + size)]
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._look.colours.bad)
        self._painter.drawPolygon(QPolygonF(corner))

    def _words(self, box: Box, face: Face) -> None:
        look = self._look
        room = box.width - 2 * _PADDING - (14 if face.locked else 0)
        two_rows = box.height >= _TWO_ROWS_FROM
        below, colour = self._note(face)
        if below and box.width >= (_SPEED_FROM if two_rows else _BOTH_FROM):
            below = look.cut_number(below, box.width - 2 * _PADDING)
            width = self._write(
                box.right - _PADDING, box.bottom - 8, below, look.on_fill(colour, face.colour), bold=True
            )
            if not two_rows:
                room -= width + 6
        if face.locked and box.width > 30:
            self._lock(QPointF(box.right - 16, box.top + 6))
        if room >= _WORDS_FROM - _PADDING:
            baseline = box.top + (18 if two_rows else (box.height + round(look.text_metrics.capHeight())) // 2)
            self._write(box.left + _PADDING, baseline, look.cut(face.text, room), look.colours.text, bold=False)

    def _write(self, x: int, baseline: int, text: str, colour: QColor, *, bold: bool) -> int:
        """Words from a place on, or bold ones up to it. Returns how wide they are."""
        look = self._look
        words = look.written(text, colour, self._scale, bold=bold)
        width = round(words.width() / self._scale)
        ascent = look.number_metrics.ascent() if bold else look.text_metrics.ascent()
        self._painter.drawPixmap(x - width if bold else x, baseline - round(ascent), words)
        return width

    def _note(self, face: Face) -> tuple[str, QColor]:
        """What stands in the lower corner, the most important thing first."""
        colours = self._look.colours
        if face.trouble:
            return face.trouble, colours.bad
        match face.state:
            case LineState.FAILED:
                return QCoreApplication.translate("Timeline", "failed"), colours.bad
            case LineState.STALE:
                return QCoreApplication.translate("Timeline", "stale"), colours.warn
            case LineState.QUEUED:
                return QCoreApplication.translate("Timeline", "queued"), colours.dim
            case _ if face.speed is not None:
                return speed_text(face.speed), colour_of(face.band, colours)
            case _:
                return "", colours.dim

    def _lock(self, at: QPointF) -> None:
        self._painter.setPen(QPen(self._look.colours.text, 1.2))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawArc(QRectF(at.x() + 2, at.y(), 5, 7), 0, 180 * 16)
        self._painter.fillRect(QRectF(at.x(), at.y() + 4, 9, 6), QBrush(self._look.colours.text))


_HATCHED = frozenset({LineState.STALE, LineState.QUEUED})
_UNDER_WAY = frozenset({LineState.QUEUED, LineState.SPEAKING, LineState.RETIMING})
