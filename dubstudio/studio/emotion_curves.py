"""An emotion that grows, fades or turns from line to line: from that of the first line to that of the last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from dubstudio.base.errors import EditRefused
from dubstudio.project.commands.lookup import several
from dubstudio.project.edits import Edit, edit_of
from dubstudio.project.entities import AsVoice, Emotion, FromClip, InWords, Mix, Project
from dubstudio.studio.emotions import NO_WEIGHTS, Weights
from dubstudio.text.emotion_words import understood

_DECIMALS = 3


@dataclass(frozen=True)
class _End:
    """An end of a curve; the strength of an end without emotion is that of the other one."""

    weights: Weights
    strength: float | None


def curve(project: Project, ids: Sequence[str]) -> Edit:
    """Let the emotion of some lines go evenly from that of the first to that of the last, in the order of time.

    The ends stay as they are. Every line between them has the share of both that its place says, line by line.

    Args:
        project: The document.
        ids: Of three lines or more.

    Raises:
        EditRefused: There are fewer than three lines, or there is no way from the one emotion to the other.
    """
    lines = sorted(several(project.segments, ids, "line"), key=lambda s: (s.slot.start_ms, s.slot.end_ms, s.id))
    if len(lines) < 3:
        raise EditRefused(
            "A curve needs three lines or more.",
            remedy="Select the line it begins with, the one it ends with, and those between them.",
        )
    first, last = project.emotion_of(lines[0]), project.emotion_of(lines[-1])
    between = lines[1:-1]
    found = [emotion_between(first, last, place / (len(lines) - 1)) for place in range(1, len(lines) - 1)]
    return edit_of(
        "Curve of emotions", ((line, replace(line, emotion=made)) for line, made in zip(between, found, strict=True))
    )


def emotion_between(first: Emotion, last: Emotion, share: float) -> Emotion:
    """What lies on the way from one emotion to another.

    Args:
        first: Where it begins.
        last: Where it ends.
        share: How far on, 0–1.

    Returns:
        The same clip or the same words at another strength where the ends differ in that alone; a mix else.

    Raises:
        EditRefused: One of them is that of a recording, which can't be mixed with anything else.
    """
    for kind in (FromClip, InWords, Mix):
        if isinstance(first, kind) and isinstance(last, kind) and replace(first, strength=last.strength) == last:
            return replace(first, strength=_way(first.strength, last.strength, share))
    one, other = _end_of(first), _end_of(last)
    start = _or(one.strength, _or(other.strength, 1.0))
    strength = _way(start, _or(other.strength, start), share)
    a, b, c, d, e, f, g, h = (_way(*pair, share) for pair in zip(one.weights, other.weights, strict=True))
    return Mix((a, b, c, d, e, f, g, h), strength)


def _end_of(emotion: Emotion) -> _End:
    match emotion:
        case Mix(weights=weights, strength=strength):
            return _End(weights, strength)
        case InWords(words=words, strength=strength):
            return _End(understood(words).weights, strength)
        case AsVoice():
            return _End(NO_WEIGHTS, None)
        case _:
            raise EditRefused(
                "There is no way from the emotion of the first line to that of the last.",
                remedy="Give both a mix or words; two lines of the same clip can differ in strength.",
            )


def _or(strength: float | None, other: float) -> float:
    return other if strength is None else strength


def _way(first: float, last: float, share: float) -> float:
    return round(first + (last - first) * share, _DECIMALS)
