"""Cuts are found to the frame; what only looks like one is not."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import Cancelled, MediaError
from dubstudio.media.ffmpeg import executable
from dubstudio.media.probe import probe
from dubstudio.media.shots import find_shots
from tests.media_files import ffmpeg, media_file

WIDTH, HEIGHT, FPS = 320, 180, 25
H264 = ("-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-g", "40", "-bf", "2")


@cache
def scene(seed: int) -> np.ndarray:
    """A picture ``[h, w, 3]`` of large soft shapes, unlike that of another seed."""
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH]
    picture = np.full((HEIGHT, WIDTH, 3), rng.uniform(40, 160, 3))
    for _ in range(7):
        cx, cy, r = rng.uniform(0, WIDTH), rng.uniform(0, HEIGHT), rng.uniform(20, 90)
        beyond = ((x - cx) ** 2 + (y - cy) ** 2 - r**2) / (r * 6)
        inside = 1 / (1 + np.exp(beyond.clip(-50, 50)))
        picture += inside[..., None] * (rng.uniform(0, 255, 3) - picture)
    return picture


def moving(seed: int, n_frames: int, speed: float = 1.0) -> list[np.ndarray]:
    """A slow pan over a scene."""
    return [np.roll(scene(seed), int(speed * n), axis=1) for n in range(n_frames)]


def film(path: Path, frames: Iterable[np.ndarray], *options: str, noise: float = 0.0) -> Path:
    """Write frames as a film."""
    rng = np.random.default_rng(0)
    raw = b"".join(
        (f + rng.normal(0, noise, f.shape) if noise else f).clip(0, 255).astype(np.uint8).tobytes() for f in frames
    )
    source = ["-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{WIDTH}x{HEIGHT}", "-r", str(FPS), "-i", "-"]
    command = [executable(), "-y", "-v", "error", *source, *(options or H264), str(path)]
    done = subprocess.run(command, input=raw, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return path


def test_cuts_are_found_to_the_frame(tmp_path: Path) -> None:
    lengths = (30, 17, 50, 8, 41, 25)
    frames = [frame for seed, n in enumerate(lengths) for frame in moving(seed, n)]
    path = film(tmp_path / "cuts.mp4", frames)
    assert find_shots(probe(path)) == tuple(int(at) * 40 for at in np.cumsum(lengths[:-1]))


@pytest.mark.parametrize("noise", [8.0, 25.0])
def test_noise_neither_hides_cuts_nor_makes_them(noise: float, tmp_path: Path) -> None:
    frames = [*moving(1, 40), *moving(2, 40)]
    assert find_shots(probe(film(tmp_path / "noise.mp4", frames, noise=noise))) == (1_600,)


def test_fades_and_dissolves_are_no_cuts(tmp_path: Path) -> None:
    a, b = scene(3), scene(4)
    fade_out = [a * (1 - n / 12) for n in range(13)]
    fade_in = [b * n / 12 for n in range(13)]
    dissolve = [b + (a - b) * n / 15 for n in range(16)]
    frames = [*[a] * 20, *fade_out, *[a * 0] * 10, *fade_in, *[b] * 20, *dissolve, *[a] * 20]
    assert find_shots(probe(film(tmp_path / "fades.mp4", frames))) == ()


@pytest.mark.parametrize("n_bright", [1, 2, 4])
def test_flashes_are_no_cuts(n_bright: int, tmp_path: Path) -> None:
    frames = moving(5, 90)
    for n in range(40, 40 + n_bright):
        frames[n] = frames[n] * 0.15 + 215
    assert find_shots(probe(film(tmp_path / "flash.mp4", frames))) == ()


def test_a_lamp_that_is_switched_on_is_no_cut(tmp_path: Path) -> None:
    frames = [frame * (0.45 if n < 40 else 1.0) for n, frame in enumerate(moving(6, 80))]
    assert find_shots(probe(film(tmp_path / "lamp.mp4", frames))) == ()


def test_a_fast_pan_is_no_cut(tmp_path: Path) -> None:
    frames = [*moving(7, 30), *[np.roll(scene(7), 30 + 14 * n, axis=1) for n in range(40)], *moving(7, 20)[::-1]]
    assert [at for at in find_shots(probe(film(tmp_path / "pan.mp4", frames))) if at < 2_700] == []


def test_a_cut_from_black_is_one(tmp_path: Path) -> None:
    frames = [*[scene(0) * 0] * 25, *moving(8, 50)]
    assert find_shots(probe(film(tmp_path / "black.mp4", frames))) == (1_000,)


def test_cuts_next_to_the_ends_are_found(tmp_path: Path) -> None:
    frames = [*moving(9, 3), *moving(10, 40), *moving(11, 3)]
    assert find_shots(probe(film(tmp_path / "ends.mp4", frames))) == (120, 1_720)


def test_times_are_those_of_the_document_for_every_clock(tmp_path: Path) -> None:
    frames = [*moving(1, 33), *moving(2, 40)]
    plain = film(tmp_path / "plain.mp4", frames)
    late, ts, avi, ntsc = (tmp_path / name for name in ("late.mkv", "plain.ts", "plain.avi", "ntsc.mp4"))
    ffmpeg("-i", plain, "-c", "copy", "-output_ts_offset", "3600", late)
    ffmpeg("-i", plain, "-c", "copy", ts)
    ffmpeg("-i", plain, "-c", "copy", avi)
    film(ntsc, frames, "-vf", "setpts=N*1001/30000/TB", "-r", "30000/1001", *H264)
    assert [find_shots(probe(path)) for path in (plain, late, ts, avi)] == [(1_320,)] * 4
    assert find_shots(probe(ntsc)) == (1_102,)  # 33 * 1001 / 30 = 1101.1, shown from the next whole ms on


@pytest.mark.parametrize("options", [("-c:v", "ffv1"), ("-c:v", "libx264", "-pix_fmt", "yuv420p10le")])
def test_other_kinds_of_pictures(options: tuple[str, ...], tmp_path: Path) -> None:
    path = film(tmp_path / "other.mkv", [*moving(1, 20), *moving(2, 20)], *options)
    assert find_shots(probe(path)) == (800,)


def test_looking_tells_how_far_it_is_and_can_be_stopped() -> None:
    told: list[float] = []
    find_shots(probe(media_file("cfr.mp4")), progress=lambda fraction, _text: told.append(fraction))
    assert told[-1] == 1.0
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        find_shots(probe(media_file("cfr.mp4")), cancel=cancel)


def test_sound_alone_has_no_cuts() -> None:
    with pytest.raises(MediaError, match="no picture"):
        find_shots(probe(media_file("sound.m4a")))
