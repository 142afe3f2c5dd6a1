"""Performing a line: film and recorder come to it together, and what was recorded becomes its emotion in one step."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dubstudio.files import project_file
from dubstudio.media.sound_file import read_sound
from dubstudio.project.commands import fields
from dubstudio.project.entities import FromClip
from dubstudio.studio.recorder import RATE, Phase
from dubstudio.ui.playback.player import Track
from dubstudio.ui.recorder.lamps import Lamp
from dubstudio.ui.recorder.perform import PerformDialog
from tests.ui.panels.desk import Desk
from tests.ui.recorder.conftest import Bench


@pytest.fixture
def desk(new_desk: Callable[..., Desk], bench: Bench, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A desk whose film and recorder run by the same clock."""
    import tests.ui.panels.desk as desk_module

    bench.speed = 2.0
    monkeypatch.setattr(desk_module, "_HURRY", 2)
    made = new_desk()
    yield made
    bench.close()


@pytest.fixture
def perform(desk: Desk, bench: Bench) -> Callable[[str], PerformDialog]:
    """Opens the window for a line."""

    def make(line_id: str) -> PerformDialog:
        desk.state.select([line_id] if line_id else [])
        dialog = PerformDialog(
            desk.bridge, desk.state, desk.film, desk.player, desk.preferences, desk.theme, desk.notices,
            folder=bench.folder, sources=bench.sources,
        )  # fmt: skip
        bench.show(dialog)
        return dialog

    return make


def test_the_line_is_recorded_as_the_film_comes_to_it(
    perform: Callable[[str], PerformDialog], desk: Desk, bench: Bench
) -> None:
    dialog = perform("seg_1")  # 2.7 to 4.9 s
    console = dialog.console
    bench.until_ready(console)
    bench.press(console, Qt.Key.Key_R)
    assert console.said.text() == "The film is on its way to the line…"
    bench.until(lambda: console.booth.phase is Phase.COUNT_IN)
    assert console.said.text() == "Speak on the beat after the last beep."
    assert desk.player.playing
    assert all(desk.player.muted(track) for track in Track), "the microphone must not hear the film"
    bench.until(lambda: console.booth.phase is Phase.RECORDING)
    started_ms = desk.state.playhead_ms
    assert console.lamps.lit is Lamp.RECORD
    bench.until(lambda: console.booth.phase is Phase.REVIEW)
    assert started_ms == pytest.approx(2_700, abs=300)
    samples, _rate = read_sound(console.booth.kept[-1].path)
    assert len(samples) == pytest.approx((4.9 - 2.7 + 0.3) * RATE, abs=1)
    bench.until(lambda: not desk.player.playing)
    assert not desk.player.muted(Track.DUB), "as it was before"
    assert dialog.streamer.is_on is False


def test_enter_makes_the_performance_the_lines_emotion_in_one_step(
    perform: Callable[[str], PerformDialog], desk: Desk, bench: Bench
) -> None:
    desk.bridge.do(fields.set_emotion(desk.project, ["seg_3"], FromClip("0" * 64 + ".wav", 0.6)))
    before, steps = desk.project, desk.undo_steps()
    dialog = perform("seg_3")
    console = dialog.console
    bench.until_ready(console)
    bench.press(console, Qt.Key.Key_R)
    bench.until(lambda: console.booth.phase is Phase.REVIEW)
    path = console.booth.kept[-1].path
    bench.press(console, Qt.Key.Key_Return)
    emotion = desk.project.segments["seg_3"].emotion
    assert isinstance(emotion, FromClip)
    assert emotion.strength == 0.6
    assert desk.bridge.document is not None
    kept = desk.bridge.document.folder / project_file.VOICES / emotion.clip
    assert np.array_equal(read_sound(kept)[0], read_sound(path)[0])
    assert desk.undo_steps() == steps + 1
    desk.bridge.undo()
    assert desk.project.segments == before.segments
    assert desk.told == ["The line will be spoken as you performed it."]


def test_esc_stops_film_and_recorder_and_then_closes(
    perform: Callable[[str], PerformDialog], desk: Desk, bench: Bench, qtbot: QtBot
) -> None:
    dialog = perform("seg_2")
    console = dialog.console
    bench.until_ready(console)
    bench.press(console, Qt.Key.Key_R)
    bench.until(lambda: console.booth.phase is Phase.COUNT_IN)
    assert dialog.streamer.is_on
    bench.press(console, Qt.Key.Key_Escape)
    bench.until(lambda: not desk.player.playing and console.booth.is_ready)
    assert dialog.isVisible()
    assert not list(bench.folder.rglob("*.wav"))
    with qtbot.waitSignal(dialog.destroyed):
        bench.press(console, Qt.Key.Key_Escape)


def test_r_again_gives_up_while_the_film_is_on_its_way(
    perform: Callable[[str], PerformDialog], desk: Desk, bench: Bench
) -> None:
    dialog = perform("seg_2")
    console = dialog.console
    bench.until_ready(console)
    console.record.click()
    assert dialog.cue.is_waiting
    assert console.record.text() == "Stop"
    bench.press(console, Qt.Key.Key_R)
    assert not dialog.cue.is_running
    assert not desk.player.playing
    assert console.record.text() == "Record"
    bench.qtbot.wait(300)
    assert console.booth.phase is Phase.ARMED, "nothing begins later"


def test_the_band_brings_the_words_to_the_mark(perform: Callable[[str], PerformDialog], desk: Desk) -> None:
    dialog = perform("seg_1")
    mine = next(words for words in dialog.band._words if words.is_mine)
    assert mine.text == "The committee meets on Thursday."
    desk.state.seek(2_700)
    assert dialog.band.box_of(mine).left() == pytest.approx(dialog.band.mark)
    desk.state.seek(4_900)
    assert dialog.band.box_of(mine).right() == pytest.approx(dialog.band.mark)
    dialog.streamer.run_to(6_000)
    desk.state.seek(5_000)
    assert dialog.streamer.share == pytest.approx(0.5)


def test_a_locked_line_and_no_line_say_why_nothing_can_be_recorded(
    perform: Callable[[str], PerformDialog], desk: Desk, bench: Bench
) -> None:
    dialog = perform("")
    bench.until(lambda: dialog.console.booth.is_ready)
    assert dialog.console.said.text() == "Select a line to perform it."
    assert not dialog.console.record.isEnabled()
    desk.bridge.do(fields.lock(desk.project, ["seg_4"]))
    locked = perform("seg_4")
    bench.until(lambda: locked.console.booth.is_ready)
    assert locked.console.said.text() == "The line is locked: unlock it to perform it."
    assert not locked.console.record.isEnabled()


def test_each_lines_attempts_are_offered_again(
    perform: Callable[[str], PerformDialog], bench: Bench, qtbot: QtBot
) -> None:
    dialog = perform("seg_3")
    bench.until_ready(dialog.console)
    bench.press(dialog.console, Qt.Key.Key_R)
    bench.until(lambda: dialog.console.booth.phase is Phase.REVIEW)
    path = dialog.console.booth.kept[-1].path
    with qtbot.waitSignal(dialog.destroyed):
        dialog.close()
    again = perform("seg_3")
    bench.until(lambda: again.console.list.count() == 1)
    assert again.console.list.selected_path == Path(path)
    other = perform("seg_2")
    bench.until(lambda: other.console.booth.is_ready)
    assert other.console.list.count() == 0
