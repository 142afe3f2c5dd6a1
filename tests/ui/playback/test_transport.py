"""The strip under the picture, driven by mouse and keys."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from dubstudio.base.settings import OUTPUT_DEVICE, TIME_FORMAT
from dubstudio.ui import style
from dubstudio.ui.actions.deed import Deed
from dubstudio.ui.actions.play_actions import PLAY
from dubstudio.ui.playback.device_button import DeviceButton
from dubstudio.ui.playback.player import Track
from dubstudio.ui.playback.shapes import Shape
from dubstudio.ui.playback.timecode import parsed
from dubstudio.ui.playback.transport import TransportBar, rate_text
from dubstudio.ui.theme import Theme
from tests.builders import build_film
from tests.media_files import media_file
from tests.ui.legibility import clipped
from tests.ui.playback.conftest import Stepped


@pytest.fixture
def theme(qtbot: QtBot) -> Theme:
    return Theme(dark=True)


@pytest.fixture
def bar(spoken: Stepped, theme: Theme, qtbot: QtBot) -> Iterator[TransportBar]:
    """The strip over a spoken film."""
    bench, handlers = spoken.bench, spoken.bench.player.handlers()
    window = QWidget()
    qtbot.addWidget(window)
    actions: dict[str, QAction] = {row.id: Deed(row, handlers[row.id], window) for row in PLAY}
    made = TransportBar(bench.bridge, bench.state, bench.film, bench.player, bench.preferences, theme, actions, window)
    made.resize(666, 86)
    window.resize(666, 86)
    window.show()
    qtbot.waitExposed(window)
    yield made
    window.close()


# Typing times.


@pytest.mark.parametrize(
    ("text", "ms"),
    [
        ("16", 16_000),
        ("16.32", 16_320),
        ("16,5", 16_500),
        ("1:16", 76_000),
        ("1:02:03.004", 3_723_004),
        ("00:00:16:08", 16_320),
        ("00：00：16：08", 16_320),
        ("25f", 1_000),
        ("+2", 12_000),
        ("-0.5", 9_500),
        ("−0.5", 9_500),
        ("+5f", 10_200),
        ("-99", 0),
        (" 0 ", 0),
    ],
)
def test_times_as_people_type_them(text: str, ms: int) -> None:
    assert parsed(text, Fraction(25), 10_000) == ms


@pytest.mark.parametrize("text", ["", "x", "1:2:3:25", "1:2:3:4:5", "1..2", "+", "f", "--2", "16:"])
def test_what_is_no_time(text: str) -> None:
    assert parsed(text, Fraction(25), 10_000) is None


def test_a_frame_typed_is_the_frame_shown() -> None:
    """What the strip shows, typed back, leads to the same frame, at odd rates too."""
    from dubstudio.ui.timeline.ticks import timecode

    for fps in (Fraction(25), Fraction(30_000, 1001), Fraction(24_000, 1001), Fraction(60)):
        for ms in range(0, 20_000, 37):
            shown = timecode(ms, fps)
            back = parsed(shown, fps, 0)
            assert back is not None
            assert timecode(back, fps) == shown


def test_rates_as_people_write_them() -> None:
    assert [rate_text(Fraction(*f)) for f in ((25, 1), (30_000, 1001), (24_000, 1001), (50, 1))] == [
        "25",
        "29.97",
        "23.976",
        "50",
    ]


# The strip.


def test_time_and_place_are_shown(bar: TransportBar, spoken: Stepped) -> None:
    bench = spoken.bench
    bench.state.seek(1_340)
    assert bar.timecode.text == "00:00:01:08"
    bench.preferences.set(TIME_FORMAT, "milliseconds")
    assert bar.timecode.text == "00:00:01.340"
    bench.state.select(["seg_2"])
    assert bar._where.text() == "line 2 of 2 · 25 fps"
    bench.state.select([])
    assert bar._where.text() == "2 line(s) · 25 fps"


def test_a_time_can_be_typed(bar: TransportBar, spoken: Stepped, qtbot: QtBot) -> None:
    state = spoken.bench.state
    qtbot.mouseClick(bar.timecode._label, Qt.MouseButton.LeftButton)
    assert bar.timecode.typing
    qtbot.keyClicks(bar.timecode._field, "2.5")  # what was there is selected, so it is typed over
    qtbot.keyClick(bar.timecode._field, Qt.Key.Key_Return)
    assert state.playhead_ms == 2_500
    assert not bar.timecode.typing


def test_a_time_can_be_typed_by_keys_alone(bar: TransportBar, spoken: Stepped, qtbot: QtBot) -> None:
    spoken.bench.state.seek(1_000)
    bar.timecode._label.setFocus()
    qtbot.keyClick(bar.timecode._label, Qt.Key.Key_Plus)
    assert bar.timecode._field.text() == "+"
    qtbot.keyClicks(bar.timecode._field, "5f")
    qtbot.keyClick(bar.timecode._field, Qt.Key.Key_Return)
    assert spoken.bench.state.playhead_ms == 1_200
    qtbot.keyClick(bar.timecode._label, Qt.Key.Key_Return)
    qtbot.keyClicks(bar.timecode._field, "nonsense")
    qtbot.keyClick(bar.timecode._field, Qt.Key.Key_Return)
    assert bar.timecode.typing
    qtbot.keyClick(bar.timecode._field, Qt.Key.Key_Escape)
    assert not bar.timecode.typing
    assert spoken.bench.state.playhead_ms == 1_200


def test_the_big_button_plays_and_pauses(bar: TransportBar, spoken: Stepped, qtbot: QtBot) -> None:
    button = bar.buttons["play_pause"]
    assert button.shape_shown is Shape.PLAY
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert spoken.bench.player.playing
    assert button.shape_shown is Shape.PAUSE
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not spoken.bench.player.playing
    assert button.shape_shown is Shape.PLAY


def test_the_other_buttons(bar: TransportBar, spoken: Stepped, qtbot: QtBot) -> None:
    state, player = spoken.bench.state, spoken.bench.player
    state.seek(2_000)
    qtbot.mouseClick(bar.buttons["shuttle_back"], Qt.MouseButton.LeftButton)
    assert player.speed == -1
    qtbot.mouseClick(bar.buttons["shuttle_forward"], Qt.MouseButton.LeftButton)
    assert player.speed == 1
    player.stop()
    qtbot.mouseClick(bar.buttons["go_start"], Qt.MouseButton.LeftButton)
    assert state.playhead_ms == 0
    qtbot.mouseClick(bar.buttons["loop"], Qt.MouseButton.LeftButton)
    assert state.looping


def test_buttons_are_as_their_actions(bar: TransportBar) -> None:
    button = bar.buttons["shuttle_back"]
    action = button._action
    assert isinstance(action, Deed)
    action.allow("Open a video first.")
    assert not button.isEnabled()
    assert "Open a video first." in button.toolTip()
    action.allow("")
    assert button.isEnabled()


def test_everything_has_a_name_and_is_large_enough(bar: TransportBar) -> None:
    for button in bar.findChildren(QAbstractButton):
        assert button.accessibleName()
        assert min(button.width(), button.height()) >= 24


@pytest.mark.parametrize("dark", [True, False])
def test_nothing_is_cut_off(bar: TransportBar, theme: Theme, qtbot: QtBot, dark: bool) -> None:
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.use(dark=dark)
    style.apply(app, theme)
    qtbot.wait(20)
    assert not clipped(bar)
    app.setStyleSheet("")


# The desk.


def test_the_desk_and_the_player_agree(bar: TransportBar, spoken: Stepped, qtbot: QtBot) -> None:
    player, panel = spoken.bench.player, bar.desk.panel
    qtbot.mouseClick(bar.desk, Qt.MouseButton.LeftButton)
    assert panel.isVisible()
    row = panel.rows[Track.DUB]
    qtbot.mouseClick(row.mute, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(row.solo, Qt.MouseButton.LeftButton)
    assert player.muted(Track.DUB)
    assert player.soloed(Track.DUB)
    row.gain.setValue(-12)
    assert player.gain_db(Track.DUB) == -6.0
    assert row.value.text() == "−6.0 dB"
    player.set_muted(Track.DUB, False)
    assert not row.mute.isChecked()
    player.set_gain_db(Track.DUB, 1.3)
    assert player.gain_db(Track.DUB) == 1.3
    assert row.value.text() == "+1.3 dB"
    player.set_gain_db(Track.DUB, 99)
    assert player.gain_db(Track.DUB) == 12.0
    for button in panel.findChildren(QAbstractButton):
        assert button.accessibleName()
    panel.hide()


# The output.


def test_the_device_menu(spoken: Stepped, theme: Theme, qtbot: QtBot) -> None:
    bench = spoken.bench
    button = DeviceButton(bench.player, theme)
    qtbot.addWidget(button)
    bench.wait(qtbot, lambda: bench.player.device == "Steps")
    assert button.shape_shown is Shape.SPEAKER
    assert "Steps" in button.toolTip()
    bench.player.set_device("Headphones")
    bench.wait(qtbot, lambda: bench.player.device == "Headphones")
    checked = [action for action in button._menu.actions() if action.isChecked()]
    assert [action.data() for action in checked] == ["Headphones"]
    assert "(not there)" in checked[0].text()  # it is not among those the machine has
    button._menu.actions()[0].trigger()
    bench.wait(qtbot, lambda: bench.player.device == "Steps")
    assert bench.preferences[OUTPUT_DEVICE] == ""


def test_looking_for_devices_opens_the_output_again(spoken: Stepped, theme: Theme, qtbot: QtBot) -> None:
    button = DeviceButton(spoken.bench.player, theme)
    qtbot.addWidget(button)
    button._menu.actions()[-1].trigger()
    spoken.bench.wait(qtbot, lambda: len(spoken.outputs) == 2)
    assert spoken.outputs[0].closed


def test_counting_lines_of_a_long_film_is_quick(
    bar: TransportBar, spoken: Stepped, qtbot: QtBot, tmp_path: Path
) -> None:
    spoken.bench.show(tmp_path / "long", build_film(300, takes_each=0), media_file("cfr.mp4"))
    spoken.bench.state.select(["seg_00123"])
    assert bar._where.text() == "line 124 of 300 · 25 fps"
