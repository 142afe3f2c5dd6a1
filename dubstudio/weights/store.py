"""What is on this machine: where each model is, whether it is whole, which terms were agreed to.

A model is a folder in the official layout with a ``dubstudio-model.json`` beside its files, written last: it says what
belongs to it. Downloads are gathered in a hidden folder beside and take their place when all is there, so that a model
is whole or is not there. Folders the user already has are only looked at. Must not know the network.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import msgspec

from dubstudio.base.atomic import ensure_folder, write_bytes
from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import InputError, NotWritable, UsageError, input_error, output_error
from dubstudio.weights.catalog import Catalog, CatalogFile, Model, Part
from dubstudio.weights.transfer import Counted, digest_of

RECORD = "dubstudio-model.json"
_INDEX = "models.json"


class State(StrEnum):
    """How much of a model is here."""

    ABSENT = "absent"
    STARTED = "started"  # some of it is gathered, none in place
    DAMAGED = "damaged"  # it was here, and something is missing or cut off
    INSTALLED = "installed"


class Kept(msgspec.Struct, frozen=True):
    """A file of a model that is in place.

    Attributes:
        path: In the model's folder, with slashes.
        size: Bytes.
        sha256: Of its content.
        ours: Whether we brought it; others are never removed.
    """

    path: str
    size: int
    sha256: str
    ours: bool = True


class Record(msgspec.Struct, frozen=True):
    """What a folder says about the model in it.

    Attributes:
        model: Id.
        files: All files in place.
        terms: Version that was agreed to.
        source: Where it came from.
        made: UTC, ISO 8601.
    """

    model: str
    files: tuple[Kept, ...]
    terms: str = ""
    source: str = ""
    made: str = ""


class Acceptance(msgspec.Struct, frozen=True):
    """That the user agreed to the terms of a model.

    Attributes:
        terms: Their version.
        when: UTC, ISO 8601.
    """

    terms: str
    when: str


class _Index(msgspec.Struct, frozen=True):
    accepted: dict[str, Acceptance] = {}
    places: dict[str, str] = {}


@dataclass(frozen=True)
class Standing:
    """How a model stands.

    Attributes:
        state: In one word.
        folder: Where it is, or would be.
        missing: Names of files it can't do without that are not there or are cut off.
        size: Bytes in place.
        started: Bytes gathered for it that are not in place yet.
    """

    state: State
    folder: Path
    missing: tuple[str, ...] = ()
    size: int = 0
    started: int = 0


@dataclass(frozen=True)
class Fault:
    """A file that is not what it should be.

    Attributes:
        path: In the model's folder.
        what: ``missing``, ``wrong size`` or ``wrong content``.
    """

    path: str
    what: str


class Store:
    """The models of one machine.

    Args:
        root: Folder of those without a place of their own; made when something is put there.
        catalog: What there can be.
    """

    def __init__(self, root: Path, catalog: Catalog) -> None:
        self.root = root
        self.catalog = catalog

    def folder(self, model: Model) -> Path:
        """Where a model is, or would be."""
        place = self._index().places.get(model.id)
        return Path(place) if place else self.root / model.id

    def standing(self, model: Model) -> Standing:
        """How a model stands, by names and sizes; `verify` looks closer."""
        folder = self.folder(model)
        record = read_record(folder)
        sizes = {k.path: k.size for k in record.files} if record else {}
        missing, total = [], 0
        for part in self.catalog.parts(model):
            for file in part.files:
                path = located(folder, part, file)
                size = _size(path) if path is not None else None
                if size is not None and _is_of_size(size, file, sizes.get(file.target)):
                    total += size
                elif not part.optional and not file.if_there:
                    missing.append(file.target)
        started = _bytes_in(gathering(folder))
        if not missing:
            return Standing(State.INSTALLED, folder, (), total, started)
        there = record is not None or model.id in self._index().places
        state = State.DAMAGED if there else State.STARTED if started else State.ABSENT
        return Standing(state, folder, tuple(missing), total, started)

    def verify(self, model: Model, cancel: CancelToken, told: Counted) -> tuple[Fault, ...]:
        """Look at every byte of a model.

        Args:
            model: Of the catalogue.
            cancel: Polled between blocks.
            told: Hears how many bytes have been looked at.

        Returns:
            What is wrong; nothing where all is well. A file whose hash nobody knows counts as well if it is there.

        Raises:
            InputError: A file can't be read.
            Cancelled: A stop was asked for.
        """
        folder = self.folder(model)
        record = read_record(folder)
        kept = {k.path: k for k in record.files} if record else {}
        faults, done = [], 0
        for part, file in _needed(self.catalog, model, kept):
            fault, n = self._looked_at(folder, part, file, kept.get(file.target), cancel, _after(told, done))
            done += n
            if fault:
                faults.append(Fault(file.target, fault))
        return tuple(faults)

    def _looked_at(
        self, folder: Path, part: Part, file: CatalogFile, kept: Kept | None, cancel: CancelToken, told: Counted
    ) -> tuple[str, int]:
        path = located(folder, part, file)
        if path is None:
            return "missing", 0
        if not _has_size(path, file, kept.size if kept else None):
            return "wrong size", 0
        wanted = kept.sha256 if kept else file.sha256
        if not wanted:
            return "", 0
        size = path.stat().st_size
        return ("" if digest_of(path, cancel, told)[0] == wanted else "wrong content"), size

    def remove(self, model: Model) -> int:
        """Take a model away, and what was gathered of it. Files we did not bring stay.

        Returns:
            The bytes that are free now.

        Raises:
            UsageError: It is not there.
            OutputError: A file can't be removed.
        """
        folder = self.folder(model)
        record = read_record(folder)
        listed = model.id in self._index().places
        if record is None and not listed and not gathering(folder).exists():
            raise UsageError(f"{model.name} is not on this machine.", remedy="See `dubstudio models list`.")
        freed = 0
        with sole(folder, model), _mapped(folder):
            if record is not None:
                # The record goes first: a model that is half gone must not look like one that is damaged.
                (folder / RECORD).unlink()
                freed += sum(_deleted(folder, folder / k.path) for k in record.files if k.ours)
                with suppress(OSError):
                    folder.rmdir()  # somebody else's files may be in it
        freed += self._discard_gathered(folder)
        self._change(forget=model.id)
        return freed

    def _discard_gathered(self, folder: Path) -> int:
        n = _bytes_in(gathering(folder))
        with _mapped(gathering(folder)):
            if gathering(folder).exists():
                shutil.rmtree(gathering(folder))
        return n

    def adopt(self, model: Model, folder: Path) -> Standing:
        """Use a folder the user already has, as it is; nothing in it is ever changed for that.

        Raises:
            InputError: Files are missing in it; the message lists them.
            OutputError: The choice can't be written down.
        """
        folder = folder.expanduser().absolute()
        missing = [
            f.target
            for p in self.catalog.parts(model, optional=False)
            for f in p.files
            if not f.if_there and ((path := located(folder, p, f)) is None or not _has_size(path, f, None))
        ]
        if missing:
            raise InputError(
                f"{folder} holds no whole {model.name}: {some(missing)} missing or cut off.",
                remedy=f"Run `dubstudio models get {model.id} --to {folder}` to fetch what is missing.",
            )
        self._change(place=(model.id, folder))
        return self.standing(model)

    def settle(self, model: Model, folder: Path) -> None:
        """Remember where a model is.

        Raises:
            OutputError: It can't be written down.
        """
        if folder != self.folder(model):
            self._change(place=(model.id, folder))

    def accepted(self, model: Model) -> Acceptance | None:
        """Which terms of a model the user has agreed to, and when."""
        return self._index().accepted.get(model.id)

    def accept(self, model: Model, acceptance: Acceptance) -> None:
        """Write down that the user agrees.

        Raises:
            OutputError: It can't be written down.
        """
        self._change(accepted=(model.id, acceptance))

    def _index(self) -> _Index:
        path = self.root / _INDEX
        try:
            return msgspec.json.decode(path.read_bytes(), type=_Index)
        except FileNotFoundError:
            return _Index()
        except OSError as error:
            raise input_error(error, path) from error
        except msgspec.MsgspecError as error:
            raise InputError(f"The file {path} is damaged: {error}.", remedy="Delete it.") from error

    def _change(
        self,
        *,
        accepted: tuple[str, Acceptance] | None = None,
        place: tuple[str, Path] | None = None,
        forget: str = "",
    ) -> None:
        index = self._index()
        agreed, places = dict(index.accepted), dict(index.places)
        if accepted:
            agreed[accepted[0]] = accepted[1]
        if place:
            places[place[0]] = str(place[1])
        places.pop(forget, None)
        if (agreed, places) != (index.accepted, index.places):
            ensure_folder(self.root)
            data = msgspec.json.format(msgspec.json.encode(_Index(agreed, places), order="sorted"), indent=2)
            write_bytes(self.root / _INDEX, data + b"\n")


def read_record(folder: Path) -> Record | None:
    """What a folder says about the model in it; None where it says nothing we understand."""
    try:
        return msgspec.json.decode((folder / RECORD).read_bytes(), type=Record)
    except (OSError, msgspec.MsgspecError):
        return None


def gathering(folder: Path) -> Path:
    """Where downloads for a model's folder are gathered: on the same disk, out of sight."""
    return folder.with_name(f".{folder.name}.download")


def located(folder: Path, part: Part, file: CatalogFile) -> Path | None:
    """A file in a model's folder: in the official layout, or as the hub's own cache lays it out."""
    plain = folder / file.target
    if plain.is_file():
        return plain
    for repository in dict.fromkeys((part.huggingface, part.modelscope)):
        name = "models--" + repository.replace("/", "--")
        for cache in (folder / "hf_cache", folder):
            found = sorted((cache / name / "snapshots").glob(f"*/{file.path}"))
            if found:
                return found[-1]
    return None


@contextmanager
def sole(folder: Path, model: Model) -> Iterator[None]:
    """Be the only one, of all programs, who changes a model's folder.

    Raises:
        NotWritable: Somebody else does.
        OutputError: The place can't be written to.
    """
    ensure_folder(folder.parent)
    path = folder.with_name(f".{folder.name}.lock")
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    except OSError as error:
        raise output_error(error, path) from error
    try:
        if not _locked(handle):
            raise NotWritable(
                f"{model.name} is being downloaded or removed by another window or command.",
                remedy="Wait until it is done, or stop it there.",
            )
        yield
        # Unlinked while it is held: whoever waits for it in vain has been told so already.
        with suppress(OSError):
            path.unlink()
    finally:
        os.close(handle)


def place(tree: Mapping[str, Path], folder: Path, record: Record) -> None:
    """Put gathered files in their places, each whole, and the record last.

    Args:
        tree: Gathered files by their names in the folder.
        folder: Of the model. Where it does not exist yet it appears in one step.
        record: Of everything that will be there.

    Raises:
        OutputError: It can't be written. What was gathered and is not in place is still gathered.
    """
    with _mapped(folder):
        if folder.exists():
            _move(tree, folder)
            _write_record(folder, record)
            return
        new = gathering(folder) / "whole"
        _move(tree, new)
        _write_record(new, record)
        new.replace(folder)


def some(names: list[str] | tuple[str, ...], limit: int = 6) -> str:
    """Names for a message, not too many."""
    more = f" and {len(names) - limit} more" if len(names) > limit else ""
    return ", ".join(names[:limit]) + more


def _move(tree: Mapping[str, Path], folder: Path) -> None:
    for name, path in tree.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if path != target:
            path.replace(target)


def _write_record(folder: Path, record: Record) -> None:
    ensure_folder(folder)
    write_bytes(folder / RECORD, msgspec.json.format(msgspec.json.encode(record), indent=1) + b"\n")


def _size(path: Path) -> int | None:
    """Bytes of a file; None where it has gone: somebody may be downloading or removing while another looks."""
    try:
        return path.stat().st_size
    except OSError:
        return None


def _has_size(path: Path, file: CatalogFile, kept: int | None) -> bool:
    size = _size(path)
    return size is not None and _is_of_size(size, file, kept)


def _is_of_size(size: int, file: CatalogFile, kept: int | None) -> bool:
    if kept is not None:
        return size == kept
    return size == file.size if file.sha256 else size > 0


def _needed(catalog: Catalog, model: Model, kept: Mapping[str, Kept]) -> Iterator[tuple[Part, CatalogFile]]:
    """What must be there: all that was put there, and all the model can't do without."""
    for part in catalog.parts(model):
        for file in part.files:
            if file.target in kept or (not part.optional and not file.if_there):
                yield part, file


def _deleted(folder: Path, path: Path) -> int:
    """Delete a file and the folders it leaves empty; its size."""
    if not path.is_file():
        return 0
    size = path.stat().st_size
    path.unlink()
    for parent in path.relative_to(folder).parents:
        with suppress(OSError):
            (folder / parent).rmdir()
    return size


def _bytes_in(folder: Path) -> int:
    with suppress(OSError):
        return sum(p.stat().st_size for p in folder.rglob("*") if p.is_file())
    return 0


def _after(told: Counted, done: int) -> Counted:
    return lambda n: told(done + n)


@contextmanager
def _mapped(what: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise output_error(error, what) from error


if sys.platform == "win32":
    import msvcrt

    def _locked(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _locked(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True  # a disk that knows no locks
        return True
