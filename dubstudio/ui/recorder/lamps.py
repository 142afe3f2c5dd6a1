"""What is going on, as a studio's lamps tell it: rehearse, record, review. Never by colour alone."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dubstudio.ui import fonts
from dubstudio.ui.theme import Theme

_HEIGHT, _PAD, _GAP, _DOT = 30, 12, 6, 8


class Lamp(Enum):
    """The lamps there are."""

    REHEARSE = 0
    RECORD = 1
    REVIEW = 2


class Lamps(QWidget):
    """Three lamps, of which one or none is lit.

    Args:
        theme: Their colours.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.lit: Lamp | None = None
        self._texts = {
            Lamp.REHEARSE: self.tr("Rehearse"),
            Lamp.RECORD: self.tr("Record"),
            Lamp.REVIEW: self.tr("Review"),
        }
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._name()
        theme.changed.connect(self.update)

    def light(self, lamp: Lamp | None) -> None:
        """Light one and put the others out."""
        if lamp is not self.lit:
            self.lit = lamp
            self._name()
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """All three side by side."""
        return QSize(round(sum(self._widths()) + 2 * _GAP), _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(_font())
        left = 0.0
        for lamp, width in zip(Lamp, self._widths(), strict=True):
            self._paint(painter, lamp, QRectF(left + 0.5, 0.5, width - 1, _HEIGHT - 1))
            left += width + _GAP
        painter.end()

    def _paint(self, painter: QPainter, lamp: Lamp, area: QRectF) -> None:
        colours, is_lit = self._theme.colours, lamp is self.lit
        colour = {Lamp.REHEARSE: colours.warn, Lamp.RECORD: colours.bad, Lamp.REVIEW: colours.good}[lamp]
        painter.setPen(colour if is_lit else colours.line)
        painter.setBrush(colours.fill(colour) if is_lit else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area, 5, 5)
        dot = QRectF(area.left() + _PAD, area.center().y() - _DOT / 2, _DOT, _DOT)
        painter.setBrush(colour if is_lit else Qt.BrushStyle.NoBrush)
        painter.setPen(colour if is_lit else colours.dim)
        painter.drawEllipse(dot)
        painter.setPen(colour if is_lit else colours.dim)
        text = area.adjusted(_PAD + _DOT + _GAP, 0, 0, 0)
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._texts[lamp])

    def _widths(self) -> list[float]:
        metrics = QFontMetricsF(_font())
        return [metrics.horizontalAdvance(self._texts[lamp]) + 2 * _PAD + _DOT + _GAP + 2 for lamp in Lamp]

    def _name(self) -> None:
        lit = self._texts[self.lit] if self.lit else self.tr("none")
        self.setAccessibleName(self.tr("Lamp: {lit}").format(lit=lit))


def _font() -> QFont:
    font = fonts.sans()
    font.setWeight(QFont.Weight.DemiBold)
    return font
