"""Work that was not saved comes back, says what it is, and is never in the way."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from dubstudio.files import autosave, project_file
from dubstudio.files.project_codec import encode
from dubstudio.project.commands import fields, lexicon, lines
from dubstudio.project.entities import Pauses, Project, Pronunciation
from dubstudio.project.kinds import Kind
from dubstudio.studio import opening, recovery, saving
from dubstudio.studio.document import Document
from tests.builders import build_film, build_scene, build_segment


@pytest.fixture
def document(tmp_path: Path) -> Document:
    """A saved project."""
    return Document(project_file.create(tmp_path / "mine", build_scene()))


def _recovered(opened: opening.Opened) -> Project:
    document = opened.document
    assert opened.recovery is not None
    with document.history.macro("Recover"):
        for step in opened.recovery.steps:
            document.history.do(step)
    return document.project


def test_unsaved_work_is_offered_with_what_differs_and_comes_back_in_one_step(document: Document) -> None:
    history = document.history
    history.do(fields.set_text(document.project, "seg_1", "Other words."))
    history.do(lines.remove_segments(document.project, ["seg_3"]))
    history.do(lines.add_segments(document.project, [build_segment("seg_9", 20_000, 22_000)]))
    saving.autosave_of(document.snapshot())

    opened = opening.open_project(document.folder)

    assert opened.recovery is not None
    found = opened.recovery.differences
    assert (found.came[Kind.SEGMENT], found.went[Kind.SEGMENT], found.changed[Kind.SEGMENT]) == (1, 1, 1)
    assert found.changed[Kind.MIX] == 0
    assert opened.document.history.is_clean
    saved = opened.document.project
    assert _recovered(opened) == document.project
    assert not opened.document.history.is_clean
    opened.document.history.undo()
    assert opened.document.project == saved
    opened.document.close()


def test_locked_lines_come_back_too(document: Document) -> None:
    history = document.history
    history.do(fields.unlock(document.project, ["seg_2"]))
    history.do(fields.set_text(document.project, "seg_2", "别的话。"))
    history.do(fields.lock(document.project, ["seg_2"]))
    saving.autosave_of(document.snapshot())
    opened = opening.open_project(document.folder)
    assert _recovered(opened) == document.project
    opened.document.close()


def test_work_that_is_the_same_as_what_was_saved_is_not_offered(document: Document) -> None:
    saving.autosave_of(document.snapshot())
    opened = opening.open_project(document.folder)
    assert opened.recovery is None
    assert not autosave.exists(document.folder)
    opened.document.close()


def test_damaged_work_never_keeps_a_project_from_opening(document: Document) -> None:
    autosave.write(document.folder, encode(document.project)[:300])
    opened = opening.open_project(document.folder)
    assert opened.recovery is None
    assert any("can't be read" in remark and "put aside" in remark for remark in opened.remarks)
    assert list(document.folder.glob("autosave.aside-*.dub"))
    assert not autosave.exists(document.folder)
    assert opened.document.project == document.project
    opened.document.close()


def test_a_kill_between_the_two_files_of_a_save_offers_nothing_old(document: Document) -> None:
    """The side file is brought up to date before the document is written, and removed after."""
    document.history.do(fields.set_text(document.project, "seg_1", "Older."))
    saving.autosave_of(document.snapshot())
    document.history.do(fields.set_text(document.project, "seg_1", "Newest."))
    newest = document.snapshot()
    autosave.write(document.folder, encode(newest.written))
    project_file.save(document.folder, newest.written, newest.disk.fingerprint)
    opened = opening.open_project(document.folder)
    assert opened.recovery is None
    assert opened.document.project.segments["seg_1"].text == "Newest."
    opened.document.close()


def test_differences_of_a_long_film_are_found_quickly() -> None:
    film = build_film(5_000)
    other = replace(film, segments={i: replace(s, text="x") for i, s in film.segments.items()})
    assert recovery.differences(film, other).changed[Kind.SEGMENT] == 5_000
    assert not recovery.differences(film, film)


def test_words_of_the_lexicon_and_pauses_come_back(document: Document) -> None:
    entry = Pronunciation(id="word_1", word="银行", reading="yin2 hang2")
    document.history.do(lexicon.add_pronunciation(document.project, entry))
    document.history.do(lexicon.set_pauses(document.project, Pauses(sentence=2.0)))
    saving.autosave_of(document.snapshot())
    opened = opening.open_project(document.folder)
    assert opened.recovery is not None
    found = opened.recovery.differences
    assert (found.came[Kind.PRONUNCIATION], found.changed[Kind.SETTINGS]) == (1, 1)
    back = _recovered(opened)
    assert (back.lexicon, back.pauses) == ({"word_1": entry}, Pauses(sentence=2.0))
