"""Japanese between stars, read as without them: a counter still changes its number in ``*3*本``.

Where a star stands among the sounds is told by how the text before it sounds. Knows no words.
"""

from __future__ import annotations

import re
from itertools import takewhile

from dubstudio.text.phonemes.alphabet import STRESS_OFF, STRESS_ON, Phonemes
from dubstudio.text.phonemes.japanese import japanese_phonemes
from dubstudio.text.phonemes.marks import opened, woven

_MOST_STARS = 40  # for each, all that is before it is read
_STARS = re.compile(f"([{STRESS_ON}{STRESS_OFF}])")
_WORD_END = re.compile(r"[\s,.!?;:…”)—]|$")


def starred_phonemes(text: str) -> Phonemes:
    """The phonemes of normalised Japanese with marks of stress, which come back among the symbols, around whole words.

    Args:
        text: Kanji, kana, digits, punctuation and marks of stress.
    """
    line = opened(text, {}, lambda given: given.word)
    if len(line.stress) > _MOST_STARS:
        return _apart(text)
    sounds = japanese_phonemes(line.text)
    places = [(_place(sounds.symbols, line.text[:at], mark), mark) for at, mark in line.stress]
    symbols = woven(list(enumerate(sounds.symbols)), places)
    return Phonemes(symbols, sounds.spoken, sounds.unspoken, sounds.syllables)


def _apart(text: str) -> Phonemes:
    """The same with what is between two stars read by itself."""
    parts = [
        Phonemes(piece, "") if _STARS.match(piece) else japanese_phonemes(piece)
        for piece in filter(None, _STARS.split(text))
    ]
    return Phonemes(
        "".join(part.symbols for part in parts),
        "".join(part.spoken for part in parts),
        tuple(unspoken for part in parts for unspoken in part.unspoken),
        sum(part.syllables for part in parts),
    )


def _place(symbols: str, before: str, mark: str) -> int:
    """Where a star stands among symbols, moved out of a word that it stands in."""
    if not any(map(str.isalnum, before)):
        return len(symbols) - len(symbols.lstrip("“( "))
    pairs = zip(symbols, japanese_phonemes(before).symbols, strict=False)
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    if mark == STRESS_OFF:
        found = _WORD_END.search(symbols, same)
        return found.start() if found else len(symbols)
    if _WORD_END.match(symbols, same):
        return same
    return symbols.rfind(" ", 0, same) + 1
