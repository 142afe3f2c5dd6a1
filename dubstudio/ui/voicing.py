"""Speaking as the window sees it: the state of every line, whether it fits, and what is being spoken.

Lives on the GUI thread; reading and rendering happen in `Lane.READ` and `Lane.VOICE`, and their parts of this in
`dubstudio.ui.voice`. What a line's state means is decided in `studio`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from dubstudio.base import settings
from dubstudio.base.errors import DubError
from dubstudio.base.ids import new_id
from dubstudio.project.edits import ChangeSet
from dubstudio.project.entities import Segment, Take
from dubstudio.project.kinds import Kind
from dubstudio.speech import registry
from dubstudio.speech.engine import EngineSpec, Samples, TtsEngine
from dubstudio.speech.keys import request_key
from dubstudio.speech.registry import CLONING_ENGINE, USUAL_ENGINE, Traits
from dubstudio.studio import engines
from dubstudio.studio.document import Document
from dubstudio.studio.engine_keeper import Phase
from dubstudio.studio.line_states import LineStates, Worth
from dubstudio.studio.line_work import Bounds, LineWork
from dubstudio.studio.voice_prints import VoiceKey, engine_for, key_of
from dubstudio.timing.fit import limits_from
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.film import Film
from dubstudio.ui.jobs import Jobs, Lane, Stage
from dubstudio.ui.notices import Notices
from dubstudio.ui.preferences import Preferences
from dubstudio.ui.view_state import ViewState
from dubstudio.ui.voice.auditions import Auditions
from dubstudio.ui.voice.deliverer import Deliverer
from dubstudio.ui.voice.engine_watch import EngineWatch
from dubstudio.ui.voice.facts import Batch, EngineState, LineFit, LineState
from dubstudio.ui.voice.fits import Fits
from dubstudio.ui.voice.line_queue import LineQueue, Task
from dubstudio.ui.voice.orders import is_speakable, new_seed, refusal
from dubstudio.ui.voice.reader import Reader
from dubstudio.ui.voice.rehearsal import Rehearsal
from dubstudio.ui.voice.retimer import Retimer
from dubstudio.ui.voice.ruler import Ruler
from dubstudio.ui.voice.unread import Unread, distance
from dubstudio.ui.voice.words_model import WordsModel

if TYPE_CHECKING:
    from dubstudio.files.voice_library.library import VoiceLibrary

__all__ = ["Batch", "EngineState", "LineFit", "LineState", "Voicing"]

_JUDGED_AT_ONCE = 200  # lines; 2 ms
_STATES = {
    Worth.EMPTY: LineState.EMPTY,
    Worth.CURRENT: LineState.CURRENT,
    Worth.OFF_LENGTH: LineState.STALE,
    Worth.STALE: LineState.STALE,
    Worth.FAILED: LineState.FAILED,
}


class Voicing(QObject):
    """Speaks the lines of the open document.

    Args:
        bridge: The document.
        state: Where the playhead is, and what is selected.
        film: How long the picture is.
        jobs: Where the work is done.
        preferences: What lines may be put through.
        notices: Told what is refused and what goes wrong beside any line.
        open_engine: Makes the engine of the built-in voices; called in workers. Others are made by their ids.

    Attributes:
        lines_changed: State, progress or fit of lines changed; a frozenset of their ids, empty where only counts did.
        engine_changed: The engine is being loaded, is ready, or failed.
        auditioned: A voice has said what it was to be tried with; samples and their rate.
        engine_renewed: What voices have said to be tried is no longer how they say it.
    """

    lines_changed = Signal(object)
    engine_changed = Signal()
    auditioned = Signal(object, object)
    engine_renewed = Signal()

    def __init__(
        self,
        bridge: DocumentBridge,
        state: ViewState,
        film: Film,
        jobs: Jobs,
        preferences: Preferences,
        notices: Notices,
        open_engine: Callable[[], TtsEngine],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._state, self._film, self._jobs = bridge, state, film, jobs
        self._preferences, self._notices = preferences, notices
        self._work = LineWork(open_engine, lambda engine_id: engines.open_engine(engine_id, preferences.values))
        self._states = LineStates(self._work.prints, limits_from(preferences.values))
        self._fits = Fits(self._states, self._work.readings)
        self._unread = Unread(self._states, self._fits, self._work.readings, self._playhead_ms)
        self._engine = EngineWatch(jobs, self._work, self)
        self._reader = Reader(jobs, self._work, self._unread.next, self)
        self._queue = LineQueue(jobs, self._work, self._bounds, self)
        self._retimer = Retimer(jobs, self._work, self._states, self._bounds, self._playhead_ms, self)
        self._deliverer = Deliverer(bridge, self._states, notices, self._spec, self)
        self._auditions = Auditions(jobs, self._work, notices, self)
        self._words_model = WordsModel(jobs, preferences, self)
        self._learnt: set[VoiceKey | str] = set()
        self._n_prints = 0
        self._changed: set[str] = set()
        self._tell = QTimer(self, singleShot=True, interval=0)
        self._judge = QTimer(self, interval=0)
        self._connect()

    # The lines.

    def state_of(self, segment_id: str) -> LineState:
        """What a line's sound is worth."""
        stage = self._queue.stage_of(segment_id)
        if stage is not None:
            return LineState.SPEAKING if stage is Stage.RUNNING else LineState.QUEUED
        if self._retimer.is_on_its_way(segment_id):
            return LineState.RETIMING
        if self._retimer.error_of(segment_id):
            return LineState.FAILED
        worth = self._states.judge(segment_id).worth
        if worth is Worth.CURRENT and self._fits.is_typed_anew(segment_id):
            return LineState.STALE
        return _STATES[worth]

    def progress_of(self, segment_id: str) -> float:
        """How far speaking a line is, 0–1; a guess."""
        return self._queue.progress_of(segment_id)

    def error_of(self, segment_id: str) -> str:
        """Why a line failed, or can't be spoken as it is; empty where there is nothing to say."""
        untimed = self._retimer.error_of(segment_id)
        if untimed:
            return str(untimed)
        return self._states.judge(segment_id).reason or self._fits.error_of(segment_id)

    def fit_of(self, segment_id: str) -> LineFit | None:
        """Whether a line fits, with the words as they are being typed; None while it has not been read."""
        return self._fits.of(segment_id)

    def ruler_of(self, segment_id: str) -> Ruler | None:
        """What tells in a worker how long a line is with other words; None where its engine reads too slowly to be
        asked, or its voice is not known yet."""
        project, document = self._bridge.project, self._bridge.document
        segment, request = project.segments.get(segment_id), self._fits.request_of(segment_id)
        if segment is None or request is None or document is None:
            return None
        return Ruler(self._work, project, segment, request, document)

    def take_shown(self, segment_id: str) -> Take | None:
        """The take of a line that is heard; None for silence."""
        segment = self._bridge.project.segments.get(segment_id)
        return self._bridge.project.takes.get(segment.chosen_take_id or "") if segment else None

    def lines_to_speak(self) -> list[str]:
        """Lines with words whose sound is missing or not what it should be, in order; locked ones apart, and those
        that failed as they are."""
        project = self._bridge.project
        self._states.judge_some(len(project.segments))
        found = self._states.of(Worth.EMPTY, Worth.STALE, Worth.OFF_LENGTH)
        return [i for i in found if is_speakable(project.segments[i]) and not self._is_hopeless(i)]

    @property
    def batch(self) -> Batch | None:
        """The lines being spoken, since the queue was last empty; None while it is."""
        return self._queue.batch

    # Typing.

    def type_text(self, segment_id: str, text: str) -> None:
        """What is being typed in a line and not yet part of the document; its fit is told as soon as it is read."""
        self._fits.type(segment_id, text)
        request = self._fits.request_of(segment_id)
        if request is None or self._work.readings.facts(request_key(request)):
            self._reader.stop_live()
            self._reader.rest()
        else:
            self._reader.want(segment_id, request)
        self._announce((segment_id,))

    def typing_done(self, segment_id: str) -> None:
        """What was being typed in a line is part of the document now, or is not to be."""
        if self._fits.stop_typing(segment_id):
            self._reader.stop_live()
            self._announce((segment_id,))
            self._reader.look_ahead()

    # Speaking.

    def speak(self, ids: Sequence[str], *, another: bool = False) -> None:
        """Speak lines, those nearest to the playhead first; `another` with a seed they have not had."""
        project, document = self._bridge.project, self._bridge.document
        wanted = [project.segments[i] for i in dict.fromkeys(ids) if i in project.segments]
        ready = [segment for segment in wanted if self._refusal(segment) is None]
        if len(ready) < len(wanted):
            refused = next(filter(None, map(self._refusal, wanted)))
            self._notices.refuse(refused)
        if document is None:
            return
        off = [s.id for s in ready if not another and self._states.judge(s.id).worth is Worth.OFF_LENGTH]
        batch = new_id("batch")
        rest = sorted((s for s in ready if s.id not in set(off)), key=self._distance)
        self._retimer.owe(off)
        self._queue.add([self._task(document, segment, batch, another=another) for segment in rest])

    def speak_stale(self) -> None:
        """Speak the lines whose sound is missing or not what it should be."""
        self.speak(self.lines_to_speak())

    def speak_all(self) -> None:
        """Speak all lines that have words and are not locked."""
        self.speak([i for i, s in self._bridge.project.segments.items() if is_speakable(s)])

    def another_take(self) -> None:
        """Speak the selected lines as they have not been spoken yet."""
        self.speak(self._state.selected, another=True)

    def cancel(self, ids: Sequence[str] | None = None) -> None:
        """Stop speaking some lines; None stops all."""
        self._queue.cancel(ids)

    def pause(self, paused: bool = True) -> None:
        """Speak no further line, or go on."""
        self._jobs.set_paused(Lane.VOICE, paused)

    def retry_failed(self) -> None:
        """Try again what failed since the document was opened, and lines that failed before that."""
        retried = {self._queue.line_of(row.job.id) for row in self._jobs.rows(Lane.VOICE) if row.error}
        self._jobs.retry_failed(Lane.VOICE)
        segments = self._bridge.project.segments
        self._states.judge_some(len(segments))
        self.speak([i for i in self._states.of(Worth.FAILED) if i not in retried and is_speakable(segments[i])])

    def progress_of_job(self, job_id: str) -> float:
        """How far a job of `Lane.VOICE` is, 0–1; a guess."""
        return self._queue.progress_of_job(job_id)

    def preview_of(self, take: Take) -> None:
        """Have a stretched version of a take made while the real one is on its way, if it is."""
        self._retimer.prepare_preview(take.segment_id)

    def preview_sound(self, segment_id: str) -> tuple[Samples, int] | None:
        """What a line that is being re-timed sounds like about: samples and rate; None while there is none."""
        return self._retimer.preview_of(segment_id)

    def audition(self, voice_id: str, text: str, language: str) -> None:
        """Let a voice say something without keeping it: one of the document, or a built-in one by its name."""
        voice = self._bridge.project.voices.get(voice_id)
        key = key_of(voice) if voice else VoiceKey(preset=voice_id)
        self._auditions.play(key, text, language, self._bridge.document)

    def rehearsal(self, library: VoiceLibrary | None = None, parent: QObject | None = None) -> Rehearsal:
        """Something to have many voices say one line with; told of here while its `parent` lives.

        Args:
            library: Holds the files of the user's own voices.
            parent: With whom it goes.
        """
        made = Rehearsal(self._jobs, self._work, library, parent or self)
        made.phase_changed.connect(self._engine.set_phase)
        self.engine_renewed.connect(made.forget)
        return made

    # The engine.

    @property
    def engine_state(self) -> EngineState:
        """What becomes of the voice engine."""
        return self._engine.state

    @property
    def spec(self) -> EngineSpec | None:
        """What the engine of built-in voices can do; None until it was first opened."""
        return self._engine.spec

    def engine_of(self, segment_id: str) -> EngineSpec | Traits | None:
        """What the engine of a line can do: its name and emotions; None where nobody knows."""
        segment = self._bridge.project.segments.get(segment_id)
        engine_id = engine_for(self._bridge.project, segment) if segment else USUAL_ENGINE
        if engine_id == USUAL_ENGINE:
            return self._engine.spec
        return registry.traits(engine_id) if engine_id in registry.engine_ids() else None

    def words_by_model(self, segment_id: str) -> bool:
        """Whether the engine of a line has its own model for emotions in words, and doesn't go by our rules."""
        segment = self._bridge.project.segments.get(segment_id)
        return segment is not None and self._words_model.is_there(engine_for(self._bridge.project, segment))

    def warm_up(self) -> None:
        """Load the engine in the background, so that the first line needs not wait for it."""
        self._learn_voices()
        self._engine.warm_up()

    def handlers(self) -> dict[str, Callable[..., None]]:
        """What actions do, by their ids."""
        return {
            "speak": lambda *_: self.speak(self._state.selected),
            "speak_stale": lambda *_: self.speak_stale(),
            "speak_all": lambda *_: self.speak_all(),
            "another_take": lambda *_: self.another_take(),
            "speak_cancel": lambda *_: self.cancel(),
            "pause_queue": self.pause,
            "retry_failed": lambda *_: self.retry_failed(),
        }

    def close(self) -> None:
        """Want nothing any more; the threads are ended by `Jobs.close`."""
        self._tell.stop()
        self._judge.stop()
        self._reader.stop()
        self._queue.cancel()

    # What happens.

    def _connect(self) -> None:
        self._tell.timeout.connect(self._on_time_to_tell)
        self._judge.timeout.connect(self._on_time_to_judge)
        self._bridge.replaced.connect(self._on_replaced)
        self._bridge.changed.connect(self._on_document_changed)
        self._state.selection_changed.connect(self._on_selection_changed)
        self._film.opened.connect(self._on_bounds_changed)
        self._preferences.changed.connect(self._on_preference_changed)
        self._engine.changed.connect(self._words_model.forget)
        self._engine.changed.connect(self.engine_changed)
        self._words_model.changed.connect(self.engine_changed)
        self._auditions.heard.connect(self.auditioned)
        self._reader.was_read.connect(self._on_read)
        self._reader.voices_learnt.connect(self._on_voices_learnt)
        self._reader.failed.connect(self._engine.look)
        self._reader.phase_changed.connect(self._on_reader_phase)
        self._queue.spoken.connect(self._deliverer.on_spoken)
        self._queue.failed.connect(self._on_failed)
        self._queue.failed.connect(self._deliverer.on_failed)
        self._retimer.retimed.connect(self._deliverer.on_retimed)
        for part in (self._queue, self._retimer):
            part.lines_changed.connect(self._on_lines_changed)
        for source in (self._queue, self._retimer, self._auditions):
            source.phase_changed.connect(self._engine.set_phase)

    def _on_replaced(self) -> None:
        document = self._bridge.document
        self._reader.show(document)
        self._queue.forget()
        self._retimer.show(document)
        self._fits.forget_all()
        self._states.show(self._bridge.project, self._end_ms())
        self._unread.show(self._bridge.project.segments)
        self._changed.clear()
        self._learn_voices()
        if document is not None:
            self._engine.warm_up()
        self._announce(self._bridge.project.segments)

    def _on_document_changed(self, changes: ChangeSet) -> None:
        concerned = self._states.change(self._bridge.project, changes)
        self._queue.cancel([i for i in changes.ids_of(Kind.SEGMENT) if i not in self._bridge.project.segments])
        if changes.kinds & {Kind.SETTINGS, Kind.VOICE}:
            self._learn_voices()
        self._concern(concerned)
        document = self._bridge.document
        # With nothing left to undo the document is as it was opened, and nobody has asked for anything else.
        if document and document.history.can_undo and self._preferences[settings.AUTO_RETIME]:
            self._retimer.owe(concerned, changes.ids_of(Kind.SEGMENT))

    def _on_selection_changed(self) -> None:
        if self._state.current:
            self._unread.want_first(self._state.current)
            self._reader.look_ahead()

    def pronunciations_changed(self) -> None:
        """The user's own lexicon says something else now: lines may be read in another way."""
        self._concern(self._states.lexicon_changed())

    def _on_bounds_changed(self) -> None:
        self._concern(self._states.set_bounds(limits_from(self._preferences.values), self._end_ms()))

    def _on_preference_changed(self, key: str) -> None:
        if key.startswith("timing."):
            self._on_bounds_changed()
        elif key in (settings.PRECISION.key, settings.THREADS.key):
            self._forget_auditions()
            self._engine.reload()
        elif key.startswith(f"{CLONING_ENGINE}."):
            self._forget_auditions()
            self._engine.reload(CLONING_ENGINE)

    def _forget_auditions(self) -> None:
        self._auditions.forget()
        self.engine_renewed.emit()

    def _on_voices_learnt(self) -> None:
        self._n_prints = self._work.prints.n_learnt
        self._concern(self._states.voices_learnt())

    def _on_reader_phase(self, _phase: Phase) -> None:
        self.engine_changed.emit()  # its name is known now

    def _on_read(self, segment_id: str) -> None:
        self._concern((segment_id,))

    def _on_lines_changed(self, ids: frozenset[str]) -> None:
        self._reader.hold(self._queue.is_busy)
        self._announce(ids)
        if self._work.prints.n_learnt != self._n_prints:
            self._on_voices_learnt()  # by speaking

    def _on_failed(self, _task: Task, error: DubError) -> None:
        self._engine.look(error)

    def _concern(self, ids: Iterable[str]) -> None:
        """Something has happened to lines."""
        concerned = frozenset(ids)
        self._fits.forget(concerned)
        self._unread.concern(concerned)
        self._announce(concerned)
        self._judge.start()

    def _announce(self, ids: Iterable[str]) -> None:
        self._changed.update(ids)
        self._tell.start()
        self._judge.start()

    def _on_time_to_tell(self) -> None:
        changed, self._changed = frozenset(self._changed), set()
        self.lines_changed.emit(changed)

    def _on_time_to_judge(self) -> None:
        if not self._unread.look(_JUDGED_AT_ONCE):
            self._judge.stop()
            self._reader.look_ahead()

    def _learn_voices(self) -> None:
        project, document = self._bridge.project, self._bridge.document
        wanted = {key_of(voice) for voice in project.voices.values()} - self._learnt
        languages = ({project.language} if document else set()) - self._learnt
        if wanted or languages:
            self._learnt |= wanted | languages
            self._reader.learn(sorted(wanted), sorted(languages), document)

    def _task(self, document: Document, segment: Segment, batch: str, *, another: bool) -> Task:
        fit = self._fits.of(segment.id)
        label = self.tr("Speaking line {number}").format(number=document.project.number_of(segment.id))
        pending = self._queue.seeds_of(segment.id)
        seed = new_seed(document.project, segment, pending) if another else None
        return Task(document, segment.id, seed, batch, label, fit.target_ms / 1000 if fit else 2.0)

    def _refusal(self, segment: Segment) -> DubError | None:
        return refusal(self._bridge.project, segment, self._work.prints)

    def _is_hopeless(self, segment_id: str) -> bool:
        return bool(self._fits.error_of(segment_id) or self._states.judge(segment_id).reason)

    def _spec(self) -> EngineSpec | None:
        return self._engine.spec

    def _distance(self, segment: Segment) -> tuple[int, bool]:
        return distance(segment, self._state.playhead_ms)

    def _playhead_ms(self) -> int:
        return self._state.playhead_ms

    def _end_ms(self) -> int | None:
        return self._film.duration_ms or self._bridge.project.media.duration_ms or None

    def _bounds(self) -> Bounds:
        return Bounds(limits_from(self._preferences.values), self._end_ms())
