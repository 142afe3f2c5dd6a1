"""The whole window in Chinese: whatever it shows or tells screen readers has been translated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QComboBox, QDockWidget, QLabel, QLineEdit, QMainWindow, QMenu, QWidget
from pytestqt.qtbot import QtBot

from dubstudio.base import settings
from dubstudio.files import project_file
from dubstudio.studio.document import Document
from dubstudio.ui.i18n import language
from dubstudio.ui.launch import Studio, application
from dubstudio.ui.panels.words import WordsBox
from tests.ui.actions.workplace import scene
from tests.ui.conftest import StudioMaker

SAME_EVERYWHERE = {
    "DubStudio", "Ctrl", "Shift", "Alt", "Del", "Ins", "Esc", "Home", "End", "PgUp", "PgDown", "LUFS", "dBTP", "kHz",
    "fps", "Tone", "English", "Warm", "Anna",
}  # fmt: skip
_LINES = re.compile(r"This is line number \d\.")


def _texts(root: QWidget) -> Iterator[tuple[str, str]]:
    for widget in [root, *root.findChildren(QWidget)]:
        where = f"{type(widget).__name__} {widget.objectName()}"
        yield where, widget.toolTip()
        yield where, widget.accessibleName()
        yield where, widget.accessibleDescription()
        is_spoken = isinstance(widget.parent(), WordsBox)  # what the line says, in the language of the line
        if isinstance(widget, QLabel | QAbstractButton) and not is_spoken:
            yield where, widget.text()
        if isinstance(widget, QLineEdit):
            yield where, widget.placeholderText()
        if isinstance(widget, QComboBox):
            yield from ((where, widget.itemText(n)) for n in range(widget.count()))
        if isinstance(widget, QMenu):
            yield from ((where, action.text()) for action in widget.actions())
        if isinstance(widget, QDockWidget):
            yield where, widget.windowTitle()


def _english(root: QWidget) -> list[tuple[str, str]]:
    found = []
    for where, text in _texts(root):
        bare = re.sub(r"<[^>]*>|&\w+;", " ", _LINES.sub("", text))
        words = set(re.findall(r"[A-Za-z]{3,}", bare)) - SAME_EVERYWHERE
        if words and not re.search("[\u4e00-\u9fff]", bare):
            found.append((where, text))
    return found


def _open(studio: Studio, folder: Path) -> QMainWindow:
    document = Document(project_file.create(folder, scene()))
    studio.workstation.bridge.show(document)
    studio.workstation.state.select(["seg_1"])
    return studio.window


def test_nothing_is_left_in_english(new_studio: StudioMaker, qtbot: QtBot, tmp_path: Path) -> None:
    studio = new_studio(LANGUAGE="zh")
    assert _english(studio.window) == []
    window = _open(studio, tmp_path / "project")
    qtbot.waitUntil(lambda: "就绪" in str([text for _, text in _texts(window)]))
    assert _english(window) == []


def test_the_language_is_switched_while_the_window_is_open(
    new_studio: StudioMaker, qtbot: QtBot, tmp_path: Path
) -> None:
    studio = new_studio(LANGUAGE="en")
    before = _open(studio, tmp_path / "project")
    assert before.menuBar().actions()[0].text() == "&File"
    assert len(_english(before)) > 50, "what is looked for is found where it is"
    studio.workstation.preferences.set(settings.LANGUAGE, "zh")
    after = studio.window
    assert after is not before
    assert after.menuBar().actions()[0].text() == "文件(&F)"
    assert language.in_use(application()) == "zh"
    assert studio.workstation.state.current == "seg_1"
    qtbot.wait(50)
    assert _english(after) == []
    studio.workstation.preferences.set(settings.LANGUAGE, "en")
    qtbot.wait(1)
    assert studio.window.menuBar().actions()[0].text() == "&File"
