"""Dividing a long string of phonemes into pieces that the network speaks well: at sentence ends where it can be."""

from __future__ import annotations

from collections.abc import Callable

from dubstudio.speech.kokoro.vocabulary import ends_clause, ends_sentence

LONGEST_PIECE = 220
"""Symbols. The network takes 510, but hurries through long lines, and memory grows with the length of a piece."""

_CLOSING = frozenset(')"”')
_BREAKS: tuple[Callable[[str], bool], ...] = (ends_sentence, ends_clause, str.isspace)


def divide(symbols: str, longest: int = LONGEST_PIECE) -> list[tuple[int, str]]:
    """Cut into pieces of at most `longest` symbols and about equal length.

    Args:
        symbols: What to divide.
        longest: Symbols in a piece.

    Returns:
        Where each piece starts in `symbols`, and the piece without spaces around it. Only such spaces are left out.
    """
    pieces: list[tuple[int, str]] = []
    start = 0
    while start < len(symbols):
        rest = len(symbols) - start
        size = rest if rest <= longest else _best_cut(symbols[start : start + longest + 1], longest, rest)
        text = symbols[start : start + size]
        if text.strip():
            pieces.append((start + len(text) - len(text.lstrip()), text.strip()))
        start += size
    return pieces


def _best_cut(window: str, longest: int, rest: int) -> int:
    """How many symbols to take: up to the best kind of break that is there, the one nearest to an equal share."""
    share = rest / -(-rest // longest)
    for is_break in _BREAKS:
        ends = [end for end in range(int(share / 2), longest + 1) if _breaks_at(window, end, is_break)]
        if ends:
            return min(ends, key=lambda end: abs(end - share))
    return longest


def _breaks_at(window: str, end: int, is_break: Callable[[str], bool]) -> bool:
    """Whether `window` can be cut before `end`: after a break and the marks that close with it, not inside a row."""
    before = window[:end].rstrip("".join(_CLOSING))
    after = window[end : end + 1]
    return bool(before) and is_break(before[-1]) and not is_break(after or ".x"[1]) and after not in _CLOSING
