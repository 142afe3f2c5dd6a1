"""Sound from semantic tokens, exactly as long as asked: regulator, flow, vocoder."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor

from dubstudio.base.cancel import CancelToken
from dubstudio.base.ids import content_id
from dubstudio.speech.engine import Samples
from dubstudio.speech.indextts2 import stretch
from dubstudio.speech.indextts2.config import HOP
from dubstudio.speech.indextts2.loading import Networks
from dubstudio.speech.indextts2.options import Options
from dubstudio.speech.indextts2.prompts import Prompt
from dubstudio.speech.indextts2.reading import SILENCE, Piece, Share


class Sounder:
    """Makes sound of pieces that were read; uses all networks but the text-to-semantic one."""

    def __init__(self, networks: Networks, options: Options) -> None:
        self._networks = networks
        self._options = options

    def natural(
        self, piece: Piece, voice: Prompt, seed: tuple[int, int], cancel: CancelToken, *, is_last: bool
    ) -> Samples:
        """A piece at its natural length, with the silence that follows it."""
        return self.sound(piece, voice, Share(HOP * piece.natural_frames, 0 if is_last else SILENCE), seed, cancel)

    def sound(self, piece: Piece, voice: Prompt, share: Share, seed: tuple[int, int], cancel: CancelToken) -> Samples:
        """A piece and the silence after it, exactly as long as its share.

        Args:
            piece: What was read.
            voice: Who speaks.
            share: How long.
            seed: Of the line, and the number of the piece: what the noise is drawn by that the sound starts from.
            cancel: Polled between the steps of the flow.
        """
        networks = self._networks
        content = self._content(piece)
        condition = self._regulated(piece, content, share.frames)
        mu = torch.cat([voice.condition.to(condition), condition], dim=1)
        noise = _noise(seed, networks.config.s2mel.dit.in_channels, mu.shape[1]).to(condition)
        mel = networks.s2mel.flow(
            mu,
            voice.mel.to(condition),
            voice.style.to(condition),
            noise,
            steps=self._options.steps,
            guidance=self._options.guidance,
            check=cancel.check,
        )
        heard = mel[:, :, voice.mel.shape[-1] :].to(networks.vocoder_dtype)
        samples = networks.vocoder.sound(heard)[0, 0].float().cpu().numpy()
        return np.concatenate([stretch.finish(samples, share.sound), np.zeros(share.silence, np.float32)])

    def _content(self, piece: Piece) -> Tensor:
        """What is said, ``[1, T, 1024]`` at 50 Hz."""
        networks = self._networks
        codes = torch.from_numpy(piece.codes)[None].to(networks.device)
        if not networks.config.release.uses_latent:
            return networks.codec.decode(codes).to(networks.s2mel_dtype)
        spoken = networks.codec.vq2emb(codes).transpose(1, 2).to(networks.s2mel_dtype)
        latents = torch.from_numpy(piece.bottleneck)[None].to(networks.device, networks.s2mel_dtype)
        return spoken + networks.s2mel.from_bottleneck(latents)

    def _regulated(self, piece: Piece, content: Tensor, n_frames: int) -> Tensor:
        """Content at the frames of the mel spectrum, ``[1, n_frames, C]``: pauses and long sounds give way first."""
        if n_frames == piece.natural_frames:
            return self._networks.s2mel.regulate(content, n_frames)
        give = stretch.elasticity(content[0].float().cpu().numpy())
        index = torch.from_numpy(stretch.frame_index(give, piece.natural_frames, n_frames))
        return self._networks.s2mel.regulate(content, n_frames, index.to(content.device))


def _noise(seed: tuple[int, int], n_mels: int, n_frames: int) -> Tensor:
    """Where the flow starts, ``[1, n_mels, n_frames]``. Drawn frame by frame, so that a line at another length starts
    like the one before."""
    value = int(content_id(b"sound", *(str(part).encode() for part in seed))[:15], 16)
    drawn = torch.randn(n_frames, n_mels, generator=torch.Generator().manual_seed(value))
    return drawn.T[None]
