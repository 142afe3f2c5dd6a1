"""English in Kokoro's phonemes.

The grapheme-to-phoneme work is hibari's, a port of the front end Kokoro-82M was trained with: lexicons, a tagger for
words such as *read*, and a small network for words in no lexicon. The one module that knows hibari.
"""

from __future__ import annotations

import gzip
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import pairwise
from pathlib import Path
from typing import Any

from dubstudio.text.inline import GivenReading
from dubstudio.text.phonemes.alphabet import ALPHABET, STRESS_ON, Phonemes, has_sound
from dubstudio.text.phonemes.arpabet import arpabet_symbols
from dubstudio.text.phonemes.english_context import readings_in_context
from dubstudio.text.phonemes.english_dialogue import (
    Pronounce,
    clipped_symbols,
    dialogue_symbols,
    shouted_symbols,
    stammered_onset,
)
from dubstudio.text.phonemes.english_names import genitive_symbols, name_symbols
from dubstudio.text.phonemes.marks import Given, is_pause, opened, woven
from dubstudio.text.phonemes.punctuation import tidy

NO_READING = "no reading is known for this word"

_CERTAIN, _GUESSED = 5, 2  # hibari's marks for a reading that was given, and one of its network
_VOWEL = re.compile("[ɪʊ]ə|[AIOQWYaeiouæɐɑɒɔəɛɜɪʊʌᵊᵻ]ː?")
_NOT_TEXT = re.compile(r"[\[\]{}*_~^|\\`#<>/]")  # hibari reads some of these as markup of its own
_LONG_CHUNK = re.compile(r"\S{60,}")  # no sentence has one, and its time grows with the cube of their length
_LONG_WORD = re.compile(r"[^\W\d_]{24,}")  # its network takes no more letters at once
_QUOTED = re.compile(rf'((?:^|[\s(\[“]){STRESS_ON}*)"(?=\S)')
_APOSTROPHES, _DASHES = ("'", "’"), ("-", "–", "—")
_MODALS = frozenset({"should", "could", "would", "might", "must"})
_AHEAD = 8  # tokens that are looked at for the word that somebody stammers
_GENITIVES = ("'s", "’s")
_NOT_IN_WORDS = re.compile(r"[^\w'’ -]")

_LETTERS = str.maketrans({
    "ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d",
    "Đ": "D", "ð": "th", "Ð": "Th", "þ": "th", "Þ": "Th", "ı": "i", "ŋ": "ng", "ə": "e",
})  # fmt: skip


@cache
def _reader(british: bool) -> Any:
    import hibari.g2p

    # A version that loads its tables otherwise does not ask for ours, and is only less considerate of other threads.
    hibari.g2p._load_json = _read_table  # noqa: SLF001  # there is no other way in
    return hibari.g2p.G2P(british=british)


def _read_table(name: str) -> Any:
    """One of hibari's tables, read so that a window stays alive meanwhile.

    The largest takes json 0.2 s in one call, during which no other thread gets a turn. A hook in Python is slower by a
    tenth, and lets others in at each of its 80,000 objects.
    """
    import hibari.g2p

    file = Path(hibari.g2p.ASSETS, name)
    content = file.read_bytes()
    return json.loads(gzip.decompress(content) if file.suffix == ".gz" else content, object_pairs_hook=_as_dict)


def _as_dict(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    return dict(pairs)


@dataclass(frozen=True)
class _Heard:
    """A word or mark of a text, its place there, its sound, and the space behind it."""

    text: str
    start: int
    end: int
    sound: str
    gap: str

    @property
    def is_read(self) -> bool:
        """Whether it is said, or nothing that would have to be."""
        is_sayable = has_sound(self.sound) and ALPHABET.issuperset(self.sound)
        return is_sayable or not any(char.isalnum() for char in self.text)


def english_phonemes(
    text: str, *, british: bool = False, readings: Mapping[str, GivenReading] | None = None
) -> Phonemes:
    """The phonemes of normalised English.

    Args:
        text: Words and punctuation, as `normalize` gives them; marks of `phonemes.marks` may be among them, and come
            back among the symbols.
        british: Whether to read it as in Britain, not as in America.
        readings: Words that are given with their readings, by the marks that stand for them.
    """
    reader = _reader(british)
    line = opened(_plain(text), readings or {}, _as_word)
    rests = [(at, char) for at, char in enumerate(line.text) if is_pause(char)]
    plain = "".join(" " if is_pause(char) else char for char in line.text) if rests else line.text
    heard = _heard(reader.phonemize_tokens(_tokens(reader, plain, line.given)), plain, line.given)
    symbols = [(at, f" {char} ") for at, char in rests]
    for one in heard:
        symbols += [(one.start, one.sound if one.is_read else ""), (one.end, one.gap)]
    stress = [
        (next(((one.start if mark == STRESS_ON else one.end) for one in heard if one.start < at < one.end), at), mark)
        for at, mark in line.stress
    ]  # of a whole word, where it is on a part of it
    return Phonemes(
        tidy(woven(sorted(symbols, key=lambda piece: piece[0]), stress)),
        "".join(one.text + one.gap for one in heard if one.is_read).strip(),
        tuple((one.text, NO_READING) for one in heard if not one.is_read),
        sum(max(1, len(_VOWEL.findall(one.sound))) for one in heard if has_sound(one.sound)),
    )


def _heard(tokens: Sequence[Any], text: str, given: Sequence[Given]) -> list[_Heard]:
    """Tokens with their places; those of a given word are one."""
    heard: list[_Heard] = []
    for token, start in zip(tokens, _starts(tokens, text), strict=True):
        gap = " " if token.whitespace else ""
        word = _given_at(start, given)
        if word is None:
            heard.append(_Heard(token.text, start, start + len(token.text), _sound_of(token, text), gap))
        elif word.start == start:
            heard.append(_Heard(word.reading.word, start, word.end, token.phonemes, gap))
        else:
            heard[-1] = replace(heard[-1], gap=gap)
    return heard


def _starts(tokens: Sequence[Any], text: str) -> Iterator[int]:
    """Where each token begins."""
    at = 0
    for token in tokens:
        start = text.find(token.text, at)
        at = max(start, at)
        yield at
        at += len(token.text)


def _given_at(place: int, given: Sequence[Given]) -> Given | None:
    return next((word for word in given if word.start <= place < word.end), None)


def _as_word(given: GivenReading) -> str:
    """A given word as the tagger is to see it."""
    return " ".join(_NOT_IN_WORDS.sub(" ", given.word).split()) or "it"


def _tokens(reader: Any, text: str, given: Sequence[Given]) -> list[Any]:
    """The words of a text, tagged; those that are given or that the words around them explain have their sounds."""
    tokens: list[Any] = reader.tokenize(text)
    known = readings_in_context(text, british=reader.british)
    seen: Counter[str] = Counter()
    name = ""
    pronounce = partial(_alone, reader)
    for at, token in enumerate(tokens):
        word, before = token.text.lower(), name
        name = name_symbols(word, british=reader.british)
        if (word, seen[word]) in known:
            token.phonemes, token.rating = known[word, seen[word]], _CERTAIN
        elif name or (before and word in _GENITIVES):
            token.phonemes, token.rating = name or genitive_symbols(before), _CERTAIN
        elif sound := _as_uttered(tokens[max(at - 1, 0)], tokens[at : at + _AHEAD], pronounce):
            token.phonemes, token.rating = sound, _CERTAIN
        seen[word] += 1
    return list(_with_given(tokens, text, given, british=reader.british)) if given else tokens


def _as_uttered(before: Any, tokens: Sequence[Any], pronounce: Pronounce) -> str:
    """The sound of the first of some tokens where it is written as somebody utters it; empty for any other."""
    token, word = tokens[0], tokens[0].text.lower()
    if word in _APOSTROPHES:
        return " "
    if word == "'ve" and before.text.lower() in _MODALS:
        return "v"
    follows = [other.text.lower() for other in tokens[1:]] if not token.whitespace else []
    if (follows and follows[0] in _APOSTROPHES) or word.endswith(("in'", "in’")):
        return clipped_symbols(word.rstrip("'’"), pronounce)
    if follows and follows[0] == "'ve" and word in _MODALS:
        return pronounce(word)[0] + "ə"
    if follows[1:] and follows[0] in _DASHES:
        while len(follows) > 3 and follows[2] in _DASHES and follows[1] == word:
            follows = follows[2:]
        onset = stammered_onset(word, follows[1], pronounce)
        return onset and onset + " "
    return dialogue_symbols(word, pronounce) or shouted_symbols(token.text, pronounce)


def _alone(reader: Any, word: str) -> tuple[str, bool]:
    """The sound of a word by itself, and whether a lexicon has it."""
    tokens = reader.phonemize_tokens(reader.tokenize(word))
    return "".join(token.phonemes or "" for token in tokens), all(token.rating > _GUESSED for token in tokens)


def _with_given(tokens: Sequence[Any], text: str, given: Sequence[Given], *, british: bool) -> Iterator[Any]:
    """Tokens with the sounds of given words, cut where such a word is part of one."""
    behind = {word.end: arpabet_symbols(word.reading.reading, british=british) for word in given}
    for token, start in zip(tokens, _starts(tokens, text), strict=True):
        end = start + len(token.text)
        edges = {edge for word in given for edge in (word.start, word.end) if start < edge < end}
        if start in behind and token.text.lower() in _GENITIVES:
            token.phonemes, token.rating = genitive_symbols(behind[start]), _CERTAIN
        for left, right in pairwise(sorted({start, end, *edges})):
            part = token.copy(text=text[left:right], whitespace=token.whitespace if right == end else "")
            if word := _given_at(left, given):
                part.phonemes, part.rating = behind[word.end] if left == word.start else "", _CERTAIN
            yield part


def _sound_of(token: Any, text: str) -> str:
    if token.text in ("a", "A") and not re.sub(r"\W", "", text)[1:]:
        return "ˈA"  # alone it is the letter, not the article
    return token.phonemes or ""


def _plain(text: str) -> str:
    """Text hibari reads in full: letters it knows, quotes that open and close, no word longer than it takes."""
    text = _QUOTED.sub("\\1“", _NOT_TEXT.sub(" ", text)).replace('"', "”")
    text = _LONG_CHUNK.sub(lambda m: re.sub(r"(\W)", r"\1 ", m.group()), text)
    text = _LONG_WORD.sub(lambda m: " ".join(re.findall(".{1,20}", m.group())), text)
    if text.isascii():
        return text
    return "".join(char if char.isascii() or not char.isalpha() else _latin(char) for char in text)


def _latin(char: str) -> str:
    """A letter with its accent as the lexicons have it, or without one they don't."""
    if "À" <= char <= "ſ":
        return char
    return "".join(c for c in unicodedata.normalize("NFD", char.translate(_LETTERS)) if not unicodedata.combining(c))
