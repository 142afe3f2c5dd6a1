"""Frames by time and by number: exactly the one whose span owns the time, whatever the film is made of."""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
import pytest

from dubstudio.base.errors import MediaError, MissingFile
from dubstudio.media.frames import FrameReader
from dubstudio.media.probe import MediaInfo, probe
from dubstudio.project.time import frame_at_ms, ms_of_frame
from tests.media_files import ffmpeg, media_file
from tests.numbered_films import N_FRAMES, number_of, numbered_film

FEW = 600_000
"""Bytes of about twenty frames of these films: what is asked for is hardly ever at hand."""

ISSUE_FILMS = ("b_frames.mp4", "vfr.mp4", "av1.mp4", "ntsc.mp4")
OTHER_FILMS = (
    "ntsc.mkv",
    "b_frames.mkv",
    "b_frames.ts",
    "b_frames.avi",
    "one_key.mp4",
    "open_gop.mp4",
    "vp9.webm",
    "hevc.mp4",
    "ten_bit.mkv",
    "late.mkv",
    "intra.mov",
)


def info_of(name: str) -> MediaInfo:
    return probe(numbered_film(name).path)


@pytest.mark.parametrize("name", ISSUE_FILMS)
def test_two_hundred_random_seeks_show_the_frame_that_owns_the_time(name: str) -> None:
    film, chance = numbered_film(name), random.Random(name)
    end_ms = round(film.shown[-1] * 1000) + 100
    with FrameReader(probe(film.path), memory=FEW) as reader:
        for _ in range(200):
            ms = chance.randrange(end_ms)
            frame = reader.frame_at(ms)
            assert number_of(frame.picture.bgra(192, 108)) == film.owner(ms), f"at {ms} ms"
            assert frame.index == film.owner(ms)


@pytest.mark.parametrize("name", OTHER_FILMS)
def test_every_kind_of_film_is_read_exactly(name: str) -> None:
    film, chance = numbered_film(name), random.Random(name)
    end_ms = round(film.shown[-1] * 1000) + 100
    with FrameReader(probe(film.path), memory=FEW) as reader:
        for ms in [0, end_ms, *(chance.randrange(end_ms) for _ in range(40))]:
            assert number_of(reader.frame_at(ms).picture.bgra(96, 54)) == film.owner(ms), f"at {ms} ms"
        assert reader.count == N_FRAMES


@pytest.mark.parametrize("name", ["b_frames.mp4", "vfr.mp4", "ntsc.mp4", "one_key.mp4", "open_gop.mp4"])
def test_both_sides_of_every_border(name: str) -> None:
    film = numbered_film(name)
    with FrameReader(probe(film.path)) as reader:
        for index in range(1, N_FRAMES):
            first = reader.time_of(index)
            assert film.shown[index] * 1000 <= first < film.shown[index] * 1000 + 1
            assert reader.index_at(first) == index
            assert reader.index_at(first - 1) == index - 1


def test_stepping_backwards_and_forwards_shows_every_frame() -> None:
    with FrameReader(info_of("one_key.mp4"), memory=FEW) as reader:
        for index in [*range(180, 150, -1), *range(150, 170), 299, 0, 298]:
            assert number_of(reader.frame(index).picture.bgra(192, 108)) == index


def test_numbers_agree_with_the_document_clock_for_even_films() -> None:
    info = info_of("ntsc.mp4")
    assert info.video is not None
    with FrameReader(info) as reader:
        for ms in range(0, 5_000, 7):
            assert reader.index_at(ms) == frame_at_ms(ms, info.video.fps)
        assert [reader.time_of(n) for n in range(99)] == [ms_of_frame(n, info.video.fps) for n in range(99)]


def test_outside_of_the_film_its_first_and_last_frames_are_shown() -> None:
    with FrameReader(info_of("vfr.mp4")) as reader:
        assert reader.frame_at(-5_000).index == 0
        assert reader.frame_at(10**9).index == N_FRAMES - 1
        with pytest.raises(IndexError):
            reader.time_of(N_FRAMES)
        with pytest.raises(IndexError):
            reader.time_of(-1)


def test_the_first_frame_does_not_wait_for_the_whole_index() -> None:
    with FrameReader(info_of("b_frames.mp4")) as reader:
        frame = reader.frame_at(40)
        assert frame.index == 1
        assert not reader.index.complete
        assert reader.count == N_FRAMES
        assert reader.index.complete


def test_frames_that_an_edit_list_hides_are_not_shown() -> None:
    whole, cut = probe(media_file("cfr.mp4")), probe(media_file("cut.mp4"))
    with FrameReader(whole) as a, FrameReader(cut) as b:
        for ms in (0, 40, 700, 2_000):
            seen, same = (r.frame_at(t).picture.bgra(192, 108) for r, t in ((a, ms + 600), (b, ms)))
            assert np.array_equal(seen, same)


@pytest.mark.parametrize("name", ["truncated.mkv", "truncated.mp4"])
def test_a_film_that_breaks_off_ends_with_its_last_good_frame(name: str, tmp_path: Path) -> None:
    whole = numbered_film("b_frames.mkv").path
    source = whole
    if name.endswith(".mp4"):
        source = tmp_path / "faststart.mp4"
        ffmpeg("-i", whole, "-c", "copy", "-movflags", "+faststart", source)
    info = probe(source)
    broken = tmp_path / name
    broken.write_bytes(source.read_bytes()[: source.stat().st_size * 6 // 10])
    # As if it had been cut off after it was opened: the probe itself would refuse it.
    info = MediaInfo(**{**vars(info), "path": broken})
    with FrameReader(info) as reader:
        last = reader.frame_at(11_000)
        assert 60 < last.index < 250
        assert number_of(last.picture.bgra(192, 108)) == last.index
        assert reader.frame_at(11_000).index == last.index
        assert reader.frame_at(40).index == 1


def test_damage_in_the_middle_leaves_the_rest_exact(tmp_path: Path) -> None:
    whole = numbered_film("ntsc.mkv")
    content = bytearray(whole.path.read_bytes())
    start = len(content) // 2
    content[start : start + 700] = bytes(700)
    damaged = tmp_path / "damaged.mkv"
    damaged.write_bytes(content)
    with FrameReader(probe(damaged)) as reader:
        for ms in (0, 1_000, 9_500, 500, 9_000):
            assert number_of(reader.frame_at(ms).picture.bgra(192, 108)) == whole.owner(ms)
        for ms in range(0, 10_000, 90):
            assert reader.frame_at(ms).index <= whole.owner(ms)


def test_who_is_no_longer_wanted_ends_on_the_way() -> None:
    with FrameReader(info_of("one_key.mp4")) as reader:
        on_the_way = reader.frame(250, wanted=lambda: False)
        assert on_the_way.index < 250
        assert number_of(on_the_way.picture.bgra(192, 108)) == on_the_way.index
        assert reader.frame(250).index == 250


@pytest.mark.parametrize("name", ["one_key.mp4", "b_frames.mp4", "open_gop.mp4", "hevc.mp4", "b_frames.ts"])
def test_frames_left_out_in_a_hurry_are_not_missed_afterwards(name: str) -> None:
    chance = random.Random(name)
    for turn in range(20):
        with FrameReader(info_of(name), memory=FEW) as reader:
            left = iter(range(chance.randrange(25)))
            came = reader.frame(290, wanted=lambda: next(left, None) is not None).index  # noqa: B023
            for index in (came + 1 + turn % 6, came + 20, came + 2):
                index = min(index, N_FRAMES - 1)
                assert number_of(reader.frame(index).picture.bgra(192, 108)) == index


def test_memory_is_bounded() -> None:
    with FrameReader(info_of("b_frames.mp4"), memory=FEW) as reader:
        for index in range(0, N_FRAMES, 3):
            reader.frame(index)
            kept = {id(f): f.picture.n_bytes for f in reader._kept.values()}
            assert sum(kept.values()) <= FEW


def test_reading_ahead_has_the_next_frames_at_hand() -> None:
    with FrameReader(info_of("b_frames.mp4")) as reader:
        reader.frame(10)
        while reader.read_ahead(10, 5):
            pass
        assert set(range(10, 16)) <= set(reader._kept)
        assert not reader.read_ahead(N_FRAMES - 1, 5)


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_turned_pictures_are_shown_upright(degrees: int, tmp_path: Path) -> None:
    turned, upright = tmp_path / "turned.mp4", tmp_path / "upright.mkv"
    ffmpeg("-display_rotation", str(degrees), "-i", media_file("cfr.mp4"), "-c", "copy", turned)
    ffmpeg("-i", turned, "-an", "-c:v", "ffv1", upright)  # ffmpeg turns it itself
    with FrameReader(probe(turned)) as a, FrameReader(probe(upright)) as b:
        seen, same = a.frame_at(500).picture, b.frame_at(500).picture
        assert (seen.width, seen.height) == (same.width, same.height)
        difference = seen.bgra(seen.width, seen.height).astype(int) - same.bgra(same.width, same.height)
        assert np.abs(difference).mean() < 3


def test_oblong_pixels_are_shown_square(tmp_path: Path) -> None:
    wide = tmp_path / "wide.mp4"
    ffmpeg("-i", media_file("cfr.mp4"), "-vf", "setsar=4/3", "-c:v", "libx264", "-preset", "ultrafast", wide)
    with FrameReader(probe(wide)) as reader:
        picture = reader.frame_at(0).picture
        assert (picture.width, picture.height) == (256, 108)
        assert picture.fitted(512, 512) == (512, 216)
        assert picture.fitted(10, 1_000) == (10, 4)


def test_colours_are_true(tmp_path: Path) -> None:
    red = tmp_path / "red.mp4"
    ffmpeg("-f", "lavfi", "-i", "color=red:s=1280x720:d=0.2", "-vf", "scale=out_color_matrix=bt709",
           "-pix_fmt", "yuv420p", "-c:v", "libx264", red)  # fmt: skip
    with FrameReader(probe(red)) as reader:
        blue, green, strong, _ = reader.frame_at(0).picture.bgra(64, 36)[18, 32].tolist()
    assert (strong > 245, green < 10, blue < 10) == (True, True, True)


def test_what_has_no_picture_is_refused() -> None:
    with pytest.raises(MediaError, match="no picture"):
        FrameReader(probe(media_file("sound.m4a")))


def test_a_film_that_has_gone_is_named(tmp_path: Path) -> None:
    film = tmp_path / "film.mp4"
    film.write_bytes(media_file("cfr.mp4").read_bytes())
    info = probe(film)
    film.unlink()
    with pytest.raises(MissingFile, match=r"film\.mp4"):
        FrameReader(info)
