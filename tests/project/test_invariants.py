from __future__ import annotations

import math
from typing import Any

import pytest
from msgspec.structs import replace

from dubstudio.project.entities import (
    AsVoice,
    FitRatio,
    Foreign,
    FromClip,
    InWords,
    Media,
    Mix,
    MixSettings,
    ProjectSettings,
    Span,
)
from dubstudio.project.invariants import LAST_MS, broken_references, fault, faults
from dubstudio.project.kinds import Item
from tests.builders import (
    build_character,
    build_failed_take,
    build_film,
    build_marker,
    build_project,
    build_scene,
    build_segment,
    build_take,
    build_voice,
)

LOUD = (2.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)


@pytest.mark.parametrize(
    "item",
    [
        build_segment(),
        build_segment(region=Span(0, LAST_MS), language="pt-BR", temperature=0.0, gain_db=24.0, seed=2**32 - 1),
        build_segment(emotion=Foreign(kind="quantum", extra={"spin": 7}), fit=Foreign(kind="elastic")),
        build_take(),
        build_failed_take(),
        build_voice(clips=("a1.wav",)),
        build_character(emotion=AsVoice()),
        build_marker("m", LAST_MS, text="the end"),
        Media(),
        MixSettings(),
        ProjectSettings(language="zh-Hans-CN"),
    ],
)
def test_ordinary_things_are_in_order(item: Item) -> None:
    assert fault(item) is None


@pytest.mark.parametrize(
    ("item", "word"),
    [
        (build_segment("", 0, 1), "id"),
        (build_segment(start_ms=5, end_ms=5), "slot"),
        (build_segment(start_ms=5, end_ms=4), "slot"),
        (build_segment(start_ms=-1, end_ms=4), "slot"),
        (build_segment(end_ms=LAST_MS + 1), "slot"),
        (build_segment(region=Span(3, 3)), "region"),
        (build_segment(region=Span(-5, 3)), "region"),
        (build_segment(language="chinese please"), "language"),
        (build_segment(fit=FitRatio(0.0)), "ratio"),
        (build_segment(fit=FitRatio(math.nan)), "ratio"),
        (build_segment(temperature=-0.1), "temperature"),
        (build_segment(gain_db=math.inf), "gain"),
        (build_segment(seed=-1), "seed"),
        (build_segment(emotion=Mix(LOUD)), "weight"),
        (build_segment(emotion=InWords("sad", 1.5)), "strength"),
        (build_segment(emotion=FromClip("../a.wav")), "file"),
        (build_take(sound=""), "either"),
        (build_take(error="no"), "either"),
        (build_take(sound="../../secret.flac"), "file"),
        (build_take(sound=".."), "file"),
        (build_take(sample_rate=0), "sample_rate"),
        (build_take(n_samples=-1), "n_samples"),
        (build_take(natural_samples=-1), "natural_samples"),
        (build_take(target_samples=0), "target_samples"),
        (build_voice(name="  "), "name"),
        (build_voice(clips=("a/b.wav",)), "file"),
        (build_character(name=""), "name"),
        (build_character(colour=16), "colour"),
        (build_character(emotion=InWords("sad", -1)), "strength"),
        (build_marker("", 0), "id"),
        (build_marker("m", -1), "stand"),
        (build_marker("m", LAST_MS + 1), "stand"),
        (Media(duration_ms=-1), "duration"),
        (MixSettings(loudness_lufs=1), "loudness"),
        (MixSettings(true_peak_dbtp=math.nan), "true peak"),
        (MixSettings(background_gain_db=99), "gain"),
        (MixSettings(background=""), "background"),
        (ProjectSettings(language=""), "language"),
        (ProjectSettings(source_language="?"), "language"),
    ],
)
def test_nonsense_is_named(item: Item, word: str) -> None:
    found = fault(item)
    assert found is not None
    assert found.item is item
    assert word in found.message
    assert found.message.endswith(".")


@pytest.mark.parametrize(
    "item", [build_segment(text="half \ud83d"), build_character(name="\udc80"), build_segment(extra={"x": object()})]
)
def test_what_cannot_be_saved_cannot_enter(item: Item) -> None:
    found = fault(item)
    assert found is not None
    assert "can't be saved" in found.message


def test_whole_documents() -> None:
    assert faults(build_scene()) == faults(build_film(8)) == []
    assert broken_references(build_scene()) == broken_references(build_film(8)) == []


@pytest.mark.parametrize(
    "broken",
    [
        {"character_id": "gone"},
        {"voice_id": "gone"},
        {"chosen_take_id": "gone"},
        {"chosen_take_id": "take_2"},
    ],
)
def test_broken_references_name_their_holder_and_what_is_missing(broken: dict[str, Any]) -> None:
    line = replace(build_segment(start_ms=1_000), **broken)
    project = build_project(line, build_segment("seg_2"), build_take("take_2", "seg_2"))
    (found,) = broken_references(project)
    assert found.item == line
    assert "00:00:01.000" in found.message
    assert next(iter(broken.values())) in found.message


def test_a_take_without_its_line_is_a_broken_reference() -> None:
    (found,) = broken_references(build_project(build_take(segment_id="gone")))
    assert "gone" in found.message
