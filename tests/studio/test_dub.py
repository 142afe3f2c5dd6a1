"""The main job on a real film, with the humming engine: lengths, places, what is kept, what is spoken again."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import Cancelled, CannotSpeak, UsageError
from dubstudio.files import project_file
from dubstudio.media.audio import read_audio
from dubstudio.media.probe import probe
from dubstudio.studio import dub as dubbing
from tests.media_files import ffmpeg
from tests.studio.conftest import SCRIPT, OrderMaker, dubbed


def test_every_line_is_as_long_as_was_asked(order: OrderMaker) -> None:
    report = dubbed(order())

    assert [line.actual_samples for line in report.lines] == [line.target_samples for line in report.lines]
    assert {line.character for line in report.lines} == {"LENA", "MARCUS", ""}
    assert all(line.ratio == line.actual_samples / line.natural_samples for line in report.lines)


def test_lines_are_heard_where_their_mouths_are(order: OrderMaker, tmp_path: Path) -> None:
    report = dubbed(order())

    sound = read_audio(tmp_path / "out.mp4", 48_000)
    for line in report.lines:
        start = line.start_ms * 48
        end = start + line.actual_samples * 2
        assert np.abs(sound[start + 960 : end - 960]).max() > 0.01
        assert np.abs(sound[max(start - 960, 0) : start - 240]).max() < 0.005


def test_the_picture_stays_and_the_sound_is_new(order: OrderMaker, tmp_path: Path, film: Path) -> None:
    dubbed(order(keep_original=True, language="zh"))

    before, after = probe(film), probe(tmp_path / "out.mp4")
    assert after.video == before.video
    assert [track.language for track in after.audio] == ["zho", ""]
    assert after.duration_ms >= before.duration_ms - 40


def test_a_line_runs_on_into_the_silence_behind_it(order: OrderMaker) -> None:
    long = "This line is rather too long for so short a mouth."
    report = dubbed(order(SCRIPT.replace("The last ferry leaves at nine.", long), fit="slot"))

    first, second = report.lines[:2]
    end_ms = first.start_ms + first.actual_samples / 24
    assert first.verdict == "borrowed"
    assert end_ms <= second.start_ms - 40
    assert second.start_ms == 3700


def test_loudness_is_as_asked(order: OrderMaker) -> None:
    report = dubbed(order(loudness=-18.0))

    assert report.loudness_lufs == pytest.approx(-18.0, abs=0.3)
    assert report.true_peak_dbtp is not None
    assert report.true_peak_dbtp <= -1.0


def test_a_line_without_words_is_told_and_the_rest_is_spoken(order: OrderMaker) -> None:
    report = dubbed(order(SCRIPT.replace("LENA: The last ferry leaves at nine.", "♪ ♪")))

    assert report.lines[0].verdict == "nothing_to_speak"
    assert report.failed == 0
    assert all(line.actual_samples for line in report.lines[1:])
    assert "Nothing" in dubbing.summary(report)


def test_nothing_to_speak_at_all_is_an_error(order: OrderMaker, tmp_path: Path) -> None:
    with pytest.raises(CannotSpeak):
        dubbed(order("1\n00:00:01,000 --> 00:00:02,000\n😀\n"))
    assert not (tmp_path / "out.mp4").exists()


def test_a_second_run_goes_on_from_the_first(order: OrderMaker, tmp_path: Path) -> None:
    first = dubbed(order(project=tmp_path / "kept"))
    again = dubbed(order(project=tmp_path / "kept"))

    assert [line.reused for line in first.lines] == [False] * 4
    assert [line.reused for line in again.lines] == [True] * 4
    assert [replace(line, reused=False, seconds=0.0) for line in again.lines] == [
        replace(line, seconds=0.0) for line in first.lines
    ]


def test_what_is_wanted_differently_is_spoken_again(order: OrderMaker, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    dubbed(order(project=kept))
    cast = tmp_path / "cast.toml"
    cast.write_text('[cast]\nLENA = "am_adam"\n', encoding="utf-8")

    recast = dubbed(order(project=kept, cast_path=cast))
    reseeded = dubbed(order(project=kept, seed=3))
    unfitted = dubbed(order(project=kept, fit="free"))

    assert [line.reused for line in recast.lines] == [False, True, False, True]
    assert recast.lines[0].voice == "am_adam"
    assert not any(line.reused for line in reseeded.lines)
    assert all(line.actual_samples == line.natural_samples for line in unfitted.lines)


def test_a_project_of_other_subtitles_is_not_gone_on_with(order: OrderMaker, tmp_path: Path) -> None:
    dubbed(order(project=tmp_path / "kept"))

    with pytest.raises(UsageError, match="other subtitles"):
        dubbed(order(SCRIPT.replace("nine", "ten"), project=tmp_path / "kept"))


def test_a_failed_line_stays_visible_and_the_rest_goes_on(order: OrderMaker, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    dubbed(order(project=kept))
    opened = project_file.load(kept)
    line = opened.project.in_order()[1]
    spoilt = {**opened.project.segments, line.id: replace(line, language="xx")}
    project_file.save(kept, replace(opened.project, segments=spoilt), opened.fingerprint)

    report = dubbed(order(project=kept))

    assert report.failed == 1
    assert report.lines[1].error
    assert all(line.reused for i, line in enumerate(report.lines) if i != 1)
    failed = [take for take in project_file.load(kept).project.takes_of(line.id) if take.error]
    assert failed[0].error == report.lines[1].error


def test_a_cancelled_dub_keeps_what_is_done(order: OrderMaker, tmp_path: Path) -> None:
    cancel = CancelToken()

    def stop_at_third(_fraction: float, text: str) -> None:
        if "line 3" in text:
            cancel.cancel()

    with pytest.raises(Cancelled):
        dubbed(order(project=tmp_path / "kept"), cancel, stop_at_third)

    assert not (tmp_path / "out.mp4").exists()
    again = dubbed(order(project=tmp_path / "kept"))
    assert [line.reused for line in again.lines] == [True, True, False, False]


def test_the_report_is_written(order: OrderMaker, tmp_path: Path) -> None:
    report = dubbed(order(report=tmp_path / "report.json"))

    written = json.loads((tmp_path / "report.json").read_text("utf-8"))
    assert written == json.loads(json.dumps(report.document()))
    assert set(written["lines"][0]) >= {
        "start_ms", "target_samples", "natural_samples", "actual_samples", "ratio", "verdict", "unspoken", "seconds",
    }  # fmt: skip


@pytest.mark.parametrize("background", ["none", "original", "gaps"])
def test_backgrounds(order: OrderMaker, tmp_path: Path, background: str) -> None:
    dubbed(order(background=background))

    sea = read_audio(tmp_path / "out.mp4", 48_000, start_ms=100, length_ms=400)
    assert (np.abs(sea).max() > 1e-4) == (background != "none")


def test_what_is_odd_about_the_subtitles_is_told(order: OrderMaker, tmp_path: Path) -> None:
    wanted = order()
    wanted.subtitles.write_text("WEBVTT\n\n" + SCRIPT.replace(",", "."), encoding="utf-8")

    report = dubbed(wanted)

    assert report.warnings == ("named like SubRip, but read as WebVTT",)
    assert "Note: named like SubRip, but read as WebVTT" in dubbing.summary(report).splitlines()


def test_a_mix_too_short_to_be_measured_has_no_loudness(order: OrderMaker, tmp_path: Path, film: Path) -> None:
    short = tmp_path / "short.mp4"
    ffmpeg("-i", film, "-t", "0.3", "-c:v", "libx264", "-preset", "ultrafast", "-c:a", "aac", short)

    report = dubbed(order("1\n00:00:00,050 --> 00:00:00,250\nHi.\n", video=short))

    assert report.loudness_lufs is None
    assert "LUFS" not in dubbing.summary(report)
    assert json.loads(json.dumps(report.document(), allow_nan=False))["lines"][0]["actual_samples"] > 0


def test_cues_that_say_nothing_are_nobodys_lines(order: OrderMaker, tmp_path: Path) -> None:
    drawing = "5\n00:00:01,000 --> 00:00:01,000\n<i></i>\n\n6\n00:00:01,200 --> 00:00:01,100\n{\\an8}\n"

    assert len(dubbed(order(f"{SCRIPT}\n{drawing}")).lines) == 4


@pytest.mark.parametrize(("typed", "tag"), [("ZH", "zh"), ("zh_cn", "zh-CN"), ("cmn", "zh"), ("en-gb", "en-GB")])
def test_languages_are_understood_as_people_write_them(order: OrderMaker, typed: str, tag: str) -> None:
    assert dubbed(order(language=typed)).language == tag


def test_emotions_nobody_acts_are_told(order: OrderMaker, tmp_path: Path) -> None:
    sheet = tmp_path / "cast.toml"
    sheet.write_text('[cast]\nLENA = { voice = "af_heart", emotion = "sad" }\n', encoding="utf-8")

    assert any("emotions" in warning for warning in dubbed(order(cast_path=sheet)).warnings)
    assert not any("emotions" in warning for warning in dubbed(order()).warnings)
