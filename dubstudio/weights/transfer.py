"""Fetching one file: going on where it broke, stopping when told to, believing nothing that was not counted and hashed.

Must not know which hub it is, or what the file is for.
"""

from __future__ import annotations

import hashlib
import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Self, TypeVar

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import DownloadFailed, WrongFile, input_error, output_error
from dubstudio.weights.hubs import Interrupted, Listed, Stale, Stream

T = TypeVar("T")

_log = logging.getLogger(__name__)

_BLOCK = 1 << 22
_LOOK_S = 0.1

Opener = Callable[[int], AbstractContextManager[Stream]]
"""Opens the file from a byte on."""

Counted = Callable[[int], None]
"""Told how many bytes of the file are here by now."""


@dataclass(frozen=True)
class Patience:
    """How long to try.

    Attributes:
        tries: How often in a row nothing may come; whenever something does, it starts anew.
        first_wait_s: Before the second try; doubled from try to try.
        longest_wait_s: Never more.
    """

    tries: int = 6
    first_wait_s: float = 1.0
    longest_wait_s: float = 30.0


USUAL = Patience()


class Lifeline:
    """Ends whatever is being read when cancel is asked for, also while nothing comes."""

    def __init__(self, cancel: CancelToken) -> None:
        self._cancel = cancel
        self._done = threading.Event()
        self._lock = threading.Lock()
        self._stream: Stream | None = None
        self._thread = threading.Thread(target=self._look, name="download-lifeline", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()

    @contextmanager
    def on(self, stream: Stream) -> Iterator[None]:
        """Watch over a stream."""
        with self._lock:
            self._stream = stream
        try:
            yield
        finally:
            with self._lock:
                self._stream = None

    def _look(self) -> None:
        while not self._done.wait(_LOOK_S):
            if not self._cancel.cancelled:
                continue
            with self._lock:
                if self._stream is not None:
                    self._stream.shut()


def persistently(work: Callable[[], T], patience: Patience, cancel: CancelToken, what: str) -> T:
    """Do something until it is not interrupted.

    Raises:
        DownloadFailed: It was interrupted too often in a row.
        Cancelled: A stop was asked for.
    """
    attempt = 0
    while True:
        cancel.check()
        try:
            return work()
        except Interrupted as error:
            cancel.check()  # it may have been us who broke it
            attempt += 1
            _pause(error, attempt, patience, cancel, what)


def fetch(
    what: str,
    opener: Opener,
    part: Path,
    wanted: Listed,
    lifeline: Lifeline,
    patience: Patience,
    cancel: CancelToken,
    told: Counted,
) -> str:
    """Bring a file into `part`, going on with what is there.

    Args:
        what: The file and where it comes from, for messages.
        opener: Opens it there.
        part: Where it goes; may hold a beginning of it.
        wanted: Its size, and its hash where that is known.
        lifeline: Ends a read that hangs when cancel is asked for.
        patience: How long to try.
        cancel: Polled all the while.
        told: Hears of progress.

    Returns:
        The SHA-256 of the content.

    Raises:
        WrongFile: What comes has another size or hash, twice; `part` is gone.
        DownloadFailed: The connection breaks again and again; `part` is what came until then.
        OutputError: The disk is full or closed; `part` is what came until then.
        Cancelled: A stop was asked for; `part` is what came until then.
    """
    work = _Fetch(what, opener, part, wanted, lifeline, cancel, told)
    try:
        return _whole(work, patience, cancel)
    except WrongFile as error:
        # A beginning may have been left by another version of the file, or spoilt on the way.
        _log.info("%s Fetching it anew.", error.message)
        part.unlink(missing_ok=True)
    try:
        return _whole(work, patience, cancel)
    except WrongFile:
        part.unlink(missing_ok=True)
        raise


def digest_of(path: Path, cancel: CancelToken, told: Counted) -> tuple[str, str]:
    """SHA-256 of a file, and SHA-1 of git's blob of it.

    Raises:
        InputError: It can't be read.
        Cancelled: A stop was asked for.
    """
    try:
        hashes = _Hashes(path.stat().st_size)
        with path.open("rb") as file:
            hashes.read(file, cancel, told)
    except OSError as error:
        raise input_error(error, path) from error
    return hashes.sha256.hexdigest(), hashes.git_sha1.hexdigest()


def is_what_was_wanted(hashes: tuple[str, str], wanted: Listed) -> bool:
    """Whether hashes, as `digest_of` gives them, are the ones wanted; whatever is not known is not compared."""
    sha256, git_sha1 = hashes
    if wanted.sha256:
        return sha256 == wanted.sha256
    return not wanted.git_sha1 or git_sha1 == wanted.git_sha1


class _Hashes:
    def __init__(self, size: int) -> None:
        self.sha256 = hashlib.sha256()
        self.git_sha1 = hashlib.sha1(b"blob %d\0" % size, usedforsecurity=False)

    def update(self, data: bytes) -> None:
        self.sha256.update(data)
        self.git_sha1.update(data)

    def read(self, file: BinaryIO, cancel: CancelToken, told: Counted) -> None:
        n = 0
        while block := file.read(_BLOCK):
            cancel.check()
            self.update(block)
            n += len(block)
            told(n)


class _Fetch:
    """One file on its way; `attempt` goes on where the last one broke."""

    def __init__(
        self,
        what: str,
        opener: Opener,
        part: Path,
        wanted: Listed,
        lifeline: Lifeline,
        cancel: CancelToken,
        told: Counted,
    ) -> None:
        self.what = what
        self.part = part
        self._opener = opener
        self._wanted = wanted
        self._lifeline = lifeline
        self._cancel = cancel
        self._told = told
        self._hashes: _Hashes | None = None
        self.have = 0

    def attempt(self) -> str:
        """Raises `Interrupted`, `WrongFile`, `OutputError`, `Cancelled`."""
        self._take_stock()
        if self.have < self._wanted.size:
            try:
                with self._opener(self.have) as stream, self._lifeline.on(stream):
                    self._receive(stream)
            except Stale as error:
                raise WrongFile(f"{self.what} ends before byte {self.have}.", remedy=_ANOTHER) from error
        return self._judged()

    def _take_stock(self) -> None:
        """Count and hash what is there, unless that is known from the attempt before."""
        size = self.part.stat().st_size if self.part.exists() else 0
        if self._hashes is not None and size == self.have:
            return
        if size > self._wanted.size:
            self.part.unlink()
            size = 0
        self._hashes, self.have = _Hashes(self._wanted.size), size
        if size:
            with self.part.open("rb") as file:
                self._hashes.read(file, self._cancel, self._told)

    def _receive(self, stream: Stream) -> None:
        if stream.size is not None and stream.size != self._wanted.size:
            raise WrongFile(
                f"{self.what} should have {self._wanted.size:,} bytes, and has {stream.size:,}.",
                remedy=_ANOTHER,
            )
        if stream.start not in (0, self.have):
            raise Interrupted(f"asked for byte {self.have}, got byte {stream.start}")
        if stream.start != self.have:  # it gives all or nothing
            self._hashes, self.have = _Hashes(self._wanted.size), 0
        try:
            with self.part.open("ab" if self.have else "wb") as file:
                for chunk in stream.chunks():
                    self._cancel.check()
                    self._keep(file, chunk)
        except OSError as error:
            raise output_error(error, self.part) from error
        if self.have < self._wanted.size:
            raise Interrupted(f"the connection ended at byte {self.have} of {self._wanted.size}")

    def _keep(self, file: BinaryIO, chunk: bytes) -> None:
        assert self._hashes is not None
        if self.have + len(chunk) > self._wanted.size:
            raise WrongFile(
                f"{self.what} is longer than the {self._wanted.size:,} bytes it should have.", remedy=_ANOTHER
            )
        file.write(chunk)
        self._hashes.update(chunk)
        self.have += len(chunk)
        self._told(self.have)

    def _judged(self) -> str:
        assert self._hashes is not None
        hashes = self._hashes.sha256.hexdigest(), self._hashes.git_sha1.hexdigest()
        if not is_what_was_wanted(hashes, self._wanted):
            raise WrongFile(f"{self.what} has another content than it should.", remedy=_ANOTHER)
        return hashes[0]


_ANOTHER = "Use another source or mirror; this one is not to be trusted with it."


def _whole(work: _Fetch, patience: Patience, cancel: CancelToken) -> str:
    attempt = 0
    while True:
        cancel.check()
        before = work.have
        try:
            return work.attempt()
        except Interrupted as error:
            cancel.check()  # it may have been the lifeline
            attempt = 1 if work.have > before else attempt + 1
            _pause(error, attempt, patience, cancel, work.what)


def _pause(error: Interrupted, attempt: int, patience: Patience, cancel: CancelToken, what: str) -> None:
    if attempt >= patience.tries:
        raise DownloadFailed(
            f"The connection was lost while fetching {what}: {error}.",
            remedy="Check the network and start again: what came is kept. Another source or a mirror may also help.",
        ) from error
    wait_s = min(patience.first_wait_s * 2 ** (attempt - 1), patience.longest_wait_s)
    _log.info("%s: %s; trying again in %.1f s", what, error, wait_s)
    cancel.wait(wait_s)
    cancel.check()
