"""Reading a line: from text to semantic tokens, steered to about the length that is wanted.

Everything that steers is off where no length is wanted.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import torch
from numpy.typing import NDArray

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import CannotSpeak, UnknownLanguage
from dubstudio.base.ids import content_id
from dubstudio.speech.engine import SpeechRequest
from dubstudio.speech.indextts2.acting import Manner
from dubstudio.speech.indextts2.config import SAMPLE_RATE
from dubstudio.speech.indextts2.decoding import Decoded, Sampling, decode_many
from dubstudio.speech.indextts2.loading import Networks
from dubstudio.speech.indextts2.options import Options
from dubstudio.speech.indextts2.reading import SILENCE, Piece
from dubstudio.speech.indextts2.steering import Steering, best, share_of, tokens_for
from dubstudio.speech.indextts2.t2s import FREE, Decoder, Positions, Slots
from dubstudio.speech.indextts2.text.front_end import TextAnalysis, TextSegment
from dubstudio.text.syllables import count_syllables

_TEMPERATURE = 0.8
_FLOOR = 0.5
"""A reading that fits better may be that much less likely a token, natural logarithm, than the likeliest one."""

_LEAST, _MOST = 0.08, 0.45
"""Seconds a syllable can last. What is wanted beyond is not told to the network, which would drop or add words."""


class Reader:
    """Reads with the text-to-semantic network."""

    def __init__(self, networks: Networks, options: Options) -> None:
        self._networks = networks
        self._options = options

    def script(self, request: SpeechRequest) -> TextAnalysis:
        """The text as the network takes it.

        Raises:
            CannotSpeak: Nothing in the text can be spoken.
            UnknownLanguage: This release has not learnt the language.
        """
        return self._networks.front_end.analyse(request.text, request.language, self._options.segment_tokens)

    def pieces(
        self, request: SpeechRequest, script: TextAnalysis, manner: Manner, cancel: CancelToken
    ) -> Iterator[Piece]:
        """Read the segments of a script one after the other."""
        targets = self._targets(request, script)
        for i, (segment, target) in enumerate(zip(script.segments, targets, strict=True)):
            yield self._piece(request, script, segment, manner, target, i, cancel)

    def _targets(self, request: SpeechRequest, script: TextAnalysis) -> list[int | None]:
        """Tokens wanted of each segment; None where no length is wanted."""
        n_segments = len(script.segments)
        if request.wanted_s is None:
            return [None] * n_segments
        seconds = request.wanted_s - SILENCE * (n_segments - 1) / SAMPLE_RATE
        if syllables := _syllables(script.spoken, request.language):
            seconds = min(max(seconds, _LEAST * syllables), _MOST * syllables)
        total = tokens_for(seconds, self._networks.config.release)
        return [max(1, share) for share in share_of(total, [len(segment.ids) for segment in script.segments])]

    def _piece(
        self,
        request: SpeechRequest,
        script: TextAnalysis,
        segment: TextSegment,
        manner: Manner,
        target: int | None,
        number: int,
        cancel: CancelToken,
    ) -> Piece:
        networks, release = self._networks, self._networks.config.release
        t2s = networks.t2s
        told = Slots(target, self._options.slot) if self._is_told(target) and self._options.slot != "off" else FREE
        speaker = torch.from_numpy(request.voice.arrays["latents"]).to(networks.device, networks.t2s_dtype)
        prefix = t2s.prefix(speaker, manner.vector, segment.ids, script.language, told)
        positions: Positions = "trained" if self._options.trained_positions else "official"
        sampling = self._sampling(request, segment, target)
        decoder = t2s.decoder(prefix, sampling.max_tokens, positions)
        found = self._decoded(decoder, sampling, request.seed, target, number, cancel)
        # The network may say its own start, which stands for no sound.
        kept = [i for i, code in enumerate(found.codes) if code < networks.config.codec.codebook_size]
        said = [found.codes[i] for i in kept]
        if not said:
            raise CannotSpeak(
                f"“{segment.text}” came to no sound.", remedy="Speak it with another seed, or write it otherwise."
            )
        bottleneck = np.zeros((0, 0), np.float32)
        if release.uses_latent and positions == "trained":
            latent = decoder.latents(found.rows[: len(found.codes)])[:, kept]
            bottleneck = self._narrowed(latent)
        elif release.uses_latent:
            # The second pass hears the text as it is, the first one without the ids that stand for its ends.
            whole = t2s.prefix(speaker, manner.vector, segment.ids, script.language, told, keep_specials=True)
            codes = torch.tensor([said], device=networks.device)
            bottleneck = self._narrowed(t2s.latents(whole, codes))
        return Piece(
            text=segment.text,
            codes=np.array(said, np.int64),
            bottleneck=bottleneck,
            frames_per_token=release.frames_per_token,
            ended=found.ended,
            log_probability=found.log_probability,
        )

    def _decoded(
        self,
        decoder: Decoder,
        sampling: Sampling,
        seed: int,
        target: int | None,
        number: int,
        cancel: CancelToken,
    ) -> Decoded:
        config, options = self._networks.config.gpt, self._options
        steered = Steering(target) if target is not None and options.steer_end else None
        readings = decode_many(
            decoder,
            sampling,
            n=options.best_of if target is not None and sampling.do_sample else 1,
            start_token=config.start_mel_token,
            stop_token=config.stop_mel_token,
            generator=_dice(seed, number),
            steering=steered,
            check=cancel.check,
        )
        return readings[best(readings, target, _FLOOR)] if target is not None else readings[0]

    def _narrowed(self, latent: torch.Tensor) -> NDArray[np.float32]:
        """What is heard of latents, ``[1, n, D]`` to ``[n, K]``."""
        networks = self._networks
        return networks.s2mel.bottleneck(latent.to(networks.s2mel_dtype))[0].float().cpu().numpy()

    def _sampling(self, request: SpeechRequest, segment: TextSegment, target: int | None) -> Sampling:
        """Of one reading. How long it may become follows from its text, so that one that never ends ends in time."""
        config = self._networks.config.gpt
        most = min(1500, config.max_mel_tokens - 1, 40 * (len(segment.ids) + 4) + (target or 0))
        temperature = _TEMPERATURE * request.temperature
        return Sampling(
            do_sample=temperature > 0,
            num_beams=self._options.beams,
            temperature=temperature or 1.0,
            max_tokens=most,
        )

    def _is_told(self, target: int | None) -> bool:
        """Whether the network is told the length: there is a slot for it, and the number is one it knows."""
        config = self._networks.config
        return target is not None and config.release.has_speed and 0 < target < config.gpt.mel_positions


def _syllables(text: str, language: str) -> int:
    """Syllables of a text; 0 where nobody can tell: a release may speak languages that are not counted here."""
    try:
        return count_syllables(text, language)
    except UnknownLanguage:
        return 0


def _dice(seed: int, number: int) -> torch.Generator:
    """Chance for one piece of a line: the same on every machine and device."""
    value = int(content_id(b"read", str(seed).encode(), str(number).encode())[:15], 16)
    return torch.Generator().manual_seed(value)
