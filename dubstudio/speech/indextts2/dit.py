"""The estimator of the flow: a diffusion transformer (Peebles and Xie, 2023) with the long skips of a U-ViT.

What does not change from step to step of the flow is worked out once (`Estimator.scene`).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from dubstudio.speech.indextts2.config import DitConfig
from dubstudio.speech.indextts2.wavenet import WaveNet
from dubstudio.speech.nn.weight_norm import weight_normed

_TIME_WIDTH = 256
_ROTATION_BASE = 10_000.0


@dataclass(frozen=True)
class Scene:
    """All that the estimator hears besides the state of the flow and its time.

    Attributes:
        bias: What prompt, content and style add to every frame, ``[B, T, dim]``.
        cosine, sine: Of the rotary positions, ``[T, head_dim / 2]``.
        lengths: Frames of each row, ``[B]``; None where all have T.
        attended: Frames that may be attended to, ``[B, 1, 1, T]`` bool; None where all may.
    """

    bias: Tensor
    cosine: Tensor
    sine: Tensor
    lengths: Tensor | None = None
    attended: Tensor | None = None


class Estimator(nn.Module):
    """Velocity of the flow. Names equal the official ones, without the three embedders that are never used."""

    def __init__(self, config: DitConfig) -> None:
        super().__init__()
        dim, n_mels = config.hidden_dim, config.in_channels
        self._n_mels = n_mels
        self._head_dim = dim // config.num_heads
        self.transformer = Transformer(dim, config.num_heads, config.depth)
        self.cond_projection = nn.Linear(config.content_dim, dim)
        self.t_embedder = TimeEmbedder(dim)
        self.t_embedder2 = TimeEmbedder(dim)
        self.conv1 = nn.Linear(dim, dim)
        self.conv2 = nn.Conv1d(dim, n_mels, 1)
        self.wavenet = WaveNet(dim, config.wavenet_layers, config.wavenet_kernel, config.wavenet_dilation)
        self.final_layer = _FinalLayer(dim)
        self.res_projection = nn.Linear(dim, dim)
        self.skip_linear = nn.Linear(dim + n_mels, dim)
        self.cond_x_merge_linear = nn.Linear(2 * n_mels + dim + config.style_dim, dim)

    @property
    def dtype(self) -> torch.dtype:
        """In which it computes."""
        return self.conv1.weight.dtype

    def scene(self, mu: Tensor, prompt: Tensor, style: Tensor, lengths: Tensor | None = None) -> Scene:
        """Work out what is the same at every step.

        Args:
            mu: Regulated content of prompt and target, ``[B, T, content_dim]``.
            prompt: Mel spectrum of the prompt, zeros from its end on, ``[B, n_mels, T]``.
            style: Speaker vector, ``[B, style_dim]``.
            lengths: Frames of each row, ``[B]``, if they differ.
        """
        n_frames = mu.shape[1]
        heard = torch.cat([prompt.transpose(1, 2), self.cond_projection(mu)], dim=2)
        _, for_heard, for_style = self._merge_weights()
        bias = functional.linear(heard, for_heard, self.cond_x_merge_linear.bias)
        bias = bias + functional.linear(style, for_style).unsqueeze(1)
        cosine, sine = _rotations(n_frames, self._head_dim, mu.device, mu.dtype)
        attended = None
        if lengths is not None:
            lengths = lengths.to(mu.device)
            attended = (torch.arange(n_frames, device=mu.device) < lengths.unsqueeze(1))[:, None, None]
        return Scene(bias, cosine, sine, lengths, attended)

    def forward(self, x: Tensor, time: Tensor, scene: Scene) -> Tensor:
        """Velocity ``[B, n_mels, T]`` of the state `x` ``[B, n_mels, T]`` at `time` ``[B]``, 0 to 1."""
        frames = x.transpose(1, 2)
        early, late = self.t_embedder(time), self.t_embedder2(time)
        merged = functional.linear(frames, self._merge_weights()[0]) + scene.bias
        hidden = self.transformer(merged, early.unsqueeze(1), scene)
        hidden = self.skip_linear(torch.cat([hidden, frames], dim=2))
        waves = self.wavenet(self.conv1(hidden).transpose(1, 2), late, scene.lengths).transpose(1, 2)
        out: Tensor = self.conv2(self.final_layer(waves + self.res_projection(hidden), early).transpose(1, 2))
        return out

    def _merge_weights(self) -> tuple[Tensor, Tensor, Tensor]:
        """The merging layer's weight cut into what takes the state, prompt with content, and style."""
        n_mels, style_dim = self._n_mels, self.cond_x_merge_linear.in_features - 2 * self._n_mels
        style_dim -= self.cond_projection.out_features
        weight = self.cond_x_merge_linear.weight
        return weight[:, :n_mels], weight[:, n_mels : weight.shape[1] - style_dim], weight[:, -style_dim:]


class Transformer(nn.Module):
    """Blocks of which the second half also hears what the first half gave, last in, first out."""

    def __init__(self, dim: int, heads: int, depth: int) -> None:
        super().__init__()
        self._half = depth // 2
        self.layers = nn.ModuleList(_Block(dim, heads, has_skip=i > self._half) for i in range(depth))
        self.norm = AdaptiveNorm(dim)

    def forward(self, x: Tensor, condition: Tensor, scene: Scene) -> Tensor:
        """``[B, T, dim]`` to ``[B, T, dim]``, with the condition ``[B, 1, dim]`` of the flow's time."""
        skips: list[Tensor] = []
        for i, layer in enumerate(self.layers):
            x = layer(x, condition, scene, skips.pop() if i > self._half else None)
            if i < self._half:
                skips.append(x)
        out: Tensor = self.norm(x, condition)
        return out


class AdaptiveNorm(nn.Module):
    """Root-mean-square norm whose gain and offset follow from a condition."""

    def __init__(self, dim: int) -> None:
        super().__init__()
        self.project_layer = nn.Linear(dim, 2 * dim)
        self.norm = _RmsNorm(dim)

    def forward(self, x: Tensor, condition: Tensor) -> Tensor:
        """``[B, T, dim]`` under a condition ``[B, 1, dim]``."""
        gain, offset = self.project_layer(condition).chunk(2, dim=-1)
        normed: Tensor = self.norm(x)
        return torch.addcmul(offset, gain, normed)


class TimeEmbedder(nn.Module):
    """The flow's time as a vector: cosines and sines through two layers."""

    def __init__(self, dim: int) -> None:
        super().__init__()
        self.mlp = nn.Sequential(nn.Linear(_TIME_WIDTH, dim), nn.SiLU(), nn.Linear(dim, dim))

    def forward(self, time: Tensor) -> Tensor:
        """``[B]`` to ``[B, dim]``."""
        half = _TIME_WIDTH // 2
        steps = torch.arange(half, device=time.device, dtype=torch.float32)
        # The angles reach 1000 radians: half precision would lose them.
        angles = 1000.0 * time.float().unsqueeze(1) * torch.exp(-math.log(10_000.0) / half * steps)
        waves = torch.cat([angles.cos(), angles.sin()], dim=1)
        out: Tensor = self.mlp(waves.to(next(self.mlp.parameters()).dtype))
        return out


class _RmsNorm(nn.Module):
    def __init__(self, dim: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(dim))

    def forward(self, x: Tensor) -> Tensor:
        exact = x.float()
        normed = exact * torch.rsqrt(exact.square().mean(-1, keepdim=True) + 1e-5)
        scaled: Tensor = normed.to(x.dtype) * self.weight
        return scaled


class _Block(nn.Module):
    def __init__(self, dim: int, heads: int, *, has_skip: bool) -> None:
        super().__init__()
        self.attention = _Attention(dim, heads)
        self.feed_forward = _FeedForward(dim)
        self.attention_norm = AdaptiveNorm(dim)
        self.ffn_norm = AdaptiveNorm(dim)
        if has_skip:
            self.skip_in_linear = nn.Linear(2 * dim, dim)

    def forward(self, x: Tensor, condition: Tensor, scene: Scene, skip: Tensor | None) -> Tensor:
        if skip is not None:
            x = self.skip_in_linear(torch.cat([x, skip], dim=-1))
        x = x + self.attention(self.attention_norm(x, condition), scene)
        out: Tensor = x + self.feed_forward(self.ffn_norm(x, condition))
        return out


class _Attention(nn.Module):
    def __init__(self, dim: int, heads: int) -> None:
        super().__init__()
        self._heads = heads
        self.wqkv = nn.Linear(dim, 3 * dim, bias=False)
        self.wo = nn.Linear(dim, dim, bias=False)

    def forward(self, x: Tensor, scene: Scene) -> Tensor:
        batch, n_frames, dim = x.shape
        query, key, value = self.wqkv(x).view(batch, n_frames, 3, self._heads, -1).permute(2, 0, 3, 1, 4)
        query, key = (_rotated(part, scene.cosine, scene.sine) for part in (query, key))
        heard = functional.scaled_dot_product_attention(query, key, value, attn_mask=scene.attended)
        out: Tensor = self.wo(heard.transpose(1, 2).reshape(batch, n_frames, dim))
        return out


class _FeedForward(nn.Module):
    def __init__(self, dim: int) -> None:
        super().__init__()
        hidden = -(-(8 * dim // 3) // 256) * 256
        self.w1 = nn.Linear(dim, hidden, bias=False)
        self.w3 = nn.Linear(dim, hidden, bias=False)
        self.w2 = nn.Linear(hidden, dim, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        out: Tensor = self.w2(functional.silu(self.w1(x)) * self.w3(x))
        return out


class _FinalLayer(nn.Module):
    def __init__(self, dim: int) -> None:
        super().__init__()
        self.linear = weight_normed(nn.Linear(dim, dim))
        self.adaLN_modulation = nn.Sequential(nn.SiLU(), nn.Linear(dim, 2 * dim))

    def forward(self, x: Tensor, condition: Tensor) -> Tensor:
        shift, scale = self.adaLN_modulation(condition).unsqueeze(1).chunk(2, dim=-1)
        normed = functional.layer_norm(x, x.shape[-1:], eps=1e-6)
        out: Tensor = self.linear(torch.addcmul(shift, normed, 1 + scale))
        return out


def _rotations(n_frames: int, head_dim: int, device: torch.device, dtype: torch.dtype) -> tuple[Tensor, Tensor]:
    pairs = torch.arange(0, head_dim, 2, device=device, dtype=torch.float32) / head_dim
    frames = torch.arange(n_frames, device=device, dtype=torch.float32)
    angles = torch.outer(frames, 1.0 / _ROTATION_BASE**pairs)
    return angles.cos().to(dtype), angles.sin().to(dtype)


def _rotated(x: Tensor, cosine: Tensor, sine: Tensor) -> Tensor:
    """Rotary positions (Su et al., 2021): neighbouring values are a pair. ``[B, heads, T, head_dim]``."""
    first, second = x[..., ::2], x[..., 1::2]
    return torch.stack([first * cosine - second * sine, second * cosine + first * sine], dim=-1).flatten(-2)
