"""Voices as people name them: built-in ones, blends, those of the library."""

from __future__ import annotations

import pytest

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import MissingFile, UnknownVoice, UsageError
from dubstudio.files.cast_file import CastSheet, Role
from dubstudio.files.voice_library.cards import VoiceCard
from dubstudio.speech import prints
from dubstudio.speech.engine import VoicePrint
from dubstudio.speech.tone import ToneEngine
from dubstudio.studio import voice_names
from dubstudio.studio.casting import cast
from dubstudio.studio.voice_shelf import user_library


def _own(name: str, **fields: str) -> VoiceCard:
    return user_library().add(VoiceCard(id="", name=name, **{"engine": "tone", "preset": "low", **fields}))


def test_a_built_in_voice_goes_before_one_of_the_library() -> None:
    _own("af_heart")

    assert voice_names.own("af_heart") is None
    assert voice_names.entity("af_heart").preset == "af_heart"


def test_a_blend_is_one_voice_with_its_shares() -> None:
    blend = voice_names.entity("am_adam:30+af_heart:70")

    assert (blend.preset, blend.name) == ("af_heart:70+am_adam:30", "Heart + Adam")
    assert (blend.language, blend.tags) == ("en-US", ())


def test_nobody_of_that_name() -> None:
    assert voice_names.own("Nobody") is None
    with pytest.raises(UnknownVoice, match="Nobody"):
        voice_names.entity("Nobody")


def test_a_voice_of_the_library_that_is_named_in_two_ways_is_cast_once() -> None:
    card = _own("Anna")
    sheet = CastSheet({"LENA": Role("Anna"), "MARCUS": Role(card.id)}, default=Role("af_heart"))

    found = cast(["LENA", "MARCUS"], "en", sheet)

    assert found.characters["LENA"].voice_id == found.characters["MARCUS"].voice_id
    assert [voice.card_id for voice in found.voices] == [card.id, ""]


def test_the_usual_engine_gives_way_to_that_of_the_voice() -> None:
    card = _own("Anna")

    assert voice_names.engine_for(card, "kokoro") == "tone"
    with pytest.raises(UsageError, match="Anna"):
        voice_names.engine_for(card, "indextts2")


def test_what_was_learnt_is_not_learnt_again_unless_it_can_not_be_used() -> None:
    library, engine = user_library(), ToneEngine()
    learnt = engine.preset("high")
    kept = library.keep(prints.to_bytes(learnt), prints.SUFFIX)
    broken = library.keep(b"no print", prints.SUFFIX)
    others = library.keep(prints.to_bytes(VoicePrint("other", "k", "")), prints.SUFFIX)

    def of(name: str) -> VoicePrint:
        # There is no recording: whoever learns the voice anew fails.
        card = VoiceCard(id="", name="Anna", engine="tone", clips=("0" * 64 + ".flac",), print=name)
        return voice_names.print_of(engine, card, CancelToken())

    assert of(kept).key == learnt.key
    for useless in (broken, others):
        with pytest.raises(MissingFile, match="0000"):
            of(useless)
