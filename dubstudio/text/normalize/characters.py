"""One way to write each character, before anything reads it.

Full-width and half-width forms, ligatures, circled and superscript numbers and the digits of every script come down
to plain letters and digits; punctuation stays as it is written. Knows no language.
"""

from __future__ import annotations

import re
import unicodedata

_KEPT = frozenset("，！？；：（）")  # said as pauses; folded, a full-width comma between numbers would join them
_SPACES = dict.fromkeys(
    map(ord, "\t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000"), " "
)
_ORNAMENT = re.compile(r"[<>]{2,}|[<>](?!\s?[-−]?\d)")  # angle brackets that compare no numbers

# Roman numerals that Han characters count with. Alone, V and X are letters and XX is somebody without a name.
_HAN = r"[\u3400-\u9fff]"
_ROMAN = r"(?P<roman>X{0,3}(?:IX|IV|V?I{0,3}))"
_COUNTING_ROMAN = re.compile(
    rf"第\s?{_ROMAN}(?=\s?{_HAN})"
    rf"|(?<={_HAN}){_ROMAN.replace('roman', 'king')}(?=\s?世(?!界))"
    rf"|(?<={_HAN})(?!X+(?![IV])){_ROMAN.replace('roman', 'name')}(?<=[IVX]{{2}})(?![A-Za-z0-9])"
)
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
_FULL_WIDTH_COLON = re.compile(r"(?<=\d)：(?=\d)")


def fold(text: str) -> str:
    """The same text in plain letters and digits.

    Args:
        text: Any text.

    Returns:
        Text in Unicode's composed form in which every decimal digit is one of ``0123456789``.
    """
    text = _ORNAMENT.sub(" ", unicodedata.normalize("NFC", text).translate(_SPACES))
    if text.isascii():
        return text
    folded = unicodedata.normalize("NFC", "".join(_fold_char(char) for char in text))
    return _COUNTING_ROMAN.sub(_roman_in_digits, _FULL_WIDTH_COLON.sub(":", folded))


def _roman_in_digits(match: re.Match[str]) -> str:
    roman = match["roman"] or match["king"] or match["name"]
    if not roman:
        return match.group()
    values = [_ROMAN_VALUES[letter] for letter in roman]
    following = [*values[1:], 0]
    number = sum(-value if value < after else value for value, after in zip(values, following, strict=True))
    return match.group().replace(roman, str(number))


def _fold_char(char: str) -> str:
    if char.isascii() or char in _KEPT:
        return char
    digit = unicodedata.decimal(char, None)
    if digit is not None:
        return str(digit)
    if unicodedata.category(char)[0] in "LN" or "\uff01" <= char <= "\uffee" or "\u3300" <= char <= "\u33ff":
        return unicodedata.normalize("NFKC", char).replace("\u2044", "/")
    return char
