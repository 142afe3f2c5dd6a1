"""Content is brought to any number of frames, steadily or as told."""

from __future__ import annotations

import pytest
import torch

from dubstudio.speech.indextts2.config import RegulatorConfig
from dubstudio.speech.indextts2.regulator import LengthRegulator
from dubstudio.speech.indextts2.stretch import nearest


@pytest.fixture
def regulator() -> LengthRegulator:
    torch.manual_seed(1)
    return LengthRegulator(RegulatorConfig(channels=12, in_channels=20, n_convolutions=2)).eval()


@pytest.mark.parametrize("n_frames", [1, 5, 9, 31])
def test_without_a_map_the_tempo_is_steady(regulator: LengthRegulator, n_frames: int) -> None:
    content = torch.randn(2, 9, 20)
    with torch.inference_mode():
        steady = regulator(content, n_frames)
        told = regulator(content, n_frames, torch.from_numpy(nearest(9, n_frames)))
    assert steady.shape == (2, n_frames, 12)
    assert torch.equal(steady, told)


def test_frames_take_the_columns_they_are_told(regulator: LengthRegulator) -> None:
    content = torch.randn(1, 9, 20)
    index = torch.tensor([0, 0, 0, 4, 4, 8])
    with torch.inference_mode():
        assert torch.allclose(regulator(content, 6, index), regulator(content[:, index], 6), atol=1e-6)


def test_only_tensors_that_are_used_are_held(regulator: LengthRegulator) -> None:
    parts = {name.rsplit(".", 1)[0] for name in regulator.state_dict()}
    assert parts == {"content_in_proj", "model.0", "model.1", "model.3", "model.4", "model.6"}
