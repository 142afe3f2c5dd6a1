"""Waveforms of takes: made once when first asked for, in the background."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from dubstudio.files import project_file
from dubstudio.media import sound_file
from dubstudio.project.entities import Take
from dubstudio.studio.document import Document
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.jobs import Jobs
from dubstudio.ui.notices import Notices
from dubstudio.ui.waves import TakeWaves
from tests.builders import build_failed_take, build_project, build_segment, build_take

RATE = 24_000


@pytest.fixture
def bridge() -> DocumentBridge:
    """Nothing is open in it."""
    return DocumentBridge(Notices())


@pytest.fixture
def waves(bridge: DocumentBridge, qtbot: QtBot) -> Iterator[TakeWaves]:
    """The waveforms of what is open in the bridge."""
    jobs = Jobs(Notices())
    yield TakeWaves(bridge, jobs)
    assert jobs.close(10)
    qtbot.wait(1)


def document_with(folder: Path, n_takes: int) -> tuple[Document, list[Take]]:
    """A document whose takes are as loud as their number says."""
    document = Document(project_file.create(folder, build_project(build_segment())))
    takes = []
    for number in range(1, n_takes + 1):
        samples = np.full(RATE, 0.05 * number, np.float32)
        sound = project_file.add_sound(folder, sound_file.flac_bytes(samples, RATE))
        takes.append(build_take(f"take_{number}", number=number, sound=sound))
    return document, takes


def test_waves_come_when_asked_for(bridge: DocumentBridge, waves: TakeWaves, qtbot: QtBot, tmp_path: Path) -> None:
    document, takes = document_with(tmp_path / "project", 9)
    bridge.show(document)
    ready: list[str] = []
    waves.ready.connect(ready.append)
    assert [waves.of(take) for take in takes] == [None] * 9
    qtbot.waitUntil(lambda: len(ready) == 9, timeout=20_000)
    assert set(ready) == {take.sound for take in takes}
    for take in takes:
        peaks = waves.of(take)
        assert peaks is not None
        assert peaks.columns(0.0, 10.0, 100)[:, 1] == pytest.approx(0.05 * take.number, abs=1e-3)
        assert waves.of(take) is peaks
    assert len(ready) == 9


def test_what_has_no_sound_has_no_wave(bridge: DocumentBridge, waves: TakeWaves, qtbot: QtBot, tmp_path: Path) -> None:
    document, [take] = document_with(tmp_path / "project", 1)
    assert waves.of(take) is None  # nothing is open
    bridge.show(document)
    gone = build_take("take_9", sound="gone.flac")
    with qtbot.waitSignal(waves.ready, timeout=20_000):
        assert waves.of(build_failed_take()) is None
        assert waves.of(gone) is None
        assert waves.of(take) is None
    qtbot.waitUntil(lambda: not waves._jobs.rows(), timeout=20_000)
    with qtbot.assertNotEmitted(waves.ready, wait=100):
        assert waves.of(gone) is None  # it is not tried over and over


def test_another_document_may_have_what_this_one_lacks(
    bridge: DocumentBridge, waves: TakeWaves, qtbot: QtBot, tmp_path: Path
) -> None:
    lacking = Document(project_file.create(tmp_path / "lacking", build_project(build_segment())))
    document, [take] = document_with(tmp_path / "project", 1)
    bridge.show(lacking)
    assert waves.of(take) is None
    qtbot.waitUntil(lambda: not waves._jobs.rows(), timeout=20_000)
    bridge.show(document)
    with qtbot.waitSignal(waves.ready, timeout=20_000):
        waves.of(take)
    assert waves.of(take) is not None
