"""Colours can be read, told apart by colour-blind eyes, and change while the window is open."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from dubstudio.ui import fonts, icons, style
from dubstudio.ui.theme import DARK, LEGIBLE, LIGHT, Colours, Theme, contrast, mixed, readable

THEMES = pytest.mark.parametrize("colours", [DARK, LIGHT], ids=["dark", "light"])

# Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB.
_EYES = {
    "usual": np.eye(3),
    "no red": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "no green": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]]
    ),
    "no blue": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]]
    ),
}  # fmt: skip
_XYZ = np.array([[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.072175], [0.0193339, 0.119192, 0.9503041]])

Vector = NDArray[np.float64]


def _lab(colour: QColor, eye: str) -> Vector:
    rgb = np.array([colour.redF(), colour.greenF(), colour.blueF()])
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    seen = np.clip(_EYES[eye] @ linear, 0, 1)
    x = _XYZ @ seen / np.array([0.95047, 1, 1.08883])
    f = np.where(x > 0.008856, np.cbrt(x), 7.787 * x + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def _chroma(first: Vector, second: Vector) -> tuple[float, float, float, float]:
    mean = (np.hypot(*first[1:]) + np.hypot(*second[1:])) / 2
    g = 0.5 * (1 - np.sqrt(mean**7 / (mean**7 + 25.0**7)))
    a, b = (1 + g) * first[1], (1 + g) * second[1]
    hues = [np.degrees(np.arctan2(p, q)) % 360 for p, q in ((first[2], a), (second[2], b))]
    return float(np.hypot(a, first[2])), float(np.hypot(b, second[2])), float(hues[0]), float(hues[1])


def difference(first: Vector, second: Vector) -> float:
    """CIEDE2000 of two colours in CIELAB (Sharma, Wu and Dalal 2005)."""
    c1, c2, h1, h2 = _chroma(first, second)
    turn = (h2 - h1 + 180) % 360 - 180 if c1 * c2 else 0.0
    hue = 2 * np.sqrt(c1 * c2) * np.sin(np.radians(turn / 2))
    light, chroma = (first[0] + second[0]) / 2, (c1 + c2) / 2
    mean = (h1 + turn / 2) % 360
    t = 1 - 0.17 * np.cos(np.radians(mean - 30)) + 0.24 * np.cos(np.radians(2 * mean))
    t += 0.32 * np.cos(np.radians(3 * mean + 6)) - 0.2 * np.cos(np.radians(4 * mean - 63))
    s_l = 1 + 0.015 * (light - 50) ** 2 / np.sqrt(20 + (light - 50) ** 2)
    s_c, s_h = 1 + 0.045 * chroma, 1 + 0.015 * chroma * t
    r = -2 * np.sqrt(chroma**7 / (chroma**7 + 25.0**7)) * np.sin(np.radians(60 * np.exp(-(((mean - 275) / 25) ** 2))))
    parts = (second[0] - first[0]) / s_l, (c2 - c1) / s_c, hue / s_h
    return float(np.sqrt(parts[0] ** 2 + parts[1] ** 2 + parts[2] ** 2 + r * parts[1] * parts[2]))


def test_the_measure_gives_the_published_values() -> None:
    pairs = [
        ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
        ((50, 2.5, 0), (73, 25, -18), 27.1492),
        ((2.0776, 0.0795, -1.135), (0.9033, -0.0636, -0.5514), 0.9082),
    ]
    for first, second, published in pairs:
        assert difference(np.array(first, float), np.array(second, float)) == pytest.approx(published, abs=1e-3)


@THEMES
@pytest.mark.parametrize("ground", ["background", "panel", "raised", "selected", "control"])
@pytest.mark.parametrize("words", ["text", "dim", "accent", "good", "warn", "bad"])
def test_text_can_be_read_on_every_ground(colours: Colours, words: str, ground: str) -> None:
    assert contrast(getattr(colours, words), getattr(colours, ground)) >= LEGIBLE


@THEMES
def test_text_can_be_read_on_buttons_verdicts_and_segments(colours: Colours) -> None:
    assert contrast(colours.on_accent, colours.accent) >= LEGIBLE
    for words in (colours.good, colours.warn, colours.bad):
        assert contrast(words, colours.fill(words)) >= LEGIBLE
    for colour in colours.characters:
        assert contrast(colours.text, colours.fill(colour, 0.3)) >= LEGIBLE


@THEMES
def test_names_in_a_characters_colour_can_be_read(colours: Colours) -> None:
    for index in range(16):
        for ground in (colours.background, colours.panel, colours.raised, colours.selected):
            assert contrast(colours.character_text(index), ground) >= LEGIBLE


@THEMES
def test_what_is_pressed_and_drawn_is_seen(colours: Colours) -> None:
    """3:1 is what WCAG asks of controls and graphics."""
    for colour in colours.characters:
        assert contrast(colour, colours.panel) >= 3
    assert contrast(colours.accent, colours.panel) >= 3  # the focus ring
    assert contrast(colours.playhead, colours.background) >= 3
    assert contrast(colours.shot, colours.background) >= 3


@THEMES
@pytest.mark.parametrize("eye", _EYES)
def test_characters_are_told_apart_at_30_percent(colours: Colours, eye: str) -> None:
    """A difference of 2.3 is just noticeable (Mahy 1994); neighbours in a cast are far beyond it."""
    seen = [_lab(colours.fill(colour, 0.3), eye) for colour in colours.characters]
    assert len(seen) == 16
    least = min(difference(a, b) for a, b in combinations(seen, 2))
    assert least >= 3.0
    assert min(difference(a, b) for a, b in combinations(seen[:6], 2)) >= 3.5


def test_a_colour_moves_as_little_as_it_takes() -> None:
    ground, text = QColor("#ffffff"), QColor("#000000")
    assert readable(QColor("#000080"), [ground], text) == QColor("#000080")
    moved = readable(QColor("#ffff00"), [ground], text)
    assert contrast(moved, ground) >= LEGIBLE
    assert moved.red() > 0
    assert mixed(ground, text, 0.5) == QColor(128, 128, 128)


def test_characters_beyond_the_sixteenth_begin_again() -> None:
    theme = Theme()
    assert theme.character(17) == theme.character(1)
    assert theme.character(None) == theme.character_text(None) == DARK.dim


def test_the_look_follows_the_theme(qtbot: QtBot, qapp: QApplication) -> None:
    theme = Theme()
    style.apply(qapp, theme)
    label = QLabel("words")
    qtbot.addWidget(label)
    label.show()
    assert label.palette().windowText().color() == DARK.text
    style.set_role(label, "bad")
    assert label.palette().windowText().color() == DARK.bad
    with qtbot.waitSignal(theme.changed):
        theme.use(dark=False)
    style.apply(qapp, theme)
    assert label.palette().windowText().color() == LIGHT.bad
    with qtbot.assertNotEmitted(theme.changed):
        theme.use(dark=False)


def test_the_sheet_names_only_what_there_is() -> None:
    for dark in (True, False):
        text = style.sheet(Theme(dark=dark))
        assert "$" not in text
        assert "-dark.svg" in text if dark else "-light.svg" in text


def test_chinese_is_drawn_with_chinese_shapes() -> None:
    assert fonts.families("zh")[0] != fonts.families("ja")[0]
    assert "SC" in fonts.families("zh")[0]
    assert "JP" in fonts.families("ja")[0]
    assert fonts.sans().pixelSize() == 13
    assert fonts.mono(12).pixelSize() == 12


@pytest.mark.parametrize("name", icons.NAMES)
def test_icons_are_drawn_and_crisp(qapp: QApplication, name: str) -> None:
    fine = icons.pixmap(name, DARK.text, 16, 2.0)
    assert fine.width() == 32
    image = fine.toImage()
    inked = sum(image.pixelColor(x, y).alpha() > 127 for x in range(32) for y in range(32))
    assert 15 < inked < 800
    edge = [image.pixelColor(x, y).alpha() for k in range(32) for x, y in ((k, 0), (k, 31), (0, k), (31, k))]
    assert max(edge) == 0, "cut off"
    assert not icons.icon(name, DARK).isNull()
