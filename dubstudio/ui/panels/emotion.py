"""How a line is spoken, in the four ways there are to say it. Must not know engines: it is told what they act on."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from dubstudio.project.entities import EMOTIONS, AsVoice, Emotion, Foreign, FromClip, InWords, Mix
from dubstudio.ui.panels.fields import Level, Tabs, sound_dialog
from dubstudio.ui.panels.subject import Mixed, Subject
from dubstudio.ui.theme import Theme

_KINDS: dict[type, str] = {AsVoice: "voice", FromClip: "clip", Mix: "mix", InWords: "words"}
_ZERO = (0.0,) * len(EMOTIONS)


class EmotionField(QWidget):
    """The emotion of some lines.

    Attributes:
        edited: An `Emotion`, or None for that of their character.
        spread_wanted: An `Emotion` that their character is always to have.
        clip_wanted: A file that somebody wants the emotion of; a path.
    """

    edited = Signal(object)
    spread_wanted = Signal(object)
    clip_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Emotion | None = AsVoice()
        self._acted: Collection[str] | None = None
        self.tabs = Tabs(
            self.tr("Emotion"),
            (
                ("voice", self.tr("As voice")),
                ("clip", self.tr("Clip")),
                ("mix", self.tr("Mix")),
                ("words", self.tr("Words")),
            ),
        )
        self.clip, self.mix, self.words = ClipPage(theme), MixPage(theme), WordsPage(theme)
        self._pages: dict[str, QWidget] = {"clip": self.clip, "mix": self.mix, "words": self.words}
        self.about = QLabel()
        self.about.setProperty("role", "small")
        self.about.setWordWrap(True)
        self.clear, self.spread = QPushButton(), QPushButton()
        links = QVBoxLayout()
        links.setSpacing(0)
        for link in (self.spread, self.clear):
            link.setProperty("role", "link")
            links.addWidget(link)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.tabs, *self._pages.values(), self.about):
            column.addWidget(widget)
        column.addLayout(links)
        self.tabs.chosen.connect(self._on_tab_chosen)
        for page in (self.clip, self.mix, self.words):
            page.edited.connect(self.edited)
        self.clip.wanted.connect(self.clip_wanted)
        self.clear.clicked.connect(self._on_clear_clicked)
        self.spread.clicked.connect(self._on_spread_clicked)

    def show_subject(self, subject: Subject, acted: Collection[str] | None, engine: str) -> None:
        """Show the emotion of some lines.

        Args:
            subject: The lines.
            acted: Tags of the emotions the engine acts on; None while that is not known.
            engine: Its name.
        """
        shown = subject.common(subject.project.emotion_of)
        self._acted, self._shown = acted, None if isinstance(shown, Mixed) else shown
        kind = _KINDS.get(type(self._shown))
        self.tabs.show_key(kind)
        for name, page in self._pages.items():
            page.setVisible(name == kind)
            page.setEnabled(self._can(name))
        if isinstance(self._shown, FromClip):
            self.clip.show_emotion(self._shown)
        elif isinstance(self._shown, Mix):
            self.mix.show_emotion(self._shown)
        elif isinstance(self._shown, InWords):
            self.words.show_emotion(self._shown)
        self._show_tabs(engine)
        self._show_about(subject, kind, engine)

    def _can(self, kind: str) -> bool:
        return self._acted is None or kind in self._acted

    def _show_tabs(self, engine: str) -> None:
        for kind, button in self.tabs.buttons.items():
            button.setEnabled(self._can(kind))
            button.setToolTip("" if self._can(kind) else self._reason(engine))

    def _reason(self, engine: str) -> str:
        return self.tr("The engine {name} does not act this yet; it speaks as the voice does.").format(name=engine)

    def _show_about(self, subject: Subject, kind: str | None, engine: str) -> None:
        """Where the emotion comes from, and what will not be heard of it."""
        own = [line for line in subject.lines if line.emotion is not None]
        character = subject.character()
        name = character.name if character and not isinstance(character, Mixed) else ""
        parts = []
        if self._shown is None:
            parts.append(self.tr("mixed"))
        elif isinstance(self._shown, Foreign):
            parts.append(self.tr("“{kind}”, made by a newer version").format(kind=self._shown.kind))
        elif name and not own:
            parts.append(self.tr("As {name} always speaks.").format(name=name))
        if kind is not None and not self._can(kind):
            parts.append(self._reason(engine))
        elif not all(map(self._can, self._pages)):
            dim = [self.tabs.buttons[k].text() for k in self._pages if not self._can(k)]
            kinds = QLocale().createSeparatedList(dim)
            parts.append(self.tr("Not with {engine}: {kinds}.").format(engine=engine, kinds=kinds))
        self.about.setText(" ".join(parts))
        self.about.setVisible(bool(parts))
        self.clear.setVisible(bool(own) and bool(name))
        self.clear.setText(self.tr("Back to that of {name}").format(name=name))
        self.spread.setVisible(bool(own) and bool(name) and self._shown is not None)
        self.spread.setText(self.tr("Let {name} always speak so").format(name=name))

    def _on_tab_chosen(self, kind: str) -> None:
        """The first press on a tab gives the lines that kind of emotion."""
        now: Any = self._shown
        strength = getattr(now, "strength", 1.0)
        made: dict[str, Emotion] = {
            "voice": AsVoice(),
            "clip": FromClip("", strength),
            "mix": Mix(_ZERO, strength),  # type: ignore[arg-type]
            "words": InWords("", strength),
        }
        if _KINDS.get(type(now)) != kind:
            self.edited.emit(made[kind])

    def _on_spread_clicked(self) -> None:
        if self._shown is not None:
            self.spread_wanted.emit(self._shown)

    def _on_clear_clicked(self) -> None:
        self.edited.emit(None)


class _Page(QWidget):
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

    def show_emotion(self, emotion: FromClip | Mix | InWords) -> None:
        """Show an emotion that is in the document."""
        self._emotion = emotion
        self.strength.show_value(emotion.strength)

    def _strength_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(small_label(self.tr("strength")))
        row.addWidget(self.strength, 1)
        return row

    def _on_strength_edited(self, strength: float) -> None:
        if self._emotion is not None:
            self.edited.emit(replace(self._emotion, strength=strength))


class ClipPage(_Page):
    """The emotion of a recording.

    Attributes:
        wanted: Path of a file that was chosen.
    """

    wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.name = QLabel()
        self.name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.choose = QPushButton(self.tr("Choose a clip…"))
        self.choose.clicked.connect(self._on_choose_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        row = QHBoxLayout()
        row.addWidget(self.name, 1)
        row.addWidget(self.choose)
        column.addLayout(row)
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


class MixPage(_Page):
    """Eight emotions, each more or less."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        names = {
            "happy": self.tr("happy"),
            "angry": self.tr("angry"),
            "sad": self.tr("sad"),
            "afraid": self.tr("afraid"),
            "disgusted": self.tr("disgusted"),
            "melancholic": self.tr("melancholic"),
            "surprised": self.tr("surprised"),
            "calm": self.tr("calm"),
        }
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        self.levels = [Level(names[name], theme) for name in EMOTIONS]
        for number, level in enumerate(self.levels):
            row, side = divmod(number, 2)
            grid.addWidget(small_label(level.accessibleName()), row, side * 2)
            grid.addWidget(level, row, side * 2 + 1)
            level.edited.connect(self._on_level_edited)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(grid)
        column.addLayout(self._strength_row())

    def show_emotion(self, emotion: FromClip | Mix | InWords) -> None:
        """Show the weights."""
        super().show_emotion(emotion)
        if isinstance(emotion, Mix):
            for level, weight in zip(self.levels, emotion.weights, strict=True):
                level.show_value(weight)

    def _on_level_edited(self) -> None:
        weights = tuple(level.value for level in self.levels)
        self.edited.emit(replace(self._emotion or Mix(_ZERO), weights=weights))  # type: ignore[arg-type]


class WordsPage(_Page):
    """The emotion in words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Emotion in words"))
        self.field.setPlaceholderText(self.tr("tired, whispering"))
        self.field.setMinimumHeight(26)
        self.field.editingFinished.connect(self._on_editing_finished)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.field)
        column.addLayout(self._strength_row())

    def show_emotion(self, emotion: FromClip | Mix | InWords) -> None:
        """Show the words, but not over what is being typed."""
        super().show_emotion(emotion)
        if isinstance(emotion, InWords) and not (self.field.hasFocus() and self.field.isModified()):
            self.field.setText(emotion.words)

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
