"""Changing how a line is said between the network's second stage and its third: melody, stress and pace.

Pitch comes as two values a frame in Hz, energy beside it in the network's own unit. Knows nothing of where they come
from. Measured on two voices: shifts arrive at 85 %, changes of range at 50-60 %; ±1 of energy is only ±0.4 dB, so
loudness is better changed in the mix, and energy contrast used for more or less stress.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Curve = NDArray[np.float32]
"""Two values a frame, shape ``[1, 2F]``."""

_VOICED_HZ = 20.0
_SEMITONES = 12.0
_HOMESICK = 0.9  # of the way: lines differ in pitch, a question from an order; and shifts arrive at 85 %
_FURTHEST_HOME_ST = 9.0
_HEARD_HIGHER = 0.95
_TREMOR_HZ = 5.5
_FADES_OUT, _COMES_BACK = 6, 4  # values of a pause in which a voice ends and begins
_SILENT = -6.0  # energy
_CURVE_HZ = 80.0  # values of a curve a second


@dataclass(frozen=True)
class ProsodyEdit:
    """A change to how a line is said; the plain one changes nothing.

    Attributes:
        pitch_st: Higher or lower, semitones.
        pitch_range: Factor on the distance of the melody from its own middle; 0 is monotone.
        pitch_tilt_st: Semitones between the start of each sentence and its end, on top of its own fall.
        energy: Added to the energy.
        energy_contrast: Factor on the distance of energy from its own mean.
        durations: Factor on the length of each symbol of the reading's phonemes; empty leaves all.
        pitches: Semitones added at each symbol of the reading's phonemes, joined by straight lines; empty leaves all.
        home_hz: The pitch that the voice is at home at; the middle of the line is moved most of the way there. 0 for
            leaving it where it is.
        tremor_st: How far the pitch trembles to either side, semitones.
        gain_db: Louder or softer.
        brightness_db: Highs against lows, see `colour.brightened`.
        gains: Decibels added at each symbol of the reading's phonemes, joined by straight lines; empty leaves all.
        hushed: Places of pauses, among the reading's phonemes, that are silent: in long ones the network sounds on.
    """

    pitch_st: float = 0.0
    pitch_range: float = 1.0
    pitch_tilt_st: float = 0.0
    energy: float = 0.0
    energy_contrast: float = 1.0
    durations: tuple[float, ...] = ()
    pitches: tuple[float, ...] = ()
    home_hz: float = 0.0
    tremor_st: float = 0.0
    gain_db: float = 0.0
    brightness_db: float = 0.0
    gains: tuple[float, ...] = ()
    hushed: tuple[int, ...] = ()


PLAIN = ProsodyEdit()


def changed_pitch(pitch: Curve, edit: ProsodyEdit, offsets_st: NDArray[np.floating]) -> Curve:
    """The melody after an edit; unvoiced stretches stay as they are.

    Args:
        pitch: Hz.
        edit: What to change; its per-symbol offsets are not looked at.
        offsets_st: Semitones to add at each value, shape ``[2F]``.
    """
    voiced = pitch[0] > _VOICED_HZ
    if not voiced.any():
        return pitch
    hertz = pitch[0, voiced].astype(np.float64)
    middle = np.exp(np.log(hertz).mean())
    place = np.linspace(-0.5, 0.5, pitch.shape[1])[voiced]
    semitones = _SEMITONES * np.log2(hertz / middle) * edit.pitch_range
    if edit.home_hz:
        way_home = _SEMITONES * np.log2(_HEARD_HIGHER * edit.home_hz / np.median(hertz))
        semitones += np.clip(_HOMESICK * way_home, -_FURTHEST_HOME_ST, _FURTHEST_HOME_ST)
    semitones += edit.pitch_st + edit.pitch_tilt_st * place + offsets_st[voiced]
    if edit.tremor_st:
        semitones += edit.tremor_st * np.sin(2 * np.pi * _TREMOR_HZ / _CURVE_HZ * np.flatnonzero(voiced))
    changed = pitch.copy()
    changed[0, voiced] = middle * np.exp2(semitones / _SEMITONES)
    return changed


def changed_energy(energy: Curve, edit: ProsodyEdit) -> Curve:
    """The energy after an edit."""
    mean = energy.mean()
    return np.asarray((energy - mean) * edit.energy_contrast + mean + edit.energy, np.float32)


def stilled(pitch: Curve, energy: Curve, start: int, end: int) -> tuple[Curve, Curve]:
    """Melody and energy with a pause in which the voice ends soon and comes back at the end.

    Left alone the network holds the last vowel through a pause that it did not foresee.

    Args:
        pitch: Hz.
        energy: Beside it.
        start: The first value of the pause.
        end: The one after its last; a pause too short to be silent stays as it is.
    """
    first, last = start + _FADES_OUT, end - _COMES_BACK
    if last - first < _FADES_OUT:
        return pitch, energy
    pitch, energy = pitch.copy(), energy.copy()
    low = min(_SILENT, float(energy.min()))
    out, back = (np.linspace(1.0, 0.0, n + 2, dtype=np.float32)[1:-1] for n in (_FADES_OUT, _COMES_BACK))
    energy[0, start:first] = low + (energy[0, start:first] - low) * out
    energy[0, last:end] = low + (energy[0, last:end] - low) * back[::-1]
    energy[0, first:last] = low
    pitch[0, first:last] = 0.0
    return pitch, energy


def spread(per_token: NDArray[np.floating], frames: NDArray[np.int64]) -> NDArray[np.float64]:
    """One value a token made into two a frame, by straight lines between the middles of the tokens.

    Args:
        per_token: Shape ``[T]``.
        frames: Of each token, shape ``[T]`` with the sum F.

    Returns:
        Shape ``[2F]``.
    """
    ends = np.cumsum(2 * frames)
    return np.asarray(np.interp(np.arange(ends[-1]) + 0.5, ends - frames, per_token), np.float64)
