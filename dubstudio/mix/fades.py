"""Soft edges: sound that starts or ends abruptly clicks. Must not know lines or files; positions are samples.

All ramps are raised cosines.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from dubstudio.project.time import MIX_RATE, samples_from_ms

CUT_FADE = samples_from_ms(10, MIX_RATE)
"""Length of the fade at every cut, samples."""

GAP_FADE = samples_from_ms(80, MIX_RATE)
"""Length of the fade where the film's own sound gives way to a line and comes back, samples."""


def fade_edges(samples: NDArray[np.float32], length: int = CUT_FADE) -> NDArray[np.float32]:
    """A copy that rises from silence and falls back to it.

    Args:
        samples: Sound ``[n]``.
        length: Samples of each fade; half the sound where that is shorter.
    """
    length = min(length, len(samples) // 2)
    faded = samples.copy()
    if length:
        ramp = _raised(np.arange(length) / length)
        faded[:length] *= ramp
        faded[-length:] *= ramp[::-1]
    return faded


class GapGain:
    """A gain that is 0 in some spans and 1 in the gaps between them.

    It falls before a span and rises after it, so nothing of what it mutes is heard inside. A gap too
    short to rise and fall in stays mute.

    Args:
        spans: ``(start, end)`` of each span; they may overlap, in any order.
        fade: Samples of each ramp.
    """

    def __init__(self, spans: Sequence[tuple[int, int]], fade: int = GAP_FADE) -> None:
        positions: list[int] = []
        for start, end in _merged(spans, closer_than=2 * fade):
            positions += [start - fade, start, end, end + fade]
        self._positions = np.array(positions, dtype=np.float64)
        self._levels = np.tile([1.0, 0.0, 0.0, 1.0], len(positions) // 4)

    def at(self, start: int, length: int) -> NDArray[np.float32]:
        """The gain of `length` samples from `start` on."""
        if not len(self._positions):
            return np.ones(length, np.float32)
        straight = np.interp(np.arange(start, start + length), self._positions, self._levels)
        return _raised(straight)


def _merged(spans: Sequence[tuple[int, int]], *, closer_than: int) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if merged and start - merged[-1][1] < closer_than:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged


def _raised(straight: NDArray[np.float64]) -> NDArray[np.float32]:
    curve: NDArray[np.float32] = (0.5 - 0.5 * np.cos(np.pi * straight)).astype(np.float32)
    return curve
