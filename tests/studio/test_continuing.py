"""Going on with a dub that is there: what is kept, what is mended, what is said before any work is done."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace

from dubstudio.base.errors import ChangedOnDisk, MediaError, MissingFile
from dubstudio.files import project_file
from dubstudio.media.audio import read_audio
from dubstudio.project.entities import InWords, Project
from dubstudio.studio.document import Document
from tests.media_files import ffmpeg
from tests.studio.conftest import SCRIPT, OrderMaker, dubbed


def _changed(folder: Path, **lines: object) -> Project:
    """Change fields of the first line, as by hand in a text editor."""
    opened = project_file.load(folder)
    first = replace(opened.project.in_order()[0], **lines)
    project = replace(opened.project, segments={**opened.project.segments, first.id: first})
    project_file.save(folder, project, opened.fingerprint)
    return project


def _level(film: Path, start_ms: int, length_ms: int) -> float:
    return float(np.abs(read_audio(film, 48_000, start_ms=start_ms, length_ms=length_ms)).max())


def test_a_text_changed_by_hand_is_spoken_again(order: OrderMaker, tmp_path: Path) -> None:
    dubbed(order(project=tmp_path / "kept"))
    _changed(tmp_path / "kept", text="The very last ferry leaves at nine.")

    again = dubbed(order(project=tmp_path / "kept"))

    assert [line.reused for line in again.lines] == [False, True, True, True]


@pytest.mark.parametrize("spoilt", [{"text": "♪"}, {"language": "xx"}])
def test_a_line_that_can_no_longer_be_spoken_is_no_longer_heard(
    order: OrderMaker, tmp_path: Path, spoilt: dict[str, str]
) -> None:
    dubbed(order(project=tmp_path / "kept"))
    assert _level(tmp_path / "out.mp4", 900, 1500) > 0.05
    _changed(tmp_path / "kept", **spoilt)

    again = dubbed(order(project=tmp_path / "kept"))

    assert again.lines[0].actual_samples == 0
    assert _level(tmp_path / "out.mp4", 900, 1500) < 0.005


def test_a_locked_line_is_heard_as_it_is(order: OrderMaker, tmp_path: Path) -> None:
    first = dubbed(order(project=tmp_path / "kept"))
    _changed(tmp_path / "kept", locked=True, text="Something else altogether, and much longer.")

    again = dubbed(order(project=tmp_path / "kept", seed=5))

    assert again.lines[0].actual_samples == first.lines[0].actual_samples
    assert [line.reused for line in again.lines] == [True, False, False, False]


def test_a_damaged_sound_is_made_again(order: OrderMaker, tmp_path: Path) -> None:
    first = dubbed(order(project=tmp_path / "kept"))
    opened = project_file.load(tmp_path / "kept")
    line = opened.project.in_order()[2]
    sound = Document(opened).sound_of(opened.project.takes[line.chosen_take_id or ""])
    whole = sound.read_bytes()
    sound.write_bytes(whole[:500])

    again = dubbed(order(project=tmp_path / "kept"))

    assert [line.reused for line in again.lines] == [True, True, False, True]
    assert sound.read_bytes() == whole
    assert again.lines[2].actual_samples == first.lines[2].actual_samples


def test_a_film_and_a_project_that_were_moved_are_found(order: OrderMaker, tmp_path: Path, film: Path) -> None:
    dubbed(order(project=tmp_path / "kept"))
    moved = Path(shutil.copy(film, tmp_path / "moved.mp4"))
    (tmp_path / "kept").rename(tmp_path / "elsewhere")

    again = dubbed(order(project=tmp_path / "elsewhere", video=moved))

    assert all(line.reused for line in again.lines)
    assert project_file.load(tmp_path / "elsewhere").project.media.path == str(moved)


def test_the_wish_for_no_mouths_is_kept(order: OrderMaker, tmp_path: Path, film: Path) -> None:
    mute = tmp_path / "mute.mp4"
    ffmpeg("-i", film, "-an", "-c", "copy", mute)
    dubbed(order(project=tmp_path / "kept", video=mute, fit="slot"))

    again = dubbed(order(project=tmp_path / "kept", video=mute))
    assert all(line.reused for line in again.lines)

    with pytest.raises(MediaError, match="no sound"):
        dubbed(order(project=tmp_path / "kept", video=mute, background="original"))
    with pytest.raises(MediaError, match="no sound"):
        dubbed(order(project=tmp_path / "new", video=mute))
    assert not (tmp_path / "new").exists()


def test_a_background_that_is_gone_is_told_before_any_work(order: OrderMaker, tmp_path: Path, film: Path) -> None:
    music = Path(shutil.copy(film, tmp_path / "music.mp4"))
    dubbed(order(project=tmp_path / "kept", background=str(music)))
    music.unlink()
    told: list[str] = []

    with pytest.raises(MissingFile, match=r"music\.mp4"):
        dubbed(order(project=tmp_path / "kept"), progress=lambda _, text: told.append(text))

    assert told == ["Looking at the film"]


def test_a_background_may_be_named_from_the_project(order: OrderMaker, tmp_path: Path, film: Path) -> None:
    dubbed(order(project=tmp_path / "kept"))
    shutil.copy(film, tmp_path / "music.mp4")
    opened = project_file.load(tmp_path / "kept")
    mix = replace(opened.project.mix, background="../music.mp4")
    project_file.save(tmp_path / "kept", replace(opened.project, mix=mix), opened.fingerprint)

    dubbed(order(project=tmp_path / "kept"))

    assert _level(tmp_path / "out.mp4", 100, 400) > 1e-4


def test_a_cast_given_later_says_all_it_says(order: OrderMaker, tmp_path: Path) -> None:
    dubbed(order(project=tmp_path / "kept"))
    sheet = tmp_path / "cast.toml"
    sheet.write_text(
        'default = { voice = "zm_yunxi", language = "zh", emotion = { words = "dry" } }\n'
        '[cast]\nLENA = { voice = "jf_alpha", language = "ja", emotion = { words = "tired" } }\n',
        encoding="utf-8",
    )

    dubbed(order(project=tmp_path / "kept", cast_path=sheet))
    later = project_file.load(tmp_path / "kept").project
    dubbed(order(project=tmp_path / "new", cast_path=sheet))
    at_once = project_file.load(tmp_path / "new").project

    for project in (later, at_once):
        lena, marcus, _, nobody = project.in_order()
        assert [line.language for line in (lena, marcus, nobody)] == ["ja", "zh", "zh"]
        assert project.emotion_of(lena) == InWords("tired")
        assert project.emotion_of(nobody) == InWords("dry")
        assert project.voices[project.voice_id_of(nobody) or ""].preset == "zm_yunxi"


def test_two_at_one_project_do_not_overwrite_each_other(order: OrderMaker, tmp_path: Path) -> None:
    def meddle(_fraction: float, text: str) -> None:
        if "line 3" in text:
            _changed(tmp_path / "kept", text="I was here.")

    with pytest.raises(ChangedOnDisk):
        dubbed(order(project=tmp_path / "kept"), progress=meddle)

    assert project_file.load(tmp_path / "kept").project.in_order()[0].text == "I was here."
    assert not (tmp_path / "out.mp4").exists()


def test_the_voices_of_the_film_are_muted_in_gaps_however_lines_are_fitted(order: OrderMaker, tmp_path: Path) -> None:
    dubbed(order(SCRIPT.replace("The last ferry leaves at nine.", "Go."), fit="free", background="gaps"))

    spoken_ms, original_ms = 300, 1_100
    assert _level(tmp_path / "out.mp4", 900 + spoken_ms + 200, original_ms - spoken_ms) < 0.005
