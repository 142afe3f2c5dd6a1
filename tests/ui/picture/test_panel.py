"""The picture shows the frame that the playhead's time owns, and says why where it shows none."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage

from dubstudio.project.commands import lines
from dubstudio.ui.picture.panel import PicturePanel
from tests.builders import build_project, build_segment
from tests.media_files import media_file
from tests.numbered_films import number_of, numbered_film
from tests.ui.picture.conftest import Screen


def pixels(image: QImage) -> np.ndarray:
    """An image as ``[h, w, 4]``."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4).copy()


@pytest.mark.parametrize("name", ["b_frames.mp4", "vfr.mp4", "av1.mp4", "ntsc.mp4"])
def test_scrubbing_shows_exactly_the_frame_that_the_time_owns(name: str, screen: Screen) -> None:
    film, chance = numbered_film(name), random.Random(name)
    screen.open(film.path)
    screen.state.end_ms = screen.film.duration_ms
    for _ in range(40):
        ms = chance.randrange(screen.film.duration_ms)
        screen.seek(ms)
        assert screen.panel.shown_index() == film.owner(ms)
        assert number_of(pixels(screen.panel.image())) == film.owner(ms)
        assert number_of(pixels(screen.panel.grab().toImage())) == film.owner(ms)


def test_of_many_wishes_the_newest_is_shown_in_the_end(screen: Screen) -> None:
    film = numbered_film("one_key.mp4")
    screen.open(film.path)
    for ms in range(0, 11_900, 70):
        screen.state.seek(ms)
        screen.qtbot.wait(1)
    screen.wait_for(lambda: screen.panel.shown_index() == film.owner(11_830))
    assert number_of(pixels(screen.panel.image())) == film.owner(11_830)
    assert screen.panel.shown_ms() == 11_800


def test_the_picture_keeps_its_shape_and_fills_the_box(screen: Screen) -> None:
    screen.open(media_file("cfr.mp4"))
    screen.seek(400)
    for width, height in ((600, 270), (300, 400), (480, 270)):
        screen.panel.resize(width, height)
        screen.wait_for(lambda: screen.panel.image().width() == width or screen.panel.image().height() == height)  # noqa: B023
        rect = screen.panel.picture_rect()
        assert rect.width() / rect.height() == pytest.approx(192 / 108, rel=0.02)
        assert rect.width() == width or rect.height() == height
        assert abs(rect.center().x() - width / 2) <= 1
        # What is on the screen is the frame, pixel for pixel.
        seen = pixels(screen.panel.grab(rect.toRect()).toImage())
        # (The private screen of the tests may have 16 bits a pixel.)
        difference = seen[..., :3].astype(int) - pixels(screen.panel.image())[..., :3]
        assert np.abs(difference).max() < 9
    screen.panel.resize(800, 200)
    screen.wait_for(lambda: screen.panel.image().height() == 200)
    beside = screen.panel.grab().toImage().pixelColor(5, 100)
    assert beside.name() == "#000000"


def test_nothing_open_says_so(screen: Screen) -> None:
    shot = pixels(screen.panel.grab().toImage())[..., :3]
    assert (shot[0] == 0).all()
    assert shot.max() > 100  # the hint
    assert screen.panel.shown_index() is None
    assert screen.panel.shown_ms() is None


def test_a_missing_film_is_named(screen: Screen) -> None:
    screen.open(Path("/nowhere/Harbour_Ep03.mp4"))
    assert screen.film.is_missing
    title, text, _ = screen.panel._reason()
    assert "missing" in title
    assert "Harbour_Ep03.mp4" in title
    assert "There is no file" in text


def test_a_damaged_film_says_why(screen: Screen) -> None:
    screen.open(media_file("noise.mkv"))
    title, text, _ = screen.panel._reason()
    assert not screen.film.is_missing
    assert "noise.mkv" in title
    assert "damaged" in text


def test_sound_alone_has_no_picture(screen: Screen) -> None:
    screen.open(media_file("sound.wav"))
    assert screen.panel._reason()[1] == "This file has no picture."


def test_a_film_that_goes_away_is_told_and_another_can_be_opened(screen: Screen, tmp_path: Path) -> None:
    fleeting = tmp_path / "fleeting.mp4"
    fleeting.write_bytes(media_file("cfr.mp4").read_bytes())
    screen.panel.hide()
    screen.open(fleeting)
    screen.wait_for(lambda: not screen.jobs.rows())
    fleeting.unlink()
    screen.film.info = replace(screen.film.info)  # as if it had gone between looking into it and showing it
    screen.film.opened.emit()
    screen.wait_for(lambda: screen.panel._problem is not None)
    screen.open(media_file("cfr.mp4"))
    screen.wait_for(lambda: screen.panel.shown_index() == 0)


def test_closing_the_film_makes_it_black(screen: Screen) -> None:
    screen.open(media_file("cfr.mp4"))
    screen.wait_for(lambda: screen.panel.shown_index() == 0)
    screen.film.close()
    assert screen.panel.shown_index() is None
    assert screen.panel.image().isNull()


def test_the_line_under_the_playhead_is_written_over_the_picture(screen: Screen) -> None:
    screen.open(media_file("cfr.mp4"))
    screen.show(build_project(build_segment("seg_1", 1_000, 2_000, text="Hello"), build_segment("seg_2", 3_000, 4_000)))
    screen.seek(1_500)
    written = pixels(screen.panel.grab().toImage())
    rect = screen.panel.picture_rect()
    lower = written[int(rect.top() + rect.height() * 0.85) :]
    assert (lower[..., :3].min(axis=2) > 250).sum() > 40  # white letters
    assert (lower[..., :3].max(axis=2) < 5).sum() > 80  # with a black outline
    assert screen.panel._written[0].text == "Hello"
    screen.bridge.attempt(lambda project: lines.remove_segments(project, ["seg_1"]))
    screen.panel.grab()
    assert screen.panel._written == ()
    screen.seek(2_000)
    screen.panel.grab()
    assert screen.panel._written == ()


def test_a_click_asks_to_play(screen: Screen) -> None:
    with screen.qtbot.waitSignal(screen.panel.play_requested, timeout=1_000):
        screen.qtbot.mouseClick(screen.panel, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    with screen.qtbot.assertNotEmitted(screen.panel.play_requested):
        screen.qtbot.mouseClick(screen.panel, Qt.MouseButton.RightButton, pos=QPoint(100, 100))


def test_a_picture_can_be_thrown_away_at_any_time(screen: Screen) -> None:
    screen.open(numbered_film("one_key.mp4").path)
    for turn in range(5):
        other = PicturePanel(screen.bridge, screen.state, screen.film, screen.player, screen.theme)
        other.resize(320, 180)
        other.show()
        screen.state.seek(2_000 * turn + 100)
        screen.qtbot.wait(5 * turn)
        thread = other._thread
        other.deleteLater()
        screen.wait_for(thread.isFinished)
