"""Who is worth trying for a part, who speaks it in the film, and the edit that gives it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import UnknownVoice
from dubstudio.files.voice_library.cards import VoiceCard
from dubstudio.files.voice_library.library import VoiceLibrary
from dubstudio.media import sound_file
from dubstudio.project.edits import apply
from dubstudio.project.entities import Voice
from dubstudio.project.history import History
from dubstudio.speech import prints
from dubstudio.speech.engine import VoicePrint
from dubstudio.speech.likeness.encoder import preset_embeddings, similarity
from dubstudio.speech.tone import ToneEngine
from dubstudio.speech.voices import voice, voices
from dubstudio.studio import auditioning
from dubstudio.studio.auditioning import Origin, Part, Wanted
from dubstudio.studio.line_work import LineWork
from dubstudio.studio.voice_prints import key_of
from tests.builders import ANNA, BOB, WARM, build_character, build_project, build_segment, build_voice

RATE = 16_000


@pytest.fixture
def work() -> Iterator[LineWork]:
    made = LineWork(ToneEngine)
    yield made
    made.close()


def _order(wanted: Wanted) -> list[str]:
    found = auditioning.candidates(build_project())
    return [s.candidate.voice.preset for s in auditioning.ranked(found, wanted)]


# Who is best.


def test_whoever_is_most_like_the_person_comes_first() -> None:
    for wanted in ("am_adam", "bf_emma", "zm_yunxi"):
        known = voice(wanted)
        person = preset_embeddings()[wanted]
        assert _order(Wanted(known.language, known.sex, person=person))[0] == wanted


def test_language_and_sex_decide_where_nobody_was_heard() -> None:
    first = [voice(name) for name in _order(Wanted("zh", "male"))[:4]]
    assert {(v.language.partition("-")[0], v.sex) for v in first} == {("zh", "male")}


def test_a_little_more_likeness_does_not_outweigh_the_other_sex_and_another_language() -> None:
    person = preset_embeddings()["am_adam"]
    order = _order(Wanted("zh", "male", person=person))
    assert voice(order[0]).language.startswith("zh"), "an accent is heard in every line"
    assert order.index("am_adam") < order.index("zf_xiaoni"), "but somebody so alike is worth trying"


def test_shared_tags_count() -> None:
    plain, old = build_voice("voice_a", tags=("male",)), build_voice("voice_b", tags=("male", "old"))
    found = auditioning.candidates(build_project(plain, old))
    ranked = auditioning.ranked(found, Wanted("en", "male", frozenset({"male", "old"})))
    places = {s.candidate.key: n for n, s in enumerate(ranked)}
    assert places["voice:voice_b"] < places["voice:voice_a"]


def test_a_blend_is_as_like_somebody_as_its_parts_are() -> None:
    blend = auditioning.of_blend("af_heart:25+am_adam:75", "Both")
    person = preset_embeddings()["bf_emma"]
    parts = [similarity(preset_embeddings()[name], person) for name in ("af_heart", "am_adam")]
    likeness = auditioning.likeness_of(blend, person, {})
    assert likeness == pytest.approx(0.25 * parts[0] + 0.75 * parts[1])
    with pytest.raises(UnknownVoice):
        auditioning.of_blend("af_heart:25+nobody:75", "?")


def test_nobody_knows_whom_a_recording_sounds_like_before_it_was_heard() -> None:
    mine = auditioning.candidates(build_project(build_voice("voice_m", preset="", clips=("a.wav",))))[0]
    person = preset_embeddings()["am_adam"]
    assert auditioning.likeness_of(mine, person, {}) is None
    assert auditioning.likeness_of(mine, person, {key_of(mine.voice): person}) == pytest.approx(1.0)


def test_every_voice_is_offered_once() -> None:
    found = auditioning.candidates(build_project(build_voice(WARM, preset="af_heart"), build_voice("voice_2", name="")))
    presets = [c.voice.preset for c in found if c.origin is Origin.BUILT_IN]
    assert "af_heart" not in presets
    assert len(presets) == len(voices()) - 1
    assert len({c.key for c in found}) == len(found)


# What they say.


def test_a_voice_says_a_line(work: LineWork) -> None:
    low, high = (auditioning.of_built_in(voice(name)) for name in ("am_adam", "af_heart"))
    sounds = [auditioning.say(work, c, "Good evening.", "en", CancelToken()).samples for c in (low, high)]
    assert len(sounds[0]) == len(sounds[1]) > 0
    assert not np.array_equal(*sounds)


def test_a_voice_of_the_library_says_a_line_with_what_was_learnt_of_it(work: LineWork, tmp_path: Path) -> None:
    library = VoiceLibrary(tmp_path / "voices")
    hum = np.sin(np.arange(RATE) * 2 * np.pi * 300 / RATE).astype(np.float32)
    clip = library.keep(sound_file.flac_bytes(hum, RATE), ".flac")
    kept = library.keep(prints.to_bytes(ToneEngine().preset("low")), prints.SUFFIX)
    foreign = library.keep(prints.to_bytes(VoicePrint("other", "key", "", {"a": hum})), prints.SUFFIX)
    sounds = []
    for learnt in (kept, foreign, ""):
        card = library.add(VoiceCard(id="", name="Mine", clips=(clip,), print=learnt))
        said = auditioning.say(work, auditioning.of_card(card), "Ah.", "en", CancelToken(), library=library)
        sounds.append(said.samples)
    low = auditioning.say(work, auditioning.of_built_in(voice("am_adam")), "Ah.", "en", CancelToken()).samples
    assert np.array_equal(sounds[0], low), "it need not be learnt again"
    assert not np.array_equal(sounds[1], low), "another engine's print is no use: learnt from the clip"
    assert np.array_equal(sounds[1], sounds[2])


# Who gets the part.


def test_giving_a_part_is_one_step_that_can_be_undone() -> None:
    project = build_project(
        build_voice(WARM),
        build_character(ANNA, voice_id=WARM),
        build_segment("seg_1", character_id=ANNA, voice_id=WARM),
        build_segment("seg_2", 3_000, 5_000, character_id=ANNA, voice_id=WARM),
    )
    history = History(project)
    chosen = auditioning.of_built_in(voice("am_adam")).voice
    history.do(auditioning.give_part(project, Part(ANNA, ("seg_1", "seg_2")), chosen, "seg_1"))
    after = history.project
    assert after.voices[str(after.characters[ANNA].voice_id)].preset == "am_adam"
    assert after.segments["seg_1"].voice_id is None, "the line it was tried with speaks with it too"
    assert after.segments["seg_2"].voice_id == WARM, "other lines keep voices of their own"
    history.undo()
    assert history.project == project


def test_the_same_voice_comes_into_the_project_once() -> None:
    project = build_project(build_character(ANNA), build_character(BOB))
    for character in (ANNA, BOB):
        chosen = auditioning.of_blend("af_heart:60+am_adam:40", "Both").voice
        project = apply(project, auditioning.give_part(project, Part(character, ()), chosen))
    assert len(project.voices) == 1
    assert project.characters[ANNA].voice_id == project.characters[BOB].voice_id


def test_lines_of_nobody_get_the_voice_themselves() -> None:
    project = build_project(build_segment("seg_1"), build_segment("seg_2", 3_000, 5_000))
    chosen = Voice(id="", name="Mine", clips=("a.wav",))
    after = apply(project, auditioning.give_part(project, Part(None, ("seg_1", "seg_2")), chosen))
    made = next(iter(after.voices.values()))
    assert made.id
    assert {line.voice_id for line in after.segments.values()} == {made.id}


def test_what_a_part_wants_is_what_it_has() -> None:
    project = build_project(build_voice(WARM, tags=("female", "old")), build_character(ANNA, voice_id=WARM))
    wanted = auditioning.wanted_for(project, Part(ANNA, ()), "en")
    assert (wanted.language, wanted.sex, wanted.tags) == ("en", "female", {"female", "old"})
