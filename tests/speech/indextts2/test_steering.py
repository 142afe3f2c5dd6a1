"""Towards a wanted number of tokens."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
import torch

from dubstudio.speech.indextts2.config import V2, V2_5
from dubstudio.speech.indextts2.steering import Steering, best, share_of, tokens_for

STOP = 2


@dataclass(frozen=True)
class Said:
    """A reading, as far as it is chosen by."""

    codes: tuple[int, ...]
    log_probability: float


def said(length: int, log_probability: float = -1.0) -> Said:
    return Said((0,) * length, log_probability)


def test_the_end_is_forbidden_then_free_then_pushed_then_forced() -> None:
    steering = Steering(100, forbid_until=0.85, ramp_from=1.0, force_at=1.2, strength=10)
    logits = torch.tensor([[1.0, 2.0, 3.0]])
    at = {step: steering.applied(logits, step, STOP)[0].tolist() for step in (84, 85, 100, 110, 120)}
    inf = float("inf")
    assert at[84] == [1, 2, -inf]
    assert at[85] == at[100] == [1, 2, 3]
    assert at[110] == pytest.approx([1, 2, 8])
    assert at[120] == [-inf, -inf, 0]
    assert logits.tolist() == [[1, 2, 3]]


def test_tokens_of_a_second_in_both_releases() -> None:
    assert [tokens_for(s, V2) for s in (0, 1, 10)] == [1, 50, 501]
    assert [tokens_for(s, V2_5) for s in (0, 1, 10)] == [1, 25, 250]


@pytest.mark.parametrize(("total", "weights"), [(100, [1, 1, 1]), (7, [5, 3, 9, 2]), (0, [1, 2]), (1, [1] * 8)])
def test_shares_add_up_and_none_is_a_whole_token_off(total: int, weights: list[int]) -> None:
    shares = share_of(total, weights)
    assert sum(shares) == total
    assert all(abs(got - total * w / sum(weights)) <= 1 for got, w in zip(shares, weights, strict=True))


def test_the_nearest_of_the_likely_is_best() -> None:
    readings = [said(90), said(104), said(100, -3.0)]
    assert best(readings, 100, floor=5.0) == 2
    assert best(readings, 100, floor=0.5) == 1


def test_the_first_of_equals_is_best() -> None:
    assert best([said(95), said(105)], 100, floor=1.0) == 0
