"""Opening a film or sound file with PyAV, and saying in words why it can't be opened.

Only files are read: playlists and other formats that name further files or addresses are refused. Must not
know what the file is opened for.
"""

from __future__ import annotations

import errno
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from dubstudio.base.errors import InputError, MediaError, MissingFile, input_error

if TYPE_CHECKING:
    from av.container import InputContainer

_PATIENCE_S = 30.0  # for one read: a network drive may be slow, a dead one must not hang us

# Errors about the file, not about what is in it.
_READING = (errno.EPERM, errno.ENOENT, errno.EIO, errno.EACCES)

_FORMATS = (
    "mov,matroska,avi,mpegts,mpeg,flv,live_flv,asf,ogg,mxf,nut,ivf,gif,dv,rm,wtv,swf,"
    "wav,w64,flac,mp3,aac,ac3,eac3,dts,truehd,aiff,caf,au,amr,ape,wv,tta,voc"
)


@contextmanager
def opened(path: Path) -> Iterator[InputContainer]:
    """The file, open for reading packets.

    Raises:
        MissingFile: It is not there.
        MediaError: It is empty, damaged or not a film or sound file.
        InputError: It may not be read.
    """
    import av

    _check(path)
    options = {"protocol_whitelist": "file", "format_whitelist": _FORMATS}
    try:
        container = av.open(str(path.absolute()), options=options, timeout=_PATIENCE_S)
    except (av.error.FFmpegError, ValueError) as error:
        raise foreign(error, path) from error
    with container:
        if not any(stream.type in ("video", "audio") for stream in container.streams):
            raise MediaError(f"{path.name} has neither sound nor picture.", remedy="Choose a film or a sound file.")
        yield container


def foreign(error: Exception, path: Path) -> InputError:
    """Our error for one of PyAV's met while reading `path`."""
    import av

    if isinstance(error, OSError) and not isinstance(error, av.error.InvalidDataError) and error.errno in _READING:
        return input_error(error, path)
    return MediaError(
        f"{path.name} is damaged or not a film or sound file.",
        remedy="Try to play it in a player, or choose another.",
    )


def _check(path: Path) -> None:
    try:
        status = path.stat()
        if stat.S_ISREG(status.st_mode):
            path.open("rb").close()
    except FileNotFoundError as error:
        raise MissingFile(f"There is no file {path}.", remedy="Check the path.") from error
    except OSError as error:
        raise input_error(error, path) from error
    except ValueError as error:  # a zero byte in it
        raise MissingFile(f"{str(path)!r} is not the name of a file.", remedy="Check the path.") from error
    if stat.S_ISDIR(status.st_mode):
        raise MediaError(f"{path} is a folder, a film or sound file is needed.", remedy="Name the file inside it.")
    if not stat.S_ISREG(status.st_mode):
        raise MediaError(f"{path} is a device or a pipe, not a file.", remedy="Choose a film or a sound file.")
    if not status.st_size:
        raise MediaError(f"{path.name} is empty.", remedy="Copy or download it again.")
