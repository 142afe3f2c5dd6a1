"""How words are read in a project, and how long it pauses."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from dubstudio.base.errors import EditRefused
from dubstudio.base.ids import new_id
from dubstudio.project.commands.lookup import found, several
from dubstudio.project.edits import Edit, Pair, edit_of
from dubstudio.project.entities import Pauses, Project, Pronunciation
from dubstudio.project.kinds import described


def add_pronunciation(project: Project, entry: Pronunciation) -> Edit:
    """Say how a word is read.

    Args:
        project: The document.
        entry: With an id of its own; an empty one is made up for.

    Raises:
        EditRefused: The lexicon has the same word for the same language and character.
    """
    _refuse_twice(project, entry)
    return edit_of("Add pronunciation", [(None, _with_id(entry))])


def change_pronunciation(project: Project, entry: Pronunciation) -> Edit:
    """Change an entry, found by its id.

    Raises:
        EditRefused: There is no such entry, or another one for the same word, language and character.
    """
    before = found(project.lexicon, entry.id, "pronunciation")
    _refuse_twice(project, entry)
    return edit_of("Change pronunciation", [(before, entry)])


def put_pronunciations(project: Project, entries: Iterable[Pronunciation]) -> Edit:
    """Take over several entries, such as those of a file: each replaces one for the same word, language and character.

    Args:
        project: The document.
        entries: Their ids are not minded. Of two for the same, the later one counts.
    """
    held = {_meaning(entry): entry for entry in project.lexicon.values()}
    wanted = {_meaning(entry): entry for entry in entries}
    pairs: list[Pair] = [
        (held[key], replace(entry, id=held[key].id)) if key in held else (None, replace(entry, id=new_id("word")))
        for key, entry in wanted.items()
    ]
    return edit_of("Import pronunciations", pairs)


def remove_pronunciations(project: Project, ids: Iterable[str]) -> Edit:
    """Take entries away."""
    entries = several(project.lexicon, ids, "pronunciation")
    return edit_of("Remove pronunciations", ((entry, None) for entry in entries))


def set_pauses(project: Project, pauses: Pauses) -> Edit:
    """Lengthen or shorten the natural pauses of all lines. Dragging on is one step."""
    settings = project.settings
    return edit_of("Set pauses", [(settings, replace(settings, pauses=pauses))], "pauses")


def _with_id(entry: Pronunciation) -> Pronunciation:
    return entry if entry.id else replace(entry, id=new_id("word"))


def _meaning(entry: Pronunciation) -> tuple[str, str, str]:
    """What an entry is about: two of one project are never about the same."""
    word = entry.word if entry.match_case else entry.word.casefold()
    return word, entry.language, entry.character_id


def _refuse_twice(project: Project, entry: Pronunciation) -> None:
    for other in project.lexicon.values():
        if other.id != entry.id and _meaning(other) == _meaning(entry):
            raise EditRefused(f"{described(other)} is in the lexicon already.", remedy="Change that one.")
