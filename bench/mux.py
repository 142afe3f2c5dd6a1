"""Exporting a dubbed film: mix, loudness, AAC and mux, beside the least anybody could do and beside moviepy.

Makes a film of ten minutes with 150 lines and exports it in turns with ``ffmpeg -c copy`` plus an AAC encode of the
same sound, which knows nothing of loudness and checks nothing. moviepy encodes the picture anew; it gets a shorter
film and its time is multiplied, unless --full is given. Then looks at what came out: packets, loudness, peak, and
when the first line is heard in films of every awkward kind.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bench.measure import Check, Table, median_ratio, report, seconds, side_by_side
from dubstudio.base.cancel import CancelToken
from dubstudio.media import ffmpeg
from dubstudio.media.mux import DubTrack, export_video
from dubstudio.mix.loudness import Meter
from dubstudio.mix.master import MixReport, render_mix
from dubstudio.mix.mixer import Background, MixPlan, PlacedLine
from dubstudio.project.time import MIX_RATE

Floats = NDArray[np.float32]

VOICE_RATE = 24_000
LINE_MS = 700
"""When the line is heard in the awkward films."""

_H264 = ("-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-x264-params", "bframes=2:b-adapt=0")
_UNEVEN = "settb=1/1000,setpts='if(lt(N,30),40*N,1200+80*(N-30))'"
_COPY = ("-c", "copy")
# Made in this order, each of the first or from the picture.
_AWKWARD: dict[str, tuple[str, ...]] = {
    "constant rate.mp4": ("-f", "lavfi", "-i", "testsrc2=s=320x180:d=4", *_H264),
    "variable rate.mp4": ("-f", "lavfi", "-i", "testsrc2=s=320x180:d=4", "-vf", _UNEVEN, "-fps_mode", "passthrough",
                          *_H264),
    "starts at 3 s.mp4": ("-i", "constant rate.mp4", *_COPY, "-output_ts_offset", "3"),
    "starts at 3 s.mkv": ("-i", "constant rate.mp4", *_COPY, "-output_ts_offset", "3"),
    "starts at 1.48 s.ts": ("-i", "constant rate.mp4", *_COPY),
    "no duration.mkv": ("-i", "constant rate.mp4", *_COPY, "-live", "1"),
    "fragmented.mp4": ("-i", "constant rate.mp4", *_COPY, "-movflags", "frag_keyframe+empty_moov"),
}  # fmt: skip


@dataclass(frozen=True)
class Job:
    """What is exported: a film, its lines, and where results go."""

    film: Path
    plan: MixPlan
    folder: Path

    def ours(self) -> MixReport:
        """Everything DubStudio does for an export."""
        sound = self.folder / "mix.m4a"
        made = render_mix(self.plan, sound)
        export_video(self.film, [DubTrack(sound, "en", "English dub")], self.folder / "ours.mp4")
        return made

    def least(self) -> None:
        """Copy the picture and encode a sound that is finished already."""
        arguments: list[str | Path] = [
            "-i",
            self.film,
            "-i",
            self.folder / "mix.wav",
            "-map",
            "0:v",
            "-map",
            "1:a",
            "-c:v",
            "copy",
        ]
        _ffmpeg(*arguments, "-c:a", "aac", "-b:a", "192k", self.folder / "least.mp4")

    def moviepy(self) -> None:
        """What moviepy does when asked for nothing in particular."""
        from moviepy import AudioFileClip, VideoFileClip

        with VideoFileClip(str(self.film)) as clip, AudioFileClip(str(self.folder / "mix.wav")) as sound:
            clip.with_audio(sound).write_videofile(str(self.folder / "moviepy.mp4"), logger=None)


def voice(seed: int, length_s: float) -> Floats:
    """Something as uneven as speech: a buzz through resonances, in syllables, 24 kHz."""
    rng = np.random.default_rng(seed)
    t = np.arange(int(length_s * VOICE_RATE)) / VOICE_RATE
    pitch = 2 * np.pi * np.cumsum(120 + 20 * np.sin(t * rng.uniform(2, 5))) / VOICE_RATE
    weights = 1 / np.arange(1, 60) * (1 + 3 * np.exp(-(((np.arange(1, 60) * 120 - 700) / 300) ** 2)))
    buzz = sum(w * np.sin(k * pitch + rng.uniform(0, 6)) for k, w in enumerate(weights, 1))
    syllables = np.abs(np.sin(np.pi * rng.uniform(3, 6) * t)) ** 4 + 0.03 * rng.standard_normal(len(t))
    samples: Floats = (0.05 * buzz * syllables).astype(np.float32)
    return samples


def make_job(folder: Path, length_s: int, n_lines: int) -> Job:
    """A film of that length with that many lines, and their finished mix as WAV for the others."""
    folder.mkdir()
    piece, film = folder / "piece.mp4", folder / "film.mp4"
    _ffmpeg("-f", "lavfi", "-i", "testsrc2=s=640x360:d=20", *_H264, "-crf", "28", piece)
    _ffmpeg("-stream_loop", str(-(-length_s // 20) - 1), "-i", piece, *_COPY, "-t", str(length_s), film)
    rng = np.random.default_rng(0)
    step = length_s * MIX_RATE // n_lines
    lines = tuple(
        PlacedLine(i * step + int(rng.integers(0, step // 8)), voice(i, rng.uniform(1.5, 3.4)), VOICE_RATE)
        for i in range(n_lines)
    )
    job = Job(film, MixPlan(lines, length_s * MIX_RATE), folder)
    render_mix(job.plan, folder / "mix.wav")
    return job


def speed(job: Job, repeats: int) -> tuple[Table, Check]:
    """Time ours and the least in turns."""
    times = side_by_side({"DubStudio": job.ours, "ffmpeg -c copy + AAC": job.least}, repeats)
    ratio = median_ratio(times["DubStudio"], times["ffmpeg -c copy + AAC"])
    table = Table(
        "Export of a film", {"who": "", "film s": ".0f", "seconds": ".1f", "times realtime": ".0f", "how": ""}
    )
    length_s = job.plan.n_samples / MIX_RATE
    for who, how in (("DubStudio", "mix, loudness, AAC checked, mux"), ("ffmpeg -c copy + AAC", "sound was finished")):
        best = float(np.median(times[who]))
        table.add(who, length_s, best, length_s / best, how)
    return table, Check("DubStudio within 1.5x of ffmpeg -c copy + AAC", ratio, 1.5)


def add_moviepy(table: Table, job: Job, short: Job) -> None:
    """Time moviepy on a film that may be shorter, and say so."""
    took = seconds(short.moviepy)
    whole_s, short_s = (j.plan.n_samples / MIX_RATE for j in (job, short))
    how = "picture encoded anew" if whole_s == short_s else f"picture encoded anew; extrapolated from {short_s:.0f} s"
    table.add("moviepy", whole_s, took * whole_s / short_s, short_s / took, how)


def quality(job: Job) -> tuple[Table, Sequence[Check]]:
    """What a player decodes, over several backgrounds, and whether the picture was touched."""
    table = Table("What came out (decoded AAC)", {"background": "", "LUFS": ".2f", "dBTP": ".2f", "same packets": ""})
    plans = {
        "none": job.plan,
        "music at -12 dB": _with_background(job, Background(_music(job), -12.0)),
        "music in gaps": _with_background(job, Background(_music(job), -12.0, only_in_gaps=True)),
    }
    for name, plan in plans.items():
        Job(job.film, plan, job.folder).ours()
        out = job.folder / "ours.mp4"
        heard = _heard(out)
        table.add(name, heard.lufs, heard.dbtp, "yes" if _packets(out) == _packets(job.film) else "NO")
    off = max(abs(lufs - job.plan.loudness_lufs) for lufs in table.column("LUFS"))
    return table, [
        Check("loudness off by, LU", off, 0.3),
        Check("true peak, dBTP", max(table.column("dBTP")), job.plan.true_peak_dbtp),
        Check("films whose packets differ", table.column("same packets").count("NO"), 0),
    ]


def first_lines(folder: Path) -> tuple[Table, Check]:
    """How far from its time the first line is heard, counted from the first frame shown."""
    table = Table("First line off its time, ms", {"film": "", "in .mp4": "+.2f", "in .mkv": "+.2f"})
    line = np.zeros(4800, np.float32)
    line[2398:2402] = 0.5  # its middle at 50 ms
    plan = MixPlan((PlacedLine((LINE_MS - 50) * MIX_RATE // 1000, line),), 4 * MIX_RATE)
    render_mix(plan, folder / "line.m4a")
    for name, recipe in _AWKWARD.items():
        _ffmpeg(*(folder / word if word in _AWKWARD else word for word in recipe), folder / name)
        table.add(name, *(_first_line_off_ms(folder / name, folder, suffix) for suffix in ("mp4", "mkv")))
    worst = max(abs(off) for suffix in ("mp4", "mkv") for off in table.column(f"in .{suffix}"))
    return table, Check("first line off its time, ms", worst, 1.0)


def _first_line_off_ms(film: Path, folder: Path, suffix: str) -> float:
    import av

    out = folder / f"dubbed.{suffix}"
    export_video(film, [DubTrack(folder / "line.m4a", "en")], out)
    with av.open(str(out)) as file:
        frame: Any = next(file.decode(video=0))
    with av.open(str(out)) as file:
        frames: list[Any] = list(file.decode(audio=0))
    sound = np.abs(np.concatenate([f.to_ndarray()[0] for f in frames]))
    first = float(frames[0].pts * frames[0].time_base - frame.pts * frame.time_base)
    return (first + (int(sound.argmax()) + 0.5) / MIX_RATE) * 1000 - LINE_MS


def _heard(film: Path) -> MixReport:
    """Loudness and peak of a film's first sound track, as a player decodes it."""
    from dubstudio.media.audio import iter_audio

    meter = Meter(2)
    for block in iter_audio(film, MIX_RATE, mono=False):
        meter.add(block)
    heard = meter.finish()
    return MixReport(n_samples=0, lufs=heard.lufs, dbtp=heard.dbtp, gain_db=0.0, limited_db=0.0)


def _packets(film: Path) -> bytes:
    digest = film.with_suffix(".sha256")
    _ffmpeg("-i", film, "-map", "0:v:0", *_COPY, "-f", "hash", "-hash", "sha256", digest)
    return digest.read_bytes()


def _music(job: Job) -> Path:
    """Chords as long as the film."""
    path = job.folder / "music.flac"
    if not path.exists():
        chords = "0.1*sin(2*PI*220*t)+0.1*sin(2*PI*277*t)+0.1*sin(2*PI*330*t)"
        length_s = job.plan.n_samples / MIX_RATE
        _ffmpeg("-f", "lavfi", "-i", f"aevalsrc={chords}|{chords}:s=44100:d={length_s}", path)
    return path


def _with_background(job: Job, background: Background) -> MixPlan:
    return MixPlan(job.plan.lines, job.plan.n_samples, background)


def _ffmpeg(*arguments: str | Path) -> None:
    ffmpeg.run(arguments, source=Path(arguments[-1]), target=Path(arguments[-1]), cancel=CancelToken())


def main() -> int:
    """Run and print; 1 if a promise is broken."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=600, help="length of the film")
    parser.add_argument("--lines", type=int, default=150)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--moviepy-seconds", type=int, default=20, help="length of moviepy's film; 0 leaves it out")
    parser.add_argument("--full", action="store_true", help="give moviepy the whole film")
    parser.add_argument("--json", type=Path)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="dubstudio-bench-") as name:
        folder = Path(name)
        job = make_job(folder / "long", chosen.seconds, chosen.lines)
        times, fast_enough = speed(job, chosen.repeats)
        if chosen.full:
            add_moviepy(times, job, job)
        elif chosen.moviepy_seconds:
            add_moviepy(times, job, make_job(folder / "short", chosen.moviepy_seconds, 5))
        came_out, as_promised = quality(job)
        offsets, in_time = first_lines(folder)
    return report([times, came_out, offsets], [fast_enough, *as_promised, in_time], chosen.json)


if __name__ == "__main__":
    sys.exit(main())
