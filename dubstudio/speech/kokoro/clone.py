"""Voices of the embedded engine that are like a recording: timbre of their own, manner of speaking borrowed.

The engine's style has two halves. The timbre is found for the recording; the manner is that of the built-in voice of
the line's language and the recording's sex whose pitch is nearest, moved to the recording's pitch, range and pace. So
one voice speaks every language the engine knows, each as somebody born to it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from dubstudio.base.ids import content_id
from dubstudio.speech.engine import VoicePrint
from dubstudio.speech.kokoro import packs
from dubstudio.speech.kokoro.prosody import ProsodyEdit
from dubstudio.speech.likeness.encoder import Embedding, built_in
from dubstudio.speech.likeness.voice_facts import VoiceFacts
from dubstudio.speech.voices import default_voice, voice, voices

_TIMBRE, _MEASURED = "timbre", "measured"
_KEPT = 64  # packs in memory, half a megabyte each

_WHISPERED = frozenset({"af_nicole"})  # a manner nobody wants to borrow
_OTHER_SEX = 0.2  # of a natural logarithm of pitch: a high man may borrow from a woman before he is shifted far
_USUAL_SPREAD_ST = 3.0
_RANGES = (0.8, 1.25)
_PACES = (0.88, 1.14)
_TRUST = 0.5  # in what a few seconds tell of range and pace


@dataclass(frozen=True)
class Manner:
    """How an imitated voice speaks a language.

    Attributes:
        print: As one of the built-in voices, ready for `packs.style`.
        edit: Melody moved to the recording's.
        pace: Factor on lengths.
    """

    print: VoicePrint
    edit: ProsodyEdit
    pace: float


def voice_print(timbre: NDArray[np.float32], facts: VoiceFacts, *, is_male: bool) -> VoicePrint:
    """A print of what was found and measured of a recording.

    Args:
        timbre: ``[128]``.
        facts: Of its sound.
        is_male: By whose pitch and manner it goes.
    """
    measured = np.array([facts.pitch_hz, facts.pitch_spread_st, facts.syllables_s, float(is_male)], np.float32)
    arrays = {_TIMBRE: np.asarray(timbre, np.float32), _MEASURED: measured}
    key = content_id(packs.ENGINE.encode(), *(a.tobytes() for a in arrays.values()))
    return VoicePrint(engine=packs.ENGINE, key=key, language="", arrays=arrays)


def is_imitated(print_: VoicePrint) -> bool:
    """Whether a print is of a recording, not of a built-in voice."""
    return _TIMBRE in print_.arrays


def timbre_of(print_: VoicePrint) -> NDArray[np.float32]:
    """The timbre of an imitated voice, ``[128]``."""
    return print_.arrays[_TIMBRE]


def with_timbre(print_: VoicePrint, timbre: NDArray[np.float32]) -> VoicePrint:
    """The same voice with another timbre ``[128]``."""
    pitch, spread, rate, is_male = (float(x) for x in print_.arrays[_MEASURED])
    facts = VoiceFacts(pitch, spread, rate, 0.0, np.zeros(0, np.float32))
    return voice_print(timbre, facts, is_male=bool(is_male))


def manner_of(print_: VoicePrint, language: str) -> Manner:
    """How an imitated voice speaks a language."""
    pitch, spread, rate, is_male = (float(x) for x in print_.arrays[_MEASURED])
    name = lender(pitch, language, is_male=bool(is_male))
    lent = built_in()[name]
    edit = ProsodyEdit(
        home_hz=pitch,
        pitch_range=_towards(spread / _USUAL_SPREAD_ST, _RANGES) if spread else 1.0,
    )
    pace = _towards(lent.syllables_s / rate, _PACES) if rate else 1.0
    return Manner(_dressed(print_.key, name, print_.arrays[_TIMBRE].tobytes()), edit, pace)


def lender(pitch_hz: float, language: str, *, is_male: bool) -> str:
    """The built-in voice whose manner somebody with that pitch borrows in a language."""
    sex = "male" if is_male else "female"
    base = language.partition("-")[0]

    def distance(name: str) -> float:
        apart = abs(float(np.log(built_in()[name].pitch_hz / pitch_hz)))
        return apart + (0.0 if voice(name).sex == sex else _OTHER_SEX)

    known = [v.id for v in voices(base) if v.id not in _WHISPERED] or [default_voice(base).id]
    return min(known, key=distance)


def is_male(embedding: Embedding) -> bool:
    """Whether the built-in voices most like somebody are men's."""
    closeness = {name: float(measured.embedding @ embedding) for name, measured in built_in().items()}
    nearest = sorted(closeness, key=lambda name: -closeness[name])[:9]
    return sum(voice(name).sex == "male" for name in nearest) * 2 > len(nearest)


@lru_cache(maxsize=_KEPT)
def _dressed(key: str, lent: str, timbre: bytes) -> VoicePrint:
    """A built-in voice with another timbre; the key stays that of the recording."""
    pack = packs.pack_of(lent)
    pack[:, : packs.TIMBRE_WIDTH] = np.frombuffer(timbre, np.float32)
    return VoicePrint(packs.ENGINE, key, voice(lent).language, {packs.PACK: pack})


def _towards(factor: float, bounds: tuple[float, float]) -> float:
    """Part of the way to what was measured, within what sounds natural."""
    return float(np.clip(factor**_TRUST, *bounds))
