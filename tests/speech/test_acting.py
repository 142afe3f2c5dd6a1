"""What emotions, pauses and stressed words make of a line of the embedded engine."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import UsageError
from dubstudio.project.entities import EMOTIONS, AsVoice, FromClip, InWords, Mix
from dubstudio.speech.engine import SpeechRequest, VoicePrint
from dubstudio.speech.keys import request_key
from dubstudio.speech.kokoro.acting import NEUTRAL, Acting, acting, mixed, recipe_of, recipes, weighed
from dubstudio.speech.kokoro.engine import KokoroEngine
from dubstudio.speech.kokoro.prosody import PLAIN
from dubstudio.speech.kokoro.reading import FRAME_SAMPLES, from_bytes
from dubstudio.text.phonemes import Phonemes

LINE = "wˈʌn, tˈu. θɹˈi!"
SHORT = "jˈɛs."
NOTHING, ONE = (0.0,) * 8, (1.0,) + (0.0,) * 7


def only(name: str, weight: float = 1.0) -> Mix:
    return Mix(tuple(weight if known == name else 0.0 for known in EMOTIONS))


def asked(heart: VoicePrint, emotion: object = AsVoice(), **more: object) -> SpeechRequest:
    return SpeechRequest(LINE, "en", heart, emotion=emotion, **more)


def acted(heart: VoicePrint, emotion: object = AsVoice(), *, symbols: str = LINE, **marks: object) -> Acting | None:
    return acting(asked(heart, emotion), Phonemes(symbols, "", **marks), symbols)


# Recipes


@pytest.mark.parametrize("none", [AsVoice(), Mix(NOTHING), Mix(ONE, 0.0), FromClip("a", 0.0), InWords("angry", 0.0)])
def test_no_emotion_is_the_plain_reading(heart: VoicePrint, none: object) -> None:
    assert acted(heart, none) is None


def test_the_eight_differ_from_each_other_in_what_is_measured() -> None:
    known = [recipes()[name] for name in EMOTIONS]
    signs = {(np.sign(r.pitch_st), np.sign(np.log(r.pitch_range)), r.vowels < 1, np.sign(r.gain_db)) for r in known}
    assert len(signs) >= 4
    assert len({(r.pitch_st, r.gain_db) for r in known}) == 8
    assert all(r.pitch_st and r.pitch_range != 1 and r.vowels != 1 and r.gain_db for r in known)


def test_strength_grows_continuously_from_none(heart: VoicePrint) -> None:
    steps = [recipe_of(asked(heart, Mix(only("angry").weights, float(s)))) for s in np.linspace(0, 1, 21)]
    assert steps[0] == NEUTRAL
    gains, lengths = [r.gain_db for r in steps], [r.vowels for r in steps]
    assert np.diff(gains).min() > 0 > np.diff(lengths).max()
    assert np.diff(gains).max() < 0.1 * gains[-1]
    assert steps[-1] == mixed([(recipes()["angry"], 1.0)])


def test_mixed_emotions_add_up_and_stay_within_bounds() -> None:
    happy, sad = recipes()["happy"], recipes()["sad"]
    both = mixed(weighed((0.5, 0, 0.5, 0, 0, 0, 0, 0), 1.0))
    assert both.pitch_st == pytest.approx((happy.pitch_st + sad.pitch_st) / 2)
    assert both.vowels == pytest.approx((happy.vowels * sad.vowels) ** 0.5)
    everything = mixed(weighed((1.0,) * 8, 1.0))
    assert everything.pitch_range <= 2.2
    assert 0.65 <= everything.vowels <= 1.6
    assert mixed([(recipes()["melancholic"], 9.0)]).pitch_st == -5.0


def test_words_act_like_what_they_mean(heart: VoicePrint) -> None:
    def of(words: str) -> object:
        return recipe_of(asked(heart, InWords(words)))

    assert of("furious").gain_db > 1.0
    assert of("非常悲伤").pitch_st < 0
    assert of("悲しそうに").pitch_st < 0
    assert of("whispering").breath > 0.3
    assert of("whispering").gain_db < -2.0
    assert of("xyzzy") == NEUTRAL


def test_a_clip_that_is_missing_is_told(heart: VoicePrint) -> None:
    with pytest.raises(UsageError, match="recording is missing"):
        acted(heart, FromClip("a"))


# Lines


def test_classes_of_sound_have_lengths_of_their_own(heart: VoicePrint) -> None:
    made = acted(heart, only("melancholic"))
    recipe = recipes()["melancholic"]
    assert made is not None
    found = dict(zip(LINE, made.lengths.tolist(), strict=True))
    assert found["u"] == pytest.approx(recipe.vowels)
    assert found["t"] == pytest.approx(recipe.consonants)
    assert found[","] == pytest.approx(recipe.pauses)


def test_pauses_after_sentences_and_clauses_are_the_users(heart: VoicePrint) -> None:
    made = acting(asked(heart, pauses=(2.0, 0.5)), Phonemes(LINE, ""), LINE)
    assert made is not None
    found = dict(zip(LINE, made.lengths.tolist(), strict=True))
    assert (found["."], found["!"], found[","], found["u"]) == (2.0, 2.0, 0.5, 1.0)
    assert replace(made.prosody, hushed=()) == PLAIN
    assert made.pause_at(LINE.index(".")).after("u.") == 24
    assert made.pause_at(LINE.index(",")).after("n,") == 3


def test_a_pause_of_a_given_length_is_held(heart: VoicePrint) -> None:
    made = acted(heart, pauses=((LINE.index(","), 0.5),))
    assert made is not None
    assert made.held == {LINE.index(","): 20.0}
    assert made.timed(np.full(len(LINE) + 2, 3.0, np.float32), 0)[LINE.index(",") + 1] == 20.0
    # The same in a piece that begins later.
    assert made.timed(np.full(6, 3.0, np.float32), 3)[LINE.index(",") - 3 + 1] == 20.0


def test_marks_keep_their_place_where_a_symbol_is_unknown(heart: VoicePrint) -> None:
    made = acting(asked(heart), Phonemes("€w☃,ʌ", "", pauses=((3, 0.1),), stresses=((4, 5),)), "w,ʌ")
    assert made is not None
    assert made.held == {1: 4.0}
    assert made.prosody.gains == (0.0, 0.0, 2.5)


def test_stressed_words_are_longer_higher_and_louder(heart: VoicePrint) -> None:
    start = LINE.index("t")
    made = acted(heart, stresses=((start, start + 3),))
    assert made is not None
    inside = np.zeros(len(LINE), bool)
    inside[start : start + 3] = True
    assert made.lengths[LINE.index("u")] > 1.2
    assert made.lengths[~inside].tolist() == [1.0] * int((~inside).sum())
    assert min(np.array(made.prosody.pitches)[inside]) > 1.5
    assert min(np.array(made.prosody.gains)[inside]) > 1.5
    assert not np.array(made.prosody.gains)[~inside].any()


# Sound


def test_strength_0_is_bit_identical_and_strength_1_arrives(
    engine: KokoroEngine, heart: VoicePrint, cancel: CancelToken
) -> None:
    def said(emotion: object) -> np.ndarray:
        request = SpeechRequest(SHORT, "en", heart, emotion=emotion)
        return engine.render(engine.read(request, cancel), None, cancel).samples

    plain = said(AsVoice())
    assert np.array_equal(plain, said(Mix(ONE, 0.0)))
    angry, sad = said(only("angry")), said(only("sad"))
    level = [float(np.sqrt(np.mean(s**2))) for s in (sad, plain, angry)]
    assert level[0] < 0.8 * level[1] < 0.8 * level[2]
    assert len(angry) <= len(plain) < len(sad)
    assert np.abs(angry).max() <= 1.0


def test_an_acted_line_is_exactly_as_long_as_asked_and_survives_keeping(
    engine: KokoroEngine, heart: VoicePrint, cancel: CancelToken
) -> None:
    request = SpeechRequest(SHORT, "en", heart, emotion=only("surprised"), seed=3)
    reading = engine.read(request, cancel)
    target = reading.natural_samples + 1234
    kept = from_bytes(reading.to_bytes())
    assert kept == reading
    sound = engine.render(reading, target, cancel).samples
    assert len(sound) == target
    assert np.array_equal(sound, engine.render(kept, target, cancel).samples)


def test_a_held_pause_lengthens_the_line_by_what_it_is(heart: VoicePrint, cancel: CancelToken) -> None:
    text = "jˈɛs, nˈO."

    def natural(seconds: float) -> int:
        spelt = Phonemes(text, "", pauses=((text.index(","), seconds),))
        spelling = KokoroEngine(phonemize=lambda _text, _language: spelt)
        return spelling.read(SpeechRequest("", "en", heart), cancel).natural_samples // FRAME_SAMPLES

    # Where the sound around it ends is found anew, by a frame or two.
    assert natural(1.5) - natural(0.5) == pytest.approx(40, abs=2)


# Keys


def test_keys_of_lines_as_they_always_were_stay(heart: VoicePrint) -> None:
    plain = SpeechRequest("a", "en", VoicePrint("kokoro", "k", "en"))
    assert request_key(plain) == request_key(replace(plain, pauses=(1.0, 1.0)))
    assert request_key(plain) == "d9704e3a97dd6495cee5d1b993326e64d8c44a400015afec8a9da843a673a75c"
    others = [replace(plain, pauses=(1.5, 1.0)), replace(plain, pauses=(1.0, 1.5)), replace(plain, emotion=Mix(ONE))]
    assert len({request_key(r) for r in (plain, *others)}) == 4
