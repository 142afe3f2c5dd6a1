"""Edits carried over to a document in which something else happened first."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from dubstudio.base.errors import EditRefused
from dubstudio.project.commands.cast import remove_character, remove_voice
from dubstudio.project.commands.fields import assign_character, assign_voice, set_gain, set_note, set_text
from dubstudio.project.commands.lines import add_segments, duplicate_segments, remove_segments
from dubstudio.project.commands.takes import add_take, choose_take, remove_takes, star_take
from dubstudio.project.commands.timing import ripple_move, trim_segment
from dubstudio.project.edits import Edit, apply, combined, edit_of, swapped
from dubstudio.project.entities import Project
from dubstudio.project.invariants import broken_references, faults
from dubstudio.project.rebase import rebased
from tests.builders import (
    ANNA,
    DEEP,
    WARM,
    build_character,
    build_project,
    build_segment,
    build_take,
    build_voice,
)
from tests.project.any_edit import Drawn, any_edit, any_take

START = build_project(
    build_voice(WARM),
    build_voice(DEEP),
    build_character(ANNA, voice_id=WARM),
    build_segment("a", character_id=ANNA, chosen_take_id="t1"),
    build_segment("b", 3_000, 4_000),
    build_take("t1", "a", number=1),
    build_take("t2", "a", number=2),
)


def _after(steps: Sequence[Edit], over: Edit, start: Project = START) -> Project:
    """The document after an edit and the steps carried over it, each of which leads back as well."""
    project = apply(start, over)
    for step in rebased(steps, over):
        made = swapped(project, step)
        assert swapped(made, step.inverse()) == project
        project = made
    assert not faults(project)
    assert not broken_references(project)
    return project


def test_steps_about_other_things_stay_as_they_are() -> None:
    steps = [set_text(START, "b", "Other."), trim_segment(START, "a", end_ms=500)]
    assert rebased(steps, set_note(START, "b", "n"))[1] is steps[1]
    assert rebased(steps, Edit("Nothing")) == steps


def test_only_the_fields_a_step_changed_are_changed() -> None:
    line = _after([trim_segment(START, "a", end_ms=500)], set_text(START, "a", "Meanwhile.")).segments["a"]
    assert (line.text, line.slot.end_ms) == ("Meanwhile.", 500)


def test_of_two_that_set_one_field_the_step_wins() -> None:
    over = set_text(START, "a", "Meanwhile.")
    assert _after([set_text(START, "a", "Step.")], over).segments["a"].text == "Step."


def test_the_whole_chain_is_carried() -> None:
    first = set_text(START, "a", "One.")
    second = set_gain(apply(START, first), ["a"], 3.0)
    third = set_text(apply(apply(START, first), second), "a", "Three.")
    line = _after([first, second, third], set_note(START, "a", "kept")).segments["a"]
    assert (line.text, line.gain_db, line.note) == ("Three.", 3.0, "kept")


def test_one_line_of_many_is_carried_and_the_others_stay() -> None:
    over = set_note(START, "a", "n")
    (step,) = rebased([ripple_move(START, ["a"], 40)], over)
    assert step.change_set == ripple_move(START, ["a"], 40).change_set
    after = swapped(apply(START, over), step)
    assert [(line.slot.start_ms, line.note) for line in after.in_order()] == [(40, "n"), (3_040, "")]


def test_what_has_gone_stays_gone() -> None:
    over = remove_segments(START, ["a"])
    steps = [set_text(START, "a", "Never."), star_take(START, "t1")]
    steps.append(add_take(apply(apply(START, steps[0]), steps[1]), build_take("t3", "a", number=0)))
    assert rebased(steps, over) == []


def test_what_goes_in_a_step_goes_though_it_changed() -> None:
    after = _after([remove_segments(START, ["a"])], star_take(START, "t2"))
    assert (list(after.segments), after.takes) == (["b"], {})


def test_what_goes_twice_goes_once() -> None:
    assert rebased([remove_takes(START, ["t2"])], remove_takes(START, ["t2"])) == []


def test_a_choice_of_what_has_gone_leaves_the_choice_there_is() -> None:
    over = remove_takes(START, ["t2"])
    after = _after([choose_take(START, "a", "t2")], over)
    assert after.segments["a"].chosen_take_id == "t1"
    both = combined("", [over, choose_take(apply(START, over), "a", None)])
    assert _after([choose_take(START, "a", "t2")], both).segments["a"].chosen_take_id is None


def test_a_line_falls_silent_only_if_its_own_choice_goes() -> None:
    over = add_take(START, build_take("new", "a", number=0))
    after = _after([remove_takes(START, ["t1"])], over)
    assert (after.segments["a"].chosen_take_id, sorted(after.takes)) == ("new", ["new", "t2"])


def test_names_given_meanwhile_to_what_goes_are_taken_back() -> None:
    after = _after([remove_voice(START, DEEP)], assign_voice(START, ["b"], DEEP))
    assert after.segments["b"].voice_id is None
    after = _after([remove_character(START, ANNA)], assign_character(START, ["b"], ANNA))
    assert [line.character_id for line in after.in_order()] == [None, None]


def test_what_comes_naming_what_has_gone_comes_without_it() -> None:
    step = add_segments(START, [build_segment("c", 5_000, 6_000, voice_id=DEEP)])
    assert _after([step], remove_voice(START, DEEP)).segments["c"].voice_id is None


def test_a_copy_of_a_line_keeps_its_copied_take() -> None:
    step = duplicate_segments(START, ["a"])
    after = _after([step], add_take(START, build_take("new", "a", number=0)))
    copy = next(line for line in after.segments.values() if line.id not in START.segments)
    assert after.takes[copy.chosen_take_id or ""].segment_id == copy.id
    assert len(after.takes_of("a")) == 3


def test_two_of_one_id_are_the_one_of_the_step() -> None:
    step, over = (add_segments(START, [build_segment("c", 5_000, end)]) for end in (6_000, 7_000))
    assert _after([step], over).segments["c"].slot.end_ms == 6_000


def test_fields_that_make_no_sense_together_are_all_those_of_the_step() -> None:
    take = START.takes["t2"]
    failed = edit_of("Fail", [(take, replace(take, sound="", error="It broke."))])
    louder = edit_of("Sound", [(take, replace(take, sound="other.flac"))])
    assert _after([louder], failed).takes["t2"] == replace(take, sound="other.flac")


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_whatever_is_carried_over_whatever_breaks_nothing(data: st.DataObject) -> None:
    chooser, states, steps = Drawn(data), [START], []
    for n in range(data.draw(st.integers(1, 5))):
        try:
            step = any_edit(states[-1], chooser, f"new_{n}")
            states.append(apply(states[-1], step))
        except EditRefused:
            continue
        steps.append(step)
    try:
        over = (any_take if data.draw(st.booleans()) else any_edit)(START, chooser, "over")
        apply(START, over)
    except EditRefused:
        return
    _after(steps, over)


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_a_take_that_comes_between_changes_nothing_else(data: st.DataObject) -> None:
    """All that the steps led to is led to still, but for the take, the choice of it and the numbers after it."""
    chooser, project, steps = Drawn(data), START, []
    for n in range(data.draw(st.integers(1, 5))):
        try:
            step = any_edit(project, chooser, f"new_{n}")
            project = apply(project, step)
        except EditRefused:
            continue
        steps.append(step)
    line_id = data.draw(st.sampled_from("ab"))
    after = _after(steps, add_take(START, build_take("over", line_id, number=0)))
    assert ("over" in after.takes) == (line_id in after.segments)
    assert _plain(after) == _plain(project)


def _plain(project: Project) -> Project:
    takes = {t.id: replace(t, number=0) for t in project.takes.values() if t.id != "over"}
    lines = {s.id: replace(s, chosen_take_id=None) for s in project.segments.values()}
    return replace(project, takes=takes, segments=lines)
