"""Readings that a line gives by itself, in Kokoro's phonemes."""

from __future__ import annotations

import re

from dubstudio.text.inline import GivenReading
from dubstudio.text.phonemes.alphabet import Phonemes
from dubstudio.text.phonemes.arpabet import arpabet_symbols
from dubstudio.text.phonemes.kana import kana_symbols, morae
from dubstudio.text.phonemes.mandarin import syllable_symbols
from dubstudio.text.pinyin import ERHUA, Word
from dubstudio.text.pinyin_spelling import with_mark
from dubstudio.text.sandhi import apply_sandhi

_ANY_CHARACTER = "字"  # in place of those that bare pinyin does not name
_HIRAGANA = {code: code + 0x60 for code in (*range(0x3041, 0x3097), 0x309D, 0x309E)}
_LONG = re.compile(
    "(?<=[エケゲセゼテデネヘベペメレェ])イ|(?<=[オコゴソゾトドノホボポモヨロヲォョウクグスズツヅヌフブプムユルュゥヴ])ウ"
)
_FINAL_U = re.compile("[うウ]$")
_VOWEL_PHONE = re.compile("[AEIOU][A-Z][012]?")


def given_phonemes(given: GivenReading) -> Phonemes:
    """How a word sounds that is given with its reading; tones change inside it as they do in any word."""
    if given.kind == "arpabet":
        n_vowels = sum(_VOWEL_PHONE.fullmatch(phone) is not None for phone in given.reading.split())
        return Phonemes(arpabet_symbols(given.reading), given.word, syllables=max(1, n_vowels))
    if given.kind == "kana":
        kana = as_pronounced(given.reading, given.word)
        return Phonemes(kana_symbols(kana), given.word, syllables=len(morae(kana)))
    syllables = given.reading.split()
    characters = given.word if len(given.word) == len(syllables) else _ANY_CHARACTER * len(syllables)
    (word,) = apply_sandhi([Word(characters, tuple(syllables))])
    spoken = given.word or "".join(map(with_mark, syllables))
    n_syllables = sum(syllable != ERHUA for syllable in syllables)
    return Phonemes("".join(map(syllable_symbols, word.syllables)), spoken, syllables=n_syllables)


def as_pronounced(reading: str, word: str) -> str:
    """Kana as written in katakana as said: long vowels with ー, but for the う that ends a verb (思う)."""
    kana = reading.translate(_HIRAGANA).replace("・", "")
    end = kana[-1:] if _FINAL_U.search(word) and _FINAL_U.search(kana) else ""
    return _LONG.sub("ー", kana.removesuffix(end) if end else kana) + end
