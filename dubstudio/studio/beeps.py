"""The beeps of a count-in, played on an output that is kept open between attempts."""

from __future__ import annotations

import threading

import numpy as np
from numpy.typing import NDArray

from dubstudio.media.output import AudioOutput

_HERTZ, _LENGTH_S, _GAIN = 1000.0, 0.08, 0.25
_FADE_S = 0.005
_CHANNELS = 2

Floats = NDArray[np.float32]


class Beeps:
    """Plays beeps.

    Args:
        output: Where; not opened yet.
    """

    def __init__(self, output: AudioOutput) -> None:
        self._output = output
        self._lock = threading.Lock()
        self._sound: Floats = np.zeros(0, np.float32)
        self._place, self._rate, self._is_open = 0, 1, False

    def open(self, rate: int) -> None:
        """Get the device ready; silent from now on.

        Raises:
            ToolError: The device can't be used.
        """
        self._rate = rate
        self._output.open(rate, _CHANNELS, self._fill)
        self._output.start()
        self._is_open = True

    def count_in(self, count: int, beat_s: float) -> None:
        """Beep so many times, at once and then beat by beat."""
        beat = round(beat_s * self._rate)
        sound = np.zeros(count * beat, np.float32)
        beep = tone(self._rate)[:beat]
        for index in range(count):
            sound[index * beat : index * beat + len(beep)] = beep
        with self._lock:
            self._sound, self._place = sound, 0

    def stop(self) -> None:
        """Be silent."""
        with self._lock:
            self._sound = np.zeros(0, np.float32)

    def close(self) -> None:
        """Give the device back."""
        if self._is_open:
            self._is_open = False
            self._output.close()

    def _fill(self, out: Floats) -> None:
        with self._lock:
            sound = self._sound[self._place : self._place + len(out)]
            self._place += len(sound)
        out[:] = 0.0
        out[: len(sound)] = sound[:, None]


def tone(rate: int) -> Floats:
    """One beep, ``[n]``."""
    n = round(_LENGTH_S * rate)
    sound = _GAIN * np.sin(2 * np.pi * _HERTZ / rate * np.arange(n))
    fade = round(_FADE_S * rate)
    sound[:fade] *= np.linspace(0, 1, fade)
    sound[-fade:] *= np.linspace(1, 0, fade)
    return np.asarray(sound, np.float32)
