"""Cutting tokens into runs that the network can speak in one go."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator, Sequence

_CUTS = frozenset({",", "▁,", "-"})
_SENTENCE_ENDS = frozenset({".", "!", "?", "▁.", "▁?", "▁..."})
_APOSTROPHES = frozenset({"'", "▁'"})
_LEAST = 2

_PIECE = re.compile(r"[^，。！？、；：,.!?;:\n]*[，。！？、；：,.!?;:\n]|[^，。！？、；：,.!?;:\n]+")
_WHOLE = re.compile(r"(?P<mark><\|SPECIAL_TOKEN_[12]\|>).*?(?P=mark)")


def split_tokens(tokens: Sequence[str], most: int, quick: int = 0) -> list[list[str]]:
    """Segments of version 2: cut behind commas, hyphens and sentences, then joined again while they fit.

    Args:
        tokens: SentencePiece tokens.
        most: Tokens a segment may have; an apostrophe that closes a sentence may come on top.
        quick: Before so many tokens have been seen, segments are joined to half of that only.

    Returns:
        Segments in order; joined they are the tokens.
    """
    if most < 1:
        raise ValueError("A segment has at least one token.")
    return _joined(_cut(tokens, most), most, quick)


def _cut(tokens: Sequence[str], most: int) -> Iterator[list[str]]:
    start = 0
    for i, token in enumerate(tokens):
        length = i + 1 - start
        is_end = token in _SENTENCE_ENDS and length > _LEAST
        if length <= 0:  # an apostrophe that went with the sentence before it
            continue
        if token in _CUTS or length > most:
            yield from _chunks(tokens[start : i + 1], most)
            start = i + 1
        elif is_end:
            stop = i + 2 if i + 1 < len(tokens) and tokens[i + 1] in _APOSTROPHES else i + 1
            yield list(tokens[start:stop])
            start = stop
    if start < len(tokens):
        yield list(tokens[start:])


def _chunks(tokens: Sequence[str], most: int) -> Iterator[list[str]]:
    for i in range(0, len(tokens), most):
        yield list(tokens[i : i + most])


def _joined(segments: Iterable[list[str]], most: int, quick: int) -> list[list[str]]:
    joined: list[list[str]] = []
    seen = 0
    for segment in segments:
        seen += len(segment)
        together = len(joined[-1]) + len(segment) if joined else 0
        if joined and ((together <= most and seen > quick) or together <= most / 2):
            joined[-1] = joined[-1] + segment
        else:
            joined.append(segment)
    return joined


def evened(segments: Sequence[list[str]], most: int) -> list[list[str]]:
    """Segments with what was cut for its length alone cut again: between words, and evenly.

    The official code leaves single tokens behind full segments there, which the network would speak by themselves.

    Args:
        segments: Of `split_tokens`.
        most: Tokens a segment may have.
    """
    runs: list[list[str]] = []
    for segment in segments:
        if runs and not _is_closed(runs[-1]):
            runs[-1] = runs[-1] + segment
        else:
            runs.append(segment)
    return [part for run in runs for part in _evenly(run, most)]


def _is_closed(segment: Sequence[str]) -> bool:
    return segment[-1] in _CUTS | _SENTENCE_ENDS | _APOSTROPHES


def _evenly(run: list[str], most: int) -> Iterator[list[str]]:
    while len(run) > most + 1:  # one apostrophe may be on top
        fair = math.ceil(len(run) / math.ceil(len(run) / most))
        starts = [i for i in range(fair // 2 + 1, most + 1) if run[i].startswith("▁")]
        cut = min(starts, key=lambda i: abs(i - fair), default=fair)
        yield run[:cut]
        run = run[cut:]
    yield run


def split_text(text: str, count: Callable[[str], int], most: int) -> list[str]:
    """Segments of 2.5: pieces behind punctuation, packed while they fit.

    A piece that fits nowhere begins a segment and is cut between any two characters; what is left of it is packed on.
    Readings between their marks are never cut.

    Args:
        text: As it will be tokenised.
        count: Tokens of a text.
        most: Tokens a segment may have.

    Returns:
        Segments in order; joined they are the text.
    """
    if count(text) <= most:
        return [text]
    segments = [""]
    for piece in _pieces(text):
        is_cut = count(piece) > most and not _WHOLE.fullmatch(piece)
        if is_cut and segments[-1]:
            segments.append("")
        for part in piece if is_cut else [piece]:
            if not segments[-1] or count(segments[-1] + part) <= most:
                segments[-1] += part
            else:
                segments.append(part)
    return segments


def _pieces(text: str) -> Iterator[str]:
    start = 0
    for match in _WHOLE.finditer(text):
        yield from _PIECE.findall(text[start : match.start()])
        yield match.group()
        start = match.end()
    yield from _PIECE.findall(text[start:])
