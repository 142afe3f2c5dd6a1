"""Emotions copied, pasted, bent over lines and taken from the film: each one step to undo."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from dubstudio.project.commands import fields
from dubstudio.project.entities import FromClip, InWords, Mix
from dubstudio.studio.emotions import weights_of
from dubstudio.ui.emotion.controller import EmotionController
from tests.media_files import media_file
from tests.ui.panels.desk import Desk

SAD = Mix(weights_of({"sad": 0.5, "calm": 0.25}), 0.75)


@pytest.fixture
def emotions(desk: Desk) -> EmotionController:
    return EmotionController(desk.bridge, desk.state, desk.film, desk.jobs, desk.notices, desk.root)


def test_an_emotion_is_copied_to_several_lines(emotions: EmotionController, desk: Desk) -> None:
    desk.bridge.do(fields.set_emotion(desk.project, ["seg_1"], SAD))
    desk.state.select(["seg_1"])
    emotions.copy()
    assert QGuiApplication.clipboard().text() == "[emotion: sad=0.5 calm=0.25 0.75]"
    desk.state.select(["seg_3", "seg_6"])
    emotions.paste()
    assert [desk.project.segments[i].emotion for i in ("seg_3", "seg_6")] == [SAD, SAD]
    assert desk.undo_steps() == 2
    assert len(desk.told) == 1


def test_pasting_what_is_no_emotion_is_refused(emotions: EmotionController, desk: Desk) -> None:
    QGuiApplication.clipboard().setText("[emotion: sad]")
    desk.state.select(["seg_1"])
    emotions.paste()
    assert len(desk.refused) == 1
    assert desk.undo_steps() == 0


def test_a_curve_over_the_selected_lines_is_one_step(emotions: EmotionController, desk: Desk) -> None:
    desk.bridge.do(fields.set_emotion(desk.project, ["seg_4"], Mix(weights_of({"angry": 1.0}), 1.0)))
    desk.bridge.do(fields.set_emotion(desk.project, ["seg_6"], Mix(weights_of({"calm": 1.0}), 0.5)))
    desk.state.select(["seg_4", "seg_5", "seg_6"])
    emotions.bend()
    assert desk.project.segments["seg_5"].emotion == Mix(weights_of({"angry": 0.5, "calm": 0.5}), 0.75)
    assert desk.undo_steps() == 3
    assert desk.undo_label == "Curve of emotions"


def test_a_line_gets_back_that_of_its_character(emotions: EmotionController, desk: Desk) -> None:
    desk.bridge.do(fields.set_emotion(desk.project, ["seg_4"], InWords("tired")))
    desk.state.select(["seg_4"])
    emotions.handlers()["clear_emotion"]()
    assert desk.project.segments["seg_4"].emotion is None


def test_the_films_own_speech_becomes_the_clip(emotions: EmotionController, desk: Desk, tmp_path: Path) -> None:
    desk.state.select(["seg_1"])
    emotions.take_from_film()
    assert len(desk.refused) == 1, "there is no film yet"
    desk.film.open(media_file("cfr.mp4"), tmp_path)
    desk.qtbot.waitUntil(lambda: desk.film.info is not None, timeout=20_000)
    emotions.take_from_film()
    desk.qtbot.waitUntil(lambda: desk.project.segments["seg_1"].emotion is not None, timeout=20_000)
    emotion = desk.project.segments["seg_1"].emotion
    assert isinstance(emotion, FromClip), desk.failed
    assert (Path(desk.folder) / "voices" / emotion.clip).is_file()
    assert desk.undo_steps() == 1
