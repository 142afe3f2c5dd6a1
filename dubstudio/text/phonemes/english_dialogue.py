"""English as dialogue is written: words drawn out (Nooo!), stammered (W-what?) and clipped (goin'), and sounds (hmmm).

Lexicons have none of these, and would have them spelled. Knows no network: who reads a plain word is given.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from dubstudio.text.normalize.english_capitals import ACRONYMS

Pronounce = Callable[[str], tuple[str, bool]]
"""The symbols of a word by itself, and whether a lexicon has it."""

_SOUNDS = tuple(
    (re.compile(pattern), symbols)
    for pattern, symbols in (
        ("s+h+", "ʃː"), ("p+s+t+", "psˈt"), ("t+s+k+", "tsk"), ("b+r+", "bɹː"), ("g+r{2,}", "ɡɹː"), ("u+gh+", "ˈʌɡ"),
        ("e+w+", "ˈiu"), ("a+w{2,}|aw", "ˈɔ"), ("a{2,}h*|ah{2,}", "ˈɑː"), ("o{2,}h+", "ˈuː"), ("h+m{2,}", "hmː"),
        ("m{3,}", "mː"), ("z{3,}", "zː"), ("p+f+t*", "pft"), ("u+h{2,}", "ˈʌː"), ("o+h{2,}", "ˈO"), ("e{2,}k", "ˈik"),
        ("w+ho+a+h*", "wˈO"), ("a+r+gh+", "ˈɑɹɡ"), ("u+m{2,}", "ˈʌm"), ("e+r{2,}", "ˈɜɹ"),
    )
)  # fmt: skip
_NO_STAMMER = frozenset({("d", "day"), ("b", "boy"), ("x", "xbox"), ("t", "tail"), ("e", "email")})
_STUB = re.compile("[a-z]|[b-df-hj-np-tv-z]{2,3}")
_DRAWN = re.compile(r"([a-z])\1{2,}")
_VOWELS = "AIOQWYaeiouæɐɑɒɔəɛɜɪʊʌᵊᵻ"
_ONSET = re.compile(f"[^{_VOWELS}ˈˌ]*")
_FIRST_VOWEL = re.compile(f"[ˈˌ]?[{_VOWELS}]ː?")
_PAIRS = ("th", "sh", "ch", "wh", "ph", "gh", "kn", "wr")  # of letters for one sound
_ACRONYMS = frozenset({"aaa", "www", "iii", "xxx"})
_ONCE = frozenset({"stop", "hot", "shot", "met", "bet", "let", "best", "get", "not", "got"})  # stoop is rarer
_CAPITALS = re.compile("[A-Z]{4,}")
_SPEAKABLE = re.compile("(?:[BCDFGHJ-NP-TV-Z]{0,3}[AEIOUY]{1,3})+[BCDFGHJ-NP-TV-Z]{0,3}")
_LONGEST_ACRONYM = 4  # with a vowel, that is spelled
_NO_STRESS = str.maketrans("", "", "ˈˌ")
_CLIPPED = re.compile(r"[a-z]{2,}in")


def dialogue_symbols(word: str, pronounce: Pronounce) -> str:
    """The symbols of a word that is written as it is uttered; empty for any other word.

    Args:
        word: As written, in small letters.
        pronounce: How a plain word is read.
    """
    if word in _ACRONYMS:
        return ""
    sound = next((symbols for pattern, symbols in _SOUNDS if pattern.fullmatch(word)), "")
    if sound:
        return sound
    return _drawn_out(word, pronounce) if _DRAWN.search(word) else ""


def clipped_symbols(word: str, pronounce: Pronounce) -> str:
    """The symbols of a word with an apostrophe for its g (``goin``, from *goin'*); empty where that is no word."""
    if not _CLIPPED.fullmatch(word):
        return ""
    symbols, is_known = pronounce(word + "g")
    return symbols[:-1] + "n" if is_known and symbols.endswith("ɪŋ") else ""


def shouted_symbols(word: str, pronounce: Pronounce) -> str:
    """The symbols of a word in capitals that would be spelled, though it is no acronym; empty for any other."""
    if not (_CAPITALS.fullmatch(word) and _SPEAKABLE.fullmatch(word)) or word in ACRONYMS:
        return ""
    symbols, is_known = pronounce(word.lower())
    if not is_known and len(word) > _LONGEST_ACRONYM:
        symbols, is_known = pronounce(word.capitalize())[0], True
    stressed, _ = pronounce(word)
    return "" if not is_known else stressed if _bare(stressed) == _bare(symbols) else symbols


def _bare(symbols: str) -> str:
    return symbols.translate(_NO_STRESS)


def stammered_onset(stub: str, word: str, pronounce: Pronounce) -> str:
    """The symbols of what is said before a word is got out (``w`` before *what*); empty where it is no such thing."""
    if not (_STUB.fullmatch(stub) and word.startswith(stub) and (word != stub or stub == "i")):
        return ""
    symbols, is_known = pronounce(word)
    return _onset(stub, symbols) if is_known and (stub, word) not in _NO_STAMMER else ""


def _onset(stub: str, symbols: str) -> str:
    onset = _ONSET.match(symbols)
    consonants = onset.group() if onset else ""
    if not consonants:
        vowel = _FIRST_VOWEL.match(symbols)
        return vowel.group() if vowel else ""
    return consonants[: 1 if stub in _PAIRS else len(stub)] + "ə"


def _drawn_out(word: str, pronounce: Pronounce) -> str:
    """A word whose letters are too many: a vowel at the end most likely once (so), inside a word twice (soon)."""
    once, twice = _DRAWN.sub(r"\1", word), _DRAWN.sub(r"\1\1", word)
    ends_long = _DRAWN.search(word[-3:]) and word[-1] in "aeiouy"
    for plain in (once, twice) if ends_long or once in _ONCE else (twice, once):
        symbols, is_known = pronounce(plain)
        if is_known:
            return symbols
    return ""
