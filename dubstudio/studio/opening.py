"""Opening: a project that is there, or a new one for a film. All of it may take as long as a disk does.

What is given back is ready to be worked on, and locked. Must not know windows.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path

from dubstudio.base import settings
from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import DubError, UnknownLanguage
from dubstudio.base.ids import new_id
from dubstudio.base.progress import silent
from dubstudio.base.settings import Settings
from dubstudio.files import project_file, project_lock
from dubstudio.files.project_file import OpenedProject
from dubstudio.media.probe import probe
from dubstudio.project.entities import Media, MixSettings, Project
from dubstudio.studio import drafts, places, recovery, saving
from dubstudio.studio.document import Document
from dubstudio.studio.import_media import head_hash, require_picture
from dubstudio.studio.languages import tag_of
from dubstudio.studio.recovery import Recovery


@dataclass(frozen=True)
class Opened:
    """A document that was opened.

    Attributes:
        document: Itself, locked.
        recovery: Work of an earlier session that was not saved; None where there is none.
        remarks: Sentences the user should read.
    """

    document: Document
    recovery: Recovery | None = None
    remarks: tuple[str, ...] = ()


def open_project(path: Path) -> Opened:
    """Open a project; one in a folder that may not be written to is opened as a draft.

    Args:
        path: Its folder, or the ``project.dub`` in it.

    Raises:
        MissingFile: There is nothing of that name.
        ProjectFileError: It is no project, is damaged, or comes from a newer version.
        NotWritable: It is open in another window.
    """
    folder = project_file.folder_of(path).resolve()
    if not os.access(folder, os.W_OK):
        return _as_draft(project_file.load(folder))
    lock = project_lock.take(folder)
    try:
        document = Document(_load(folder, path), lock)
        found = recovery.look(folder, document.project)
    except DubError:
        lock.release()
        raise
    remarks = (*([found.remark] if found.remark else []), *document.problems)
    return Opened(document, found.recovery, remarks)


def new_project(language: str, chosen: Settings) -> Opened:
    """Begin a project without a film.

    Args:
        language: Of the dub.
        chosen: The user's settings.

    Raises:
        OutputError: The drafts can't be written to.
    """
    project = Project(id=new_id("project"), language=language, mix=_usual_mix(chosen))
    return Opened(Document(*drafts.create(project)))


def open_video(path: Path, language: str, chosen: Settings) -> Opened:
    """Begin the project of a film: no lines yet.

    Args:
        path: The film.
        language: Of the dub.
        chosen: The user's settings.

    Raises:
        MissingFile: There is no such file.
        MediaError: It is no film, or has no picture.
        OutputError: The drafts can't be written to.
    """
    return Opened(Document(*drafts.create(project_of(path, language, chosen))))


def project_of(path: Path, language: str, chosen: Settings) -> Project:
    """The project of a film without lines; as `open_video`."""
    return Project(
        id=new_id("project"),
        name=path.stem,
        language=language,
        media=media_of(path),
        mix=_usual_mix(chosen),
    )


def media_of(path: Path) -> Media:
    """What a document keeps of its film.

    Raises:
        MissingFile: There is no such file.
        MediaError: It is no film, or has no picture.
    """
    info = probe(path)
    require_picture(info)
    return Media(path=str(path.absolute()), sha256_head=head_hash(path), duration_ms=info.duration_ms)


def language_for(locale: str) -> str:
    """The language a new dub is in: that of the user where we speak it, else English.

    Args:
        locale: As the system has it, such as ``zh_CN``.
    """
    try:
        return tag_of(locale.replace("_", "-").partition("-")[0]) or "en"
    except UnknownLanguage:
        return "en"


def _load(folder: Path, path: Path) -> OpenedProject:
    """The project of a folder; where a file was named, the very file."""
    return project_file.load(folder if path.is_dir() else folder / path.name)


def _usual_mix(chosen: Settings) -> MixSettings:
    return MixSettings(
        loudness_lufs=chosen[settings.LOUDNESS],
        true_peak_dbtp=chosen[settings.TRUE_PEAK],
        keep_original_track=chosen[settings.KEEP_ORIGINAL],
    )


def _as_draft(loaded: OpenedProject) -> Opened:
    """A copy that can be worked on."""
    project = places.absolute(loaded.project, loaded.folder)
    created, lock = drafts.create(project)
    saving.bring_sounds(loaded.folder, created.folder, silent, CancelToken())
    remark = f"{loaded.folder} can't be written to, so a copy was opened. Save it under another name to keep it."
    return Opened(Document(replace(created, problems=loaded.problems), lock), None, (remark, *loaded.problems))
