"""Running the ffmpeg program: our own argument list, progress, quick cancel, errors a person can read.

The program is the one that comes with imageio-ffmpeg. Nothing goes through a shell, and no process outlives
the call. Must not know films or tracks.
"""

from __future__ import annotations

import errno
import os
import re
import subprocess
import threading
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import IO

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import DubError, MediaError, ToolError, UsageError, output_error
from dubstudio.base.progress import Progress, silent

_POLL_S = 0.05
_GRACE_S = 0.15  # for the program to go by itself; with the poll well inside the 300 ms a cancel may take
_KEPT_LINES = 40  # of its complaints: a damaged film can give millions
_TIME = "out_time_us="  # of its progress reports

# On Windows a console program would flash a window.
_NO_WINDOW: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)

_OUTPUT_ERRNOS = (errno.ENOSPC, errno.EDQUOT, errno.EACCES, errno.EROFS, errno.EFBIG)
_DAMAGED = ("Invalid data found", "moov atom not found", "could not find codec parameters")
_CANT_HOLD = re.compile(r"Could not find tag for codec|codec not currently supported|muxing is currently not supported")
_NOISE = re.compile(
    r"Conversion failed!|Task finished with error|Terminating thread|Error closing file|Last message repeated"
    r"|Error opening (input|output) files?|Error writing trailer|Error muxing a packet|Nothing was written"
    r"|Error splitting the argument list"
)


@cache
def executable() -> str:
    """Path of the ffmpeg program.

    Raises:
        ToolError: There is none.
    """
    import imageio_ffmpeg

    try:
        path: str = imageio_ffmpeg.get_ffmpeg_exe()
    except RuntimeError as error:
        raise ToolError(
            "The ffmpeg program is missing.",
            remedy="Install imageio-ffmpeg again, or put ffmpeg on the PATH.",
        ) from error
    return path


def run(
    arguments: Sequence[str | Path],
    *,
    source: Path,
    target: Path,
    cancel: CancelToken,
    progress: Progress = silent,
    length_ms: int = 0,
) -> None:
    """Run ffmpeg to its end.

    Args:
        arguments: What to do; options on how it talks to us are added here. It overwrites its output.
        source: The file to name where what is read is at fault.
        target: The file to name where what is written is.
        cancel: Polled all the time; the process is gone within 300 ms.
        progress: Told how far it is, where `length_ms` is known.
        length_ms: How long its output will be.

    Raises:
        Cancelled: The token was set.
        DiskFull: No space for the output.
        NotWritable: The output can't be made.
        MediaError: An input is damaged.
        UsageError: The output's format can't hold what it should.
        ToolError: It failed in another way.
    """
    cancel.check()
    command = [executable(), "-hide_banner", "-nostdin", "-y", "-v", "error"]
    command += ["-progress", "pipe:1", "-stats_period", "0.2", *map(str, arguments)]
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            creationflags=_NO_WINDOW,
        )
    except OSError as error:
        raise ToolError(
            f"ffmpeg can't be started: {error.strerror}.", remedy="Install imageio-ffmpeg again."
        ) from error
    reached: deque[str] = deque(maxlen=1)
    complaints: deque[str] = deque(maxlen=_KEPT_LINES)
    readers = [_reading(process.stdout, _TIME, reached), _reading(process.stderr, "", complaints)]
    try:
        _wait(process, cancel, lambda: _tell(progress, reached, length_ms))
    finally:
        _stop(process)
        for reader in readers:
            reader.join()
    if process.returncode:
        raise _mapped(process.returncode, complaints, source, target)
    progress(1.0, "")


def _wait(process: subprocess.Popen[bytes], cancel: CancelToken, tell: Callable[[], None]) -> None:
    while process.poll() is None:
        cancel.check()
        tell()
        cancel.wait(_POLL_S)


def _stop(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is not None:
        return
    process.terminate()
    try:
        process.wait(_GRACE_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _reading(stream: IO[bytes] | None, prefix: str, kept: deque[str]) -> threading.Thread:
    """Keep the last lines that begin so, without their beginning."""
    assert stream is not None

    def read() -> None:
        with stream:
            for line in stream:
                text = line.decode(errors="replace").strip()
                if text.startswith(prefix):
                    kept.append(text.removeprefix(prefix))

    thread = threading.Thread(target=read, name="ffmpeg reader", daemon=True)
    thread.start()
    return thread


def _tell(progress: Progress, reached: deque[str], length_ms: int) -> None:
    """Pass on how far the program says it is: microseconds, or ``N/A`` before the first packet."""
    if length_ms > 0 and reached and reached[-1].isdigit():
        progress(min(int(reached[-1]) / 1000 / length_ms, 1.0), "")


def _mapped(status: int, complaints: Iterable[str], source: Path, target: Path) -> DubError:
    """Our error for an exit status and what was said. ffmpeg ends with its error number modulo 256."""
    lines = [line for line in complaints if line and not _NOISE.search(line)]
    said = _plain(lines[-1]) if lines else f"exit status {status}"
    number = 256 - status if 128 < status < 256 else 0
    if any("No space left on device" in line for line in lines):
        number = errno.ENOSPC
    if number in _OUTPUT_ERRNOS:
        return output_error(OSError(number, os.strerror(number)), target)
    refused = next((line for line in lines if _CANT_HOLD.search(line)), "")
    if refused:
        return UsageError(f"{target.suffix} can't hold {source.name}: {_plain(refused)}.", remedy="Choose .mkv.")
    if any(sign in line for line in lines for sign in _DAMAGED):
        return MediaError(f"{source.name} is damaged or not a film: {said}.", remedy="Try to play it in a player.")
    return ToolError(f"ffmpeg failed on {source.name}: {said}.", remedy="Another output format may do, such as .mkv.")


def _plain(line: str) -> str:
    """Without the ``[mp4 @ 0x55…]`` in front and the full stop behind."""
    return re.sub(r"^(\[[^\]]*\] )+", "", line).rstrip(".")
