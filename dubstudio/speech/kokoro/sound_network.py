"""The sound stage of the embedded voices in torch, so that gradients reach the timbre of a voice.

The weights are those of the stage's own graph, found by the names of its operations. What does not depend on timbre
(the text's features and the harmonics of the melody) is computed by onnxruntime beforehand; see `front_of`. The network
is the decoder of StyleTTS 2 with iSTFTNet's generator. Shapes: F frames of 25 ms, N = 600 F samples.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from dubstudio.speech.kokoro import split

if TYPE_CHECKING:
    from onnx import ModelProto, NodeProto

FEATURES = "/encoder/MatMul_1_output_0"  # [1, 512, F]
HARMONICS = "/decoder/decoder/generator/Concat_3_output_0"  # [1, 22, 120 F + 1]

_ROOT = "/decoder/decoder/"
_INITIALIZERS = "decoder.decoder."
_N_DECODERS, _N_UPS, _N_KERNELS, _N_DILATIONS = 4, 2, 3, 3
_SLOPE, _UP_SLOPE, _LAST_SLOPE = 0.2, 0.1, 0.01
_HALF_POWER = 2**-0.5
_BINS, _HOP = 11, 5


@dataclass(frozen=True)
class _Conv:
    weight: Tensor
    bias: Tensor | None
    stride: int
    padding: int
    dilation: int

    def __call__(self, x: Tensor) -> Tensor:
        return functional.conv1d(x, self.weight, self.bias, self.stride, self.padding, self.dilation)


class SoundNetwork:
    """Makes sound from features, melody, energy and a timbre that may ask for its gradient.

    Args:
        model: The graph of the sound stage, with its tensors.
    """

    def __init__(self, model: ModelProto) -> None:
        from onnx import numpy_helper

        wanted = _INITIALIZERS
        self._tensors = {t.name: torch.from_numpy(np.array(numpy_helper.to_array(t))) for t in model.graph.initializer}
        self._nodes = {n.name.removeprefix(_ROOT): n for n in model.graph.node if n.name.startswith(_ROOT)}
        self._convs = {
            name.rpartition("/")[0]: self._conv(node) for name, node in self._nodes.items() if node.op_type == "Conv"
        }
        self._styles = {
            name.partition("/fc/")[0]: (
                self._tensors[node.input[1]],
                self._tensors[f"{wanted}{name.partition('/fc/')[0].replace('/', '.')}.fc.bias"],
            )
            for name, node in self._nodes.items()
            if node.op_type == "MatMul" and "/fc/" in name
        }

    def __call__(self, features: Tensor, pitch: Tensor, energy: Tensor, harmonics: Tensor, timbre: Tensor) -> Tensor:
        """Sound.

        Args:
            features: ``[1, 512, F]``.
            pitch: Hz, ``[1, 2F]``.
            energy: ``[1, 2F]``.
            harmonics: ``[1, 22, 120 F + 1]``.
            timbre: ``[1, 128]``.

        Returns:
            Samples ``[N]``.
        """
        conv = self._convs
        curves = [conv["F0_conv"](pitch[:, None]), conv["N_conv"](energy[:, None])]
        x = self._block("encode", torch.cat([features, *curves], dim=1), timbre)
        residual = conv["asr_res/asr_res.0"](features)
        for index in range(_N_DECODERS):
            x = self._block(f"decode.{index}", torch.cat([x, residual, *curves], dim=1), timbre)
        return self._generated(x, harmonics, timbre)

    def _block(self, name: str, x: Tensor, timbre: Tensor) -> Tensor:
        """A residual block of the decoder, ``[1, C, F] -> [1, C', F or 2F]``."""
        doubles = f"{name}/pool/ConvTranspose" in self._nodes
        straight = functional.interpolate(x, scale_factor=2, mode="nearest") if doubles else x
        straight = self._convs[f"{name}/conv1x1"](straight)
        bent = functional.leaky_relu(self._adapted(f"{name}/norm1", x, timbre), _SLOPE)
        if doubles:
            bent = self._transposed(f"{name}/pool/ConvTranspose", bent)
        bent = self._convs[f"{name}/conv1"](bent)
        bent = functional.leaky_relu(self._adapted(f"{name}/norm2", bent, timbre), _SLOPE)
        return (self._convs[f"{name}/conv2"](bent) + straight) * _HALF_POWER

    def _generated(self, x: Tensor, harmonics: Tensor, timbre: Tensor) -> Tensor:
        for up in range(_N_UPS):
            source = self._convs[f"generator/noise_convs.{up}"](harmonics)
            source = self._snakes(f"generator/noise_res.{up}", source, timbre)
            x = self._transposed(f"generator/ups.{up}/ConvTranspose", functional.leaky_relu(x, _UP_SLOPE))
            if up == _N_UPS - 1:
                x = functional.pad(x, (1, 0), mode="reflect")
            x = x + source
            names = [f"generator/resblocks.{up * _N_KERNELS + k}" for k in range(_N_KERNELS)]
            x = torch.stack([self._snakes(name, x, timbre) for name in names]).sum(dim=0) / _N_KERNELS
        spectrum = self._convs["generator/conv_post"](functional.leaky_relu(x, _LAST_SLOPE))
        return self._waves(torch.exp(spectrum[:, :_BINS]), torch.sin(spectrum[:, _BINS:]))

    def _snakes(self, name: str, x: Tensor, timbre: Tensor) -> Tensor:
        """A residual block of the generator, ``[1, C, T] -> [1, C, T]``."""
        for index in range(_N_DILATIONS):
            bent = x
            for half in (1, 2):
                alpha = self._tensors[f"{_INITIALIZERS}{name.replace('/', '.')}.alpha{half}.{index}"]
                bent = self._adapted(f"{name}/adain{half}.{index}", bent, timbre)
                bent = bent + torch.sin(alpha * bent) ** 2 / alpha
                bent = self._convs[f"{name}/convs{half}.{index}"](bent)
            x = x + bent
        return x

    def _adapted(self, name: str, x: Tensor, timbre: Tensor) -> Tensor:
        """Each channel with mean and spread as the timbre wants them."""
        weight, bias = self._styles[name]
        gain, offset = (timbre @ weight + bias)[0].chunk(2)
        return functional.instance_norm(x, weight=1 + gain, bias=offset)

    def _transposed(self, name: str, x: Tensor) -> Tensor:
        node = self._nodes[name]
        ints = {a.name: list(a.ints) for a in node.attribute}
        groups = next(int(a.i) for a in node.attribute if a.name == "group")
        return functional.conv_transpose1d(
            x,
            self._tensors[node.input[1]],
            self._tensors[node.input[2]],
            stride=ints["strides"][0],
            padding=ints["pads"][0],
            output_padding=ints.get("output_padding", [0])[0],
            groups=groups,
        )

    def _waves(self, magnitude: Tensor, phase: Tensor) -> Tensor:
        """The inverse transform of spectra ``[1, 11, T]``, as the graph has it: ``[5 (T - 1)]``."""
        basis = self._tensors[f"{_INITIALIZERS}generator.stft.istft.stft.inverse_basis"]
        n_fft = basis.shape[-1]
        parts = torch.cat([magnitude * torch.cos(phase), magnitude * torch.sin(phase)], dim=1)
        sound = functional.conv_transpose1d(parts, basis, stride=_HOP)[0, 0]
        # The published graph leaves the overlapping windows in, except in the first 20 samples; so do we, everywhere.
        return sound[n_fft // 2 : -(n_fft // 2)] * (n_fft / _HOP)

    def _conv(self, node: NodeProto) -> _Conv:
        ints = {a.name: list(a.ints) for a in node.attribute}
        bias = self._tensors[node.input[2]] if len(node.input) > 2 else None
        return _Conv(self._tensors[node.input[1]], bias, ints["strides"][0], ints["pads"][0], ints["dilations"][0])


def front_of(model: ModelProto) -> ModelProto:
    """The part of the sound stage that no timbre reaches: symbols, alignment and pitch to features and harmonics."""
    return split.part_of(model, (split.TOKENS, split.ALIGNMENT, split.PITCH), (FEATURES, HARMONICS), "kokoro-front")


def load_sound_model(file: Path) -> ModelProto:
    """The graph of a stage with its tensors."""
    import onnx

    return onnx.load(str(file))
