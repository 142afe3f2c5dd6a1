"""Sound of films on the document's clock."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import given, settings
from hypothesis import strategies as st

from dubstudio.base.errors import MediaError, MissingFile, UsageError
from dubstudio.media.audio import iter_audio, read_audio, resample
from tests.media_files import CLICKS_MS, clicks, ffmpeg, media_file

FILMS = (
    "cfr.mp4", "cfr.mkv", "cfr.mov", "cfr.ts", "plain.avi", "ntsc.mp4", "vp8.webm", "vp9.webm", "av1.mp4", "vfr.mp4",
    "vfr.mkv", "late_start.mp4", "late_start.mkv", "no_duration.mkv", "no_duration.flv", "fragmented.mp4",
    "two_tracks.mkv", "surround.mkv", "low_rate.mkv",
)  # fmt: skip


def _peaks_ms(samples: np.ndarray, rate: int) -> list[float]:
    half = 2 * rate
    peaks = np.abs(samples[:half]).argmax(), half + np.abs(samples[half:]).argmax()
    return [(int(at) + 0.5) * 1000 / rate - 4 / 48 for at in peaks]


@pytest.mark.parametrize(
    ("name", "rate"),
    [(name, 48_000) for name in FILMS] + [(n, r) for n in ("cfr.mp4", "low_rate.mkv") for r in (44_100, 16_000)],
)
def test_clicks_are_read_at_their_time(name: str, rate: int) -> None:
    heard = _peaks_ms(read_audio(media_file(name), rate), rate)
    assert np.abs(np.subtract(heard, CLICKS_MS)).max() < 0.6  # flv and mkv stamp whole milliseconds


@pytest.mark.parametrize(
    ("name", "shift_ms"),
    [("late_sound.mp4", 500), ("late_picture.mp4", -500), ("late_picture.mkv", -500), ("cut.mp4", -600)],
)
def test_sound_keeps_its_distance_to_the_picture(name: str, shift_ms: int) -> None:
    heard = _peaks_ms(read_audio(media_file(name), 48_000, length_ms=4500), 48_000)
    assert abs(heard[0] - shift_ms - CLICKS_MS[0]) < 0.6


def test_late_sound_is_preceded_by_silence() -> None:
    assert not read_audio(media_file("late_sound.mp4"), 48_000, length_ms=470).any()


def test_mono_and_stereo() -> None:
    mono, stereo = (read_audio(media_file("cfr.mp4"), 24_000, mono=mono) for mono in (True, False))
    assert mono.dtype == stereo.dtype == np.float32
    assert mono.ndim == 1
    assert stereo.shape == (len(mono), 2)
    assert np.allclose(stereo, mono[:, None])


def test_left_and_right_are_averaged(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "two.wav", np.tile([0.5, 0.1], (4800, 1)), 48_000)
    assert np.allclose(read_audio(tmp_path / "two.wav", 48_000), 0.3, atol=1e-4)
    assert np.allclose(read_audio(tmp_path / "two.wav", 48_000, mono=False), [0.5, 0.1], atol=1e-4)


@pytest.fixture(scope="module")
def noise(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("noise") / "noise.flac"
    rng = np.random.default_rng(1)
    soundfile.write(path, rng.uniform(-0.5, 0.5, 44_100 * 6), 44_100, subtype="PCM_24")
    return path


@settings(max_examples=25, deadline=None)
@given(
    rate=st.sampled_from([44_100, 48_000, 16_000, 22_050, 24_000]),
    start_ms=st.integers(0, 6500),
    length_ms=st.none() | st.integers(0, 3000),
)
def test_a_part_is_the_part_of_the_whole(noise: Path, rate: int, start_ms: int, length_ms: int | None) -> None:
    whole = read_audio(noise, rate)
    part = read_audio(noise, rate, start_ms=start_ms, length_ms=length_ms)
    first = (start_ms * rate + 500) // 1000
    last = len(whole) if length_ms is None else ((start_ms + length_ms) * rate + 500) // 1000
    expected = whole[first:last]
    assert len(part) == len(expected)
    assert np.allclose(part, expected, atol=2e-4)


@settings(max_examples=10, deadline=None)
@given(block=st.integers(100, 100_000))
def test_blocks_are_the_whole_in_equal_pieces(noise: Path, block: int) -> None:
    blocks = list(iter_audio(noise, 48_000, block=block))
    assert {len(b) for b in blocks[:-1]} <= {block}
    assert 0 < len(blocks[-1]) <= block
    assert np.array_equal(np.concatenate(blocks), read_audio(noise, 48_000))


@pytest.mark.parametrize("name", ["cfr.mp4", "cfr.mkv", "cfr.ts", "late_start.mp4", "no_duration.flv"])
def test_seeking_lands_at_the_same_sound(name: str) -> None:
    part = read_audio(media_file(name), 48_000, start_ms=2900, length_ms=200)
    at = (np.abs(part).argmax() - 4) / 48 + 2900
    assert abs(at - 3000) < 1.1  # after a seek the millisecond stamp of another packet counts


def test_second_track(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "b.wav", np.full(48_000 * 4, 0.25, np.float32), 48_000)
    film = tmp_path / "two.mkv"
    ffmpeg("-i", media_file("cfr.mp4"), "-i", tmp_path / "b.wav", "-map", "0:v", "-map", "0:a", "-map", "1:a",
           "-c", "copy", film)  # fmt: skip
    assert read_audio(film, 8000, track=1, start_ms=1000, length_ms=100).mean() == pytest.approx(0.25, abs=1e-3)


def test_what_can_not_be_read(tmp_path: Path) -> None:
    with pytest.raises(MissingFile):
        read_audio(tmp_path / "none.mp4", 48_000)
    with pytest.raises(MediaError, match="no sound track"):
        read_audio(media_file("no_sound.mp4"), 48_000)
    with pytest.raises(MediaError, match="no sound track 3, only 2"):
        read_audio(media_file("two_tracks.mkv"), 48_000, track=2)
    with pytest.raises(UsageError):
        read_audio(media_file("cfr.mp4"), 48_000, start_ms=-1)


def test_damage_in_the_middle_leaves_a_hole_and_no_shift(tmp_path: Path) -> None:
    content = bytearray(media_file("sound.m4a").read_bytes())
    start = content.index(b"mdat") + 4
    middle = start + (content.index(b"moov") - start) // 2
    content[middle : middle + 40] = b"\xff" * 40
    path = tmp_path / "damaged.m4a"
    path.write_bytes(content)
    heard = _peaks_ms(read_audio(path, 48_000), 48_000)
    assert abs(heard[1] - CLICKS_MS[1]) < 0.1


def test_a_long_film_is_never_in_memory(tmp_path: Path) -> None:
    path = tmp_path / "long.flac"
    with soundfile.SoundFile(path, "w", 8000, 2) as file:
        for _ in range(20):
            file.write(np.zeros((8000 * 60, 2), np.float32))
    total = sum(len(block) for block in iter_audio(path, 48_000, mono=False, length_ms=1000))  # import what is needed
    tracemalloc.start()
    try:
        total = sum(len(block) for block in iter_audio(path, 48_000, mono=False))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert total == 20 * 60 * 48_000
    assert peak < 16 * 2**20, "20 minutes are 440 MB"


@pytest.mark.parametrize("rate", [24_000, 22_050, 44_100, 48_000])
def test_resampling_keeps_length_and_place(rate: int) -> None:
    samples = np.zeros(rate, np.float32)
    samples[rate // 3] = 1.0
    resampled = resample(samples, rate, 48_000)
    assert len(resampled) == 48_000
    assert abs(int(resampled.argmax()) - 16_000) <= (0 if 48_000 % rate == 0 else 1)


def test_clicks_are_what_the_films_hold() -> None:
    assert np.flatnonzero(clicks())[0] == 48_000
