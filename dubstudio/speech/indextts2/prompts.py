"""Hearing reference clips: everything that is kept of a voice, and the emotion in a recording.

What was heard is kept by the content of the clip, so that a voice is heard once, whoever asks and however often.
Shapes: N speaker latents of width D, F frames of the mel spectrum, C content width of the flow.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import soxr
import torch
from numpy.typing import NDArray
from torch import Tensor

from dubstudio.base.cancel import CancelToken
from dubstudio.base.ids import content_id
from dubstudio.speech.engine import Clip, Samples, VoicePrint
from dubstudio.speech.indextts2 import features
from dubstudio.speech.indextts2.config import PROMPT_SECONDS
from dubstudio.speech.indextts2.loading import Networks

ENGINE = "indextts2"

_KEPT = 64  # voices and recordings; about a megabyte each

T = TypeVar("T")


@dataclass(frozen=True)
class Prompt:
    """What the networks hear of a voice.

    Attributes:
        latents: The speaker, for the text-to-semantic network, ``[1, N, D]``.
        emotion: The emotion of the clip itself, ``[1, D]``.
        style: The speaker, for the flow, ``[1, 192]``.
        condition: The clip's content at the frames of its mel, ``[1, F, C]``.
        mel: Its mel spectrum, ``[1, 80, F]``.
    """

    latents: Tensor
    emotion: Tensor
    style: Tensor
    condition: Tensor
    mel: Tensor

    def to_print(self, key: str) -> VoicePrint:
        """As plain arrays."""
        arrays = {name: getattr(self, name).float().cpu().numpy() for name in _PARTS}
        return VoicePrint(engine=ENGINE, key=key, language="", arrays=arrays)


_PARTS = tuple(Prompt.__dataclass_fields__)


def prompt_of(voice: VoicePrint, device: torch.device) -> Prompt:
    """What the networks hear of a voice that was learnt."""
    return Prompt(**{name: torch.from_numpy(voice.arrays[name]).to(device) for name in _PARTS})


class Listener:
    """Hears clips with the networks.

    Attributes:
        heard: How many clips the networks had to listen to so far.
    """

    def __init__(self, networks: Networks) -> None:
        self._networks = networks
        self._voices: _Recent[VoicePrint] = _Recent()
        self._emotions: _Recent[Tensor] = _Recent()
        self.heard = 0

    def voice(self, clips: Sequence[Clip], cancel: CancelToken) -> VoicePrint:
        """What is to be kept of a voice. Of several clips so many are heard as fit into 15 s.

        Raises:
            InputError: The clips can't be used.
        """
        clip = joined(clips)
        key = self._key(b"voice", clip)
        known = self._voices.get(key)
        if known is None:
            known = self._hear(clip, cancel).to_print(key)
            self._voices.put(key, known)
        return known

    def emotion(self, clip: Clip, cancel: CancelToken) -> tuple[str, Tensor]:
        """The emotion in a recording, ``[1, D]``, and what tells it from others.

        Raises:
            InputError: The recording can't be used.
        """
        clip = joined([clip])
        key = self._key(b"emotion", clip)
        known = self._emotions.get(key)
        if known is None:
            self.heard += 1
            heard = self._semantics(features.emotion_audio(clip.samples, clip.sample_rate), cancel)
            known = self._networks.t2s.emotion_vector(heard.to(self._networks.t2s_dtype))
            self._emotions.put(key, known)
        return key, known

    def forget(self) -> None:
        """Give the memory of everything heard back."""
        self._voices.clear()
        self._emotions.clear()

    def _hear(self, clip: Clip, cancel: CancelToken) -> Prompt:
        self.heard += 1
        networks = self._networks
        audio_22k, audio_16k = features.speaker_audio(clip.samples, clip.sample_rate)
        audio_22k = audio_22k.to(networks.device)
        mel = features.reference_mel(audio_22k)
        semantics = self._semantics(audio_16k, cancel)
        style = networks.campplus(features.campplus_features(audio_16k).to(networks.device))
        cancel.check()
        content = networks.codec.quantize(semantics)[1] if networks.config.release.quantises_prompt else semantics
        s2mel = networks.s2mel
        condition = s2mel.regulate(content.to(networks.s2mel_dtype), mel.shape[-1])
        t2s, dtype = networks.t2s, networks.t2s_dtype
        heard = semantics.to(dtype)
        latents = (
            t2s.speaker_latents(heard) if networks.config.release.has_conformer else t2s.style_latent(style.to(dtype))
        )
        cancel.check()
        # The released code listens to the clip again, resampled otherwise, for its emotion; once is enough.
        return Prompt(latents, t2s.emotion_vector(heard), style, condition, mel)

    def _semantics(self, audio_16k: Tensor, cancel: CancelToken) -> Tensor:
        """Normalised features of a recording at 16 kHz, ``[1, T, 1024]``."""
        cancel.check()
        networks = self._networks
        values, mask = features.seamless_features(audio_16k)
        hidden: Tensor = networks.w2vbert(values.to(networks.device), mask.to(networks.device))
        cancel.check()
        mean, std = networks.stats
        return (hidden - mean) / std

    def _key(self, what: bytes, clip: Clip) -> str:
        rate = str(clip.sample_rate).encode()
        return content_id(ENGINE.encode(), self._networks.model_hash.encode(), what, rate, clip.samples.tobytes())


def joined(clips: Sequence[Clip]) -> Clip:
    """Clips one after the other as mono sound at the rate of the first, at most 15 s of it.

    Raises:
        InputError: There is none, or one is empty, silent or damaged.
    """
    rate = clips[0].sample_rate if clips else 0
    sounds = [features.checked_clip(clip.samples, clip.sample_rate) for clip in clips]
    if not sounds:
        features.checked_clip(np.zeros(0, np.float32), rate)
    alike = [_at(sound, clip.sample_rate, rate) for sound, clip in zip(sounds, clips, strict=True)]
    return Clip(np.concatenate(alike)[: round(PROMPT_SECONDS * rate)], rate)


def _at(samples: NDArray[np.float32], rate: int, wanted: int) -> Samples:
    if rate == wanted:
        return samples
    return np.asarray(soxr.resample(samples, rate, wanted), np.float32)


class _Recent(OrderedDict[str, T]):
    """A map that forgets what was put in first."""

    def put(self, key: str, value: T) -> None:
        self[key] = value
        while len(self) > _KEPT:
            self.popitem(last=False)
