"""Looking into films: facts, clocks, and files that are damaged or lie."""

from __future__ import annotations

import os
import struct
import time
from contextlib import suppress
from fractions import Fraction
from pathlib import Path

import pytest

from dubstudio.base.errors import InputError, MediaError, MissingFile
from dubstudio.media.probe import probe
from tests.media_files import BROKEN, media_file


@pytest.mark.parametrize(
    ("name", "container", "zero", "duration_ms"),
    [
        ("cfr.mp4", "mov", 0, 4000),
        ("cfr.mkv", "matroska", 0, 4000),
        ("cfr.ts", "mpegts", Fraction("1.48"), 4011),  # the codec's own silence counts, nobody says it is none
        ("late_start.mp4", "mov", 3, 4000),
        ("late_start.mkv", "matroska", 3, 4000),
        ("late_sound.mp4", "mov", 0, 4500),
        ("late_picture.mp4", "mov", Fraction(1, 2), 4000),
        ("late_picture.mkv", "matroska", Fraction(1, 2), 4000),
        ("no_duration.mkv", "matroska", 0, 4000),
        ("no_duration.flv", "flv", Fraction("0.08"), 4010),
        ("fragmented.mp4", "mov", Fraction("0.08"), 4000),
        ("cut.mp4", "mov", 0, 3400),
        ("vfr.mp4", "mov", 0, 4000),
        ("plain.avi", "avi", 0, 4000),
        ("sound.wav", "wav", 0, 4000),
        ("sound.m4a", "mov", 0, 4000),
    ],
)
def test_clock_and_length(name: str, container: str, zero: Fraction, duration_ms: int) -> None:
    info = probe(media_file(name))
    assert (info.container, info.zero) == (container, zero)
    assert abs(info.duration_ms - duration_ms) <= 1
    assert info.start_ms == zero * 1000


@pytest.mark.parametrize(
    ("name", "codec", "fps", "is_vfr"),
    [
        ("cfr.mp4", "h264", 25, False),
        ("cfr.mkv", "h264", 25, False),
        ("cfr.ts", "h264", 25, False),
        ("ntsc.mp4", "h264", Fraction(30000, 1001), False),
        ("plain.avi", "mpeg4", 25, False),
        ("vp8.webm", "vp8", 25, False),
        ("vp9.webm", "vp9", 25, False),
        ("av1.mp4", "av1", 25, False),
        ("vfr.mp4", "h264", None, True),
        ("vfr.mkv", "h264", None, True),
    ],
)
def test_picture(name: str, codec: str, fps: Fraction | None, is_vfr: bool) -> None:
    picture = probe(media_file(name)).video
    assert picture is not None
    assert (picture.codec, picture.width, picture.height, picture.is_vfr) == (codec, 192, 108, is_vfr)
    assert fps is None or picture.fps == fps


def test_average_rate_of_an_uneven_film() -> None:
    picture = probe(media_file("vfr.mp4")).video
    assert picture is not None
    assert 20 < picture.fps < 30


def test_sound_tracks() -> None:
    first, second = probe(media_file("two_tracks.mkv")).audio
    assert (first.index, first.codec, first.rate, first.channels, first.language) == (0, "aac", 48_000, 1, "eng")
    assert (second.index, second.language, second.title) == (1, "fre", "Commentary")
    assert second.stream > first.stream


@pytest.mark.parametrize(
    ("name", "start_ms"),
    [("cfr.mp4", 0), ("late_start.mkv", 0), ("late_sound.mp4", 479), ("late_picture.mkv", -500), ("cfr.ts", -21)],
)
def test_start_of_sound(name: str, start_ms: int) -> None:
    assert probe(media_file(name)).audio[0].start_ms == start_ms


def test_film_without_sound_and_sound_without_picture() -> None:
    assert probe(media_file("no_sound.mp4")).audio == ()
    assert probe(media_file("sound.m4a")).video is None
    assert probe(media_file("cover.mp3")).video is None, "a cover is no film"


@pytest.mark.parametrize("name", BROKEN)
def test_broken_files_are_refused_at_once(name: str) -> None:
    path = media_file(name)
    began = time.monotonic()
    with pytest.raises(MediaError) as refused:
        probe(path)
    assert time.monotonic() - began < 5
    assert name in refused.value.message
    assert refused.value.remedy


def test_no_file_folder_device_and_pipe(tmp_path: Path) -> None:
    with pytest.raises(MissingFile):
        probe(tmp_path / "nothing.mp4")
    with pytest.raises(MediaError, match="folder"):
        probe(tmp_path)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.mp4")
        for path in (tmp_path / "pipe.mp4", Path("/dev/zero"), Path("/dev/null")):
            with pytest.raises(MediaError, match="device"):
                probe(path)


def test_name_that_can_not_be_a_file() -> None:
    with pytest.raises(InputError):
        probe(Path("a\0b.mp4"))
    with pytest.raises(InputError):
        probe(Path("x" * 5000))


def test_name_that_looks_like_an_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "http:film.mp4").write_bytes(media_file("cfr.mp4").read_bytes())
    monkeypatch.chdir(tmp_path)
    assert probe(Path("http:film.mp4")).duration_ms == 4000


def _mp4_claiming_years(content: bytes) -> bytes:
    at = content.index(b"mvhd") + 4
    return content[: at + 16] + b"\xff\xff\xff\xf0" + content[at + 20 :]


def _mkv_claiming_years(content: bytes) -> bytes:
    at = content.index(b"\x44\x89\x88") + 3  # Duration, 8 bytes
    return content[:at] + struct.pack(">d", 1e15) + content[at + 8 :]


def _mp4_claiming_many_frames(content: bytes) -> bytes:
    at = content.index(b"stsz") + 12
    return content[:at] + b"\x7f\xff\xff\xff" + content[at + 4 :]


def _wav_claiming_gigabytes(content: bytes) -> bytes:
    at = content.index(b"data") + 4
    return content[:at] + b"\xff\xff\xff\x7f" + content[at + 4 :]


@pytest.mark.parametrize(
    ("name", "lie"),
    [
        ("cfr.mp4", _mp4_claiming_years),
        ("cfr.mp4", _mp4_claiming_many_frames),
        ("cfr.mkv", _mkv_claiming_years),
        ("sound.wav", _wav_claiming_gigabytes),
    ],
)
def test_a_lying_header_neither_hangs_nor_is_believed(name: str, lie: object, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(lie(media_file(name).read_bytes()))  # type: ignore[operator]
    began = time.monotonic()
    with suppress(MediaError):
        assert 0 < probe(path).duration_ms < 60_000
    assert time.monotonic() - began < 5
