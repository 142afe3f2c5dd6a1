"""Level meters with numbers: how loud it is now, how high its peaks were, and whether it was too much."""

from __future__ import annotations

from math import isfinite

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from dubstudio.ui.playback.player import Levels, Player
from dubstudio.ui.theme import Theme

LOWEST_DB = -60.0
"""The left end of the scale; its right end is full scale."""

_LOUD_DB = -9.0  # from here on amber
_TOO_LOUD_DB = -1.0  # and from here on red: no room is left for a codec
_BAR_PX, _GAP_PX, _LAMP_PX = 8, 5, 8
_REST = Levels()


class Meters(QWidget):
    """Bars for left and right with their numbers below.

    Args:
        player: Tells the levels.
        theme: Its colours.
    """

    def __init__(self, player: Player, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self.bars = Bars(theme)
        self._numbers = QLabel()
        self._numbers.setProperty("role", "mono-dim")
        self._numbers.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._numbers.setAccessibleName(self.tr("Loudness and true peak"))
        self._numbers.setToolTip(
            self.tr("Loudness of the last 3 seconds, and the highest true peak since playing began.")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addStretch(1)
        column.addWidget(self.bars)
        column.addWidget(self._numbers)
        column.addStretch(1)
        self._shown = _REST
        self._show(_REST)
        self.setFixedWidth(max(self._numbers.fontMetrics().horizontalAdvance("−00.0 LUFS · −00.0 dBTP") + 12, 168))
        player.levels_changed.connect(self._show)

    @property
    def text(self) -> str:
        """The numbers as they are shown."""
        return self._numbers.text()

    def _show(self, levels: Levels) -> None:
        self.bars.show_levels(levels)
        loudness, peak = _number(levels.short_term_lufs), _number(levels.true_peak_max_dbtp)
        self._numbers.setText(f"{loudness} LUFS · {peak} dBTP")


class Bars(QWidget):
    """The bars alone, with a lamp for each side that stays lit once there was too much; a click puts it out.

    Args:
        theme: Its colours.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._levels = _REST
        self._put_out = False
        self.setToolTip(
            self.tr("Peaks of left and right, with the highest of the last moment. The lamp: it was too loud.")
        )
        self.setAccessibleName(self.tr("Level meters"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    @property
    def lamp_lit(self) -> bool:
        """Whether it was too loud."""
        return self._levels.clipped and not self._put_out

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Two bars, one over the other."""
        return QSize(150, 2 * _BAR_PX + _GAP_PX)

    def show_levels(self, levels: Levels) -> None:
        """Show other levels."""
        if not levels.clipped:
            self._put_out = False
        if levels != self._levels:
            self._levels = levels
            self.update()

    def mousePressEvent(self, _event: QMouseEvent) -> None:  # noqa: N802
        """Put the lamp out."""
        self._put_out = True
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the bars."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        top = (self.height() - 2 * _BAR_PX - _GAP_PX) / 2
        for side in range(2):
            self._paint_side(painter, side, top + side * (_BAR_PX + _GAP_PX))
        painter.end()

    def _paint_side(self, painter: QPainter, side: int, top: float) -> None:
        colours, levels = self._theme.colours, self._levels
        width = self.width() - _LAMP_PX - 4.0
        groove = QRectF(0, top, width, _BAR_PX)
        painter.setBrush(colours.groove)
        painter.drawRoundedRect(groove, _BAR_PX / 2, _BAR_PX / 2)
        painter.save()
        reach = _part(levels.peak_db[side]) * width
        painter.setClipRect(QRectF(0, top, reach, _BAR_PX))
        painter.setBrush(colours.good)
        painter.drawRoundedRect(groove, _BAR_PX / 2, _BAR_PX / 2)
        for from_db, colour in ((_LOUD_DB, colours.warn), (_TOO_LOUD_DB, colours.bad)):
            left = _part(from_db) * width
            painter.setClipRect(QRectF(left, top, max(reach - left, 0), _BAR_PX))
            painter.setBrush(colour)
            painter.drawRoundedRect(groove, _BAR_PX / 2, _BAR_PX / 2)
        painter.restore()
        hold = levels.hold_db[side]
        if hold > LOWEST_DB:
            painter.setBrush(colours.bad if hold > _TOO_LOUD_DB else colours.text)
            painter.drawRect(QRectF(min(_part(hold) * width, width - 2), top, 2, _BAR_PX))
        painter.setBrush(colours.bad if self.lamp_lit else colours.groove)
        painter.drawRoundedRect(QRectF(self.width() - _LAMP_PX, top, _LAMP_PX, _BAR_PX), 2, 2)


def _part(decibels: float) -> float:
    """How far along the scale a level is, 0–1."""
    return min(max(1 - decibels / LOWEST_DB, 0.0), 1.0)


def _number(value: float) -> str:
    """A level with its sign, or a dash for silence."""
    return f"{value:.1f}".replace("-", "−") if isfinite(value) and value > -70 else "–"
