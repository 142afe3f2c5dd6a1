"""Loudness and brightness of a finished sound."""

from __future__ import annotations

import numpy as np
import pytest

from dubstudio.speech.kokoro.colour import brightened, hushed, louder

RATE = 24_000
LOW, HIGH = (np.sin(2 * np.pi * hertz * np.arange(RATE) / RATE).astype(np.float32) for hertz in (200, 4000))


def level(samples: np.ndarray, hertz: int) -> float:
    """Of one tone, dB."""
    return float(20 * np.log10(np.abs(np.fft.rfft(samples))[hertz] / (RATE / 2)))


@pytest.mark.parametrize("db", [6.0, -6.0])
def test_highs_rise_against_lows_and_the_level_stays(db: float) -> None:
    mixed = 0.3 * (LOW + HIGH)
    changed = brightened(mixed, RATE, db)
    assert level(changed, 4000) - level(changed, 200) == pytest.approx(db, abs=0.1)
    assert np.mean(changed**2) == pytest.approx(np.mean(mixed**2), rel=1e-3)
    assert (len(changed), changed.dtype) == (RATE, np.float32)


def test_nothing_asked_changes_nothing() -> None:
    assert brightened(LOW, RATE, 0.0) is LOW
    assert np.array_equal(louder(0.5 * LOW, 0.0), 0.5 * LOW)


@pytest.mark.parametrize("n", [0, 1, 47, 48, 49, 1000])
def test_any_length_stays(n: int) -> None:
    sound = 0.9 * LOW[:n]
    assert len(brightened(sound, RATE, 3.0)) == len(louder(sound, 9.0)) == n


def test_louder_is_louder_and_peaks_stay_under_full_scale() -> None:
    assert level(louder(0.1 * LOW, 6.0), 200) == pytest.approx(-14.0, abs=0.05)
    burst = 0.1 * LOW
    burst[9000:9100] *= 9.0
    raised = louder(burst, 6.0)
    assert np.abs(raised).max() <= 0.98
    # What is far from the peak is raised in full.
    np.testing.assert_allclose(raised[:8000], burst[:8000] * 10**0.3, rtol=1e-5)


def test_loudness_may_change_along_the_sound() -> None:
    raised = louder(0.1 * LOW, np.linspace(0.0, 6.0, RATE))
    assert np.abs(raised[:2000]).max() < 0.11
    assert np.abs(raised[-2000:]).max() > 0.18


def test_a_hushed_pause_is_silent_but_for_its_ends() -> None:
    still = hushed(LOW, 2000, 15_000)
    assert not still[8500:13_000].any()
    assert np.array_equal(still[:8000], LOW[:8000])
    assert np.array_equal(still[13_800:], LOW[13_800:])
    assert hushed(LOW, 5000, 12_000) is LOW
