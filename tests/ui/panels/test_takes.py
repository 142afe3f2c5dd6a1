"""Takes chosen, starred, heard, compared and thrown away: by keys, by the list, and undone."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dubstudio.project.commands import fields, lines
from dubstudio.ui import style
from dubstudio.ui.itemmodels.takes_model import TAKE_ROLE, TakeRow, TakesModel
from dubstudio.ui.panels.inspector import Inspector
from dubstudio.ui.panels.takes import TakesController, unused
from dubstudio.ui.panels.takes_list import TakesList
from dubstudio.ui.voicing import LineState
from tests.ui.panels.desk import Desk

Key, Button = Qt.Key, Qt.MouseButton


@pytest.fixture
def three(desk: Desk) -> list[str]:
    """A line with three takes; their ids."""
    desk.state.select(["seg_1"])
    desk.speak("seg_1")
    for _ in range(2):
        desk.speak("seg_1", another=True)
    return [take.id for take in desk.project.takes_of("seg_1")]


@pytest.fixture
def controller(desk: Desk) -> TakesController:
    return desk.takes


@pytest.fixture
def takes(desk: Desk, three: list[str]) -> TakesList:
    model = TakesModel(desk.bridge, desk.state, desk.voicing)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    found = TakesList(model, desk.waves, desk.theme)
    model.setParent(found)
    desk.qtbot.addWidget(found)
    found.resize(280, 160)
    found.show()
    desk.qtbot.waitExposed(found)
    return found


def _chosen(desk: Desk) -> str | None:
    return desk.project.segments["seg_1"].chosen_take_id


def _row(takes: TakesList, row: int) -> TakeRow:
    found = takes.model().index(row, 0).data(TAKE_ROLE)
    assert isinstance(found, TakeRow)
    return found


# Keys.


def test_keys_choose(desk: Desk, three: list[str], controller: TakesController) -> None:
    handlers = controller.handlers()
    handlers["take_1"]()
    assert _chosen(desk) == three[0]
    handlers["next_take"]()
    assert _chosen(desk) == three[1]
    handlers["previous_take"]()
    handlers["previous_take"]()
    assert _chosen(desk) == three[2], "behind the first comes the last"
    handlers["take_7"]()
    assert _chosen(desk) == three[2]
    assert [str(error) for error in desk.refused] == ["The line has no take 7."]


def test_every_action_of_takes_has_a_handler(controller: TakesController) -> None:
    wanted = {f"take_{n}" for n in range(1, 10)} | {
        "star_take", "remove_take", "compare_takes", "remove_unused_takes", "next_take", "previous_take",
        "commit_line", "focus_text", "focus_lines",
    }  # fmt: skip
    assert set(controller.handlers()) == wanted


def test_without_a_line_keys_do_nothing(desk: Desk, controller: TakesController) -> None:
    desk.state.select(())
    for name, handler in controller.handlers().items():
        if name != "compare_takes":
            handler()
    assert desk.refused == []
    assert desk.undo_steps() == 0


def test_wishes_for_focus_are_passed_on(controller: TakesController, qtbot: QtBot) -> None:
    handlers = controller.handlers()
    for name, told in (
        ("focus_text", controller.text_focus_requested),
        ("focus_lines", controller.lines_focus_requested),
        ("commit_line", controller.commit_requested),
    ):
        with qtbot.waitSignal(told):
            handlers[name]()


def test_starring_is_undone(desk: Desk, three: list[str], controller: TakesController) -> None:
    controller.handlers()["star_take"]()
    assert desk.project.takes[three[2]].starred
    controller.handlers()["star_take"]()
    assert not desk.project.takes[three[2]].starred
    desk.bridge.undo()
    assert desk.project.takes[three[2]].starred


def test_removing_the_chosen_take_lets_the_best_other_be_heard(
    desk: Desk, three: list[str], controller: TakesController
) -> None:
    controller.star(three[0])
    before = desk.undo_steps()
    controller.handlers()["remove_take"]()
    assert three[2] not in desk.project.takes
    assert _chosen(desk) == three[0], "the starred one"
    assert desk.undo_steps() == before + 1
    desk.bridge.undo()
    assert _chosen(desk) == three[2]


def test_clean_up_tells_what_can_be_freed_and_is_one_step(
    desk: Desk, three: list[str], controller: TakesController
) -> None:
    desk.speak("seg_5")
    desk.speak("seg_5", another=True)
    controller.star(three[0])
    assert len(unused(desk.project)) == 2
    assert len(unused(desk.project, ["seg_1"])) == 1
    before = desk.undo_steps()
    controller.handlers()["remove_unused_takes"]()
    assert unused(desk.project) == []
    assert set(desk.project.takes) >= {three[0], three[2]}
    assert desk.undo_steps() == before + 1
    assert "kB can be freed" in desk.told[-1]
    controller.handlers()["remove_unused_takes"]()
    assert desk.told[-1] == "There are no unused takes."
    desk.bridge.undo()
    assert len(unused(desk.project)) == 2


def test_clean_up_of_one_line(desk: Desk, three: list[str], controller: TakesController) -> None:
    desk.speak("seg_5")
    desk.speak("seg_5", another=True)
    controller.remove_unused(["seg_1"])
    assert [take.id for take in desk.project.takes_of("seg_1")] == [three[2]]
    assert len(desk.project.takes_of("seg_5")) == 2


# Hearing.


def test_two_takes_are_heard_by_turns_and_equally_loud(
    desk: Desk, three: list[str], controller: TakesController, qtbot: QtBot
) -> None:
    controller.choose(three[0])
    controller.choose(three[1])
    turns: list[str] = []
    controller.compared.connect(turns.append)
    loudness = []
    for _ in range(3):
        desk.heard.clear()
        controller.handlers()["compare_takes"]()
        qtbot.waitUntil(lambda: sum(map(len, desk.heard)) > 48_000, timeout=30_000)
        loudness.append(float(np.sqrt(np.mean(np.concatenate(desk.heard) ** 2))))
    assert turns == [three[1], three[0], three[1]], "the chosen one first, then the one before it"
    assert max(loudness) / min(loudness) < 1.3
    assert _chosen(desk) == three[1], "hearing is not choosing"


def test_comparing_needs_two(desk: Desk, controller: TakesController) -> None:
    desk.state.select(["seg_5"])
    desk.speak("seg_5")
    controller.handlers()["compare_takes"]()
    assert [error.message for error in desk.refused] == ["Comparing needs two takes."]


def test_a_missing_sound_is_told(desk: Desk, three: list[str], controller: TakesController, qtbot: QtBot) -> None:
    assert desk.bridge.document is not None
    desk.bridge.document.sound_of(desk.project.takes[three[1]]).unlink()
    controller.choose(three[1])
    controller.compare()
    qtbot.waitUntil(lambda: bool(desk.failed))
    assert "no sound file" in desk.failed[0].message


# The list.


def test_rows_say_what_is_known(takes: TakesList, desk: Desk, three: list[str]) -> None:
    assert [_row(takes, n).take.id for n in range(3)] == three
    assert [_row(takes, n).is_chosen for n in range(3)] == [False, False, True]
    first = _row(takes, 0)
    assert first.n_bytes > 1_000
    assert first.seconds == pytest.approx(desk.project.takes[three[0]].n_samples / 24_000, abs=0.001)
    told = takes.model().index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told.startswith("Take 3, ×")
    assert "chosen" in told


def test_a_click_chooses_and_on_the_star_stars(
    takes: TakesList, desk: Desk, controller: TakesController, three: list[str], qtbot: QtBot
) -> None:
    takes.chosen.connect(controller.choose)
    takes.starred.connect(controller.star)
    row = takes.visualRect(takes.model().index(1, 0))
    qtbot.mouseClick(takes.viewport(), Button.LeftButton, pos=row.center())
    assert _chosen(desk) == three[1]
    qtbot.mouseClick(takes.viewport(), Button.LeftButton, pos=QPoint(row.right() - 10, row.center().y()))
    assert desk.project.takes[three[1]].starred
    assert _row(takes, 1).is_chosen


def test_keys_in_the_list(takes: TakesList, desk: Desk, controller: TakesController, three: list[str]) -> None:
    for told, does in (
        (takes.chosen, controller.choose),
        (takes.starred, controller.star),
        (takes.removed, controller.remove),
        (takes.played, controller.hear),
    ):
        told.connect(does)
    takes.setCurrentIndex(takes.model().index(0, 0))
    QtBot.keyClick(takes, Key.Key_Return)
    assert _chosen(desk) == three[0]
    QtBot.keyClick(takes, Key.Key_Asterisk)
    assert desk.project.takes[three[0]].starred
    QtBot.keyClick(takes, Key.Key_Space)
    desk.qtbot.waitUntil(lambda: bool(desk.heard), timeout=30_000)
    QtBot.keyClick(takes, Key.Key_Down)
    QtBot.keyClick(takes, Key.Key_Delete)
    assert three[1] not in desk.project.takes
    assert takes.model().rowCount() == 2


def test_rows_follow_without_a_reset(takes: TakesList, desk: Desk, three: list[str]) -> None:
    resets: list[int] = []
    takes.model().modelReset.connect(lambda: resets.append(1))
    desk.speak("seg_1", another=True)
    assert takes.model().rowCount() == 4
    for _ in range(4):
        desk.bridge.undo()
    for _ in range(4):
        desk.bridge.redo()
    assert takes.model().rowCount() == 4
    assert resets == []
    desk.state.select(["seg_2"])
    assert takes.model().rowCount() == 0
    assert not takes.isVisible()


def test_a_changed_line_makes_its_takes_stale(takes: TakesList, desk: Desk, three: list[str]) -> None:
    desk.bridge.do(fields.set_text(desk.project, "seg_1", "The committee met on Thursday."))
    desk.wait_for("seg_1", LineState.STALE)
    assert [_row(takes, n).is_stale for n in range(3)] == [True] * 3


def test_a_failed_take_says_why(new_desk: Callable[..., Desk], qtbot: QtBot) -> None:
    desk = new_desk()
    desk.bridge.do(fields.set_text(desk.project, "seg_6", "…"))
    desk.state.select(["seg_6"])
    desk.voicing.speak(["seg_6"])
    desk.wait_for("seg_6", LineState.FAILED)
    model = TakesModel(desk.bridge, desk.state, desk.voicing, desk.root)
    told = model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert "Take 1 failed: Nothing in “…” can be spoken." in told


def test_the_inspector_holds_the_list(desk: Desk, three: list[str], qtbot: QtBot) -> None:
    panel = Inspector(desk.bridge, desk.state, desk.voicing, desk.takes, desk.waves, desk.theme, desk.notices)
    qtbot.addWidget(panel)
    panel.resize(362, 900)
    panel.show()
    qtbot.waitExposed(panel)
    takes = panel.form.takes
    row = takes.visualRect(takes.model().index(0, 0))
    qtbot.mouseClick(takes.viewport(), Button.LeftButton, pos=row.center())
    assert _chosen(desk) == three[0]
    qtbot.mouseClick(panel.form.another, Button.LeftButton)
    qtbot.waitUntil(lambda: len(desk.project.takes_of("seg_1")) == 4, timeout=30_000)
    panel.form.tidy_line.trigger()
    assert len(desk.project.takes_of("seg_1")) == 1
    assert panel.form.compare.isEnabled() is False
    desk.bridge.do(lines.remove_segments(desk.project, ["seg_1"]))
    assert not panel.form.isVisible()


@pytest.mark.parametrize("dark", [True, False])
def test_takes_are_painted_with_their_waves(takes: TakesList, desk: Desk, three: list[str], dark: bool) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    desk.theme.use(dark=dark)
    style.apply(app, desk.theme)
    take = desk.project.takes[three[0]]
    desk.qtbot.waitUntil(lambda: desk.waves.of(take) is not None, timeout=30_000)
    assert not takes.grab().isNull()
    app.setStyleSheet("")
