"""Readings, pauses and stress inside a line, while it is made ready to be spoken.

Normalisation and the cutting into languages see one character in place of each form, so that the words around it are
read as what they stand among. A front end that looks at words in context gets them all: given words at their places,
stress as places between them. Afterwards the places of pauses and stress are found again among the symbols.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from dubstudio.text.inline import GivenReading, Inline, Part, Pause, Stressed, read_inline
from dubstudio.text.language import (
    FIRST_MARK,
    HAN_MARKS,
    KANA_MARKS,
    LAST_MARK,
    LATIN_MARKS,
    MARK_ROOM,
    PAUSE_MARKS,
    split_by_script,
)
from dubstudio.text.phonemes.alphabet import STRESS_OFF, STRESS_ON

MARK = re.compile(f"[{STRESS_ON}{STRESS_OFF}{FIRST_MARK}-{LAST_MARK}]")
"""A character that stands for something else."""

_ROOM_OF = {"pinyin": HAN_MARKS, "kana": KANA_MARKS, "arpabet": LATIN_MARKS}
_STRESS = re.compile(f"[{STRESS_ON}{STRESS_OFF}]")
_NO_STRESS = re.compile(f"[{FIRST_MARK}-{LAST_MARK}]")
_PAUSE = re.compile(f"[{chr(PAUSE_MARKS)}-{LAST_MARK}]")
_CAN_PAUSE = frozenset(",.;:!?—…")
_DAMAGED = "\ufffd"


@dataclass
class Marked:
    """A line with a character for each form.

    Attributes:
        text: The line.
        readings: What is read, by the character that stands for it.
        pauses: Seconds, by the character that stands for them.
    """

    text: str = ""
    readings: dict[str, GivenReading] = field(default_factory=dict)
    pauses: dict[str, float] = field(default_factory=dict)

    def shown(self, text: str) -> str:
        """A part of the line with its words back in place, without pauses and stress."""
        return MARK.sub(lambda mark: self.readings[mark[0]].word if mark[0] in self.readings else "", text)


def marked(inline: Inline, language: str) -> Marked:
    """A line with characters for its forms; such characters that were in it already are lost ones.

    Args:
        inline: What `read_inline` made of it.
        language: Its tag.
    """
    line = Marked()
    line.text = "".join([_written(part, line, language) for part in inline.parts])
    return line


def _written(part: Part, line: Marked, language: str) -> str:
    match part:
        case GivenReading():
            mark = chr(_ROOM_OF[part.kind] + len(line.readings) % MARK_ROOM)
            line.readings[mark] = part
            return mark
        case Pause():
            mark = chr(PAUSE_MARKS + len(line.pauses) % MARK_ROOM)
            line.pauses[mark] = part.seconds
            return mark
        case Stressed():
            inner = read_inline(part.text, language)
            return STRESS_ON + "".join(_written(piece, line, language) for piece in inner.parts) + STRESS_OFF
        case _:
            return MARK.sub(_DAMAGED, part.text)


def stretches(text: str) -> Iterator[str]:
    """A text cut at its given words and pauses, each of them by itself; none is empty."""
    start = 0
    for mark in _NO_STRESS.finditer(text):
        if mark.start() > start:
            yield text[start : mark.start()]
        yield mark.group()
        start = mark.end()
    if start < len(text):
        yield text[start:]


class Given(NamedTuple):
    """A word with its reading, its place in a text, and the mark that stands for it elsewhere."""

    start: int
    end: int
    reading: GivenReading
    mark: str


@dataclass(frozen=True)
class Opened:
    """A stretch as its words stand in it.

    Attributes:
        text: The words; of the marks only those of pauses are in it.
        given: Words that are given with their readings.
        stress: The marks of stress, each with the place in the text before which it stands.
    """

    text: str
    given: tuple[Given, ...] = ()
    stress: tuple[tuple[int, str], ...] = ()


def opened(text: str, readings: Mapping[str, GivenReading], written: Callable[[GivenReading], str]) -> Opened:
    """Put words in place of marks.

    Args:
        text: A stretch with marks.
        readings: What is read, by its mark.
        written: What stands in the text for a given word.
    """
    if not MARK.search(text):
        return Opened(text)
    words = ""
    given: list[Given] = []
    stress: list[tuple[int, str]] = []
    for char in text:
        if _STRESS.match(char):
            stress.append((len(words), char))
        elif char in readings:
            word = written(readings[char])
            given.append(Given(len(words), len(words) + len(word), readings[char], char))
            words += word
        else:
            words += char
    return Opened(words, tuple(given), tuple(stress))


def split_by_language(text: str, language: str) -> Iterator[tuple[str, str]]:
    """As `split_by_script`, stars in nobody's way: ``*5*kg`` is one amount. Gives texts with their languages."""
    plain = _STRESS.sub("", text)
    if plain == text:
        yield from ((run.text, run.language) for run in split_by_script(text, language))
        return
    waiting = list(opened(text, {}, lambda given: given.word).stress)
    end = 0
    for run in split_by_script(plain, language):
        start, end = end, end + len(run.text)
        inside: list[tuple[int, str]] = []
        while waiting and (waiting[0][0] < end or (waiting[0][0] == end and waiting[0][1] == STRESS_OFF)):
            inside.append(waiting.pop(0))
        yield woven([(start + n, char) for n, char in enumerate(run.text)], inside), run.language
    if waiting:
        yield "".join(mark for _, mark in waiting), language


def woven(pieces: Iterable[tuple[int, str]], stress: Iterable[tuple[int, str]]) -> str:
    """Symbols with the marks of stress among them again: beginnings behind spaces, ends before them.

    Args:
        pieces: Symbols with the place of what they are for in the opened text, in order.
        stress: Of `Opened`.
    """
    row: list[str] = []
    waiting = list(stress)
    for at, symbols in pieces:
        while waiting and waiting[0][0] <= at and not (waiting[0][1] == STRESS_ON and symbols.isspace()):
            row.append(waiting.pop(0)[1])
        row.append(symbols)
    return "".join([*row, *(mark for _, mark in waiting)])


def is_pause(char: str) -> bool:
    """Whether a character stands for a pause of a given length."""
    return _PAUSE.match(char) is not None


@dataclass(frozen=True)
class Found:
    """Symbols without marks, and what the marks said.

    Attributes:
        symbols: Symbols alone.
        pauses: As in `Phonemes`.
        stresses: As in `Phonemes`.
    """

    symbols: str
    pauses: tuple[tuple[int, float], ...] = ()
    stresses: tuple[tuple[int, int], ...] = ()


def found(symbols: str, pauses: Mapping[str, float]) -> Found:
    """Take the marks out of symbols.

    A pause falls to the mark of punctuation beside it, or becomes a comma where there is none.

    Args:
        symbols: Tidy symbols with marks among them.
        pauses: Seconds, by mark.
    """
    if not MARK.search(symbols):
        return Found(symbols)
    kept: list[str] = []
    lengths: dict[int, float] = {}
    stresses: list[tuple[int, int]] = []
    begun: int | None = None
    waiting = 0.0
    for at, char in enumerate(symbols):
        if char == STRESS_ON:
            begun = len(kept)
        elif char == STRESS_OFF:
            stresses += _stress(kept, begun)
            begun = None
        elif _PAUSE.match(char):
            waiting += _pause(kept, symbols, at, lengths, pauses.get(char, 0.0))
        elif char == " " and (not kept or kept[-1] == " "):
            continue
        else:
            if waiting and char in _CAN_PAUSE:
                lengths[len(kept)] = lengths.get(len(kept), 0.0) + waiting
                waiting = 0.0
            kept.append(char)
    while kept and kept[-1] == " ":
        kept.pop()
    return Found("".join(kept), tuple(sorted(lengths.items())), tuple(stresses))


def _pause(kept: list[str], symbols: str, at: int, lengths: dict[int, float], seconds: float) -> float:
    """Give a pause to the mark before it or a comma of its own; what is left is for the mark behind it."""
    while kept and kept[-1] == " ":
        kept.pop()
    if not kept or kept[-1] not in _CAN_PAUSE:
        behind = MARK.sub("", symbols[at + 1 :]).lstrip()[:1]
        if behind in _CAN_PAUSE and behind:
            return seconds
        kept.append(",")
    lengths[len(kept) - 1] = lengths.get(len(kept) - 1, 0.0) + seconds
    kept.append(" ")
    return 0.0


def _stress(kept: list[str], start: int | None) -> list[tuple[int, int]]:
    """Where stress lies: on words, not on the spaces around them."""
    if start is None:
        return []
    end = len(kept)
    while start < end and kept[start] == " ":
        start += 1
    while end > start and kept[end - 1] == " ":
        end -= 1
    return [(start, end)] if end > start else []
