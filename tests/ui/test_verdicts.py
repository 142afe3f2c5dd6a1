"""The sentence on every outcome, from numbers alone; colours never without a number or word."""

from __future__ import annotations

import pytest

from dubstudio.project.entities import Fit, FitFree, FitRatio, FitRegion, FitSlot, Span
from dubstudio.timing.fit import FitPlan, plan_line
from dubstudio.ui.theme import DARK, LIGHT
from dubstudio.ui.verdicts import (
    Band,
    Remedy,
    Sentence,
    band_of,
    band_of_speed,
    colour_of,
    is_over,
    meter_band,
    meter_share,
    seconds_text,
    sentence_of,
    speed_text,
)
from tests.builders import build_segment

RATE = 1_000  # samples are milliseconds


def _told(
    natural_ms: int,
    window_ms: int,
    fit: Fit | None = None,
    *,
    silence_ms: int | None = 0,
    syllables: int = 0,
    mouth: bool = True,
) -> tuple[FitPlan, Sentence]:
    line = build_segment("seg_1", 0, window_ms, fit=fit or FitRegion(), region=Span(0, window_ms) if mouth else None)
    plan = plan_line(natural_ms, RATE, line.fit, line.slot, line.region, silence_ms=silence_ms, syllables=syllables)
    return plan, sentence_of(plan, line, natural_ms, silence_ms)


def test_a_line_that_fits_needs_no_words() -> None:
    plan, sentence = _told(1_000, 1_000)
    assert sentence == Sentence("fits", Band.GOOD)
    assert not is_over(plan)


def test_silence_behind_a_hurried_line_is_offered() -> None:
    plan, sentence = _told(1_250, 1_000, silence_ms=400)
    assert sentence.text == "0.2 s too long for the mouth · 0.4 s of silence follows"
    assert (sentence.remedy, sentence.remedy_text) == (Remedy.USE_SILENCE, "use it")
    assert sentence.whole == "0.2 s too long for the mouth · 0.4 s of silence follows · use it"
    assert is_over(plan)
    assert sentence.band is Band.WARN


def test_nothing_behind_a_line_is_silence_without_end() -> None:
    assert _told(1_250, 1_000, silence_ms=None)[1].text.endswith("silence follows")


def test_without_silence_the_words_must_give() -> None:
    sentence = _told(1_250, 1_000, silence_ms=0)[1]
    assert (sentence.remedy, sentence.remedy_text) == (Remedy.SHORTEN, "shorter…")


def test_syllables_are_counted_where_they_are_known() -> None:
    plan, sentence = _told(2_000, 1_000, silence_ms=0, syllables=12)
    assert plan.verdict.syllables > 0
    assert sentence.text.startswith(f"{plan.verdict.syllables} syllable")
    assert "too long for the mouth" in sentence.text
    assert "runs 0.3 s over what follows" in sentence.text
    assert sentence.band is Band.BAD


def test_a_slot_is_called_a_slot() -> None:
    assert "for the slot" in _told(2_000, 1_000, mouth=False)[1].text
    assert "for the slot" in _told(2_000, 1_000, FitSlot())[1].text


def test_too_few_words_for_the_mouth() -> None:
    plan, sentence = _told(500, 1_000)
    assert sentence.text == "0.5 s too short for the mouth · silent for the last 0.4 s"
    assert (sentence.remedy, sentence.remedy_text) == (Remedy.LENGTHEN, "longer…")
    assert not is_over(plan)


def test_a_line_that_borrows_says_how_much() -> None:
    plan, sentence = _told(1_500, 1_000, silence_ms=900)
    assert "uses 0.1 s of the silence that follows" in sentence.text
    assert sentence.band is Band.WARN
    assert is_over(plan)


def test_what_the_user_chose_is_not_judged_unless_it_runs_over() -> None:
    assert _told(1_000, 2_000, FitRatio(1.1))[1] == Sentence("fixed ratio 1.10", Band.GOOD)
    plan, sentence = _told(2_000, 1_000, FitFree(), silence_ms=0)
    assert sentence.text == "natural length, 2.0 s · runs 1.0 s over what follows"
    assert (sentence.remedy, sentence.band) == (Remedy.FIT, Band.BAD)
    assert is_over(plan)


@pytest.mark.parametrize(
    ("speed", "band"),
    [(1.04, Band.GOOD), (0.93, Band.GOOD), (1.31, Band.WARN), (0.81, Band.WARN), (1.4, Band.BAD), (0.7, Band.BAD)],
)
def test_bands_of_speeds(speed: float, band: Band) -> None:
    assert band_of_speed(speed) is band


def test_a_line_at_the_very_limit_is_within_it() -> None:
    plan = _told(1_333, 1_000, silence_ms=500)[0]
    assert band_of(plan) is Band.WARN
    assert band_of_speed(1 / 0.85) is Band.GOOD


def test_numbers_as_people_read_them() -> None:
    assert (speed_text(1.3149), seconds_text(80), seconds_text(460)) == ("×1.31", "80 ms", "0.5 s")


def test_the_meter_has_the_comfortable_band_inside() -> None:
    low, high = meter_band()
    assert 0 < low < meter_share(1.0) < high < 1
    assert (meter_share(0.1), meter_share(9.0)) == (0.0, 1.0)


@pytest.mark.parametrize("colours", [DARK, LIGHT])
def test_every_band_has_its_colour(colours: object) -> None:
    assert len({colour_of(band, colours).name() for band in Band}) == 3  # type: ignore[arg-type]
