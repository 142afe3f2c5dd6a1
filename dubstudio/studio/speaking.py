"""Speaking one line of a document: from segment to take. Knows no files and no screens; one engine at a time."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import UnknownVoice
from dubstudio.base.ids import new_id
from dubstudio.project.entities import Project, Segment, Span, Take
from dubstudio.speech.engine import USUAL_TEMPERATURE, Reading, Samples, SpeechRequest, TtsEngine, VoicePrint
from dubstudio.speech.keys import request_key
from dubstudio.studio.readings import Readings
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
    """

    take: Take
    samples: Samples
    plan: FitPlan


class VoicePrints:
    """Voice prints by the name of their preset, learnt once. Every method may be called from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known: dict[str, VoicePrint] = {}
        self._refused: dict[str, UnknownVoice] = {}

    def of(self, engine: TtsEngine, preset: str) -> VoicePrint:
        """The print of a preset, asked of the engine if need be; only for whoever may use the engine.

        Raises:
            UnknownVoice: The engine has no such voice.
        """
        found = self.known(preset)
        if found is None:
            try:
                found = engine.preset(preset)
            except UnknownVoice as unknown:
                with self._lock:
                    self._refused[preset] = unknown
                raise
            with self._lock:
                self._known[preset] = found
        return found

    def known(self, preset: str) -> VoicePrint | None:
        """The print of a preset, if it has been learnt.

        Raises:
            UnknownVoice: The engine was asked and has no such voice.
        """
        with self._lock:
            if preset in self._refused:
                raise self._refused[preset]
            return self._known.get(preset)

    def forget(self) -> None:
        """Another engine may know other voices."""
        with self._lock:
            self._known.clear()
            self._refused.clear()


class Speaker:
    """Speaks lines with one engine.

    Args:
        engine: Loaded on first use.
        limits: What lines may be put through.
        end_ms: The end of the picture, up to which the last line may run; None when not known.
        busy: When lines are due, see `busy_times`.
        prints: Voices learnt so far, to be shared with other speakers of the same engine.
        readings: Where readings are kept, so that a line that is re-timed is not read again.
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
    ) -> None:
        self.engine = engine
        self._busy = busy
        self._limits = limits
        self._end_ms = end_ms
        self._prints = VoicePrints() if prints is None else prints
        self._readings = Readings() if readings is None else readings

    def request(self, project: Project, segment: Segment) -> SpeechRequest:
        """What is asked of the engine for a line.

        Raises:
            UnknownVoice: The line has no voice, or its voice is missing.
        """
        return request_of(project, segment, self._prints.of(self.engine, preset_of(project, segment)))

    def plan(self, project: Project, segment: Segment, natural_samples: int, rate: int) -> FitPlan:
        """How long a line of that natural length is to be spoken, and where it stands."""
        window = window_of(segment.fit, segment.slot, segment.region)
        return plan_line(
            natural_samples,
            rate,
            segment.fit,
            segment.slot,
            segment.region,
            silence_ms=usable_silence(window, self._busy, self._end_ms, self._limits),
            syllables=count_syllables(segment.text, project.language_of(segment)),
            limits=self._limits,
        )

    def is_current(self, project: Project, segment: Segment, take: Take) -> bool:
        """Whether a take is what speaking the line now would give."""
        if take.error or not take.sound or take.request_key != request_key(self.request(project, segment)):
            return False
        plan = self.plan(project, segment, take.natural_samples, take.sample_rate)
        return plan.target_samples == take.target_samples

    def read(self, project: Project, segment: Segment, cancel: CancelToken) -> Reading:
        """How the engine says a line: as it was read before, or read now, which gives the same.

        Raises:
            CannotSpeak: Nothing in its text can be spoken.
            DubError: Anything else that keeps it from being read.
        """
        return self._readings.read(self.engine, self.request(project, segment), cancel)

    def speak(self, project: Project, segment: Segment, cancel: CancelToken) -> Spoken:
        """Read a line, decide its length, and sound it.

        Raises:
            CannotSpeak: Nothing in its text can be spoken.
            DubError: Anything else that keeps it from being spoken.
        """
        reading = self.read(project, segment, cancel)
        plan = self.plan(project, segment, reading.natural_samples, reading.sample_rate)
        speech = self.engine.render(reading, plan.target_samples, cancel)
        take = _take_of(project, segment, reading, plan)
        return Spoken(replace(take, n_samples=len(speech.samples)), speech.samples, plan)


def preset_of(project: Project, segment: Segment) -> str:
    """The engine's name of the voice that speaks a line.

    Raises:
        UnknownVoice: The line has no voice, or its voice is missing.
    """
    voice_id = project.voice_id_of(segment)
    if voice_id is None:
        raise UnknownVoice("The line has no voice.", remedy="Give it or its character a voice.")
    if voice_id not in project.voices:
        raise UnknownVoice(f"The voice {voice_id} of the line is missing.", remedy="Give it another voice.")
    return project.voices[voice_id].preset


def request_of(project: Project, segment: Segment, voice: VoicePrint) -> SpeechRequest:
    """What is asked of the engine for a line, when it is spoken by that voice."""
    return SpeechRequest(
        text=segment.text,
        language=project.language_of(segment),
        voice=voice,
        emotion=project.emotion_of(segment),
        seed=segment.seed,
        temperature=USUAL_TEMPERATURE if segment.temperature is None else segment.temperature,
    )


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
