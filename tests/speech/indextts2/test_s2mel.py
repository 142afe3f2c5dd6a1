"""The network from content to mel spectrum as one."""

from __future__ import annotations

import torch

from dubstudio.speech.indextts2.config import DitConfig, RegulatorConfig, S2MelConfig
from dubstudio.speech.indextts2.s2mel import S2Mel

CONFIG = S2MelConfig(
    regulator=RegulatorConfig(channels=6, in_channels=9),
    dit=DitConfig(hidden_dim=16, num_heads=2, depth=3, in_channels=5, content_dim=6, style_dim=3, wavenet_layers=1),
    latent_dims=(14, 8, 4, 9),
)


def test_the_narrowed_latent_holds_all_that_is_heard() -> None:
    torch.manual_seed(7)
    network, latent = S2Mel(CONFIG).eval(), torch.randn(1, 11, 14)
    with torch.inference_mode():
        narrow = network.bottleneck(latent)
        assert narrow.shape == (1, 11, 4)
        assert torch.equal(network.from_bottleneck(narrow), network.latent_content(latent))
        assert torch.equal(network.latent_content(latent), network.gpt_layer(latent))


def test_content_becomes_a_spectrum_of_the_wanted_length() -> None:
    torch.manual_seed(7)
    network = S2Mel(CONFIG).eval()
    with torch.inference_mode():
        mu = torch.cat([network.regulate(torch.randn(1, n, 9), m) for n, m in ((4, 7), (11, 20))], dim=1)
        mel = network.flow(mu, torch.randn(1, 5, 7), torch.randn(1, 3), torch.randn(1, 5, 27), steps=2)
    assert mel.shape == (1, 5, 27)
    assert mel[:, :, 7:].abs().min() > 0
