"""What the mouse does to lines: real events on the real view, one undo step each, and a way back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt

from dubstudio.project.commands import fields
from dubstudio.project.entities import FitFree, Span
from dubstudio.ui.timeline.lanes import LaneKind
from dubstudio.ui.voicing import LineState
from tests.ui.timeline.bench_top import ALT, CTRL, NONE, SHIFT, BenchTop

RIGHT_PX = QPoint(50, 0)  # half a second at the usual zoom


def free(top: BenchTop) -> None:
    """Let nothing snap."""
    top.state.set_modes(snapping=False)


# Drawing.


def test_a_line_is_drawn_on_empty_space_and_selected(top: BenchTop, qtbot: object) -> None:
    free(top)
    drawn: list[str] = []
    top.timeline.drawn.connect(drawn.append)
    top.drag(top.at(8_700), top.at(9_900))
    (new,) = top.project.segments.keys() - {f"seg_{n}" for n in range(1, 7)}
    assert (top.project.segments[new].slot.start_ms, top.project.segments[new].slot.end_ms) == (8_700, 9_900)
    assert top.project.segments[new].character_id == "char_narrator"
    assert top.state.selected == (new,)
    assert drawn == [new]
    assert top.steps() == 1


def test_a_line_is_drawn_backwards_and_over_the_original(top: BenchTop) -> None:
    free(top)
    top.drag(top.at(9_900, LaneKind.ORIGINAL), top.at(8_900, LaneKind.ORIGINAL))
    (new,) = top.project.segments.keys() - {f"seg_{n}" for n in range(1, 7)}
    assert top.project.segments[new].slot == Span(8_900, 9_900)


def test_what_is_drawn_too_short_was_not_meant(top: BenchTop) -> None:
    free(top)
    top.drag(top.at(8_700), top.at(8_800))
    assert len(top.project.segments) == 6
    assert top.steps() == 0


def test_a_line_being_drawn_is_shown_but_not_there(top: BenchTop) -> None:
    free(top)
    top.drag_to(top.at(8_700), top.at(9_900))
    assert len(top.timeline.canvas.lines.order) == 7
    assert len(top.project.segments) == 6
    assert top.timeline.canvas.tip.text == "00:00:08:17 – 00:00:09:22 · 1.20 s"
    top.release(top.at(9_900))
    assert top.timeline.canvas.tip.text == ""


# Moving.


def test_a_line_is_moved_with_its_mouth(top: BenchTop) -> None:
    free(top)
    top.drag(top.at(1_700), top.at(1_700) + RIGHT_PX)
    assert top.slot(1) == (1_500, 3_000)
    assert top.region(1) == (1_550, 2_950)
    assert top.state.selected == ("seg_1",)
    assert top.steps() == 1


def test_all_selected_lines_move_together(top: BenchTop) -> None:
    free(top)
    top.state.select(["seg_1", "seg_3"])
    top.drag(top.at(5_400), top.at(5_400) + RIGHT_PX)
    assert top.slot(1) == (1_500, 3_000)
    assert top.slot(3) == (5_500, 6_300)
    assert top.slot(2) == (3_000, 4_000)
    assert top.steps() == 1


def test_moving_up_and_down_does_nothing(top: BenchTop) -> None:
    top.drag(top.at(1_700), top.at(1_700) + QPoint(0, 60))
    assert top.slot(1) == (1_000, 2_500)
    assert top.steps() == 0


def test_nothing_is_moved_before_the_film(top: BenchTop) -> None:
    free(top)
    top.drag(top.at(1_700), top.at(1_700) - QPoint(170, 0))
    assert top.slot(1) == (0, 1_500)
    assert not top.refused


def test_ctrl_drags_a_copy_with_its_take(top: BenchTop) -> None:
    free(top)
    top.speak("seg_1")
    before = top.steps()
    top.drag(top.at(1_700), top.at(9_000), CTRL)
    assert top.slot(1) == (1_000, 2_500)
    (copy,) = top.state.selected
    assert top.project.segments[copy].slot == Span(8_300, 9_800)
    assert top.project.segments[copy].chosen_take_id in top.project.takes
    assert top.steps() == before + 1


def test_alt_offsets_the_rest(top: BenchTop) -> None:
    free(top)
    top.bridge.attempt(lambda project: fields.unlock(project, ["seg_5"]))
    top.drag(top.at(3_500), top.at(3_500) + RIGHT_PX, ALT)
    assert top.slot(1) == (1_000, 2_500)
    assert top.slot(2) == (3_500, 4_500)
    assert top.slot(3) == (5_500, 6_300)
    assert top.slot(6) == (60_500, 62_000)
    assert top.steps() == 2


def test_holding_a_key_in_the_middle_of_a_drag_counts(top: BenchTop) -> None:
    free(top)
    top.bridge.attempt(lambda project: fields.unlock(project, ["seg_5"]))
    top.drag_to(top.at(3_500), top.at(3_500) + RIGHT_PX)
    assert top.shown_slot(3) == (5_000, 5_800)
    top.key(Qt.Key.Key_Alt, ALT, release=False)
    assert top.shown_slot(3) == (5_500, 6_300)
    top.key(Qt.Key.Key_Alt, NONE, press=False)
    assert top.shown_slot(3) == (5_000, 5_800)
    top.release(top.at(3_500) + RIGHT_PX)


def test_a_preview_is_not_part_of_the_document(top: BenchTop) -> None:
    free(top)
    top.drag_to(top.at(1_700), top.at(1_700) + RIGHT_PX)
    assert top.shown_slot(1) == (1_500, 3_000)
    assert top.slot(1) == (1_000, 2_500)
    assert top.timeline.canvas.tip.text == "00:00:01:12 – 00:00:03:00 · 1.50 s · +0.50 s"
    top.release(top.at(1_700) + RIGHT_PX)


# Trimming.


@pytest.mark.parametrize(
    ("grab_ms", "to_ms", "slot", "region"),
    [
        (1_020, 1_500, (1_480, 2_500), (1_480, 2_450)),
        (2_480, 2_900, (1_000, 2_920), (1_050, 2_920)),
        (1_020, 800, (780, 2_500), (780, 2_450)),
    ],
    ids=["start later", "end later", "start earlier"],
)
def test_an_edge_takes_the_mouths_edge_along(
    top: BenchTop, grab_ms: int, to_ms: int, slot: tuple[int, int], region: tuple[int, int]
) -> None:
    free(top)
    top.drag(top.at(grab_ms), top.at(to_ms))
    assert top.slot(1) == slot
    assert top.region(1) == region
    assert top.steps() == 1


def test_alt_trims_the_slot_alone(top: BenchTop) -> None:
    free(top)
    top.drag(top.at(2_480), top.at(2_880), ALT)
    assert top.slot(1) == (1_000, 2_900)
    assert top.region(1) == (1_050, 2_450)


def test_an_edge_stops_before_the_other_one(top: BenchTop) -> None:
    free(top)
    top.drag(top.at(3_980), top.at(2_000))
    assert top.slot(2) == (3_000, 3_100)


def test_an_edge_is_caught_eight_pixels_wide(top: BenchTop) -> None:
    hand, both = Qt.CursorShape.OpenHandCursor, Qt.CursorShape.SizeHorCursor
    start = top.at(3_000)
    assert [top.hover(start + QPoint(dx, 0)) for dx in (-4, 0, 7, 8)] == [both, both, both, hand]
    end = top.at(4_000)
    assert [top.hover(end + QPoint(dx, 0)) for dx in (-9, -8, 3)] == [hand, both, both]
    assert top.hover(end + QPoint(8, 0)) == Qt.CursorShape.CrossCursor


# The mouth.


def test_the_edge_of_a_mouth_moves_alone(top: BenchTop) -> None:
    free(top)
    top.drag(top.bar_at(2_430), top.bar_at(2_230))
    assert top.region(1) == (1_050, 2_250)
    assert top.slot(1) == (1_000, 2_500)
    assert top.steps() == 1


def test_a_mouth_moves_alone(top: BenchTop) -> None:
    free(top)
    top.drag(top.bar_at(1_700), top.bar_at(1_800))
    assert top.region(1) == (1_150, 2_550)
    assert top.slot(1) == (1_000, 2_500)


# Snapping.


def test_a_moved_line_snaps_to_its_neighbours_edge_and_shift_frees_it(top: BenchTop) -> None:
    near = top.at(1_700) + QPoint(44, 0)  # its end comes within 60 ms of the next line
    top.drag_to(top.at(1_700), near)
    assert top.shown_slot(1) == (1_500, 3_000)
    assert top.timeline.canvas.overlay.guide_ms == 3_000
    top.move(near, SHIFT)
    assert top.shown_slot(1) == (1_440, 2_940)
    assert top.timeline.canvas.overlay.guide_ms is None
    top.move(near)
    top.release(near)
    assert top.slot(1) == (1_500, 3_000)


@pytest.mark.parametrize("what", ["playhead", "shot", "speech", "marker", "in"])
def test_edges_snap_to_everything_there_is(top: BenchTop, what: str) -> None:
    match what:
        case "playhead":
            top.state.move_playhead(9_000)
        case "shot":
            top.film.shots = (9_000,)
        case "speech":
            top.film.speech = (Span(9_000, 9_500),)
        case "in":
            top.state.set_range(9_000, None)
    top.drag(top.at(7_180), top.at(8_940))
    assert top.slot(4) == (6_200, 9_000)


def test_nothing_farther_than_eight_pixels_is_snapped_to(top: BenchTop) -> None:
    top.drag(top.at(7_180), top.at(8_880))
    assert top.slot(4) == (6_200, 8_900)


def test_snapping_can_be_switched_off(top: BenchTop) -> None:
    top.timeline.handlers()["snap"](False)
    top.drag(top.at(7_180), top.at(8_940))
    assert top.slot(4) == (6_200, 8_960)


def test_a_line_does_not_snap_to_itself(top: BenchTop) -> None:
    top.drag(top.at(3_500), top.at(3_500) + QPoint(6, 0))
    assert top.slot(2) == (3_060, 4_060)


# Refused, cancelled.


def test_a_locked_line_stays_and_says_why_at_once(top: BenchTop) -> None:
    top.drag_to(top.at(8_000), top.at(8_000) + RIGHT_PX)
    assert "locked" in str(top.refused[0])
    assert top.shown_slot(5) == (7_600, 8_400)
    assert top.timeline.view.viewport().cursor().shape() == Qt.CursorShape.ForbiddenCursor
    top.release(top.at(8_000) + RIGHT_PX)
    assert len(top.refused) == 1
    assert top.steps() == 0


def test_offsetting_the_rest_is_refused_where_some_of_it_is_locked(top: BenchTop) -> None:
    top.drag(top.at(3_500), top.at(3_500) + RIGHT_PX, ALT)
    assert "locked" in str(top.refused[0])
    assert top.slot(2) == (3_000, 4_000)


def test_what_is_refused_on_release_springs_back(top: BenchTop) -> None:
    """The line is locked by somebody while it is being dragged."""
    free(top)
    top.drag_to(top.at(3_500), top.at(3_500) + RIGHT_PX)
    assert top.shown_slot(2) == (3_500, 4_500)
    top.bridge.attempt(lambda project: fields.lock(project, ["seg_2"]))
    top.release(top.at(3_500) + RIGHT_PX)
    assert "locked" in str(top.refused[0])
    assert top.shown_slot(2) == (3_000, 4_000)


@pytest.mark.parametrize("grab", ["move", "edge", "draw", "bar", "copy"])
def test_escape_cancels(top: BenchTop, grab: str) -> None:
    free(top)
    start = {
        "move": top.at(1_700),
        "edge": top.at(2_480),
        "draw": top.at(8_700),
        "bar": top.bar_at(1_700),
        "copy": top.at(1_700),
    }[grab]
    before = top.project
    top.drag_to(start, start + RIGHT_PX, CTRL if grab == "copy" else NONE)
    assert top.timeline.canvas.tip.text
    top.key(Qt.Key.Key_Escape)
    assert top.timeline.pointer.gesture is None
    assert top.shown_slot(1) == (1_000, 2_500)
    assert len(top.timeline.canvas.lines.order) == 6
    assert top.timeline.canvas.tip.text == ""
    top.move(start + RIGHT_PX * 2)
    top.release(start + RIGHT_PX * 2)
    assert top.project == before


def test_a_line_that_goes_while_it_is_dragged_is_let_go(top: BenchTop) -> None:
    from dubstudio.project.commands import lines

    top.drag_to(top.at(3_500), top.at(3_500) + RIGHT_PX)
    top.bridge.attempt(lambda project: lines.remove_segments(project, ["seg_2"]))
    top.move(top.at(3_500) + RIGHT_PX * 2)
    top.release(top.at(3_500) + RIGHT_PX * 2)
    assert "seg_2" not in top.project.segments
    assert top.timeline.canvas.lines.order.get("seg_2") is None


# Going on beyond the border.


def test_the_view_goes_along_when_dragged_to_its_border(top: BenchTop) -> None:
    free(top)
    border = QPoint(top.timeline.axis.width + 30, top.at(7_000).y())
    top.drag_to(top.at(6_700), border)
    top.qtbot.waitUntil(lambda: top.timeline.axis.left_px > 100, timeout=3_000)
    shown = top.shown_slot(4)[0]
    assert shown > 8_000
    top.release(border)
    scrolled = top.timeline.axis.left_px
    top.qtbot.wait(60)
    assert top.timeline.axis.left_px == scrolled
    assert top.slot(4)[0] >= shown


# Fit, live.


def test_an_edge_being_dragged_shows_the_speed_at_once(top: BenchTop) -> None:
    free(top)
    top.speak("seg_4")
    fit = top.voicing.fit_of("seg_4")
    assert fit is not None
    top.drag_to(top.at(7_180), top.at(7_080))
    expected = fit.natural_ms / 900
    assert top.timeline.canvas.tip.text.endswith(f"×{min(expected, 1.34):.2f}")
    row = top.timeline.canvas.lines.order.get("seg_4")
    assert row is not None
    assert top.timeline.canvas.lines.sounding(row).length_ms == pytest.approx(900, abs=2)
    top.release(top.at(7_080))


def test_a_moved_line_keeps_the_length_of_its_sound(top: BenchTop) -> None:
    free(top)
    top.speak("seg_4")
    before = top.timeline.canvas.lines.settled.get("seg_4")
    assert before is not None
    assert before.heard is not None
    top.drag_to(top.at(6_700), top.at(6_700) + RIGHT_PX)
    row = top.timeline.canvas.lines.order.get("seg_4")
    assert row is not None
    assert top.timeline.canvas.lines.sounding(row) == Span(before.heard.start_ms + 500, before.heard.end_ms + 500)
    top.release(top.at(6_700) + RIGHT_PX)
    top.wait_for("seg_4", LineState.CURRENT)


def test_a_line_of_free_length_is_not_stretched(top: BenchTop) -> None:
    free(top)
    top.bridge.attempt(lambda project: fields.set_fit(project, ["seg_4"], FitFree()))
    top.speak("seg_4")
    heard = _heard(top)
    top.drag_to(top.at(7_180), top.at(6_900))
    row = top.timeline.canvas.lines.order.get("seg_4")
    assert row is not None
    assert top.timeline.canvas.lines.sounding(row) == heard()
    top.release(top.at(6_900))


def _heard(top: BenchTop) -> Callable[[], Span]:
    def heard() -> Span:
        row = top.timeline.canvas.lines.settled.get("seg_4")
        assert row is not None
        assert row.heard is not None
        return row.heard

    return heard
