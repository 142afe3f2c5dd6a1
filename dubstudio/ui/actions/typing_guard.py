"""Lets keys mean what the widget with the focus needs them for before they mean an action.

Editors take what can be typed by themselves. This adds what Qt leaves to chance: arrows stay with lists and sliders,
Space with a button that was reached by keyboard, and our Ctrl keys win over the line editing keys that Qt has from
Emacs (Ctrl+K would delete to the end of the line instead of opening the palette).
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

_KEY = Qt.Key
_ARROWS = frozenset({_KEY.Key_Left, _KEY.Key_Right, _KEY.Key_Up, _KEY.Key_Down})
_FAR = frozenset({_KEY.Key_PageUp, _KEY.Key_PageDown, _KEY.Key_Home, _KEY.Key_End})
_IN_LISTS = (_ARROWS | _FAR) - {_KEY.Key_Left, _KEY.Key_Right}
_EMACS = frozenset({_KEY.Key_D, _KEY.Key_E, _KEY.Key_K, _KEY.Key_U, _KEY.Key_H, _KEY.Key_W})
_EDITORS = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)
_OPTIONS = (QAbstractSlider, QAbstractSpinBox, QComboBox, QTabBar)


class TypingGuard(QObject):
    """Watches the widget with the focus, in all windows."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._watched: QWidget | None = None
        self._by_mouse = False
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Decide about keys before they become shortcuts."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if isinstance(watched, QWidget) and self._is_needed(watched, event):
            event.accept()
            return True
        if isinstance(watched, _EDITORS) and _is_emacs(event):
            event.ignore()
            return True
        return False

    def _is_needed(self, widget: QWidget, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if event.modifiers() not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier):
            return False
        if isinstance(widget, QAbstractItemView):
            return key in _IN_LISTS
        if isinstance(widget, QAbstractButton):
            return key == _KEY.Key_Space and not self._by_mouse
        if isinstance(widget, QComboBox) and key == _KEY.Key_Space:
            return not self._by_mouse
        return isinstance(widget, _OPTIONS) and key in _ARROWS | _FAR

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        # Filtering the one widget, not the application: a filter in Python over every event is felt.
        if self._watched is not None:
            self._watched.removeEventFilter(self)
            self._watched.destroyed.disconnect(self._on_destroyed)
        self._watched = now
        self._by_mouse = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        if now is not None:
            now.installEventFilter(self)
            now.destroyed.connect(self._on_destroyed)

    def _on_destroyed(self) -> None:
        self._watched = None


def _is_emacs(event: QKeyEvent) -> bool:
    control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
    return control and Qt.Key(event.key()) in _EMACS
