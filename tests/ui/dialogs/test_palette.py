"""The palette finds actions and lines, does them, and says why it can't."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dubstudio.ui.dialogs.palette import Palette
from dubstudio.ui.i18n import language
from tests.ui.actions.workplace import Workplace


@pytest.fixture
def palette(place: Workplace, qtbot: QtBot) -> Palette:
    """Opened by its key."""
    qtbot.keyClick(place.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    found = place.window.findChild(Palette)
    qtbot.waitExposed(found)
    return found


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[None]:
    """The window is built in Chinese."""
    language.use(qapp, "zh")
    yield
    language.use(qapp, "en")


def _type(palette: Palette, qtbot: QtBot, text: str) -> list[str]:
    palette.search.clear()
    qtbot.keyClicks(palette.search, text)
    return [entry.title for entry in palette.entries()]


def test_return_does_what_is_marked(place: Workplace, palette: Palette, qtbot: QtBot) -> None:
    assert _type(palette, qtbot, "open vid")[0] == "Open video"
    assert palette.entries()[0].key == "Ctrl+Shift+O"
    qtbot.keyClick(palette.search, Qt.Key.Key_Return)
    assert place.done == ["open_video"]
    qtbot.waitUntil(lambda: place.window.findChild(Palette) is None)


def test_arrows_move_and_escape_leaves(place: Workplace, palette: Palette, qtbot: QtBot) -> None:
    second = _type(palette, qtbot, "line")[1]
    qtbot.keyClick(palette.search, Qt.Key.Key_Down)
    assert palette.list.currentItem().text() == second
    qtbot.keyClick(palette.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: place.window.findChild(Palette) is None)
    assert place.done == []


def test_what_is_not_possible_says_why_and_is_not_done(place: Workplace, palette: Palette, qtbot: QtBot) -> None:
    assert _type(palette, qtbot, "split")[0] == "Split at the playhead"
    assert palette.entries()[0].why_not == "Select a line first."
    qtbot.keyClick(palette.search, Qt.Key.Key_Return)
    assert place.done == []
    assert palette.isVisible()


def test_lines_are_found_by_their_words(place: Workplace, palette: Palette, qtbot: QtBot) -> None:
    titles = _type(palette, qtbot, "number 2")
    assert titles == ["This is line number 2."]
    qtbot.keyClick(palette.search, Qt.Key.Key_Return)
    assert place.state.current == "seg_2"
    assert place.state.playhead_ms == 6_000


def test_nothing_found_is_said(palette: Palette, qtbot: QtBot) -> None:
    assert _type(palette, qtbot, "qqqq") == []
    qtbot.keyClick(palette.search, Qt.Key.Key_Return)


@pytest.mark.usefixtures("chinese")
def test_in_chinese_both_names_are_found(place: Workplace, qtbot: QtBot) -> None:
    palette = Palette(place.actions, place.conditions, place.window)
    palette.search.setText("导出视频")
    assert palette.entries()[0].title == "导出视频"
    palette.search.setText("export video")
    assert palette.entries()[0].title == "导出视频"
    palette.close()
