"""Readings in the words editor: underlined, chosen by mouse and key, one step of the document."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from dubstudio.project.commands import fields
from dubstudio.ui.panels.inspector import Inspector
from dubstudio.ui.readings.looker import Looker
from tests.ui.panels.desk import Desk

Line = QTextCharFormat.UnderlineStyle


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot) -> Inspector:
    """The inspector over a Chinese line, looking at its readings."""
    made = Inspector(desk.bridge, desk.state, desk.voicing, desk.takes, desk.waves, desk.theme, desk.notices)
    qtbot.addWidget(made)
    made.resize(362, 900)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    desk.state.select(["seg_4"])
    box = made.form.words
    box.look_at("zh", "")
    box.watch(Looker(desk.jobs, parent=desk.root))
    qtbot.waitUntil(lambda: bool(box.marks.sight and box.marks.sight.places))
    box.editor.setFocus()
    return made


def _menu() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def _put_cursor(panel: Inspector, position: int) -> None:
    cursor = panel.form.words.editor.textCursor()
    cursor.setPosition(position)
    panel.form.words.editor.setTextCursor(cursor)


def test_places_are_underlined_and_pinyin_stands_beneath(panel: Inspector) -> None:
    styles = {mark.format.underlineStyle() for mark in panel.form.words.editor.extraSelections()}
    assert styles == {Line.DotLine}
    assert "yínháng" in panel.form.words.spoken.text()


def test_a_reading_is_chosen_by_key_and_is_one_step(panel: Inspector, desk: Desk, qtbot: QtBot) -> None:
    steps = desk.undo_steps()
    _put_cursor(panel, 1)
    qtbot.keyClick(panel.form.words.editor, Qt.Key.Key_F7)
    assert [action.isChecked() for action in _menu().actions()][:2] == [True, False]
    qtbot.keyClick(_menu(), Qt.Key.Key_2)
    assert desk.project.segments["seg_4"].text.startswith("银行(xing2)的")
    assert desk.undo_steps() == steps + 1
    desk.bridge.undo()
    assert desk.project.segments["seg_4"].text.startswith("银行的")


def test_ctrl_click_opens_the_readings_of_what_is_clicked(panel: Inspector, qtbot: QtBot) -> None:
    editor = panel.form.words.editor
    cursor = editor.textCursor()
    cursor.setPosition(1)
    rect = editor.cursorRect(cursor)
    at = QPoint(rect.left() + 5, rect.center().y())
    qtbot.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, at)
    menu = _menu()
    assert "行" in menu.title()
    assert menu.actions()[0].text().endswith("háng")
    menu.close()


def test_a_given_reading_can_be_taken_out_and_a_wrong_one_is_told(panel: Inspector, desk: Desk, qtbot: QtBot) -> None:
    box = panel.form.words
    desk.bridge.do(fields.set_text(desk.project, "seg_4", "银行(xing2)"))
    qtbot.waitUntil(lambda: bool(box.marks.sight and box.marks.sight.places))
    assert box.marks.sight is not None
    (place,) = box.marks.sight.places
    box.marks.take_out(place)
    assert desk.project.segments["seg_4"].text == "银行"

    desk.bridge.do(fields.set_text(desk.project, "seg_4", "银行(hqng2)"))
    qtbot.waitUntil(lambda: "hqng2" in box.wrong.text())
    waves = [m for m in box.editor.extraSelections() if m.format.underlineStyle() == Line.WaveUnderline]
    assert len(waves) == 1


def test_a_locked_line_is_not_changed_by_a_menu(panel: Inspector, desk: Desk, qtbot: QtBot) -> None:
    desk.bridge.do(fields.lock(desk.project, ["seg_4"]))
    _put_cursor(panel, 1)
    assert panel.form.words.marks.open_menu()
    assert not any(action.isEnabled() for action in _menu().actions()[:2])
    _menu().close()


def test_the_lexicon_is_asked_for_with_word_and_reading(panel: Inspector, qtbot: QtBot) -> None:
    _put_cursor(panel, 1)
    panel.form.words.marks.open_menu()
    menu = _menu()
    with qtbot.waitSignal(panel.form.words.marks.lexicon_wanted) as told:
        menu.actions()[-1].trigger()
    assert told.args == ["行", "hang2"]
    menu.close()
