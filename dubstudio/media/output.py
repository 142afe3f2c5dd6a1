"""Something that plays sound and knows what is heard: a device, or a silent clock where there is none.

Both ask for their sound by calling back, and both count the samples *heard*, so whoever shows a playhead follows
the sound and not a clock of his own. Must not know what is played.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from dubstudio.base.errors import ToolError
from dubstudio.media.devices import OutputDevice, output_devices, portaudio
from dubstudio.media.heard_clock import HeardClock

Floats = NDArray[np.float32]

Fill = Callable[[Floats], None]
"""Called in the output's own thread with ``[n, channels]`` to be filled: quick, waiting for nothing, never raising."""

LATENCY_S = 0.065
"""Asked of a device: less and a busy computer stutters, more and a press is not answered at once."""

_SANE_LATENCY_S = 2.0  # a device that says more says nonsense
_DEAF_S = 4.0  # a running device that has not asked for so long is gone; servers take 2 s to wake up
_SILENT_BLOCK_S = 0.01


class AudioOutput(Protocol):
    """Where sound goes to."""

    @property
    def name(self) -> str:
        """Of the device; empty for the silent clock."""

    @property
    def position(self) -> int:
        """Samples heard since it was opened. Goes on by itself while it runs; never goes back."""

    @property
    def problem(self) -> ToolError | None:
        """Why it has stopped by itself; None while all is well."""

    @property
    def underruns(self) -> int:
        """How often sound came too late."""

    def open(self, rate: int, channels: int, fill: Fill) -> None:
        """Get ready. Slow: not for the thread of a window.

        Args:
            rate: Samples a second.
            channels: Of the blocks handed to `fill`.
            fill: Gives the sound.

        Raises:
            ToolError: The device can't be used.
        """

    def start(self) -> None:
        """Ask for sound from now on, for ever.

        Raises:
            ToolError: The device can't be used any more.
        """

    def stop(self) -> None:
        """Ask no more. What was asked for and not heard yet is dropped, and counts as heard."""

    def close(self) -> None:
        """Give the device back."""


class DeviceOutput:
    """Plays on a device, through PortAudio. All methods are called by one thread; the properties by any.

    Args:
        device: Which one.
    """

    def __init__(self, device: OutputDevice) -> None:
        self._device = device
        self._stream: Any = None
        self._fill: Fill | None = None
        self._clock = HeardClock(1)
        self._running = False
        self._ended = False  # by itself
        self._asked_at = 0.0
        self.underruns = 0

    @property
    def name(self) -> str:
        """Of the device."""
        return self._device.name

    @property
    def position(self) -> int:
        """Samples heard: what has left the device, not what it was given."""
        return self._clock.position(time.monotonic())

    @property
    def problem(self) -> ToolError | None:
        """That it was pulled out, or has died."""
        deaf = self._running and time.monotonic() - self._asked_at > _DEAF_S
        return _gone(self.name) if self._ended or deaf else None

    def open(self, rate: int, channels: int, fill: Fill) -> None:
        """Open the device; see `AudioOutput`."""
        sounddevice = portaudio()
        self._fill = fill
        self._clock = HeardClock(rate)
        self._mono = np.zeros((0, channels), np.float32) if self._device.channels < channels else None
        try:
            self._stream = sounddevice.OutputStream(
                samplerate=rate,
                channels=min(channels, self._device.channels),
                dtype="float32",
                device=self._device.index,
                latency=LATENCY_S,
                callback=self._on_asked,
                finished_callback=self._on_finished,
            )
        except (sounddevice.PortAudioError, ValueError) as error:
            raise _refused(self.name, error) from error

    def start(self) -> None:
        """Run the device; see `AudioOutput`."""
        sounddevice = portaudio()
        self._asked_at = time.monotonic()
        self._running = True
        try:
            self._stream.start()
        except sounddevice.PortAudioError as error:
            self._running = False
            raise _refused(self.name, error) from error

    def stop(self) -> None:
        """Stop the device; see `AudioOutput`."""
        if self._running:
            self._running = False
            self._stream.abort(ignore_errors=True)
            self._clock.interrupted()

    def close(self) -> None:
        """Give the device back."""
        self.stop()
        if self._stream is not None:
            self._stream.close(ignore_errors=True)
            self._stream = None

    def _on_asked(self, out: Floats, length: int, times: Any, status: Any) -> None:
        """The device wants a block; called in its own thread."""
        assert self._fill is not None
        now = time.monotonic()
        self._asked_at = now
        self.underruns += bool(status.output_underflow)
        # Python may run late after the device has asked, so the device's clock is read anew and not `currentTime`.
        late = self._stream.time - times.currentTime
        if not 0 <= late <= _SANE_LATENCY_S:
            late = 0.0
        ahead = times.outputBufferDacTime - times.currentTime
        if not 0 <= ahead <= _SANE_LATENCY_S:
            ahead = self._stream.latency
        self._clock.asked(length, now + ahead - late)
        if out.shape[1] == 1 and self._mono is not None:
            if len(self._mono) != length:
                self._mono = np.zeros((length, self._mono.shape[1]), np.float32)
            self._fill(self._mono)
            out[:, 0] = self._mono.mean(axis=1)
        else:
            self._fill(out)

    def _on_finished(self) -> None:
        self._ended = self._running


class SilentOutput:
    """Plays nothing, in time: what takes the place of a device where there is none.

    Args:
        speed: How many times faster than the clock it runs.
        clock: Seconds.
    """

    def __init__(self, *, speed: float = 1.0, clock: Callable[[], float] = time.monotonic) -> None:
        self._speed = speed
        self._clock = clock
        self._rate = 1
        self._block: Floats = np.zeros((0, 2), np.float32)
        self._fill: Fill | None = None
        self._filled = 0
        self._zero_at: float | None = None  # when sample 0 would have been heard, while it runs
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None

    name = ""
    problem: ToolError | None = None
    underruns = 0

    @property
    def position(self) -> int:
        """Samples that would have been heard."""
        zero_at = self._zero_at
        if zero_at is None:
            return self._filled
        return min(int((self._clock() - zero_at) * self._rate * self._speed), self._filled)

    def open(self, rate: int, channels: int, fill: Fill) -> None:
        """Get ready; see `AudioOutput`."""
        self._rate = rate
        self._block = np.zeros((round(rate * _SILENT_BLOCK_S), channels), np.float32)
        self._fill = fill

    def start(self) -> None:
        """Run; see `AudioOutput`."""
        self._stopping.clear()
        self._zero_at = self._clock() - self._filled / (self._rate * self._speed)
        self._thread = threading.Thread(target=self._run, name="dubstudio-silent-output")
        self._thread.start()

    def stop(self) -> None:
        """Stop; see `AudioOutput`."""
        if self._thread is not None:
            self._stopping.set()
            self._thread.join()
            self._thread = None
            self._zero_at = None

    def close(self) -> None:
        """Stop."""
        self.stop()

    def _run(self) -> None:
        assert self._fill is not None
        length = len(self._block)
        while not self._stopping.wait(_SILENT_BLOCK_S):
            # Two blocks ahead, as a device's buffer would be, so that the clock need not wait for this thread.
            while not self._stopping.is_set() and self._due() + 2 * length > self._filled:
                self._fill(self._block)
                self._filled += length

    def _due(self) -> int:
        assert self._zero_at is not None
        return int((self._clock() - self._zero_at) * self._rate * self._speed)


def find_device(name: str) -> OutputDevice:
    """The device of that name, or the system's own choice.

    Args:
        name: Empty for the system's own choice.

    Raises:
        ToolError: There is no such device, or none at all.
    """
    devices = output_devices()
    for device in devices:
        if device.name == name or (not name and device.is_default):
            return device
    if not devices:
        raise ToolError(
            "There is no sound device; the picture plays silently.",
            remedy="Connect one, then choose it in the output menu.",
        )
    raise ToolError(
        f"The sound device “{name}” is not there.", remedy="Connect it, or choose another in the output menu."
    )


def open_output(name: str, rate: int, channels: int, fill: Fill) -> tuple[AudioOutput, ToolError | None]:
    """Open a device, or what comes nearest: the system's own choice, or the silent clock.

    Args:
        name: Of the device; empty for the system's own choice.
        rate: Samples a second.
        channels: Of the blocks handed to `fill`.
        fill: Gives the sound.

    Returns:
        The output, open; and why it is not the one asked for.
    """
    problem: ToolError | None = None
    for wanted in dict.fromkeys((name, "")):
        try:
            device = DeviceOutput(find_device(wanted))
            device.open(rate, channels, fill)
        except ToolError as error:
            problem = problem or error
        else:
            return device, problem
    silent = SilentOutput()
    silent.open(rate, channels, fill)
    return silent, problem


def _gone(name: str) -> ToolError:
    return ToolError(
        f"The sound device “{name}” has gone.",
        remedy="Connect it again, or choose another in the output menu.",
    )


def _refused(name: str, error: Exception) -> ToolError:
    return ToolError(
        f"The sound device “{name}” can't be used: {error}.",
        remedy="Close other programs that use it, or choose another in the output menu.",
    )
