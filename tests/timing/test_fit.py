"""The length of one line: exact where it can be, never cut, and plainly told where it can't."""

from __future__ import annotations

import math
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dubstudio.base import settings
from dubstudio.base.errors import UsageError
from dubstudio.base.settings import Settings
from dubstudio.project.entities import FitFree, FitRatio, FitRegion, FitSlot, Span
from dubstudio.timing.fit import FitLimits, FitPlan, Outcome, limits_from, plan_line, window_of

RATE = 24_000
LIMITS = FitLimits()


def _plan(ratio: float, *, silence_ms: int | None = 0, syllables: int = 20, window_ms: int = 2000) -> FitPlan:
    """A line whose mouth is `ratio` of its natural length."""
    region = Span(1000, 1000 + window_ms)
    natural = math.floor(window_ms * 24 / ratio)
    slot = Span(500, 5000)
    return plan_line(natural, RATE, FitRegion(), slot, region, silence_ms=silence_ms, syllables=syllables)


# The order of means.


@pytest.mark.parametrize("ratio", [0.85, 0.9, 1.0, 1.1, 1.2])
def test_a_comfortable_line_is_exactly_as_long_as_its_mouth(ratio: float) -> None:
    plan = _plan(ratio, silence_ms=9000)
    assert (plan.verdict.code, plan.verdict.text) == (Outcome.FITS, "fits")
    assert (plan.start_ms, plan.end_ms, plan.target_samples) == (1000, 3000, 2000 * 24)
    assert (plan.overrun_ms, plan.verdict.syllables) == (0, 0)


@pytest.mark.parametrize("ratio", [0.75, 0.8, 0.849, 1.21, 1.25])
def test_a_controllable_line_is_exact_too_and_said_to_be_stretched(ratio: float) -> None:
    plan = _plan(ratio, silence_ms=9000)
    assert plan.verdict.code is Outcome.STRETCHED
    assert plan.target_samples == 2000 * 24
    assert plan.end_ms == 3000


def test_a_line_too_long_borrows_no_more_silence_than_it_needs() -> None:
    plan = _plan(0.7, silence_ms=9000)
    assert plan.verdict.code is Outcome.BORROWED
    assert plan.ratio == pytest.approx(0.75, abs=1e-4)
    assert plan.ratio >= 0.75
    assert 3000 < plan.end_ms < 3200
    assert plan.overrun_ms == 0


def test_a_line_that_can_not_borrow_enough_is_hurried_within_its_room() -> None:
    plan = _plan(0.7, silence_ms=100)
    assert plan.verdict.code is Outcome.TOO_LONG
    assert plan.target_samples == 2100 * 24
    assert plan.overrun_ms == 0


def test_a_line_beyond_all_means_is_garbled_no_further_and_runs_over() -> None:
    plan = _plan(0.4, silence_ms=100)
    assert plan.verdict.code is Outcome.TOO_LONG
    assert plan.ratio == pytest.approx(0.67, abs=1e-4)
    assert plan.overrun_ms == plan.end_ms - 3100
    assert plan.overrun_ms > 0


def test_a_line_too_short_is_not_slowed_beyond_the_band() -> None:
    plan = _plan(2.0)
    assert plan.verdict.code is Outcome.TOO_SHORT
    assert plan.ratio == pytest.approx(1.25, abs=1e-4)
    assert plan.ratio <= 1.25
    assert plan.start_ms == 1000


def test_nothing_following_means_all_the_silence_in_the_world() -> None:
    plan = _plan(0.1, silence_ms=None)
    assert plan.verdict.code is Outcome.BORROWED
    assert plan.overrun_ms == 0
    assert plan.ratio == pytest.approx(0.75, abs=1e-4)


# Ways to fit.


def test_what_a_line_is_fitted_to() -> None:
    slot, region = Span(0, 3000), Span(500, 1500)
    assert window_of(FitRegion(), slot, region) == region
    assert window_of(FitRegion(), slot, None) == slot
    assert window_of(FitSlot(), slot, region) == slot
    assert window_of(FitFree(), slot, region) == region
    assert window_of(FitSlot(), Span(-500, 700), None) == Span(0, 700)
    assert window_of(FitSlot(), Span(900, 700), None) == Span(900, 900)


def test_free_is_the_natural_length_wherever_that_ends() -> None:
    plan = plan_line(48_000, RATE, FitFree(), Span(0, 5000), Span(1000, 1500), silence_ms=200, syllables=9)
    assert plan.target_samples is None
    assert (plan.start_ms, plan.end_ms, plan.ratio, plan.overrun_ms) == (1000, 3000, 1.0, 1300)
    assert plan.verdict.code is Outcome.FREE
    assert plan.verdict.text == "natural length · runs 1.3 s over what follows"
    assert plan.verdict.syllables == 0


def test_a_fixed_ratio_is_kept_to_the_sample() -> None:
    plan = plan_line(48_000, RATE, FitRatio(1.5), Span(0, 9000), silence_ms=0)
    assert (plan.target_samples, plan.ratio, plan.verdict.speed) == (72_000, 1.5, pytest.approx(2 / 3))
    assert (plan.verdict.code, plan.verdict.text) == (Outcome.FIXED, "fixed ratio")


@pytest.mark.parametrize("ratio", [0.0, -1.0, math.nan, math.inf])
def test_a_ratio_that_can_not_be_is_refused(ratio: float) -> None:
    with pytest.raises(UsageError, match="ratio") as caught:
        plan_line(48_000, RATE, FitRatio(ratio), Span(0, 1000))
    assert caught.value.remedy


@pytest.mark.parametrize("natural", [0, -5])
def test_a_line_without_sound_is_refused(natural: int) -> None:
    with pytest.raises(UsageError, match="without sound"):
        plan_line(natural, RATE, FitRegion(), Span(0, 1000))


# Verdicts.


@pytest.mark.parametrize(
    ("ratio", "silence_ms", "syllables", "text"),
    [
        (0.76, 0, 20, "3 syllables too long for the mouth"),
        (0.76, 400, 20, "3 syllables too long for the mouth · 0.4 s of silence follows · use it"),
        (0.76, 30, 20, "3 syllables too long for the mouth"),
        (0.82, None, 20, "1 syllable too long for the mouth · silence follows · use it"),
        (0.76, 0, 0, "0.6 s too long for the mouth"),
        (1.24, 900, 40, "2 syllables too short for the mouth"),
        (0.7, 9000, 20, "4 syllables too long for the mouth · uses 0.1 s of the silence that follows"),
        (0.5, 0, 20, "9 syllables too long for the mouth · runs 0.7 s over what follows"),
        (2.0, 0, 20, "14 syllables too short for the mouth · silent for the last 0.8 s"),
        (1.5, 0, 1, "0.7 s too short for the mouth · silent for the last 0.3 s"),
        (0.75, 60, 0, "0.7 s too long for the mouth"),
    ],
)
def test_verdicts_say_what_to_do(ratio: float, silence_ms: int | None, syllables: int, text: str) -> None:
    assert _plan(ratio, silence_ms=silence_ms, syllables=syllables).verdict.text == text


def test_a_line_fitted_to_its_slot_is_not_told_about_a_mouth() -> None:
    for plan in (
        plan_line(72_000, RATE, FitSlot(), Span(0, 2000), Span(0, 3000), syllables=12),
        plan_line(72_000, RATE, FitRegion(), Span(0, 2000), syllables=12),
    ):
        assert plan.verdict.text.startswith("3 syllables too long for the slot")


def test_a_slot_of_no_length_is_told_in_seconds() -> None:
    plan = plan_line(48_000, RATE, FitSlot(), Span(1000, 1000), syllables=8)
    assert plan.verdict.text == "2.0 s too long for the slot · runs 1.3 s over what follows"
    assert plan.start_ms == 1000


# Limits.


@pytest.mark.parametrize(
    "wrong",
    [
        {"comfortable": (0.7, 1.2)},
        {"comfortable": (0.85, 1.3)},
        {"comfortable": (1.1, 1.2)},
        {"controllable": (1.25, 0.75)},
        {"fastest": 0.8},
        {"fastest": 0.0},
        {"fastest": math.nan},
        {"borrow_gap_ms": -1},
    ],
)
def test_limits_that_contradict_each_other_are_refused(wrong: dict) -> None:
    with pytest.raises(UsageError) as caught:
        FitLimits(**wrong)
    assert caught.value.remedy


def test_limits_are_the_settings() -> None:
    assert limits_from(Settings()) == FitLimits((0.85, 1.2), (0.75, 1.25), 0.67, 40)
    chosen = Settings().having(settings.CONTROLLABLE_LOW, 0.7).having(settings.BORROW_GAP, 80)
    assert limits_from(chosen) == FitLimits(controllable=(0.7, 1.25), borrow_gap_ms=80)
    with pytest.raises(UsageError):
        limits_from(Settings().having(settings.CONTROLLABLE_LOW, 0.6))


# What always holds.

_NATURAL = st.integers(480, 60 * RATE)
_WINDOW = st.tuples(st.integers(-2000, 10**7), st.integers(0, 60_000)).map(lambda t: Span(t[0], t[0] + t[1]))
_SILENCE = st.none() | st.integers(0, 30_000)
_FITS = st.sampled_from([FitRegion(), FitSlot(), FitFree(), FitRatio(0.8), FitRatio(1.6)])
_RATES = st.sampled_from([16_000, 22_050, 24_000, 44_100, 48_000])


@given(_NATURAL, _RATES, _FITS, _WINDOW, st.none() | _WINDOW, _SILENCE, st.integers(0, 300))
def test_every_plan_is_sane(natural, rate, fit, slot, region, silence_ms, syllables) -> None:
    plan = plan_line(natural, rate, fit, slot, region, silence_ms=silence_ms, syllables=syllables)
    n_samples = natural if plan.target_samples is None else plan.target_samples
    assert plan.start_ms == plan.window.start_ms >= 0
    assert n_samples >= 1
    assert plan.ratio == n_samples / natural
    assert plan.verdict.speed == pytest.approx(1 / plan.ratio)
    assert plan.overrun_ms >= 0
    assert plan.verdict.text
    assert not re.search(r"\b0\.0 s|\b0 ms|\b0 syllable|-\d", plan.verdict.text)
    if plan.verdict.code not in (Outcome.FREE, Outcome.FIXED):
        assert LIMITS.fastest <= plan.ratio <= LIMITS.controllable[1]
        if plan.overrun_ms:  # only a line that can't be spoken faster; within a millisecond's rounding
            assert plan.ratio <= LIMITS.fastest + (1 + rate / 1000) / natural


@given(st.integers(1, 60_000), st.integers(0, 10**6), st.floats(0.75, 1.25), _SILENCE)
def test_a_mouth_within_the_band_is_met_to_the_sample(window_ms, start_ms, ratio, silence_ms) -> None:
    natural = max(1, round(window_ms * 24 / ratio))
    region = Span(start_ms, start_ms + window_ms)
    plan = plan_line(natural, RATE, FitRegion(), Span(0, 10), region, silence_ms=silence_ms)
    if 0.75 <= window_ms * 24 / natural <= 1.25:
        assert plan.target_samples == window_ms * 24
        assert (plan.start_ms, plan.end_ms) == (region.start_ms, region.end_ms)


@given(_NATURAL, _NATURAL, _WINDOW, _SILENCE)
def test_longer_words_never_make_a_shorter_line(one, other, window, silence_ms) -> None:
    shorter, longer = (
        plan_line(n, RATE, FitSlot(), window, silence_ms=silence_ms).target_samples or 0 for n in sorted((one, other))
    )
    assert shorter <= longer


@given(_NATURAL, _WINDOW, st.integers(0, 30_000), st.integers(0, 30_000))
def test_more_silence_never_makes_a_faster_line(natural, window, some, more) -> None:
    hurried, relaxed = (plan_line(natural, RATE, FitSlot(), window, silence_ms=s).ratio for s in sorted((some, more)))
    assert hurried <= relaxed


@given(st.floats(0.1, 4.0), st.integers(1, 120), st.integers(500, 20_000))
def test_following_the_verdict_makes_the_line_fit(ratio, syllables, window_ms) -> None:
    plan = _plan(ratio, syllables=syllables, window_ms=window_ms)
    if change := plan.verdict.syllables:
        assert plan.verdict.code is not Outcome.FITS
        assert (change > 0) == (ratio < 1)
        rewritten = ratio * syllables / (syllables - change)
        assert 0.85 - 1e-3 <= rewritten <= 1.2 + 1e-3
        assert f"{abs(change)} syllable" in plan.verdict.text
