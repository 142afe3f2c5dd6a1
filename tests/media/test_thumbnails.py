"""Small pictures: near enough, quick, and never a reason to fail."""

from __future__ import annotations

import pytest

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import Cancelled, MediaError
from dubstudio.media.probe import probe
from dubstudio.media.thumbnails import ThumbnailReader, thumbnails
from tests.media_files import media_file
from tests.numbered_films import number_of, numbered_film


@pytest.mark.parametrize("name", ["b_frames.mp4", "vfr.mp4", "av1.mp4", "late.mkv", "b_frames.ts", "one_key.mp4"])
def test_each_picture_is_of_the_time_it_says_and_near_to_the_one_wanted(name: str) -> None:
    film = numbered_film(name)
    for made in thumbnails(probe(film.path), range(0, 11_000, 1_700), 54):
        assert made.pixels.shape == (54, 96, 4)
        assert number_of(made.pixels) == film.owner(made.ms)
        assert -5_000 <= made.ms - made.wanted_ms <= 200  # a keyframe at worst, where the machine is slow


def test_an_avi_has_pictures_too() -> None:
    film = numbered_film("b_frames.avi")
    made = list(thumbnails(probe(film.path), [0, 5_000, 11_000], 54))
    assert [abs(number_of(m.pixels) - film.owner(m.wanted_ms)) < 125 for m in made] == [True] * 3


def test_a_film_that_breaks_off_has_those_before_the_break(tmp_path: object) -> None:
    with ThumbnailReader(probe(media_file("cfr.mp4"))) as reader:
        assert reader.at(3_900, 20) is not None
        late = reader.at(60_000, 20)
        assert late is None or late.ms < 4_000


def test_making_them_can_be_stopped() -> None:
    cancel = CancelToken()
    made = thumbnails(probe(media_file("cfr.mp4")), [0, 1_000], 20, cancel)
    next(made)
    cancel.cancel()
    with pytest.raises(Cancelled):
        next(made)


def test_sound_alone_has_none() -> None:
    with pytest.raises(MediaError, match="no picture"):
        ThumbnailReader(probe(media_file("sound.m4a")))
