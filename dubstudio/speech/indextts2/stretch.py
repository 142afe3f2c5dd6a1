"""Other lengths for the same words: which column of the content each frame of the mel spectrum takes.

Stretching everything alike drawls, and blurs consonants. So what already stands still, pauses first and then held
sounds, gives more of the time, and what moves keeps more of its own. Plain arrays; T is the number of content columns.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from dubstudio.speech.indextts2.config import SAMPLE_RATE

Floats = NDArray[np.floating]
Indices = NDArray[np.int64]

_STIFFEST = 0.25
"""How far the tempo of what gives least follows the tempo of what gives most, as an exponent."""

_LONG_RUN = 8
"""Columns of 20 ms; what stands still that long is a pause or as good as one."""

_SPREAD = 0.2
"""Differences of likeness smaller than this are not made to look like more."""

_FADE = round(0.005 * SAMPLE_RATE)


def nearest(n_columns: int, n_frames: int) -> Indices:
    """The official map at a steady tempo, ``[n_frames]``: ``floor(i · T / n)``, counted in single precision."""
    scale = np.float32(n_columns) / np.float32(n_frames)
    index = np.floor(np.arange(n_frames, dtype=np.float32) * scale).astype(np.int64)
    bounded: Indices = np.minimum(index, n_columns - 1)
    return bounded


def elasticity(content: Floats) -> NDArray[np.float64]:
    """How readily the time of each column changes, 0 to 1.

    A column gives as much as it is like both of its neighbours, compared with the rest of the line, and more within a
    long stretch of such columns than in a short one.

    Args:
        content: ``[T, C]``.

    Returns:
        ``[T]``; all alike where nothing stands out.
    """
    still = _steadiness(np.asarray(content, dtype=np.float64))
    low, high = np.percentile(still, (20, 80))
    spread = max(float(high - low), _SPREAD)
    give = np.clip(0.5 + (still - (low + high) / 2) / spread, 0.0, 1.0)
    run_lengths = _run_lengths(give > 0.5)
    shortened = 0.5 + 0.5 * np.minimum(run_lengths, _LONG_RUN) / _LONG_RUN
    return np.asarray(np.where(give > 0.5, give * shortened, give), dtype=np.float64)


def frame_index(give: Floats, natural_frames: int, n_frames: int) -> Indices:
    """Which column each frame takes, never going back.

    At the natural length this is the official map. As long as there are as many frames as columns, every column is
    heard; with fewer, those that give most are left out first.

    Args:
        give: From `elasticity`, ``[T]``.
        natural_frames: Frames that the columns last when nobody asks for another length.
        n_frames: How many are wanted; at least 1.

    Returns:
        ``[n_frames]``.
    """
    n_columns = len(give)
    if n_frames == natural_frames:
        return nearest(n_columns, n_frames)
    lengths = _lengths(_STIFFEST + (1 - _STIFFEST) * np.asarray(give, np.float64), natural_frames, n_frames)
    ends = np.cumsum(lengths)
    ends *= n_frames / ends[-1]
    columns = np.arange(n_columns)
    # A column begins at the first frame that is not before it.
    starts = np.ceil(np.concatenate([[0.0], ends[:-1]])).astype(np.int64)
    if n_frames >= n_columns:
        # Lengths of one frame each may have lost one to rounding.
        starts = np.maximum.accumulate(starts - columns) + columns
        starts = np.minimum(starts, n_frames - n_columns + columns)
    starts = np.minimum(starts, n_frames)
    return np.repeat(columns, np.diff(starts, append=n_frames)).astype(np.int64)


def finish(samples: NDArray[np.float32], n_samples: int) -> NDArray[np.float32]:
    """Exactly so many samples: the end is cut off, or silence put behind it, and 5 ms before are faded out.

    Meant for the half frame that whole frames can't hit; sound that already fits is returned as it is.
    """
    if len(samples) == n_samples:
        return samples
    kept = np.array(samples[:n_samples], dtype=np.float32)
    n_faded = min(_FADE, len(kept))
    kept[len(kept) - n_faded :] *= np.linspace(1.0, 0.0, n_faded, dtype=np.float32)
    return np.pad(kept, (0, n_samples - len(kept)))


def _steadiness(content: NDArray[np.float64]) -> NDArray[np.float64]:
    """The smaller likeness of each column to its two neighbours, -1 to 1, ``[T]``."""
    if len(content) < 2:
        return np.ones(len(content))
    # What all columns share says nothing about how they differ.
    own = content - content.mean(axis=0)
    norms = np.linalg.norm(own, axis=1)
    products = norms[1:] * norms[:-1]
    inner = np.sum(own[1:] * own[:-1], axis=1)
    # A column without anything of its own is like any other.
    likeness = np.divide(inner, products, out=np.ones_like(inner), where=products > 1e-9 * norms.max() ** 2)
    after, before = np.append(likeness, likeness[-1]), np.insert(likeness, 0, likeness[0])
    smaller: NDArray[np.float64] = np.minimum(after, before)
    return smaller


def _run_lengths(holds: NDArray[np.bool_]) -> Indices:
    """Length of the run of equal values around each entry."""
    borders = np.flatnonzero(np.diff(holds)) + 1
    lengths = np.diff(np.concatenate([[0], borders, [len(holds)]]))
    return np.repeat(lengths, lengths)


def _lengths(weights: NDArray[np.float64], natural_frames: int, n_frames: int) -> NDArray[np.float64]:
    """Frames of each column, in all `n_frames`: the natural ones times one factor to the power of each weight."""
    n_columns = len(weights)
    # With fewer frames than columns each begins at one, so that lengths follow steadily from those at exactly as many.
    even, least = (natural_frames / n_columns, 1.0) if n_frames >= n_columns else (1.0, 0.0)
    even = max(even, least)
    low, high = -60.0, 60.0
    for _ in range(80):
        middle = (low + high) / 2
        if np.maximum(even * np.exp(middle * weights), least).sum() < n_frames:
            low = middle
        else:
            high = middle
    return np.maximum(even * np.exp(high * weights), least)
