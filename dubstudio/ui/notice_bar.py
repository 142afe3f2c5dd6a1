"""Errors at the top of the window: what went wrong and what to do, until it has been read. Knows no causes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from dubstudio.base.errors import DubError
from dubstudio.ui.i18n.messages import words
from dubstudio.ui.notices import Notices

_MOST = 20  # messages kept; a flood of the same kind must not grow without end


class NoticeBar(QFrame):
    """One message at a time, the oldest first; hidden while there is none.

    Args:
        notices: Where messages come from.
    """

    def __init__(self, notices: Notices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[DubError] = []
        self.setProperty("role", "notice")
        self.setAccessibleName(self.tr("Message"))
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close = QPushButton(self.tr("Got it"))
        self._close.clicked.connect(self._on_close_clicked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 8, 6)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()
        notices.failed.connect(self._on_failed)

    @property
    def text(self) -> str:
        """What is shown; empty while there is nothing."""
        return self._text.text() if self._waiting else ""

    def _on_failed(self, error: DubError) -> None:
        if str(error) not in map(str, self._waiting) and len(self._waiting) < _MOST:
            self._waiting.append(error)
        self._show()

    def _on_close_clicked(self) -> None:
        self._waiting.pop(0)
        self._show()

    def _show(self) -> None:
        if self._waiting:
            first = self._waiting[0]
            self._text.setText(f"{words(first.message)} {words(first.remedy)}".strip())
        more = len(self._waiting) - 1
        self._close.setText(self.tr("Got it ({count} more)").format(count=more) if more > 0 else self.tr("Got it"))
        self.setVisible(bool(self._waiting))
