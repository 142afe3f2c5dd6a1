"""Lines by time, against the plainest way to find them."""

from __future__ import annotations

import random

import pytest
from msgspec.structs import replace

from dubstudio.project.entities import Project, Segment, Span
from dubstudio.ui.timeline.order import LineOrder, Row, heard_at, in_order, row_of
from tests.builders import ANNA, build_character, build_project, build_scene, build_segment, build_take


def rows_of(project: Project) -> list[Row]:
    return [row_of(project, segment) for segment in project.segments.values()]


def random_project(seed: int, n_lines: int = 60) -> Project:
    rng = random.Random(seed)
    lines: list[Segment] = []
    for number in range(n_lines):
        start = rng.randrange(0, 60_000)
        region = Span(start + 10, start + rng.randrange(20, 9_000)) if rng.random() < 0.5 else None
        lines.append(build_segment(f"seg_{number}", start, start + rng.randrange(1, 8_000), region=region))
    return build_project(*lines)


def ids(rows: list[Row]) -> set[str]:
    return {row.segment.id for row in rows}


@pytest.mark.parametrize("seed", range(5))
def test_a_stretch_holds_exactly_what_reaches_into_it(seed: int) -> None:
    project, rng = random_project(seed), random.Random(seed)
    order = in_order(rows_of(project))
    for _ in range(50):
        start = rng.randrange(-1_000, 70_000)
        stop = start + rng.randrange(1, 20_000)
        expected = {r.segment.id for r in rows_of(project) if r.end_ms > start and r.start_ms < stop}
        assert ids(order.between(start, stop)) == expected


@pytest.mark.parametrize("seed", range(5))
def test_changing_some_is_the_same_as_ordering_all_anew(seed: int) -> None:
    project, rng = random_project(seed), random.Random(seed)
    order = in_order(rows_of(project))
    for _ in range(20):
        changed: dict[str, Row | None] = {}
        for segment_id in rng.sample(sorted(project.segments), 3):
            start = rng.randrange(0, 60_000)
            moved = replace(project.segments[segment_id], slot=Span(start, start + 500))
            changed[segment_id] = row_of(project, moved) if rng.random() < 0.8 else None
        kept = {**project.segments, **{i: row.segment for i, row in changed.items() if row}}
        for segment_id, row in changed.items():
            if row is None:
                del kept[segment_id]
        project = replace(project, segments=kept)
        order = order.with_rows(changed)
        assert_same(order, in_order(rows_of(project)))


def assert_same(one: LineOrder, other: LineOrder) -> None:
    assert one.ids == other.ids
    assert one.slots.tolist() == other.slots.tolist()
    assert sorted(one.regions.T.tolist()) == sorted(other.regions.T.tolist())
    assert one.parts_between(0, 10**9) == other.parts_between(0, 10**9)
    assert one.end_ms == other.end_ms
    assert len(one) == len(other)


def test_an_empty_document_has_nothing() -> None:
    order = in_order(())
    assert order.between(0, 1_000_000) == []
    assert order.ids == []
    assert order.slots.shape == (3, 0)
    assert order.regions.shape == (2, 0)
    assert order.sounds.shape == (3, 0)
    assert order.parts_between(0, 10**9) == {}
    assert order.end_ms == 0


def test_lines_one_after_the_other_have_the_height_to_themselves() -> None:
    order = in_order(rows_of(build_project(build_segment("a", 0, 1_000), build_segment("b", 1_000, 2_000))))
    assert order.parts_between(0, 10**9) == {}


def test_lines_at_the_same_time_share_the_height() -> None:
    lines = [
        build_segment("a", 0, 3_000),
        build_segment("b", 1_000, 2_000),
        build_segment("c", 2_000, 4_000),
        build_segment("d", 3_500, 5_000),
        build_segment("e", 5_000, 6_000),
    ]
    order = in_order(rows_of(build_project(*lines)))
    assert order.parts_between(0, 10**9) == {"a": (0, 2), "b": (1, 2), "c": (1, 2), "d": (0, 2)}


@pytest.mark.parametrize("seed", range(5))
def test_a_line_has_its_part_whatever_is_looked_at(seed: int) -> None:
    project, rng = random_project(seed, 40), random.Random(seed)
    order = in_order(rows_of(project))
    every = order.parts_between(0, 10**9)
    for _ in range(50):
        start = rng.randrange(0, 60_000)
        seen = order.parts_between(start, start + 3_000)
        slots = {i: s.slot for i, s in project.segments.items()}
        inside = {i for i in every if slots[i].end_ms > start and slots[i].start_ms < start + 3_000}
        assert {i: every[i] for i in inside} == {i: seen[i] for i in inside}
        assert seen.items() <= every.items()


def test_a_row_reaches_as_far_as_anything_of_it() -> None:
    line = build_segment("a", 1_000, 2_000, region=Span(1_200, 2_100), chosen_take_id="t", character_id=ANNA)
    take = build_take("t", "a", n_samples=48_000)
    row = row_of(build_project(build_character(ANNA, colour=7), line, take), line)
    assert row.heard == Span(1_200, 3_200) == heard_at(line, take)
    assert (row.start_ms, row.end_ms) == (1_000, 3_200)
    assert row.colour == 7


def test_a_failed_or_missing_take_is_not_heard() -> None:
    scene = build_scene()
    assert row_of(scene, replace(scene.segments["seg_1"], chosen_take_id="gone")).heard is None
    assert row_of(scene, scene.segments["seg_3"]).take is None
