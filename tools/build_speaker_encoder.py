"""Makes the network that tells speakers apart from the wheel that publishes it; run once, its result is tracked.

    python tools/build_speaker_encoder.py Resemblyzer-0.1.4-py3-none-any.whl [--into resources/voices]

Reads the weights out of the wheel as data, checks them, and writes ``speaker_encoder.onnx``: mels ``[B, 160, 40]`` in,
embeddings ``[B, 256]`` of unit length out.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import zipfile
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from onnx import ModelProto, TensorProto, checker, helper, numpy_helper

WEIGHTS = "resemblyzer/pretrained.pt"
SHA256 = "39373b86598fa3da9fcddee6142382efe09777e8d37dc9c0561f41f0070f134e"
N_LAYERS, WIDTH, N_MELS, N_FRAMES = 3, 256, 40, 160
OPSET = 17


def main() -> None:
    """Read the arguments, build, say what was made."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("wheel", type=Path, help="the wheel of PyPI's Resemblyzer 0.1.4")
    parser.add_argument("--into", type=Path, default=Path(__file__).resolve().parents[1] / "resources" / "voices")
    arguments = parser.parse_args()
    model = network(read(arguments.wheel))
    checker.check_model(model)
    target = arguments.into / "speaker_encoder.onnx"
    target.write_bytes(model.SerializeToString())
    print(f"{target}: {target.stat().st_size / 1e6:.1f} MB")


def read(wheel: Path) -> dict[str, NDArray[np.float32]]:
    """The weights in a wheel, by their names there."""
    with zipfile.ZipFile(wheel) as archive:
        data = archive.read(WEIGHTS)
    digest = hashlib.sha256(data).hexdigest()
    if digest != SHA256:
        raise SystemExit(f"{wheel}: {WEIGHTS} has the hash {digest}, expected {SHA256}")
    state = torch.load(io.BytesIO(data), map_location="cpu", weights_only=True)["model_state"]
    return {name: value.numpy().astype(np.float32) for name, value in state.items()}


def network(weights: dict[str, NDArray[np.float32]]) -> ModelProto:
    """Three LSTM layers, the last state through a linear layer and a rectifier, scaled to unit length."""
    tensors, nodes = [], [helper.make_node("Transpose", ["mels"], ["time_0"], perm=[1, 0, 2])]
    for layer in range(N_LAYERS):
        for name, value in _layer(weights, layer).items():
            tensors.append(numpy_helper.from_array(value, f"{name}_{layer}"))
        inputs = [f"time_{layer}", f"W_{layer}", f"R_{layer}", f"B_{layer}"]
        nodes.append(
            helper.make_node("LSTM", inputs, [f"all_{layer}", f"last_{layer}"], hidden_size=WIDTH, name=f"lstm_{layer}")
        )
        nodes.append(helper.make_node("Squeeze", [f"all_{layer}", "one"], [f"time_{layer + 1}"]))
    tensors += [
        numpy_helper.from_array(np.array([1], np.int64), "one"),
        numpy_helper.from_array(np.array([0], np.int64), "zero"),
        numpy_helper.from_array(weights["linear.weight"], "linear_weight"),
        numpy_helper.from_array(weights["linear.bias"], "linear_bias"),
    ]
    nodes += [
        helper.make_node("Squeeze", [f"last_{N_LAYERS - 1}", "zero"], ["state"]),
        helper.make_node("Gemm", ["state", "linear_weight", "linear_bias"], ["raw"], transB=1),
        helper.make_node("Relu", ["raw"], ["positive"]),
        helper.make_node("LpNormalization", ["positive"], ["embeddings"], axis=1, p=2),
    ]
    graph = helper.make_graph(
        nodes,
        "speaker-encoder",
        [helper.make_tensor_value_info("mels", TensorProto.FLOAT, ["windows", N_FRAMES, N_MELS])],
        [helper.make_tensor_value_info("embeddings", TensorProto.FLOAT, ["windows", WIDTH])],
        tensors,
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=9)


def _layer(weights: dict[str, NDArray[np.float32]], layer: int) -> dict[str, NDArray[np.float32]]:
    """A layer's weights as ONNX orders them: gates i, o, f, c where torch has i, f, c, o."""

    def ordered(name: str) -> NDArray[np.float32]:
        i, f, c, o = np.split(weights[f"lstm.{name}_l{layer}"], 4)
        return np.concatenate([i, o, f, c])

    return {
        "W": ordered("weight_ih")[None],
        "R": ordered("weight_hh")[None],
        "B": np.concatenate([ordered("bias_ih"), ordered("bias_hh")])[None],
    }


if __name__ == "__main__":
    main()
