"""The lexicons of a project and of the user as one: the project's own entries come first."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from msgspec.structs import replace

from dubstudio.base import atomic, paths
from dubstudio.base.errors import DubError
from dubstudio.files.lexicon_file import read_lexicon, write_lexicon
from dubstudio.project.entities import Project, Pronunciation, Segment
from dubstudio.text.lexicon import Lexicon, trouble

_log = logging.getLogger(__name__)
_FILE = "lexicon.csv"
_NO_FILE = (0, 0)


class _Rows:
    """Collections of a document as a key: the very objects, which are never changed in place."""

    __slots__ = ("project",)

    def __init__(self, project: Project) -> None:
        self.project = project

    def __hash__(self) -> int:
        return hash((id(self.project.lexicon), id(self.project.characters)))

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, _Rows)
            and self.project.lexicon is other.project.lexicon
            and self.project.characters is other.project.characters
        )


def spoken_text(project: Project, segment: Segment) -> str:
    """What an engine is asked to speak of a line: its text with the readings of both lexicons."""
    own = user_lexicon()
    if not own and not project.lexicon:
        return segment.text
    lexicon = _together(_Rows(project), own)
    return lexicon.applied(segment.text, project.language_of(segment), segment.character_id or "")


def spoken_words(text: str, language: str) -> str:
    """A text with the readings of the user's lexicon."""
    own = user_lexicon()
    return _alone(own).applied(text, language) if own else text


def lexicon_of(project: Project | None) -> Lexicon:
    """The lexicon of a project, its own entries before the user's; the user's alone where there is no project."""
    return _alone(user_lexicon()) if project is None else _together(_Rows(project), user_lexicon())


def user_lexicon_file() -> Path:
    """Where the user's lexicon lies; it need not exist."""
    return paths.user_data() / _FILE


def user_lexicon() -> tuple[Pronunciation, ...]:
    """The user's own entries, their characters by name. A file that can't be read counts as none, and is logged."""
    path = user_lexicon_file()
    return _read(path, _state(path))


def keep_user_lexicon(entries: Iterable[Pronunciation]) -> None:
    """Write the user's own lexicon.

    Args:
        entries: Their characters by name.

    Raises:
        OutputError: It can't be written.
    """
    path = user_lexicon_file()
    atomic.ensure_folder(path.parent)
    write_lexicon(path, entries)
    _read.cache_clear()


def with_names(project: Project, entries: Iterable[Pronunciation]) -> list[Pronunciation]:
    """Entries of a project as files have them: with the names of characters."""
    return [
        replace(entry, character_id=project.characters[entry.character_id].name)
        if entry.character_id in project.characters
        else entry
        for entry in entries
    ]


def with_ids(project: Project, entries: Iterable[Pronunciation]) -> list[Pronunciation]:
    """Entries of a file as a project has them. Those of characters that the project does not have are left out."""
    ids = {character.name.casefold(): character.id for character in project.characters.values()}
    return [
        replace(entry, character_id=ids[entry.character_id.casefold()]) if entry.character_id else entry
        for entry in entries
        if not entry.character_id or entry.character_id.casefold() in ids
    ]


def told_apart(
    entries: Iterable[Pronunciation],
) -> tuple[list[Pronunciation], list[tuple[Pronunciation, str]]]:
    """Entries that can be read, and those that can't be, each with what is wrong with its reading."""
    readable, wrong = [], []
    for entry in entries:
        if message := trouble(entry):
            wrong.append((entry, message))
        else:
            readable.append(entry)
    return readable, wrong


class UserLexicon:
    """The user's own lexicon, as the window changes it."""

    def entries(self) -> tuple[Pronunciation, ...]:
        """What is in it, characters by name.

        Raises:
            InputError: It can't be read.
        """
        path = user_lexicon_file()
        return read_lexicon(path) if path.exists() else ()

    def keep(self, entries: Iterable[Pronunciation]) -> None:
        """Write it anew.

        Raises:
            OutputError: It can't be written.
        """
        keep_user_lexicon(entries)


class LexiconFiles:
    """Files that lexicons are exchanged by, as the window reads and writes them."""

    def read(self, path: Path) -> tuple[Pronunciation, ...]:
        """The entries of a file, see `read_lexicon`."""
        return read_lexicon(path)

    def write(self, path: Path, entries: Iterable[Pronunciation]) -> None:
        """Write entries, see `write_lexicon`."""
        write_lexicon(path, entries)


@lru_cache(maxsize=4)
def _together(rows: _Rows, own: tuple[Pronunciation, ...]) -> Lexicon:
    return Lexicon([*rows.project.lexicon_in_order(), *with_ids(rows.project, own)])


@lru_cache(maxsize=2)
def _alone(own: tuple[Pronunciation, ...]) -> Lexicon:
    return Lexicon([entry for entry in own if not entry.character_id])


def _state(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:
        return _NO_FILE
    return found.st_mtime_ns, found.st_size


@lru_cache(maxsize=2)
def _read(path: Path, state: tuple[int, int]) -> tuple[Pronunciation, ...]:
    if state == _NO_FILE:
        return ()
    try:
        return read_lexicon(path)
    except DubError as error:
        _log.warning("The user's lexicon is left out: %s", error)
        return ()
