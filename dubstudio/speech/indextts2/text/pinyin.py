"""Pinyin inside a text: which words are syllables with a tone, and how the network's vocabulary spells them.

Also the inline form ``重(chóng)新``, which names the reading of the characters before the bracket. Knows no tokens.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

_FINALS = (
    "a", "e", "i", "o", "u", "ü", "v",
    "ai", "ei", "ua", "ui", "uo", "ao", "ou", "ia", "iu", "ie", "ue", "üe", "ve", "uai", "iao", "ian",
    "an", "en", "in", "un", "vn", "uan", "üan", "van", "ang", "eng", "ing", "ong", "iang", "iong", "uang", "üang",
    "vang",
)  # fmt: skip
_INITIALS = "(?:[zcs]h|[bpmfdtnlgkhjqxzcsryw])"
_SYLLABLE = f"(?:{_INITIALS}?(?:{'|'.join(sorted(_FINALS, key=len, reverse=True))})|ng|er)"

TONED = re.compile(rf"(?<![a-z]){_SYLLABLE}[1-5]", re.IGNORECASE)
"""A syllable with its tone, as the official code tells it from other words. A final ün is not among them."""

_TONED_UMLAUT = re.compile(rf"(?<![a-z])(?:{_SYLLABLE}|{_INITIALS}ün)[1-5](?!\d)", re.IGNORECASE)
_UMLAUT_AFTER_JQX = re.compile(r"(?<=[JQX])[UÜ](?=(?:N|E|AN)*\d)")

_HAN = r"[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
_INLINE = re.compile(rf"(?P<word>{_HAN}+)(?:\((?P<half>[^()（）]{{1,60}})\)|（(?P<full>[^()（）]{{1,60}})）)")
_TONES = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}
_LEGAL = re.compile(rf"(?:{_SYLLABLE}|{_INITIALS}ün|r)\Z")
_LONGEST = 6


def corrected(syllable: str) -> str:
    """A toned syllable as the vocabulary has it: after j, q and x in capitals with v for ü, others as they are."""
    if syllable[:1].upper() not in ("J", "Q", "X"):
        return syllable
    return _UMLAUT_AFTER_JQX.sub("V", syllable.upper())


def plainly(text: str) -> str:
    """Every ü of a toned syllable as v, since the vocabulary knows no other (``lüe4`` → ``lve4``)."""
    return _TONED_UMLAUT.sub(lambda m: m.group().replace("ü", "v").replace("Ü", "V"), text)


def vocabulary_form(syllable: str) -> str:
    """A syllable of `read_syllables` in the spelling of the vocabulary: ``lve4`` → ``LVE4``, ``xuan4`` → ``XVAN4``."""
    return corrected(plainly(syllable)).upper()


def replace_inline(text: str, write: Callable[[str, str], str]) -> str:
    """Replace ``重(chóng)新``.

    A bracket is a reading where it holds nothing but pinyin, at least one of its syllables has a tone, and there are
    no more of them than characters before it.

    Args:
        text: Any text.
        write: Characters and their reading (syllables in ASCII with tone digits, a space between) to what replaces
            them and the bracket.
    """

    def replaced(match: re.Match[str]) -> str:
        word = match["word"]
        syllables = read_syllables(match["half"] or match["full"], len(word))
        if not syllables:
            return match.group()
        n_plain = len(word) - len(syllables)
        return word[:n_plain] + write(word[n_plain:], " ".join(syllables))

    return _INLINE.sub(replaced, text)


def read_syllables(reading: str, most: int) -> tuple[str, ...]:
    """The syllables of a bracket, each with a tone digit, ``v`` for ü; empty if it is something else.

    Args:
        reading: ``chóng``, ``yínháng``, ``yin2 hang2``, ``lǜ``.
        most: More than so many is something else.
    """
    ascii_form, n_tones = _tones_as_digits(reading.strip().lower())
    if not n_tones:
        return ()
    syllables: list[str] = []
    for group in re.split(r"[\s'’·-]+", ascii_form):
        found = _split(group)
        if found is None:
            return ()
        syllables += found
    return tuple(syllables) if 0 < len(syllables) <= most else ()


def _tones_as_digits(reading: str) -> tuple[str, int]:
    """The reading with each tone mark as a digit behind its vowel, and how many tones it has."""
    letters: list[str] = []
    n_tones = 0
    for char in unicodedata.normalize("NFD", reading):
        if char == "\u0308" and letters and letters[-1] == "u":
            letters[-1] = "v"
        elif char in _TONES:
            letters.append(_TONES[char])
            n_tones += 1
        else:
            letters.append(char)
            n_tones += char in "12345"
    return "".join(letters), n_tones


@lru_cache(maxsize=1024)
def _split(group: str) -> tuple[str, ...] | None:
    """Letters with digits somewhere inside as syllables, as few as can be; None where they are none."""
    if not group:
        return ()
    best: tuple[str, ...] | None = None
    for length in range(1, min(len(group), _LONGEST + 1) + 1):
        head = _syllable(group[:length])
        rest = _split(group[length:]) if head else None
        if head and rest is not None and (best is None or 1 + len(rest) < len(best)):
            best = (head, *rest)
    return best


def _syllable(letters: str) -> str:
    """One syllable with its tone digit moved to the end, 5 where there is none; empty if it is none."""
    digits = [char for char in letters if char.isdigit()]
    plain = "".join(char for char in letters if not char.isdigit())
    if len(digits) > 1 or not set(digits) <= set("12345") or not _LEGAL.match(plain):
        return ""
    return plain + (digits[0] if digits else "5")
