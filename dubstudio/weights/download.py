"""Getting a model: terms, what is needed, room for it, fetching, putting it in place.

Nothing is asked of any server before the terms are agreed to and that is written down. What stops in the middle goes on
there next time, from whatever source.
"""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from dubstudio.base.atomic import ensure_folder
from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import DiskFull, DownloadFailed, LicenceNotAccepted, WrongFile, output_error
from dubstudio.weights.catalog import Catalog, CatalogFile, Model, Part
from dubstudio.weights.hubs import Hub, Listed
from dubstudio.weights.store import (
    Acceptance,
    Kept,
    Record,
    Store,
    gathering,
    located,
    place,
    read_record,
    sole,
)
from dubstudio.weights.transfer import USUAL, Lifeline, Patience, digest_of, fetch, is_what_was_wanted, persistently

_PARTS = "parts"
_WHOLE = "whole"
_FAR = 0.01  # of the whole: worth telling at once
_OFTEN_S = 0.1


class Doing(StrEnum):
    """What a download is at."""

    ASKING = "asking"
    CHECKING = "checking"
    FETCHING = "fetching"
    PLACING = "placing"


@dataclass(frozen=True)
class Step:
    """How far a download is.

    Attributes:
        doing: What it is at.
        file: Which file, by its name in the model's folder; may be empty.
        done: Bytes of the whole model that are here.
        total: Bytes of the whole model; 0 while that is not known.
    """

    doing: Doing
    file: str = ""
    done: int = 0
    total: int = 0


Heard = Callable[[Step], None]
"""Told how far a download is, often; called in the thread that downloads."""


@dataclass(frozen=True)
class Wish:
    """What to get, and how.

    Attributes:
        folder: Where to; None for the store's own place.
        accept: Version of the terms the user agrees to; empty where they have agreed before.
        optional: Whether also what the model works without.
        patience: How long to try.
    """

    folder: Path | None = None
    accept: str = ""
    optional: bool = True
    patience: Patience = USUAL


@dataclass(frozen=True)
class Item:
    """One file to have.

    Attributes:
        part: What it belongs to.
        file: Which of it.
        wanted: Its exact size, and hash where known.
    """

    part: Part
    file: CatalogFile
    wanted: Listed

    @property
    def key(self) -> str:
        """A name for it by its content, so that a beginning is only gone on with if it is one of this very file."""
        known = self.wanted.sha256 or self.wanted.git_sha1
        return known or f"{self.part.id}-{self.file.target.replace('/', '-')}-{self.wanted.size}"


def get(model: Model, store: Store, hub: Hub, wish: Wish, cancel: CancelToken, heard: Heard) -> Path:
    """Have a model: fetch what is not there, or is not what it should be.

    Args:
        model: Of the store's catalogue.
        store: Where it goes.
        hub: Where it comes from.
        wish: Details.
        cancel: Polled all the while.
        heard: Told how far it is.

    Returns:
        Its folder.

    Raises:
        LicenceNotAccepted: The terms were not agreed to. Nothing was asked of any server.
        DownloadFailed: It could not be had; what came is kept.
        WrongFile: A file is not what it should be.
        OutputError: The disk is full or closed, or somebody else is at it.
        Cancelled: A stop was asked for; what came is kept.
    """
    terms = _agreed(store, model, wish.accept)
    folder = (wish.folder.expanduser().absolute() if wish.folder else None) or store.folder(model)
    with sole(folder, model), Lifeline(cancel) as lifeline:
        items = _items(model, store.catalog, hub, wish, cancel, heard)
        work = _Work(model, store, hub, folder, tuple(items), wish.patience, lifeline, cancel, heard)
        record = Record(model.id, work.done(), terms, hub.source, _now())
        heard(Step(Doing.PLACING, "", work.total, work.total))
        place(work.gathered, folder, record)
        shutil.rmtree(gathering(folder), ignore_errors=True)
    store.settle(model, folder)
    return folder


class _Work:
    """One run: looks at what is there, fetches the rest."""

    def __init__(
        self,
        model: Model,
        store: Store,
        hub: Hub,
        folder: Path,
        items: tuple[Item, ...],
        patience: Patience,
        lifeline: Lifeline,
        cancel: CancelToken,
        heard: Heard,
    ) -> None:
        self._model = model
        self._store = store
        self._hub = hub
        self._folder = folder
        self._items = items
        self._patience = patience
        self._lifeline = lifeline
        self._cancel = cancel
        self._heard = heard
        self._parts = gathering(folder) / _PARTS
        self._before = 0
        self._told = Step(Doing.ASKING)
        self._told_at = 0.0
        self.total = sum(item.wanted.size for item in items)
        self.gathered: dict[str, Path] = {}

    def done(self) -> tuple[Kept, ...]:
        """Have all files, in place or gathered."""
        record = read_record(self._folder)
        ours = {k.path for k in record.files if k.ours} if record else set()
        kept, lacking = [], []
        for item in self._items:
            there = self._there(item, ours)
            if there is None:
                lacking.append(item)
            else:
                kept.append(there)
        self._make_room(lacking)
        kept += [self._fetched(item) for item in lacking]
        # What an earlier, larger wish has brought stays part of the model.
        names = {k.path for k in kept}
        return (*kept, *(k for k in (record.files if record else ()) if k.path not in names))

    def _there(self, item: Item, ours: set[str]) -> Kept | None:
        """The file if it is in place, or gathered but not put in place, with the right content."""
        name, wanted = item.file.target, item.wanted
        half_placed = gathering(self._folder) / _WHOLE / name
        for path in (located(self._folder, item.part, item.file), half_placed):
            if path is None or not path.is_file() or path.stat().st_size != wanted.size:
                continue
            hashes = digest_of(path, self._cancel, lambda n: self._tell(Doing.CHECKING, name, n))
            if is_what_was_wanted(hashes, wanted):
                if path == half_placed:
                    self.gathered[name] = path
                self._before += wanted.size
                return Kept(name, wanted.size, hashes[0], ours=path == half_placed or name in ours)
        return None

    def _fetched(self, item: Item) -> Kept:
        name, wanted, part = item.file.target, item.wanted, item.part
        path = ensure_folder(self._parts) / f"{item.key}.part"
        repository = part.repository(self._hub.source)
        sha256 = fetch(
            f"{name} from {self._hub.address}",
            lambda start: self._hub.opened(repository, part.revision, item.file.path, start),
            path,
            wanted,
            self._lifeline,
            self._patience,
            self._cancel,
            lambda n: self._tell(Doing.FETCHING, name, n),
        )
        _sync(path)
        self.gathered[name] = path
        self._before += wanted.size
        return Kept(name, wanted.size, sha256)

    def _make_room(self, lacking: list[Item]) -> None:
        needed = sum(item.wanted.size for item in lacking)
        here = [self._parts / f"{item.key}.part" for item in lacking]
        needed -= sum(p.stat().st_size for p in here if p.is_file())
        free = shutil.disk_usage(ensure_folder(self._folder.parent)).free
        if needed > free:
            raise DiskFull(
                f"{self._model.name} needs {needed / 1e9:.2f} GB more in {self._folder.parent}, "
                f"where {free / 1e9:.2f} GB are free.",
                remedy="Free some space, choose another folder, or leave out what is optional.",
            )
        # Beginnings of files that are no longer wanted would take room for ever.
        for path in self._parts.glob("*.part"):
            if path not in here:
                path.unlink(missing_ok=True)

    def _tell(self, doing: Doing, name: str, n: int) -> None:
        step, now = Step(doing, name, self._before + n, self.total), time.monotonic()
        far = abs(step.done - self._told.done) >= self.total * _FAR
        if far or now - self._told_at >= _OFTEN_S or (step.doing, step.file) != (self._told.doing, self._told.file):
            self._told, self._told_at = step, now
            self._heard(step)


def _agreed(store: Store, model: Model, accept: str) -> str:
    """The terms the user has agreed to, now or before.

    Raises:
        LicenceNotAccepted: They have not.
    """
    terms = store.catalog.terms(model)
    before = store.accepted(model)
    if before is not None and before.terms == terms:
        return terms
    if accept != terms:
        listed = "; ".join(f"{x.name} ({x.url})" for x in store.catalog.licences(model))
        changed = "have changed since you agreed" if before else "have to be agreed to first"
        raise LicenceNotAccepted(
            f"The terms of {model.name} {changed}: {listed}.",
            remedy=f"Read them, and if you agree run `dubstudio models get {model.id} --accept-licence {terms}`.",
        )
    store.accept(model, Acceptance(terms, _now()))
    return terms


def _items(model: Model, catalog: Catalog, hub: Hub, wish: Wish, cancel: CancelToken, heard: Heard) -> list[Item]:
    items: list[Item] = []
    listings: dict[tuple[str, str], Mapping[str, Listed]] = {}
    for part in catalog.parts(model, optional=wish.optional):
        heard(Step(Doing.ASKING, part.name))
        at = part.repository(hub.source), part.revision
        if at not in listings:
            listings[at] = persistently(lambda at=at: hub.listing(*at), wish.patience, cancel, at[0])  # type: ignore[misc]
        items += _items_of(part, listings[at], hub)
    return items


def _items_of(part: Part, listing: Mapping[str, Listed], hub: Hub) -> list[Item]:
    items = []
    for file in part.files:
        listed = listing.get(file.path)
        if listed is None and file.if_there:
            continue
        where = f"{part.repository(hub.source)}/{file.path}"
        if listed is None:
            raise DownloadFailed(
                f"{hub.address} has no {where}.",
                remedy="It may have been moved: use another source, or look for a newer DubStudio.",
            )
        if file.sha256:
            if listed.size != file.size or (listed.sha256 and listed.sha256 != file.sha256):
                raise WrongFile(
                    f"{hub.address} has another {where} than DubStudio knows.",
                    remedy="Use another source or mirror, or look for a newer DubStudio.",
                )
            listed = replace(listed, sha256=file.sha256)
        items.append(Item(part, file, listed))
    return items


def _sync(path: Path) -> None:
    try:
        handle = os.open(path, os.O_RDWR)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        raise output_error(error, path) from error


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
