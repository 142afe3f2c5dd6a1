"""Who is cast and with which words: a part, one of its lines, and the words, which may be any others."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from dubstudio.project.entities import Project, Segment
from dubstudio.studio.auditioning import Part, lines_of
from dubstudio.ui.panels.languages import QuietCombo
from dubstudio.ui.panels.marks import play_icon, swatch
from dubstudio.ui.panels.wishes import sample_text
from dubstudio.ui.theme import Theme

_NOBODY = ""
_TELLING = 60  # characters: what a line has that tells most about a voice
_LONGEST_SHOWN = 80


class LineBar(QWidget):
    """Chooses a part, a line and words.

    Attributes:
        part_changed: Somebody else is cast.
        line_changed: The words are others, or in another language.
        original_wanted: The line is to be heard as in the film.
    """

    part_changed = Signal()
    line_changed = Signal()
    original_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._project: Project | None = None
        self._people: object = None  # what the first list holds
        self._lines: object = None  # what the second one holds
        self.person = QuietCombo(self.tr("Part"))
        self.line = QuietCombo(self.tr("Line"))
        self.words = QLineEdit()
        self.words.setAccessibleName(self.tr("What the voices say"))
        self.words.setPlaceholderText(self.tr("What the voices say"))
        self.words.setMinimumHeight(28)
        self.original = QPushButton(self.tr("Original"))
        self.original.setToolTip(self.tr("Hear the line as in the film (0)"))
        self.original.setAutoDefault(False)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        row = QHBoxLayout()
        row.addWidget(self.words, 1)
        row.addWidget(self.original)
        for number, (label, field) in enumerate(((self.tr("Part"), self.person), (self.tr("Line"), self.line))):
            grid.addWidget(QLabel(label), 0, 2 * number)
            grid.addWidget(field, 0, 2 * number + 1)
        grid.addWidget(QLabel(self.tr("Says")), 1, 0)
        grid.addLayout(row, 1, 1, 1, 3)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 3)
        self.person.activated.connect(self._on_person_chosen)
        self.line.activated.connect(self._on_line_chosen)
        self.words.editingFinished.connect(self._on_words_edited)
        self.original.clicked.connect(self.original_wanted)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    # What is chosen.

    @property
    def part(self) -> Part:
        """Who is cast."""
        project, chosen = self._project, self.person.currentData() or _NOBODY
        lines = project.in_order() if project else []
        return Part(chosen or None, tuple(line.id for line in lines if (line.character_id or _NOBODY) == chosen))

    @property
    def segment(self) -> Segment | None:
        """The line that was chosen; None where the part has none."""
        return self._project.segments.get(self.line.currentData() or "") if self._project else None

    @property
    def text(self) -> str:
        """What voices are to say."""
        return self.words.text().strip()

    @property
    def language(self) -> str:
        """In what."""
        if self._project is None:
            return ""
        return self._project.language_of(self.segment) if self.segment else self._project.language

    @property
    def name(self) -> str:
        """What people call the part."""
        return self.person.currentText()

    # What is shown.

    def show_project(self, project: Project, wanted: Segment | None = None) -> None:
        """Offer the parts of a document; what is chosen stays where it can.

        Args:
            project: The document.
            wanted: A line that is to be chosen; None for the one that is.
        """
        before_part, before_line, before_text = self.person.currentData(), self.line.currentData(), self._own_words()
        self._project = project
        person = (wanted.character_id or _NOBODY) if wanted else before_part
        self._fill_people(project, person)
        self._fill_lines(wanted.id if wanted else before_line)
        is_same = self.line.currentData() == before_line and before_part == self.person.currentData()
        self._show_words(before_text if is_same else None)

    def _own_words(self) -> str | None:
        """Words that the user has put in place of the line's; None while they are the line's."""
        line = self.segment
        return None if self._project is None or self.words.text() == self._words_of(line) else self.words.text()

    def _fill_people(self, project: Project, chosen: str | None) -> None:
        people = sorted(project.characters.values(), key=lambda c: c.name.casefold())
        has_nobody = any(not line.character_id for line in project.segments.values()) or not people
        offered = ([(p.id, p.name, p.colour) for p in people], has_nobody, self._theme.is_dark)
        if offered != self._people:
            self._people = offered
            self.person.clear()
            for person in people:
                icon = swatch(self._theme.character(person.colour), person.name[:1], self._theme.colours.panel)
                self.person.addItem(icon, person.name, person.id)
            if has_nobody:
                self.person.addItem(self.tr("Lines of nobody"), _NOBODY)
        self.person.setCurrentIndex(max(0, self.person.findData(chosen)))

    def _fill_lines(self, chosen: str | None) -> None:
        project = self._project
        lines = [line for line in lines_of(project, self.part) if line.text.strip()] if project else []
        offered = [(self._shown(line), line.id) for line in lines]
        if offered != self._lines:
            self._lines = offered
            self.line.clear()
            for text, line_id in offered:
                self.line.addItem(text, line_id)
        self.line.setEnabled(bool(lines))
        index = self.line.findData(chosen)
        if index < 0 and lines:
            index = self.line.findData(min(lines, key=lambda line: abs(len(line.text) - _TELLING)).id)
        self.line.setCurrentIndex(index)

    def _shown(self, line: Segment) -> str:
        text = self._words_of(line)
        shown = text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"
        return f"{self._project.number_of(line.id) if self._project else 0}  {shown}"

    def _words_of(self, line: Segment | None) -> str:
        return line.text.strip().replace("\n", " ") if line else sample_text(self.language)

    def _show_words(self, own: str | None) -> None:
        text = self._words_of(self.segment) if own is None else own
        if self.words.text() != text:
            with QSignalBlocker(self.words):
                self.words.setText(text)

    # What the user does.

    def _on_person_chosen(self) -> None:
        self._fill_lines(None)
        self._show_words(None)
        self.part_changed.emit()
        self.line_changed.emit()

    def _on_line_chosen(self) -> None:
        self._show_words(None)
        self.line_changed.emit()

    def _on_words_edited(self) -> None:
        if not self.text:
            self._show_words(None)
        self.line_changed.emit()

    def _on_theme_changed(self) -> None:
        self.original.setIcon(play_icon(self._theme.colours.accent))
        if self._project is not None:
            self.show_project(self._project)
