"""Small real films and sound files of every awkward kind, made with ffmpeg when first asked for.

All last four seconds and carry the same sound: a click at each of `CLICKS_MS`, counted from the first frame of the
picture. They are made once a run, shared, and never to be written to.
"""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import numpy as np
import soundfile

from dubstudio.media.ffmpeg import executable

CLICKS_MS = (1000, 3000)
LENGTH_MS = 4000
RATE = 48_000

_H264 = ["-c:v", "libx264", "-preset", "ultrafast", "-g", "50", "-pix_fmt", "yuv420p"]
_B_FRAMES = ["-x264-params", "bframes=2:b-adapt=0"]
_COPY = ["-c", "copy"]
# Frames 40 ms apart, then 80, then 20.
_UNEVEN = "settb=1/1000,setpts='if(lt(N,30),40*N,if(lt(N,50),1200+80*(N-30),2800+20*(N-50)))'"

# What each is made of: `picture` and `click` are the raw inputs, other names are films made before.
_RECIPES: dict[str, list[str]] = {
    "cfr.mp4": ["picture", "click", *_H264, *_B_FRAMES, "-c:a", "aac"],
    "ntsc.mp4": ["picture", "click", *_H264, "-r", "30000/1001", "-c:a", "aac"],
    "cfr.mkv": ["cfr.mp4", *_COPY],
    "cfr.mov": ["cfr.mp4", *_COPY],
    "cfr.ts": ["cfr.mp4", *_COPY],
    "plain.avi": ["picture", "click", "-c:v", "mpeg4", "-c:a", "pcm_s16le"],
    "b_frames.avi": ["cfr.mp4", *_COPY],
    "vp8.webm": ["picture", "click", "-c:v", "libvpx", "-deadline", "realtime", "-c:a", "libopus"],
    "vp9.webm": ["picture", "click", "-c:v", "libvpx-vp9", "-deadline", "realtime", "-c:a", "libopus"],
    "av1.mp4": ["picture", "click", "-c:v", "libsvtav1", "-preset", "13", "-c:a", "aac"],
    "vfr.mp4": ["picture", "click", "-vf", _UNEVEN, "-fps_mode", "passthrough", *_H264, *_B_FRAMES, "-c:a", "aac"],
    "vfr.mkv": ["vfr.mp4", *_COPY],
    "late_start.mp4": ["cfr.mp4", *_COPY, "-output_ts_offset", "3"],
    "late_start.mkv": ["cfr.mp4", *_COPY, "-output_ts_offset", "3"],
    "late_sound.mp4": ["cfr.mp4", "-itsoffset 0.5", "cfr.mp4", "-map", "0:v", "-map", "1:a", *_COPY],
    "late_picture.mp4": ["cfr.mp4", "-itsoffset 0.5", "cfr.mp4", "-map", "1:v", "-map", "0:a", *_COPY],
    "late_picture.mkv": ["cfr.mp4", "-itsoffset 0.5", "cfr.mp4", "-map", "1:v", "-map", "0:a", *_COPY],
    "no_duration.mkv": ["cfr.mp4", *_COPY, "-f", "matroska", "pipe:1"],
    "no_duration.flv": ["cfr.mp4", *_COPY, "-f", "flv", "pipe:1"],
    "fragmented.mp4": ["cfr.mp4", *_COPY, "-movflags", "frag_keyframe+empty_moov", "-f", "mp4", "pipe:1"],
    "cut.mp4": ["-ss 0.6", "cfr.mp4", *_COPY],
    "index_first.mp4": ["cfr.mp4", *_COPY, "-movflags", "+faststart"],
    "no_sound.mp4": ["cfr.mp4", "-an", *_COPY],
    "two_tracks.mkv": ["cfr.mp4", "-map", "0:v", "-map", "0:a", "-map", "0:a", *_COPY,
                       "-metadata:s:a:0", "language=eng", "-metadata:s:a:1", "language=fre",
                       "-metadata:s:a:1", "title=Commentary"],
    "surround.mkv": ["picture", "click", *_H264, "-af", "pan=5.1|FC=c0", "-c:a", "ac3"],
    "wma.mkv": ["picture", "click", *_H264, "-c:a", "wmav2"],
    "low_rate.mkv": ["picture", "click", *_H264, "-ar", "44100", "-c:a", "flac"],
    "sound.m4a": ["click", "-c:a", "aac"],
    "sound.mp3": ["click", "-c:a", "libmp3lame"],
    "sound.ogg": ["click", "-c:a", "libopus"],
    "sound.wav": ["click", *_COPY],
    "sound.flac": ["click", "-c:a", "flac"],
    "cover.mp3": ["click", "frame.png", "-map", "0:a", "-map", "1:v", "-c:a", "libmp3lame", "-c:v", "copy",
                  "-disposition:v", "attached_pic"],
    "frame.png": ["picture", "-frames:v", "1"],
}  # fmt: skip


@cache
def media_file(name: str) -> Path:
    """The film or sound file of that name, made if need be."""
    path = _folder() / name
    if name in _BROKEN:
        path.write_bytes(_BROKEN[name]())
    elif name == "click":
        path = path.with_suffix(".raw.wav")
        soundfile.write(path, clicks(), RATE)
    else:
        _run(_RECIPES[name], path)
    return path


def clicks(length_ms: int = LENGTH_MS, at_ms: tuple[int, ...] = CLICKS_MS) -> np.ndarray:
    """The sound of the films, mono: silence, and a click of 8 samples at each time."""
    samples = np.zeros(length_ms * RATE // 1000, np.float32)
    for ms in at_ms:
        samples[ms * RATE // 1000 :][:8] = 0.8
    return samples


def ffmpeg(*arguments: str | Path) -> bytes:
    """Run ffmpeg and give back what it wrote to its output."""
    done = subprocess.run([executable(), "-y", "-v", "error", *map(str, arguments)], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


def packet_hash(path: Path, stream: str = "0:v:0") -> bytes:
    """A hash of a stream's packets as they lie in the file."""
    return ffmpeg("-i", path, "-map", stream, "-c", "copy", "-f", "hash", "-hash", "sha256", "-")


def frame_hash(path: Path) -> bytes:
    """A hash of the decoded picture, without times."""
    return ffmpeg("-i", path, "-map", "0:v:0", "-fps_mode", "passthrough", "-f", "hash", "-hash", "sha256", "-")


@cache
def _temporary() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="dubstudio-media-")


def _folder() -> Path:
    return Path(_temporary().name)


def _run(recipe: list[str], path: Path) -> None:
    arguments: list[str | Path] = []
    for word in recipe:
        if word == "picture":
            arguments += ["-f", "lavfi", "-i", f"testsrc2=s=192x108:r=25:d={LENGTH_MS / 1000}"]
        elif word == "click" or word in _RECIPES:
            arguments += ["-i", media_file(word)]
        else:
            arguments += word.split() if word.startswith(("-itsoffset ", "-ss ")) else [word]
    if arguments[-1] == "pipe:1":
        path.write_bytes(ffmpeg(*arguments))
    else:
        ffmpeg(*arguments, path)


def _cut(name: str, part: float) -> bytes:
    content = media_file(name).read_bytes()
    return content[: int(len(content) * part)]


_BROKEN: dict[str, Callable[[], bytes]] = {
    "empty.mp4": lambda: b"",
    "text.mp4": lambda: b"This is no film.\n" * 200,
    "noise.mkv": lambda: np.random.default_rng(0).bytes(100_000),
    "header_only.mp4": lambda: media_file("cfr.mp4").read_bytes()[:40],
    "no_index.mp4": lambda: _cut("cfr.mp4", 0.5),  # the index is at its end
    "truncated.mp4": lambda: _cut("index_first.mp4", 0.5),
    "truncated.mkv": lambda: _cut("cfr.mkv", 0.5),
    "playlist.m3u8": lambda: b"#EXTM3U\n#EXTINF:4,\n" + bytes(media_file("cfr.ts")) + b"\n#EXT-X-ENDLIST\n",
    "list.ffconcat": lambda: b"ffconcat version 1.0\nfile '" + bytes(media_file("cfr.mp4")) + b"'\n",
    "subtitles.srt": lambda: b"1\n00:00:01,000 --> 00:00:02,000\nHello.\n\n2\n00:00:02,500 --> 00:00:03,500\nThere.\n",
}
BROKEN = ("empty.mp4", "text.mp4", "noise.mkv", "header_only.mp4", "no_index.mp4", "truncated.mp4", "truncated.mkv",
          "playlist.m3u8", "list.ffconcat", "subtitles.srt", "frame.png")  # fmt: skip
"""Files that are neither film nor sound, or no whole one."""


def heard_ms(path: Path, track: int = 0) -> list[float]:
    """When the loudest click of each half of the film is heard after its first frame is shown, ms, by PyAV.

    Counts from the first frame that is decoded, so that it does not rely on what our own code takes for zero.
    """
    import av

    with av.open(str(path)) as container:
        frame = next(container.decode(video=0))
        shown = frame.pts * frame.time_base
    with av.open(str(path)) as container:
        frames = list(container.decode(audio=track))
    first = float(frames[0].pts * frames[0].time_base - shown)
    return _peaks_ms(np.concatenate([f.to_ndarray()[0] for f in frames]), frames[0].rate, first)


def heard_by_ffmpeg_ms(path: Path, track: int = 0) -> list[float]:
    """The same by the ffmpeg program, which fills up to the moment its own clock starts."""
    raw = ffmpeg("-i", path, "-map", f"0:a:{track}", "-af", "aresample=async=1:first_pts=0", "-f", "f32le",
                 "-ac", "1", "-ar", str(RATE), "-")  # fmt: skip
    return _peaks_ms(np.frombuffer(raw, np.float32), RATE, 0.0)


def _peaks_ms(samples: np.ndarray, rate: int, first_s: float) -> list[float]:
    middle = round((LENGTH_MS / 2000 - first_s) * rate)
    early, late = np.abs(samples[:middle]).argmax(), middle + np.abs(samples[middle:]).argmax()
    # The middle of a click of 8 samples is the 4th.
    return [round((first_s + (at - 4) / rate) * 1000, 2) for at in (early, late)]
