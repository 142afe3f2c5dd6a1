"""Keeping the large tensors of an ONNX model in a file beside it.

onnxruntime maps such a file into memory instead of reading it: starting is quicker, and processes share the pages.
Knows nothing of what the tensors mean.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from onnx import ModelProto, TensorProto

_INLINE_BYTES = 1024  # smaller tensors stay inside the model
_ALIGNMENT = 65_536  # of mapped tensors: the coarsest that any system asks for


def write_tensors(
    model: ModelProto,
    more: Mapping[str, NDArray[np.float32]],
    target: Path,
    name: str,
    check: Callable[[], None],
) -> None:
    """Move the large tensors of a model out into a file of their own.

    Args:
        model: Changed to refer to the file.
        more: Tensors that the graph reads and does not hold yet, by name.
        target: File to write.
        name: What the model shall call it: a path beside its own.
        check: Called between tensors; may raise to stop.
    """
    from onnx import TensorProto

    with target.open("wb") as file:
        for tensor in model.graph.initializer:
            check()
            if len(tensor.raw_data) >= _INLINE_BYTES:
                _move_out(tensor, tensor.raw_data, file, name)
        for key, values in more.items():
            check()
            tensor = model.graph.initializer.add(name=key, data_type=TensorProto.FLOAT, dims=values.shape)
            _move_out(tensor, values.astype("<f4", copy=False).tobytes(), file, name)


def _move_out(tensor: TensorProto, data: bytes, file: BinaryIO, name: str) -> None:
    from onnx import TensorProto

    file.write(b"\0" * (-file.tell() % _ALIGNMENT if len(data) >= _ALIGNMENT else 0))
    place = {"location": name, "offset": str(file.tell()), "length": str(len(data))}
    file.write(data)
    tensor.ClearField("raw_data")
    tensor.data_location = TensorProto.EXTERNAL
    for key, value in place.items():
        tensor.external_data.add(key=key, value=value)
