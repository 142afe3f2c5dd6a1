"""Waveforms: every column is the least and greatest sample of its stretch, at every zoom and while it grows."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import Cancelled, MediaError
from dubstudio.media import sound_file
from dubstudio.media.audio import read_audio
from dubstudio.media.peaks import Peaks, PeaksBuilder, peaks_of_samples
from dubstudio.media.probe import probe
from dubstudio.media.track_peaks import growing_peaks, peaks_of_track
from tests.media_files import CLICKS_MS, LENGTH_MS, ffmpeg, media_file

RATE = 48_000


def noise(n_samples: int, seed: int = 0) -> np.ndarray:
    """Noise that swells, so that neighbouring columns differ."""
    rng = np.random.default_rng(seed)
    swell = np.abs(np.sin(np.arange(n_samples) / 3_000)) * 0.9
    return (rng.uniform(-1, 1, n_samples) * swell).astype(np.float32)


def built(samples: np.ndarray, piece: int = 10_007) -> Peaks:
    """Peaks as a film's are made: in pieces, from whole numbers."""
    shorts = (samples * 32_767).astype(np.int16)
    builder = PeaksBuilder(RATE)
    for start in range(0, len(shorts), piece):
        builder.add(shorts[start : start + piece])
    return builder.finish()


def truth(samples: np.ndarray, edges: np.ndarray, slack: int) -> tuple[np.ndarray, np.ndarray]:
    """Bounds for columns: within the stretch widened by `slack` samples, at least that narrowed by it."""
    wide, narrow = [], []
    for a, b in pairwise(edges):
        outer = samples[max(int(a) - slack, 0) : int(np.ceil(b)) + slack]
        inner = samples[int(np.ceil(a)) + slack : max(int(b) - slack, 0)]
        wide.append((outer.min(initial=0.0), outer.max(initial=0.0)))
        narrow.append((inner.min(), inner.max()) if len(inner) else (1.0, -1.0))
    return np.array(wide), np.array(narrow)


@pytest.mark.parametrize("ms_per_column", [3.0, 10.7, 50.0, 333.3, 2_000.0])
def test_columns_are_the_extremes_of_their_stretch(ms_per_column: float) -> None:
    samples = noise(RATE * 60)
    drawn = built(samples).columns(1_234.5, ms_per_column, 25)
    edges = (1_234.5 + ms_per_column * np.arange(26)) * RATE / 1_000
    # True to a quarter of a column, or to the finest stretch.
    slack = max(128, int(ms_per_column * RATE / 4_000))
    wide, narrow = truth(samples, edges, slack)
    step = 2 / 32_767
    assert (drawn[:, 0] >= wide[:, 0] - step).all()
    assert (drawn[:, 1] <= wide[:, 1] + step).all()
    assert (drawn[:, 0] <= narrow[:, 0] + step).all()
    assert (drawn[:, 1] >= narrow[:, 1] - step).all()


def test_outside_of_the_sound_there_is_nothing() -> None:
    peaks = built(np.full(RATE, 0.5, np.float32))
    drawn = peaks.columns(-500.0, 100.0, 25)
    assert (drawn[:5] == 0).all()
    assert drawn[5:15] == pytest.approx(0.5, abs=1e-4)
    assert (drawn[15:] == 0).all()
    assert (peaks.columns(5_000.0, 1.0, 10) == 0).all()
    assert (peaks.columns(-5_000.0, 1.0, 10) == 0).all()


def test_a_single_click_is_seen_at_every_zoom() -> None:
    samples = np.zeros(RATE * 1_800, np.float32)
    samples[RATE * 777] = 0.9
    peaks = built(samples, piece=1 << 20)
    for ms_per_column in (3.0, 20.0, 300.0, 1_100.0, 5_000.0):
        drawn = peaks.columns(777_000 - ms_per_column * 80.5, ms_per_column, 160)
        assert drawn.max() == pytest.approx(0.9, abs=1e-3)
        assert abs(int(drawn[:, 1].argmax()) - 80) <= 1


@given(st.lists(st.integers(1, 900), min_size=1, max_size=40), st.integers(0, 5))
@settings(max_examples=60, deadline=None)
def test_pieces_of_any_length_make_the_same_peaks(lengths: list[int], silence: int) -> None:
    samples = (noise(sum(lengths)) * 32_767).astype(np.int16)
    pieces, whole = PeaksBuilder(RATE), PeaksBuilder(RATE)
    at = 0
    for length in lengths:
        pieces.add(samples[at : at + length])
        pieces.so_far()
        at += length
    pieces.add_silence(silence)
    whole.add(np.concatenate([samples, np.zeros(silence, np.int16)]))
    assert pieces.finish().to_bytes() == whole.finish().to_bytes()


def test_what_has_grown_is_what_comes_out_and_earlier_looks_stay_as_they_were() -> None:
    samples = (noise(RATE * 300) * 32_767).astype(np.int16)
    builder = PeaksBuilder(RATE)
    early, seen = None, np.zeros(0)
    for start in range(0, len(samples), 50_000):
        builder.add(samples[start : start + 50_000])
        if start == 2_000_000:
            early = builder.so_far()
            seen = early.columns(0.0, 30.0, 1_000)
    last, whole = builder.so_far(), builder.finish()
    assert early is not None
    assert np.array_equal(early.columns(0.0, 30.0, 1_000), seen)
    for ms_per_column in (5.0, 60.0, 180.0):
        assert np.array_equal(last.columns(0.0, ms_per_column, 1_000), whole.columns(0.0, ms_per_column, 1_000))


def test_looking_closer_than_is_kept_asks_for_the_samples_and_shows_them() -> None:
    samples = noise(RATE * 10)
    peaks = built(samples)
    asked: list[tuple[int, int]] = []
    peaks.look_closer = lambda first, last: asked.append((first, last))
    coarse = peaks.columns(2_000.0, 0.1, 200)
    assert asked == [(96_000, 96_961)]
    peaks.show_samples(90_000, samples[90_000:100_000])
    fine = peaks.columns(2_000.0, 0.1, 200)
    assert asked == [(96_000, 96_961)]
    edges = (2_000.0 + 0.1 * np.arange(201)) * 48
    expected = [(samples[int(a) : int(b)].min(), samples[int(a) : int(b)].max()) for a, b in pairwise(edges)]
    assert np.abs(fine - np.array(expected)).max() < 0.05 or np.median(np.abs(fine - np.array(expected))) < 1e-4
    assert np.abs(fine).sum() < np.abs(coarse).sum()


def test_less_than_a_sample_a_column_is_the_line_between_samples() -> None:
    samples = np.array([0.0, 1.0, -1.0, 0.0] * 100, np.float32)
    peaks = built(samples)
    peaks.show_samples(0, samples)
    per_sample = 1_000 / RATE
    drawn = peaks.columns(0.0, per_sample / 4, 12)
    assert drawn[:, 1] == pytest.approx([0.25, 0.5, 0.75, 1, 1, 0.5, 0, -0.5, -0.75, -0.5, -0.25, 0], abs=1e-3)
    assert drawn[:, 0] == pytest.approx([0, 0.25, 0.5, 0.75, 0.5, 0, -0.5, -1, -1, -0.75, -0.5, -0.25], abs=1e-3)


def test_a_take_is_seen_down_to_its_syllables() -> None:
    samples = np.zeros(24_000, np.float32)
    samples[12_000:12_016] = -0.7
    peaks = peaks_of_samples(samples, 24_000)
    assert (peaks.rate, peaks.n_samples) == (24_000, 24_000)
    drawn = peaks.columns(0.0, 1.0, 1_000)
    assert int(drawn[:, 0].argmin()) == 500
    assert drawn.min() == pytest.approx(-0.7, abs=1e-3)
    stereo = peaks_of_samples(np.stack([samples, np.zeros_like(samples)], axis=1), 24_000)
    assert stereo.columns(0.0, 1.0, 1_000).min() == pytest.approx(-0.35, abs=1e-3)


def test_what_is_no_sound_does_no_harm() -> None:
    assert (peaks_of_samples(np.zeros(0, np.float32), 24_000).columns(0, 1, 10) == 0).all()
    wild = peaks_of_samples(np.array([np.nan, np.inf, -np.inf, 3.0], np.float32), 1_000)
    assert np.isfinite(wild.columns(0, 1, 4)).all()


def test_peaks_survive_being_kept_and_damage_is_seen() -> None:
    peaks = built(noise(RATE * 30))
    data = peaks.to_bytes()
    back = Peaks.from_bytes(data)
    assert back is not None
    assert (back.rate, back.n_samples) == (peaks.rate, peaks.n_samples)
    for ms_per_column in (4.0, 40.0, 400.0):
        assert np.array_equal(back.columns(0, ms_per_column, 100), peaks.columns(0, ms_per_column, 100))
    assert Peaks.from_bytes(data[:-1]) is None
    assert Peaks.from_bytes(b"") is None
    assert Peaks.from_bytes(b"DUBPEAK0" + data[8:]) is None
    damaged = bytearray(data)
    damaged[1_000] ^= 1
    assert Peaks.from_bytes(bytes(damaged)) is None


@pytest.mark.parametrize(
    "name",
    [
        "cfr.mp4",
        "cfr.mkv",
        "cfr.ts",
        "plain.avi",
        "late_sound.mp4",
        "late_picture.mp4",
        "late_start.mkv",
        "cut.mp4",
        "surround.mkv",
        "wma.mkv",
        "low_rate.mkv",
        "vp8.webm",
        "sound.mp3",
        "sound.ogg",
        "sound.wav",
        "sound.flac",
        "no_duration.flv",
    ],
)
def test_peaks_of_a_track_are_those_of_its_samples(name: str) -> None:
    info = probe(media_file(name))
    peaks, rate = peaks_of_track(info), info.audio[0].rate
    samples = read_audio(info.path, rate)
    assert peaks.rate == rate
    assert peaks.n_samples == len(samples)
    expected = peaks_of_samples(samples, rate)
    for ms_per_column in (12.0, 100.0):
        seen, same = (p.columns(0.0, ms_per_column, int(LENGTH_MS / ms_per_column)) for p in (peaks, expected))
        # Levels differ in how coarse they are, so edges of columns may.
        assert np.sort(np.abs(seen - same).ravel())[-9:-8] < 0.02
        assert seen.max() == pytest.approx(same.max(), abs=2e-3)


def test_clicks_are_where_they_are_heard() -> None:
    for name in ("cfr.mp4", "late_sound.mp4", "late_picture.mp4", "late_start.mkv"):
        info = probe(media_file(name))
        late = {"late_sound.mp4": 500, "late_picture.mp4": -500}.get(name, 0)
        drawn = peaks_of_track(info).columns(0.0, 5.0, 900).max(axis=1)
        for click in CLICKS_MS:
            near = (click + late) // 5
            assert drawn[near - 2 : near + 3].max() > 0.3
            assert drawn[near + 20 : near + 90].max() < 0.05


def test_a_track_of_silence_with_holes_and_a_change_of_kind(tmp_path: Path) -> None:
    stereo, mono, joined = tmp_path / "a.ts", tmp_path / "b.ts", tmp_path / "c.ts"
    tone = "sine=frequency=440:sample_rate=48000:duration=1"
    ffmpeg("-f", "lavfi", "-i", tone, "-ac", "2", "-c:a", "mp2", stereo)
    ffmpeg("-f", "lavfi", "-i", tone, "-ac", "1", "-c:a", "mp2", "-output_ts_offset", "2", mono)
    joined.write_bytes(stereo.read_bytes() + mono.read_bytes())
    peaks = peaks_of_track(probe(joined))
    drawn = peaks.columns(0.0, 100.0, 30)[:, 1]
    assert (drawn[2:9] > 0.05).all()
    assert (drawn[12:19] == 0).all()
    assert (drawn[22:28] > 0.05).all()


def test_peaks_come_while_it_is_being_read(tmp_path: Path) -> None:
    long = tmp_path / "long.wav"
    sound_file.write_wav(long, np.tile(noise(RATE * 10), 60), RATE)
    steps = list(growing_peaks(probe(long)))
    assert len(steps) >= 2 or steps[0][0] == 1.0
    assert [fraction for fraction, _ in steps] == sorted(fraction for fraction, _ in steps)
    assert steps[-1][0] == 1.0
    assert steps[-1][1].n_samples == RATE * 600


def test_reading_can_be_stopped(tmp_path: Path) -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        peaks_of_track(probe(media_file("cfr.mp4")), cancel=cancel)


def test_a_track_that_is_not_there_is_named() -> None:
    with pytest.raises(MediaError, match="no sound track 1"):
        peaks_of_track(probe(media_file("no_sound.mp4")))
