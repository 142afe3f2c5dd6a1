"""The conformer encoders that hear a reference clip (Gulati et al., 2020, in the form of WeNet).

Departures of the released networks: no relative shift in attention, layer instead of batch normalisation between the
convolutions, one feed-forward, and the sinusoidal table feeds attention only. Shapes: T frames in, C channels, H heads.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.nn import functional

from dubstudio.speech.indextts2.config import FEATURE_DIM, EncoderConfig

_KERNEL = 15


class ConformerEncoder(nn.Module):
    """Features of a clip to half as many frames of its conditioning."""

    def __init__(self, config: EncoderConfig, input_dim: int = FEATURE_DIM) -> None:
        super().__init__()
        self.embed = _Subsampling(input_dim, config.output_size)
        self.encoders = nn.ModuleList(_Block(config) for _ in range(config.num_blocks))
        self.after_norm = nn.LayerNorm(config.output_size)

    def forward(self, features: Tensor) -> Tensor:
        """``[B, T, D]`` to ``[B, (T - 1) // 2, C]``; T is 3 at least."""
        x = self.embed(features)
        positions = _sinusoids(x.shape[1], x.shape[2]).to(x)
        for block in self.encoders:
            x = block(x, positions)
        normed: Tensor = self.after_norm(x)
        return normed


class _Subsampling(nn.Module):
    def __init__(self, input_dim: int, channels: int) -> None:
        super().__init__()
        self.conv = nn.Sequential(nn.Conv2d(1, channels, 3, stride=2), nn.ReLU())
        self.out = nn.Sequential(nn.Linear(channels * ((input_dim - 1) // 2), channels))
        self._scale = math.sqrt(channels)

    def forward(self, features: Tensor) -> Tensor:
        """``[B, T, D]`` to ``[B, T', C]``."""
        x = self.conv(features[:, None])
        projected: Tensor = self.out(x.transpose(1, 2).flatten(2))
        return projected * self._scale


class _Block(nn.Module):
    def __init__(self, config: EncoderConfig) -> None:
        super().__init__()
        channels = config.output_size
        self.self_attn = _Attention(channels, config.attention_heads)
        self.feed_forward = _FeedForward(channels, config.linear_units)
        self.conv_module = _Convolution(channels)
        self.norm_ff = nn.LayerNorm(channels)
        self.norm_mha = nn.LayerNorm(channels)
        self.norm_conv = nn.LayerNorm(channels)
        self.norm_final = nn.LayerNorm(channels)

    def forward(self, x: Tensor, positions: Tensor) -> Tensor:
        """``[B, T, C]`` and ``[T, C]`` to ``[B, T, C]``."""
        x = x + self.self_attn(self.norm_mha(x), positions)
        x = x + self.conv_module(self.norm_conv(x))
        x = x + self.feed_forward(self.norm_ff(x))
        normed: Tensor = self.norm_final(x)
        return normed


class _Attention(nn.Module):
    """Self-attention whose scores also see the absolute position of what is attended to."""

    def __init__(self, channels: int, heads: int) -> None:
        super().__init__()
        self._heads = heads
        size = channels // heads
        self.pos_bias_u = nn.Parameter(torch.zeros(heads, size))
        self.pos_bias_v = nn.Parameter(torch.zeros(heads, size))
        self.linear_q = nn.Linear(channels, channels)
        self.linear_k = nn.Linear(channels, channels)
        self.linear_v = nn.Linear(channels, channels)
        self.linear_out = nn.Linear(channels, channels)
        self.linear_pos = nn.Linear(channels, channels, bias=False)

    def forward(self, x: Tensor, positions: Tensor) -> Tensor:
        """``[B, T, C]`` and ``[T, C]`` to ``[B, T, C]``."""
        query, key, value = (self._split(layer(x)) for layer in (self.linear_q, self.linear_k, self.linear_v))
        place = self._split(self.linear_pos(positions)[None])
        scores = (query + self.pos_bias_u[:, None]) @ key.transpose(2, 3)
        scores = scores + (query + self.pos_bias_v[:, None]) @ place.transpose(2, 3)
        weights = (scores / math.sqrt(query.shape[-1])).softmax(-1)
        out: Tensor = self.linear_out((weights @ value).transpose(1, 2).flatten(2))
        return out

    def _split(self, x: Tensor) -> Tensor:
        return x.view(*x.shape[:2], self._heads, -1).transpose(1, 2)


class _Convolution(nn.Module):
    def __init__(self, channels: int) -> None:
        super().__init__()
        self.pointwise_conv1 = nn.Conv1d(channels, 2 * channels, 1)
        self.depthwise_conv = nn.Conv1d(channels, channels, _KERNEL, padding=_KERNEL // 2, groups=channels)
        self.norm = nn.LayerNorm(channels)
        self.pointwise_conv2 = nn.Conv1d(channels, channels, 1)

    def forward(self, x: Tensor) -> Tensor:
        """``[B, T, C]`` to ``[B, T, C]``."""
        x = functional.glu(self.pointwise_conv1(x.transpose(1, 2)), dim=1)
        x = functional.silu(self.norm(self.depthwise_conv(x).transpose(1, 2)))
        out: Tensor = self.pointwise_conv2(x.transpose(1, 2)).transpose(1, 2)
        return out


class _FeedForward(nn.Module):
    def __init__(self, channels: int, units: int) -> None:
        super().__init__()
        self.w_1 = nn.Linear(channels, units)
        self.w_2 = nn.Linear(units, channels)

    def forward(self, x: Tensor) -> Tensor:
        """``[B, T, C]`` to ``[B, T, C]``."""
        out: Tensor = self.w_2(functional.silu(self.w_1(x)))
        return out


def _sinusoids(length: int, channels: int) -> Tensor:
    """Sines at even channels, cosines at odd ones, ``[length, channels]``."""
    rates = torch.exp(torch.arange(0, channels, 2, dtype=torch.float32) * -(math.log(10_000.0) / channels))
    angles = torch.arange(length, dtype=torch.float32)[:, None] * rates
    return torch.stack((angles.sin(), angles.cos()), dim=-1).flatten(1)
