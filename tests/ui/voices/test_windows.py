"""The windows about voices open from the menu, and hand on what was made in them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from dubstudio.ui.launch import Studio
from dubstudio.ui.voices.library_dialog import VoiceLibraryDialog
from dubstudio.ui.voices.new_voice import NewVoiceDialog
from tests.ui.conftest import StudioMaker
from tests.ui.test_main_window import PATIENCE_MS, show_the_sample


@pytest.fixture
def studio(new_studio: StudioMaker, qtbot: QtBot) -> Studio:
    made = new_studio()
    show_the_sample(made, qtbot)
    station = made.workstation
    station.state.select([station.bridge.project.in_order()[0].id])
    return made


def shown(studio: Studio) -> list[NewVoiceDialog]:
    return [dialog for dialog in studio.window.findChildren(NewVoiceDialog) if dialog.isVisible()]


def close_all(studio: Studio) -> None:
    for dialog in studio.window.findChildren(QDialog):
        dialog.close()


def test_each_window_opens_from_the_menu(studio: Studio) -> None:
    actions, windows = studio.window.actions_by_id, studio.window.voice_windows
    for name, action in (
        ("library", "voice_library"),
        ("casting", "casting_board"),
        ("departures", "check_voices"),
        ("recorder", "record_voice"),
    ):
        actions[action].trigger()
        first = windows.window_of(name)
        assert first is not None, name
        assert first.isVisible(), name
        first.close()
        actions[action].trigger()
        again = windows.window_of(name)
        assert again is not None, name
        assert again.isVisible(), "a closed one is shown again"
        again.close()
    actions["perform_line"].trigger()
    actions["new_voice"].trigger()
    library = windows.window_of("library")
    assert isinstance(library, VoiceLibraryDialog)
    library.new.click()
    assert len(shown(studio)) == 2, "voices may be made side by side"
    close_all(studio)


def test_recordings_go_where_they_are_wanted(studio: Studio, media: Path, qtbot: QtBot) -> None:
    station, windows = studio.workstation, studio.window.voice_windows
    clip = str(media / "speakers" / "1624-142933-0000.flac")
    studio.window.inspector.recording_wanted.emit(clip, True)
    (dialog,) = shown(studio)
    line = station.bridge.project.segments[station.state.current or ""]
    name = station.bridge.project.characters[line.character_id or ""].name
    assert dialog.receiver.currentText() == f"All lines of {name}"
    assert dialog.name.text() == "1624-142933-0000"
    close_all(studio)

    waiting = windows.new_voice()
    waiting.recorder.click()
    recorder = windows.window_of("recorder")
    assert recorder is not None
    recorder.accepted_take.emit(clip)  # type: ignore[attr-defined]
    assert waiting.bench.source is not None
    assert waiting.bench.source.path == Path(clip)
    recorder.accepted_take.emit(clip)  # type: ignore[attr-defined]
    assert len(shown(studio)) == 2, "nobody waits for the second one: it is a voice of its own"
    close_all(studio)
    qtbot.waitUntil(lambda: not station.voices.jobs.rows(), timeout=PATIENCE_MS)


def test_the_film_gives_a_voice_for_the_selected_lines(studio: Studio, qtbot: QtBot) -> None:
    station = studio.workstation
    order = station.bridge.project.in_order()
    own = order[0].character_id
    station.state.select([line.id for line in order if line.character_id == own])
    studio.window.actions_by_id["film_voice"].trigger()
    (dialog,) = shown(studio)
    qtbot.waitUntil(lambda: dialog.bench.source is not None or not dialog.where.text().endswith("…"), timeout=60_000)
    assert dialog.bench.source is not None
    assert dialog.bench.source.clip is not None
    assert dialog.name.text() == station.bridge.project.characters[own or ""].name
    close_all(studio)


def test_without_a_film_there_is_no_voice_of_it(new_studio: StudioMaker) -> None:
    studio = new_studio()
    refused: list[object] = []
    studio.workstation.notices.refused.connect(refused.append)
    studio.window.voice_windows.voice_of_film()
    assert len(refused) == 1
    assert not shown(studio)
