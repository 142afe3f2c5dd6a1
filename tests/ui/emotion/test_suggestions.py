"""Proposals from the script: nothing changes before they are accepted, and then all at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dubstudio.project.commands import fields
from dubstudio.project.entities import Mix
from dubstudio.ui.emotion.suggestions import SuggestionsDialog
from tests.ui.panels.desk import Desk


@pytest.fixture
def dialog(desk: Desk, qtbot: QtBot) -> SuggestionsDialog:
    """Opened over three lines, of which two say how they are meant."""
    for line_id, text in (("seg_1", "Get out, I hate you!"), ("seg_2", "我恨你！滚出去！")):
        desk.bridge.do(fields.set_text(desk.project, line_id, text))
    desk.state.select(["seg_1", "seg_2"])
    made = SuggestionsDialog(desk.bridge, desk.state, desk.jobs, desk.notices)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: not made.is_reading, timeout=20_000)
    return made


def test_proposals_are_shown_with_their_reason_and_change_nothing(dialog: SuggestionsDialog, desk: Desk) -> None:
    assert dialog.list.count() == 2
    assert "angry" in dialog.list.item(0).text()
    assert "→" in dialog.list.item(0).text()
    assert "Accept 2 proposals" in dialog.accept_button.text() or "2" in dialog.accept_button.text()
    assert all(line.emotion is None for line in desk.project.segments.values())


def test_enter_accepts_what_is_ticked_in_one_step(dialog: SuggestionsDialog, desk: Desk, qtbot: QtBot) -> None:
    steps = desk.undo_steps()
    dialog.list.setCurrentRow(1)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert isinstance(desk.project.segments["seg_1"].emotion, Mix)
    assert desk.project.segments["seg_2"].emotion is None, "it was not ticked any more"
    assert desk.undo_steps() == steps + 1
    assert desk.state.selected == ("seg_1", "seg_2")


def test_a_locked_line_is_not_ticked(desk: Desk, qtbot: QtBot) -> None:
    desk.bridge.do(fields.set_text(desk.project, "seg_1", "Get out, I hate you!"))
    desk.bridge.do(fields.lock(desk.project, ["seg_1"]))
    desk.state.select(["seg_1"])
    made = SuggestionsDialog(desk.bridge, desk.state, desk.jobs, desk.notices)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: not made.is_reading, timeout=20_000)
    assert made.list.item(0).checkState() is Qt.CheckState.Unchecked
    assert not made.accept_button.isEnabled()
