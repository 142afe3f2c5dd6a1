"""Soft edges and gaps."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dubstudio.mix.fades import CUT_FADE, GAP_FADE, GapGain, fade_edges

_spans = st.lists(
    st.tuples(st.integers(0, 400_000), st.integers(0, 60_000)).map(lambda s: (s[0], s[0] + s[1])), max_size=8
)


def test_lengths_are_those_promised() -> None:
    assert CUT_FADE == 480, "10 ms"
    assert GAP_FADE >= 480, "at least 10 ms"


@given(st.integers(0, 3000))
def test_edges_are_silent_and_the_middle_untouched(n_samples: int) -> None:
    sound = np.ones(n_samples, np.float32)
    faded = fade_edges(sound)
    assert (sound == 1).all()
    assert len(faded) == n_samples
    if n_samples >= 2:
        assert faded[0] == faded[-1] == 0
    assert (faded[CUT_FADE : n_samples - CUT_FADE] == 1).all()
    assert np.allclose(faded, faded[::-1])
    assert np.abs(np.diff(faded[: n_samples // 2])).max(initial=0) < 0.004 or n_samples < 2 * CUT_FADE


@settings(max_examples=40)
@given(_spans)
def test_nothing_is_heard_in_a_span_and_gain_never_jumps(spans: list[tuple[int, int]]) -> None:
    gain = GapGain(spans).at(0, 480_000)
    for start, end in spans:
        assert not gain[start:end].any()
    assert gain.min() >= 0
    assert gain.max() <= 1
    assert np.abs(np.diff(gain)).max() <= np.pi / 2 / GAP_FADE + 1e-6


@settings(max_examples=40)
@given(_spans, st.integers(0, 400_000), st.integers(1, 50_000))
def test_any_part_is_the_part_of_the_whole(spans: list[tuple[int, int]], start: int, length: int) -> None:
    gain = GapGain(spans)
    assert np.array_equal(gain.at(start, length), gain.at(0, 480_000)[start : start + length])


def test_gaps_are_whole_and_short_ones_stay_mute() -> None:
    gain = GapGain([(100_000, 200_000), (200_000 + 2 * GAP_FADE - 1, 300_000), (350_000, 360_000)]).at(0, 400_000)
    assert (gain[: 100_000 - GAP_FADE] == 1).all()
    assert not gain[100_000:300_000].any()
    assert gain[325_000] == 1


def test_no_spans_no_change() -> None:
    assert (GapGain([]).at(7, 100) == 1).all()
    assert (GapGain([(5, 5)]).at(0, 100) == 1).all()


def test_before_the_start_and_after_the_end() -> None:
    gain = GapGain([(0, 1000)]).at(0, 20_000)
    assert not gain[:1000].any()
    assert gain[1000 + GAP_FADE] == pytest.approx(1)
