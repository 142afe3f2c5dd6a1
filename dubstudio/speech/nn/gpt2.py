"""The blocks of GPT-2 (Radford et al., 2019) over embeddings, with keys and values kept in one place from the start.

Decoding one token at a time is bound by how few operations a step takes: the cache is allocated once, a step writes one
column of it and attends to a view. Shapes: B rows, T positions, D width, H heads of S.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional


class StaticCache:
    """Keys and values of all positions so far.

    Args:
        n_layers: Of the network.
        batch: Rows, B.
        heads: H.
        capacity: Most positions there will be.
        head_dim: S.
        dtype: Of keys and values.
        device: Where they lie.

    Attributes:
        length: Positions filled.
        layers: Of each layer keys and values, ``[2, B, H, capacity, S]``.
    """

    def __init__(
        self,
        n_layers: int,
        batch: int,
        heads: int,
        capacity: int,
        head_dim: int,
        dtype: torch.dtype,
        device: torch.device,
    ) -> None:
        self._store = torch.empty((n_layers, 2, batch, heads, capacity, head_dim), dtype=dtype, device=device)
        self.layers = self._store.unbind(0)
        self.capacity = capacity
        self.length = 0

    def reorder(self, rows: Tensor) -> None:
        """Let row i go on from row ``rows[i]``; as many rows as there are, ``[B]``."""
        if torch.equal(rows, torch.arange(len(rows), device=rows.device)):
            return
        filled = self._store[:, :, :, :, : self.length]
        filled.copy_(filled.index_select(2, rows))

    def spread(self, other: StaticCache) -> None:
        """Start every row with all that a cache of one row holds."""
        self.length = other.length
        self._store[:, :, :, :, : self.length] = other._store[:, :, :, :, : self.length]

    def grow(self, layer: int, key: Tensor, value: Tensor) -> tuple[Tensor, Tensor]:
        """Put new positions, ``[B, H, T, S]``, behind the filled ones; returns all of that layer, as views."""
        end = self.length + key.shape[2]
        keys, values = self.layers[layer].unbind(0)
        keys[:, :, self.length : end] = key
        values[:, :, self.length : end] = value
        return keys[:, :, :end], values[:, :, :end]


class Gpt2(nn.Module):
    """The blocks and the norm behind them; embeddings and heads are their owner's."""

    def __init__(self, dim: int, layers: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.h = nn.ModuleList(_Block(dim, heads) for _ in range(layers))
        self.ln_f = nn.LayerNorm(dim)
        self._flat: list[_Flat] = []

    def forward(self, x: Tensor, cache: StaticCache | None = None) -> Tensor:
        """``[B, T, D]`` to ``[B, T, D]``; with a cache the T positions follow those it holds.

        Several positions at once must be the first ones of a cache.
        """
        if cache is not None and x.shape[1] == 1 and cache.length:
            return self._step(x[:, 0], cache)[:, None]
        for number, block in enumerate(self.h):
            x = block(x, cache, number)
        if cache is not None:
            cache.length += x.shape[1]
        normed: Tensor = self.ln_f(x)
        return normed

    def new_cache(self, batch: int, capacity: int) -> StaticCache:
        """Room for so many positions. The weights must stay what they are while it is used."""
        self._flat = [block.flat() for block in self.h]  # type: ignore[operator]
        weight = self.ln_f.weight
        size = weight.numel() // self.heads
        return StaticCache(len(self.h), batch, self.heads, capacity, size, weight.dtype, weight.device)

    def _step(self, x: Tensor, cache: StaticCache) -> Tensor:
        """One position of every row, ``[B, D]`` to ``[B, D]``: the same sums as in `forward`, in half the calls."""
        rows, dim = x.shape
        position, width = cache.length, (dim,)
        for flat, layer in zip(self._flat, cache.layers, strict=True):
            normed = torch.layer_norm(x, width, flat.norm_1, flat.shift_1)
            said = flat.attn(normed).view(rows, 3, self.heads, -1)
            layer.select(3, position).copy_(said.narrow(1, 1, 2).transpose(0, 1))
            keys, values = layer.narrow(3, 0, position + 1).unbind(0)
            heard = functional.scaled_dot_product_attention(said.select(1, 0).unsqueeze(2), keys, values)
            x = x + flat.out(heard.view(rows, dim))
            normed = torch.layer_norm(x, width, flat.norm_2, flat.shift_2)
            x = x + flat.narrow(functional.gelu(flat.wide(normed), approximate="tanh"))
        cache.length = position + 1
        return torch.layer_norm(x, width, self.ln_f.weight, self.ln_f.bias)


Product = Callable[[Tensor], Tensor]
"""``[B, in]`` to ``[B, out]``."""


class _Flat(NamedTuple):
    """The weights of a block, at hand: looking each up in its module costs more than a step can spare."""

    norm_1: Tensor
    shift_1: Tensor
    attn: Product
    out: Product
    norm_2: Tensor
    shift_2: Tensor
    wide: Product
    narrow: Product


_WORTH_SHARING = 1 << 17
"""Weights from which on several cores are quicker than one."""


def product(weight: Tensor, bias: Tensor) -> Product:
    """Multiplication of a few rows by a weight ``[in, out]``, shared among the processor's cores.

    A product of a few rows is not shared by the library below, but a batch of products is: the weight is taken as
    such a batch, cut across its longer stride so that each part lies in one piece. Nothing is copied.
    """
    n_in, n_out = weight.shape
    worth_it = weight.device.type == "cpu" and weight.dtype == torch.float32 and weight.numel() >= _WORTH_SHARING
    n_cores = torch.get_num_threads() if worth_it else 1
    if weight.is_contiguous() and (parts := _most_parts(n_in, n_cores)) > 1:
        return _by_inputs(weight.view(parts, n_in // parts, n_out), bias)
    if weight.T.is_contiguous() and (parts := _most_parts(n_out, n_cores)) > 1:
        return _by_outputs(weight.T.view(parts, n_out // parts, n_in).transpose(1, 2), bias.view(parts, 1, -1))
    return lambda x: torch.addmm(bias, x, weight)


def _most_parts(size: int, limit: int) -> int:
    """Into how many equal parts it can be cut, at most so many."""
    return next(parts for parts in range(limit, 0, -1) if size % parts == 0)


def _by_inputs(weights: Tensor, bias: Tensor) -> Product:
    """``[parts, in / parts, out]``: every part gives a share of all outputs."""
    parts = weights.shape[0]

    def multiplied(x: Tensor) -> Tensor:
        shares = torch.bmm(x.view(x.shape[0], parts, -1).transpose(0, 1), weights)
        return shares.sum(0).add_(bias)

    return multiplied


def _by_outputs(weights: Tensor, biases: Tensor) -> Product:
    """``[parts, in, out / parts]``: every part gives some outputs; biases ``[parts, 1, out / parts]``."""
    parts = weights.shape[0]

    def multiplied(x: Tensor) -> Tensor:
        return torch.baddbmm(biases, x.expand(parts, -1, -1), weights).transpose(0, 1).reshape(x.shape[0], -1)

    return multiplied


def pack(network: nn.Module) -> None:
    """Lay weights out in memory so that a single row is multiplied quickest on a processor; values stay as they are.

    One token at a time reads every weight once, and along its longer side that takes half as long. For the processor
    alone: others are quick either way.
    """
    for layer in network.modules():
        # Both are to be read along their longer side, and are stored the other way round from each other.
        if isinstance(layer, Conv1D | nn.Linear) and layer.weight.shape[0] >= layer.weight.shape[1]:
            layer.weight = nn.Parameter(layer.weight.detach().T.contiguous().T, requires_grad=False)


class _Block(nn.Module):
    def __init__(self, dim: int, heads: int) -> None:
        super().__init__()
        self.ln_1 = nn.LayerNorm(dim)
        self.attn = _Attention(dim, heads)
        self.ln_2 = nn.LayerNorm(dim)
        self.mlp = _Mlp(dim)

    def flat(self) -> _Flat:
        """Its weights as they are now."""
        attn, out, wide, narrow = (
            product(layer.weight, layer.bias)
            for layer in (self.attn.c_attn, self.attn.c_proj, self.mlp.c_fc, self.mlp.c_proj)
        )
        norms = self.ln_1, self.ln_2
        (norm_1, shift_1), (norm_2, shift_2) = ((norm.weight, norm.bias) for norm in norms)
        return _Flat(norm_1, shift_1, attn, out, norm_2, shift_2, wide, narrow)

    def forward(self, x: Tensor, cache: StaticCache | None, number: int) -> Tensor:
        """``[B, T, D]`` to ``[B, T, D]``."""
        x = x + self.attn(self.ln_1(x), cache, number)
        out: Tensor = x + self.mlp(self.ln_2(x))
        return out


class _Attention(nn.Module):
    def __init__(self, dim: int, heads: int) -> None:
        super().__init__()
        self._heads = heads
        self.c_attn = Conv1D(dim, 3 * dim)
        self.c_proj = Conv1D(dim, dim)

    def forward(self, x: Tensor, cache: StaticCache | None, number: int) -> Tensor:
        """``[B, T, D]`` to ``[B, T, D]``."""
        batch, length, dim = x.shape
        query, key, value = self.c_attn(x).view(batch, length, 3, self._heads, -1).permute(2, 0, 3, 1, 4)
        if cache is not None:
            key, value = cache.grow(number, key, value)
        heard = functional.scaled_dot_product_attention(query, key, value, is_causal=length > 1)
        out: Tensor = self.c_proj(heard.transpose(1, 2).reshape(batch, length, dim))
        return out


class _Mlp(nn.Module):
    def __init__(self, dim: int) -> None:
        super().__init__()
        self.c_fc = Conv1D(dim, 4 * dim)
        self.c_proj = Conv1D(4 * dim, dim)

    def forward(self, x: Tensor) -> Tensor:
        """``[B, T, D]`` to ``[B, T, D]``."""
        out: Tensor = self.c_proj(functional.gelu(self.c_fc(x), approximate="tanh"))
        return out


class Conv1D(nn.Module):
    """A linear layer whose weight is stored ``[in, out]``, as GPT-2's checkpoints have it."""

    def __init__(self, n_in: int, n_out: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(n_in, n_out))
        self.bias = nn.Parameter(torch.zeros(n_out))

    def forward(self, x: Tensor) -> Tensor:
        """``[B, T, in]`` to ``[B, T, out]``."""
        flat = torch.addmm(self.bias, x.reshape(-1, x.shape[-1]), self.weight)
        return flat.view(*x.shape[:-1], -1)
