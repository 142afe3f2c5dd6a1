"""The streamer: a bright line that runs over the picture and reaches its right edge as the line is to be spoken."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from dubstudio.ui.picture.panel import PicturePanel
from dubstudio.ui.theme import DARK

RUN_MS = 2000
"""How long before the line it sets out: a streamer of two seconds, as on film."""

_FLASH_MS = 120
_WIDTH = 5.0


class Streamer(QWidget):
    """Lies over the picture and lets the mouse through.

    Args:
        over: The picture.
    """

    def __init__(self, over: PicturePanel) -> None:
        super().__init__(over)
        self._picture = over
        self._ms = 0
        self._start_ms = 0
        self.is_on = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(self.tr("Streamer"))
        over.installEventFilter(self)
        self.resize(over.size())

    def run_to(self, start_ms: int) -> None:
        """Show it from now on, for a line that starts then."""
        self._start_ms, self.is_on = start_ms, True
        self.update()

    def rest(self) -> None:
        """Show it no more."""
        self.is_on = False
        self.update()

    def move_time(self, ms: int) -> None:
        """It is that time in the film."""
        self._ms = ms
        if self.is_on:
            self.update()

    @property
    def share(self) -> float | None:
        """How far over the picture it is, 0–1; None while it can't be seen."""
        before = self._start_ms - self._ms
        return 1 - before / RUN_MS if self.is_on and 0 <= before <= RUN_MS else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Keep the size of what it lies over."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.resize(watched.size())
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the line, or the flash as it arrives."""
        if not self.is_on:
            return
        area = self._picture.picture_rect()
        if area.isEmpty():
            area = QRectF(self.rect())  # there is no picture, but there is a line
        painter = QPainter(self)
        share = self.share
        if share is not None:
            left = area.left() + share * (area.width() - _WIDTH)
            painter.fillRect(QRectF(left, area.top(), _WIDTH, area.height()), DARK.warn)
        elif 0 <= self._ms - self._start_ms <= _FLASH_MS:
            flash = QColor(DARK.text)
            flash.setAlphaF(0.35)
            painter.fillRect(area, flash)
        painter.end()
