"""The queue panel: real jobs in real threads, real keys and clicks."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from dubstudio.base.errors import EngineError
from dubstudio.jobs.job import Job, JobContext
from dubstudio.ui.itemmodels.jobs_model import FRACTION_ROLE, STATE_ROLE, JobsModel
from dubstudio.ui.jobs import Lane, Stage
from dubstudio.ui.panels.queue import QueuePanel
from dubstudio.ui.theme import Theme
from tests.scenes import scene
from tests.ui.voicing_bench import Bench, Engines


class Gate:
    """Work that waits until it is let through."""

    def __init__(self) -> None:
        self.open = threading.Event()

    def __call__(self, context: JobContext) -> None:
        context.progress(0.25, "half way there")
        while not self.open.wait(0.01):
            context.cancel.check()


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "project", scene(), Engines())
    qtbot.waitUntil(lambda: not made.jobs.rows(Lane.VOICE))
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def panel(qtbot: QtBot, bench: Bench) -> QueuePanel:
    made = QueuePanel(bench.voicing, bench.jobs, Theme())
    made.tester = QAbstractItemModelTester(  # type: ignore[attr-defined]
        made.model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    qtbot.addWidget(made)
    made.resize(360, 300)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def gate() -> Iterator[Gate]:
    made = Gate()
    yield made
    made.open.set()


def fill(qtbot: QtBot, bench: Bench, panel: QueuePanel, gate: Gate, names: str) -> None:
    """One job that runs, and some behind it."""
    bench.jobs.run(Lane.VOICE, Job("test", "Running", gate, id="running"))
    for name in names:
        bench.jobs.run(Lane.VOICE, Job("test", f"Doing {name}", lambda _: None, id=name))
    qtbot.waitUntil(lambda: panel.model.rowCount() == len(names) + 1 and panel.model.count(Stage.RUNNING) == 1)


def labels(model: JobsModel) -> list[str]:
    return [model.index(row).data() for row in range(model.rowCount())]


def select(panel: QueuePanel, *names: str) -> None:
    panel.view.clearSelection()
    chosen = panel.view.selectionModel()
    for name in names:
        chosen.select(panel.model.index(panel.model.row_of(name)), chosen.SelectionFlag.Select)


def test_an_empty_queue_says_what_will_appear(panel: QueuePanel) -> None:
    assert panel.empty.isVisible()
    assert not panel.view.isVisible()
    assert panel.summary.text() == ""
    assert not any(b.isEnabled() for b in (panel.up, panel.down, panel.retry, panel.cancel, panel.cancel_all))


def test_jobs_are_shown_as_they_are(qtbot: QtBot, bench: Bench, panel: QueuePanel, gate: Gate) -> None:
    fill(qtbot, bench, panel, gate, "ab")

    assert labels(panel.model) == ["Running", "Doing a", "Doing b"]
    first = panel.model.index(0)
    qtbot.waitUntil(lambda: first.data(FRACTION_ROLE) == 0.25)
    assert "25 %" in first.data(STATE_ROLE)
    assert panel.model.index(1).data(STATE_ROLE) == "waiting"
    assert first.data(Qt.ItemDataRole.AccessibleTextRole).startswith("Running, 25 %")
    assert panel.summary.text().startswith("3 to do")

    gate.open.set()
    qtbot.waitUntil(panel.empty.isVisible)


def test_a_selection_survives_what_is_done_before_it(qtbot: QtBot, bench: Bench, panel: QueuePanel, gate: Gate) -> None:
    fill(qtbot, bench, panel, gate, "abc")
    bench.jobs.set_paused(Lane.VOICE, True)
    select(panel, "b")

    gate.open.set()
    qtbot.waitUntil(lambda: labels(panel.model) == ["Doing a", "Doing b", "Doing c"])
    panel.model.step("c", -1)
    panel.model.step("c", -1)
    qtbot.waitUntil(lambda: labels(panel.model) == ["Doing c", "Doing a", "Doing b"])

    assert [row.job.id for row in panel.selected()] == ["b"]
    bench.jobs.set_paused(Lane.VOICE, False)


def test_keys_and_buttons_move_jobs(qtbot: QtBot, bench: Bench, panel: QueuePanel, gate: Gate) -> None:
    fill(qtbot, bench, panel, gate, "abcd")
    select(panel, "c", "d")

    qtbot.keyClick(panel.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert labels(panel.model)[1:] == ["Doing a", "Doing c", "Doing d", "Doing b"]
    qtbot.mouseClick(panel.up, Qt.MouseButton.LeftButton)
    assert labels(panel.model)[1:] == ["Doing c", "Doing d", "Doing a", "Doing b"]
    qtbot.mouseClick(panel.down, Qt.MouseButton.LeftButton)
    assert labels(panel.model)[1:] == ["Doing a", "Doing c", "Doing d", "Doing b"]
    assert [job.id for job in bench.jobs.thread_of(Lane.VOICE).queue.waiting()] == ["a", "c", "d", "b"]


def test_jobs_are_dragged_to_another_place(qtbot: QtBot, bench: Bench, panel: QueuePanel, gate: Gate) -> None:
    fill(qtbot, bench, panel, gate, "abcd")
    model = panel.model
    dragged = model.mimeData([model.index(model.row_of("c")), model.index(model.row_of("d"))])

    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsDragEnabled
    model.dropMimeData(dragged, Qt.DropAction.MoveAction, 1, 0, QModelIndex())
    model.refresh()
    assert labels(model) == ["Running", "Doing c", "Doing d", "Doing a", "Doing b"]
    model.dropMimeData(model.mimeData([model.index(1)]), Qt.DropAction.MoveAction, -1, -1, QModelIndex())
    model.refresh()
    assert labels(model) == ["Running", "Doing d", "Doing a", "Doing b", "Doing c"]
    assert not model.dropMimeData(QMimeData(), Qt.DropAction.MoveAction, 0, 0, QModelIndex())


def test_selected_jobs_are_cancelled(qtbot: QtBot, bench: Bench, panel: QueuePanel, gate: Gate) -> None:
    fill(qtbot, bench, panel, gate, "abc")
    select(panel, "a", "c")

    qtbot.keyClick(panel.view, Qt.Key.Key_Delete)

    qtbot.waitUntil(lambda: labels(panel.model) == ["Running", "Doing b"])
    qtbot.mouseClick(panel.cancel_all, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 0)


def test_the_queue_is_paused_from_here_and_from_elsewhere(
    qtbot: QtBot, bench: Bench, panel: QueuePanel, gate: Gate
) -> None:
    fill(qtbot, bench, panel, gate, "a")

    qtbot.mouseClick(panel.pause, Qt.MouseButton.LeftButton)
    assert bench.jobs.is_paused(Lane.VOICE)
    assert panel.pause.accessibleName() == "Go on with the queue"
    assert panel.model.index(1).data(STATE_ROLE) == "paused"
    assert "paused" in panel.summary.text()

    bench.voicing.pause(False)
    assert not panel.pause.isChecked()
    gate.open.set()
    qtbot.waitUntil(panel.empty.isVisible)


def test_what_failed_stays_with_its_remedy_until_it_is_dismissed_or_tried_again(
    qtbot: QtBot, bench: Bench, panel: QueuePanel
) -> None:
    tries = []

    def fail(_: JobContext) -> None:
        tries.append(1)
        raise EngineError("The voice is hoarse.", remedy="Give it tea.")

    bench.jobs.run(Lane.VOICE, Job("test", "Speaking", fail, id="a"), ended=lambda _: None)
    qtbot.waitUntil(lambda: panel.model.count(Stage.FAILED) == 1)
    index = panel.model.index(0)
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "The voice is hoarse. Give it tea."
    assert "Give it tea" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert panel.view.visualRect(index).height() > 2 * QFontMetrics(panel.view.font()).height()
    assert panel.summary.text() == "1 failed"

    qtbot.mouseClick(panel.retry, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(tries) == 2 and panel.model.count(Stage.FAILED) == 1)
    select(panel, "a")
    qtbot.mouseClick(panel.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(panel.empty.isVisible)
    assert bench.jobs.thread_of(Lane.VOICE).queue.failed() == ()


def test_lines_being_spoken_are_in_the_queue(qtbot: QtBot, bench: Bench, panel: QueuePanel) -> None:
    bench.voicing.pause()
    bench.voicing.speak_all()
    qtbot.waitUntil(lambda: panel.model.rowCount() == 3)
    assert labels(panel.model) == ["Speaking line 1", "Speaking line 2", "Speaking line 3"]
    bench.voicing.pause(False)
    qtbot.waitUntil(panel.empty.isVisible)


def test_a_long_queue_costs_little(qtbot: QtBot, bench: Bench, panel: QueuePanel, gate: Gate) -> None:
    bench.jobs.run(Lane.VOICE, Job("test", "Running", gate))
    resets: list[int] = []
    panel.model.modelReset.connect(lambda: resets.append(1))
    inserted: list[int] = []
    panel.model.rowsInserted.connect(lambda *_: inserted.append(1))
    for number in range(300):
        bench.jobs.run(Lane.VOICE, Job("test", f"Doing {number}", lambda _: None))
    qtbot.waitUntil(lambda: panel.model.rowCount() == 301)
    assert len(inserted) <= 3, "what comes together is shown together"
    bench.jobs.cancel_all(Lane.VOICE)
    qtbot.waitUntil(panel.empty.isVisible)
    assert resets == []


def test_everything_has_a_name(panel: QueuePanel) -> None:
    for button in panel.findChildren(QToolButton):
        assert button.accessibleName()
        assert button.toolTip()
        assert button.minimumHeight() >= 24
    assert panel.view.accessibleName()


def test_the_theme_can_change_and_the_panel_can_go(qtbot: QtBot, bench: Bench, gate: Gate) -> None:
    theme = Theme()
    panel = QueuePanel(bench.voicing, bench.jobs, theme)
    qtbot.addWidget(panel)
    panel.show()
    fill(qtbot, bench, panel, gate, "ab")
    theme.use(dark=False)
    panel.deleteLater()
    qtbot.wait(10)
    bench.jobs.cancel_all(Lane.VOICE)
    qtbot.wait(50)
