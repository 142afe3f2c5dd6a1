"""Numbers and symbols in words, where marks stand among them.

A mark hides what it stands before or for from rules that look around: 2 in ``*2*个`` is 两 all the same. Knows no
language's rules.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

from dubstudio.text.phonemes.alphabet import STRESS_OFF, STRESS_ON
from dubstudio.text.phonemes.marks import MARK, Marked
from dubstudio.text.unfolded import shared

_Block = tuple[int, int, int, int]


@dataclass
class _Open:
    """A text without stars and with words in place of their marks.

    Attributes:
        text: The words.
        words: Start and end of each such word, with its mark.
        stress: Places of stars, with their marks.
    """

    text: str = ""
    words: list[tuple[int, int, str]] = field(default_factory=list)
    stress: list[tuple[int, str]] = field(default_factory=list)


def in_words(text: str, line: Marked, written: Callable[[str], str]) -> str:
    """A text in which something is written out, with its marks.

    Args:
        text: With marks.
        line: What they stand for.
        written: Writes it out, where there are no marks.
    """
    as_it_is = written(text)
    if not MARK.search(text):
        return as_it_is
    opened = _opened(text, line)
    words = written(opened.text)
    if words == _opened(as_it_is, line).text:
        return as_it_is
    return _marked_again(opened, words) or as_it_is


def _opened(text: str, line: Marked) -> _Open:
    found = _Open()
    for char in text:
        word = line.readings[char].word if char in line.readings else ""
        if char in (STRESS_ON, STRESS_OFF):
            found.stress.append((len(found.text), char))
        elif word.isalpha():
            found.words.append((len(found.text), len(found.text) + len(word), char))
            found.text += word
        else:
            found.text += char
    return found


def _marked_again(opened: _Open, words: str) -> str:
    """The words with marks at the places they had before; nothing where a given word is not among them any more."""
    blocks = [block for block in shared(opened.text, words) if block.size]
    kept = [(block.a, block.a + block.size, block.b - block.a) for block in blocks]
    changes: list[tuple[int, int, str]] = []
    for start, end, mark in opened.words:
        shift = next((shift for a, b, shift in kept if a <= start and end <= b), None)
        if shift is None:
            return ""
        changes.append((start + shift, end + shift, mark))
    ends = [(a, b, a + shift, b + shift) for a, b, shift in kept]
    changes += [((place := _moved(at, mark, ends, len(words))), place, mark) for at, mark in opened.stress]
    written, done = "", 0
    for start, end, mark in sorted(changes, key=lambda change: change[:2]):
        written += words[done:start] + mark
        done = end
    return written + words[done:]


def _moved(at: int, mark: str, kept: Sequence[_Block], end: int) -> int:
    """Where a star stands among the words: around what its number or symbol became."""
    if mark == STRESS_ON:
        inside = (there + at - here for here, stop, there, _ in kept if here <= at < stop)
        before = (there for _, stop, _, there in reversed(kept) if stop <= at)
        return next(chain(inside, before), 0)
    inside = (there + at - here for here, stop, there, _ in kept if here < at <= stop)
    return next(chain(inside, _behind(at, kept)), end)


def _behind(at: int, kept: Sequence[_Block]) -> Iterator[int]:
    return (there for here, _, there, _ in kept if here >= at)
