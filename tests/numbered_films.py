"""Films every frame of which carries its number, to be read back from its pixels; and when each is shown.

The number is painted as twelve bars, black or white, over the upper half; so it survives any codec. Times are told by
the recipe, not by reading the file.
"""

from __future__ import annotations

import subprocess
import tempfile
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from itertools import pairwise
from pathlib import Path

import numpy as np

from dubstudio.media.ffmpeg import executable

N_FRAMES = 300
_BITS = 12
_WIDTH, _HEIGHT = 192, 108
_H264 = "-c:v libx264 -preset veryfast -pix_fmt yuv420p"
_UNEVEN = (
    "-vf settb=1/1000,setpts='40*N-15*mod(N\\,3)+if(gt(N\\,150)\\,500)' -fps_mode passthrough -enc_time_base 1/1000"
)
_COPY = "-c copy"


def _constant(rate: Fraction) -> Callable[[int], Fraction]:
    return lambda n: n / rate


def _uneven(n: int) -> Fraction:
    return Fraction(40 * n - 15 * (n % 3) + (500 if n > 150 else 0), 1000)


def _whole_ms(rate: Fraction) -> Callable[[int], Fraction]:
    # As the muxer of mkv rounds: halves up.
    return lambda n: Fraction(int(n / rate * 1000 + Fraction(1, 2)), 1000)


_PAL, _NTSC = Fraction(25), Fraction(30000, 1001)

# Made of the raw frames or of another film; when each frame is shown.
_RECIPES: dict[str, tuple[str, str, Callable[[int], Fraction]]] = {
    "b_frames.mp4": ("raw", f"{_H264} -g 120 -bf 3 -x264-params b-pyramid=normal:b-adapt=0", _constant(_PAL)),
    "vfr.mp4": ("raw", f"{_UNEVEN} {_H264} -g 60 -bf 2", _uneven),
    "av1.mp4": ("raw", "-c:v libsvtav1 -preset 13 -g 90 -svtav1-params lp=1 -pix_fmt yuv420p", _constant(_PAL)),
    "ntsc.mp4": ("raw 30000/1001", f"{_H264} -g 48 -bf 2", _constant(_NTSC)),
    "ntsc.mkv": ("ntsc.mp4", _COPY, _whole_ms(_NTSC)),
    "b_frames.mkv": ("b_frames.mp4", _COPY, _constant(_PAL)),
    "b_frames.ts": ("b_frames.mp4", _COPY, _constant(_PAL)),
    "b_frames.avi": ("b_frames.mp4", _COPY, _constant(_PAL)),
    "one_key.mp4": ("raw", f"{_H264} -g 9999 -keyint_min 9999 -sc_threshold 0 -bf 3", _constant(_PAL)),
    "open_gop.mp4": ("raw", f"{_H264} -g 50 -bf 3 -x264-params open-gop=1:b-adapt=0", _constant(_PAL)),
    "vp9.webm": ("raw", "-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -g 100", _constant(_PAL)),
    "hevc.mp4": ("raw", "-c:v libx265 -preset ultrafast -x265-params log-level=none -g 60", _constant(_PAL)),
    "ten_bit.mkv": ("raw", "-c:v libx264 -preset ultrafast -pix_fmt yuv422p10le -g 60", _constant(_PAL)),
    "late.mkv": ("b_frames.mp4", f"{_COPY} -output_ts_offset 3600", _constant(_PAL)),
    "intra.mov": ("raw", "-c:v prores_ks -profile:v 0", _constant(_PAL)),
}


@dataclass(frozen=True)
class NumberedFilm:
    """A film and when its frames are shown, in seconds after the first one."""

    path: Path
    shown: tuple[Fraction, ...]

    def owner(self, ms: int) -> int:
        """Number of the frame that is to be seen at a time."""
        return max(bisect_right(self.shown, Fraction(ms, 1000)) - 1, 0)


@cache
def numbered_film(name: str) -> NumberedFilm:
    """The film of that name, made if need be."""
    source, options, shown = _RECIPES[name]
    path = Path(_temporary().name) / name
    if source.startswith("raw"):
        rate = source.removeprefix("raw").strip() or "25"
        given = ["-f", "rawvideo", "-pix_fmt", "gray", "-s", f"{_WIDTH}x{_HEIGHT}", "-r", rate, "-i", "-"]
        _run([*given, *options.replace("'", "").split(), str(path)], _frames())
    else:
        _run(["-i", str(numbered_film(source).path), *options.split(), str(path)])
    return NumberedFilm(path, tuple(shown(n) for n in range(N_FRAMES)))


def number_of(pixels: np.ndarray) -> int:
    """The number painted on a frame ``[h, w, 4]``, at any size."""
    height, width = pixels.shape[:2]
    bars = pixels[height // 8 : height * 3 // 8, :, 1].astype(float).mean(axis=0)
    edges = np.linspace(0, width, _BITS + 1)
    middles = [bars[int(a + (b - a) * 0.3) : int(a + (b - a) * 0.7) + 1].mean() for a, b in pairwise(edges)]
    return sum(bool(bright > 127) << bit for bit, bright in enumerate(middles))


def _frames() -> bytes:
    wide = _WIDTH // _BITS
    frames = np.zeros((N_FRAMES, _HEIGHT, _WIDTH), np.uint8)
    for n in range(N_FRAMES):
        for bit in range(_BITS):
            frames[n, : _HEIGHT // 2, bit * wide : (bit + 1) * wide] = 255 * (n >> bit & 1)
        frames[n, _HEIGHT // 2 :] = np.random.default_rng(n // 5).integers(0, 128, _WIDTH, dtype=np.uint8)
    return frames.tobytes()


def _run(arguments: list[str], fed: bytes | None = None) -> None:
    command = [executable(), "-y", "-v", "error", *arguments]
    done = subprocess.run(command, input=fed, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


@cache
def _temporary() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="dubstudio-numbered-")
