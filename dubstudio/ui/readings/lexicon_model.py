"""The entries of both lexicons as rows of a table. Must not know how they are changed or kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from dubstudio.project.entities import Character, Pronunciation
from dubstudio.ui.panels.languages import language_name, words_font
from dubstudio.ui.readings import inserted

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_SIDEWAYS = Qt.Orientation.Horizontal

ROW = int(Qt.ItemDataRole.UserRole)
"""The `Listed` of a row."""


@dataclass(frozen=True)
class Listed:
    """An entry and where it is kept.

    Attributes:
        entry: The word and its reading.
        is_own: Whether it is the user's, for all projects, or that of the open project.
    """

    entry: Pronunciation
    is_own: bool = False


class LexiconModel(QAbstractTableModel):
    """Rows in the order they are given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Listed] = []
        self._names: dict[str, str] = {}

    @property
    def rows(self) -> tuple[Listed, ...]:
        """What is shown."""
        return tuple(self._rows)

    def show(self, rows: Iterable[Listed], characters: Iterable[Character]) -> None:
        """Show entries.

        Args:
            rows: The entries, in order.
            characters: Those that entries may be for.
        """
        self.beginResetModel()
        self._rows = list(rows)
        self._names = {person.id: person.name for person in characters}
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802  Qt's name
        """How many entries there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802
        """Word, reading, language, character, where it holds."""
        return 0 if parent.isValid() else len(self._heads())

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: N802
        """What columns are called."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == _SIDEWAYS:
            return self._heads()[section]
        return None

    def data(self, index: Index, role: int = 0) -> Any:
        """What a cell says."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._cells(row)[index.column()]
        if role == Qt.ItemDataRole.FontRole and index.column() == 0 and row.entry.language:
            return words_font(row.entry.language)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._terms(row.entry)
        return None

    def matches(self, row: int, typed: str) -> bool:
        """Whether a row has a text in one of its cells."""
        wanted = typed.strip().casefold()
        cells = (*self._cells(self._rows[row]), self._rows[row].entry.reading)
        return any(wanted in cell.casefold() for cell in cells)

    def _heads(self) -> tuple[str, ...]:
        return (
            self.tr("Word"),
            self.tr("Reading"),
            self.tr("Language"),
            self.tr("Character"),
            self.tr("Holds in"),
        )

    def _cells(self, row: Listed) -> tuple[str, ...]:
        entry = row.entry
        return (
            entry.word,
            inserted.shown(entry.reading),
            language_name(entry.language) if entry.language else self.tr("all"),
            self._names.get(entry.character_id, entry.character_id) if entry.character_id else self.tr("all"),
            self.tr("all projects") if row.is_own else self.tr("this project"),
        )

    def _terms(self, entry: Pronunciation) -> str:
        terms = [entry.reading]
        if entry.match_case:
            terms.append(self.tr("Capitals count"))
        if not entry.whole_word:
            terms.append(self.tr("Inside longer words too"))
        return " · ".join(terms)
