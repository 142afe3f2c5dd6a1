"""Loudness and true peak, against other people's meters."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import numpy as np
import pyloudnorm
import pytest
import soundfile
import soxr
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.signal import firwin

from dubstudio.media.ffmpeg import executable
from dubstudio.mix.fades import fade_edges
from dubstudio.mix.loudness import CELL, SILENCE_LUFS, Meter, measure

RATE = 48_000


def _speechlike(
    seed: int, seconds: float, channels: int, levels: tuple[float, ...] = (0.0, 0.02, 0.1, 0.3)
) -> np.ndarray:
    """Noise in bursts with pauses, its level wandering, soft at both ends."""
    rng = np.random.default_rng(seed)
    n_samples = int(seconds * RATE)
    noise = rng.standard_normal((n_samples, channels))
    noise = noise + np.roll(noise, 1, axis=0) * 0.9  # darker than white
    knots = np.arange(0, n_samples + RATE, RATE // 2)
    drawn = rng.choice(levels, len(knots))
    drawn[[0, -1, -2, -3]] = levels[0]
    level = np.interp(np.arange(n_samples), knots, drawn)
    return (noise / np.abs(noise).max() * level[:, None]).astype(np.float32)


def _tone(dbfs: float, hz: float = 997.0, seconds: float = 20.0) -> np.ndarray:
    wave = 10 ** (dbfs / 20) * np.sin(2 * np.pi * hz * np.arange(int(seconds * RATE)) / RATE)
    return np.repeat(fade_edges(wave.astype(np.float32))[:, None], 2, axis=1)


def test_reference_tones_of_the_recommendation() -> None:
    """EBU Tech 3341, cases 1 and 2: a stereo sine of 1 kHz at -23 dBFS is -23 LUFS."""
    assert measure(_tone(-23.0, 1000.0)).lufs == pytest.approx(-23.0, abs=0.05)
    assert measure(_tone(-33.0, 1000.0)).lufs == pytest.approx(-33.0, abs=0.05)


def test_the_gate_of_the_recommendation() -> None:
    """EBU Tech 3341, case 3: quiet parts at both ends don't count."""
    sound = np.concatenate([_tone(-36, 1000, 10), _tone(-23, 1000, 60), _tone(-36, 1000, 10)])
    assert measure(sound).lufs == pytest.approx(-23.0, abs=0.1)


@settings(max_examples=12, deadline=None)
@given(seed=st.integers(0, 2**31), seconds=st.floats(3, 20), channels=st.sampled_from([1, 2]))
def test_agrees_with_pyloudnorm(seed: int, seconds: float, channels: int) -> None:
    # No level near the relative gate: whether a block is just above or below it must not decide.
    samples = _speechlike(seed, seconds, channels, levels=(0.2, 0.3))
    theirs = pyloudnorm.Meter(RATE).integrated_loudness(np.repeat(samples, 2, axis=1) if channels == 1 else samples)
    ours = measure(samples).lufs
    # Their high-pass has 0.043 dB less gain than the table of the recommendation.
    assert ours == pytest.approx(theirs + 0.043, abs=0.08)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_agrees_with_ffmpeg(seed: int, tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    soundfile.write(path, _speechlike(seed, 12, 2), RATE, subtype="FLOAT")
    log = subprocess.run(
        [executable(), "-nostats", "-i", path, "-af", "ebur128=peak=true", "-f", "null", "-"],
        capture_output=True, text=True, check=True,
    ).stderr  # fmt: skip
    lufs = float(re.findall(r"I:\s+(-?[\d.]+) LUFS", log)[-1])
    dbtp = float(re.findall(r"Peak:\s+(-?[\d.]+) dBFS", log)[-1])
    heard = measure(_speechlike(seed, 12, 2))
    assert heard.lufs == pytest.approx(lufs, abs=0.1)
    assert heard.dbtp == pytest.approx(dbtp, abs=0.15)


@pytest.mark.parametrize("hz", [11_999.0, 12_001.0, 8_000.5, 5_333.3, 997.0])
def test_peak_between_samples_is_found(hz: float) -> None:
    """A sine's samples may all lie below its top: at a quarter of the rate by 3 dB."""
    assert measure(_tone(-6.0, hz, 2.0)).dbtp == pytest.approx(-6.0, abs=0.25)


@settings(max_examples=20, deadline=None)
@given(seed=st.integers(0, 2**31), at=st.integers(200, 9000))
def test_peak_of_a_cell_bounds_the_curve_in_it(seed: int, at: int) -> None:
    """No point of a curve made by another resampler is above what was kept for its cell and its neighbours.

    For a burst of noise up to 20 kHz, where AAC ends too.
    """
    rng = np.random.default_rng(seed)
    samples = (rng.standard_normal((10_000, 1)) * 0.01).astype(np.float32)
    burst = np.convolve(rng.uniform(-1, 1, 50), firwin(31, 20_000, fs=RATE))
    samples[at : at + len(burst), 0] += burst.astype(np.float32)
    peaks = measure(samples).peaks
    fine = np.abs(soxr.resample(samples[:, 0], RATE, RATE * 4, quality="VHQ"))
    true = fine[: len(fine) // (CELL * 4) * CELL * 4].reshape(-1, CELL * 4).max(axis=1)
    wide = np.maximum.reduce([np.roll(peaks, k) for k in (-1, 0, 1)])[: len(true)]
    assert (wide * 10 ** (0.1 / 20) >= true)[true > 0.25].all()


@settings(max_examples=15, deadline=None)
@given(cuts=st.lists(st.integers(0, RATE * 2), max_size=6))
def test_blocks_do_not_matter(cuts: list[int]) -> None:
    samples = _speechlike(0, 2.0, 2)
    whole = measure(samples)
    meter = Meter(2)
    for block in np.split(samples, sorted(cuts)):
        meter.add(block)
    pieces = meter.finish()
    assert np.allclose(pieces.energies, whole.energies, rtol=1e-6, atol=1e-12)
    assert pieces.dbtp == pytest.approx(whole.dbtp, abs=1e-3)


def test_one_channel_counts_as_heard_from_both_sides() -> None:
    mono = _speechlike(5, 5, 1)
    assert measure(mono).lufs == pytest.approx(measure(np.repeat(mono, 2, axis=1)).lufs, abs=1e-6)


@pytest.mark.parametrize("n_samples", [0, 1, 63, 64, 19_000])
def test_too_short_for_a_block_is_silence(n_samples: int) -> None:
    heard = measure(np.full((n_samples, 2), 0.5, np.float32))
    assert heard.lufs == SILENCE_LUFS
    assert len(heard.peaks) == -(-n_samples // CELL)


def test_digital_silence() -> None:
    heard = measure(np.zeros((RATE * 2, 2), np.float32))
    assert heard.lufs == SILENCE_LUFS
    assert heard.dbtp == -np.inf
