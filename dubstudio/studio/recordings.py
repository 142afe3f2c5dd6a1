"""Recordings of people, from any sound file or film: what voices are learnt from and emotions are taken from."""

from __future__ import annotations

import hashlib
from pathlib import Path

from dubstudio.base.errors import input_error
from dubstudio.media.audio import read_audio
from dubstudio.media.probe import probe
from dubstudio.speech.engine import Clip

_LONGEST_MS = 60_000  # engines hear a quarter of that; a film given by mistake must not fill the memory


def recording(path: Path) -> Clip:
    """The first minute of a file's sound, mono, at its own rate.

    Raises:
        MissingFile: It is not there.
        MediaError: It has no sound, or is damaged.
    """
    info = probe(path)
    rate = info.audio[0].rate if info.audio else 0
    return Clip(read_audio(path, rate, length_ms=_LONGEST_MS), rate)


def name_of(path: Path) -> str:
    """The name a file gets under voices/: of its content.

    Raises:
        InputError: It can't be read.
    """
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest() + path.suffix.lower()
    except OSError as error:
        raise input_error(error, path) from error
