"""An open project: the document with its history, its folder, and the sounds in it. One to a window or command."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from msgspec.structs import replace

from dubstudio.base import atomic
from dubstudio.base.errors import InputError
from dubstudio.files import project_file
from dubstudio.files.project_file import OpenedProject
from dubstudio.files.project_lock import ProjectLock
from dubstudio.media import sound_file
from dubstudio.project.checks import BACKGROUNDS
from dubstudio.project.commands import takes
from dubstudio.project.entities import Project, Take
from dubstudio.project.history import History
from dubstudio.speech import prints
from dubstudio.speech.engine import Clip, VoicePrint
from dubstudio.studio import places
from dubstudio.studio.recordings import recording
from dubstudio.studio.speaking import Spoken


@dataclass
class Disk:
    """What is known of the file a document is written to; shared by whoever writes it, one after the other.

    Attributes:
        fingerprint: Of what was last read from or written to it; None where there was none.
    """

    fingerprint: str | None


@dataclass(frozen=True)
class Snapshot:
    """A document as it stands at one moment, for work in the background.

    Attributes:
        folder: Where it lives.
        project: What it holds, as it is worked on.
        disk: The file it is written to. Not a part of the moment: a save that waits its turn behind another one
            must know what that has written.
        near: Whole paths of files that are named relative to the folder in the file.
    """

    folder: Path
    project: Project
    disk: Disk
    near: frozenset[str] = frozenset()

    @property
    def written(self) -> Project:
        """The project as it stands in the file."""
        return places.portable(self.project, self.folder, self.near)


class Document:
    """A project that is being worked on.

    Args:
        opened: As it was created or loaded.
        lock: The right to work on it; given back by `close`.

    Attributes:
        folder: Where it lives; another one after `moved`.
        problems: Sentences on references to things the file does not hold.
        history: The document itself, with undo and redo.
        earlier: Folders it has lived in before.
    """

    def __init__(self, opened: OpenedProject, lock: ProjectLock | None = None) -> None:
        self.folder = opened.folder
        self.problems = opened.problems
        project = places.absolute(opened.project, opened.folder)
        self.history = History(project)
        self._near = frozenset(
            str(places.full_path(name, opened.folder)) for name in places.relative_names(opened.project)
        )
        self._disk = Disk(opened.fingerprint)
        self._lock = lock
        self.earlier: list[Path] = []

    @property
    def project(self) -> Project:
        """The document as it stands."""
        return self.history.project

    def snapshot(self) -> Snapshot:
        """What it holds now, for work in the background."""
        return Snapshot(self.folder, self.project, self._disk, self._near)

    def frozen(self) -> Document:
        """A document of its own that stays as this one is now; it shares the sounds and is not to be saved."""
        return Document(OpenedProject(self.folder, self.project, self._disk.fingerprint or "", self.problems))

    def store(self, spoken: Spoken) -> Take:
        """Write the sound of a spoken line into the folder, and its reading where it is worth keeping; the document
        stays as it is. From any thread.

        Returns:
            The take, which names both and has no number yet.

        Raises:
            OutputError: The sound can't be written.
        """
        data = sound_file.flac_bytes(spoken.samples, spoken.take.sample_rate)
        sound = project_file.add_sound(self.folder, data)
        kept = spoken.reading
        reading = project_file.add_sound(self.folder, kept, suffix=project_file.READING) if kept else ""
        return replace(spoken.take, sound=sound, reading=reading)

    def keep(self, spoken: Spoken) -> Take:
        """Keep a spoken line: its sound in the folder, its take in the document, chosen.

        Raises:
            OutputError: The sound can't be written.
        """
        take = self.store(spoken)
        self.history.do(takes.add_take(self.project, take))
        return take

    def sound_of(self, take: Take) -> Path:
        """The file of a take's sound."""
        return self._kept(project_file.TAKES, take.sound)

    def reading_of(self, take: Take | None) -> bytes:
        """The reading kept with a take, as bytes; empty where there is none, or it is damaged."""
        if take is None or not take.reading:
            return b""
        path = self._kept(project_file.TAKES, take.reading)
        if not project_file.has_sound(self.folder, take.reading):
            return b""
        try:
            return path.read_bytes()
        except OSError:
            return b""

    def clip(self, name: str) -> Clip:
        """The sound of a recording that the document names: of a voice, or of an emotion.

        Raises:
            MissingFile: It is not there.
            MediaError: It has no sound, or is damaged.
        """
        return recording(self._kept(project_file.VOICES, name))

    def print_of(self, name: str) -> VoicePrint | None:
        """What an engine has learnt of a voice and was kept; None where it is gone or damaged."""
        try:
            return prints.from_bytes(self._kept(project_file.VOICES, name).read_bytes())
        except (OSError, InputError):
            return None

    def has_sound(self, take: Take) -> bool:
        """Whether a take's sound is there, whole."""
        return bool(take.sound) and self.sound_of(take).exists() and project_file.has_sound(self.folder, take.sound)

    def save(self) -> None:
        """Write the document if it changed since it was last written.

        Raises:
            ChangedOnDisk: Somebody else has written it meanwhile.
            OutputError: It can't be written.
        """
        if not self.history.is_clean:
            written = self.snapshot().written
            self._disk.fingerprint = project_file.save(self.folder, written, self._disk.fingerprint)
            self.saved(self.project)

    def saved(self, project: Project) -> None:
        """What `project` holds, as a snapshot has it, is on disk now; what was changed meanwhile is not."""
        if self.project is project:
            self.history.mark_clean()

    def moved(self, snapshot: Snapshot, lock: ProjectLock | None) -> ProjectLock | None:
        """It lives in another folder from now on.

        Sounds that were being written to the old folder meanwhile are fetched from there when they are wanted.

        Args:
            snapshot: As it was written there, with all sounds there were.
            lock: The right to work there.

        Returns:
            The right to work in the old one.
        """
        self.earlier.append(self.folder)
        before, self._lock = self._lock, lock
        self.folder, self._near, self._disk = snapshot.folder, snapshot.near, snapshot.disk
        self.saved(snapshot.project)
        return before

    def close(self) -> None:
        """Let others have it; it is not saved by this."""
        if self._lock:
            self._lock.release()

    def _kept(self, shelf: str, name: str) -> Path:
        """The file of that name, brought along from where the document lived before if need be."""
        path = self.folder / shelf / name
        if name and not path.exists():
            found = next((old for home in self.earlier if (old := home / shelf / name).exists()), None)
            if found:
                atomic.write_bytes(path, found.read_bytes())
        return path


def background_of(project: Project, folder: Path) -> Path | None:
    """The sound file heard behind the lines of a project in `folder`; None for the film's own sound, or nothing."""
    named = project.mix.background
    return None if named in BACKGROUNDS else project_file.path_in(folder, named)
