"""Numbers in English words.

Pure arithmetic on digit strings; which reading a number wants is the business of `english.py`.
"""

from __future__ import annotations

_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = (
    "",
    "",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
)
_SCALES = ("", " thousand", " million", " billion", " trillion", " quadrillion")
_MAX_DIGITS = 3 * len(_SCALES)
_IRREGULAR_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip


def _below_thousand(n: int) -> str:
    hundreds, rest = divmod(n, 100)
    words = [f"{_ONES[hundreds]} hundred"] if hundreds else []
    if rest >= 20:
        words.append(_TENS[rest // 10] + (f" {_ONES[rest % 10]}" if rest % 10 else ""))
    elif rest or not hundreds:
        words.append(_ONES[rest])
    return " ".join(words)


def cardinal(n: int) -> str:
    """``1250`` is ``one thousand two hundred fifty``.

    Args:
        n: From zero to the quadrillions.
    """
    if n == 0:
        return "zero"
    groups = []
    for scale in _SCALES:
        n, group = divmod(n, 1000)
        if group:
            groups.append(_below_thousand(group) + scale)
    return " ".join(reversed(groups))


def whole(text: str) -> str:
    """An amount written in digits; one beyond the quadrillions is spelled digit by digit."""
    return cardinal(int(text)) if len(text) <= _MAX_DIGITS else digits(text)


def ordinal(text: str) -> str:
    """``21`` is ``twenty first``."""
    head, _, last = whole(text).rpartition(" ")
    if last in _IRREGULAR_ORDINALS:
        last = _IRREGULAR_ORDINALS[last]
    else:
        last = last[:-1] + "ieth" if last.endswith("y") else last + "th"
    return f"{head} {last}".strip()


def digits(text: str) -> str:
    """Each digit by its name: ``007`` is ``zero zero seven``."""
    return " ".join(_ONES[int(char)] for char in text if char.isdecimal())


def year(n: int) -> str:
    """``1984`` is ``nineteen eighty four``, ``2005`` ``two thousand five``, ``1900`` ``nineteen hundred``."""
    century, rest = divmod(n, 100)
    if n % 1000 < 10:
        return cardinal(n)
    if rest == 0:
        return f"{cardinal(century)} hundred"
    return f"{cardinal(century)} {'oh ' if rest < 10 else ''}{cardinal(rest)}"


def by_pairs(text: str) -> str:
    """A number that names something, as rooms and flights are: ``404`` is ``four oh four``, ``1080`` ``ten eighty``."""
    if len(text) not in (3, 4) or text[0] == "0":
        return digits(text) if len(text) > 2 else cardinal(int(text))
    return year(int(text)) if len(text) == 4 or text.endswith("00") else f"{digits(text[0])} {_pair(text[1:])}"


def _pair(text: str) -> str:
    return ("oh " if text[0] == "0" else "") + cardinal(int(text))


def plural(words: str) -> str:
    """The plural of a number word: ``eighties`` from ``eighty``, ``twos`` from ``two``."""
    if words.endswith("y"):
        return words[:-1] + "ies"
    return words + ("es" if words.endswith("x") else "s")


def decimal(text: str) -> str:
    """An amount as written, separators allowed: ``1,234.5`` is ``one thousand two hundred thirty four point five``."""
    units, _, fraction = text.replace(",", "").partition(".")
    words = whole(units)
    return f"{words} point {digits(fraction)}" if fraction else words


def number_words(text: str) -> str:
    """A bare number: digit by digit if long or led by a zero, four digits like a year, else an amount."""
    plain = text.replace(",", "")
    if "." in plain:
        return decimal(plain)
    if (len(plain) > 1 and plain[0] == "0") or (len(plain) >= 8 and "," not in text):
        return digits(plain)
    if len(plain) == 4 and "," not in text and 1100 <= int(plain) < 2100:
        return year(int(plain))
    return whole(plain)
