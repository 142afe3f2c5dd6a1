"""Waveforms as people see them: least and greatest sample of every stretch, at several zooms.

The finest level that is kept for a film has a pair of values every 128 samples (2.7 ms at 48 kHz). Who looks closer
is shown the samples themselves, where they are at hand (`Peaks.show_samples`), and until then the finest level.
Must not know where sound comes from; see `dubstudio.media.track_peaks`.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from typing import cast

import numpy as np
from numpy.typing import NDArray

Shorts = NDArray[np.int16]
Floats = NDArray[np.float32]

FULL = 32_767
"""What a sample of 1 is kept as."""

_STRETCH = 128  # samples of a film a pair of the finest level stands for
_TAKE_STRETCH = 16  # the same for a take, which is short
_FACTOR = 4  # stretches of one level that make one of the next
_FINER = 4  # stretches a column should at least consist of, so that its edges are true to a quarter of it
_FEWEST = 64  # pairs; a level with no more needs no coarser one
_MAGIC = b"DUBPEAK1"
_HEAD = struct.Struct("<8sIIQII")  # magic, rate, stretch, samples, pairs, CRC-32 of the pairs


class Peaks:
    """Least and greatest values of a sound, at several zooms.

    Attributes:
        rate: Samples a second of the sound.
        n_samples: Its length, as far as it is known.
        look_closer: Called by `columns` with the first and last sample of a view that is finer than what is kept, and
            for which no samples are at hand. May be replaced by whoever can fetch them.
    """

    def __init__(self, rate: int, n_samples: int, stretch: int, levels: list[Shorts]) -> None:
        self.rate = rate
        self.n_samples = n_samples
        self.look_closer: Callable[[int, int], None] | None = None
        self._stretch = stretch
        self._levels = levels
        self._shown: tuple[int, Shorts] | None = None

    def columns(self, start_ms: float, ms_per_column: float, n_columns: int) -> Floats:
        """What to draw: for each pixel column its least and greatest value.

        Args:
            start_ms: Document time at the left edge of the first column; may be negative.
            ms_per_column: More than 0.
            n_columns: How many.

        Returns:
            ``[n_columns, 2]`` in ±1; columns outside the sound are 0.
        """
        edges = (start_ms + ms_per_column * np.arange(n_columns + 1, dtype=np.float64)) * (self.rate / 1000)
        heard = (edges[1:] > 0) & (edges[:-1] < self.n_samples)
        if not heard.any():
            return np.zeros((n_columns, 2), np.float32)
        width = ms_per_column * self.rate / 1000
        pairs = self._of_samples(edges, width) if width < self._stretch else None
        if pairs is None:
            pairs = self._of_level(edges, width)
        drawn = pairs.T.astype(np.float32)
        drawn *= np.float32(1 / FULL)
        drawn[~heard] = 0
        return drawn

    def show_samples(self, start: int, samples: Floats) -> None:
        """Give the samples of a stretch, ``[n]`` at `rate`, for views that are finer than what is kept."""
        self._shown = start, _shorts(samples)

    def to_bytes(self) -> bytes:
        """As the content of a file."""
        pairs = np.ascontiguousarray(self._levels[0]).astype("<i2").tobytes()
        n_pairs = self._levels[0].shape[1]
        return _HEAD.pack(_MAGIC, self.rate, self._stretch, self.n_samples, n_pairs, zlib.crc32(pairs)) + pairs

    @classmethod
    def from_bytes(cls, data: bytes) -> Peaks | None:
        """What `to_bytes` gave; None where that was damaged or made by another version."""
        if len(data) < _HEAD.size:
            return None
        magic, rate, stretch, n_samples, n_pairs, check = _HEAD.unpack_from(data)
        pairs = data[_HEAD.size :]
        if magic != _MAGIC or len(pairs) != n_pairs * 4 or zlib.crc32(pairs) != check or not rate or not stretch:
            return None
        finest = np.frombuffer(pairs, "<i2").reshape(2, n_pairs).astype(np.int16)
        levels = [finest]
        while levels[-1].shape[1] > _FEWEST:
            levels.append(_coarser(levels[-1]))
        return cls(rate, n_samples, stretch, levels)

    def _of_level(self, edges: NDArray[np.float64], width: float) -> Shorts:
        """``[2, n_columns]`` of the coarsest level that is fine enough."""
        level, stretch = 0, self._stretch
        while level + 1 < len(self._levels) and stretch * _FACTOR * _FINER <= width:
            level, stretch = level + 1, stretch * _FACTOR
        return _reduced(self._levels[level], edges / stretch)

    def _of_samples(self, edges: NDArray[np.float64], width: float) -> Shorts | None:
        """``[2, n_columns]`` of the samples themselves; None where they are not at hand."""
        first, last = max(int(edges[0]), 0), min(int(edges[-1]) + 1, self.n_samples)
        if self._shown is None or first < self._shown[0] or last > self._shown[0] + len(self._shown[1]):
            if self.look_closer:
                self.look_closer(first, last)
            return None
        start, samples = self._shown
        if width >= 1:
            return _reduced(np.broadcast_to(samples, (2, len(samples))), edges - start)
        # Less than a sample a column: the line that joins them.
        at = np.interp(edges - start, np.arange(len(samples)), samples)
        return np.stack([np.minimum(at[:-1], at[1:]), np.maximum(at[:-1], at[1:])]).astype(np.int16)


class PeaksBuilder:
    """Makes peaks while a sound comes in. What it has given away does not change as it goes on.

    Args:
        rate: Samples a second.
        stretch: Samples a pair of the finest level stands for.
    """

    def __init__(self, rate: int, stretch: int = _STRETCH) -> None:
        self.n_samples = 0
        self._rate = rate
        self._stretch = stretch
        self._levels = [_Level()]
        self._rest: Shorts = np.zeros(0, np.int16)

    def add(self, samples: Shorts) -> None:
        """Take further samples ``[n]``; they are not kept."""
        self.n_samples += len(samples)
        if len(self._rest):
            samples = np.concatenate([self._rest, samples])
        whole = len(samples) - len(samples) % self._stretch
        if whole:
            rows = samples[:whole].reshape(-1, self._stretch)
            low, high = self._levels[0].grow(len(rows))
            rows.min(1, out=low)
            rows.max(1, out=high)
        self._rest = samples[whole:].copy()

    def add_silence(self, n_samples: int) -> None:
        """Take samples that are 0."""
        step = self._stretch << 12
        for done in range(0, n_samples, step):
            self.add(np.zeros(min(step, n_samples - done), np.int16))

    def so_far(self) -> Peaks:
        """Peaks of what has come; its last few samples may be missing."""
        self._raise_levels()
        whole = self._levels[0].n_pairs * self._stretch
        return Peaks(self._rate, whole, self._stretch, [level.pairs for level in self._levels])

    def finish(self) -> Peaks:
        """Peaks of everything."""
        if len(self._rest):
            low, high = self._levels[0].grow(1)
            low[0], high[0] = self._rest.min(), self._rest.max()
            self._rest = self._rest[:0]
        levels = [self._levels[0].pairs]
        while levels[-1].shape[1] > _FEWEST:
            levels.append(_coarser(levels[-1]))
        return Peaks(self._rate, self.n_samples, self._stretch, levels)

    def _raise_levels(self) -> None:
        """Bring the coarser levels up to the finest one, as far as their stretches are complete."""
        for number, level in enumerate(self._levels):
            if level.n_pairs <= _FEWEST:
                return
            if number + 1 == len(self._levels):
                self._levels.append(_Level())
            above = self._levels[number + 1]
            done = above.n_pairs * _FACTOR
            fresh = level.pairs[:, done : level.n_pairs - level.n_pairs % _FACTOR]
            if fresh.shape[1]:
                low, high = above.grow(fresh.shape[1] // _FACTOR)
                low[:], high[:] = _coarser(fresh)


class _Level:
    """Pairs that become more; room for them doubles, what was there stays where it is for those who look at it."""

    def __init__(self) -> None:
        self._room: Shorts = np.zeros((2, 4096), np.int16)
        self.n_pairs = 0

    @property
    def pairs(self) -> Shorts:
        """``[2, n_pairs]``: a look at them, not a copy."""
        return self._room[:, : self.n_pairs]

    def grow(self, n_more: int) -> tuple[Shorts, Shorts]:
        """Room for more pairs at the end, to be filled: least and greatest values."""
        start, self.n_pairs = self.n_pairs, self.n_pairs + n_more
        if self.n_pairs > self._room.shape[1]:
            room = np.zeros((2, max(self.n_pairs, 2 * self._room.shape[1])), np.int16)
            room[:, :start] = self._room[:, :start]
            self._room = room
        return self._room[0, start : self.n_pairs], self._room[1, start : self.n_pairs]


def peaks_of_samples(samples: Floats, rate: int) -> Peaks:
    """Peaks of a sound that is in memory.

    Args:
        samples: ``[n]``, or ``[n, channels]``, of which the mean is taken.
        rate: Samples a second.
    """
    builder = PeaksBuilder(rate, _TAKE_STRETCH)
    builder.add(_shorts(samples.mean(axis=1) if samples.ndim > 1 else samples))
    return builder.finish()


def _shorts(samples: Floats) -> Shorts:
    return (np.clip(np.nan_to_num(samples), -1, 1) * FULL).astype(np.int16)


def _coarser(pairs: Shorts) -> Shorts:
    """``[2, n] -> [2, ceil(n / 4)]``."""
    n_pairs = pairs.shape[1]
    missing = -n_pairs % _FACTOR
    if missing:
        pairs = np.concatenate([pairs, np.repeat(pairs[:, -1:], missing, axis=1)], axis=1)
    groups = pairs.reshape(2, -1, _FACTOR)
    return np.stack([groups[0].min(1), groups[1].max(1)])


def _reduced(pairs: Shorts, edges: NDArray[np.float64]) -> Shorts:
    """Pairs ``[2, n]`` between each two edges, counted in pairs: ``[2, n_edges - 1]``; at least one each."""
    places = np.clip(edges, 0, pairs.shape[1] - 1).astype(np.intp)
    first, end = places[0], max(places[-1], places[-2] + 1)
    starts = places[:-1] - first
    low = np.minimum.reduceat(pairs[0, first:end], starts)
    high = np.maximum.reduceat(pairs[1, first:end], starts)
    return cast(Shorts, np.stack([low, high]))
