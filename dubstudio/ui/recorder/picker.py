"""A list to choose from that leaves letters to its window: R records, whatever has the focus."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QWidget

_OWN = frozenset(
    {
        Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
        Qt.Key.Key_Space, Qt.Key.Key_F4,
    }
)  # fmt: skip


class Picker(QComboBox):
    """Is chosen from by mouse without taking the focus, and by keys once Tab has come to it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Arrows choose, Space opens; everything else is the window's."""
        if event.key() in _OWN:
            super().keyPressEvent(event)
        else:
            event.ignore()
