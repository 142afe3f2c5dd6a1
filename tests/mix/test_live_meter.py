"""Meters while playing, against the loudness of whole sounds."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from dubstudio.mix.live_meter import FLOOR_DB, STEP, Levels, LiveMeter
from dubstudio.mix.loudness import measure

RATE = 48_000


def sine(seconds: float, level: float, hz: float = 997.0) -> np.ndarray:
    wave = level * np.sin(2 * np.pi * hz / RATE * np.arange(round(seconds * RATE)))
    return np.repeat(wave.astype(np.float32)[:, None], 2, axis=1)


def read(meter: LiveMeter, samples: np.ndarray, start: int = 0, block: int = 517) -> list[tuple[int, Levels]]:
    readings = []
    for at in range(0, len(samples), block):
        readings += meter.add(start + at, samples[at : at + block])
    return readings


def test_a_reading_is_due_when_it_is_heard() -> None:
    readings = read(LiveMeter(), sine(1, 0.1), start=777)
    assert [due for due, _ in readings] == [777 + STEP * (n + 1) for n in range(RATE // STEP)]


def test_a_sine_of_minus_20_db_shows_what_the_standard_says() -> None:
    # BS.1770-4: 997 Hz at 0 dBFS in one channel is -3.01 LKFS; in two it is 3.01 louder.
    _, levels = read(LiveMeter(), sine(4, 0.1))[-1]
    assert levels.momentary_lufs == pytest.approx(-20, abs=0.05)
    assert levels.short_term_lufs == pytest.approx(-20, abs=0.05)
    assert levels.peak_db == pytest.approx((-20, -20), abs=0.05)
    assert levels.rms_db == pytest.approx((-23.01, -23.01), abs=0.05)
    assert levels.true_peak_max_dbtp == pytest.approx(-20, abs=0.05)
    assert not levels.clipped


def test_true_peak_is_that_of_the_whole_sound() -> None:
    rng = np.random.default_rng(1)
    noise = (rng.uniform(-0.7, 0.7, (RATE * 2, 2)) * np.hanning(RATE * 2)[:, None]).astype(np.float32)
    _, levels = read(LiveMeter(), noise)[-1]
    assert levels.true_peak_max_dbtp == pytest.approx(measure(noise).dbtp, abs=0.01)


def test_channels_are_told_apart() -> None:
    samples = sine(1, 0.5)
    samples[:, 1] *= 0.1
    _, levels = read(LiveMeter(), samples)[-1]
    assert levels.peak_db[0] - levels.peak_db[1] == pytest.approx(20, abs=0.05)
    assert levels.hold_db[0] - levels.hold_db[1] == pytest.approx(20, abs=0.05)


def test_peaks_fall_slowly_and_holds_stay_for_a_while() -> None:
    meter = LiveMeter()
    read(meter, sine(0.5, 0.5))
    readings = [levels for _, levels in read(meter, np.zeros((RATE * 6, 2), np.float32), start=RATE // 2)]
    falls = [a.peak_db[0] - b.peak_db[0] for a, b in pairwise(readings)]
    assert max(falls) <= 1.01  # 20 dB a second
    assert readings[20].hold_db[0] == pytest.approx(-6.02, abs=0.05)
    assert readings[45].hold_db[0] < -30
    assert readings[-1].at_rest
    assert readings[-1].peak_db == (FLOOR_DB, FLOOR_DB)
    assert readings[-1].momentary_lufs == float("-inf")


def test_clipping_stays_until_a_new_start() -> None:
    meter = LiveMeter()
    read(meter, sine(0.5, 1.2))
    _, levels = read(meter, sine(0.5, 0.1), start=RATE // 2)[-1]
    assert levels.clipped
    assert levels.true_peak_max_dbtp == pytest.approx(1.58, abs=0.1)
    meter.reset()
    _, levels = read(meter, sine(0.5, 0.1), start=RATE)[-1]
    assert not levels.clipped
    assert levels.true_peak_max_dbtp == pytest.approx(-20, abs=0.1)


def test_a_gap_starts_it_anew() -> None:
    meter = LiveMeter()
    meter.add(0, sine(0.03, 0.5))
    readings = meter.add(RATE, sine(0.05, 0.5))
    assert [due for due, _ in readings] == [RATE + STEP]
