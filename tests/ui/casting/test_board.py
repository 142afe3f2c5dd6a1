"""The casting board by mouse and keys: hearing voices, comparing, blending, giving the part."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dubstudio.base.errors import CannotSpeak
from dubstudio.speech.engine import Reading
from dubstudio.studio.auditioning import Candidate
from dubstudio.ui.casting.board import CastingBoard
from dubstudio.ui.jobs import Stage as JobStage
from dubstudio.ui.voicing import LineState
from tests.ui.casting.conftest import Stage, names
from tests.ui.panels.harbour import LENA, MENG
from tests.ui.test_accessible import controls, described

KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton
LONG = "Long enough to be heard for as long as the test takes. " * 4


def _shown(board: CastingBoard) -> list[Candidate]:
    return [s.candidate for s in board.grid.shown()]


def _shown_names(board: CastingBoard) -> list[str]:
    return [c.voice.name for c in _shown(board)]


def _say(board: CastingBoard, text: str) -> None:
    board.line_bar.words.setText(text)
    board.line_bar.words.editingFinished.emit()


# What is offered.


def test_it_opens_for_whoever_speaks_the_selected_line(stage: Stage) -> None:
    board = stage.board(select="seg_3")
    assert board.line_bar.part.character_id == LENA
    assert (board.line_bar.text, board.line_bar.language) == ("Why not?", "en")
    states = [board.grid.state_at(board.grid.indexFromItem(board.grid.item(row))) for row in range(board.grid.count())]
    part = [c.voice.name for c, state in zip(_shown(board), states, strict=True) if state.has_part]
    assert part == ["Lena"]
    sexes = [c.sex for c in _shown(board)[:9]]
    assert sexes == ["female"] * 9, "like who speaks now, as long as the film is silent"


def test_it_follows_the_selection(stage: Stage) -> None:
    board = stage.board()
    stage.desk.state.select(["seg_4"])
    assert board.line_bar.part.character_id == MENG
    assert board.line_bar.language == "zh"
    assert all(c.voice.language == "zh" for c in _shown(board)[:8]), "an accent comes after"


def test_filters_narrow_it_down(stage: Stage) -> None:
    board = stage.board()
    everybody = len(_shown(board))
    board.filter_bar.sex.setCurrentIndex(board.filter_bar.sex.findData("male"))
    board.filter_bar.sex.activated.emit(0)
    board.filter_bar.language.setCurrentIndex(board.filter_bar.language.findData("ja"))
    board.filter_bar.language.activated.emit(0)
    assert [c.voice.preset for c in _shown(board)] == ["jm_kumo"]
    board.filter_bar.language.setCurrentIndex(0)
    board.filter_bar.language.activated.emit(0)
    assert 1 < len(_shown(board)) < everybody
    board.filter_bar.mine.click()
    assert _shown(board) == []
    assert not board.footer.give.isEnabled()


# Hearing.


def test_a_digit_lets_a_voice_be_heard(stage: Stage) -> None:
    board = stage.board()
    _say(board, LONG)
    stage.press(board, KEY.Key_2)
    assert board.grid.currentRow() == 1
    stage.until(lambda: board.turns.is_sounding)
    stage.until(lambda: stage.desk.heard)
    stage.press(board, KEY.Key_Escape)
    assert board.turns.now == ""
    assert board.isVisible(), "Esc silences first"
    stage.press(board, KEY.Key_Escape)
    assert not board.isVisible()


def test_a_film_that_plays_is_not_stopped_by_selecting_another_line(stage: Stage) -> None:
    board = stage.board()
    heard: list[int] = []
    stage.desk.voicing.auditioned.connect(lambda samples, _rate: heard.append(len(samples)))
    stage.desk.state.select(["seg_4"])
    assert heard == []
    _say(board, LONG)
    board.hear(_shown(board)[0])
    stage.until(lambda: heard)
    stage.desk.state.select(["seg_1"])
    assert len(heard) == 2, "what the board lets be heard is silenced"
    assert heard[1] < 1_000


def test_the_triangle_lets_a_voice_be_heard_and_the_rest_of_the_card_does_not(stage: Stage) -> None:
    board = stage.board()
    card = board.grid.visualItemRect(board.grid.item(1))
    stage.qtbot.mouseClick(board.grid.viewport(), LEFT, pos=card.center())
    assert (board.grid.currentRow(), board.turns.now) == (1, "")
    triangle = card.center()
    triangle.setX(card.right() - 20)
    stage.qtbot.mouseClick(board.grid.viewport(), LEFT, pos=triangle)
    assert board.turns.now == _shown(board)[1].key


def test_the_first_voices_say_the_line_before_anybody_asks(stage: Stage) -> None:
    board = stage.board()
    stage.until(lambda: all(board.rehearsal.sound_of(c) for c in _shown(board)[:9]))
    assert board.rehearsal.sound_of(_shown(board)[9]) is None
    stage.until(lambda: not board.footer.stop.isVisible())


def test_all_are_heard_in_turn(stage: Stage) -> None:
    board = stage.board(search="british male")
    _say(board, "Oh.")
    turns: list[str] = []
    board.turns.changed.connect(lambda: turns.append(board.turns.now) if board.turns.is_sounding else None)
    stage.qtbot.mouseClick(board.footer.play_all, LEFT)
    assert board.footer.play_all.text() == "Stop"
    stage.until(lambda: not board.turns.now)
    assert turns == [c.key for c in _shown(board)]
    assert len(turns) > 1
    assert board.footer.play_all.text() == "Hear all in turn"


def test_whoever_can_not_say_it_is_passed_over_and_says_why(stage: Stage) -> None:
    mute = "George"

    def refuse(reading: Reading) -> None:
        if stage.engines.asked[-1] == "bm_george":
            raise CannotSpeak("Nothing can be spoken.", remedy="Write words.")

    stage.engines.rendering = refuse
    board = stage.board(search="british male")
    _say(board, "Oh.")
    turns: list[str] = []
    board.turns.changed.connect(lambda: turns.append(board.turns.now) if board.turns.is_sounding else None)
    board.hear_all()
    stage.until(lambda: not board.turns.now)
    row = _shown_names(board).index(mute)
    assert _shown(board)[row].key not in turns
    assert len(turns) == board.grid.count() - 1
    assert board.detail_of(board.grid.shown()[row]) == "Nothing can be spoken. Write words."


def test_other_words_are_said(stage: Stage) -> None:
    board = stage.board()
    stage.qtbot.mouseDClick(board.line_bar.words, LEFT)
    board.line_bar.words.selectAll()
    stage.qtbot.keyClicks(board.line_bar.words, "Something else.")
    stage.qtbot.keyClick(board.line_bar.words, KEY.Key_Return)
    board.hear(_shown(board)[0])
    stage.until(lambda: board.rehearsal.sound_of(_shown(board)[0]))
    assert "Something else." in stage.engines.read
    assert names(stage.desk.project)["Lena"] == "af_heart", "Return in the field gives no part"


def test_waiting_can_be_stopped(stage: Stage) -> None:
    stage.engines.gate.clear()
    board = stage.board()
    stage.until(lambda: board.rehearsal.progress[1] == 9)
    assert board.footer.stop.isVisible()
    stage.until(lambda: board.rehearsal.stage_of(_shown(board)[0]) is JobStage.RUNNING)
    stage.qtbot.mouseClick(board.footer.stop, LEFT)
    stage.engines.gate.set()
    stage.until(lambda: not stage.desk.jobs.rows())
    assert not board.footer.stop.isVisible()
    assert [c for c in _shown(board) if board.rehearsal.sound_of(c)] == []


def test_who_is_asked_for_comes_before_those_that_wait(stage: Stage) -> None:
    stage.engines.gate.clear()
    board = stage.board()
    stage.until(lambda: board.rehearsal.stage_of(_shown(board)[0]) is JobStage.RUNNING)
    order: list[str] = []
    board.rehearsal.said.connect(order.append)
    wanted = _shown(board)[12]
    board.hear(wanted)
    stage.engines.gate.set()
    stage.until(lambda: len(order) >= 3)
    assert order[1] == wanted.key


def test_the_film_is_listened_to_and_heard(stage: Stage, media: Path, tmp_path: Path) -> None:
    stage.desk.film.open(media / "demo_en.mp4", tmp_path)
    stage.until(lambda: stage.desk.film.info)
    board = stage.board()
    stage.until(lambda: "of the film" in board.heard.text())
    likeness = [s.likeness for s in board.grid.shown()[:9]]
    assert all(value is not None for value in likeness)
    heard: list[int] = []
    stage.desk.voicing.auditioned.connect(lambda samples, rate: heard.append(len(samples) * 1000 // rate))
    stage.press(board, KEY.Key_0)
    stage.until(lambda: 2_200 in heard)  # the mouth of the line


# Giving the part.


def test_enter_gives_the_part_in_one_step_and_only_its_lines_are_read_again(stage: Stage) -> None:
    desk = stage.desk
    desk.voicing.speak_all()
    stage.until(lambda: all(desk.voicing.state_of(i) is LineState.CURRENT for i in desk.project.segments))
    board = stage.board(search="british male")
    before, steps = names(desk.project), desk.undo_steps()
    board.cancel()
    stage.until(lambda: not desk.jobs.rows())
    stage.engines.read.clear()

    stage.press(board, KEY.Key_Down)
    chosen = board.grid.current
    assert chosen is not None
    stage.press(board, KEY.Key_Return)

    assert names(desk.project) == {**before, "Lena": chosen.voice.preset}
    current = board.grid.current
    assert current is not None
    assert current.voice.preset == chosen.voice.preset, "the winner stays the current one"
    assert "Lena" in board.footer.status.text()
    assert desk.undo_steps() == steps + 1
    assert desk.undo_label == "Recast character"
    lenas = {"seg_1", "seg_3", "seg_6"}
    stage.until(lambda: all(desk.voicing.fit_of(i) for i in lenas))
    states = {i: desk.voicing.state_of(i) for i in desk.project.segments}
    assert {i for i, state in states.items() if state is LineState.STALE} == lenas
    assert {i for i, state in states.items() if state is LineState.CURRENT} == desk.project.segments.keys() - lenas
    stage.qtbot.wait(600)  # for whatever else might be read
    texts = {desk.project.segments[i].text for i in desk.project.segments.keys() - lenas}
    assert not texts & set(stage.engines.read), "lines of others are not read again"
    desk.bridge.undo()
    assert names(desk.project) == before


def test_its_lines_are_spoken_at_once_if_wanted(stage: Stage) -> None:
    desk = stage.desk
    board = stage.board(select="seg_2", search="yunjian")
    stage.press(board, KEY.Key_Return)
    assert board.footer.speak.text() == "Speak 2 line(s) now"
    stage.qtbot.mouseClick(board.footer.speak, LEFT)
    stage.until(lambda: all(desk.voicing.state_of(i) is LineState.CURRENT for i in ("seg_2", "seg_4")))
    assert {take.segment_id for take in desk.project.takes.values()} == {"seg_2", "seg_4"}
    assert not board.footer.speak.isVisible()


def test_the_button_does_the_same(stage: Stage) -> None:
    board = stage.board(select="seg_2", search="kore")
    assert board.footer.give.text() == "Kore for Meng"
    stage.qtbot.mouseClick(board.footer.give, LEFT)
    assert names(stage.desk.project)["Meng"] == "af_kore"


# Blending.


def test_voices_are_blended_and_cast(stage: Stage) -> None:
    board = stage.board(search="american male")
    stage.press(board, KEY.Key_B)
    first = _shown(board)[0].voice
    stage.press(board, KEY.Key_Down)
    second = board.grid.current
    assert second is not None
    stage.press(board, KEY.Key_B)
    assert board.morph.name == board.grid.current.voice.preset  # type: ignore[union-attr]
    assert board.grid.currentRow() == 0, "the blend is the first card"
    level = board.morph.rows[second.voice.preset].level
    level.setFocus()
    for _ in range(3):
        stage.qtbot.keyClick(level, KEY.Key_PageDown)
    shares = board.morph.shares()
    assert shares[first.preset] == pytest.approx(1 / 1.4, abs=0.01)
    board.hear(_shown(board)[0])
    stage.until(lambda: board.rehearsal.sound_of(_shown(board)[0]))
    assert board.morph.name in stage.engines.asked
    board.grid.setFocus()
    stage.press(board, KEY.Key_Return)
    assert names(stage.desk.project)["Lena"] == board.morph.name
    assert board.morph.name.count("+") == 1


def test_a_blend_holds_four_and_loses_those_taken_out(stage: Stage) -> None:
    board = stage.board()
    built_in = [c for c in _shown(board) if c.voice.name != "Lena"]
    for candidate in built_in[:5]:
        board.add_to_blend(candidate)
    assert len(board.morph.rows) == 4
    assert "4" in board.footer.status.text()
    for known in tuple(board.morph.rows)[:3]:
        stage.qtbot.mouseClick(board.morph.rows[known].remove, LEFT)
    assert board.morph.name == ""
    assert all(not c.key.startswith("blend:") for c in _shown(board))


# Around it.


def test_another_document_begins_anew(stage: Stage) -> None:
    board = stage.board()
    for candidate in _shown(board)[:2]:
        board.add_to_blend(candidate)
    stage.desk.bridge.show(None)
    assert board.morph.rows == {}
    assert not board.footer.give.isEnabled()


def test_a_board_that_goes_while_voices_speak_leaves_nothing_behind(stage: Stage, qtbot: QtBot) -> None:
    stage.engines.gate.clear()
    board = stage.board()
    stage.until(lambda: board.rehearsal.progress[1])
    rehearsal = board.rehearsal
    stage.boards.clear()
    board.deleteLater()
    qtbot.wait(10)
    stage.engines.gate.set()
    stage.until(lambda: not stage.desk.jobs.rows())
    assert rehearsal.progress == (0, 0)


def test_a_voice_that_was_heard_in_several_lines_says_how_alike_it_sounded(stage: Stage) -> None:
    board = stage.board(search="sarah")
    sarah = board.grid.shown()[0]
    for line in ("seg_1", "seg_5"):
        stage.desk.state.select([line])
        stage.until(lambda: board.rehearsal.sound_of(sarah.candidate))
    lines = board.rehearsal.lines_of(sarah.candidate)
    assert len(lines) == 2
    assert "2 line(s)" in board.detail_of(sarah)


def test_everything_has_a_name_and_is_large_enough(stage: Stage) -> None:
    board = stage.board()
    for candidate in _shown(board)[:2]:
        board.add_to_blend(candidate)
    stage.qtbot.wait(50)
    silent = [described(w) for w in controls(board) if not (w.accessibleName() or getattr(w, "text", str)())]
    assert silent == []
    spoken = board.grid.item(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("2, ")
    assert "female" in spoken


def test_what_was_heard_of_a_voice_is_kept_for_the_line(stage: Stage) -> None:
    board = stage.board()
    first = _shown(board)[0]
    board.hear(first)
    stage.until(lambda: board.rehearsal.sound_of(first))
    said = board.rehearsal.sound_of(first)
    assert said is not None
    board.hush()
    stage.until(lambda: board.rehearsal.progress == (0, 0))
    stage.desk.state.select(["seg_3"])
    stage.desk.state.select(["seg_1"])
    again = board.rehearsal.sound_of(first)
    assert again is not None
    assert np.array_equal(again.speech.samples, said.speech.samples)
