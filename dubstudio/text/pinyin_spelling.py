"""How people spell pinyin: with tone marks or digits, in capitals, syllables apart or together.

The syllables of Mandarin are a closed list, so that a mistyped one is told from a foreign word. Knows no characters.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

_AFTER = {
    "b": "a o ai ei ao an en ang eng i ie iao ian in ing u",
    "p": "a o ai ei ao ou an en ang eng i ie iao ian in ing u",
    "m": "a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u",
    "f": "a o ei ou an en ang eng iao u",
    "d": "a e ai ei ao ou an en ang eng ong i ia ie iao iu ian ing u uo ui uan un",
    "t": "a e ai ei ao ou an ang eng ong i ie iao ian ing u uo ui uan un",
    "n": "a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan un v ve",
    "l": "a o e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ve",
    "g": "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "k": "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "h": "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "j": "i ia ie iao iu ian in iang ing iong u ue uan un",
    "q": "i ia ie iao iu ian in iang ing iong u ue uan un",
    "x": "i ia ie iao iu ian in iang ing iong u ue uan un",
    "zh": "a e i ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "ch": "a e i ai ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "sh": "a e i ai ei ao ou an en ang eng u ua uo uai ui uan un uang",
    "r": "e i ao ou an en ang eng ong u ua uo ui uan un",
    "z": "a e i ai ei ao ou an en ang eng ong u uo ui uan un",
    "c": "a e i ai ao ou an en ang eng ong u uo ui uan un",
    "s": "a e i ai ao ou an en ang eng ong u uo ui uan un",
    "y": "i a o e ao ou an in ang ing ong u ue uan un",
    "w": "u a o ai ei an en ang eng",
    "": "a o e ai ei ao ou an en ang eng er m n ng",
}
_ERHUA = "r5"
_TONE_OF = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0306": "3", "\u0300": "4"}
_MARKS = {"a": "āáǎà", "e": "ēéěè", "i": "īíǐì", "o": "ōóǒò", "u": "ūúǔù", "v": "ǖǘǚǜ"}
_LONGEST = 8  # letters and digit of a syllable with its erhua
_BETWEEN = re.compile(r"[\s'’·-]+")


def syllables_of(reading: str) -> tuple[str, ...]:
    """The syllables of a reading in pinyin.

    Args:
        reading: ``háng``, ``yínháng``, ``YIN2 HANG2``, ``dianr3``, ``lǜ``; at least one of its syllables has a tone.

    Returns:
        Each in small letters with its tone digit behind, 5 where it has none, ``v`` for ü, and ``r5`` for what erhua
        adds; empty if it is no pinyin.
    """
    plain, n_tones = _tones_as_digits(reading.strip().lower())
    if not n_tones:
        return ()
    found: list[str] = []
    for group in _BETWEEN.split(plain):
        split = _split(group)
        if not split:
            return ()
        found += split
    return tuple(found)


def with_mark(syllable: str) -> str:
    """A syllable with its tone written over the vowel it belongs to: ``lv4`` is lǜ."""
    letters, tone = syllable[:-1], int(syllable[-1])
    place = next((letters.index(v) for v in ("a", "e", "ou") if v in letters), -1)
    if place < 0:
        place = max((n for n, char in enumerate(letters) if char in _MARKS), default=-1)
    if place >= 0 and tone < 5:
        letters = letters[:place] + _MARKS[letters[place]][tone - 1] + letters[place + 1 :]
    return letters.replace("v", "ü")


def _tones_as_digits(reading: str) -> tuple[str, int]:
    """The reading with each tone mark as a digit behind its vowel, and how many tones it has."""
    letters: list[str] = []
    n_tones = 0
    for char in unicodedata.normalize("NFD", reading):
        if char == "\u0308" and letters and letters[-1] == "u":
            letters[-1] = "v"
        elif char in _TONE_OF:
            letters.append(_TONE_OF[char])
            n_tones += 1
        elif char in "12345":
            letters.append(char + " ")  # unlike a mark, a digit ends its syllable
            n_tones += 1
        else:
            letters.append(char)
    return "".join(letters).rstrip(), n_tones


@lru_cache(maxsize=1024)
def _split(group: str) -> tuple[str, ...]:
    """Letters with digits somewhere inside as syllables; empty where they are none.

    They are as few as can be, and none but the first begins with a vowel where it can be helped: there an apostrophe
    would stand.
    """
    best: tuple[str, ...] = ()
    for length in range(1, min(len(group), _LONGEST) + 1):
        head = _syllable(group[:length])
        if not head:
            continue
        rest = _split(group[length:]) if group[length:] else ()
        if rest or length == len(group):
            best = min(best, (*head, *rest), key=_awkwardness) if best else (*head, *rest)
    return best


def _awkwardness(syllables: tuple[str, ...]) -> tuple[int, int]:
    return len(syllables), sum(syllable[0] in "aeo" for syllable in syllables[1:])


@lru_cache(maxsize=2048)
def _syllable(letters: str) -> tuple[str, ...]:
    """One syllable with its tone digit moved to the end, and its erhua; empty if it is none."""
    digits = [char for char in letters if char.isdigit()]
    plain = "".join(char for char in letters if not char.isdigit())
    if len(digits) > 1 or not set(digits) <= set("12345") or (digits and letters[0].isdigit()):
        return ()
    tone = digits[0] if digits else "5"
    if plain == "r" and tone == "5":
        return (_ERHUA,)
    if (known := _known(plain)) in _syllables():
        return (known + tone,)
    if plain.endswith("r") and (known := _known(plain[:-1])) in _syllables():
        return (known + tone, _ERHUA)
    return ()


def _known(plain: str) -> str:
    """The one spelling there is of ü: v behind n and l, u behind the others."""
    if plain[:1] in ("j", "q", "x", "y"):
        return plain.replace("v", "u")
    return {"lue": "lve", "nue": "nve"}.get(plain, plain)


@cache
def _syllables() -> frozenset[str]:
    return frozenset(initial + final for initial, finals in _AFTER.items() for final in finals.split())
