"""The list of lines by mouse and keyboard, and the selection that it shares with everything else."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

import pytest
import shiboken6
from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QImage, QPainter
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from dubstudio.project.commands import fields, lines
from dubstudio.ui import style
from dubstudio.ui.itemmodels.lines_model import LINE_ROLE, LineRow, Only, Order, Sieve
from dubstudio.ui.panels.lines import LinesPanel
from dubstudio.ui.panels.lines_delegate import LineEditor, LinesDelegate
from dubstudio.ui.voicing import LineState
from tests.builders import build_film, build_project, build_segment
from tests.ui.panels.desk import Desk
from tests.ui.panels.harbour import LENA

Key, Held, Button = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton


def _open(desk: Desk, *, watched: bool = True, kept: bool = True) -> LinesPanel:
    panel = LinesPanel(desk.bridge, desk.state, desk.voicing, desk.theme)
    if kept:
        desk.qtbot.addWidget(panel)
    panel.resize(360, 560)
    panel.show()
    panel.activateWindow()
    desk.qtbot.waitExposed(panel)
    desk.qtbot.waitUntil(panel.isActiveWindow)
    if watched:
        QAbstractItemModelTester(panel.model, QAbstractItemModelTester.FailureReportingMode.Fatal, panel)
    return panel


@pytest.fixture
def panel(desk: Desk) -> LinesPanel:
    return _open(desk)


def _click(panel: LinesPanel, segment_id: str, held: Qt.KeyboardModifier = Held.NoModifier) -> None:
    row = panel.model.row_of(segment_id)
    assert row is not None
    where = panel.view.visualRect(panel.model.index(row)).center()
    QtBot.mouseClick(panel.view.viewport(), Button.LeftButton, held, where)


def _selected(panel: LinesPanel) -> list[str]:
    rows = sorted(index.row() for index in panel.view.selectionModel().selectedIndexes())
    return [panel.model.id_at(row) for row in rows]


def _editor(panel: LinesPanel) -> LineEditor:
    found = panel.view.findChild(LineEditor)
    assert isinstance(found, LineEditor)
    return found


# The selection.


def test_a_click_selects_for_everybody(panel: LinesPanel, desk: Desk) -> None:
    _click(panel, "seg_3")
    assert (desk.state.selected, desk.state.current) == (("seg_3",), "seg_3")
    _click(panel, "seg_5", Held.ControlModifier)
    assert (desk.state.selected, desk.state.current) == (("seg_3", "seg_5"), "seg_5")
    _click(panel, "seg_2", Held.ShiftModifier)
    assert set(desk.state.selected) == {"seg_2", "seg_3", "seg_4", "seg_5"}
    assert desk.state.current == "seg_2"


def test_what_others_select_is_shown_once(panel: LinesPanel, desk: Desk) -> None:
    told: list[tuple[str, ...]] = []
    desk.state.selection_changed.connect(lambda: told.append(desk.state.selected))
    desk.state.select(["seg_6", "seg_1"], "seg_6")
    assert _selected(panel) == ["seg_1", "seg_6"]
    assert panel.view.currentIndex().row() == 5
    assert told == [("seg_6", "seg_1")]
    desk.state.select(())
    assert _selected(panel) == []
    assert len(told) == 2


def test_keys_walk_and_extend(panel: LinesPanel, desk: Desk, qtbot: QtBot) -> None:
    _click(panel, "seg_1")
    qtbot.keyClick(panel.view, Key.Key_Down)
    assert desk.state.selected == ("seg_2",)
    qtbot.keyClick(panel.view, Key.Key_Down, Held.ShiftModifier)
    assert desk.state.selected == ("seg_2", "seg_3")
    assert desk.state.current == "seg_3"
    qtbot.keyClick(panel.view, Key.Key_A, Held.ControlModifier)
    assert len(desk.state.selected) == 6
    qtbot.keyClick(panel.view, Key.Key_End)
    assert desk.state.selected == ("seg_6",)


def test_the_line_that_is_edited_is_the_line_that_is_shown(panel: LinesPanel, desk: Desk, qtbot: QtBot) -> None:
    """Entered by Tab, the list has a current row, and nothing is selected."""
    panel.view.setFocus(Qt.FocusReason.TabFocusReason)
    panel.view.selectionModel().setCurrentIndex(panel.model.index(1), QItemSelectionModel.SelectionFlag.NoUpdate)
    assert desk.state.selected == ()
    qtbot.keyClick(panel.view, Key.Key_Return)
    assert _editor(panel)
    assert (desk.state.selected, desk.state.current) == (("seg_2",), "seg_2")


def test_letters_are_left_to_commands(panel: LinesPanel, desk: Desk, qtbot: QtBot) -> None:
    _click(panel, "seg_1")
    qtbot.keyClicks(panel.view, "run")
    assert desk.state.selected == ("seg_1",)


def test_edits_keep_the_selection(panel: LinesPanel, desk: Desk) -> None:
    desk.state.select(["seg_2", "seg_5"])
    desk.bridge.do(lines.add_segments(desk.project, [build_segment("seg_0", 0, 900)]))
    assert _selected(panel) == ["seg_2", "seg_5"]
    desk.bridge.do(lines.remove_segments(desk.project, ["seg_1", "seg_3"]))
    assert _selected(panel) == ["seg_2", "seg_5"]
    assert desk.state.selected == ("seg_2", "seg_5")


def test_a_sieve_does_not_change_what_is_selected(panel: LinesPanel, desk: Desk) -> None:
    desk.state.select(["seg_2", "seg_3"], "seg_3")
    panel.model.show(sieve=Sieve(Only.CHARACTER, LENA))
    assert _selected(panel) == ["seg_3"]
    assert desk.state.selected == ("seg_2", "seg_3")
    panel.model.show(sieve=Sieve())
    assert _selected(panel) == ["seg_2", "seg_3"]


def test_the_current_line_is_in_sight(new_desk: Callable[..., Desk]) -> None:
    desk = new_desk(build_film(400, takes_each=0))
    panel = _open(desk, watched=False)
    desk.state.select(["seg_00300"])
    row = panel.model.row_of("seg_00300")
    assert row is not None
    assert panel.view.viewport().rect().contains(panel.view.visualRect(panel.model.index(row)))


# Editing in place.


def test_f2_edits_and_enter_accepts(panel: LinesPanel, desk: Desk, qtbot: QtBot) -> None:
    _click(panel, "seg_6")
    qtbot.keyClick(panel.view, Key.Key_F2)
    editor = _editor(panel)
    qtbot.keyClicks(editor, "Run, quick!")
    qtbot.keyClick(editor, Key.Key_Return)
    assert desk.project.segments["seg_6"].text == "Run, quick!"
    assert desk.undo_steps() == 1


def test_what_is_being_typed_is_written_and_typing_goes_on(panel: LinesPanel, desk: Desk, qtbot: QtBot) -> None:
    _click(panel, "seg_6")
    qtbot.keyClick(panel.view, Key.Key_Return)
    editor = _editor(panel)
    qtbot.keyClicks(editor, "Run,")
    desk.bridge.settle()
    assert desk.project.segments["seg_6"].text == "Run,"
    qtbot.keyClicks(editor, " quick!")
    qtbot.keyClick(editor, Key.Key_Return)
    assert desk.project.segments["seg_6"].text == "Run, quick!"
    desk.bridge.settle()
    assert desk.project.segments["seg_6"].text == "Run, quick!"


def test_enter_edits_esc_forgets(panel: LinesPanel, desk: Desk, qtbot: QtBot) -> None:
    _click(panel, "seg_6")
    qtbot.keyClick(panel.view, Key.Key_Return)
    qtbot.keyClicks(_editor(panel), "Never mind")
    qtbot.keyClick(_editor(panel), Key.Key_Escape)
    assert desk.project.segments["seg_6"].text == "Run!"
    assert desk.undo_steps() == 0


def test_a_double_click_edits_and_shift_enter_breaks_the_line(panel: LinesPanel, desk: Desk, qtbot: QtBot) -> None:
    _click(panel, "seg_3")
    where = panel.view.visualRect(panel.model.index(2)).center()
    qtbot.mouseDClick(panel.view.viewport(), Button.LeftButton, pos=where)
    editor = _editor(panel)
    qtbot.keyClicks(editor, "Why")
    qtbot.keyClick(editor, Key.Key_Return, Held.ShiftModifier)
    qtbot.keyClicks(editor, "not?")
    qtbot.keyClick(editor, Key.Key_Enter)
    assert desk.project.segments["seg_3"].text == "Why\nnot?"


def test_tab_goes_on_to_the_next_line(panel: LinesPanel, desk: Desk, qtbot: QtBot) -> None:
    _click(panel, "seg_5")
    qtbot.keyClick(panel.view, Key.Key_F2)
    qtbot.keyClicks(_editor(panel), "Silence.")
    qtbot.keyClick(_editor(panel), Key.Key_Tab)
    assert desk.project.segments["seg_5"].text == "Silence."
    assert desk.state.selected == ("seg_6",)
    qtbot.waitUntil(lambda: _editor(panel).toPlainText() == "Run!")


def test_the_meter_follows_what_is_typed_in_place(panel: LinesPanel, desk: Desk, qtbot: QtBot) -> None:
    desk.wait_for_fit("seg_6")
    before = desk.voicing.fit_of("seg_6")
    _click(panel, "seg_6")
    qtbot.keyClick(panel.view, Key.Key_F2)
    editor = _editor(panel)
    qtbot.keyClicks(editor, "Run, all of you, as fast as you can!")

    def longer() -> bool:
        fit = desk.voicing.fit_of("seg_6")
        assert before is not None
        return fit is not None and not fit.pending and fit.natural_ms > before.natural_ms

    qtbot.waitUntil(longer)
    assert editor.toPlainText() == "Run, all of you, as fast as you can!", "the meter must not disturb the typing"
    assert desk.project.segments["seg_6"].text == "Run!"
    qtbot.keyClick(editor, Key.Key_Escape)
    qtbot.waitUntil(lambda: desk.voicing.fit_of("seg_6") == before)


def test_a_locked_line_is_not_edited(panel: LinesPanel, desk: Desk, qtbot: QtBot) -> None:
    desk.bridge.do(fields.lock(desk.project, ["seg_6"]))
    _click(panel, "seg_6")
    qtbot.keyClick(panel.view, Key.Key_Return)
    assert panel.view.findChild(LineEditor) is None
    assert [error.remedy for error in desk.refused] == ["Unlock it first."]


# Sieve, order, search.


def test_searching_by_keyboard(panel: LinesPanel, desk: Desk, qtbot: QtBot) -> None:
    panel.focus_list()
    qtbot.keyClick(panel.view, Key.Key_F, Held.ControlModifier)
    qtbot.waitUntil(panel.search.hasFocus)
    qtbot.keyClicks(panel.search, "meng")
    qtbot.keyClick(panel.search, Key.Key_Down)
    assert panel.model.ids == ("seg_2", "seg_4")
    assert panel.view.hasFocus()
    assert panel.counts.text().startswith("2 of 6")
    panel.focus_search()
    qtbot.keyClick(panel.search, Key.Key_Escape)
    assert len(panel.model.ids) == 6


def test_filters_and_orders_in_their_menus(panel: LinesPanel) -> None:
    menu = panel.filter_button.menu()
    menu.aboutToShow.emit()
    assert [a.text() for a in menu.actions() if a.text()] == [
        "All", "Over", "Stale", "Not spoken", "Failed", "Lena", "Meng", "Narrator", "Nobody",
    ]  # fmt: skip
    next(a for a in menu.actions() if a.text() == "Meng").trigger()
    assert panel.model.ids == ("seg_2", "seg_4")
    assert panel.filter_button.text().startswith("Meng")
    order = panel.order_button.menu()
    next(a for a in order.actions() if a.text() == "Backwards").trigger()
    assert panel.model.ids == ("seg_4", "seg_2")
    next(a for a in order.actions() if a.text() == "By speed").trigger()
    assert panel.model.order is Order.SPEED


def test_counts_say_what_is_to_be_done(panel: LinesPanel, desk: Desk) -> None:
    assert panel.counts.text().startswith("6")
    desk.speak("seg_5")
    desk.bridge.do(fields.set_text(desk.project, "seg_5", "Nobody said a word."))
    desk.qtbot.waitUntil(lambda: "1 stale" in panel.counts.text())


def test_nothing_found_offers_the_way_back(panel: LinesPanel) -> None:
    panel.model.show(sieve=Sieve(words="zzz"))
    assert "Show all lines" in panel.lesson.text()
    assert not panel.view.isVisible()
    panel.lesson.linkActivated.emit("all")
    assert panel.view.isVisible()


def test_an_empty_document_teaches(new_desk: Callable[..., Desk]) -> None:
    panel = _open(new_desk(build_project()))
    assert "No lines yet" in panel.lesson.text()
    assert panel.lesson.isVisible()


# The rest.


def test_a_menu_is_asked_for_where_the_mouse_is(panel: LinesPanel, desk: Desk, qtbot: QtBot) -> None:
    asked: list[QPoint] = []
    panel.context_menu_requested.connect(asked.append)
    where = panel.view.visualRect(panel.model.index(1)).center()
    qtbot.mouseClick(panel.view.viewport(), Button.RightButton, pos=where)
    assert desk.state.selected == ("seg_2",), "the menu is about the line under the mouse"
    event_at = panel.view.viewport().mapToGlobal(where)
    _context_menu(panel, where)
    assert asked == [event_at]


def _context_menu(panel: LinesPanel, where: QPoint) -> None:
    viewport = panel.view.viewport()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, viewport.mapToGlobal(where))
    QApplication.sendEvent(viewport, event)


def test_it_can_go_at_any_time(desk: Desk, qtbot: QtBot) -> None:
    panel = _open(desk, kept=False)
    _click(panel, "seg_6")
    qtbot.keyClick(panel.view, Key.Key_F2)
    qtbot.keyClicks(_editor(panel), "x")
    panel.close()
    shiboken6.delete(panel)
    desk.bridge.do(fields.set_text(desk.project, "seg_4", "Gone."))
    desk.state.select(["seg_1"])
    desk.theme.use(dark=False)
    desk.speak("seg_1")
    desk.bridge.show(None)
    assert desk.refused == []


class _Counting(LinesDelegate):
    """Notes what it paints."""

    painted: ClassVar[list[int]] = []

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        self.painted.append(index.row())
        super().paint(painter, option, index)


def test_only_visible_rows_are_painted(new_desk: Callable[..., Desk]) -> None:
    panel = _open(new_desk(build_film(3_000, takes_each=0)), watched=False)
    counting = _Counting(panel.model, panel.delegate._theme, panel)
    panel.view.setItemDelegate(counting)
    _Counting.painted.clear()
    panel.view.viewport().grab()
    assert 0 < len(set(_Counting.painted)) < 20


@pytest.mark.parametrize("dark", [True, False])
def test_every_state_can_be_painted_in_both_themes(panel: LinesPanel, desk: Desk, dark: bool) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    desk.theme.use(dark=dark)
    style.apply(app, desk.theme)
    desk.speak("seg_1")
    desk.bridge.do(fields.lock(desk.project, ["seg_6"]))
    desk.bridge.do(fields.set_text(desk.project, "seg_3", "…"))
    desk.voicing.speak(["seg_3"])
    desk.wait_for("seg_3", LineState.FAILED)
    picture = QImage(panel.size(), QImage.Format.Format_RGB32)  # the private screen has fewer colours
    panel.render(picture)
    row = panel.model.row_of("seg_3")
    assert row is not None
    place = panel.view.viewport().mapTo(panel, panel.view.visualRect(panel.model.index(row)).topRight())
    assert picture.pixelColor(place + QPoint(-1, 5)) == desk.theme.colours.bad
    assert panel.model.status_text(_row(panel, "seg_3"))
    app.setStyleSheet("")


def _row(panel: LinesPanel, segment_id: str) -> LineRow:
    row = panel.model.row_of(segment_id)
    assert row is not None
    found = panel.model.index(row).data(LINE_ROLE)
    assert isinstance(found, LineRow)
    return found
