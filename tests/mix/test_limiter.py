"""Gain and limiter."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from dubstudio.base.cancel import CancelToken
from dubstudio.mix.limiter import NEAR_SILENCE_LUFS, GainCurve, find_gain
from dubstudio.mix.loudness import CELL, measure

RATE = 48_000


def _bursts(seed: int, crest: float) -> np.ndarray:
    """Five seconds of noise at a low level with high peaks in it: the higher `crest`, the more to limit."""
    rng = np.random.default_rng(seed)
    sound = rng.standard_normal((RATE * 3, 2)) * 0.05
    for at in rng.integers(0, len(sound) - 200, 40):
        sound[at : at + 100] *= rng.uniform(1, crest)
    return sound.astype(np.float32)


def _applied(curve: GainCurve, sound: np.ndarray, block: int) -> np.ndarray:
    return np.concatenate([curve.apply(sound[at : at + block], at) for at in range(0, len(sound), block)])


@settings(max_examples=12, deadline=None)
@given(seed=st.integers(0, 2**31), crest=st.floats(1, 4), target=st.floats(-24, -14), ceiling=st.floats(-2, -0.5))
def test_loudness_and_ceiling_are_both_kept(seed: int, crest: float, target: float, ceiling: float) -> None:
    sound = _bursts(seed, crest)
    curve = find_gain(measure(sound), target, ceiling, CancelToken())
    heard = measure(_applied(curve, sound, 10_000))
    assert heard.dbtp <= ceiling + 0.05
    assert heard.lufs == pytest.approx(curve.lufs, abs=0.1), "what was foretold is what is heard"
    assert heard.lufs == pytest.approx(target, abs=0.15)


@settings(max_examples=10, deadline=None)
@given(block=st.integers(1, 50_000))
def test_blocks_do_not_matter(block: int) -> None:
    sound = _bursts(3, 10.0)[: RATE * 2]
    assume(block > 500)
    curve = find_gain(measure(sound), -14.0, -1.0, CancelToken())
    assert curve.reduction_db.any()
    assert np.allclose(_applied(curve, sound, block), curve.apply(sound, 0), atol=1e-6)


def test_what_does_not_stick_out_is_only_made_louder() -> None:
    sound = _bursts(1, 1.0)
    curve = find_gain(measure(sound), -30.0, -1.0, CancelToken())
    assert not curve.reduction_db.any()
    assert np.allclose(_applied(curve, sound, 4096), sound * 10 ** (curve.gain_db / 20))


def test_gain_goes_down_before_a_peak_and_comes_back_slowly() -> None:
    sound = _bursts(2, 1.0) * np.float32(0.1)
    sound[RATE * 2] = 1.0
    curve = find_gain(measure(sound), measure(sound).lufs, -6.0, CancelToken())
    at = RATE * 2 // CELL
    reduction = curve.reduction_db
    assert reduction[at] >= 6 - 0.01
    assert np.abs(np.diff(reduction)).max() < reduction.max(), "it never jumps"
    assert not reduction[at - 20 : at - 12].any(), "5 ms ahead, not more"
    assert reduction[at + RATE // 10 // CELL] > reduction[at] - 6, "40 dB a second"


@pytest.mark.parametrize("level", [0.0, 1e-5, 0.001])
def test_near_silence_is_left_alone(level: float) -> None:
    noise = (np.random.default_rng(0).standard_normal((RATE * 3, 2)) * level).astype(np.float32)
    heard = measure(noise)
    assert heard.lufs < NEAR_SILENCE_LUFS
    curve = find_gain(heard, -14.0, -1.0, CancelToken())
    assert curve.gain_db == 0
    assert np.array_equal(curve.apply(noise, 0), noise)


def test_a_loudness_out_of_reach_is_said_and_the_ceiling_kept() -> None:
    clicks = np.zeros((RATE * 5, 2), np.float32)
    clicks[::4800] = 0.5
    curve = find_gain(measure(clicks), -14.0, -1.0, CancelToken())
    assert curve.lufs < -20
    heard = measure(_applied(curve, clicks, 10_000))
    assert heard.dbtp <= -0.95
    assert heard.lufs == pytest.approx(curve.lufs, abs=0.5)


def test_empty_mix() -> None:
    curve = find_gain(measure(np.zeros((0, 1), np.float32)), -14.0, -1.0, CancelToken())
    assert curve.gain_db == 0
    assert curve.apply(np.zeros((0, 1), np.float32), 0).shape == (0, 1)
