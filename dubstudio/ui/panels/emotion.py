"""How a line is spoken, in the four ways there are to say it. Must not know engines: it is told what they act on."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from dubstudio.project.entities import AsVoice, Emotion, Foreign, FromClip, InWords, Mix
from dubstudio.studio.emotions import NO_WEIGHTS
from dubstudio.ui.emotion.pages import ClipPage, MixPage, WordsPage
from dubstudio.ui.i18n.messages import sentences
from dubstudio.ui.panels.fields import Note, Tabs
from dubstudio.ui.panels.subject import Mixed, Subject
from dubstudio.ui.theme import Theme

_KINDS: dict[type, str] = {AsVoice: "voice", FromClip: "clip", Mix: "mix", InWords: "words"}
_LEAST_OF_A_CURVE = 3  # lines


class EmotionField(QWidget):
    """The emotion of some lines.

    Attributes:
        edited: An `Emotion`, or None for that of their character.
        spread_wanted: An `Emotion` that their character is always to have.
        clip_wanted: A file that somebody wants the emotion of; a path.
        deed_wanted: Id of an action on the emotions of the selected lines.
    """

    edited = Signal(object)
    spread_wanted = Signal(object)
    clip_wanted = Signal(str)
    deed_wanted = Signal(str)

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
        self.about = Note()
        self.clear, self.spread = QPushButton(), QPushButton()
        self.suggest = QPushButton(self.tr("Suggest from the script…"))
        self.bend = QPushButton(self.tr("From first to last, line by line"))
        self.bend.setToolTip(self.tr("The lines between them go evenly from the one emotion to the other"))
        self._build()
        self._connect()

    def _build(self) -> None:
        links = QVBoxLayout()
        links.setSpacing(0)
        for link in (self.suggest, self.bend, self.spread, self.clear):
            link.setProperty("role", "link")
            link.setStyleSheet("padding-left: 0;")  # in line with the words above
            links.addWidget(link)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._head = QHBoxLayout()
        self._head.setSpacing(8)
        self._head.addWidget(self.tabs, 1)
        column.addLayout(self._head)
        for widget in (*self._pages.values(), self.about):
            column.addWidget(widget)
        column.addLayout(links)

    def put_label(self, label: QLabel) -> None:
        """Put the field's name beside its tabs: what lies below has the whole width."""
        self._head.insertWidget(0, label)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._on_tab_chosen)
        for page in (self.clip, self.mix, self.words):
            page.edited.connect(self.edited)
        self.clip.wanted.connect(self.clip_wanted)
        self.clip.film_wanted.connect(self._on_film_wanted)
        self.clip.performance_wanted.connect(self._on_performance_wanted)
        self.suggest.clicked.connect(self._on_suggest_clicked)
        self.bend.clicked.connect(self._on_bend_clicked)
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
            parts.append(self.tr("The lines are said in different ways."))
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
        self.about.setText(sentences(parts))
        self.about.setVisible(bool(parts))
        self.clear.setVisible(bool(own) and bool(name))
        self.clear.setText(self.tr("Back to that of {name}").format(name=name))
        self.spread.setVisible(bool(own) and bool(name) and self._shown is not None)
        self.spread.setText(self.tr("Let {name} always speak so").format(name=name))
        self.bend.setVisible(len(subject.lines) >= _LEAST_OF_A_CURVE)

    def _on_tab_chosen(self, kind: str) -> None:
        """The first press on a tab gives the lines that kind of emotion."""
        now: Any = self._shown
        strength = getattr(now, "strength", 1.0)
        made: dict[str, Emotion] = {
            "voice": AsVoice(),
            "clip": FromClip("", strength),
            "mix": Mix(NO_WEIGHTS, strength),
            "words": InWords("", strength),
        }
        if _KINDS.get(type(now)) != kind:
            self.edited.emit(made[kind])

    def _on_spread_clicked(self) -> None:
        if self._shown is not None:
            self.spread_wanted.emit(self._shown)

    def _on_suggest_clicked(self) -> None:
        self.deed_wanted.emit("suggest_emotion")

    def _on_bend_clicked(self) -> None:
        self.deed_wanted.emit("emotion_curve")

    def _on_film_wanted(self) -> None:
        self.deed_wanted.emit("film_emotion")

    def _on_performance_wanted(self) -> None:
        self.deed_wanted.emit("perform_line")

    def _on_clear_clicked(self) -> None:
        self.edited.emit(None)
