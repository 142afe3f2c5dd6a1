"""What stands in ``project.dub``: golden files, unknown things, damage."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from dubstudio.base.errors import OutputError, ProjectFileError
from dubstudio.files.migrations import STEPS, migrated
from dubstudio.files.project_codec import FORMAT, VERSION, decode, encode
from dubstudio.project.edits import apply, edit_of
from dubstudio.project.entities import (
    AsVoice,
    Consent,
    FitFree,
    FitRatio,
    FitSlot,
    Foreign,
    FromClip,
    InWords,
    Mix,
    Project,
    Span,
)
from tests.builders import build_film, build_project, build_scene, build_segment

GOLDEN = Path(__file__).parent / "golden"
V1 = (GOLDEN / "project_v1.dub").read_bytes()


def _document(**changes: Any) -> bytes:
    return msgspec.json.encode({**msgspec.json.decode(V1), **changes})


# Golden files: each version loads forever.


def test_version_1() -> None:
    project = decode(V1, "project_v1.dub")
    assert (project.name, project.language, project.source_language) == ("The lighthouse", "en", "zh-CN")
    assert (project.media.path, project.media.duration_ms) == ("../lighthouse.mp4", 61_440)
    assert (project.mix.loudness_lufs, project.mix.background, project.mix.keep_original_track) == (-16.5, "gaps", True)
    first, second, third, fourth = project.in_order()
    assert (first.slot, first.region) == (Span(1_200, 3_480), Span(1_310, 3_050))
    assert [line.fit for line in (second, third, fourth)] == [FitSlot(), FitRatio(1.1), FitFree()]
    assert [line.emotion for line in project.in_order()] == [
        None,
        Mix((0.2, 0, 0, 0.35, 0, 0, 0.1, 0), 0.8),
        FromClip("b2c3.flac", 0.75),
        AsVoice(),
    ]
    assert project.characters["char_a"].emotion == InWords("tired, whispering", 0.6)
    assert project.voices["voice_c"].consent == Consent(
        person="Wang Wei", allowed_by="Wang Wei", date="2026-03-02", how="signed letter"
    )
    assert [take.number for take in project.takes_of("seg_1")] == [1, 2]
    assert project.takes["take_1"].unspoken == ("🙂",)
    assert project.takes["take_3"].error == "The weights are not on this machine."
    assert third.locked
    assert third.text == "Leave it\nat the “door”. 🙂"


def test_version_1_is_written_as_it_was_read() -> None:
    kept = msgspec.json.decode(V1)
    written = msgspec.json.decode(encode(decode(V1, "golden")))
    for name, value in kept.items():  # a later field with a default may join, nothing may go
        if isinstance(value, dict):
            assert value.items() <= written[name].items()
        else:
            assert written[name] == value


def test_unknown_fields_of_a_newer_hand_stay_where_they_were() -> None:
    data = (GOLDEN / "project_v1_unknown.dub").read_bytes()
    project = decode(data, "golden")
    line = project.segments["seg_1"]
    assert line.slot.extra == {"snapped": True}
    assert line.emotion == Foreign(kind="quantum", extra={"spin": [1, 2.5], "type_of": None})
    assert line.fit == Foreign(kind="elastic", extra={"rubber": {"type": "band"}})
    assert encode(project) == data


# Round trips.


@pytest.mark.parametrize("project", [build_scene(), build_film(6), build_project(), Project(id="p")])
def test_projects_come_back(project: Project) -> None:
    data = encode(project)
    assert decode(data, "here") == project
    assert encode(decode(data, "here")) == data


def test_equal_projects_give_equal_bytes_whatever_the_order_of_their_dicts() -> None:
    scene = build_scene()
    turned = Project(
        **{
            name: dict(reversed(value.items())) if isinstance(value := getattr(scene, name), dict) else value
            for name in scene.__struct_fields__
        }
    )
    assert turned == scene
    assert encode(turned) == encode(scene)
    as_int, as_float = (build_project(build_segment(gain_db=gain)) for gain in (-3, -3.0))
    assert as_int == as_float
    assert encode(as_int) == encode(as_float)


def test_the_file_reads_well() -> None:
    text = encode(build_scene()).decode()
    assert text.startswith(f'{{\n  "format": "{FORMAT}",\n  "version": {VERSION},\n  "id": "proj_1",\n')
    assert text.endswith("}\n")
    assert "去银行(háng)吧。" in text, "words are not escaped"
    assert '"extra"' not in text
    assert '"note"' not in text, "rows leave out what is not set"
    assert '"true_peak_dbtp": -1' in text, "the mix is told in full"


def test_one_edit_is_a_small_difference() -> None:
    scene = build_scene()
    line = scene.segments["seg_3"]
    edited = apply(scene, edit_of("Edit", [(line, replace(line, text="Other."))]))
    before, after = (encode(project).decode().splitlines() for project in (scene, edited))
    assert len(before) == len(after)
    assert sum(a != b for a, b in zip(before, after, strict=True)) == 1


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)
NAMES = st.text(min_size=1, max_size=8).map(lambda name: f"x_{name}") | st.sampled_from(["extra", "kind", "type_"])


def _objects(raw: Any) -> list[dict[str, Any]]:
    """Every object of a JSON document that stands for one of our values."""
    inner = raw.values() if isinstance(raw, dict) else raw if isinstance(raw, list) else []
    return ([raw] if isinstance(raw, dict) else []) + [found for value in inner for found in _objects(value)]


@given(st.data())
def test_whatever_is_added_anywhere_survives(data: st.DataObject) -> None:
    raw = msgspec.json.decode(V1)
    for place in data.draw(st.lists(st.sampled_from(range(len(_objects(raw)))), min_size=1, max_size=6, unique=True)):
        _objects(raw)[place].update(data.draw(st.dictionaries(NAMES, VALUES, min_size=1, max_size=3)))
    project = decode(msgspec.json.encode(raw), "here")
    assert msgspec.json.decode(encode(project)) == raw


@given(st.dictionaries(st.text(), VALUES), st.text().filter(lambda t: t not in {"voice", "clip", "mix", "words"}))
def test_a_choice_of_a_newer_version_survives_and_can_be_replaced(rest: dict[str, Any], tag: str) -> None:
    raw = msgspec.json.decode(V1)
    raw["segments"][0]["emotion"] = {**rest, "type": tag}
    project = decode(msgspec.json.encode(raw), "here")
    assert msgspec.json.decode(encode(project)) == raw
    line = project.segments["seg_1"]
    chosen = apply(project, edit_of("Choose", [(line, replace(line, emotion=InWords("sad")))]))
    written = msgspec.json.decode(encode(chosen))["segments"][0]["emotion"]
    assert written == {"type": "words", "words": "sad"}


def test_a_newer_choice_may_even_have_our_name_for_it() -> None:
    raw = msgspec.json.decode(V1)
    raw["segments"][0]["fit"] = {"type": "foreign", "kind": [3], "extra": None}
    project = decode(msgspec.json.encode(raw), "here")
    assert project.segments["seg_1"].fit == Foreign(kind="foreign", extra={"kind": [3], "extra": None})
    assert msgspec.json.decode(encode(project)) == raw


def test_editing_keeps_unknown_fields() -> None:
    project = decode((GOLDEN / "project_v1_unknown.dub").read_bytes(), "golden")
    line = project.segments["seg_1"]
    edited = apply(project, edit_of("Edit", [(line, replace(line, text="Changed."))]))
    raw = msgspec.json.decode(encode(edited))
    before = msgspec.json.decode((GOLDEN / "project_v1_unknown.dub").read_bytes())
    before["segments"][0]["text"] = "Changed."
    assert raw == before


def test_a_mark_of_windows_editors_is_no_damage() -> None:
    assert decode(b"\xef\xbb\xbf" + V1, "here") == decode(V1, "here")


def test_text_that_is_no_text_is_refused_in_words() -> None:
    with pytest.raises(OutputError, match="can't be saved"):
        encode(build_project(name="\udcff"))


# Damage.

SEGMENT = {"id": "s", "slot": {"start_ms": 0, "end_ms": 10}}


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "truncated"),
        (V1[:-3], "truncated"),
        (V1[: len(V1) // 2], "truncated"),
        (V1[:40] + b"\xff\xfe" + V1[42:], "line 3: not UTF-8"),
        (b'{\n "format": "\xff"}', "line 2: not UTF-8"),
        (V1 + b"{}", "trailing"),
        (b"\0" * 4096, "line 1"),
        (b"[" * 100_000, "nested too deeply"),
        (V1.replace(b'"name": "The', b'"name": The'), "line 5: JSON"),
        (_document(version=True), "version is True"),
        (_document(version=0), "version is 0"),
        (_document(version="1"), "version is '1'"),
        (_document(version=None), "version is None"),
        (_document(id=None), "id: expected str, got null"),
        (_document(segments={}), "segments: expected array, got object"),
        (_document(segments=[SEGMENT, 5]), r"segments\[1\]: expected object, got int"),
        (
            _document(segments=[{**SEGMENT, "slot": {"start_ms": 0, "end_ms": 1.5}}]),
            r"segments\[0\]\.slot\.end_ms: expected int",
        ),
        (_document(segments=[{"id": "s"}]), r"segments\[0\]: object missing required field slot"),
        (_document(segments=[{**SEGMENT, "emotion": {"type": 7}}]), r"segments\[0\]\.emotion"),
        (_document(segments=[{**SEGMENT, "emotion": {"type": []}}]), r"segments\[0\]\.emotion"),
        (_document(segments=[{**SEGMENT, "emotion": {}}]), r"segments\[0\]\.emotion"),
        (_document(segments=[{**SEGMENT, "fit": {"type": "ratio"}}]), r"segments\[0\]\.fit"),
        (_document(segments=[SEGMENT, SEGMENT]), "two segments have the id s"),
        (_document(voices=[{"id": "v", "name": "A"}, {"id": "v", "name": "B"}]), "two voices have the id v"),
        (_document(segments=[{**SEGMENT, "slot": {"start_ms": 9, "end_ms": 9}}]), r"line at 00:00:00\.009"),
        (_document(segments=[{**SEGMENT, "id": ""}]), "no id"),
        (
            _document(takes=[{"id": "t", "segment_id": "s", "sound": "../../x", "sample_rate": 1, "n_samples": 1}]),
            "outside",
        ),
        (_document(mix={"loudness_lufs": 99}), "loudness"),
        (_document(language=""), "language"),
    ],
)
def test_damage_is_named_with_its_place(data: bytes, words: str) -> None:
    with pytest.raises(ProjectFileError, match=words) as caught:
        decode(data, "films/one.dub")
    assert caught.value.message.startswith("films/one.dub is damaged: ")
    assert caught.value.message.endswith(".")
    assert caught.value.remedy


@pytest.mark.parametrize(
    "data", [b"{}", b"[]", b"null", b"3", b'"x"', _document(format="other"), _document(format=None)]
)
def test_what_is_no_project(data: bytes) -> None:
    with pytest.raises(ProjectFileError, match="is not a DubStudio project"):
        decode(data, "films/one.dub")


def test_a_newer_version_asks_for_an_update() -> None:
    with pytest.raises(ProjectFileError, match="newer DubStudio") as caught:
        decode(_document(version=VERSION + 1, segments="of another shape"), "films/one.dub")
    assert "Update" in caught.value.remedy


@given(st.integers(0, len(V1) - 1), st.binary(min_size=1, max_size=4))
def test_any_damage_is_one_clean_error_or_still_a_project(place: int, garbage: bytes) -> None:
    data = V1[:place] + garbage + V1[place + len(garbage) :]
    try:
        project = decode(data, "here")
    except ProjectFileError:
        return
    assert decode(encode(project), "here") == project


# Migrations.


def test_every_older_version_has_its_step() -> None:
    assert set(STEPS) == set(range(1, VERSION))


def test_steps_are_taken_one_after_the_other() -> None:
    steps = {
        1: lambda raw: {**raw, "segments": raw["lines"]},
        2: lambda raw: {**raw, "title": raw["name"]},
        3: lambda raw: pytest.fail("a step too many"),
    }
    old = {"version": 1, "name": "Film", "lines": []}
    before = copy.deepcopy(old)
    assert migrated(old, 1, 3, steps) == {
        "version": 3,
        "name": "Film",
        "lines": [],
        "segments": [],
        "title": "Film",
    }
    assert migrated(old, 2, 3, steps)["version"] == 3
    assert migrated(old, 3, 3, steps) == old == before
    with pytest.raises(LookupError):
        migrated({"version": 1}, 1, 2, steps)
