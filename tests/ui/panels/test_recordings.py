"""A recording becomes a voice of the project."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from dubstudio.ui.panels.inspector import Inspector
from tests.ui.panels.desk import Desk
from tests.ui.panels.harbour import MENG

Button = Qt.MouseButton


@pytest.fixture
def panel(desk: Desk) -> Inspector:
    panel = Inspector(desk.bridge, desk.state, desk.voicing, desk.takes, desk.waves, desk.theme, desk.notices)
    desk.qtbot.addWidget(panel)
    panel.show()
    desk.qtbot.waitExposed(panel)
    desk.state.select(("seg_4",), "seg_4")
    return panel


def test_the_voice_of_a_recording(panel: Inspector, desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    clip = tmp_path / "Aunt May.wav"
    clip.write_bytes(b"RIFF, as far as anybody looks")
    field = panel.form.voice
    for character in (True, False, False):
        field.recording_wanted.emit(str(clip), character)
    (voice,) = [v for v in desk.project.voices.values() if v.clips]
    assert (voice.name, voice.engine, voice.preset) == ("Aunt May", "indextts2", "")
    assert (desk.folder / "voices" / voice.clips[0]).read_bytes() == clip.read_bytes()
    assert desk.project.characters[MENG].voice_id == voice.id
    assert desk.project.segments["seg_4"].voice_id == voice.id, "the same recording twice is one voice"
    field.recording_wanted.emit(str(tmp_path / "nobody.wav"), True)
    assert len(desk.failed) == 1


def test_a_recording_is_asked_for_without_the_list_in_the_way(panel: Inspector, qtbot: QtBot) -> None:
    field = panel.form.voice
    wanted: list[tuple[str, bool]] = []
    qtbot.mouseClick(field.button, Button.LeftButton)
    field.picker.recording_wanted.connect(lambda path, character: wanted.append((path, character)))
    qtbot.mouseClick(field.picker.recording, Button.LeftButton)
    assert not field.picker.isVisible()
    dialog = field.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit("/somewhere/voice.flac")
    dialog.reject()
    assert wanted == [("/somewhere/voice.flac", True)]
