"""What belongs to each of the ways to give an emotion: a clip, a mix, words. Must not know lines."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from dubstudio.project.entities import EMOTIONS, FromClip, InWords, Mix
from dubstudio.studio.emotions import NO_WEIGHTS, Weights
from dubstudio.ui.emotion.names import evidence_text, name_of
from dubstudio.ui.emotion.preset_menu import PresetMenu
from dubstudio.ui.panels.fields import Level, Note, sound_dialog
from dubstudio.ui.theme import Theme


class EmotionPage(QWidget):
    """What the pages have in common: a strength, and telling what the user makes of the emotion.

    Attributes:
        edited: The `Emotion` as the user wants it.
    """

    edited = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._emotion: Any = None
        self.strength = Level(self.tr("Strength"), theme, resting=1.0)
        self.strength.edited.connect(self._on_strength_edited)
        self.strength.moved.connect(self._tell_strength)
        self.share = small_label("1.00")
        self.share.setMinimumWidth(self.share.fontMetrics().horizontalAdvance("0.00"))

    def show_emotion(self, emotion: FromClip | Mix | InWords) -> None:
        """Show an emotion that is in the document."""
        self._emotion = emotion
        self.strength.show_value(emotion.strength)
        self._tell_strength(self.strength.value)

    def _strength_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(small_label(self.tr("strength")))
        row.addWidget(self.strength, 1)
        row.addWidget(self.share)
        return row

    def _tell_strength(self, strength: float) -> None:
        self.share.setText(f"{strength:.2f}")

    def _on_strength_edited(self, strength: float) -> None:
        if self._emotion is not None:
            self.edited.emit(replace(self._emotion, strength=strength))


class ClipPage(EmotionPage):
    """The emotion of a recording.

    Attributes:
        wanted: Path of a file that was chosen.
        film_wanted: What the film itself says under the line is to be the recording.
        performance_wanted: The user wants to record it.
    """

    wanted = Signal(str)
    film_wanted = Signal()
    performance_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.name = QLabel()
        self.name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.choose = QPushButton(self.tr("Choose a clip…"))
        self.choose.clicked.connect(self._on_choose_clicked)
        self.film = QPushButton(self.tr("As in the film"))
        self.film.setToolTip(self.tr("Takes the feeling from what the film itself says under the line"))
        self.film.clicked.connect(self.film_wanted)
        self.perform = QPushButton(self.tr("Record it…"))
        self.perform.setToolTip(self.tr("You say the line yourself, and the voice says it as you did"))
        self.perform.clicked.connect(self.performance_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        row, more = QHBoxLayout(), QHBoxLayout()
        row.addWidget(self.name, 1)
        row.addWidget(self.choose)
        for button in (self.film, self.perform):
            more.addWidget(button, 1)
        column.addLayout(row)
        column.addLayout(more)
        column.addLayout(self._strength_row())

    def show_emotion(self, emotion: FromClip | Mix | InWords) -> None:
        """Show whose emotion it is."""
        super().show_emotion(emotion)
        clip = emotion.clip if isinstance(emotion, FromClip) else ""
        self.name.setText(clip[:12] + "…" if len(clip) > 16 else clip or self.tr("no clip yet"))
        self.name.setToolTip(clip)

    def _on_choose_clicked(self) -> None:
        dialog = sound_dialog(self.tr("A clip with the emotion"), self)
        dialog.fileSelected.connect(self.wanted)
        dialog.open()


class MixPage(EmotionPage):
    """Eight emotions, each more or less, or a blend that has a name."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        self.levels = [Level(name_of(name), theme) for name in EMOTIONS]
        for number, level in enumerate(self.levels):
            row, side = divmod(number, 2)
            grid.addWidget(small_label(level.accessibleName()), row, side * 2)
            grid.addWidget(level, row, side * 2 + 1)
            level.edited.connect(self._on_level_edited)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        self.presets = QToolButton()
        self.presets.setText(self.tr("Presets") + " ▾")
        self.presets.setAccessibleName(self.tr("Presets"))
        self.presets.setToolTip(self.tr("Mixes that have a name; the strength stays as it is"))
        self.presets.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.presets.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.menu = PresetMenu(lambda: self._emotion.weights if self._emotion else NO_WEIGHTS, self.presets)
        self.menu.chosen.connect(self._set)
        self.presets.setMenu(self.menu)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(grid)
        row_of_strength = self._strength_row()
        row_of_strength.addWidget(self.presets)
        column.addLayout(row_of_strength)

    def show_emotion(self, emotion: FromClip | Mix | InWords) -> None:
        """Show the weights."""
        super().show_emotion(emotion)
        if isinstance(emotion, Mix):
            for level, weight in zip(self.levels, emotion.weights, strict=True):
                level.show_value(weight)

    def _on_level_edited(self) -> None:
        a, b, c, d, e, f, g, h = (level.value for level in self.levels)
        self._set((a, b, c, d, e, f, g, h))

    def _set(self, weights: Weights) -> None:
        self.edited.emit(replace(self._emotion or Mix(NO_WEIGHTS), weights=weights))


class WordsPage(EmotionPage):
    """The emotion in words, and what is understood of them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Emotion in words"))
        self.field.setPlaceholderText(self.tr("tired, whispering"))
        self.field.setMinimumHeight(26)
        self.field.editingFinished.connect(self._on_editing_finished)
        self.field.textChanged.connect(self._show_evidence)
        self.evidence, self.reader = Note(), Note()
        self.evidence.setVisible(False)
        self.reader.setVisible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.field)
        column.addWidget(self.evidence)
        column.addWidget(self.reader)
        column.addLayout(self._strength_row())

    def show_reader(self, engine: str) -> None:
        """Say that an engine's own model decides, by the engine's name; empty where the rules do."""
        told = self.tr("{engine} asks its own language model instead; this is what the rules find.")
        self.reader.setText(told.format(engine=engine))
        self.reader.setVisible(bool(engine))

    def show_emotion(self, emotion: FromClip | Mix | InWords) -> None:
        """Show the words, but not over what is being typed."""
        super().show_emotion(emotion)
        if isinstance(emotion, InWords) and not (self.field.hasFocus() and self.field.isModified()):
            self.field.setText(emotion.words)
            self.field.setCursorPosition(0)  # what is longer than the field shows how it begins

    def _show_evidence(self, words: str) -> None:
        """Rules take a few microseconds a word, so that they can be asked while words are typed."""
        from dubstudio.text.emotion_words import understood

        text = ""
        if words.strip():
            text = evidence_text(understood(words)) or self.tr("Nothing of this is understood as an emotion.")
        self.evidence.setText(text)
        self.evidence.setVisible(bool(text))

    def _on_editing_finished(self) -> None:
        if self.field.isModified() and isinstance(self._emotion, InWords):
            self.field.setModified(False)
            if self.field.text() != self._emotion.words:
                self.edited.emit(replace(self._emotion, words=self.field.text()))


def small_label(text: str) -> QLabel:
    """A name beside a control."""
    label = QLabel(text)
    label.setProperty("role", "small")
    return label
