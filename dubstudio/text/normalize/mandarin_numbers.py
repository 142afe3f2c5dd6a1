"""Numbers in Chinese characters: the few that wetext's grammar takes for something else."""

from __future__ import annotations

_DIGITS = "零一二三四五六七八九"
_PLACES = ("", "十", "百", "千")
_MYRIADS = ("", "万", "亿", "万亿")


def digits(text: str) -> str:
    """Each digit by its name: ``2024`` is ``二零二四``."""
    return "".join(_DIGITS[int(char)] for char in text)


def over_the_phone(text: str) -> str:
    """Each digit by its name as it is said to a listener, 1 as 幺."""
    return digits(text).replace("一", "幺")


def amount(text: str) -> str:
    """A number as it is said in sums and scores, its decimals digit by digit."""
    return decimal(text) if "." in text else cardinal(text)


def cardinal(text: str) -> str:
    """An amount: ``10500`` is ``一万零五百``, ``2000`` ``两千``; beyond the trillions it is spelled digit by digit."""
    text = text.lstrip("0")
    if len(text) > 4 * len(_MYRIADS):
        return digits(text)
    groups = [text[max(end - 4, 0) : end] for end in range(len(text), 0, -4)]
    words = ""
    for group, myriad in zip(groups, _MYRIADS, strict=False):
        here = _below_myriad(group)
        words = (here + myriad if here else "零") + words
    while "零零" in words:
        words = words.replace("零零", "零")
    words = words.rstrip("零") or "零"
    if words.startswith(("二千", "二万", "二亿")):
        words = "两" + words[1:]
    return words.removeprefix("一") if words.startswith("一十") else words


def decimal(text: str) -> str:
    """``12.50`` is ``十二点五零``."""
    whole, _, fraction = text.partition(".")
    return f"{cardinal(whole)}点{digits(fraction)}" if fraction else cardinal(whole)


def _below_myriad(group: str) -> str:
    """Up to four digits, with the 零 of places left out inside and in front, not behind."""
    words = ""
    for place, char in enumerate(reversed(group)):
        if char != "0":
            words = _DIGITS[int(char)] + _PLACES[place] + words
        elif words and not words.startswith("零"):
            words = "零" + words
    return words
