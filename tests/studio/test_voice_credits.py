"""The list of voices that goes with a film."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dubstudio.base.errors import OutputError
from dubstudio.project.entities import Consent, Project
from dubstudio.studio import voice_credits
from dubstudio.studio.voice_credits import Credit, Origin
from tests.builders import ANNA, BOB, DEEP, WARM, build_character, build_project, build_segment, build_take, build_voice

MAY = Consent(person="May Parker", allowed_by="Ben Parker", how="In writing", date="2026-01-31")


def scene(consent: Consent = MAY) -> Project:
    """Anna speaks with her own voice and one line of an older one; Bob with a blend; a third voice is never heard."""
    return build_project(
        build_voice(WARM, name="May", engine="indextts2", preset="", clips=("may.flac",), consent=consent),
        build_voice(DEEP, name="Mixed", preset="af_heart:60+am_adam:40"),
        build_voice("voice_old", name="Heart", preset="af_heart"),
        build_voice("voice_idle", name="Idle"),
        build_character(ANNA, voice_id=WARM),
        build_character(BOB, voice_id=DEEP),
        build_segment("seg_1", 0, 2_000, character_id=BOB),
        build_segment("seg_2", 2_000, 4_000, character_id=ANNA, chosen_take_id="take_1"),
        build_segment("seg_3", 4_000, 6_000, character_id=ANNA, chosen_take_id="take_2"),
        build_segment("seg_4", 6_000, 8_000, character_id=ANNA, text=""),
        build_take("take_1", "seg_2", voice_id=WARM),
        build_take("take_2", "seg_3", voice_id="voice_old"),
        name="Ferry",
        language="en",
    )


def test_voices_are_listed_as_they_are_heard_with_who_allowed_them() -> None:
    mixed, may, heart = voice_credits.credits_of(scene())
    assert (mixed.name, mixed.origin, mixed.parts, mixed.licence) == (
        "Mixed",
        Origin.BLEND,
        ("Heart", "Adam"),
        "Apache-2.0",
    )
    assert may == Credit(
        name="May",
        origin=Origin.RECORDING,
        engine="IndexTTS-2",
        person="May Parker",
        allowed_by="Ben Parker",
        date="2026-01-31",
        how="In writing",
        characters=("Anna",),
        lines=1,
    )
    assert (heart.origin, heart.engine, heart.lines) == (Origin.PRESET, "Kokoro", 1), "the take is what is heard"
    assert not any(credit.needs_consent for credit in (mixed, may, heart))


def test_a_consent_that_is_missing_is_plain_to_see() -> None:
    assert "Allowed by Ben Parker, 2026-01-31, In writing" in voice_credits.as_text(scene())
    assert "CONSENT" not in voice_credits.as_text(scene())
    assert "NO CONSENT IS RECORDED" in voice_credits.as_text(scene(Consent()))
    assert "NOT COMPLETE" in voice_credits.as_text(scene(Consent(person="May", allowed_by="May")))


def test_a_voice_that_is_gone_and_one_of_a_newer_version_are_listed_all_the_same() -> None:
    project = build_project(
        build_voice(WARM, name="Later", engine="later", preset="new_voice"),
        build_segment("seg_1", chosen_take_id="take_1"),
        build_segment("seg_2", 2_000, 4_000, voice_id=WARM),
        build_take("take_1", "seg_1", voice_id="voice_gone"),
    )
    gone, later = voice_credits.credits_of(project)
    assert (gone.name, gone.origin) == ("voice_gone", Origin.UNKNOWN)
    assert (later.engine, later.parts, later.licence) == ("later", ("new_voice",), "")


def test_the_list_is_written_for_people_and_for_programs(tmp_path: Path) -> None:
    text, data = voice_credits.beside(tmp_path / "ferry.en.mp4")
    assert (text.name, data.name) == ("ferry.en.voices.txt", "ferry.en.voices.json")
    for target in (text, data):
        voice_credits.write_credits(scene(), target)
    assert text.read_text(encoding="utf-8").startswith("Voices of Ferry\nAll of them are synthetic")
    written = json.loads(data.read_text(encoding="utf-8"))
    assert written["synthetic"] is True
    assert [(voice["name"], voice["lines"]) for voice in written["voices"]] == [("Mixed", 1), ("May", 1), ("Heart", 1)]
    assert written["voices"][1]["person"] == "May Parker"
    with pytest.raises(OutputError):
        voice_credits.write_credits(scene(), tmp_path / "nowhere" / "list.txt")
