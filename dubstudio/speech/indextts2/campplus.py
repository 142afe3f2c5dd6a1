"""CAM++ (Wang et al., 2023): who speaks in a clip, as one vector.

Shapes: B rows, T frames, M mel bins, C channels.
"""

from __future__ import annotations

from collections import OrderedDict

import torch
from torch import Tensor, nn
from torch.nn import functional

from dubstudio.speech.indextts2.config import CamPlusConfig

_HEAD_CHANNELS = 32
_SEGMENT = 100
_BLOCKS = ((12, 3, 1), (24, 3, 2), (16, 3, 2))
"""Layers, kernel and dilation of each dense block."""


class CamPlus(nn.Module):
    """Features of a clip to the vector of its speaker."""

    def __init__(self, config: CamPlusConfig) -> None:
        super().__init__()
        self.head = _Head(config.feat_dim)
        channels = config.init_channels
        stages: OrderedDict[str, nn.Module] = OrderedDict()
        stages["tdnn"] = _Tdnn(self.head.out_channels, channels)
        for number, (n_layers, kernel, dilation) in enumerate(_BLOCKS, start=1):
            block = _DenseBlock(n_layers, channels, config.growth_rate, config.bn_size, kernel, dilation)
            stages[f"block{number}"] = block
            channels += n_layers * config.growth_rate
            stages[f"transit{number}"] = _Transit(channels, channels // 2)
            channels //= 2
        stages["out_nonlinear"] = _nonlinear(channels)
        stages["stats"] = _Statistics()
        stages["dense"] = _Dense(2 * channels, config.embedding_size)
        self.xvector = nn.Sequential(stages)

    def forward(self, features: Tensor) -> Tensor:
        """``[B, T, M]`` to ``[B, 192]``."""
        style: Tensor = self.xvector(self.head(features.transpose(1, 2)))
        return style


class _Head(nn.Module):
    """Two-dimensional residual convolutions that shrink the mel axis to an eighth."""

    def __init__(self, n_mels: int) -> None:
        super().__init__()
        width = _HEAD_CHANNELS
        self.conv1 = nn.Conv2d(1, width, 3, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(width)
        self.layer1 = nn.Sequential(_Residual(width, 2), _Residual(width, 1))
        self.layer2 = nn.Sequential(_Residual(width, 2), _Residual(width, 1))
        self.conv2 = nn.Conv2d(width, width, 3, stride=(2, 1), padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(width)
        self.out_channels = width * -(-n_mels // 8)

    def forward(self, x: Tensor) -> Tensor:
        """``[B, M, T]`` to ``[B, C, T]``."""
        x = functional.relu(self.bn1(self.conv1(x[:, None])))
        x = self.layer2(self.layer1(x))
        x = functional.relu(self.bn2(self.conv2(x)))
        return x.flatten(1, 2)


class _Residual(nn.Module):
    def __init__(self, width: int, stride: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(width, width, 3, stride=(stride, 1), padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(width)
        self.conv2 = nn.Conv2d(width, width, 3, padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(width)
        self.shortcut = nn.Sequential()
        if stride > 1:
            self.shortcut = nn.Sequential(
                nn.Conv2d(width, width, 1, stride=(stride, 1), bias=False), nn.BatchNorm2d(width)
            )

    def forward(self, x: Tensor) -> Tensor:
        """``[B, C, M, T]`` to ``[B, C, M / stride, T]``."""
        inner = functional.relu(self.bn1(self.conv1(x)))
        return functional.relu(self.bn2(self.conv2(inner)) + self.shortcut(x))


class _Tdnn(nn.Module):
    def __init__(self, n_in: int, n_out: int) -> None:
        super().__init__()
        self.linear = nn.Conv1d(n_in, n_out, 5, stride=2, padding=2, bias=False)
        self.nonlinear = _nonlinear(n_out)

    def forward(self, x: Tensor) -> Tensor:
        """``[B, in, T]`` to ``[B, out, T / 2]``."""
        out: Tensor = self.nonlinear(self.linear(x))
        return out


class _DenseBlock(nn.Module):
    """Every layer sees what all before it have given."""

    def __init__(self, n_layers: int, n_in: int, growth: int, bottleneck: int, kernel: int, dilation: int) -> None:
        super().__init__()
        for i in range(n_layers):
            layer = _DenseLayer(n_in + i * growth, bottleneck * growth, growth, kernel, dilation)
            self.add_module(f"tdnnd{i + 1}", layer)

    def forward(self, x: Tensor) -> Tensor:
        """``[B, in, T]`` to ``[B, in + layers · growth, T]``."""
        for layer in self.children():
            x = torch.cat((x, layer(x)), dim=1)
        return x


class _DenseLayer(nn.Module):
    def __init__(self, n_in: int, n_inner: int, n_out: int, kernel: int, dilation: int) -> None:
        super().__init__()
        self.nonlinear1 = _nonlinear(n_in)
        self.linear1 = nn.Conv1d(n_in, n_inner, 1, bias=False)
        self.nonlinear2 = _nonlinear(n_inner)
        self.cam_layer = _ContextMask(n_inner, n_out, kernel, dilation)

    def forward(self, x: Tensor) -> Tensor:
        """``[B, in, T]`` to ``[B, out, T]``."""
        out: Tensor = self.cam_layer(self.nonlinear2(self.linear1(self.nonlinear1(x))))
        return out


class _ContextMask(nn.Module):
    """A convolution weighed by what the whole clip and its neighbourhood sound like."""

    def __init__(self, n_in: int, n_out: int, kernel: int, dilation: int) -> None:
        super().__init__()
        padding = (kernel - 1) // 2 * dilation
        self.linear_local = nn.Conv1d(n_in, n_out, kernel, padding=padding, dilation=dilation, bias=False)
        self.linear1 = nn.Conv1d(n_in, n_in // 2, 1)
        self.linear2 = nn.Conv1d(n_in // 2, n_out, 1)

    def forward(self, x: Tensor) -> Tensor:
        """``[B, in, T]`` to ``[B, out, T]``."""
        context = x.mean(-1, keepdim=True) + _segment_means(x)
        mask = self.linear2(functional.relu(self.linear1(context))).sigmoid()
        masked: Tensor = self.linear_local(x) * mask
        return masked


class _Transit(nn.Module):
    def __init__(self, n_in: int, n_out: int) -> None:
        super().__init__()
        self.nonlinear = _nonlinear(n_in)
        self.linear = nn.Conv1d(n_in, n_out, 1, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        """``[B, in, T]`` to ``[B, out, T]``."""
        out: Tensor = self.linear(self.nonlinear(x))
        return out


class _Statistics(nn.Module):
    def forward(self, x: Tensor) -> Tensor:
        """Mean and deviation over time, ``[B, C, T]`` to ``[B, 2 C]``."""
        return torch.cat((x.mean(-1), x.std(-1, correction=1)), dim=1)


class _Dense(nn.Module):
    def __init__(self, n_in: int, n_out: int) -> None:
        super().__init__()
        self.linear = nn.Conv1d(n_in, n_out, 1, bias=False)
        self.nonlinear = nn.Sequential(OrderedDict(batchnorm=nn.BatchNorm1d(n_out, affine=False)))

    def forward(self, x: Tensor) -> Tensor:
        """``[B, in]`` to ``[B, out]``."""
        normed: Tensor = self.nonlinear(self.linear(x[:, :, None])[:, :, 0])
        return normed


def _nonlinear(channels: int) -> nn.Sequential:
    return nn.Sequential(OrderedDict(batchnorm=nn.BatchNorm1d(channels), relu=nn.ReLU()))


def _segment_means(x: Tensor) -> Tensor:
    """The mean of each stretch of 100 frames, at every frame of it: ``[B, C, T]`` to ``[B, C, T]``."""
    means = functional.avg_pool1d(x, _SEGMENT, _SEGMENT, ceil_mode=True)
    return means.repeat_interleave(_SEGMENT, dim=-1)[:, :, : x.shape[-1]]
