"""Keeping what was found out about a film, so that it is found out once.

Findings are kept by what is in the film, not by where it lies or what it is called. Whatever is wrong with what was
kept, it is found out again; whatever is wrong with the folder, nothing is kept. Must not know what is found.
"""

from __future__ import annotations

import hashlib
import zlib
from contextlib import suppress
from pathlib import Path

from dubstudio.base import atomic
from dubstudio.base.errors import OutputError, input_error

_PIECE = 1 << 16  # bytes of a film looked at in one place
_PIECES = 48  # places, evenly from its first byte to its last
_CHECK = 4  # bytes of CRC-32 in front of what is kept
_SUFFIX = ".finding"


def content_key(path: Path) -> str:
    """A name for what is in a file: the same for a copy, another one for whatever else.

    Looks at 3 MiB in 48 places and at the size, since a whole film takes minutes to read.

    Raises:
        InputError: It can't be read.
    """
    try:
        with path.open("rb") as file:
            size = path.stat().st_size
            digest = hashlib.sha256(str(size).encode())
            for piece in range(_PIECES):
                file.seek(max(size - _PIECE, 0) * piece // (_PIECES - 1))
                digest.update(file.read(_PIECE))
    except OSError as error:
        raise input_error(error, path) from error
    return digest.hexdigest()


class Findings:
    """What is known of one film, in a folder of its own kind.

    Args:
        folder: Where everything of the kind is kept; made when first needed.
        key: `content_key` of the film.
    """

    def __init__(self, folder: Path, key: str) -> None:
        self._folder = folder
        self._key = key

    def load(self, name: str) -> bytes | None:
        """What was kept under a name; None where there is nothing, or it is damaged."""
        try:
            data = self._path(name).read_bytes()
        except OSError:
            return None
        kept = data[_CHECK:]
        return kept if zlib.crc32(kept).to_bytes(_CHECK, "little") == data[:_CHECK] else None

    def keep(self, name: str, data: bytes) -> None:
        """Keep something; a folder that is full or closed is no reason to complain."""
        with suppress(OutputError):
            atomic.ensure_folder(self._folder)
            atomic.write_bytes(self._path(name), zlib.crc32(data).to_bytes(_CHECK, "little") + data)

    def _path(self, name: str) -> Path:
        """Names carry a version: what another version of the program kept is not looked at."""
        return self._folder / f"{self._key[:32]}.{name}{_SUFFIX}"
