"""The band: words run from right to left over time, stretched to how long they last, and are spoken at the mark."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dubstudio.project.entities import Project, Segment, Span
from dubstudio.ui import fonts
from dubstudio.ui.theme import Theme

_PX_PER_S = 160.0
_MARK = 0.25  # where in the band the present is
_HEIGHT, _LETTERS_PX, _BOX_PX = 64, 26, 44
_WIDEST, _NARROWEST = 2.2, 0.55  # how far letters are stretched
_PAD = 6.0


@dataclass(frozen=True)
class Words:
    """What is said for some time.

    Attributes:
        span: When a mouth moves.
        text: What it says.
        language: In what.
        colour: Index of the speaker's colour; None for nobody's.
        is_mine: It is the line to be spoken.
    """

    span: Span
    text: str
    language: str = "en"
    colour: int | None = None
    is_mine: bool = False


def words_of(project: Project, current: str | None) -> tuple[Words, ...]:
    """The lines of a document, in their order."""

    def made(line: Segment) -> Words:
        person = project.characters.get(line.character_id or "")
        text = " ".join(line.text.split())
        colour = person.colour if person else None
        return Words(line.region or line.slot, text, project.language_of(line), colour, line.id == current)

    return tuple(made(line) for line in project.in_order() if line.text.strip())


class Band(QWidget):
    """Shows what is said now and next.

    Args:
        theme: Its colours.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words: tuple[Words, ...] = ()
        self._ms = 0
        self.setAccessibleName(self.tr("Words over time"))
        self.setToolTip(self.tr("Speak each word as it crosses the mark"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """One row of large letters."""
        return QSize(640, _HEIGHT)

    def show_words(self, words: Sequence[Words]) -> None:
        """Show other lines."""
        self._words = tuple(words)
        mine = [one.text for one in words if one.is_mine]
        self.setAccessibleDescription(mine[0] if mine else "")
        self.update()

    def move_time(self, ms: int) -> None:
        """It is that time in the film."""
        if ms != self._ms:
            self._ms = ms
            self.update()

    def box_of(self, words: Words) -> QRectF:
        """Where some words are now."""
        left, width = self._left(words.span.start_ms), words.span.length_ms / 1000 * _PX_PER_S
        return QRectF(left, (self.height() - _BOX_PX) / 2, width, _BOX_PX)

    @property
    def mark(self) -> float:
        """Where the present is, in pixels from the left."""
        return self.width() * _MARK

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the words that can be seen, and the mark over them."""
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), colours.panel)
        for words in self._words:
            box = self.box_of(words)
            if box.right() > 0 and box.left() < self.width():
                self._paint_words(painter, words, box)
        painter.fillRect(QRectF(self.mark - 1, 0, 2, self.height()), colours.bad)
        painter.end()

    def _paint_words(self, painter: QPainter, words: Words, box: QRectF) -> None:
        colours = self._theme.colours
        base = self._theme.character(words.colour)
        painter.setPen(base if words.is_mine else Qt.PenStyle.NoPen)
        painter.setBrush(colours.fill(base, 0.3 if words.is_mine else 0.1))
        painter.drawRoundedRect(box, 5, 5)
        font = fonts.sans(_LETTERS_PX, words.language)
        font.setWeight(QFont.Weight.DemiBold if words.is_mine else QFont.Weight.Normal)
        metrics = QFontMetricsF(font)
        room = max(box.width() - 2 * _PAD, 1.0)
        stretch = min(max(room / max(metrics.horizontalAdvance(words.text), 1.0), _NARROWEST), _WIDEST)
        painter.save()
        painter.setClipRect(box)
        painter.translate(QPointF(box.left() + _PAD, box.center().y() + (metrics.ascent() - metrics.descent()) / 2))
        painter.scale(stretch, 1.0)
        painter.setFont(font)
        painter.setPen(self._text_colour(words))
        painter.drawText(QPointF(0, 0), words.text)
        painter.restore()

    def _text_colour(self, words: Words) -> QColor:
        return self._theme.colours.text if words.is_mine else self._theme.colours.dim

    def _left(self, ms: int) -> float:
        return self.mark + (ms - self._ms) / 1000 * _PX_PER_S
