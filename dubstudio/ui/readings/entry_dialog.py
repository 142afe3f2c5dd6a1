"""Asks for a word and its reading."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QWidget

from dubstudio.project.entities import Character, Pronunciation
from dubstudio.text.language import LANGUAGES
from dubstudio.ui.documents.form import FormDialog, Options, at_left, drop_down, small
from dubstudio.ui.i18n.messages import words
from dubstudio.ui.panels.languages import language_name
from dubstudio.ui.readings.lexicon_model import Listed

_OWN, _PROJECT = "own", "project"


class EntryDialog(FormDialog):
    """One entry of a lexicon, new or not. What is wrong with its reading stands beneath it while it is typed.

    Args:
        listed: As it is.
        language: In which words are read whose entry names no language.
        characters: Whom it may be for.
        has_project: Whether a project is open that could hold it.
        has_own: Whether there is a lexicon for all projects that could.
        parent: The window.

    Attributes:
        heard: Somebody wants to hear the entry as it is in the form.
    """

    heard = Signal(object)

    def __init__(
        self,
        listed: Listed,
        language: str,
        characters: Collection[Character],
        *,
        has_project: bool,
        has_own: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", "", parent)
        self._before, self._language = listed.entry, language
        self.does.setText(self.tr("Keep"))
        self.setWindowTitle(self.tr("Change pronunciation") if listed.entry.word else self.tr("Add pronunciation"))
        entry = listed.entry
        self.word, self.reading = QLineEdit(entry.word), QLineEdit(entry.reading)
        self.reading.setPlaceholderText(self.tr("YIN2 HANG2, R EH1 D or じょうず"))
        self.trouble = QLabel()
        self.trouble.setWordWrap(True)
        self.trouble.setProperty("role", "bad")
        tags = [("", self.tr("all")), *((tag, language_name(tag)) for tag in LANGUAGES)]
        self.language = drop_down(tags, entry.language)
        # The user's own entries know characters by name: they hold in all projects.
        people = {person.name.casefold(): person.id for person in characters}
        named = [("", self.tr("all")), *((person.id, person.name) for person in characters)]
        self.character = drop_down(named, people.get(entry.character_id.casefold(), entry.character_id))
        self.match_case = QCheckBox(self.tr("Capitals count"))
        self.match_case.setChecked(entry.match_case)
        self.whole_word = QCheckBox(self.tr("Whole words only"))
        self.whole_word.setChecked(entry.whole_word)
        self.hear = QPushButton(self.tr("Hear it"))
        self.hear.setAutoDefault(False)
        self.where = self._where(listed.is_own or not has_project, has_project=has_project, has_own=has_own)
        self._lay_out()
        self._check()

    def listed(self) -> Listed:
        """What is in the form."""
        own = self.where.chosen() == _OWN
        whose = self.character.currentText() if own and self.character.currentData() else self.character.currentData()
        entry = Pronunciation(
            id=self._before.id,
            word=self.word.text().strip(),
            reading=self.reading.text().strip(),
            language=self.language.currentData(),
            character_id=whose,
            match_case=self.match_case.isChecked(),
            whole_word=self.whole_word.isChecked(),
        )
        return Listed(entry, own)

    def _where(self, is_own: bool, *, has_project: bool, has_own: bool) -> Options:
        rows = ((_PROJECT, self.tr("This project"), ""), (_OWN, self.tr("All projects"), ""))
        options = Options(rows, _OWN if is_own else _PROJECT)
        options.buttons[_PROJECT].setEnabled(has_project)
        options.buttons[_OWN].setEnabled(has_own)
        return options

    def _lay_out(self) -> None:
        self.add(self.tr("Word"), self.word)
        self.add(self.tr("Reading"), self.reading)
        self.form.addRow("", self.trouble)
        self.form.addRow("", at_left(self.hear))
        self.add(self.tr("Language"), self.language)
        self.add(self.tr("Character"), self.character)
        self.form.addRow("", self.match_case)
        self.form.addRow("", self.whole_word)
        self.add(self.tr("Holds in"), self.where)
        self.lay_out(below=(small(self.tr("A reading that stands in a line itself goes before those of a lexicon.")),))
        self.setMinimumWidth(440)
        for line in (self.word, self.reading):
            line.textChanged.connect(self._check)
        self.language.currentIndexChanged.connect(self._check)
        self.where.group.buttonClicked.connect(self._check)
        self.hear.clicked.connect(self._on_hear_clicked)

    def _check(self) -> None:
        """Only what can be read is kept."""
        entry = self.listed().entry
        trouble = self._trouble(entry) if entry.word and entry.reading else ""
        self.trouble.setText(trouble)
        if self.trouble.isHidden() == bool(trouble):
            self.trouble.setVisible(bool(trouble))
            self.adjustSize()
        ready = bool(entry.word and entry.reading and not trouble)
        self.does.setEnabled(ready)
        self.hear.setEnabled(ready)

    def _trouble(self, entry: Pronunciation) -> str:
        """What is wrong with a reading; empty where nothing is."""
        from dubstudio.text.lexicon import trouble

        if any(mark in entry.word + entry.reading for mark in "<>|"):
            return self.tr("The signs <, > and | can't be part of it.")
        return words(trouble(entry, self._language))

    def _on_hear_clicked(self) -> None:
        self.heard.emit(self.listed())


def form_of(entry: Pronunciation) -> str:
    """An entry as it would stand in a line."""
    return f"<{entry.word}|{entry.reading}>"
