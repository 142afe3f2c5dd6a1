"""The large number that counts in, and the clock of what is being recorded: read from across the room."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dubstudio.studio.recorder import Phase
from dubstudio.ui import fonts
from dubstudio.ui.theme import Theme

_SIDE, _DOT = 132, 14


@dataclass(frozen=True)
class Shown:
    """What the dial shows.

    Attributes:
        phase: Of the recorder.
        left: Beeps to come, while it counts in.
        seconds: Recorded, or heard.
        rehearsing: Nothing is kept.
        playing: A recording is heard.
    """

    phase: Phase = Phase.IDLE
    left: int = 0
    seconds: float = 0.0
    rehearsing: bool = False
    playing: bool = False


class CountDial(QWidget):
    """A square with the number or the clock in it.

    Args:
        theme: Its colours.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown = Shown()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Count-in and time"))
        theme.changed.connect(self.update)

    @property
    def text(self) -> str:
        """What is written in it."""
        shown = self._shown
        if shown.phase in (Phase.COUNT_IN, Phase.PRE_ROLL):
            return str(shown.left) if shown.left else "·"
        if shown.phase.is_busy or shown.playing:
            return f"{shown.seconds:.1f}"
        return ""

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """A square."""
        return QSize(_SIDE, _SIDE)

    def show_state(self, shown: Shown) -> None:
        """Show something else."""
        if shown != self._shown:
            self._shown = shown
            self.setAccessibleDescription(self.text)
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw it."""
        colours, shown = self._theme.colours, self._shown
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        colour = self._colour()
        painter.setPen(colour if self.text else colours.line)
        painter.setBrush(colours.fill(colour) if self.text else colours.panel)
        painter.drawRoundedRect(area, 8, 8)
        counts = shown.phase in (Phase.COUNT_IN, Phase.PRE_ROLL)
        font = fonts.mono(72 if counts else 34)
        font.setWeight(QFont.Weight.Bold)
        painter.setFont(font)
        painter.setPen(colour if self.text else colours.dim)
        if self.text:
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.text)
        if not counts:
            self._paint_sign(painter, area, colour)
        painter.end()

    def _paint_sign(self, painter: QPainter, area: QRectF, colour: QColor) -> None:
        """A dot over the clock: filled while something is kept; alone and large while nothing happens."""
        is_on = bool(self.text)
        radius = _DOT / 2 if is_on else _DOT
        middle = QPointF(area.center().x(), area.top() + 26 if is_on else area.center().y())
        painter.setPen(colour if is_on else self._theme.colours.dim)
        keeps = is_on and not self._shown.rehearsing and not self._shown.playing
        painter.setBrush(colour if keeps else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(middle, radius, radius)

    def _colour(self) -> QColor:
        colours, shown = self._theme.colours, self._shown
        if shown.playing:
            return colours.good
        return colours.warn if shown.rehearsing else colours.bad
