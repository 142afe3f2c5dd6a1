"""How a line is to be felt: one emotion vector out of the four ways a user may give it."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import UsageError
from dubstudio.project.entities import EMOTIONS, FromClip, InWords, Mix
from dubstudio.speech.engine import SpeechRequest
from dubstudio.speech.indextts2 import emotion
from dubstudio.speech.indextts2.loading import Networks
from dubstudio.speech.indextts2.options import Options
from dubstudio.speech.indextts2.prompts import Listener
from dubstudio.speech.indextts2.t2s import merged_emotion


@dataclass(frozen=True)
class Manner:
    """An emotion as the text-to-semantic network takes it: its vector, ``[1, D]``, and what tells it from others."""

    key: str
    vector: Tensor


class Actor:
    """Finds the emotion vector of a request.

    Attributes:
        described: Descriptions in words that were understood so far, as weights.
    """

    def __init__(self, networks: Networks, listener: Listener, options: Options) -> None:
        self._networks = networks
        self._listener = listener
        self._options = options
        self.described: dict[str, tuple[float, ...]] = {}

    def manner(self, request: SpeechRequest, cancel: CancelToken) -> Manner:
        """The emotion of a line; that of its voice unless another is asked for.

        Raises:
            UsageError: An emotion from a clip came without the clip.
        """
        own = self._of_voice(request, "emotion")
        wanted = request.emotion
        if isinstance(wanted, FromClip):
            if request.emotion_clip is None:
                raise UsageError("The emotion's recording is missing.", remedy="Choose another one.")
            key, heard = self._listener.emotion(request.emotion_clip, cancel)
            return Manner(f"{key} {wanted.strength}", merged_emotion(own, heard.to(own.dtype), wanted.strength))
        if isinstance(wanted, Mix):
            return self._mixed(request, wanted.weights, wanted.strength, own)
        if isinstance(wanted, InWords):
            return self._mixed(request, self._understood(wanted.words, cancel), wanted.strength, own)
        return Manner("voice", own)

    def _mixed(self, request: SpeechRequest, weights: tuple[float, ...], strength: float, own: Tensor) -> Manner:
        if self._options.limit_emotion:
            weights = tuple(emotion.normalised(weights))
        weights = tuple(emotion.scaled(weights, strength))
        seed = request.seed if self._options.random_emotion else None
        speakers, emotions = self._networks.emotion_matrices
        rows = emotion.choose(self._of_voice(request, "style"), speakers, self._networks.config.emo_num, seed)
        vector = emotion.mixed(own, emotions.to(own), rows, weights)
        return Manner(f"mix {weights} {rows}", vector)

    def _understood(self, words: str, cancel: CancelToken) -> tuple[float, ...]:
        if words not in self.described:
            cancel.check()
            reader = self._networks.emotion_reader
            self.described[words] = reader.weights(words) if reader.is_there else _by_rules(words)
        return self.described[words]

    def _of_voice(self, request: SpeechRequest, name: str) -> Tensor:
        return torch.from_numpy(request.voice.arrays[name]).to(self._networks.device, self._networks.t2s_dtype)


def _by_rules(words: str) -> tuple[float, ...]:
    """Eight weights without the language model; calm where nothing is understood, as the model itself answers."""
    from dubstudio.text.emotion_words import understood

    weights = understood(words).weights
    return weights if any(weights) else tuple(float(name == "calm") for name in EMOTIONS)
