"""What the window knows of speaking, as plain values: a line's state, its fit, the engine, the work under way.

No signals and no decisions here; `dubstudio.ui.voicing` hands these out.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from dubstudio.base.errors import DubError
from dubstudio.project.entities import Segment
from dubstudio.project.time import s_from_ms
from dubstudio.studio.engine_keeper import Phase
from dubstudio.text.syllables import count_reading_characters
from dubstudio.timing.fit import FitPlan


class LineState(StrEnum):
    """What a line's sound is worth."""

    EMPTY = "empty"  # no take is chosen
    CURRENT = "current"  # the chosen take is what speaking now would give
    RETIMING = "retiming"  # the same words at another length are on their way
    STALE = "stale"  # words, voice, emotion or length have changed since
    QUEUED = "queued"
    SPEAKING = "speaking"
    FAILED = "failed"


@dataclass(frozen=True)
class LineFit:
    """Whether a line fits, as far as it has been read.

    Attributes:
        natural_ms: How long it takes when nobody asks for another length.
        target_ms: How long it is to take.
        speed: natural / target, as people are shown it.
        plan: Where it stands, with the verdict.
        cps: Characters a second that a viewer has to read while its subtitle shows.
        syllables_off: To leave out (positive) or add (negative); 0 where none is needed or known.
        silence_ms: How much of the silence behind it may be used; None where nothing follows.
        spoken: What will be said, in words; empty where it is known from a take only.
        phonemes: The same, as the engine spells it.
        unspoken: What will not be said, each with its reason.
        pending: The words have changed since, and are being read.
    """

    natural_ms: int
    target_ms: int
    speed: float
    plan: FitPlan
    cps: float
    syllables_off: int
    silence_ms: int | None = None
    spoken: str = ""
    phonemes: str = ""
    unspoken: tuple[str, ...] = ()
    pending: bool = False


@dataclass(frozen=True)
class EngineState:
    """What becomes of the voice engine.

    Attributes:
        name: Its name; empty until it was first opened.
        phase: See there.
        error: Why it failed; None where it did not.
        where: Where it computes, and why there; empty while that is not known.
    """

    name: str = ""
    phase: Phase = Phase.IDLE
    error: DubError | None = None
    where: str = ""


class Batch(NamedTuple):
    """The lines being spoken, since the queue was last empty."""

    done: int
    total: int
    fraction: float
    seconds_left: float | None


def cps_of(segment: Segment) -> float:
    """Characters a second that a viewer has to read."""
    return count_reading_characters(segment.text) / max(s_from_ms(segment.slot.length_ms), 0.001)
