"""Typing the words of a line in place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dubstudio.ui.readings.looker import Looker
from tests.ui.timeline.bench_top import BenchTop


def open_editor(top: BenchTop, number: int = 2) -> None:
    top.double_click(top.at(sum(top.slot(number)) / 2))


def test_a_double_click_edits_the_words(top: BenchTop) -> None:
    open_editor(top)
    editor = top.timeline.editor
    assert editor.isVisible()
    assert editor.toPlainText() == "我不同意，这太冒险了！"
    assert editor.width() >= 200
    QTest.keyClicks(editor, "Never.")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert not editor.isVisible()
    assert top.line(2).text == "Never."
    assert top.steps() == 1
    assert QApplication.focusWidget() in (top.timeline.view, None)


def test_escape_keeps_what_was_there(top: BenchTop) -> None:
    open_editor(top)
    QTest.keyClicks(top.timeline.editor, "Never.")
    QTest.keyClick(top.timeline.editor, Qt.Key.Key_Escape)
    assert top.line(2).text == "我不同意，这太冒险了！"
    assert not top.timeline.editor.isVisible()
    assert top.steps() == 0


def test_what_is_being_typed_is_written_and_typing_goes_on(top: BenchTop) -> None:
    top.bridge.settle()
    assert top.steps() == 0
    open_editor(top)
    QTest.keyClicks(top.timeline.editor, "Never")
    top.bridge.settle()
    assert top.line(2).text == "Never"
    QTest.keyClicks(top.timeline.editor, "more.")
    QTest.keyClick(top.timeline.editor, Qt.Key.Key_Return)
    assert top.line(2).text == "Nevermore."


def test_going_elsewhere_keeps_the_words(top: BenchTop) -> None:
    open_editor(top)
    QTest.keyClicks(top.timeline.editor, "Never.")
    top.click(top.at(4_500))
    assert top.line(2).text == "Never."


def test_a_line_break_takes_shift(top: BenchTop) -> None:
    open_editor(top)
    QTest.keyClicks(top.timeline.editor, "One")
    QTest.keyClick(top.timeline.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(top.timeline.editor, "two")
    QTest.keyClick(top.timeline.editor, Qt.Key.Key_Enter)
    assert top.line(2).text == "One\ntwo"


def test_what_is_typed_is_judged_while_it_is_typed(top: BenchTop) -> None:
    top.speak("seg_1")
    before = top.voicing.fit_of("seg_1")
    open_editor(top, 1)
    QTest.keyClicks(top.timeline.editor, "This is a very much longer line than it was.")
    assert before is not None
    top.qtbot.waitUntil(lambda: (f := top.voicing.fit_of("seg_1")) and f.natural_ms > 1.5 * before.natural_ms)
    QTest.keyClick(top.timeline.editor, Qt.Key.Key_Escape)
    top.qtbot.waitUntil(lambda: (f := top.voicing.fit_of("seg_1")) and f.natural_ms == before.natural_ms)


def test_a_locked_line_is_refused(top: BenchTop) -> None:
    open_editor(top, 5)
    assert not top.timeline.editor.isVisible()
    assert "locked" in str(top.refused[0])


def test_return_opens_it_on_the_current_line(top: BenchTop) -> None:
    top.state.select(["seg_6"])
    top.key(Qt.Key.Key_Return)
    assert top.timeline.editor.segment_id == "seg_6"
    assert 0 <= top.timeline.editor.x() <= top.timeline.axis.width


def test_it_lies_over_its_block_and_follows_it(top: BenchTop) -> None:
    open_editor(top)
    assert top.timeline.editor.x() == top.at(3_000).x()
    top.timeline.axis.scroll_to(100)
    assert top.timeline.editor.x() == top.at(3_000).x()


def test_a_line_that_goes_takes_its_editor_along(top: BenchTop) -> None:
    from dubstudio.project.commands import lines

    open_editor(top)
    top.bridge.attempt(lambda project: lines.remove_segments(project, ["seg_2"]))
    assert not top.timeline.editor.isVisible()
    assert "seg_2" not in top.project.segments


def test_readings_are_marked_and_chosen_while_typing(top: BenchTop, qtbot: QtBot) -> None:
    editor, steps = top.timeline.editor, top.steps()
    marks = editor.watch(Looker(top.jobs, parent=top.timeline), top.theme)
    open_editor(top)
    qtbot.waitUntil(lambda: marks.sight is not None and bool(marks.sight.places))
    assert editor.extraSelections()
    sight = marks.sight
    assert sight is not None
    place = sight.places[0]
    marks.choose(place, place.options[-1])
    assert editor.toPlainText() != sight.text
    assert top.steps() == steps
    editor.close_with(keep=True)
    assert top.steps() == steps + 1
