"""Saving, and saving under another name: whole or not at all, with every sound, and never into a stranger's project."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from msgspec.structs import replace

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import Cancelled, ChangedOnDisk, NotWritable, OutputError, UsageError
from dubstudio.base.progress import silent
from dubstudio.files import autosave, project_file, project_lock
from dubstudio.project.commands import document as whole
from dubstudio.project.commands import fields
from dubstudio.project.entities import Media, Project
from dubstudio.studio import saving
from dubstudio.studio.document import Document
from tests.builders import build_project, build_segment, build_take
from tests.disks import closed_disk, small_disk  # noqa: F401  fixtures


@pytest.fixture
def document(tmp_path: Path) -> Document:
    """A project with one spoken line, and a film beside it."""
    (tmp_path / "films").mkdir()
    (tmp_path / "films" / "film.mp4").write_bytes(b"a film")
    folder = tmp_path / "home" / "mine"
    folder.mkdir(parents=True)
    sound = project_file.add_sound(folder, b"sound")
    project = build_project(
        build_segment(chosen_take_id="take_1"),
        build_take(sound=sound),
        media=Media(path="../../films/film.mp4"),
    )
    return Document(project_file.create(folder, project))


def _edited(document: Document, text: str) -> Project:
    document.history.do(fields.set_text(document.project, "seg_1", text))
    return document.project


def _save_as(document: Document, target: Path) -> saving.Moved:
    return saving.save_as(document.snapshot(), target, silent, CancelToken())


def test_saving_removes_the_side_file(document: Document) -> None:
    _edited(document, "New words.")
    saving.autosave_of(document.snapshot())
    snapshot = document.snapshot()
    saving.save(snapshot)
    document.saved(snapshot.project)
    assert document.history.is_clean
    assert not autosave.exists(document.folder)
    assert project_file.load(document.folder).project.segments["seg_1"].text == "New words."


def test_what_is_edited_while_it_is_saved_stays_unsaved(document: Document) -> None:
    _edited(document, "First.")
    snapshot = document.snapshot()
    saving.save(snapshot)
    _edited(document, "Second.")
    document.saved(snapshot.project)
    assert not document.history.is_clean
    saving.save(document.snapshot())
    assert project_file.load(document.folder).project.segments["seg_1"].text == "Second."


def test_a_save_that_waited_behind_another_is_no_stranger_to_it(document: Document) -> None:
    _edited(document, "First.")
    first = document.snapshot()
    _edited(document, "Second.")
    second = document.snapshot()
    saving.save(first)
    saving.save(second)
    assert project_file.load(document.folder).project.segments["seg_1"].text == "Second."


def test_what_somebody_else_has_written_is_overwritten_only_by_force(document: Document) -> None:
    theirs = replace(project_file.load(document.folder).project, name="Theirs")
    project_file.save(document.folder, theirs, None, force=True)
    _edited(document, "Mine.")
    saving.autosave_of(document.snapshot())
    with pytest.raises(ChangedOnDisk):
        saving.save(document.snapshot())
    assert project_file.load(document.folder).project.name == "Theirs"
    kept = autosave.read(document.folder)
    assert kept is not None
    assert kept.project.segments["seg_1"].text == "Mine.", "what could not be saved is still kept"
    saving.save(document.snapshot(), force=True)
    assert project_file.load(document.folder).project.segments["seg_1"].text == "Mine."


def test_relative_names_stay_relative_and_absolute_ones_absolute(document: Document, tmp_path: Path) -> None:
    film = str(tmp_path / "films" / "film.mp4")
    assert document.project.media.path == film
    _edited(document, "New.")
    document.save()
    assert project_file.load(document.folder).project.media.path == "../../films/film.mp4"
    other = str(tmp_path / "films" / "other.mp4")
    document.history.do(whole.set_media(document.project, Media(path=other)))
    document.save()
    assert project_file.load(document.folder).project.media.path == other


def test_save_as_brings_everything_and_names_the_film_from_there(document: Document, tmp_path: Path) -> None:
    project = _edited(document, "New words.")
    target = tmp_path / "elsewhere" / "deep" / "copy"
    target.parent.mkdir(parents=True)

    moved = _save_as(document, target)
    before = document.moved(moved.snapshot, moved.lock)

    assert before is None
    assert document.folder == target
    assert document.history.is_clean
    assert project_file.load(target).project.media.path == "../../../films/film.mp4"
    assert Document(project_file.load(target)).project == project
    assert document.has_sound(project.takes["take_1"])
    assert project_lock.is_in_use(target)
    assert not list(tmp_path.rglob("*.part"))
    document.history.undo()
    assert document.project.media.path == str(tmp_path / "films" / "film.mp4"), "history does not mind the move"
    document.close()
    assert not project_lock.is_in_use(target)


@pytest.mark.skipif(os.name == "nt", reason="links are another matter there")
def test_sounds_are_shared_where_the_disk_can(document: Document, tmp_path: Path) -> None:
    moved = _save_as(document, tmp_path / "copy")
    sound = document.project.takes["take_1"].sound
    assert (tmp_path / "copy" / "takes" / sound).samefile(document.folder / "takes" / sound)
    moved.lock.release()


def test_a_film_beside_the_new_place_is_named_relative_to_it(document: Document, tmp_path: Path) -> None:
    film = tmp_path / "films" / "film.mp4"
    document.history.do(whole.set_media(document.project, Media(path=str(film), duration_ms=5)))
    moved = _save_as(document, tmp_path / "films" / "dub")
    assert project_file.load(tmp_path / "films" / "dub").project.media.path == "../film.mp4"
    moved.lock.release()


def test_a_project_of_somebody_else_is_not_written_into(document: Document, tmp_path: Path) -> None:
    theirs = project_file.create(tmp_path / "theirs", build_project(id="proj_2"))
    with pytest.raises(OutputError, match="already a project"):
        _save_as(document, theirs.folder)
    assert project_file.load(theirs.folder).project.id == "proj_2"
    assert list((theirs.folder / "takes").iterdir()) == []


def test_a_project_does_not_move_into_itself(document: Document) -> None:
    for target in (document.folder, document.folder / "takes" / "inner"):
        with pytest.raises(UsageError, match="lies in the project itself"):
            _save_as(document, target)


def test_a_folder_with_other_things_keeps_them(document: Document, tmp_path: Path) -> None:
    (tmp_path / "busy").mkdir()
    (tmp_path / "busy" / "notes.txt").write_text("mine", encoding="utf-8")
    moved = _save_as(document, tmp_path / "busy")
    assert (tmp_path / "busy" / "notes.txt").read_text("utf-8") == "mine"
    assert (tmp_path / "busy" / "takes" / document.project.takes["take_1"].sound).exists()
    moved.lock.release()


def test_a_file_in_the_way_is_said_so(document: Document, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(NotWritable, match="is a file"):
        _save_as(document, tmp_path / "file")


def test_nothing_half_is_left_when_it_is_cancelled(document: Document, tmp_path: Path) -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        saving.save_as(document.snapshot(), tmp_path / "copy", silent, cancel)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["films", "home"]


def test_nothing_half_is_left_on_a_full_disk(document: Document, small_disk: Path) -> None:  # noqa: F811
    project_file.add_sound(document.folder, bytes(400_000))
    with pytest.raises(OutputError):
        _save_as(document, small_disk / "copy")
    assert list(small_disk.iterdir()) == []
    assert document.project.takes["take_1"].sound


def test_nothing_half_is_left_among_other_things(document: Document, small_disk: Path) -> None:  # noqa: F811
    (small_disk / "notes.txt").write_text("mine", encoding="utf-8")
    project_file.add_sound(document.folder, bytes(400_000))
    with pytest.raises(OutputError):
        _save_as(document, small_disk)
    assert [path.name for path in small_disk.iterdir()] == ["notes.txt"]


def test_a_closed_disk_is_one_clean_error(document: Document, closed_disk: Path) -> None:  # noqa: F811
    with pytest.raises(NotWritable):
        _save_as(document, closed_disk / "copy")


def test_a_sound_that_came_late_into_the_old_folder_is_found(document: Document, tmp_path: Path) -> None:
    moved = _save_as(document, tmp_path / "copy")
    late = project_file.add_sound(document.folder, b"late")
    document.moved(moved.snapshot, moved.lock)
    take = build_take("take_2", number=2, sound=late)
    assert document.has_sound(take)
    assert (tmp_path / "copy" / "takes" / late).read_bytes() == b"late"
    document.close()


def test_a_frozen_document_stays_as_it_was(document: Document) -> None:
    frozen = document.frozen()
    _edited(document, "Later words.")
    assert frozen.project.segments["seg_1"].text == "Hello there, friend."
    assert frozen.sound_of(frozen.project.takes["take_1"]).exists()
