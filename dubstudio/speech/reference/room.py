"""How long a room takes to fall silent, judged by how quickly speech dies away.

Within a band, speech that stops falls silent at once in a dry room and slowly in a live one. All stretches over which a
band grows quieter are found, and their median slope is turned into a time. It is an estimate: long reverberation comes
out about right, below 0.4 s the speaker's own pace is what is measured.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from dubstudio.speech.engine import Samples
from dubstudio.speech.reference.spectrum import Floats, decibels, frequencies, powers

SAMPLE_RATE = 16_000

_SIZE, _HOP = 512, 128  # 32 ms, 8 ms
_EDGES_HZ = (250, 500, 1000, 2000, 4000, 7500)
_FEWEST = 6  # steps a fall takes at least
_DEPTH_DB = 10.0
_ENOUGH = 5  # falls of which something can be said
# Frames smoothed together: few follow short reverberation, many are not broken up by the beating of a long one. What a
# room lets fall by 60 dB is measured as so many dB, for the speech itself takes part in it.
_BY_SMOOTHING = {3: 82.0, 6: 55.0, 12: 40.0}


def reverberation_s(sound: Samples) -> float:
    """The estimate, seconds; 0 where there is too little to judge by.

    Args:
        sound: Speech, mono at 16 kHz, ``[n]``.
    """
    if len(sound) < SAMPLE_RATE:
        return 0.0
    hertz = frequencies(_SIZE, SAMPLE_RATE)
    power = powers(sound, _SIZE, _HOP)
    bands = [power[:, (hertz >= low) & (hertz < high)].sum(axis=1) for low, high in pairwise(_EDGES_HZ)]
    found = [0.0]
    for width, drop_db in _BY_SMOOTHING.items():
        slopes = np.concatenate([_falls(_smooth(band, width)) for band in bands])
        if len(slopes) >= _ENOUGH:
            found.append(drop_db / -float(np.median(slopes)))
    return max(found)


def _smooth(band: Floats, width: int) -> Floats:
    return decibels(np.convolve(band, np.ones(width) / width, "same"))


def _falls(level: Floats) -> Floats:
    """Slopes of stretches without any rise, dB a second, shape ``[m]``."""
    falling = np.diff(level, append=np.inf) < 0
    edges = np.diff(falling.astype(np.int8), prepend=0)
    starts, ends = np.flatnonzero(edges > 0), np.flatnonzero(edges < 0)
    slopes = []
    for start, end in zip(starts, ends, strict=True):
        if end - start >= _FEWEST and level[start] - level[end] >= _DEPTH_DB:
            piece = level[start : end + 1]
            times = (np.arange(len(piece)) - (len(piece) - 1) / 2) * (_HOP / SAMPLE_RATE)
            slopes.append(float(times @ (piece - piece.mean()) / (times @ times)))
    return np.array(slopes)
