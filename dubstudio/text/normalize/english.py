"""English text as it will be spoken: numbers, dates, money, units, abbreviations and symbols in words.

Lists of patterns, tried in order; each turns what it recognises into words and leaves the rest. Knows no phonemes.
"""

from __future__ import annotations

import re

from dubstudio.text.normalize.english_amounts import AMOUNTS, NUMBERS, SIGNS
from dubstudio.text.normalize.english_capitals import in_small_letters
from dubstudio.text.normalize.english_codes import SPELLED
from dubstudio.text.normalize.english_rules import Rule
from dubstudio.text.normalize.english_times import CLOCK, DATES, YEARS
from dubstudio.text.normalize.english_words import ADDRESSES, NUMERALS, SYMBOLS, WORDS

_HALF_WIDTH = str.maketrans("，。！？；：（）、’", ",.!?;:(),'")

# What has the most telling shape comes first: an address may hold a date, a telephone number looks like a range. Pages
# and numbers are named before their abbreviations meet the rules for ranges.
_RULES: tuple[Rule, ...] = (
    *ADDRESSES, *SPELLED, *CLOCK, *DATES, *NUMERALS, *SIGNS, *YEARS, *AMOUNTS, *WORDS, *NUMBERS, *SYMBOLS,
)  # fmt: skip


def normalize_english(text: str) -> str:
    """The words that will be spoken; punctuation stays for the pauses it makes."""
    text = in_small_letters(text.translate(_HALF_WIDTH))
    for pattern, read in _RULES:
        text = pattern.sub(read, text)
    text = re.sub(r"\s+", " ", text)
    return re.sub(r" (?=[,.;:!?…”)])", "", text).strip()
