"""Readings that the text gives by itself: ``<行|XING2>``, ``<minute|M IH1 . N AH0 T>``, ``<上手|じょうず>``.

Also the placeholders behind which such pieces pass through normalisation untouched. The official code has 26 of them
and replaces every equal piece of text; ours are as many as are needed, and replace what was found where it was found.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from dubstudio.speech.indextts2.text.pinyin import read_syllables, replace_inline, vocabulary_form

ANNOTATION = re.compile(r"<(?P<word>[^<>|]+)\|(?P<reading>[^<>|]+)>")
"""A word and its reading."""

PINYIN_MARK, PHONE_MARK = "<|SPECIAL_TOKEN_2|>", "<|SPECIAL_TOKEN_1|>"
"""What 2.5 has around pinyin, and around phones of the CMU dictionary."""

_CJK = re.compile(r"[\u4e00-\u9fff]")
_KANA = re.compile(r"(?:[\u3041-\u309f\u30fc]+|[\u30a0-\u30ff]+)\Z")
_MOST_SYLLABLES = 20


def protect(text: str, pattern: re.Pattern[str], kind: str) -> tuple[str, dict[str, str]]:
    """Put a placeholder for everything that a pattern finds.

    Args:
        text: Any text.
        pattern: What must stay as it is.
        kind: A word in the placeholder, so that those of several calls differ.

    Returns:
        The text with placeholders of letters alone (``<kind_a>``), which normalisation passes on, and what each stands
        for.
    """
    kept: dict[str, str] = {}
    names: dict[str, str] = {}

    def placeholder(match: re.Match[str]) -> str:
        found = match.group()
        if found not in names:
            name = _name(kind, len(kept))
            while name in text:
                kept[name] = name
                name = _name(kind, len(kept))
            kept[name] = found
            names[found] = name
        return names[found]

    return pattern.sub(placeholder, text), kept


def restore(text: str, kept: Mapping[str, str], write: Callable[[str], str] = str) -> str:
    """Put back what `protect` took out, each through `write`."""
    if not kept:
        return text
    return re.sub("|".join(map(re.escape, kept)), lambda match: write(kept[match.group()]), text)


def _name(kind: str, number: int) -> str:
    letters = chr(ord("a") + number % 26)
    while number := number // 26:
        number -= 1
        letters = chr(ord("a") + number % 26) + letters
    return f"<{kind}_{letters}>"


def inline_as_annotations(text: str) -> str:
    """``重(chóng)新`` as ``<重|CHONG2>新``."""
    return replace_inline(text, lambda word, reading: f"<{word}|{_pinyin(reading)}>")


def words_alone(text: str) -> str:
    """A text without the readings of its annotations."""
    return ANNOTATION.sub(lambda match: match["word"], text)


def pinyin_in_place(text: str) -> tuple[str, tuple[str, ...]]:
    """A text for version 2, which knows pinyin in place of characters and no other readings.

    Returns:
        The text with pinyin in place of the words it is for, and the readings that were passed over.
    """
    ignored: list[str] = []

    def written(match: re.Match[str]) -> str:
        pinyin = _pinyin_of(match)
        if pinyin:
            before, after = text[: match.start()][-1:], text[match.end() :][:1]
            return (" " if _is_ascii(before) else "") + pinyin + (" " if after == "<" or _is_ascii(after) else "")
        ignored.append(match["reading"].strip())
        return match["word"]

    return ANNOTATION.sub(written, text), tuple(ignored)


def _is_ascii(char: str) -> bool:
    """Whether a neighbour is a letter or digit that would be read together with pinyin."""
    return char.isascii() and char.isalnum()


def as_marks(text: str) -> str:
    """Annotations as 2.5 takes them: kana bare, pinyin and phones between their marks, in capitals.

    Pinyin with tone marks is spelled with digits.
    """

    def written(match: re.Match[str]) -> str:
        reading = match["reading"].upper()
        if _KANA.match(reading):
            return f" {reading} "
        mark = PINYIN_MARK if _CJK.search(match["word"]) else PHONE_MARK
        if not reading.isascii():
            reading = _pinyin_of(match) or reading
        return f"{mark}{reading}{mark}"

    return ANNOTATION.sub(written, text)


def _pinyin_of(match: re.Match[str]) -> str:
    """The reading of an annotation as the vocabulary spells it; empty where it is not pinyin for characters."""
    if not _CJK.search(match["word"]):
        return ""
    return _pinyin(" ".join(read_syllables(match["reading"], _MOST_SYLLABLES)))


def _pinyin(reading: str) -> str:
    return " ".join(map(vocabulary_form, reading.split()))
