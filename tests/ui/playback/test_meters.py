"""What the meters show."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from dubstudio.ui.playback.meters import Bars, Meters
from dubstudio.ui.playback.player import Levels
from dubstudio.ui.theme import DARK, LIGHT, Theme
from tests.ui.playback.conftest import Stepped

LOUD = Levels(
    peak_db=(-6.0, -30.0),
    hold_db=(-3.0, -20.0),
    short_term_lufs=-14.21,
    true_peak_max_dbtp=-1.34,
)


@pytest.fixture
def bars(qtbot: QtBot) -> Bars:
    made = Bars(Theme(dark=True))
    made.resize(212, 21)  # the scale is 200 wide
    qtbot.addWidget(made)
    return made


def colours_along(bars: Bars, y: int) -> list[QColor]:
    image = QImage(bars.size(), QImage.Format.Format_RGB32)  # a screen may have fewer colours
    bars.render(image)
    return [image.pixelColor(x, y) for x in range(image.width())]


def test_numbers(spoken: Stepped, qtbot: QtBot) -> None:
    meters = Meters(spoken.bench.player, Theme(dark=True))
    qtbot.addWidget(meters)
    assert meters.text == "– LUFS · – dBTP"
    spoken.bench.player.levels_changed.emit(LOUD)
    assert meters.text == "−14.2 LUFS · −1.3 dBTP"


def test_bars_are_as_long_as_it_is_loud(bars: Bars) -> None:
    bars.show_levels(LOUD)
    left, right = colours_along(bars, 4), colours_along(bars, 17)
    assert left[20] == DARK.good
    assert left[165] == DARK.good
    assert left[175] == DARK.warn  # beyond -9 dB
    assert left[185] == DARK.groove
    assert left[190] == DARK.text  # the hold
    assert right[95] == DARK.good
    assert right[110] == DARK.groove


def test_the_lamp_stays_until_it_is_put_out(bars: Bars, qtbot: QtBot) -> None:
    assert not bars.lamp_lit
    bars.show_levels(Levels(clipped=True))
    assert bars.lamp_lit
    assert colours_along(bars, 4)[208] == DARK.bad
    qtbot.mouseClick(bars, Qt.MouseButton.LeftButton)
    bars.show_levels(Levels(clipped=True, peak_db=(-3.0, -3.0)))
    assert not bars.lamp_lit
    assert colours_along(bars, 4)[208] == DARK.groove
    bars.show_levels(Levels())  # playing began anew
    bars.show_levels(Levels(clipped=True))
    assert bars.lamp_lit


def test_the_theme_can_change_meanwhile(qtbot: QtBot) -> None:
    theme = Theme(dark=True)
    bars = Bars(theme)
    bars.resize(212, 21)
    qtbot.addWidget(bars)
    bars.show_levels(LOUD)
    theme.use(dark=False)
    assert colours_along(bars, 4)[20] == LIGHT.good
