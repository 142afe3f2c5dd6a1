"""Who speaks some lines in the film, found by listening."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import Cancelled
from dubstudio.base.progress import silent
from dubstudio.media import sound_file
from dubstudio.media.audio import read_audio
from dubstudio.media.probe import MediaInfo, probe
from dubstudio.project.entities import Span
from dubstudio.speech.likeness.encoder import SpeakerEncoder, preset_embeddings, similarity
from dubstudio.speech.voices import voices
from dubstudio.studio import film_speakers
from tests.builders import ANNA, BOB, build_character, build_project, build_segment

RATE = 16_000


@pytest.fixture(scope="module")
def encoder() -> SpeakerEncoder:
    return SpeakerEncoder()


def test_lines_are_heard_where_nobody_else_speaks() -> None:
    project = build_project(
        build_character(ANNA),
        build_character(BOB),
        build_segment("seg_1", 0, 4_000, character_id=ANNA),
        build_segment("seg_2", 3_000, 6_000, character_id=BOB),
        build_segment("seg_3", 5_600, 9_000, character_id=ANNA, region=Span(5_800, 8_000)),
        build_segment("seg_4", 10_000, 10_300, character_id=ANNA),
    )
    assert film_speakers.alone(project, ["seg_1", "seg_3", "seg_4"]) == [Span(0, 3_000), Span(6_000, 8_000)]
    inside = build_project(build_segment("seg_1", 0, 9_000), build_segment("seg_2", 3_000, 4_000))
    assert film_speakers.alone(inside, ["seg_1"]) == [Span(4_000, 9_000), Span(0, 3_000)]


def test_the_person_under_the_lines_is_found_among_others(media: Path, tmp_path: Path, encoder: SpeakerEncoder) -> None:
    one, other = _speech(media, "2518"), _speech(media, "4214")
    film = _film(tmp_path, one[: 3 * RATE], other[: 3 * RATE], one[3 * RATE : 6 * RATE])
    told: list[float] = []
    found = film_speakers.original_speaker(
        film,
        [Span(0, 3_000), Span(6_000, 9_000)],
        lambda fraction, _text: told.append(fraction),
        CancelToken(),
        encoder,
    )
    assert found is not None
    assert (found.n_lines, round(found.seconds), found.sex) == (2, 6, "male")
    assert similarity(found.person, encoder.embed(one, RATE)) > 0.9
    assert similarity(found.person, encoder.embed(other, RATE)) < 0.65
    assert told == [0.0, 0.5]


def test_a_line_of_somebody_else_does_not_count(media: Path, tmp_path: Path, encoder: SpeakerEncoder) -> None:
    one, other = _speech(media, "2518"), _speech(media, "4214")
    film = _film(tmp_path, one[: 6 * RATE], other[: 2 * RATE])
    spans = [Span(2_000 * n, 2_000 * n + 2_000) for n in range(4)]
    found = film_speakers.original_speaker(film, spans, silent, CancelToken(), encoder)
    assert found is not None
    assert found.n_lines == 3


def test_where_nothing_is_heard_nobody_is_found(tmp_path: Path, encoder: SpeakerEncoder) -> None:
    film = _film(tmp_path, np.zeros(RATE, np.float32))
    assert film_speakers.original_speaker(film, [Span(5_000, 9_000)], silent, CancelToken(), encoder) is None
    assert film_speakers.original_speaker(film, [], silent, CancelToken(), encoder) is None


def test_listening_can_be_stopped(media: Path, tmp_path: Path, encoder: SpeakerEncoder) -> None:
    token = CancelToken()
    token.cancel()
    film = _film(tmp_path, _speech(media, "328")[: 3 * RATE])
    with pytest.raises(Cancelled):
        film_speakers.original_speaker(film, [Span(0, 3_000)], silent, token, encoder)


def test_a_breath_is_too_short_to_tell(encoder: SpeakerEncoder) -> None:
    assert film_speakers.person_in(np.ones(1_000, np.float32), RATE, encoder) is None


def test_the_sex_of_built_in_voices_is_heard() -> None:
    heard = {name: film_speakers.likely_sex(person) for name, person in preset_embeddings().items()}
    wrong = [v.id for v in voices() if heard[v.id] not in (v.sex, "")]
    assert len(wrong) <= 2, wrong


def test_the_sex_of_people_is_heard(media: Path, encoder: SpeakerEncoder) -> None:
    deep, high = ("1624", "2518", "6880"), ("328", "403")  # by their pitch
    for names, sex in ((deep, "male"), (high, "female")):
        for name in names:
            person = encoder.embed(_speech(media, name), RATE)
            assert film_speakers.likely_sex(person) == sex, name


def test_consistency_is_that_of_the_lines_among_themselves(media: Path, encoder: SpeakerEncoder) -> None:
    halves = [encoder.embed(half, RATE) for half in np.array_split(_speech(media, "4214"), 2)]
    stranger = encoder.embed(_speech(media, "2518"), RATE)
    same, mixed = film_speakers.consistency(halves), film_speakers.consistency([*halves, stranger])
    assert same is not None
    assert mixed is not None
    assert same[1] > 0.75 > mixed[1]
    assert film_speakers.consistency(halves[:1]) is None


def _speech(media: Path, speaker: str) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    file = next((media / "speakers").glob(f"{speaker}-*"))
    return read_audio(file, RATE)  # type: ignore[return-value]


def _film(folder: Path, *pieces: np.ndarray[tuple[int], np.dtype[np.float32]]) -> MediaInfo:
    """A sound file that stands for a film."""
    file = folder / "film.flac"
    file.write_bytes(sound_file.flac_bytes(np.concatenate(pieces), RATE))
    return probe(file)
