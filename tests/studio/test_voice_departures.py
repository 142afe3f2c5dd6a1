"""Lines that do not sound like their character are found, by who has spoken them and by how they sound."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import Cancelled
from dubstudio.base.progress import silent
from dubstudio.files import project_file
from dubstudio.media import sound_file
from dubstudio.media.audio import read_audio
from dubstudio.project.entities import Project
from dubstudio.speech.likeness.encoder import Embedding, SpeakerEncoder, preset_embeddings
from dubstudio.studio import voice_departures
from dubstudio.studio.document import Document
from dubstudio.studio.voice_departures import Departure, Reason
from tests.builders import (
    ANNA,
    BOB,
    DEEP,
    WARM,
    build_character,
    build_project,
    build_segment,
    build_take,
    build_voice,
)

RATE = 16_000
Sound = np.ndarray[tuple[int], np.dtype[np.float32]]
DocumentMaker = Callable[..., Document]


@pytest.fixture(scope="module")
def encoder() -> SpeakerEncoder:
    return SpeakerEncoder()


@pytest.fixture
def document(tmp_path: Path) -> DocumentMaker:
    """Makes a document in which Anna's lines sound like this, one after the other."""

    def make(sounds: Sequence[Sound], **fields: Any) -> Document:
        opened = project_file.create(tmp_path / "film.dub", build_project())
        items: list[Any] = [build_voice(WARM), build_character(ANNA, voice_id=WARM)]
        for n, sound in enumerate(sounds):
            name = project_file.add_sound(opened.folder, sound_file.flac_bytes(sound, RATE))
            line, take = f"seg_{n}", f"take_{n}"
            own = {"character_id": ANNA, **fields}
            items.append(build_segment(line, n * 5_000, n * 5_000 + 4_000, chosen_take_id=take, **own))
            items.append(build_take(take, line, sound=name, sample_rate=RATE, n_samples=len(sound), engine="kokoro"))
        return Document(dataclasses.replace(opened, project=build_project(*items)))

    return make


def look(document: Document, encoder: SpeakerEncoder, **more: Any) -> list[Departure]:
    return voice_departures.departures(document, silent, CancelToken(), encoder, **more)


def test_who_has_spoken_a_line_is_told_without_listening() -> None:
    project = cast()
    assert voice_departures.spoken_by_others(project) == [
        Departure("seg_2", Reason.VOICE, DEEP, WARM),
        Departure("seg_3", Reason.ENGINE, "indextts2", "kokoro"),
        Departure("seg_4", Reason.VOICE, "voice_gone", WARM),
    ]


def test_a_voice_given_to_a_line_itself_is_no_departure() -> None:
    project = cast()
    own = replace(project.segments["seg_2"], voice_id=DEEP)
    project = replace(project, segments={**project.segments, "seg_2": own})
    assert "seg_2" not in {found.line_id for found in voice_departures.spoken_by_others(project)}


def test_recasting_makes_all_lines_of_the_character_stand_out_and_no_others() -> None:
    project = cast()
    recast = replace(project.characters[ANNA], voice_id=DEEP)
    found = voice_departures.spoken_by_others(replace(project, characters={**project.characters, ANNA: recast}))
    assert [(one.line_id, one.wanted) for one in found] == [("seg_1", DEEP), ("seg_3", DEEP), ("seg_4", DEEP)]


def test_a_stranger_among_the_lines_is_heard(media: Path, document: DocumentMaker, encoder: SpeakerEncoder) -> None:
    own, other = speech(media, "4214"), speech(media, "2518")
    sounds = [*pieces(own, 4), pieces(other, 1)[0]]
    found = look(document(sounds), encoder)
    assert [(one.line_id, one.reason) for one in found] == [("seg_4", Reason.SOUND)]
    assert found[0].likeness is not None
    assert 0.3 < found[0].likeness < 0.70


def test_two_lines_do_not_say_which_of_them_is_wrong(
    media: Path, document: DocumentMaker, encoder: SpeakerEncoder
) -> None:
    sounds = [pieces(speech(media, name), 1)[0] for name in ("4214", "2518")]
    assert look(document(sounds), encoder) == []


def test_lines_without_a_character_are_compared_by_their_voice(
    media: Path, document: DocumentMaker, encoder: SpeakerEncoder
) -> None:
    sounds = [*pieces(speech(media, "4214"), 3), pieces(speech(media, "2518"), 1)[0]]
    found = look(document(sounds, character_id=None, voice_id=WARM), encoder)
    assert [one.line_id for one in found] == ["seg_3"]


def test_short_and_missing_sounds_are_passed_over(
    media: Path, document: DocumentMaker, encoder: SpeakerEncoder
) -> None:
    own, other = pieces(speech(media, "4214"), 3), pieces(speech(media, "2518"), 2)
    made = document([*own, other[0][:RATE], other[1]])
    made.sound_of(made.project.takes["take_4"]).unlink()
    assert look(made, encoder) == []


def test_what_was_listened_to_is_not_listened_to_again(
    media: Path, document: DocumentMaker, encoder: SpeakerEncoder
) -> None:
    made = document([*pieces(speech(media, "4214"), 3), pieces(speech(media, "2518"), 1)[0]])
    known: dict[str, Embedding | None] = {}
    first = look(made, encoder, known=known)
    assert len(known) == 4
    for take in made.project.takes.values():
        made.sound_of(take).unlink()
    assert look(made, encoder, known=known) == first != []


def test_listening_can_be_stopped_and_tells_how_far_it_is(
    media: Path, document: DocumentMaker, encoder: SpeakerEncoder
) -> None:
    made, token = document(pieces(speech(media, "4214"), 4)), CancelToken()
    told: list[float] = []

    def progress(fraction: float, _text: str) -> None:
        told.append(fraction)
        if fraction >= 0.5:
            token.cancel()

    with pytest.raises(Cancelled):
        voice_departures.departures(made, progress, token, encoder)
    assert told == [0.0, 0.25, 0.5]


def test_many_strangers_do_not_become_the_rule() -> None:
    """A third of the lines in another voice: all of those stand out, and none of the others."""
    persons = preset_embeddings()
    rng = np.random.default_rng(5)
    lines = [build_segment(f"seg_{n}", n * 3_000, n * 3_000 + 2_000, character_id=ANNA) for n in range(30)]
    project = build_project(build_character(ANNA), *lines)
    heard = {line.id: near(persons["af_heart" if n % 3 else "am_adam"], rng) for n, line in enumerate(lines)}
    found = voice_departures.unlike(project, heard)
    assert [one.line_id for one in found] == [line.id for n, line in enumerate(lines) if n % 3 == 0]


def cast() -> Project:
    """Anna has a voice; one of her lines was spoken by another one, one by another engine, one by a voice now gone."""
    others = [{}, {"voice_id": DEEP}, {"engine": "indextts2"}, {"voice_id": "voice_gone"}]
    items: list[Any] = [
        build_voice(WARM),
        build_voice(DEEP),
        build_character(ANNA, voice_id=WARM),
        build_character(BOB, voice_id=DEEP),
    ]
    for n, other in enumerate(others, 1):
        fields = {"character_id": ANNA, "chosen_take_id": f"take_{n}"}
        items.append(build_segment(f"seg_{n}", n * 3_000, n * 3_000 + 2_000, **fields))
        items.append(build_take(f"take_{n}", f"seg_{n}", **{"engine": "kokoro", **other}))
    items.append(build_segment("seg_5", 20_000, 22_000, character_id=BOB, chosen_take_id="take_5"))
    items.append(build_take("take_5", "seg_5", engine="kokoro", voice_id=DEEP))
    items.append(build_segment("seg_6", 24_000, 26_000, character_id=ANNA))
    return build_project(*items)


def near(person: Embedding, rng: np.random.Generator) -> Embedding:
    moved = person + rng.normal(0.0, 0.03, len(person)).astype(np.float32)
    return np.asarray(moved / np.linalg.norm(moved), np.float32)


def speech(media: Path, speaker: str) -> Sound:
    file = next((media / "speakers").glob(f"{speaker}-*"))
    return read_audio(file, RATE)


def pieces(sound: Sound, count: int) -> list[Sound]:
    """Parts of two and a half seconds, spread over the whole."""
    length = 5 * RATE // 2
    starts = np.linspace(0, len(sound) - length, count).astype(int)
    return [sound[start : start + length] for start in starts]
