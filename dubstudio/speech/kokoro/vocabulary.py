"""The symbols the voice network knows, and what kind of sound each stands for."""

from __future__ import annotations

import json
from enum import Enum
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dubstudio.base import paths

SILENCE = 0  # the token at both ends of what is spoken
LONGEST = 510  # symbols that the network takes at once, ends not counted

_SENTENCE_ENDS = frozenset(".!?…")
_CLAUSE_MARKS = frozenset(";:,—")
_BRACKETS = frozenset('"()“”')
_VOWELS = frozenset("AIOQWYaeiouyæɐɑɒɔɘəɚɛɜɝɞɤɨɪɯɵʉʊʌœøᵊᵻɥ")
_MARKS = frozenset("ˈˌːʰʲ↓→↗↘̃ᵝ")  # of stress, length, tone and colour; they belong to a sound beside them


class Kind(Enum):
    """What a token is to time: how it gives way when a line is made shorter or longer."""

    EDGE = "edge"  # the silence before and after
    PAUSE = "pause"
    VOWEL = "vowel"
    CONSONANT = "consonant"
    MARK = "mark"  # stress, tone, length, the gap between words: belongs to a sound beside it


class Spelling(NamedTuple):
    """A string of symbols divided into what the network knows and what it does not."""

    known: str
    unknown: tuple[str, ...]


@cache
def symbols() -> dict[str, int]:
    """Token of each symbol."""
    loaded: dict[str, int] = json.loads(paths.resource("kokoro/vocab.json").read_text(encoding="utf-8"))["symbols"]
    return loaded


def tokens(known: str) -> NDArray[np.int64]:
    """What the network reads: symbols it knows, between silences.

    Args:
        known: T - 2 symbols.

    Returns:
        Shape ``[1, T]``.
    """
    table = symbols()
    return np.array([[SILENCE, *(table[symbol] for symbol in known), SILENCE]], np.int64)


def checked(text: str) -> Spelling:
    """Divide `text`. Unknown symbols that stand together are one item, in order, each item once."""
    known: list[str] = []
    unknown: list[str] = []
    previous_unknown = False
    for symbol in text:
        is_unknown = symbol not in symbols()
        if not is_unknown:
            known.append(symbol)
        elif previous_unknown:
            unknown[-1] += symbol
        else:
            unknown.append(symbol)
        previous_unknown = is_unknown
    return Spelling("".join(known), tuple(dict.fromkeys(unknown)))


def is_spoken(text: str) -> bool:
    """Whether anything in `text` is a sound, not only marks and pauses."""
    return any(kind_of(symbol) in (Kind.VOWEL, Kind.CONSONANT) for symbol in text)


def kind_of(symbol: str) -> Kind:
    """What a symbol is to time."""
    if symbol in _SENTENCE_ENDS or symbol in _CLAUSE_MARKS or symbol in _BRACKETS:
        return Kind.PAUSE
    if symbol in _MARKS or symbol == " ":
        return Kind.MARK
    return Kind.VOWEL if symbol in _VOWELS else Kind.CONSONANT


def ends_sentence(symbol: str) -> bool:
    """Whether a sentence may end with it."""
    return symbol in _SENTENCE_ENDS


def ends_clause(symbol: str) -> bool:
    """Whether a clause may end with it."""
    return symbol in _CLAUSE_MARKS
