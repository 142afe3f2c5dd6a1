"""The WaveNet behind the transformer of the flow's estimator: convolutions with gates, steered by the flow's time."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from dubstudio.speech.nn.weight_norm import weight_normed


class WaveNet(nn.Module):
    """Non-causal gated convolutions. Names equal the official ones (``in_layers.0.conv.conv``, …)."""

    def __init__(self, dim: int, layers: int, kernel: int, dilation_rate: int) -> None:
        super().__init__()
        self._dim = dim
        self.in_layers = nn.ModuleList(_Convolution(dim, 2 * dim, kernel, dilation_rate**i) for i in range(layers))
        # Of the last layer nothing goes on, so it has no residual half.
        self.res_skip_layers = nn.ModuleList(
            _Convolution(dim, 2 * dim if i < layers - 1 else dim) for i in range(layers)
        )
        self.cond_layer = _Convolution(dim, 2 * dim * layers)

    def forward(self, x: Tensor, condition: Tensor, lengths: Tensor | None = None) -> Tensor:
        """Run all layers.

        Args:
            x: ``[B, dim, T]``.
            condition: ``[B, dim]``, the same at every frame.
            lengths: Frames of each row, ``[B]``, where rows were filled up to equal length; each row gives what it
                would give alone.

        Returns:
            ``[B, dim, T]``; what stands behind a row's end means nothing.
        """
        offsets = self.cond_layer(condition.unsqueeze(2)).chunk(len(self.in_layers), dim=1)
        out = torch.zeros_like(x)
        for convolution, split, offset in zip(self.in_layers, self.res_skip_layers, offsets, strict=True):
            raised, gate = (convolution(x, lengths) + offset).chunk(2, dim=1)
            halves: Tensor = split(torch.tanh(raised) * torch.sigmoid(gate))
            out = out + halves[:, -self._dim :]
            if halves.shape[1] > self._dim:
                x = x + halves[:, : self._dim]
        return out


class _Convolution(nn.Module):
    """A convolution that keeps the length: beyond both ends it sees the reflected sequence."""

    def __init__(self, channels: int, out_channels: int, kernel: int = 1, dilation: int = 1) -> None:
        super().__init__()
        total = (kernel - 1) * dilation
        self._pad = (total - total // 2, total // 2)
        self.conv = nn.ModuleDict({"conv": weight_normed(nn.Conv1d(channels, out_channels, kernel, dilation=dilation))})

    def forward(self, x: Tensor, lengths: Tensor | None = None) -> Tensor:
        """``[B, channels, T]`` to ``[B, out_channels, T]``; `lengths` of rows, ``[B]``, if they differ."""
        left, right = self._pad
        if right:
            x = _reflected(x, left, right) if lengths is None else _reflected_rows(x, left, right, lengths)
        out: Tensor = self.conv["conv"](x)
        return out


def _reflected(x: Tensor, left: int, right: int) -> Tensor:
    length = x.shape[-1]
    lacking = max(0, max(left, right) + 1 - length)
    # Too short to be reflected: as officially, silence is put behind it for the reflection and cut off again.
    padded = functional.pad(functional.pad(x, (0, lacking)), (left, right), mode="reflect")
    return padded[..., : padded.shape[-1] - lacking]


def _reflected_rows(x: Tensor, left: int, right: int, lengths: Tensor) -> Tensor:
    """Reflect each row at its own end, so that it is continued as it would be alone."""
    n_frames = x.shape[-1]
    frames = torch.arange(-left, n_frames + right, device=x.device).abs().expand(len(x), -1)
    last = lengths.to(x.device).unsqueeze(1) - 1
    source = torch.where(frames > last, 2 * last - frames, frames).clamp(min=0)
    return x.gather(2, source.unsqueeze(1).expand(-1, x.shape[1], -1))
