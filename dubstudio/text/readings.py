"""How a line will be read, told character by character: what a person needs to see whether it is right.

Asks the front ends and finds the places of their answers in the text as it was typed. Knows no phonemes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType

from dubstudio.text.inline import GivenReading
from dubstudio.text.language import HAN, base_language, script_of, split_by_script
from dubstudio.text.markup import COMMENT, CONTROL, DIRECTION, EMOJI, SONG
from dubstudio.text.normalize import fold, normalize
from dubstudio.text.normalize.mandarin import simplified
from dubstudio.text.phonemes import phonemize
from dubstudio.text.pinyin import read_stretches
from dubstudio.text.unfolded import shared, unfolded

_MEANT_TO_BE_SILENT = frozenset({COMMENT, CONTROL, DIRECTION, EMOJI, SONG})


@dataclass(frozen=True)
class LineReadings:
    """What is said of a line, and how.

    Attributes:
        spoken: The words that are said, numbers and symbols written out.
        syllables: The pinyin of each Han character that is read in Mandarin, by its index in the text: with a tone
            digit (5 is neutral, ü is written v), before sandhi, readings that the text gives included.
        kana: How a Japanese line is read, in hiragana; empty for other languages.
        unknown: Where the text has what no front end can read: start and end of each piece.
    """

    spoken: str
    syllables: Mapping[int, str] = field(default_factory=lambda: MappingProxyType({}))
    kana: str = ""
    unknown: tuple[tuple[int, int], ...] = ()


@lru_cache(maxsize=512)
def readings_of(text: str, language: str) -> LineReadings:
    """How a line will be read.

    Args:
        text: As a subtitle file or a user has it, inline readings and all.
        language: Its main language, any tag.

    Raises:
        UnknownLanguage: There is no front end for the language.
    """
    sounds = phonemize(text, language)
    main = base_language(language)
    kana = ""
    if main == "ja":
        from dubstudio.text.phonemes.japanese import japanese_kana

        kana = japanese_kana(text)
    syllables = MappingProxyType(dict(mandarin_places(text, language))) if main != "ja" else MappingProxyType({})
    unheard = [piece for piece, reason in sounds.unspoken if reason not in _MEANT_TO_BE_SILENT]
    return LineReadings(sounds.spoken, syllables, kana, tuple(_places_in_turn(text, unheard)))


def mandarin_places(text: str, language: str) -> Iterator[tuple[int, str]]:
    """Each Han character that is read in Mandarin: its index in the text and its pinyin; empty where none is known."""
    line = unfolded(text, language, _is_pinyin)
    syllables = {place: given.reading.split() for place, (given, _) in line.readings.items()}
    given = {place: syllables[place][n] for place, (_, n) in line.readings.items() if n < len(syllables[place])}
    yield from given.items()
    for piece, places in line.said():
        for index, syllable in _placed(piece, language):
            if places[index] >= 0 and places[index] not in given:
                yield places[index], syllable


def _is_pinyin(given: GivenReading) -> bool:
    return given.kind == "pinyin"


def _placed(text: str, language: str) -> Iterator[tuple[int, str]]:
    """Pinyin by index, for a text that is said from end to end."""
    folded = fold(text)
    typed = None if len(folded) == len(text) else {there: here for here, there in _aligned(text, folded)}
    start = 0
    for run in split_by_script(folded, language):
        if run.language == "zh":
            spoken = normalize(run.text, "zh")
            syllables = dict(read_stretches(spoken))
            for here, there in _aligned(run.text, spoken):
                place = start + here if typed is None else typed.get(start + here, -1)
                if there in syllables and place >= 0:
                    yield place, syllables[there]
        start += len(run.text)


def _aligned(written: str, spoken: str) -> Iterator[tuple[int, int]]:
    """Pairs of places of the Han characters that a text and its spoken form share."""
    plain = simplified(written)
    if len(plain) != len(written):
        plain = written
    if plain == spoken:
        blocks = [(0, 0, len(plain))]
    else:
        blocks = [(block.a, block.b, block.size) for block in shared(plain, spoken)]
    for left, right, size in blocks:
        for step in range(size):
            if script_of(plain[left + step]) == HAN:
                yield left + step, right + step


def _places_in_turn(text: str, pieces: list[str]) -> Iterator[tuple[int, int]]:
    """Where pieces of a text stand in it, each behind the one before."""
    at = 0
    for piece in pieces:
        start = text.find(piece, at)
        if start >= 0 and piece:
            at = start + len(piece)
            yield start, at
