"""The inspector: everything about the selected lines, and one step to undo for everything done to them."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from dubstudio.base.errors import DubError
from dubstudio.files import project_file
from dubstudio.project.commands import cast, fields, timing
from dubstudio.project.commands.timing import Edge
from dubstudio.project.edits import ChangeSet, Edit
from dubstudio.project.entities import Emotion, Fit, FitRegion, FromClip, Project, Segment
from dubstudio.project.kinds import Kind
from dubstudio.text.phonemes.as_pinyin import as_pinyin
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.emotion.own_presets import OwnPresets
from dubstudio.ui.i18n.messages import words
from dubstudio.ui.itemmodels.takes_model import TakesModel
from dubstudio.ui.notices import Notices
from dubstudio.ui.panels import wishes
from dubstudio.ui.panels.fields import TimeField
from dubstudio.ui.panels.inspector_form import InspectorForm
from dubstudio.ui.panels.languages import language_seen
from dubstudio.ui.panels.subject import Subject
from dubstudio.ui.panels.takes import TakesController
from dubstudio.ui.panels.takes_list import TakesList
from dubstudio.ui.panels.typing_steps import TypingSteps
from dubstudio.ui.panels.voices import OWN, Offer
from dubstudio.ui.readings.looker import Looker
from dubstudio.ui.theme import Theme
from dubstudio.ui.verdicts import Band, Remedy, Sentence, sentence_of, speed_text
from dubstudio.ui.view_state import ViewState
from dubstudio.ui.voices.hearing import CardHearing
from dubstudio.ui.voices.shelf import VoiceShelf
from dubstudio.ui.voicing import LineState, Voicing
from dubstudio.ui.waves import TakeWaves

_SHARED = {Kind.CHARACTER, Kind.VOICE, Kind.SETTINGS}  # changes that any line may show


class Inspector(QWidget):
    """The right panel.

    Attributes:
        recording_wanted: A file whose voice is to be imitated, and whether for the character of the selected lines.
        deed_wanted: Id of an action on the selected lines that a window does.
        lexicon_wanted: A reading is to hold everywhere; word and reading.
    """

    recording_wanted = Signal(str, bool)
    deed_wanted = Signal(str)
    lexicon_wanted = Signal(str, str)

    def __init__(
        self,
        bridge: DocumentBridge,
        state: ViewState,
        voicing: Voicing,
        takes: TakesController,
        waves: TakeWaves,
        theme: Theme,
        notices: Notices,
        shelf: VoiceShelf | None = None,
        looker: Looker | None = None,
        presets: OwnPresets | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._state, self._voicing = bridge, state, voicing
        self._takes, self._theme, self._notices = takes, theme, notices
        self._shelf, self._looker = shelf, looker
        self._hearing = CardHearing(shelf, voicing, bridge, notices, self) if shelf else None
        self._subject: Subject | None = None
        self._typing = TypingSteps(bridge)
        self.takes_model = TakesModel(bridge, state, voicing, self)
        self.form = InspectorForm(theme, TakesList(self.takes_model, waves, theme))
        if presets:
            self.form.emotion.mix.menu.use_own(presets)
        self._build()
        self._connect_services()
        self._connect_words()
        self._connect_fields()
        self._connect_takes()
        self._on_selection_changed()

    def focus_text(self) -> None:
        """Let keys go to the words."""
        self.scroller.verticalScrollBar().setValue(0)
        self.form.words.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def commit_line(self) -> None:
        """The words are accepted; go on to the next line."""
        self._settle()
        if self._subject is None:
            return
        order = self._bridge.project.in_order()
        place = next((n for n, line in enumerate(order) if line.id == self._subject.current.id), len(order))
        if place + 1 >= len(order):
            self._notices.tell(self.tr("This is the last line."))
            return
        self._state.select([order[place + 1].id])
        if self.isVisible():
            self.focus_text()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """As in the drawing."""
        return QSize(362, 480)

    # Building.

    def _build(self) -> None:
        self.setAccessibleName(self.tr("Inspector"))
        self.setMinimumWidth(340)
        self.title = QLabel()
        self.title.setProperty("role", "panel-title")
        self.title.setMinimumWidth(40)
        self.start = TimeField(self.tr("Start"))
        self.end = TimeField(self.tr("End"))
        head = QVBoxLayout()
        head.setContentsMargins(12, 8, 12, 0)
        head.setSpacing(4)
        times = QHBoxLayout()
        times.setSpacing(6)
        times.addWidget(self.start)
        times.addWidget(QLabel("–"))
        times.addWidget(self.end)
        times.addStretch(1)
        self.length = QLabel()
        self.length.setProperty("role", "small")
        times.addWidget(self.length)
        head.addWidget(self.title)
        head.addLayout(times)
        self.scroller = QScrollArea()
        self.scroller.setWidgetResizable(True)
        self.scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroller.setFrameShape(QScrollArea.Shape.NoFrame)
        self.scroller.setWidget(self.form)
        self._put_on_pages(head)

    def _put_on_pages(self, head: QVBoxLayout) -> None:
        work = QWidget()
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.scroller, 1)
        lesson = QLabel(self.tr("Select a line to change its words, and who speaks them and how."))
        lesson.setProperty("role", "dim")
        lesson.setWordWrap(True)
        lesson.setMargin(24)
        lesson.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(lesson)
        self._pages.addWidget(work)

    def _connect_services(self) -> None:
        self._bridge.changed.connect(self._on_document_changed)
        self._bridge.replaced.connect(self._on_document_replaced)
        self._state.selection_changed.connect(self._on_selection_changed)
        self._voicing.lines_changed.connect(self._on_lines_changed)
        self._voicing.engine_changed.connect(self._on_engine_changed)
        self._theme.changed.connect(self._show)
        if self._shelf:
            self._shelf.changed.connect(self._on_shelf_changed)
            self.form.voice.button.clicked.connect(self._shelf.look)
            self._on_shelf_changed()

    def _connect_words(self) -> None:
        form, editor = self.form, self.form.words.editor
        editor.typed.connect(self._on_words_typed)
        editor.committed.connect(self.commit_line)
        form.source.typed.connect(self._on_source_typed)
        form.note.typed.connect(self._on_note_typed)
        for field in (editor, form.source, form.note):
            field.settled.connect(self._settle)
            field.undo_requested.connect(self._bridge.undo)
            field.redo_requested.connect(self._bridge.redo)
        form.verdict.remedy_wanted.connect(self._on_remedy_wanted)
        form.words.marks.lexicon_wanted.connect(self.lexicon_wanted)
        if self._looker:
            form.words.watch(self._looker)

    def _connect_fields(self) -> None:
        form = self.form
        self.start.edited.connect(self._on_start_edited)
        self.end.edited.connect(self._on_end_edited)
        form.character.chosen.connect(self._on_character_chosen)
        form.character.named.connect(self._on_character_named)
        form.character.renamed.connect(self._on_character_renamed)
        form.character.recoloured.connect(self._on_character_recoloured)
        form.voice.chosen.connect(self._on_voice_chosen)
        form.voice.cleared.connect(self._on_voice_cleared)
        form.voice.auditioned.connect(self._on_auditioned)
        form.voice.recording_wanted.connect(self.recording_wanted)
        form.language.activated.connect(self._on_language_activated)
        form.emotion.edited.connect(self._on_emotion_edited)
        form.emotion.spread_wanted.connect(self._on_emotion_spread)
        form.emotion.clip_wanted.connect(self._on_clip_wanted)
        form.emotion.deed_wanted.connect(self.deed_wanted)
        form.fit.edited.connect(self._on_fit_edited)
        form.seed.edited.connect(self._on_seed_edited)
        form.temperature.edited.connect(self._on_temperature_edited)
        form.gain.edited.connect(self._on_gain_edited)
        for number in (form.seed, form.temperature, form.gain):
            number.left.connect(self._typing.seal)
        form.locked.clicked.connect(self._on_locked_clicked)
        form.reason.unlock_wanted.connect(self._on_unlock_wanted)

    def _connect_takes(self) -> None:
        form, controller = self.form, self._takes
        form.takes.chosen.connect(controller.choose)
        form.takes.starred.connect(controller.star)
        form.takes.removed.connect(controller.remove)
        form.takes.played.connect(controller.hear)
        form.another.clicked.connect(self._on_another_clicked)
        form.compare.clicked.connect(controller.compare)
        form.tidy_line.triggered.connect(self._on_tidy_line_triggered)
        form.tidy_all.triggered.connect(self._on_tidy_all_triggered)

    # Showing.

    def _on_document_replaced(self) -> None:
        self._on_selection_changed()

    def _on_selection_changed(self) -> None:
        """Other lines: what was typed is done with, and the editors start afresh."""
        before = self._subject.current.id if self._subject else None
        self._subject = self._selected()
        if before is not None and (self._subject is None or self._subject.current.id != before):
            self._voicing.typing_done(before)
            self._typing.seal()
        self._pages.setCurrentIndex(1 if self._subject else 0)
        if self._subject and self._subject.current.id != before:
            line = self._subject.current
            self._look_at(line)
            self.form.words.editor.begin(line.text)
            self.form.source.begin(line.source_text)
            self.form.note.begin(line.note)
            self.scroller.verticalScrollBar().setValue(0)
        self._show()

    def _selected(self) -> Subject | None:
        project = self._bridge.project
        lines = tuple(line for i in self._state.selected if (line := project.segments.get(i)))
        current = project.segments.get(self._state.current or "")
        return Subject(project, lines, current) if current else None

    def _on_document_changed(self, changes: ChangeSet) -> None:
        if self._subject is None:
            return
        touched = not changes.ids_of(Kind.SEGMENT).isdisjoint(self._subject.ids)
        if touched or changes.kinds & _SHARED or self._number_changed():
            self._subject = self._selected()
            self._pages.setCurrentIndex(1 if self._subject else 0)
            self._show()
        if Kind.TAKE in changes.kinds:
            self._show_takes()

    def _number_changed(self) -> bool:
        return bool(self._subject) and self.title.text() != self._title()

    def _on_lines_changed(self, ids: Collection[str]) -> None:
        if self._subject and self._subject.current.id in ids:
            self._show_fit()

    def _on_engine_changed(self) -> None:
        self._show()

    def _show(self) -> None:
        """Show everything as it is in the document."""
        if self._subject is None:
            return
        line = self._subject.current
        self.title.setText(self._title())
        self.start.show_ms(line.slot.start_ms)
        self.end.show_ms(line.slot.end_ms)
        for field in (self.start, self.end):
            field.setReadOnly(line.locked)
        self.length.setText(self.tr("{seconds} s").format(seconds=f"{line.slot.length_ms / 1000:.3f}"))
        self._look_at(line)
        self.form.words.editor.use_language(self._subject.project.language_of(line))
        self.form.words.editor.show_text(line.text)
        source = self._subject.project.source_language or language_seen(line.source_text)
        self.form.source.use_language(source)
        self.form.show_subject(self._subject)
        spec = self._voicing.engine_of(line.id)
        name = spec.name if spec else self.tr("the engine")
        self.form.emotion.show_subject(self._subject, spec.emotions if spec else None, name)
        self.form.emotion.words.show_reader(name if self._voicing.words_by_model(line.id) else "")
        self._show_fit()
        self._show_takes()

    def _look_at(self, line: Segment) -> None:
        """How words are read depends on their language and on who says them."""
        self.form.words.look_at(self._bridge.project.language_of(line), line.character_id or "")

    def _title(self) -> str:
        assert self._subject is not None
        line, project = self._subject.current, self._subject.project
        character = project.characters.get(line.character_id or "")
        number = self._bridge.project.number_of(line.id)
        title = self.tr("Line {number}").format(number=number)
        if character:
            title = f"{title} — {character.name}"
        if len(self._subject.lines) > 1:
            title += self.tr(" · {n} selected").format(n=len(self._subject.lines))
        return title

    def _show_fit(self) -> None:
        """What depends on how the line is spoken: it comes while words are typed."""
        if self._subject is None:
            return
        line = self._subject.current
        fit = self._voicing.fit_of(line.id)
        spoken = fit.spoken if fit and fit.spoken != line.text else ""
        unspoken = [_with_reason(piece) for piece in fit.unspoken] if fit else []
        self.form.words.show_spoken(spoken, self._spelled(fit.phonemes if fit else "", line), unspoken)
        self.form.fit.show_subject(self._subject, fit.plan.ratio if fit else 1.0)
        self.form.verdict.show_sentence(*self._verdict())

    def _spelled(self, phonemes: str, line: Segment) -> str:
        """What will be heard, as a reader of the language would spell it."""
        if phonemes == line.text:
            return ""
        chinese = self._bridge.project.language_of(line).partition("-")[0] == "zh"
        return as_pinyin(phonemes) if chinese else phonemes

    def _verdict(self) -> tuple[Sentence | None, str]:
        """The one sentence, and the speed that stands before it."""
        assert self._subject is not None
        line = self._subject.current
        error = self._voicing.error_of(line.id)
        if error:
            again = self.tr("try again") if self._voicing.state_of(line.id) is LineState.FAILED else ""
            return Sentence(words(error), Band.BAD, Remedy.SPEAK if again else Remedy.NONE, again), ""
        fit = self._voicing.fit_of(line.id)
        if fit is None:
            return None, ""
        return sentence_of(fit.plan, line, fit.natural_ms, fit.silence_ms), speed_text(fit.speed)

    def _show_takes(self) -> None:
        n_takes = self.takes_model.rowCount()
        self.form.no_takes.setVisible(not n_takes)
        self.form.compare.setEnabled(n_takes > 1)
        self.form.tidy_line.setEnabled(n_takes > 0)

    # Words.

    def _on_words_typed(self, text: str) -> None:
        if self._subject is None:
            return
        line = self._subject.current
        self._voicing.type_text(line.id, text)
        self._typing.before(f"text {line.id}", line.text, text)
        if not self._bridge.attempt(lambda project: fields.set_text(project, line.id, text)):
            self.form.words.editor.show_text(line.text)
        source = self._subject.project.source_language or language_seen(line.source_text)
        self.form.source.use_language(source)

    def _on_source_typed(self, text: str) -> None:
        if self._subject:
            line = self._subject.current
            self._typing.before(f"source {line.id}", line.source_text, text)
            self._bridge.attempt(lambda project: fields.set_source_text(project, line.id, text))

    def _on_note_typed(self, text: str) -> None:
        if self._subject:
            line = self._subject.current
            self._typing.before(f"note {line.id}", line.note, text)
            self._bridge.attempt(lambda project: fields.set_note(project, line.id, text))

    def _settle(self) -> None:
        """What was typed is one step, and is what the line says."""
        self._typing.seal()
        if self._subject:
            self._voicing.typing_done(self._subject.current.id)

    def _on_remedy_wanted(self, remedy: Remedy) -> None:
        if self._subject is None:
            return
        line, fit = self._subject.current, self._voicing.fit_of(self._subject.current.id)
        match remedy:
            case Remedy.SHORTEN | Remedy.LENGTHEN:
                self.focus_text()
                self.deed_wanted.emit("wordings")
            case Remedy.USE_SILENCE if fit is not None:
                self._bridge.attempt(lambda p: wishes.run_on(p, line.id, fit.natural_ms, fit.silence_ms))
            case Remedy.FIT:
                self._bridge.attempt(lambda project: fields.set_fit(project, [line.id], FitRegion()))
            case Remedy.SPEAK:
                self._voicing.speak([line.id])

    # Fields.

    def _do(self, command: Callable[[Project], Edit], key: str = "") -> None:
        """Make an edit of the selected lines; consecutive ones with the same key are one step."""
        if self._subject is None:
            return
        merge_key = f"{key} {' '.join(self._subject.ids)}" if key else ""
        if not self._bridge.attempt(lambda project: replace(command(project), merge_key=merge_key)):
            self._show()

    def _ids(self) -> tuple[str, ...]:
        return self._subject.ids if self._subject else ()

    def _on_start_edited(self, ms: int) -> None:
        self._drag(Edge.START, ms)

    def _on_end_edited(self, ms: int) -> None:
        self._drag(Edge.END, ms)

    def _drag(self, edge: Edge, ms: int) -> None:
        if self._subject:
            line_id = self._subject.current.id
            self._do(lambda project: timing.drag_edge(project, line_id, edge, ms), f"{edge} {line_id}")

    def _on_character_chosen(self, character_id: str) -> None:
        self._do(lambda project: fields.assign_character(project, self._ids(), character_id or None))

    def _on_character_named(self, name: str) -> None:
        self._do(lambda project: wishes.new_character(project, self._ids(), name))

    def _on_character_renamed(self, character_id: str, name: str) -> None:
        self._do(lambda project: cast.rename_character(project, character_id, name))

    def _on_character_recoloured(self, character_id: str, colour: int) -> None:
        self._do(lambda project: cast.set_character_colour(project, character_id, colour))

    def _on_shelf_changed(self) -> None:
        if self._shelf:
            self.form.voice.picker.offer_cards(self._shelf.cards)

    def _on_voice_chosen(self, offer: Offer, for_character: bool) -> None:
        if offer.card is not None and self._shelf:
            self._shelf.give(offer.card, self._ids(), for_character=for_character)
            return
        self._do(lambda project: wishes.give_voice(project, self._ids(), offer, for_character=for_character))

    def _on_voice_cleared(self) -> None:
        self._do(lambda project: fields.assign_voice(project, self._ids(), None))

    def _on_auditioned(self, key: str) -> None:
        if self._subject and key:
            line, language = self._subject.current, self._subject.project.language_of(self._subject.current)
            text = line.text.strip() or wishes.sample_text(language)
            card = self._shelf.card(key.removeprefix(OWN)) if self._shelf and key.startswith(OWN) else None
            if card is not None and self._hearing:
                self._hearing.hear(card, text, language)
            else:
                self._voicing.audition(key, text, language)

    def _on_language_activated(self, _index: int) -> None:
        tag = self.form.language.tag()
        if tag is not None:
            self._do(lambda project: fields.set_language(project, self._ids(), tag))

    def _on_emotion_edited(self, emotion: Emotion | None) -> None:
        self._do(lambda project: fields.set_emotion(project, self._ids(), emotion))

    def _on_emotion_spread(self, emotion: Emotion) -> None:
        self._do(lambda project: wishes.give_emotion(project, self._ids(), emotion))

    def _on_clip_wanted(self, path: str) -> None:
        name = self._kept_clip(Path(path))
        if name and self._subject is not None:
            before = self._subject.project.emotion_of(self._subject.current)
            self._on_emotion_edited(FromClip(name, before.strength if isinstance(before, FromClip) else 1.0))

    def _kept_clip(self, file: Path) -> str:
        """Keep a recording in the project. Returns its name there; empty where that is not possible, which is told."""
        document = self._bridge.document
        if document is None or self._subject is None:
            return ""
        try:
            shelf = project_file.VOICES
            return project_file.add_sound(document.folder, file, shelf=shelf, suffix=file.suffix.lower())
        except DubError as error:
            self._notices.fail(error)
            return ""

    def _on_fit_edited(self, fit: Fit) -> None:
        self._do(lambda project: fields.set_fit(project, self._ids(), fit))

    def _on_seed_edited(self, seed: float) -> None:
        self._do(lambda project: fields.set_seed(project, self._ids(), round(seed)), "seed")

    def _on_temperature_edited(self, value: float) -> None:
        self._do(lambda project: fields.set_temperature(project, self._ids(), value), "temperature")

    def _on_gain_edited(self, gain_db: float) -> None:
        self._do(lambda project: fields.set_gain(project, self._ids(), gain_db), "gain")

    def _on_locked_clicked(self) -> None:
        # The box has changed by itself already: what counts is what the document says.
        every = self._subject is not None and self._subject.n_locked == len(self._subject.lines)
        change = fields.unlock if every else fields.lock
        self._do(lambda project: change(project, self._ids()))

    def _on_unlock_wanted(self) -> None:
        self._do(lambda project: fields.unlock(project, self._ids()))

    def _on_another_clicked(self) -> None:
        self._voicing.speak(list(self._ids()), another=True)

    def _on_tidy_line_triggered(self) -> None:
        self._takes.remove_unused(self._ids())

    def _on_tidy_all_triggered(self) -> None:
        self._takes.remove_unused()


def _with_reason(piece: str) -> str:
    """A piece that will not be heard, its reason in the window's language."""
    head, _, reason = piece.rpartition(" (")
    return f"{head} ({words(reason.removesuffix(')'))})" if head else words(piece)
