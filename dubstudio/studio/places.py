"""Where the files lie that a document names: whole paths while it is open, portable ones in the file.

An open document can move (save as) while its history remembers older states, so none of them may depend on where it
lives. In the file, what lies beside the project is named relative to it, so that both can be moved together.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace

from dubstudio.base import paths
from dubstudio.files import project_file
from dubstudio.project.checks import BACKGROUNDS
from dubstudio.project.entities import Project

_Rename = Callable[[str], str]


def absolute(project: Project, folder: Path) -> Project:
    """A project as it is worked on: the files it names by their whole paths.

    Args:
        project: As it stands in the file.
        folder: Where it lives.
    """
    return _renamed(project, lambda name: str(full_path(name, folder)))


def full_path(name: str, folder: Path) -> Path:
    """The whole path of a file that a project in `folder` names; links in it are not followed."""
    return Path(os.path.normpath(project_file.path_in(folder.absolute(), name)))


def relative_names(project: Project) -> frozenset[str]:
    """The names in a project, as it stands in the file, that are relative to its folder."""
    return frozenset(name for name in _names(project) if not Path(name).is_absolute())


def portable(project: Project, folder: Path, near: frozenset[str]) -> Project:
    """A project as it is written.

    Args:
        project: As it is worked on.
        folder: Where it will live.
        near: Whole paths that are named relative to that.
    """
    home = folder.absolute()

    def name_of(path: str) -> str:
        if path not in near:
            return path
        try:
            return Path(os.path.relpath(path, home)).as_posix()
        except ValueError:  # another drive of Windows
            return path

    return _renamed(project, name_of)


def beside(project: Project, folder: Path) -> frozenset[str]:
    """The files a project names, as it is worked on, in or beside `folder`: they are likely to move with it."""
    parent = folder.absolute().parent
    return frozenset(name for name in _names(project) if Path(name).is_relative_to(parent))


def home_of(project: Project) -> Path:
    """The folder to suggest for what is made from a project: its film's, or the user's own.

    The clip of the demo lies among the program's own files, where nothing is to be left, and often nothing can be.
    """
    if not project.media.path:
        return Path.home()
    folder = Path(project.media.path).parent
    own = folder.resolve().is_relative_to(paths.resource("demo").resolve())
    return Path.home() if own or not os.access(folder, os.W_OK) else folder


def _names(project: Project) -> list[str]:
    background = project.mix.background
    return [name for name in (project.media.path, "" if background in BACKGROUNDS else background) if name]


def _renamed(project: Project, name_of: _Rename) -> Project:
    media, mix = project.media, project.mix
    if media.path and (path := name_of(media.path)) != media.path:
        media = replace(media, path=path)
    if mix.background not in BACKGROUNDS and (sound := name_of(mix.background)) != mix.background:
        mix = replace(mix, background=sound)
    if media is project.media and mix is project.mix:
        return project
    return replace(project, media=media, mix=mix)
