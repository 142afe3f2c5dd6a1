"""What is heard of a reference clip, and which clips cannot be one."""

from __future__ import annotations

import numpy as np
import pytest
import soxr
import torch

from dubstudio.base.errors import InputError
from dubstudio.speech.indextts2 import features


def _noise(n: int, seed: int = 3) -> features.Floats:
    return (0.1 * np.random.default_rng(seed).standard_normal(n)).astype(np.float32)


def _tone(hertz: float, rate: int, seconds: float = 1.0) -> features.Floats:
    return (0.5 * np.sin(2 * np.pi * hertz * np.arange(round(seconds * rate)) / rate)).astype(np.float32)


@pytest.mark.parametrize(
    ("samples", "said"),
    [
        (np.zeros(0, np.float32), "0.00 s"),
        (_noise(11_999), "0.50 s"),
        (np.zeros(48_000, np.float32), "silent"),
        (np.concatenate([np.zeros(15 * 24_000), _noise(24_000)]), "silent"),
        (np.append(_noise(24_000), np.nan), "damaged"),
        (np.append(_noise(24_000), np.inf), "damaged"),
        (np.zeros((2, 2, 2), np.float32), "damaged"),
    ],
)
def test_a_clip_that_cannot_be_a_reference_is_refused_with_advice(samples: features.Floats, said: str) -> None:
    with pytest.raises(InputError, match=said) as caught:
        features.checked_clip(samples, 24_000)
    assert caught.value.remedy


def test_a_clip_without_a_sensible_rate_is_refused() -> None:
    with pytest.raises(InputError, match="damaged"):
        features.checked_clip(_noise(24_000), 0)


def test_half_a_second_is_enough_and_channels_are_averaged() -> None:
    left, right = _noise(12_000, 1), _noise(12_000, 2)
    mono = features.checked_clip(np.stack([left, right], axis=1), 24_000)
    assert mono.dtype == np.float32
    np.testing.assert_allclose(mono, (left + right) / 2, atol=1e-7)


@pytest.mark.parametrize(("n", "rate", "wanted"), [(30_001, 24_000, 27_564), (30_003, 48_000, 13_783)])
def test_resampled_sound_is_as_long_as_librosa_makes_it(n: int, rate: int, wanted: int) -> None:
    assert features.speaker_audio(_noise(n), rate)[0].shape == (1, wanted)


def test_only_fifteen_seconds_are_heard_and_the_cut_leaves_no_trace() -> None:
    sound = _noise(20 * 44_100)
    heard, heard_16k = features.speaker_audio(sound, 44_100)
    assert heard.shape == (1, 15 * 22_050)
    assert heard_16k.shape == (1, 15 * 16_000)
    assert features.emotion_audio(sound, 44_100).shape == (1, 15 * 16_000)
    whole = soxr.resample(sound, 44_100, 22_050, "HQ")[: 15 * 22_050]
    np.testing.assert_allclose(heard[0].numpy(), whole, atol=1e-6)


def test_sound_of_the_right_rate_is_copied_as_it_is() -> None:
    sound = _noise(22_050)
    heard, _ = features.speaker_audio(sound, 22_050)
    np.testing.assert_array_equal(heard[0].numpy(), sound)
    heard.zero_()
    assert sound.any()


def test_a_tone_keeps_its_pitch_at_both_rates() -> None:
    for heard, rate in zip(features.speaker_audio(_tone(440, 48_000), 48_000), (22_050, 16_000), strict=True):
        loudest = torch.fft.rfft(heard[0]).abs().argmax()
        assert float(loudest) * rate / heard.shape[-1] == pytest.approx(440, abs=1.5)


@pytest.mark.parametrize(
    ("n", "n_pairs", "mask"), [(400 + 160 * 7, 4, [1, 1, 1, 1]), (400 + 160 * 8, 5, [1] * 4 + [0])]
)
def test_frames_go_by_two_and_an_odd_one_is_filled_up(n: int, n_pairs: int, mask: list[int]) -> None:
    values, heard = features.seamless_features(torch.from_numpy(_noise(n))[None])
    assert values.shape == (1, n_pairs, 160)
    assert heard.tolist() == [mask]
    bins = values.view(2 * n_pairs, 80)
    if not mask[-1]:
        assert (bins[-1] == 1).all()
        bins = bins[:-1]
    assert bins.mean(0).abs().max() < 1e-5
    assert (bins.std(0) - 1).abs().max() < 1e-4


def test_loudness_does_not_matter_to_features() -> None:
    audio = torch.from_numpy(_noise(16_000))[None]
    for heard in (features.campplus_features, lambda a: features.seamless_features(a)[0]):
        assert torch.allclose(heard(audio), heard(audio / 4), atol=2e-3)


def test_filter_banks_for_the_speaker_have_no_mean() -> None:
    banks = features.campplus_features(torch.from_numpy(_noise(16_000))[None])
    assert banks.shape == (1, 98, 80)
    assert banks.mean(1).abs().max() < 1e-4


@pytest.mark.parametrize("n", [22_050, 22_016, 22_015])
def test_a_spectrum_has_a_frame_for_each_hop(n: int) -> None:
    assert features.reference_mel(torch.from_numpy(_noise(n))[None]).shape == (1, 80, n // 256)


def test_a_spectrum_shows_a_tone_where_it_is_and_silence_at_the_floor() -> None:
    low, high = (
        features.reference_mel(torch.from_numpy(_tone(hertz, 22_050))[None])[0].mean(1).argmax()
        for hertz in (300, 5000)
    )
    assert 0 < low < 15 < 50 < high < 80
    silence = features.reference_mel(torch.zeros(1, 22_050))
    assert torch.allclose(silence, torch.tensor(1e-5).log())
