"""Actions in a window: possible when they should be, with reasons, keys, counts and menus."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QMenu, QPlainTextEdit, QPushButton, QSlider, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from dubstudio.base import settings
from dubstudio.project.commands import fields, lines
from dubstudio.ui.actions.action_set import ActionSet
from dubstudio.ui.actions.table import ACTIONS, Menu, Needs
from dubstudio.ui.actions.tool_bar import ToolBar
from dubstudio.ui.dialogs.about import AboutDialog
from dubstudio.ui.dialogs.help_keys import HelpKeys
from dubstudio.ui.dialogs.settings import SettingsDialog
from dubstudio.ui.dialogs.shortcuts import ShortcutsDialog
from dubstudio.ui.jobs import Lane
from dubstudio.ui.playback.player import Player, Track
from tests.ui.actions.workplace import Workplace

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_what_is_possible_follows_document_and_selection(place: Workplace, qtbot: QtBot) -> None:
    actions = place.actions
    assert actions["save"].isEnabled()
    assert not actions["split"].isEnabled()
    assert "Select a line first." in actions["split"].toolTip()
    place.state.select(["seg_0"])
    assert actions["split"].isEnabled()
    assert "Select a line" not in actions["split"].toolTip()
    assert not actions["merge"].isEnabled()
    place.state.select(["seg_0", "seg_1"])
    assert actions["merge"].isEnabled()
    assert not actions["star_take"].isEnabled()
    place.bridge.show(None)
    place.state.reset()
    assert place.conditions.met == {Needs.NOTHING}
    assert not actions["save"].isEnabled()
    assert "Open a video or a project first." in actions["merge"].toolTip()
    assert actions["open"].isEnabled()


def test_undo_says_what_it_takes_back(place: Workplace) -> None:
    undo = place.actions["undo"]
    assert not undo.isEnabled()
    place.bridge.do(lines.remove_segments(place.project, ["seg_2"]))
    assert undo.isEnabled()
    assert undo.text() == "&Undo: Remove lines"
    assert undo.iconText() == "Undo"
    place.bridge.undo()
    assert not undo.isEnabled()
    assert undo.text() == "&Undo"
    assert place.actions["redo"].text() == "&Redo: Remove lines"


def test_the_count_of_stale_lines_is_live(place: Workplace, qtbot: QtBot) -> None:
    button = place.window.findChild(QToolButton, "tool_speak_stale")
    assert button.property("role") == "primary"
    qtbot.waitUntil(lambda: button.text() == "Speak stale 3")
    place.bridge.do(lines.remove_segments(place.project, ["seg_1"]))
    qtbot.waitUntil(lambda: button.text() == "Speak stale 2")
    place.bridge.do(fields.set_text(place.project, "seg_0", ""))
    qtbot.waitUntil(lambda: button.text() == "Speak stale 1")
    place.voicing.speak_stale()
    qtbot.waitUntil(lambda: button.text() == "Speak stale" and not button.isEnabled())
    assert "Every line has been spoken as it stands." in place.actions["speak_stale"].toolTip()


def test_speaking_is_a_condition(place: Workplace, qtbot: QtBot) -> None:
    assert not place.actions["speak_cancel"].isEnabled()
    place.jobs.set_paused(Lane.VOICE, True)  # humming three lines may be over before anybody looks
    place.voicing.speak_all()
    qtbot.waitUntil(place.actions["speak_cancel"].isEnabled)
    place.jobs.set_paused(Lane.VOICE, False)
    qtbot.waitUntil(lambda: not place.actions["speak_cancel"].isEnabled())
    place.state.select(["seg_0"])
    assert {Needs.TAKE, Needs.TAKES} <= place.conditions.met


def test_an_action_without_a_handler_says_so(place: Workplace) -> None:
    bare = ActionSet({}, place.conditions, place.preferences, place.window)
    assert not bare["save"].isEnabled()
    assert "not possible in this window" in bare["save"].toolTip()
    assert bare["about"].isEnabled()
    assert set(bare) == {a.id for a in ACTIONS}
    assert len(bare) == len(ACTIONS)


def test_tooltips_name_the_key(place: Workplace) -> None:
    assert "Ctrl+S" in place.actions["save"].toolTip()
    place.preferences.set(settings.OWN_KEYS, '{"save": ["Ctrl+Alt+S"]}')
    assert "Ctrl+Alt+S" in place.actions["save"].toolTip()
    place.preferences.set(settings.KEYS, "subtitle_edit")
    assert place.actions["set_start"].shortcut().toString() == "F11"


def test_menus_hold_every_action_once(place: Workplace) -> None:
    bar = place.window.menuBar()
    menus = [action.menu() for action in bar.actions()]
    assert [menu.objectName() for menu in menus] == list(Menu)
    listed = [action.objectName() for menu in menus for action in _all(menu) if action.objectName()]
    assert sorted(listed) == sorted(a.id for a in ACTIONS)


def _all(menu: QMenu) -> list:
    found = []
    for action in menu.actions():
        found += _all(action.menu()) if action.menu() else [action]
    return found


def test_recent_files_are_listed_when_the_menu_opens(place: Workplace) -> None:
    recent = place.window.findChild(QMenu, "recent")
    recent.aboutToShow.emit()
    assert [a.text() for a in recent.actions()] == ["Nothing yet"]
    assert not recent.actions()[0].isEnabled()


def test_the_menu_of_a_line(place: Workplace) -> None:
    menu = place.actions.line_menu(place.window)
    names = [a.objectName() for a in menu.actions() if not a.isSeparator()]
    assert {"speak", "split", "delete", "lock"} <= set(names)
    menu.deleteLater()


def test_keys_do_what_they_say(place: Workplace) -> None:
    place.put(QWidget(focusPolicy=Qt.FocusPolicy.StrongFocus))
    place.state.select(["seg_0"])
    assert place.press(Qt.Key.Key_Space) == ["play_pause"]
    assert place.press(Qt.Key.Key_S) == ["split"]
    assert place.press(Qt.Key.Key_B, CTRL) == ["split"]
    assert place.press(Qt.Key.Key_M) == ["mute_original=True"]
    assert place.press(Qt.Key.Key_Left) == ["jump_back"]
    assert place.press(Qt.Key.Key_Comma) == ["step_back"]
    assert place.press(Qt.Key.Key_Z, CTRL | SHIFT) == []  # nothing to redo
    place.preferences.set(settings.KEYS, "aegisub")
    assert place.press(Qt.Key.Key_S) == ["play_selection"]


def test_typing_is_typing(place: Workplace) -> None:
    place.state.select(["seg_0"])
    for editor in (QLineEdit(), QPlainTextEdit()):
        place.put(editor)
        for key in (Qt.Key.Key_S, Qt.Key.Key_M, Qt.Key.Key_Space, Qt.Key.Key_1, Qt.Key.Key_Comma, Qt.Key.Key_Left):
            assert place.press(key) == []
        assert place.press(Qt.Key.Key_S, SHIFT) == []
        assert place.press(Qt.Key.Key_Home) == []
        text = editor.text() if isinstance(editor, QLineEdit) else editor.toPlainText()
        assert text.startswith("sm 1")
        assert place.press(Qt.Key.Key_Return, CTRL) == ["commit_line"]
        assert place.press(Qt.Key.Key_B, CTRL) == ["split"]


def test_our_keys_win_over_those_of_emacs(place: Workplace, qtbot: QtBot) -> None:
    place.state.select(["seg_0"])
    editor = place.put(QLineEdit("some words"))
    editor.setCursorPosition(0)
    assert place.press(Qt.Key.Key_D, CTRL) == ["duplicate"]
    assert place.press(Qt.Key.Key_E, CTRL) == []  # no film to export, and nothing else happens either
    assert editor.text() == "some words"


def test_lists_and_sliders_keep_their_arrows(place: Workplace) -> None:
    rows = QListWidget()
    rows.addItems(["one", "two", "three"])
    place.put(rows)
    rows.setCurrentRow(0)
    assert place.press(Qt.Key.Key_Down) == []
    assert place.press(Qt.Key.Key_End) == []
    assert rows.currentRow() == 2
    assert place.press(Qt.Key.Key_Left) == ["jump_back"]
    slider = place.put(QSlider(Qt.Orientation.Horizontal))
    assert place.press(Qt.Key.Key_Right) == []
    assert slider.value() == 1
    assert place.press(Qt.Key.Key_Space) == ["play_pause"]


def test_space_presses_a_button_that_was_reached_by_keyboard_only(place: Workplace, qtbot: QtBot) -> None:
    pressed: list[bool] = []
    button = QPushButton("press")
    button.clicked.connect(lambda: pressed.append(True))
    place.put(button)
    assert place.press(Qt.Key.Key_Space) == []
    assert len(pressed) == 1
    place.window.setFocus()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(pressed) == 2
    assert place.press(Qt.Key.Key_Space) == ["play_pause"]
    assert len(pressed) == 2


def test_switches_show_what_is(place: Workplace) -> None:
    snap = place.actions["snap"]
    assert snap.isChecked()
    snap.trigger()
    assert place.done == ["snap=False"]
    assert snap.isChecked(), "nobody has switched it"
    place.state.set_modes(snapping=False)
    assert not snap.isChecked()
    assert place.actions["theme_dark"].isChecked()
    place.preferences.set(settings.THEME, "light")
    assert place.actions["theme_light"].isChecked()
    assert not place.actions["theme_dark"].isChecked()


def test_a_dialog_is_opened_once(place: Workplace, qtbot: QtBot) -> None:
    for action, kind in (
        ("settings", SettingsDialog),
        ("shortcuts", ShortcutsDialog),
        ("help_keys", HelpKeys),
        ("about", AboutDialog),
    ):
        place.actions[action].trigger()
        place.actions[action].trigger()
        (dialog,) = place.window.findChildren(kind)
        assert dialog.isVisible()
        dialog.close()
        qtbot.waitUntil(lambda kind=kind: not place.window.findChildren(kind))


def test_switches_of_player_and_queue_follow_them(place: Workplace) -> None:
    player = Player(place.bridge, place.state, place.film, place.voicing, place.preferences, place.notices, place)
    place.actions.watch(player, place.jobs)
    player.set_muted(Track.DUB, True)
    assert place.actions["mute_dub"].isChecked()
    place.voicing.pause(True)
    assert place.actions["pause_queue"].isChecked()
    place.voicing.pause(False)
    player.set_muted(Track.DUB, False)
    assert not place.actions["mute_dub"].isChecked()
    assert not place.actions["pause_queue"].isChecked()
    player.close()


def test_a_window_can_be_built_anew(place: Workplace, qtbot: QtBot) -> None:
    old = place.window
    place.window = place.new_window()
    place.window.show()
    old.close()
    old.deleteLater()
    qtbot.wait(1)
    place.state.select(["seg_0"])
    place.preferences.set(settings.KEYS, "aegisub")
    place.bridge.do(lines.remove_segments(place.project, ["seg_2"]))
    assert place.actions["undo"].isEnabled()


def test_the_engine_is_shown(place: Workplace, qtbot: QtBot) -> None:
    bar = place.window.findChild(ToolBar, "toolbar")
    place.voicing.warm_up()
    qtbot.waitUntil(lambda: "ready" in bar.engine.text())
    assert bar.engine.property("role") == "good"
