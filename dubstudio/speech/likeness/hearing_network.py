"""The speaker encoder in torch, so that gradients come back through it. Same weights as `encoder`."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from dubstudio.base import paths
from dubstudio.speech.likeness.encoder import WIDTH

_N_LAYERS, _N_MELS, _N_FRAMES = 3, 40, 160


class HearingNetwork(nn.Module):
    """Mels to embeddings; its own weights ask for no gradient."""

    def __init__(self) -> None:
        super().__init__()
        self.lstm = nn.LSTM(_N_MELS, WIDTH, _N_LAYERS, batch_first=True)
        self.linear = nn.Linear(WIDTH, WIDTH)
        self._fill()
        self.requires_grad_(False)

    def forward(self, mels: Tensor) -> Tensor:
        """Whose voice it is.

        Args:
            mels: ``[B, T, 40]``, the first 160 frames are heard.

        Returns:
            ``[B, 256]``, unit length.
        """
        _, (state, _) = self.lstm(mels[:, :_N_FRAMES])
        return nn.functional.normalize(torch.relu(self.linear(state[-1])), dim=1)

    def _fill(self) -> None:
        import onnx
        from onnx import numpy_helper

        model = onnx.load(str(paths.resource("voices/speaker_encoder.onnx")))
        kept = {t.name: np.array(numpy_helper.to_array(t)) for t in model.graph.initializer}
        state = {"linear.weight": kept["linear_weight"], "linear.bias": kept["linear_bias"]}
        for layer in range(_N_LAYERS):
            first, second = np.split(kept[f"B_{layer}"][0], 2)
            state[f"lstm.weight_ih_l{layer}"] = _as_torch(kept[f"W_{layer}"][0])
            state[f"lstm.weight_hh_l{layer}"] = _as_torch(kept[f"R_{layer}"][0])
            state[f"lstm.bias_ih_l{layer}"] = _as_torch(first)
            state[f"lstm.bias_hh_l{layer}"] = _as_torch(second)
        self.load_state_dict({name: torch.from_numpy(value) for name, value in state.items()})


def _as_torch(gates: NDArray[np.float32]) -> NDArray[np.float32]:
    """Gates i, o, f, c as ONNX orders them, in torch's order i, f, c, o."""
    i, o, f, c = np.split(gates, 4)
    return np.concatenate([i, f, c, o])
