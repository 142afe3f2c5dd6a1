"""Dividing a text in two where a reader would breathe, and joining texts again.

A cut never falls inside a word written with spaces around, a number, brackets or an inline reading such as
``行(háng)``, and never puts closing punctuation first. Chinese and Japanese words are not known here: such
text is cut at punctuation where there is some nearby, else between two characters. Must not know segments.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

_BRACKETED = re.compile(r"\([^()]*\)|（[^（）]*）|\[[^][]*\]|<[^<>]*>|\{[^{}]*\}|「[^「」]*」|『[^『』]*』|“[^“”]*”")
_SENTENCE_ENDS = frozenset(".!?…。！？")
_CLAUSE_ENDS = frozenset(",;:，、；：—")
_QUOTES = ")]}>’”'\"）」』》】〉"
_CLOSING = frozenset(_QUOTES + "%") | _SENTENCE_ENDS | _CLAUSE_ENDS
_OPENING = frozenset("([{<（「『《【〈“‘")
_NEVER_FIRST = _CLOSING | frozenset("(（ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮーヽヾゝゞ々")

# What a cut costs by what stands before it: as much as being off the exact place by this share of the text.
_AFTER_SENTENCE, _AFTER_CLAUSE, _AFTER_WORD, _BETWEEN_CHARACTERS = 0.0, 0.12, 0.25, 0.35


def divided(text: str, share: float) -> tuple[str, str]:
    """Cut a text near a share of its length.

    Args:
        text: What to divide.
        share: The part that should come first, 0–1.

    Returns:
        The halves, without white space around. One is empty where the text can't be cut.
    """
    text = text.strip()
    places = [(abs(cut / len(text) - share) + cost, cut) for cut, cost in _places(text)]
    if not places:
        return (text, "") if share >= 0.5 else ("", text)
    _, cut = min(places)
    return text[:cut].rstrip(), text[cut:]


def joined(texts: Iterable[str]) -> str:
    """Texts as one, with a space between two where their script writes one."""
    whole = ""
    for text in filter(None, (text.strip() for text in texts)):
        unspaced = not whole or (is_unspaced(whole[-1]) and is_unspaced(text[0]))
        whole += text if unspaced else f" {text}"
    return whole


def is_unspaced(char: str) -> bool:
    """Whether a character is of a script written without spaces: Han, kana and their punctuation."""
    code = ord(char)
    return any(first <= code <= last for first, last in _UNSPACED)


_UNSPACED = ((0x3000, 0x30FF), (0x3400, 0x9FFF), (0xF900, 0xFAFF), (0xFF00, 0xFFEF), (0x20000, 0x3FFFF))


def _places(text: str) -> Iterator[tuple[int, float]]:
    """Where a text may be cut, with what a cut there costs."""
    inside = {i for match in _BRACKETED.finditer(text) for i in range(match.start() + 1, match.end())}
    for cut in range(1, len(text)):
        before, after = text[cut - 1], text[cut]
        if cut in inside or after.isspace() or before in _OPENING or unicodedata.combining(after):
            continue
        if text[cut + 1 : cut + 2] in ("(", "（"):
            continue  # a reading belongs to the whole word before it
        if before.isspace():
            fits = after not in _SENTENCE_ENDS | _CLAUSE_ENDS
        else:
            fits = after not in _NEVER_FIRST and (is_unspaced(before) or is_unspaced(after))
        if fits:
            yield cut, _cost(text[:cut])


def _cost(first: str) -> float:
    words = first.rstrip()
    last = words.rstrip(_QUOTES)[-1:]
    if last in _SENTENCE_ENDS:
        return _AFTER_SENTENCE
    if last in _CLAUSE_ENDS or "\n" in first[len(words) :]:
        return _AFTER_CLAUSE
    return _AFTER_WORD if len(words) < len(first) else _BETWEEN_CHARACTERS
