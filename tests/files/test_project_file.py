from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from msgspec.structs import replace

from dubstudio.base.errors import (
    ChangedOnDisk,
    InputError,
    MissingFile,
    NotWritable,
    OutputError,
    ProjectFileError,
)
from dubstudio.files.project_file import VOICES, add_sound, create, load, path_in, save
from tests.builders import build_film, build_project, build_scene, build_segment


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with the scene in it."""
    create(tmp_path / "film", build_scene())
    return tmp_path / "film"


def test_a_new_project_is_a_folder_with_its_shelves(tmp_path: Path) -> None:
    opened = create(tmp_path / "new" / "film", build_scene())
    names = sorted(path.name for path in opened.folder.iterdir())
    assert names == ["cache", "project.dub", "takes", "voices"]
    assert opened.project == build_scene()
    assert opened.fingerprint == hashlib.sha256((opened.folder / "project.dub").read_bytes()).hexdigest()


def test_a_new_project_leaves_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "film.mp4").write_bytes(b"video")
    create(tmp_path, build_scene())
    assert (tmp_path / "film.mp4").read_bytes() == b"video"


def test_a_project_is_not_made_over_another(home: Path) -> None:
    before = (home / "project.dub").read_bytes()
    with pytest.raises(OutputError, match="already a project"):
        create(home, build_project())
    assert (home / "project.dub").read_bytes() == before


def test_a_document_that_makes_no_sense_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="slot"):
        create(tmp_path / "film", build_project(build_segment(end_ms=0)))
    assert not (tmp_path / "film").exists()


@pytest.mark.parametrize("name", ["", "project.dub"])
def test_load_takes_the_folder_or_the_file(home: Path, name: str) -> None:
    opened = load(home / name)
    assert (opened.folder, opened.project, opened.problems) == (home, build_scene(), ())


def test_shelves_that_git_dropped_are_no_matter(home: Path) -> None:
    for shelf in ("takes", "voices", "cache"):
        (home / shelf).rmdir()
    assert load(home).project == build_scene()
    assert (home / "takes" / add_sound(home, b"x")).exists()


def test_save_gives_the_fingerprint_for_the_next_save(home: Path) -> None:
    opened = load(home)
    first = replace(opened.project, name="One")
    second = replace(opened.project, name="Two")
    fingerprint = save(home, first, opened.fingerprint)
    assert save(home, second, fingerprint) == load(home).fingerprint != fingerprint
    assert load(home).project == second


def test_saving_the_same_again_writes_the_same_bytes(home: Path) -> None:
    before = (home / "project.dub").read_bytes()
    opened = load(home)
    assert save(home, opened.project, opened.fingerprint) == opened.fingerprint
    assert (home / "project.dub").read_bytes() == before


def test_what_somebody_else_saved_is_not_overwritten(home: Path) -> None:
    mine, theirs = load(home), load(home)
    save(home, replace(theirs.project, name="Theirs"), theirs.fingerprint)
    with pytest.raises(ChangedOnDisk, match="changed by somebody else"):
        save(home, replace(mine.project, name="Mine"), mine.fingerprint)
    assert load(home).project.name == "Theirs"
    save(home, replace(mine.project, name="Mine"), mine.fingerprint, force=True)
    assert load(home).project.name == "Mine"


def test_a_file_that_was_not_expected_is_not_overwritten(home: Path) -> None:
    with pytest.raises(ChangedOnDisk):
        save(home, build_project(), None)


def test_a_file_that_somebody_deleted_is_written_again(home: Path) -> None:
    opened = load(home)
    (home / "project.dub").unlink()
    save(home, opened.project, opened.fingerprint)
    assert load(home).project == opened.project


def test_saving_where_nothing_is(tmp_path: Path) -> None:
    with pytest.raises(NotWritable):
        save(tmp_path / "gone", build_scene(), None)
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(NotWritable):
        save(tmp_path / "file", build_scene(), None)


def test_what_is_no_project(tmp_path: Path) -> None:
    with pytest.raises(MissingFile, match=r"nothing\.dub"):
        load(tmp_path / "nothing.dub")
    with pytest.raises(ProjectFileError, match=r"holds no project\.dub"):
        load(tmp_path)
    (tmp_path / "project.dub").mkdir()
    with pytest.raises(InputError, match="is a folder"):
        load(tmp_path)
    with pytest.raises(InputError, match="name too long"):
        load(tmp_path / ("x" * 300))


def test_references_to_nothing_are_told_and_kept(tmp_path: Path) -> None:
    broken = build_project(build_segment(voice_id="gone", chosen_take_id="lost"))
    create(tmp_path / "film", broken)
    opened = load(tmp_path / "film")
    assert len(opened.problems) == 2
    assert "gone" in opened.problems[0]
    assert "lost" in opened.problems[1]
    assert opened.project == broken


# Sounds.


def test_sounds_are_named_by_their_content(home: Path, tmp_path: Path) -> None:
    name = add_sound(home, b"fLaC sound")
    assert name == hashlib.sha256(b"fLaC sound").hexdigest() + ".flac"
    assert (home / "takes" / name).read_bytes() == b"fLaC sound"
    (tmp_path / "copy.flac").write_bytes(b"fLaC sound")
    assert add_sound(home, tmp_path / "copy.flac") == name
    assert [path.name for path in (home / "takes").iterdir()] == [name]


def test_clips_have_their_own_shelf_and_suffix(home: Path) -> None:
    name = add_sound(home, b"RIFF", shelf=VOICES, suffix=".wav")
    assert path_in(home, f"voices/{name}").read_bytes() == b"RIFF"


def test_a_sound_that_is_there_is_not_written_again(home: Path) -> None:
    kept = home / "takes" / add_sound(home, b"sound")
    made = kept.stat()
    add_sound(home, b"sound")
    assert (kept.stat().st_ino, kept.stat().st_mtime_ns) == (made.st_ino, made.st_mtime_ns)


def test_a_damaged_sound_is_mended(home: Path) -> None:
    kept = home / "takes" / add_sound(home, b"sound")
    kept.write_bytes(b"soXnd")
    add_sound(home, b"sound")
    assert kept.read_bytes() == b"sound"


def test_a_sound_that_is_not_there(home: Path, tmp_path: Path) -> None:
    with pytest.raises(MissingFile):
        add_sound(home, tmp_path / "none.flac")
    (home / "takes").rmdir()
    (home / "takes").write_bytes(b"a file in the way")
    with pytest.raises(NotWritable):
        add_sound(home, b"sound")


def test_named_files_are_found_from_the_folder(home: Path) -> None:
    assert path_in(home, "../film.mp4") == home / ".." / "film.mp4"
    assert path_in(home, "/else/film.mp4") == Path("/else/film.mp4")


def test_a_long_film_comes_back_whole(tmp_path: Path) -> None:
    film = build_film(5_000)
    create(tmp_path / "film", film)
    assert load(tmp_path / "film").project == film
