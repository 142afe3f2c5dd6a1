"""What is measured of sounds whose truth is known."""

from __future__ import annotations

import numpy as np
import pytest

from bench import made_clips as make
from dubstudio.speech.engine import Samples
from dubstudio.speech.reference import band, clipping, music, noise, room

RATE = 16_000


@pytest.fixture
def rng() -> np.random.Generator:
    return np.random.default_rng(3)


@pytest.fixture
def words(rng: np.random.Generator) -> Samples:
    """Six seconds of bursts of noise that end at once, on faint noise."""
    sound = make.white(6 * RATE, rng) * np.float32(0.1)
    times = np.arange(len(sound)) / RATE
    return np.asarray(sound * np.where(times % 0.6 < 0.35, 1, 0.001), np.float32)


@pytest.mark.parametrize("rt60_s", [0.5, 0.8, 1.2])
def test_a_room_rings_about_as_long_as_it_does(words: Samples, rng: np.random.Generator, rt60_s: float) -> None:
    wet = make.in_room(words, make.noise_room(rt60_s, -20.0, RATE, rng))
    assert room.reverberation_s(wet) == pytest.approx(rt60_s, rel=0.45)


def test_a_dry_sound_does_not_ring(words: Samples) -> None:
    assert room.reverberation_s(words) < 0.3


@pytest.mark.parametrize("snr_db", [10, 20])
def test_noise_in_pauses_is_measured(words: Samples, rng: np.random.Generator, snr_db: int) -> None:
    noisy = make.mixed(words, make.white(len(words), rng), snr_db)
    times = np.arange(round(len(words) / RATE / noise.FRAME_S)) * noise.FRAME_S
    # Of the whole sound seven twelfths are spoken, so speech itself is 2.3 dB louder, and noise is added to it.
    assert noise.in_pauses(noisy, times % 0.6 < 0.35) == pytest.approx(snr_db + 2.7, abs=1.5)


def test_digital_silence_does_not_hide_noise(words: Samples, rng: np.random.Generator) -> None:
    noisy = make.mixed(words, make.white(len(words), rng), 10)
    padded = np.concatenate([np.zeros(RATE, np.float32), noisy, np.zeros(RATE, np.float32)])
    flags = np.ones(round(len(padded) / RATE / noise.FRAME_S), bool)
    assert noise.in_pauses(padded, flags) < 20


def test_held_tones_are_music_and_gliding_ones_are_not(rng: np.random.Generator) -> None:
    times = np.arange(4 * RATE) / RATE
    phase = 2 * np.pi * np.cumsum(220 - 120 * (times % 1.0)) / RATE
    gliding = sum(np.sin(n * phase) / n for n in range(1, 20))
    assert music.held_tones(np.asarray(gliding, np.float32)) < 2.6
    assert music.held_tones(make.chords(4 * RATE, RATE, rng)) > 6.0


def test_drums_have_a_beat_and_noise_has_none(rng: np.random.Generator) -> None:
    assert music.beat(make.drums(6 * RATE, RATE, rng)) > 0.6
    assert music.beat(make.white(6 * RATE, rng)) < 0.3
    assert music.beat(np.zeros(6 * RATE, np.float32)) == 0.0


def test_flat_tops_are_counted_where_they_are() -> None:
    sound = np.sin(2 * np.pi * 100 * np.arange(RATE) / RATE).astype(np.float32) * np.float32(0.3)
    sound[RATE // 2 :] = np.clip(sound[RATE // 2 :] * 2, -0.4, 0.4)
    tops = clipping.flat_tops(sound, RATE)
    assert len(tops.where_s) == 100
    assert tops.where_s.min() >= 0.5


def test_a_loud_sound_is_not_clipped(rng: np.random.Generator) -> None:
    sound = make.white(RATE, rng)
    assert clipping.flat_tops(sound / np.abs(sound).max(), RATE).share == 0.0


@pytest.mark.parametrize(("cutoff_hz", "is_narrow"), [(3400, True), (7000, False)])
def test_a_band_ends_where_it_ends(rng: np.random.Generator, cutoff_hz: int, is_narrow: bool) -> None:
    spectrum = np.fft.rfft(make.white(3 * 44_100, rng))
    spectrum[3 * cutoff_hz :] = 0
    found = band.band_of(np.fft.irfft(spectrum).astype(np.float32), 44_100)
    assert found.highest_hz == pytest.approx(cutoff_hz, rel=0.06)
    assert found.is_narrow is is_narrow


def test_eight_kilohertz_files_are_narrow(rng: np.random.Generator) -> None:
    assert band.band_of(make.white(8000, rng), 8000).is_narrow
