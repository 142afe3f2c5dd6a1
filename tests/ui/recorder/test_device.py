"""The whole way: a microphone of the sound system, the window, a file, and the speakers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt

from dubstudio.base.settings import Settings
from dubstudio.media.sound_file import read_sound
from dubstudio.studio.recorder import RATE
from dubstudio.ui.notices import Notices
from dubstudio.ui.preferences import Preferences
from dubstudio.ui.recorder.dialog import RecorderDialog
from dubstudio.ui.theme import Theme
from tests.sound_server import Microphone, SoundServer, _server, microphone, sound_server
from tests.ui.recorder.conftest import Bench

__all__ = ["_server", "microphone", "sound_server"]

WAKING_MS = 10_000  # a server's first block may take seconds


@pytest.fixture
def dialog(microphone: Microphone, bench: Bench, tmp_path: Path) -> Iterator[RecorderDialog]:
    notices, preferences = Notices(), Preferences(Settings(), None)
    made = RecorderDialog(preferences, Theme(), notices, tmp_path / "recordings")
    notices.setParent(made)
    preferences.setParent(made)
    microphone.hear(np.random.default_rng(5).uniform(-0.3, 0.3, 40 * RATE).astype(np.float32))
    bench.speed = 1.0
    bench.show(made)
    yield made
    bench.close()


def test_what_was_said_is_in_the_file_and_comes_out_of_the_speakers(
    dialog: RecorderDialog, bench: Bench, sound_server: SoundServer
) -> None:
    console = dialog.console
    bench.qtbot.waitUntil(lambda: console.booth.is_ready, timeout=WAKING_MS)
    path = bench.record(console, 0.6)
    samples, rate = read_sound(path)
    assert rate == RATE
    noise = np.random.default_rng(5).uniform(-0.3, 0.3, 40 * RATE).astype(np.float32)
    piece = samples[RATE // 10 : RATE // 10 + 4096]
    n = 2 ** int(np.ceil(np.log2(len(noise) + len(piece))))
    found = np.fft.irfft(np.fft.rfft(noise, n) * np.conj(np.fft.rfft(piece, n)), n)
    place = int(np.argmax(found[: len(noise)])) - RATE // 10
    assert np.abs(samples - noise[place : place + len(samples)]).max() < 2 / 2**15
    with sound_server.recording() as recording:
        bench.press(console, Qt.Key.Key_Space)
        bench.until(lambda: console.replay.position_s > 0.4)
        bench.until(lambda: console.replay.path is None)
        bench.qtbot.wait(200)
    assert np.abs(recording.samples).max() > 0.2
