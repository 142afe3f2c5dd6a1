"""Choosing lines with mouse and keyboard, seeking, and what the timeline says of itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from dubstudio.ui.playback.player import Track
from dubstudio.ui.timeline.lanes import LaneKind
from tests.ui.timeline.bench_top import CTRL, SHIFT, BenchTop


def middle(top: BenchTop, number: int) -> QPoint:
    return top.at(sum(top.slot(number)) / 2)


def test_a_click_selects_and_leaves_the_playhead(top: BenchTop) -> None:
    top.click(middle(top, 2))
    assert top.state.selected == ("seg_2",)
    assert top.state.playhead_ms == 0
    top.click(middle(top, 3))
    assert top.state.selected == ("seg_3",)
    assert top.steps() == 0


def test_ctrl_adds_and_takes_away(top: BenchTop) -> None:
    top.click(middle(top, 2))
    top.click(middle(top, 4), CTRL)
    assert top.state.selected == ("seg_2", "seg_4")
    assert top.state.current == "seg_4"
    top.click(middle(top, 2), CTRL)
    assert top.state.selected == ("seg_4",)


def test_shift_selects_everything_between(top: BenchTop) -> None:
    top.click(middle(top, 4))
    top.click(middle(top, 2), SHIFT)
    assert top.state.selected == ("seg_2", "seg_3", "seg_4")
    assert top.state.current == "seg_2"


def test_a_click_on_one_of_several_selects_it_alone(top: BenchTop) -> None:
    top.state.select(["seg_1", "seg_2", "seg_3"])
    top.press(middle(top, 2))
    assert top.state.selected == ("seg_1", "seg_2", "seg_3")  # it may become a drag
    top.release(middle(top, 2))
    assert top.state.selected == ("seg_2",)


def test_a_click_on_nothing_seeks_and_selects_nothing(top: BenchTop) -> None:
    top.state.select(["seg_1"])
    top.click(top.at(4_500))
    assert top.state.selected == ()
    assert top.state.playhead_ms == 4_500


def test_the_sound_of_a_line_stands_for_the_line(top: BenchTop) -> None:
    top.speak("seg_4")
    top.click(top.at(6_700, LaneKind.DUB))
    assert top.state.selected == ("seg_4",)


def test_a_rubber_band_selects_what_it_touches(top: BenchTop) -> None:
    top.drag(top.at(2_300, LaneKind.BACKGROUND), top.at(5_200, LaneKind.LINES))
    assert top.state.selected == ("seg_1", "seg_2", "seg_3")
    assert top.steps() == 0


def test_a_rubber_band_with_ctrl_adds_and_starts_anywhere(top: BenchTop) -> None:
    top.state.select(["seg_4"])
    top.drag(top.at(2_700), top.at(5_200), CTRL)
    assert top.state.selected == ("seg_4", "seg_2", "seg_3")


def test_a_rubber_band_can_be_cancelled(top: BenchTop) -> None:
    top.state.select(["seg_4"])
    top.drag_to(top.at(2_300, LaneKind.BACKGROUND), top.at(5_200, LaneKind.LINES))
    assert top.state.selected == ("seg_1", "seg_2", "seg_3")
    top.key(Qt.Key.Key_Escape)
    assert top.state.selected == ("seg_4",)


def test_a_band_that_stays_among_the_pictures_selects_nothing(top: BenchTop) -> None:
    top.state.select(["seg_4"])
    top.drag(top.at(1_000, LaneKind.PICTURE, 0.2), top.at(5_200, LaneKind.PICTURE, 0.8))
    assert top.state.selected == ()


# Keyboard.


def test_arrows_go_from_line_to_line(top: BenchTop) -> None:
    top.state.move_playhead(2_900)
    visited = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left):
        top.key(key)
        visited.append(top.state.current)
    assert visited == ["seg_2", "seg_3", "seg_4", "seg_3", "seg_2"]


def test_arrows_stop_at_the_ends_and_shift_extends(top: BenchTop) -> None:
    top.state.select(["seg_5"])
    top.key(Qt.Key.Key_Down, SHIFT)
    assert top.state.selected == ("seg_5", "seg_6")
    top.key(Qt.Key.Key_Down)
    assert top.state.selected == ("seg_6",)


def test_escape_selects_nothing(top: BenchTop) -> None:
    top.state.select(["seg_5"])
    top.key(Qt.Key.Key_Escape)
    assert top.state.selected == ()


def test_the_timeline_says_what_is_current(top: BenchTop) -> None:
    view = top.timeline.view
    assert view.accessibleName() == "Timeline"
    assert view.accessibleDescription() == "No line is selected"
    top.state.select(["seg_2"])
    assert view.accessibleDescription() == (
        "Line 2 of 6, Meng, 00:00:03:00 to 00:00:04:00, not spoken yet, 我不同意，这太冒险了！"
    )
    top.state.select(["seg_5"])
    assert "locked" in view.accessibleDescription()


def test_the_focus_goes_to_the_timeline(top: BenchTop) -> None:
    top.timeline.handlers()["focus_timeline"]()
    assert top.timeline.focusProxy() is top.timeline.view
    assert top.timeline.focusWidget() is top.timeline.view


# The ruler.


def test_the_ruler_seeks_and_scrubs(top: BenchTop) -> None:
    sought: list[int] = []
    top.state.sought.connect(sought.append)
    top.state.select(["seg_1"])
    top.press(top.at(2_000, LaneKind.RULER))
    assert sought == [2_000]
    top.move(top.at(3_000, LaneKind.RULER))
    top.move(top.at(4_000, LaneKind.RULER))
    top.release(top.at(4_000, LaneKind.RULER))
    assert sought == [2_000, 3_000, 4_000]
    assert top.state.selected == ("seg_1",)


def test_scrubbing_can_be_cancelled(top: BenchTop) -> None:
    top.state.move_playhead(500)
    top.drag_to(top.at(2_000, LaneKind.RULER), top.at(4_000, LaneKind.RULER))
    top.key(Qt.Key.Key_Escape)
    assert top.state.playhead_ms == 500


def test_shift_draws_a_range_whose_ends_can_be_dragged(top: BenchTop) -> None:
    top.drag(top.at(2_000, LaneKind.RULER), top.at(5_000, LaneKind.RULER), SHIFT)
    assert (top.state.in_ms, top.state.out_ms) == (2_000, 5_000)
    assert top.state.playhead_ms == 0
    top.state.set_modes(snapping=False)
    top.drag(top.at(5_000, LaneKind.RULER, 0.1), top.at(6_000, LaneKind.RULER, 0.1))
    assert (top.state.in_ms, top.state.out_ms) == (2_000, 6_000)
    top.drag(top.at(2_000, LaneKind.RULER, 0.1), top.at(1_500, LaneKind.RULER, 0.1))
    assert (top.state.in_ms, top.state.out_ms) == (1_500, 6_000)


def test_a_marker_is_dragged_and_a_click_goes_to_it(top: BenchTop) -> None:
    top.state.set_modes(snapping=False)
    top.drag(top.at(9_000, LaneKind.RULER, 0.9), top.at(8_000, LaneKind.RULER, 0.9))
    assert top.project.markers["mark_1"].at_ms == 8_000
    assert top.steps() == 1
    top.click(top.at(8_000, LaneKind.RULER, 0.9) + QPoint(3, 0))
    assert top.state.playhead_ms == 8_000


def test_a_marker_dragged_by_mistake_goes_back(top: BenchTop) -> None:
    top.drag_to(top.at(9_000, LaneKind.RULER, 0.9), top.at(8_000, LaneKind.RULER, 0.9))
    top.key(Qt.Key.Key_Escape)
    top.release(top.at(8_000, LaneKind.RULER, 0.9))
    assert top.project.markers["mark_1"].at_ms == 9_000
    assert top.timeline.canvas.ruler.held_marker is None


# Menus.


def test_a_menu_is_asked_for_with_the_line_under_the_mouse_selected(top: BenchTop) -> None:
    wanted: list[QPoint] = []
    top.timeline.context_menu_requested.connect(wanted.append)
    port, where = top.timeline.view.viewport(), middle(top, 3)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, port.mapToGlobal(where))
    QApplication.sendEvent(port, event)
    assert wanted == [port.mapToGlobal(where)]
    assert top.state.selected == ("seg_3",)


def test_a_menu_asked_for_by_key_opens_at_the_line(top: BenchTop) -> None:
    wanted: list[QPoint] = []
    top.timeline.context_menu_requested.connect(wanted.append)
    top.state.select(["seg_3"])
    view = top.timeline.view
    QApplication.sendEvent(view, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()))
    assert view.viewport().mapFromGlobal(wanted[0]).x() == 500


# Headers.


@pytest.mark.parametrize(
    ("lane", "track"),
    [(LaneKind.ORIGINAL, Track.ORIGINAL), (LaneKind.DUB, Track.DUB), (LaneKind.BACKGROUND, Track.BACKGROUND)],
)
def test_lanes_are_muted_and_heard_alone(top: BenchTop, lane: LaneKind, track: Track) -> None:
    header = top.timeline.headers.of[lane]
    before = top.player.muted(track)
    header.mute.click()
    assert top.player.muted(track) is not before
    top.player.set_muted(track, before)
    assert header.mute.isChecked() is before
    header.solo.click()
    assert top.player.soloed(track)
    top.player.set_soloed(track, False)
    assert not header.solo.isChecked()


def test_every_control_has_a_name_and_can_be_hit(top: BenchTop) -> None:
    from PySide6.QtWidgets import QAbstractButton

    buttons = top.timeline.findChildren(QAbstractButton)
    assert len(buttons) == 9
    assert all(b.accessibleName() and b.toolTip() and b.width() >= 24 and b.height() >= 24 for b in buttons)


def test_a_tip_tells_what_a_line_is_about(top: BenchTop, monkeypatch: pytest.MonkeyPatch) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QHelpEvent
    from PySide6.QtWidgets import QToolTip

    where, port = middle(top, 2), top.timeline.view.viewport()
    QApplication.sendEvent(port, QHelpEvent(QEvent.Type.ToolTip, where, port.mapToGlobal(where)))
    assert QToolTip.text() == "Meng · 00:00:03:00 – 00:00:04:00 · not spoken yet\n我不同意，这太冒险了！"
    QToolTip.hideText()


Check = Callable[[BenchTop], bool]
