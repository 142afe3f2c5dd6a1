"""The side file that unsaved work is kept in until it is saved: ``autosave.dub`` beside ``project.dub``.

It is a whole ``project.dub`` by itself, so that a person can put it in the other's place by hand. It is there only
while it differs from what was saved: see `studio.saving` for how the two are written in turn. Must not know why.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from dubstudio.base.atomic import ensure_folder, write_bytes
from dubstudio.base.errors import DubError, InputError, input_error, output_error
from dubstudio.files.project_codec import decode
from dubstudio.files.project_file import CACHE
from dubstudio.project.entities import Project

AUTOSAVE = "autosave.dub"
DISCARDED = "discarded-autosave.dub"
"""Under ``cache/``: the last work that somebody did not want back."""


@dataclass(frozen=True)
class Autosaved:
    """Work that was not saved.

    Attributes:
        project: The document as it stood.
        at: When, local time.
    """

    project: Project
    at: datetime


def write(folder: Path, data: bytes) -> None:
    """Keep unsaved work, whole or not at all.

    Args:
        folder: Of the project.
        data: The document, encoded.

    Raises:
        OutputError: The place can't be written to, or is full. What was kept before is as it was.
    """
    write_bytes(folder / AUTOSAVE, data)


def exists(folder: Path) -> bool:
    """Whether there is unsaved work."""
    return (folder / AUTOSAVE).exists()


def read(folder: Path) -> Autosaved | None:
    """The unsaved work; None where there is none.

    Raises:
        ProjectFileError: It is damaged, or comes from a newer version.
        InputError: It can't be read.
    """
    path = folder / AUTOSAVE
    try:
        data = path.read_bytes()
        at = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise input_error(error, path) from error
    return Autosaved(decode(data, path), at)


def remove(folder: Path) -> None:
    """It has been saved, or never differed.

    Raises:
        OutputError: It can't be removed.
    """
    path = folder / AUTOSAVE
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise output_error(error, path) from error


def discard(folder: Path) -> None:
    """Nobody wants it back; it is still kept in the cache, for those who change their mind."""
    with suppress(OSError, DubError):
        (folder / AUTOSAVE).replace(ensure_folder(folder / CACHE) / DISCARDED)


def set_aside(folder: Path) -> Path:
    """Put one that is of no use out of the way, so that new work can be kept.

    Returns:
        Where it is now.

    Raises:
        InputError: It can't be moved.
    """
    path = folder / AUTOSAVE
    aside = folder / f"autosave.aside-{datetime.now().astimezone():%Y%m%d-%H%M%S}.dub"
    try:
        path.replace(aside)
    except OSError as error:
        raise InputError(f"Can't move {path}: {error.strerror}.", remedy="Move it by hand.") from error
    return aside
