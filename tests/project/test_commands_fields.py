from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from dubstudio.base.errors import EditRefused
from dubstudio.project.commands import fields
from dubstudio.project.edits import Edit, apply
from dubstudio.project.entities import FitFree, Mix
from dubstudio.project.kinds import Kind
from tests.builders import ANNA, BOB, DEEP, build_scene
from tests.reversion import reverted

SCENE = build_scene()
SAD = Mix((0, 0, 1, 0, 0, 0, 0, 0))


@pytest.mark.parametrize(
    ("command", "field"),
    [(fields.set_text, "text"), (fields.set_source_text, "source_text"), (fields.set_note, "note")],
)
def test_words(command: Callable[..., Edit], field: str) -> None:
    edit = command(SCENE, "seg_1", "Something else")
    after = reverted(SCENE, edit, {Kind.SEGMENT: {"seg_1"}})
    assert getattr(after.segments["seg_1"], field) == "Something else"
    assert edit.merge_key == command(SCENE, "seg_1", "x").merge_key != command(SCENE, "seg_3", "x").merge_key
    reverted(SCENE, command(SCENE, "seg_1", getattr(SCENE.segments["seg_1"], field)), {})


def test_typing_in_different_fields_is_told_apart() -> None:
    commands = (fields.set_text, fields.set_source_text, fields.set_note)
    assert len({command(SCENE, "seg_1", "x").merge_key for command in commands}) == 3


@pytest.mark.parametrize(
    ("command", "field", "value"),
    [
        (fields.assign_character, "character_id", BOB),
        (fields.assign_voice, "voice_id", DEEP),
        (fields.set_emotion, "emotion", SAD),
        (fields.set_fit, "fit", FitFree()),
        (fields.set_language, "language", "ja"),
        (fields.set_seed, "seed", 99),
        (fields.set_temperature, "temperature", 0.5),
        (fields.set_gain, "gain_db", -3.5),
        (fields.assign_character, "character_id", None),
    ],
)
def test_one_field_of_several_lines(command: Callable[..., Edit], field: str, value: Any) -> None:
    ids = ["seg_1", "seg_3"]
    changed = {i for i in ids if getattr(SCENE.segments[i], field) != value}
    edit = command(SCENE, ids, value)
    after = reverted(SCENE, edit, {Kind.SEGMENT: changed})
    assert {getattr(after.segments[i], field) for i in ids} == {value}
    assert edit.merge_key == ""
    for line in SCENE.segments.values():
        if line.id not in changed:
            assert after.segments[line.id] is line


def test_lock_and_unlock() -> None:
    locked = reverted(SCENE, fields.lock(SCENE, ["seg_1", "seg_2"]), {Kind.SEGMENT: {"seg_1"}})
    assert locked.segments["seg_1"].locked
    open_again = reverted(locked, fields.unlock(locked, ["seg_1", "seg_2"]), {Kind.SEGMENT: {"seg_1", "seg_2"}})
    assert not any(line.locked for line in open_again.segments.values())


def test_a_locked_line_keeps_its_words() -> None:
    with pytest.raises(EditRefused, match=r"00:00:03\.000 is locked"):
        apply(SCENE, fields.set_text(SCENE, "seg_2", "x"))


def test_one_locked_line_refuses_the_edit_of_all() -> None:
    with pytest.raises(EditRefused, match="locked"):
        apply(SCENE, fields.assign_character(SCENE, ["seg_1", "seg_2", "seg_3"], ANNA))


@pytest.mark.parametrize(
    "edit",
    [
        fields.assign_character(SCENE, ["seg_1"], "nobody"),
        fields.assign_voice(SCENE, ["seg_1"], "none"),
        fields.set_language(SCENE, ["seg_1"], "not a tag"),
        fields.set_gain(SCENE, ["seg_1"], float("nan")),
        fields.set_text(SCENE, "seg_1", "\udfff"),
    ],
)
def test_nonsense_is_refused(edit: Edit) -> None:
    with pytest.raises(EditRefused):
        apply(SCENE, edit)


def test_an_unknown_line_is_named() -> None:
    with pytest.raises(EditRefused, match="no line seg_9"):
        fields.set_seed(SCENE, ["seg_1", "seg_9"], 1)
