"""A weight as length and direction, and as one again."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from dubstudio.speech.nn.weight_norm import fuse, weight_normed


@pytest.fixture
def layer() -> nn.Conv1d:
    torch.manual_seed(9)
    layer = weight_normed(nn.Conv1d(3, 4, 5))
    layer.get_parameter("parametrizations.weight.original0").data.mul_(1.5)
    return layer


def test_both_halves_are_kept_by_the_names_of_new_checkpoints(layer: nn.Conv1d) -> None:
    shapes = {name: tuple(weight.shape) for name, weight in layer.state_dict().items()}
    assert shapes == {
        "bias": (4,),
        "parametrizations.weight.original0": (4, 1, 1),
        "parametrizations.weight.original1": (4, 3, 5),
    }


def test_a_weight_is_its_direction_at_its_length(layer: nn.Conv1d) -> None:
    length = layer.get_parameter("parametrizations.weight.original0")
    direction = layer.get_parameter("parametrizations.weight.original1")
    wanted = length * direction / direction.flatten(1).norm(dim=1).view(-1, 1, 1)
    assert torch.allclose(layer.weight, wanted, atol=1e-6)
    assert torch.allclose(layer.weight.flatten(1).norm(dim=1), length.flatten(), atol=1e-6)


def test_fused_it_sounds_the_same_and_twice_does_no_harm(layer: nn.Conv1d) -> None:
    network = nn.Sequential(layer, nn.ReLU(), nn.Sequential(weight_normed(nn.Linear(6, 2)), nn.Linear(2, 2)))
    x = torch.randn(1, 3, 10)
    wanted = network(x)
    for _ in range(2):
        fuse(network)
        assert torch.allclose(network(x), wanted, atol=1e-6)
    assert sorted(network.state_dict()) == [
        "0.bias", "0.weight", "2.0.bias", "2.0.weight", "2.1.bias", "2.1.weight",
    ]  # fmt: skip


def test_what_has_no_norm_is_left_alone() -> None:
    plain = nn.Linear(2, 2)
    weight = plain.weight
    fuse(plain)
    assert plain.weight is weight
