"""The whole way to the speakers of a private sound server: what is heard there, and when."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
import pytest
import soundfile
from pytestqt.qtbot import QtBot

from dubstudio.project.entities import MixSettings
from tests.builders import build_project, build_segment
from tests.sound_server import Recording, SoundServer
from tests.ui.playback.conftest import RATE, Bench, BenchMaker

SECONDS = 20
FRAME_MS = 40


@pytest.fixture
def noise() -> np.ndarray:
    """A sound that is like itself nowhere else."""
    return np.random.default_rng(0).uniform(-0.4, 0.4, RATE * SECONDS).astype(np.float32)


@pytest.fixture
def playing_bench(
    sound_server: SoundServer, new_bench: BenchMaker, noise: np.ndarray, qtbot: QtBot, tmp_path: Path
) -> Bench:
    """A film of noise, open on a device that is awake."""
    soundfile.write(tmp_path / "noise.wav", noise, RATE, subtype="FLOAT")
    bench = new_bench()
    project = build_project(build_segment(), mix=MixSettings(background="none"))
    bench.show(tmp_path / "project", project, tmp_path / "noise.wav")
    bench.wait(qtbot, lambda: bench.player.device != "")
    # A server may take two seconds to wake up; what is played before waits in its queue.
    bench.wait(qtbot, lambda: bench.player._playback.heard > RATE // 2)
    return bench


def test_what_is_heard_is_where_the_playhead_is(
    playing_bench: Bench, sound_server: SoundServer, noise: np.ndarray, qtbot: QtBot
) -> None:
    bench, state = playing_bench, playing_bench.state
    sights: list[tuple[float, int]] = []
    with sound_server.recording() as recording:
        bench.player.play(0)
        for start_ms in (0, 9_000):
            state.seek(start_ms)
            sights += _watch(bench, qtbot, 2.0)
        bench.player.play(2_000, 2_700, loop=True)
        sights += _watch(bench, qtbot, 2.0)
        bench.player.stop()
        qtbot.wait(300)
    assert not bench.failures
    off_ms = np.array([_off_ms(recording, noise, at, playhead) for at, playhead in sights])
    assert len(off_ms) > 60
    assert np.abs(np.median(off_ms)) < FRAME_MS / 2, np.median(off_ms)
    assert np.quantile(np.abs(off_ms), 0.98) < FRAME_MS, sorted(off_ms)


def test_the_first_sound_comes_within_100_ms(
    playing_bench: Bench, sound_server: SoundServer, noise: np.ndarray, qtbot: QtBot
) -> None:
    waits = []
    with sound_server.recording() as recording:
        for _ in range(5):
            qtbot.wait(300)
            pressed = time.monotonic()
            playing_bench.player.play(1_000)
            qtbot.wait(300)
            playing_bench.player.stop()
            waits.append(pressed)
        qtbot.wait(300)
    samples = np.abs(recording.samples[:, 0])
    late_ms = []
    for pressed in waits:
        at = recording.sample_at(pressed)
        late_ms.append(int((samples[at:] > 0.02).argmax()) / RATE * 1000)
    assert np.median(late_ms) < 100, late_ms


def _watch(bench: Bench, qtbot: QtBot, seconds: float) -> list[tuple[float, int]]:
    """When the playhead was where, while it moves; the time to get there is left out."""
    sights: list[tuple[float, int]] = []
    qtbot.wait(400)

    def see(ms: int) -> None:
        sights.append((time.monotonic(), ms))

    bench.state.playhead_changed.connect(see)
    qtbot.wait(round(seconds * 1000) - 400)
    bench.state.playhead_changed.disconnect(see)
    return sights


def _off_ms(recording: Recording, noise: np.ndarray, at: float, playhead_ms: int) -> float:
    """By how much what was played at a time lies behind a playhead."""
    middle, said = recording.sample_at(at), playhead_ms * RATE // 1000
    piece = recording.samples[middle - 600 : middle + 600, 0]
    first = max(said - RATE // 5, 0)
    around = noise[first : said + RATE // 5]
    return (first + int(np.correlate(around, piece, "valid").argmax()) + 600 - said) / RATE * 1000
