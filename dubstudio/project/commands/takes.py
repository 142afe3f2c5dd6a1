"""Speech kept on lines: coming, being chosen, starred and thrown away."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from dubstudio.base.errors import EditRefused
from dubstudio.project.commands.lookup import found, several
from dubstudio.project.edits import Edit, Pair, edit_of
from dubstudio.project.entities import Project, Take
from dubstudio.project.kinds import described


def add_take(project: Project, take: Take, *, choose: bool = True) -> Edit:
    """Keep a take on its line.

    Args:
        project: The document.
        take: With a new id; number 0 gives it the next number of its line.
        choose: Whether it becomes the one to be heard. A failed take never does; a locked line keeps its
            choice.
    """
    line = found(project.segments, take.segment_id, "line")
    if not take.number:
        numbers = [other.number for other in project.takes_of(line.id)]
        take = replace(take, number=max(numbers, default=0) + 1)
    pairs: list[Pair] = [(None, take)]
    if choose and take.sound and not line.locked:
        pairs.append((line, replace(line, chosen_take_id=take.id)))
    return edit_of("Add take", pairs)


def choose_take(project: Project, segment_id: str, take_id: str | None) -> Edit:
    """Say which take of a line is heard; None for silence. The line's seed becomes that of the take.

    Raises:
        EditRefused: No such line or take, or the take failed and has no sound.
    """
    line = found(project.segments, segment_id, "line")
    seed = line.seed
    if take_id is not None:
        take = found(project.takes, take_id, "take")
        if take.error:
            raise EditRefused(f"{described(take)} failed and has no sound.", remedy="Speak the line again.")
        seed = take.seed  # speaking the line again gives this performance
    return edit_of("Choose take", [(line, replace(line, chosen_take_id=take_id, seed=seed))])


def star_take(project: Project, take_id: str, *, starred: bool = True) -> Edit:
    """Mark a take as a good one, or no longer."""
    take = found(project.takes, take_id, "take")
    return edit_of("Star take" if starred else "Unstar take", [(take, replace(take, starred=starred))])


def remove_takes(project: Project, ids: Iterable[str]) -> Edit:
    """Throw takes away; a line that had chosen one of them falls silent. Their sounds stay on disk."""
    takes = several(project.takes, ids, "take")
    pairs: list[Pair] = [(take, None) for take in takes]
    for take in takes:
        line = project.segments.get(take.segment_id)
        if line and line.chosen_take_id == take.id:
            pairs.append((line, replace(line, chosen_take_id=None)))
    return edit_of("Remove takes", pairs)
