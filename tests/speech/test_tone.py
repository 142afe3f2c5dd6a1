"""The humming engine keeps the promises of the seam."""

from __future__ import annotations

import pickle
import time
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import Cancelled, CannotSpeak, InputError, UnknownLanguage, UnknownVoice, UsageError
from dubstudio.speech.engine import Clip, SpeechRequest, TtsEngine, Unspoken
from dubstudio.speech.tone import ToneEngine

ENGINE = ToneEngine()
REQUEST = SpeechRequest("Hello, 世界!", "en", ENGINE.preset("middle"))


def test_it_fits_the_seam() -> None:
    seam: TtsEngine = ENGINE
    assert seam.spec.id == "tone"


@given(st.integers(1, 200_000))
def test_length_is_exact(target: int) -> None:
    reading = ENGINE.read(REQUEST, CancelToken())
    samples = ENGINE.render(reading, target, CancelToken()).samples
    assert samples.shape == (target,)
    assert samples.dtype == np.float32
    assert np.abs(samples).max() <= 0.2


def test_natural_length_follows_the_text() -> None:
    cancel = CancelToken()
    short = ENGINE.read(replace(REQUEST, text="Hi"), cancel)
    long = ENGINE.read(replace(REQUEST, text="Hi there, you"), cancel)
    assert 0 < short.natural_samples < long.natural_samples
    assert len(ENGINE.render(long, None, cancel).samples) == long.natural_samples


def test_seeds_and_voices_differ_and_repeat() -> None:
    cancel = CancelToken()
    readings = [ENGINE.read(replace(REQUEST, seed=seed), cancel) for seed in (0, 1, 2)]
    assert len({reading.natural_samples for reading in readings}) == 3
    assert ENGINE.read(replace(REQUEST, seed=2), cancel) == readings[2]
    assert ENGINE.read(replace(REQUEST, seed=2, temperature=0.0), cancel).seconds == readings[0].seconds
    high = ENGINE.read(replace(REQUEST, voice=ENGINE.preset("high")), cancel)
    assert not np.array_equal(
        ENGINE.render(high, 5000, cancel).samples, ENGINE.render(readings[0], 5000, cancel).samples
    )
    assert pickle.loads(pickle.dumps(high)) == high


def test_built_in_voices_are_hummed_as_high_as_they_are() -> None:
    assert ENGINE.preset("af_heart").key == ENGINE.preset("high").key
    assert ENGINE.preset("zm_yunxi").key == ENGINE.preset("low").key


def test_what_is_no_letter_is_reported() -> None:
    reading = ENGINE.read(replace(REQUEST, text="Hi 😀😀 you€"), CancelToken())
    assert reading.spoken == "Hi  you"
    assert reading.unspoken == tuple(Unspoken(c, "neither a letter nor a mark") for c in "😀€")


def test_refusals() -> None:
    cancel = CancelToken()
    with pytest.raises(CannotSpeak):
        ENGINE.read(replace(REQUEST, text="😀 …"), cancel)
    with pytest.raises(UnknownLanguage):
        ENGINE.read(replace(REQUEST, language="tlh"), cancel)
    with pytest.raises(UnknownVoice):
        ENGINE.preset("nobody")
    reading = ENGINE.read(REQUEST, cancel)
    with pytest.raises(UsageError):
        ENGINE.render(reading, 0, cancel)
    with pytest.raises(InputError):
        ENGINE.enroll([], cancel)


def test_it_learns_how_high_a_voice_is() -> None:
    sound = np.sin(2 * np.pi * 150 * np.arange(16_000) / 16_000).astype(np.float32)
    learnt = ENGINE.enroll([Clip(sound, 16_000)], CancelToken())
    assert learnt.arrays["hertz"][0] == pytest.approx(150, abs=1)
    assert learnt.key != ENGINE.preset("middle").key
    assert ENGINE.read(replace(REQUEST, voice=learnt), CancelToken()).natural_samples


def test_a_slow_one_is_stopped_at_once() -> None:
    cancel = CancelToken()
    cancel.cancel()
    start = time.perf_counter()
    with pytest.raises(Cancelled):
        ToneEngine(delay_s=30.0).read(REQUEST, cancel)
    assert time.perf_counter() - start < 0.3


def test_a_kept_reading_sounds_the_same() -> None:
    engine = ToneEngine()
    request = SpeechRequest("Hello, world.", "en", engine.preset("low"), seed=3)
    reading = engine.read(request, CancelToken())
    again = engine.recall(engine.keep(reading), request)
    assert again == reading
    with pytest.raises(InputError):
        engine.recall(engine.keep(reading), replace(request, text="Bye."))
    with pytest.raises(InputError):
        engine.recall(b"{", request)
