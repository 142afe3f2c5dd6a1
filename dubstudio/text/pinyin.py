"""Readings of Chinese characters.

Words come from jieba, their readings from pypinyin's phrases, corrected by our own lexicon and by what stands around
a character. The one module that knows pypinyin. Tones are those before sandhi. Knows no phonemes.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from dubstudio.text.mandarin_lexicon import CHARACTERS, CONTEXTS, NEUTRAL_ENDINGS, NOT_ERHUA, PHRASES
from dubstudio.text.words import cut_words, is_word

ERHUA = "r5"
"""The reading of a 儿 that only colours the syllable before it."""


@dataclass(frozen=True)
class Word:
    """A Chinese word and how it is read.

    Attributes:
        text: Its characters.
        syllables: One for each character: pinyin with a tone digit (``nv3``, ``de5``, ``r5`` for an erhua 儿), or empty
            where no reading is known.
    """

    text: str
    syllables: tuple[str, ...]


@cache
def _dictionary() -> Any:
    from pypinyin import Style, constants, lazy_pinyin

    def read(word: str) -> list[str]:
        unknown = dict(errors=lambda chars: [""] * len(chars))
        return list(lazy_pinyin(word, style=Style.TONE3, neutral_tone_with_five=True, **unknown))

    return read, constants.PHRASES_DICT


def read_han(text: str) -> list[Word]:
    """Read a stretch of Han characters.

    Args:
        text: Simplified characters, nothing else among them.

    Returns:
        Words; their texts joined are the text.
    """
    words = cut_words(text)
    syllables: list[str] = []
    loose: set[int] = set()  # positions of characters whose reading no phrase vouches for
    for word in words:
        if not _is_phrase(word):
            loose.update(range(len(syllables), len(syllables) + len(word)))
        syllables += _read_word(word)
    for pattern, reading in CONTEXTS:
        for match in pattern.finditer(text):
            if match.start("here") in loose:
                syllables[match.start("here")] = reading
    return _as_words(words, syllables)


def _is_phrase(word: str) -> bool:
    _, phrases = _dictionary()
    return word in PHRASES or word in phrases


def _read_word(word: str) -> list[str]:
    """The syllables of one word, as the dictionaries have it."""
    if word in PHRASES:
        return list(PHRASES[word])
    read, _ = _dictionary()
    syllables: list[str] = read(word)
    if not is_word(word) or len(word) == 1:  # a guess of jieba's: its characters stand for themselves
        syllables = [CHARACTERS.get(char, syllable) for char, syllable in zip(word, syllables, strict=True)]
    elif word in NEUTRAL_ENDINGS or word[-2:] in NEUTRAL_ENDINGS:
        syllables[-1] = syllables[-1][:-1] + "5"
    if len(word) > 1 and word.endswith("儿") and not word.endswith(NOT_ERHUA):
        syllables[-1] = ERHUA
    return syllables


def _as_words(words: list[str], syllables: list[str]) -> list[Word]:
    result, start = [], 0
    for word in words:
        result.append(Word(word, tuple(s.replace("ü", "v") for s in syllables[start : start + len(word)])))
        start += len(word)
    return result
