"""A network with the weights of a golden file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

import torch
from torch import Tensor, nn

from dubstudio.speech.indextts2.keys import modern
from dubstudio.speech.nn.weight_norm import fuse

N = TypeVar("N", bound=nn.Module)


def loaded(build: Callable[[], N], weights: Mapping[str, Tensor], prefix: str = "") -> N:
    """Build a network without memory, as the engine does, and give it its weights.

    Args:
        build: Makes the network.
        weights: By official keys; those that the network does not hold are left out.
        prefix: Before the keys of this network.
    """
    with torch.device("meta"):
        network = build()
    named = {modern(key.removeprefix(prefix)): weight for key, weight in weights.items() if key.startswith(prefix)}
    held = {key: named[key] for key in network.state_dict()}
    network.load_state_dict(held, assign=True)
    fuse(network.eval())
    return network
