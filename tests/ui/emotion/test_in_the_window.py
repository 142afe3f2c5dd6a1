"""Buttons of the inspector do what actions of the same name do, and windows open where they are wanted."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dubstudio.ui.emotion.suggestions import SuggestionsDialog
from dubstudio.ui.readings.lexicon_dialog import LexiconDialog
from dubstudio.ui.wordings.dialog import WordingsDialog
from tests.ui.conftest import StudioMaker

PATIENCE_MS = 20_000


def test_windows_about_emotion_pronunciation_and_wordings_open(new_studio: StudioMaker, qtbot: QtBot) -> None:
    studio = new_studio()
    station, window = studio.workstation, studio.window
    station.documents.open_sample()
    qtbot.waitUntil(lambda: len(station.bridge.project.segments) == 5, timeout=PATIENCE_MS)
    first = station.bridge.project.in_order()[0].id
    station.state.select([first])
    qtbot.mouseClick(window.inspector.form.emotion.suggest, Qt.MouseButton.LeftButton)
    suggestions = window.findChild(SuggestionsDialog)
    assert suggestions is not None
    qtbot.waitUntil(lambda: not suggestions.is_reading, timeout=PATIENCE_MS)
    suggestions.reject()
    window.actions_by_id["pronunciation"].trigger()
    window.actions_by_id["pronunciation"].trigger()
    assert len(window.findChildren(LexiconDialog)) == 1
    window.inspector.lexicon_wanted.emit("行", "hang2")
    window.actions_by_id["wordings"].trigger()
    assert window.findChild(WordingsDialog) is not None
    for dialog in (window.findChild(LexiconDialog), window.findChild(WordingsDialog)):
        dialog.close()
