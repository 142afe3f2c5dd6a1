"""Many voices saying one line, made in the background and kept: those in demand first. Lives on the GUI thread.

One job for each voice in `Lane.VOICE`, so that lines of the film are spoken in between and every voice can be stopped
by itself. Must not know how voices are shown.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from dubstudio.base.errors import DubError
from dubstudio.jobs.events import Failed, JobEvent
from dubstudio.jobs.job import Job, JobContext
from dubstudio.speech.engine import Speech
from dubstudio.studio import auditioning, film_speakers
from dubstudio.studio.auditioning import Candidate
from dubstudio.studio.document import Document
from dubstudio.studio.engine_keeper import Phase
from dubstudio.studio.line_work import LineWork
from dubstudio.studio.voice_prints import VoiceKey, key_of
from dubstudio.ui.jobs import Jobs, Lane, Stage

if TYPE_CHECKING:
    from dubstudio.files.voice_library.library import VoiceLibrary
    from dubstudio.speech.likeness.encoder import Embedding, SpeakerEncoder

_KEPT = 200  # a few hundred kilobytes each
_LONGEST = 200  # characters: enough to judge a voice by

Made = tuple[VoiceKey, str, str, str]
"""Who by what they are and what was learnt of them, what they say, in what language."""


@dataclass(frozen=True)
class Said:
    """What a voice has said.

    Attributes:
        speech: The sound.
        person: Who it sounds like; None where it is too short to tell.
    """

    speech: Speech
    person: Embedding | None = field(default=None, compare=False, repr=False)


class Rehearsal(QObject):
    """Has voices say a line.

    Args:
        jobs: Where the work is done.
        work: Has the engines.
        library: Holds the files of the user's voices; None without.

    Attributes:
        said: A voice has said the line, or can't; its key.
        changed: How much there is to do has changed.
        phase_changed: What the engine does; a `Phase`.
    """

    said = Signal(str)
    changed = Signal()
    phase_changed = Signal(object)

    def __init__(
        self, jobs: Jobs, work: LineWork, library: VoiceLibrary | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs, self._work, self._library = jobs, work, library
        self._document: Document | None = None
        self._text = self._language = ""
        self._made: OrderedDict[Made, Said] = OrderedDict()
        self._failed: dict[Made, DubError] = {}
        self._running: dict[str, tuple[Candidate, Made]] = {}  # by job
        self._n_done = 0
        self._encoder: SpeakerEncoder | None = None  # for the worker

    # What is said.

    @property
    def text(self) -> str:
        """What voices say."""
        return self._text

    def set_line(self, text: str, language: str, document: Document | None) -> bool:
        """Voices say something else from now on; those that are at it are stopped.

        Args:
            text: What; the beginning of it is enough.
            language: In what.
            document: Holds the recordings of its voices.

        Returns:
            Whether it is something else.
        """
        wanted = (text.strip()[:_LONGEST], language, document)
        if wanted == (self._text, self._language, self._document):
            return False
        self.cancel()
        self._failed.clear()
        self._text, self._language, self._document = wanted
        return True

    def want(self, candidates: Iterable[Candidate], *, now: bool = False) -> None:
        """Have voices say the line, in this order, unless they have.

        Args:
            candidates: Who.
            now: Somebody waits for it: before everything else, and once more where it failed.
        """
        if not self._text:
            return
        chosen = list(candidates)
        for candidate in reversed(chosen) if now else chosen:
            made = self._key(candidate)
            if now:
                self._failed.pop(made, None)
                self._stop_waiting(made)
            if made not in self._made and made not in self._failed and not self._job_of(made):
                self._begin(candidate, made, now=now)
        self.changed.emit()

    def drop(self, but: Collection[str]) -> None:
        """Let voices that wait not say the line after all.

        Args:
            but: Keys of those that still are to.
        """
        for job_id, (candidate, _) in tuple(self._running.items()):
            row = self._jobs.row(job_id)
            if candidate.key not in but and row and row.stage is Stage.WAITING:
                del self._running[job_id]
                self._jobs.cancel(job_id)

    def cancel(self) -> None:
        """Let nobody say anything that was not said yet."""
        for job_id in tuple(self._running):
            self._jobs.cancel(job_id)
        self._running.clear()
        self._n_done = 0
        self.changed.emit()

    def forget(self) -> None:
        """Another engine speaks from now on."""
        self.cancel()
        self._made.clear()
        self._failed.clear()

    def close(self) -> None:
        """Whoever wanted to know is gone, or just going."""
        self.blockSignals(True)
        self.forget()
        self._document = None

    # What there is.

    def sound_of(self, candidate: Candidate) -> Said | None:
        """What a voice has said of the present line."""
        return self._made.get(self._key(candidate))

    def error_of(self, candidate: Candidate) -> DubError | None:
        """Why a voice can't say the present line."""
        return self._failed.get(self._key(candidate))

    def stage_of(self, candidate: Candidate) -> Stage | None:
        """Whether a voice is about to say it; None where nobody has asked for that, or it is done."""
        row = self._jobs.row(self._job_of(self._key(candidate)))
        return row.stage if row else None

    def lines_of(self, candidate: Candidate) -> list[Embedding]:
        """Who a voice sounded like in all the lines it has said."""
        who = self._key(candidate)[:2]
        return [said.person for made, said in self._made.items() if made[:2] == who and said.person is not None]

    @property
    def progress(self) -> tuple[int, int]:
        """How many of the voices that were asked for have said the line, and how many were; 0 of 0 at rest."""
        return (self._n_done, self._n_done + len(self._running)) if self._running else (0, 0)

    def _key(self, candidate: Candidate) -> Made:
        return key_of(candidate.voice), candidate.voice.print, self._text, self._language

    def _job_of(self, made: Made) -> str:
        return next((job for job, (_, running) in self._running.items() if running == made), "")

    # How it is done.

    def _stop_waiting(self, made: Made) -> None:
        """A job that waits is made anew to become urgent; one that runs stays."""
        job_id = self._job_of(made)
        row = self._jobs.row(job_id)
        if row and row.stage is Stage.WAITING:
            del self._running[job_id]
            self._jobs.cancel(job_id)

    def _begin(self, candidate: Candidate, made: Made, *, now: bool) -> None:
        text, language, document = self._text, self._language, self._document

        def work(context: JobContext) -> None:
            speech = auditioning.say(
                self._work,
                candidate,
                text,
                language,
                context.cancel,
                context.produce,
                document=document,
                library=self._library,
            )
            context.produce((candidate, made, Said(speech, self._person(speech))))

        label = self.tr("Trying {voice}").format(voice=candidate.voice.name)
        job = Job("audition", label, work, urgent=now)
        self._running[job.id] = (candidate, made)
        index = 0 if now else None
        self._jobs.run(Lane.VOICE, job, produced=self._on_produced, ended=self._on_ended, index=index)

    def _person(self, speech: Speech) -> Embedding | None:
        """Runs in the worker."""
        from dubstudio.speech.likeness.encoder import SpeakerEncoder

        self._encoder = self._encoder or SpeakerEncoder()
        return film_speakers.person_in(speech.samples, speech.sample_rate, self._encoder)

    def _on_produced(self, value: Phase | tuple[Candidate, Made, Said]) -> None:
        if not isValid(self):
            return
        if isinstance(value, Phase):
            self.phase_changed.emit(value)
            return
        _, made, said = value
        self._made[made] = said
        while len(self._made) > _KEPT:
            self._made.popitem(last=False)

    def _on_ended(self, event: JobEvent) -> None:
        running = self._running.pop(event.job_id, None)
        if isinstance(event, Failed):
            self._jobs.dismiss(event.job_id)
        if running is None or not isValid(self):
            return  # it was cancelled, or whoever wanted it is gone
        candidate, made = running
        if isinstance(event, Failed):
            self._failed[made] = event.error
        self._n_done = self._n_done + 1 if self._running else 0
        self.said.emit(candidate.key)
        self.changed.emit()
