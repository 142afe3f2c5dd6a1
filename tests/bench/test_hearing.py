"""How errors of recognition are counted; whether the machine hears at all."""

from __future__ import annotations

import numpy as np
import pytest

from bench.hearing import Ears, Mos, distance, units
from dubstudio.base.cancel import CancelToken
from dubstudio.speech.engine import SpeechRequest
from dubstudio.speech.kokoro.engine import KokoroEngine


@pytest.mark.parametrize(
    ("wanted", "heard", "share"),
    [("abc", "abc", 0.0), ("abc", "", 1.0), ("abcd", "abXd", 0.25), ("ab", "aXXb", 1.0), ("", "", 0.0), ("", "a", 1.0)],
)
def test_distance(wanted: str, heard: str, share: float) -> None:
    assert distance(wanted, heard) == share


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "It's 12 o'clock, Anna!", "its twelve oclock anna"),
        ("en", "The 3rd of 1,250 tries", "the third of one thousand two hundred and fifty tries"),
        ("zh", "我花了25塊錢。", "我花了二十五块钱"),
        ("zh", "2024年，好！", "二零二四年好"),
        ("ja", "今日は、いい天気。", "きょうはいい天気"),
    ],
)
def test_ways_of_writing_do_not_count(language: str, one: str, other: str) -> None:
    assert units(one, language) == units(other, language)


def test_what_is_said_differently_counts() -> None:
    assert distance(units("come here", "en"), units("come there", "en")) == 0.5
    assert distance(units("你好吗", "zh"), units("你好嘛", "zh")) == pytest.approx(1 / 3)


@pytest.mark.slow
def test_speech_is_heard_and_noise_is_not(capsys: pytest.CaptureFixture[str]) -> None:
    engine, cancel = KokoroEngine(), CancelToken()
    text = "I never thought that we would meet again in this old town."
    reading = engine.read(SpeechRequest(text, "en", engine.preset("af_heart")), cancel)
    samples, rate = engine.render(reading, None, cancel).samples, reading.sample_rate
    assert Ears().error(samples, rate, text, "en") <= 0.1
    noise = np.random.default_rng(0).normal(0, 0.1, rate * 3).astype(np.float32)
    assert Mos().score(samples, rate) > 3.0 > 2.0 > Mos().score(noise, rate)
