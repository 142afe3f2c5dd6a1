"""The vocoder: long spectra in pieces, half precision."""

from __future__ import annotations

import pytest
import torch

from dubstudio.speech.indextts2.bigvgan import BigVgan
from dubstudio.speech.indextts2.config import BigVganConfig
from dubstudio.speech.nn.weight_norm import fuse

SMALL = BigVganConfig(
    upsample_rates=(4, 2),
    upsample_kernel_sizes=(8, 4),
    upsample_initial_channel=16,
    resblock_kernel_sizes=(3, 7),
    resblock_dilation_sizes=((1, 3), (1, 5)),
    num_mels=10,
)


@pytest.fixture
def vocoder() -> BigVgan:
    """With weights large enough that whatever is heard far away shows."""
    torch.manual_seed(8)
    network = BigVgan(SMALL).eval()
    fuse(network)
    network.requires_grad_(requires_grad=False)
    for weight in network.parameters():
        weight.mul_(1.5)
    last = network.conv_post.weight
    last.mul_(0.02)
    last.mul_(0.5 / network(0.1 * torch.randn(1, 10, 100)).abs().max())
    return network


def test_a_frame_becomes_a_hop_of_samples_within_full_scale(vocoder: BigVgan) -> None:
    samples = vocoder(5 * torch.randn(2, 10, 13))
    assert vocoder.hop == 8
    assert samples.shape == (2, 1, 13 * 8)
    assert samples.abs().max() == 1


@pytest.mark.parametrize("piece_frames", [1, 7, 50, 99, 1000])
def test_pieces_sound_like_the_whole(vocoder: BigVgan, piece_frames: int) -> None:
    mel = 0.1 * torch.randn(1, 10, 100)
    whole = vocoder(mel)
    assert 0.01 < whole.abs().max() < 1
    assert torch.allclose(vocoder.sound(mel, piece_frames), whole, atol=1e-6)


def test_no_sample_depends_on_frames_out_of_reach(vocoder: BigVgan) -> None:
    n_frames, changed = 4 * vocoder.reach, 2 * vocoder.reach
    mel = torch.randn(1, 10, n_frames)
    other = mel.clone()
    other[..., changed] += 1
    difference = (vocoder(other) - vocoder(mel)).view(n_frames, 8).abs().amax(dim=1)
    heard = difference.nonzero()[:, 0]
    assert changed - vocoder.reach <= heard.min() < changed < heard.max() <= changed + vocoder.reach


def test_the_released_network_reaches_less_than_a_second() -> None:
    with torch.device("meta"):
        network = BigVgan(BigVganConfig())
    assert network.hop == 256
    assert 30 <= network.reach <= 60


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16])
def test_half_precision_sounds_alike(vocoder: BigVgan, dtype: torch.dtype) -> None:
    mel = 0.1 * torch.randn(1, 10, 40)
    whole = vocoder(mel)
    half = vocoder.to(dtype)(mel.to(dtype))
    assert half.dtype == dtype
    assert (half.float() - whole).abs().max() < 0.05 * whole.abs().max()
