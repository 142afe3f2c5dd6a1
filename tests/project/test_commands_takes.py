from __future__ import annotations

import pytest

from dubstudio.base.errors import EditRefused
from dubstudio.project.commands.takes import add_take, choose_take, remove_takes, star_take
from dubstudio.project.edits import apply
from dubstudio.project.kinds import Kind
from tests.builders import build_failed_take, build_scene, build_take
from tests.reversion import reverted

SCENE = build_scene()


def test_a_new_take_gets_the_next_number_and_is_heard() -> None:
    edit = add_take(SCENE, build_take("new", "seg_1", number=0))
    after = reverted(SCENE, edit, {Kind.TAKE: {"new"}, Kind.SEGMENT: {"seg_1"}})
    assert after.takes["new"].number == 3
    assert after.segments["seg_1"].chosen_take_id == "new"
    assert [take.id for take in after.takes_of("seg_1")] == ["take_1", "take_2", "new"]


def test_the_first_take_of_a_line_is_number_one() -> None:
    after = apply(SCENE, add_take(SCENE, build_take("new", "seg_3", number=0)))
    assert after.takes["new"].number == 1


def test_a_number_is_not_given_again_while_a_later_one_is_kept() -> None:
    without = apply(SCENE, remove_takes(SCENE, ["take_1"]))
    after = apply(without, add_take(without, build_take("new", "seg_1", number=0)))
    assert [take.number for take in after.takes_of("seg_1")] == [2, 3]


def test_a_take_can_be_kept_unheard() -> None:
    edit = add_take(SCENE, build_take("new", "seg_1", number=0), choose=False)
    after = reverted(SCENE, edit, {Kind.TAKE: {"new"}})
    assert after.segments["seg_1"].chosen_take_id == "take_2"


def test_a_failed_take_is_kept_but_never_chosen() -> None:
    edit = add_take(SCENE, build_failed_take("bad", "seg_1", number=0))
    after = reverted(SCENE, edit, {Kind.TAKE: {"bad"}})
    assert after.segments["seg_1"].chosen_take_id == "take_2"
    with pytest.raises(EditRefused, match="Take 3 failed"):
        choose_take(after, "seg_1", "bad")


def test_a_locked_line_gets_its_take_but_keeps_its_choice() -> None:
    edit = add_take(SCENE, build_take("new", "seg_2", number=0))
    after = reverted(SCENE, edit, {Kind.TAKE: {"new"}})
    assert after.segments["seg_2"].chosen_take_id is None


def test_a_take_needs_its_line() -> None:
    with pytest.raises(EditRefused, match="no line gone"):
        add_take(SCENE, build_take("new", "gone"))


@pytest.mark.parametrize(("take_id", "seed"), [("take_1", 0), ("take_2", 7), (None, 0)])
def test_choose(take_id: str | None, seed: int) -> None:
    after = reverted(SCENE, choose_take(SCENE, "seg_1", take_id), {Kind.SEGMENT: {"seg_1"}})
    assert after.segments["seg_1"].chosen_take_id == take_id
    assert after.segments["seg_1"].seed == seed


def test_the_take_of_another_line_cannot_be_chosen() -> None:
    with pytest.raises(EditRefused, match="take of its own"):
        apply(SCENE, choose_take(SCENE, "seg_3", "take_1"))


def test_star() -> None:
    after = reverted(SCENE, star_take(SCENE, "take_1"), {Kind.TAKE: {"take_1"}})
    assert after.takes["take_1"].starred
    after = reverted(SCENE, star_take(SCENE, "take_2", starred=False), {Kind.TAKE: {"take_2"}})
    assert not after.takes["take_2"].starred


def test_removing_the_chosen_take_silences_the_line() -> None:
    edit = remove_takes(SCENE, ["take_2", "take_1"])
    after = reverted(SCENE, edit, {Kind.TAKE: {"take_1", "take_2"}, Kind.SEGMENT: {"seg_1"}})
    assert (after.takes, after.segments["seg_1"].chosen_take_id) == ({}, None)


def test_removing_another_take_leaves_the_line_alone() -> None:
    reverted(SCENE, remove_takes(SCENE, ["take_1"]), {Kind.TAKE: {"take_1"}})
