"""The stretched stand-in: exact length, same pitch, words where they belong."""

from __future__ import annotations

import numpy as np
import pytest

from dubstudio.base.errors import UsageError
from dubstudio.timing.stretch import stretched

RATE = 24_000


def _tone(n: int, hertz: float = 220.0) -> np.ndarray:
    return (0.3 * np.sin(2 * np.pi * hertz * np.arange(n) / RATE)).astype(np.float32)


@pytest.mark.parametrize("n", [1, 2, 9, 100, 4_001, 48_000])
@pytest.mark.parametrize("ratio", [0.4, 0.75, 0.999, 1.0, 1.25, 2.4])
def test_the_length_is_exact_whatever_it_is(n: int, ratio: float) -> None:
    wanted = max(1, round(n * ratio))
    sound = stretched(_tone(n), RATE, wanted)
    assert sound.shape == (wanted,)
    assert sound.dtype == np.float32
    assert np.isfinite(sound).all()


@pytest.mark.parametrize("ratio", [0.8, 1.25])
def test_pitch_and_level_stay(ratio: float) -> None:
    sound = stretched(_tone(48_000), RATE, round(48_000 * ratio))
    middle = sound[len(sound) // 4 : -len(sound) // 4]
    peak = np.argmax(np.abs(np.fft.rfft(middle))) * RATE / len(middle)
    assert peak == pytest.approx(220, abs=3)
    assert np.sqrt(np.mean(middle**2)) == pytest.approx(0.3 / np.sqrt(2), rel=0.1)


def test_what_comes_in_the_middle_stays_in_the_middle() -> None:
    halves = np.concatenate([_tone(24_000), np.zeros(24_000, np.float32)])
    sound = np.abs(stretched(halves, RATE, 60_000))
    ends = np.flatnonzero(sound > 0.1)[-1]
    assert ends == pytest.approx(30_000, abs=600)


def test_the_same_sound_gives_the_same() -> None:
    assert np.array_equal(stretched(_tone(9_000), RATE, 10_000), stretched(_tone(9_000), RATE, 10_000))


def test_the_same_length_is_the_sound_itself() -> None:
    assert np.array_equal(stretched(_tone(500), RATE, 500), _tone(500))


@pytest.mark.parametrize(("n", "wanted"), [(0, 10), (10, 0), (10, -5)])
def test_what_is_impossible_is_refused(n: int, wanted: int) -> None:
    with pytest.raises(UsageError):
        stretched(_tone(n), RATE, wanted)
