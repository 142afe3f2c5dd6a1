"""Who speaks whom."""

from __future__ import annotations

import pytest

from dubstudio.base.errors import UnknownVoice
from dubstudio.files.cast_file import CastSheet, Role
from dubstudio.project.entities import InWords
from dubstudio.speech.voices import voice
from dubstudio.studio.casting import Cast, cast


def _presets(found: Cast) -> dict[str, str]:
    by_id = {v.id: v.preset for v in found.voices}
    return {name: by_id[character.voice_id or ""] for name, character in found.characters.items()}


def test_everybody_gets_a_voice_of_their_own() -> None:
    presets = _presets(cast(["ANNA", "BEN", "CLEO"], "en", CastSheet()))

    assert len(set(presets.values())) == 3
    assert {voice(preset).language[:2] for preset in presets.values()} == {"en"}
    assert voice(presets["ANNA"]).sex != voice(presets["BEN"]).sex


def test_the_users_word_counts_whatever_the_capitals() -> None:
    sheet = CastSheet(roles={"Anna": Role("zf_xiaobei", emotion=InWords("tired"), language="zh")})

    found = cast(["ANNA", "BEN"], "en", sheet)

    assert _presets(found)["ANNA"] == "zf_xiaobei"
    assert _presets(found)["BEN"] != "zf_xiaobei"
    assert found.characters["ANNA"].emotion == InWords("tired")
    assert found.languages == {"ANNA": "zh"}


def test_one_voice_for_all() -> None:
    found = cast(["ANNA", "BEN"], "en", CastSheet(default=Role("am_puck")))

    assert set(_presets(found).values()) == {"am_puck"}
    assert found.narrator.preset == "am_puck"


def test_more_people_than_voices() -> None:
    names = [f"P{i}" for i in range(60)]

    found = cast(names, "ja", CastSheet())

    assert list(found.characters) == names
    assert {c.colour for c in found.characters.values()} == set(range(16))


def test_a_voice_that_does_not_exist_is_refused_even_if_nobody_speaks_with_it() -> None:
    with pytest.raises(UnknownVoice, match="nobody"):
        cast([], "en", CastSheet(roles={"X": Role("nobody")}))
