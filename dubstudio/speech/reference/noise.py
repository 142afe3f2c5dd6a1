"""How far speech stands out of what else is heard, in two ways of which the better counts.

In the pauses: the quietest frames of a recording are its noise. Some people leave no pauses: then what the denoiser
takes away says it, which in turn mistakes some voices for noise. A clean recording passes at least one of the two, a
noisy one neither. Rumble below 120 Hz does not count.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from dubstudio.base.cancel import CancelToken
from dubstudio.media.audio import resample
from dubstudio.speech.denoise import denoised
from dubstudio.speech.engine import Clip, Samples
from dubstudio.speech.reference.spectrum import Floats, decibels

SAMPLE_RATE = 16_000
FRAME_S = 0.032
MOST_DB = 60.0
"""Better is not told apart."""

_FRAME = round(FRAME_S * SAMPLE_RATE)
_BAND_HZ = (120, 7000)
_QUIET_PERCENT = 5.0
_LOUD_PERCENT = 50.0
_DIGITAL_DB = -75.0  # below speech: silence that was put in, not recorded
_FAINT_DB = -100.0


@dataclass(frozen=True)
class Levels:
    """Level of every 32 ms within the band that counts, dB, shape ``[n]``."""

    frames_db: Floats

    def snr_db(self, start_s: float, end_s: float) -> float:
        """Of one stretch: its louder half against its quietest frames."""
        inside = self.frames_db[int(start_s / FRAME_S) : max(int(end_s / FRAME_S), int(start_s / FRAME_S) + 1)]
        if not len(inside):
            return 0.0
        return _difference(inside, inside >= np.percentile(inside, _LOUD_PERCENT))


def levels(clip: Clip) -> Levels:
    """Of a whole recording."""
    sound = _in_band(resample(np.asarray(clip.samples, np.float32), clip.sample_rate, SAMPLE_RATE))
    n = len(sound) // _FRAME
    return Levels(decibels(np.square(sound[: n * _FRAME].reshape(n, _FRAME)).mean(axis=1)))


def in_pauses(sound: Samples, is_speech: NDArray[np.bool_]) -> float:
    """Speech against the quietest frames, dB.

    Args:
        sound: Mono at 16 kHz, ``[n]``.
        is_speech: Of every 32 ms.
    """
    frames = levels(Clip(sound, SAMPLE_RATE)).frames_db
    flags = np.resize(is_speech, len(frames))
    return _difference(frames, flags) if flags.any() else 0.0


def beside_noise(sound: Samples, cancel: CancelToken) -> tuple[float, Samples]:
    """What a denoiser leaves against what it takes away, dB, and what that is, ``[n]``.

    Args:
        sound: Mono at 16 kHz, ``[n]``.
        cancel: Polled on the way.

    Raises:
        Cancelled: The token was set.
    """
    clean = denoised(sound, cancel)
    noise = np.asarray(sound - clean, np.float32)
    kept, taken = (decibels(np.square(_in_band(part)).mean(keepdims=True)) for part in (clean, noise))
    return float(np.clip(kept - taken, -MOST_DB, MOST_DB)[0]), noise


def _difference(frames: Floats, loud: NDArray[np.bool_]) -> float:
    level = float(decibels(np.asarray(np.mean(10 ** (frames[loud] / 10)))))
    recorded = frames[frames > max(level + _DIGITAL_DB, _FAINT_DB)]
    return min(MOST_DB, level - float(np.percentile(recorded, _QUIET_PERCENT))) if len(recorded) else 0.0


def _in_band(sound: Samples) -> Floats:
    from scipy.signal import sosfilt  # 0.3 s to import: only once sound is at hand

    return np.asarray(sosfilt(_band(), sound), np.float64)


@cache
def _band() -> Floats:
    from scipy.signal import butter

    return np.asarray(butter(4, _BAND_HZ, "bandpass", fs=SAMPLE_RATE, output="sos"))
