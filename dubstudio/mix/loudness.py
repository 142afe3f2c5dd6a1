"""How loud a sound is (ITU-R BS.1770-4: gated loudness, true peak), measured in blocks of any size.

What is measured is kept per cell of 64 samples: the energy after K-weighting, and the highest point of the
curve between the samples. That is little (a two-hour film: 65 MB), yet enough to foretell what any gain curve
will do to loudness and peak without hearing the sound again. Must not know lines, films or files.

Letters used for shapes: N samples, C channels, K cells.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from dubstudio.project.time import MIX_RATE

Floats = NDArray[np.float32]

CELL = 64
"""Samples a cell."""

SILENCE_LUFS = float("-inf")
"""Loudness of something without a single block above the absolute gate."""

_CELLS_A_STEP = MIX_RATE // 10 // CELL  # gating blocks are 400 ms long and start every 100 ms
_STEPS_A_BLOCK = 4
_ABSOLUTE_GATE = 10 ** ((-70 + 0.691) / 10)
_RELATIVE_GATE = 10 ** (-10 / 10)

# BS.1770-4, tables 1 and 2: the two biquads at 48 kHz (b0 b1 b2 a0 a1 a2).
_K_WEIGHTING = np.array(
    [
        [1.53512485958697, -2.69169618940638, 1.19839281085285, 1.0, -1.69065929318241, 0.73248077421585],
        [1.0, -2.0, 1.0, 1.0, -1.99004745483398, 0.99007225036621],
    ]
)

_FACTOR = 4  # true peak: the curve is looked at this many times a sample
_REACH = 12  # samples on either side that shape it
_STRIDE = 16  # samples interpolated by one row of the matrix product
_BATCH = (
    32  # cells a matrix product: so small that BLAS does not spread it over threads, which costs more than it gives
)
_QUIET = 1 / 8  # cells this far below the highest can't hold the peak; their bound does
_OVERSHOOT_BOUND = 2.5  # no curve through samples <= 1 is higher than this (see _interpolator)


class Meter:
    """Listens to a sound at 48 kHz, block by block.

    Args:
        channels: C of the blocks, 2 for left and right. One channel counts as heard from both sides.
    """

    def __init__(self, channels: int) -> None:
        self._state = np.zeros((channels, len(_K_WEIGHTING), 2))
        self._tail: Floats = np.zeros((channels, _REACH), np.float32)
        self._energies: list[NDArray[np.float64]] = []
        self._peaks: list[Floats] = []
        self._highest = 0.0

    def add(self, block: Floats) -> None:
        """Hear the next samples, shape ``[N, C]``."""
        # Rows of contiguous samples: everything below is several times faster on them than on columns.
        data = np.concatenate([self._tail, block.T], axis=1)
        n_cells = (data.shape[1] - 2 * _REACH) // CELL
        if n_cells > 0:
            end = 2 * _REACH + n_cells * CELL
            self._highest = max(self._highest, float(np.abs(data[:, :end]).max()))
            self._energies.append(self._energy(data[:, _REACH : end - _REACH]))
            self._peaks.append(np.max([self._peak(row[:end]) for row in data], axis=0))
        self._tail = data[:, max(n_cells, 0) * CELL :].copy()

    def finish(self) -> Loudness:
        """What was heard. The meter can't be used any more."""
        channels, held = self._tail.shape
        if held > _REACH:
            self.add(np.zeros((-(held - _REACH) % CELL + _REACH, channels), np.float32))
        return self.take()

    def take(self) -> Loudness:
        """What was heard since it was last asked for, for meters that are looked at while they listen.

        The last few samples, up to a cell, are kept for the next time.
        """
        sides = 2 if len(self._tail) == 1 else 1
        heard = Loudness(
            energies=sides * np.concatenate(self._energies or [np.zeros(0)]),
            peaks=np.concatenate(self._peaks or [np.zeros(0, np.float32)]),
        )
        self._energies, self._peaks = [], []
        return heard

    def _energy(self, inside: Floats) -> NDArray[np.float64]:
        """Sum of squares after K-weighting over channels and each cell, ``[C, N] -> [K]``."""
        from scipy.signal import sosfilt  # 0.3 s to import: only those who measure wait for it

        energy = np.zeros(inside.shape[1] // CELL)
        for channel, row in enumerate(inside):
            weighted, self._state[channel] = sosfilt(_K_WEIGHTING, row.astype(np.float64), zi=self._state[channel])
            cells = weighted.reshape(-1, CELL)
            energy += np.einsum("kn,kn->k", cells, cells)
        return energy

    def _peak(self, row: Floats) -> Floats:
        """Highest point of the curve in each cell of one channel, ``[_REACH + N + _REACH] -> [K]``."""
        peaks: Floats = np.abs(row[_REACH:-_REACH]).reshape(-1, CELL).max(axis=1)
        around = _with_neighbours(peaks)  # they shape the curve in a cell too
        loud = np.flatnonzero(around > self._highest * _QUIET)
        peaks[loud] = np.maximum(peaks[loud], _between(row, loud))
        quiet = around <= self._highest * _QUIET
        peaks[quiet] = around[quiet] * _OVERSHOOT_BOUND
        return peaks


class Loudness:
    """What a meter heard, per cell.

    Attributes:
        energies: Energy after K-weighting, ``[K]``.
        peaks: Highest point of the curve through the samples, linear, ``[K]``; an upper bound in quiet cells.
    """

    def __init__(self, energies: NDArray[np.float64], peaks: Floats) -> None:
        self.energies = energies
        self.peaks = peaks

    @property
    def lufs(self) -> float:
        """Integrated loudness, gated; `SILENCE_LUFS` where nothing passes the gate."""
        return integrated(self.energies)

    @property
    def dbtp(self) -> float:
        """Highest true peak, dB; minus infinity for silence."""
        highest = float(self.peaks.max(initial=0.0))
        return 20 * float(np.log10(highest)) if highest else float("-inf")


def measure(samples: Floats) -> Loudness:
    """Loudness of a sound held in memory, shape ``[N, C]`` at 48 kHz."""
    meter = Meter(samples.shape[1])
    for start in range(0, len(samples), 10 * MIX_RATE):
        meter.add(samples[start : start + 10 * MIX_RATE])
    return meter.finish()


def integrated(energies: NDArray[np.float64]) -> float:
    """Gated loudness (LUFS) of K-weighted cell energies ``[K]``, BS.1770-4 section 5.1."""
    n_steps = len(energies) // _CELLS_A_STEP
    if n_steps < _STEPS_A_BLOCK:
        return SILENCE_LUFS
    steps = energies[: n_steps * _CELLS_A_STEP].reshape(n_steps, _CELLS_A_STEP).sum(axis=1)
    blocks = sliding_window_view(steps, _STEPS_A_BLOCK).sum(axis=1) / (_STEPS_A_BLOCK * _CELLS_A_STEP * CELL)
    heard = blocks[blocks > _ABSOLUTE_GATE]
    if not len(heard):
        return SILENCE_LUFS
    heard = heard[heard > heard.mean() * _RELATIVE_GATE]
    return -0.691 + 10 * float(np.log10(heard.mean()))


def _with_neighbours(peaks: Floats) -> Floats:
    """The highest of each value and the two beside it, ``[K]``."""
    padded = np.pad(peaks, 1, mode="edge")
    highest: Floats = np.maximum(np.maximum(padded[:-2], padded[2:]), peaks)
    return highest


def _between(data: Floats, cells: NDArray[np.intp]) -> Floats:
    """Highest point between the samples of some cells, ``[_REACH + N + _REACH], [k] -> [k]``."""
    windows = sliding_window_view(data, _STRIDE + 2 * _REACH)[::_STRIDE]
    rows = cells[:, None] * (CELL // _STRIDE) + np.arange(CELL // _STRIDE)
    padded = np.resize(rows, (-(-len(cells) // _BATCH) * _BATCH, CELL // _STRIDE))
    curve = windows[padded.reshape(-1, _BATCH * (CELL // _STRIDE))] @ _interpolator()
    highest: Floats = np.abs(curve).max(axis=2).reshape(padded.shape).max(axis=1)
    return highest[: len(cells)]


@cache
def _interpolator() -> Floats:
    """Matrix from `_STRIDE` samples and their reach to the points between them (Kaiser-windowed sinc).

    Its columns' absolute sums stay below `_OVERSHOOT_BOUND`.
    """
    fractions = np.arange(1, _FACTOR) / _FACTOR
    at = (np.arange(_STRIDE)[:, None] + _REACH + fractions).ravel()  # where the points lie in a window
    distance = at - np.arange(_STRIDE + 2 * _REACH)[:, None]
    inside = np.clip(1 - (distance / _REACH) ** 2, 0, None)
    taps = np.sinc(distance) * np.i0(6.0 * np.sqrt(inside)) / np.i0(6.0) * (np.abs(distance) < _REACH)
    matrix: Floats = (taps / taps.sum(axis=0)).astype(np.float32)
    return matrix
