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
    return _FULL_WIDTH_COLON.sub(":", folded)


def _fold_char(char: str) -> str:
    if char.isascii() or char in _KEPT:
        return char
    digit = unicodedata.decimal(char, None)
    if digit is not None:
        return str(digit)
    if unicodedata.category(char)[0] in "LN" or "\uff01" <= char <= "\uffee" or "\u3300" <= char <= "\u33ff":
        return unicodedata.normalize("NFKC", char).replace("\u2044", "/")
    return char
