"""Projects without a name: nothing with something in it is ever lost, nothing empty is kept."""

from __future__ import annotations

import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from dubstudio.base.cancel import CancelToken
from dubstudio.base.progress import silent
from dubstudio.files import autosave, project_file, project_lock
from dubstudio.files.project_codec import encode
from dubstudio.project.entities import Project
from dubstudio.studio import drafts, saving
from dubstudio.studio.document import Document
from tests.builders import build_project, build_scene

ROOT = Path(__file__).resolve().parents[2]


def _left_behind(project: Project) -> Path:
    opened, lock = drafts.create(project)
    lock.release()
    return opened.folder


def test_a_draft_is_nobody_elses_while_it_is_open() -> None:
    opened, lock = drafts.create(build_scene())
    assert drafts.is_draft(opened.folder)
    assert drafts.leftovers() == []
    lock.release()
    found = drafts.leftovers()
    assert [leftover.folder for leftover in found] == [opened.folder]
    assert (found[0].name, found[0].video, found[0].n_lines, found[0].n_takes) == ("Test", "film.mp4", 3, 2)


def test_a_draft_of_a_killed_program_is_offered() -> None:
    code = (
        "import os, signal\nfrom dubstudio.studio import drafts\nfrom tests.builders import build_scene\n"
        "kept = drafts.create(build_scene())\nos.kill(os.getpid(), signal.SIGKILL)\n"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False)
    assert [leftover.n_lines for leftover in drafts.leftovers()] == [3]


def test_what_is_only_in_the_side_file_counts() -> None:
    folder = _left_behind(build_project(name="Empty"))
    autosave.write(folder, encode(build_scene()))
    assert [leftover.n_lines for leftover in drafts.leftovers()] == [3]


def test_drafts_without_anything_in_them_go() -> None:
    folder = _left_behind(build_project(name="Empty"))
    assert drafts.leftovers() == []
    assert not folder.exists()


def test_a_draft_that_can_not_be_read_is_shown_and_stays() -> None:
    folder = _left_behind(build_scene())
    (folder / project_file.DOCUMENT).write_bytes(b"{ broken")
    assert [leftover.folder for leftover in drafts.leftovers()] == [folder]
    assert (folder / project_file.DOCUMENT).exists()


def test_saved_drafts_vanish_with_late_sounds_brought_along(tmp_path: Path) -> None:
    opened, lock = drafts.create(build_scene())
    document = Document(opened, lock)
    draft = document.folder
    moved = saving.save_as(document.snapshot(), tmp_path / "named", silent, CancelToken())
    drafts.mark_saved(draft, tmp_path / "named")
    before = document.moved(moved.snapshot, moved.lock)
    late = project_file.add_sound(draft, b"late")
    assert before is lock
    assert drafts.leftovers() == []
    assert draft.exists(), "somebody may still be writing to it"

    document.close()
    lock.release()
    assert drafts.leftovers() == []

    assert not draft.exists()
    assert (tmp_path / "named" / "takes" / late).exists()


def test_closing_a_document_finishes_the_draft_it_came_from(tmp_path: Path) -> None:
    document = Document(*drafts.create(build_scene()))
    draft = document.folder
    moved = saving.save_as(document.snapshot(), tmp_path / "named", silent, CancelToken())
    drafts.mark_saved(draft, tmp_path / "named")
    document.moved(moved.snapshot, moved.lock)
    document.close()
    drafts.finish(draft)
    assert not draft.exists()


@pytest.mark.parametrize(("offered_days", "kept"), [(None, 23), (10, 23), (40, 20)])
def test_only_what_was_offered_for_long_is_tidied_up(offered_days: int | None, kept: int) -> None:
    for _ in range(23):
        folder = _left_behind(build_scene())
        if offered_days is not None:
            moment = datetime.now().astimezone() - timedelta(days=offered_days)
            (folder / "offered.json").write_bytes(msgspec.json.encode(moment))
    found = drafts.leftovers()
    drafts.note_offered(found)
    assert len(drafts.leftovers()) == kept
    assert all(leftover.folder.exists() for leftover in found[:20])


def test_a_draft_that_is_open_elsewhere_is_left_alone() -> None:
    opened, lock = drafts.create(build_project(name="Empty"))
    assert drafts.leftovers() == []
    assert opened.folder.exists()
    assert project_lock.is_in_use(opened.folder)
    lock.release()
