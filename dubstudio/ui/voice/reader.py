"""Reading lines in the background, for the fit meter: at once what is being typed, the rest when nothing else is to do.

Works in `Lane.READ`, with an engine of its own. Lives on the GUI thread. Must not know what a line's fit is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from dubstudio.jobs.events import Failed, JobEvent
from dubstudio.jobs.job import Job, JobContext
from dubstudio.speech.engine import SpeechRequest
from dubstudio.speech.keys import request_key
from dubstudio.studio.document import Document
from dubstudio.studio.engine_keeper import Phase
from dubstudio.studio.line_work import LineWork
from dubstudio.studio.voice_prints import NoFiles, VoiceFiles, VoiceKey
from dubstudio.ui.jobs import Jobs, Lane

Wanted = tuple[str, SpeechRequest]
"""A line and what is asked for it."""

_REST_MS = 800  # after the last key, until lines nobody looks at are read again
_MOST_FAILURES = 3  # one after another, before nobody reads ahead until somebody wants something
_AT_ONCE = 20  # lines a job: few enough that those near the playhead come first after it has moved


class Reader(QObject):
    """Reads lines.

    Args:
        jobs: Where the work is done.
        work: What does it.
        unread: Gives the lines still to be read, the most wanted first, as many as asked for.

    Attributes:
        was_read: The facts of a line are known, or another try is needed no more; its id.
        voices_learnt: More voice prints are known.
        failed: The engine can't read at all; a `DubError`.
        phase_changed: What the engine does; a `Phase`.
    """

    was_read = Signal(object)
    voices_learnt = Signal()
    failed = Signal(object)
    phase_changed = Signal(object)

    def __init__(
        self, jobs: Jobs, work: LineWork, unread: Callable[[int], Sequence[Wanted]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs, self._work, self._unread = jobs, work, unread
        self._files: VoiceFiles = NoFiles()
        self._live = self._ahead = ""
        self._others: set[str] = set()
        self._held = False
        self._failures = 0  # since something was read
        self._begun = ""  # the line being read
        self._hopeless: set[str] = set()  # lines the engine fails at, as they were; by the key of the request
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self._on_time_to_look)

    def learn(self, voices: Iterable[VoiceKey], languages: Iterable[str], document: Document | None = None) -> None:
        """Learn voices, and load what languages need.

        Args:
            voices: Who; those of engines that read slowly are left alone.
            languages: Spoken in the document.
            document: Holds the recordings that voices are learnt from.
        """
        work, wanted, spoken = self._work, tuple(voices), tuple(languages)

        def learn(context: JobContext) -> None:
            work.learn_voices(wanted, context.produce, document=document, cancel=context.cancel)
            context.produce(None)
            for language in spoken:
                context.cancel.check()
                work.learn_language(language, context.cancel)

        self._failures = 0
        self._run(Job("learn", "Learning voices", learn))

    def show(self, document: Document | None) -> None:
        """Another document: nothing that was wanted is any more."""
        self.stop()
        self._files = document or NoFiles()

    def want(self, segment_id: str, request: SpeechRequest) -> None:
        """Read what is being typed, before anything else; it is wanted in place of what was typed before."""
        self.stop_live()
        self.rest()
        job = Job("fit", "Reading", partial(_read, self._work, ((segment_id, request),), self._files), urgent=True)
        self._live = self._run(job, index=0)

    def stop_live(self) -> None:
        """What was being typed is not wanted any more."""
        if self._live:
            self._jobs.cancel(self._live)
            self._live = ""

    def rest(self) -> None:
        """Somebody types: what nobody waits for can wait."""
        if self._ahead:
            self._jobs.cancel(self._ahead)
        self._next.start(_REST_MS)

    def look_ahead(self) -> None:
        """There may be lines to read."""
        if self._failures < _MOST_FAILURES and not self._ahead and not self._held and not self._next.isActive():
            self._next.start(0)

    def hold(self, held: bool) -> None:
        """Whether lines nobody looks at must wait because other work needs the machine."""
        if held != self._held:
            self._held = held
            if held and self._ahead:
                self._jobs.cancel(self._ahead)
            self.look_ahead()

    def stop(self) -> None:
        """Nothing that was wanted is any more."""
        self._next.stop()
        for job_id in (self._live, self._ahead, *self._others):
            self._jobs.cancel(job_id)
        self._live = ""
        self._failures = 0

    def _on_time_to_look(self) -> None:
        if self._ahead or self._held:
            return
        wanted = tuple(w for w in self._unread(_AT_ONCE) if request_key(w[1]) not in self._hopeless)
        if wanted:
            self._ahead = self._run(Job("ahead", "Reading ahead", partial(_read, self._work, wanted, self._files)))

    def _run(self, job: Job, *, index: int | None = None) -> str:
        self._others.add(job.id)
        return self._jobs.run(Lane.READ, job, produced=self._on_produced, ended=self._on_ended, index=index)

    def _on_produced(self, value: object) -> None:
        match value:
            case None:
                self.voices_learnt.emit()
            case Phase():
                self.phase_changed.emit(value)
            case (str() as begun,):
                self._begun = begun
            case str():
                self._failures = 0
                self.was_read.emit(value)

    def _on_ended(self, event: JobEvent) -> None:
        self._others.discard(event.job_id)
        was_ahead = event.job_id == self._ahead
        if was_ahead:
            self._ahead = ""
        if event.job_id == self._live:
            self._live = ""
        if isinstance(event, Failed):
            self._failures += 1
            self._hopeless.add(self._begun)
            self._jobs.dismiss(event.job_id)
            self.failed.emit(event.error)
        if was_ahead:
            self.look_ahead()


def _read(work: LineWork, wanted: Iterable[Wanted], files: VoiceFiles, context: JobContext) -> None:
    for segment_id, request in wanted:
        context.cancel.check()
        context.produce((request_key(request),))
        work.read(request, context.cancel, files)
        context.produce(segment_id)
