"""Reaching a loudness under a ceiling: one gain for the whole mix, a look-ahead limiter for what sticks out.

Works on what a meter kept (`Loudness`: energy and true peak per cell), so a gain is found without hearing the
mix again; it is applied while the mix is made a second time. Must not know where the sound comes from.

Letters used for shapes: N samples, C channels, K cells.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dubstudio.base.cancel import CancelToken
from dubstudio.mix.loudness import CELL, Floats, Loudness, integrated
from dubstudio.project.time import MIX_RATE

NEAR_SILENCE_LUFS = -50.0
"""A mix softer than this holds no speech: it is left as it is rather than blown up to noise."""

_AHEAD = 4  # cells (5 ms) over which the gain goes down before a peak
_RELEASE_DB_PER_S = 40.0  # how fast it comes back
_MOST_EXTRA_DB = 12.0  # gain spent at most on making up for what the limiter takes
_PRECISE_DB = 0.01
_TRIES = 16


@dataclass(frozen=True)
class GainCurve:
    """What to multiply a mix by.

    Attributes:
        gain_db: The one gain of the whole mix.
        reduction_db: How much the limiter takes away at the middle of each cell, ``[K]``, >= 0.
        lufs: Loudness foretold.
    """

    gain_db: float
    reduction_db: Floats
    lufs: float

    def apply(self, block: Floats, start: int) -> Floats:
        """The block made louder and limited.

        Args:
            block: Samples ``[N, C]``.
            start: Position of its first sample in the mix.
        """
        gain = np.float32(10 ** (self.gain_db / 20))
        first, last = start // CELL, (start + len(block)) // CELL + 1
        near = self.reduction_db[max(first - 1, 0) : last + 1]
        if not near.any():
            return block * gain
        middles = (np.arange(max(first - 1, 0), max(first - 1, 0) + len(near)) + 0.5) * CELL - 0.5 - start
        reduction = np.interp(np.arange(len(block)), middles, near)
        return block * (gain * 10 ** (-reduction / 20)).astype(np.float32)[:, None]


def find_gain(heard: Loudness, target_lufs: float, ceiling_dbtp: float, cancel: CancelToken) -> GainCurve:
    """The gain that brings a mix to a loudness with no peak above the ceiling.

    A mix softer than `NEAR_SILENCE_LUFS` gets no gain. Where the limiter takes so much that the loudness can't
    be reached with `_MOST_EXTRA_DB` more, the curve says in `lufs` how far it comes.

    Args:
        heard: The mix as it is.
        target_lufs: Integrated loudness wanted.
        ceiling_dbtp: True peak allowed.
        cancel: Polled at every try; one takes 0.2 s for a two-hour film.

    Raises:
        Cancelled: The token was set.
    """
    plain = heard.lufs
    peaks_db = 20 * np.log10(np.maximum(heard.peaks, np.float32(1e-9)))

    def limited(gain_db: float) -> GainCurve:
        cancel.check()
        reduction = _reduction(peaks_db + np.float32(gain_db - ceiling_dbtp))
        return GainCurve(gain_db, reduction, _lufs_after(heard.energies, gain_db, reduction))

    if plain < NEAR_SILENCE_LUFS:
        return limited(0.0)
    most = target_lufs - plain + _MOST_EXTRA_DB
    curve = limited(target_lufs - plain)
    for _ in range(_TRIES):
        # A decibel more of gain is never more than a decibel of loudness: adding what is missing can't be too much.
        missing = target_lufs - curve.lufs
        if missing <= _PRECISE_DB or curve.gain_db >= most:
            break
        curve = limited(min(curve.gain_db + missing, most))
    return curve


def _reduction(over_db: Floats) -> Floats:
    """What the limiter takes away (dB, ``[K]``) of a mix whose peaks are so far above the ceiling."""
    if not len(over_db) or over_db.max() <= 0:
        return np.zeros(len(over_db), np.float32)
    return _smooth(np.maximum(over_db, 0))


def _lufs_after(energies: NDArray[np.float64], gain_db: float, reduction: Floats) -> float:
    """Loudness foretold: each cell's energy changes as its gain does."""
    touched = np.flatnonzero(reduction)
    left = energies.copy()
    left[touched] *= 10 ** (reduction[touched] / np.float32(-10))
    return integrated(left * 10 ** (gain_db / 10))


def _smooth(needed: NDArray[np.floating]) -> Floats:
    """A curve (dB, ``[K]``) nowhere below what is needed, up within `_AHEAD` cells and slowly down."""
    from scipy.ndimage import maximum_filter1d  # 0.2 s to import: only those who limit wait for it

    # One cell more than the smoothing reaches: between the middles of two cells the gain is interpolated.
    held = maximum_filter1d(needed, 2 * (_AHEAD + 1) + 1, mode="constant")
    slope = _RELEASE_DB_PER_S * CELL / MIX_RATE * np.arange(len(held))
    released = np.maximum.accumulate(held + slope) - slope
    window = np.hanning(2 * _AHEAD + 3)[1:-1]
    padded = np.pad(released, _AHEAD, mode="edge")
    smooth: Floats = np.convolve(padded, window / window.sum(), mode="valid").astype(np.float32)
    return smooth
