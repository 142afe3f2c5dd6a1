"""Choosing the tokens of an answer: greedy, sampling, beam search, and beam search with sampling.

The rules are those of the released program (transformers' ``generate``), down to the order in which random numbers
are drawn. Shapes: R rows answered side by side, W beams of each of them, V tokens.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

import torch
from torch import Tensor

from dubstudio.base.errors import EngineError
from dubstudio.speech.indextts2.steering import Steering

_PREFIX_ID = 1
"""What the released program fills its history with in place of the prefix: this token counts as said before."""

_HOPELESS = -1e9
OnLogits = Callable[[Tensor, Tensor], None]


class NextToken(Protocol):
    """A network that answers token by token."""

    def start(self, rows: int) -> Tensor:
        """Logits of the first token for every row, ``[rows, V]``."""
        ...

    def advance(self, tokens: Tensor, rows: Tensor | None = None) -> Tensor:
        """Logits of the next token, ``[rows, V]``.

        Args:
            tokens: What each row said last, ``[rows]``.
            rows: Which row each goes on from, ``[rows]``; None for its own.
        """
        ...


@dataclass(frozen=True)
class Sampling:
    """How tokens are chosen; the defaults are the released ones.

    Attributes:
        do_sample: Draw; else take the likeliest.
        num_beams: Answers followed at once.
        top_k: Only so many of the likeliest are drawn from.
        top_p: Only the likeliest that together reach this probability are drawn from.
        temperature: Flattens the odds above 1, sharpens them below.
        repetition_penalty: Makes what was said before less likely.
        length_penalty: Exponent of the length by which finished beams' scores are divided.
        max_tokens: Longest answer.
    """

    do_sample: bool = True
    num_beams: int = 3
    top_k: int = 30
    top_p: float = 0.8
    temperature: float = 0.8
    repetition_penalty: float = 10.0
    length_penalty: float = 0.0
    max_tokens: int = 1500


@dataclass(frozen=True)
class Decoded:
    """An answer.

    Attributes:
        codes: Its tokens, without the one that ends it.
        ended: It came to an end by itself.
        score: What the search ranked it by; 0 without beams.
        log_probability: Mean over its tokens as the network itself has it, natural logarithm.
        rows: In which of the network's rows each token was chosen, and the one that ends it.
    """

    codes: list[int]
    ended: bool
    score: float
    log_probability: float
    rows: tuple[int, ...]


def never() -> None:
    """Nobody wants it to stop."""


def decode(
    network: NextToken,
    sampling: Sampling,
    *,
    start_token: int,
    stop_token: int,
    generator: torch.Generator | None = None,
    steering: Steering | None = None,
    check: Callable[[], None] = never,
    on_logits: OnLogits | None = None,
) -> Decoded:
    """One answer. See `decode_many`."""
    return decode_many(
        network,
        sampling,
        n=1,
        start_token=start_token,
        stop_token=stop_token,
        generator=generator,
        steering=steering,
        check=check,
        on_logits=on_logits,
    )[0]


def decode_many(
    network: NextToken,
    sampling: Sampling,
    *,
    n: int,
    start_token: int,
    stop_token: int,
    generator: torch.Generator | None = None,
    steering: Steering | None = None,
    check: Callable[[], None] = never,
    on_logits: OnLogits | None = None,
) -> list[Decoded]:
    """Several answers to one question, side by side.

    Args:
        network: Answers.
        sampling: How tokens are chosen.
        n: How many answers; more than one only makes sense when drawing.
        start_token: Stands before the answer; counts as said.
        stop_token: Ends an answer.
        generator: Chance, on the processor whatever the network runs on; None for torch's own.
        steering: Towards which length.
        check: Called before each token; whatever it raises ends the work.
        on_logits: Told the network's logits, ``[n · W, V]``, and the scores they became, at each step.

    Raises:
        EngineError: The network's numbers are no numbers.
    """
    search = _BeamSearch if sampling.num_beams > 1 else _Line
    width = sampling.num_beams
    raw = network.start(n * width)
    rows = [search(sampling, start_token, stop_token, generator) for _ in range(n)]
    for step in range(sampling.max_tokens):
        check()
        logits = _usable(raw.float().cpu(), raw.dtype)
        own = torch.split(logits, width)
        steered = own if steering is None else [steering.applied(part, step, stop_token) for part in own]
        parts = zip(rows, steered, own, strict=True)
        scores = [part if row.done else row.take(part, plain) for row, part, plain in parts]
        if on_logits is not None:
            on_logits(logits, torch.cat(scores))
        if all(row.done for row in rows) or step == sampling.max_tokens - 1:
            break
        tokens = torch.cat([row.tokens for row in rows])
        order = torch.cat([row.order + i * width for i, row in enumerate(rows)])
        raw = network.advance(tokens.to(raw.device), order.to(raw.device) if width > 1 else None)
    return [row.finish(i * width) for i, row in enumerate(rows)]


def _usable(logits: Tensor, dtype: torch.dtype) -> Tensor:
    """Logits, ``[R, V]``, if every row has something to choose; tokens that are impossible are no fault.

    Args:
        logits: To be judged.
        dtype: In which the network computed them.

    Raises:
        EngineError: They overflowed, or come from broken weights.
    """
    if bool(logits.amax(-1).isfinite().all()):
        return logits
    if dtype == torch.float32:
        raise EngineError("The voice engine's numbers are broken.", remedy="Download the model again.")
    raise EngineError(
        "The voice engine's numbers overflowed in half precision.",
        remedy="Set the number format (indextts2.precision) to f32 in the settings.",
    )


@dataclass
class _Line:
    """One answer without beams."""

    sampling: Sampling
    start_token: int
    stop_token: int
    generator: torch.Generator | None
    done: bool = False
    codes: list[int] = field(default_factory=list)
    total: float = 0.0

    @property
    def tokens(self) -> Tensor:
        """What was said last, ``[1]``."""
        return torch.tensor([self.codes[-1] if self.codes else self.stop_token])

    @property
    def order(self) -> Tensor:
        """Goes on from itself, ``[1]``."""
        return torch.zeros(1, dtype=torch.long)

    def take(self, logits: Tensor, own: Tensor) -> Tensor:
        """Choose the next token by ``[1, V]``, steered and the network's own; returns what it was chosen by."""
        said = [[_PREFIX_ID, self.start_token, *self.codes]]
        scores = penalised(logits, said, self.sampling.repetition_penalty)
        if self.sampling.do_sample:
            scores = narrowed(scores, self.sampling, keep=1)
            token = int(torch.multinomial(scores.softmax(-1), 1, generator=self.generator))
        else:
            token = int(scores.argmax(-1))
        self.total += float(own.log_softmax(-1)[0, token])
        self.done = token == self.stop_token
        self.codes.append(token)
        return scores

    def finish(self, first_row: int) -> Decoded:
        """The answer, given in one row."""
        codes, n_said = self.codes[:-1] if self.done else self.codes, len(self.codes)
        return Decoded(codes, self.done, 0.0, self.total / max(1, n_said), (first_row,) * n_said)


@dataclass(frozen=True)
class _Beam:
    codes: tuple[int, ...]
    rows: tuple[int, ...]
    score: float
    total: float


class _BeamSearch:
    """Several answers to one question followed at once, of which the best is kept."""

    def __init__(
        self, sampling: Sampling, start_token: int, stop_token: int, generator: torch.Generator | None
    ) -> None:
        self._sampling = sampling
        self._start, self._stop, self._generator = start_token, stop_token, generator
        width = sampling.num_beams
        # All beams are alike at first: only one of them counts.
        self._scores = torch.tensor([0.0, *[_HOPELESS] * (width - 1)])
        self._beams = [_Beam((), (), 0.0, 0.0) for _ in range(width)]
        self._finished: list[_Beam] = []
        self.order = torch.arange(width)
        self.tokens = torch.full((width,), start_token)
        self.done = False

    def take(self, logits: Tensor, own: Tensor) -> Tensor:
        """Go on by ``[W, V]``, steered and the network's own; returns the scores of what could be said."""
        sampling, width = self._sampling, self._sampling.num_beams
        plain = logits.log_softmax(-1)
        said = [[_PREFIX_ID, self._start, *beam.codes] for beam in self._beams]
        scores = penalised(plain, said, sampling.repetition_penalty)
        if sampling.do_sample:
            scores = narrowed(scores, sampling, keep=2)
        flat = (scores + self._scores[:, None]).flatten()
        if sampling.do_sample:
            chosen = torch.multinomial(flat.softmax(-1), 2 * width, generator=self._generator)
            values, place = flat[chosen].sort(descending=True)
            chosen = chosen[place]
        else:
            values, chosen = flat.topk(2 * width)
        self._advance(plain if own is logits else own.log_softmax(-1), chosen.tolist(), values)
        return scores

    def finish(self, first_row: int) -> Decoded:
        """The best answer; those that have not ended count too. Given in rows from the first one on."""
        if not self.done:
            for beam in self._beams:
                self._keep(beam, len(beam.codes))
        best = max(self._finished, key=lambda beam: beam.score)
        ended = best.codes[-1] == self._stop
        codes = list(best.codes[:-1] if ended else best.codes)
        rows = tuple(first_row + row for row in best.rows)
        return Decoded(codes, ended, best.score, best.total / max(1, len(best.codes)), rows)

    def _advance(self, plain: Tensor, chosen: list[int], values: Tensor) -> None:
        width, n_tokens = self._sampling.num_beams, plain.shape[1]
        following: list[tuple[int, _Beam]] = []
        for rank, (place, value) in enumerate(zip(chosen, values.tolist(), strict=True)):
            row, token = divmod(place, n_tokens)
            before = self._beams[row]
            total = before.total + float(plain[row, token])
            beam = _Beam((*before.codes, token), (*before.rows, row), value, total)
            if token != self._stop:
                following.append((row, beam))
            elif rank < width:
                self._keep(beam, len(beam.codes))
            if len(following) == width:
                break
        self._beams = [beam for _, beam in following]
        self._scores = torch.tensor([beam.score for beam in self._beams])
        self.order = torch.tensor([row for row, _ in following])
        self.tokens = torch.tensor([beam.codes[-1] for beam in self._beams])
        hopeless = bool(self._scores.isneginf().all())  # the end was forced: there is nothing to draw from any more
        self.done = hopeless or self._settled(float(values.max()), len(self._beams[0].codes))

    def _settled(self, score: float, length: int) -> bool:
        """No candidate of such a score can better what has ended."""
        return len(self._finished) >= self._sampling.num_beams and self._worst >= self._ranked(score, length)

    @property
    def _worst(self) -> float:
        return min(beam.score for beam in self._finished)

    def _ranked(self, score: float, length: int) -> float:
        divisor: float = length**self._sampling.length_penalty
        return score / divisor

    def _keep(self, beam: _Beam, length: int) -> None:
        """Remember a finished answer, if it is among the best."""
        ranked = replace(beam, score=self._ranked(beam.score, length))
        width = self._sampling.num_beams
        if len(self._finished) < width or ranked.score > self._worst:
            self._finished.append(ranked)
            if len(self._finished) > width:
                self._finished.remove(min(self._finished, key=lambda kept: kept.score))


def penalised(scores: Tensor, said: Sequence[Sequence[int]], penalty: float) -> Tensor:
    """Scores, ``[R, V]``, with the n tokens that each of the R rows has said made less likely."""
    if penalty == 1:
        return scores
    ids = torch.tensor(said)
    own = scores.gather(1, ids)
    return scores.scatter(1, ids, torch.where(own < 0, own * penalty, own / penalty))


def narrowed(scores: Tensor, sampling: Sampling, keep: int) -> Tensor:
    """Scores, ``[R, V]``, after temperature, top-k and top-p; what is not drawn from is minus infinity.

    Args:
        scores: Of every token.
        sampling: How far.
        keep: So many are always left.
    """
    scores = scores / sampling.temperature
    if sampling.top_k > 0:
        least = scores.topk(min(max(sampling.top_k, keep), scores.shape[-1])).values[:, -1:]
        scores = scores.masked_fill(scores < least, -torch.inf)
    if sampling.top_p < 1:
        ordered, place = scores.sort(descending=False)
        gone = ordered.softmax(-1).cumsum(-1) <= 1 - sampling.top_p
        gone[:, -keep:] = False
        scores = scores.masked_fill(gone.scatter(1, place, gone), -torch.inf)
    return scores
