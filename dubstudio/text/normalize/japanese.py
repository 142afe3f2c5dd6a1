"""Japanese text as it will be spoken: dates, times, money, units and symbols in words.

Plain numbers stay digits: which of their many readings a counter wants (さんぼん, ろっぽん, ふたり) is decided
where words are found, in `dubstudio.text.phonemes.japanese`.
"""

from __future__ import annotations

import re

from dubstudio.text.units import CURRENCY_SYMBOL, NUMBER, UNIT_SYMBOL, UNITS, currency_of

_SYMBOLS = {
    "&": "アンド", "+": "プラス", "=": "イコール", "×": "かける", "÷": "わる", "<": "小なり", ">": "大なり",
    "≤": "以下", "≥": "以上", "≈": "およそ", "±": "プラスマイナス", "∞": "無限大", "π": "パイ", "√": "ルート",
    "°": "度", "%": "パーセント", "@": "アットマーク", "№": "ナンバー", "〒": "郵便番号",
}  # fmt: skip
_MAGNITUDE = r"(?P<magnitude>[百千万億兆]*)"


def _money(match: re.Match[str]) -> str:
    return match["amount"].replace(",", "") + match["magnitude"] + currency_of(match["symbol"], "ja").ja


def _unit(match: re.Match[str]) -> str:
    return match["amount"].replace(",", "") + UNITS[match["unit"]].ja


def _time(match: re.Match[str]) -> str:
    hour, minute = int(match[1]), int(match[2])
    if hour > 24 or minute > 59:
        return match.group()
    return f"{hour}時" + (f"{minute}分" if minute else "")


_RULES = tuple(
    (re.compile(pattern), read)
    for pattern, read in (
        (r"(?<!\d)(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?!\d)", lambda m: f"{m[1]}年{int(m[2])}月{int(m[3])}日"),
        (r"(?<!\d)(\d{1,2}):(\d\d)(?!\d)", _time),
        (rf"(?P<symbol>{CURRENCY_SYMBOL})\s?(?P<amount>{NUMBER}){_MAGNITUDE}円?", _money),
        (rf"(?P<amount>{NUMBER}){_MAGNITUDE}\s?(?P<symbol>{CURRENCY_SYMBOL})", _money),
        (rf"(?P<amount>{NUMBER})\s?(?P<unit>{UNIT_SYMBOL})", _unit),
        (r"(?<![\d/])(\d+)/(\d+)(?![\d/])", lambda m: f"{m[2]}分の{m[1]}"),
        (r"(?<=[\d%度円])\s?[~～〜]\s?(?=\d)", lambda _: "から"),
        (r"(?<![\w.])[-−](?=\d)", lambda _: "マイナス"),
        (r"(?<![\d.])\d{1,3}(?:,\d{3})+(?!\d)", lambda m: m.group().replace(",", "")),
    )
)


def normalize_japanese(text: str) -> str:
    """The words that will be read; punctuation stays for the pauses it makes."""
    for pattern, read in _RULES:
        text = pattern.sub(read, text)
    return "".join(_SYMBOLS.get(char, char) for char in text)
