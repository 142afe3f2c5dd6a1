"""Readings of Chinese characters.

Words come from jieba, their readings from pypinyin's phrases, corrected by our own lexicon and by what stands around
a character. The one module that knows pypinyin. Tones are those before sandhi. Knows no phonemes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import Any

from dubstudio.text.mandarin_lexicon import (
    AMBIGUOUS,
    AT_THE_START,
    CHARACTERS,
    CONTEXTS,
    LOOSE,
    NOT_ERHUA,
    PHRASES,
    WITHIN_WORDS,
    contexts_of,
)
from dubstudio.text.mandarin_words import BY_WORD
from dubstudio.text.words import cut_words

ERHUA = "r5"
"""The reading of a 儿 that only colours the syllable before it."""

_LONGEST = max(map(len, BY_WORD))

HAN = "[〇々\u3400-\u9fff\U00020000-\U0003ffff]+"
"""The pattern of a stretch of Han characters."""


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
def _library() -> Any:
    import pypinyin
    import pypinyin.seg.mmseg

    return pypinyin


def read_han(text: str) -> list[Word]:
    """Read a stretch of Han characters.

    Args:
        text: Simplified characters, nothing else among them.

    Returns:
        Words; their texts joined are the text.
    """
    words = _with_erhua(cut_words(text))
    read = [reading for word in words for reading in _read_word(word)]
    syllables = [syllable for syllable, _ in read]
    is_loose = [word in LOOSE for word in words for _ in word]
    for char in CONTEXTS.keys() & set(text):
        for pattern, reading, over_phrases in contexts_of(char):
            for match in pattern.finditer(text):
                here = match.start("here")
                if not read[here][1] or (over_phrases and is_loose[here]):
                    syllables[here] = reading
    ends = list(accumulate(len(word) for word in words))
    return [Word(word, tuple(syllables[end - len(word) : end])) for word, end in zip(words, ends, strict=True)]


def read_stretches(text: str) -> Iterator[tuple[int, str]]:
    """The reading of every Han character of a normalised text, with its index; empty where none is known."""
    for stretch in re.finditer(HAN, text):
        syllables = (syllable for word in read_han(stretch.group()) for syllable in word.syllables)
        yield from enumerate(syllables, stretch.start())


def _with_erhua(words: list[str]) -> list[str]:
    """A 儿 cut off from its word put back, as in 歌·儿."""
    joined: list[str] = []
    for word in words:
        if word == "儿" and joined:
            joined[-1] += word
        else:
            joined.append(word)
    return joined


def _read_word(word: str) -> list[tuple[str, bool]]:
    """Each character's syllable, and whether a phrase vouches for it."""
    if word in PHRASES:
        return [(syllable, True) for syllable in PHRASES[word]]
    read: list[tuple[str, bool]] = []
    for piece in _library().seg.mmseg.seg.cut(word):
        if len(piece) == 1:
            within = _within(piece, len(read)) if len(word) > 1 else ""
            read.append((within or CHARACTERS.get(piece) or _pinyin(piece)[0], False))
        else:
            read += [(syllable, piece not in AMBIGUOUS) for syllable in _pinyin(piece)]
    for at, syllable in _by_word(word):
        if not read[at][1] or word in BY_WORD:
            read[at] = (syllable, True)
    if len(word) > 1 and word.endswith("儿") and not word.endswith(NOT_ERHUA):
        read[-1] = (ERHUA, True)
    return read


def _within(char: str, at: int) -> str:
    """How a character that a longer word holds is read where no phrase says so, by its place; empty where as alone."""
    return (not at and AT_THE_START.get(char)) or WITHIN_WORDS.get(char, "")


def _by_word(word: str) -> Iterator[tuple[int, str]]:
    """Readings by our own list of words, for the word and for those inside it: the longer ones come last."""
    for length in range(2, min(len(word), _LONGEST) + 1):
        for start in range(len(word) - length + 1):
            by_char = BY_WORD.get(word[start : start + length], {})
            yield from ((start + i, by_char[c]) for i, c in enumerate(word[start : start + length]) if c in by_char)


def _pinyin(phrase: str) -> list[str]:
    """The dictionary's reading, with 一 and 不 in their own tones; empty where it has none."""
    library = _library()
    syllables = library.lazy_pinyin(
        phrase, style=library.Style.TONE3, neutral_tone_with_five=True, errors=lambda chars: [""] * len(chars)
    )
    own = {"一": "yi1", "不": "bu4"}
    return [own.get(char, syllable.replace("ü", "v")) for char, syllable in zip(phrase, syllables, strict=True)]
