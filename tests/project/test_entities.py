from __future__ import annotations

import pytest
from msgspec.structs import replace

from dubstudio.project.entities import AsVoice, FromClip, InWords, Project, Span
from tests.builders import (
    ANNA,
    BOB,
    DEEP,
    WARM,
    build_character,
    build_project,
    build_scene,
    build_segment,
    build_take,
)


def test_lines_come_in_the_order_of_time_whatever_the_order_they_were_made_in() -> None:
    late, early, short = build_segment("b", 5_000, 6_000), build_segment("c", 0, 9_000), build_segment("a", 0, 10)
    assert [line.id for line in build_project(late, early, short).in_order()] == ["a", "c", "b"]


def test_takes_come_oldest_first_whatever_the_order_of_the_dict() -> None:
    second, first = build_take("x", number=2), build_take("y", number=1)
    other = build_take("z", "seg_2")
    project = build_project(build_segment(), second, first, other)
    assert [take.id for take in project.takes_of("seg_1")] == ["y", "x"]
    assert project.takes_of("seg_9") == []


def test_ratio_of_a_take() -> None:
    assert build_take(n_samples=26_400, natural_samples=24_000).ratio == pytest.approx(1.1)
    assert build_take(natural_samples=0).ratio == 1.0


def test_a_line_speaks_with_its_own_voice_before_its_characters() -> None:
    project = build_scene()
    line = project.segments["seg_1"]
    assert project.voice_id_of(line) == WARM
    assert project.voice_id_of(replace(line, voice_id=DEEP)) == DEEP
    assert project.voice_id_of(replace(line, voice_id="gone")) == "gone"
    assert project.voice_id_of(replace(line, character_id=None)) is None
    assert project.voice_id_of(replace(line, character_id="gone")) is None


def test_a_line_has_its_own_emotion_before_its_characters() -> None:
    project = build_scene()
    line = project.segments["seg_2"]
    assert project.emotion_of(line) == InWords("tired, whispering", 0.5)
    assert project.emotion_of(replace(line, emotion=FromClip("a.wav"))) == FromClip("a.wav")
    assert project.emotion_of(replace(line, character_id=None)) == AsVoice()


def test_a_line_has_its_own_language_before_the_projects() -> None:
    project = build_scene()
    assert [project.language_of(line) for line in project.in_order()] == ["en", "zh", "en"]


def test_settings_are_the_projects_own_fields() -> None:
    settings = Project(id="p", name="Film", language="zh", source_language="ja").settings
    assert (settings.name, settings.language, settings.source_language) == ("Film", "zh", "ja")


def test_values_are_keys_and_unknown_fields_do_not_upset_that() -> None:
    plain, odd = Span(1, 2), Span(1, 2, extra={"new": [1]})
    assert {plain: "x"}[Span(1, 2)] == "x"
    assert hash(plain) == hash(odd)
    assert plain != odd
    assert build_character(ANNA) in {build_character(ANNA), build_character(BOB)}


def test_nothing_can_be_assigned() -> None:
    with pytest.raises(AttributeError):
        build_segment().text = "other"  # type: ignore[misc]
