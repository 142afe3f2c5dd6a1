"""Activations that do not alias (BigVGAN, Lee et al., 2023): done at twice the rate, between two low-pass filters."""

from __future__ import annotations

import math
from functools import cache

import torch
from torch import Tensor, nn
from torch.nn import functional

TAPS = 12
"""Of the low-pass filter."""

ACTIVATION_REACH = TAPS // 2
"""Samples to either side that one of an activation depends on: both filters reach half as far at twice the rate."""

_CUTOFF = 0.25
_HALF_WIDTH = 0.3
_PAD = TAPS // 2 - 1
_CROP = 3 * _PAD


class SnakeBeta(nn.Module):
    """``x + sin(x·a)² / b``, with a frequency and a magnitude of each channel, both kept as logarithms."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.alpha = nn.Parameter(torch.zeros(channels))
        self.beta = nn.Parameter(torch.zeros(channels))

    def forward(self, x: Tensor) -> Tensor:
        """``[B, C, T]`` to ``[B, C, T]``."""
        frequency = self.alpha.float().exp().to(x.dtype).unsqueeze(1)
        # The constant keeps the official division by zero away; half precision can't hold it, so it is added before.
        strength = (1.0 / (self.beta.float().exp() + 1e-9)).to(x.dtype).unsqueeze(1)
        # In place: this is where the vocoder needs most memory.
        return torch.addcmul(x, strength, (x * frequency).sin_().square_())


class AntiAliased(nn.Module):
    """`SnakeBeta` at twice the rate. The official filters are the same in every file, so they are computed."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.act = SnakeBeta(channels)

    def forward(self, x: Tensor) -> Tensor:
        """``[B, C, T]`` to ``[B, C, T]``."""
        return downsample(self.act(upsample(x)))


def upsample(x: Tensor) -> Tensor:
    """Twice the rate: ``[B, C, T]`` to ``[B, C, 2T]``. Beyond both ends the last value goes on."""
    channels = x.shape[1]
    weight = 2 * low_pass(x.device, x.dtype).expand(channels, 1, TAPS)
    padded = functional.pad(x, (_PAD, _PAD), mode="replicate")
    return functional.conv_transpose1d(padded, weight, stride=2, groups=channels)[..., _CROP:-_CROP]


def downsample(x: Tensor) -> Tensor:
    """Half the rate: ``[B, C, 2T]`` to ``[B, C, T]``. Beyond both ends the last value goes on."""
    channels = x.shape[1]
    weight = low_pass(x.device, x.dtype).expand(channels, 1, TAPS)
    return functional.conv1d(functional.pad(x, (_PAD, _PAD + 1), mode="replicate"), weight, stride=2, groups=channels)


@cache
def low_pass(device: torch.device, dtype: torch.dtype) -> Tensor:
    """A sinc under a Kaiser window that passes the lower half of the band; its sum is 1. ``[1, 1, TAPS]``."""
    # What is kept must serve outside of inference mode too.
    with torch.inference_mode(mode=False):
        half = TAPS // 2
        attenuation = 2.285 * (half - 1) * math.pi * 4 * _HALF_WIDTH + 7.95
        window = torch.kaiser_window(TAPS, periodic=False, beta=_kaiser_beta(attenuation), dtype=torch.float64)
        times = torch.arange(-half, half, dtype=torch.float64) + 0.5
        taps = window * torch.sinc(2 * _CUTOFF * times)
        return (taps / taps.sum()).to(device, dtype).view(1, 1, TAPS)


def _kaiser_beta(attenuation: float) -> float:
    """Shape of the window for an attenuation in dB, by Kaiser's formula."""
    if attenuation > 50:
        return 0.1102 * (attenuation - 8.7)
    if attenuation >= 21:
        return 0.5842 * math.pow(attenuation - 21, 0.4) + 0.07886 * (attenuation - 21)
    return 0.0
