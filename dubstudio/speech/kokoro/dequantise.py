"""Turning 8-bit layers of an ONNX graph back into float ones: the same weights, without rounding what flows through.

Speaks of graphs only; knows neither the voice network nor files. How the quantiser of onnxruntime writes a layer::

    x -> DynamicQuantizeLinear -> (ConvInteger | MatMulInteger)(x8, w8) -> [Add bias] -> Cast -> Mul(scales) -> y
    x -> DynamicQuantizeLSTM -> y

becomes ``x -> Conv | MatMul | LSTM -> y`` with ``w = (w8 - zero point) * scale``. The scale of a weight is what meets
the scale of x in the Mul that feeds ``scales``; its zero point is the layer's fourth input (names are shared between
layers and can't be derived).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from dubstudio.speech.kokoro.split import drop_unused

if TYPE_CHECKING:
    from onnx import GraphProto, NodeProto

Weights = dict[str, NDArray[np.float32]]

_PLAIN = {"ConvInteger": "Conv", "MatMulInteger": "MatMul"}
_BIAS_SUFFIX = "_quantizedbias_add"


def dequantise(graph: GraphProto, keep: Callable[[str], bool] = lambda _name: False) -> Weights:
    """Make the 8-bit layers of `graph` float, in place.

    Args:
        graph: What to change; its nodes stay in an order in which each comes after what it reads.
        keep: Tells by the name of a layer whether it stays 8-bit.

    Returns:
        The float weights by name. The graph reads them but does not hold them: they are large, and where they are to
        lie is not decided here.
    """
    from onnx import NodeProto

    layers = _Layers(graph)
    forms = [form for node in graph.node if not keep(node.name) and (form := layers.float_form(node))]
    by_output = {form.output: form.node for form in forms}
    nodes = [by_output.get(node.output[0]) or NodeProto.FromString(node.SerializeToString()) for node in graph.node]
    graph.ClearField("node")
    graph.node.extend(nodes)
    drop_unused(graph)
    return {name: values for form in forms for name, values in form.weights.items()}


class _FloatForm(NamedTuple):
    """What takes the place of an 8-bit layer: the last of its nodes, by output, becomes `node`; the others fall."""

    output: str
    node: NodeProto
    weights: Weights


class _Layers:
    """Finds the parts of 8-bit layers."""

    def __init__(self, graph: GraphProto) -> None:
        self._tensors = {tensor.name: tensor for tensor in graph.initializer}
        self._maker = {name: node for node in graph.node for name in node.output}
        self._readers: dict[str, list[NodeProto]] = {}
        for node in graph.node:
            for name in node.input:
                self._readers.setdefault(name, []).append(node)

    def float_form(self, node: NodeProto) -> _FloatForm | None:
        """How to say it in floats; None for a node that is no 8-bit layer."""
        if node.op_type in _PLAIN and node.input[1] in self._tensors:
            return self._plain(node)
        if node.op_type == "DynamicQuantizeLSTM":
            return self._lstm(node)
        return None

    def _plain(self, node: NodeProto) -> _FloatForm:
        from onnx import helper

        source = self._maker[node.input[0]].input[0]
        after = self._reader(node.output[0])
        bias = []
        if after.op_type == "Add":
            bias = [after.name.removesuffix(_BIAS_SUFFIX)]
            after = self._reader(after.output[0])
        rescale = self._reader(after.output[0])
        (scales,) = (name for name in rescale.input if name != after.output[0])
        (scale,) = (self._array(name) for name in self._maker[scales].input if name in self._tensors)
        zero = self._array(node.input[3])
        if node.op_type == "ConvInteger" and scale.size > 1:
            scale, zero = scale.reshape(-1, 1, 1), zero.reshape(-1, 1, 1)
        weight = f"{node.input[1]}_float"
        output = rescale.output[0]
        plain = helper.make_node(_PLAIN[node.op_type], [source, weight, *bias], [output], name=f"{node.name}_float")
        plain.attribute.extend(node.attribute)
        return _FloatForm(output, plain, {weight: _floats(self._array(node.input[1]), scale, zero)})

    def _lstm(self, node: NodeProto) -> _FloatForm:
        from onnx import helper

        # Inputs 8-11 are scale and zero point of the input weights, then of the recurrent ones. The 8-bit layer
        # stores both as [direction, in, 4 hidden], the float one wants [direction, 4 hidden, in].
        weights: Weights = {}
        for position, scale, zero in ((1, 8, 9), (2, 10, 11)):
            values = _floats(
                self._array(node.input[position]),
                _by_column(self._array(node.input[scale])),
                _by_column(self._array(node.input[zero])),
            )
            weights[f"{node.input[position]}_float"] = np.ascontiguousarray(values.transpose(0, 2, 1))
        plain = helper.make_node(
            "LSTM", [node.input[0], *weights, *node.input[3:8]], list(node.output), name=f"{node.name}_float"
        )
        plain.attribute.extend(node.attribute)
        return _FloatForm(node.output[0], plain, weights)

    def _reader(self, name: str) -> NodeProto:
        (reader,) = self._readers[name]
        return reader

    def _array(self, name: str) -> NDArray[Any]:
        from onnx import numpy_helper

        return np.asarray(numpy_helper.to_array(self._tensors[name]))


def _floats(values: NDArray[Any], scale: NDArray[Any], zero: NDArray[Any]) -> NDArray[np.float32]:
    return np.asarray((values.astype(np.float32) - zero.astype(np.float32)) * scale.astype(np.float32), np.float32)


def _by_column(values: NDArray[Any]) -> NDArray[Any]:
    """Scales of a recurrent layer, one a direction or one a column, made to meet [direction, in, 4 hidden]."""
    return values.reshape(-1, 1, 1) if values.ndim == 1 else values[:, None, :]
