"""All lines of a film at once: how much silence each may use, and the plan of each.

A line's plan depends on where the others' windows lie, not on how long their speech is; so no line ever moves
another, and one line can be planned anew while its words are typed. Must not know engines, files or sound.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dubstudio.project.entities import Fit, Span
from dubstudio.timing.fit import FitLimits, FitPlan, plan_line, window_of
from dubstudio.timing.regions import merged, silence_after


@dataclass(frozen=True)
class Line:
    """What is known of a line once it has been read.

    Attributes:
        id: Of its segment.
        slot: When its subtitle shows.
        region: Where its mouth moves, if known.
        fit: To what it is to be fitted.
        natural_samples: Its natural length.
        rate: Samples a second.
        syllables: Of its text; 0 when not known.
    """

    id: str
    slot: Span
    region: Span | None
    fit: Fit
    natural_samples: int
    rate: int
    syllables: int = 0


def schedule(lines: Iterable[Line], *, end_ms: int | None, limits: FitLimits) -> dict[str, FitPlan]:
    """Plan every line of a film.

    Lines whose windows overlap (two people at once) may go on doing so; none is let run on over another's
    window unless it can't be spoken any faster.

    Args:
        lines: In any order.
        end_ms: The end of the picture, up to which the last line may run; None when not known.
        limits: See there.

    Returns:
        A plan for every line's id, in the order given.

    Raises:
        UsageError: A line has no sound or an impossible ratio.
    """
    lines = list(lines)
    windows = {line.id: window_of(line.fit, line.slot, line.region) for line in lines}
    busy = merged(windows.values())
    return {
        line.id: plan_line(
            line.natural_samples,
            line.rate,
            line.fit,
            line.slot,
            line.region,
            silence_ms=usable_silence(windows[line.id], busy, end_ms, limits),
            syllables=line.syllables,
            limits=limits,
        )
        for line in lines
    }


def usable_silence(window: Span, busy: Sequence[Span], end_ms: int | None, limits: FitLimits) -> int | None:
    """How far a line may run on after its window.

    Args:
        window: Of the line.
        busy: Windows of all lines, `merged`.
        end_ms: The end of the picture; None when not known.
        limits: How much silence to keep before the next line.

    Returns:
        Milliseconds: up to the next line less the gap, or up to the end of the picture; None when neither is
            there.
    """
    return room_after(window, silence_after(window.end_ms, busy), end_ms, limits)


def room_after(window: Span, next_ms: int | None, end_ms: int | None, limits: FitLimits) -> int | None:
    """`usable_silence` where it is known already how long nobody speaks after the window (None: ever again)."""
    before_next = None if next_ms is None else max(0, next_ms - limits.borrow_gap_ms)
    before_end = None if end_ms is None else max(0, end_ms - window.end_ms)
    return min((ms for ms in (before_next, before_end) if ms is not None), default=None)
