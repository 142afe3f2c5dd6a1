"""Waveforms as pictures, pixel by pixel."""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QColor, QImage

from dubstudio.ui.timeline.wave_image import MOST_COLOURS, colour_table, draw_curve, picture, wave_picture

RED, BLUE = QColor(200, 0, 0), QColor(0, 0, 200)


def columns(*pairs: tuple[float, float]) -> np.ndarray:
    return np.array(pairs, np.float32)


def alphas(image: QImage, x: int) -> list[int]:
    return [image.pixelColor(x, y).alpha() for y in range(image.height())]


def test_a_column_is_filled_between_its_values() -> None:
    image = wave_picture(columns((-1, 1), (-0.5, 0.5)), 22, colour_table([RED]))
    assert (image.width(), image.height()) == (2, 22)
    assert alphas(image, 0) == [0, *[255] * 20, 0]
    assert alphas(image, 1) == [0] * 6 + [255] * 10 + [0] * 6
    assert image.pixelColor(0, 11).red() == 200


def test_edges_are_soft() -> None:
    edge = alphas(wave_picture(columns((-0.55, 0.55)), 22, colour_table([RED])), 0)[5]
    assert 100 < edge < 155


def test_silence_is_a_line_and_nothing_is_nothing() -> None:
    image = wave_picture(columns((0, 0), (np.nan, np.nan)), 21, colour_table([RED]))
    assert sum(alphas(image, 0)) == 255
    assert sum(alphas(image, 1)) == 0


def test_a_wave_can_be_made_taller_but_stays_in_its_lane() -> None:
    image = wave_picture(columns((-0.1, 0.1), (-0.9, 0.9)), 22, colour_table([RED]), gain=4)
    assert sum(alphas(image, 0)) == 8 * 255
    assert sum(alphas(image, 1)) == 20 * 255


def test_every_column_can_have_its_own_colour() -> None:
    every = [QColor.fromHsv(20 * n, 255, 200) for n in range(MOST_COLOURS)]
    pairs = columns(*[(-1.0, 1.0)] * MOST_COLOURS)
    image = wave_picture(pairs, 12, colour_table(every), colours=np.arange(MOST_COLOURS))
    assert [image.pixelColor(x, 6) for x in range(MOST_COLOURS)] == [QColor(colour.rgb()) for colour in every]


def test_bytes_become_a_picture_of_any_width() -> None:
    image = picture(np.array([[0, 15, 30]], np.uint8), colour_table([RED, BLUE]))
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.pixelColor(1, 0) == RED
    assert image.pixelColor(2, 0) == BLUE


def test_a_curve_joins_its_heights() -> None:
    pixels = np.zeros((10, 4), np.uint8)
    draw_curve(pixels, np.array([2, 2, 6, 6, 5]), 1)
    assert [np.flatnonzero(pixels[:, x]).tolist() for x in range(4)] == [[2], [2, 3, 4, 5, 6], [6], [5, 6]]
    assert set(pixels.ravel().tolist()) == {0, 30}
