"""Who works on a project: one program at a time, kept by the operating system.

The lock is on an open file, so it is gone the moment its holder ends, however that comes about; what the file says is
for people only. Where a disk knows no locks, or may not be written to, work goes on without one: saving still refuses
to overwrite what somebody else has saved. Must not know what a project holds.
"""

from __future__ import annotations

import errno
import logging
import os
import socket
import sys
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec

from dubstudio.base.errors import NotWritable, output_error

LOCK = "project.lock"

_log = logging.getLogger(__name__)
_FAR = 1 << 30  # Windows locks bytes, and nobody may read those: one far behind what is written is locked
_NO_RIGHT = {errno.EACCES, errno.EPERM, errno.EROFS}
_NO_LOCKS = {errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.EINVAL}
_HELD = {errno.EAGAIN, errno.EACCES, errno.EDEADLK}


@dataclass(frozen=True)
class Holder:
    """Who has a project open.

    Attributes:
        pid: Number of the process; 0 where it is not known.
        host: Name of the machine.
        since: Local time, ISO 8601, to the minute.
    """

    pid: int = 0
    host: str = ""
    since: str = ""


class ProjectLock:
    """The right to work on a project, until it is released or the process ends.

    Args:
        path: Of the lock file.
        handle: Of it, open and locked; None where no lock could be had, and none is needed.
    """

    def __init__(self, path: Path, handle: int | None) -> None:
        self._path = path
        self._handle = handle

    @property
    def held(self) -> bool:
        """Whether there is a lock that others see."""
        return self._handle is not None

    def release(self) -> None:
        """Let others have the project; idempotent."""
        handle, self._handle = self._handle, None
        if handle is None:
            return
        # Gone before it is free: whoever locks the file afterwards sees that it is not the one in the folder.
        if os.name != "nt" and _is_at(self._path, handle):
            with suppress(OSError):
                self._path.unlink()
        os.close(handle)
        if os.name == "nt":
            with suppress(OSError):
                self._path.unlink()


def take(folder: Path) -> ProjectLock:
    """Become the one who works on a project.

    Args:
        folder: Of the project. One that may not be written to gives a lock that is not held.

    Raises:
        NotWritable: Another window has the project open; the message says which.
        OutputError: The folder is not there, or its disk is full.
    """
    path = folder / LOCK
    while True:
        try:
            handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        except OSError as error:
            if error.errno in _NO_RIGHT and folder.is_dir():
                return ProjectLock(path, None)
            raise output_error(error, path) from error
        if not _locked(handle, path, folder):
            os.close(handle)
            return ProjectLock(path, None)
        if _is_at(path, handle):
            break
        os.close(handle)  # its holder took it away in this very moment
    _introduce(handle)
    return ProjectLock(path, handle)


def is_in_use(folder: Path) -> bool:
    """Whether somebody, perhaps this very program, has a project open."""
    if not (folder / LOCK).exists():
        return False
    try:
        take(folder).release()
    except NotWritable:
        return True
    return False


def _locked(handle: int, path: Path, folder: Path) -> bool:
    """Lock an open file; False on disks that know no locks.

    Raises:
        NotWritable: Somebody else has it locked.
    """
    try:
        _lock(handle)
    except OSError as error:
        if error.errno in _HELD:
            os.close(handle)
            raise _in_use(folder, _holder(path)) from error
        if error.errno not in _NO_LOCKS:
            os.close(handle)
            raise output_error(error, path) from error
        _log.info("%s knows no locks: %s", folder, error)
        return False
    return True


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        os.lseek(handle, _FAR, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        # flock and not lockf: the latter is lost as soon as anything in the process closes the same file.
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _is_at(path: Path, handle: int) -> bool:
    """Whether the open file is still the one of that name."""
    try:
        return os.path.samestat(path.stat(), os.fstat(handle))
    except OSError:
        return False


def _introduce(handle: int) -> None:
    """Write down who we are, for whoever finds the project locked."""
    now = datetime.now().astimezone().replace(second=0, microsecond=0)
    words = msgspec.json.encode(Holder(os.getpid(), socket.gethostname(), now.isoformat()))
    with suppress(OSError):  # a full disk is no reason not to open
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, words)


def _holder(path: Path) -> Holder:
    try:
        return msgspec.json.decode(path.read_bytes(), type=Holder)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return Holder()


def _in_use(folder: Path, holder: Holder) -> NotWritable:
    if holder.pid == os.getpid() and holder.host == socket.gethostname():
        return NotWritable(f"{folder} is already open in this window.", remedy="Go on working on it there.")
    who = f" (process {holder.pid} on {holder.host}, since {_for_people(holder.since)})" if holder.pid else ""
    return NotWritable(
        f"{folder} is open in another window{who}.",
        remedy="Close it there first, or save a copy of it from there.",
    )


def _for_people(since: str) -> str:
    """``2026-05-04 12:03`` of an ISO time."""
    return since[:16].replace("T", " ")
