"""Loudness and brightness of a line that has been sounded; its length stays, to the sample."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from dubstudio.speech.engine import Samples

_TURN_HZ = 1200.0  # what is above gets brighter, what is below darker
_OCTAVES = 1.5  # from the turn to where nothing more is changed
_CEILING = 0.97
_BLOCK = 48  # samples, 2 ms at 24 kHz
_DECAY, _ONSET, _RAMP = 6000, 1200, 480  # samples of a pause that belong to the sounds beside it, and of a fade


def brightened(samples: Samples, sample_rate: int, db: float) -> Samples:
    """Highs raised against lows by so many decibels, the level kept.

    The slope is straight over three octaves, so that it sounds like another voice effort and not like a filter.

    Args:
        samples: ``[n]``.
        sample_rate: Hz.
        db: Between far above and far below 1.2 kHz; negative is darker.
    """
    if not db or not len(samples):
        return samples
    spectrum = np.fft.rfft(samples.astype(np.float64))
    hertz = np.fft.rfftfreq(len(samples), 1 / sample_rate)
    octaves = np.log2(np.maximum(hertz, 1.0) / _TURN_HZ)
    tilt = np.clip(octaves / _OCTAVES, -1.0, 1.0) * (db / 2)
    changed = np.fft.irfft(spectrum * 10 ** (tilt / 20), len(samples))
    level = np.sqrt(np.mean(np.square(samples, dtype=np.float64)) / max(float(np.mean(np.square(changed))), 1e-20))
    return np.asarray(changed * level, np.float32)


def louder(samples: Samples, db: float | NDArray[np.floating]) -> Samples:
    """So many decibels louder, with peaks held under full scale.

    Args:
        samples: ``[n]``.
        db: One value, or one a sample.
    """
    return _limited(np.asarray(samples * 10 ** (np.asarray(db) / 20), np.float32))


def hushed(samples: Samples, start: int, end: int) -> Samples:
    """A pause made silent but for the end of the sound before it and the beginning of the one after.

    Args:
        samples: ``[n]``.
        start: Where the pause begins, samples.
        end: And where it ends.
    """
    first, last = start + _DECAY, end - _ONSET
    if last - first < 2 * _RAMP:
        return samples
    gains = np.zeros(last - first, np.float32)
    ramp = np.linspace(1.0, 0.0, _RAMP, dtype=np.float32)
    gains[:_RAMP], gains[-_RAMP:] = ramp, ramp[::-1]
    changed = samples.copy()
    changed[first:last] *= gains
    return changed


def _limited(samples: Samples) -> Samples:
    """Turned down where peaks would be over full scale, quickly but without a jump."""
    if not len(samples) or float(np.abs(samples).max()) <= _CEILING:
        return samples
    n_blocks = -(-len(samples) // _BLOCK)
    padded = np.pad(np.abs(samples), (0, n_blocks * _BLOCK - len(samples)))
    peaks = padded.reshape(n_blocks, _BLOCK).max(axis=1)
    # A block and both its neighbours: straight lines between the middles of blocks stay under each of them.
    around = np.lib.stride_tricks.sliding_window_view(np.pad(peaks, 1, mode="edge"), 3).max(axis=1)
    gains = np.minimum(1.0, _CEILING / np.maximum(around, _CEILING))
    middles = (np.arange(n_blocks) + 0.5) * _BLOCK
    return np.asarray(samples * np.interp(np.arange(len(samples)), middles, gains), np.float32)
