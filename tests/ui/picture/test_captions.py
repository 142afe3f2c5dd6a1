"""Which lines are written over the picture, and that their letters are there, in both languages."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from dubstudio.ui.picture.subtitles import Caption, CaptionPainter, Captions
from tests.builders import build_film, build_project, build_segment


def painted(*captions: Caption, width: int = 640, height: int = 360) -> np.ndarray:
    """Captions over grey, brightness ``[h, w]``."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.gray)
    painter = QPainter(image)
    CaptionPainter().paint(painter, QRectF(0, 0, width, height), captions)
    painter.end()
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(height, width, 4)
    return pixels[..., 1].astype(int)


def test_lines_show_from_their_start_up_to_their_end() -> None:
    captions = Captions(
        build_project(
            build_segment("seg_1", 1_000, 9_000, text="Long"),
            build_segment("seg_2", 2_000, 3_000, text=" Two \n"),
            build_segment("seg_3", 2_500, 3_500, text="三", language="zh"),
            build_segment("seg_4", 4_000, 5_000, text="  "),
        )
    )

    def texts(ms: int) -> list[str]:
        return [caption.text for caption in captions.at(ms)]

    assert [texts(ms) for ms in (999, 1_000, 2_000, 2_999, 3_000)] == [
        [],
        ["Long"],
        ["Long", "Two"],
        ["Long", "Two", "三"],
        ["Long", "三"],
    ]
    assert texts(4_500) == ["Long"]
    assert texts(9_000) == []
    assert captions.at(2_999)[2].language == "zh"
    assert Captions(build_project()).at(0) == ()


def test_a_long_film_is_looked_up_at_once() -> None:
    captions = Captions(build_film(5_000, 0))
    assert [caption.text for caption in captions.at(1_440 * 4_999 + 5)] == ["That was a long time ago, number 4999."]


@pytest.mark.parametrize(("text", "language"), [("The committee meets.", "en"), ("银行的行长在行走", "zh")])
def test_letters_are_white_with_a_dark_outline_low_in_the_picture(text: str, language: str, qtbot: QtBot) -> None:
    seen = painted(Caption(text, language))
    rows, columns = np.nonzero(seen > 240)
    assert len(rows) > 300
    assert rows.min() > 300
    assert rows.max() < 355
    assert abs((columns.min() + columns.max()) / 2 - 320) < 6
    assert (seen < 10).sum() > 300


def test_long_lines_are_broken_and_stay_inside(qtbot: QtBot) -> None:
    for text, language in (("word " * 40, "en"), ("很长的一句话" * 12, "zh")):
        rows, columns = np.nonzero(painted(Caption(text.strip(), language)) > 240)
        assert columns.min() >= 640 * 0.04
        assert columns.max() <= 640 * 0.96
        assert rows.max() - rows.min() > 36  # more than one line


def test_two_people_stand_above_each_other(qtbot: QtBot) -> None:
    one, two = painted(Caption("Yes", "en")), painted(Caption("No", "en"), Caption("Yes", "en"))
    height = [np.ptp(np.nonzero(seen > 240)[0]) for seen in (one, two)]
    assert height[1] > height[0] * 1.8
    assert np.array_equal(one[325:], two[325:])  # the last one stands where it would stand alone


def test_written_breaks_are_kept(qtbot: QtBot) -> None:
    one, two = painted(Caption("Yes No", "en")), painted(Caption("Yes\nNo", "en"))
    assert np.ptp(np.nonzero(two > 240)[0]) > 1.8 * np.ptp(np.nonzero(one > 240)[0])
