"""Making a voice: a recording, what it is worth, whose it is. One page; nothing is kept before it is allowed."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from dubstudio.base.settings import INDEXTTS2_MODEL
from dubstudio.project.entities import Segment
from dubstudio.speech.engine import Clip
from dubstudio.speech.registry import CLONING_ENGINE, USUAL_ENGINE
from dubstudio.studio import new_voices
from dubstudio.studio.new_voices import Checked, Draft
from dubstudio.text.language import LANGUAGES
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.i18n.messages import words
from dubstudio.ui.model_shelf import ModelShelf
from dubstudio.ui.notices import Notices
from dubstudio.ui.panels import wishes
from dubstudio.ui.panels.fields import sound_dialog
from dubstudio.ui.panels.languages import QuietCombo, language_name
from dubstudio.ui.preferences import Preferences
from dubstudio.ui.style import set_role
from dubstudio.ui.view_state import ViewState
from dubstudio.ui.voices.consent_fields import ConsentFields
from dubstudio.ui.voices.learning_box import LearningBox
from dubstudio.ui.voices.report_box import ReportBox
from dubstudio.ui.voices.shelf import VoiceShelf
from dubstudio.ui.voices.tags_field import TagsField
from dubstudio.ui.voices.workbench import Source, Workbench
from dubstudio.ui.voicing import Voicing

if TYPE_CHECKING:
    from dubstudio.files.voice_library.cards import VoiceCard

__all__ = ["NewVoiceDialog", "Source", "Target"]


class Target(StrEnum):
    """For whom a voice is made."""

    NOBODY = "nobody"
    CHARACTER = "character"
    LINES = "lines"


class NewVoiceDialog(QDialog):
    """Makes one voice. Not modal.

    Args:
        shelf: Where it is kept.
        bridge: The document that may use it.
        state: Which lines are selected.
        voicing: Hands sound to the player.
        models: Whether the large engine is here.
        preferences: Where the large engine may be besides.
        notices: Told that it is done.
        target: For whom; None for nobody yet.
        parent: The window.

    Attributes:
        recorder_wanted: Somebody is to be recorded for this dialog, which is given.
        film_wanted: The film is to be listened to for it.
    """

    recorder_wanted = Signal(object)
    film_wanted = Signal(object)

    def __init__(
        self,
        shelf: VoiceShelf,
        bridge: DocumentBridge,
        state: ViewState,
        voicing: Voicing,
        models: ModelShelf,
        preferences: Preferences,
        notices: Notices,
        target: Target | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._shelf, self._bridge, self._voicing, self._notices = shelf, bridge, voicing, notices
        self._ids = state.selected
        self._document = bridge.document
        self._is_keeping = False
        self._tried: Checked | None = None  # the recording that was learnt of last
        self.bench = Workbench(shelf.jobs, shelf.open_engine, shelf)
        self.report = ReportBox()
        can_clone = bool(preferences[INDEXTTS2_MODEL]) or any(
            info.installed and info.engine == CLONING_ENGINE for info in models.all()
        )
        self.learning = LearningBox(self.bench, can_clone=can_clone)
        self.consent, self.tags, self.name = ConsentFields(), TagsField(), QLineEdit()
        self.language, self.receiver = QuietCombo(self.tr("Language")), QuietCombo(self.tr("Give it to"))
        self._build()
        self._connect()
        self._fill(target or Target.NOBODY)
        self._show()

    # Where the recording comes from.

    def take(self, source: Source) -> None:
        """Make the voice of this recording."""
        self._said = ""
        if not self.name.isModified():
            self.name.setText(source.name)
        if source.language and self.language.findData(source.language) >= 0:
            self.language.setCurrentIndex(self.language.findData(source.language))
        self.bench.take(source)

    def expect(self, text: str) -> None:
        """A recording is on its way.

        Args:
            text: Where from; empty where it does not come after all.
        """
        self._said = text
        self._show()

    # Building.

    def _build(self) -> None:
        self.setWindowTitle(self.tr("New voice"))
        self._said = ""
        self.file = QPushButton(self.tr("Sound file…"))
        self.recorder = QPushButton(self.tr("Record…"))
        self.film = QPushButton(self.tr("From the film"))
        self.film.setToolTip(self.tr("What the film says under the selected lines"))
        self.film.setEnabled(bool(self._ids) and self._document is not None)
        self.hear_raw = QPushButton(self.tr("Hear it"))
        self.hear_clip = QPushButton(self.tr("Hear it mended"))
        self.where = QLabel()
        self.where.setProperty("role", "dim")
        self.trouble, self.missing = QLabel(), QLabel()
        set_role(self.trouble, "bad")
        self.missing.setProperty("role", "small")
        for label in (self.where, self.trouble, self.missing):
            label.setWordWrap(True)
        self.does = QPushButton(self.tr("Create"))
        self.does.setProperty("role", "primary")
        self.leaves = QPushButton(self.tr("Cancel"))
        for button in (self.file, self.recorder, self.film, self.hear_raw, self.hear_clip, self.does, self.leaves):
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(10)
        column.addWidget(self._card(self.tr("1 · The recording"), self._sources()))
        column.addWidget(self._card(self.tr("2 · What it is worth"), self._worth()))
        column.addWidget(self._card(self.tr("3 · The voice"), self._voice()))
        column.addStretch(1)
        column.addLayout(self._row(self.missing, self.leaves, self.does, stretch=0))
        self.resize(760, 640)

    def _sources(self) -> QWidget:
        return self._boxed(self._row(self.file, self.recorder, self.film, self.where, stretch=3))

    def _worth(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.report)
        column.addWidget(self.trouble)
        row = self._row(self.hear_raw, self.hear_clip)
        row.addStretch(1)
        column.addLayout(row)
        return whole

    def _voice(self) -> QWidget:
        whole = QWidget()
        columns = QHBoxLayout(whole)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(20)
        left = QVBoxLayout()
        left.setSpacing(6)
        rows = QFormLayout()
        rows.setHorizontalSpacing(8)
        rows.setVerticalSpacing(6)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.name.setAccessibleName(self.tr("Name"))
        self.name.setMinimumHeight(26)
        for text, field in (
            (self.tr("Name"), self.name),
            (self.tr("Language"), self.language),
            (self.tr("Tags"), self.tags),
            (self.tr("Give it to"), self.receiver),
        ):
            rows.addRow(text, field)
        left.addLayout(rows)
        left.addWidget(self.learning)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(6)
        head = QLabel(self.tr("Consent"))
        head.setProperty("role", "panel-title")
        why = QLabel(self.tr("A voice belongs to somebody. It is kept once they, or whoever may, have said yes."))
        why.setWordWrap(True)
        why.setProperty("role", "small")
        for widget in (head, why, self.consent):
            right.addWidget(widget)
        right.addStretch(1)
        columns.addLayout(left, 3)
        columns.addLayout(right, 2)
        return whole

    def _card(self, title: str, content: QWidget) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(6)
        head = QLabel(title)
        head.setProperty("role", "panel-title")
        column.addWidget(head)
        column.addWidget(content)
        return card

    @staticmethod
    def _row(*widgets: QWidget, stretch: int = -1) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for n, widget in enumerate(widgets):
            row.addWidget(widget, int(n == stretch))
        return row

    @staticmethod
    def _boxed(layout: QHBoxLayout) -> QWidget:
        whole = QWidget()
        layout.setContentsMargins(0, 0, 0, 0)
        whole.setLayout(layout)
        return whole

    def _fill(self, target: Target) -> None:
        project = self._bridge.project
        for tag in (*LANGUAGES, "en-GB"):
            self.language.addItem(language_name(tag), tag)
        line = self._line()
        spoken = project.language_of(line) if line else project.language
        at = max(self.language.findData(spoken), self.language.findData(spoken.partition("-")[0]), 0)
        self.language.setCurrentIndex(at)
        self.receiver.addItem(self.tr("Nobody yet"), (Target.NOBODY, ""))
        own = line.character_id if line else None
        for person in sorted(project.characters.values(), key=lambda c: (c.id != own, c.name.casefold())):
            self.receiver.addItem(
                self.tr("All lines of {name}").format(name=person.name), (Target.CHARACTER, person.id)
            )
        if self._ids:
            self.receiver.addItem(self.tr("%n selected line(s)", "", len(self._ids)), (Target.LINES, ""))
        if target is Target.CHARACTER and own is None:
            target = Target.LINES
        kinds = [self.receiver.itemData(n)[0] for n in range(self.receiver.count())]
        self.receiver.setCurrentIndex(kinds.index(target) if target in kinds else 0)

    def _connect(self) -> None:
        self.file.clicked.connect(self._on_file_clicked)
        self.recorder.clicked.connect(lambda: self.recorder_wanted.emit(self))
        self.film.clicked.connect(lambda: self.film_wanted.emit(self))
        self.hear_raw.clicked.connect(self._on_hear_raw)
        self.hear_clip.clicked.connect(self._on_hear_clip)
        self.report.repairs_wanted.connect(self.bench.mend)
        self.learning.hearing_wanted.connect(self._on_hearing_wanted)
        self.learning.engine_chosen.connect(self._on_bench_changed)
        self.name.textChanged.connect(self._show_missing)
        self.consent.edited.connect(self._show_missing)
        self.consent.person.textEdited.connect(self._on_person_typed)
        self.does.clicked.connect(self.make_voice)
        self.leaves.clicked.connect(self.reject)
        self.bench.changed.connect(self._on_bench_changed)
        self.bench.heard.connect(self._voicing.auditioned)
        self.finished.connect(self._on_finished)
        self.destroyed.connect(self.bench.close)  # with its window, without being closed

    # Showing.

    def _on_bench_changed(self) -> None:
        bench = self.bench
        is_new = bench.checked is not None and bench.checked is not self._tried
        if is_new and bench.checked and bench.checked.after.is_usable and self._is_embedded():
            self._tried = bench.checked  # once: whoever stops it does not want it begun again
            bench.learn()
        else:
            self._show()

    def _show(self) -> None:
        bench = self.bench
        self.where.setText(self._said or self._where())
        if bench.checked is not None:
            self.report.show_checked(bench.checked)
        else:
            self.report.show_waiting(
                self.tr("Listening…") if bench.is_checking else self.tr("Five to ten seconds of one person are enough.")
            )
        self.hear_raw.setVisible(bench.checked is not None)
        self.hear_clip.setVisible(bench.checked is not None)
        error = bench.error
        self.trouble.setVisible(error is not None)
        self.trouble.setText(f"{words(error.message)} {words(error.remedy)}".strip() if error else "")
        self.learning.show_bench()
        self._show_missing()

    def _where(self) -> str:
        source = self.bench.source
        if source is None:
            return self.tr("Choose where the voice comes from")
        return source.path.name if source.path else source.name

    def _show_missing(self) -> None:
        missing = self._missing()
        self.missing.setText(self.tr("Still missing: {what}.").format(what=", ".join(missing)) if missing else "")
        self.does.setEnabled(not missing and not self._is_keeping)

    def _missing(self) -> list[str]:
        bench, found = self.bench, []
        if bench.checked is None:
            found.append(self.tr("a recording"))
        elif not bench.checked.after.is_usable:
            found.append(self.tr("a better recording"))
        elif self._is_embedded() and bench.learnt is None:
            found.append(self.tr("the voice, which is being learnt") if bench.is_learning else self.tr("the voice"))
        if not self.name.text().strip():
            found.append(self.tr("a name"))
        named = {
            "person": self.tr("whose voice it is"),
            "allowed_by": self.tr("who allowed it"),
            "how": self.tr("how"),
            "date": self.tr("when"),
        }
        return found + [named[field] for field in new_voices.lacking(self.consent.consent())]

    def _is_embedded(self) -> bool:
        return self.learning.engine == USUAL_ENGINE

    # What the user does.

    def make_voice(self) -> None:
        """Keep the voice, and give it to whom it is for."""
        checked, learnt = self.bench.checked, self.bench.learnt if self._is_embedded() else None
        if checked is None or self._missing() or self._is_keeping:
            return
        self._is_keeping = True
        draft = Draft(
            name=self.name.text(),
            language=str(self.language.currentData()),
            tags=self.tags.tags(),
            consent=self.consent.consent(),
            engine=self.learning.engine,
        )
        self._shelf.add(
            lambda library: new_voices.card_of(library, draft, checked, learnt), self._receiver(), self._on_not_kept
        )
        self._show_missing()

    def _receiver(self) -> Callable[[VoiceCard], None]:
        """What is done with the card when it is there; the dialog may be gone by then."""
        kind, character_id = self.receiver.currentData()
        shelf, notices, bridge, document, ids = self._shelf, self._notices, self._bridge, self._document, self._ids
        told = self.tr("{name} is in your library.")

        def done(card: VoiceCard) -> None:
            notices.tell(told.format(name=card.name))
            if document is not None and bridge.document is document:
                if kind == Target.CHARACTER:
                    shelf.give_to_character(card, character_id)
                elif kind == Target.LINES:
                    shelf.give(card, ids, for_character=False)
            if isValid(self):
                self.accept()

        return done

    def _on_not_kept(self) -> None:
        self._is_keeping = False
        if isValid(self):
            self._show_missing()

    def _on_person_typed(self, person: str) -> None:
        """A voice that has no name yet is called as its person."""
        source = self.bench.source
        if not self.name.isModified() and not (source and source.name):
            self.name.setText(person)

    def _on_file_clicked(self) -> None:
        dialog = sound_dialog(self.tr("A recording of the voice"), self)
        dialog.fileSelected.connect(self._on_file_chosen)
        dialog.open()

    def _on_file_chosen(self, path: str) -> None:
        self.take(Source(Path(path).stem, path=Path(path)))

    def _on_hear_raw(self) -> None:
        if self.bench.checked:
            self._play(self.bench.checked.raw)

    def _on_hear_clip(self) -> None:
        if self.bench.checked:
            self._play(self.bench.checked.clip)

    def _play(self, clip: Clip) -> None:
        self._voicing.auditioned.emit(clip.samples, clip.sample_rate)

    def _on_hearing_wanted(self) -> None:
        line, language = self._line(), str(self.language.currentData())
        text = line.text.strip() if line and self._bridge.project.language_of(line) == language else ""
        self.bench.say(text or wishes.sample_text(language), language)

    def _line(self) -> Segment | None:
        return self._bridge.project.segments.get(self._ids[-1]) if self._ids else None

    def _on_finished(self) -> None:
        self.bench.close()
        self.deleteLater()
