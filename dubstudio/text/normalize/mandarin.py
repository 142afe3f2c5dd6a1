"""Mandarin text as it will be spoken: simplified characters, numbers and symbols in words.

The grammar of numbers is wetext's; before it comes what wetext misreads (thousands separators, amounts of money,
units), after it the symbols it leaves. The one module that knows wetext and OpenCC. Knows no pinyin.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from dubstudio.text.normalize.mandarin_forms import read_forms
from dubstudio.text.normalize.mandarin_numbers import cardinal, decimal, digits
from dubstudio.text.units import CURRENCY_SYMBOL, NUMBER, UNIT_SYMBOL, UNITS, currency_of

_SYMBOLS = {
    "&": "和", "+": "加", "=": "等于", "×": "乘以", "÷": "除以", "<": "小于", ">": "大于", "≤": "小于等于",
    "≥": "大于等于", "≈": "约等于", "±": "正负", "∞": "无穷大", "π": "派", "√": "根号", "°": "度", "%": "百分号",
    "@": "艾特", "№": "第",
}  # fmt: skip
_MAGNITUDE = r"(?P<magnitude>[百千万亿]*)"

# What wetext takes for a hotline, with what is counted behind it.
_NO_HOTLINE = (
    r"(?<![\d.,:/-])(?:110|114|119|120|122|911)"
    r"(?=[\u3400-\u9fff])(?![电号的是和与及都来到接打急报或也又就不吧吗呢了啊])"
)

# What OpenCC leaves: variants outside its tables.
_VARIANTS = str.maketrans("妳祇甚", "你只什")
_HAS_DIGIT = re.compile(r"\d")


def normalize_mandarin(text: str) -> str:
    """The characters that will be read; punctuation stays for the pauses it makes."""
    text = simplified(text).translate(_VARIANTS)
    if _HAS_DIGIT.search(text):
        text = _numbers_in_words(_written_plainly(text))
    return "".join(_SYMBOLS.get(char, char) for char in text)


def _written_plainly(text: str) -> str:
    """Numbers as wetext reads them right: no separators, units in characters, no decimals (12.5 is a date to it)."""
    text = read_forms(text)
    text = re.sub(rf"(?P<symbol>{CURRENCY_SYMBOL})\s?(?P<amount>{NUMBER}){_MAGNITUDE}", _money, text)
    text = re.sub(rf"(?P<amount>{NUMBER}){_MAGNITUDE}\s?(?P<symbol>{CURRENCY_SYMBOL})", _money, text)
    text = re.sub(r"(?<=%)\s?[-~～〜–]\s?(?=\d)", "到", text)
    text = re.sub(rf"(?P<amount>{NUMBER})\s?(?P<unit>{UNIT_SYMBOL})", _unit, text)
    text = re.sub(r"第(\d+)", lambda m: "第" + cardinal(m[1]), text)
    text = re.sub(r"(?<=[元克米升])/(?=[一-龥])", "每", text)
    text = re.sub(_NO_HOTLINE, lambda m: cardinal(m.group()), text)
    text = re.sub(r"\d+(?:\.\d+){2,}", _version, text)
    text = re.sub(r"(?<![\d.])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)", lambda m: decimal(m.group().replace(",", "")), text)
    text = re.sub(r"(?<=\d)(?:,|，(?!000(?!\d)))(?=\d)", "、", text)  # of two numbers: it joins what a comma parts
    return re.sub(r"(?<![\d.-])\d+\.\d+(?![\d.])", lambda m: decimal(m.group()), text)


def _money(match: re.Match[str]) -> str:
    amount = match["amount"].replace(",", "")
    if "." in amount:
        amount = amount.rstrip("0").rstrip(".")
    return f"{amount}{match['magnitude']}{currency_of(match['symbol'], 'zh').zh}"


def _version(match: re.Match[str]) -> str:
    """Version 17.2.1 counts its first part; an address of a machine, of four parts, spells all."""
    first, *rest = match.group().split(".")
    return "点".join([cardinal(first) if len(rest) == 2 else digits(first), *map(digits, rest)])


def _unit(match: re.Match[str]) -> str:
    name, amount = UNITS[match["unit"]].zh, match["amount"].replace(",", "")
    return name.format(amount) if "{}" in name else amount + name


@cache
def _converter() -> Any:
    from opencc import OpenCC

    return OpenCC("tw2s")  # Taiwan's table also knows 著 for 着


def simplified(text: str) -> str:
    return str(_converter().convert(text))


@cache
def _grammar() -> Any:
    from wetext import Normalizer

    return Normalizer(lang="zh", operator="tn")


def _numbers_in_words(text: str) -> str:
    words = str(_grammar().normalize(text))
    return words.replace('\\"', '"').replace("\\\\", "\\")  # it escapes what its own markup uses
