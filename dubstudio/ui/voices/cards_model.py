"""The voices of the library as a table: star, name, language, tags, likeness, check. Must not know the library."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QIcon

from dubstudio.studio.film_speakers import FEMALE, MALE
from dubstudio.ui import icons
from dubstudio.ui.panels.languages import language_name
from dubstudio.ui.panels.marks import swatch
from dubstudio.ui.theme import Theme

if TYPE_CHECKING:
    from dubstudio.files.voice_library.cards import VoiceCard

Index = QModelIndex | QPersistentModelIndex
STAR, NAME, LANGUAGE, TAGS, LIKENESS, SCORE = range(6)
_ROLE = Qt.ItemDataRole
_NUMBERS = (LIKENESS, SCORE)
_NOWHERE = QModelIndex()


class CardsModel(QAbstractTableModel):
    """Voices in rows; names can be changed in place, and stars switched.

    Attributes:
        renamed: Id of a voice and another name.
        starred: Id of a voice and whether it is starred now.
    """

    renamed = Signal(str, str)
    starred = Signal(str, bool)

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cards: tuple[VoiceCard, ...] = ()
        self.editable = True
        theme.changed.connect(self._on_theme_changed)

    def show_cards(self, cards: Sequence[VoiceCard]) -> None:
        """Show these voices."""
        before, self._cards = [card.id for card in self._cards], tuple(cards)
        if before == [card.id for card in cards]:
            self._on_theme_changed()  # the same rows with something else in them: the selection stays
            return
        self.beginResetModel()
        self.endResetModel()

    def card_at(self, row: int) -> VoiceCard | None:
        """The voice of a row; None beyond the last."""
        return self._cards[row] if 0 <= row < len(self._cards) else None

    def row_of(self, card_id: str) -> int:
        """The row of a voice; -1 where it is not shown."""
        return next((row for row, card in enumerate(self._cards) if card.id == card_id), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802  Qt's name
        """How many there are."""
        return 0 if parent.isValid() else len(self._cards)

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802
        """How much is shown of each."""
        return 0 if parent.isValid() else 6

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole) -> Any:  # noqa: N802
        """What the columns are called."""
        if orientation is not Qt.Orientation.Horizontal or role not in (_ROLE.DisplayRole, _ROLE.ToolTipRole):
            return None
        if role == _ROLE.ToolTipRole:
            return self._hints()[section]
        return ("", self.tr("Name"), self.tr("Language"), self.tr("Tags"), self.tr("Likeness"), self.tr("Clip"))[
            section
        ]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Names can be edited."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == NAME and self.editable else flags

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        """What is shown of a voice."""
        card = self.card_at(index.row())
        if card is None:
            return None
        column = index.column()
        if role in (_ROLE.DisplayRole, _ROLE.EditRole):
            return self._text(card, column)
        if role == _ROLE.DecorationRole:
            return self._icon(card, column)
        if role == _ROLE.TextAlignmentRole and column in _NUMBERS:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == _ROLE.AccessibleTextRole and column == STAR:
            return self.tr("starred") if card.starred else self.tr("not starred")
        if role == _ROLE.ToolTipRole:
            return self._hints()[column] if column in (STAR, *_NUMBERS) else self._text(card, column)
        return None

    def setData(self, index: Index, value: Any, role: int = _ROLE.EditRole) -> bool:  # noqa: N802
        """Another name."""
        card, name = self.card_at(index.row()), str(value).strip()
        if card is None or index.column() != NAME or role != _ROLE.EditRole or not name:
            return False
        if name != card.name:
            self.renamed.emit(card.id, name)
        return True

    def toggle_star(self, row: int) -> None:
        """Star a voice, or no longer."""
        card = self.card_at(row)
        if card is not None and self.editable:
            self.starred.emit(card.id, not card.starred)

    def _text(self, card: VoiceCard, column: int) -> str:
        sexes = {FEMALE: self.tr("female"), MALE: self.tr("male")}
        texts: dict[int, str] = {
            NAME: card.name,
            LANGUAGE: language_name(card.language) if card.language else "",
            TAGS: ", ".join(sexes.get(tag, tag) for tag in card.tags),
            LIKENESS: f"{card.likeness:.2f}" if card.likeness else "–",
            SCORE: str(card.score) if card.score else "–",
        }
        return texts.get(column, "")

    def _icon(self, card: VoiceCard, column: int) -> QIcon | None:
        colours = self._theme.colours
        if column == STAR:
            colour = colours.warn if card.starred else colours.dim
            return icons.icon("star_full" if card.starred else "star", colours, colour=colour)
        return swatch(self._theme.character(card.colour), card.name[:1], colours.panel) if column == NAME else None

    def _hints(self) -> tuple[str, ...]:
        return (
            self.tr("Starred voices come first where voices are suggested"),
            self.tr("Double click or F2 to rename"),
            "",
            "",
            self.tr(
                "How like its recording it speaks: 0.65 is a stranger's voice that happens to be alike, 0.9 the person"
            ),
            self.tr("How good the recording is, of 100"),
        )

    def _on_theme_changed(self) -> None:
        if self._cards:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._cards) - 1, SCORE))
