"""The flow: rows in a batch, guidance, cancelling, half precision."""

from __future__ import annotations

from typing import Any

import pytest
import torch
from torch import Tensor

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import Cancelled
from dubstudio.speech.indextts2.config import DitConfig
from dubstudio.speech.indextts2.flow import Flow

CONFIG = DitConfig(hidden_dim=32, num_heads=4, depth=5, in_channels=6, content_dim=10, style_dim=7, wavenet_layers=2)
N_PROMPT, N_FRAMES = 9, 30


@pytest.fixture
def flow() -> Flow:
    torch.manual_seed(3)
    return Flow(CONFIG).eval()


def given(rows: int = 1) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Content, prompt, style and noise."""
    torch.manual_seed(4)
    return (
        torch.randn(rows, N_FRAMES, CONFIG.content_dim),
        torch.randn(rows, CONFIG.in_channels, N_PROMPT),
        torch.randn(rows, CONFIG.style_dim),
        torch.randn(rows, CONFIG.in_channels, N_FRAMES),
    )


@pytest.mark.parametrize("guidance", [0.0, 0.7])
@pytest.mark.parametrize("shorter", [29, 28, 15])
def test_every_row_of_a_batch_is_as_it_is_alone(flow: Flow, shorter: int, guidance: float) -> None:
    mu, prompt, style, noise = given(2)
    with torch.inference_mode():
        both = flow(mu, prompt, style, noise, 3, guidance, torch.tensor([N_FRAMES, shorter]))
        first = flow(mu[:1], prompt[:1], style[:1], noise[:1], 3, guidance)
        second = flow(mu[1:, :shorter], prompt[1:], style[1:], noise[1:, :, :shorter], 3, guidance)
    assert torch.allclose(both[:1], first, atol=1e-5)
    assert torch.allclose(both[1:, :, :shorter], second, atol=1e-5)
    assert not both[1, :, shorter:].any()
    assert not both[:, :, :N_PROMPT].any()


@pytest.mark.parametrize(("guidance", "rows"), [(0.7, 2), (0.0, 1)])
def test_without_guidance_only_half_of_the_work_is_done(flow: Flow, guidance: float, rows: int) -> None:
    seen: list[int] = []

    def count(_module: Any, args: tuple[Any, ...]) -> None:
        seen.append(len(args[0]))

    flow.estimator.register_forward_pre_hook(count)
    with torch.inference_mode():
        flow(*given(), 4, guidance)
    assert seen == [rows] * 4


def test_guidance_leads_away_from_what_comes_unguided(flow: Flow) -> None:
    mu, prompt, style, noise = given()
    with torch.inference_mode():
        told, little, much = (flow(mu, prompt, style, noise, 1, guidance) for guidance in (0.0, 0.5, 1.0))
    assert torch.allclose(much - told, 2 * (little - told), atol=1e-4)
    assert (much - told).abs().max() > 1e-3


def test_the_noise_is_left_as_it_was(flow: Flow) -> None:
    mu, prompt, style, noise = given()
    before = noise.clone()
    with torch.inference_mode():
        flow(mu, prompt, style, noise, 1)
    assert torch.equal(noise, before)


def test_cancelling_ends_it_before_the_next_step(flow: Flow) -> None:
    cancel = CancelToken()
    steps: list[int] = []

    def step(*_: Any) -> None:
        steps.append(1)
        if len(steps) == 2:
            cancel.cancel()

    flow.estimator.register_forward_pre_hook(step)
    with torch.inference_mode(), pytest.raises(Cancelled):
        flow(*given(), 25, check=cancel.check)
    assert len(steps) == 2


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16])
def test_half_precision_follows_the_same_flow(flow: Flow, dtype: torch.dtype) -> None:
    with torch.inference_mode():
        whole = flow(*given(), 5)
        half = flow.to(dtype)(*given(), 5)
    assert half.dtype == torch.float32
    assert (half - whole).abs().max() < 0.02 * whole.abs().max()
