"""Writing an open document: over what was there, or to another place. Works on snapshots, so that editing goes on.

Must not know windows; everything here may take as long as a disk does.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from dubstudio.base import atomic
from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import NotWritable, OutputError, UsageError, output_error
from dubstudio.base.progress import Progress
from dubstudio.files import autosave, project_file, project_lock
from dubstudio.files.project_codec import encode
from dubstudio.files.project_lock import ProjectLock
from dubstudio.studio import places
from dubstudio.studio.document import Disk, Snapshot

_SHELVES = (project_file.TAKES, project_file.VOICES)


@dataclass(frozen=True)
class Moved:
    """A document that was written to another place.

    Attributes:
        snapshot: As it stands there.
        lock: The right to work there.
    """

    snapshot: Snapshot
    lock: ProjectLock


def save(snapshot: Snapshot, *, force: bool = False) -> None:
    """Write a document where it lives.

    Unsaved work that is kept beside it is brought up to date first and removed last: killed at any moment, we leave
    either the old document with this very state beside it, or this one.

    Args:
        snapshot: What to write.
        force: Overwrite even what somebody else has written meanwhile.

    Raises:
        ChangedOnDisk: Somebody else has written it meanwhile.
        OutputError: It can't be written.
    """
    data = encode(snapshot.written)
    if autosave.exists(snapshot.folder):
        autosave.write(snapshot.folder, data)
    disk = snapshot.disk
    disk.fingerprint = project_file.save_encoded(snapshot.folder, data, disk.fingerprint, force=force)
    autosave.remove(snapshot.folder)


def autosave_of(snapshot: Snapshot) -> None:
    """Keep unsaved work beside the document.

    Raises:
        OutputError: It can't be written.
    """
    autosave.write(snapshot.folder, encode(snapshot.written))


def save_as(snapshot: Snapshot, target: Path, progress: Progress, cancel: CancelToken) -> Moved:
    """Write a document with all its sounds to another folder, whole or not at all.

    Args:
        snapshot: What to write.
        target: The folder; made if need be. What else it holds stays untouched.
        progress: Told how far it is.
        cancel: Polled between sounds.

    Raises:
        UsageError: It would lie inside the very project it comes from.
        OutputError: Another project is there, or it can't be written.
        Cancelled: The token was set.
    """
    target = target.absolute()
    _check(snapshot, target)
    moving = replace(
        snapshot,
        folder=target,
        disk=Disk(None),
        near=snapshot.near | places.beside(snapshot.project, target),
    )
    writing = _write_into if target.exists() and any(target.iterdir()) else _move_in
    moving.disk.fingerprint = writing(snapshot.folder, moving, progress, cancel)
    return Moved(moving, project_lock.take(target))


def bring_sounds(source: Path, target: Path, progress: Progress, cancel: CancelToken) -> None:
    """Have all sounds of one project in the folder of another, and what costs nothing of its cache.

    Args:
        source: Folder of the one.
        target: Of the other; made if need be.
        progress: Told how far it is.
        cancel: Polled between sounds.

    Raises:
        OutputError: They can't be written.
        Cancelled: The token was set.
    """
    for shelf in _SHELVES:
        atomic.ensure_folder(target / shelf)
    paths = list(_sounds(source))
    for index, path in enumerate(paths):
        cancel.check()
        progress(index / len(paths), "Copying sounds")
        _bring(path, target / path.relative_to(source))
    _link_cache(source / project_file.CACHE, target / project_file.CACHE)


def bring_missing(source: Path, target: Path) -> None:
    """Sounds that came into an old folder after its document had moved on are brought along.

    Raises:
        OutputError: They can't be written.
    """
    for path in _sounds(source):
        _bring(path, target / path.relative_to(source))


def _check(snapshot: Snapshot, target: Path) -> None:
    home = snapshot.folder.absolute()
    if target.is_relative_to(home):
        raise UsageError(f"{target} lies in the project itself.", remedy="Choose another folder.")
    if (target / project_file.DOCUMENT).exists():
        raise OutputError(f"There is already a project in {target}.", remedy="Choose another folder.")
    if target.exists() and not target.is_dir():
        raise NotWritable(f"{target} is a file; a project is a folder.", remedy="Choose another name.")
    if not os.access(target if target.is_dir() else target.parent, os.W_OK):
        raise NotWritable(f"{target.parent} can't be written to.", remedy="Choose another folder.")


def _move_in(source: Path, moving: Snapshot, progress: Progress, cancel: CancelToken) -> str:
    """Put everything together beside the target and let it take its name in one step."""
    target = moving.folder
    atomic.ensure_folder(target.parent)
    with atomic.scratch(target.parent) as scratch:
        whole = scratch / "project"
        bring_sounds(source, whole, progress, cancel)
        fingerprint = project_file.create(whole, moving.written).fingerprint
        try:
            if target.exists():
                target.rmdir()
            whole.rename(target)
        except OSError as error:
            raise output_error(error, target) from error
    return fingerprint


def _write_into(source: Path, moving: Snapshot, progress: Progress, cancel: CancelToken) -> str:
    """Where there are other things already: the document last, and what we made goes where that fails."""
    target = moving.folder
    new = [target / name for name in (*_SHELVES, project_file.CACHE) if not (target / name).exists()]
    with ExitStack() as undoing:
        for folder in new:
            undoing.callback(shutil.rmtree, folder, ignore_errors=True)
        bring_sounds(source, target, progress, cancel)
        fingerprint = project_file.create(target, moving.written).fingerprint
        undoing.pop_all()
    return fingerprint


def _sounds(folder: Path) -> Iterator[Path]:
    for shelf in _SHELVES:
        if (folder / shelf).is_dir():
            yield from sorted(path for path in (folder / shelf).iterdir() if path.name[0] != "." and path.is_file())


def _bring(path: Path, target: Path) -> None:
    """Sounds never change, so two projects may share one by a link; on another disk it is copied."""
    if target.exists():
        return
    with suppress(OSError):
        os.link(path, target)
        return
    try:
        with atomic.replacing(target) as part:
            shutil.copyfile(path, part)
    except OSError as error:
        raise output_error(error, target) from error


def _link_cache(source: Path, target: Path) -> None:
    """What can be made again comes along where that costs nothing."""
    for path in source.rglob("*") if source.is_dir() else ():
        if path.is_file() and not any(name.startswith(".") for name in path.relative_to(source).parts):
            with suppress(OSError):
                place = target / path.relative_to(source)
                place.parent.mkdir(parents=True, exist_ok=True)
                os.link(path, place)
