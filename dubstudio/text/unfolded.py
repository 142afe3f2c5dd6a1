"""A line without its inline forms, each character with its place in the line.

So that every word is read, cut and counted among those around it. Knows no readings.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from difflib import Match, SequenceMatcher

from dubstudio.text.inline import GivenReading, Stressed, Words, read_inline
from dubstudio.text.language import PAUSE_MARKS
from dubstudio.text.markup import read_markup

NO_WORD = chr(PAUSE_MARKS)
"""Stands where the line gives a reading without a word, or a pause."""

_LONG = 600  # characters: what repeats itself in so many takes minutes to compare
_CLAUSE = re.compile(r"[^，。！？；\n]*[，。！？；\n]|[^，。！？；\n]+$")


@dataclass
class Unfolded:
    """What is left of a line.

    Attributes:
        words: Its characters; `NO_WORD` for what is none.
        places: Where each of them stands in the line, -1 where it does not; of `NO_WORD` where its form begins.
        forms: Where the form is that gives the reading of a character: start and end, by the character's place.
        readings: What it gives for it: the reading, and which character of its word that is, by the same.
        apart: Readings in whose place there is `NO_WORD`, by its place.
    """

    words: str = ""
    places: list[int] = field(default_factory=list)
    forms: dict[int, tuple[int, int]] = field(default_factory=dict)
    readings: dict[int, tuple[GivenReading, int]] = field(default_factory=dict)
    apart: dict[int, GivenReading] = field(default_factory=dict)

    def said(self) -> Iterator[tuple[str, list[int]]]:
        """The pieces that are for the voice, each with the places of its characters in the line, -1 where they have
        none there."""
        at = 0
        for piece in read_markup(self.words):
            indexes = _followed(self.words, piece.text, at)
            at = max([at, *(index + 1 for index in indexes)])
            if not piece.reason:
                yield piece.text, [self.places[index] if index >= 0 else -1 for index in indexes]

    def add(self, text: str, offset: int, language: str, is_kept: Callable[[GivenReading], bool]) -> None:
        """Add a text, see `unfolded`; it begins in the line at an offset."""
        for part in read_inline(text, language).parts:
            if isinstance(part, Words):
                self._add(part.text, offset + part.start)
            elif isinstance(part, Stressed):
                self.add(part.text, offset + part.inside, language, is_kept)
            elif isinstance(part, GivenReading) and part.word and is_kept(part):
                start = offset + text.find(part.word, part.start, part.end)
                for n in range(len(part.word)):
                    self.forms[start + n] = (offset + part.start, offset + part.end)
                    self.readings[start + n] = (part, n)
                self._add(part.word, start)
            elif isinstance(part, GivenReading):
                start = offset + part.start
                self.forms[start], self.apart[start] = (start, offset + part.end), part
                self._add(NO_WORD, start)
            else:
                self._add(NO_WORD, -1)

    def _add(self, words: str, start: int) -> None:
        self.places += range(start, start + len(words)) if start >= 0 else [-1] * len(words)
        self.words += words


def unfolded(text: str, language: str, is_kept: Callable[[GivenReading], bool] = lambda _: True) -> Unfolded:
    """Take a line's forms away.

    Args:
        text: As a subtitle file or a user has it.
        language: Its tag.
        is_kept: Whether a word stays whose reading is given; `NO_WORD` stands for it otherwise.
    """
    line = Unfolded()
    line.add(text, 0, language, is_kept)
    return line


def shared(left: str, right: str) -> Iterator[Match]:
    """The stretches that two texts share, in their order; long texts are compared clause by clause."""
    pieces = [_CLAUSE.findall(text) if max(len(left), len(right)) > _LONG else [text] for text in (left, right)]
    if len(pieces[0]) != len(pieces[1]):
        pieces = [[left], [right]]
    a = b = 0
    for one, other in zip(*pieces, strict=True):
        # The characters of a long piece that come often are led by the others.
        matcher = SequenceMatcher(None, one, other, autojunk=len(one) > _LONG)
        yield from (Match(a + block.a, b + block.b, block.size) for block in matcher.get_matching_blocks())
        a, b = a + len(one), b + len(other)


def _followed(text: str, piece: str, at: int) -> list[int]:
    """Where each character of a piece stands in the text it was cut from, tags between them or not; -1 for what tags
    and entities became."""
    start = text.find(piece, at)
    if start >= 0:
        return list(range(start, start + len(piece)))
    places = [-1] * len(piece)
    for block in shared(text[at:], piece):
        for step in range(block.size):
            places[block.b + step] = at + block.a + step
    return places
