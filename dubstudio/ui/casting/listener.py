"""Hearing who speaks a part in the film, and who the user's own voices are. Lives on the GUI thread.

Listening happens in `Lane.MEDIA`; what was heard is kept for as long as the board is open.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from dubstudio.base.errors import InputError
from dubstudio.jobs.events import Failed, Finished, JobEvent
from dubstudio.jobs.job import Job, JobContext
from dubstudio.media.probe import MediaInfo
from dubstudio.project.entities import Span
from dubstudio.studio import auditioning, film_speakers
from dubstudio.studio.auditioning import Candidate
from dubstudio.studio.document import Document
from dubstudio.studio.film_speakers import Original
from dubstudio.studio.voice_prints import VoiceKey, key_of
from dubstudio.ui.jobs import Jobs, Lane
from dubstudio.ui.notices import Notices

if TYPE_CHECKING:
    from dubstudio.files.voice_library.library import VoiceLibrary
    from dubstudio.speech.likeness.encoder import Embedding

_RATE = 48_000
_LONGEST_MS = 20_000  # of the original, played
Place = tuple[Path, tuple[Span, ...]]


class Listener(QObject):
    """Listens to the film and to recordings.

    Args:
        jobs: Where the work is done.
        notices: Told what goes wrong.
        library: Holds the recordings of the user's voices; None without.

    Attributes:
        heard: The person in the film, or somebody in a recording, is known now.
        line_ready: The original of a line; samples and their rate.
        persons: Who voices are that are learnt from recordings.
    """

    heard = Signal()
    line_ready = Signal(object, object)

    def __init__(
        self, jobs: Jobs, notices: Notices, library: VoiceLibrary | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs, self._notices, self._library = jobs, notices, library
        self._originals: dict[Place, Original | None] = {}
        self._place: Place | None = None
        self._listening = self._learning = self._fetching = ""  # jobs
        self._tried: set[VoiceKey] = set()
        self.persons: dict[VoiceKey, Embedding] = {}

    @property
    def original(self) -> Original | None:
        """Who speaks the part in the film; None while, or where, that is not known."""
        return self._originals.get(self._place) if self._place else None

    @property
    def is_listening(self) -> bool:
        """Whether the film is being listened to."""
        return bool(self._listening)

    def listen(self, info: MediaInfo | None, spans: Iterable[Span]) -> None:
        """Find out who speaks in a film.

        Args:
            info: The film; None where there is none.
            spans: Where they speak, the best first.
        """
        place = (info.path, tuple(spans)) if info else None
        if place == self._place:
            return
        self._jobs.cancel(self._listening)
        self._listening, self._place = "", place
        if info is None or place is None or place in self._originals:
            self.heard.emit()
            return

        def work(context: JobContext) -> None:
            from dubstudio.speech.likeness.encoder import SpeakerEncoder

            found = film_speakers.original_speaker(info, place[1], context.progress, context.cancel, SpeakerEncoder())
            context.produce((place, found))

        job = Job("listen", self.tr("Listening to who speaks"), work)
        self._listening = self._jobs.run(Lane.MEDIA, job, produced=self._on_original, ended=self._on_ended)

    def learn(self, candidates: Iterable[Candidate], document: Document | None) -> None:
        """Find out who voices are that are learnt from recordings; each once."""
        unknown = [c for c in candidates if c.voice.clips and key_of(c.voice) not in self._tried]
        if not unknown:
            return
        self._tried |= {key_of(c.voice) for c in unknown}
        library = self._library

        def work(context: JobContext) -> None:
            from dubstudio.speech.likeness.encoder import SpeakerEncoder

            encoder = SpeakerEncoder()
            for number, candidate in enumerate(unknown):
                context.cancel.check()
                context.progress(number / len(unknown), "listening to your voices")
                try:
                    clips = auditioning.recordings_of(candidate, document, library)
                    context.produce((key_of(candidate.voice), film_speakers.person_of(clips, encoder)))
                except InputError:
                    continue  # it can still be tried, and will say what is wrong

        job = Job("listen", self.tr("Listening to your voices"), work)
        self._learning = self._jobs.run(Lane.MEDIA, job, produced=self._on_person, ended=self._on_ended)

    def fetch(self, info: MediaInfo, span: Span) -> None:
        """Bring the film's own sound of a line; `line_ready` hands it over."""
        self._jobs.cancel(self._fetching)

        def work(context: JobContext) -> None:
            from dubstudio.media.audio import read_audio

            length_ms = min(span.length_ms, _LONGEST_MS)
            context.produce(read_audio(info.path, _RATE, start_ms=span.start_ms, length_ms=length_ms))

        job = Job("listen", self.tr("Fetching the original"), work)
        self._fetching = self._jobs.run(Lane.MEDIA, job, produced=self._on_line, ended=self._on_ended, index=0)

    def close(self) -> None:
        """Whoever wanted to know is gone, or just going."""
        self.blockSignals(True)
        for job_id in (self._listening, self._learning, self._fetching):
            self._jobs.cancel(job_id)

    def _on_original(self, value: tuple[Place, Original | None]) -> None:
        self._originals[value[0]] = value[1]

    def _on_person(self, value: tuple[VoiceKey, Embedding]) -> None:
        self.persons[value[0]] = value[1]

    def _on_line(self, samples: object) -> None:
        self.line_ready.emit(samples, _RATE)

    def _on_ended(self, event: JobEvent) -> None:
        if event.job_id == self._listening:
            self._listening = ""
        if isinstance(event, Failed):
            self._jobs.dismiss(event.job_id)
            self._notices.fail(event.error)
        if isinstance(event, (Failed, Finished)) and event.job_id != self._fetching:
            self.heard.emit()
