"""The original line's own speech as a clip."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import InputError
from dubstudio.base.progress import silent
from dubstudio.files import project_file
from dubstudio.media import sound_file
from dubstudio.media.audio import read_audio
from dubstudio.media.probe import MediaInfo, probe
from dubstudio.project.entities import FromClip, Span
from dubstudio.project.history import History
from dubstudio.studio.film_emotions import as_in_film, spoken_in_film
from tests.builders import build_project, build_segment

RATE = 16_000


@pytest.fixture
def film(tmp_path: Path) -> MediaInfo:
    """Two seconds of a tone, two of silence, two of another tone."""
    t = np.arange(2 * RATE, dtype=np.float32) / RATE
    parts = [0.3 * np.sin(2 * np.pi * 220 * t), np.zeros(2 * RATE), 0.3 * np.sin(2 * np.pi * 330 * t)]
    file = tmp_path / "film.flac"
    file.write_bytes(sound_file.flac_bytes(np.concatenate(parts).astype(np.float32), RATE))
    return probe(file)


PROJECT = build_project(
    build_segment("seg_1", 0, 2_000, region=Span(500, 1_500), text="One."),
    build_segment("seg_2", 2_100, 3_900, text="Silence."),
    build_segment("seg_3", 4_000, 6_000, text="Three.", emotion=FromClip("old.wav", 0.4)),
    build_segment("seg_4", 6_000, 6_100, text="Short."),
)


def test_every_line_gets_what_is_heard_in_its_region(film: MediaInfo, tmp_path: Path) -> None:
    clips = spoken_in_film(film, PROJECT, list(PROJECT.segments), tmp_path, silent, CancelToken())
    assert set(clips) == {"seg_1", "seg_3"}, "nothing is heard under the others"
    kept = tmp_path / project_file.VOICES / clips["seg_1"]
    assert len(read_audio(kept, RATE)) == RATE
    history = History(PROJECT)
    history.do(as_in_film(PROJECT, clips))
    assert history.project.segments["seg_1"].emotion == FromClip(clips["seg_1"])
    assert history.project.segments["seg_3"].emotion == FromClip(clips["seg_3"], 0.4), "the strength stays"
    history.undo()
    assert history.project == PROJECT, "one step"


def test_silence_says_how_to_go_on(film: MediaInfo, tmp_path: Path) -> None:
    with pytest.raises(InputError) as error:
        spoken_in_film(film, PROJECT, ["seg_2"], tmp_path, silent, CancelToken())
    assert error.value.remedy
