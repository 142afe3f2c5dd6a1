"""The four ways to give an emotion, on a small random checkpoint."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import Cancelled, UsageError
from dubstudio.project.entities import EMOTIONS, AsVoice, Emotion, FromClip, InWords, Mix
from dubstudio.speech.engine import SpeechRequest
from dubstudio.speech.indextts2 import emotion
from dubstudio.speech.indextts2.acting import Actor, Manner
from dubstudio.speech.indextts2.emotion_words import EmotionReader
from dubstudio.speech.indextts2.loading import Networks
from dubstudio.speech.indextts2.options import Options
from dubstudio.speech.indextts2.prompts import Listener
from tests.speech.indextts2.conftest import somebody

CANCEL = CancelToken()
HALF = (0.5, 0.0, 0.25, 0.0, 0.0, 0.0, 0.0, 0.0)
MUCH = (1.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0)


@pytest.fixture(scope="module")
def networks(checkpoint: Path) -> Networks:
    return Networks.open(checkpoint, Options(device="cpu"))


@pytest.fixture(scope="module")
def request_en(networks: Networks) -> SpeechRequest:
    return SpeechRequest("Hello.", "en", Listener(networks).voice([somebody(120.0)], CANCEL))


def actor(networks: Networks, *, limit: bool = True, random: bool = False) -> Actor:
    return Actor(networks, Listener(networks), Options(device="cpu", limit_emotion=limit, random_emotion=random))


def manner(acts: Actor, request: SpeechRequest, wanted: Emotion, seed: int = 0) -> Manner:
    return acts.manner(replace(request, emotion=wanted, seed=seed), CANCEL)


def own(request: SpeechRequest) -> torch.Tensor:
    return torch.from_numpy(np.array(request.voice.arrays["emotion"]))


def test_by_itself_a_voice_keeps_its_own(networks: Networks, request_en: SpeechRequest) -> None:
    got = manner(actor(networks), request_en, AsVoice())
    assert got.key == "voice"
    assert torch.equal(got.vector, own(request_en))


def test_without_limit_weights_are_taken_as_they_are(networks: Networks, request_en: SpeechRequest) -> None:
    speakers, emotions = networks.emotion_matrices
    style = torch.from_numpy(np.array(request_en.voice.arrays["style"]))
    rows = emotion.choose(style, speakers, networks.config.emo_num)
    got = manner(actor(networks, limit=False), request_en, Mix(MUCH, 0.5)).vector
    wanted = 0.5 * emotions[rows[0]] + 0.5 * emotions[rows[2]]
    assert torch.allclose(got, wanted[None], atol=1e-5)
    # Beyond a sum of one the voice's own counts against itself, as released.
    got = manner(actor(networks, limit=False), request_en, Mix(MUCH)).vector
    assert torch.allclose(got, 2 * wanted[None] - own(request_en), atol=1e-5)


def test_the_limit_leaves_a_part_to_the_voice(networks: Networks, request_en: SpeechRequest) -> None:
    free, limited = (manner(actor(networks, limit=limit), request_en, Mix(MUCH)) for limit in (False, True))
    assert limited.key != free.key
    speakers, emotions = networks.emotion_matrices
    style = torch.from_numpy(np.array(request_en.voice.arrays["style"]))
    rows = emotion.choose(style, speakers, networks.config.emo_num)
    weights = emotion.scaled(emotion.normalised(MUCH), 1.0)
    assert 0.79 < sum(weights) <= emotion.MOST
    assert torch.allclose(limited.vector, emotion.mixed(own(request_en), emotions, rows, weights), atol=1e-5)


def test_no_strength_is_the_voice_s_own_emotion(networks: Networks, request_en: SpeechRequest) -> None:
    acts = actor(networks)
    for wanted in (Mix(MUCH, 0.0), Mix((0.0,) * 8)):
        assert torch.allclose(manner(acts, request_en, wanted).vector, own(request_en))


def test_examples_are_drawn_by_the_seed_only_where_that_is_wanted(
    networks: Networks, request_en: SpeechRequest
) -> None:
    steady, drawing = actor(networks), actor(networks, random=True)
    assert len({manner(steady, request_en, Mix(HALF), seed).key for seed in range(8)}) == 1
    drawn = [manner(drawing, request_en, Mix(HALF), seed) for seed in range(8)]
    again = [manner(drawing, request_en, Mix(HALF), seed) for seed in range(8)]
    assert len({one.key for one in drawn}) > 2
    assert [one.key for one in drawn] == [one.key for one in again]
    assert all(torch.equal(one.vector, other.vector) for one, other in zip(drawn, again, strict=True))


def test_a_clip_is_approached_as_far_as_asked(networks: Networks, request_en: SpeechRequest) -> None:
    acts, clip = actor(networks), somebody(300.0)
    with_clip = replace(request_en, emotion_clip=clip)
    none, half, whole = (manner(acts, with_clip, FromClip("a", strength)) for strength in (0.0, 0.5, 1.0))
    heard = Listener(networks).emotion(clip, CANCEL)[1]
    assert torch.allclose(none.vector, own(request_en))
    assert torch.allclose(whole.vector, heard, atol=1e-5)
    assert torch.allclose(half.vector, (heard + own(request_en)) / 2, atol=1e-5)
    assert len({none.key, half.key, whole.key}) == 3


def test_a_clip_that_is_missing_is_told(networks: Networks, request_en: SpeechRequest) -> None:
    with pytest.raises(UsageError, match="recording is missing"):
        manner(actor(networks), request_en, FromClip("a"))


def test_words_are_understood_once(networks: Networks, request_en: SpeechRequest) -> None:
    acts = actor(networks)
    first = manner(acts, request_en, InWords("tired, whispering"))
    assert list(acts.described) == ["tired, whispering"]
    # What was understood is used again: were it asked for anew, it would not be this.
    acts.described["tired, whispering"] = HALF
    assert manner(acts, request_en, InWords("tired, whispering")).key == manner(acts, request_en, Mix(HALF)).key
    assert first.key != manner(acts, request_en, Mix(HALF)).key


def test_a_stop_is_heeded_before_words_are_read(networks: Networks, request_en: SpeechRequest) -> None:
    acts, cancel = actor(networks), CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        acts.manner(replace(request_en, emotion=InWords("sad")), cancel)
    assert not acts.described


def test_without_the_language_model_words_are_understood_by_rules(
    checkpoint: Path, request_en: SpeechRequest, tmp_path: Path
) -> None:
    networks = Networks.open(checkpoint, Options(device="cpu"))
    networks.emotion_reader = EmotionReader(tmp_path)
    acts = actor(networks)
    for words, most in (("very sad", "sad"), ("愤怒地", "angry"), ("xyzzy", "calm")):
        manner(acts, request_en, InWords(words))
        assert EMOTIONS[int(np.argmax(acts.described[words]))] == most
    assert torch.equal(manner(acts, request_en, AsVoice()).vector, own(request_en))
