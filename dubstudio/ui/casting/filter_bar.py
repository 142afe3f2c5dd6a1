"""Which voices are shown: by words, language, sex, whose they are, and stars."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from dubstudio.studio.auditioning import FEMALE, MALE, Candidate, speaks
from dubstudio.ui.panels.languages import QuietCombo, language_name

_ANY = ""
_ARROW = 44  # pixels of a field beside its words


class FilterBar(QWidget):
    """Fields that narrow down the voices.

    Attributes:
        changed: Others are to be shown.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search voices"))
        self.search.setAccessibleName(self.tr("Search voices"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumHeight(28)
        self.language = QuietCombo(self.tr("Language"))
        self.sex = QuietCombo(self.tr("Sex"))
        sexes = ((self.tr("Women and men"), _ANY), (self.tr("Women"), FEMALE), (self.tr("Men"), MALE))
        for name, value in sexes:
            self.sex.addItem(name, value)
        _widen(self.sex)
        self.mine = QCheckBox(self.tr("My voices"))
        self.starred = QCheckBox(self.tr("Starred"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.search, 1)
        for widget in (self.language, self.sex, self.mine, self.starred):
            row.addWidget(widget)
        self.search.textChanged.connect(self.changed)
        self.language.activated.connect(self.changed)
        self.sex.activated.connect(self.changed)
        self.mine.toggled.connect(self.changed)
        self.starred.toggled.connect(self.changed)
        self.offer([])

    def offer(self, languages: Iterable[str]) -> None:
        """Offer languages to choose from; the chosen one stays if it is among them."""
        tags = sorted({tag.partition("-")[0] for tag in languages if tag}, key=language_name)
        rows = [(self.tr("All languages"), _ANY), *((language_name(tag), tag) for tag in tags)]
        if rows == [(self.language.itemText(n), self.language.itemData(n)) for n in range(self.language.count())]:
            return
        before = self.language.currentData()
        self.language.clear()
        for name, tag in rows:
            self.language.addItem(name, tag)
        self.language.setCurrentIndex(max(0, self.language.findData(before)))
        _widen(self.language)

    def passes(self, candidate: Candidate, about: str) -> bool:
        """Whether a voice is to be shown.

        Args:
            candidate: The voice.
            about: What is said of it on its card.
        """
        language, sex = self.language.currentData(), self.sex.currentData()
        voice = candidate.voice
        text = " ".join((voice.name, about, voice.preset, *voice.tags)).casefold()
        return (
            all(_is_in(word, text) for word in self.search.text().casefold().split())
            and (not language or speaks(voice.language, language))
            and (not sex or candidate.sex == sex)
            and (not self.mine.isChecked() or candidate.is_mine)
            and (not self.starred.isChecked() or candidate.is_starred)
        )


def _widen(field: QuietCombo) -> None:
    """Make room for the longest choice, in whatever script."""
    metrics = field.fontMetrics()
    field.setMinimumWidth(_ARROW + max(metrics.horizontalAdvance(field.itemText(n)) for n in range(field.count())))


def _is_in(typed: str, text: str) -> bool:
    """Whether a word begins so: who looks for "male" does not mean "female". Chinese has no gaps between words."""
    return any(word.startswith(typed) for word in text.split()) or (not typed.isascii() and typed in text)
