"""The wordings dialog over a little model on this machine."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dubstudio.base import settings
from dubstudio.base.cancel import CancelToken
from dubstudio.project.commands import fields
from dubstudio.ui.wordings.dialog import WordingsDialog
from tests.studio.language_model import Model
from tests.ui.panels.desk import Desk


@pytest.fixture
def model() -> Iterator[Model]:
    made = Model()
    yield made
    made.close()


@pytest.fixture
def dialog(desk: Desk, qtbot: QtBot) -> WordingsDialog:
    """Shown over an English line."""
    made = WordingsDialog(desk.bridge, desk.state, desk.voicing, desk.jobs, desk.preferences)
    qtbot.addWidget(made)
    desk.state.select(["seg_6"])
    made.show()
    return made


def _use(desk: Desk, model: Model) -> None:
    desk.preferences.set(settings.WORDING_URL, model.endpoint.url)
    desk.preferences.set(settings.WORDING_MODEL, "small")


def test_nothing_is_asked_without_an_address_or_before_the_button(
    dialog: WordingsDialog, desk: Desk, model: Model, qtbot: QtBot
) -> None:
    assert not dialog.ask.isEnabled()
    assert "settings" in dialog.ask.toolTip()
    _use(desk, model)
    assert dialog.ask.isEnabled()
    qtbot.wait(50)
    assert not model.asked


def test_the_length_is_told_as_soon_as_it_is_read(dialog: WordingsDialog, desk: Desk, qtbot: QtBot) -> None:
    desk.wait_for_fit("seg_6")
    qtbot.waitUntil(lambda: "1 syllable(s)" in dialog.length.text())


def test_a_proposal_is_taken_by_one_key_and_is_one_step(
    dialog: WordingsDialog, desk: Desk, model: Model, qtbot: QtBot
) -> None:
    _use(desk, model)
    before, steps = desk.project.segments["seg_6"].text, desk.undo_steps()
    model.says = "Away with you!\nGo!"
    dialog.ask.click()
    qtbot.waitUntil(lambda: dialog.list.count() == 2)
    qtbot.waitUntil(lambda: dialog.ask.text() != "Stop")
    first = dialog.list.item(0).text().partition("\n")[0]
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert desk.project.segments["seg_6"].text == first != before
    assert desk.undo_steps() == steps + 1


def test_what_goes_wrong_stands_in_the_dialog(dialog: WordingsDialog, desk: Desk, model: Model, qtbot: QtBot) -> None:
    _use(desk, model)
    model.status = 401
    dialog.ask.click()
    qtbot.waitUntil(dialog.trouble.isVisible)
    assert "refuses the key" in dialog.trouble.text()
    assert not desk.failed


def test_waiting_is_given_up_by_the_button_and_by_another_line(
    dialog: WordingsDialog, desk: Desk, model: Model, qtbot: QtBot
) -> None:
    _use(desk, model)
    model.held.clear()
    dialog.ask.click()
    qtbot.waitUntil(lambda: bool(model.asked))
    dialog.ask.click()
    assert dialog.ask.text() == "Propose other wordings"
    dialog.ask.click()
    desk.state.select(["seg_4"])
    assert dialog.ask.text() == "Propose other wordings"
    model.held.set()
    qtbot.wait(100)
    assert dialog.list.count() == 0


def test_what_the_engine_reads_takes_the_place_of_what_was_counted(
    dialog: WordingsDialog, desk: Desk, model: Model, qtbot: QtBot
) -> None:
    desk.wait_for_fit("seg_6")
    _use(desk, model)
    model.says = "Away with you!\nGo!"
    told: list[str] = []
    dialog.list.model().rowsInserted.connect(lambda *_: told.append(dialog.list.item(0).text()))
    dialog.ask.click()
    qtbot.waitUntil(lambda: dialog.list.count() == 2 and "≈" not in dialog.list.item(0).text())
    assert "≈" in told[0]
    ruler = desk.voicing.ruler_of("seg_6")
    assert ruler is not None
    text, row = dialog.list.item(0).text().split("\n")
    seconds = ruler.seconds(text, CancelToken())
    assert seconds is not None
    assert f"{seconds:.1f} s" in row


def test_a_pause_that_has_no_place_is_told_before_it_is_lost(
    dialog: WordingsDialog, desk: Desk, model: Model, qtbot: QtBot
) -> None:
    _use(desk, model)
    desk.bridge.attempt(lambda project: fields.set_text(project, "seg_6", "Go [pause 0.4s] <away|AH0 W EY1>!"))
    model.says = "Do go away!"
    dialog.ask.click()
    qtbot.waitUntil(lambda: dialog.list.count() == 1)
    words, _, lost = dialog.list.item(0).text().split("\n")
    assert words == "Do go <away|AH0 W EY1>!"
    assert "[pause 0.4s]" in lost
