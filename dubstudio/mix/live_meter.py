"""Level meters for sound that is being played: peak and RMS with their fall, loudness, true peak.

Listens to blocks as they are given to the output and says for every 50 ms what a meter shows when that is heard.
Must not know widgets.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dubstudio.media.audio import Floats
from dubstudio.mix.loudness import CELL, SILENCE_LUFS, Meter
from dubstudio.project.time import MIX_RATE

STEP = MIX_RATE // 20
"""Samples between two readings."""

FLOOR_DB = -90.0
"""What silence shows."""

_FALL_DB = 20.0 * STEP / MIX_RATE  # a peak falls 20 dB a second (IEC 60268-18 falls 20 dB in 1.7 s or faster)
_HOLD_STEPS = round(1.5 * MIX_RATE / STEP)
_RMS_STEPS = round(0.3 * MIX_RATE / STEP)
_MOMENTARY = round(0.4 * MIX_RATE / CELL)  # cells; EBU Tech 3341
_SHORT_TERM = round(3.0 * MIX_RATE / CELL)


@dataclass(frozen=True)
class Levels:
    """What meters show.

    Attributes:
        peak_db: Sample peak of left and right, dBFS, falling slowly; `FLOOR_DB` for silence.
        rms_db: The same, over 0.3 s.
        hold_db: The highest peak of the last 1.5 s.
        momentary_lufs: Loudness of the last 0.4 s; minus infinity for silence.
        short_term_lufs: Loudness of the last 3 s.
        true_peak_max_dbtp: Highest true peak since playing began; minus infinity for silence.
        clipped: Whether more than full scale was given to the device since playing began.
    """

    peak_db: tuple[float, float] = (FLOOR_DB, FLOOR_DB)
    rms_db: tuple[float, float] = (FLOOR_DB, FLOOR_DB)
    hold_db: tuple[float, float] = (FLOOR_DB, FLOOR_DB)
    momentary_lufs: float = SILENCE_LUFS
    short_term_lufs: float = SILENCE_LUFS
    true_peak_max_dbtp: float = SILENCE_LUFS
    clipped: bool = False

    @property
    def at_rest(self) -> bool:
        """Whether nothing moves any more."""
        return max(self.peak_db + self.rms_db + self.hold_db) <= FLOOR_DB


class LiveMeter:
    """Turns blocks into readings. For one thread."""

    def __init__(self) -> None:
        self._waiting: list[Floats] = []
        self._n_waiting = 0
        self._next = 0  # sample of the output after those waiting
        self._squares: deque[NDArray[np.float64]] = deque(maxlen=_RMS_STEPS)
        self._peak = np.full(2, FLOOR_DB)
        self._hold = np.full(2, FLOOR_DB)
        self._held = np.zeros(2, int)  # readings since the hold was reached
        self.reset()

    def reset(self) -> None:
        """Forget the loudness, the highest peak and that there was clipping, as for a new start."""
        self._meter = Meter(2)
        self._energies = np.zeros(0)
        self._true_peak = 0.0
        self._clipped = False

    def add(self, start: int, block: Floats) -> list[tuple[int, Levels]]:
        """Hear a block ``[n, 2]``.

        Args:
            start: Its first sample, counted as the output counts. After a gap it starts anew.
            block: The samples.

        Returns:
            Readings, each with the sample at which it is due.
        """
        if start != self._next:
            self._waiting, self._n_waiting = [], 0
        self._waiting.append(block)
        self._n_waiting += len(block)
        self._next = start + len(block)
        if self._n_waiting < STEP:
            return []
        samples = np.concatenate(self._waiting)
        whole = len(samples) - len(samples) % STEP
        self._waiting, self._n_waiting = [samples[whole:]], len(samples) - whole
        first = self._next - len(samples)
        return [(first + at + STEP, self._read(samples[at : at + STEP])) for at in range(0, whole, STEP)]

    def _read(self, step: Floats) -> Levels:
        self._squares.append(np.einsum("nc,nc->c", step, step, dtype=np.float64) / len(step))
        highest = np.abs(step).max(axis=0)
        self._clipped = self._clipped or bool(highest.max() > 1.0)
        peak = _decibels(highest)
        self._peak = np.maximum(peak, np.maximum(self._peak - _FALL_DB, FLOOR_DB))
        self._held = np.where(self._peak >= self._hold, 0, self._held + 1)
        self._hold = np.where((self._held == 0) | (self._held > _HOLD_STEPS), self._peak, self._hold)
        momentary, short_term = self._loudness(step)
        return Levels(
            peak_db=_pair(self._peak),
            rms_db=_pair(_decibels(np.sqrt(np.mean(self._squares, axis=0)))),
            hold_db=_pair(self._hold),
            momentary_lufs=momentary,
            short_term_lufs=short_term,
            true_peak_max_dbtp=float(20 * np.log10(self._true_peak)) if self._true_peak else SILENCE_LUFS,
            clipped=self._clipped,
        )

    def _loudness(self, step: Floats) -> tuple[float, float]:
        self._meter.add(step)
        heard = self._meter.take()
        self._true_peak = max(self._true_peak, float(heard.peaks.max(initial=0.0)))
        self._energies = np.concatenate([self._energies, heard.energies])[-_SHORT_TERM:]
        return _lufs(self._energies[-_MOMENTARY:], _MOMENTARY), _lufs(self._energies, _SHORT_TERM)


def _lufs(energies: NDArray[np.float64], n_cells: int) -> float:
    """Loudness of a window, not gated: BS.1770-4, equation 2; what was before the start counts as silence."""
    mean = float(energies.sum()) / (n_cells * CELL)
    return -0.691 + 10 * float(np.log10(mean)) if mean > 1e-10 else SILENCE_LUFS


def _decibels(linear: NDArray[np.floating]) -> NDArray[np.float64]:
    decibels: NDArray[np.float64] = 20 * np.log10(np.maximum(linear.astype(np.float64), 10 ** (FLOOR_DB / 20)))
    return decibels


def _pair(values: NDArray[np.floating]) -> tuple[float, float]:
    return float(values[0]), float(values[1])
