"""The inspector by mouse and keyboard: what is done there is in the document, and what is in the document is there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QScrollArea, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from dubstudio.project.commands import fields
from dubstudio.project.entities import FitRatio, FitRegion, FitSlot, InWords, Mix, Span
from dubstudio.speech.tone import ToneEngine
from dubstudio.ui import style
from dubstudio.ui.panels.fields import Level, parsed_time
from dubstudio.ui.panels.inspector import Inspector
from dubstudio.ui.panels.words import PlainEditor
from dubstudio.ui.verdicts import Remedy
from dubstudio.ui.voicing import LineState
from tests.ui.panels.desk import Desk
from tests.ui.panels.harbour import LENA, MENG

DEEDS = ("suggest_emotion", "emotion_curve", "film_emotion", "perform_line")

Key, Held, Button = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton


class ActingEngine(ToneEngine):
    """Hums, and acts every emotion."""

    spec = replace(ToneEngine.spec, name="Actor", emotions=("voice", "clip", "mix", "words"))


def _open(desk: Desk, *selected: str, kept: bool = True) -> Inspector:
    panel = Inspector(desk.bridge, desk.state, desk.voicing, desk.takes, desk.waves, desk.theme, desk.notices)
    if kept:
        desk.qtbot.addWidget(panel)
    panel.resize(362, 900)
    panel.show()
    panel.activateWindow()
    desk.qtbot.waitExposed(panel)
    desk.qtbot.waitUntil(panel.isActiveWindow)
    desk.state.select(selected, selected[-1] if selected else None)
    return panel


@pytest.fixture
def panel(desk: Desk) -> Inspector:
    return _open(desk, "seg_4")


def _words(panel: Inspector) -> PlainEditor:
    editor = panel.form.words.editor
    editor.setFocus()
    return editor


def _drag(qtbot: QtBot, level: Level, share: float) -> None:
    """Press in the middle, move, release: one gesture."""
    middle = level.height() // 2
    qtbot.mousePress(level, Button.LeftButton, pos=QPoint(level.width() // 2, middle))
    for part in (0.55, 0.7, share):
        qtbot.mouseMove(level, QPoint(round(level.width() * part), middle))
    qtbot.mouseRelease(level, Button.LeftButton, pos=QPoint(round(level.width() * share), middle))


# What is shown.


def test_the_title_names_the_line(panel: Inspector, desk: Desk) -> None:
    assert panel.title.text() == "Line 4 — Meng"
    assert panel.form.words.editor.toPlainText() == "银行的行长在行走，重新开始。"
    assert panel.form.source.toPlainText() == "The bank manager is walking; start again."
    assert (panel.start.text(), panel.end.text()) == ("00:00:14.060", "00:00:16.000")
    desk.state.select(["seg_6"])
    assert panel.title.text() == "Line 6 — Lena"
    assert panel.form.note.toPlainText() == "shouted"


def test_without_a_line_it_teaches(panel: Inspector, desk: Desk) -> None:
    desk.state.select(())
    assert not panel.form.isVisible()
    desk.state.select(["seg_1"])
    assert panel.form.isVisible()


def test_the_verdict_and_what_will_be_spoken_stand_beneath(panel: Inspector, desk: Desk, qtbot: QtBot) -> None:
    desk.bridge.do(fields.set_text(desk.project, "seg_4", "银行的行长在行走😀"))
    desk.wait_for_fit("seg_4")
    qtbot.waitUntil(lambda: "Will not be heard: 😀" in panel.form.words.wrong.text())
    assert "×" in panel.form.verdict.text()


def test_a_failure_stands_where_it_happens_with_its_remedy(panel: Inspector, desk: Desk, qtbot: QtBot) -> None:
    desk.bridge.do(fields.set_text(desk.project, "seg_4", "…"))
    desk.voicing.speak(["seg_4"])
    desk.wait_for("seg_4", LineState.FAILED)
    qtbot.waitUntil(lambda: "Nothing in “…” can be spoken." in panel.form.verdict.text())
    assert "try again" in panel.form.verdict.text()


# Typing.


def test_each_key_reaches_the_document_and_the_meter(panel: Inspector, desk: Desk, qtbot: QtBot) -> None:
    desk.state.select(["seg_6"])
    desk.wait_for_fit("seg_6")
    before = desk.voicing.fit_of("seg_6")
    qtbot.keyClicks(_words(panel), " Run, all of you")
    assert desk.project.segments["seg_6"].text == "Run! Run, all of you"

    def longer() -> bool:
        fit = desk.voicing.fit_of("seg_6")
        assert before is not None
        return (
            fit is not None and fit.natural_ms > before.natural_ms and f"×{fit.speed:.2f}" in panel.form.verdict.text()
        )

    qtbot.waitUntil(longer)


def test_a_run_of_typing_is_one_step_and_a_sentence_ends_it(panel: Inspector, desk: Desk, qtbot: QtBot) -> None:
    desk.state.select(["seg_3"])
    qtbot.keyClicks(_words(panel), " Tell me.")
    qtbot.keyClicks(_words(panel), " Now")
    assert desk.project.segments["seg_3"].text == "Why not? Tell me. Now"
    assert desk.undo_steps() == 2
    qtbot.keyClick(_words(panel), Key.Key_Z, Held.ControlModifier)
    assert desk.project.segments["seg_3"].text == "Why not? Tell me."
    qtbot.keyClick(_words(panel), Key.Key_Z, Held.ControlModifier)
    assert desk.project.segments["seg_3"].text == "Why not?"
    assert panel.form.words.editor.toPlainText() == "Why not?"
    qtbot.keyClick(_words(panel), Key.Key_Z, Held.ControlModifier | Held.ShiftModifier)
    assert panel.form.words.editor.toPlainText() == "Why not? Tell me."


def test_typing_elsewhere_in_the_line_is_another_step(panel: Inspector, desk: Desk, qtbot: QtBot) -> None:
    desk.state.select(["seg_3"])
    editor = _words(panel)
    qtbot.keyClicks(editor, " Ever")
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.keyClicks(editor, "So ")
    assert desk.project.segments["seg_3"].text == "So Why not? Ever"
    assert desk.undo_steps() == 2


def test_changes_from_elsewhere_leave_the_cursor(panel: Inspector, desk: Desk, qtbot: QtBot) -> None:
    desk.state.select(["seg_1"])
    editor = _words(panel)
    cursor = editor.textCursor()
    cursor.setPosition(len("The committee"))
    editor.setTextCursor(cursor)
    desk.bridge.do(fields.set_text(desk.project, "seg_1", "Then the committee meets on Friday 😀."))
    assert editor.toPlainText() == "Then the committee meets on Friday 😀."
    before = editor.toPlainText()[: editor.textCursor().position()]
    assert before == "Then the committee"
    qtbot.keyClicks(editor, "s")
    assert desk.project.segments["seg_1"].text == "Then the committees meets on Friday 😀."


def test_ctrl_enter_goes_on_to_the_next_line(panel: Inspector, desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClicks(_words(panel), "x")
    qtbot.keyClick(_words(panel), Key.Key_Return, Held.ControlModifier)
    assert desk.state.current == "seg_5"
    assert panel.form.words.editor.hasFocus()
    qtbot.keyClicks(panel.form.words.editor, "y")
    assert desk.project.segments["seg_5"].text == "Nobody spoke for a while.y"
    desk.state.select(["seg_6"])
    panel.commit_line()
    assert desk.state.current == "seg_6"
    assert desk.told == ["This is the last line."]


def test_source_and_note_are_edited_too(panel: Inspector, desk: Desk, qtbot: QtBot) -> None:
    panel.form.source.setFocus()
    qtbot.keyClicks(panel.form.source, " Ok")
    panel.form.note.setFocus()
    qtbot.keyClicks(panel.form.note, "slowly")
    line = desk.project.segments["seg_4"]
    assert (line.source_text, line.note) == ("The bank manager is walking; start again. Ok", "slowly")
    assert desk.undo_steps() == 2


# Times.


@pytest.mark.parametrize(
    ("typed", "ms"),
    [
        ("14.75", 14_750),
        ("1:02,5", 62_500),
        ("0:01:02.003", 62_003),
        ("90", 90_000),
        (".5", 500),
        ("x", None),
        ("", None),
    ],
)
def test_times_as_people_type_them(typed: str, ms: int | None) -> None:
    assert parsed_time(typed) == ms


def test_an_edge_is_typed_or_stepped(panel: Inspector, desk: Desk, qtbot: QtBot) -> None:
    panel.end.setFocus()
    panel.end.selectAll()
    qtbot.keyClicks(panel.end, "17.5")
    qtbot.keyClick(panel.end, Key.Key_Return)
    assert desk.project.segments["seg_4"].slot == Span(14_060, 17_500)
    panel.start.setFocus()
    for _ in range(3):
        qtbot.keyClick(panel.start, Key.Key_Up)
    assert desk.project.segments["seg_4"].slot.start_ms == 14_090
    assert panel.start.text() == "00:00:14.090"
    assert desk.undo_steps() == 2


def test_an_impossible_time_springs_back(panel: Inspector, desk: Desk, qtbot: QtBot) -> None:
    panel.end.setFocus()
    panel.end.selectAll()
    qtbot.keyClicks(panel.end, "1")
    qtbot.keyClick(panel.end, Key.Key_Return)
    assert panel.end.text() == "00:00:16.000"
    assert len(desk.refused) == 1


# Who speaks.


def test_another_character(panel: Inspector, desk: Desk, qtbot: QtBot) -> None:
    combo = panel.form.character.combo
    combo.setFocus()
    qtbot.keyClick(combo, Key.Key_Up)
    assert desk.project.segments["seg_4"].character_id == LENA
    assert panel.title.text() == "Line 4 — Lena"
    combo.setCurrentIndex(combo.findText("Nobody"))
    combo.activated.emit(combo.currentIndex())
    assert desk.project.segments["seg_4"].character_id is None


def test_a_new_character_is_named_in_place(panel: Inspector, desk: Desk, qtbot: QtBot) -> None:
    field = panel.form.character
    field.combo.activated.emit(field.combo.findText("New character…"))
    assert field.name.hasFocus()
    qtbot.keyClicks(field.name, "Old sailor")
    qtbot.keyClick(field.name, Key.Key_Return)
    who = desk.project.segments["seg_4"].character_id
    assert who is not None
    assert (desk.project.characters[who].name, desk.project.characters[who].colour) == ("Old sailor", 3)
    assert field.combo.currentText() == "Old sailor"
    assert desk.undo_steps() == 1


def test_esc_makes_nobody_new(panel: Inspector, desk: Desk, qtbot: QtBot) -> None:
    field = panel.form.character
    field.combo.activated.emit(field.combo.findText("New character…"))
    qtbot.keyClicks(field.name, "Old")
    qtbot.keyClick(field.name, Key.Key_Escape)
    assert (field.combo.isVisible(), field.combo.currentText(), desk.undo_steps()) == (True, "Meng", 0)


def test_name_and_colour_of_a_character(panel: Inspector, desk: Desk, qtbot: QtBot) -> None:
    field = panel.form.character
    qtbot.mouseClick(field.colour, Button.LeftButton)
    qtbot.mouseClick(field.popup.buttons[7], Button.LeftButton)
    assert desk.project.characters[MENG].colour == 7
    assert not field.popup.isVisible()
    qtbot.mouseClick(field.colour, Button.LeftButton)
    field.popup.name.setFocus()
    field.popup.name.selectAll()
    qtbot.keyClicks(field.popup.name, "Meng Wei")
    qtbot.keyClick(field.popup.name, Key.Key_Return)
    assert panel.title.text() == "Line 4 — Meng Wei"


def test_a_built_in_voice_for_the_character(panel: Inspector, desk: Desk, qtbot: QtBot) -> None:
    field = panel.form.voice
    qtbot.mouseClick(field.button, Button.LeftButton)
    assert field.picker.isVisible()
    qtbot.keyClicks(field.picker.search, "xiaobei")
    qtbot.keyClick(field.picker.search, Key.Key_Return)
    assert not field.picker.isVisible()
    voice = desk.project.voices[desk.project.characters[MENG].voice_id or ""]
    assert (voice.preset, voice.language) == ("zf_xiaobei", "zh")
    assert desk.project.segments["seg_4"].voice_id is None
    assert field.button.text().startswith("Xiaobei")
    assert desk.undo_steps() == 1


def test_a_voice_for_this_line_only_and_back(panel: Inspector, desk: Desk, qtbot: QtBot) -> None:
    field = panel.form.voice
    qtbot.mouseClick(field.button, Button.LeftButton)
    qtbot.mouseClick(field.picker.scope.buttons["line"], Button.LeftButton)
    qtbot.keyClicks(field.picker.search, "lena")
    qtbot.keyClick(field.picker.search, Key.Key_Return)
    assert desk.project.segments["seg_4"].voice_id == "voice_lena"
    assert desk.project.characters[MENG].voice_id == "voice_meng"
    qtbot.mouseClick(field.button, Button.LeftButton)
    assert field.picker.list.item(0).text() == "As Meng"
    field.picker.list.setCurrentRow(0)
    qtbot.keyClick(field.picker.list, Key.Key_Return)
    assert desk.project.segments["seg_4"].voice_id is None


def test_voices_are_grouped_and_the_lines_language_comes_first(panel: Inspector, qtbot: QtBot) -> None:
    field = panel.form.voice
    qtbot.mouseClick(field.button, Button.LeftButton)
    rows = [field.picker.list.item(n) for n in range(field.picker.list.count())]
    headings = [row.text() for row in rows if not row.flags()]
    assert headings == ["In this project", "Chinese", "English", "Japanese"]
    field.picker.close()


def test_hearing_voices_needs_no_dialog(panel: Inspector, desk: Desk, qtbot: QtBot) -> None:
    heard: list[int] = []
    desk.voicing.auditioned.connect(lambda samples, rate: heard.append(len(samples)))
    qtbot.mouseClick(panel.form.voice.play, Button.LeftButton)
    qtbot.waitUntil(lambda: len(heard) == 1, timeout=30_000)
    qtbot.mouseClick(panel.form.voice.button, Button.LeftButton)
    picker = panel.form.voice.picker
    qtbot.keyClick(picker.search, Key.Key_Down)
    qtbot.keyClick(picker.list, Key.Key_Space)
    qtbot.waitUntil(lambda: len(heard) == 2, timeout=30_000)
    item = picker.list.visualItemRect(picker.list.currentItem())
    qtbot.mouseClick(picker.list.viewport(), Button.LeftButton, pos=QPoint(item.right() - 12, item.center().y()))
    qtbot.waitUntil(lambda: len(heard) == 3, timeout=30_000)
    assert picker.isVisible(), "hearing is not choosing"
    assert desk.undo_steps() == 0
    picker.close()


def test_the_language_of_a_line(panel: Inspector, desk: Desk) -> None:
    field = panel.form.language
    assert field.currentText() == "Chinese"
    field.setCurrentIndex(field.findText("As the project: English"))
    field.activated.emit(field.currentIndex())
    assert desk.project.segments["seg_4"].language == ""


# How.


def test_what_the_engine_cannot_act_is_said_and_stored_values_are_seen(panel: Inspector, desk: Desk) -> None:
    desk.wait_for_fit("seg_4")
    desk.bridge.do(fields.set_emotion(desk.project, ["seg_4"], Mix((0, 0.5, 0, 0.3, 0, 0, 0.2, 0), 0.8)))
    field = panel.form.emotion
    assert not field.tabs.buttons["mix"].isEnabled()
    assert "does not act this yet" in field.tabs.buttons["mix"].toolTip()
    assert "does not act this yet" in field.about.text()
    assert field.tabs.key() == "mix"
    assert [level.value for level in field.mix.levels] == [0, 0.5, 0, 0.3, 0, 0, 0.2, 0]
    assert field.mix.isVisible()
    assert not field.mix.isEnabled()
    assert field.tabs.buttons["voice"].isEnabled()


def test_eight_sliders_each_gesture_one_step(new_desk: Callable[..., Desk], qtbot: QtBot) -> None:
    desk = new_desk(open_engine=ActingEngine)
    panel = _open(desk, "seg_4")
    desk.wait_for_fit("seg_4")
    field = panel.form.emotion
    qtbot.waitUntil(field.tabs.buttons["mix"].isEnabled)
    qtbot.mouseClick(field.tabs.buttons["mix"], Button.LeftButton)
    assert desk.project.segments["seg_4"].emotion == Mix((0.0,) * 8)
    _drag(qtbot, field.mix.levels[1], 0.9)
    emotion = desk.project.segments["seg_4"].emotion
    assert isinstance(emotion, Mix)
    assert emotion.weights[1] == pytest.approx(0.9, abs=0.15)
    assert desk.undo_steps() == 2
    field.mix.strength.setFocus()
    qtbot.keyClick(field.mix.strength, Key.Key_Left)
    emotion = desk.project.segments["seg_4"].emotion
    assert isinstance(emotion, Mix)
    assert emotion.strength == 0.95
    qtbot.mouseClick(field.clear, Button.LeftButton)
    assert desk.project.segments["seg_4"].emotion is None


def test_an_emotion_becomes_the_characters(panel: Inspector, desk: Desk, qtbot: QtBot) -> None:
    angry = Mix((0, 1.0, 0, 0, 0, 0, 0, 0))
    desk.bridge.do(fields.set_emotion(desk.project, ["seg_4"], angry))
    qtbot.mouseClick(panel.form.emotion.spread, Button.LeftButton)
    assert desk.project.characters[MENG].emotion == angry
    assert desk.project.segments["seg_4"].emotion is None
    assert not panel.form.emotion.spread.isVisible()
    assert desk.undo_steps() == 2


def test_emotion_in_words_and_of_a_clip(new_desk: Callable[..., Desk], qtbot: QtBot, media: object) -> None:
    desk = new_desk(open_engine=ActingEngine)
    panel = _open(desk, "seg_4")
    desk.wait_for_fit("seg_4")
    field = panel.form.emotion
    qtbot.waitUntil(field.tabs.buttons["words"].isEnabled)
    qtbot.mouseClick(field.tabs.buttons["words"], Button.LeftButton)
    field.words.field.setFocus()
    qtbot.keyClicks(field.words.field, "tired")
    qtbot.keyClick(field.words.field, Key.Key_Return)
    assert desk.project.segments["seg_4"].emotion == InWords("tired")
    with qtbot.waitSignals(
        [panel.deed_wanted] * 4, check_params_cbs=[lambda i, w=w: i == w for w in DEEDS], order="strict"
    ):
        for button in (field.suggest, field.bend, field.clip.film, field.clip.perform):
            button.click()
    field.clip.wanted.emit(str(desk.folder / "no such file.wav"))
    assert len(desk.failed) == 1


def test_fit_in_four_ways(panel: Inspector, desk: Desk, qtbot: QtBot) -> None:
    field = panel.form.fit
    assert field.tabs.key() == "mouth"
    qtbot.mouseClick(field.tabs.buttons["slot"], Button.LeftButton)
    assert desk.project.segments["seg_4"].fit == FitSlot()
    qtbot.mouseClick(field.tabs.buttons["ratio"], Button.LeftButton)
    assert isinstance(desk.project.segments["seg_4"].fit, FitRatio)
    assert field.level.isVisible()
    _drag(qtbot, field.level, 0.99)
    fit = desk.project.segments["seg_4"].fit
    assert isinstance(fit, FitRatio)
    assert fit.ratio == pytest.approx(1.25, abs=0.02)
    assert "×0.8" in field.about.text()
    assert desk.undo_steps() == 3
    desk.bridge.undo()
    desk.bridge.undo()
    desk.bridge.undo()
    assert (desk.project.segments["seg_4"].fit, field.tabs.key()) == (FitRegion(), "mouth")


def test_numbers_are_typed_or_stepped_and_leaving_ends_the_step(panel: Inspector, desk: Desk, qtbot: QtBot) -> None:
    form = panel.form
    form.gain.setFocus()
    for _ in range(3):
        qtbot.keyClick(form.gain, Key.Key_Up)
    assert desk.project.segments["seg_4"].gain_db == 1.5
    form.seed.setFocus()
    qtbot.keyClicks(form.seed, "4000000000")
    qtbot.keyClick(form.seed, Key.Key_Return)
    assert desk.project.segments["seg_4"].seed == 4_000_000_000
    form.temperature.setFocus()
    qtbot.keyClick(form.temperature, Key.Key_Down)
    assert desk.project.segments["seg_4"].temperature == 0.9
    assert desk.undo_steps() == 3


def test_a_locked_line_says_so_and_can_be_unlocked(panel: Inspector, desk: Desk, qtbot: QtBot) -> None:
    form = panel.form
    qtbot.mouseClick(form.locked, Button.LeftButton, pos=QPoint(8, form.locked.height() // 2))
    assert desk.project.segments["seg_4"].locked
    assert "locked" in form.reason.text()
    assert form.reason.isVisible()
    assert form.words.editor.isReadOnly()
    for field in (form.character.combo, form.voice.button, form.language, form.emotion, form.fit, form.seed, form.gain):
        assert not field.isEnabled()
        assert "locked" in field.toolTip()
    form.reason.linkActivated.emit("unlock")
    assert not desk.project.segments["seg_4"].locked
    assert form.fit.isEnabled()
    assert not form.reason.isVisible()
    assert "locked" not in form.seed.toolTip()


# Several lines.


def test_several_lines_show_what_they_have_in_common(desk: Desk) -> None:
    desk.bridge.do(fields.set_gain(desk.project, ["seg_4"], -3.0))
    desk.bridge.do(fields.set_fit(desk.project, ["seg_2"], FitSlot()))
    panel = _open(desk, "seg_2", "seg_4")
    form = panel.form
    assert panel.title.text() == "Line 4 — Meng · 2 selected"
    assert form.character.combo.currentText() == "Meng"
    assert form.gain.lineEdit().text().startswith("mixed")
    assert form.fit.tabs.key() is None
    desk.state.select(["seg_1", "seg_4"], "seg_4")
    assert form.character.combo.currentText() == "mixed"
    assert form.voice.button.text() == "mixed"
    assert form.language.currentText() == "mixed"


def test_several_lines_are_edited_in_one_step(desk: Desk, qtbot: QtBot) -> None:
    panel = _open(desk, "seg_1", "seg_2", "seg_4")
    qtbot.mouseClick(panel.form.fit.tabs.buttons["free"], Button.LeftButton)
    assert {type(desk.project.segments[i].fit).__name__ for i in ("seg_1", "seg_2", "seg_4")} == {"FitFree"}
    assert desk.undo_steps() == 1
    panel.form.gain.setFocus()
    qtbot.keyClicks(panel.form.gain, "-6")
    qtbot.keyClick(panel.form.gain, Key.Key_Return)
    assert {desk.project.segments[i].gain_db for i in ("seg_1", "seg_2", "seg_4")} == {-6.0}
    qtbot.keyClicks(_words(panel), "!")
    assert desk.project.segments["seg_1"].text == "The committee meets on Thursday.", "words are one line's"


# Remedies.


def test_use_the_silence_that_follows(desk: Desk) -> None:
    desk.bridge.do(fields.set_text(desk.project, "seg_6", "Run, run, run, run, run!"))
    panel = _open(desk, "seg_6")
    desk.wait_for_fit("seg_6")
    fit = desk.voicing.fit_of("seg_6")
    assert fit is not None
    panel.form.verdict.remedy_wanted.emit(Remedy.USE_SILENCE)
    line = desk.project.segments["seg_6"]
    assert line.slot.length_ms >= round(fit.natural_ms * 0.85)
    assert desk.undo_steps() == 2


def test_shorter_leads_to_the_words_and_to_other_wordings(panel: Inspector, qtbot: QtBot) -> None:
    wanted: list[str] = []
    panel.deed_wanted.connect(wanted.append)
    panel.form.verdict.linkActivated.emit("shorten")
    assert panel.form.words.editor.hasFocus()
    assert wanted == ["wordings"]


# The whole.


def test_nothing_is_set_by_looking(panel: Inspector, desk: Desk, qtbot: QtBot) -> None:
    """No feedback: going through all lines and ways to select them leaves the document as it was."""
    before = desk.project
    for selected in (["seg_1"], ["seg_2", "seg_3"], [], ["seg_6"], list(desk.project.segments)):
        desk.state.select(selected)
        qtbot.wait(1)
    assert desk.project is before
    assert desk.undo_steps() == 0
    assert desk.refused == []
    assert panel.isVisible()


def test_another_document_and_none(panel: Inspector, desk: Desk) -> None:
    desk.bridge.show(None)
    desk.state.select(())
    assert not panel.form.isVisible()


@pytest.mark.parametrize("dark", [True, False])
@pytest.mark.parametrize("width", [340, 362, 480])
def test_nothing_is_wider_than_the_panel(desk: Desk, dark: bool, width: int) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    desk.theme.use(dark=dark)
    style.apply(app, desk.theme)
    panel = _open(desk, "seg_4")
    desk.bridge.do(fields.set_emotion(desk.project, ["seg_4"], Mix((0.0,) * 8)))
    panel.resize(width, 500)
    QApplication.processEvents()
    assert panel.form.minimumSizeHint().width() <= panel.scroller.viewport().width()
    assert panel.scroller.verticalScrollBar().maximum() > 0, "what does not fit can be scrolled to"
    app.setStyleSheet("")


def test_the_emotion_of_the_character_is_named(panel: Inspector) -> None:
    assert panel.form.emotion.tabs.key() == "voice"
    assert "As Meng always speaks" in panel.form.emotion.about.text()


def test_every_control_has_a_name(panel: Inspector) -> None:
    nameless = [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in panel.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not isinstance(widget, QScrollBar | QScrollArea | QMenu | QLabel)
        and widget.objectName() != "qt_spinbox_lineedit"
        and not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert nameless == []


def test_it_can_go_at_any_time(desk: Desk, qtbot: QtBot) -> None:
    """As when the window is built anew for another language: nothing may call what is gone."""
    panel = _open(desk, "seg_4", kept=False)
    qtbot.keyClicks(_words(panel), "x")
    panel.close()
    shiboken6.delete(panel)
    desk.bridge.do(fields.set_text(desk.project, "seg_4", "Gone."))
    desk.state.select(["seg_1"])
    desk.theme.use(dark=False)
    desk.speak("seg_1")
    desk.bridge.show(None)
    assert desk.refused == []
