"""Controls that the inspector's parts are made of: each tells what the user does, never what a program sets.

All can show that several lines have several values. Must not know the document.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QButtonGroup,
    QDoubleSpinBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from dubstudio.project.time import clock, ms_from_s
from dubstudio.ui.panels.subject import Mixed
from dubstudio.ui.theme import Theme, mixed

_TIME = re.compile(r"(?:(?:(\d+):)?(\d{1,2}):)?(\d{1,6}(?:[.,]\d*)?|[.,]\d+)")
_STEP_MS = 10
_KNOB = 10
_SLIDER_HEIGHT = 24
_KNOB_KEYS = (
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)


def claims(event: QEvent, keys: Iterable[int]) -> bool:
    """Whether an event asks if a key without modifiers is a shortcut, and it is one of ours instead."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if event.key() not in keys or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return False
    event.accept()
    return True


class Note(QLabel):
    """Words in small print."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setProperty("role", "small")
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)


class Tabs(QWidget):
    """A row of buttons of which one is down, or none where lines differ.

    Attributes:
        chosen: Name of the button that the user has pressed.
    """

    chosen = Signal(str)

    def __init__(self, name: str, tabs: Iterable[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QPushButton] = {}
        for key, text in tabs:
            button = QPushButton(text)
            button.setCheckable(True)
            button.setProperty("role", "segment-button")
            button.setProperty("key", key)
            button.setAccessibleName(f"{name}: {text}")
            button.setMinimumHeight(26)
            # All are equally wide, whatever they say: the words decide about the height only.
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            # What is stored can be seen even where it can't be acted: it is down, and not to be pressed.
            button.setStyleSheet(
                "QPushButton { padding: 4px 1px; } QPushButton:checked:disabled { border-color: palette(highlight); }"
            )
            self._group.addButton(button)
            self.buttons[key] = button
            row.addWidget(button, 1)
        self._group.buttonClicked.connect(self._on_button_clicked)

    def show_key(self, key: str | None) -> None:
        """Let a button be down; None for none."""
        self._group.setExclusive(False)
        for name, button in self.buttons.items():
            button.setChecked(name == key)
        self._group.setExclusive(True)

    def key(self) -> str | None:
        """The button that is down."""
        button = self._group.checkedButton()
        return str(button.property("key")) if button else None

    def _on_button_clicked(self, button: QPushButton) -> None:
        self.chosen.emit(str(button.property("key")))


class NumberField(QDoubleSpinBox):
    """A number, whole or not, as large as seeds are.

    Attributes:
        edited: The user has set another one.
        left: The field is left: what was set in it is one step.
    """

    edited = Signal(float)
    left = Signal()

    def __init__(self, name: str, low: float, high: float, step: float, decimals: int) -> None:
        super().__init__()
        self._is_mixed = False
        self.setAccessibleName(name)
        self.setDecimals(decimals)
        self.setRange(low, high)
        self.setSingleStep(step)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(28)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.UpDownArrows)
        self.lineEdit().setTextMargins(4, 0, 0, 0)
        self.valueChanged.connect(self._on_value_changed)

    def show_value(self, value: float | Mixed) -> None:
        """Show a number that is in the document; not over what is being typed."""
        if self.hasFocus() and self.lineEdit().isModified():
            return
        with QSignalBlocker(self):
            self._is_mixed = isinstance(value, Mixed)
            if not isinstance(value, Mixed):
                self.setValue(value)
            elif not self.hasFocus():
                self.lineEdit().setText(self.textFromValue(self.value()))

    def textFromValue(self, value: float) -> str:  # noqa: N802  Qt's name
        """The number, or that there are several."""
        return self.tr("mixed") if self._is_mixed else f"{value:.{self.decimals()}f}"

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Typing replaces what is there."""
        super().focusInEvent(event)
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """What was set is one step."""
        super().focusOutEvent(event)
        self.lineEdit().setModified(False)
        self.left.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Turning the wheel over a panel scrolls it; only a field in use is changed by it."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _on_value_changed(self, value: float) -> None:
        self._is_mixed = False
        self.lineEdit().setModified(False)
        self.edited.emit(value)


class TimeField(QLineEdit):
    """A time of the document, to the millisecond.

    Attributes:
        edited: The user has set another one, ms.
    """

    edited = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ms = 0
        self.setAccessibleName(name)
        self.setToolTip(self.tr("{name}: hours:minutes:seconds.milliseconds; ↑ and ↓ move it").format(name=name))
        self.setProperty("role", "mono")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMinimumHeight(24)
        self.editingFinished.connect(self._on_editing_finished)

    def show_ms(self, ms: int) -> None:
        """Show a time that is in the document."""
        self._ms = ms
        if not (self.hasFocus() and self.isModified()):
            self.setText(clock(ms))

    def event(self, event: QEvent) -> bool:
        """Up and Down are ours, whatever they do elsewhere."""
        return claims(event, (Qt.Key.Key_Up, Qt.Key.Key_Down)) or super().event(event)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """As wide as a time."""
        return QSize(self.fontMetrics().horizontalAdvance("00:00:00.000") + 16, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """No narrower: a time that is cut off is another time."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Up and Down move the time, Esc forgets what was typed."""
        steps = {Qt.Key.Key_Up: _STEP_MS, Qt.Key.Key_Down: -_STEP_MS}
        if event.key() in steps:
            self.edited.emit(max(0, self._ms + steps[Qt.Key(event.key())]))
        elif event.key() == Qt.Key.Key_Escape and self.isModified():
            self.setText(clock(self._ms))
        else:
            super().keyPressEvent(event)

    def _on_editing_finished(self) -> None:
        if not self.isModified():
            return
        ms = parsed_time(self.text())
        self.setText(clock(self._ms))
        if ms is not None and ms != self._ms:
            self.edited.emit(ms)


def parsed_time(text: str) -> int | None:
    """A time as people type it: ``14.75``, ``1:02.5``, ``0:01:02,500``; None for what is none."""
    match = _TIME.fullmatch(text.strip())
    if match is None:
        return None
    hours, minutes, seconds = match.groups()
    return ms_from_s(int(hours or 0) * 3600 + int(minutes or 0) * 60 + float(seconds.replace(",", ".")))


class Level(QWidget):
    """A slider of which one gesture is one change.

    Attributes:
        moved: The value under the mouse while it is held.
        edited: The value that the user has settled on.
    """

    moved = Signal(float)
    edited = Signal(float)

    def __init__(self, name: str, theme: Theme, low: float = 0.0, high: float = 1.0, *, resting: float = 0.0) -> None:
        super().__init__()
        self._theme = theme
        self._low, self._high, self._resting = low, high, resting
        self._value, self._is_mixed = resting, False
        self._before: float | None = None  # while the mouse is down
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(40, _SLIDER_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._tell()
        theme.changed.connect(self.update)

    @property
    def value(self) -> float:
        """What it shows."""
        return self._value

    def show_value(self, value: float | Mixed) -> None:
        """Show a value that is in the document; not under the user's hand."""
        if self._before is not None:
            return
        self._is_mixed = isinstance(value, Mixed)
        if not isinstance(value, Mixed):
            self._value = min(max(value, self._low), self._high)
        self._tell()

    def event(self, event: QEvent) -> bool:
        """Keys that move the knob are ours, whatever they do elsewhere."""
        return claims(event, _KNOB_KEYS) or super().event(event)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Wide enough to be set with care."""
        return QSize(96, _SLIDER_HEIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """The gesture begins."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._before = self._value
            self._follow(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """The knob follows the mouse."""
        if self._before is not None:
            self._follow(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """The gesture ends: this is the value."""
        if event.button() == Qt.MouseButton.LeftButton and self._before is not None:
            before, self._before = self._before, None
            if self._value != before or self._is_mixed:
                self._settle(self._value)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Back to where it rests."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._settle(self._resting)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Arrows move the knob; Esc takes a gesture back."""
        small, large = (self._high - self._low) / 20, (self._high - self._low) / 5
        steps = {
            Qt.Key.Key_Left: -small,
            Qt.Key.Key_Down: -small,
            Qt.Key.Key_Right: small,
            Qt.Key.Key_Up: small,
            Qt.Key.Key_PageDown: -large,
            Qt.Key.Key_PageUp: large,
        }
        ends = {Qt.Key.Key_Home: self._low, Qt.Key.Key_End: self._high}
        key = Qt.Key(event.key())
        if key in steps:
            self._settle(self._value + steps[key])
        elif key in ends:
            self._settle(ends[key])
        elif key == Qt.Key.Key_Escape and self._before is not None:
            self._value, self._before = self._before, None
            self.moved.emit(self._value)
            self._tell()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """The wheel scrolls the panel."""
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Paint anew when enabled or disabled."""
        super().changeEvent(event)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """A groove, filled from where it rests up to the knob."""
        colours = self._theme.colours
        ink = colours.accent if self.isEnabled() else mixed(colours.panel, colours.dim, 0.5)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        middle, room = self.height() / 2, self.width() - _KNOB - 2
        painter.setBrush(mixed(colours.panel, colours.text, 0.12))
        painter.drawRoundedRect(1, round(middle) - 2, self.width() - 2, 4, 2, 2)
        x, rest = (1 + _KNOB / 2 + room * self._share(value) for value in (self._value, self._resting))
        if not self._is_mixed:
            painter.setBrush(ink)
            painter.drawRoundedRect(round(min(x, rest)), round(middle) - 2, round(abs(x - rest)), 4, 2, 2)
        painter.setBrush(Qt.BrushStyle.NoBrush if self._is_mixed else self._knob_colour())
        painter.setPen(QPen(colours.accent if self.hasFocus() else colours.dim, 2 if self.hasFocus() else 1))
        painter.drawEllipse(round(x - _KNOB / 2), round(middle - _KNOB / 2), _KNOB, _KNOB)

    def _knob_colour(self) -> object:
        colours = self._theme.colours
        if not self.isEnabled():
            return mixed(colours.panel, colours.dim, 0.6)
        return colours.text if self._theme.is_dark else colours.panel

    def _share(self, value: float) -> float:
        return (value - self._low) / (self._high - self._low)

    def _follow(self, event: QMouseEvent) -> None:
        share = (event.position().x() - 1 - _KNOB / 2) / max(self.width() - _KNOB - 2, 1)
        # Two decimals are as fine as anybody hears.
        self._value = round(self._low + min(max(share, 0.0), 1.0) * (self._high - self._low), 2)
        self.moved.emit(self._value)
        self._tell()

    def _settle(self, value: float) -> None:
        self._value = round(min(max(value, self._low), self._high), 2)
        self._is_mixed = False
        self._tell()
        self.edited.emit(self._value)

    def _tell(self) -> None:
        text = self.tr("mixed") if self._is_mixed else f"{self._value:.2f}"
        self.setToolTip(f"{self.accessibleName()}: {text}")
        self.setAccessibleDescription(text)
        self.update()


def sound_dialog(title: str, parent: QWidget | None) -> QFileDialog:
    """A dialog to choose a recording with; it goes when it is done."""
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    sounds = QCoreApplication.translate("SoundDialog", "Sound (*.wav *.flac *.mp3 *.m4a *.ogg)")
    dialog.setNameFilter(sounds)
    dialog.finished.connect(dialog.deleteLater)
    return dialog
