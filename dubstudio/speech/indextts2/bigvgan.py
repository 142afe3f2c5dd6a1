"""BigVGAN version 2 (Lee et al., 2023): samples out of a mel spectrum."""

from __future__ import annotations

from itertools import pairwise
from math import ceil, prod

import torch
from torch import Tensor, nn

from dubstudio.speech.indextts2.anti_alias import ACTIVATION_REACH, AntiAliased
from dubstudio.speech.indextts2.config import BigVganConfig
from dubstudio.speech.nn.weight_norm import weight_normed

PIECE_FRAMES = 768
"""Frames that are sounded at once, 9 s. The released network takes about a third of a megabyte for each."""

_ENDS_KERNEL = 7


class BigVgan(nn.Module):
    """The vocoder. Names equal the official ones, without the filters, which are the same in every file."""

    def __init__(self, config: BigVganConfig) -> None:
        super().__init__()
        self._config = config
        width = config.upsample_initial_channel
        widths = [width >> i for i in range(len(config.upsample_rates) + 1)]
        self.conv_pre = weight_normed(nn.Conv1d(config.num_mels, width, _ENDS_KERNEL, padding=_ENDS_KERNEL // 2))
        stages = zip(pairwise(widths), config.upsample_rates, config.upsample_kernel_sizes, strict=True)
        self.ups = nn.ModuleList(nn.Sequential(_raising(*pair, rate, kernel)) for pair, rate, kernel in stages)
        blocks = tuple(zip(config.resblock_kernel_sizes, config.resblock_dilation_sizes, strict=True))
        self.resblocks = nn.ModuleList(
            _Block(width, kernel, dilations) for width in widths[1:] for kernel, dilations in blocks
        )
        self.activation_post = AntiAliased(widths[-1])
        self.conv_post = weight_normed(nn.Conv1d(widths[-1], 1, _ENDS_KERNEL, padding=_ENDS_KERNEL // 2, bias=False))

    @property
    def hop(self) -> int:
        """Samples of one frame."""
        return prod(self._config.upsample_rates)

    def forward(self, mel: Tensor) -> Tensor:
        """A whole mel spectrum ``[B, n_mels, F]`` at once; ``[B, 1, hop · F]``, within ±1."""
        x = self.conv_pre(mel)
        n_blocks = len(self._config.resblock_kernel_sizes)
        for stage, up in enumerate(self.ups):
            x = up(x)
            blocks = self.resblocks[stage * n_blocks : (stage + 1) * n_blocks]
            total = blocks[0](x)
            for block in blocks[1:]:
                total = total + block(x)
            x = total / n_blocks
        samples: Tensor = self.conv_post(self.activation_post(x))
        return samples.clamp(-1.0, 1.0)

    def sound(self, mel: Tensor, piece_frames: int = PIECE_FRAMES) -> Tensor:
        """The same as `forward`, piece by piece, so that memory does not grow with the length.

        Args:
            mel: ``[B, n_mels, F]``.
            piece_frames: Frames of a piece; each is sounded together with as many neighbours as reach into it.

        Returns:
            ``[B, 1, hop · F]``, within ±1.
        """
        n_frames, reach, hop = mel.shape[-1], self.reach, self.hop
        if n_frames <= piece_frames + 2 * reach:
            whole: Tensor = self(mel)
            return whole
        pieces = []
        for start in range(0, n_frames, piece_frames):
            end = min(start + piece_frames, n_frames)
            first = max(0, start - reach)
            heard = self(mel[..., first : end + reach])
            pieces.append(heard[..., (start - first) * hop : (end - first) * hop])
        return torch.cat(pieces, dim=-1)

    @property
    def reach(self) -> int:
        """How many frames to either side a sample depends on, at most."""
        config = self._config
        reach = float(_ENDS_KERNEL // 2)
        rate = 1
        for up, kernel in zip(config.upsample_rates, config.upsample_kernel_sizes, strict=True):
            reach += kernel / up / rate
            rate *= up
            blocks = zip(config.resblock_kernel_sizes, config.resblock_dilation_sizes, strict=True)
            reach += max(_block_reach(size, dilations) for size, dilations in blocks) / rate
        return ceil(reach + (ACTIVATION_REACH + _ENDS_KERNEL // 2) / rate)


class _Block(nn.Module):
    """Residual pairs of convolutions, the first of each dilated, with an activation before each."""

    def __init__(self, width: int, kernel: int, dilations: tuple[int, ...]) -> None:
        super().__init__()
        self.convs1 = nn.ModuleList(_keeping(width, kernel, dilation) for dilation in dilations)
        self.convs2 = nn.ModuleList(_keeping(width, kernel, 1) for _ in dilations)
        self.activations = nn.ModuleList(AntiAliased(width) for _ in range(2 * len(dilations)))

    def forward(self, x: Tensor) -> Tensor:
        """``[B, width, T]`` to ``[B, width, T]``."""
        for i, (wide, narrow) in enumerate(zip(self.convs1, self.convs2, strict=True)):
            x = x + narrow(self.activations[2 * i + 1](wide(self.activations[2 * i](x))))
        return x


def _block_reach(kernel: int, dilations: tuple[int, ...]) -> int:
    """Samples to either side: two convolutions of each dilation, and the filters of the activations before them."""
    return sum(kernel // 2 * (dilation + 1) + 2 * ACTIVATION_REACH for dilation in dilations)


def _keeping(width: int, kernel: int, dilation: int) -> nn.Conv1d:
    padding = dilation * (kernel - 1) // 2
    return weight_normed(nn.Conv1d(width, width, kernel, dilation=dilation, padding=padding))


def _raising(width: int, out_width: int, rate: int, kernel: int) -> nn.ConvTranspose1d:
    return weight_normed(nn.ConvTranspose1d(width, out_width, kernel, rate, padding=(kernel - rate) // 2))
