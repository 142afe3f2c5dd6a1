"""Rows follow the document by ids, as a strict listener sees it: no reset on an edit, every index right."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from dubstudio.project.commands import cast, fields, lines, timing
from dubstudio.project.entities import Span
from dubstudio.ui.itemmodels.lines_model import ID_ROLE, LINE_ROLE, LineRow, LinesModel, Only, Order, Sieve, runs
from dubstudio.ui.voicing import LineState
from tests.builders import build_film, build_segment
from tests.ui.panels.desk import Desk
from tests.ui.panels.harbour import LENA, MENG

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def model(desk: Desk) -> LinesModel:
    return _watched(desk)


def _watched(desk: Desk) -> LinesModel:
    """A model that a tester looks at all the time."""
    model = LinesModel(desk.bridge, desk.voicing, desk.root)
    QAbstractItemModelTester(model, FATAL, desk.root)
    model.n_resets = 0  # type: ignore[attr-defined]

    def count() -> None:
        model.n_resets += 1  # type: ignore[attr-defined]

    model.modelReset.connect(count)
    return model


def _row(model: LinesModel, row: int) -> LineRow:
    found = model.index(row).data(LINE_ROLE)
    assert isinstance(found, LineRow)
    return found


def test_rows_are_the_lines_in_order(model: LinesModel) -> None:
    assert model.ids == ("seg_1", "seg_2", "seg_3", "seg_4", "seg_5", "seg_6")
    row = _row(model, 3)
    assert (row.number, row.character, row.colour) == (4, "Meng", 1)
    assert model.index(3).data(Qt.ItemDataRole.DisplayRole) == "银行的行长在行走，重新开始。"
    assert model.index(3).data(ID_ROLE) == "seg_4"


def test_an_edit_repaints_its_line_alone(model: LinesModel, desk: Desk) -> None:
    painted: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: painted.append((first.row(), last.row())))
    desk.bridge.do(fields.set_text(desk.project, "seg_3", "Why ever not?"))
    assert painted == [(2, 2)]
    assert model.n_resets == 0  # type: ignore[attr-defined]
    assert _row(model, 2).line.text == "Why ever not?"


def test_a_line_that_moves_takes_its_place_and_its_index(model: LinesModel, desk: Desk) -> None:
    kept = QPersistentModelIndex(model.index(0))
    desk.bridge.do(timing.move_segments(desk.project, ["seg_1"], 10_000))
    assert model.ids == ("seg_2", "seg_3", "seg_1", "seg_4", "seg_5", "seg_6")
    assert kept.row() == 2
    assert [_row(model, n).number for n in range(6)] == [1, 2, 3, 4, 5, 6]
    desk.bridge.undo()
    assert model.ids[0] == "seg_1"
    assert kept.row() == 0
    assert model.n_resets == 0  # type: ignore[attr-defined]


def test_lines_come_and_go_without_a_reset(model: LinesModel, desk: Desk) -> None:
    kept = QPersistentModelIndex(model.index(4))
    desk.bridge.do(lines.remove_segments(desk.project, ["seg_1", "seg_3"]))
    assert model.ids == ("seg_2", "seg_4", "seg_5", "seg_6")
    assert kept.row() == 2
    desk.bridge.do(
        lines.add_segments(desk.project, [build_segment("seg_9", 0, 900), build_segment("seg_8", 9_000, 9_900)])
    )
    assert model.ids == ("seg_9", "seg_2", "seg_8", "seg_4", "seg_5", "seg_6")
    assert kept.row() == 4
    desk.bridge.undo()
    desk.bridge.undo()
    assert model.ids == ("seg_1", "seg_2", "seg_3", "seg_4", "seg_5", "seg_6")
    assert model.n_resets == 0  # type: ignore[attr-defined]


def test_a_character_renamed_repaints_their_lines(model: LinesModel, desk: Desk) -> None:
    painted: set[int] = set()
    model.dataChanged.connect(lambda first, last: painted.update(range(first.row(), last.row() + 1)))
    desk.bridge.do(cast.rename_character(desk.project, MENG, "Meng Wei"))
    assert painted == {1, 3}
    assert _row(model, 1).character == "Meng Wei"


def test_words_are_searched_everywhere(model: LinesModel) -> None:
    for words, ids in (
        ("run", ("seg_6",)),
        ("BANK", ("seg_4",)),
        ("shouted", ("seg_6",)),
        ("meng", ("seg_2", "seg_4")),
        ("冒险", ("seg_2",)),
        ("nothing like this", ()),
    ):
        model.show(sieve=Sieve(words=words))
        assert model.ids == ids


def test_lines_of_one_character_or_of_nobody(model: LinesModel, desk: Desk) -> None:
    model.show(sieve=Sieve(Only.CHARACTER, LENA))
    assert model.ids == ("seg_1", "seg_3", "seg_6")
    model.show(sieve=Sieve(Only.CHARACTER, None))
    assert model.ids == ()
    desk.bridge.do(fields.assign_character(desk.project, ["seg_5"], None))
    assert model.ids == ("seg_5",)


def test_orders(model: LinesModel, desk: Desk) -> None:
    model.show(order=Order.CHARACTER)
    assert model.ids == ("seg_1", "seg_3", "seg_6", "seg_2", "seg_4", "seg_5")
    model.show(order=Order.TIME, backwards=True)
    assert model.ids == ("seg_6", "seg_5", "seg_4", "seg_3", "seg_2", "seg_1")
    for segment_id in desk.project.segments:
        desk.wait_for_fit(segment_id)
    model.show(order=Order.SPEED, backwards=False)
    speeds = [_row(model, n).speed or 0.0 for n in range(6)]
    assert speeds == sorted(speeds, reverse=True)


def test_states_are_counted_and_sieved(model: LinesModel, desk: Desk) -> None:
    desk.speak("seg_5")
    assert (model.n_lines, model.n_stale) == (6, 0)
    desk.bridge.do(fields.set_text(desk.project, "seg_5", "Nobody said a word."))
    desk.wait_for("seg_5", LineState.STALE)
    desk.qtbot.waitUntil(lambda: model.n_stale == 1)
    model.show(sieve=Sieve(Only.STALE))
    assert model.ids == ("seg_5",)
    model.show(sieve=Sieve(Only.EMPTY))
    assert "seg_5" not in model.ids
    assert len(model.ids) == 5


def test_a_line_under_the_users_hands_stays_where_it_is(model: LinesModel, desk: Desk) -> None:
    desk.speak("seg_5")
    desk.bridge.do(fields.set_text(desk.project, "seg_5", "Nobody said a word."))
    desk.wait_for("seg_5", LineState.STALE)
    model.show(sieve=Sieve(Only.STALE))
    model.hold(["seg_5"])
    desk.speak("seg_5")
    assert model.ids == ("seg_5",)
    model.hold([])
    assert model.ids == ()


def test_words_can_be_set_and_locked_lines_not(model: LinesModel, desk: Desk) -> None:
    assert model.setData(model.index(5), "Run, quick!", Qt.ItemDataRole.EditRole)
    assert desk.project.segments["seg_6"].text == "Run, quick!"
    desk.bridge.do(fields.lock(desk.project, ["seg_6"]))
    assert not model.flags(model.index(5)) & Qt.ItemFlag.ItemIsEditable
    assert not model.setData(model.index(5), "Stop!", Qt.ItemDataRole.EditRole)
    assert len(desk.refused) == 1


def test_a_row_can_be_read_out(model: LinesModel) -> None:
    told = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told.startswith("Line 1, 00:00:02.630, Lena: The committee meets on Thursday.. not spoken")


def test_another_document_resets(model: LinesModel, desk: Desk) -> None:
    model.show(sieve=Sieve(Only.CHARACTER, LENA))
    desk.bridge.show(None)
    assert model.ids == ()
    assert model.sieve.only is Only.ALL


def test_random_edits_keep_the_rows_right(model: LinesModel, desk: Desk) -> None:
    dice = Random(7)
    model.show(order=Order.CHARACTER)
    resets = model.n_resets  # type: ignore[attr-defined]
    for n in range(120):
        ids = list(desk.project.segments)
        some = dice.sample(ids, min(len(ids), dice.randint(1, 3)))
        match dice.randrange(6):
            case 0:
                desk.bridge.do(timing.move_segments(desk.project, some, dice.randint(1, 5_000)))
            case 1 if len(ids) > 3:
                desk.bridge.do(lines.remove_segments(desk.project, some))
            case 2:
                desk.bridge.do(lines.duplicate_segments(desk.project, some))
            case 3:
                desk.bridge.do(fields.assign_character(desk.project, some, dice.choice([None, LENA, MENG])))
            case 4:
                desk.bridge.undo()
            case _:
                start = dice.randrange(60_000)
                desk.bridge.do(lines.add_segments(desk.project, [build_segment(f"new_{n}", start, start + 500)]))
        assert sorted(model.ids) == sorted(desk.project.segments)
        cast_of = [(c is None, c or "") for c in (_row(model, r).character or None for r in range(model.rowCount()))]
        assert cast_of == sorted(cast_of, key=lambda key: (key[0], key[1].casefold()))
    assert model.n_resets == resets  # type: ignore[attr-defined]


def test_five_thousand_lines_take_an_edit_in_their_stride(
    new_desk: Callable[..., Desk],
) -> None:
    desk = new_desk(build_film(5_000, takes_each=0))
    model = _watched_lightly(desk)
    assert model.rowCount() == 5_000
    desk.bridge.do(timing.trim_segment(desk.project, "seg_02500", start_ms=2_500 * 1_440 + 100))
    assert model.n_resets == 0  # type: ignore[attr-defined]
    desk.bridge.do(timing.set_slot(desk.project, "seg_02500", Span(0, 50)))
    assert model.row_of("seg_02500") == 0


def _watched_lightly(desk: Desk) -> LinesModel:
    model = LinesModel(desk.bridge, desk.voicing, desk.root)
    model.n_resets = 0  # type: ignore[attr-defined]
    return model


def test_runs() -> None:
    assert list(runs([])) == []
    assert list(runs([4])) == [(4, 4)]
    assert list(runs([0, 1, 2, 5, 7, 8])) == [(0, 2), (5, 5), (7, 8)]
