"""Readings that were made, kept by what was asked for: whole ones for a while, their facts for long.

A whole reading lets a line be re-timed without being read again, but holds arrays; its facts are all that a screen
shows of it, and are small enough to keep for every line of a film. Every method may be called from any thread. Must
not know lines or documents.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass
from typing import Generic, TypeVar

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import Cancelled, CannotSpeak, DubError, EngineError, InputError
from dubstudio.speech.engine import Reading, SpeechRequest, TtsEngine, Unspoken
from dubstudio.speech.keys import request_key
from dubstudio.text.syllables import count_syllables

T = TypeVar("T")

_READINGS = 128  # a quarter of a megabyte each
_FACTS = 20_000


@dataclass(frozen=True, slots=True)
class ReadingFacts:
    """What a screen shows of a reading.

    Attributes:
        natural_samples: Its length when nobody asks for another; 0 where the text can't be spoken.
        sample_rate: Of that length.
        spoken: What will be said, in words.
        phonemes: The same, as the engine spells it.
        unspoken: What will not be said.
        syllables: Of what will be said; 0 when not known.
        error: Why the text can't be spoken; empty where it can.
    """

    natural_samples: int
    sample_rate: int
    spoken: str = ""
    phonemes: str = ""
    unspoken: tuple[Unspoken, ...] = ()
    syllables: int = 0
    error: str = ""


class Readings:
    """What has been read, the most recently used kept longest.

    Args:
        most_readings: How many whole readings are kept.
        most_facts: How many are known by their facts.
    """

    def __init__(self, most_readings: int = _READINGS, most_facts: int = _FACTS) -> None:
        self._readings: _Recent[Reading] = _Recent(most_readings)
        self._facts: _Recent[ReadingFacts] = _Recent(most_facts)

    def facts(self, key: str) -> ReadingFacts | None:
        """The facts of a request that was read, by its key; None where it was not, or long ago."""
        return self._facts.get(key)

    def reading(self, key: str) -> Reading | None:
        """A whole reading, by the key of its request; None where it is not kept."""
        return self._readings.get(key)

    def read(self, engine: TtsEngine, request: SpeechRequest, cancel: CancelToken) -> Reading:
        """The reading of a request: kept, or made now by the engine, which gives the same.

        Raises:
            DubError: See `TtsEngine.read`. That a text can't be spoken is kept too.
        """
        key = request_key(request)
        kept = self._readings.get(key)
        if kept is not None:
            return kept
        try:
            reading = engine.read(request, cancel)
        except DubError as error:
            if _lies_in_the_text(error):
                self._facts.put(key, ReadingFacts(0, engine.spec.sample_rate, error=str(error)))
            raise
        self._readings.put(key, reading)
        self._facts.put(key, _facts_of(reading, request.language))
        return reading

    def learn(self, engine: TtsEngine, request: SpeechRequest, cancel: CancelToken) -> ReadingFacts:
        """The facts of a request, read now if need be; what can't be spoken is told by `ReadingFacts.error`.

        Raises:
            DubError: The engine can't read at all, whatever the text.
        """
        key = request_key(request)
        known = self._facts.get(key)
        if known is None:
            try:
                self.read(engine, request, cancel)
            except DubError as error:
                if not _lies_in_the_text(error):
                    raise
            known = self._facts.get(key)
            assert known is not None
        return known

    def recall(self, engine: TtsEngine, request: SpeechRequest, data: bytes) -> bool:
        """Take in a reading that was kept elsewhere, unless it is here already.

        Args:
            engine: The one that made it.
            request: What it was made for.
            data: What `TtsEngine.keep` gave.

        Returns:
            Whether it is here now; not where it is damaged, of another line, or of another version of the engine.
        """
        key = request_key(request)
        if self._readings.get(key) is not None:
            return True
        try:
            reading = engine.recall(data, request)
        except InputError:
            return False
        self._readings.put(key, reading)
        self._facts.put(key, _facts_of(reading, request.language))
        return True

    def forget(self) -> None:
        """Another engine reads otherwise."""
        self._readings.clear()
        self._facts.clear()


def _lies_in_the_text(error: DubError) -> bool:
    """Whether reading the same text again would fail again."""
    return isinstance(error, CannotSpeak) or not isinstance(error, Cancelled | EngineError)


def _facts_of(reading: Reading, language: str) -> ReadingFacts:
    return ReadingFacts(
        natural_samples=reading.natural_samples,
        sample_rate=reading.sample_rate,
        spoken=reading.spoken,
        phonemes=reading.phonemes,
        unspoken=reading.unspoken,
        # What is spoken has its numbers in words already: several times quicker to count than the text.
        syllables=count_syllables(reading.spoken, language),
    )


class _Recent(Generic[T]):
    """A map that forgets what was not asked for longest."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._lock = threading.Lock()
        self._values: OrderedDict[str, T] = OrderedDict()

    def get(self, key: str) -> T | None:
        with self._lock:
            if key in self._values:
                self._values.move_to_end(key)
            return self._values.get(key)

    def clear(self) -> None:
        with self._lock:
            self._values.clear()

    def put(self, key: str, value: T) -> None:
        with self._lock:
            self._values[key] = value
            self._values.move_to_end(key)
            while len(self._values) > self._most:
                self._values.popitem(last=False)
