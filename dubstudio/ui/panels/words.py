"""The words of a line: written, as they will be spoken, and how they fit. Must not know the document."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from html import escape

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from dubstudio.ui.panels.languages import words_font
from dubstudio.ui.theme import Theme
from dubstudio.ui.verdicts import Remedy, Sentence, colour_of

_MOST_LINES = 6
_CORNER = 5


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
                cursor.setPosition(_utf16(old[:first]))
                cursor.setPosition(_utf16(old[:last]), QTextCursor.MoveMode.KeepAnchor)
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


class WordsBox(QFrame):
    """The words and, inside the same frame, what will be spoken."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.editor = PlainEditor(self.tr("Words of the line"), parent=self)
        self.editor.setObjectName("words_editor")
        self.editor.setFrameShape(QFrame.Shape.NoFrame)
        self.editor.setPlaceholderText(self.tr("What is said"))
        self.editor.setStyleSheet("QPlainTextEdit, QPlainTextEdit:hover { border: none; background: transparent; }")
        self.editor.viewport().setAutoFillBackground(False)
        self.spoken = QLabel()
        self.spoken.setWordWrap(True)
        self.spoken.setTextFormat(Qt.TextFormat.RichText)
        self.spoken.setContentsMargins(10, 0, 8, 4)
        self.spoken.setAccessibleName(self.tr("What will be spoken"))
        self.spoken.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 3)
        column.setSpacing(0)
        column.addWidget(self.editor)
        column.addWidget(self.spoken)
        self.editor.installEventFilter(self)
        theme.changed.connect(self.update)

    def show_spoken(self, words: str, phonemes: str, unspoken: Sequence[str]) -> None:
        """Show what will be spoken.

        Args:
            words: As they will be said; empty where they are as written.
            phonemes: As the engine spells them.
            unspoken: Pieces that will not be heard, each with its reason.
        """
        colours = self._theme.colours
        rows = [f'<span style="color: {colours.dim.name()}">{escape(t)}</span>' for t in (words, phonemes) if t]
        lost = self.tr("Will not be heard: {piece}")
        for piece in unspoken:
            told = escape(lost.format(piece=piece))
            rows.append(f'<span style="color: {colours.bad.name()}">{told}</span>')
        self.spoken.setText("<br>".join(rows))
        self.spoken.setVisible(bool(rows))

    def eventFilter(self, watched: object, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """The frame shows where the keys go."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)  # type: ignore[arg-type]

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """A field around both."""
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(colours.control)
        painter.setPen(QPen(colours.accent if self.editor.hasFocus() else colours.line, 1))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), _CORNER, _CORNER)


class VerdictBar(QLabel):
    """How the line fits, in one sentence with its remedy as a link.

    Attributes:
        remedy_wanted: The `Remedy` that was clicked.
    """

    remedy_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[Sentence, str] | None = None
        self.setContentsMargins(8, 4, 8, 4)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.linkActivated.connect(self._on_link_activated)
        theme.changed.connect(self._tell)

    def show_sentence(self, sentence: Sentence | None, number: str = "") -> None:
        """Show a verdict; None shows nothing.

        Args:
            sentence: The verdict.
            number: Stands before it, such as the speed.
        """
        self._shown = None if sentence is None else (sentence, number)
        self.setVisible(sentence is not None)
        self._tell()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """A calm ground in the verdict's colour."""
        if self._shown is not None:
            colours = self._theme.colours
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.fill(colour_of(self._shown[0].band, colours)))
            painter.drawRoundedRect(self.rect(), _CORNER, _CORNER)
            painter.end()
        super().paintEvent(event)

    def _tell(self) -> None:
        if self._shown is None:
            return
        sentence, number = self._shown
        colour = colour_of(sentence.band, self._theme.colours).name()
        parts = [escape(part) for part in (number, sentence.text) if part]
        if sentence.remedy is not Remedy.NONE:
            link = f'<a href="{sentence.remedy}" style="color: {colour}">{escape(sentence.remedy_text)}</a>'
            parts.append(link)
        self.setText(f'<span style="color: {colour}">' + " · ".join(parts) + "</span>")
        plain = " · ".join(filter(None, (number, sentence.whole)))
        self.setAccessibleName(self.tr("Fit: {verdict}").format(verdict=plain))

    def _on_link_activated(self, link: str) -> None:
        self.remedy_wanted.emit(Remedy(link))


def _utf16(text: str) -> int:
    """Qt counts in halves of characters."""
    return len(text.encode("utf-16-le")) // 2
