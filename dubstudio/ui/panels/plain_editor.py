"""A plain text that a user types in, as high as its words. Must not know the document."""

from __future__ import annotations

from difflib import SequenceMatcher

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from dubstudio.ui.panels.languages import words_font

_MOST_LINES = 6


class PlainEditor(QPlainTextEdit):
    """A plain text whose every change by the user is told, and whose history is the document's.

    Attributes:
        typed: The text, after a change by the user.
        settled: The editor was left: what was typed is one step.
        committed: Ctrl+Enter: this line is done.
        undo_requested: The last step of the document is to be taken back.
        redo_requested: And made again.
    """

    typed = Signal(str)
    settled = Signal()
    committed = Signal()
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_setting = False
        self._shown = ""
        self._language = ""
        self.setAccessibleName(name)
        self.setUndoRedoEnabled(False)  # there is one history, and it is the document's
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._on_text_changed)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)

    def use_language(self, language: str) -> None:
        """Show words in the font of their language."""
        if language != self._language:
            self._language = language
            self.setFont(words_font(language))

    def show_text(self, text: str) -> None:
        """Show what the document says. Only what differs is replaced, so that the cursor stays where it is."""
        self._shown = text
        old = self.toPlainText()
        if old == text:
            return
        cursor = QTextCursor(self.document())
        self._is_setting = True
        # From the end, so that places before stay what they are.
        for kind, first, last, new_first, new_last in reversed(SequenceMatcher(None, old, text, False).get_opcodes()):
            if kind != "equal":
                cursor.setPosition(utf16(old[:first]))
                cursor.setPosition(utf16(old[:last]), QTextCursor.MoveMode.KeepAnchor)
                cursor.insertText(text[new_first:new_last])
        self._is_setting = False

    def begin(self, text: str) -> None:
        """Show another line's words, the cursor at their end."""
        self._is_setting = True
        self._shown = text
        self.setPlainText(text)
        self._is_setting = False
        self.moveCursor(QTextCursor.MoveOperation.End)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """As high as the words, within reason."""
        lines = max(1, min(round(self.document().size().height()), _MOST_LINES))
        margins = self.contentsMargins()
        around = 2 * round(self.document().documentMargin()) + margins.top() + margins.bottom() + 2
        return QSize(200, lines * self.fontMetrics().lineSpacing() + around)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """No lower than it wants to be."""
        return QSize(80, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Another width breaks the words into other lines."""
        super().resizeEvent(event)
        if self.height() != self.sizeHint().height():
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Ctrl+Enter is done with the line; undo and redo are the document's."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.committed.emit()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo_requested.emit()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo_requested.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """What was typed is one step."""
        super().focusOutEvent(event)
        self.settled.emit()

    def _on_text_changed(self) -> None:
        # Layout changes and input methods tell of changes that are none.
        text = self.toPlainText()
        if not self._is_setting and text != self._shown:
            self._shown = text
            self.typed.emit(text)


def utf16(text: str) -> int:
    """Qt counts in halves of characters."""
    return len(text.encode("utf-16-le")) // 2
