"""A WAV file that is whole at every moment while it grows, so that a recording survives whatever happens to us.

32-bit floats, mono: sample for sample what the device gave. The header is put right at every flush; a file whose
program was killed reads up to the last one.
"""

from __future__ import annotations

import os
import struct
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from dubstudio.base.errors import output_error

_HEADER = struct.Struct("<4sI4s4sIHHIIHH4sI")
_FLOATS, _BYTES = 3, 4
_LONGEST = (2**32 - 2**16) // _BYTES  # samples that sizes of 32 bits can tell


class GrowingWav:
    """An open file.

    Args:
        path: New; an existing file is refused.
        rate: Samples a second.

    Raises:
        OutputError: It can't be made.
    """

    def __init__(self, path: Path, rate: int) -> None:
        self.path = path
        self._rate = rate
        self.n_samples = 0
        try:
            self._file: BinaryIO = path.open("xb")
            self._write_header()
        except OSError as error:
            raise output_error(error, path) from error

    def write(self, samples: NDArray[np.float32]) -> None:
        """Add samples ``[n]``.

        Raises:
            OutputError: The disk is full or gone; what was flushed before is whole.
        """
        room = max(0, _LONGEST - self.n_samples)
        try:
            self._file.write(np.ascontiguousarray(samples[:room], "<f4").tobytes())
        except OSError as error:
            raise output_error(error, self.path) from error
        self.n_samples += min(len(samples), room)

    def flush(self) -> None:
        """Bring everything to the disk and put the header right.

        Raises:
            OutputError: The disk is full or gone.
        """
        try:
            self._file.flush()
            self._write_header()
            os.fsync(self._file.fileno())
        except OSError as error:
            raise output_error(error, self.path) from error

    def close(self) -> None:
        """Flush and let go; what can't be written any more is left out, and the header says so.

        Raises:
            OutputError: The disk is full or gone; the file is closed and whole as far as it goes.
        """
        try:
            self.flush()
        finally:
            self._close_quietly()

    def _close_quietly(self) -> None:
        try:
            self._file.close()
        except OSError:
            # What the buffer still holds has no room. The header tells of what is there.
            n_bytes = max(0, self.path.stat().st_size - _HEADER.size)
            self.n_samples = n_bytes // _BYTES
            with self.path.open("r+b") as file:
                file.write(self._header())

    def _write_header(self) -> None:
        self._file.seek(0)
        self._file.write(self._header())
        self._file.flush()
        self._file.seek(0, os.SEEK_END)

    def _header(self) -> bytes:
        n_bytes = self.n_samples * _BYTES
        form = (b"fmt ", 16, _FLOATS, 1, self._rate, self._rate * _BYTES, _BYTES, 8 * _BYTES)
        return _HEADER.pack(b"RIFF", n_bytes + _HEADER.size - 8, b"WAVE", *form, b"data", n_bytes)
