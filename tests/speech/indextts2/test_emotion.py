"""Eight weights to one emotion vector."""

from __future__ import annotations

import pytest
import torch

from dubstudio.speech.indextts2 import emotion

COUNTS = (2, 1, 3)
SPEAKERS = torch.tensor([[1.0, 0.0], [0.0, 5.0], [1.0, 1.0], [-9.0, -9.0], [0.1, 0.11], [3.0, 0.0]])
VECTORS = torch.arange(12.0).view(6, 2)


def test_a_sum_that_is_small_enough_is_left() -> None:
    assert emotion.normalised([0.1] * 8, bias=False) == (0.1,) * 8
    assert sum(emotion.normalised([0.1] * 8)) == pytest.approx(0.1 * sum(emotion.BIAS))


@pytest.mark.parametrize("bias", [True, False])
def test_a_greater_sum_is_limited_and_proportions_kept(bias: bool) -> None:
    limited = emotion.normalised([1.0, 0.5, 0, 0, 0, 0, 0, 1.0], bias=bias)
    assert sum(limited) == pytest.approx(emotion.MOST)
    weights = (emotion.BIAS[0], 0.5 * emotion.BIAS[1]) if bias else (1.0, 0.5)
    assert limited[0] / limited[1] == pytest.approx(weights[0] / weights[1])
    assert limited[2:7] == (0,) * 5


def test_no_emotion_stays_none() -> None:
    assert emotion.normalised([0.0] * 8) == emotion.scaled([0.0] * 8, 1.0) == (0.0,) * 8


def test_strength_is_kept_within_bounds_and_cut_to_four_decimals() -> None:
    assert emotion.scaled([0.12345, 1.0], 1.0) == (0.1234, 1.0)
    assert emotion.scaled([0.5], 0.33333) == (0.1666,)
    assert emotion.scaled([0.5], 7.0) == (0.5,)
    assert emotion.scaled([0.5], -1.0) == (0.0,)


def test_the_most_alike_voice_stands_for_each_emotion_however_loud() -> None:
    # By angle: row 1 lies along the style, row 2 is alone, row 4 lies nearest of the last three.
    assert emotion.choose(torch.tensor([[0.1, 1.0]]), SPEAKERS, COUNTS) == (1, 2, 4)
    assert emotion.choose(torch.tensor([[1.0, -0.1]]), SPEAKERS, COUNTS) == (0, 2, 5)


def test_drawn_examples_follow_the_seed_and_stay_within_their_emotion() -> None:
    style = torch.tensor([[0.1, 1.0]])
    drawn = [emotion.choose(style, SPEAKERS, COUNTS, seed) for seed in range(30)]
    assert drawn == [emotion.choose(style, SPEAKERS, COUNTS, seed) for seed in range(30)]
    assert [{rows[i] for rows in drawn} for i in range(3)] == [{0, 1}, {2}, {3, 4, 5}]


def test_half_precision_chooses_the_same() -> None:
    style = torch.tensor([[0.1, 1.0]])
    assert emotion.choose(style.bfloat16(), SPEAKERS.bfloat16(), COUNTS) == (1, 2, 4)


def test_a_mixture_is_the_weighed_sum_and_the_voice_fills_the_rest() -> None:
    rows, weights = (1, 2, 5), (0.5, 0.0, 0.25)
    summed = 0.5 * VECTORS[1] + 0.25 * VECTORS[5]
    assert torch.allclose(emotion.mixture(VECTORS, rows, weights), summed[None])
    own = torch.tensor([[100.0, -100.0]])
    assert torch.allclose(emotion.mixed(own, VECTORS, rows, weights), summed[None] + 0.25 * own)
    assert torch.equal(emotion.mixed(own, VECTORS, rows, (0.0, 0.0, 0.0)), own)
