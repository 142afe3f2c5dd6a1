"""The length regulator: content at its own rate becomes content at the frames of the mel spectrum."""

from __future__ import annotations

from itertools import chain

from torch import Tensor, nn
from torch.nn import functional

from dubstudio.speech.indextts2.config import RegulatorConfig


class LengthRegulator(nn.Module):
    """Projection, resampling by repeating or leaving out columns, and convolutions that smooth the result.

    Every name equals the official one; the official table of discrete content and its mask are never used.
    """

    def __init__(self, config: RegulatorConfig) -> None:
        super().__init__()
        width = config.channels
        self.content_in_proj = nn.Linear(config.in_channels, width)
        rounds = [_round(width) for _ in range(config.n_convolutions)]
        self.model = nn.Sequential(*chain.from_iterable(rounds), nn.Conv1d(width, width, 1))

    def forward(self, content: Tensor, n_frames: int, index: Tensor | None = None) -> Tensor:
        """Bring content to so many frames.

        Args:
            content: ``[B, T, C]``.
            n_frames: How many are wanted.
            index: Which column of the content each frame takes, ``[n_frames]`` integers; without it the nearest one
                before it at a steady tempo, as torch's ``interpolate`` counts, which is the official rule.

        Returns:
            ``[B, n_frames, channels]``.
        """
        columns = self.content_in_proj(content).transpose(1, 2)
        if index is None:
            spread = functional.interpolate(columns, size=n_frames, mode="nearest")
        else:
            spread = columns.index_select(2, index)
        smoothed: Tensor = self.model(spread)
        return smoothed.transpose(1, 2)


def _round(width: int) -> list[nn.Module]:
    return [nn.Conv1d(width, width, 3, padding=1), nn.GroupNorm(1, width), nn.Mish()]
