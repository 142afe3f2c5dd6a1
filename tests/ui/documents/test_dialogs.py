"""The dialogs about documents, by mouse and keyboard: what they offer, what they refuse, what comes of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from dubstudio.base.errors import DubError, SubtitleError
from dubstudio.files.subtitles import Subtitles
from dubstudio.project.entities import Media
from dubstudio.project.kinds import Kind
from dubstudio.studio import recovery, subtitles_in
from dubstudio.studio.film_out import Subtitled
from dubstudio.studio.recovery import Recovery
from dubstudio.studio.subtitles_in import Mode
from dubstudio.studio.subtitles_out import Words
from dubstudio.ui.documents.export_dialog import ExportDialog
from dubstudio.ui.documents.import_dialog import ImportDialog
from dubstudio.ui.documents.project_dialog import ProjectDialog
from dubstudio.ui.documents.prompts import Choice, QtPrompts, Question, ScriptedPrompts
from dubstudio.ui.documents.recovery_dialog import RecoveryDialog
from dubstudio.ui.documents.words_dialog import WordsDialog
from tests.builders import build_project, build_scene, build_segment

SCENE = build_scene()


def _click(qtbot: QtBot, button: QPushButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


class _Reader:
    """Reads a file at once, and remembers in which encodings."""

    def __init__(self, path: Path) -> None:
        self.path, self.asked = path, []

    def __call__(self, encoding: str, told: Callable[[Subtitles | DubError], None]) -> None:
        self.asked.append(encoding)
        try:
            told(subtitles_in.read(self.path, encoding))
        except DubError as error:
            told(error)


@pytest.fixture
def chinese(tmp_path: Path) -> Path:
    """Subtitles in an old encoding."""
    path = tmp_path / "film.srt"
    path.write_bytes("1\n00:00:01,000 --> 00:00:02,000\n王明：你好，我们去银行吧。\n".encode("gb18030"))
    return path


def test_an_import_shows_the_words_in_the_encoding_that_is_chosen(qtbot: QtBot, chinese: Path) -> None:
    reader = _Reader(chinese)
    dialog = ImportDialog(chinese, reader, SCENE)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.encoding.setCurrentIndex(dialog.encoding.findData("gb18030"))
    assert dialog.cues.item(0, 3).text().endswith("你好，我们去银行吧。")
    dialog.encoding.setCurrentIndex(dialog.encoding.findData("utf-8"))
    assert not dialog.does.isEnabled()
    assert "utf-8" in dialog.remarks.text()
    dialog.encoding.setCurrentIndex(dialog.encoding.findData("gb18030"))
    assert dialog.does.isEnabled()
    dialog.modes.buttons[str(Mode.SECOND)].setFocus()
    qtbot.keyClick(dialog.modes.buttons[str(Mode.SECOND)], Qt.Key.Key_Space)
    _click(qtbot, dialog.does)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert (dialog.wish().mode, dialog.wish().encoding) == (Mode.SECOND, "gb18030")
    assert reader.asked == ["", "gb18030", "utf-8", "gb18030"]


def test_an_import_shows_emotions_apart_from_the_words(qtbot: QtBot, tmp_path: Path, chinese: Path) -> None:
    path = tmp_path / "felt.srt"
    path.write_text("1\n00:00:01,000 --> 00:00:02,000\n[emotion: sad 0.6] Goodbye.\n", encoding="utf-8")
    dialog = ImportDialog(path, _Reader(path), SCENE)
    qtbot.addWidget(dialog)
    assert [dialog.cues.item(0, column).text() for column in (2, 3)] == ["sad · 0.60", "Goodbye."]
    assert not dialog.cues.isColumnHidden(2)
    plain = ImportDialog(chinese, _Reader(chinese), SCENE)
    qtbot.addWidget(plain)
    assert plain.cues.isColumnHidden(2)


def test_an_answer_that_comes_late_is_not_shown(qtbot: QtBot, chinese: Path) -> None:
    waiting: list[Callable[[Subtitles | DubError], None]] = []
    dialog = ImportDialog(chinese, lambda _encoding, told: waiting.append(told), SCENE)
    qtbot.addWidget(dialog)
    dialog.encoding.setCurrentIndex(dialog.encoding.findData("gb18030"))
    waiting[1](subtitles_in.read(chinese, "gb18030"))
    shown = dialog.cues.item(0, 3).text()
    waiting[0](SubtitleError("It is not in that encoding."))
    assert dialog.cues.item(0, 3).text() == shown
    assert dialog.does.isEnabled()


def test_into_an_empty_project_there_is_nothing_to_merge_with(qtbot: QtBot, chinese: Path) -> None:
    dialog = ImportDialog(chinese, _Reader(chinese), build_project())
    qtbot.addWidget(dialog)
    assert dialog.wish().mode is Mode.REPLACE
    assert not dialog.modes.buttons[str(Mode.MERGE)].isEnabled()


def test_an_export_says_at_once_what_can_not_be_done(qtbot: QtBot, tmp_path: Path) -> None:
    film = tmp_path / "film.mp4"
    film.write_bytes(b"")
    project = replace(SCENE, media=Media(path=str(film)))
    music = tmp_path / "music.wav"
    prompts = ScriptedPrompts(files=[music], saves=[tmp_path / "chosen"])
    dialog = ExportDialog(project, tmp_path / "film.en.mp4", True, prompts)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.does.isEnabled()
    dialog.output.setText(str(film))
    assert not dialog.does.isEnabled()
    assert "the film itself" in dialog.trouble.text()
    dialog.output.setText(str(tmp_path / "film.avi"))
    assert ".mp4" in dialog.trouble.text()
    other = tmp_path / "there.mp4"
    other.write_bytes(b"")
    dialog.output.setText(str(other))
    assert dialog.does.text() == "Replace and export"
    dialog.output.setText(str(tmp_path / "new.mp4"))
    assert dialog.does.text() == "Export"
    dialog.mix.background.buttons["file"].click()
    assert not dialog.does.isEnabled()
    _click(qtbot, dialog.mix.file_button)
    assert dialog.does.isEnabled()
    dialog.mix.loudness.setCurrentIndex(dialog.mix.loudness.findData(-23.0))
    dialog.mix.keep_original.click()
    dialog.subtitled.setCurrentIndex(dialog.subtitled.findData(Subtitled.BESIDE))
    wish = dialog.wish()
    assert wish.output == tmp_path / "new.mp4"
    assert (wish.mix.background, wish.mix.loudness_lufs, wish.mix.keep_original_track) == (str(music), -23.0, True)
    assert wish.subtitled is Subtitled.BESIDE
    assert not wish.credits
    dialog.credits.click()
    assert dialog.wish().credits
    dialog._on_choose_clicked()
    assert dialog.wish().output == tmp_path / "chosen.mp4"


def test_a_film_without_sound_offers_none_of_it(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ExportDialog(SCENE, tmp_path / "out.mp4", False, ScriptedPrompts())
    qtbot.addWidget(dialog)
    for kind in ("original", "gaps"):
        assert not dialog.mix.background.buttons[kind].isEnabled()
        assert dialog.mix.background.buttons[kind].toolTip()
    assert not dialog.mix.keep_original.isEnabled()


def test_an_unusual_loudness_of_a_project_stays(qtbot: QtBot, tmp_path: Path) -> None:
    project = replace(
        SCENE, mix=replace(SCENE.mix, loudness_lufs=-18.5, background="original", background_gain_db=-9.0)
    )
    dialog = ExportDialog(project, tmp_path / "out.mp4", True, ScriptedPrompts())
    qtbot.addWidget(dialog)
    assert dialog.wish().mix == project.mix


def test_words_are_asked_for_a_name_last(qtbot: QtBot, tmp_path: Path) -> None:
    project = build_project(build_segment(source_text="你好"), source_language="zh")
    prompts = ScriptedPrompts(saves=[None, tmp_path / "out"])
    dialog = WordsDialog(project, prompts)
    qtbot.addWidget(dialog)
    dialog.words.buttons[str(Words.SOURCE)].setChecked(True)
    dialog.format.setCurrentIndex(dialog.format.findData(".vtt"))
    dialog.accept()
    assert dialog.result() != QDialog.DialogCode.Accepted, "without a name it stays"
    dialog.accept()
    assert dialog.wish().output == tmp_path / "out.vtt"
    assert dialog.wish().words is Words.SOURCE
    assert str(prompts.calls[0][2]).endswith("zh.vtt")


def test_readings_are_kept_only_where_the_words_of_the_dub_are_written(qtbot: QtBot, tmp_path: Path) -> None:
    project = build_project(build_segment(text="不行(hang2)", source_text="No"), language="zh")
    dialog = WordsDialog(project, ScriptedPrompts(saves=[tmp_path / "out.srt"]))
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.markup.isChecked(), "viewers come first"
    qtbot.keyClick(dialog.markup, Qt.Key.Key_Space)
    dialog.words.buttons[str(Words.SOURCE)].click()
    assert not dialog.markup.isEnabled()
    dialog.accept()
    assert not dialog.wish().markup
    dialog.words.buttons[str(Words.DUB)].click()
    assert dialog.wish().markup


def test_words_that_are_not_there_can_not_be_chosen(qtbot: QtBot) -> None:
    dialog = WordsDialog(SCENE, ScriptedPrompts())
    qtbot.addWidget(dialog)
    assert not dialog.words.buttons[str(Words.SOURCE)].isEnabled()


def test_project_settings_keep_what_they_do_not_know(qtbot: QtBot) -> None:
    project = replace(SCENE, name="Harbour", language="zh-CN", source_language="cy")
    dialog = ProjectDialog(project, ScriptedPrompts())
    qtbot.addWidget(dialog)
    assert dialog.wish() == (project.settings, project.mix)
    dialog.name.setText(" Lighthouse ")
    dialog.language.setCurrentIndex(dialog.language.findData("ja"))
    asked, _ = dialog.wish()
    assert (asked.name, asked.language, asked.source_language) == ("Lighthouse", "ja", "cy")


def _recovery(**counts: dict[Kind, int]) -> Recovery:
    from datetime import datetime

    sides = {side: {**dict.fromkeys(Kind, 0), **counts.get(side, {})} for side in ("came", "went", "changed")}
    return Recovery(datetime.now().astimezone(), recovery.Differences(**sides), ())


def test_a_recovery_says_what_differs(qtbot: QtBot) -> None:
    found = _recovery(came={Kind.SEGMENT: 2}, went={Kind.TAKE: 1}, changed={Kind.SEGMENT: 5, Kind.MIX: 1})
    dialog = RecoveryDialog(found, "Harbour")
    qtbot.addWidget(dialog)
    text = dialog.differences.text()
    assert "Lines: 2 added, 5 changed" in text
    assert "Takes: 1 removed" in text
    assert "Mix changed" in text
    assert "Characters" not in text


@pytest.mark.parametrize("kind", list(Kind))
def test_a_recovery_has_words_for_every_kind_of_difference(qtbot: QtBot, kind: Kind) -> None:
    dialog = RecoveryDialog(_recovery(changed={kind: 1}), "Harbour")
    qtbot.addWidget(dialog)
    assert "changed" in dialog.differences.text() or kind is Kind.MEDIA
    assert dialog.differences.text()


def test_only_the_button_leaves_unsaved_work_behind(qtbot: QtBot) -> None:
    for leaving, expected in ((False, QDialog.DialogCode.Accepted), (True, QDialog.DialogCode.Rejected)):
        dialog = RecoveryDialog(_recovery(), "Harbour")
        qtbot.addWidget(dialog)
        dialog.show()
        if leaving:
            _click(qtbot, dialog.leaves)
        else:
            qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert dialog.result() == expected


@pytest.mark.parametrize(("press", "answer"), [("Go", "go"), ("Stay", "stay"), ("", "stay")])
def test_a_question_is_answered_by_its_buttons_or_escape(qtbot: QtBot, press: str, answer: str) -> None:
    question = Question("Go?", "It is late.", (Choice("go", "Go", destructive=True), Choice("stay", "Stay")), "stay")

    def act() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        assert (box.text(), box.informativeText()) == ("Go?", "It is late.")
        if press:
            next(button for button in box.buttons() if button.text() == press).click()
        else:
            qtbot.keyClick(box, Qt.Key.Key_Escape)

    QTimer.singleShot(50, act)
    assert QtPrompts().ask(question) == answer


def test_every_dialog_of_the_desktop_seam_opens_and_can_be_left(qtbot: QtBot, chinese: Path, tmp_path: Path) -> None:
    prompts = QtPrompts()

    def leave() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QDialog)
        box.leaves.click()  # type: ignore[attr-defined]

    for ask in (
        lambda: prompts.import_wish(chinese, _Reader(chinese), SCENE),
        lambda: prompts.export_wish(SCENE, tmp_path / "out.mp4", True),
        lambda: prompts.words_wish(SCENE),
        lambda: prompts.project_wish(SCENE),
        lambda: prompts.recover(_recovery(), "Harbour") or None,
    ):
        QTimer.singleShot(50, leave)
        assert ask() is None
