"""Power over time and frequency, as the other modules look at sound."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from dubstudio.speech.engine import Samples

Floats = NDArray[np.float64]

FLOOR = 1e-14
"""Power below any that is recorded."""


def powers(samples: Samples, size: int, hop: int) -> Floats:
    """Power of centred Hann frames, ``[frames, size // 2 + 1]``; a row adds up to about the frame's mean square."""
    window = np.hanning(size + 1)[:size]
    padded = np.pad(np.asarray(samples, np.float32), (size // 2, size // 2))
    frames = np.lib.stride_tricks.sliding_window_view(padded, size)[::hop]
    spectra = np.fft.rfft(frames * window.astype(np.float32), axis=1)
    return np.asarray(np.square(np.abs(spectra)) * (2.0 / (size * np.square(window).sum())), np.float64)


def frequencies(size: int, rate: int) -> Floats:
    """Of the columns of `powers`, Hz."""
    return np.asarray(np.fft.rfftfreq(size, 1 / rate), np.float64)


def decibels(power: NDArray[np.floating]) -> Floats:
    """Of powers, not below -140."""
    return np.asarray(10 * np.log10(np.maximum(power, FLOOR)), np.float64)
