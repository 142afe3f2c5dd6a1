"""How words are read in the project and everywhere, and how long is paused. Not modal."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from dubstudio.project.entities import Pronunciation
from dubstudio.ui.readings.entry_dialog import EntryDialog, form_of
from dubstudio.ui.readings.lexicon_model import ROW, LexiconModel, Listed
from dubstudio.ui.readings.lexicon_shelf import LexiconShelf
from dubstudio.ui.readings.pauses import PausesField
from dubstudio.ui.theme import Theme


class LexiconDialog(QDialog):
    """Pronunciation: a table of words, and the pauses.

    Args:
        shelf: Holds the entries.
        theme: Where colours come from.
        parent: The window.

    Attributes:
        heard: An entry is to be heard: the text to say, its language, and id of the character (or empty).
    """

    heard = Signal(str, str, str)

    def __init__(self, shelf: LexiconShelf, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf, self._bridge = shelf, shelf.bridge
        self.model = LexiconModel(self)
        self.search, self.table = QLineEdit(), QTableView()
        self.lesson = QLabel()
        self.pauses = PausesField(shelf.bridge, theme)
        self.own = QCheckBox(self.tr("Import for all projects"))
        self._build()
        shelf.changed.connect(self._show)
        self._show()

    def add_word(self, word: str = "", reading: str = "", language: str = "") -> EntryDialog:
        """Ask for a new entry.

        Args:
            word: What is known of it already.
            reading: The same.
            language: In which it holds; empty for all.
        """
        listed = Listed(Pronunciation(id="", word=word, reading=reading, language=language))
        return self._ask(listed, None)

    def edit(self) -> EntryDialog | None:
        """Ask how the entry that is marked is to be; None where there is none."""
        listed = self._current()
        return self._ask(listed, listed) if listed else None

    def remove(self) -> None:
        """Take the selected entries away."""
        self._shelf.remove(self._selected())

    def hear(self) -> None:
        """Have the entry that is marked said."""
        listed = self._current()
        if listed:
            self._hear(listed)

    # Building.

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Pronunciation"))
        self.search.setPlaceholderText(self.tr("Search words and readings"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.lesson.setText(self.tr("No word has a reading of its own yet. Add one, or choose a reading in a line."))
        self.lesson.setWordWrap(True)
        self.lesson.setProperty("role", "dim")
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Words and their readings"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        head = self.table.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column_of_words in (0, 1):
            head.setSectionResizeMode(column_of_words, QHeaderView.ResizeMode.Stretch)
        self.table.activated.connect(self._on_activated)
        self.table.doubleClicked.connect(self._on_activated)
        self.table.selectionModel().selectionChanged.connect(self._allow)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.lesson)
        column.addWidget(self.table, 1)
        column.addLayout(self._word_buttons())
        column.addLayout(self._file_buttons())
        self.tabs = QTabWidget()
        self.tabs.tabBar().setAccessibleName(self.tr("Pronunciation"))
        self.tabs.addTab(page, self.tr("Words"))
        self.tabs.addTab(self.pauses, self.tr("Pauses"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 12)
        whole.addWidget(self.tabs, 1)
        end = QHBoxLayout()
        end.addStretch(1)
        end.addWidget(self._button(self.tr("Close"), self.close))
        whole.addLayout(end)
        self.resize(680, 460)

    def _word_buttons(self) -> QHBoxLayout:
        self.adds = self._button(self.tr("Add…"), self._on_add_clicked)
        self.edits = self._button(self.tr("Change…"), self.edit)
        self.removes = self._button(self.tr("Remove"), self.remove)
        self.hears = self._button(self.tr("Hear it"), self.hear)
        row = QHBoxLayout()
        for button in (self.adds, self.edits, self.removes, self.hears):
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _file_buttons(self) -> QHBoxLayout:
        self.imports = self._button(self.tr("Import…"), self._on_import_clicked)
        self.exports = self._button(self.tr("Export…"), self._on_export_clicked)
        row = QHBoxLayout()
        for widget in (self.imports, self.exports, self.own):
            widget.setVisible(self._shelf.has_files)
            row.addWidget(widget)
        self.own.setVisible(self._shelf.has_files and self._shelf.has_own)
        row.addStretch(1)
        return row

    def _button(self, text: str, clicked: object) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: clicked())  # type: ignore[operator]
        return button

    # Showing.

    def _show(self) -> None:
        self.model.show(self._shelf.listed(), self._bridge.project.characters.values())
        self.lesson.setVisible(not self.model.rows)
        self._filter(self.search.text())
        self._allow()

    def _filter(self, typed: str) -> None:
        for row in range(self.model.rowCount()):
            self.table.setRowHidden(row, not self.model.matches(row, typed))

    def _allow(self) -> None:
        n_chosen = len(self._selected())
        has_project = self._bridge.document is not None
        self.adds.setEnabled(has_project or self._shelf.has_own)
        self.imports.setEnabled(has_project or self._shelf.has_own)
        self.exports.setEnabled(bool(self.model.rows))
        self.removes.setEnabled(n_chosen > 0)
        for button in (self.edits, self.hears):
            button.setEnabled(n_chosen == 1)

    def _selected(self) -> list[Listed]:
        return [index.data(ROW) for index in self.table.selectionModel().selectedRows()]

    def _current(self) -> Listed | None:
        chosen = self._selected()
        return chosen[0] if len(chosen) == 1 else None

    # What the user does.

    def _ask(self, listed: Listed, before: Listed | None) -> EntryDialog:
        project = self._bridge.project
        dialog = EntryDialog(
            listed,
            project.language,
            tuple(project.characters.values()),
            has_project=self._bridge.document is not None,
            has_own=self._shelf.has_own,
            parent=self,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.heard.connect(self._hear)
        dialog.accepted.connect(lambda: self._shelf.keep(dialog.listed(), before))
        dialog.open()
        return dialog

    def _hear(self, listed: Listed) -> None:
        entry = listed.entry
        people = self._bridge.project.characters
        named = (person.id for person in people.values() if entry.character_id in (person.id, person.name))
        self.heard.emit(form_of(entry), entry.language or self._bridge.project.language, next(named, ""))

    def _on_add_clicked(self) -> None:
        self.add_word()

    def _on_activated(self, _index: QModelIndex) -> None:
        self.edit()

    def _on_import_clicked(self) -> None:
        dialog = self._file_dialog(self.tr("Import a lexicon"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        own = self._shelf.has_own and (self.own.isChecked() or self._bridge.document is None)
        dialog.fileSelected.connect(lambda path: self._shelf.take_in(Path(path), own=own))
        dialog.open()

    def _on_export_clicked(self) -> None:
        dialog = self._file_dialog(self.tr("Export the lexicon"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        rows = self._selected() or list(self.model.rows)
        dialog.fileSelected.connect(lambda path: self._shelf.give_out(Path(path), rows))
        dialog.open()

    def _file_dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self, title)
        dialog.setNameFilters([self.tr("Lexicons (*.csv *.yaml *.yml)")])
        dialog.finished.connect(dialog.deleteLater)
        return dialog
