"""What a script itself says about how its lines are meant: proposals, to be accepted or not. Changes nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from msgspec.structs import replace

from dubstudio.project.edits import Edit, edit_of
from dubstudio.project.entities import EMOTIONS, Mix, Project, Segment
from dubstudio.studio.emotions import NO_WEIGHTS, Weights
from dubstudio.text.emotion_words import Understood, suggested

_NEIGHBOURS = 2  # lines on either side that are looked at
_FAR_MS = 15_000  # further away it is another scene
_FAINT = 0.05  # weights below that are nothing


@dataclass(frozen=True)
class Proposal:
    """How a line may be meant.

    Attributes:
        line_id: The line.
        emotion: What is proposed; a mix at a strength that its strongest emotion says.
        understood: What was found in the words.
    """

    line_id: str
    emotion: Mix
    understood: Understood

    @property
    def speaks(self) -> bool:
        """Whether the line tells an emotion itself, and not the lines around it alone."""
        return any(name in EMOTIONS for evidence in self.understood.evidence for name, _ in evidence.effects)


def proposals(project: Project, ids: Collection[str]) -> list[Proposal]:
    """What the script says about some lines, in the order of the film; lines it says nothing about are left out."""
    order = project.in_order()
    wanted = set(ids)
    found = (_proposal(project, order, place) for place, line in enumerate(order) if line.id in wanted)
    return [proposal for proposal in found if proposal is not None]


def accepted(project: Project, chosen: Iterable[Proposal]) -> Edit:
    """Give lines the emotions that were proposed; those that are gone or locked meanwhile are left out."""
    lines = project.segments
    there = (p for p in chosen if p.line_id in lines and not lines[p.line_id].locked)
    return edit_of("Set emotion", ((lines[p.line_id], replace(lines[p.line_id], emotion=p.emotion)) for p in there))


def _proposal(project: Project, order: list[Segment], place: int) -> Proposal | None:
    line = order[place]
    if not line.text.strip():
        return None
    before = [other.text for other in order[max(0, place - _NEIGHBOURS) : place] if _is_near(other, line)]
    after = [other.text for other in order[place + 1 : place + 1 + _NEIGHBOURS] if _is_near(line, other)]
    meant = suggested(line.text, before, after, project.language_of(line))
    weights, strength = _levelled(meant.weights)
    return Proposal(line.id, Mix(weights, strength), meant) if strength else None


def _is_near(earlier: Segment, later: Segment) -> bool:
    return later.slot.start_ms - earlier.slot.end_ms <= _FAR_MS


def _levelled(weights: Weights) -> tuple[Weights, float]:
    """Weights of which the strongest is 1, and how strong they are: so the one slider that matters is the strength."""
    most = round(max(weights), 2)
    if most < _FAINT:
        return NO_WEIGHTS, 0.0
    a, b, c, d, e, f, g, h = (round(w / max(weights), 2) if w >= _FAINT else 0.0 for w in weights)
    return (a, b, c, d, e, f, g, h), most
