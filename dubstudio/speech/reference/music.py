"""Whether there is music: tones that are held, and a beat where nobody speaks.

The pitch of a voice never stands still; notes do. So what is counted is lines in the spectrum that stay in their place
for 0.6 s and stand out of what is around them.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from dubstudio.speech.engine import Samples
from dubstudio.speech.reference.spectrum import Floats, decibels, frequencies, powers

SAMPLE_RATE = 16_000

_SIZE, _HOP = 2048, 512  # 8 Hz, 32 ms
_AROUND = 41  # bins
_HIGHEST_HZ = 4000.0
_BEAT_SIZE, _BEAT_HOP = 512, 160  # 10 ms
_BEAT_S = (0.2, 1.0)
_BAND_EDGES_HZ = (40, 120, 300, 800, 2000, 4000, 7500)


@dataclass(frozen=True)
class Lines:
    """Which lines of a spectrum are held tones.

    Attributes:
        lowest_hz: Lines below are not counted: mains hum.
        held: Frames of 32 ms that a line lasts at least.
        stands_out_db: Above what is around it.
        faint_db: Below loud frames: not heard.
    """

    lowest_hz: float = 200.0
    held: int = 19
    stands_out_db: float = 12.0
    faint_db: float = -55.0


IN_SPEECH = Lines()
IN_NOISE = Lines(lowest_hz=100.0, held=13, stands_out_db=16.0, faint_db=-40.0)
"""For what a denoiser has taken away: there is no voice in it, and a few tones show."""


def held_tones(sound: Samples, lines: Lines = IN_SPEECH) -> float:
    """How many held tones there are at a time, on average.

    Args:
        sound: Mono at 16 kHz, ``[n]``.
        lines: What counts as one.
    """
    from scipy.ndimage import maximum_filter1d, median_filter  # 0.2 s to import: only once sound is at hand

    if len(sound) < _SIZE:
        return 0.0
    hertz = frequencies(_SIZE, SAMPLE_RATE)
    level = decibels(powers(sound, _SIZE, _HOP)[:, (hertz >= lines.lowest_hz) & (hertz <= _HIGHEST_HZ)])
    held = median_filter(level, (lines.held, 1), mode="nearest")
    around = median_filter(held, (1, _AROUND), mode="nearest")
    loud = np.percentile(decibels((10 ** (level / 10)).sum(axis=1)), 95)
    is_top = held == maximum_filter1d(held, 5, axis=1)
    found = is_top & (held - around > lines.stands_out_db) & (held > loud + lines.faint_db)
    return float(found.sum(axis=1).mean())


def beat(sound: Samples) -> float:
    """How regular the onsets are: the highest correlation of their strength with itself a beat later, 0 to 1.

    Args:
        sound: Mono at 16 kHz, ``[n]``.
    """
    if len(sound) < 2 * SAMPLE_RATE:
        return 0.0
    strength = _onsets(sound)
    strength = strength - strength.mean()
    n = len(strength)
    spectrum = np.fft.rfft(strength, 2 * n)
    correlation = np.fft.irfft(np.square(np.abs(spectrum)))[:n]
    if correlation[0] <= 0:
        return 0.0
    unbiased = correlation / correlation[0] * n / np.arange(n, 0, -1)
    step_s = _BEAT_HOP / SAMPLE_RATE
    first, last = (round(s / step_s) for s in _BEAT_S)
    return float(np.clip(unbiased[first : last + 1].max(), 0, 1))


def _onsets(sound: Samples) -> Floats:
    """How much louder the bands become from frame to frame, ``[frames - 1]``."""
    hertz = frequencies(_BEAT_SIZE, SAMPLE_RATE)
    power = powers(sound, _BEAT_SIZE, _BEAT_HOP)
    pairs = pairwise(_BAND_EDGES_HZ)
    bands = np.stack([power[:, (hertz >= a) & (hertz < b)].sum(axis=1) for a, b in pairs], axis=1)
    level = np.maximum(decibels(bands), decibels(bands.max(axis=0)) - 50)
    return np.asarray(np.maximum(np.diff(level, axis=0), 0).sum(axis=1), np.float64)
