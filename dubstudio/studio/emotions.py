"""Emotions as people type them: ``happy=0.6,sad=0.2``, a recording, or words. Knows no engine."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from pathlib import Path

from dubstudio.base.errors import UsageError
from dubstudio.project.entities import EMOTIONS, AsVoice, Emotion, FromClip, InWords, Mix
from dubstudio.studio.recordings import name_of


@dataclass(frozen=True)
class Manner:
    """How something is to be said.

    Attributes:
        emotion: As documents hold it.
        clip: The recording it is taken from; None where it is not.
    """

    emotion: Emotion = field(default_factory=AsVoice)
    clip: Path | None = None


def manner(mix: str = "", clip: Path | None = None, words: str = "", strength: float = 1.0) -> Manner:
    """How something is to be said, from what was typed; as the voice is where nothing was.

    Args:
        mix: Names of emotions with their weights, ``happy=0.6,sad=0.2``; a name alone weighs 1.
        clip: A recording.
        words: A description.
        strength: Of whichever is given, 0–1.

    Raises:
        UsageError: More than one was given, or one is impossible.
        InputError: The recording can't be read.
    """
    if sum((bool(mix), clip is not None, bool(words.strip()))) > 1:
        raise UsageError(
            "More than one emotion was given.",
            remedy="Give one of --emotion, --emotion-clip and --emotion-words.",
        )
    if not _is_share(strength):
        raise UsageError(f"An emotion strength of {strength} is impossible.", remedy="Choose one from 0 to 1.")
    if clip is not None:
        return Manner(FromClip(name_of(clip), strength), clip)
    if words.strip():
        return Manner(InWords(words.strip(), strength))
    return Manner(Mix(_weights(mix), strength)) if mix else Manner()


def _weights(mix: str) -> tuple[float, float, float, float, float, float, float, float]:
    found = dict.fromkeys(EMOTIONS, 0.0)
    for item in mix.split(","):
        name, _, value = (part.strip() for part in item.partition("="))
        if name not in found:
            raise UsageError(f"There is no emotion {name!r}.", remedy=f"There are: {', '.join(EMOTIONS)}.")
        found[name] = _weight(name, value)
    happy, angry, sad, afraid, disgusted, melancholic, surprised, calm = found.values()
    return happy, angry, sad, afraid, disgusted, melancholic, surprised, calm


def _weight(name: str, value: str) -> float:
    try:
        weight = float(value or "1")
    except ValueError:
        weight = math.nan
    if not _is_share(weight):
        raise UsageError(f"{name} can't weigh {value!r}.", remedy="Give a weight from 0 to 1, as in happy=0.6.")
    return weight


def _is_share(value: float) -> bool:
    return math.isfinite(value) and 0 <= value <= 1
