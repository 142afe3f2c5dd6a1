"""The waveform of an hour of AAC, beside a bare decode of the same hour by PyAV in the same run.

Bare means that the frames are decoded and dropped; there is no quicker way to have decoded them. Also: how long a view
takes to be filled from a film of two hours at every zoom, and how long the second opening takes, from what was kept.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import numpy as np

from bench.measure import Check, Table, median_ratio, report, seconds, side_by_side
from dubstudio.base.cancel import CancelToken
from dubstudio.media import ffmpeg
from dubstudio.media.peaks import Peaks, PeaksBuilder
from dubstudio.media.probe import probe
from dubstudio.media.track_peaks import peaks_of_track

LIMIT = 1.3
"""How much longer than a bare decode the waveform may take."""
COLUMNS_MS = 1.0
"""How long filling a view may take."""

_RATE = 48_000
_PIECE_S = 60  # made anew, and then repeated


def make_sound(folder: Path, length_s: int) -> Path:
    """An AAC of that length, stereo, 192 kbit/s: something as uneven as speech over something like music."""
    piece, sound = folder / "piece.m4a", folder / f"{length_s}.m4a"
    speech = "(0.3*sin(2*PI*140*t)+0.2*sin(2*PI*900*t)+0.1*random(0))*abs(sin(2*PI*1.9*t))^3"
    music = "0.08*sin(2*PI*220*t)+0.06*sin(2*PI*277*t)+0.05*sin(2*PI*330*t)"
    source = f"aevalsrc={speech}+{music}|{speech}-{music}:s={_RATE}:d={_PIECE_S}"
    _ffmpeg("-f", "lavfi", "-i", source, "-c:a", "aac", "-b:a", "192k", piece)
    _ffmpeg("-stream_loop", str(-(-length_s // _PIECE_S) - 1), "-i", piece, "-c", "copy", "-t", str(length_s), sound)
    return sound


def bare_decode(path: Path) -> None:
    """Decode the first sound track and drop it."""
    import av

    with av.open(str(path)) as container:
        for _frame in container.decode(audio=0):
            pass


def speed(sound: Path, repeats: int) -> tuple[Table, Check]:
    """Time both in turns."""
    info = probe(sound)
    ours, bare = partial(peaks_of_track, info), partial(bare_decode, sound)
    times = side_by_side({"DubStudio": ours, "bare PyAV decode": bare}, repeats)
    ratio = median_ratio(times["DubStudio"], times["bare PyAV decode"])
    length_s = info.duration_ms / 1_000
    table = Table(
        "Waveform of an AAC", {"who": "", "sound s": ".0f", "seconds": ".2f", "times realtime": ".0f", "ratio": ".2f"}
    )
    for who, share in (("DubStudio", ratio), ("bare PyAV decode", 1.0)):
        middle = float(np.median(times[who]))
        table.add(who, length_s, middle, length_s / middle, share)
    return table, Check(f"waveform of {length_s:.0f} s AAC, times a bare decode", ratio, LIMIT)


def views() -> tuple[Table, Check]:
    """Fill views of 1600 columns from a film of two hours, at every zoom."""
    peaks = _long_peaks(7_200)
    table = Table("A view of 1600 columns, 2 h", {"shows": "", "ms a column": ".2f", "p95 ms": ".3f"})
    for shown, view_s in (("0.5 s", 0.5), ("4 s", 4), ("30 s", 30), ("5 min", 300), ("2 h", 7_200)):
        took = []
        for turn in range(60):
            start = time.perf_counter()
            peaks.columns((7_200 - view_s) * turn / 60 * 1_000, view_s * 1_000 / 1_600, 1_600)
            took.append((time.perf_counter() - start) * 1_000)
        table.add(shown, view_s * 1_000 / 1_600, float(np.percentile(took, 95)))
    return table, Check("a view of a 2 h film, p95 ms at the worst zoom", max(table.column("p95 ms")), COLUMNS_MS)


def kept() -> Table:
    """What the second opening of a film of two hours takes."""
    peaks = _long_peaks(7_200)
    data = peaks.to_bytes()
    table = Table("Kept waveform, 2 h", {"what": "", "value": ".1f"})
    table.add("MB on disk", len(data) / 1e6)
    table.add("ms to take up again", seconds(partial(Peaks.from_bytes, data)) * 1_000)
    return table


def rows(length_s: int = 3_600, repeats: int = 5) -> tuple[list[Table], list[Check]]:
    """Everything, for benches that show it among theirs.

    Args:
        length_s: Of the sound.
        repeats: Rounds that are timed.
    """
    with tempfile.TemporaryDirectory(prefix="dubstudio-bench-") as folder:
        times, quick_enough = speed(make_sound(Path(folder), length_s), repeats)
    seen, smooth = views()
    return [times, seen, kept()], [quick_enough, smooth]


def _long_peaks(length_s: int) -> Peaks:
    noise = np.random.default_rng(0).normal(0, 6_000, _RATE * 30).clip(-32_767, 32_767).astype(np.int16)
    builder = PeaksBuilder(_RATE)
    for _ in range(length_s // 30):
        builder.add(noise)
    return builder.finish()


def _ffmpeg(*arguments: str | Path) -> None:
    ffmpeg.run(arguments, source=Path(arguments[-1]), target=Path(arguments[-1]), cancel=CancelToken())


def main(arguments: Sequence[str] | None = None) -> int:
    """Run and print; 1 if a promise is broken."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=3_600, help="length of the sound")
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--json", type=Path)
    chosen = parser.parse_args(arguments)
    tables, checks = rows(chosen.seconds, chosen.repeats)
    return report(tables, checks, chosen.json)


if __name__ == "__main__":
    sys.exit(main())
