from __future__ import annotations

import pytest

from dubstudio.base.errors import EditRefused
from dubstudio.project.commands.timing import move_segments, set_regions, set_slot, trim_segment
from dubstudio.project.edits import apply
from dubstudio.project.entities import Span
from dubstudio.project.kinds import Kind
from tests.builders import build_scene
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
