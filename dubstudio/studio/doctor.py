"""Is everything here that the program needs? One check a row, each with what to do where it is not."""

from __future__ import annotations

import importlib
import importlib.util
import platform
import shutil
from collections.abc import Callable

from msgspec import Struct

from dubstudio.base import paths
from dubstudio.base.errors import DubError, ToolError

_MIN_FREE_GB = 2.0


class Finding(Struct, frozen=True, kw_only=True):
    """One row: a part, whether it is well, what was found, what to do."""

    part: str
    ok: bool
    found: str
    remedy: str = ""


def examine() -> list[Finding]:
    """Look at every part. Never raises for a part that is missing."""
    checks: tuple[tuple[str, Callable[[], str]], ...] = (
        ("Python", _python),
        ("torch", _torch),
        ("ffmpeg", _ffmpeg),
        ("PortAudio", _portaudio),
        ("Qt", _qt),
        ("voices", _voices),
        ("weights (embedded)", _weights),
        ("disk", _disk),
    )
    return [_finding(part, check) for part, check in checks]


def _finding(part: str, check: Callable[[], str]) -> Finding:
    try:
        return Finding(part=part, ok=True, found=check())
    except DubError as error:
        return Finding(part=part, ok=False, found=error.message, remedy=error.remedy)


def _python() -> str:
    return f"{platform.python_version()} on {platform.platform(terse=True)}"


def _torch() -> str:
    try:
        device = importlib.import_module("dubstudio.speech.nn.device")
    except (ImportError, OSError) as error:
        raise ToolError(f"torch can't be loaded: {error}.", remedy="Run ./start_app.sh again to set it up.") from error
    return str(device.describe())


def _ffmpeg() -> str:
    from dubstudio.media import ffmpeg

    return f"{ffmpeg.executable().rsplit('/', 1)[-1]}"


def _portaudio() -> str:
    from dubstudio.media import devices

    outputs, inputs = devices.device_counts()
    return f"{devices.portaudio_version()}; {outputs} outputs, {inputs} inputs"


def _qt() -> str:
    # Only looked for: the command line must not load Qt.
    if importlib.util.find_spec("PySide6") is None:
        raise ToolError("Qt (PySide6) is not installed.", remedy="Run ./start_app.sh again to set it up.")
    from importlib.metadata import version

    return version("PySide6-Essentials")


def _voices() -> str:
    from dubstudio.speech.voices import voices

    known = voices()
    return f"{len(known)} in {len({voice.language for voice in known})} languages"


def _weights() -> str:
    from dubstudio.speech.kokoro import weights

    return weights.describe()


def _disk() -> str:
    folder = paths.user_cache()
    while not folder.exists():
        folder = folder.parent
    free = shutil.disk_usage(folder).free / 1e9
    if free < _MIN_FREE_GB:
        raise ToolError(
            f"Only {free:.1f} GB are free at {folder}.", remedy=f"Free some space; {_MIN_FREE_GB:.0f} GB are needed."
        )
    return f"{free:.0f} GB free at {folder}"
