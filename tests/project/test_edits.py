from __future__ import annotations

import pytest
from msgspec.structs import replace

from dubstudio.base.errors import EditRefused
from dubstudio.project.edits import Change, ChangeSet, Edit, apply, combined, edit_of, swapped
from dubstudio.project.entities import MixSettings, ProjectSettings, Span
from dubstudio.project.kinds import Kind
from tests.builders import ANNA, DEEP, WARM, build_project, build_scene, build_segment, build_take, build_voice

LINE = build_segment()
OTHER = replace(LINE, text="Other.")


def test_a_change_knows_what_it_is_about() -> None:
    assert (Change(LINE, OTHER).kind, Change(LINE, OTHER).id) == (Kind.SEGMENT, "seg_1")
    assert (Change(None, build_take()).kind, Change(None, build_take()).id) == (Kind.TAKE, "take_1")
    mix = Change(MixSettings(), MixSettings(loudness_lufs=-23))
    assert (mix.kind, mix.id) == (Kind.MIX, "")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (None, None),
        (LINE, build_segment("seg_2")),
        (LINE, build_take()),
        (MixSettings(), None),
        (None, ProjectSettings()),
    ],
)
def test_changes_that_mean_nothing_cannot_be_made(before: object, after: object) -> None:
    with pytest.raises(ValueError):
        Change(before, after)  # type: ignore[arg-type]


def test_an_edit_changes_a_thing_once() -> None:
    with pytest.raises(ValueError, match="twice"):
        Edit("Twice", (Change(LINE, OTHER), Change(OTHER, LINE)))


def test_equal_pairs_are_left_out() -> None:
    edit = edit_of("Nothing", [(LINE, LINE), (LINE, build_segment())])
    assert edit.changes == ()
    project = build_project(LINE)
    assert apply(project, edit) == project


def test_the_inverse_of_the_inverse_is_the_edit() -> None:
    edit = edit_of("Some", [(LINE, OTHER), (None, build_take()), (MixSettings(), MixSettings(loudness_lufs=-23))])
    assert edit.inverse() != edit
    assert edit.inverse().inverse() == edit
    assert edit.inverse().change_set == edit.change_set


def test_a_change_set_sorts_by_kind() -> None:
    touched = ChangeSet(frozenset({(Kind.SEGMENT, "a"), (Kind.TAKE, "b"), (Kind.MIX, "")}))
    assert touched.kinds == {Kind.SEGMENT, Kind.TAKE, Kind.MIX}
    assert touched.ids == {"a", "b"}
    assert touched.ids_of(Kind.TAKE) == {"b"}


def test_edits_combine_to_their_ends() -> None:
    third = replace(LINE, text="Third.")
    take, starred = build_take(), build_take(starred=True)
    whole = combined(
        "All",
        [
            edit_of("1", [(LINE, OTHER), (None, take)]),
            edit_of("2", [(OTHER, third), (take, starred)]),
            edit_of("3", [(starred, None)]),
        ],
    )
    assert whole == edit_of("All", [(LINE, third)])


def test_the_project_given_is_never_touched() -> None:
    project = build_project(LINE)
    after = apply(project, edit_of("Edit", [(LINE, OTHER)]))
    assert project.segments == {"seg_1": LINE}
    assert after.segments == {"seg_1": OTHER}
    assert after.takes is project.takes, "what is not touched is shared"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (OTHER, LINE),  # it has another text
        (build_segment("seg_9"), None),  # it is not there
        (None, LINE),  # it is there already
        (MixSettings(loudness_lufs=-1), MixSettings()),
    ],
)
def test_an_edit_for_another_state_is_refused(before: object, after: object) -> None:
    edit = edit_of("Stale", [(before, after)])  # type: ignore[list-item]
    for make in (apply, swapped):
        with pytest.raises(EditRefused, match="changed meanwhile"):
            make(build_project(LINE), edit)


def test_one_wrong_change_refuses_the_whole_edit() -> None:
    project = build_project(LINE)
    wrong = build_segment("seg_2", 500, 500)
    with pytest.raises(EditRefused, match=r"line at 00:00:00\.500"):
        apply(project, edit_of("Two", [(LINE, OTHER), (None, wrong)]))
    assert project == build_project(LINE)


def test_settings_are_fields_of_the_project() -> None:
    project = build_project(LINE)
    settings = ProjectSettings(name="Film", language="zh-CN", source_language="en")
    after = apply(project, edit_of("Rename", [(project.settings, settings)]))
    assert (after.name, after.language, after.source_language) == ("Film", "zh-CN", "en")
    assert after.settings == settings
    assert after.segments is project.segments


# Locks.


def test_a_locked_line_takes_no_change_but_unlocking() -> None:
    locked = replace(LINE, locked=True)
    project = build_project(locked)
    assert not apply(project, edit_of("Unlock", [(locked, LINE)])).segments["seg_1"].locked
    for after in (replace(locked, text="Other."), replace(locked, locked=False, text="Other."), None):
        with pytest.raises(EditRefused, match="locked"):
            apply(project, edit_of("Edit", [(locked, after)]))


# References.


@pytest.mark.parametrize(
    "after",
    [
        replace(LINE, character_id="nobody"),
        replace(LINE, voice_id="none"),
        replace(LINE, chosen_take_id="none"),
        replace(LINE, chosen_take_id="take_2"),  # another line's
    ],
)
def test_a_reference_to_nothing_is_refused(after: object) -> None:
    project = build_project(LINE, build_segment("seg_2"), build_take("take_2", "seg_2"))
    with pytest.raises(EditRefused, match="no such"):
        apply(project, edit_of("Edit", [(LINE, after)]))  # type: ignore[list-item]


@pytest.mark.parametrize(("rows", "item_id"), [("voices", WARM), ("characters", ANNA), ("takes", "take_2")])
def test_nothing_that_is_referred_to_can_go(rows: str, item_id: str) -> None:
    project = build_scene()
    with pytest.raises(EditRefused, match="no such"):
        apply(project, edit_of("Remove", [(getattr(project, rows)[item_id], None)]))


def test_a_line_cannot_leave_its_takes_behind() -> None:
    project = build_project(LINE, build_take())
    with pytest.raises(EditRefused, match="no such line"):
        apply(project, edit_of("Remove", [(LINE, None)]))


def test_what_goes_together_may_refer_to_each_other() -> None:
    project = build_project(replace(LINE, chosen_take_id="take_1"), build_take())
    edit = edit_of("Remove", [(project.segments["seg_1"], None), (project.takes["take_1"], None)])
    after = apply(project, edit)
    assert (after.segments, after.takes) == ({}, {})
    assert apply(after, edit.inverse()) == project


def test_references_that_a_file_brought_broken_do_not_hinder_work() -> None:
    broken = replace(LINE, voice_id="gone", character_id="gone")
    project = build_project(broken, build_segment("seg_2"))
    edited = replace(broken, text="Other.")
    copied = replace(broken, id="seg_3")
    after = apply(project, edit_of("Edit", [(broken, edited), (None, copied)]))
    assert after.segments["seg_1"].voice_id == after.segments["seg_3"].voice_id == "gone"
    with pytest.raises(EditRefused, match="gone too"):
        apply(project, edit_of("Edit", [(broken, replace(broken, voice_id="gone too"))]))
    mended = replace(broken, voice_id=None, character_id=None)
    assert apply(project, edit_of("Mend", [(broken, mended)])).segments["seg_1"] == mended


def test_voices_come_and_are_used_in_one_edit() -> None:
    project = build_project(LINE)
    edit = edit_of("Cast", [(LINE, replace(LINE, voice_id=DEEP)), (None, build_voice(DEEP))])
    assert apply(project, edit).voice_id_of(replace(LINE, voice_id=DEEP)) == DEEP


def test_swapping_does_not_judge() -> None:
    zero = replace(LINE, slot=Span(5, 5))
    assert swapped(build_project(LINE), edit_of("Odd", [(LINE, zero)])).segments["seg_1"] == zero
