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
    rf"|(?<=[\u30a1-\u30fc\u3400-\u9fff]){_ROMAN.replace('roman', 'king')}(?=\s?世(?!界))"
    rf"|(?<={_HAN})(?!X+(?![IV])){_ROMAN.replace('roman', 'name')}(?<=[IVX]{{2}})(?![A-Za-z0-9])"
)
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}

# A fraction behind a number is a part of its own (3½ is 3 1/2); a raised number is a power, but for those of measures.
_PARTS = "\u00bc-\u00be\u2150-\u215e\u2189"
_MIXED = re.compile(rf"(?<=\d)(?=[{_PARTS}])")
_RAISED = "\u00b9\u00b2\u00b3\u2070\u2074-\u2079"
_POWER = re.compile(  # behind a long word it is the number of a note
    rf"(?<![A-Za-z]{{4}})(?<=[\w)\]])(?<![{_RAISED}])(\u207b?[{_RAISED}]+|[\u207f\u2071])(?![{_RAISED}])"
)
_CARET = re.compile(r"(?<=[\w)\]])\^[({]?(-?\d+|[nk])[)}]?(?![A-Za-z0-9^])")
_DIGIT_ALONE = re.compile(r"(?<!\d)\d(?!\d)")
_MEASURE = re.compile(r"(?<![A-Za-z])(?:[kcdmnμ]?m|ft|in|mi|yd)$")
# Letters of formulas: one of Greek by itself is said by its name. Ohms and what is micro are measures.
_GREEK = (
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi",
    "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
)  # fmt: skip
_GREEK_LETTER = re.compile(
    r"(?<![\u0370-\u03ff])(?!(?<=\d)Ω|(?<=\d )Ω|(?<=\d[kM])Ω|(?<=[kM])Ω)(?!μ[A-Za-zΩ])[α-ωΑ-Ω](?![\u0370-\u03ff])"
)
_GREEK_WORD = re.compile("[\u0370-\u03ff]{2}")
_HAS_KANA, _HAS_HAN = re.compile("[\u3041-\u30fa]"), re.compile(_HAN)
_CIRCLED = re.compile("([\u2460-\u2473])(?=[\u2460-\u2473])")  # ①②③ are three numbers
_FULL_WIDTH_COLON = re.compile(r"(?<=\d)：(?=\d)")


def fold(text: str) -> str:
    """The same text in plain letters and digits.

    Args:
        text: Any text.

    Returns:
        Text in Unicode's composed form in which every decimal digit is one of ``0123456789``. Powers are written
        ``x^2``, or in characters among characters.
    """
    text = _ORNAMENT.sub(" ", unicodedata.normalize("NFC", text).translate(_SPACES))
    if text.isascii():
        return text
    text = _CIRCLED.sub(r"\1、", text)
    is_chinese = _HAS_HAN.search(text) and not _HAS_KANA.search(text)
    text = _POWER.sub(_power, _MIXED.sub("又" if is_chinese else " ", text))
    folded = unicodedata.normalize("NFC", "".join(_fold_char(char) for char in text))
    if _HAS_KANA.search(folded) or _HAS_HAN.search(folded):
        folded = _CARET.sub(_power_in_characters, folded)
    if not _GREEK_WORD.search(folded):
        folded = _GREEK_LETTER.sub(_greek_name, folded)
    return _COUNTING_ROMAN.sub(_roman_in_digits, _FULL_WIDTH_COLON.sub(":", folded))


def _power(match: re.Match[str]) -> str:
    exponent = unicodedata.normalize("NFKC", match[1]).replace("\u2212", "-")
    is_measure = exponent in ("2", "3") and _MEASURE.search(match.string, 0, match.start())
    return exponent if is_measure else "^" + exponent


def _power_in_characters(match: re.Match[str]) -> str:
    exponent = match[1].replace("-", "マイナス" if _HAS_KANA.search(match.string) else "负")
    if _HAS_KANA.search(match.string):
        return f"の{exponent}乗"
    if exponent in ("2", "3"):
        return "的平方" if exponent == "2" else "的立方"
    return "的" + _DIGIT_ALONE.sub(lambda m: "零一二三四五六七八九"[int(m.group())], exponent) + "次方"


def _greek_name(match: re.Match[str]) -> str:
    """What a letter of a formula is called: π as the text around it does, the others in English everywhere."""
    letter, text = match.group().lower(), match.string
    name = _GREEK[ord(letter) - ord("α")]
    if letter == "π" and (_HAS_KANA.search(text) or _HAS_HAN.search(text)):
        return "パイ" if _HAS_KANA.search(text) else "派"
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    return f"{' ' if before.isalnum() else ''}{name}{' ' if after.isalnum() else ''}"


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
