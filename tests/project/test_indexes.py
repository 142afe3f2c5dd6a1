from __future__ import annotations

from msgspec import structs

from dubstudio.project.commands.fields import set_text
from dubstudio.project.commands.takes import add_take
from dubstudio.project.commands.timing import move_segments
from dubstudio.project.edits import apply
from dubstudio.project.entities import Project
from dubstudio.project.indexes import lines_in_order, takes_by_line
from tests.builders import build_film, build_marker, build_project, build_segment, build_take

FILM = build_film(20)


def _in_order(project: Project) -> list[str]:
    return [s.id for s in sorted(project.segments.values(), key=lambda s: (s.slot.start_ms, s.slot.end_ms, s.id))]


def test_lines_stand_by_start_then_end_then_id() -> None:
    lines = [("b", 0, 10), ("a", 0, 10), ("c", 0, 5), ("d", 1, 2)]
    project = build_project(*(build_segment(*line) for line in lines))
    assert [line.id for line in project.in_order()] == ["c", "a", "b", "d"]
    assert [project.number_of(line_id) for line_id in "cabd"] == [1, 2, 3, 4]
    assert project.number_of("gone") == 0


def test_orders_follow_edits() -> None:
    moved = apply(FILM, move_segments(FILM, ["seg_00000"], 60_000))
    assert [line.id for line in moved.in_order()] == _in_order(moved) != _in_order(FILM)
    assert moved.number_of("seg_00000") == 20
    assert [line.id for line in FILM.in_order()] == _in_order(FILM)
    spoken = apply(moved, add_take(moved, build_take("new", "seg_00003", number=0)))
    assert [take.id for take in spoken.takes_of("seg_00003")] == ["take_00003_1", "take_00003_2", "new"]
    assert len(moved.takes_of("seg_00003")) == 2
    assert spoken.takes_of("gone") == []


def test_takes_stand_by_number() -> None:
    takes = [build_take("x", number=3), build_take("y", number=1), build_take("z", number=3)]
    assert [take.id for take in build_project(build_segment(), *takes).takes_of("seg_1")] == ["y", "x", "z"]


def test_markers_stand_by_time() -> None:
    project = build_project(build_marker("b", 5), build_marker("a", 5), build_marker("c", 1))
    assert [marker.id for marker in project.markers_in_order()] == ["c", "a", "b"]


def test_an_order_is_found_once_for_a_collection_and_serves_all_projects_that_share_it() -> None:
    typed = apply(FILM, set_text(FILM, "seg_00001", "Other."))
    renamed = structs.replace(typed, name="Another name")
    assert lines_in_order(typed.segments) is lines_in_order(renamed.segments)
    assert lines_in_order(typed.segments) is not lines_in_order(FILM.segments)
    assert takes_by_line(typed.takes) is takes_by_line(FILM.takes), "no take has changed"


def test_equal_collections_are_not_taken_for_each_other() -> None:
    """A key is the very object: an answer holds the rows that were asked about, not others that are equal."""
    twin = structs.replace(FILM, segments={k: structs.replace(s) for k, s in FILM.segments.items()})
    assert twin == FILM
    assert twin.in_order()[0] is twin.segments["seg_00000"] is not FILM.in_order()[0]


def test_answers_are_the_callers_own() -> None:
    FILM.in_order().clear()
    FILM.takes_of("seg_00000").clear()
    assert (len(FILM.in_order()), len(FILM.takes_of("seg_00000"))) == (20, 2)


def test_collections_that_are_gone_are_never_taken_for_new_ones() -> None:
    """Python gives the place of a thing that is gone to the next: an identity counts while the thing is kept."""
    for n in range(200):
        project = build_project(build_segment(f"s{n}"), build_take(f"t{n}", f"s{n}"))
        assert [line.id for line in project.in_order()] == [f"s{n}"]
        assert [take.id for take in project.takes_of(f"s{n}")] == [f"t{n}"]
