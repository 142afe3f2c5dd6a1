"""Choosing tokens with our static cache, beside transformers' GPT-2 ``generate`` on the same weights in the same run.

    python -m bench.decode [--real] [--repeats N] [--json PATH]

Both take the likeliest token at every step, and must choose the same ones. By default a network of 6 layers, 256 wide;
with ``--real`` also one of the real size, 24 layers and 1280 wide, where reading the weights is what takes the time.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from bench.measure import Check, Table, median_ratio, report, side_by_side
from dubstudio.speech.indextts2.decoding import Sampling, decode
from dubstudio.speech.nn.gpt2 import Gpt2, StaticCache, pack

_VOCABULARY = 1024
_PROMPT = 64


@dataclass(frozen=True)
class Size:
    """Of a network."""

    name: str
    layers: int
    dim: int
    heads: int
    tokens: int
    limit: float  # of our time as a share of theirs


SMALL = Size("6 layers, 256 wide", 6, 256, 4, 200, 1 / 2)
REAL = Size("24 layers, 1280 wide", 24, 1280, 20, 24, 1.0)


class Network:
    """Our side: a `NextToken` over the blocks, with the embeddings of GPT-2."""

    def __init__(self, theirs: Any, size: Size, ids: Tensor) -> None:
        self._ids, self._capacity = ids, ids.shape[1] + size.tokens
        self._blocks = Gpt2(size.dim, size.layers, size.heads).eval()
        self._words: nn.Embedding = theirs.transformer.wte
        self._places: nn.Embedding = theirs.transformer.wpe
        self._head = nn.Linear(size.dim, _VOCABULARY, bias=False)
        self._head.load_state_dict(theirs.lm_head.state_dict())
        weights = {k: v for k, v in theirs.transformer.state_dict().items() if not k.startswith(("wte", "wpe"))}
        self._blocks.load_state_dict(weights)
        for part in (self._blocks, self._head):
            pack(part)
        self._cache: StaticCache | None = None

    def start(self, rows: int) -> Tensor:
        """Logits behind the prompt."""
        self._cache = self._blocks.new_cache(rows, self._capacity)
        places = torch.arange(self._ids.shape[1])
        return self._logits(self._words(self._ids) + self._places(places))

    def advance(self, tokens: Tensor, rows: Tensor | None = None) -> Tensor:
        """Logits of the next token."""
        assert self._cache is not None
        assert rows is None
        return self._logits((self._words(tokens) + self._places.weight[self._cache.length])[:, None])

    def _logits(self, x: Tensor) -> Tensor:
        logits: Tensor = self._head(self._blocks(x, self._cache)[:, -1])
        return logits


def peer(size: Size) -> Any:
    """Their side: random weights, and no token that ends."""
    from transformers import GPT2Config, GPT2LMHeadModel

    torch.manual_seed(0)
    config = GPT2Config(
        vocab_size=_VOCABULARY, n_positions=_PROMPT + size.tokens, n_embd=size.dim, n_layer=size.layers,
        n_head=size.heads, bos_token_id=None, eos_token_id=None, initializer_range=0.2,
    )  # fmt: skip
    return GPT2LMHeadModel(config).eval()


def works(size: Size) -> dict[str, Callable[[], list[int]]]:
    """Both ways to the same tokens."""
    theirs = peer(size)
    ids = torch.arange(_PROMPT)[None] % _VOCABULARY
    ours = Network(theirs, size, ids)
    greedy = Sampling(do_sample=False, num_beams=1, repetition_penalty=1.0, max_tokens=size.tokens)

    def with_ours() -> list[int]:
        with torch.inference_mode():
            return decode(ours, greedy, start_token=0, stop_token=-1).codes

    def with_theirs() -> list[int]:
        with torch.inference_mode():
            said = theirs.generate(
                ids, attention_mask=torch.ones_like(ids), max_new_tokens=size.tokens, do_sample=False, use_cache=True
            )
        chosen: list[int] = said[0, _PROMPT:].tolist()
        return chosen

    return {"DubStudio": with_ours, "transformers": with_theirs}


def rows(sizes: Sequence[Size], repeats: int) -> tuple[Table, list[Check]]:
    """Time both in turns, at every size."""
    columns = {"network": "", "who": "", "tokens": "d", "ms a token": ".2f", "speed-up": ".2f"}
    table, checks = Table("Greedy decoding on the processor", columns), []
    for size in sizes:
        pair = works(size)
        chosen = {who: work() for who, work in pair.items()}
        if chosen["DubStudio"] != chosen["transformers"]:
            raise SystemExit(f"{size.name}: they chose other tokens, so that their times can't be compared")
        times = side_by_side(pair, repeats)
        share = median_ratio(times["DubStudio"], times["transformers"])
        for who in pair:
            middle = sorted(times[who])[repeats // 2]
            faster = 1 / share if who == "DubStudio" else 1.0
            table.add(size.name, who, size.tokens, middle / size.tokens * 1_000, faster)
        checks.append(Check(f"{size.name}: our time as a share of transformers'", share, size.limit))
    return table, checks


def main(arguments: Sequence[str] | None = None) -> int:
    """Run and print; 1 if a promise is broken."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--real", action="store_true", help="the real size too")
    parser.add_argument("--repeats", type=int, default=7)
    parser.add_argument("--json", type=Path)
    chosen = parser.parse_args(arguments)
    table, checks = rows((SMALL, REAL) if chosen.real else (SMALL,), chosen.repeats)
    return report([table], checks, chosen.json)


if __name__ == "__main__":
    sys.exit(main())
