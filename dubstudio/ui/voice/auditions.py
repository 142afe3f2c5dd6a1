"""Letting voices say something to be tried. Lives on the GUI thread. Must not know lines."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QObject, Signal

from dubstudio.jobs.events import Failed, JobEvent
from dubstudio.jobs.job import Job, JobContext
from dubstudio.speech.engine import Speech
from dubstudio.studio.document import Document
from dubstudio.studio.engine_keeper import Phase
from dubstudio.studio.line_work import LineWork
from dubstudio.studio.voice_prints import VoiceKey
from dubstudio.ui.jobs import Jobs, Lane
from dubstudio.ui.notices import Notices

_KEPT = 50  # a few hundred kilobytes each
_LONGEST = 200  # characters: enough to judge a voice by

Key = tuple[VoiceKey, str, str]


class Auditions(QObject):
    """Makes and remembers auditions.

    Attributes:
        heard: A voice has said what was asked; samples and rate.
        phase_changed: What the engine does; a `Phase`.
    """

    heard = Signal(object, object)
    phase_changed = Signal(object)

    def __init__(self, jobs: Jobs, work: LineWork, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._work, self._notices = jobs, work, notices
        self._made: OrderedDict[Key, Speech] = OrderedDict()
        self._wanted: Key | None = None
        self._job = ""

    def play(self, voice: VoiceKey, text: str, language: str, document: Document | None = None) -> None:
        """Let a voice say something, in place of what another was to say.

        Args:
            voice: Who.
            text: What; the beginning of it is enough.
            language: In what.
            document: Holds the recordings the voice is learnt from, if it is.
        """
        key = (voice, text[:_LONGEST], language)
        if key == self._wanted and self._job and key not in self._made:
            return
        self._jobs.cancel(self._job)
        self._wanted = key
        if key in self._made:
            self._made.move_to_end(key)
            self._tell(self._made[key])
            return
        work = self._work

        def speak(context: JobContext) -> None:
            speech = work.audition(*key, context.cancel, context.produce, document=document)
            context.produce((key, speech))

        job = Job("audition", self.tr("Trying a voice"), speak, urgent=True)
        self._job = self._jobs.run(Lane.VOICE, job, produced=self._on_produced, ended=self._on_ended, index=0)

    def forget(self) -> None:
        """Another engine speaks from now on."""
        self._made.clear()

    def _on_produced(self, value: Phase | tuple[Key, Speech]) -> None:
        if isinstance(value, Phase):
            self.phase_changed.emit(value)
            return
        key, speech = value
        self._made[key] = speech
        while len(self._made) > _KEPT:
            self._made.popitem(last=False)
        if key == self._wanted:
            self._tell(speech)

    def _on_ended(self, event: JobEvent) -> None:
        if event.job_id == self._job:
            self._job = ""
        if isinstance(event, Failed):
            self._jobs.dismiss(event.job_id)
            self._notices.fail(event.error)

    def _tell(self, speech: Speech) -> None:
        self.heard.emit(speech.samples, speech.sample_rate)
