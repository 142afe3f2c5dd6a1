"""Lines as subtitle files, the film found again, and what an export must not overwrite."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from dubstudio.base import paths
from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import MediaError, MissingFile, OutputError, UsageError
from dubstudio.base.progress import silent
from dubstudio.base.settings import Settings
from dubstudio.files.subtitles import read_subtitles
from dubstudio.media.probe import probe
from dubstudio.project.commands import document as whole
from dubstudio.project.commands import lines
from dubstudio.project.edits import apply
from dubstudio.project.entities import Media, MixSettings
from dubstudio.studio import film_out, opening, relinking, subtitles_out
from dubstudio.studio.document import Document
from dubstudio.studio.film_out import Subtitled, Wish
from dubstudio.studio.subtitles_out import Words
from tests.builders import ANNA, build_character, build_project, build_segment
from tests.media_files import ffmpeg, media_file

PROJECT = build_project(
    build_character(ANNA),
    build_segment("seg_1", 1_000, 2_000, character_id=ANNA, text="1 < 2 & {so}", source_text="一小于二"),
    build_segment("seg_2", 2_500, 3_500, text="银行\n在哪儿？"),
    build_segment("seg_3", 3_500, 3_900, text="  "),
    source_language="zh",
)


@pytest.mark.parametrize("suffix", [".srt", ".vtt", ".ass", ".ttml"])
def test_words_and_times_survive_every_format(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"out{suffix}"
    assert subtitles_out.write(PROJECT, path) == 2
    found = read_subtitles(path)
    assert [(cue.start_ms, cue.end_ms, cue.plain) for cue in found.cues] == [
        (1_000, 2_000, "1 < 2 & {so}"),
        (2_500, 3_500, "银行\n在哪儿？"),
    ]


@pytest.mark.parametrize("suffix", [".vtt", ".ass"])
def test_names_are_written_where_they_are_wanted(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"out{suffix}"
    subtitles_out.write(PROJECT, path, names=True)
    assert [cue.speaker for cue in read_subtitles(path).cues] == ["Anna", ""]
    subtitles_out.write(PROJECT, path)
    assert [cue.speaker for cue in read_subtitles(path).cues] == ["", ""]


def test_names_stand_before_the_words_of_srt(tmp_path: Path) -> None:
    path = tmp_path / "out.srt"
    subtitles_out.write(PROJECT, path, names=True)
    assert "Anna: 1 < 2 & {so}" in path.read_text("utf-8")


def test_the_source_text_can_be_written_alone(tmp_path: Path) -> None:
    path = tmp_path / "out.srt"
    assert subtitles_out.write(PROJECT, path, Words.SOURCE) == 1
    assert read_subtitles(path).cues[0].plain == "一小于二"
    with pytest.raises(UsageError, match="source text"):
        subtitles_out.write(build_project(build_segment()), path, Words.SOURCE)


def test_the_suggested_name_says_the_language() -> None:
    named = replace(PROJECT, media=Media(path="/films/ferry.mp4"))
    assert subtitles_out.suggested_name(named) == "ferry.en.srt"
    assert subtitles_out.suggested_name(named, Words.SOURCE, ".vtt") == "ferry.zh.vtt"


def test_a_moved_film_is_the_same_and_another_is_not(tmp_path: Path) -> None:
    project = opening.project_of(media_file("cfr.mp4"), "en", Settings())
    moved = Path(shutil.copy(media_file("cfr.mp4"), tmp_path / "moved.mp4"))
    found = relinking.looked_at(project, moved)
    assert found.same
    assert found.same_length
    assert apply(project, relinking.relink(project, found)).media.path == str(moved)

    short = tmp_path / "short.mp4"
    ffmpeg("-i", moved, "-t", "2", "-c", "copy", short)
    other = relinking.looked_at(project, short)
    assert not other.same
    assert not other.same_length
    with pytest.raises(MissingFile):
        relinking.looked_at(project, tmp_path / "nowhere.mp4")


def test_a_document_without_a_film_takes_any(tmp_path: Path) -> None:
    assert relinking.looked_at(build_project(), media_file("cfr.mp4")).same


def _wish(document: Document, output: Path, **more: Any) -> Wish:
    return Wish(document.frozen(), probe(Path(document.project.media.path)), output, **more)


@pytest.fixture
def document(tmp_path: Path) -> Document:
    """A draft of a film in our own folder, with two lines that are not spoken."""
    film = Path(shutil.copy(media_file("cfr.mp4"), tmp_path / "film.mp4"))
    document = opening.open_video(film, "en", Settings()).document
    document.history.do(lines.add_segments(document.project, [build_segment("seg_1", 500, 1_500)]))
    return document


def test_the_film_is_written_with_its_words_beside_or_inside(document: Document, tmp_path: Path) -> None:
    beside = tmp_path / "beside.mp4"
    film_out.carry_out(_wish(document, beside, subtitled=Subtitled.BESIDE), silent, CancelToken())
    assert read_subtitles(tmp_path / "beside.srt").cues[0].plain == "Hello there, friend."
    inside = tmp_path / "inside.mkv"
    film_out.carry_out(_wish(document, inside, subtitled=Subtitled.INSIDE), silent, CancelToken())
    assert b"Hello there, friend." in ffmpeg("-i", inside, "-map", "0:s:0", "-f", "srt", "-")
    assert not list(document.folder.rglob("words.srt"))
    document.close()


def test_the_voices_are_listed_beside_the_film_where_that_is_wanted(document: Document, tmp_path: Path) -> None:
    film_out.carry_out(_wish(document, tmp_path / "plain.mp4"), silent, CancelToken())
    assert not list(tmp_path.glob("*.voices.*"))
    film_out.carry_out(_wish(document, tmp_path / "told.mp4", credits=True), silent, CancelToken())
    assert (tmp_path / "told.voices.txt").read_text(encoding="utf-8").startswith("Voices")
    assert "voices" in json.loads((tmp_path / "told.voices.json").read_text(encoding="utf-8"))
    (tmp_path / "bad.voices.txt").mkdir()
    with pytest.raises(OutputError):
        film_out.check(_wish(document, tmp_path / "bad.mp4", credits=True))
    document.close()


def test_sources_are_never_overwritten(document: Document, tmp_path: Path) -> None:
    film = tmp_path / "film.mp4"
    before = film.read_bytes()
    for output in (film, document.folder / "takes" / "out.mp4"):
        with pytest.raises(UsageError):
            film_out.carry_out(_wish(document, output), silent, CancelToken())
    assert film.read_bytes() == before
    document.close()


def test_a_background_that_is_not_there_is_said_before_the_work(document: Document, tmp_path: Path) -> None:
    mix = MixSettings(background=str(tmp_path / "music.wav"))
    document.history.do(whole.set_mix(document.project, mix))
    with pytest.raises(MissingFile):
        film_out.check(_wish(document, tmp_path / "out.mp4"))
    document.close()


def test_a_film_without_sound_has_no_sound_behind_the_lines(tmp_path: Path) -> None:
    document = opening.open_video(media_file("no_sound.mp4"), "en", Settings()).document
    film_out.check(_wish(document, tmp_path / "out.mp4"))
    document.history.do(whole.set_mix(document.project, MixSettings(background="original")))
    with pytest.raises(MediaError, match="no sound"):
        film_out.check(_wish(document, tmp_path / "out.mp4"))
    document.close()


def test_the_suggested_film_lies_beside_the_old_one_and_is_another(document: Document, tmp_path: Path) -> None:
    assert film_out.suggested_output(document.project) == tmp_path / "film.en.mp4"
    avi = replace(document.project, media=Media(path=str(tmp_path / "film.avi")))
    assert film_out.suggested_output(avi) == tmp_path / "film.en.mp4"
    document.close()


def test_nothing_made_from_the_demo_is_suggested_to_lie_among_the_programs_own_files(document: Document) -> None:
    own = replace(document.project, media=Media(path=str(paths.resource("demo/ferry.mp4"))))
    assert film_out.suggested_output(own) == Path.home() / "ferry.en.mp4"
    document.close()


def test_a_folder_that_is_gone_is_not_suggested(document: Document, tmp_path: Path) -> None:
    gone = replace(document.project, media=Media(path=str(tmp_path / "gone" / "film.mp4")))
    assert film_out.suggested_output(gone) == Path.home() / "film.en.mp4"
    document.close()
