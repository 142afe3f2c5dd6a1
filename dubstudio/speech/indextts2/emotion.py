"""Eight named emotions as one vector: recorded examples of each, weighed.

For each emotion there are examples: whose voice it was (a CAMPPlus vector) and how it sounded (an emotion vector).
Shapes: E examples in all, D width of the text-to-semantic network. The order is that of
`dubstudio.project.entities.EMOTIONS`.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

import torch
from torch import Tensor
from torch.nn import functional

BIAS = (0.9375, 0.875, 1.0, 1.0, 0.9375, 0.9375, 0.6875, 0.5625)
"""How much of each emotion is taken before the sum is limited, as on the released web page."""

MOST = 0.8
"""Greatest sum of weights: beyond it the voice itself is lost."""


def normalised(weights: Sequence[float], *, bias: bool = True) -> tuple[float, ...]:
    """Weights that leave the voice recognisable.

    Args:
        weights: Eight.
        bias: Whether emotions that act strongly are taken back first.
    """
    taken = [w * b for w, b in zip(weights, BIAS, strict=True)] if bias else list(weights)
    total = sum(taken)
    if total > MOST:
        taken = [w * (MOST / total) for w in taken]
    return tuple(taken)


def scaled(weights: Sequence[float], strength: float) -> tuple[float, ...]:
    """Weights times a strength from 0 to 1, cut to four decimals as released."""
    within = min(max(strength, 0.0), 1.0)
    return tuple(int(w * within * 10_000) / 10_000 for w in weights)


def choose(style: Tensor, speakers: Tensor, emo_num: Sequence[int], seed: int | None = None) -> tuple[int, ...]:
    """Which example stands for each emotion, as rows of all examples.

    Args:
        style: The vector of who speaks, ``[1, 192]``.
        speakers: Those of the examples, ``[E, 192]``.
        emo_num: How many examples each emotion has, in their order.
        seed: Draw them; None takes those whose voice is most like the speaker's.
    """
    dice = random.Random(seed)  # noqa: S311  no secret
    likeness = functional.cosine_similarity(style.float(), speakers.float(), dim=-1)
    rows, first = [], 0
    for count in emo_num:
        own = dice.randrange(count) if seed is not None else int(likeness[first : first + count].argmax())
        rows.append(first + own)
        first += count
    return tuple(rows)


def mixture(emotions: Tensor, rows: Sequence[int], weights: Sequence[float]) -> Tensor:
    """The weighed sum of examples, ``[E, D]`` to ``[1, D]``."""
    amounts = torch.tensor(weights, dtype=emotions.dtype, device=emotions.device)
    return (amounts[:, None] * emotions[list(rows)]).sum(0, keepdim=True)


def mixed(own: Tensor, emotions: Tensor, rows: Sequence[int], weights: Sequence[float]) -> Tensor:
    """The mixture, and as much of the voice's own emotion, ``[1, D]``, as the weights leave."""
    return mixture(emotions, rows, weights) + (1 - sum(weights)) * own
