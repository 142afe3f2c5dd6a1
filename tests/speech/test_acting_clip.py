"""The manner of a recording, measured and turned into what a voice is to do."""

from __future__ import annotations

import numpy as np
import pytest

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import InputError
from dubstudio.project.entities import FromClip
from dubstudio.speech.engine import Clip, SpeechRequest, VoicePrint
from dubstudio.speech.kokoro.acting import recipe_of
from dubstudio.speech.kokoro.acting_clip import delivery, recipe_of_clip
from dubstudio.speech.kokoro.engine import KokoroEngine

RATE = 16_000


def talk(hertz: float, *, swing_st: float = 2.0, fall_st: float = 4.0, level: float = 0.1, bright: float = 1.0) -> Clip:
    """Three seconds of syllables on a melody that swings and falls."""
    time = np.arange(3 * RATE) / RATE
    melody = hertz * 2 ** ((swing_st * np.sin(2 * np.pi * 1.3 * time) + fall_st * (0.5 - time / 3)) / 12)
    phase = 2 * np.pi * np.cumsum(melody) / RATE
    tone = sum(np.sin(n * phase) / n ** (1.5 / bright) for n in range(1, 24))
    syllables = 0.05 + np.clip(np.sin(2 * np.pi * 4.0 * time), 0, 1)
    return Clip((level * tone * syllables).astype(np.float32), RATE)


def measured(clip: Clip) -> object:
    return delivery(clip.samples, clip.sample_rate)


def test_melody_is_measured() -> None:
    found = measured(talk(200.0, swing_st=2.0, fall_st=4.0))
    assert found.pitch_hz == pytest.approx(200.0, rel=0.05)
    assert found.slope_st == pytest.approx(-4.0, abs=1.5)
    assert measured(talk(200.0, swing_st=4.0)).spread_st > 1.5 * found.spread_st


def test_loudness_and_brightness_are_measured() -> None:
    plain = measured(talk(200.0))
    assert measured(talk(200.0, level=0.2)).level_db - plain.level_db == pytest.approx(6.0, abs=0.2)
    assert measured(talk(200.0, bright=1.6)).brightness_db > plain.brightness_db + 3


@pytest.mark.parametrize("samples", [np.zeros(RATE), np.zeros(0), np.ones(2000)])
def test_what_holds_no_speech_is_refused(samples: np.ndarray) -> None:
    with pytest.raises(InputError, match="too little speech"):
        delivery(samples.astype(np.float32), RATE)


def test_departures_are_transferred_in_their_direction(heart: VoicePrint) -> None:
    low = recipe_of_clip(talk(200.0, swing_st=1.0, level=0.05), heart)
    high = recipe_of_clip(talk(260.0, swing_st=4.0, level=0.2, bright=1.5), heart)
    assert high.pitch_st > low.pitch_st + 2
    assert high.pitch_range > 1 > low.pitch_range
    assert high.gain_db > low.gain_db + 2
    assert high.brightness_db > low.brightness_db


def test_a_clip_acts_as_strongly_as_asked(engine: KokoroEngine, heart: VoicePrint, cancel: CancelToken) -> None:
    clip = talk(260.0, swing_st=4.0)
    whole, half = (
        recipe_of(SpeechRequest("", "en", heart, emotion=FromClip("a", s), emotion_clip=clip)) for s in (1.0, 0.5)
    )
    assert half.pitch_st == pytest.approx(whole.pitch_st / 2)
    assert half.pitch_range == pytest.approx(whole.pitch_range**0.5)
    request = SpeechRequest("jˈɛs.", "en", heart, emotion=FromClip("a", 1.0), emotion_clip=clip)
    assert engine.read(request, cancel).acting.pitch_range > 1
