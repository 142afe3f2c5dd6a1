"""From semantic content to a mel spectrum: the GPT's latent, the length regulator and the flow in one network."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from torch import Tensor, nn

from dubstudio.speech.indextts2.config import S2MelConfig
from dubstudio.speech.indextts2.flow import Flow, never
from dubstudio.speech.indextts2.regulator import LengthRegulator


class S2Mel(nn.Module):
    """The semantic-to-mel network. Names equal those of the official file's parts."""

    def __init__(self, config: S2MelConfig) -> None:
        super().__init__()
        self.cfm = Flow(config.dit)
        self.length_regulator = LengthRegulator(config.regulator)
        # No activations between: the latent is heard through the narrowest of these layers.
        self.gpt_layer = nn.Sequential(*(nn.Linear(n, m) for n, m in pairwise(config.latent_dims)))

    def latent_content(self, latent: Tensor) -> Tensor:
        """What the GPT's latent ``[B, n, 1280]`` adds to the content, ``[B, n, 1024]``."""
        return self.from_bottleneck(self.bottleneck(latent))

    def bottleneck(self, latent: Tensor) -> Tensor:
        """The GPT's latent ``[B, n, 1280]`` as far as it is heard, ``[B, n, 128]``: what is worth keeping of it."""
        narrow: Tensor = self.gpt_layer[:-1](latent)
        return narrow

    def from_bottleneck(self, narrow: Tensor) -> Tensor:
        """What the narrowed latent ``[B, n, 128]`` adds to the content, ``[B, n, 1024]``."""
        content: Tensor = self.gpt_layer[-1](narrow)
        return content

    def regulate(self, content: Tensor, n_frames: int, index: Tensor | None = None) -> Tensor:
        """Content ``[B, n, C]`` at so many frames, ``[B, n_frames, channels]``; see `LengthRegulator.forward`."""
        regulated: Tensor = self.length_regulator(content, n_frames, index)
        return regulated

    def flow(
        self,
        mu: Tensor,
        prompt: Tensor,
        style: Tensor,
        noise: Tensor,
        steps: int = 25,
        guidance: float = 0.7,
        lengths: Tensor | None = None,
        check: Callable[[], None] = never,
    ) -> Tensor:
        """A mel spectrum out of noise ``[B, n_mels, T]``, the same shape; see `Flow.forward`."""
        mel: Tensor = self.cfm(mu, prompt, style, noise, steps, guidance, lengths, check)
        return mel
