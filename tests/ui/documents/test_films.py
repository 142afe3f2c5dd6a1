"""Films: opened with their subtitles, missing and found again, their speech regions, and the dubbed film."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from dubstudio.base import paths, settings
from dubstudio.media.probe import probe
from dubstudio.project.commands import document as whole
from dubstudio.project.commands import fields, timing
from dubstudio.project.entities import MixSettings, Span
from dubstudio.studio import drafts
from dubstudio.studio.film_out import Subtitled
from dubstudio.ui.documents.prompts import ExportWish
from dubstudio.ui.voicing import LineState
from tests.media_files import ffmpeg, media_file
from tests.ui.documents.desk import Desk


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    """The demo clip with its English subtitles beside it."""
    (tmp_path / "films").mkdir()
    shutil.copy(paths.resource("demo/ferry.en.srt"), tmp_path / "films" / "ferry.en.srt")
    return Path(shutil.copy(paths.resource("demo/ferry.mp4"), tmp_path / "films" / "ferry.mp4"))


def _regions(desk: Desk) -> int:
    return sum(line.region is not None for line in desk.lines())


def test_a_video_takes_along_the_subtitles_beside_it_and_finds_the_mouths(desk: Desk, ferry: Path) -> None:
    desk.open(ferry)
    desk.until(lambda: _regions(desk) == 5)
    assert desk.documents.title() == "● ferry (draft) — DubStudio"
    assert desk.project.language == "en"
    assert all(desk.project.voice_id_of(line) for line in desk.lines())
    assert desk.state.end_ms == desk.film.duration_ms > 15_000
    desk.bridge.undo()
    assert _regions(desk) == 0
    assert len(desk.lines()) == 5
    desk.bridge.undo()
    assert desk.lines() == []


def test_of_two_subtitle_files_none_is_taken_unasked(desk: Desk, ferry: Path) -> None:
    shutil.copy(ferry.with_name("ferry.en.srt"), ferry.with_name("ferry.zh.srt"))
    desk.open(ferry)
    assert desk.lines() == []


def test_a_video_and_its_subtitles_can_be_dropped_together(desk: Desk, ferry: Path, tmp_path: Path) -> None:
    words = Path(shutil.copy(paths.resource("demo/ferry.zh.srt"), tmp_path / "words.srt"))
    desk.documents.drop_paths([words, ferry])
    desk.until(lambda: len(desk.lines()) == 5)
    assert desk.project.language == "zh"


@pytest.mark.parametrize(("window", "other"), [("zh", "en"), ("en", "zh")])
def test_the_demo_opens_in_the_users_language_ready_to_be_spoken(desk: Desk, window: str, other: str) -> None:
    desk.preferences.set(settings.LANGUAGE, window)
    desk.documents.open_sample()
    desk.until(lambda: _regions(desk) == 5)
    assert (desk.project.language, desk.project.source_language) == (window, other)
    assert all(line.source_text for line in desk.lines())


def test_a_demo_that_nobody_touched_goes_without_a_word(desk: Desk) -> None:
    desk.documents.open_sample()
    desk.until(lambda: _regions(desk) == 5)
    desk.documents.close_document()
    assert desk.bridge.document is None
    assert not list(drafts.folder_of_drafts().glob("*"))
    desk.documents.open_sample()
    desk.until(lambda: _regions(desk) == 5)
    assert desk.bridge.attempt(lambda project: fields.set_text(project, desk.lines()[0].id, "Mine."))
    desk.answer(answers=["keep"])
    desk.documents.close_document()
    assert [leftover.n_lines for leftover in drafts.leftovers()] == [5]


def test_a_film_without_sound_is_dubbed_without_regions(desk: Desk, tmp_path: Path) -> None:
    film = Path(shutil.copy(media_file("no_sound.mp4"), tmp_path / "mute.mp4"))
    (tmp_path / "mute.srt").write_text("1\n00:00:01,000 --> 00:00:02,000\nHello.\n", encoding="utf-8")
    desk.open(film)
    desk.until(lambda: len(desk.lines()) == 1)
    assert desk.failures == []
    desk.documents.handlers()["find_mouths"]()
    assert "has no sound" in desk.failures[0].message


def test_locked_lines_and_those_with_a_region_are_left_alone(desk: Desk, ferry: Path) -> None:
    desk.open(ferry)
    desk.until(lambda: _regions(desk) == 5)
    first, second, *_ = desk.lines()
    mine = Span(first.slot.start_ms, first.slot.end_ms)
    for edit in (
        lambda p: timing.set_regions(p, {first.id: mine, second.id: mine}),
        lambda p: fields.lock(p, [second.id]),
    ):
        assert desk.bridge.attempt(edit)
    desk.documents._mouths.find()
    desk.qtbot.wait(50)
    assert desk.project.segments[first.id].region == mine
    desk.state.select([first.id, second.id])
    desk.documents.handlers()["find_mouths"]()
    desk.until(lambda: desk.project.segments[first.id].region != mine)
    assert desk.project.segments[second.id].region == mine


def _saved_ferry(desk: Desk, ferry: Path, folder: Path) -> Path:
    desk.open(ferry)
    desk.until(lambda: _regions(desk) == 5)
    desk.answer(saves=[folder])
    desk.documents.handlers()["save"]()
    desk.idle()
    desk.documents.close_document()
    return folder


def test_a_project_moves_together_with_its_film(desk: Desk, ferry: Path, tmp_path: Path) -> None:
    _saved_ferry(desk, ferry, tmp_path / "films" / "dub")
    (tmp_path / "films").rename(tmp_path / "moved")
    desk.open(tmp_path / "moved" / "dub")
    assert desk.film.info is not None
    assert desk.failures == []
    assert not list(drafts.folder_of_drafts().glob("*"))


def test_a_missing_film_is_named_and_found_again(desk: Desk, ferry: Path, tmp_path: Path) -> None:
    folder = _saved_ferry(desk, ferry, tmp_path / "elsewhere")
    moved = ferry.rename(tmp_path / "moved.mp4")
    desk.open(folder)
    assert "ferry.mp4 is not where it was" in desk.failures[0].message
    assert len(desk.lines()) == 5
    assert desk.state.end_ms > 15_000, "as long as the film was"
    desk.answer(files=[moved])
    desk.documents.handlers()["relink_media"]()
    desk.until(lambda: desk.film.info is not None)
    assert desk.project.media.path == str(moved)
    desk.bridge.undo()
    desk.until(lambda: desk.film.problem is not None)
    desk.bridge.redo()
    desk.until(lambda: desk.film.info is not None)


@pytest.mark.parametrize("answer", ["use", "cancel"])
def test_another_film_is_warned_of(desk: Desk, ferry: Path, answer: str) -> None:
    desk.open(ferry)
    desk.until(lambda: _regions(desk) == 5)
    prompts = desk.answer(files=[media_file("cfr.mp4")], answers=[answer])
    desk.documents.handlers()["relink_media"]()
    desk.idle()
    assert "another film" in prompts.asked[0].text
    assert "00:00:04" in prompts.asked[0].more
    assert (desk.project.media.path == str(media_file("cfr.mp4"))) == (answer == "use")


def test_a_video_dropped_on_a_project_without_one_becomes_its_film(desk: Desk, ferry: Path, tmp_path: Path) -> None:
    (tmp_path / "only.srt").write_text(ferry.with_name("ferry.en.srt").read_text("utf-8"), encoding="utf-8")
    desk.documents.open_path(tmp_path / "only.srt")
    desk.until(lambda: len(desk.lines()) == 5)
    desk.documents.drop_paths([ferry])
    desk.until(lambda: desk.film.info is not None)
    assert len(desk.lines()) == 5
    desk.until(lambda: _regions(desk) == 5)


def _exporting(desk: Desk) -> bool:
    return bool(desk.documents._export._running)


def test_a_film_is_spoken_first_and_then_written(desk: Desk, ferry: Path, tmp_path: Path) -> None:
    desk.open(ferry)
    desk.until(lambda: _regions(desk) == 5)
    wish = ExportWish(tmp_path / "out.mp4", MixSettings(background="gaps", keep_original_track=True), Subtitled.INSIDE)
    prompts = desk.answer(exports=[wish], answers=["speak"])
    desk.documents.handlers()["export_video"]()
    assert "Without sound: 5 line(s)." in prompts.asked[0].more
    desk.qtbot.waitUntil(lambda: (tmp_path / "out.mp4").exists() and not _exporting(desk), timeout=30_000)
    assert desk.failures == []
    assert all(desk.voicing.state_of(line.id) is LineState.CURRENT for line in desk.lines())
    info = probe(tmp_path / "out.mp4")
    assert len(info.audio) == 2
    assert b"The last ferry" in ffmpeg("-i", tmp_path / "out.mp4", "-map", "0:s:0", "-f", "srt", "-")
    assert desk.project.mix.background == "gaps"
    assert "out.mp4 written" in desk.told[-1]


def test_a_film_can_be_written_as_it_is_while_editing_goes_on(desk: Desk, ferry: Path, tmp_path: Path) -> None:
    desk.open(ferry)
    desk.until(lambda: _regions(desk) == 5)
    desk.answer(exports=[tmp_path / "out.mp4"], answers=["export"])
    desk.documents.handlers()["export_video"]()
    line = desk.lines()[0]
    assert desk.bridge.attempt(lambda project: fields.set_text(project, line.id, "Changed meanwhile."))
    desk.qtbot.waitUntil(lambda: (tmp_path / "out.mp4").exists() and not _exporting(desk), timeout=30_000)
    assert desk.failures == []


def test_no_film_is_written_where_lines_can_not_be_spoken(desk: Desk, ferry: Path, tmp_path: Path) -> None:
    desk.open(ferry)
    desk.until(lambda: _regions(desk) == 5)
    line = desk.lines()[0]
    for edit in (
        lambda p: fields.assign_voice(p, [line.id], None),
        lambda p: fields.assign_character(p, [line.id], None),
    ):
        assert desk.bridge.attempt(edit)
    desk.answer(exports=[tmp_path / "out.mp4"], answers=["speak"])
    desk.documents.handlers()["export_video"]()
    desk.qtbot.waitUntil(lambda: any("no film was written" in e.message for e in desk.failures), timeout=30_000)
    assert not _exporting(desk)
    assert not (tmp_path / "out.mp4").exists()


def test_an_export_can_be_thought_better_of(desk: Desk, ferry: Path, tmp_path: Path) -> None:
    desk.open(ferry)
    desk.until(lambda: _regions(desk) == 5)
    desk.answer(exports=[None, tmp_path / "out.mp4"], answers=["cancel"])
    desk.documents.handlers()["export_video"]()
    desk.documents.handlers()["export_video"]()
    assert not _exporting(desk)


def test_the_film_itself_is_never_overwritten(desk: Desk, ferry: Path) -> None:
    before = ferry.read_bytes()
    desk.open(ferry)
    desk.until(lambda: _regions(desk) == 5)
    desk.answer(exports=[ferry], answers=["export"])
    desk.documents.handlers()["export_video"]()
    desk.until(lambda: bool(desk.failures))
    assert "would be overwritten" in desk.failures[0].message
    assert ferry.read_bytes() == before


def test_leaving_while_a_film_is_written_is_asked_about(desk: Desk, ferry: Path, tmp_path: Path) -> None:
    desk.open(ferry)
    desk.until(lambda: _regions(desk) == 5)
    desk.answer(exports=[tmp_path / "out.mp4"], answers=["export", "go_on", "stop", "discard"])
    desk.documents.handlers()["export_video"]()
    desk.documents.close_document()
    assert desk.bridge.document is not None
    desk.documents.close_document()
    assert desk.bridge.document is None
    desk.until(lambda: not _exporting(desk))
    assert not (tmp_path / "out.mp4").exists()


def test_who_stays_after_all_keeps_the_film_that_is_written(desk: Desk, ferry: Path, tmp_path: Path) -> None:
    desk.open(ferry)
    desk.until(lambda: _regions(desk) == 5)
    prompts = desk.answer(exports=[tmp_path / "out.mp4"], answers=["export", "stop", "cancel"])
    desk.documents.handlers()["export_video"]()
    desk.documents.close_document()
    assert len(prompts.asked) == 3
    assert desk.bridge.document is not None
    desk.until(lambda: not _exporting(desk))
    assert (tmp_path / "out.mp4").exists()


def test_a_film_that_was_stopped_is_not_asked_about_again(desk: Desk, ferry: Path, tmp_path: Path) -> None:
    desk.open(ferry)
    desk.until(lambda: _regions(desk) == 5)
    prompts = desk.answer(exports=[tmp_path / "out.mp4"], answers=["export", "stop", "discard"])
    desk.documents.handlers()["export_video"]()
    desk.documents.new()
    assert not desk.documents._export.running, "what opens meanwhile would ask once more"
    desk.idle()
    assert len(prompts.asked) == 3
    assert desk.project.media.path == ""
    desk.until(lambda: not _exporting(desk))
    assert not (tmp_path / "out.mp4").exists()


def test_the_sound_behind_the_lines_is_looked_at_where_it_is_a_file(desk: Desk, ferry: Path) -> None:
    desk.open(ferry)
    desk.until(lambda: _regions(desk) == 5)
    mix = replace(desk.project.mix, background=str(media_file("sound.flac")))
    assert desk.bridge.do(whole.set_mix(desk.project, mix))
    desk.until(lambda: desk.film.background_peaks is not None)
    desk.bridge.undo()
    desk.until(lambda: desk.film.background_peaks is None)


def test_a_new_document_forgets_the_film(new_desk: Callable[[], Desk], ferry: Path) -> None:
    desk = new_desk()
    desk.open(ferry)
    desk.until(lambda: _regions(desk) == 5)
    desk.answer(answers=["discard"])
    desk.documents.new()
    desk.idle()
    assert desk.film.info is None
    assert desk.state.end_ms == 0
