"""Recording a voice by mouse and keys: attempts are kept, heard, chosen, thrown away and brought back."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from dubstudio.media.sound_file import read_sound, write_wav
from dubstudio.studio.recorder import RATE, Phase
from dubstudio.ui.recorder.console import Console
from dubstudio.ui.recorder.lamps import Lamp
from tests.ui.recorder.conftest import Bench, voice


def shows(console: Console) -> list[str]:
    """What the rows of the list say."""
    return [console.list.item(row).text() for row in range(console.list.count())]


def test_a_take_recorded_by_keys_is_the_sound_that_was_heard(bench: Bench) -> None:
    dialog = bench.dialog()
    console = dialog.console
    bench.until_ready(console)
    path = bench.record(console)
    samples, rate = read_sound(path)
    assert rate == RATE
    assert len(samples) > 0.5 * RATE
    # The known sound, from wherever the attempt began: its first samples are found there, and then all of them.
    start = _place_of(samples, bench.sound)
    assert np.array_equal(samples, bench.sound[start : start + len(samples)])
    assert console.list.selected_path == path
    assert console.lamps.lit is Lamp.REVIEW


def _place_of(samples: np.ndarray, sound: np.ndarray) -> int:
    # Blocks are 10 ms: only starts at whole samples near them need be looked at.
    head = samples[:2000]
    for start in range(len(sound) - len(samples)):
        if sound[start] == head[0] and np.array_equal(sound[start : start + len(head)], head):
            return start
    raise AssertionError("the recording is no part of what was heard")


def test_the_window_counts_in_aloud_and_in_large_numbers(bench: Bench) -> None:
    bench.speed = 2.0
    dialog = bench.dialog()
    console = dialog.console
    bench.until_ready(console)
    assert not bench.played
    seen: list[str] = []
    bench.press(console, Qt.Key.Key_R)

    def counted() -> bool:
        if console.dial.text not in seen:
            seen.append(console.dial.text)
        return console.booth.phase is Phase.RECORDING

    bench.until(counted)
    assert [number for number in seen if number.isdigit()] == ["3", "2", "1"]
    assert console.lamps.lit is Lamp.RECORD
    beeps = np.concatenate(bench.played)
    assert np.abs(beeps).max() > 0.1, "the beeps are heard"
    bench.press(console, Qt.Key.Key_Escape)
    bench.until(lambda: console.booth.phase is Phase.ARMED)
    assert dialog.isVisible(), "Esc gives up the attempt, not the window"
    assert not list(bench.folder.glob("*.wav"))


def test_a_rehearsal_keeps_nothing(bench: Bench) -> None:
    console = bench.dialog().console
    bench.until_ready(console)
    bench.press(console, Qt.Key.Key_T)
    bench.until(lambda: console.booth.phase is Phase.RECORDING)
    assert console.lamps.lit is Lamp.REHEARSE
    bench.press(console, Qt.Key.Key_Space)
    bench.until(lambda: console.booth.is_ready)
    assert not shows(console)
    assert not list(bench.folder.glob("*.wav"))


def test_space_plays_what_is_selected_and_stops_it(bench: Bench) -> None:
    console = bench.dialog().console
    bench.until_ready(console)
    path = bench.record(console)
    bench.played.clear()
    bench.press(console, Qt.Key.Key_Space)
    assert console.replay.path == path
    assert console.play.text() == "Stop"
    bench.until(lambda: bench.played)
    bench.press(console, Qt.Key.Key_Space)
    assert console.replay.path is None
    bench.press(console, Qt.Key.Key_Space)
    bench.until(lambda: console.replay.path is None)  # it ends by itself
    heard = np.concatenate(bench.played)
    assert np.abs(heard).max() == pytest.approx(np.abs(read_sound(path)[0]).max(), abs=0.01)


def test_several_attempts_are_kept_and_the_chosen_one_is_handed_over(bench: Bench) -> None:
    dialog = bench.dialog()
    console = dialog.console
    bench.until_ready(console)
    first, second = bench.record(console), bench.record(console)
    assert [text.split(" · ")[0] for text in shows(console)] == ["Recording 2", "Recording 1"]
    assert console.list.selected_path == second
    bench.press(console, Qt.Key.Key_Down)
    assert console.list.selected_path == first
    taken: list[str] = []
    dialog.accepted_take.connect(taken.append)
    bench.press(console, Qt.Key.Key_Return)
    assert taken == [str(first)]
    assert not dialog.isVisible()
    assert first.is_file()
    assert second.is_file(), "the others stay until they are deleted"


def test_a_deleted_recording_can_be_brought_back_until_the_window_closes(bench: Bench) -> None:
    dialog = bench.dialog()
    console = dialog.console
    bench.until_ready(console)
    first, second = bench.record(console), bench.record(console)
    bench.press(console, Qt.Key.Key_Delete)
    assert console.list.selected_path == first
    assert second.is_file()
    bench.qtbot.keyClick(console.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert console.list.selected_path == second
    bench.press(console, Qt.Key.Key_Delete)
    dialog.close()
    bench.until(lambda: not second.exists())
    assert first.is_file()


def test_buttons_do_by_mouse_what_keys_do(bench: Bench) -> None:
    dialog = bench.dialog()
    console = dialog.console
    bench.until_ready(console)

    def click(button: QAbstractButton) -> None:
        assert button.isEnabled()
        bench.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    click(console.record)
    bench.until(lambda: console.booth.phase is Phase.RECORDING)
    assert console.record.text() == "Stop"
    click(console.record)
    bench.until(lambda: console.booth.phase is Phase.REVIEW)
    assert console.list.hasFocus(), "so that Space plays and does not press the button again"
    click(console.remove)
    assert not shows(console)
    assert not console.accept.isEnabled()
    click(console.restore)
    taken: list[str] = []
    dialog.accepted_take.connect(taken.append)
    click(console.accept)
    assert len(taken) == 1


def test_a_microphone_pulled_out_keeps_what_was_said_and_says_so(bench: Bench) -> None:
    console = bench.dialog().console
    bench.until_ready(console)
    bench.press(console, Qt.Key.Key_R)
    bench.until(lambda: console.booth.phase is Phase.RECORDING and console.booth.recorded_s * bench.speed > 1)
    bench.microphones[-1].unplug()
    bench.until(lambda: console.booth.problem is not None)
    assert "does not answer any more" in console.said.text()
    assert console.said.property("role") == "verdict-bad"
    (row,) = shows(console)
    assert row.endswith("incomplete")
    samples, _rate = read_sound(console.booth.kept[-1].path)
    assert len(samples) > 0.8 * RATE
    assert console.again.isVisible()
    bench.qtbot.mouseClick(console.again, Qt.MouseButton.LeftButton)
    bench.until(lambda: console.booth.is_ready)
    assert console.booth.problem is None
    bench.record(console)
    assert len(shows(console)) == 2, "earlier attempts stay"


def test_another_microphone_can_be_chosen(bench: Bench) -> None:
    bench.refuses = frozenset({"Desk"})
    dialog = bench.dialog()
    console = dialog.console
    bench.until(lambda: console.booth.problem is not None)
    assert "Connect it, or choose another." in console.said.text()
    assert not console.record.isEnabled()
    names = [console.device.itemText(row) for row in range(console.device.count())]
    assert names == ["The system's choice", "Desk", "Headset"]
    console.device.setFocus()
    bench.press(console, Qt.Key.Key_Down)
    bench.press(console, Qt.Key.Key_Down)
    bench.until(lambda: console.booth.is_ready)
    assert bench.microphones[-1].name == "Headset"
    bench.names = ("Desk",)
    bench.refuses = frozenset({"Headset"})
    dialog.close()
    bench.show(dialog)
    bench.until(lambda: console.booth.problem is not None)
    assert "“Headset” is not there" in console.said.text(), (
        "the choice is remembered, and nothing else put in its place"
    )
    assert console.device.currentText() == "Headset"


def test_a_slow_device_does_not_hold_the_window_up(bench: Bench) -> None:
    held = threading.Event()
    plain = bench._microphone
    bench._microphone = lambda name: (held.wait(5), plain(name))[1]  # type: ignore[assignment,method-assign]
    before = time.monotonic()
    dialog = bench.dialog()
    assert time.monotonic() - before < 2
    assert "Waking" in dialog.console.said.text()
    before = time.monotonic()
    dialog.close()
    assert time.monotonic() - before < 0.5
    held.set()
    bench.show(dialog)
    bench.until_ready(dialog.console)


def test_the_microphone_is_given_back_when_the_window_is_closed(bench: Bench) -> None:
    dialog = bench.dialog()
    bench.until_ready(dialog.console)
    microphone = bench.microphones[-1]
    bench.press(dialog.console, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    bench.until(lambda: not microphone.is_live)
    bench.show(dialog)
    bench.until_ready(dialog.console)


def test_the_lamp_of_what_was_cut_off_is_put_out_by_key_and_mouse(bench: Bench) -> None:
    bench.sound = voice(gain=1.6).clip(-1, 1)
    bench.sound[RATE * 8 :] *= 0.1
    console = bench.dialog().console
    bench.until_ready(console)
    bar = console.meter.bar
    bench.until(lambda: bar.lamp_lit)
    assert console.meter.advice.text() == "Clipped"
    bench.until(lambda: console.booth.level.peak_dbfs < -10)
    bench.press(console, Qt.Key.Key_C)
    bench.until(lambda: not bar.lamp_lit)


def test_recordings_of_another_day_are_offered_again(bench: Bench) -> None:
    bench.folder.mkdir(parents=True)
    write_wav(bench.folder / "old.wav", voice(1.5), RATE)
    (bench.folder / "broken.wav").write_bytes(b"RIFF")
    console = bench.dialog().console
    bench.until(lambda: shows(console))
    (row,) = shows(console)
    assert row.startswith("Earlier, ")
    assert row.endswith("1.5 s")
    bench.until_ready(console)
    new = bench.record(console)
    assert console.list.selected_path == new
    bench.until(lambda: console.list.has_wave(Path(bench.folder / "old.wav")))


def test_a_window_closed_while_recording_keeps_what_was_said(bench: Bench) -> None:
    dialog = bench.dialog()
    console = dialog.console
    bench.until_ready(console)
    bench.press(console, Qt.Key.Key_R)
    bench.until(lambda: console.booth.phase is Phase.RECORDING and console.booth.recorded_s * bench.speed > 1)
    dialog.close()
    bench.until(lambda: shows(console))
    assert shows(console)[0].endswith("incomplete")
    assert len(read_sound(console.booth.kept[-1].path)[0]) > 0.8 * RATE


def test_a_window_that_is_gone_leaves_no_thread_behind(bench: Bench) -> None:
    dialog = bench.dialog()
    console = dialog.console
    bench.until_ready(console)
    bench.record(console)
    bench.press(console, Qt.Key.Key_Space)
    bench.until(lambda: bench.played)
    bench.press(console, Qt.Key.Key_R)
    bench.until(lambda: console.booth.phase is Phase.RECORDING)
    with bench.qtbot.waitSignal(dialog.destroyed):
        dialog.deleteLater()  # in the middle of everything, as when the window is built anew

    def ours() -> list[str]:
        names = ("dubstudio-recorder", "dubstudio-recording-errands", "dubstudio-simulated-input")
        return [thread.name for thread in threading.enumerate() if thread.name in names]

    bench.until(lambda: not ours())
    assert len(list(bench.folder.glob("*.wav"))) == 2, "both attempts are on the disk"
