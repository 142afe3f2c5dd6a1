"""Something that records sound: a device, or a known sound where there is none.

Both hand over what they hear by calling back. The first block may come seconds after the start, and what is said before
it is lost: whoever cues somebody waits until `is_live`. Must not know what becomes of the sound.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from dubstudio.base.errors import ToolError
from dubstudio.media.devices import InputDevice, input_devices, listening, portaudio

Floats = NDArray[np.float32]

Take = Callable[[Floats], None]
"""Called in the input's own thread with what was heard, mono, ``[n]``: quick, waiting for nothing, never raising. The
array is the receiver's to keep."""

_BLOCK_S = 0.01
_DEAF_S = 4.0  # a live device that has said nothing for so long is gone


class AudioInput(Protocol):
    """Where sound comes from."""

    @property
    def name(self) -> str:
        """Of the device."""

    @property
    def is_live(self) -> bool:
        """Whether the first block has come: what is said from now on is heard."""

    @property
    def problem(self) -> ToolError | None:
        """Why it has stopped by itself; None while all is well."""

    @property
    def overruns(self) -> int:
        """How often sound was lost because nobody took it in time."""

    def open(self, rate: int, take: Take) -> None:
        """Get ready. Slow: not for the thread of a window.

        Args:
            rate: Samples a second.
            take: Is given the sound.

        Raises:
            ToolError: The device can't be used.
        """

    def start(self) -> None:
        """Listen from now on.

        Raises:
            ToolError: The device can't be used any more.
        """

    def stop(self) -> None:
        """Listen no more."""

    def close(self) -> None:
        """Give the device back."""


class DeviceInput:
    """Records with a device, through PortAudio. All methods are called by one thread; the properties by any.

    Args:
        device: Which one.
    """

    def __init__(self, device: InputDevice) -> None:
        self._device = device
        self._stream: Any = None
        self._take: Take | None = None
        self._running = False
        self._ended = False  # by itself
        self._heard_at = 0.0
        self.is_live = False
        self.overruns = 0

    @property
    def name(self) -> str:
        """Of the device."""
        return self._device.name

    @property
    def problem(self) -> ToolError | None:
        """That it was pulled out, or has died."""
        deaf = self._running and self.is_live and time.monotonic() - self._heard_at > _DEAF_S
        return _gone(self.name) if self._ended or deaf else None

    def open(self, rate: int, take: Take) -> None:
        """Open the device; see `AudioInput`."""
        sounddevice = portaudio()
        self._take = take
        try:
            self._stream = sounddevice.InputStream(
                samplerate=rate,
                channels=1,
                dtype="float32",
                device=self._device.index,
                blocksize=round(rate * _BLOCK_S),
                latency="high",  # nobody listens to it live, and nothing may be lost
                callback=self._on_heard,
                finished_callback=self._on_finished,
            )
        except (sounddevice.PortAudioError, ValueError) as error:
            raise _refused(self.name, error) from error
        listening(self, is_open=True)

    def start(self) -> None:
        """Run the device; see `AudioInput`."""
        sounddevice = portaudio()
        self._running, self._ended = True, False
        try:
            self._stream.start()
        except sounddevice.PortAudioError as error:
            self._running = False
            raise _refused(self.name, error) from error

    def stop(self) -> None:
        """Stop the device; see `AudioInput`."""
        if self._running:
            self._running = False
            self._stream.abort(ignore_errors=True)
        self.is_live = False

    def close(self) -> None:
        """Give the device back."""
        self.stop()
        if self._stream is not None:
            self._stream.close(ignore_errors=True)
            self._stream = None
            listening(self, is_open=False)

    def _on_heard(self, block: Floats, _length: int, _times: Any, status: Any) -> None:
        """A block has come; called in the device's own thread."""
        assert self._take is not None
        self._heard_at = time.monotonic()
        self.overruns += bool(status.input_overflow)
        self._take(block[:, 0].copy())
        self.is_live = True

    def _on_finished(self) -> None:
        self._ended = self._running


class SimulatedInput:
    """Hears a known sound, in time, then silence: what takes the place of a microphone where there is none.

    Args:
        samples: Mono, ``[n]``.
        rate: Theirs, Hz; it can be opened with no other.
        speed: How many times faster than the clock it runs.
        name: Of the device it plays.
        delay_s: From the start to the first block.
    """

    def __init__(
        self, samples: Floats, rate: int, *, speed: float = 1.0, name: str = "Simulated", delay_s: float = 0.0
    ) -> None:
        self._samples, self._rate, self._speed, self._delay_s = samples, rate, speed, delay_s
        self._take: Take | None = None
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None
        self.name = name
        self.is_live = False
        self.overruns = 0
        self.problem: ToolError | None = None

    def open(self, rate: int, take: Take) -> None:
        """Get ready; see `AudioInput`."""
        if rate != self._rate:
            raise _refused(self.name, ValueError(f"it has {self._rate} Hz, not {rate}"))
        self._take = take

    def start(self) -> None:
        """Run; see `AudioInput`."""
        if self.problem:
            raise self.problem
        self._stopping.clear()
        self._thread = threading.Thread(target=self._run, name="dubstudio-simulated-input", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Stop; see `AudioInput`."""
        self._stopping.set()
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join()
            self._thread = None
        self.is_live = False

    def close(self) -> None:
        """Stop."""
        self.stop()

    def unplug(self) -> None:
        """Be pulled out."""
        self.problem = _gone(self.name)
        self._stopping.set()

    def _run(self) -> None:
        assert self._take is not None
        if self._stopping.wait(self._delay_s):
            return
        length, start, given = round(self._rate * _BLOCK_S), time.monotonic(), 0
        while not self._stopping.wait(_BLOCK_S / self._speed):
            due = int((time.monotonic() - start) * self._rate * self._speed)
            while given + length <= due and not self._stopping.is_set():
                block = self._samples[given : given + length]
                self._take(np.pad(block, (0, length - len(block))).astype(np.float32))
                given += length
                self.is_live = True


def find_input(name: str) -> InputDevice:
    """The device of that name, or the system's own choice.

    Args:
        name: Empty for the system's own choice.

    Raises:
        ToolError: There is no such device, or none at all.
    """
    devices = input_devices()
    for device in devices:
        if device.name == name or (not name and device.is_default):
            return device
    if not devices:
        raise ToolError("There is no microphone.", remedy="Connect one, and look for devices again.")
    raise ToolError(f"The microphone “{name}” is not there.", remedy="Connect it, or choose another.")


def _gone(name: str) -> ToolError:
    return ToolError(
        f"The microphone “{name}” does not answer any more.", remedy="Connect it again, or choose another."
    )


def _refused(name: str, error: Exception) -> ToolError:
    return ToolError(
        f"The microphone “{name}” can't be used: {error}.",
        remedy="Choose another, or end the program that uses it.",
    )
