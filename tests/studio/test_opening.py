"""Opening: projects, films, the sample; what is locked, what is a draft, and what is refused in words."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from dubstudio.base import settings
from dubstudio.base.errors import MediaError, MissingFile, NotWritable, ProjectFileError
from dubstudio.base.settings import Settings
from dubstudio.files import project_file, project_lock
from dubstudio.studio import drafts, opening, sample
from dubstudio.studio.recents import Recents
from tests.builders import build_film, build_project, build_scene, build_segment
from tests.disks import mounted
from tests.media_files import media_file


def test_a_project_is_opened_by_its_folder_or_its_file_and_locked(tmp_path: Path) -> None:
    folder = project_file.create(tmp_path / "mine", build_scene()).folder
    for path in (folder, folder / "project.dub"):
        opened = opening.open_project(path)
        assert opened.document.folder == folder
        assert opened.recovery is None
        assert project_lock.is_in_use(folder)
        with pytest.raises(NotWritable, match="already open"):
            opening.open_project(path)
        opened.document.close()


def test_what_can_not_be_opened_is_said_and_not_locked(tmp_path: Path) -> None:
    with pytest.raises(MissingFile):
        opening.open_project(tmp_path / "nowhere.dub")
    with pytest.raises(ProjectFileError, match=r"holds no project\.dub"):
        opening.open_project(tmp_path)
    folder = project_file.create(tmp_path / "mine", build_scene()).folder
    (folder / "project.dub").write_bytes(b"{ broken")
    with pytest.raises(ProjectFileError, match="damaged"):
        opening.open_project(folder)
    assert not project_lock.is_in_use(folder)


def test_broken_references_are_told(tmp_path: Path) -> None:
    folder = project_file.create(tmp_path / "mine", build_project(build_segment(voice_id="gone"))).folder
    opened = opening.open_project(folder)
    assert len(opened.remarks) == 1
    assert "gone" in opened.remarks[0]
    opened.document.close()


def test_a_project_in_a_closed_folder_is_opened_as_a_draft(tmp_path: Path) -> None:
    import subprocess

    with mounted(tmp_path / "disk", "size=1m") as disk:
        made = project_file.create(disk / "mine", build_scene())
        sound = project_file.add_sound(made.folder, b"sound")
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        opened = opening.open_project(made.folder)
        assert drafts.is_draft(opened.document.folder)
        assert any("can't be written to" in remark for remark in opened.remarks)
        assert (opened.document.folder / "takes" / sound).exists()
        assert opened.document.project.media.path == str(made.folder / "film.mp4")
        opened.document.close()


def test_a_film_becomes_a_draft_without_lines_with_the_users_mix() -> None:
    chosen = Settings().having(settings.LOUDNESS, -23.0)
    opened = opening.open_video(media_file("cfr.mp4"), "zh", chosen)
    project = opened.document.project
    assert (project.name, project.language, project.segments) == ("cfr", "zh", {})
    assert project.mix.loudness_lufs == -23.0
    assert abs(project.media.duration_ms - 4_000) <= 40
    assert project.media.sha256_head
    assert drafts.is_draft(opened.document.folder)
    opened.document.close()


def test_a_film_without_sound_is_a_film() -> None:
    opened = opening.open_video(media_file("no_sound.mp4"), "en", Settings())
    assert opened.document.project.media.duration_ms > 3_000
    opened.document.close()


@pytest.mark.parametrize("name", ["sound.mp3", "text.mp4"])
def test_what_is_no_film_is_said_and_leaves_no_draft(name: str) -> None:
    with pytest.raises(MediaError):
        opening.open_video(media_file(name), "en", Settings())
    assert not list(drafts.folder_of_drafts().glob("*"))


@pytest.mark.parametrize(
    ("locale", "language"), [("zh_CN", "zh"), ("en_GB", "en"), ("ja_JP", "ja"), ("fr_FR", "en"), ("C", "en")]
)
def test_a_new_dub_is_in_the_users_language_where_we_speak_it(locale: str, language: str) -> None:
    assert opening.language_for(locale) == language


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_sample_is_ready_to_be_spoken(language: str) -> None:
    opened = sample.open_sample(language, Settings())
    project = opened.document.project
    assert project.language == language
    assert project.source_language != language
    assert len(project.segments) == 5
    assert all(s.text and s.source_text and project.voice_id_of(s) in project.voices for s in project.segments.values())
    assert {c.name for c in project.characters.values()} == {"LENA", "MARCUS"}
    assert len({project.voice_id_of(s) for s in project.segments.values()}) == 2
    opened.document.close()


def test_five_thousand_lines_are_opened_within_a_second(tmp_path: Path) -> None:
    folder = project_file.create(tmp_path / "long", build_film(5_000)).folder
    began = time.perf_counter()
    opened = opening.open_project(folder)
    took = time.perf_counter() - began
    opened.document.close()
    assert took < 3.0, "the bench says how long; this is a wall for accidents"


def test_recent_projects_are_remembered_the_latest_first(tmp_path: Path) -> None:
    recents = Recents(tmp_path / "data" / "recent.json")
    assert recents.paths == ()
    for number in range(15):
        recents.add(tmp_path / str(number))
    recents.add(tmp_path / "10")
    again = Recents(tmp_path / "data" / "recent.json")
    assert [path.name for path in again.paths[:3]] == ["10", "14", "13"]
    assert len(again.paths) == 12
    again.forget(tmp_path / "14")
    assert tmp_path / "14" not in Recents(tmp_path / "data" / "recent.json").paths


def test_a_damaged_list_of_recent_projects_is_an_empty_one(tmp_path: Path) -> None:
    (tmp_path / "recent.json").write_bytes(b"{ nothing")
    assert Recents(tmp_path / "recent.json").paths == ()
