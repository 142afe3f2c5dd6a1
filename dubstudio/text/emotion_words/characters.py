"""Finds the words of the Chinese and Japanese lists in a text, which has no spaces to go by."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dubstudio.text.emotion_words.lexicon import Meaning, simplified_characters, word_list
from dubstudio.text.emotion_words.marks import Mark
from dubstudio.text.language import KANA, script_of

# How Japanese denies a word in what follows it. What denies another verb is left to the list (隠せない, たまらない),
# and so is 泣かないように, which is holding back.
_NO = r"(?:な(?:い(?!よう|と)|く(?!て(?:は|も)?なら)|かっ|さ|し|げ)|無(?:い|く|し)|ありませ|ません|あらず)"
_DENIED = re.compile(
    rf"""(?:
      (?:しく|く|そうで|そうに|げで|げに)(?:は|も|て|とも)?(?:あまり|全然|全く)?{_NO}
    | (?:して|らって|って|んで|いて|て|で)(?:は|も)?(?:い|お|は)?{_NO}
    | (?:して|って|んで|いて|て|で)(?:は)?(?:い|お)?(?:ず|ませ)
    | (?:がら|がって(?:い)?)(?:ず(?!に?は)|な(?:い(?!よう|と)|く(?!て)|かっ))
    | (?:ら|か|ま|ば|た|さ|わ|れ|ぜ|じ|け|し|え)?(?:な(?:い(?!よう|と)|く(?!て)|かっ)|ず(?!に?は)|ぬ(?!ばか))
    | (?:り|し|い|え|き|み|ち|じ|れ|け)(?:は|も)?(?:ませ|し(?:ない|ませ|ず))
    | (?:さ|み|しさ|しみ|り|い|き|げ|そう|しげ|しそう|な|の|という|った|って)?
      (?:では|じゃ|でも|わけでは|わけじゃ|様子では|感じでは|様子は|様子も|気配も|気配は|素振りも|そぶりも|かけらも|色も
         |色は|ことも|ことは|は|も|が)(?:少しも|一切|まったく|全く|まるで|全然|微塵も)?
      (?:{_NO}|見せ(?:ず|な)|感じ(?:ず|な|させな|させず|られな)|せず|しない|見え(?:な|ず))
    | (?:を|も)(?:感じさせ|見せ|出さ)(?:ず|な)
    )""",
    re.VERBOSE,
)


@dataclass(frozen=True)
class _Table:
    """Words of both lists, as one text looks them up."""

    words: dict[str, Meaning]
    lengths: dict[str, tuple[int, ...]]  # of the words that begin with a character, longest first
    patterns: tuple[tuple[re.Pattern[str], Meaning], ...]


def character_marks(text: str) -> list[Mark]:
    """What the Chinese and Japanese lists know in a text. Longer words are chosen before shorter ones.

    Args:
        text: In lower case.

    Returns:
        Marks in the order of the text, none over another.
    """
    if text.isascii():
        return []
    is_japanese = any(script_of(c) == KANA for c in text)
    looked_at = text if is_japanese else text.translate(simplified_characters())
    found = sorted(_found(looked_at, _table(is_japanese)), key=lambda f: (f[0] - f[1], f[0]))
    taken = bytearray(len(text))
    marks = []
    for start, end, meaning in found:
        if any(taken[start:end]):
            continue
        taken[start:end] = b"\1" * (end - start)
        marks.append((start, end, meaning))
    return [_mark(text, *mark, is_japanese=is_japanese) for mark in sorted(marks, key=lambda m: m[0])]


def _mark(text: str, start: int, end: int, meaning: Meaning, *, is_japanese: bool) -> Mark:
    denied = _DENIED.match(text, end) if is_japanese and meaning.effects else None
    return Mark(start, end, meaning, denied_to=denied.end() if denied else 0)


def _found(text: str, table: _Table) -> Iterator[tuple[int, int, Meaning]]:
    for start, character in enumerate(text):
        for length in table.lengths.get(character, ()):
            meaning = table.words.get(text[start : start + length])
            if meaning is not None and start + length <= len(text):
                yield start, start + length, meaning
    for pattern, meaning in table.patterns:
        for match in pattern.finditer(text):
            if match.group():
                yield match.start(), match.end(), meaning


@cache
def _table(is_japanese: bool) -> _Table:
    """In a text with kana, single characters are Japanese; in one without, they are Chinese."""
    own, other = (word_list("ja"), word_list("zh")) if is_japanese else (word_list("zh"), word_list("ja"))
    words = {word: meaning for word, meaning in other.words.items() if len(word) > 1} | own.words
    lengths: dict[str, set[int]] = {}
    for word in words:
        lengths.setdefault(word[0], set()).add(len(word))
    ordered = {first: tuple(sorted(sizes, reverse=True)) for first, sizes in lengths.items()}
    return _Table(words, ordered, tuple(own.patterns))
