from __future__ import annotations

import pytest

from dubstudio.base.errors import EditRefused
from dubstudio.project.commands.markers import add_marker, move_marker, remove_markers, rename_marker
from dubstudio.project.edits import apply
from dubstudio.project.entities import Marker
from dubstudio.project.invariants import LAST_MS
from dubstudio.project.kinds import Kind, described
from tests.builders import build_marker, build_project
from tests.reversion import reverted

MARKED = build_project(build_marker("late", 5_000, text="storm"), build_marker("early", 40))


def test_add() -> None:
    edit = add_marker(MARKED, 1_000, "door", new_marker_id="new")
    after = reverted(MARKED, edit, {Kind.MARKER: {"new"}})
    assert [marker.id for marker in after.markers_in_order()] == ["early", "new", "late"]
    assert after.markers["new"] == Marker(id="new", at_ms=1_000, text="door")


def test_ids_are_made_where_none_is_given() -> None:
    (first,), (second,) = (add_marker(MARKED, 1_000).changes for _ in range(2))
    assert first.id != second.id


def test_move() -> None:
    after = reverted(MARKED, move_marker(MARKED, "late", 20), {Kind.MARKER: {"late"}})
    assert [marker.id for marker in after.markers_in_order()] == ["late", "early"]
    reverted(MARKED, move_marker(MARKED, "late", 5_000), {})


def test_rename() -> None:
    after = reverted(MARKED, rename_marker(MARKED, "early", "start"), {Kind.MARKER: {"early"}})
    assert after.markers["early"] == Marker(id="early", at_ms=40, text="start")


def test_remove() -> None:
    after = reverted(MARKED, remove_markers(MARKED, ["late", "early", "late"]), {Kind.MARKER: {"late", "early"}})
    assert after.markers == {}


@pytest.mark.parametrize("at_ms", [40, 5_000])
def test_one_place_has_one_marker(at_ms: int) -> None:
    with pytest.raises(EditRefused, match="is there already"):
        add_marker(MARKED, at_ms)


def test_nothing_moves_onto_another_marker() -> None:
    with pytest.raises(EditRefused, match="is there already"):
        move_marker(MARKED, "late", 40)


@pytest.mark.parametrize("at_ms", [-1, LAST_MS + 1])
def test_markers_stand_in_the_film(at_ms: int) -> None:
    with pytest.raises(EditRefused, match="can't stand"):
        apply(MARKED, add_marker(MARKED, at_ms))


@pytest.mark.parametrize("command", [remove_markers, lambda p, ids: rename_marker(p, ids[0], "")])
def test_what_is_not_there_is_named(command: object) -> None:
    with pytest.raises(EditRefused, match="no marker gone"):
        command(MARKED, ["gone"])  # type: ignore[operator]


def test_messages_name_a_marker_by_its_place() -> None:
    assert described(MARKED.markers["late"]) == "The marker at 00:00:05.000"
