"""Sound devices, through PortAudio: what there is. Playing is `media.output`, recording `media.input`.

PortAudio is asked from one thread at a time only: the window's playback thread, or a command.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import ModuleType

from dubstudio.base.errors import ToolError


@dataclass(frozen=True)
class OutputDevice:
    """Something sound can be played on.

    Attributes:
        index: PortAudio's number for it, until `look_again`.
        name: As the system calls it.
        channels: How many it has at most.
        is_default: Whether the system plays on it unless told otherwise.
    """

    index: int
    name: str
    channels: int
    is_default: bool


@dataclass(frozen=True)
class InputDevice:
    """Something sound can be recorded with.

    Attributes:
        index: PortAudio's number for it, until `look_again`.
        name: As the system calls it.
        channels: How many it has at most.
        is_default: Whether the system records with it unless told otherwise.
    """

    index: int
    name: str
    channels: int
    is_default: bool


def portaudio() -> ModuleType:
    """The module `sounddevice`, loaded when first asked for.

    Raises:
        ToolError: The library is not on this machine.
    """
    try:
        import sounddevice
    except OSError as error:
        raise ToolError(
            "PortAudio is not on this machine; nothing can be played or recorded.",
            remedy="Install it (Debian and Ubuntu: apt-get install libportaudio2).",
        ) from error
    module: ModuleType = sounddevice
    return module


def portaudio_version() -> str:
    """Version line of PortAudio.

    Raises:
        ToolError: The library is not on this machine.
    """
    return str(portaudio().get_portaudio_version()[1])


def device_counts() -> tuple[int, int]:
    """How many outputs and inputs there are.

    Raises:
        ToolError: PortAudio is not on this machine.
    """
    devices = portaudio().query_devices()
    outputs = sum(d["max_output_channels"] > 0 for d in devices)
    return outputs, sum(d["max_input_channels"] > 0 for d in devices)


def output_devices() -> tuple[OutputDevice, ...]:
    """Everything sound can be played on, each name once; the system's own choice is marked.

    A system may offer its devices through several interfaces: only the one it prefers is looked at.

    Raises:
        ToolError: PortAudio is not on this machine.
    """
    return tuple(OutputDevice(*found) for found in _devices("output"))


def input_devices() -> tuple[InputDevice, ...]:
    """Everything sound can be recorded with, each name once; the system's own choice is marked.

    Raises:
        ToolError: PortAudio is not on this machine.
    """
    return tuple(InputDevice(*found) for found in _devices("input"))


def _devices(kind: str) -> tuple[tuple[int, str, int, bool], ...]:
    """Number, name, channels and whether it is the usual one, of everything the preferred interface offers."""
    sounddevice = portaudio()
    try:
        chosen = sounddevice.query_devices(kind=kind)
    except (sounddevice.PortAudioError, ValueError):
        return ()  # there is none: PortAudio calls that an error
    found: dict[str, tuple[int, str, int, bool]] = {}
    for device in sounddevice.query_devices():
        channels = device[f"max_{kind}_channels"]
        if channels > 0 and device["hostapi"] == chosen["hostapi"]:
            is_default = device["index"] == chosen["index"]
            if is_default or device["name"] not in found:
                found[device["name"]] = (device["index"], device["name"], channels, is_default)
    return tuple(found.values())


_listening: set[int] = set()
"""Inputs that are open, by the identity of their streams: what they hear would be lost if PortAudio started anew."""


def listening(stream: object, *, is_open: bool) -> None:
    """An input was opened or closed."""
    (_listening.add if is_open else _listening.discard)(id(stream))


def look_again() -> None:
    """Have PortAudio look for devices anew: it does so only when it starts. No output may be open.

    Raises:
        ToolError: PortAudio is not on this machine, can't start any more, or somebody is recording.
    """
    if _listening:
        raise ToolError(
            "Devices can't be looked for while the microphone is in use.", remedy="Close the recorder, then look again."
        )
    sounddevice = portaudio()
    try:
        sounddevice._terminate()  # noqa: SLF001 - there is no public way, and the library's own manual names this one
        sounddevice._initialize()  # noqa: SLF001
    except sounddevice.PortAudioError as error:
        raise ToolError(f"The sound system does not answer: {error}.", remedy="Start the program again.") from error
