"""Getting the bytes of a text file a person chose, and telling what it is when it is no text."""

from __future__ import annotations

import re
import stat
from pathlib import Path

from dubstudio.base.errors import InputError, SubtitleError, input_error

LARGEST_BYTES = 64 * 1024 * 1024
"""A feature film's subtitles are about 100 KB, and some MB with fonts attached."""

_KINDS = (  # where in the file, what stands there, what that makes it
    (0, b"\x1aE\xdf\xa3", "a Matroska or WebM video"),
    (4, b"ftyp", "an MP4 or MOV video"),
    (0, b"RIFF", "an AVI or WAV file"),
    (0, b"OggS", "an Ogg file"),
    (0, b"fLaC", "a FLAC sound file"),
    (0, b"ID3", "an MP3 sound file"),
    (0, b"\x00\x00\x01\xba", "an MPEG video or VobSub picture subtitles"),
    (0, b"PG", "picture subtitles (PGS)"),
    (0, b"\x89PNG", "a picture"),
    (0, b"\xff\xd8\xff", "a picture"),
    (0, b"%PDF", "a PDF document"),
    (0, b"PK\x03\x04", "a ZIP archive or an office document"),
    (0, b"Rar!", "a RAR archive"),
    (0, b"7z\xbc\xaf", "a 7-Zip archive"),
    (0, b"\x1f\x8b", "a gzip archive"),
)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def load(path: Path) -> bytes:
    """The bytes of a file that may be text.

    Raises:
        MissingFile: There is no such file.
        SubtitleError: It is empty, far too large, or plainly something else.
        InputError: It can't be read, or is no file.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode) and not path.is_dir():
            raise InputError(f"{path} is not a file.", remedy="Name a subtitle file.")
        with path.open("rb") as file:
            data = file.read(LARGEST_BYTES) if status.st_size <= LARGEST_BYTES else file.read(1024)
    except OSError as error:
        raise input_error(error, path) from error
    if not data.strip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0"):
        raise SubtitleError(f"{path} is empty.", remedy="Choose a file with subtitles in it.")
    if kind := _kind(data):
        raise SubtitleError(f"{path} is {kind}, not subtitles.", remedy="Choose a file with subtitles in it.")
    if len(data) < status.st_size:
        raise SubtitleError(
            f"{path} has {status.st_size >> 20} MB, far too much for subtitles.",
            remedy="Choose a file with subtitles in it.",
        )
    return data


def is_text(text: str) -> bool:
    """Whether decoded bytes are text: hardly any control characters."""
    return len(_CONTROLS.findall(text)) * 100 <= len(text)


def tidy(text: str) -> str:
    """The text with plain newlines and without the few stray control characters `is_text` lets pass."""
    return _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def _kind(data: bytes) -> str:
    if b"\0" not in data[:1024]:
        return ""
    return next((kind for at, sign, kind in _KINDS if data.startswith(sign, at)), "")
