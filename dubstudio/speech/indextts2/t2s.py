"""The text-to-semantic network of IndexTTS-2 and 2.5 ("UnifiedVoice"): who speaks, how, and what, to semantic tokens.

What it is asked is a sequence of vectors: speaker latents with the emotion added, two slots, the text. What it answers
is the semantic tokens that follow. Shapes: D model width, N speaker latents, P positions of the question, V semantic
tokens.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import torch
from torch import Tensor, nn

from dubstudio.speech.indextts2.config import EMOTION_DIM, EncoderConfig, GptConfig, Release
from dubstudio.speech.indextts2.conformer import ConformerEncoder
from dubstudio.speech.indextts2.perceiver import Perceiver
from dubstudio.speech.nn.gpt2 import Gpt2, StaticCache

Positions = Literal["official", "trained"]


@dataclass(frozen=True)
class Slots:
    """The two slots behind the speaker.

    Attributes:
        tokens: How many semantic tokens are wanted; None leaves the slots as released.
        where: Which slot is told: ``32`` the first, ``33`` the second, or both.
    """

    tokens: int | None = None
    where: Literal["32", "33", "both"] = "32"

    @property
    def told(self) -> tuple[int, ...]:
        """Which of the two, 0 and 1, carry the wanted number."""
        if self.tokens is None:
            return ()
        return {"32": (0,), "33": (1,), "both": (0, 1)}[self.where]


FREE = Slots()
"""No length is wanted."""


class TextToSemantic(nn.Module):
    """The network.

    Attributes:
        calls: How often the blocks have run: what shows that re-timing needs them no more.
    """

    def __init__(self, config: GptConfig, release: Release) -> None:
        super().__init__()
        self.config = config
        self.release = release
        self.calls = 0
        dim = config.model_dim
        if release.has_conformer:
            self.conditioning_encoder = ConformerEncoder(config.condition_module)
            self.perceiver_encoder = _perceiver(dim, config.n_latents, config.condition_module)
        else:
            self.spk_emb_proj = nn.Linear(config.style_dim, dim)
        if release.has_speed:
            self.speed_emb = nn.Embedding(2, dim)
        if release.has_languages:
            self.lang_embedding = nn.Embedding(config.n_languages, dim)
        self.emo_conditioning_encoder = ConformerEncoder(config.emo_condition_module)
        self.emo_perceiver_encoder = _perceiver(EMOTION_DIM, 1, config.emo_condition_module)
        self.emovec_layer = nn.Linear(EMOTION_DIM, dim)
        self.emo_layer = nn.Linear(dim, dim)
        self.text_embedding = nn.Embedding(config.number_text_tokens + 1, dim)
        self.mel_embedding = nn.Embedding(config.number_mel_codes, dim)
        self.mel_pos_embedding = _Positions(config.mel_positions, dim)
        self.text_pos_embedding = _Positions(config.text_positions, dim)
        self.gpt = Gpt2(dim, config.layers, config.heads)
        self.final_norm = nn.LayerNorm(dim)
        self.text_head = nn.Linear(dim, config.number_text_tokens + 1)
        self.mel_head = nn.Linear(dim, config.number_mel_codes)

    # What is heard.

    def speaker_latents(self, features: Tensor) -> Tensor:
        """Who speaks, by the features of a clip: ``[1, T, 1024]`` to ``[1, N, D]``. Where the release hears so."""
        latents: Tensor = self.perceiver_encoder(self.conditioning_encoder(features))
        return latents

    def style_latent(self, style: Tensor) -> Tensor:
        """Who speaks, by a speaker vector: ``[1, 192]`` to ``[1, 1, D]``. Where the release hears so."""
        latent: Tensor = self.spk_emb_proj(style)
        return latent[:, None]

    def emotion_vector(self, features: Tensor) -> Tensor:
        """How somebody speaks in a clip: ``[1, T, 1024]`` to ``[1, D]``."""
        heard = self.emo_perceiver_encoder(self.emo_conditioning_encoder(features))[:, 0]
        vector: Tensor = self.emo_layer(self.emovec_layer(heard))
        return vector

    # What is asked.

    def prefix(
        self,
        speaker: Tensor,
        emotion: Tensor,
        text_ids: Sequence[int],
        language: int | None = None,
        slots: Slots = FREE,
        *,
        keep_specials: bool = False,
    ) -> Tensor:
        """The question as vectors, ``[1, P, D]``.

        Args:
            speaker: ``[1, N, D]``.
            emotion: ``[1, D]``.
            text_ids: Of the tokeniser.
            language: Row of the language table; for releases that have one.
            slots: What the two slots carry.
            keep_specials: Keep the ids of start and stop inside the text. Decoding drops them, the second pass does
                not.
        """
        config = self.config
        ends = (config.start_text_token, config.stop_text_token)
        inner = [i for i in text_ids if keep_specials or i not in ends]
        ids = torch.tensor([[ends[0], *inner, ends[1]]], device=speaker.device)
        text = self.text_embedding(ids) + self.text_pos_embedding(ids.shape[1])
        if self.release.has_languages and language is not None:
            text = text + self.lang_embedding.weight[language]
        return torch.cat((speaker + emotion[:, None], self._slots(speaker, slots), text), dim=1)

    def _slots(self, speaker: Tensor, slots: Slots) -> Tensor:
        """``[1, 2, D]``."""
        has_speed = self.release.has_speed
        both = self.speed_emb.weight.flip(0) if has_speed else speaker.new_zeros(2, speaker.shape[2])
        for which in slots.told:
            told = self.mel_pos_embedding.emb.weight[slots.tokens]
            both = torch.cat((both[:which], told[None], both[which + 1 :]))
        return both[None].to(speaker)

    # What is answered.

    def teacher_forced(self, prefix: Tensor, codes: Tensor) -> Tensor:
        """Hidden states over the question and a whole answer between start and stop: ``[1, P + n + 2, D]``.

        Args:
            prefix: ``[1, P, D]``.
            codes: ``[1, n]``.
        """
        start, stop = (
            torch.full_like(codes[:, :1], token) for token in (self.config.start_mel_token, self.config.stop_mel_token)
        )
        whole = torch.cat((start, codes, stop), dim=1)
        mel = self.mel_embedding(whole) + self.mel_pos_embedding(whole.shape[1])
        return self._hidden(torch.cat((prefix, mel), dim=1))

    def latents(self, prefix: Tensor, codes: Tensor) -> Tensor:
        """The second pass: the hidden state that answers each code, ``[1, n]`` to ``[1, n, D]``."""
        n_positions = prefix.shape[1]
        return self.teacher_forced(prefix, codes)[:, n_positions : n_positions + codes.shape[1]]

    def decoder(self, prefix: Tensor, max_tokens: int, positions: Positions = "official") -> Decoder:
        """The answer, token by token, of at most so many."""
        return Decoder(self, prefix, max_tokens, positions)

    def _hidden(self, x: Tensor, cache: StaticCache | None = None) -> Tensor:
        self.calls += 1
        hidden: Tensor = self.final_norm(self.gpt(x, cache))
        return hidden


class Decoder:
    """One question being answered, by one row or several.

    Attributes:
        prefix_length: P.
        forwards: How often the blocks have run.
        hidden: What each token was chosen by, ``[rows, D]`` a token; kept where the positions are those of training.
    """

    def __init__(self, network: TextToSemantic, prefix: Tensor, max_tokens: int, positions: Positions) -> None:
        self._network = network
        self._prefix = prefix
        self.prefix_length = prefix.shape[1]
        self._capacity = self.prefix_length + max_tokens + 1
        # The released decoder skips position 1; the second pass and training do not.
        self._skipped = 1 if positions == "official" else 0
        self._n_given = 0
        self._cache: StaticCache | None = None
        self.forwards = 0
        self.hidden: list[Tensor] = []

    def latents(self, rows: Sequence[int]) -> Tensor:
        """The hidden states of tokens by the row each was chosen in, ``[1, n, D]``.

        With the positions of training they are what the second pass gives, which reads the same once more.
        """
        return torch.stack([self.hidden[i][row] for i, row in enumerate(rows)])[None]

    def start(self, rows: int) -> Tensor:
        """Logits of the first token for every row, ``[rows, V]``. The question is read once for all."""
        network = self._network
        token = torch.tensor([[network.config.start_mel_token]], device=self._prefix.device)
        start = network.mel_embedding(token) + network.mel_pos_embedding.emb.weight[0]
        first = network.gpt.new_cache(1, self.prefix_length + 1 if rows > 1 else self._capacity)
        logits = self._logits(torch.cat((self._prefix, start), dim=1), first)
        self._cache = first
        if rows > 1:
            self._cache = network.gpt.new_cache(rows, self._capacity)
            self._cache.spread(first)
        self._n_given = 0
        self.hidden = [hidden.expand(rows, -1) for hidden in self.hidden[-1:]]
        return logits.expand(rows, -1)

    def advance(self, tokens: Tensor, rows: Tensor | None = None) -> Tensor:
        """Logits of the next token, ``[R, V]``.

        Args:
            tokens: What each row said last, ``[R]``.
            rows: Which row each goes on from, ``[R]``; None for its own.
        """
        assert self._cache is not None
        if rows is not None:
            self._cache.reorder(rows)
        self._n_given += 1
        network = self._network
        place = network.mel_pos_embedding.emb.weight[self._n_given + self._skipped]
        return self._logits((network.mel_embedding(tokens) + place)[:, None], self._cache)

    def _logits(self, x: Tensor, cache: StaticCache) -> Tensor:
        self.forwards += 1
        hidden = self._network._hidden(x, cache)  # noqa: SLF001  two halves of one thing
        if not self._skipped:
            self.hidden.append(hidden[:, -1])
        logits: Tensor = self._network.mel_head(hidden[:, -1])
        return logits


class _Positions(nn.Module):
    """A table of learnt positions."""

    def __init__(self, n_positions: int, dim: int) -> None:
        super().__init__()
        self.emb = nn.Embedding(n_positions, dim)

    def forward(self, length: int) -> Tensor:
        """The first so many, ``[length, D]``."""
        return self.emb.weight[:length]


def merged_emotion(speaker: Tensor, emotion: Tensor, alpha: float) -> Tensor:
    """Somebody's own emotion moved towards another one, ``[1, D]``: 0 stays, 1 arrives."""
    return speaker + alpha * (emotion - speaker)


def _perceiver(dim: int, n_latents: int, config: EncoderConfig) -> Perceiver:
    return Perceiver(dim, config.output_size, n_latents, config.attention_heads, config.perceiver_mult)
