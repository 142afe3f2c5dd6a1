"""Voice prints as bytes, to be kept beside the clips they were learnt from. Knows no engine."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any

import numpy as np

from dubstudio.base.errors import InputError
from dubstudio.speech.engine import VoicePrint

SUFFIX = ".print"
"""Of files that hold one."""

_FORMAT = 1
_ABOUT = "about"


def to_bytes(voice: VoicePrint) -> bytes:
    """A form to keep; `from_bytes` reads it. Equal prints give equal bytes."""
    about = {"format": _FORMAT, "engine": voice.engine, "key": voice.key, "language": voice.language}
    arrays: dict[str, Any] = {f"a.{name}": voice.arrays[name] for name in sorted(voice.arrays)}
    arrays[_ABOUT] = np.frombuffer(json.dumps(about, sort_keys=True).encode(), np.uint8)
    file = io.BytesIO()
    np.savez(file, **arrays)
    return file.getvalue()


def from_bytes(data: bytes) -> VoicePrint:
    """Read what `to_bytes` wrote.

    Raises:
        InputError: It is something else, or damaged, or of another version.
    """
    try:
        with np.load(io.BytesIO(data), allow_pickle=False) as kept:
            about = json.loads(kept[_ABOUT].tobytes())
            if about.pop("format") != _FORMAT:
                raise ValueError("it is of another version")
            arrays = {name.removeprefix("a."): kept[name] for name in kept.files if name != _ABOUT}
        return VoicePrint(**about, arrays=arrays)
    except (OSError, EOFError, ValueError, KeyError, TypeError, zipfile.BadZipFile) as error:
        raise InputError(f"A kept voice can't be used: {error}.", remedy="Learn it from its clips again.") from error
