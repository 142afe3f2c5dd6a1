"""From a microphone to the film: a voice is recorded, judged, allowed, tried, cast, and its lines are spoken anew."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soxr
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dubstudio.media.sound_file import Floats, read_sound
from dubstudio.studio.auditioning import Origin
from dubstudio.studio.recorder import RATE, Phase
from dubstudio.ui.casting.board import CastingBoard
from dubstudio.ui.launch import Studio
from dubstudio.ui.recorder.dialog import RecorderDialog
from dubstudio.ui.voices.new_voice import NewVoiceDialog
from dubstudio.ui.voicing import LineState
from tests.sound_server import Microphone, _server, microphone, sound_server
from tests.ui.conftest import StudioMaker
from tests.ui.test_main_window import show_the_sample

__all__ = ["_server", "microphone", "sound_server"]

LEFT, KEY = Qt.MouseButton.LeftButton, Qt.Key
PATIENCE_MS = 30_000


class Director:
    """Somebody at the window who wants another voice for a part."""

    def __init__(self, studio: Studio, qtbot: QtBot) -> None:
        self.studio, self.station, self._qtbot = studio, studio.workstation, qtbot
        show_the_sample(studio, qtbot)

    def until(self, check: object) -> None:
        self._qtbot.waitUntil(lambda: bool(check()), timeout=PATIENCE_MS)  # type: ignore[operator]

    def do(self, action: str) -> None:
        self.studio.window.actions_by_id[action].trigger()

    def state_of(self, ids: list[str]) -> set[LineState]:
        return {self.station.voicing.state_of(line) for line in ids}

    def window(self, kind: type) -> object:
        """The window of a kind that is shown, with the keys in it."""
        self.until(lambda: any(w.isVisible() for w in self.studio.window.findChildren(kind)))
        found = next(w for w in self.studio.window.findChildren(kind) if w.isVisible())
        found.activateWindow()
        self.until(found.isActiveWindow)
        return found

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(QApplication.focusWidget(), key)


@pytest.fixture
def director(microphone: Microphone, new_studio: StudioMaker, qtbot: QtBot) -> Director:
    del microphone  # there before anybody looks for devices
    return Director(new_studio(), qtbot)


@pytest.fixture(scope="module")
def reading(media: Path) -> Floats:
    """Five seconds of somebody reading, as a microphone hears it: 48 kHz."""
    samples, rate = read_sound(media / "speakers" / "2518-154825-0000.flac")
    return np.asarray(soxr.resample(samples[: rate * 5], rate, RATE), np.float32)


def test_a_voice_from_the_microphone_to_the_film(director: Director, microphone: Microphone, reading: Floats) -> None:
    project = director.station.bridge.project
    first = project.in_order()[0]
    part = project.characters[first.character_id or ""]
    lines = [line.id for line in project.in_order() if line.character_id == part.id]
    others = [line.id for line in project.in_order() if line.character_id != part.id]
    director.station.state.select([first.id])
    director.do("speak_all")
    director.until(lambda: director.state_of([*lines, *others]) == {LineState.CURRENT})

    _record(director, microphone, reading)
    _allow(director)
    _try_and_cast(director, part.id)

    assert director.state_of(others) == {LineState.CURRENT}, "nobody else has to speak again"
    director.until(lambda: director.state_of(lines) == {LineState.STALE})
    director.do("speak_stale")
    director.until(lambda: director.state_of(lines) == {LineState.CURRENT})
    now = director.station.bridge.project
    voice = now.voices[now.characters[part.id].voice_id or ""]
    assert {now.takes[now.segments[i].chosen_take_id or ""].voice_id for i in lines} == {voice.id}
    assert (voice.name, voice.consent.person) == ("Rhea", "Rhea")


def _record(director: Director, microphone: Microphone, reading: Floats) -> None:
    """By keys alone: R begins and ends, Enter takes it."""
    director.do("record_voice")
    recorder = director.window(RecorderDialog)
    assert isinstance(recorder, RecorderDialog)
    booth = recorder.console.booth
    director.until(lambda: booth.is_ready)
    director.press(KEY.Key_R)
    director.until(lambda: booth.phase is Phase.RECORDING)
    microphone.hear(reading)
    director.until(lambda: booth.recorded_s > len(reading) / RATE + 0.8)
    director.press(KEY.Key_R)
    director.until(lambda: booth.phase is Phase.REVIEW and booth.kept)
    director.press(KEY.Key_Return)
    director.until(lambda: not recorder.isVisible())


def _allow(director: Director) -> None:
    """What was recorded is judged and learnt by itself; it is kept when it has a name and a consent."""
    dialog = director.window(NewVoiceDialog)
    assert isinstance(dialog, NewVoiceDialog)
    director.until(lambda: dialog.bench.learnt is not None and not dialog.bench.is_learning)
    assert dialog.bench.checked is not None
    assert dialog.bench.checked.after.score >= 50
    assert not dialog.does.isEnabled()
    QTest.keyClicks(dialog.consent.person, "Rhea")
    dialog.consent.how.setFocus()
    director.press(KEY.Key_Down)  # the first way: it is their own voice
    QTest.mouseClick(dialog.does, LEFT)
    director.until(lambda: [card.name for card in director.station.voices.cards] == ["Rhea"])


def _try_and_cast(director: Director, character_id: str) -> None:
    """The voice against three built-in ones, one after the other; then it gets the part."""
    director.do("casting_board")
    board = director.window(CastingBoard)
    assert isinstance(board, CastingBoard)
    assert board.line_bar.part.character_id == character_id
    heard: list[int] = []
    director.station.voicing.auditioned.connect(lambda samples, _rate: heard.append(len(samples)))
    director.until(lambda: any(s.candidate.origin is Origin.LIBRARY for s in board.grid.shown()))
    shown = [s.candidate for s in board.grid.shown()]
    mine = next(c for c in shown if c.origin is Origin.LIBRARY)
    for candidate in [mine, *[c for c in shown if c.origin is Origin.BUILT_IN][:3]]:
        board.grid.go_to(candidate.key)
        board.grid.setFocus()
        director.press(KEY.Key_Space)
        director.until(lambda wanted=candidate: board.turns.now == wanted.key and board.turns.is_sounding)
        board.hush()
    assert len([n for n in heard if n > 2_000]) == 4
    board.grid.go_to(mine.key)
    director.press(KEY.Key_Return)
    director.until(lambda: _voice_of(director, character_id) == "Rhea")
    board.close()


def _voice_of(director: Director, character_id: str) -> str:
    project = director.station.bridge.project
    return project.voices[project.characters[character_id].voice_id or ""].name
