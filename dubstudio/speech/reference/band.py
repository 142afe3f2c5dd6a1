"""Up to which frequency there is sound, whatever the rate of the file says.

Judged by the loudest moments of each frequency: the hiss of an s reaches 7 kHz in any voice, and not over a telephone.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from dubstudio.speech.engine import Samples
from dubstudio.speech.reference.spectrum import decibels, frequencies, powers

_FRAME_S = 0.128
_LOUD_PERCENT = 95.0
_MIDDLE_HZ, _HIGH_HZ = (2000.0, 3300.0), (5500.0, 7500.0)
_GONE_DB = -25.0  # under the middle: nothing is heard there
_SMOOTH_HZ = 300.0
_NOTHING_DB = -100.0


@dataclass(frozen=True)
class Band:
    """What a recording carries.

    Attributes:
        highest_hz: Up to where there is sound.
        high_db: Level between 5.5 and 7.5 kHz against that between 2 and 3.3 kHz, loudest moments of each.
    """

    highest_hz: float
    high_db: float

    @property
    def is_narrow(self) -> bool:
        """Whether it sounds like a telephone."""
        return self.high_db < _GONE_DB


def band_of(samples: Samples, rate: int) -> Band:
    """Look at a recording at its own rate.

    Args:
        samples: Speech, mono, ``[n]``.
        rate: Samples a second.
    """
    size = 2 * round(_FRAME_S * rate / 2)
    if len(samples) < size or not np.any(samples):
        return Band(0.0, _NOTHING_DB)
    loud = np.percentile(powers(samples, size, size // 2), _LOUD_PERCENT, axis=0)
    hertz = frequencies(size, rate)
    middle, high = ((hertz >= low) & (hertz < top) for low, top in (_MIDDLE_HZ, _HIGH_HZ))
    width = max(1, round(_SMOOTH_HZ / hertz[1]))
    level = decibels(np.convolve(loud, np.ones(width) / width, "same"))
    reference = float(decibels(loud[middle].mean())) if middle.any() else 0.0
    heard = np.flatnonzero(level > reference + _GONE_DB)
    high_db = float(decibels(loud[high].mean())) - reference if high.any() else _NOTHING_DB
    return Band(float(hertz[heard[-1]]) if len(heard) else 0.0, high_db)
