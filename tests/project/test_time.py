from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dubstudio.project import time

DAY_MS = 24 * 3_600_000
RATES = st.sampled_from([8_000, 16_000, 22_050, 24_000, 44_100, 48_000, 96_000])
FPS = st.sampled_from(
    [Fraction(24000, 1001), Fraction(24), Fraction(25), Fraction(30000, 1001), Fraction(30), Fraction(60)]
)


@given(st.integers(-DAY_MS, DAY_MS), RATES)
def test_milliseconds_survive_being_samples(ms: int, rate: int) -> None:
    assert time.ms_from_samples(time.samples_from_ms(ms, rate), rate) == ms


@given(st.integers(0, 48_000 * 86_400), RATES)
def test_samples_lie_within_half_a_millisecond(n_samples: int, rate: int) -> None:
    ms = time.ms_from_samples(n_samples, rate)
    assert abs(Fraction(n_samples, rate) - Fraction(ms, 1000)) <= Fraction(1, 2000)


@given(st.integers(-DAY_MS, DAY_MS), st.integers(-DAY_MS, DAY_MS))
def test_at_the_mix_rate_lengths_add_up(start_ms: int, length_ms: int) -> None:
    start, length = (time.samples_from_ms(ms, time.MIX_RATE) for ms in (start_ms, length_ms))
    assert start + length == time.samples_from_ms(start_ms + length_ms, time.MIX_RATE)


@given(st.integers(0, 10**6), FPS)
def test_a_frame_is_shown_at_its_own_time_and_not_before(frame: int, fps: Fraction) -> None:
    ms = time.ms_of_frame(frame, fps)
    assert time.frame_at_ms(ms, fps) == frame
    assert frame == 0 or time.frame_at_ms(ms - 1, fps) == frame - 1


@given(st.integers(-DAY_MS, DAY_MS))
def test_seconds_of_the_interface_come_back(ms: int) -> None:
    assert time.ms_from_s(time.s_from_ms(ms)) == ms


def test_halves_round_up() -> None:
    assert time.samples_from_ms(1, 500) == 1
    assert time.ms_from_samples(1, 2_000) == 1


@pytest.mark.parametrize(
    ("ms", "shown"),
    [(0, "00:00:00.000"), (16_320, "00:00:16.320"), (3_661_001, "01:01:01.001"), (-1_500, "-00:00:01.500")],
)
def test_clock(ms: int, shown: str) -> None:
    assert time.clock(ms) == shown


def test_speed_is_the_inverse_of_ratio() -> None:
    assert time.speed_from_ratio(0.8) == pytest.approx(1.25)
