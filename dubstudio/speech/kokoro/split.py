"""Cutting the voice network into stages, so that what passes between them is ours to read and to change.

    text    symbols, style                            -> durations (frames, not rounded), prosody features
    energy  prosody features, alignment, style        -> energy, two values a frame, and the flow of the line
    pitch   flow, style                               -> pitch in Hz, two values a frame
    sound   symbols, alignment, pitch, energy, style  -> samples, 600 a frame

Joined again they compute what the whole network does, bit for bit. Knows the names inside the published ONNX file and
nothing of where it lies or how it is run. Shapes: T tokens, F frames.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onnx import GraphProto, ModelProto, ValueInfoProto

TOKENS = "tokens"  # [1, T] int64
STYLE = "style"  # [1, 256]
DURATIONS = "/encoder/predictor/ReduceSum_output_0"  # [1, T]
PROSODY_FEATURES = "/encoder/predictor/text_encoder/Concat_4_output_0"  # [1, T, 640]
ALIGNMENT = "/encoder/Cast_4_output_0"  # [T, F], 1 where a frame belongs to a symbol
FLOW = "/encoder/shared/Reshape_output_0"  # [F, 1, 512]
PITCH = "/encoder/Reshape_output_0"  # [1, 2F], Hz
ENERGY = "/encoder/Reshape_1_output_0"  # [1, 2F]
AUDIO = "audio"  # [600 F]

_SHAPES: dict[str, list[int | str]] = {
    PROSODY_FEATURES: [1, "symbols", 640],
    ALIGNMENT: ["symbols", "frames"],
    FLOW: ["frames", 1, 512],
    PITCH: [1, "half_frames"],
    ENERGY: [1, "half_frames"],
}


class Stage(StrEnum):
    """The parts of the network."""

    TEXT = "text"
    ENERGY = "energy"
    PITCH = "pitch"
    SOUND = "sound"


INPUTS = {
    Stage.TEXT: (TOKENS, STYLE),
    Stage.ENERGY: (PROSODY_FEATURES, ALIGNMENT, STYLE),
    Stage.PITCH: (FLOW, STYLE),
    Stage.SOUND: (TOKENS, ALIGNMENT, PITCH, ENERGY, STYLE),
}
OUTPUTS = {
    Stage.TEXT: (DURATIONS, PROSODY_FEATURES),
    Stage.ENERGY: (ENERGY, FLOW),
    Stage.PITCH: (PITCH,),
    Stage.SOUND: (AUDIO,),
}


def stage_of(model: ModelProto, stage: Stage) -> ModelProto:
    """One stage of the whole network as a model of its own.

    Args:
        model: The whole network; left as it is.
        stage: Which.
    """
    return part_of(model, INPUTS[stage], OUTPUTS[stage], f"kokoro-{stage}")


def part_of(model: ModelProto, inputs: Iterable[str], outputs: Iterable[str], name: str) -> ModelProto:
    """What lies between some tensors of a network, as a model of its own.

    Args:
        model: The network; left as it is.
        inputs: Names of what is given.
        outputs: Names of what is wanted.
        name: Of the part.
    """
    from onnx import TensorProto, helper

    known = {value.name: value for value in [*model.graph.input, *model.graph.output]}

    def declared(tensor: str) -> ValueInfoProto:
        return known.get(tensor) or helper.make_tensor_value_info(tensor, TensorProto.FLOAT, _SHAPES.get(tensor))

    graph = helper.make_graph([], name, [declared(i) for i in inputs], [declared(o) for o in outputs])
    _copy_needed(model.graph, graph)
    return helper.make_model(graph, opset_imports=model.opset_import, ir_version=model.ir_version)


def drop_unused(graph: GraphProto) -> None:
    """Remove the nodes and tensors that no output of the graph depends on."""
    from onnx import GraphProto

    kept = GraphProto()
    _copy_needed(graph, kept, inputs={v.name for v in graph.input}, outputs=[v.name for v in graph.output])
    for field in ("node", "initializer", "value_info"):
        graph.ClearField(field)
    graph.node.extend(kept.node)
    graph.initializer.extend(kept.initializer)


def _copy_needed(
    source: GraphProto, target: GraphProto, inputs: Iterable[str] = (), outputs: Iterable[str] = ()
) -> None:
    """Copy what lies between inputs and outputs (the target's own where none are named), in the source's order."""
    given = set(inputs) or {value.name for value in target.input}
    wanted = list(outputs) or [value.name for value in target.output]
    maker = {name: index for index, node in enumerate(source.node) for name in node.output}
    needed: set[int] = set()
    while wanted:
        name = wanted.pop()
        index = maker.get(name)
        if name in given or index is None or index in needed:
            continue
        needed.add(index)
        wanted.extend(source.node[index].input)
    target.node.extend(source.node[index] for index in sorted(needed))
    read = {name for node in target.node for name in node.input}
    target.initializer.extend(tensor for tensor in source.initializer if tensor.name in read)
