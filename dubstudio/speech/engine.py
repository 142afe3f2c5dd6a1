"""The seam every voice engine fits, and the plain values that cross it.

An engine first decides how to say a line (`read`: quick for the embedded engine, slow for an autoregressive one) and
only then makes sound of a length the caller chooses (`render`). Rendering the same reading at another length is the
same performance re-timed. Nothing here knows a particular engine, Qt or torch; arrays are float32 mono.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from dubstudio.base.cancel import CancelToken
from dubstudio.project.entities import AsVoice, Emotion

USUAL_TEMPERATURE = 1.0
"""How far other seeds may depart from the plain reading when nobody says otherwise."""

NATURAL_PAUSES = (1.0, 1.0)
"""Pauses after sentences and after clauses as the engine makes them."""

Samples = NDArray[np.float32]
"""Mono sound, shape ``[n_samples]``, full scale ±1."""


@dataclass(frozen=True)
class Clip:
    """A recording of somebody."""

    samples: Samples
    sample_rate: int


@dataclass(frozen=True)
class VoicePrint:
    """What an engine keeps of a voice.

    Attributes:
        engine: Id of the engine that can use it.
        key: Content hash; equal keys sound equal.
        language: The voice's own language where it has one (BCP-47), else empty.
        arrays: Engine-specific tensors.
    """

    engine: str
    key: str
    language: str
    arrays: dict[str, NDArray[Any]] = field(repr=False, default_factory=dict)


@dataclass(frozen=True)
class SpeechRequest:
    """One line to be spoken.

    Attributes:
        text: What to say, as the user wrote it.
        language: BCP-47 of the text: ``zh``, ``en`` or ``ja``; other scripts inside it are found by the engine.
        voice: By whom.
        emotion: How.
        seed: 0 is the plain reading; every other seed another performance. Same request, same sound.
        temperature: How far performances of other seeds may depart from the plain one; 0 not at all, 1 usual.
        emotion_clip: The recording that a `FromClip` emotion names.
        wanted_s: About how long the line is going to be, for engines that read with a length in mind; None where
            nothing is wanted. What it was when a line was read does not make the reading another one.
        pauses: Factors on the natural pauses after sentences and after clauses.
    """

    text: str
    language: str
    voice: VoicePrint
    emotion: Emotion = field(default_factory=AsVoice)
    seed: int = 0
    temperature: float = USUAL_TEMPERATURE
    emotion_clip: Clip | None = field(default=None, repr=False)
    wanted_s: float | None = None
    pauses: tuple[float, float] = NATURAL_PAUSES


@dataclass(frozen=True)
class Unspoken:
    """A piece of the text that will not be heard, and why."""

    text: str
    reason: str


@dataclass(frozen=True)
class Reading:
    """How an engine has decided to say a line; engines subclass it with what they need to sound it.

    Attributes:
        engine: Id of the engine that made it.
        request_key: Content hash of the request.
        sample_rate: Of the speech it will give, Hz.
        natural_samples: Its length when nobody asks for another.
        spoken: What will be said, normalised words.
        phonemes: What will be said, as the engine spells it.
        unspoken: What will not be said.
    """

    engine: str
    request_key: str
    sample_rate: int
    natural_samples: int
    spoken: str
    phonemes: str
    unspoken: tuple[Unspoken, ...]


@dataclass(frozen=True)
class Speech:
    """Sound made from a reading; exactly as long as was asked."""

    samples: Samples
    sample_rate: int
    reading: Reading


@dataclass(frozen=True)
class EngineSpec:
    """What an engine is and can do.

    Attributes:
        emotions: Tags of the emotion kinds it acts on.
        reads_quickly: A line can be read while it is being typed.
    """

    id: str
    name: str
    sample_rate: int
    languages: tuple[str, ...]
    can_clone: bool
    emotions: tuple[str, ...]
    reads_quickly: bool = True


class TtsEngine(Protocol):
    """A voice engine. Not thread-safe: one caller at a time."""

    @property
    def spec(self) -> EngineSpec:
        """What it is; answers without loading."""
        ...

    @property
    def where(self) -> str:
        """Where it computes, and why there, in words for people; empty while nothing is loaded."""
        ...

    def load(self, device: str = "auto") -> None:
        """Bring weights into memory; idempotent.

        Raises:
            WeightsMissing: They are not on this machine.
            WeightsCorrupt: They are not what they should be.
        """
        ...

    def unload(self) -> None:
        """Give the memory back; idempotent. The next call loads again."""
        ...

    def preset(self, name: str) -> VoicePrint:
        """A built-in voice.

        Raises:
            UnknownVoice: No such preset.
        """
        ...

    def enroll(self, clips: Sequence[Clip], cancel: CancelToken) -> VoicePrint:
        """Learn a voice from recordings.

        Raises:
            InputError: The clips can't be used.
            EngineError: This engine can't clone.
        """
        ...

    def read(self, request: SpeechRequest, cancel: CancelToken) -> Reading:
        """Decide how to say a line, without making sound.

        Raises:
            CannotSpeak: Nothing in the text can be spoken.
            UnknownLanguage: No front end for the language.
            Cancelled: The token was set.
        """
        ...

    def render(self, reading: Reading, target_samples: int | None, cancel: CancelToken) -> Speech:
        """Make sound from a reading.

        Args:
            reading: One of this engine's own.
            target_samples: Exact length wanted, at the reading's sample rate; None for the natural length.
            cancel: Polled between pieces.

        Raises:
            UsageError: The length is impossible for this reading.
            Cancelled: The token was set.
        """
        ...

    def keep(self, reading: Reading) -> bytes:
        """A reading as bytes to be kept beside its take.

        Raises:
            UsageError: The reading is another engine's.
        """
        ...

    def recall(self, data: bytes, request: SpeechRequest) -> Reading:
        """The reading that `keep` turned into bytes, ready to be rendered.

        Args:
            data: What `keep` gave.
            request: What the reading was made for.

        Raises:
            InputError: It is damaged, of another version or model, or was made for another request.
        """
        ...
