"""Typing the words of a line over its block. Enter keeps them, Escape does not, going elsewhere does."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from dubstudio.project.commands import fields
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.panels.languages import words_font
from dubstudio.ui.readings.looker import Looker
from dubstudio.ui.readings.marks import ReadingMarks
from dubstudio.ui.theme import Theme
from dubstudio.ui.timeline.line_shapes import Box
from dubstudio.ui.timeline.look import Look
from dubstudio.ui.voicing import Voicing

_NARROWEST_PX, _LOWEST_PX = 200, 46


class WordsEditor(QPlainTextEdit):
    """A small field that is there only while it is typed in.

    Args:
        bridge: The document.
        voicing: Told what is typed, so that the line shows at once whether it fits.
        look: Its font.
        parent: The view it lies on.

    Attributes:
        ended: It was closed; the id of the line, and whether its words were kept.
        marks: Where words have several readings; None while nobody looks.
    """

    ended = Signal(object, bool)

    def __init__(self, bridge: DocumentBridge, voicing: Voicing, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge, self._voicing = bridge, voicing
        self._segment_id: str | None = None
        self._looker: Looker | None = None
        self.marks: ReadingMarks | None = None
        self._size = look.text_font.pixelSize()
        self.setFont(look.text_font)
        self.setAccessibleName(self.tr("Words of the line"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(3)
        self.textChanged.connect(self._on_text_changed)
        bridge.settling.connect(self._on_settling)
        self.hide()

    @property
    def segment_id(self) -> str | None:
        """The line that is being typed; None while it is closed."""
        return self._segment_id

    def watch(self, looker: Looker, theme: Theme) -> ReadingMarks:
        """Have how the words are read marked in them.

        Args:
            looker: Looks at nothing else.
            theme: Colours of the marks.
        """
        self._looker, self.marks = looker, ReadingMarks(self, theme)
        looker.seen.connect(self.marks.show_sight)
        return self.marks

    def open(self, segment_id: str, box: Box) -> None:
        """Type the words of a line over a box of the view. One that is locked is refused like any edit."""
        segment = self._bridge.project.segments[segment_id]
        if segment.locked:
            self._bridge.attempt(lambda project: fields.set_text(project, segment_id, segment.text + " "))
            return
        self._segment_id = None
        font = words_font(self._bridge.project.language_of(segment))
        if self._size > 0:
            font.setPixelSize(self._size)
        self.setFont(font)
        self.setPlainText(segment.text)
        self._segment_id = segment_id
        self._look()
        self.place(box)
        self.show()
        self.selectAll()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self, box: Box) -> None:
        """Lie over a box, no smaller than can be typed in, inside the view."""
        view = self.parentWidget()
        assert view is not None
        width = min(max(box.width, _NARROWEST_PX), view.width())
        height = max(box.height, _LOWEST_PX)
        left = max(0, min(box.left, view.width() - width))
        self.setGeometry(left, max(0, min(box.top, view.height() - height)), width, height)

    def close_with(self, *, keep: bool) -> None:
        """End it, keeping what was typed or not."""
        segment_id, self._segment_id = self._segment_id, None
        if segment_id is None:
            return
        words = self.toPlainText()
        self.hide()
        self._voicing.typing_done(segment_id)
        if keep and segment_id in self._bridge.project.segments:
            self._bridge.attempt(lambda project: fields.set_text(project, segment_id, words))
            if self._bridge.document:
                self._bridge.document.history.seal()  # another edit of the same words is another step
        self.ended.emit(segment_id, keep)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter and Escape end it; Shift+Enter makes a new line."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape or (enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier):
            self.close_with(keep=enter)
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keys that mean something while typing are not shortcuts meanwhile."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
            if plain and (event.text() or event.key() == Qt.Key.Key_Escape):
                event.accept()
                return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Going elsewhere keeps the words; a menu or another program is not elsewhere."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.close_with(keep=True)

    def _on_settling(self) -> None:
        """Accept the words so far; typing goes on."""
        segment_id = self._segment_id
        if segment_id in self._bridge.project.segments:
            self._bridge.attempt(lambda project: fields.set_text(project, segment_id, self.toPlainText()))

    def _on_text_changed(self) -> None:
        if self._segment_id is not None:
            self._voicing.type_text(self._segment_id, self.toPlainText())
            self._look()

    def _look(self) -> None:
        project = self._bridge.project
        segment = project.segments.get(self._segment_id or "")
        if self._looker and segment is not None:
            self._looker.want(self.toPlainText(), project.language_of(segment), segment.character_id or "")
