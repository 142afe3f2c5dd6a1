"""Numbers and symbols in words, where marks stand among them.

A mark hides what it stands before or for from rules that look around: 2 in ``*2*个`` is 两 all the same. Knows no
language's rules.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from dubstudio.text.phonemes.alphabet import STRESS_ON
from dubstudio.text.phonemes.marks import MARK, Marked, Opened, opened
from dubstudio.text.unfolded import shared

_Block = tuple[int, int, int, int]


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
    readings = {mark: given for mark, given in line.readings.items() if given.word.isalpha()}
    plain = opened(text, readings, lambda given: given.word)
    words = written(plain.text)
    if words == opened(as_it_is, readings, lambda given: given.word).text:
        return as_it_is
    return _marked_again(plain, words) or as_it_is


def _marked_again(plain: Opened, words: str) -> str:
    """The words with marks at the places they had before; nothing where a given word is not among them any more."""
    blocks = [block for block in shared(plain.text, words) if block.size]
    kept = [(block.a, block.a + block.size, block.b - block.a) for block in blocks]
    changes: list[tuple[int, int, str]] = []
    for start, end, _, mark in plain.given:
        shift = next((shift for a, b, shift in kept if a <= start and end <= b), None)
        if shift is None:
            return ""
        changes.append((start + shift, end + shift, mark))
    ends = [(a, b, a + shift, b + shift) for a, b, shift in kept]
    changes += [((place := _moved(at, mark, ends, len(words))), place, mark) for at, mark in plain.stress]
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
