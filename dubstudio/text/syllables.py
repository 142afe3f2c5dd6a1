"""How long a text is to a mouth and to a reader's eye: syllables, and characters for characters per second."""

from __future__ import annotations

import re
from functools import lru_cache

from dubstudio.text.inline import without_inline
from dubstudio.text.language import HAN, KANA, script_of
from dubstudio.text.markup import strip_tags
from dubstudio.text.phonemes import phonemize


@lru_cache(maxsize=1024)
def count_syllables(text: str, language: str) -> int:
    """How many syllables a line has when it is said, numbers and symbols in words; morae where it is Japanese.

    Args:
        text: As a subtitle file has it.
        language: Its main language, any tag.

    Raises:
        UnknownLanguage: There is no front end for the language.
    """
    return phonemize(text, language).syllables


def is_cjk(char: str) -> bool:
    """Whether a character fills a square: Han or kana."""
    return script_of(char) in (HAN, KANA)


def count_reading_characters(text: str) -> int:
    """Characters a viewer reads, for characters per second.

    Tags, line breaks and what a line says of its delivery are none, spaces between words are.
    """
    return len(re.sub(r"\s+", " ", without_inline(strip_tags(text))).strip())
