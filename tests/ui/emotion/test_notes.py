"""What stands beneath the words of an emotion: who understands them, and all of what was understood."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dubstudio.base import settings
from dubstudio.project.commands import fields
from dubstudio.project.entities import InWords
from dubstudio.ui import style
from dubstudio.ui.panels.inspector import Inspector
from dubstudio.ui.voice.words_model import WordsModel
from tests.ui.panels.desk import Desk


def test_who_understands_words_is_found_in_the_background(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    model = WordsModel(desk.jobs, desk.preferences, desk.root)
    (tmp_path / "qwen0.6bemo4-merge").mkdir()
    (tmp_path / "qwen0.6bemo4-merge" / "config.json").write_text("{}", encoding="utf-8")
    desk.preferences.set(settings.INDEXTTS2_MODEL, str(tmp_path))
    with qtbot.waitSignal(model.changed):
        assert not model.is_there("indextts2")
    assert model.is_there("indextts2")


def test_what_is_understood_of_words_is_not_cut_off(desk: Desk, qapp: QApplication, qtbot: QtBot) -> None:
    style.apply(qapp, desk.theme)
    panel = Inspector(desk.bridge, desk.state, desk.voicing, desk.takes, desk.waves, desk.theme, desk.notices)
    qtbot.addWidget(panel)
    panel.resize(340, 400)
    panel.show()
    desk.state.select(["seg_4"])
    words = InWords("激动地宣布, very happy but whispering")
    desk.bridge.do(fields.set_emotion(desk.project, ["seg_4"], words))
    qtbot.wait(100)  # until nothing is laid out any more
    page, row = panel.form.emotion.words, panel.form.emotion
    assert row.height() >= row.heightForWidth(row.width())
    assert page.evidence.height() > 2 * page.evidence.fontMetrics().height()
    qapp.setStyleSheet("")
