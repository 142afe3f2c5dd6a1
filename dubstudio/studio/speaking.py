"""Speaking one line of a document: from segment to take. Knows no files and no screens; one engine at a time."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from dubstudio.base.cancel import CancelToken
from dubstudio.base.ids import new_id
from dubstudio.project.entities import AsVoice, FitFree, FromClip, Project, Segment, Span, Take
from dubstudio.project.time import s_from_ms
from dubstudio.speech.engine import USUAL_TEMPERATURE, Reading, Samples, SpeechRequest, TtsEngine, VoicePrint
from dubstudio.speech.keys import request_key
from dubstudio.studio.lexicons import spoken_text
from dubstudio.studio.readings import Readings
from dubstudio.studio.voice_prints import NoFiles, VoiceFiles, VoicePrints, key_for
from dubstudio.text.syllables import count_syllables
from dubstudio.timing.fit import FitLimits, FitPlan, plan_line, window_of
from dubstudio.timing.regions import merged
from dubstudio.timing.schedule import usable_silence


@dataclass(frozen=True)
class Spoken:
    """A line that has been spoken.

    Attributes:
        take: What goes into the document, except for the name of its sound file.
        samples: The sound, shape ``[take.n_samples]``.
        plan: Where it belongs and what to tell the user.
        reading: The reading as bytes, to be kept beside the sound; empty where reading anew is quick.
    """

    take: Take
    samples: Samples
    plan: FitPlan
    reading: bytes = dataclasses.field(default=b"", repr=False)


@dataclass(frozen=True)
class Surroundings:
    """What decides about the lengths of lines beside themselves.

    Attributes:
        limits: What lines may be put through.
        end_ms: The end of the picture, up to which the last line may run; None when not known.
        busy: When lines are due, see `busy_times`.
    """

    limits: FitLimits
    end_ms: int | None
    busy: Sequence[Span]

    def plan(self, project: Project, segment: Segment, natural_samples: int, rate: int) -> FitPlan:
        """How long a line of that natural length is to be spoken, and where it stands."""
        window = window_of(segment.fit, segment.slot, segment.region)
        return plan_line(
            natural_samples,
            rate,
            segment.fit,
            segment.slot,
            segment.region,
            silence_ms=usable_silence(window, self.busy, self.end_ms, self.limits),
            syllables=count_syllables(segment.text, project.language_of(segment)),
            limits=self.limits,
        )


_NO_FILES = NoFiles()


class Speaker:
    """Speaks lines with one engine.

    Args:
        engine: Loaded on first use.
        limits: What lines may be put through.
        end_ms: The end of the picture, up to which the last line may run; None when not known.
        busy: When lines are due, see `busy_times`.
        prints: Voices learnt so far, to be shared with other speakers.
        readings: Where readings are kept, so that a line that is re-timed is not read again.
        files: Where clips that the document names are found.
    """

    def __init__(
        self,
        engine: TtsEngine,
        limits: FitLimits,
        end_ms: int | None,
        busy: Sequence[Span],
        *,
        prints: VoicePrints | None = None,
        readings: Readings | None = None,
        files: VoiceFiles = _NO_FILES,
    ) -> None:
        self.engine = engine
        self._around = Surroundings(limits, end_ms, busy)
        self._prints = VoicePrints() if prints is None else prints
        self._readings = Readings() if readings is None else readings
        self._files = files

    def request(self, project: Project, segment: Segment, cancel: CancelToken | None = None) -> SpeechRequest:
        """What is asked of the engine for a line, as far as it tells one request from another.

        Raises:
            UnknownVoice: The line has no voice, or its voice is missing.
            InputError: The recordings of the voice are missing, or can't be used.
        """
        voice = self._prints.of(self.engine, key_for(project, segment), self._files, cancel)
        return request_of(project, segment, voice)

    def plan(self, project: Project, segment: Segment, natural_samples: int, rate: int) -> FitPlan:
        """How long a line of that natural length is to be spoken, and where it stands."""
        return self._around.plan(project, segment, natural_samples, rate)

    def is_current(self, project: Project, segment: Segment, take: Take) -> bool:
        """Whether a take is what speaking the line now would give."""
        if take.error or not take.sound or take.request_key != request_key(self.request(project, segment)):
            return False
        plan = self.plan(project, segment, take.natural_samples, take.sample_rate)
        return plan.target_samples == take.target_samples

    def read(self, project: Project, segment: Segment, cancel: CancelToken, kept: bytes = b"") -> Reading:
        """How the engine says a line: as it was read before, or read now.

        Args:
            project: The document.
            segment: The line.
            cancel: Polled by the engine.
            kept: A reading that was kept beside a take of the line; used if it is of this very line.

        Raises:
            CannotSpeak: Nothing in its text can be spoken.
            DubError: Anything else that keeps it from being read.
        """
        request = self._whole(self.request(project, segment, cancel), segment)
        if kept:
            self._readings.recall(self.engine, request, kept)
        return self._readings.read(self.engine, request, cancel)

    def speak(self, project: Project, segment: Segment, cancel: CancelToken, kept: bytes = b"") -> Spoken:
        """Read a line, decide its length, and sound it. See `read`.

        Raises:
            CannotSpeak: Nothing in its text can be spoken.
            DubError: Anything else that keeps it from being spoken.
        """
        reading = self.read(project, segment, cancel, kept)
        plan = self.plan(project, segment, reading.natural_samples, reading.sample_rate)
        return self._sounded(project, segment, reading, plan, cancel)

    def retime(self, project: Project, segment: Segment, take: Take, cancel: CancelToken, kept: bytes = b"") -> Spoken:
        """Sound the reading of a take again, as long as its line is now. See `speak`.

        The length follows from the take: should the line have to be read anew and come out otherwise, what was judged
        by the take still holds.
        """
        reading = self.read(project, segment, cancel, kept)
        plan = self.plan(project, segment, take.natural_samples, take.sample_rate)
        return self._sounded(project, segment, reading, plan, cancel)

    def _sounded(
        self, project: Project, segment: Segment, reading: Reading, plan: FitPlan, cancel: CancelToken
    ) -> Spoken:
        speech = self.engine.render(reading, plan.target_samples, cancel)
        take = replace(_take_of(project, segment, reading, plan), n_samples=len(speech.samples))
        kept = b"" if self.engine.spec.reads_quickly else self.engine.keep(reading)
        return Spoken(take, speech.samples, plan, kept)

    def _whole(self, request: SpeechRequest, segment: Segment) -> SpeechRequest:
        """A request with what helps to read it and makes no other request of it: about how long the line is to be, and
        the recording its emotion names, if the engine hears such and has not read the line already."""
        request = dataclasses.replace(request, wanted_s=wanted_s(segment))
        emotion = request.emotion
        if not isinstance(emotion, FromClip) or FromClip.__struct_config__.tag not in self.engine.spec.emotions:
            return request
        if self._readings.reading(request_key(request)) is not None:
            return request
        return dataclasses.replace(request, emotion_clip=self._files.clip(emotion.clip))


def request_of(project: Project, segment: Segment, voice: VoicePrint) -> SpeechRequest:
    """What is asked of the engine for a line, when it is spoken by that voice.

    A line that is to be said as a clip, of which none is chosen yet, is said as the voice does.
    """
    emotion = project.emotion_of(segment)
    return SpeechRequest(
        text=spoken_text(project, segment),
        language=project.language_of(segment),
        voice=voice,
        emotion=AsVoice() if isinstance(emotion, FromClip) and not emotion.clip else emotion,
        seed=segment.seed,
        temperature=USUAL_TEMPERATURE if segment.temperature is None else segment.temperature,
        pauses=(project.pauses.sentence, project.pauses.clause),
    )


def wanted_s(segment: Segment) -> float | None:
    """About how long a line is to be: as long as what it is fitted to; None where it may take its time."""
    if isinstance(segment.fit, FitFree):
        return None
    return s_from_ms(window_of(segment.fit, segment.slot, segment.region).length_ms) or None


def busy_times(project: Project) -> list[Span]:
    """When the lines of a document are due, `merged`: where no other line may run on into."""
    return merged(window_of(s.fit, s.slot, s.region) for s in project.segments.values())


def failed_take(segment: Segment, voice_id: str | None, engine: str, reason: str, request_key: str = "") -> Take:
    """What is kept of a line that could not be spoken, so that it stays visible."""
    return Take(
        id=new_id("take"),
        segment_id=segment.id,
        engine=engine,
        request_key=request_key,
        text=segment.text,
        voice_id=voice_id or "",
        seed=segment.seed,
        error=reason,
    )


def _take_of(project: Project, segment: Segment, reading: Reading, plan: FitPlan) -> Take:
    return Take(
        id=new_id("take"),
        segment_id=segment.id,
        sample_rate=reading.sample_rate,
        natural_samples=reading.natural_samples,
        target_samples=plan.target_samples,
        engine=reading.engine,
        request_key=reading.request_key,
        text=segment.text,
        voice_id=project.voice_id_of(segment) or "",
        seed=segment.seed,
        unspoken=tuple(f"{piece.text} ({piece.reason})" for piece in reading.unspoken),
    )
