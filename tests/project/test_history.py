from __future__ import annotations

import pytest

from dubstudio.base.errors import EditRefused
from dubstudio.project.commands.fields import lock, set_note, set_text, unlock
from dubstudio.project.commands.lines import add_segments, remove_segments
from dubstudio.project.commands.timing import move_segments, trim_segment
from dubstudio.project.edits import ChangeSet, Edit
from dubstudio.project.entities import Project
from dubstudio.project.history import History
from dubstudio.project.kinds import Kind
from tests.builders import build_project, build_segment

START = build_project(build_segment("a"), build_segment("b", 3_000, 4_000))


class Log:
    """A history with what it told."""

    def __init__(self, project: Project = START, depth: int | None = None) -> None:
        self.history = History(project, depth=depth)
        self.events: list[ChangeSet] = []
        self.history.changed.subscribe(self.events.append)

    def type(self, text: str, segment_id: str = "a") -> None:
        self.history.do(set_text(self.history.project, segment_id, text))

    def note(self, note: str) -> None:
        self.history.do(set_note(self.history.project, "a", note))

    def move(self, delta_ms: int) -> None:
        self.history.do(move_segments(self.history.project, ["a"], delta_ms))

    @property
    def text(self) -> str:
        return self.history.project.segments["a"].text


def test_a_new_history_has_nothing_to_take_back() -> None:
    log = Log()
    history = log.history
    assert history.project is START
    assert (history.can_undo, history.can_redo, history.is_clean) == (False, False, True)
    assert (history.undo_label, history.redo_label) == ("", "")
    for step in (history.undo, history.redo):
        with pytest.raises(EditRefused, match="nothing to"):
            step()
    assert log.events == []


def test_undo_and_redo_walk_through_the_states() -> None:
    log = Log()
    states = [START]
    for delta_ms in (10, 20, 30):
        log.move(delta_ms)
        states.append(log.history.project)
    for state in reversed(states[:-1]):
        log.history.undo()
        assert log.history.project == state
    assert (log.history.can_undo, log.history.redo_label) == (False, "Move lines")
    for state in states[1:]:
        log.history.redo()
        assert log.history.project == state
    assert not log.history.can_redo
    assert log.events == [ChangeSet(frozenset({(Kind.SEGMENT, "a")}))] * 9


def test_a_new_edit_forgets_what_was_undone() -> None:
    log = Log()
    log.move(10)
    log.history.undo()
    log.move(20)
    assert not log.history.can_redo
    assert log.history.project.segments["a"].slot.start_ms == 20


def test_a_refused_edit_leaves_no_trace() -> None:
    log = Log()
    log.move(10)
    log.history.undo()
    with pytest.raises(EditRefused):
        log.move(-1)
    assert log.history.project == START
    assert log.history.can_redo, "what was undone is still there"
    assert len(log.events) == 2


def test_an_edit_that_changes_nothing_is_no_step() -> None:
    log = Log()
    log.move(0)
    log.history.do(Edit("Nothing"))
    assert (log.history.can_undo, log.events) == (False, [])


# Typing.


def test_typing_is_one_step() -> None:
    log = Log()
    for text in ("H", "Hi", "Hi!"):
        log.type(text)
    assert len(log.events) == 3, "each key is shown"
    log.history.undo()
    assert log.history.project == START
    log.history.redo()
    assert log.text == "Hi!"


@pytest.mark.parametrize("between", ["undo", "other field", "other line", "seal", "clean", "macro"])
def test_typing_is_a_new_step_after_anything_else(between: str) -> None:
    log = Log()
    log.type("H")
    match between:
        case "undo":
            log.move(10)
            log.history.undo()
        case "other field":
            log.note("n")
        case "other line":
            log.type("X", "b")
        case "seal":
            log.history.seal()
        case "clean":
            log.history.mark_clean()
        case "macro":
            with log.history.macro("Nothing"):
                log.move(1)
    log.type("Hi")
    log.history.undo()
    assert log.text == "H"


def test_typing_back_to_the_start_leaves_no_step() -> None:
    log = Log()
    log.type("H")
    log.type(START.segments["a"].text)
    assert (log.history.can_undo, log.history.is_clean) == (False, True)
    log.type("again")
    log.history.undo()
    assert log.history.project == START


def test_edits_without_a_key_never_merge() -> None:
    log = Log()
    for end_ms in (1_500, 1_600):
        log.history.do(trim_segment(log.history.project, "a", end_ms=end_ms))
    log.history.undo()
    assert log.history.project.segments["a"].slot.end_ms == 1_500


# The saved state.


def test_clean_is_where_it_was_marked_and_nowhere_else() -> None:
    log = Log()
    log.move(10)
    assert not log.history.is_clean
    log.history.mark_clean()
    log.move(20)
    log.move(30)
    assert not log.history.is_clean
    log.history.undo()
    log.history.undo()
    assert log.history.is_clean
    log.history.undo()
    assert not log.history.is_clean, "undone past the saved state"
    log.history.redo()
    assert log.history.is_clean


def test_a_saved_state_lost_with_the_redo_branch_never_comes_back() -> None:
    log = Log()
    log.move(10)
    log.history.mark_clean()
    log.history.undo()
    log.move(20)
    assert not log.history.is_clean, "as many steps as were saved, but other ones"
    log.history.undo()
    assert not log.history.is_clean
    log.history.mark_clean()
    assert log.history.is_clean


def test_typing_never_runs_over_the_saved_state() -> None:
    log = Log()
    log.type("H")
    log.history.mark_clean()
    log.type("Hi")
    assert not log.history.is_clean
    log.history.undo()
    assert (log.text, log.history.is_clean) == ("H", True)


# Macros.


def test_a_macro_is_one_step_and_tells_once() -> None:
    log = Log()
    with log.history.macro("Both"):
        log.move(10)
        log.move(10)
        log.history.do(move_segments(log.history.project, ["b"], 5))
        assert log.events == []
        assert not log.history.is_clean
    assert log.events == [ChangeSet(frozenset({(Kind.SEGMENT, "a"), (Kind.SEGMENT, "b")}))]
    assert log.history.undo_label == "Both"
    log.history.undo()
    assert log.history.project == START
    log.history.redo()
    assert log.history.project.segments["a"].slot.start_ms == 20


def test_a_macro_that_fails_has_not_happened() -> None:
    log = Log()

    def both() -> None:
        with log.history.macro("Both"):
            log.move(10)
            log.move(-1_000)

    with pytest.raises(EditRefused):
        both()
    assert (log.history.project, log.events, log.history.can_undo) == (START, [], False)


def test_an_inner_macro_can_fail_by_itself() -> None:
    log = Log()

    def inner() -> None:
        with log.history.macro("Inner"):
            log.move(100)
            log.move(-1_000)

    with log.history.macro("Outer"):
        log.move(10)
        with pytest.raises(EditRefused):
            inner()
        with log.history.macro("Second"):
            log.move(1)
        assert log.events == []
    assert log.history.project.segments["a"].slot.start_ms == 11
    log.history.undo()
    assert log.history.project == START
    assert len(log.events) == 2


def test_a_macro_without_effect_is_no_step() -> None:
    log = Log()
    with log.history.macro("Nothing"):
        log.history.do(add_segments(START, [build_segment("c")]))
        log.history.do(remove_segments(log.history.project, ["c"]))
    assert (log.history.can_undo, log.events) == (False, [])


def test_a_macro_that_is_open_cannot_be_undone() -> None:
    log = Log()
    log.move(10)
    with log.history.macro("Open"):
        assert (log.history.can_undo, log.history.can_redo) == (False, False)
        with pytest.raises(EditRefused):
            log.history.undo()
    assert log.history.can_undo


def test_locking_inside_a_macro_can_be_made_again() -> None:
    locked = build_project(build_segment("a", locked=True))
    log = Log(locked)
    with log.history.macro("Edit in spite of the lock"):
        log.history.do(unlock(log.history.project, ["a"]))
        log.type("Changed")
        log.history.do(lock(log.history.project, ["a"]))
    log.history.undo()
    assert log.history.project == locked
    log.history.redo()
    assert log.text == "Changed"


# Depth.


def test_depth_bounds_what_can_be_undone() -> None:
    log = Log(depth=2)
    for delta_ms in (1, 2, 4):
        log.move(delta_ms)
    log.history.undo()
    log.history.undo()
    assert not log.history.can_undo
    assert log.history.project.segments["a"].slot.start_ms == 1
    assert not log.history.is_clean, "the clean state can't be reached any more"


def test_depth_keeps_the_saved_state_right() -> None:
    log = Log(depth=2)
    log.move(1)
    log.move(2)
    log.history.mark_clean()
    log.move(4)
    log.history.undo()
    assert log.history.is_clean
    log.history.undo()
    assert not log.history.is_clean
