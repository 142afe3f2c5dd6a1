"""Projects that have no name yet: where they live, what becomes of them, and what was left behind by a crash.

A new project needs a home for its sounds from its first line on. It lives among the drafts until it is saved under a
name. Nothing is thrown away that has something in it, unless the user said so or has been offered it many times.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar

import msgspec

from dubstudio.base import atomic, paths
from dubstudio.base.errors import DubError, InputError, NotWritable, OutputError
from dubstudio.base.ids import new_id
from dubstudio.files import autosave, project_file, project_lock
from dubstudio.files.project_file import OpenedProject
from dubstudio.files.project_lock import ProjectLock
from dubstudio.project.entities import Project
from dubstudio.project.kinds import COLLECTIONS, rows
from dubstudio.studio import saving

T = TypeVar("T")

_SAVED = "saved.json"  # in a draft: where it was saved to
_OFFERED = "offered.json"  # in a draft: when it was first offered
_KEPT = 20  # drafts that stay however old they are
_OFFERED_FOR = timedelta(days=30)


@dataclass(frozen=True)
class Leftover:
    """A draft that nobody is working on.

    Attributes:
        folder: Where it is.
        name: Of the project.
        video: The film it is of; empty where there is none.
        n_lines: How many lines it has.
        n_takes: How many takes.
        changed_at: When it was last written to, local time.
    """

    folder: Path
    name: str
    video: str
    n_lines: int
    n_takes: int
    changed_at: datetime


def folder_of_drafts() -> Path:
    """Where drafts live."""
    return paths.user_data() / "drafts"


def is_draft(folder: Path) -> bool:
    """Whether a project is one."""
    return folder.resolve().parent == folder_of_drafts().resolve()


def create(project: Project) -> tuple[OpenedProject, ProjectLock]:
    """Make a draft of a new project, locked before anybody else could find it.

    Raises:
        OutputError: The place can't be written to.
    """
    folder = atomic.ensure_folder(folder_of_drafts() / new_id("draft"))
    lock = project_lock.take(folder)
    try:
        return project_file.create(folder, project), lock
    except DubError:
        lock.release()
        shutil.rmtree(folder, ignore_errors=True)
        raise


def is_bare(project: Project) -> bool:
    """Whether there is nothing in a project that somebody could miss."""
    return not any(rows(project, kind) for kind in COLLECTIONS)


def discard(folder: Path) -> None:
    """Throw a draft away."""
    assert is_draft(folder)
    shutil.rmtree(folder, ignore_errors=True)


def mark_saved(folder: Path, target: Path) -> None:
    """A draft was saved under a name: it is not offered any more, and goes once nobody works with it.

    Raises:
        OutputError: The mark can't be written.
    """
    atomic.write_text(folder / _SAVED, msgspec.json.encode(str(target)).decode())


def finish(folder: Path) -> None:
    """Remove a draft that was saved under a name; sounds that came late are brought along."""
    target = _told(folder / _SAVED, str)
    if target and Path(target).is_dir():
        try:
            saving.bring_missing(folder, Path(target))
        except OutputError:
            return  # the next start tries again
    discard(folder)


def leftovers() -> list[Leftover]:
    """Drafts with something in them that nobody is working on, the latest first. What was finished is tidied up.

    Reads every one of them: not for the GUI thread.
    """
    found = []
    for folder in _free():
        if (folder / _SAVED).exists():
            finish(folder)
        elif (leftover := _looked_at(folder)) is not None:
            found.append(leftover)
    return sorted(found, key=lambda leftover: leftover.changed_at, reverse=True)


def note_offered(offered: list[Leftover]) -> None:
    """They were shown to the user. Those offered for a month that are not among the latest twenty go."""
    now = datetime.now().astimezone()
    for index, leftover in enumerate(offered):
        mark = leftover.folder / _OFFERED
        first = _told(mark, datetime)
        if first is None:
            with suppress(OutputError):
                atomic.write_text(mark, msgspec.json.encode(now).decode())
        elif index >= _KEPT and now - first > _OFFERED_FOR:
            discard(leftover.folder)


def _free() -> Iterator[Path]:
    """Folders of drafts that are not open anywhere."""
    try:
        folders = sorted(path for path in folder_of_drafts().iterdir() if path.is_dir())
    except OSError:
        return
    for folder in folders:
        try:
            lock = project_lock.take(folder)
        except (NotWritable, OutputError):
            continue
        try:
            yield folder
        finally:
            lock.release()


def _looked_at(folder: Path) -> Leftover | None:
    """What is in a draft; one without anything in it is removed, one that can't be read is shown all the same."""
    try:
        project = project_file.load(folder).project
        kept = autosave.read(folder)
    except InputError:
        holds = (folder / project_file.DOCUMENT, folder / autosave.AUTOSAVE)
        if not any(path.exists() for path in holds) and not any(folder.glob(f"{project_file.TAKES}/*")):
            return None  # being made, or never was
        return Leftover(folder, "", "", 0, 0, _changed_at(folder))
    latest = kept.project if kept else project
    if is_bare(latest) and is_bare(project):
        discard(folder)
        return None
    return Leftover(
        folder, latest.name, latest.media.path, len(latest.segments), len(latest.takes), _changed_at(folder)
    )


def _changed_at(folder: Path) -> datetime:
    times = [folder.stat().st_mtime]
    for name in (project_file.DOCUMENT, autosave.AUTOSAVE):
        with suppress(OSError):
            times.append((folder / name).stat().st_mtime)
    return datetime.fromtimestamp(max(times[1:], default=times[0])).astimezone()


def _told(path: Path, kind: type[T]) -> T | None:
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return None
