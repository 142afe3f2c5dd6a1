"""What the workers of the workstation do with an engine: speak a line, re-time it, read it, let a voice be tried.

Everything here runs in a worker and changes no document: takes come back with their sound written, and whoever owns
the document keeps them. Two engines, so that reading for the fit meter never waits for a line that is being spoken.
Must not know threads or screens.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from msgspec.structs import replace

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import UnknownVoice, UsageError
from dubstudio.media import sound_file
from dubstudio.project.entities import Take
from dubstudio.speech.engine import Samples, Speech, SpeechRequest, TtsEngine
from dubstudio.speech.keys import request_key
from dubstudio.speech.voices import default_voice
from dubstudio.studio.document import Document
from dubstudio.studio.engine_keeper import EngineKeeper, Tell, unheard
from dubstudio.studio.readings import ReadingFacts, Readings
from dubstudio.studio.speaking import Speaker, VoicePrints, busy_times
from dubstudio.timing.fit import FitLimits

_FIRST_WORDS = {"en": "Yes.", "zh": "好。", "ja": "はい。"}
"""Said to nobody: what a language needs is loaded by it before somebody types."""


@dataclass(frozen=True)
class Bounds:
    """What lines may be put through, and where the picture ends (ms; None when not known)."""

    limits: FitLimits
    end_ms: int | None


@dataclass(frozen=True)
class Retimed:
    """A take at another length: the same performance, so the same take."""

    before: Take
    after: Take


class LineWork:
    """The work on lines.

    Args:
        open_engine: Makes a voice engine; called in workers, once for speaking and once for reading.

    Attributes:
        prints: The voices learnt so far.
        readings: What was read so far.
        voice: The engine that speaks.
        reader: The engine that reads ahead of speaking.
    """

    def __init__(self, open_engine: Callable[[], TtsEngine]) -> None:
        opening = threading.Lock()
        self.prints = VoicePrints()
        self.readings = Readings()
        self.voice = EngineKeeper(open_engine, _load, opening)
        self.reader = EngineKeeper(open_engine, _say_first_words, opening)

    def speak(
        self,
        document: Document,
        segment_id: str,
        seed: int | None,
        bounds: Bounds,
        cancel: CancelToken,
        tell: Tell = unheard,
    ) -> Take | None:
        """Speak a line as the document has it at this moment, and write its sound.

        Args:
            document: Read only.
            segment_id: Which line.
            seed: Another performance than the line's own; None for that.
            bounds: See there.
            cancel: Polled by the engine.
            tell: See `EngineKeeper.lent`.

        Returns:
            The take, without a number; None where the line is gone.

        Raises:
            DubError: The line can't be spoken, or its sound not be written.
        """
        with self.voice.lent(tell) as engine:
            project = document.project
            segment = project.segments.get(segment_id)
            if segment is None:
                return None
            if seed is not None:
                segment = replace(segment, seed=seed)
            spoken = self._speaker(engine, document, bounds).speak(project, segment, cancel)
        return document.store(spoken)

    def retime(
        self, document: Document, segment_id: str, bounds: Bounds, cancel: CancelToken, tell: Tell = unheard
    ) -> Retimed | None:
        """Render the reading of a line's chosen take again, as long as the line is now.

        Returns:
            The take before and after; None where there is nothing to re-time: no such line or take, other words, or
            the right length.

        Raises:
            DubError: The line can't be spoken at that length, or its sound not be written.
        """
        with self.voice.lent(tell) as engine:
            project = document.project
            segment = project.segments.get(segment_id)
            take = project.takes.get(segment.chosen_take_id or "") if segment else None
            if segment is None or take is None or not take.natural_samples:
                return None
            segment = replace(segment, seed=take.seed)
            speaker = self._speaker(engine, document, bounds)
            if take.request_key != request_key(speaker.request(project, segment)):
                return None
            if speaker.is_current(project, segment, take):
                return None
            spoken = speaker.speak(project, segment, cancel)
        made = document.store(spoken)
        timed = replace(take, sound=made.sound, n_samples=made.n_samples, target_samples=made.target_samples)
        return Retimed(take, timed)

    def learn_voices(self, presets: Iterable[str], tell: Tell = unheard) -> None:
        """Learn the prints of voices; those the engine has not are remembered as such."""
        with self.reader.lent(tell) as engine:
            for preset in presets:
                try:
                    self.prints.of(engine, preset)
                except UnknownVoice:
                    continue

    def learn_language(self, language: str, cancel: CancelToken) -> None:
        """Load what a language needs, so that the first line typed in it is read as quickly as any other."""
        base = language.partition("-")[0]
        if base in _FIRST_WORDS:
            with self.reader.lent() as engine:
                voice = self.prints.of(engine, default_voice(base).id)
                self.readings.learn(engine, SpeechRequest(_FIRST_WORDS[base], base, voice), cancel)

    def read(self, request: SpeechRequest, cancel: CancelToken) -> ReadingFacts:
        """Read a line, unless it was.

        Raises:
            DubError: The engine can't read at all, whatever the text.
        """
        with self.reader.lent() as engine:
            return self.readings.learn(engine, request, cancel)

    def audition(self, preset: str, text: str, language: str, cancel: CancelToken, tell: Tell = unheard) -> Speech:
        """A voice saying something, at its natural length.

        Raises:
            DubError: It can't.
        """
        with self.voice.lent(tell) as engine:
            request = SpeechRequest(text, language, self.prints.of(engine, preset))
            return engine.render(self.readings.read(engine, request, cancel), None, cancel)

    def close(self) -> None:
        """Give the engines' memory back."""
        self.voice.close()
        self.reader.close()

    def _speaker(self, engine: TtsEngine, document: Document, bounds: Bounds) -> Speaker:
        busy = busy_times(document.project)
        return Speaker(engine, bounds.limits, bounds.end_ms, busy, prints=self.prints, readings=self.readings)


def preview(document: Document, take: Take, target_samples: int) -> Samples:
    """The sound of a take stretched to another length: what is heard until the engine has made the real one.

    Raises:
        DubError: The sound is missing or damaged, or the length impossible.
    """
    from dubstudio.timing.stretch import stretched

    samples, rate = sound_file.read_sound(document.sound_of(take))
    if samples.ndim != 1:
        raise UsageError("A sound with several channels can't be stretched here.")
    return stretched(samples, rate, target_samples)


def _load(engine: TtsEngine) -> None:
    engine.load()


def _say_first_words(engine: TtsEngine) -> None:
    """Loads just what reading needs, which is a small part of the engine."""
    voice = engine.preset(default_voice("en").id)
    engine.read(SpeechRequest(_FIRST_WORDS["en"], "en", voice), CancelToken())
