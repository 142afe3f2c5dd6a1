"""Writing a file so that at any moment either the old or the new one is there, whole.

The new content goes to a hidden file beside the target, is synced, and takes the target's name in one step; the
folder is synced after. A process killed in between leaves the old file, and at most a ``.part`` file that the next
write of the same target sweeps away.
"""

from __future__ import annotations

import errno
import os
import secrets
import shutil
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from dubstudio.base.errors import NotWritable, output_error

_LABEL = 40  # characters: with four bytes each well below the 255 bytes a name may have


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """A path to write to; on success its content becomes `target`, on any error nothing has happened.

    Args:
        target: The file to make or replace. Its folder must exist.

    Yields:
        A path in the same folder with the same suffix (tools such as ffmpeg choose the format by it).

    Raises:
        OutputError: The place can't be written to, or is full, or holds a folder, a device or a pipe.
    """
    _refuse_special(target)
    _sweep(target)
    part = _beside(target)
    try:
        yield part
        _sync(part)
        _keep_mode(target, part)
        part.replace(target)
        _sync(target.parent)
    except OSError as error:
        raise output_error(error, target) from error
    finally:
        with suppress(OSError):
            part.unlink()


@contextmanager
def scratch(parent: Path) -> Iterator[Path]:
    """A folder in `parent` for what is needed in between: gone afterwards, or with the next one if we are killed.

    Raises:
        OutputError: It can't be made.
    """
    target = parent / "scratch"
    _sweep(target)
    folder = ensure_folder(_beside(target))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def check_target(target: Path) -> None:
    """See before long work whether its result could be written.

    Raises:
        OutputError: The folder is missing or closed to us, or `target` is a folder, a device or a pipe.
    """
    _refuse_special(target)
    probe = _beside(target)
    try:
        probe.touch()
    except OSError as error:
        raise output_error(error, target) from error
    finally:
        with suppress(OSError):
            probe.unlink()


def write_bytes(target: Path, data: bytes) -> None:
    """Replace the content of `target` by `data`, whole or not at all.

    Raises:
        OutputError: The place can't be written to, or is full.
    """
    with replacing(target) as part:
        part.write_bytes(data)


def write_text(target: Path, text: str) -> None:
    """`write_bytes` of UTF-8."""
    write_bytes(target, text.encode())


def ensure_folder(folder: Path) -> Path:
    """Make `folder` with its parents.

    Raises:
        OutputError: It can't be made, or something else has its name.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise output_error(NotADirectoryError(20, "a file of that name is in the way"), folder) from error
    except OSError as error:
        raise output_error(error, folder) from error
    return folder


def _refuse_special(target: Path) -> None:
    """A name such as /dev/null must not be taken over by a file of ours."""
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        return
    except OSError as error:
        raise output_error(error, target) from error
    if stat.S_ISDIR(mode):
        raise output_error(IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR)), target)
    if not stat.S_ISREG(mode):
        raise NotWritable(f"{target} is a device or a pipe, not a file.", remedy="Choose the name of a file.")


def _beside(target: Path) -> Path:
    return target.with_name(f".{_label(target)}.{os.getpid()}-{secrets.token_hex(4)}.part{target.suffix}")


def _label(target: Path) -> str:
    """What is seen of its name in the name of a part, which must not be too long where the target's just is not."""
    return target.stem[:_LABEL]


def _sync(path: Path) -> None:
    # Folders can't be opened on Windows; the rename itself is durable enough there.
    if os.name == "nt" and path.is_dir():
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _keep_mode(target: Path, part: Path) -> None:
    if target.exists():
        part.chmod(target.stat().st_mode & 0o7777)


def _sweep(target: Path) -> None:
    """Remove what killed writers of this target left. Parts of living processes stay."""
    try:
        left = list(target.parent.glob(f".{_escaped(_label(target))}.*.part{target.suffix}"))
    except OSError:
        return
    for path in left:
        pid = path.name.removeprefix(f".{_label(target)}.").split("-", 1)[0]
        if pid.isdigit() and int(pid) != os.getpid() and not _alive(int(pid)):
            if path.is_dir():
                shutil.rmtree(path, ignore_errors=True)
            else:
                path.unlink(missing_ok=True)


def _escaped(name: str) -> str:
    return "".join(f"[{c}]" if c in "[]*?" else c for c in name)


def _alive(pid: int) -> bool:
    if os.name == "nt":
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
