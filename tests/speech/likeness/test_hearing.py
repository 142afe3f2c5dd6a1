"""Who speaks, and what is measured of a voice."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from dubstudio.base.errors import InputError
from dubstudio.speech.engine import VoicePrint
from dubstudio.speech.likeness import encoder
from dubstudio.speech.likeness.encoder import SpeakerEncoder, built_in, preset_embeddings, similarity
from dubstudio.speech.likeness.hearing_network import HearingNetwork
from dubstudio.speech.likeness.voice_facts import USUAL_HZ, measure, pitches
from dubstudio.speech.prints import from_bytes, to_bytes
from dubstudio.speech.voices import voices

RATE = encoder.SAMPLE_RATE


def buzz(hertz: float, seconds: float = 2.0, rate: int = RATE) -> np.ndarray:
    """Something with the harmonics of a voice."""
    phase = hertz * np.arange(round(seconds * rate)) / rate
    return (0.3 * sum(np.sin(2 * np.pi * k * phase) / k for k in range(1, 12))).astype(np.float32)


def test_embeddings_have_unit_length_whatever_rate_and_level() -> None:
    listener = SpeakerEncoder()
    plain = listener.embed(buzz(120), RATE)
    assert plain.shape == (encoder.WIDTH,)
    assert np.linalg.norm(plain) == pytest.approx(1.0, abs=1e-5)
    assert similarity(plain, listener.embed(buzz(120, rate=48_000), 48_000)) > 0.98
    quiet, quieter = (listener.embed(gain * buzz(120), RATE) for gain in (0.01, 0.001))
    assert similarity(quiet, quieter) > 0.99
    assert similarity(plain, listener.embed(buzz(260), RATE)) < 0.95


def test_too_little_sound_is_refused() -> None:
    with pytest.raises(InputError, match="too little speech"):
        SpeakerEncoder().embed(buzz(120, 0.3), RATE)
    with pytest.raises(InputError, match="too little speech"):
        SpeakerEncoder().embed(np.zeros(0, np.float32), RATE)


def test_windows_follow_the_speaker() -> None:
    both = np.concatenate([buzz(100, 4.0), buzz(250, 4.0)])
    starts, found = SpeakerEncoder().windows(both, RATE, step_s=0.8)
    assert starts[0] == 0.0
    assert np.allclose(np.diff(starts), 0.8)
    assert len(found) == len(starts)
    assert similarity(found[0], found[1]) > similarity(found[0], found[-1])


def test_the_network_with_gradients_hears_the_same() -> None:
    mels = encoder.mels(buzz(150))[:160]
    ours = HearingNetwork()(torch.from_numpy(mels)[None])[0].numpy()
    assert np.abs(ours - SpeakerEncoder().windows(buzz(150), RATE)[1][0]).max() < 1e-4


def test_silence_is_left_out_but_not_short_pauses() -> None:
    speech = buzz(150, 1.0)
    with_gap = np.concatenate([speech, np.zeros(3 * RATE, np.float32), speech])
    assert len(speech) * 2 <= len(encoder.without_silence(with_gap)) < len(speech) * 2 + RATE
    breath = np.concatenate([speech, np.zeros(RATE // 10, np.float32), speech])
    assert len(encoder.without_silence(breath)) > 0.99 * len(breath)


def test_every_built_in_voice_was_measured_and_is_most_like_itself() -> None:
    names = [voice.id for voice in voices()]
    assert sorted(preset_embeddings()) == sorted(names)
    table = np.stack([preset_embeddings()[name] for name in names])
    assert (np.argmax(table @ table.T, axis=1) == np.arange(len(names))).all()
    women = [built_in()[v.id].pitch_hz for v in voices() if v.sex == "female"]
    men = [built_in()[v.id].pitch_hz for v in voices() if v.sex == "male"]
    assert np.median(women) > 1.3 * np.median(men)


@pytest.mark.parametrize("hertz", [75.0, 110.0, 233.3, 410.0])
def test_pitch_is_found(hertz: float) -> None:
    assert np.median(pitches(buzz(hertz))) == pytest.approx(hertz, rel=0.01)


def test_noise_and_silence_have_no_pitch() -> None:
    noise = np.random.default_rng(0).standard_normal(2 * RATE).astype(np.float32) * 0.1
    assert measure(noise).pitch_hz == USUAL_HZ
    assert measure(np.zeros(RATE, np.float32)).pitch_hz == USUAL_HZ
    assert len(pitches(np.zeros(100, np.float32))) == 0


def test_brightness_range_and_rate_are_measured() -> None:
    dull, bright = buzz(120), buzz(120) + 0.2 * np.random.default_rng(0).standard_normal(2 * RATE).astype(np.float32)
    assert measure(bright).brightness_db > measure(dull).brightness_db + 5
    assert measure(dull).spectrum.mean() == pytest.approx(0.0, abs=1e-4)
    still, moving = buzz(150), np.concatenate([buzz(h, 0.3) for h in (100, 130, 170, 140, 110, 180)])
    assert measure(moving).pitch_spread_st > measure(still).pitch_spread_st + 1
    beats = 0.5 + 0.5 * np.sin(2 * np.pi * 5 * np.arange(2 * RATE) / RATE)
    assert measure((buzz(150) * beats).astype(np.float32)).syllables_s == pytest.approx(5.0, abs=1.5)


def test_prints_are_kept_as_bytes() -> None:
    voice = VoicePrint("kokoro", "k", "en", {"b": np.arange(3, dtype=np.float32), "a": np.ones((2, 2))})
    data = to_bytes(voice)
    assert data == to_bytes(voice)
    back = from_bytes(data)
    assert (back.engine, back.key, back.language) == ("kokoro", "k", "en")
    assert all(np.array_equal(back.arrays[name], voice.arrays[name]) for name in "ab")
    for broken in (b"", b"PK", data[:-30], data.replace(b'"format": 1', b'"format": 9')):
        with pytest.raises(InputError, match="can't be used"):
            from_bytes(broken)
