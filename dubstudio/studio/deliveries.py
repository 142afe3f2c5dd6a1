"""What becomes of the document when a worker has spoken a line: edits for `History.deliver`.

Built on the document as it is when the result arrives, which may be another one than when the work began. Must not
know how the result came about.
"""

from __future__ import annotations

from msgspec.structs import replace

from dubstudio.project.commands import takes
from dubstudio.project.edits import Edit, Pair, edit_of
from dubstudio.project.entities import Project, Take
from dubstudio.studio.line_work import Retimed

_SPEAK = "Speak"


def spoken(project: Project, take: Take, merge_key: str = "") -> Edit:
    """Keep a take on its line and let it be heard.

    The line takes on the take's seed, so that it is what speaking it now would give. Failed takes of the line go:
    they told of what is no longer so. The very same sound is not kept twice.

    Args:
        project: The document.
        take: With its sound, without a number.
        merge_key: Of the batch it belongs to.

    Returns:
        The edit; one without changes where the line is gone or nothing is new.
    """
    line = project.segments.get(take.segment_id)
    if line is None:
        return Edit(_SPEAK)
    own = project.takes_of(line.id)
    same = next((t for t in own if t.sound == take.sound and t.request_key == take.request_key), None)
    heard = same or replace(take, number=max((t.number for t in own), default=0) + 1)
    pairs: list[Pair] = [(t, None) for t in own if t.error]
    if same is None:
        pairs.append((None, heard))
    if not line.locked:
        pairs.append((line, replace(line, chosen_take_id=heard.id, seed=heard.seed)))
    return edit_of(_SPEAK, pairs, merge_key)


def failed(project: Project, take: Take, merge_key: str = "") -> Edit:
    """Keep on a line that it could not be spoken, and why; in place of what failed before."""
    line = project.segments.get(take.segment_id)
    if line is None:
        return Edit(_SPEAK)
    pairs: list[Pair] = [(t, None) for t in project.takes_of(line.id) if t.error]
    added = takes.add_take(project, take)
    return edit_of(_SPEAK, [*pairs, *((change.before, change.after) for change in added.changes)], merge_key)


def retimed(project: Project, made: Retimed) -> Edit:
    """Put a take at its new length in place of what it was; nothing where it has changed meanwhile."""
    held = project.takes.get(made.before.id)
    if held is None or held.sound != made.before.sound:
        return Edit("Re-time")
    now = made.after
    after = replace(
        held, sound=now.sound, n_samples=now.n_samples, target_samples=now.target_samples, reading=now.reading
    )
    return edit_of("Re-time", [(held, after)])
