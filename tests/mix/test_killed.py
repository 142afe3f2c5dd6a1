"""Killing the program at any moment of an export leaves the old or the new film, whole."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dubstudio.media.mux import DubTrack, export_video
from dubstudio.mix.master import render_mix
from dubstudio.mix.mixer import MixPlan, PlacedLine
from tests.media_files import clicks, media_file

_EXPORTING = """
import sys
from pathlib import Path
import numpy as np
from dubstudio.media.mux import DubTrack, export_video
from dubstudio.mix.master import render_mix
from dubstudio.mix.mixer import MixPlan, PlacedLine
video, folder, first = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
lines = [PlacedLine(0, np.load(folder / f"{n}.npy")) for n in (0, 1)]
print("ready", flush=True)
for n in (first, 1 - first) * 1000:
    render_mix(MixPlan((lines[n],), 4 * 48_000), folder / "mix.m4a")
    export_video(video, [DubTrack(folder / f"{n}.m4a", "en")], folder / "film.mp4")
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What two different exports give, and an old one in place."""
    import numpy as np

    for n in (0, 1):
        sound = clicks(at_ms=(500 + n * 700,))
        np.save(tmp_path / f"{n}.npy", sound)
        render_mix(MixPlan((PlacedLine(0, sound),), 4 * 48_000), tmp_path / f"{n}.m4a")
        export_video(media_file("cfr.mp4"), [DubTrack(tmp_path / f"{n}.m4a", "en")], tmp_path / f"{n}.mp4")
    (tmp_path / "film.mp4").write_bytes((tmp_path / "0.mp4").read_bytes())
    (tmp_path / "mix.m4a").write_bytes((tmp_path / "0.m4a").read_bytes())
    return tmp_path


def _kill_one(folder: Path, first: int, after_s: float) -> None:
    arguments = [sys.executable, "-c", _EXPORTING, str(media_file("cfr.mp4")), str(folder), str(first)]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        time.sleep(after_s)
        process.kill()


def _check_whole(folder: Path) -> None:
    for made, kind in (("film", "mp4"), ("mix", "m4a")):
        content = (folder / f"{made}.{kind}").read_bytes()
        assert content in [(folder / f"{n}.{kind}").read_bytes() for n in (0, 1)], f"{made}.{kind} is neither"


def _rounds(folder: Path, n_rounds: int) -> None:
    moments = random.Random(1)
    for n in range(n_rounds):
        _kill_one(folder, n % 2, moments.uniform(0, 0.7))
        _check_whole(folder)
    _wait_for_ffmpeg_to_end(folder)
    render_mix(MixPlan((PlacedLine(0, clicks()),), 4 * 48_000), folder / "mix.m4a")
    export_video(media_file("cfr.mp4"), [DubTrack(folder / "0.m4a", "en")], folder / "film.mp4")
    assert not list(folder.glob(".*")), "the next export sweeps up what was left"


def _wait_for_ffmpeg_to_end(folder: Path) -> None:
    """An ffmpeg whose master was killed ends by itself; it writes to a hidden file only."""
    proc = Path("/proc")
    deadline = time.monotonic() + 10
    while proc.is_dir() and time.monotonic() < deadline:
        running = []
        for entry in proc.glob("[0-9]*/cmdline"):
            try:
                running.append(str(folder).encode() in entry.read_bytes())
            except OSError:
                continue  # it ended while we looked
        if not any(running):
            return
        time.sleep(0.05)
    assert not proc.is_dir(), "an ffmpeg is still running"


def test_a_killed_export_leaves_a_whole_file(folder: Path) -> None:
    _rounds(folder, 15)


@pytest.mark.slow
def test_a_hundred_killed_exports_leave_a_whole_file(folder: Path) -> None:
    _rounds(folder, 100)
