"""Mandarin phonemes spelled as pinyin, for people to read: ``xa↗ŋ`` is háng.

The way back from `mandarin`, so that what is shown is what will be spoken, sandhi and all. Knows no characters.
"""

from __future__ import annotations

import re
from functools import cache

from dubstudio.text.phonemes.mandarin import syllable_symbols

_INITIALS = ["b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "zh", "ch", "sh", "r", "z", "c", "s"]
_OPEN = ["a", "ai", "ao", "an", "ang", "e", "ei", "en", "eng", "ou"]  # written alike with and without an initial
_LIPS = ["b", "p", "m", "f"]
_PALATALS = ["j", "q", "x"]
_HISSING = ["zh", "ch", "sh", "r", "z", "c", "s"]
_WITH_I = ["i", "ia", "ie", "iao", "iu", "ian", "in", "iang", "ing", "iong"]
_WITH_U = ["u", "ua", "uo", "uai", "ui", "uan", "un", "uang", "ong"]
_ALONE = [
    "yi", "ya", "ye", "yao", "you", "yan", "yin", "yang", "ying", "yong", "wu", "wa", "wo", "wai", "wei", "wan",
    "wen", "wang", "weng", "yu", "yue", "yuan", "yun", "a", "ai", "ao", "an", "ang", "e", "ei", "en", "eng", "o",
    "ou", "er",
]  # fmt: skip

_MARKS = {"a": "āáǎàa", "e": "ēéěèe", "i": "īíǐìi", "o": "ōóǒòo", "u": "ūúǔùu", "ü": "ǖǘǚǜü"}
_WORD = re.compile(r"[^\s,.;:!?]+")
_VOWELS = frozenset("aeiouyɤəɛɚʊɨjwɥ")
_LONGEST = 8


def as_pinyin(symbols: str) -> str:
    """Phonemes with every Mandarin word in pinyin with tone marks; what is none stays as it is."""
    return _WORD.sub(lambda word: _spelled(word.group()), symbols)


def _spelled(word: str) -> str:
    syllables = _divided(word)
    if not syllables:
        return word
    whole = syllables[0]
    for syllable in syllables[1:]:
        # An apostrophe where it could be read otherwise.
        whole += f"'{syllable}" if syllable[0] in "aāáǎàeēéěèoōóǒò" else syllable
    return whole


def _divided(word: str) -> list[str]:
    """The syllables of a word; none where it can't be divided into such."""
    found = [word[:n] for n in range(min(len(word), _LONGEST), 0, -1) if word[:n] in _syllables()]
    # An n before a vowel begins the next syllable, if there is such a syllable at all.
    found.sort(key=lambda head: head[-1] == "n" and word[len(head) : len(head) + 1] in _VOWELS)
    for head in found:
        rest = word[len(head) :]
        if not rest:
            return [_syllables()[head]]
        if others := _divided(rest):
            return [_syllables()[head], *others]
    return []


@cache
def _syllables() -> dict[str, str]:
    """Every syllable by its phonemes."""
    table: dict[str, str] = {}
    for spelling in _spellings():
        for tone in "12345":
            table.setdefault(syllable_symbols(spelling + tone), _marked(spelling, int(tone)))
    return table


def _spellings() -> list[str]:
    """Syllables as `syllable_symbols` takes them, with some that nobody says; ü as v."""
    pairs = [(initial, final) for initial in _INITIALS for final in (*_OPEN, *_WITH_I, *_WITH_U)]
    made = [
        initial + final
        for initial, final in pairs
        if not (initial in _HISSING and final in _WITH_I and final != "i")
        and not (initial in _PALATALS and final not in _WITH_I)
        and not (initial in _LIPS and final == "uo")
    ]
    made += [lip + "o" for lip in _LIPS]
    made += [palatal + final for palatal in _PALATALS for final in ("u", "ue", "uan", "un")]
    made += [initial + final for initial in ("n", "l") for final in ("v", "ve")]
    return [*_ALONE, *made]


def _marked(spelling: str, tone: int) -> str:
    """A syllable with its tone written over the vowel it belongs to."""
    spelling = spelling.replace("v", "ü")
    place = next((spelling.index(v) for v in ("a", "e", "ou") if v in spelling), -1)
    if place < 0:
        place = max(n for n, char in enumerate(spelling) if char in _MARKS)
    return spelling[:place] + _MARKS[spelling[place]][tone - 1] + spelling[place + 1 :]
