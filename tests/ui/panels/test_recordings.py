"""Voices of the user's own in the inspector: recordings to be imitated, and what is in the library."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from dubstudio.files.voice_library.cards import VoiceCard
from dubstudio.ui.panels.inspector import Inspector
from dubstudio.ui.panels.voices import Offer
from dubstudio.ui.voices.shelf import VoiceShelf
from tests.ui.panels.desk import Desk
from tests.ui.panels.harbour import MENG

Button = Qt.MouseButton


@pytest.fixture
def shelf(desk: Desk, tmp_path: Path) -> Iterator[VoiceShelf]:
    made = VoiceShelf(desk.bridge, desk.notices, desk.open_engine, desk.root, tmp_path / "library")
    yield made
    made.close()


@pytest.fixture
def panel(desk: Desk, shelf: VoiceShelf) -> Inspector:
    panel = Inspector(desk.bridge, desk.state, desk.voicing, desk.takes, desk.waves, desk.theme, desk.notices, shelf)
    desk.qtbot.addWidget(panel)
    panel.show()
    desk.qtbot.waitExposed(panel)
    desk.state.select(("seg_4",), "seg_4")
    return panel


def offers(panel: Inspector) -> list[Offer]:
    """What the list of voices offers, in its order."""
    rows = panel.form.voice.picker.list
    found = [rows.item(n).data(Qt.ItemDataRole.UserRole) for n in range(rows.count())]
    return [offer for offer in found if isinstance(offer, Offer)]


def test_a_recording_is_asked_for_without_the_list_in_the_way(panel: Inspector, qtbot: QtBot) -> None:
    field = panel.form.voice
    wanted: list[tuple[str, bool]] = []
    panel.recording_wanted.connect(lambda path, character: wanted.append((path, character)))
    qtbot.mouseClick(field.button, Button.LeftButton)
    qtbot.mouseClick(field.picker.recording, Button.LeftButton)
    assert not field.picker.isVisible()
    dialog = field.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit("/somewhere/voice.flac")
    dialog.reject()
    assert wanted == [("/somewhere/voice.flac", True)]


def test_the_users_own_voices_are_offered_heard_and_given(
    panel: Inspector, desk: Desk, shelf: VoiceShelf, qtbot: QtBot
) -> None:
    shelf.library.add(VoiceCard(id="card_bo", name="Bo", preset="zm_yunjian", language="zh", tags=("male",)))
    said: list[object] = []
    desk.voicing.auditioned.connect(lambda samples, _rate: said.append(samples))
    field = panel.form.voice
    qtbot.mouseClick(field.button, Button.LeftButton)  # the list looks into the library whenever it is opened
    qtbot.waitUntil(lambda: any(offer.card for offer in offers(panel)), timeout=20_000)
    (own,) = [offer for offer in offers(panel) if offer.card]
    assert (own.name, own.about) == ("Bo", "Chinese, male")
    field.auditioned.emit(own.key)
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    field.picker.close()
    field.chosen.emit(own, True)
    qtbot.waitUntil(lambda: any(v.card_id == "card_bo" for v in desk.project.voices.values()), timeout=20_000)
    voice = desk.project.voices[desk.project.characters[MENG].voice_id or ""]
    assert (voice.name, voice.preset, voice.card_id) == ("Bo", "zm_yunjian", "card_bo")
    assert desk.undo_steps() == 1
    qtbot.mouseClick(field.button, Button.LeftButton)
    assert not [offer for offer in offers(panel) if offer.card], "it is in the project now, and offered once"
    field.picker.close()
