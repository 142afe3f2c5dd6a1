from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dubstudio.project.entities import Span
from dubstudio.project.snapping import SnapPoints, points_of, snapped_edge, snapped_move
from tests.builders import build_marker, build_project, build_segment

POINTS = SnapPoints([1_000, 200, 1_000, 1_100])


def test_points_are_sorted_and_count_once() -> None:
    assert POINTS.points == (200, 1_000, 1_100)


@pytest.mark.parametrize(
    ("ms", "reach_ms", "nearest"),
    [
        (200, 0, 200),
        (201, 0, None),
        (990, 10, 1_000),
        (989, 10, None),
        (1_050, 50, 1_000),
        (1_051, 50, 1_100),
        (5_000, 4_000, 1_100),
        (0, 500, 200),
        (-100, 300, 200),
    ],
)
def test_the_nearest_point_within_reach(ms: int, reach_ms: int, nearest: int | None) -> None:
    assert POINTS.nearest(ms, reach_ms) == nearest
    assert snapped_edge(ms, POINTS, reach_ms) == (ms if nearest is None else nearest)


def test_nothing_to_settle_on() -> None:
    assert SnapPoints().nearest(0, 10**9) is None
    assert snapped_move(Span(0, 100), 7, SnapPoints(), 10**9) == 7


@pytest.mark.parametrize(
    ("delta_ms", "moved"),
    [
        (0, 0),
        (95, 100),  # the start settles on 200
        (-110, -100),  # the end settles on 1,000 … or the start on 0, which is no point
        (-95, -100),
        (30, 30),  # neither is near
        (2, 0),  # the end is nearer to 1,100 than the start to anything
    ],
)
def test_the_nearer_edge_of_what_is_moved_settles(delta_ms: int, moved: int) -> None:
    assert snapped_move(Span(100, 1_100), delta_ms, POINTS, 10) == moved


@given(st.lists(st.integers(0, 500)), st.integers(0, 500), st.integers(0, 50))
def test_nearest_is_what_looking_at_all_finds(points: list[int], ms: int, reach_ms: int) -> None:
    within = [point for point in points if abs(point - ms) <= reach_ms]
    expected = min(within, key=lambda point: (abs(point - ms), point), default=None)
    assert SnapPoints(points).nearest(ms, reach_ms) == expected


@given(st.lists(st.integers(0, 500)), st.integers(0, 300), st.integers(1, 100), st.integers(-50, 50))
def test_a_move_settles_by_no_more_than_the_reach_and_on_a_point(
    points: list[int], start_ms: int, length_ms: int, delta_ms: int
) -> None:
    span = Span(start_ms, start_ms + length_ms)
    moved = snapped_move(span, delta_ms, SnapPoints(points), 8)
    assert abs(moved - delta_ms) <= 8
    assert moved == delta_ms or {span.start_ms + moved, span.end_ms + moved} & set(points)


def test_points_of_a_document_without_what_is_dragged() -> None:
    project = build_project(
        build_segment("a", 0, 2_000, region=Span(100, 1_900)),
        build_segment("b", 3_000, 4_000),
        build_segment("c", 5_000, 6_000),
        build_marker("m", 7_000),
        build_marker("n", 8_000),
    )
    points = points_of(project, without={"b", "n"}, extra=[40, 7_000])
    assert points.points == (0, 40, 100, 1_900, 2_000, 5_000, 6_000, 7_000)
    assert points_of(project).points[-1] == 8_000
