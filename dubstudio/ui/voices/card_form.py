"""Everything that is kept of a voice and may be changed, beside the list. Tells what the user settles on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QPlainTextEdit, QToolButton, QVBoxLayout, QWidget

from dubstudio.project.entities import Character
from dubstudio.speech.registry import engine_ids, traits
from dubstudio.text.language import LANGUAGES
from dubstudio.ui.panels.casting import ColourPicker
from dubstudio.ui.panels.languages import QuietCombo, language_name
from dubstudio.ui.panels.marks import swatch
from dubstudio.ui.theme import Theme
from dubstudio.ui.voices.consent_fields import ConsentFields
from dubstudio.ui.voices.tags_field import TagsField

if TYPE_CHECKING:
    from dubstudio.files.voice_library.cards import VoiceCard

_SETTLED_MS = 600  # after the last key: this is what was meant


class CardForm(QWidget):
    """The fields of one voice.

    Attributes:
        edited: Id of the voice, and its changed fields by name.
    """

    edited = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._card: VoiceCard | None = None
        self.title, self.facts = QLabel(), QLabel()
        self.title.setProperty("role", "heading")
        self.facts.setProperty("role", "small")
        for label in (self.title, self.facts):
            label.setWordWrap(True)
        self.language, self.tags = QuietCombo(self.tr("Language")), TagsField()
        for tag in ("", *LANGUAGES, "en-US", "en-GB"):
            self.language.addItem(language_name(tag) if tag else self.tr("not said"), tag)
        self.colour, self.popup = QToolButton(), ColourPicker(theme, self)
        self.colour.setFixedSize(34, 28)
        self.colour.setStyleSheet("padding: 2px;")
        self.colour.setAccessibleName(self.tr("Name and colour of the voice"))
        self.colour.setToolTip(self.colour.accessibleName())
        self.notes, self.consent = QPlainTextEdit(), ConsentFields()
        self.notes.setAccessibleName(self.tr("Notes"))
        self.notes.setTabChangesFocus(True)
        self.notes.setFixedHeight(64)
        self._later = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._lay_out()
        self._connect()
        self.show_card(None)

    def show_card(self, card: VoiceCard | None, *, editable: bool = True) -> None:
        """Show a voice; None for nobody."""
        if card is None or self._card is None or card.id != self._card.id:
            self.settle()
        self._card = card
        self.setEnabled(card is not None and editable)
        if card is None:
            self.title.setText(self.tr("No voice is selected."))
            self.facts.clear()
            return
        self.title.setText(card.name)
        self.facts.setText(self._facts(card))
        self.colour.setIcon(swatch(self._theme.character(card.colour), card.name[:1], self._theme.colours.panel))
        if self._later.isActive():
            return  # words that are being typed are not taken away
        if self.language.findData(card.language) < 0:
            self.language.addItem(language_name(card.language), card.language)
        self.language.setCurrentIndex(self.language.findData(card.language))
        self.tags.show_tags(card.tags)
        self.consent.show_consent(card.consent)
        if self.notes.toPlainText() != card.notes:
            self.notes.blockSignals(True)
            self.notes.setPlainText(card.notes)
            self.notes.blockSignals(False)

    def settle(self) -> None:
        """What was typed is what was meant."""
        if self._later.isActive():
            self._later.stop()
            self._on_settled()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.facts)
        rows = QFormLayout()
        rows.setHorizontalSpacing(8)
        rows.setVerticalSpacing(6)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for text, field in (
            (self.tr("Language"), self.language),
            (self.tr("Tags"), self.tags),
            (self.tr("Colour"), self.colour),
            (self.tr("Notes"), self.notes),
        ):
            rows.addRow(text, field)
        column.addLayout(rows)
        head = QLabel(self.tr("Consent"))
        head.setProperty("role", "panel-title")
        column.addWidget(head)
        column.addWidget(self.consent)
        column.addStretch(1)

    def _connect(self) -> None:
        self.language.activated.connect(lambda: self._tell(language=str(self.language.currentData())))
        self.tags.edited.connect(lambda: self._tell(tags=self.tags.tags()))
        self.notes.textChanged.connect(self._later.start)
        self.consent.edited.connect(self._later.start)
        self._later.timeout.connect(self._on_settled)
        self.colour.clicked.connect(self._on_colour_clicked)
        self.popup.picked.connect(lambda colour: self._tell(colour=colour))
        self.popup.renamed.connect(lambda name: self._tell(name=name))
        self._theme.changed.connect(self._on_theme_changed)

    def _facts(self, card: VoiceCard) -> str:
        engine = traits(card.engine).name if card.engine in engine_ids() else card.engine
        parts = [engine]
        if card.clips:
            parts.append(self.tr("%n clip(s)", "", len(card.clips)))
        elif card.preset:
            parts.append(card.preset)
        if card.likeness:
            parts.append(self.tr("likeness {likeness}").format(likeness=f"{card.likeness:.2f}"))
        if card.score:
            parts.append(self.tr("clip {score} of 100").format(score=card.score))
        if card.created:
            parts.append(self.tr("made {date}").format(date=card.created[:10]))
        return " · ".join(parts)

    def _on_settled(self) -> None:
        card, notes, consent = self._card, self.notes.toPlainText(), self.consent.consent()
        if card is None:
            return
        changed: dict[str, object] = {}
        if notes != card.notes:
            changed["notes"] = notes
        if consent != card.consent:
            changed["consent"] = consent
        if changed:
            self.edited.emit(card.id, changed)

    def _on_colour_clicked(self) -> None:
        card = self._card
        if card is not None:
            self.popup.open_below(self.colour, Character(id=card.id, name=card.name, colour=card.colour))

    def _tell(self, **fields: object) -> None:
        card = self._card
        if card is not None and any(getattr(card, name) != value for name, value in fields.items()):
            self.edited.emit(card.id, fields)

    def _on_theme_changed(self) -> None:
        self.show_card(self._card, editable=self.isEnabled())
