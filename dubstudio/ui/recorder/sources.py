"""Where a recording window gets microphones and loudspeakers from: the machine's, unless it is told of others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dubstudio.base.errors import ToolError
from dubstudio.media.devices import input_devices
from dubstudio.media.input import AudioInput, DeviceInput, find_input
from dubstudio.media.output import AudioOutput, Fill, open_output

OpenOutput = Callable[[str, int, int, Fill], tuple[AudioOutput, ToolError | None]]


def _names() -> tuple[str, ...]:
    return tuple(device.name for device in input_devices())


def _microphone(name: str) -> AudioInput:
    return DeviceInput(find_input(name))


@dataclass(frozen=True)
class Sources:
    """What there is. All of it is slow: not for the GUI thread.

    Attributes:
        names: Microphones by their names.
        microphone: The one of a name, not opened yet; empty for the system's own choice.
        open_output: Opens an output, as `media.output.open_output` does.
    """

    names: Callable[[], tuple[str, ...]] = _names
    microphone: Callable[[str], AudioInput] = _microphone
    open_output: OpenOutput = open_output


class Speaker:
    """An output that is looked for when it is opened, and is a silent clock where there is none.

    Args:
        name: Of the device; empty for the system's own choice.
        open_output: Opens it.
    """

    def __init__(self, name: str, open_output: OpenOutput) -> None:
        self._wanted, self._open_output = name, open_output
        self._output: AudioOutput | None = None

    @property
    def name(self) -> str:
        """Of the device in use."""
        return self._output.name if self._output else ""

    @property
    def position(self) -> int:
        """Samples heard."""
        return self._output.position if self._output else 0

    @property
    def problem(self) -> ToolError | None:
        """Why it has stopped by itself."""
        return self._output.problem if self._output else None

    @property
    def underruns(self) -> int:
        """How often sound came too late."""
        return self._output.underruns if self._output else 0

    def open(self, rate: int, channels: int, fill: Fill) -> None:
        """Find a device and get ready; see `AudioOutput`."""
        self._output, _problem = self._open_output(self._wanted, rate, channels, fill)

    def start(self) -> None:
        """Run."""
        if self._output:
            self._output.start()

    def stop(self) -> None:
        """Stop."""
        if self._output:
            self._output.stop()

    def close(self) -> None:
        """Give the device back."""
        if self._output:
            self._output.close()
            self._output = None
