"""Which voices of the library are shown: by words, language and stars."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from dubstudio.studio.auditioning import speaks
from dubstudio.studio.film_speakers import FEMALE, MALE
from dubstudio.ui.panels.languages import QuietCombo, language_name

if TYPE_CHECKING:
    from dubstudio.files.voice_library.cards import VoiceCard


class CardFilter(QWidget):
    """Fields that narrow the list down.

    Attributes:
        changed: Others are to be shown.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search name, tags, notes, person"))
        self.search.setAccessibleName(self.tr("Search voices"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumHeight(28)
        self.language = QuietCombo(self.tr("Language"))
        self.language.addItem(self.tr("All languages"), "")
        self.language.setMinimumContentsLength(len(self.language.itemText(0)))
        self.starred = QCheckBox(self.tr("Starred"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.search, 1)
        row.addWidget(self.language)
        row.addWidget(self.starred)
        self.search.textChanged.connect(self.changed)
        self.language.activated.connect(self.changed)
        self.starred.toggled.connect(self.changed)

    def offer(self, languages: Iterable[str]) -> None:
        """Offer these languages; the chosen one stays if it is among them."""
        tags = sorted({tag.partition("-")[0] for tag in languages if tag}, key=language_name)
        if tags == [self.language.itemData(n) for n in range(1, self.language.count())]:
            return
        before = self.language.currentData()
        while self.language.count() > 1:
            self.language.removeItem(1)
        for tag in tags:
            self.language.addItem(language_name(tag), tag)
        self.language.setCurrentIndex(max(0, self.language.findData(before)))

    def passes(self, card: VoiceCard) -> bool:
        """Whether a voice is to be shown."""
        sexes = {FEMALE: self.tr("female"), MALE: self.tr("male")}
        told = [sexes[tag] for tag in card.tags if tag in sexes]
        language = language_name(card.language) if card.language else ""
        known = (card.name, card.notes, language, card.consent.person, *card.tags, *told)
        text = "\n".join(known).casefold()
        wanted = str(self.language.currentData() or "")
        return (
            all(word in text for word in self.search.text().casefold().split())
            and (not wanted or speaks(card.language, wanted))
            and (not self.starred.isChecked() or card.starred)
        )
