"""What the program adds by itself: where it lies among the user's steps, and what becomes of steps waiting for redo."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from dubstudio.base.errors import EditRefused
from dubstudio.files.project_codec import encode
from dubstudio.project.commands.document import set_project_settings
from dubstudio.project.commands.fields import lock, set_note, set_text
from dubstudio.project.commands.lines import remove_segments
from dubstudio.project.commands.takes import add_take, choose_take, remove_takes
from dubstudio.project.commands.timing import move_segments, set_regions, trim_segment
from dubstudio.project.edits import ChangeSet, Edit, edit_of
from dubstudio.project.entities import Project, Segment, Span
from dubstudio.project.history import History
from dubstudio.project.invariants import broken_references
from dubstudio.project.kinds import Kind
from tests.builders import build_project, build_segment, build_take

START = build_project(
    build_segment("a", chosen_take_id="old"), build_segment("b", 3_000, 4_000), build_take("old", "a")
)


class Desk:
    """A history, the user at it, and the voice that delivers."""

    def __init__(self, start: Project = START, depth: int | None = None) -> None:
        self.history = History(start, depth=depth)
        self.start = encode(start)
        self.events: list[ChangeSet] = []
        self.history.changed.subscribe(self.events.append)

    @property
    def project(self) -> Project:
        return self.history.project

    def line(self, line_id: str = "a") -> Segment:
        return self.project.segments[line_id]

    def trim(self, end_ms: int, line_id: str = "a") -> None:
        self.history.do(trim_segment(self.project, line_id, end_ms=end_ms))

    def type(self, text: str, line_id: str = "a") -> None:
        self.history.do(set_text(self.project, line_id, text))

    def voice(self, take_id: str, line_id: str = "a", *, key: str = "", joins: str = "") -> None:
        edit = add_take(self.project, build_take(take_id, line_id, number=0))
        self.history.deliver(Edit(edit.label, edit.changes, key), joins)

    def undo(self, times: int = 1) -> None:
        for _ in range(times):
            self.history.undo()

    def steps(self) -> list[str]:
        """Labels of the steps done, the last first; then what is undone is made again."""
        labels = []
        while self.history.can_undo:
            labels.append(self.history.undo_label)
            self.history.undo()
        assert encode(self.project) == self.start, "all undone is the start, byte for byte"
        for _ in labels:
            self.history.redo()
        return labels


def test_a_delivery_is_a_step_and_tells_once() -> None:
    desk = Desk()
    desk.voice("t", "b")
    assert desk.events == [ChangeSet(frozenset({(Kind.SEGMENT, "b"), (Kind.TAKE, "t")}))]
    assert desk.steps() == ["Add take"]
    assert desk.line("b").chosen_take_id == "t"


def test_what_makes_no_sense_is_refused_and_leaves_no_trace() -> None:
    desk = Desk()
    desk.trim(1_500)
    desk.undo()
    told = len(desk.events)
    with pytest.raises(EditRefused, match="changed meanwhile"):
        desk.history.deliver(edit_of("Late", [(replace(desk.line(), text="?"), replace(desk.line(), text="!"))]))
    assert desk.history.can_redo
    assert (len(desk.events), encode(desk.project)) == (told, desk.start)


def test_nothing_to_deliver_is_nothing() -> None:
    desk = Desk()
    desk.history.deliver(Edit("Nothing"), "a")
    assert (desk.history.can_undo, desk.events) == (False, [])


# Joining what it follows from.


def test_edge_and_take_go_back_together() -> None:
    desk = Desk()
    desk.trim(1_500)
    desk.voice("t", joins="a")
    assert desk.steps() == ["Trim line"]
    desk.undo()
    assert encode(desk.project) == desk.start
    desk.history.redo()
    assert (desk.line().slot.end_ms, desk.line().chosen_take_id) == (1_500, "t")
    assert len(desk.events[-1].touched) == 2


def test_it_joins_the_step_that_touched_the_line_even_below_others() -> None:
    """As a step of its own it would be taken back, be missed and be delivered again: a trap for undo."""
    desk = Desk()
    desk.trim(1_500)
    desk.type("Something else.", "b")
    desk.voice("t", joins="a")
    assert desk.steps() == ["Edit text", "Trim line"]
    desk.undo()
    assert (desk.line().chosen_take_id, desk.line("b").text) == ("t", START.segments["b"].text)
    desk.undo()
    assert encode(desk.project) == desk.start


def test_it_joins_the_last_step_where_none_touched_the_line() -> None:
    desk = Desk()
    desk.history.do(move_segments(desk.project, ["b"], 500))  # and so the silence after the line is another one
    desk.voice("t", joins="a")
    assert desk.steps() == ["Move lines"]


def test_it_joins_what_was_done_to_the_line_it_follows_from() -> None:
    desk = Desk()
    desk.trim(1_500)
    desk.history.do(set_project_settings(desk.project, replace(desk.project.settings, name="N")))
    desk.voice("t", "b", joins="a")  # the line before ends earlier, and so this one may begin earlier
    desk.undo()
    assert (desk.project.name, "t" in desk.project.takes) == (START.name, True)
    assert desk.steps() == ["Trim line"]


def test_without_any_step_it_is_one_of_its_own() -> None:
    desk = Desk()
    desk.voice("t", joins="a")
    assert desk.steps() == ["Add take"]


def test_it_does_not_slip_below_a_step_about_takes_of_the_line() -> None:
    desk = Desk(build_project(*START.segments.values(), *START.takes.values(), build_take("high", "a", number=2)))
    desk.trim(1_500)
    desk.history.do(remove_takes(desk.project, ["high"]))
    desk.voice("t", joins="a")
    assert desk.steps() == ["Remove takes", "Trim line"]
    desk.undo()
    assert sorted(take.number for take in desk.project.takes_of("a")) == [1, 2]


def test_what_is_about_more_than_lines_stays_on_top() -> None:
    desk = Desk()
    desk.trim(1_500)
    desk.type("Other.", "b")
    settings = desk.project.settings
    edit = edit_of("Both", [(settings, replace(settings, name="N")), (desk.line(), replace(desk.line(), seed=3))])
    desk.history.deliver(edit, "a")
    desk.undo()
    assert (desk.project.name, desk.line().seed) == (START.name, 0)
    assert desk.steps() == ["Trim line"]


def test_what_takes_the_step_back_exactly_leaves_none() -> None:
    desk = Desk()
    desk.trim(1_500)
    desk.type("Other.", "b")
    desk.history.deliver(trim_segment(desk.project, "a", end_ms=2_000), "a")
    assert desk.steps() == ["Edit text"]


def test_typing_goes_on_over_a_delivery_that_joins() -> None:
    desk = Desk()
    desk.type("H")
    desk.voice("t", joins="a")
    desk.type("Hi")
    assert desk.steps() == ["Edit text"]
    desk.undo()
    assert encode(desk.project) == desk.start


# Batches.


def test_deliveries_with_one_key_are_one_step() -> None:
    desk = Desk()
    for n in range(3):
        desk.voice(f"t{n}", "ab"[n % 2], key="speak 1")
    desk.voice("u", key="speak 2")
    desk.voice("v")
    desk.voice("w")
    assert len(desk.events) == 6
    assert desk.steps() == ["Add take"] * 4
    desk.undo(4)
    assert list(desk.project.takes) == ["old"]


def test_what_the_user_does_meanwhile_is_taken_back_first() -> None:
    desk = Desk()
    desk.voice("t1", key="speak")
    desk.type("H", "b")
    desk.voice("t2", key="speak")
    desk.type("Hi", "b")
    assert desk.steps() == ["Edit text", "Add take"], "the run of typing is not torn apart either"
    desk.undo()
    assert set(desk.project.takes) == {"old", "t1", "t2"}


def test_a_delivery_about_what_was_edited_since_lies_above_that() -> None:
    desk = Desk()
    desk.voice("t1", "a", key="speak")
    desk.type("Hi", "b")
    desk.voice("t2", "b", key="speak")
    desk.voice("t3", "a", key="speak")
    assert desk.steps() == ["Add take", "Edit text", "Add take"]


@pytest.mark.parametrize("end", ["undo", "save"])
def test_a_batch_ends_where_it_is_undone_or_saved(end: str) -> None:
    desk = Desk()
    desk.voice("t1", key="speak")
    if end == "undo":
        desk.undo()
    else:
        desk.history.mark_clean()
    desk.voice("t2", key="speak")
    desk.undo()
    assert desk.history.can_undo == (end == "save")
    assert desk.history.is_clean


def test_an_edit_never_becomes_part_of_a_batch() -> None:
    desk = Desk()
    desk.voice("t1", key="k")
    edit = set_note(desk.project, "b", "n")
    desk.history.do(Edit(edit.label, edit.changes, "k"))
    desk.voice("t2", key="k")
    assert desk.steps() == ["Edit note", "Add take"]


# The saved state.


@pytest.mark.parametrize("joins", ["", "a"])
def test_what_is_delivered_is_not_saved(joins: str) -> None:
    desk = Desk()
    desk.trim(1_500)
    desk.history.mark_clean()
    desk.voice("t", joins=joins)
    assert not desk.history.is_clean
    desk.undo()
    assert desk.history.is_clean == (joins == ""), "joined, it is in every state that was saved"
    if not joins:
        desk.undo()
    assert not desk.history.is_clean
    desk.history.redo()
    assert desk.history.is_clean == (joins == "")


def test_a_delivery_far_below_changes_every_state_above() -> None:
    desk = Desk()
    desk.trim(1_500)
    desk.type("One.", "b")
    desk.history.mark_clean()
    desk.type("Two.", "b")
    desk.voice("t", joins="a")
    desk.undo()
    assert not desk.history.is_clean, "the saved state had no such take"


def test_a_saved_state_among_the_undone_is_lost_to_a_delivery() -> None:
    desk = Desk()
    desk.trim(1_500)
    desk.history.mark_clean()
    desk.undo()
    desk.voice("t", "b")
    desk.history.redo()
    assert not desk.history.is_clean


# Steps that wait to be made again.


def test_redo_survives_and_keeps_what_was_delivered() -> None:
    desk = Desk()
    desk.trim(1_500)
    desk.type("Other.")
    desk.undo(2)
    desk.voice("t")
    assert (desk.history.redo_label, desk.history.undo_label) == ("Trim line", "Add take")
    desk.history.redo()
    desk.history.redo()
    line = desk.line()
    assert (line.slot.end_ms, line.text, line.chosen_take_id) == (1_500, "Other.", "t")
    assert not desk.history.can_redo
    assert desk.steps() == ["Edit text", "Trim line", "Add take"]


def test_a_choice_that_waits_wins_over_the_take_delivered() -> None:
    desk = Desk()
    desk.history.do(choose_take(desk.project, "a", None))
    desk.undo()
    desk.voice("t")
    desk.history.redo()
    assert (desk.line().chosen_take_id, "t" in desk.project.takes) == (None, True)
    desk.undo()
    assert desk.line().chosen_take_id == "t"


def test_a_line_that_goes_takes_the_delivered_take_along() -> None:
    desk = Desk()
    desk.history.do(remove_segments(desk.project, ["a"]))
    desk.undo()
    desk.voice("t")
    desk.history.redo()
    assert (list(desk.project.segments), desk.project.takes) == (["b"], {})
    assert not broken_references(desk.project)
    desk.undo()
    assert desk.line().chosen_take_id == "t"
    assert desk.steps() == ["Add take"]


def test_a_step_of_which_nothing_is_left_goes() -> None:
    desk = Desk()
    desk.history.do(set_regions(desk.project, {"a": Span(5, 1_000)}))
    desk.undo()
    desk.history.deliver(set_regions(desk.project, {"a": Span(5, 1_000)}))
    assert not desk.history.can_redo
    desk.undo()
    assert encode(desk.project) == desk.start


def test_takes_that_wait_are_numbered_after_those_delivered() -> None:
    desk = Desk()
    for take_id in ("t2", "t3"):
        desk.history.do(add_take(desk.project, build_take(take_id, "a", number=0)))
    desk.undo(2)
    desk.voice("d")
    desk.history.redo()
    desk.history.redo()
    assert [(t.id, t.number) for t in desk.project.takes_of("a")] == [("old", 1), ("d", 2), ("t2", 3), ("t3", 4)]


# Macros and depth.


@pytest.mark.parametrize("fails", [False, True])
def test_inside_a_macro_it_comes_and_goes_with_it(fails: bool) -> None:
    desk = Desk()

    def both() -> None:
        with desk.history.macro("Both"):
            desk.trim(1_500)
            desk.voice("t", joins="a")
            assert desk.line().chosen_take_id == "t"
            if fails:
                raise InterruptedError

    if fails:
        with pytest.raises(InterruptedError):
            both()
        assert (encode(desk.project), desk.events) == (desk.start, [])
        return
    both()
    assert len(desk.events) == 1
    assert desk.steps() == ["Both"]


def test_depth_holds_for_deliveries_and_for_what_is_made_again() -> None:
    desk = Desk(depth=2)
    desk.type("One.")
    desk.trim(1_500)
    desk.undo(2)
    for n in range(3):
        desk.voice(f"t{n}", "b", key=f"speak {n}")
    desk.history.redo()
    desk.history.redo()
    desk.undo(2)
    assert not desk.history.can_undo
    assert set(desk.project.takes) == {"old", "t0", "t1", "t2"}


def test_a_batch_is_found_again_after_the_first_steps_are_forgotten() -> None:
    desk = Desk(depth=2)
    desk.trim(1_900)
    desk.voice("t1", "b", key="speak")
    desk.trim(1_800)
    desk.voice("t2", "b", key="speak")
    desk.undo(2)
    assert (set(desk.project.takes), desk.line().slot.end_ms) == ({"old"}, 1_900)


def test_a_locked_line_keeps_its_choice() -> None:
    desk = Desk()
    desk.history.do(lock(desk.project, ["a"]))
    desk.voice("t", joins="a")
    assert (desk.line().chosen_take_id, "t" in desk.project.takes) == ("old", True)
    assert desk.steps() == ["Lock"]
