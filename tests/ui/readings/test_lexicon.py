"""The pronunciation dialog: entries of project and user, and the pauses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dubstudio.base.errors import InputError
from dubstudio.project.entities import Pauses, Pronunciation
from dubstudio.studio.lexicons import LexiconFiles
from dubstudio.text.lexicon import Lexicon
from dubstudio.ui.readings.lexicon_dialog import LexiconDialog
from dubstudio.ui.readings.lexicon_model import Listed
from dubstudio.ui.readings.lexicon_shelf import LexiconShelf
from dubstudio.ui.readings.sight import sight_of
from tests.ui.panels.desk import Desk
from tests.ui.panels.harbour import MENG


class InMemory:
    """A user's lexicon that is not on disk."""

    def __init__(self) -> None:
        self.kept: tuple[Pronunciation, ...] = (Pronunciation(id="w1", word="重庆", reading="chong2 qing4"),)

    def entries(self) -> Sequence[Pronunciation]:
        return self.kept

    def keep(self, entries: Sequence[Pronunciation]) -> None:
        self.kept = tuple(entries)


@pytest.fixture
def own() -> InMemory:
    return InMemory()


@pytest.fixture
def shelf(desk: Desk, own: InMemory) -> Iterator[LexiconShelf]:
    made = LexiconShelf(desk.bridge, desk.notices, own, LexiconFiles(), desk.root)
    yield made
    made.close()


@pytest.fixture
def dialog(desk: Desk, shelf: LexiconShelf, qtbot: QtBot) -> LexiconDialog:
    """The dialog over a project without entries."""
    made = LexiconDialog(shelf, desk.theme)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: bool(made.model.rows))
    return made


def _add(dialog: LexiconDialog, word: str, reading: str, *, own: bool = False) -> None:
    entry = dialog.add_word(word)
    entry.reading.setText(reading)
    entry.where.buttons["own" if own else "project"].click()
    entry.does.click()


def test_a_word_is_added_changed_and_removed(dialog: LexiconDialog, desk: Desk) -> None:
    _add(dialog, "银行", "yin2 hang2")
    (kept,) = desk.project.lexicon.values()
    assert (kept.word, kept.reading) == ("银行", "yin2 hang2")

    dialog.table.selectRow(0)
    form = dialog.edit()
    assert form is not None
    form.reading.setText("yin2 xing2")
    form.does.click()
    assert [entry.reading for entry in desk.project.lexicon.values()] == ["yin2 xing2"]

    dialog.table.selectRow(0)
    dialog.remove()
    assert not desk.project.lexicon
    desk.bridge.undo()
    assert len(desk.project.lexicon) == 1


def test_an_entry_moves_to_all_projects(dialog: LexiconDialog, desk: Desk, own: InMemory, qtbot: QtBot) -> None:
    _add(dialog, "银行", "yin2 hang2")
    dialog.table.selectRow(0)
    form = dialog.edit()
    assert form is not None
    form.where.buttons["own"].click()
    form.does.click()
    assert not desk.project.lexicon
    qtbot.waitUntil(lambda: {entry.word for entry in own.kept} == {"重庆", "银行"})


def test_a_wrong_reading_is_told_and_not_kept(dialog: LexiconDialog) -> None:
    entry = dialog.add_word("银行")
    entry.reading.setText("yin2 hqng2")
    assert "hqng2" in entry.trouble.text()
    assert not entry.does.isEnabled()
    entry.reject()


def test_an_entry_is_heard_as_it_would_stand_in_a_line(dialog: LexiconDialog, qtbot: QtBot) -> None:
    dialog.table.selectRow(0)
    with qtbot.waitSignal(dialog.heard) as told:
        qtbot.mouseClick(dialog.hears, Qt.MouseButton.LeftButton)
    assert told.args is not None
    assert told.args[0] == "<重庆|chong2 qing4>"


def test_searching_hides_the_others(dialog: LexiconDialog) -> None:
    _add(dialog, "银行", "yin2 hang2")
    dialog.search.setText("chóng")
    assert [dialog.table.isRowHidden(row) for row in range(2)] == [True, False]


def test_pauses_are_set_and_reset_each_in_one_step(dialog: LexiconDialog, desk: Desk, qtbot: QtBot) -> None:
    dialog.tabs.setCurrentIndex(1)
    level = dialog.pauses.sentence
    level.setFocus()
    qtbot.keyClick(level, Qt.Key.Key_End)
    assert desk.project.pauses == Pauses(sentence=4.0)
    dialog.pauses.reset.click()
    assert desk.project.pauses == Pauses()
    desk.bridge.undo()
    assert desk.project.pauses == Pauses(sentence=4.0)


def test_files_go_out_and_come_in_for_the_project_with_characters_by_name(
    desk: Desk, shelf: LexiconShelf, tmp_path: Path, qtbot: QtBot
) -> None:
    shelf.look()
    assert shelf.keep(Listed(Pronunciation(id="", word="银行", reading="yin2 hang2", character_id=MENG)))
    for name in ("out.csv", "out.yaml"):
        path = tmp_path / name
        qtbot.waitUntil(lambda: not shelf.busy)
        shelf.give_out(path, shelf.listed())
        shelf.remove(row for row in shelf.listed() if not row.is_own)
        qtbot.waitUntil(lambda: not shelf.busy)
        shelf.take_in(path, own=False)
        qtbot.waitUntil(lambda: len(desk.project.lexicon) == 2)
        kept = {e.word: (e.reading, e.character_id) for e in desk.project.lexicon.values()}
        assert kept["银行"] == ("yin2 hang2", MENG)
    (tmp_path / "bad.csv").write_text("nothing here", encoding="utf-8")
    shelf.take_in(tmp_path / "bad.csv", own=True)
    qtbot.waitUntil(lambda: len(desk.failed) == 1)


def test_an_import_leaves_out_what_can_not_be_read_and_says_so(
    desk: Desk, shelf: LexiconShelf, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "words.csv"
    path.write_text("银行,yin2 hqng2\n行走,xing2 zou3\n上手,じょうず\n", encoding="utf-8")
    shelf.take_in(path, own=False)
    qtbot.waitUntil(lambda: bool(desk.failed))
    assert {entry.word for entry in desk.project.lexicon.values()} == {"行走", "上手"}
    assert any("words.csv" in told for told in desk.told)
    (failed,) = desk.failed
    assert "银行 (yin2 hqng2)" in failed.message
    assert "行走" not in failed.message


class Damaged(InMemory):
    """A user's lexicon that can't be read."""

    def entries(self) -> Sequence[Pronunciation]:
        raise InputError("The lexicon is damaged.", remedy="Correct it.")


def test_a_word_kept_before_the_file_was_read_joins_what_is_in_it(
    shelf: LexiconShelf, own: InMemory, qtbot: QtBot
) -> None:
    assert shelf.keep(Listed(Pronunciation(id="", word="银行", reading="yin2 hang2"), is_own=True))
    qtbot.waitUntil(lambda: {entry.word for entry in own.kept} == {"重庆", "银行"})


def test_a_damaged_file_is_not_written_over(desk: Desk, qtbot: QtBot) -> None:
    own = Damaged()
    shelf = LexiconShelf(desk.bridge, desk.notices, own, parent=desk.root)
    shelf.listed()
    qtbot.waitUntil(lambda: len(desk.failed) == 1)
    assert not shelf.keep(Listed(Pronunciation(id="", word="银行", reading="yin2 hang2"), is_own=True))
    shelf.close()
    assert [entry.word for entry in own.kept] == ["重庆"]


def test_a_word_of_the_lexicon_is_seen_as_such() -> None:
    lexicon = Lexicon([Pronunciation(id="w", word="行走", reading="hang2 zou3", language="zh")])
    (listed,) = [place for place in sight_of("他在行走(zou3)，行走", "zh", lexicon).places if place.is_listed]
    assert (listed.start, listed.end, listed.word, listed.chosen) == (11, 13, "行走", "hang2 zou3")
