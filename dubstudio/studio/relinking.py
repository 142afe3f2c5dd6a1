"""Giving a document its film, or another one in its place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from msgspec.structs import replace

from dubstudio.project.commands import document as whole
from dubstudio.project.edits import Edit
from dubstudio.project.entities import Media, Project
from dubstudio.studio.opening import media_of

_SAME_LENGTH_MS = 100


@dataclass(frozen=True)
class Relink:
    """A film that could become that of a document.

    Attributes:
        media: What the document would keep of it.
        same: Whether it is the very file it was; also true where none was known.
        same_length: Whether it is as long.
    """

    media: Media
    same: bool
    same_length: bool


def looked_at(project: Project, path: Path) -> Relink:
    """See whether a file is the film of a project.

    Raises:
        MissingFile: There is no such file.
        MediaError: It is no film, or has no picture.
    """
    media, before = media_of(path), project.media
    known = bool(before.sha256_head)
    return Relink(
        media,
        same=not known or media.sha256_head == before.sha256_head,
        same_length=not before.duration_ms or abs(media.duration_ms - before.duration_ms) <= _SAME_LENGTH_MS,
    )


def relink(project: Project, found: Relink) -> Edit:
    """Use it."""
    media = replace(
        project.media,
        path=found.media.path,
        sha256_head=found.media.sha256_head,
        duration_ms=found.media.duration_ms,
    )
    return whole.set_media(project, media)
