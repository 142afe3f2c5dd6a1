"""An open project: the document with its history, its folder, and the sounds in it. One to a window or command."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from dubstudio.files import project_file
from dubstudio.files.project_file import OpenedProject
from dubstudio.media import sound_file
from dubstudio.project.checks import BACKGROUNDS
from dubstudio.project.commands import takes
from dubstudio.project.entities import Project, Take
from dubstudio.project.history import History
from dubstudio.studio.speaking import Spoken


class Document:
    """A project that is being worked on.

    Args:
        opened: As it was created or loaded.
    """

    def __init__(self, opened: OpenedProject) -> None:
        self.folder = opened.folder
        self.problems = opened.problems
        self.history = History(opened.project)
        self._fingerprint: str | None = opened.fingerprint

    @property
    def project(self) -> Project:
        """The document as it stands."""
        return self.history.project

    def keep(self, spoken: Spoken) -> Take:
        """Keep a spoken line: its sound in the folder, its take in the document, chosen.

        Raises:
            OutputError: The sound can't be written.
        """
        data = sound_file.flac_bytes(spoken.samples, spoken.take.sample_rate)
        take = replace(spoken.take, sound=project_file.add_sound(self.folder, data))
        self.history.do(takes.add_take(self.project, take))
        return take

    def sound_of(self, take: Take) -> Path:
        """The file of a take's sound."""
        return self.folder / project_file.TAKES / take.sound

    def has_sound(self, take: Take) -> bool:
        """Whether a take's sound is there, whole."""
        return bool(take.sound) and project_file.has_sound(self.folder, take.sound)

    def save(self) -> None:
        """Write the document if it changed since it was last written.

        Raises:
            ChangedOnDisk: Somebody else has written it meanwhile.
            OutputError: It can't be written.
        """
        if not self.history.is_clean:
            self._fingerprint = project_file.save(self.folder, self.project, self._fingerprint)
            self.history.mark_clean()


def background_of(project: Project, folder: Path) -> Path | None:
    """The sound file heard behind the lines of a project in `folder`; None for the film's own sound, or nothing."""
    named = project.mix.background
    return None if named in BACKGROUNDS else project_file.path_in(folder, named)
