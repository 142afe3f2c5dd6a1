"""The speaker vector: shapes, short clips, rows, half precision."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor, nn

from dubstudio.speech.indextts2.campplus import CamPlus
from dubstudio.speech.indextts2.config import CamPlusConfig

SMALL = CamPlusConfig(embedding_size=24, growth_rate=4, bn_size=2, init_channels=16)


@pytest.fixture
def network() -> CamPlus:
    """Small and random, with weights large enough that a clip shows in its vector, and norms that do something."""
    torch.manual_seed(4)
    network = CamPlus(SMALL).eval().requires_grad_(requires_grad=False)
    for part in network.modules():
        if isinstance(part, nn.Conv1d | nn.Conv2d):
            nn.init.kaiming_normal_(part.weight)
    for name, value in network.state_dict().items():
        if name.endswith("running_mean"):
            value.normal_(std=0.1)
        elif name.endswith("running_var"):
            value.uniform_(0.5, 1.5)
    return network


def _clip(n_frames: int, rows: int = 1) -> Tensor:
    return torch.randn(rows, n_frames, 80, generator=torch.Generator().manual_seed(n_frames))


@pytest.mark.parametrize("n_frames", [3, 48, 199, 200, 201, 405])
def test_a_clip_of_any_length_gives_one_vector(network: CamPlus, n_frames: int) -> None:
    vector = network(_clip(n_frames))
    assert vector.shape == (1, 24)
    assert vector.isfinite().all()


def test_rows_do_not_hear_each_other(network: CamPlus) -> None:
    both = _clip(130, rows=2)
    vectors = network(both)
    assert torch.allclose(vectors[1:], network(both[1:]), atol=1e-5)
    assert not torch.allclose(vectors[0], vectors[1], atol=1e-3)


def test_what_is_said_last_is_heard_too(network: CamPlus) -> None:
    clip = _clip(250)
    changed = clip.clone()
    changed[:, -4:] += 3
    assert (network(changed) - network(clip)).abs().max() > 1e-4


def test_half_precision_hears_the_same(network: CamPlus) -> None:
    clip = _clip(150)
    wanted = network(clip)
    got = network.bfloat16()(clip.bfloat16()).float()
    assert torch.cosine_similarity(got, wanted).item() > 0.99
