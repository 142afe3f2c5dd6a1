"""Lines with the voice of a recording, in the services of the window, by the real engine on a small random model."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile
from pytestqt.qtbot import QtBot

from dubstudio.base import settings
from dubstudio.base.cancel import CancelToken
from dubstudio.files import project_file
from dubstudio.media import sound_file
from dubstudio.project.commands import fields
from dubstudio.project.entities import FitRatio, InWords, Mix, Take
from dubstudio.speech.indextts2.engine import IndexTts2Engine
from dubstudio.studio.document import Document
from dubstudio.studio.line_work import Bounds
from dubstudio.timing.fit import FitLimits
from dubstudio.ui.panels import wishes
from dubstudio.ui.voicing import LineState
from tests.builders import build_project, build_segment, build_voice
from tests.speech.indextts2.conftest import somebody
from tests.ui.panels.desk import Desk
from tools.random_indextts2 import write

LINE = "seg_1"
ANGRY = (0.0, 0.9, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("checkpoint")
    write(folder)
    return folder


@pytest.fixture
def new_desk(qtbot: QtBot, tmp_path: Path, checkpoint: Path) -> Iterator[Callable[[], Desk]]:
    made: list[Desk] = []

    def make() -> Desk:
        desk = Desk(tmp_path / f"project{len(made)}", qtbot)
        made.append(desk)
        desk.preferences.set(settings.INDEXTTS2_MODEL, str(checkpoint))
        desk.preferences.set(settings.INDEXTTS2_DEVICE, "cpu")
        desk.preferences.set(settings.INDEXTTS2_STEPS, 4)
        return desk

    yield make
    for desk in made:
        desk.close()


@pytest.fixture
def desk(new_desk: Callable[[], Desk], tmp_path: Path) -> Desk:
    """A line that has been given the voice of a recording."""
    desk = new_desk()
    desk.open(build_project(build_segment(LINE, 500, 1_600, text="HELLO THERE, MY FRIEND."), language="en"))
    desk.state.select((LINE,), LINE)
    clip = somebody(140.0)
    soundfile.write(tmp_path / "aunt.wav", clip.samples, clip.sample_rate)
    name = project_file.add_sound(desk.folder, tmp_path / "aunt.wav", shelf=project_file.VOICES, suffix=".wav")
    aunt = build_voice("voice_aunt", name="Aunt", engine="indextts2", preset="", clips=(name,))
    desk.bridge.attempt(lambda project: wishes.give_own(project, [LINE], aunt, for_character=False))
    return desk


def take_of(desk: Desk) -> Take:
    return desk.project.takes[desk.project.segments[LINE].chosen_take_id or ""]


def sound_of(desk: Desk) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    assert desk.bridge.document is not None
    return sound_file.read_sound(desk.bridge.document.sound_of(take_of(desk)))[0]


def calls_and_heard(desk: Desk) -> tuple[int, int]:
    """How often the text-to-semantic network ran, and how many clips were listened to."""
    with desk.voicing._work.voice_for("indextts2").lent() as engine:
        assert isinstance(engine, IndexTts2Engine)
        return engine.networks.t2s.calls, engine.heard


def change_length(desk: Desk, ratio: float) -> None:
    desk.bridge.attempt(lambda project: fields.set_fit(project, [LINE], FitRatio(ratio)))
    desk.wait_for(LINE, LineState.CURRENT)


def test_it_is_spoken_and_re_timed_to_the_sample_without_being_read_again(desk: Desk) -> None:
    desk.speak(LINE)
    take = take_of(desk)
    assert (take.engine, take.sample_rate, len(sound_of(desk))) == ("indextts2", 22_050, take.n_samples)
    assert take.reading, "what was read is kept beside it"
    before = calls_and_heard(desk)
    for ratio in (0.8, 1.7):
        change_length(desk, ratio)
        assert take_of(desk).id == take.id
        assert len(sound_of(desk)) == take_of(desk).target_samples == round(ratio * take.natural_samples)
    assert calls_and_heard(desk) == before
    desk.speak(LINE, another=True)
    calls, heard = calls_and_heard(desk)
    assert calls > before[0], "another take is another reading"
    assert heard == before[1] == 1, "by a voice that is known"


def test_two_hundred_lengths(desk: Desk) -> None:
    desk.speak(LINE)
    document, work = desk.bridge.document, desk.voicing._work
    assert document is not None
    quiet = document.frozen()
    before, dice = calls_and_heard(desk), random.Random(11)
    natural = take_of(desk).natural_samples
    for _ in range(200):
        ratio = dice.uniform(0.5, 2.0)
        quiet.history.do(fields.set_fit(quiet.project, [LINE], FitRatio(ratio)))
        timed = work.retime(quiet, LINE, Bounds(FitLimits(), None), CancelToken())
        assert timed is not None
        assert timed.after.n_samples == timed.after.target_samples == round(ratio * natural)
        assert len(sound_file.read_sound(quiet.sound_of(timed.after))[0]) == timed.after.n_samples
    assert calls_and_heard(desk) == before


def test_opened_again_it_is_re_timed_from_what_was_kept(desk: Desk, new_desk: Callable[[], Desk]) -> None:
    desk.speak(LINE)
    document = desk.bridge.document
    assert document is not None
    natural = take_of(desk).natural_samples
    document.save()
    again = new_desk()
    again.bridge.show(Document(project_file.load(document.folder)))
    change_length(again, 1.4)
    assert len(sound_of(again)) == round(1.4 * natural)
    assert calls_and_heard(again)[0] == 0, "nothing was read"


def test_emotions_are_heard(desk: Desk) -> None:
    sounds = []
    for emotion in (None, Mix(ANGRY), InWords("tired, whispering")):
        desk.bridge.attempt(lambda project, emotion=emotion: fields.set_emotion(project, [LINE], emotion))
        desk.speak(LINE)
        sounds.append(sound_of(desk).tobytes())
    assert len(set(sounds)) == 3


def test_without_a_model_one_message_says_where_to_get_it(desk: Desk) -> None:
    desk.preferences.set(settings.INDEXTTS2_MODEL, "")
    desk.voicing.speak([LINE])
    desk.wait_for(LINE, LineState.FAILED)
    assert "Voice models" in desk.voicing.error_of(LINE)
