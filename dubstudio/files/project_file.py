"""A project on disk: a folder that can be copied, zipped and put under version control.

    NAME/project.dub    the document (docs/formats.md)
    NAME/autosave.dub   what was not saved yet (`files.autosave`), while there is such work
    NAME/project.lock   who has it open (`files.project_lock`), while somebody has
    NAME/takes/         speech, FLAC, and readings; each file named by the sha256 of its content
    NAME/voices/        clips of people, named in the same way
    NAME/cache/         what can be made again; may be deleted at any time

Saving is whole or not at all, and never overwrites what somebody else has saved meanwhile. Must not know what sounds
hold: they are bytes here.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from dubstudio.base.atomic import ensure_folder, write_bytes
from dubstudio.base.errors import (
    ChangedOnDisk,
    InputError,
    OutputError,
    ProjectFileError,
    input_error,
    output_error,
)
from dubstudio.files.project_codec import decode, encode
from dubstudio.project.entities import Project
from dubstudio.project.invariants import broken_references, faults

DOCUMENT = "project.dub"
TAKES = "takes"
VOICES = "voices"
CACHE = "cache"
READING = ".reading"
"""Suffix of readings, which are kept among the takes they belong to."""


@dataclass(frozen=True, slots=True)
class OpenedProject:
    """A project with what must be known to save it again.

    Attributes:
        folder: Where it lives.
        project: The document.
        fingerprint: Of the bytes on disk; `save` wants it.
        problems: Sentences on references to things the file does not hold. They are kept as they are.
    """

    folder: Path
    project: Project
    fingerprint: str
    problems: tuple[str, ...] = ()


def create(folder: Path, project: Project) -> OpenedProject:
    """Make a new project folder. What else the folder holds stays untouched.

    Raises:
        InputError: The document given breaks an invariant.
        OutputError: A project is already there, or the place can't be written to.
    """
    if wrong := faults(project):
        raise InputError(wrong[0].message, remedy=wrong[0].remedy)
    if _present(folder / DOCUMENT) is not None:
        raise OutputError(f"There is already a project in {folder}.", remedy="Open it, or choose another folder.")
    for name in (TAKES, VOICES, CACHE):
        ensure_folder(folder / name)
    return OpenedProject(folder, project, save(folder, project, None))


def folder_of(path: Path) -> Path:
    """The folder of a project.

    Args:
        path: It, or the ``project.dub`` in it.

    Raises:
        MissingFile: There is nothing of that name.
        ProjectFileError: It is a folder without a project.
        InputError: It can't be read.
    """
    document = _document_of(path)
    try:
        document.stat()
    except OSError as error:
        raise input_error(error, path) from error
    return document.parent


def load(path: Path) -> OpenedProject:
    """Open a project.

    Args:
        path: Its folder, or the ``project.dub`` in it.

    Raises:
        MissingFile: There is nothing of that name.
        ProjectFileError: It is no project, is damaged, or comes from a newer version.
        InputError: It can't be read.
    """
    document = _document_of(path)
    data = _read(document)
    project = decode(data, document)
    problems = tuple(f"{broken.message} {broken.remedy}" for broken in broken_references(project))
    return OpenedProject(document.parent, project, _fingerprint(data), problems)


def save(folder: Path, project: Project, fingerprint: str | None, *, force: bool = False) -> str:
    """Write the document of a project, whole or not at all.

    Args:
        folder: Its folder.
        project: The document.
        fingerprint: Of the file as it was read or last saved; None where there was none.
        force: Overwrite whatever is there.

    Returns:
        The fingerprint of what is on disk now.

    Raises:
        ChangedOnDisk: Somebody else has written the file meanwhile.
        OutputError: The place can't be written to, or is full. The old file is as it was.
    """
    return save_encoded(folder, encode(project), fingerprint, force=force)


def save_encoded(folder: Path, data: bytes, fingerprint: str | None, *, force: bool = False) -> str:
    """`save` of a document that is encoded already."""
    document = folder / DOCUMENT
    there = None if force else _present(document)
    if there is not None and _fingerprint(there) != fingerprint:
        raise ChangedOnDisk(
            f"{document} was changed by somebody else since it was opened.",
            remedy="Open it again, save under another name, or overwrite it.",
        )
    write_bytes(document, data)
    return _fingerprint(data)


def add_sound(folder: Path, source: bytes | Path, *, shelf: str = TAKES, suffix: str = ".flac") -> str:
    """Keep a sound in a project. The same content twice is one file.

    Args:
        folder: The project's folder.
        source: The content of the sound file, or a file to copy.
        shelf: `TAKES` or `VOICES`.
        suffix: Of the name it gets.

    Returns:
        The name to refer to it by.

    Raises:
        MissingFile: There is no file to copy.
        OutputError: The place can't be written to, or is full.
    """
    data = _read(source) if isinstance(source, Path) else source
    name = hashlib.sha256(data).hexdigest() + suffix
    target = ensure_folder(folder / shelf) / name
    if _present(target) != data:
        write_bytes(target, data)
    return name


def has_sound(folder: Path, name: str, *, shelf: str = TAKES) -> bool:
    """Whether a sound is kept there, and is still what its name says."""
    try:
        data = (folder / shelf / name).read_bytes()
    except OSError:
        return False
    return hashlib.sha256(data).hexdigest() == name.partition(".")[0]


def path_in(folder: Path, named: str) -> Path:
    """Where a file is that the document names: relative names are relative to the project's folder."""
    return folder / named


def _document_of(path: Path) -> Path:
    try:
        if not path.is_dir():
            return path
        if (path / DOCUMENT).exists():
            return path / DOCUMENT
    except OSError as error:
        raise input_error(error, path) from error
    raise ProjectFileError(
        f"{path} is not a project: it holds no {DOCUMENT}.", remedy="Choose the folder of a project."
    )


def _present(target: Path) -> bytes | None:
    """What a file that is about to be written holds now; None where there is none."""
    try:
        return target.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise output_error(error, target) from error


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise input_error(error, path) from error


def _fingerprint(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
