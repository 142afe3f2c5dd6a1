"""How a line will be read, told character by character: what a person needs to see whether it is right.

Asks the front ends and finds the places of their answers in the text as it was typed. Knows no phonemes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import lru_cache
from types import MappingProxyType

from dubstudio.text.inline import GivenReading, Stressed, Words, read_inline
from dubstudio.text.language import HAN, PAUSE_MARKS, base_language, script_of, split_by_script
from dubstudio.text.markup import COMMENT, CONTROL, DIRECTION, EMOJI, SONG, read_markup
from dubstudio.text.normalize import fold, normalize
from dubstudio.text.normalize.mandarin import simplified
from dubstudio.text.phonemes import phonemize
from dubstudio.text.pinyin import read_stretches

_NO_WORD = chr(PAUSE_MARKS)
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
    line = _Unfolded()
    line.unfold(text, 0, language)
    yield from line.given.items()
    for index, syllable in _read(line.words, language):
        place = line.places[index]
        if place >= 0 and place not in line.given:
            yield place, syllable


@dataclass
class _Unfolded:
    """A line without its inline forms, so that every character is read among those around it.

    Attributes:
        words: Its words; where it gives a reading without a character, or silence, something that is no word.
        places: Where each character of these stands in the text; -1 for what does not.
        given: Readings that the text gives, by the places of their characters.
    """

    words: str = ""
    places: list[int] = field(default_factory=list)
    given: dict[int, str] = field(default_factory=dict)

    def unfold(self, text: str, offset: int, language: str) -> None:
        """Add a text.

        Args:
            text: With its forms.
            offset: Where it begins in the line.
            language: Its tag.
        """
        for part in read_inline(text, language).parts:
            if isinstance(part, Words):
                self._add(part.text, offset + part.start)
            elif isinstance(part, Stressed):
                self.unfold(part.text, offset + part.inside, language)
            elif isinstance(part, GivenReading) and part.word and part.kind == "pinyin":
                start = offset + text.find(part.word, part.start, part.end)
                self._add(part.word, start)
                self.given |= zip(range(start, start + len(part.word)), part.reading.split(), strict=False)
            else:
                self._add(_NO_WORD, -1)

    def _add(self, words: str, start: int) -> None:
        self.places += range(start, start + len(words)) if start >= 0 else [-1] * len(words)
        self.words += words


def _read(text: str, language: str) -> Iterator[tuple[int, str]]:
    """The characters of a text without inline forms; what markup keeps from being said is left out."""
    at = 0
    for piece in read_markup(text):
        places = _followed(text, piece.text, at)
        if not places:
            continue
        at = places[-1] + 1
        if not piece.reason:
            for index, syllable in _placed(piece.text, language):
                yield places[index], syllable


def _followed(text: str, piece: str, at: int) -> list[int]:
    """Where each character of a piece stands in the text it was cut from, tags between them or not."""
    start = text.find(piece, at)
    if start >= 0:
        return list(range(start, start + len(piece)))
    places: list[int] = []
    for char in piece:
        found = text.find(char, at)
        at = found + 1 if found >= 0 else at
        places.append(at - 1)
    return places


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
        matcher = SequenceMatcher(None, plain, spoken, autojunk=False)
        blocks = [(block.a, block.b, block.size) for block in matcher.get_matching_blocks()]
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
