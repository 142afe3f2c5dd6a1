"""Activations at twice the rate: what the filters let through, and that they are there on every device and mode."""

from __future__ import annotations

import numpy as np
import torch

from dubstudio.speech.indextts2.anti_alias import ACTIVATION_REACH, AntiAliased, downsample, low_pass, upsample


def tone(cycles_per_sample: float, n_samples: int = 400) -> torch.Tensor:
    return torch.sin(2 * np.pi * cycles_per_sample * torch.arange(n_samples))[None, None]


def test_low_tones_pass_both_filters_and_constants_exactly() -> None:
    assert torch.allclose(downsample(upsample(torch.full((1, 2, 30), 0.7))), torch.full((1, 2, 30), 0.7), atol=1e-6)
    low = tone(0.05)
    assert (downsample(upsample(low)) - low)[..., 10:-10].abs().max() < 0.02


def test_what_an_activation_adds_above_the_band_is_not_mirrored_into_it() -> None:
    activation = AntiAliased(1).requires_grad_(requires_grad=False)
    high = tone(0.35)
    plain = activation.act(high)
    # The square of the tone lies at 0.7 cycles a sample, which sampling mirrors to 0.3.
    mirrored = (plain - plain.mean())[0, 0, 10:-10], (activation(high))[0, 0, 10:-10]
    strengths = [np.abs(np.fft.rfft(part.numpy() * np.hanning(len(part))))[108:120].max() for part in mirrored]
    assert strengths[1] < 0.25 * strengths[0]


def test_an_activation_reaches_no_further_than_said() -> None:
    activation = AntiAliased(1).requires_grad_(requires_grad=False)
    x = torch.randn(1, 1, 41)
    other = x.clone()
    other[..., 20] += 1
    heard = (activation(x) - activation(other))[0, 0].nonzero()[:, 0]
    assert 20 - ACTIVATION_REACH <= heard.min() < heard.max() <= 20 + ACTIVATION_REACH


def test_a_filter_made_in_inference_mode_serves_outside_too() -> None:
    low_pass.cache_clear()
    with torch.inference_mode():
        assert low_pass(torch.device("cpu"), torch.float32).sum() == 1
    assert AntiAliased(3)(torch.randn(1, 3, 20, requires_grad=True)).requires_grad
