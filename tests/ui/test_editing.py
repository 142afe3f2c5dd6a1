"""What the actions on lines and markers do to a real document on disk, and where they leave the selection."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dubstudio.base.errors import EditRefused
from dubstudio.files import project_file
from dubstudio.files.project_codec import encode
from dubstudio.project.commands.fields import set_text
from dubstudio.project.commands.lines import remove_segments
from dubstudio.project.commands.takes import add_take
from dubstudio.project.entities import Project, Span
from dubstudio.studio.document import Document
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.editing import Editing
from dubstudio.ui.film import Film
from dubstudio.ui.jobs import Jobs
from dubstudio.ui.notices import Notices
from dubstudio.ui.view_state import ViewState
from tests.builders import build_marker, build_project, build_segment, build_take

# Four lines of two seconds, one after another with a second between; 25 frames a second, as without a picture.
START = build_project(
    *(
        build_segment(
            "abcd"[n],
            n * 3_000,
            n * 3_000 + 2_000,
            text=f"Line {n}. And more.",
            region=Span(n * 3_000 + 400, n * 3_000 + 1_600) if n < 2 else None,
        )
        for n in range(4)
    ),
    build_marker("m1", 1_000),
    build_marker("m2", 7_000),
)


class Room:
    """A document, what is looked at, and the hands on the keyboard."""

    def __init__(self, folder: Path) -> None:
        self.notices = Notices()
        self.bridge = DocumentBridge(self.notices)
        self.state = ViewState()
        self.jobs = Jobs(self.notices)
        self.film = Film(self.jobs)
        self.editing = Editing(self.bridge, self.state, self.film)
        self.refusals: list[EditRefused] = []
        self.notices.refused.connect(self.refusals.append)
        self.seeks: list[int] = []
        self.state.sought.connect(self.seeks.append)
        self._handlers = self.editing.handlers()
        self.show(folder, START)

    def show(self, folder: Path, project: Project) -> None:
        self.bridge.show(Document(project_file.create(folder, project)))

    def press(self, *actions: str) -> None:
        for action in actions:
            self._handlers[action]()

    @property
    def project(self) -> Project:
        return self.bridge.project

    @property
    def order(self) -> list[str]:
        return [line.id for line in self.project.in_order()]

    def slot(self, line_id: str) -> tuple[int, int]:
        slot = self.project.segments[line_id].slot
        return slot.start_ms, slot.end_ms

    @property
    def n_steps(self) -> int:
        """How many steps can be undone; they are undone and made again, and the start is the start."""
        document, steps = self.bridge.document, 0
        assert document is not None
        now = document.project
        while document.history.can_undo:
            document.history.undo()
            steps += 1
        assert encode(document.project) == encode(START)
        for _ in range(steps):
            document.history.redo()
        assert document.project == now
        return steps


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Room]:
    room = Room(tmp_path / "film")
    yield room
    room.jobs.close(5.0)


CORE = {
    *("undo", "redo", "select_all", "select_none", "delete", "duplicate", "split", "merge", "new_line_here"),
    *("nudge_earlier", "nudge_later", "nudge_start_earlier", "nudge_start_later", "nudge_end_earlier"),
    *("nudge_end_later", "ripple_here", "set_start", "set_end", "lead_in", "lead_out", "snap_to_shots"),
    *("fit_mouth", "lock", "unlock", "add_marker", "remove_marker", "next_marker", "previous_marker"),
    *("next_line", "previous_line"),
}


def test_every_action_has_a_handler(room: Room) -> None:
    assert set(room.editing.handlers()) == CORE


def test_without_a_document_nothing_happens(room: Room) -> None:
    room.bridge.show(None)
    room.state.seek(500)
    room.press(*sorted(CORE))
    assert (room.state.selected, room.refusals) == ((), [])


def test_without_a_selection_lines_are_left_alone(room: Room) -> None:
    room.state.move_playhead(2_500)
    room.press(*sorted(CORE - {"select_all", "next_line", "previous_line", "new_line_here", "undo", "redo"}))
    assert room.project.segments == START.segments
    assert room.state.selected == ()


GOING = {"select_all", "select_none", "next_line", "previous_line", "next_marker", "previous_marker"}


@pytest.mark.parametrize("action", sorted(CORE - {"undo", "redo"}))
def test_an_action_is_one_step_or_none(room: Room, action: str) -> None:
    room.film.shots = (3_040, 8_100)
    room.state.select(["b", "c"], "b")
    room.state.seek(4_000)
    room.press(action)
    assert len(room.refusals) == (action == "remove_marker"), "there is none at the playhead"
    assert room.n_steps == (action not in GOING | {"remove_marker", "unlock"})


# Selecting and going.


def test_select_all_keeps_the_current_line(room: Room) -> None:
    room.state.select(["c"])
    room.press("select_all")
    assert (room.state.selected, room.state.current) == (("a", "b", "c", "d"), "c")
    room.press("select_none")
    assert (room.state.selected, room.state.current) == ((), None)


def test_next_and_previous_line_bring_the_playhead(room: Room) -> None:
    room.state.select(["a"])
    room.press("next_line", "next_line")
    assert (room.state.selected, room.state.playhead_ms) == (("c",), 6_000)
    room.press("next_line", "next_line")
    assert (room.state.selected, room.seeks) == (("d",), [3_000, 6_000, 9_000])
    room.press(*["previous_line"] * 5)
    assert (room.state.selected, room.state.playhead_ms) == (("a",), 0)


@pytest.mark.parametrize(
    ("action", "ms", "line_id"),
    [
        ("next_line", 0, "a"),
        ("next_line", 4_000, "c"),
        ("previous_line", 4_000, "b"),
        ("next_line", 9_500, None),
        ("previous_line", 0, None),
    ],
)
def test_without_a_current_line_going_starts_at_the_playhead(
    room: Room, action: str, ms: int, line_id: str | None
) -> None:
    room.state.move_playhead(ms)
    room.press(action)
    assert room.state.current == line_id


def test_going_from_marker_to_marker(room: Room) -> None:
    room.press("next_marker")
    assert room.state.playhead_ms == 1_000
    room.press("next_marker", "next_marker")
    assert room.state.playhead_ms == 7_000
    room.press("previous_marker", "previous_marker")
    assert (room.state.playhead_ms, room.seeks) == (1_000, [1_000, 7_000, 1_000])


# Lines.


@pytest.mark.parametrize(
    ("selected", "current", "left"),
    [
        (["a"], "b", ["b", "c", "d"]),
        (["b", "c"], "d", ["a", "d"]),
        (["d"], "c", ["a", "b", "c"]),
        (["c", "a"], "d", ["b", "d"]),
        (["a", "b", "c", "d"], None, []),
    ],
)
def test_after_deleting_the_next_line_is_current(
    room: Room, selected: list[str], current: str | None, left: list[str]
) -> None:
    room.state.select(selected)
    room.press("delete")
    assert (room.order, room.state.current) == (left, current)
    assert room.n_steps == 1


def test_undoing_a_deletion_selects_what_came_back(room: Room) -> None:
    room.state.select(["c", "a"])
    room.press("delete", "undo")
    assert (room.state.selected, room.state.current) == (("a", "c"), "a")
    room.press("redo")
    assert set(room.state.selected) <= {"b", "d"}


def test_a_locked_line_is_not_deleted_and_stays_selected(room: Room) -> None:
    room.state.select(["b"])
    room.press("lock", "delete")
    assert (room.order, room.state.selected) == (["a", "b", "c", "d"], ("b",))
    assert "locked" in room.refusals[0].message
    room.press("unlock", "delete")
    assert room.order == ["a", "c", "d"]


def test_copies_are_selected_and_gone_with_undo(room: Room) -> None:
    room.state.select(["d", "c"])
    room.press("duplicate")
    new = room.order[4:]
    assert room.state.selected == tuple(new)
    assert room.state.current == new[0]
    assert [room.project.segments[n].text for n in new] == ["Line 2. And more.", "Line 3. And more."]
    room.press("undo")
    assert not set(room.state.selected) & set(new)


def test_split_goes_to_the_second_half(room: Room) -> None:
    room.state.select(["b"])
    room.state.seek(4_000)
    room.press("split")
    first, second = room.order[1:3]
    assert (first, room.state.selected) == ("b", (second,))
    assert (room.slot(first), room.slot(second)) == ((3_000, 4_000), (4_000, 5_000))
    room.press("undo")
    assert (room.order, room.state.selected) == (["a", "b", "c", "d"], ("b",))


def test_split_takes_the_line_under_the_playhead_if_the_current_one_is_not(room: Room) -> None:
    room.state.select(["a"])
    room.state.seek(7_000)
    room.press("split")
    assert room.slot("c") == (6_000, 7_000)
    room.state.select(["a"])
    room.state.seek(5_500)
    room.press("split")
    assert "can't be split there" in room.refusals[0].message


def test_merge_leaves_the_first_selected(room: Room) -> None:
    room.state.select(["c", "b"])
    room.press("merge")
    assert (room.order, room.state.selected, room.slot("b")) == (["a", "b", "d"], ("b",), (3_000, 8_000))


def test_a_single_line_takes_in_the_next(room: Room) -> None:
    room.state.select(["c"])
    room.press("merge")
    assert (room.order, room.state.selected) == (["a", "b", "c"], ("c",))
    room.press("merge")
    assert "at least two" in room.refusals[0].message


@pytest.mark.parametrize(
    ("playhead_ms", "slot"),
    [(20_000, (20_000, 22_000)), (2_000, (2_000, 3_000)), (2_700, (2_700, 4_700)), (0, (0, 2_000))],
)
def test_a_new_line_is_two_seconds_or_up_to_the_next(room: Room, playhead_ms: int, slot: tuple[int, int]) -> None:
    room.state.seek(playhead_ms)
    room.press("new_line_here")
    (new,) = room.state.selected
    assert room.slot(new) == slot
    assert room.project.segments[new].text == ""
    room.press("undo")
    assert room.state.selected == ()


# Times.


def test_nudging_goes_by_whole_frames_and_on_is_one_step(room: Room) -> None:
    room.state.select(["c", "b"], "b")
    room.press("nudge_later", "nudge_later", "nudge_later")
    assert (room.slot("b"), room.slot("c")) == ((3_120, 5_120), (6_120, 8_120))
    assert room.n_steps == 1
    room.press("nudge_earlier")
    assert room.slot("b")[0] == 3_080


def test_nudging_after_having_been_elsewhere_is_another_step(room: Room) -> None:
    room.state.select(["b"])
    room.press("nudge_later", "next_line", "previous_line", "nudge_later")
    assert room.n_steps == 2


@pytest.mark.parametrize(
    ("action", "slot"),
    [
        ("nudge_start_earlier", (2_960, 5_000)),
        ("nudge_start_later", (3_040, 5_000)),
        ("nudge_end_earlier", (3_000, 4_960)),
        ("nudge_end_later", (3_000, 5_040)),
    ],
)
def test_nudging_an_edge(room: Room, action: str, slot: tuple[int, int]) -> None:
    room.state.select(["b"])
    room.press(action)
    assert room.slot("b") == slot


def test_a_line_is_not_nudged_out_of_the_film(room: Room) -> None:
    room.state.select(["a"])
    room.press("nudge_earlier")
    assert (room.slot("a"), len(room.refusals)) == ((0, 2_000), 1)


def test_edges_go_to_the_playhead_with_the_mouth(room: Room) -> None:
    room.state.select(["b"])
    room.state.seek(3_200)
    room.press("set_start")
    room.state.seek(4_500)
    room.press("set_end")
    line = room.project.segments["b"]
    assert (line.slot, line.region) == (Span(3_200, 4_500), Span(3_600, 4_100))
    room.state.seek(3_100)
    room.press("set_end")
    assert "end after it starts" in str(room.refusals[0])


def test_ripple_offsets_the_rest(room: Room) -> None:
    room.state.select(["b"])
    room.state.seek(3_500)
    room.press("ripple_here")
    assert [room.slot(line_id)[0] for line_id in "abcd"] == [0, 3_500, 6_500, 9_500]


def test_leads(room: Room) -> None:
    room.state.select(["b"])
    room.press("lead_in", "lead_out")
    line = room.project.segments["b"]
    assert (line.slot, line.region) == (Span(2_900, 5_350), Span(3_400, 4_600))


def test_shots_within_eight_frames(room: Room) -> None:
    room.film.shots = (2_680, 5_321)
    room.state.select(["b"])
    room.press("snap_to_shots")
    assert room.slot("b") == (2_680, 5_000)
    room.press("snap_to_shots")
    assert room.n_steps == 1


def test_the_slot_becomes_the_mouth(room: Room) -> None:
    room.state.select(["b", "c"])
    room.press("fit_mouth")
    assert (room.slot("b"), room.slot("c")) == ((3_400, 4_600), (6_000, 8_000))
    room.state.select(["c"])
    room.press("fit_mouth")
    assert "no speech region" in room.refusals[0].message


# Markers.


def test_markers_come_and_go_at_the_playhead(room: Room) -> None:
    room.state.seek(4_040)
    room.press("add_marker", "add_marker")
    assert [marker.at_ms for marker in room.project.markers_in_order()] == [1_000, 4_040, 7_000]
    assert "is there already" in room.refusals[0].message
    room.state.seek(4_300)
    room.press("remove_marker")
    assert set(room.project.markers) == {"m1", "m2"}
    room.press("remove_marker")
    assert "no marker at the playhead" in room.refusals[1].message


# Undo and what vanishes.


def test_lines_that_vanish_are_forgotten_whoever_takes_them_away(room: Room) -> None:
    room.state.select(["a", "b", "c"], "b")
    room.bridge.attempt(lambda project: remove_segments(project, ["b"]))
    assert (room.state.selected, room.state.current) == (("a", "c"), "c")


def test_lines_of_another_document_are_forgotten(room: Room, tmp_path: Path) -> None:
    room.state.select(["a", "d"])
    room.show(tmp_path / "other", build_project(build_segment("a")))
    assert room.state.selected == ("a",)


def test_undo_shows_what_it_was_about(room: Room) -> None:
    room.bridge.attempt(lambda project: set_text(project, "c", "Other."))
    room.state.select(["a"])
    room.press("undo")
    assert room.state.selected == ("c",)
    room.state.select(["d", "c"])
    room.press("redo")
    assert room.state.selected == ("d", "c"), "what is shown already stays as it is"


def test_undo_with_nothing_to_undo(room: Room) -> None:
    room.state.select(["a"])
    room.press("undo", "redo")
    assert (room.state.selected, room.refusals) == (("a",), [])


def test_a_retimed_take_goes_back_with_the_edge(room: Room) -> None:
    document = room.bridge.document
    assert document is not None
    room.state.select(["b"])
    room.state.seek(4_500)
    room.press("set_end")
    document.history.deliver(add_take(room.project, build_take("t", "b", number=0)), "b")
    room.press("undo")
    assert encode(room.project) == encode(START)
    room.press("redo")
    assert (room.slot("b"), room.project.segments["b"].chosen_take_id) == ((3_000, 4_500), "t")
