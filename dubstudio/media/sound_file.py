"""Our own WAV and FLAC files, sample for sample, through soundfile. Must not know takes or mixes."""

from __future__ import annotations

import errno
import io
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dubstudio.base import atomic
from dubstudio.base.atomic import replacing
from dubstudio.base.errors import MediaError, MissingFile, UsageError

Floats = NDArray[np.float32]

_SYSTEM_ERROR = 2  # libsndfile's code where the operating system refused; it does not say why
_NO_SPACE = 1 << 20  # bytes: less than this left after a refused write means the disk was full
_WAV_LIMIT = 2**32 - 2**16  # bytes; longer ones are written as RF64, which readers of WAV know


def read_sound(path: Path) -> tuple[Floats, int]:
    """A WAV or FLAC file.

    Returns:
        Samples ``[n]``, or ``[n, channels]`` if there are several, and the rate.

    Raises:
        MissingFile: It is not there.
        MediaError: It is not a sound file, or damaged.
    """
    import soundfile

    _check_there(path)
    try:
        samples, rate = soundfile.read(path, dtype="float32")
    except soundfile.LibsndfileError as error:
        raise _damaged(path) from error
    return samples, rate


def sound_length(path: Path) -> tuple[int, int]:
    """Samples and rate of a WAV or FLAC file, without reading them.

    Raises:
        MissingFile: It is not there.
        MediaError: It is not a sound file.
    """
    import soundfile

    _check_there(path)
    try:
        info = soundfile.info(path)
    except soundfile.LibsndfileError as error:
        raise _damaged(path) from error
    return info.frames, info.samplerate


def write_wav(path: Path, samples: Floats, rate: int) -> None:
    """Write sound ``[n]`` or ``[n, channels]`` as 24-bit WAV, whole or not at all.

    Raises:
        OutputError: The place can't be written to, or is full.
    """
    _write(path, samples, rate, "WAV")


def write_flac(path: Path, samples: Floats, rate: int) -> None:
    """`write_wav` as 24-bit FLAC."""
    _write(path, samples, rate, "FLAC")


def flac_bytes(samples: Floats, rate: int) -> bytes:
    """Sound ``[n]`` or ``[n, channels]`` as the content of a 24-bit FLAC file; same sound, same bytes."""
    import soundfile

    content = io.BytesIO()
    soundfile.write(content, samples, rate, format="FLAC", subtype="PCM_24")
    return content.getvalue()


def check_target(path: Path) -> None:
    """See before long work whether a sound file could be written.

    Raises:
        UsageError: Its suffix is neither .wav nor .flac.
        OutputError: It can't be written there.
    """
    _kind_of(path)
    atomic.check_target(path)


@contextmanager
def sound_writer(path: Path, rate: int, channels: int, n_samples: int) -> Iterator[SoundWriter]:
    """A 24-bit WAV or FLAC file (by the suffix) to be written in blocks, whole or not at all.

    Args:
        path: The file to make or replace.
        rate: Samples a second.
        channels: Of every block.
        n_samples: How long it will be.

    Raises:
        UsageError: Another suffix.
        OutputError: The place can't be written to, or is full.
    """
    kind = _kind_of(path)
    if kind == "WAV" and n_samples * channels * 3 > _WAV_LIMIT:
        kind = "RF64"
    with _writing(path, rate, channels, kind) as writer:
        yield writer


def _kind_of(path: Path) -> str:
    kind = path.suffix.lower().removeprefix(".").upper()
    if kind not in ("WAV", "FLAC"):
        raise UsageError(f"{path.name} is neither .wav nor .flac.", remedy="Choose one of these.")
    return kind


class SoundWriter:
    """An open sound file; made by `sound_writer`."""

    def __init__(self, file: Any) -> None:
        self._file = file

    def write(self, block: Floats) -> None:
        """Add samples ``[n]`` or ``[n, channels]``; what is beyond ±1 is clipped."""
        self._file.write(block)


def _check_there(path: Path) -> None:
    if not path.is_file():
        raise MissingFile(f"There is no sound file {path}.", remedy="Bring it back, or make the take again.")


def _damaged(path: Path) -> MediaError:
    return MediaError(f"{path} is damaged or not a sound file.", remedy="Bring it back, or make the take again.")


def _write(path: Path, samples: Floats, rate: int, kind: str) -> None:
    channels = 1 if samples.ndim == 1 else samples.shape[1]
    with _writing(path, rate, channels, kind) as writer:
        writer.write(samples)


@contextmanager
def _writing(path: Path, rate: int, channels: int, kind: str) -> Iterator[SoundWriter]:
    import soundfile

    with replacing(path) as part:
        part.touch()  # here the operating system says plainly what is wrong with the place
        try:
            with soundfile.SoundFile(part, "w", rate, channels, subtype="PCM_24", format=kind) as file:
                yield SoundWriter(file)
        except soundfile.LibsndfileError as error:
            raise _refused(error, part) from error


def _refused(error: Any, part: Path) -> OSError:
    full = error.code == _SYSTEM_ERROR and shutil.disk_usage(part.parent).free < _NO_SPACE
    number = errno.ENOSPC if full else errno.EIO
    return OSError(number, os.strerror(number))
