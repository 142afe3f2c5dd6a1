"""What a seed makes of a line: pace, rhythm, melody and manner, varied smoothly within what a speaker does anyway.

The network always says a line in one way; seed 0 is that way. Any other seed draws a performance: in which direction
it departs is the seed's, how far is scaled by the temperature. Knows nothing of how a line is sounded.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dubstudio.speech.engine import SpeechRequest
from dubstudio.speech.kokoro.prosody import PLAIN, ProsodyEdit
from dubstudio.speech.kokoro.vocabulary import Kind, kind_of

Factors = NDArray[np.float32]

# How far one standard deviation reaches at temperature 1; factors as natural logarithms.
_PACE = 0.05  # of the whole line
_RHYTHM = 0.10  # of its lengths, from syllable to syllable
_PAUSE = 0.25  # of each pause by itself
_PITCH_ST = 0.6
_RANGE = 0.18
_TILT_ST = 1.0
_MELODY_ST = 0.7  # from syllable to syllable
_STRESS = 0.12

_MANNER = 0.7  # of the way to how the voice says lines of another length
_MANNER_OCTAVES = (-1.0, 1.5)  # shorter and longer lines than this one, to lean on
_SMOOTH_SYMBOLS = 4.0  # about a syllable
_BOUND = 2.0  # standard deviations; further draws are brought back to it
_MOST_TEMPERATURE = 2.0


@dataclass(frozen=True)
class Performance:
    """How a line departs from the plain way of saying it.

    Attributes:
        lengths: Factor on the length of each symbol of the line, shape ``[n]``.
        prosody: Melody and stress.
        manner: How far the style leans towards another of the voice's own, 0 to 1.
        manner_ratio: Towards that of lines so many times as long.
    """

    lengths: Factors
    prosody: ProsodyEdit = PLAIN
    manner: float = 0.0
    manner_ratio: float = 1.0


def performance(request: SpeechRequest, symbols: str) -> Performance:
    """The performance that a request asks for.

    Args:
        request: Its seed and temperature count, with the voice: another voice acts otherwise.
        symbols: What is said.

    Returns:
        The plain one at seed 0 or temperature 0.
    """
    heat = min(max(request.temperature, 0.0), _MOST_TEMPERATURE)
    n = len(symbols)
    if request.seed == 0 or heat == 0.0:
        return Performance(lengths=np.ones(n, np.float32))
    dice = _dice(request, symbols)
    pace, pitch, span, tilt, stress = heat * _drawn(dice, 5)
    rhythm = heat * _wave(dice, n)
    melody = heat * _wave(dice, n)
    pauses = heat * _drawn(dice, n) * [kind_of(symbol) is Kind.PAUSE for symbol in symbols]
    return Performance(
        lengths=np.exp(_PACE * pace + _RHYTHM * rhythm + _PAUSE * pauses).astype(np.float32),
        prosody=ProsodyEdit(
            pitch_st=float(_PITCH_ST * pitch),
            pitch_range=float(np.exp(_RANGE * span)),
            pitch_tilt_st=float(_TILT_ST * tilt),
            energy_contrast=float(np.exp(_STRESS * stress)),
            pitches=tuple((_MELODY_ST * melody).tolist()),
        ),
        manner=min(_MANNER * heat, 1.0),
        manner_ratio=float(2 ** dice.uniform(*_MANNER_OCTAVES)),
    )


def _dice(request: SpeechRequest, symbols: str) -> np.random.Generator:
    digest = hashlib.sha256(f"{request.seed}\n{request.voice.key}\n{symbols}".encode()).digest()
    return np.random.Generator(np.random.PCG64(int.from_bytes(digest[:16], "little")))


def _drawn(dice: np.random.Generator, n: int) -> NDArray[np.float64]:
    """Standard deviations, shape ``[n]``."""
    return np.clip(dice.standard_normal(n), -_BOUND, _BOUND)


def _wave(dice: np.random.Generator, n: int) -> NDArray[np.float64]:
    """Standard deviations that change smoothly from one to the next, shape ``[n]``."""
    reach = int(3 * _SMOOTH_SYMBOLS)
    window = np.exp(-0.5 * (np.arange(-reach, reach + 1) / _SMOOTH_SYMBOLS) ** 2)
    noise = dice.standard_normal(n + 2 * reach)
    return np.clip(np.convolve(noise, window / np.linalg.norm(window), "valid"), -_BOUND, _BOUND)
