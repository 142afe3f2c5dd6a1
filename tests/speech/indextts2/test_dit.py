"""The estimator hears what it is told, and nothing is worked out again at every step."""

from __future__ import annotations

import pytest
import torch

from dubstudio.speech.indextts2.config import DitConfig
from dubstudio.speech.indextts2.dit import Estimator

CONFIG = DitConfig(hidden_dim=16, num_heads=2, depth=4, in_channels=5, content_dim=6, style_dim=3, wavenet_layers=1)


@pytest.fixture
def estimator() -> Estimator:
    torch.manual_seed(6)
    return Estimator(CONFIG).eval()


def test_everything_told_is_heard(estimator: Estimator) -> None:
    x, mu, prompt, style = torch.randn(1, 5, 8), torch.randn(1, 8, 6), torch.randn(1, 5, 8), torch.randn(1, 3)
    time = torch.tensor([0.4])
    with torch.inference_mode():
        usual = estimator(x, time, estimator.scene(mu, prompt, style))
        others = (
            estimator(x, time, estimator.scene(mu + 1, prompt, style)),
            estimator(x, time, estimator.scene(mu, prompt + 1, style)),
            estimator(x, time, estimator.scene(mu, prompt, style + 1)),
            estimator(x, time + 0.1, estimator.scene(mu, prompt, style)),
            estimator(x + 1, time, estimator.scene(mu, prompt, style)),
        )
    assert usual.shape == (1, 5, 8)
    assert all((usual - other).abs().max() > 1e-4 for other in others)


def test_the_parts_told_once_equal_the_layer_that_merges_all(estimator: Estimator) -> None:
    x, mu, prompt, style = torch.randn(1, 5, 8), torch.randn(1, 8, 6), torch.randn(1, 5, 8), torch.randn(1, 3)
    seen: list[torch.Tensor] = []
    estimator.transformer.register_forward_pre_hook(lambda _module, args: seen.append(args[0]))
    with torch.inference_mode():
        estimator(x, torch.zeros(1), estimator.scene(mu, prompt, style))
        parts = [x.transpose(1, 2), prompt.transpose(1, 2), estimator.cond_projection(mu)]
        whole = estimator.cond_x_merge_linear(torch.cat([*parts, style[:, None].expand(-1, 8, -1)], dim=2))
    assert torch.allclose(seen[0], whole, atol=1e-6)


def test_only_the_second_half_of_the_blocks_has_skips(estimator: Estimator) -> None:
    blocks = {name.split(".")[2] for name in estimator.state_dict() if "skip_in_linear" in name}
    assert blocks == {"3"}
