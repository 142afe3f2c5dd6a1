"""Rows of unequal length go through the WaveNet as each would alone."""

from __future__ import annotations

import pytest
import torch

from dubstudio.speech.indextts2.wavenet import WaveNet


@pytest.fixture
def wavenet() -> WaveNet:
    torch.manual_seed(2)
    return WaveNet(dim=8, layers=3, kernel=5, dilation_rate=2).eval()


@pytest.mark.parametrize("shorter", [19, 18, 17, 10])
def test_a_shorter_row_is_as_it_is_alone(wavenet: WaveNet, shorter: int) -> None:
    x, condition = torch.randn(2, 8, 20), torch.randn(2, 8)
    with torch.inference_mode():
        both = wavenet(x, condition, torch.tensor([20, shorter]))
        assert torch.allclose(both[:1], wavenet(x[:1], condition[:1]), atol=1e-6)
        alone = wavenet(x[1:, :, :shorter], condition[1:])
    assert torch.allclose(both[1:, :, :shorter], alone, atol=1e-6)


@pytest.mark.parametrize("n_frames", [1, 2, 4])
def test_a_sequence_may_be_shorter_than_its_reflection(wavenet: WaveNet, n_frames: int) -> None:
    with torch.inference_mode():
        out = wavenet(torch.randn(1, 8, n_frames), torch.randn(1, 8))
    assert out.shape == (1, 8, n_frames)
    assert out.isfinite().all()
