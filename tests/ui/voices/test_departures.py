"""The dialog that lists lines which do not sound like their character."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dubstudio.files import project_file
from dubstudio.media import sound_file
from dubstudio.media.audio import read_audio
from dubstudio.project.commands import cast, fields, takes
from dubstudio.project.entities import Project
from dubstudio.studio.voice_departures import Reason
from dubstudio.ui import style
from dubstudio.ui.i18n import language
from dubstudio.ui.theme import Theme
from dubstudio.ui.voices.departures_dialog import DeparturesDialog
from tests.builders import ANNA, DEEP, WARM, build_character, build_project, build_segment, build_take, build_voice
from tests.ui.legibility import clipped
from tests.ui.panels.desk import Desk

RATE = 16_000


@dataclass
class Stage:
    """A dialog over a document: of Anna's five lines the fourth is of a stranger, the fifth by another voice."""

    desk: Desk
    dialog: DeparturesDialog
    qtbot: QtBot
    wanted: list[list[str]]

    def until(self, holds: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(holds()), timeout=20_000)

    def show(self) -> None:
        """Show it and wait until it has listened."""
        self.dialog.show()
        self.qtbot.waitExposed(self.dialog)
        self.until(lambda: not self.dialog.is_listening)

    def texts(self) -> list[str]:
        return [self.dialog.list.item(row).text() for row in range(self.dialog.list.count())]

    def ids(self) -> list[str]:
        return [found.line_id for found in self.dialog.found]

    def click(self, row: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        table = self.dialog.list
        at = table.visualItemRect(table.item(row)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, modifier, at)


@pytest.fixture
def stage(new_desk: Callable[..., Desk], qtbot: QtBot, media: Path, tmp_path: Path) -> Iterator[Stage]:
    desk = new_desk(sounding(media, tmp_path))
    for file in (tmp_path / project_file.TAKES).iterdir():
        project_file.add_sound(desk.folder, file.read_bytes())
    dialog = DeparturesDialog(desk.bridge, desk.state, desk.jobs, desk.theme, desk.notices)
    wanted: list[list[str]] = []
    dialog.speak_wanted.connect(wanted.append)
    yield Stage(desk, dialog, qtbot, wanted)
    dialog.close()
    dialog.deleteLater()


def sounding(media: Path, folder: Path) -> Project:
    """The document; its sounds are put into a folder."""
    own, other = (read_audio(next((media / "speakers").glob(f"{name}-*")), RATE) for name in ("4214", "2518"))
    length = 5 * RATE // 2
    sounds = [*(own[int(start) : int(start) + length] for start in np.linspace(0, len(own) - length, 3)), other, own]
    items: list[Any] = [
        build_voice(WARM, engine="tone"),
        build_voice(DEEP, engine="tone"),
        build_character(ANNA, voice_id=WARM),
    ]
    for n, sound in enumerate(sounds):
        name = project_file.add_sound(folder, sound_file.flac_bytes(sound, RATE))
        line = {"character_id": ANNA, "chosen_take_id": f"take_{n}", "text": f"Line {n} of Anna."}
        items.append(build_segment(f"seg_{n}", n * 10_000, n * 10_000 + 8_000, **line))
        voice = DEEP if n == 4 else WARM
        take = {"sound": name, "sample_rate": RATE, "n_samples": len(sound), "engine": "tone", "voice_id": voice}
        items.append(build_take(f"take_{n}", f"seg_{n}", **take))
    return build_project(*items)


def test_what_stands_out_is_listed_with_its_reason(stage: Stage) -> None:
    stage.dialog.show()
    assert stage.dialog.is_listening
    assert stage.dialog.status.text() == "Listening to the lines…"
    assert not stage.dialog.again.isEnabled()
    stage.show()
    assert [found.reason for found in stage.dialog.found] == [Reason.SOUND, Reason.VOICE]
    stranger, recast = stage.texts()
    assert "Line 3 of Anna." in stranger
    assert "Sounds unlike the others: likeness 0." in stranger
    assert "Spoken by Deep; Warm has the part." in recast
    assert stage.dialog.status.text().startswith("2 line")
    assert not stage.dialog.progress.isVisible()


def test_a_click_goes_to_the_line_and_so_do_arrows(stage: Stage) -> None:
    stage.show()
    stage.click(1)
    assert (stage.desk.state.selected, stage.desk.state.playhead_ms) == (("seg_4",), 40_000)
    QTest.keyClick(stage.dialog.list, Qt.Key.Key_Up)
    assert stage.desk.state.current == "seg_3"
    QTest.keyClick(stage.dialog.list, Qt.Key.Key_Return)
    assert stage.desk.state.playhead_ms == 30_000
    stage.click(1, Qt.KeyboardModifier.ControlModifier)
    assert set(stage.desk.state.selected) == {"seg_3", "seg_4"}


def test_all_or_the_selected_lines_are_spoken_again_but_no_locked_ones(stage: Stage) -> None:
    stage.show()
    assert stage.dialog.speak.text().startswith("Speak 2 line")
    stage.dialog.speak.click()
    stage.click(1)
    assert stage.dialog.speak.text().startswith("Speak 1 line")
    stage.dialog.speak.click()
    assert stage.wanted == [["seg_3", "seg_4"], ["seg_4"]]
    lock(stage.desk, "seg_4")
    assert stage.ids() == ["seg_3", "seg_4"]
    assert not stage.dialog.speak.isEnabled()


def test_a_line_that_was_spoken_again_is_gone_from_the_list(stage: Stage) -> None:
    stage.dialog.speak_wanted.connect(lambda ids: stage.desk.voicing.speak(ids, another=True))
    stage.desk.bridge.attempt(lambda project: cast.recast(project, ANNA, DEEP))
    stage.show()
    assert stage.ids() == ["seg_0", "seg_1", "seg_2", "seg_3"]
    stage.click(0)
    stage.dialog.speak.click()
    stage.until(lambda: stage.ids() == ["seg_1", "seg_2", "seg_3"])
    assert stage.desk.project.takes[stage.desk.project.segments["seg_0"].chosen_take_id or ""].voice_id == DEEP
    assert stage.dialog.status.text().startswith("3 line")


def test_edits_show_at_once_and_undo_brings_them_back(stage: Stage) -> None:
    stage.show()
    stage.desk.bridge.attempt(lambda project: takes.choose_take(project, "seg_3", None))
    assert stage.ids() == ["seg_4"]
    stage.desk.bridge.attempt(lambda project: cast.recast(project, ANNA, DEEP))
    assert stage.ids() == ["seg_0", "seg_1", "seg_2"]
    stage.desk.bridge.undo()
    assert stage.ids() == ["seg_4"]
    assert stage.dialog.status.text().startswith("1 line")


def test_closing_stops_listening_and_showing_begins_anew(stage: Stage) -> None:
    stage.dialog.show()
    stage.dialog.close()
    assert not stage.dialog.is_listening
    stage.until(lambda: not stage.desk.jobs.rows())
    stage.show()
    assert stage.ids() == ["seg_3", "seg_4"]


def test_another_document_is_looked_at_by_itself(stage: Stage) -> None:
    stage.show()
    stage.desk.bridge.show(None)
    assert stage.texts() == []
    assert stage.dialog.status.text() == "No project is open."
    assert not stage.dialog.speak.isEnabled()


@pytest.fixture(params=[("en", True), ("zh", False)], ids=["english, dark", "chinese, light"])
def look(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """Language and theme of the whole application."""
    tongue, dark = request.param
    language.use(qapp, tongue)
    style.apply(qapp, Theme(dark=dark))
    yield tongue
    language.use(qapp, "en")
    style.apply(qapp, Theme())


def test_nothing_is_cut_off(look: str, stage: Stage) -> None:
    stage.show()
    assert len(stage.texts()) == 2
    stage.qtbot.wait(50)
    assert clipped(stage.dialog) == []
    assert stage.dialog.list.horizontalScrollBar().maximum() == 0


def lock(desk: Desk, line_id: str) -> None:
    desk.bridge.attempt(lambda project: fields.lock(project, [line_id]))
