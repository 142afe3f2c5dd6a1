"""The semantic codecs: MaskGCT's at 50 Hz (version 2) and its successor at 25 Hz (version 2.5).

Shapes: B rows, T frames of features, n tokens, C width of the features.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from dubstudio.speech.indextts2.config import CodecConfig
from dubstudio.speech.nn.weight_norm import weight_normed

_EPS = 1e-6


class SemanticCodec(nn.Module):
    """Features to tokens and back."""

    def __init__(self, config: CodecConfig) -> None:
        super().__init__()
        self._scale = config.downsample_scale
        width = config.hidden_size
        if self._scale > 1:
            self.down = nn.Conv1d(width, width, 3, stride=self._scale, padding=1)
            self.up = nn.Conv1d(width, width, 3, padding=1)
        self.encoder = _vocos(config)
        self.decoder = _vocos(config)
        self.quantizer = _Quantizer(config)

    def encode(self, features: Tensor) -> Tensor:
        """``[B, T, C]`` to ``[B, n, C]``, not quantised yet."""
        x = features.transpose(1, 2)
        if self._scale > 1:
            x = functional.gelu(self.down(x))
        encoded: Tensor = self.encoder(x)
        return encoded

    def quantize(self, features: Tensor) -> tuple[Tensor, Tensor]:
        """``[B, T, C]`` to tokens, ``[B, n]``, and what they stand for, ``[B, n, C]``."""
        codes = self.quantizer.nearest(self.encode(features).transpose(1, 2))
        return codes, self.vq2emb(codes).transpose(1, 2)

    def vq2emb(self, codes: Tensor) -> Tensor:
        """What tokens stand for, ``[B, n]`` to ``[B, C, n]``."""
        return self.quantizer.meaning(codes)

    def decode(self, codes: Tensor) -> Tensor:
        """Tokens to features, ``[B, n]`` to ``[B, T, C]``."""
        x = self.decoder(self.vq2emb(codes))
        if self._scale > 1:
            doubled = functional.interpolate(x.transpose(1, 2), scale_factor=self._scale, mode="nearest")
            x = self.up(doubled).transpose(1, 2)
        features: Tensor = x
        return features


class _Quantizer(nn.Module):
    """One codebook of few dimensions, as checkpoints hold it: in a list of one."""

    def __init__(self, config: CodecConfig) -> None:
        super().__init__()
        self.quantizers = nn.ModuleList([_Codebook(config)])

    def nearest(self, x: Tensor) -> Tensor:
        """``[B, C, n]`` to ``[B, n]``."""
        codes: Tensor = self.quantizers[0].nearest(x)  # type: ignore[operator]
        return codes

    def meaning(self, codes: Tensor) -> Tensor:
        """``[B, n]`` to ``[B, C, n]``."""
        meaning: Tensor = self.quantizers[0].meaning(codes)  # type: ignore[operator]
        return meaning


class _Codebook(nn.Module):
    def __init__(self, config: CodecConfig) -> None:
        super().__init__()
        self.in_project = weight_normed(nn.Conv1d(config.hidden_size, config.codebook_dim, 1))
        self.out_project = weight_normed(nn.Conv1d(config.codebook_dim, config.hidden_size, 1))
        self.codebook = nn.Embedding(config.codebook_size, config.codebook_dim)

    def nearest(self, x: Tensor) -> Tensor:
        """The entry of the most alike direction, ``[B, C, n]`` to ``[B, n]``."""
        narrow = self.in_project(x).transpose(1, 2)
        book = functional.normalize(self.codebook.weight)
        nearest: Tensor = (functional.normalize(narrow, dim=-1) @ book.T).argmax(-1)
        return nearest

    def meaning(self, codes: Tensor) -> Tensor:
        """``[B, n]`` to ``[B, C, n]``; entries keep their lengths."""
        wide: Tensor = self.out_project(self.codebook(codes).transpose(1, 2))
        return wide


class _Backbone(nn.Module):
    """ConvNeXt blocks in one dimension, as in Vocos (Siuzdak, 2024)."""

    def __init__(self, config: CodecConfig) -> None:
        super().__init__()
        dim = config.vocos_dim
        self.embed = nn.Conv1d(config.hidden_size, dim, 7, padding=3)
        self.norm = nn.LayerNorm(dim, eps=_EPS)
        self.convnext = nn.ModuleList(
            _ConvNeXt(dim, config.vocos_intermediate_dim) for _ in range(config.vocos_num_layers)
        )
        self.final_layer_norm = nn.LayerNorm(dim, eps=_EPS)

    def forward(self, x: Tensor) -> Tensor:
        """``[B, C, T]`` to ``[B, T, dim]``."""
        x = self.norm(self.embed(x).transpose(1, 2))
        for block in self.convnext:
            x = block(x)
        normed: Tensor = self.final_layer_norm(x)
        return normed


class _ConvNeXt(nn.Module):
    def __init__(self, dim: int, inner: int) -> None:
        super().__init__()
        self.dwconv = nn.Conv1d(dim, dim, 7, padding=3, groups=dim)
        self.norm = nn.LayerNorm(dim, eps=_EPS)
        self.pwconv1 = nn.Linear(dim, inner)
        self.pwconv2 = nn.Linear(inner, dim)
        self.gamma = nn.Parameter(torch.ones(dim))

    def forward(self, x: Tensor) -> Tensor:
        """``[B, T, dim]`` to ``[B, T, dim]``."""
        mixed = self.norm(self.dwconv(x.transpose(1, 2)).transpose(1, 2))
        out: Tensor = x + self.gamma * self.pwconv2(functional.gelu(self.pwconv1(mixed)))
        return out


def _vocos(config: CodecConfig) -> nn.Sequential:
    return nn.Sequential(_Backbone(config), nn.Linear(config.vocos_dim, config.hidden_size))
