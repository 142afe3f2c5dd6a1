"""How long a line is to be spoken, and what to tell the user about it. Pure functions of numbers.

The means, in this order: exactly as long as the mouth, while the speed stays controllable; the silence before
the next line, no more of it than is needed; faster than that, up to where words garble; and then it is said
by how many syllables the text is off. Words are never cut and other lines never moved. Must not know engines,
files or sound.

Ratio is target / natural length; speed, as people are shown it, is its inverse.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import ceil, floor, isfinite

from dubstudio.base import settings as declared
from dubstudio.base.errors import UsageError
from dubstudio.base.settings import Settings
from dubstudio.project.entities import Fit, FitFree, FitRatio, FitSlot, Span
from dubstudio.project.time import ms_from_samples, s_from_ms, samples_from_ms


@dataclass(frozen=True)
class FitLimits:
    """What a line may be put through; ratios, target / natural.

    Attributes:
        comfortable: Goes unnoticed.
        controllable: Noticed, but sounds right; a line in this band is exactly as long as its mouth.
        fastest: Words garble below it; a line is never spoken faster.
        borrow_gap_ms: Silence kept before the next line when a line is let run on.

    Raises:
        UsageError: The bands do not lie inside each other.
    """

    comfortable: tuple[float, float] = (declared.COMFORTABLE_LOW.default, declared.COMFORTABLE_HIGH.default)
    controllable: tuple[float, float] = (
        declared.CONTROLLABLE_LOW.default,
        declared.CONTROLLABLE_HIGH.default,
    )
    fastest: float = declared.FASTEST.default
    borrow_gap_ms: int = declared.BORROW_GAP.default

    def __post_init__(self) -> None:
        (low, high), (lowest, highest) = self.comfortable, self.controllable
        if not 0 < self.fastest <= lowest <= low <= 1 <= high <= highest:
            raise UsageError(
                f"The comfortable band {low}–{high}, the controllable band {lowest}–{highest} and the "
                f"fastest ratio {self.fastest} do not lie inside each other.",
                remedy="Choose fastest ≤ controllable ≤ comfortable ≤ 1 ≤ comfortable ≤ controllable.",
            )
        if self.borrow_gap_ms < 0:
            raise UsageError(f"A gap of {self.borrow_gap_ms} ms is impossible.", remedy="Choose 0 or more.")


def limits_from(settings: Settings) -> FitLimits:
    """The limits the user has set.

    Raises:
        UsageError: The bands do not lie inside each other.
    """
    return FitLimits(
        comfortable=(settings[declared.COMFORTABLE_LOW], settings[declared.COMFORTABLE_HIGH]),
        controllable=(settings[declared.CONTROLLABLE_LOW], settings[declared.CONTROLLABLE_HIGH]),
        fastest=settings[declared.FASTEST],
        borrow_gap_ms=settings[declared.BORROW_GAP],
    )


class Outcome(StrEnum):
    """What became of a line."""

    FITS = "fits"  # as long as its mouth, comfortably
    STRETCHED = "stretched"  # as long as its mouth, audibly faster or slower
    BORROWED = "borrowed"  # runs on into the silence that follows
    TOO_LONG = "too_long"  # faster than is controllable, and perhaps over what follows
    TOO_SHORT = "too_short"  # the mouth moves on after the last word
    FIXED = "fixed"  # the user chose the ratio
    FREE = "free"  # the user chose the natural length


@dataclass(frozen=True)
class Verdict:
    """What to tell the user.

    Attributes:
        code: For programs.
        text: For people, one sentence with its remedy.
        syllables: The fewest whose change makes the line comfortable: positive to leave out, negative to add;
            0 where none is needed, none would do, or the number of syllables is not known.
        speed: How much faster than natural it is spoken.
    """

    code: Outcome
    text: str
    syllables: int
    speed: float


@dataclass(frozen=True)
class FitPlan:
    """Where a line begins and how long it is spoken.

    Attributes:
        start_ms: When it begins: with its window.
        end_ms: When it ends.
        target_samples: Length to render at the given rate; None for the natural length.
        ratio: Of the length it will have to the natural one.
        window: What it was to be fitted to: the mouth, or the slot.
        overrun_ms: How long it sounds over what follows, because it can't be spoken faster or was not to be
            fitted.
        verdict: What to tell the user.
    """

    start_ms: int
    end_ms: int
    target_samples: int | None
    ratio: float
    window: Span
    overrun_ms: int
    verdict: Verdict


_LIMITS = FitLimits()
_NOTICED_MS = 100
_OFF = {Outcome.STRETCHED, Outcome.BORROWED, Outcome.TOO_LONG, Outcome.TOO_SHORT}


def window_of(fit: Fit, slot: Span, region: Span | None) -> Span:
    """What a line is fitted to: the mouth where one is known and wanted, else the slot; never before zero."""
    span = slot if region is None or isinstance(fit, FitSlot) else region
    start = max(0, span.start_ms)
    return Span(start, max(start, span.end_ms))


def plan_line(
    natural_samples: int,
    rate: int,
    fit: Fit,
    slot: Span,
    region: Span | None = None,
    *,
    silence_ms: int | None = 0,
    syllables: int = 0,
    limits: FitLimits = _LIMITS,
) -> FitPlan:
    """Decide how long one line is spoken.

    Args:
        natural_samples: Its length when nobody asks for another.
        rate: Samples a second of that length and of the answer.
        fit: To what the user wants it fitted.
        slot: When its subtitle shows.
        region: Where its mouth moves, if known.
        silence_ms: How much of the silence after the window may be used; None when nothing follows at all.
            See `schedule.usable_silence`.
        syllables: Of the text; 0 when not known, then the verdict speaks of seconds.
        limits: See there.

    Returns:
        The plan. A line whose ratio to its window is controllable gets exactly the window's length in
        samples.

    Raises:
        UsageError: The natural length or a fixed ratio is not a positive number.
    """
    if natural_samples <= 0:
        raise UsageError("A line without sound can't be fitted.", remedy="Give it words that can be spoken.")
    line = _Line(natural_samples, rate, window_of(fit, slot, region), silence_ms, syllables, limits)
    target, code = _choose(line, fit)
    n_samples = natural_samples if target is None else target
    end_ms = line.window.start_ms + ms_from_samples(n_samples, rate)
    overrun_ms = 0 if silence_ms is None else max(0, end_ms - line.window.end_ms - silence_ms)
    place = "slot" if region is None or isinstance(fit, FitSlot) else "mouth"
    words = _words(line, code, place, end_ms) + _if_long("runs {} over what follows", overrun_ms)
    return FitPlan(
        start_ms=line.window.start_ms,
        end_ms=end_ms,
        target_samples=target,
        ratio=n_samples / natural_samples,
        window=line.window,
        overrun_ms=overrun_ms,
        verdict=Verdict(
            code=code,
            text=" · ".join(words),
            syllables=_syllables_off(line) if code in _OFF else 0,
            speed=natural_samples / n_samples,
        ),
    )


@dataclass(frozen=True)
class _Line:
    """What is known of a line while it is planned."""

    natural_samples: int
    rate: int
    window: Span
    silence_ms: int | None
    syllables: int
    limits: FitLimits

    @property
    def window_samples(self) -> int:
        return samples_from_ms(self.window.length_ms, self.rate)

    @property
    def wanted_ratio(self) -> float:
        """Of the window to the natural length."""
        return self.window_samples / self.natural_samples


def _choose(line: _Line, fit: Fit) -> tuple[int | None, Outcome]:
    """The length to render, and what that means."""
    match fit:
        case FitFree():
            return None, Outcome.FREE
        case FitRatio(ratio):
            if not (isfinite(ratio) and ratio > 0):
                raise UsageError(f"A line can't be spoken at the ratio {ratio}.", remedy="Choose one above 0.")
            return max(1, round(line.natural_samples * ratio)), Outcome.FIXED
        case _:
            return _fitted(line)


def _fitted(line: _Line) -> tuple[int, Outcome]:
    """The means, in their order."""
    natural, limits = line.natural_samples, line.limits
    slowest, fastest = limits.controllable[1], limits.controllable[0]
    if line.wanted_ratio > slowest:
        return max(1, floor(natural * slowest)), Outcome.TOO_SHORT
    if line.wanted_ratio >= fastest:
        unnoticed = limits.comfortable[0] <= line.wanted_ratio <= limits.comfortable[1]
        return line.window_samples, Outcome.FITS if unnoticed else Outcome.STRETCHED
    needed = ceil(natural * fastest)
    if line.silence_ms is None:
        return needed, Outcome.BORROWED
    room = samples_from_ms(line.window.length_ms + line.silence_ms, line.rate)
    if needed <= room:
        return needed, Outcome.BORROWED
    return max(room, ceil(natural * limits.fastest)), Outcome.TOO_LONG


def _syllables_off(line: _Line) -> int:
    """The fewest syllables to leave out (positive) or add (negative) to make the line comfortable.

    If its natural length grows with them, any number of syllables between the two bounds is comfortable.
    """
    low, high = line.limits.comfortable
    at_least = ceil(line.syllables * line.wanted_ratio / high)
    at_most = floor(line.syllables * line.wanted_ratio / low)
    if at_most < max(at_least, 1):
        return 0
    return line.syllables - min(max(line.syllables, at_least), at_most)


def _words(line: _Line, code: Outcome, place: str, end_ms: int) -> list[str]:
    """The verdict in a few words, with what to do about it."""
    off = _off(line, place)
    after_ms = end_ms - line.window.end_ms
    match code:
        case Outcome.FITS:
            return ["fits"]
        case Outcome.STRETCHED:
            return [off, *_offer(line)]
        case Outcome.BORROWED:
            return [off, *_if_long("uses {} of the silence that follows", after_ms)]
        case Outcome.TOO_LONG:
            return [off]
        case Outcome.TOO_SHORT:
            return [off, *_if_long("silent for the last {}", -after_ms)]
        case Outcome.FIXED:
            return ["fixed ratio"]
        case Outcome.FREE:
            return ["natural length"]


def _off(line: _Line, place: str) -> str:
    """By how much the text is too long or short: in syllables where their number helps, else in time."""
    syllables = abs(_syllables_off(line))
    over_ms = ms_from_samples(line.natural_samples, line.rate) - line.window.length_ms
    amount = f"{syllables} syllable{'s' * (syllables != 1)}" if syllables else _time(abs(over_ms))
    return f"{amount} too {'long' if over_ms > 0 else 'short'} for the {place}"


def _offer(line: _Line) -> list[str]:
    """A line spoken too fast could be let run on."""
    if line.wanted_ratio > 1:
        return []
    if line.silence_ms is None:
        return ["silence follows · use it"]
    return _if_long("{} of silence follows · use it", line.silence_ms)


def _if_long(text: str, ms: int) -> list[str]:
    """The text with the time put in, where that is long enough to be noticed."""
    return [text.format(_time(ms))] if ms >= _NOTICED_MS else []


def _time(ms: int) -> str:
    return f"{ms} ms" if ms < _NOTICED_MS else f"{s_from_ms(ms):.1f} s"
