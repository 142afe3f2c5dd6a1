"""Numbers, dates, units and symbols in words, in Chinese or English, as the networks were trained on.

The grammars are wetext's, around what must pass through them untouched: pinyin, names of foreign people, hyphens of
technical terms, annotations. Both releases use it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from dubstudio.speech.indextts2.text.annotations import ANNOTATION, protect, restore
from dubstudio.speech.indextts2.text.pinyin import TONED, corrected
from dubstudio.speech.indextts2.text.punctuation import mapped

Glossary = Mapping[str, str | Mapping[str, str]]
"""Terms with their readings, one for all languages or ``{"zh": …, "en": …}``."""

_HAN = re.compile(r"[\u4e00-\u9fff]")
_LATIN = re.compile(r"[a-zA-Z]")
_EMAIL = re.compile(r"[a-zA-Z0-9]+@[a-zA-Z0-9]+\.[a-zA-Z]+\Z")
_CONTRACTION = re.compile(r"(what|where|who|which|how|there|here|it|he|she|that|this)'s", re.IGNORECASE)
_NAME = re.compile(r"[\u4e00-\u9fff]+(?:[-·—][\u4e00-\u9fff]+){1,2}")
_TECHNICAL = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)+")
_HYPHEN = "<H>"
_MARK = re.compile(r"<\|[^<>|]+\|>")

_GROUPED = re.compile(r"(?<![\d.,，])\d{1,3}(?:[,，]\d{3})+(?![\d,，])")
_COUNTED = re.compile(
    r"\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(thir|four|fif|six|seven|eigh|nine)teen"
    r"|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)$"
)
# What wetext raises on texts that its grammars have no path for.
_NO_PATH = (RuntimeError, AssertionError, TypeError, ValueError, LookupError)


@cache
def _grammar(language: str) -> Any:
    from wetext import Normalizer

    is_chinese = language == "zh"
    return Normalizer(lang=language, operator="tn", traditional_to_simple=is_chinese, full_to_half=is_chinese)


def is_chinese(text: str) -> bool:
    """Whether the Chinese grammar reads a text: it has Han or pinyin, or no Latin letter, or is an address."""
    if _HAN.search(text) or not _LATIN.search(text) or _EMAIL.match(text):
        return True
    return TONED.search(text) is not None


def normalise(text: str, glossary: Glossary | None = None) -> str:
    """A text in words.

    Args:
        text: Chinese, English or both, without markup. Annotations and marks like ``<|HAPPY|>`` stay as they are.
        glossary: Terms that are written otherwise first.

    Returns:
        The words, with the punctuation that the networks know. Where a grammar has no path for a text, it stays.
    """
    text, marks = protect(text, _MARK, "mark")
    text, annotations = protect(text, ANNOTATION, "note")
    chinese = is_chinese(_without(text, {**marks, **annotations}))
    text = _CONTRACTION.sub(r"\1 is", text)
    text = _with_glossary(text, glossary or {}, "zh" if chinese else "en")
    text = _TECHNICAL.sub(lambda match: match.group().replace("-", _HYPHEN), text)
    words = _chinese(text.rstrip()) if chinese else mapped(_english(text))
    return restore(restore(words, annotations), marks)


def _without(text: str, kept: Mapping[str, str]) -> str:
    return restore(text, kept, lambda _: "")


def _with_glossary(text: str, glossary: Glossary, language: str) -> str:
    readings = {str(term).casefold(): _reading(entry, language) for term, entry in glossary.items()}
    terms = sorted((term for term in readings if term and readings[term]), key=len, reverse=True)
    if not terms:
        return text
    pattern = re.compile("|".join(map(re.escape, terms)), re.IGNORECASE)
    return pattern.sub(lambda match: readings.get(match.group().casefold(), match.group()), text)


def _reading(entry: str | Mapping[str, str], language: str) -> str:
    # A glossary is a file that somebody wrote: numbers and empty entries are met there.
    return str((entry.get(language) if isinstance(entry, Mapping) else entry) or "")


def _chinese(text: str) -> str:
    text, pinyin = protect(text, TONED, "pinyin")
    text, names = protect(text, _NAME, "n")
    words = _in_words(_ungrouped(text), "zh") if re.search(r"\d", text) else _folded(text)
    words = restore(words.replace(_HYPHEN, "-"), names)
    return mapped(restore(words, pinyin, corrected), is_chinese=True)


def _folded(text: str) -> str:
    """Simplified, half-width characters: what the grammar does to a text without numbers too."""
    return _in_words(text, "zh", is_escaped=False)


def _english(text: str) -> str:
    words = _in_words(text, "en").replace(_HYPHEN, "-")
    return words if "thousand" in text.lower() else _with_one_thousand(words)


def _with_one_thousand(words: str) -> str:
    """The ``one`` that wetext leaves out of 1,234."""
    parts = re.split(r"\bthousand\b", words)
    joined = parts[0]
    for part in parts[1:]:
        joined += ("thousand" if _COUNTED.search(joined.rstrip(" -")) else "one thousand") + part
    return joined


def _ungrouped(text: str) -> str:
    """Numbers without separators, at which the Chinese grammar ends them."""
    return _GROUPED.sub(lambda match: re.sub("[,，]", "", match.group()), text)


def _in_words(text: str, language: str, *, is_escaped: bool = True) -> str:
    try:
        words = str(_grammar(language).normalize(text))
    except _NO_PATH:
        return text
    # It escapes what its own markup uses.
    return re.sub(r"\\([\"\\])", r"\1", words) if is_escaped else words
