"""The perceiver resamplers: a sequence of any length heard by a fixed number of latents (Jaegle et al., 2021).

Shapes: T frames of context, N latents of width D, H heads of 64.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.nn import functional

_HEAD = 64
_LAYERS = 2


class Perceiver(nn.Module):
    """Hears a sequence by learnt latents.

    Args:
        dim: D.
        context_dim: Width of what is heard.
        n_latents: N.
        heads: Of the attention.
        mult: Width of the feed-forward, as a multiple of two thirds of D.
    """

    def __init__(self, dim: int, context_dim: int, n_latents: int, heads: int, mult: float) -> None:
        super().__init__()
        self.latents = nn.Parameter(torch.zeros(n_latents, dim))
        self.proj_context = nn.Linear(context_dim, dim)
        inner = int(dim * mult * 2 / 3)
        self.layers = nn.ModuleList(
            nn.ModuleList((_CrossAttention(dim, heads), _feed_forward(dim, inner))) for _ in range(_LAYERS)
        )
        self.norm = _RmsNorm(dim)

    def forward(self, context: Tensor) -> Tensor:
        """``[B, T, C]`` to ``[B, N, D]``."""
        heard = self.proj_context(context)
        latents = self.latents.expand(len(context), -1, -1)
        for pair in self.layers:
            attention, feed_forward = pair.children()
            latents = latents + attention(latents, heard)
            latents = latents + feed_forward(latents)
        normed: Tensor = self.norm(latents)
        return normed


class _CrossAttention(nn.Module):
    def __init__(self, dim: int, heads: int) -> None:
        super().__init__()
        self._heads = heads
        self.to_q = nn.Linear(dim, heads * _HEAD, bias=False)
        self.to_kv = nn.Linear(dim, 2 * heads * _HEAD, bias=False)
        self.to_out = nn.Linear(heads * _HEAD, dim, bias=False)

    def forward(self, latents: Tensor, context: Tensor) -> Tensor:
        """``[B, N, D]`` and ``[B, T, D]`` to ``[B, N, D]``; the latents hear themselves too."""
        key, value = self.to_kv(torch.cat((latents, context), dim=1)).chunk(2, dim=2)
        query, key, value = (self._split(x) for x in (self.to_q(latents), key, value))
        heard = functional.scaled_dot_product_attention(query, key, value)
        out: Tensor = self.to_out(heard.transpose(1, 2).flatten(2))
        return out

    def _split(self, x: Tensor) -> Tensor:
        return x.view(*x.shape[:2], self._heads, _HEAD).transpose(1, 2)


class _GatedGelu(nn.Module):
    def forward(self, x: Tensor) -> Tensor:
        """``[B, N, 2 I]`` to ``[B, N, I]``."""
        value, gate = x.chunk(2, dim=-1)
        return functional.gelu(gate) * value


class _RmsNorm(nn.Module):
    def __init__(self, dim: int) -> None:
        super().__init__()
        self._scale = math.sqrt(dim)
        self.gamma = nn.Parameter(torch.ones(dim))

    def forward(self, x: Tensor) -> Tensor:
        """``[B, N, D]`` to ``[B, N, D]``."""
        return functional.normalize(x, dim=-1) * self._scale * self.gamma


def _feed_forward(dim: int, inner: int) -> nn.Sequential:
    return nn.Sequential(nn.Linear(dim, 2 * inner), _GatedGelu(), nn.Linear(inner, dim))
