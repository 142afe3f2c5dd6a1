"""Markers joined version 1 of the format later: files without them stay as they were."""

from __future__ import annotations

import msgspec
import pytest

from dubstudio.base.errors import ProjectFileError
from dubstudio.files.project_codec import decode, encode
from dubstudio.project.commands.markers import add_marker, remove_markers
from dubstudio.project.edits import apply
from tests.builders import build_marker, build_project, build_scene


def test_markers_come_back_in_the_order_of_time() -> None:
    project = build_project(build_marker("b", 5_000, text="门"), build_marker("a", 40))
    data = encode(project)
    assert decode(data, "here") == project
    assert encode(decode(data, "here")) == data
    assert msgspec.json.decode(data)["markers"] == [{"id": "a", "at_ms": 40}, {"id": "b", "at_ms": 5_000, "text": "门"}]


def test_a_file_without_markers_does_not_name_them() -> None:
    scene = build_scene()
    assert b"markers" not in encode(scene)
    marked = apply(scene, add_marker(scene, 40, new_marker_id="m"))
    assert apply(marked, remove_markers(marked, ["m"])) == scene
    assert encode(apply(marked, remove_markers(marked, ["m"]))) == encode(scene)


def test_unknown_fields_of_a_marker_are_kept() -> None:
    raw = msgspec.json.decode(encode(build_project(build_marker("m", 40))))
    raw["markers"][0]["colour"] = "red"
    project = decode(msgspec.json.encode(raw), "here")
    assert project.markers["m"].extra == {"colour": "red"}
    assert msgspec.json.decode(encode(project)) == raw


@pytest.mark.parametrize(
    ("markers", "words"),
    [
        ([{"id": "m", "at_ms": -1}], "can't stand"),
        ([{"id": "m", "at_ms": 1.5}], r"markers\[0\]\.at_ms"),
        ([{"id": "", "at_ms": 1}], "no id"),
        ([{"id": "m", "at_ms": 1}, {"id": "m", "at_ms": 2}], "two markers have the id m"),
    ],
)
def test_damaged_markers_are_named(markers: list[dict[str, object]], words: str) -> None:
    raw = {**msgspec.json.decode(encode(build_scene())), "markers": markers}
    with pytest.raises(ProjectFileError, match=words):
        decode(msgspec.json.encode(raw), "here")
