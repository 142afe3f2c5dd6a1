"""Speaking one text into a file: the smallest whole of the program."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct, field
from msgspec.structs import replace

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import UsageError
from dubstudio.base.progress import Progress
from dubstudio.base.settings import Settings
from dubstudio.media import sound_file
from dubstudio.project.entities import AsVoice, FromClip
from dubstudio.speech import registry
from dubstudio.speech.engine import Clip, Reading, SpeechRequest, TtsEngine, VoicePrint
from dubstudio.speech.registry import CLONING_ENGINE
from dubstudio.speech.voices import default_voice
from dubstudio.studio.emotions import Manner, emotion_of
from dubstudio.studio.engines import check_voice, open_engine
from dubstudio.studio.languages import tag_of
from dubstudio.studio.lexicons import spoken_words
from dubstudio.studio.recordings import recording
from dubstudio.studio.voice_names import engine_for, own, print_of
from dubstudio.text.inline import emotion_tag
from dubstudio.text.language import guess_language

_LONGEST_S = 3600.0


class Order(Struct, frozen=True, kw_only=True):
    """What is wanted. At most one of `seconds` and `ratio` is given; empty voice and language are found.

    Attributes:
        voice: A built-in voice, a blend of them, or one of the user's library.
        reference: A recording of whoever is to speak; None for a voice that has a name.
        manner: With what emotion.
    """

    text: str
    output: Path
    voice: str = ""
    reference: Path | None = None
    manner: Manner = field(default_factory=Manner)
    language: str = ""
    seconds: float | None = None
    ratio: float | None = None
    seed: int = 0
    temperature: float = 1.0
    engine: str = "kokoro"
    settings: Settings = field(default_factory=Settings)


class Said(Struct, frozen=True, kw_only=True):
    """What came of it; lengths in samples at `sample_rate`."""

    output: str
    voice: str
    language: str
    engine: str
    computed_on: str
    seed: int
    sample_rate: int
    natural_samples: int
    target_samples: int | None
    actual_samples: int
    spoken: str
    phonemes: str
    unspoken: tuple[str, ...]

    @property
    def seconds(self) -> float:
        """Length of the file."""
        return self.actual_samples / self.sample_rate

    @property
    def ratio(self) -> float:
        """Actual / natural length."""
        return self.actual_samples / self.natural_samples

    def document(self) -> dict[str, Any]:
        """As JSON values."""
        return {**msgspec.to_builtins(self), "seconds": self.seconds, "ratio": self.ratio}


def say(order: Order, progress: Progress, cancel: CancelToken) -> Said:
    """Speak a text into a file.

    Raises:
        UsageError: The order contradicts itself or asks for the impossible.
        DubError: Whatever else keeps it from being done.
    """
    _check(order)
    order = _as_tagged(order)
    language = tag_of(order.language) or guess_language(order.text)
    clip, acted = _recordings(order)
    progress(0.0, "Opening the voice engine")
    card = own(order.voice)
    engine = open_engine(engine_for(card, order.engine) if card else order.engine, order.settings)
    _check_manner(order.manner, engine)
    voice = order.reference.name if order.reference else order.voice or default_voice(language).id
    progress(0.0, "Listening to the voice" if clip else "Reading")
    known = print_of(engine, card, cancel) if card else _heard(engine, voice, clip, cancel)
    request = SpeechRequest(
        text=spoken_words(order.text, language),
        language=language,
        voice=known,
        emotion=order.manner.emotion,
        seed=order.seed,
        temperature=order.temperature,
        emotion_clip=acted,
        wanted_s=order.seconds,
    )
    progress(0.0, "Reading")
    reading = engine.read(request, cancel)
    target = _target(order, reading)
    progress(0.1, "Speaking")
    speech = engine.render(reading, target, cancel)
    with sound_file.sound_writer(order.output, speech.sample_rate, 1, len(speech.samples)) as writer:
        writer.write(speech.samples)
    return Said(
        output=str(order.output),
        voice=voice,
        language=language,
        engine=engine.spec.id,
        computed_on=engine.where,
        seed=order.seed,
        sample_rate=speech.sample_rate,
        natural_samples=reading.natural_samples,
        target_samples=target,
        actual_samples=len(speech.samples),
        spoken=reading.spoken,
        phonemes=reading.phonemes,
        unspoken=tuple(f"{piece.text} ({piece.reason})" for piece in reading.unspoken),
    )


def _check(order: Order) -> None:
    if order.seconds is not None and order.ratio is not None:
        raise UsageError("Both a length and a ratio were given.", remedy="Give one of --seconds and --ratio.")
    for name, value, most in (("length", order.seconds, _LONGEST_S), ("ratio", order.ratio, 10.0)):
        if value is not None and not (math.isfinite(value) and 0 < value <= most):
            raise UsageError(f"A {name} of {value} is impossible.", remedy=f"Choose one above 0, {most:g} at most.")
    if not (math.isfinite(order.temperature) and 0 <= order.temperature <= 2):
        raise UsageError(f"A temperature of {order.temperature} is impossible.", remedy="Choose one from 0 to 2.")
    if order.seed < 0:
        raise UsageError(f"A seed of {order.seed} is impossible.", remedy="Choose 0 or more.")
    if not order.text.strip():
        raise UsageError("There is nothing to say.", remedy="Give a text.")
    sound_file.check_target(order.output)
    card = own(order.voice)
    check_voice(order.engine, "" if card and not order.reference else order.voice, order.reference)
    if card is None and order.reference is None and not registry.traits(order.engine).has_presets:
        raise UsageError(
            f"{registry.traits(order.engine).name} has no built-in voices.", remedy="Give a recording with --reference."
        )


def _as_tagged(order: Order) -> Order:
    """An order without the emotion that its text begins with, ``[愤怒] …``: it is the manner where none was given."""
    tag, rest = emotion_tag(order.text)
    if tag is None or not rest.strip():
        return order
    emotion = emotion_of(tag)
    if isinstance(emotion, FromClip):
        return order  # there is no project that the clip could be in
    given = order.manner.clip is not None or not isinstance(order.manner.emotion, AsVoice)
    return replace(order, text=rest.strip(), manner=order.manner if given else Manner(emotion))


def _heard(engine: TtsEngine, voice: str, clip: Clip | None, cancel: CancelToken) -> VoicePrint:
    return engine.enroll([clip], cancel) if clip else engine.preset(voice)


def _recordings(order: Order) -> tuple[Clip | None, Clip | None]:
    """Of the voice and of the emotion."""
    voice, acted = order.reference, order.manner.clip
    return recording(voice) if voice else None, recording(acted) if acted else None


def _check_manner(manner: Manner, engine: TtsEngine) -> None:
    kind = manner.emotion.__struct_config__.tag
    if kind not in engine.spec.emotions:
        raise UsageError(
            f"{engine.spec.name} does not act such an emotion.",
            remedy=f"Leave it out, or choose --engine {CLONING_ENGINE}.",
        )


def _target(order: Order, reading: Reading) -> int | None:
    if order.seconds is not None:
        return round(order.seconds * reading.sample_rate)
    if order.ratio is not None:
        return round(order.ratio * reading.natural_samples)
    return None
