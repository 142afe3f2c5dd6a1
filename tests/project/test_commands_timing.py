from __future__ import annotations

import pytest

from dubstudio.base.errors import EditRefused
from dubstudio.project.commands.timing import (
    SHORTEST_REGION_MS,
    Edge,
    drag_edge,
    drag_region_edge,
    fit_slot_to_region,
    lead_in,
    lead_out,
    move_segments,
    nudge,
    nudge_edge,
    ripple_move,
    set_regions,
    set_slot,
    snap_to_shots,
    trim_segment,
)
from dubstudio.project.edits import apply
from dubstudio.project.entities import Fit, FitFree, FitRegion, FitSlot, Project, Segment, Span
from dubstudio.project.history import History
from dubstudio.project.invariants import LAST_MS
from dubstudio.project.kinds import Kind
from dubstudio.project.snapping import SnapPoints
from tests.builders import build_project, build_scene, build_segment
from tests.reversion import reverted

SCENE = build_scene()


def test_a_new_slot_leaves_the_mouth_where_it_is() -> None:
    after = reverted(SCENE, set_slot(SCENE, "seg_1", Span(500, 1_500)), {Kind.SEGMENT: {"seg_1"}})
    line = after.segments["seg_1"]
    assert (line.slot, line.region) == (Span(500, 1_500), Span(100, 1_700))


@pytest.mark.parametrize(
    ("edges", "slot"),
    [
        ({"start_ms": 6_500}, Span(6_500, 9_000)),
        ({"end_ms": 8_000}, Span(6_000, 8_000)),
        ({"start_ms": 0, "end_ms": 1}, Span(0, 1)),
    ],
)
def test_trim_moves_the_edges_named(edges: dict[str, int], slot: Span) -> None:
    after = reverted(SCENE, trim_segment(SCENE, "seg_3", **edges), {Kind.SEGMENT: {"seg_3"}})
    assert after.segments["seg_3"].slot == slot


def test_trimming_to_where_it_is_does_nothing() -> None:
    reverted(SCENE, trim_segment(SCENE, "seg_3", start_ms=6_000), {})


def test_edges_cannot_cross() -> None:
    with pytest.raises(EditRefused, match="end after it starts"):
        apply(SCENE, trim_segment(SCENE, "seg_3", end_ms=6_000))


def test_lines_move_with_their_regions() -> None:
    after = reverted(SCENE, move_segments(SCENE, ["seg_3", "seg_1"], 250), {Kind.SEGMENT: {"seg_1", "seg_3"}})
    first = after.segments["seg_1"]
    assert (first.slot, first.region) == (Span(250, 2_250), Span(350, 1_950))
    assert after.segments["seg_3"].slot == Span(6_250, 9_250)


def test_nothing_moves_before_the_film() -> None:
    with pytest.raises(EditRefused):
        apply(SCENE, move_segments(SCENE, ["seg_3", "seg_1"], -1))


def test_regions_come_and_go() -> None:
    edit = set_regions(SCENE, {"seg_1": None, "seg_3": Span(6_100, 8_900)})
    after = reverted(SCENE, edit, {Kind.SEGMENT: {"seg_1", "seg_3"}})
    assert (after.segments["seg_1"].region, after.segments["seg_3"].region) == (None, Span(6_100, 8_900))


def test_a_locked_line_keeps_its_time() -> None:
    for edit in (move_segments(SCENE, ["seg_2"], 1), set_slot(SCENE, "seg_2", Span(0, 1))):
        with pytest.raises(EditRefused, match="locked"):
            apply(SCENE, edit)


# Dragging an edge takes the sound along.


def _line(slot: Span, region: Span | None, fit: Fit | None = None) -> Project:
    return build_project(build_segment("a", slot.start_ms, slot.end_ms, region=region, fit=fit or FitRegion()))


@pytest.mark.parametrize(
    ("region", "edge", "ms", "expected"),
    [
        (None, Edge.END, 1_500, None),
        (Span(0, 2_000), Edge.END, 1_500, Span(0, 1_500)),  # one edge to the eye: it goes where the slot's goes
        (Span(100, 1_900), Edge.END, 1_500, Span(100, 1_500)),
        (Span(100, 1_900), Edge.START, 300, Span(300, 1_900)),
        (Span(200, 1_800), Edge.END, 1_500, Span(200, 1_300)),  # apart: it keeps its distance
        (Span(200, 1_800), Edge.START, 50, Span(250, 1_800)),
        (Span(200, 2_400), Edge.END, 2_100, Span(200, 2_500)),
        (Span(200, 1_800), Edge.END, 100, Span(200, 200 + SHORTEST_REGION_MS)),  # it is not squeezed to nothing
        (Span(1_500, 1_950), Edge.END, 1_000, Span(1_500, 1_500 + SHORTEST_REGION_MS)),
        (Span(0, 1_000), Edge.START, 1_500, Span(1_000 - SHORTEST_REGION_MS, 1_000)),
    ],
)
def test_a_dragged_edge_takes_the_edge_of_the_mouth_along(
    region: Span | None, edge: Edge, ms: int, expected: Span | None
) -> None:
    project = _line(Span(0, 2_000), region)
    after = reverted(project, drag_edge(project, "a", edge, ms), {Kind.SEGMENT: {"a"}}).segments["a"]
    assert after.slot == (Span(0, ms) if edge is Edge.END else Span(ms, 2_000))
    assert after.region == expected


@pytest.mark.parametrize(
    ("fit", "region", "expected"),
    [
        (FitSlot(), Span(200, 1_800), Span(200, 1_800)),  # the mouth is not what it is fitted to
        (FitSlot(), Span(0, 2_000), Span(0, 1_500)),  # but one edge to the eye stays one
        (FitFree(), Span(200, 1_800), Span(200, 1_300)),
    ],
)
def test_what_a_line_is_fitted_to_says_whether_the_mouth_follows(fit: Fit, region: Span, expected: Span) -> None:
    project = _line(Span(0, 2_000), region, fit)
    assert apply(project, drag_edge(project, "a", Edge.END, 1_500)).segments["a"].region == expected


def test_a_dragged_edge_never_leaves_the_day() -> None:
    project = _line(Span(LAST_MS - 2_000, LAST_MS - 500), Span(LAST_MS - 1_900, LAST_MS - 100))
    after = apply(project, drag_edge(project, "a", Edge.END, LAST_MS)).segments["a"]
    assert after.region == Span(LAST_MS - 1_900, LAST_MS)


def test_dragged_edges_cannot_cross() -> None:
    with pytest.raises(EditRefused, match="end after it starts"):
        apply(SCENE, drag_edge(SCENE, "seg_3", Edge.START, 9_000))


def test_an_edge_may_be_named_by_a_plain_word() -> None:
    assert drag_edge(SCENE, "seg_3", "start", 6_100) == drag_edge(SCENE, "seg_3", Edge.START, 6_100)  # type: ignore[arg-type]


def test_the_mouth_moves_alone() -> None:
    after = reverted(SCENE, drag_region_edge(SCENE, "seg_1", Edge.END, 1_200), {Kind.SEGMENT: {"seg_1"}})
    assert (after.segments["seg_1"].slot, after.segments["seg_1"].region) == (Span(0, 2_000), Span(100, 1_200))
    squeezed = apply(SCENE, drag_region_edge(SCENE, "seg_1", Edge.START, 5_000)).segments["seg_1"]
    assert squeezed.region == Span(1_700 - SHORTEST_REGION_MS, 1_700)


def test_a_mouth_that_was_not_known_starts_out_as_the_slot() -> None:
    after = reverted(SCENE, drag_region_edge(SCENE, "seg_3", Edge.START, 6_200), {Kind.SEGMENT: {"seg_3"}})
    assert after.segments["seg_3"].region == Span(6_200, 9_000)


# Moving and nudging.


def test_ripple_offsets_the_rest() -> None:
    free = build_project(*(build_segment(f"s{i}", i * 1_000, i * 1_000 + 900) for i in range(4)))
    edit = ripple_move(free, ["s1"], 250)
    after = reverted(free, edit, {Kind.SEGMENT: {"s1", "s2", "s3"}})
    assert [line.slot.start_ms for line in after.in_order()] == [0, 1_250, 2_250, 3_250]
    assert ripple_move(free, [], 250).changes == ()


def test_ripple_starts_with_the_first_of_the_lines_and_takes_those_that_start_later() -> None:
    project = build_project(
        build_segment("a", 1_000, 2_000), build_segment("b", 1_000, 3_000), build_segment("c", 1_001, 1_500)
    )
    touched = ripple_move(project, ["a"], 10).change_set.ids
    assert touched == {"a", "c"}, "a line that starts together with it is not later"


def test_ripple_stops_at_a_locked_line() -> None:
    with pytest.raises(EditRefused, match="locked"):
        apply(SCENE, ripple_move(SCENE, ["seg_1"], 250))


def test_nudging_on_is_one_step() -> None:
    history = History(SCENE)
    reverted(SCENE, nudge(SCENE, ["seg_1", "seg_3"], 40), {Kind.SEGMENT: {"seg_1", "seg_3"}})
    for ids in (["seg_1", "seg_3"], ["seg_3", "seg_1"], ["seg_3"]):
        history.do(nudge(history.project, ids, 40))
    history.undo()
    assert [line.slot.start_ms for line in history.project.in_order()] == [80, 3_000, 6_080]
    history.undo()
    assert history.project == SCENE


def test_nudging_an_edge_is_another_step_than_nudging_the_line() -> None:
    history = History(SCENE)
    for edge in (Edge.END, Edge.END, Edge.START):
        history.do(nudge_edge(history.project, ["seg_1"], edge, 40))
    history.do(nudge(history.project, ["seg_1"], 40))
    line = history.project.segments["seg_1"]
    assert (line.slot, line.region) == (Span(80, 2_120), Span(80, 1_820))
    history.undo()
    history.undo()
    assert history.project.segments["seg_1"].slot == Span(0, 2_080)
    reverted(SCENE, nudge_edge(SCENE, ["seg_1"], Edge.END, -40), {Kind.SEGMENT: {"seg_1"}})


# Leads.


def test_leads_show_a_line_longer_and_leave_the_mouth() -> None:
    after = reverted(SCENE, lead_in(SCENE, ["seg_3"], 100), {Kind.SEGMENT: {"seg_3"}})
    assert after.segments["seg_3"].slot == Span(5_900, 9_000)
    after = reverted(SCENE, lead_out(SCENE, ["seg_1", "seg_3"], 350), {Kind.SEGMENT: {"seg_1", "seg_3"}})
    first, _, third = after.in_order()
    assert (first.slot, first.region) == (Span(0, 2_350), Span(100, 1_700))
    assert third.slot == Span(6_000, 9_350)


def test_leads_stop_at_the_neighbour() -> None:
    project = build_project(build_segment("a", 1_000, 2_000), build_segment("b", 2_040, 3_000))
    assert apply(project, lead_in(project, ["b"], 100)).segments["b"].slot == Span(2_000, 3_000)
    assert apply(project, lead_out(project, ["a"], 350)).segments["a"].slot == Span(1_000, 2_040)
    assert apply(project, lead_in(project, ["a"], 5_000)).segments["a"].slot == Span(0, 2_000)


def test_leads_of_a_line_inside_another_are_not_held_up_by_it() -> None:
    project = build_project(build_segment("a", 0, 9_000), build_segment("b", 2_000, 3_000))
    assert apply(project, lead_in(project, ["b"], 100)).segments["b"].slot == Span(1_900, 3_000)
    assert apply(project, lead_out(project, ["b"], 350)).segments["b"].slot == Span(2_000, 3_350)


@pytest.mark.parametrize(("command", "where"), [(lead_in, "before"), (lead_out, "after")])
def test_leads_without_room_are_refused(command: object, where: str) -> None:
    project = build_project(build_segment("a", 0, LAST_MS))
    with pytest.raises(EditRefused, match=f"no room {where} the line at 00:00:00.000"):
        command(project, ["a"], 100)  # type: ignore[operator]


# Shots and mouths.


@pytest.mark.parametrize(
    ("shots", "slot"),
    [
        ([6_200, 8_900], Span(6_200, 8_900)),
        ([5_900, 6_050, 20_000], Span(6_050, 9_000)),
        ([9_320], Span(6_000, 9_320)),
    ],
)
def test_edges_settle_on_shots(shots: list[int], slot: Span) -> None:
    edit = snap_to_shots(SCENE, ["seg_3"], SnapPoints(shots), 320)
    assert reverted(SCENE, edit, {Kind.SEGMENT: {"seg_3"}}).segments["seg_3"].slot == slot


def test_a_short_line_settles_with_its_nearer_edge() -> None:
    project = build_project(build_segment("a", 1_000, 1_200))
    for shot, slot in ((1_050, Span(1_050, 1_200)), (1_150, Span(1_000, 1_150)), (1_300, Span(1_000, 1_300))):
        after = apply(project, snap_to_shots(project, ["a"], SnapPoints([shot]), 320))
        assert after.segments["a"].slot == slot


def test_lines_far_from_shots_are_left_alone() -> None:
    assert snap_to_shots(SCENE, ["seg_1", "seg_3"], SnapPoints([6_001]), 5).change_set.ids == {"seg_3"}
    with pytest.raises(EditRefused, match="No shot changes"):
        snap_to_shots(SCENE, ["seg_3"], SnapPoints([7_000]), 320)


def test_a_slot_becomes_the_mouth() -> None:
    edit = fit_slot_to_region(SCENE, ["seg_3", "seg_1"])
    after = reverted(SCENE, edit, {Kind.SEGMENT: {"seg_1"}})
    assert after.segments["seg_1"].slot == Span(100, 1_700)
    with pytest.raises(EditRefused, match=r"00:00:06\.000 has no speech region"):
        fit_slot_to_region(SCENE, ["seg_3"])


def test_unknown_fields_of_a_span_stay_where_they_were() -> None:
    slot, region = Span(0, 2_000, extra={"snapped": True}), Span(500, 1_500, extra={"sure": 0.9})
    project = build_project(Segment(id="a", slot=slot, region=region))
    fitted = apply(project, fit_slot_to_region(project, ["a"])).segments["a"]
    assert fitted.slot == Span(500, 1_500, extra={"snapped": True})
    dragged = apply(project, drag_edge(project, "a", Edge.END, 1_900)).segments["a"]
    assert (dragged.slot.extra, dragged.region) == ({"snapped": True}, Span(500, 1_400, extra={"sure": 0.9}))


@pytest.mark.parametrize("ids", [["gone"], ["seg_1", "gone"]])
def test_lines_that_are_not_there_are_named(ids: list[str]) -> None:
    for command in (
        lambda: nudge(SCENE, ids, 40),
        lambda: ripple_move(SCENE, ids, 40),
        lambda: lead_in(SCENE, ids, 40),
        lambda: snap_to_shots(SCENE, ids, SnapPoints([0]), 40),
        lambda: fit_slot_to_region(SCENE, ids),
        lambda: drag_edge(SCENE, ids[-1], Edge.START, 5),
        lambda: drag_region_edge(SCENE, ids[-1], Edge.START, 5),
    ):
        with pytest.raises(EditRefused, match="no line gone"):
            command()
