"""What is seen of how a line will be read: places with several readings, what is wrong, and the words as they are said.

Plain values, and the function that makes them. It takes a few milliseconds, the first time for a language a second or
two: to be called in a worker. Knows no widgets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dubstudio.base.errors import UnknownLanguage
from dubstudio.text.language import base_language, is_british

if TYPE_CHECKING:
    from dubstudio.text.inline import GivenReading
    from dubstudio.text.lexicon import Lexicon

_LATIN_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)?")


@dataclass(frozen=True)
class Place:
    """A piece of the text that can be read in more than one way, or whose reading is given.

    Attributes:
        start: Where it begins in the text, its form included.
        end: Where it ends.
        word: The characters that are read.
        chosen: How they will be read.
        options: How they can be read, the most likely first.
        is_given: Its reading stands in the text.
        is_listed: Its reading comes from the lexicon.
    """

    start: int
    end: int
    word: str
    chosen: str
    options: tuple[str, ...] = ()
    is_given: bool = False
    is_listed: bool = False


@dataclass(frozen=True)
class Fault:
    """A piece of the text that will not be said as it was meant.

    Attributes:
        start: Where it begins.
        end: Where it ends.
        message: What is wrong and what to do.
    """

    start: int
    end: int
    message: str


@dataclass(frozen=True)
class Sight:
    """A line as its readings show it.

    Attributes:
        text: As it is written.
        language: In which it is read.
        places: What has several readings, in order.
        faults: What is wrong, in order.
        unknown: Pieces that nobody knows how to read, as places in the text.
        spoken: The words that are said; empty where they are as written.
        spelled: Pinyin, kana or phonemes; empty where there is nothing to be said.
        unspoken: What will not be heard, each piece with its reason.
    """

    text: str
    language: str
    places: tuple[Place, ...] = ()
    faults: tuple[Fault, ...] = ()
    unknown: tuple[tuple[int, int], ...] = ()
    spoken: str = ""
    spelled: str = ""
    unspoken: tuple[tuple[str, str], ...] = ()

    def place_at(self, position: int) -> Place | None:
        """The place that a position in the text lies in, its end included; None where there is none."""
        inside = [place for place in self.places if place.start <= position < place.end]
        touched = inside or [place for place in self.places if place.end == position]
        return touched[0] if touched else None

    def message_at(self, position: int) -> str:
        """What is wrong at a position; empty where nothing is."""
        return next((f.message for f in self.faults if f.start <= position <= f.end), "")


def sight_of(text: str, language: str, lexicon: Lexicon | None = None, character_id: str = "") -> Sight:
    """See how a line will be read.

    Args:
        text: As the user writes it.
        language: Its language, any tag.
        lexicon: Readings that hold wherever a word stands.
        character_id: Who says it; the lexicon may differ.

    Returns:
        What is seen; of a language that nothing here reads, nothing.
    """
    from dubstudio.text.inline import read_inline
    from dubstudio.text.phonemes import phonemize

    said = lexicon.applied(text, language, character_id) if lexicon else text
    try:
        base = base_language(language)
        sounds = phonemize(said, language)
    except UnknownLanguage:
        return Sight(text, language)
    faults = tuple(Fault(p.start, p.end, p.message) for p in read_inline(text, language).problems)
    return Sight(
        text,
        language,
        tuple(_places(text, said, language, sounds.symbols)),
        faults,
        tuple(_unknown(text, sounds.unspoken)),
        "" if sounds.spoken == text else sounds.spoken,
        _spelled(said, sounds.spoken, sounds.symbols, base),
        sounds.unspoken,
    )


def _places(text: str, said: str, language: str, symbols: str) -> Iterator[Place]:
    """Given readings, those of the lexicon, and the characters and words that have several."""
    from dubstudio.text.polyphones import choices

    taken = [*_given(text, language), *_listed(text, said, language)]
    found = [Place(c.start, c.end, c.word, c.chosen, c.options) for c in choices(text, language)]
    found += _heteronyms(text, symbols, british=is_british(language)) if base_language(language) == "en" else ()
    free = [place for place in found if not any(t.start < place.end and place.start < t.end for t in taken)]
    yield from sorted((*taken, *free), key=lambda place: place.start)


def _given(text: str, language: str) -> Iterator[Place]:
    """Readings that stand in the text."""
    for form in _forms(text, language):
        yield Place(form.start, form.end, form.word, form.reading, _options(form.word, language), is_given=True)


def _listed(text: str, said: str, language: str) -> Iterator[Place]:
    """Words of the text whose reading the lexicon has put in.

    Nothing but such readings distinguishes the two texts, so that places are found by counting what was added.
    """
    added = 0
    for form in _forms(said, language) if said != text else ():
        written, start = said[form.start : form.end], form.start - added
        if not text.startswith(written, start):
            end = start + len(form.word)
            yield Place(start, end, form.word, form.reading, _options(form.word, language), is_listed=True)
            added += len(written) - len(form.word)


def _forms(text: str, language: str) -> list[GivenReading]:
    from dubstudio.text.inline import GivenReading, read_inline

    parts = read_inline(text, language).parts
    # A syllable that stands alone has no characters that another reading could be chosen for.
    return [part for part in parts if isinstance(part, GivenReading) and part.word]


def _heteronyms(text: str, symbols: str, *, british: bool) -> Iterator[Place]:
    """English words that are said in several ways; which one it will be, the sounds of the line tell."""
    from dubstudio.text.phonemes.arpabet import arpabet_symbols, english_options

    said = iter([_bare(word) for word in symbols.split()])
    for word in _LATIN_WORD.finditer(text):
        options = english_options(word.group())
        if options:
            sounds = {_bare(arpabet_symbols(option, british=british)): option for option in reversed(options)}
            # Words come in the order they are said, so that each is looked for behind the one before.
            chosen = next((sounds[heard] for heard in said if heard in sounds), options[0])
            yield Place(word.start(), word.end(), word.group(), chosen, tuple(dict.fromkeys((chosen, *options))))


def _bare(symbols: str) -> str:
    """Sounds without marks of stress and length, and without signs."""
    return "".join(symbol for symbol in symbols if symbol.isalpha() and symbol not in "ˈˌː")


def _options(word: str, language: str) -> tuple[str, ...]:
    """How a word that stands by itself may be read."""
    from dubstudio.text.phonemes.arpabet import english_options
    from dubstudio.text.polyphones import choices

    if base_language(language) == "en" and (known := english_options(word)):
        return known
    return next((c.options for c in choices(word, language) if (c.start, c.end) == (0, len(word))), ())


def _unknown(text: str, unspoken: tuple[tuple[str, str], ...]) -> Iterator[tuple[int, int]]:
    """Where the text has what is left out, unless it is meant to be: each piece behind the one before."""
    from dubstudio.text.markup import COMMENT, CONTROL, DIRECTION, EMOJI, SONG

    at = 0
    for piece, reason in unspoken:
        start = text.find(piece, at)
        if piece and start >= 0:
            at = start + len(piece)
            if reason not in (COMMENT, CONTROL, DIRECTION, EMOJI, SONG):
                yield start, at


def _spelled(said: str, spoken: str, symbols: str, base: str) -> str:
    """How a reader of the language would spell what is said."""
    if base == "zh":
        from dubstudio.text.phonemes.as_pinyin import as_pinyin

        return as_pinyin(symbols)
    if base == "ja":
        from dubstudio.text.phonemes.japanese import japanese_kana

        return japanese_kana(said) or symbols
    return "" if symbols == spoken else symbols
