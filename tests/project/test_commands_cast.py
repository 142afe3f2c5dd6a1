from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from dubstudio.base.errors import EditRefused
from dubstudio.project.commands import cast
from dubstudio.project.commands.document import set_media, set_mix, set_project_settings
from dubstudio.project.commands.fields import assign_voice, unlock
from dubstudio.project.edits import Edit, apply
from dubstudio.project.entities import Consent, InWords, Media, MixSettings, ProjectSettings
from dubstudio.project.kinds import Kind
from tests.builders import ANNA, BOB, DEEP, WARM, build_character, build_project, build_scene, build_voice
from tests.reversion import reverted

LOCKED = build_scene()
SCENE = apply(LOCKED, unlock(LOCKED, ["seg_2"]))


def test_add_character() -> None:
    eve = build_character("char_eve", voice_id=DEEP)
    after = reverted(SCENE, cast.add_character(SCENE, eve), {Kind.CHARACTER: {"char_eve"}})
    assert after.characters["char_eve"] == eve
    with pytest.raises(EditRefused):
        apply(SCENE, cast.add_character(SCENE, build_character("char_eve", voice_id="none")))


def test_a_free_colour_is_one_that_fewest_have() -> None:
    assert cast.free_colour(SCENE) == 2
    full = [build_character(f"c{i}", colour=i % 16) for i in range(20)]
    assert cast.free_colour(build_project(*full)) == 4


@pytest.mark.parametrize(
    ("command", "field", "value"),
    [
        (cast.rename_character, "name", "Annabel"),
        (cast.recast, "voice_id", DEEP),
        (cast.recast, "voice_id", None),
        (cast.set_character_emotion, "emotion", InWords("glad")),
        (cast.set_character_colour, "colour", 15),
    ],
)
def test_one_field_of_a_character(command: Callable[..., Edit], field: str, value: object) -> None:
    after = reverted(SCENE, command(SCENE, ANNA, value), {Kind.CHARACTER: {ANNA}})
    assert getattr(after.characters[ANNA], field) == value
    with pytest.raises(EditRefused, match="no character nobody"):
        command(SCENE, "nobody", value)


@pytest.mark.parametrize(
    "edit",
    [
        cast.rename_character(SCENE, ANNA, " "),
        cast.recast(SCENE, ANNA, "none"),
        cast.set_character_colour(SCENE, ANNA, 16),
    ],
)
def test_nonsense_is_refused(edit: Edit) -> None:
    with pytest.raises(EditRefused):
        apply(SCENE, edit)


def test_a_character_that_goes_leaves_its_lines_to_nobody() -> None:
    after = reverted(SCENE, cast.remove_character(SCENE, BOB), {Kind.CHARACTER: {BOB}, Kind.SEGMENT: {"seg_2"}})
    assert BOB not in after.characters
    assert after.segments["seg_2"].character_id is None


def test_a_character_with_a_locked_line_stays() -> None:
    with pytest.raises(EditRefused, match="locked"):
        apply(LOCKED, cast.remove_character(LOCKED, BOB))


def test_add_and_change_voice() -> None:
    voice = build_voice("voice_new", clips=("c.flac",))
    after = reverted(SCENE, cast.add_voice(SCENE, voice), {Kind.VOICE: {"voice_new"}})
    allowed = replace(voice, consent=Consent(person="Eve", allowed_by="Eve", date="2026-05-01", how="by mail"))
    changed = reverted(after, cast.update_voice(after, allowed), {Kind.VOICE: {"voice_new"}})
    assert changed.voices["voice_new"].consent.person == "Eve"
    with pytest.raises(EditRefused, match="no voice"):
        cast.update_voice(SCENE, voice)


def test_a_voice_that_goes_leaves_those_who_had_it_without() -> None:
    project = apply(SCENE, assign_voice(SCENE, ["seg_3"], WARM))
    edit = cast.remove_voice(project, WARM)
    after = reverted(project, edit, {Kind.VOICE: {WARM}, Kind.CHARACTER: {ANNA}, Kind.SEGMENT: {"seg_3"}})
    assert (after.characters[ANNA].voice_id, after.segments["seg_3"].voice_id) == (None, None)
    assert after.takes["take_1"].voice_id == WARM, "a take remembers what made it"


def test_what_a_project_has_one_of() -> None:
    media = Media(path="other.mkv", duration_ms=5)
    assert reverted(SCENE, set_media(SCENE, media), {Kind.MEDIA: {""}}).media == media
    mix = MixSettings(loudness_lufs=-23, background="gaps")
    assert reverted(SCENE, set_mix(SCENE, mix), {Kind.MIX: {""}}).mix == mix
    settings = ProjectSettings(name="Film", language="zh")
    after = reverted(SCENE, set_project_settings(SCENE, settings), {Kind.SETTINGS: {""}})
    assert (after.name, after.language) == ("Film", "zh")
    with pytest.raises(EditRefused):
        apply(SCENE, set_mix(SCENE, MixSettings(loudness_lufs=3)))
