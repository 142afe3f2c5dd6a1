"""The time at the playhead, large; a click or a key on it lets another be typed."""

from __future__ import annotations

import re
from fractions import Fraction
from math import ceil

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QLineEdit, QStackedWidget, QWidget

from dubstudio.base.settings import TIME_FORMAT
from dubstudio.ui import fonts
from dubstudio.ui.film import Film
from dubstudio.ui.preferences import Preferences
from dubstudio.ui.theme import Theme
from dubstudio.ui.timeline.ticks import timecode
from dubstudio.ui.view_state import ViewState

_PX = 22
_FRAMES = re.compile(r"([+-]?)(\d+)\s*f", re.IGNORECASE)
_CLOCK = re.compile(r"([+-]?)(?:(?:(\d+):)?(\d+):)?(\d+)(?:[.,](\d{1,3})|:(\d+))?")
_SPELLINGS = str.maketrans("：；;．，−", ":::.,-")  # as Chinese keyboards and other editors have them


def parsed(text: str, fps: Fraction, now_ms: int) -> int | None:
    """The time somebody has typed.

    ``16.32`` and ``16`` are seconds, ``1:16`` minutes and seconds, ``0:00:16:08`` has frames, ``12f`` is a number of
    frames; ``+`` or ``-`` before it counts from the playhead.

    Args:
        text: As typed.
        fps: Frames a second.
        now_ms: Where the playhead stands.

    Returns:
        Document time, never negative; None where that is no time.
    """
    typed = text.strip().translate(_SPELLINGS)
    if found := _FRAMES.fullmatch(typed):
        sign, ms = found[1], ceil(int(found[2]) * 1000 / fps)
    elif found := _CLOCK.fullmatch(typed):
        sign, hours, minutes, seconds, part, frames = found.groups()
        if frames is not None and (hours is None or int(frames) >= fps):
            return None
        ms = (int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds)) * 1000
        ms += int((part or "0").ljust(3, "0")) + ceil(int(frames or 0) * 1000 / fps)
    else:
        return None
    return max(now_ms + (ms if sign == "+" else -ms), 0) if sign else ms


class Timecode(QStackedWidget):
    """Shows the time, or a field to type one.

    Args:
        state: Holds the playhead.
        film: Knows how long a frame is.
        preferences: Whether frames or milliseconds are counted.
        theme: Its colours.
    """

    def __init__(
        self, state: ViewState, film: Film, preferences: Preferences, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._film = film
        self._preferences = preferences
        self._label = _TimeLabel(theme, self)
        self._field = QLineEdit(self)
        self._field.setFont(fonts.mono(_PX - 4))
        self._field.setAccessibleName(self.tr("Go to time"))
        self._field.setPlaceholderText(self.tr("16.3 or +2 or 5f"))
        self._field.installEventFilter(self)
        self._field.returnPressed.connect(self._on_typed)
        self.addWidget(self._label)
        self.addWidget(self._field)
        self.setFocusProxy(self._label)
        self._label.setToolTip(self.tr("Time at the playhead. Click, or press Enter here, to go to another."))
        state.playhead_changed.connect(self._show)
        film.opened.connect(self._show)
        preferences.changed.connect(self._on_preference_changed)
        self._show()
        self.setFixedSize(self._label.sizeHint().width() + 8, self._label.sizeHint().height() + 4)

    @property
    def text(self) -> str:
        """The time as it is shown."""
        return self._label.text()

    @property
    def typing(self) -> bool:
        """Whether a time is being typed."""
        return self.currentWidget() is self._field

    def edit(self, text: str = "") -> None:
        """Let a time be typed, `text` being its beginning."""
        self._field.setText(text or self._label.text())
        self.setCurrentWidget(self._field)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        if not text:
            self._field.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Leave the field by Escape, or by going elsewhere."""
        if watched is self._field and self.typing:
            if event.type() == QEvent.Type.FocusOut:
                self._leave()
            elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
                event.accept()  # what is typed here is no shortcut
                return True
            elif (
                isinstance(event, QKeyEvent)
                and event.type() == QEvent.Type.KeyPress
                and event.key() == Qt.Key.Key_Escape
            ):
                self._leave()
                self._label.setFocus()
                return True
        return super().eventFilter(watched, event)

    def _on_typed(self) -> None:
        ms = parsed(self._field.text(), self._film.fps, self._state.playhead_ms)
        if ms is None:
            self._field.selectAll()
            return
        self._leave()
        self._label.setFocus()
        self._state.seek(ms)

    def _leave(self) -> None:
        self.setCurrentWidget(self._label)

    def _on_preference_changed(self, key: str) -> None:
        if key == TIME_FORMAT.key:
            self._show()

    def _show(self, _ms: int = 0) -> None:
        fps = self._film.fps if self._preferences[TIME_FORMAT] == "frames" else None
        self._label.setText(timecode(self._state.playhead_ms, fps))


class _TimeLabel(QLabel):
    """The digits; can be reached by Tab, and asks its parent to be edited."""

    def __init__(self, theme: Theme, parent: Timecode) -> None:
        super().__init__("00:00:00.000", parent)
        self._theme = theme
        self._whole = parent
        self.setProperty("role", "timecode")
        font = fonts.mono(_PX)
        font.setBold(True)
        self.setFont(font)
        self.setAccessibleName(self.tr("Time at the playhead"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Type a time."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._whole.edit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Type a time: it may begin with the key pressed."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._whole.edit()
        elif event.text() and event.text() in "0123456789+-":
            self._whole.edit(event.text())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The digits, and a ring where the keys go here."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colours.accent, 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
            painter.end()
