"""The words of a line: written, as they will be spoken, and how they fit. Must not know the document."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from dubstudio.ui.i18n.messages import words as translated
from dubstudio.ui.panels.languages import words_font
from dubstudio.ui.panels.plain_editor import PlainEditor
from dubstudio.ui.readings.looker import Looker
from dubstudio.ui.readings.marks import ReadingMarks
from dubstudio.ui.readings.sight import Sight
from dubstudio.ui.theme import Theme
from dubstudio.ui.verdicts import Remedy, Sentence, colour_of

__all__ = ["PlainEditor", "VerdictBar", "WordsBox"]

_CORNER = 5


class WordsBox(QFrame):
    """The words and, inside the same frame, what will be spoken.

    Attributes:
        marks: Where words have several readings, and what is wrong with those given.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._looker: Looker | None = None
        self._said: tuple[str, str, tuple[str, ...]] = ("", "", ())
        self._language, self._character_id = "", ""
        self.editor = PlainEditor(self.tr("Words of the line"), parent=self)
        self.editor.setObjectName("words_editor")
        self.editor.setFrameShape(QFrame.Shape.NoFrame)
        self.editor.setPlaceholderText(self.tr("What is said"))
        self.editor.setStyleSheet("QPlainTextEdit, QPlainTextEdit:hover { border: none; background: transparent; }")
        self.editor.viewport().setAutoFillBackground(False)
        self.marks = ReadingMarks(self.editor, theme)
        self.spoken = QLabel()
        self.spoken.setWordWrap(True)
        self.spoken.setTextFormat(Qt.TextFormat.RichText)
        self.spoken.setContentsMargins(10, 0, 8, 4)
        self.spoken.setAccessibleName(self.tr("What will be spoken"))
        self.spoken.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.wrong = QLabel()
        self.wrong.setWordWrap(True)
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.setProperty("role", "bad")
        self.wrong.setContentsMargins(10, 0, 8, 4)
        self.wrong.setAccessibleName(self.tr("What is wrong with the words"))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 3)
        column.setSpacing(0)
        column.addWidget(self.editor)
        column.addWidget(self.spoken)
        column.addWidget(self.wrong)
        self.editor.installEventFilter(self)
        self.editor.textChanged.connect(self._look)
        theme.changed.connect(self.update)
        theme.changed.connect(self._tell)

    def watch(self, looker: Looker) -> None:
        """Have how the words are read shown too, while they are typed."""
        self._looker = looker
        looker.seen.connect(self._on_seen)
        self._look()

    def look_at(self, language: str, character_id: str) -> None:
        """The words are in a language and somebody's; to be told whenever a line is shown.

        Args:
            language: Tag of the language.
            character_id: Whose they are; empty for nobody's.
        """
        if language != self._language:
            self.spoken.setFont(words_font(language))
        self._language, self._character_id = language, character_id
        self._look()

    def show_spoken(self, words: str, phonemes: str, unspoken: Sequence[str]) -> None:
        """Show what the engine says will be spoken; what is seen of readings is shown in its place where it is known.

        Args:
            words: As they will be said; empty where they are as written.
            phonemes: As the engine spells them.
            unspoken: Pieces that will not be heard, each with its reason.
        """
        self._said = (words, phonemes, tuple(unspoken))
        self._tell()

    def _look(self) -> None:
        if self._looker and self._language:
            self._looker.want(self.editor.toPlainText(), self._language, self._character_id)

    def _on_seen(self, sight: Sight) -> None:
        self.marks.show_sight(sight)
        self._tell()

    def _tell(self) -> None:
        colours, sight = self._theme.colours, self.marks.sight
        spoken, spelled, unspoken = self._said
        bad: list[str] = []
        if sight and self._looker:
            spoken, spelled = sight.spoken, sight.spelled
            unspoken = tuple(f"{piece} ({translated(reason)})" for piece, reason in sight.unspoken)
            bad = [translated(fault.message) for fault in sight.faults]
            lost = [sight.text[start:end] for start, end in sight.unknown]
            bad += [self.tr("No reading is known: {piece}").format(piece=piece) for piece in dict.fromkeys(lost)]
        bad += [self.tr("Will not be heard: {piece}").format(piece=piece) for piece in unspoken]
        rows = [f'<span style="color: {colours.dim.name()}">{escape(t)}</span>' for t in (spoken, spelled) if t]
        self.spoken.setText("<br>".join(rows))
        self.spoken.setVisible(bool(rows))
        self.wrong.setText("\n".join(bad))
        self.wrong.setVisible(bool(bad))

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
