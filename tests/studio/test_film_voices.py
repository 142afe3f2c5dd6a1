"""Telling apart who speaks in a film, by listening."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate
from pathlib import Path

import numpy as np
import pytest

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import Cancelled, InputError
from dubstudio.base.progress import silent
from dubstudio.media import sound_file
from dubstudio.media.audio import read_audio
from dubstudio.media.probe import MediaInfo, probe
from dubstudio.project.entities import Span
from dubstudio.speech.engine import Samples
from dubstudio.speech.likeness.encoder import SpeakerEncoder, similarity
from dubstudio.studio import film_voices

RATE = 16_000
PAUSE_MS = 500


@pytest.fixture(scope="module")
def encoder() -> SpeakerEncoder:
    return SpeakerEncoder()


def speech(media: Path, speaker: str) -> Samples:
    return read_audio(next((media / "speakers").glob(f"{speaker}-*")), RATE)


def film(folder: Path, *turns: Samples) -> tuple[MediaInfo, list[Span]]:
    """A sound file that stands for a film, and where the turns are in it, half a second apart."""
    file, pause = folder / "film.flac", np.zeros(PAUSE_MS * RATE // 1000, np.float32)
    file.write_bytes(sound_file.flac_bytes(np.concatenate([part for turn in turns for part in (turn, pause)]), RATE))
    lengths = [1000 * len(turn) // RATE for turn in turns]
    ends = accumulate(length + PAUSE_MS for length in lengths)
    return probe(file), [Span(e - PAUSE_MS - n, e - PAUSE_MS) for e, n in zip(ends, lengths, strict=True)]


def overlap(one: Span, other: Span) -> int:
    return max(0, min(one.end_ms, other.end_ms) - max(one.start_ms, other.start_ms))


def test_people_who_take_turns_are_told_apart(media: Path, tmp_path: Path, encoder: SpeakerEncoder) -> None:
    one, other, third = (speech(media, who) for who in ("2518", "4214", "6880"))
    half = 3 * RATE
    info, turns = film(tmp_path, one[:half], other[:half], one[half:], third, other[half:])
    told: list[float] = []
    found = film_voices.speakers_of_film(info, lambda part, _text: told.append(part), CancelToken(), encoder=encoder)
    assert len(found) == 3
    assert told == sorted(told)
    assert [speaker.length_ms for speaker in found] == sorted((s.length_ms for s in found), reverse=True)
    who_speaks = {frozenset(n for n, turn in enumerate(turns) if any(overlap(turn, s) > 500 for s in speaker.spans))
                  for speaker in found}  # fmt: skip
    assert who_speaks == {frozenset({0, 2}), frozenset({1, 4}), frozenset({3})}


def test_without_a_pause_the_border_is_right_to_half_a_second(
    media: Path, tmp_path: Path, encoder: SpeakerEncoder
) -> None:
    both = np.concatenate([speech(media, "2518")[: 5 * RATE], speech(media, "4214")[: 5 * RATE]])
    info, (whole,) = film(tmp_path, both)
    found = film_voices.speakers_of_film(info, silent, CancelToken(), speech=[whole], encoder=encoder)
    first, second = sorted(found, key=lambda speaker: speaker.spans[0].start_ms)
    assert [len(first.spans), len(second.spans)] == [1, 1]
    assert first.spans[0].end_ms == second.spans[0].start_ms
    assert abs(first.spans[0].end_ms - 5_000) <= 600
    clip = film_voices.voice_of_speaker(info, first, CancelToken())
    assert 3.5 <= len(clip.samples) / clip.sample_rate <= 5.0
    own, stranger = (speech(media, who) for who in ("2518", "4214"))
    heard = encoder.embed(clip.samples, clip.sample_rate)
    assert similarity(heard, encoder.embed(own, RATE)) > 0.85 > similarity(heard, encoder.embed(stranger, RATE))
    with pytest.raises(InputError):
        film_voices.voice_of_speaker(info, replace(first, spans=(Span(0, 2_000),)), CancelToken())


def test_one_person_is_one(media: Path, tmp_path: Path, encoder: SpeakerEncoder) -> None:
    sound = speech(media, "2518")
    info, turns = film(tmp_path, sound[: 2 * RATE], sound[2 * RATE : 2 * RATE + RATE // 2], sound[3 * RATE :])
    (found,) = film_voices.speakers_of_film(info, silent, CancelToken(), speech=turns, encoder=encoder)
    assert found.spans == tuple(turns)


def test_where_nobody_speaks_nobody_is_found(tmp_path: Path, encoder: SpeakerEncoder) -> None:
    info, turns = film(tmp_path, np.zeros(2 * RATE, np.float32))
    assert film_voices.speakers_of_film(info, silent, CancelToken(), encoder=encoder) == []
    assert film_voices.speakers_of_film(info, silent, CancelToken(), speech=turns, encoder=encoder) == []
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        film_voices.speakers_of_film(info, silent, token, speech=turns, encoder=encoder)


def test_a_track_of_voices_is_listened_to(tmp_path: Path) -> None:
    info, _ = film(tmp_path, np.zeros(RATE, np.float32))
    (music,) = info.audio
    voices = replace(music, index=1, title="Dialogue only")
    assert film_voices.voice_track(info) == 0
    assert film_voices.voice_track(replace(info, audio=(replace(music, title="Music"), voices))) == 1
