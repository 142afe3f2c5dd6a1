"""What to tell the user of how a line fits: one translated sentence with its remedy, and a colour to go with it.

The sentence is made from codes and numbers; the English text inside a plan is for the command line. A colour never
stands alone: whoever uses one puts a number or a word beside it. Must not know widgets.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from dubstudio.project.entities import FitSlot, Segment
from dubstudio.project.time import s_from_ms
from dubstudio.timing.fit import FitLimits, FitPlan, Outcome
from dubstudio.ui.theme import Colours

NOTICED_MS = 100
"""Shorter stretches of time are not worth a word."""

_LIMITS = FitLimits()
_SLOWEST_SHOWN, _FASTEST_SHOWN = 0.6, 1.5  # ends of the fit meter, speeds
_HASTE = {Outcome.BORROWED, Outcome.TOO_LONG}


class Band(StrEnum):
    """How bad it is."""

    GOOD = "good"
    WARN = "warn"
    BAD = "bad"


class Remedy(StrEnum):
    """What can be done about it with one click."""

    NONE = ""
    SHORTEN = "shorten"  # the words
    LENGTHEN = "lengthen"
    USE_SILENCE = "use_silence"  # let the line run on
    FIT = "fit"  # to the mouth again
    SPEAK = "speak"


@dataclass(frozen=True)
class Sentence:
    """A verdict in words.

    Attributes:
        text: What is the case; parts are separated by " · ".
        band: How bad it is.
        remedy: What can be done about it.
        remedy_text: What the link to do it says; empty where there is none.
    """

    text: str
    band: Band
    remedy: Remedy = Remedy.NONE
    remedy_text: str = ""

    @property
    def whole(self) -> str:
        """The sentence with its remedy, for places where nothing can be clicked."""
        return " · ".join(filter(None, (self.text, self.remedy_text)))


def speed_text(speed: float) -> str:
    """A speed as everything shows it: ``×1.04``."""
    return f"×{speed:.2f}"


def seconds_text(ms: int) -> str:
    """A stretch of time in a sentence: ``80 ms``, ``0.4 s``."""
    if ms < NOTICED_MS:
        return QCoreApplication.translate("Verdicts", "{ms} ms").format(ms=ms)
    return QCoreApplication.translate("Verdicts", "{seconds} s").format(seconds=f"{s_from_ms(ms):.1f}")


def colour_of(band: Band, colours: Colours) -> QColor:
    """The colour of a band in a theme."""
    return {Band.GOOD: colours.good, Band.WARN: colours.warn, Band.BAD: colours.bad}[band]


def band_of_speed(speed: float, limits: FitLimits = _LIMITS) -> Band:
    """How bad a speed is by itself."""
    # Lengths are whole samples: a line at the very limit may lie a hair beyond it.
    ratio = round(1 / speed, 4)
    if limits.comfortable[0] <= ratio <= limits.comfortable[1]:
        return Band.GOOD
    return Band.WARN if limits.controllable[0] <= ratio <= limits.controllable[1] else Band.BAD


def band_of(plan: FitPlan, limits: FitLimits = _LIMITS) -> Band:
    """How bad it is that a line fits as it does."""
    match plan.verdict.code:
        case Outcome.FITS:
            return Band.GOOD
        case Outcome.STRETCHED | Outcome.BORROWED | Outcome.TOO_SHORT:
            return Band.WARN
        case Outcome.TOO_LONG:
            return Band.BAD
        case _:
            return Band.BAD if plan.overrun_ms >= NOTICED_MS else band_of_speed(1 / plan.ratio, limits)


def is_over(plan: FitPlan) -> bool:
    """Whether a line has more words than its time takes comfortably, or runs over what follows."""
    hurried = plan.verdict.code in _HASTE or (plan.verdict.code is Outcome.STRETCHED and plan.ratio < 1)
    return hurried or plan.overrun_ms >= NOTICED_MS


def meter_share(speed: float) -> float:
    """Where a speed stands on the fit meter, 0–1 from slow to fast."""
    return min(max((speed - _SLOWEST_SHOWN) / (_FASTEST_SHOWN - _SLOWEST_SHOWN), 0.0), 1.0)


def meter_band(limits: FitLimits = _LIMITS) -> tuple[float, float]:
    """The part of the fit meter in which nobody notices anything."""
    low, high = limits.comfortable
    return meter_share(1 / high), meter_share(1 / low)


def sentence_of(plan: FitPlan, line: Segment, natural_ms: int, silence_ms: int | None = 0) -> Sentence:
    """The verdict on a line.

    Args:
        plan: How it is to be spoken.
        line: The line.
        natural_ms: How long it would naturally take.
        silence_ms: How much of the silence behind it could be used; None where nothing follows at all.
    """
    band = band_of(plan)
    on_mouth = line.region is not None and not isinstance(line.fit, FitSlot)
    off = _off(plan, natural_ms, on_mouth=on_mouth)
    fast = plan.ratio < 1
    match plan.verdict.code:
        case Outcome.FITS:
            return Sentence(QCoreApplication.translate("Verdicts", "fits"), band)
        case Outcome.STRETCHED if fast and (offer := _offer(silence_ms)):
            use = QCoreApplication.translate("Verdicts", "use it")
            return Sentence(_joined([off, offer]), band, Remedy.USE_SILENCE, use)
        case Outcome.STRETCHED:
            return _to_rewrite(off, band, fast=fast)
        case Outcome.BORROWED:
            return _to_rewrite(_joined([off, _borrowed(plan)]), band, fast=True)
        case Outcome.TOO_LONG:
            return _to_rewrite(_joined([off, _overrun(plan)]), band, fast=True)
        case Outcome.TOO_SHORT:
            return _to_rewrite(_joined([off, _silent(plan)]), band, fast=False)
        case _:
            return _as_chosen(plan, band, natural_ms)


def _as_chosen(plan: FitPlan, band: Band, natural_ms: int) -> Sentence:
    """The user has decided on the length; what follows may still be talked over."""
    if plan.verdict.code is Outcome.FIXED:
        text = QCoreApplication.translate("Verdicts", "fixed ratio {ratio}").format(ratio=f"{plan.ratio:.2f}")
    else:
        text = QCoreApplication.translate("Verdicts", "natural length, {time}").format(time=seconds_text(natural_ms))
    if plan.overrun_ms < NOTICED_MS:
        return Sentence(text, band)
    remedy = QCoreApplication.translate("Verdicts", "fit it to the mouth")
    return Sentence(_joined([text, _overrun(plan)]), band, Remedy.FIT, remedy)


def _to_rewrite(text: str, band: Band, *, fast: bool) -> Sentence:
    if fast:
        return Sentence(text, band, Remedy.SHORTEN, QCoreApplication.translate("Verdicts", "shorter…"))
    return Sentence(text, band, Remedy.LENGTHEN, QCoreApplication.translate("Verdicts", "longer…"))


def _off(plan: FitPlan, natural_ms: int, *, on_mouth: bool) -> str:
    """By how much the text is too long or short: in syllables where their number helps, else in time."""
    over_ms = natural_ms - plan.window.length_ms
    syllables, time = abs(plan.verdict.syllables), seconds_text(abs(over_ms))
    if syllables:
        return _off_in_syllables(syllables, is_long=over_ms > 0, on_mouth=on_mouth)
    if on_mouth and over_ms > 0:
        words = QCoreApplication.translate("Verdicts", "{time} too long for the mouth")
    elif on_mouth:
        words = QCoreApplication.translate("Verdicts", "{time} too short for the mouth")
    elif over_ms > 0:
        words = QCoreApplication.translate("Verdicts", "{time} too long for the slot")
    else:
        words = QCoreApplication.translate("Verdicts", "{time} too short for the slot")
    return words.format(time=time)


def _off_in_syllables(count: int, *, is_long: bool, on_mouth: bool) -> str:
    if on_mouth and is_long:
        return QCoreApplication.translate("Verdicts", "%n syllable(s) too long for the mouth", "", count)
    if on_mouth:
        return QCoreApplication.translate("Verdicts", "%n syllable(s) too short for the mouth", "", count)
    if is_long:
        return QCoreApplication.translate("Verdicts", "%n syllable(s) too long for the slot", "", count)
    return QCoreApplication.translate("Verdicts", "%n syllable(s) too short for the slot", "", count)


def _offer(silence_ms: int | None) -> str:
    """A line spoken too fast could be let run on."""
    if silence_ms is None:
        return QCoreApplication.translate("Verdicts", "silence follows")
    words = QCoreApplication.translate("Verdicts", "{time} of silence follows")
    return words.format(time=seconds_text(silence_ms)) if silence_ms >= NOTICED_MS else ""


def _borrowed(plan: FitPlan) -> str:
    words = QCoreApplication.translate("Verdicts", "uses {time} of the silence that follows")
    return _if_noticed(words, plan.end_ms - plan.window.end_ms)


def _silent(plan: FitPlan) -> str:
    words = QCoreApplication.translate("Verdicts", "silent for the last {time}")
    return _if_noticed(words, plan.window.end_ms - plan.end_ms)


def _overrun(plan: FitPlan) -> str:
    words = QCoreApplication.translate("Verdicts", "runs {time} over what follows")
    return _if_noticed(words, plan.overrun_ms)


def _if_noticed(words: str, ms: int) -> str:
    return words.format(time=seconds_text(ms)) if ms >= NOTICED_MS else ""


def _joined(parts: Iterable[str]) -> str:
    return " · ".join(filter(None, parts))
