"""What is measured of a voice beside who it is: pitch, its range, speaking rate, brightness, colour of the spectrum.

Pitch is found by the cumulative mean normalised difference of YIN (de Cheveigné and Kawahara 2002), over all frames at
once. All sounds are mono at 16 kHz, see `encoder.heard`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dubstudio.speech.engine import Samples
from dubstudio.speech.likeness.encoder import SAMPLE_RATE, mels

N_BANDS = 40
USUAL_HZ = 165.0
"""Between the sexes: what a voice is taken for whose pitch can't be found."""

_LOWEST_HZ, _HIGHEST_HZ = 60.0, 500.0
_FRAME, _HOP = 1024, 320  # 64 ms, 20 ms
_MOST_LAGS = int(SAMPLE_RATE / _LOWEST_HZ)
_THRESHOLD = 0.15
_LOUD_DB = -30.0  # below the loudest frames, for a frame to count
_FEWEST_VOICED = 5
_SYLLABLE_HOP_S = 0.01
_BRIGHT_HZ = 2000.0


@dataclass(frozen=True)
class VoiceFacts:
    """What was measured of a recording.

    Attributes:
        pitch_hz: Median of the voiced frames.
        pitch_spread_st: Standard deviation of pitch, semitones.
        syllables_s: Peaks of loudness a second of speech, about the rate of syllables.
        brightness_db: Energy over 2 kHz against that below, dB.
        spectrum: Mean level of 40 mel bands without their mean, natural logarithm of power, ``[40]``.
    """

    pitch_hz: float
    pitch_spread_st: float
    syllables_s: float
    brightness_db: float
    spectrum: NDArray[np.float32]


def measure(sound: Samples) -> VoiceFacts:
    """What can be measured of speech.

    Args:
        sound: Without long silences, ``[n]``.
    """
    pitch = pitches(sound)
    bands = mels(sound)
    power = bands.sum(axis=1)
    loud = power > np.percentile(power, 95) * 10 ** (_LOUD_DB / 10)
    spectrum = np.log(bands[loud].mean(axis=0) + 1e-10) if loud.any() else np.zeros(N_BANDS)
    spread = float(np.std(12 * np.log2(pitch / np.median(pitch)))) if len(pitch) else 0.0
    return VoiceFacts(
        pitch_hz=float(np.median(pitch)) if len(pitch) >= _FEWEST_VOICED else USUAL_HZ,
        pitch_spread_st=spread,
        syllables_s=_syllables(power[loud]) if loud.any() else 0.0,
        brightness_db=_brightness(sound),
        spectrum=np.asarray(spectrum - spectrum.mean(), np.float32),
    )


def pitches(sound: Samples, highest_hz: float = _HIGHEST_HZ) -> NDArray[np.float64]:
    """Pitch of the voiced frames in order, Hz, ``[m]``.

    Args:
        sound: ``[n]``.
        highest_hz: Nothing over it is looked for.
    """
    if len(sound) < 2 * _FRAME:
        sound = np.pad(sound, (0, 2 * _FRAME - len(sound)))
    frames = np.lib.stride_tricks.sliding_window_view(sound, _FRAME)[::_HOP].astype(np.float64)
    level = np.square(frames).mean(axis=1)
    frames = frames[level > np.percentile(level, 95) * 10 ** (_LOUD_DB / 10)]
    if not len(frames):
        return np.zeros(0)
    dips = _dips(frames)
    shortest = int(SAMPLE_RATE / highest_hz)
    below = dips[:, shortest:] < _THRESHOLD
    first = below.argmax(axis=1) + shortest
    voiced = below.any(axis=1)
    return np.array([SAMPLE_RATE / _bottom(row, lag) for row, lag in zip(dips[voiced], first[voiced], strict=True)])


def _dips(frames: NDArray[np.float64]) -> NDArray[np.float64]:
    """The normalised difference of each frame with itself, by lag, ``[m, lags]``."""
    n = frames.shape[1]
    size = 2 * n
    half = n - _MOST_LAGS  # how much is compared
    head = np.fft.rfft(frames[:, :half], size)
    whole = np.fft.rfft(frames, size)
    products = np.fft.irfft(np.conj(head) * whole, size)[:, :_MOST_LAGS]
    squares = np.cumsum(np.pad(frames**2, ((0, 0), (1, 0))), axis=1)
    lags = np.arange(_MOST_LAGS)
    energy = squares[:, lags + half] - squares[:, lags]
    difference = energy[:, :1] + energy - 2 * products
    mean = np.cumsum(difference[:, 1:], axis=1) / lags[1:]
    return np.concatenate([np.ones((len(frames), 1)), difference[:, 1:] / np.maximum(mean, 1e-12)], axis=1)


def _bottom(row: NDArray[np.float64], lag: int) -> float:
    """The lag at the bottom of the dip that begins at `lag`, between samples."""
    while lag + 1 < len(row) and row[lag + 1] < row[lag]:
        lag += 1
    if lag + 1 >= len(row):
        return float(lag)
    left, middle, right = row[lag - 1 : lag + 2]
    curve = left - 2 * middle + right
    return lag + (float(0.5 * (left - right) / curve) if curve > 0 else 0.0)


def _syllables(power: NDArray[np.float32]) -> float:
    """Peaks of smoothed loudness a second; one value every 10 ms."""
    window = np.hanning(13)
    level = np.convolve(np.log(power + 1e-10), window / window.sum(), "same")
    peaks = (level[1:-1] > level[:-2]) & (level[1:-1] >= level[2:])
    return float(peaks.sum() / max(len(power) * _SYLLABLE_HOP_S, _SYLLABLE_HOP_S))


def _brightness(sound: Samples) -> float:
    power = np.abs(np.fft.rfft(sound)) ** 2
    split = round(_BRIGHT_HZ * len(sound) / SAMPLE_RATE)
    return float(10 * np.log10((power[split:].sum() + 1e-10) / (power[:split].sum() + 1e-10)))
