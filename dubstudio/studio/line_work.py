"""What the workers of the workstation do with engines: speak a line, re-time it, read it, let a voice be tried.

Everything here runs in a worker and changes no document: takes come back with their sound written, and whoever owns
the document keeps them. The engine of a line is that of its voice. Engines that read quickly are there twice, so that
reading for the fit meter never waits for a line that is being spoken; of the others there is one, to speak. Must not
know threads or screens.
"""

from __future__ import annotations

import dataclasses
import threading
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from msgspec.structs import replace

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import InputError, UsageError
from dubstudio.media import sound_file
from dubstudio.project.entities import FromClip, Project, Segment, Take
from dubstudio.speech import registry
from dubstudio.speech.engine import Samples, Speech, SpeechRequest, TtsEngine
from dubstudio.speech.keys import request_key
from dubstudio.speech.registry import USUAL_ENGINE
from dubstudio.speech.voices import default_voice
from dubstudio.studio.document import Document
from dubstudio.studio.engine_keeper import EngineKeeper, Phase, Tell, unheard
from dubstudio.studio.readings import ReadingFacts, Readings
from dubstudio.studio.speaking import Speaker, Spoken, busy_times
from dubstudio.studio.voice_prints import NoFiles, VoiceFiles, VoiceKey, VoicePrints, engine_for
from dubstudio.timing.fit import FitLimits

_NO_FILES = NoFiles()

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
        open_engine: Makes the engine of the built-in voices; called in workers, once for speaking and once for reading.
        open_other: Makes any other engine, by its id; called in workers when the first line needs it.

    Attributes:
        prints: The voices learnt so far.
        readings: What was read so far.
        voice: The usual engine, which speaks with built-in voices.
        reader: Another one like it, which reads ahead of speaking.
        last: The engine that spoke last, or is about to.
    """

    def __init__(
        self, open_engine: Callable[[], TtsEngine], open_other: Callable[[str], TtsEngine] = registry.create
    ) -> None:
        opening = threading.Lock()
        self.prints = VoicePrints()
        self.readings = Readings()
        self.voice = EngineKeeper(open_engine, _load, opening)
        self.reader = EngineKeeper(open_engine, _say_first_words, opening)
        self.last = self.voice
        self._open_other = open_other
        self._voices: dict[str, EngineKeeper] = {}
        self._readers: dict[str, EngineKeeper] = {}

    def voice_for(self, engine_id: str) -> EngineKeeper:
        """What speaks the lines of an engine; opened when it is first lent."""
        return self.voice if engine_id == USUAL_ENGINE else self._other(self._voices, engine_id)

    def speak(
        self,
        document: Document,
        segment_id: str,
        seed: int | None,
        bounds: Bounds,
        cancel: CancelToken,
        tell: Tell = unheard,
    ) -> Take | None:
        """Speak a line as the document has it when its engine is ready, and write its sound.

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

        def work(speaker: Speaker, project: Project, segment: Segment) -> Spoken:
            wanted = segment if seed is None else replace(segment, seed=seed)
            return speaker.speak(project, wanted, cancel)

        spoken = self._with_engine(document, segment_id, bounds, tell, work)
        return document.store(spoken) if spoken else None

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
        takes: list[Take] = []

        def work(speaker: Speaker, project: Project, segment: Segment) -> Spoken | None:
            take = project.takes.get(segment.chosen_take_id or "")
            if take is None or not take.natural_samples:
                return None
            segment = replace(segment, seed=take.seed)
            if take.request_key != request_key(speaker.request(project, segment, cancel)):
                return None
            if speaker.is_current(project, segment, take):
                return None
            takes.append(take)
            return speaker.retime(project, segment, take, cancel, document.reading_of(take))

        spoken = self._with_engine(document, segment_id, bounds, tell, work)
        if spoken is None:
            return None
        before, made = takes[-1], document.store(spoken)
        timed = replace(
            before,
            sound=made.sound,
            n_samples=made.n_samples,
            target_samples=made.target_samples,
            reading=made.reading or before.reading,
        )
        return Retimed(before, timed)

    def learn_voices(
        self,
        keys: Iterable[VoiceKey],
        tell: Tell = unheard,
        *,
        document: Document | None = None,
        cancel: CancelToken | None = None,
    ) -> None:
        """Learn the prints of voices whose engines read quickly; those an engine has not are remembered as such.

        The others are learnt when they first speak: their engines are too large to be there twice.
        """
        wanted: dict[str, list[VoiceKey]] = defaultdict(list)
        wanted[USUAL_ENGINE] = []
        for key in keys:
            if registry.reads_quickly(key.engine):
                wanted[key.engine].append(key)
        files = document or NoFiles()
        for engine_id, voices in wanted.items():
            reader = self.reader if engine_id == USUAL_ENGINE else self._other(self._readers, engine_id)
            with reader.lent(tell) as engine:
                for key in voices:
                    try:
                        self.prints.of(engine, key, files, cancel)
                    except InputError:
                        continue

    def learn_language(self, language: str, cancel: CancelToken) -> None:
        """Load what a language needs, so that the first line typed in it is read as quickly as any other."""
        base = language.partition("-")[0]
        if base in _FIRST_WORDS:
            with self.reader.lent() as engine:
                voice = self.prints.of(engine, VoiceKey(preset=default_voice(base).id))
                self.readings.learn(engine, SpeechRequest(_FIRST_WORDS[base], base, voice), cancel)

    def read(self, request: SpeechRequest, cancel: CancelToken, files: VoiceFiles = _NO_FILES) -> ReadingFacts:
        """Read a line, unless it was. Only for engines that read quickly, see `reads_ahead`.

        Args:
            request: The line.
            cancel: Polled by the engine.
            files: Where the recording is that its emotion names; a line whose recording is gone can't be spoken, and
                is remembered as such.

        Raises:
            DubError: The engine can't read at all, whatever the text.
        """
        if self.readings.facts(request_key(request)) is None:
            request = _with_clip(request, files)
        with self._reader_of(request).lent() as engine:
            return self.readings.learn(engine, request, cancel)

    def audition(
        self,
        key: VoiceKey,
        text: str,
        language: str,
        cancel: CancelToken,
        tell: Tell = unheard,
        *,
        document: Document | None = None,
    ) -> Speech:
        """A voice saying something, at its natural length.

        Raises:
            DubError: It can't.
        """
        with self._turned_to(key.engine, tell).lent(tell) as engine:
            voice = self.prints.of(engine, key, document or NoFiles(), cancel)
            request = SpeechRequest(text, language, voice)
            return engine.render(self.readings.read(engine, request, cancel), None, cancel)

    def renew(self, engine_id: str) -> None:
        """An engine is to be another from now on: what the user wants of it has changed. Only for whoever speaks."""
        self.voice_for(engine_id).close()
        if engine_id != USUAL_ENGINE:
            self.prints.forget(engine_id)

    def close(self) -> None:
        """Give the engines' memory back."""
        for keeper in (self.voice, self.reader, *self._voices.values(), *self._readers.values()):
            keeper.close()

    def _with_engine(
        self,
        document: Document,
        segment_id: str,
        bounds: Bounds,
        tell: Tell,
        work: Callable[[Speaker, Project, Segment], Spoken | None],
    ) -> Spoken | None:
        """Do something with the engine of a line, on the document as it is once that is ready; None without the line.

        Loading an engine may take long. Should the line have got a voice of another engine meanwhile, that one is
        loaded too.
        """
        before = document.project.segments.get(segment_id)
        while before is not None:
            engine_id = engine_for(document.project, before)
            with self._turned_to(engine_id, tell).lent(tell) as engine:
                project = document.project
                segment = project.segments.get(segment_id)
                if segment is not None and engine_for(project, segment) == engine_id:
                    return work(self._speaker(engine, document, bounds), project, segment)
            before = segment
        return None

    def _turned_to(self, engine_id: str, tell: Tell) -> EngineKeeper:
        """The engine that is to speak now; that it is ready is told where another was the last one told of."""
        keeper = self.voice_for(engine_id)
        if keeper is not self.last and keeper.is_ready:
            tell(Phase.READY)
        self.last = keeper
        return keeper

    def _speaker(self, engine: TtsEngine, document: Document, bounds: Bounds) -> Speaker:
        return Speaker(
            engine,
            bounds.limits,
            bounds.end_ms,
            busy_times(document.project),
            prints=self.prints,
            readings=self.readings,
            files=document,
        )

    def _other(self, keepers: dict[str, EngineKeeper], engine_id: str) -> EngineKeeper:
        if engine_id not in keepers:
            keepers[engine_id] = EngineKeeper(partial(self._open_other, engine_id), _load)
        return keepers[engine_id]

    def _reader_of(self, request: SpeechRequest) -> EngineKeeper:
        """Another engine may stand in for the usual one, so voices that nobody else has learnt are its own."""
        return self._readers.get(request.voice.engine, self.reader)


def _with_clip(request: SpeechRequest, files: VoiceFiles) -> SpeechRequest:
    emotion = request.emotion
    if not isinstance(emotion, FromClip) or request.emotion_clip is not None:
        return request
    try:
        return dataclasses.replace(request, emotion_clip=files.clip(emotion.clip))
    except InputError:
        return request


def reads_ahead(request: SpeechRequest) -> bool:
    """Whether a line may be read before it is to be spoken; so may those of whoever stands in for the usual engine."""
    engine_id = request.voice.engine
    return engine_id not in registry.engine_ids() or registry.traits(engine_id).reads_quickly


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
