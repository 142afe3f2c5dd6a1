"""Weight normalisation (Salimans and Kingma, 2016): a weight kept as a direction and its length.

Checkpoints keep both; what runs wants their product. So a module is built with it, loaded, and `fuse`d.
"""

from __future__ import annotations

from typing import TypeVar

from torch import nn
from torch.nn.utils import parametrize
from torch.nn.utils.parametrizations import weight_norm

M = TypeVar("M", bound=nn.Module)


def weight_normed(layer: M) -> M:
    """A layer whose ``weight`` is kept as length (``[n, 1, …]``, along dimension 0) and direction."""
    normed: M = weight_norm(layer, dim=0)
    return normed


def fuse(module: nn.Module) -> None:
    """Replace length and direction by their product everywhere inside; idempotent."""
    for part in module.modules():
        if parametrize.is_parametrized(part, "weight"):
            parametrize.remove_parametrizations(part, "weight", leave_parametrized=True)
