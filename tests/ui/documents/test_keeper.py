"""Unsaved work reaches the side file in time, whatever the user is doing, and the window does not wait for it."""

from __future__ import annotations

import time
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dubstudio.base import settings
from dubstudio.base.settings import Settings
from dubstudio.files import autosave, project_file
from dubstudio.project.commands import fields
from dubstudio.studio import opening
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.documents.errands import Errands
from dubstudio.ui.documents.keeper import Keeper
from dubstudio.ui.notices import Notices
from dubstudio.ui.preferences import Preferences
from tests.builders import build_film
from tests.ui.documents.conftest import save_project
from tests.ui.documents.desk import Desk


@pytest.fixture
def keeper(desk: Desk, saved: Path) -> Keeper:
    """Of an open project, in a hurry."""
    desk.open(saved)
    desk.documents.keeper.interval_ms = 200
    return desk.documents.keeper


def _type(desk: Desk, text: str) -> None:
    assert desk.bridge.attempt(lambda project: fields.set_text(project, "seg_1", text))


def _kept(folder: Path) -> str:
    found = autosave.read(folder)
    return found.project.segments["seg_1"].text if found else ""


def test_a_change_is_kept_though_the_user_types_on_and_on(desk: Desk, keeper: Keeper, saved: Path) -> None:
    typing = QTimer(desk, interval=20)
    typing.timeout.connect(lambda: _type(desk, f"{time.monotonic()}"))
    typing.start()
    for _ in range(4):
        desk.qtbot.wait(250)
        desk.idle()
        now, kept = time.monotonic(), float(_kept(saved))
        assert now - kept < 1.0
    typing.stop()
    assert _kept(saved) != desk.lines()[0].text or keeper.autosaved_at
    assert project_file.load(saved).project.segments["seg_1"].text == "Hello there, friend."


def test_the_time_it_was_kept_is_shown(desk: Desk, keeper: Keeper) -> None:
    assert desk.documents.autosaved_at == ""
    _type(desk, "New.")
    with desk.qtbot.waitSignal(desk.documents.title_changed, timeout=5_000):
        pass
    desk.idle()
    assert len(keeper.autosaved_at) == 5
    desk.documents.handlers()["save"]()
    desk.idle()
    assert desk.documents.autosaved_at == ""


def test_nothing_is_written_where_nothing_changed(desk: Desk, keeper: Keeper, saved: Path) -> None:
    assert keeper.autosave() is None
    _type(desk, "New.")
    desk.until(lambda: _kept(saved) == "New.")
    desk.idle()
    assert keeper.autosave() is None, "it is kept already"
    desk.bridge.undo()
    desk.until(lambda: not autosave.exists(saved))


def test_leaving_the_window_keeps_the_work_at_once(desk: Desk, keeper: Keeper, saved: Path, qapp: QApplication) -> None:
    keeper.interval_ms = 60_000
    _type(desk, "New.")
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    desk.idle()
    assert _kept(saved) == "New."


def test_how_often_is_the_users_choice(desk: Desk, keeper: Keeper) -> None:
    keeper.interval_ms = None
    desk.preferences.set(settings.AUTOSAVE, 20)
    _type(desk, "New.")
    assert keeper.findChild(QTimer).interval() == 16_000, "early enough for a slow disk"


def test_a_side_file_that_can_not_be_written_is_told_once(desk: Desk, keeper: Keeper, saved: Path) -> None:
    hidden = saved.rename(saved.with_name("hidden"))
    for text in ("One.", "Two.", "Three."):
        _type(desk, text)
        keeper.autosave()
        desk.idle()
    assert len(desk.failures) == 1
    hidden.rename(saved)
    _type(desk, "Four.")
    keeper.autosave()
    desk.idle()
    assert _kept(saved) == "Four."


def test_saving_while_typing_leaves_only_what_was_typed_since(desk: Desk, keeper: Keeper, saved: Path) -> None:
    _type(desk, "First.")
    desk.documents.handlers()["save"]()
    _type(desk, "Second.")
    desk.idle()
    assert project_file.load(saved).project.segments["seg_1"].text == "First."
    assert not desk.bridge.is_clean
    desk.until(lambda: _kept(saved) == "Second.")


def test_saving_again_and_again_is_no_quarrel(desk: Desk, keeper: Keeper, saved: Path) -> None:
    for number in range(5):
        _type(desk, f"Number {number}")
        desk.documents.handlers()["save"]()
    desk.idle()
    assert desk.failures == []
    assert desk.bridge.is_clean
    assert project_file.load(saved).project.segments["seg_1"].text == "Number 4"


def test_work_on_a_document_that_is_moving_is_kept_in_its_new_home(desk: Desk, saved: Path, tmp_path: Path) -> None:
    desk.open(saved)
    _type(desk, "First.")
    desk.answer(saves=[tmp_path / "new"])
    desk.documents.handlers()["save_as"]()
    _type(desk, "Second.")
    desk.documents.autosave_now()
    assert _kept(tmp_path / "new") == "Second."
    assert not autosave.exists(saved)


def test_the_window_does_not_wait_for_a_long_document_to_be_kept(qtbot: QtBot, tmp_path: Path) -> None:
    notices = Notices()
    bridge, errands = DocumentBridge(notices), Errands(notices)
    keeper = Keeper(bridge, errands, notices, Preferences(Settings(), None))
    document = opening.open_project(save_project(tmp_path / "long", build_film(5_000))).document
    bridge.show(document)
    assert bridge.attempt(lambda project: fields.set_text(project, "seg_00001", "New."))
    beats: list[float] = []
    beat = QTimer(interval=5)
    beat.timeout.connect(lambda: beats.append(time.perf_counter()))
    beat.start()
    keeper.autosave()
    qtbot.waitUntil(lambda: not errands.busy, timeout=10_000)
    beat.stop()
    keeper.close()
    errands.close()
    document.close()
    assert len(beats) > 5
    assert max(later - earlier for earlier, later in pairwise(beats)) < 0.25, "a wall for accidents; 50 ms are wanted"
