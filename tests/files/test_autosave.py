"""The side file of unsaved work."""

from __future__ import annotations

from pathlib import Path

import pytest

from dubstudio.base.errors import ProjectFileError
from dubstudio.files import autosave, project_file
from dubstudio.files.project_codec import encode
from tests.builders import build_scene


def test_what_was_kept_is_read_back(tmp_path: Path) -> None:
    assert autosave.read(tmp_path) is None
    assert not autosave.exists(tmp_path)
    autosave.write(tmp_path, encode(build_scene()))
    found = autosave.read(tmp_path)
    assert found is not None
    assert found.project == build_scene()
    assert autosave.exists(tmp_path)


def test_it_is_a_project_file_that_a_person_can_put_in_place(tmp_path: Path) -> None:
    autosave.write(tmp_path, encode(build_scene()))
    (tmp_path / autosave.AUTOSAVE).rename(tmp_path / project_file.DOCUMENT)
    assert project_file.load(tmp_path).project == build_scene()


def test_a_damaged_one_says_so_and_can_be_put_aside(tmp_path: Path) -> None:
    autosave.write(tmp_path, encode(build_scene())[:500])
    with pytest.raises(ProjectFileError):
        autosave.read(tmp_path)
    aside = autosave.set_aside(tmp_path)
    assert aside.exists()
    assert autosave.read(tmp_path) is None


def test_a_discarded_one_is_kept_in_the_cache(tmp_path: Path) -> None:
    data = encode(build_scene())
    autosave.write(tmp_path, data)
    autosave.discard(tmp_path)
    autosave.discard(tmp_path)
    assert autosave.read(tmp_path) is None
    assert (tmp_path / "cache" / autosave.DISCARDED).read_bytes() == data


def test_removing_twice_is_no_fault(tmp_path: Path) -> None:
    autosave.write(tmp_path, encode(build_scene()))
    autosave.remove(tmp_path)
    autosave.remove(tmp_path)
    assert not autosave.exists(tmp_path)
