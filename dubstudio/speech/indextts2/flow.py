"""Conditional flow matching (Lipman et al., 2023): a mel spectrum out of noise, in uniform Euler steps."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor, nn
from torch.nn import functional

from dubstudio.speech.indextts2.config import DitConfig
from dubstudio.speech.indextts2.dit import Estimator, Scene


def never() -> None:
    """Nobody cancels."""


class Flow(nn.Module):
    """Solves the flow whose velocity the estimator gives."""

    def __init__(self, config: DitConfig) -> None:
        super().__init__()
        self.estimator = Estimator(config)

    def forward(
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
        """Follow the flow from noise to a mel spectrum.

        Args:
            mu: Regulated content of the prompt and what is to be said after it, ``[B, T, content_dim]``.
            prompt: Mel spectrum of the prompt, ``[B, n_mels, P]``.
            style: Speaker vector, ``[B, style_dim]``.
            noise: Where the flow starts, ``[B, n_mels, T]``.
            steps: Of the solver.
            guidance: How far the velocity goes beyond what it would be without prompt, content and style (Ho and
                Salimans, 2022); 0 spares half of the work.
            lengths: Frames of each row, ``[B]``, where rows were filled up to equal length. Each row then gives what
                it would give alone.
            check: Called before every step; what it raises ends the flow.

        Returns:
            ``[B, n_mels, T]``, float32; zeros where the prompt is, and behind the end of shorter rows.
        """
        n_prompt, n_frames = prompt.shape[-1], noise.shape[-1]
        dtype = self.estimator.dtype
        padded = functional.pad(prompt, (0, n_frames - n_prompt))
        scene = self._scene(mu.to(dtype), padded.to(dtype), style.to(dtype), lengths, guided=guidance > 0)
        # The state gathers many small steps, so it stays in full precision.
        x = noise.float().clone()
        x[:, :, :n_prompt] = 0
        for step in range(steps):
            check()
            x = x + self._velocity(x, step / steps, scene, guidance) / steps
            x[:, :, :n_prompt] = 0
        return x if lengths is None else x * _inside(lengths, x)

    def _scene(self, mu: Tensor, prompt: Tensor, style: Tensor, lengths: Tensor | None, *, guided: bool) -> Scene:
        if not guided:
            return self.estimator.scene(mu, prompt, style, lengths)
        mu, prompt, style = (torch.cat([part, torch.zeros_like(part)]) for part in (mu, prompt, style))
        return self.estimator.scene(mu, prompt, style, None if lengths is None else lengths.repeat(2))

    def _velocity(self, x: Tensor, time: float, scene: Scene, guidance: float) -> Tensor:
        rows = len(scene.bias)
        state = x.to(self.estimator.dtype).repeat(rows // len(x), 1, 1)
        times = torch.full((rows,), time, device=x.device, dtype=torch.float32)
        velocity: Tensor = self.estimator(state, times, scene).float()
        if rows == len(x):
            return velocity
        told, untold = velocity.chunk(2)
        return (1 + guidance) * told - guidance * untold


def _inside(lengths: Tensor, x: Tensor) -> Tensor:
    frames = torch.arange(x.shape[-1], device=x.device)
    return (frames < lengths.to(x.device).unsqueeze(1)).unsqueeze(1).to(x.dtype)
