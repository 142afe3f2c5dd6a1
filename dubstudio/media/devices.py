"""Sound devices, through PortAudio. Playing and recording come with the window; here is only what is there."""

from __future__ import annotations

from dubstudio.base.errors import ToolError


def portaudio_version() -> str:
    """Version line of PortAudio.

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
    return str(sounddevice.get_portaudio_version()[1])


def device_counts() -> tuple[int, int]:
    """How many outputs and inputs there are.

    Raises:
        ToolError: PortAudio is not on this machine.
    """
    portaudio_version()
    import sounddevice

    devices = sounddevice.query_devices()
    outputs = sum(d["max_output_channels"] > 0 for d in devices)
    return outputs, sum(d["max_input_channels"] > 0 for d in devices)
