"""How loud the microphone is: peak, average, the highest peak of the last moment, and a lamp for what was cut off."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from dubstudio.studio.recorder import Level
from dubstudio.ui import fonts
from dubstudio.ui.theme import Theme

LOWEST_DB = -60.0
TARGET_DB = -18.0
"""Where a voice should be on average."""

_LOUD_DB, _TOO_LOUD_DB, _QUIET_DB = -9.0, -1.0, -36.0
_HOLD_S = 1.5
_BAR_PX, _MARKS_PX, _LAMP_PX, _GAP_PX = 12, 14, 24, 6
_MARKS = (-48, -36, -18, -9, 0)


class LevelMeter(QWidget):
    """The bar and what it means in words.

    Args:
        theme: Its colours.

    Attributes:
        put_out: The lamp was put out by its user.
    """

    put_out = Signal()

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self.bar = LevelBar(theme, clock)
        self.bar.put_out.connect(self.put_out)
        self.numbers, self.advice = QLabel(), QLabel()
        self.numbers.setProperty("role", "mono-dim")
        self.numbers.setAccessibleName(self.tr("Peak and average level"))
        self.numbers.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        metrics = self.numbers.fontMetrics()
        self.numbers.setMinimumWidth(metrics.horizontalAdvance("−00.0 · −00.0 dBFS") + 16)
        said = (self.tr("Silent"), self.tr("Quiet"), self.tr("Good"), self.tr("Loud"), self.tr("Clipped"))
        self._said = said
        self.advice.setMinimumWidth(max(self.advice.fontMetrics().horizontalAdvance(text) for text in said) + 16)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.bar, 1)
        row.addWidget(self.numbers)
        row.addWidget(self.advice)
        self.show_level(Level())

    def show_level(self, level: Level) -> None:
        """Show another level."""
        self.bar.show_level(level)
        numbers = self.tr("{peak} · {average} dBFS")
        self.numbers.setText(numbers.format(peak=_number(level.peak_dbfs), average=_number(level.rms_dbfs)))
        self.advice.setText(self._said[_grade(self.bar.hold_db, clipped=level.clipped)])


class LevelBar(QWidget):
    """The bar alone: the average solid, the peak paler beyond it, a line for the highest; marks; the lamp at its end.

    Args:
        theme: Its colours.
        clock: Seconds, for how long the highest peak stands.

    Attributes:
        put_out: The lamp was clicked.
    """

    put_out = Signal()

    def __init__(
        self, theme: Theme, clock: Callable[[], float] = time.monotonic, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._clock = theme, clock
        self._level = Level()
        self.hold_db, self._held_at = LOWEST_DB, 0.0
        self.setAccessibleName(self.tr("Level of the microphone"))
        self.setToolTip(
            self.tr(
                "The solid bar is the average of 0.3 s: a voice should be about the mark at −18. The lamp stays lit "
                "once something was cut off; a click puts it out."
            )
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(180)
        theme.changed.connect(self.update)

    @property
    def lamp_lit(self) -> bool:
        """Whether something was cut off."""
        return self._level.clipped

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """The bar and its marks; the lamp is large enough to hit."""
        return QSize(320, max(_BAR_PX + _MARKS_PX, _LAMP_PX))

    def show_level(self, level: Level) -> None:
        """Show another level."""
        now = self._clock()
        if level.peak_dbfs >= self.hold_db or now - self._held_at > _HOLD_S:
            self.hold_db, self._held_at = max(level.peak_dbfs, LOWEST_DB), now
        self._level = level
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Put the lamp out."""
        if self._lamp().adjusted(-4, -4, 4, 4).contains(event.position()):
            self.put_out.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        colours = self._theme.colours
        groove = self._groove()
        painter.setBrush(colours.raised)
        painter.drawRoundedRect(groove, 3, 3)
        for db, faint in ((self._level.peak_dbfs, True), (self._level.rms_dbfs, False)):
            self._paint_reach(painter, groove, db, faint=faint)
        if self.hold_db > LOWEST_DB:
            left = groove.left() + min(_part(self.hold_db) * groove.width(), groove.width() - 2)
            painter.fillRect(QRectF(left, groove.top(), 2, groove.height()), colours.text)
        self._paint_marks(painter, groove)
        painter.setPen(colours.bad if self.lamp_lit else colours.edge)
        painter.setBrush(colours.bad if self.lamp_lit else colours.raised)
        painter.drawRoundedRect(self._lamp(), 3, 3)
        painter.end()

    def _groove(self) -> QRectF:
        return QRectF(0, 0, self.width() - _LAMP_PX - _GAP_PX, _BAR_PX)

    def _lamp(self) -> QRectF:
        return QRectF(self.width() - _LAMP_PX, 0.5, _LAMP_PX - 0.5, _BAR_PX - 1)

    def _paint_reach(self, painter: QPainter, groove: QRectF, db: float, *, faint: bool) -> None:
        colours, reach = self._theme.colours, _part(db) * groove.width()
        painter.save()
        for from_db, colour in ((LOWEST_DB, colours.good), (_LOUD_DB, colours.warn), (_TOO_LOUD_DB, colours.bad)):
            left = _part(from_db) * groove.width()
            painter.setClipRect(QRectF(groove.left() + left, groove.top(), max(reach - left, 0), groove.height()))
            painter.setBrush(colours.fill(colour, 0.45) if faint else colour)
            painter.drawRoundedRect(groove, 3, 3)
        painter.restore()

    def _paint_marks(self, painter: QPainter, groove: QRectF) -> None:
        colours = self._theme.colours
        painter.setFont(fonts.mono(10))
        metrics = painter.fontMetrics()
        for db in _MARKS:
            text = f"−{-db}" if db else "0"
            left = groove.left() + _part(db) * groove.width()
            is_target = db == round(TARGET_DB)
            painter.setPen(colours.text if is_target else colours.dim)
            half = metrics.horizontalAdvance(text) / 2
            left_of_text = min(max(left - half, 0), groove.right() - 2 * half)
            painter.drawText(QPointF(left_of_text, groove.bottom() + metrics.ascent() + 1), text)
            if is_target:
                painter.drawLine(QPointF(left, groove.top()), QPointF(left, groove.bottom()))


def _part(decibels: float) -> float:
    """How far along the scale a level is, 0–1."""
    return min(max(1 - decibels / LOWEST_DB, 0.0), 1.0)


def _number(value: float) -> str:
    return f"{value:.1f}".replace("-", "−") if value > LOWEST_DB else "–"


def _grade(hold_db: float, *, clipped: bool) -> int:
    """Which word fits: 0 silent, 1 quiet, 2 good, 3 loud, 4 clipped."""
    if clipped:
        return 4
    return sum(hold_db > limit for limit in (LOWEST_DB + 5, _QUIET_DB, -3.0))
