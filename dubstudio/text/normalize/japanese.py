"""Japanese text as it will be spoken: dates, times, money, units and symbols in words.

Plain numbers stay digits: which of their many readings a counter wants (さんぼん, ろっぽん, ふたり) is decided
where words are found, in `dubstudio.text.phonemes.japanese`.
"""

from __future__ import annotations

import math
import re

from dubstudio.text.units import CURRENCY_SYMBOL, NUMBER, UNIT_SYMBOL, UNITS, currency_of

_SYMBOLS = {
    "&": "アンド", "+": "プラス", "=": "イコール", "×": "かける", "÷": "わる", "<": "小なり", ">": "大なり",
    "≤": "以下", "≥": "以上", "≦": "以下", "≧": "以上", "≈": "およそ", "≒": "およそ", "±": "プラスマイナス",
    "∞": "無限大", "π": "パイ", "√": "ルート",
    "°": "度", "%": "パーセント", "@": "アットマーク", "№": "ナンバー", "〒": "郵便番号",
}  # fmt: skip
_HUNDREDTHS = {"ドル": "セント", "ユーロ": "セント", "ポンド": "ペンス"}
_MAGNITUDE = r"(?P<magnitude>[百千万億兆]*)"


def _money(match: re.Match[str]) -> str:
    amount, currency = match["amount"].replace(",", ""), currency_of(match["symbol"], "ja").ja
    hundredth = next((name for end, name in _HUNDREDTHS.items() if currency.endswith(end)), "")
    whole, _, cents = amount.partition(".")
    if not hundredth or len(cents) != 2 or match["magnitude"]:
        return amount + match["magnitude"] + currency
    said = whole + currency if int(whole) or not int(cents) else ""
    return said + (f"{int(cents)}{hundredth}" if int(cents) else "")


def _unit(match: re.Match[str]) -> str:
    return match["amount"].replace(",", "") + UNITS[match["unit"]].ja


def _time(match: re.Match[str]) -> str:
    half, hour, minute = match["half"] or match["half_behind"], int(match["hour"]), int(match["minute"])
    if hour > 24 or minute > 59:
        return match.group()
    said = f"{hour}時" + (f"{minute}分" if minute else "")
    return ({"a": "午前", "p": "午後"}[half[0].lower()] if half else "") + said


def _length_of_time(match: re.Match[str]) -> str:
    return f"{int(match[1])}時間{int(match[2])}分{int(match[3])}秒"


def _fraction_or_day(match: re.Match[str]) -> str:
    """1/2 is a half, 12/25 is Christmas: days are what makes no usual fraction."""
    upper, lower = int(match[1]), int(match[2])
    usual = upper < lower and math.gcd(upper, lower) == 1 and (lower <= _LARGEST_USUAL or lower % 100 == 0)
    if not usual and 1 <= upper <= 12 and 1 <= lower <= 31:
        return f"{upper}月{lower}日"
    return f"{match[2]}分の{match[1]}"


def _roman(match: re.Match[str]) -> str:
    values = [_ROMAN_VALUES[letter] for letter in match.group()]
    following = [*values[1:], 0]
    return str(sum(-value if value < after else value for value, after in zip(values, following, strict=True)))


def _with_points(match: re.Match[str]) -> str:
    return ("バージョン" if match[1] else "") + match[2].replace(".", "点" if match[2].count(".") > 1 else ".")


def _three_parts(match: re.Match[str]) -> str:
    """6-10-1 is an address; 4-3-3, ten in all, is how a team stands, which is said digit by digit."""
    parts = [int(part) for part in match.groups()]
    before = match.string[: match.start()]
    is_team = sum(parts) == _PLAYERS and before[-1:] in _NO_PLACE and "住所" not in before
    return match.group() if is_team or parts in _RHYTHMS else "の".join(match.groups())


def _of(match: re.Match[str]) -> str:
    return "の".join(filter(None, match.groups()))


def _batting(match: re.Match[str]) -> str:
    return "".join(digit + name for digit, name in zip(match[1], "割分厘", strict=True) if digit != "0")


def _machine(match: re.Match[str]) -> str:
    return "点".join("・".join(part) for part in match.group().split("."))


_LARGEST_USUAL = 10
_PLAYERS = 10
_RHYTHMS = ([3, 2, 1], [5, 7, 5])
_NO_PLACE = ("", *"はがもをでに、。「（( ")  # before an address stands the name of its place
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
_COUNTED = (
    "年|(?:[かカヵヶケ箇]?月)|日|週|時|分|秒|人|名|個|本|匹|枚|冊|台|回|度|歳|才|階|軒|杯|倍|割|点|件|号|章|話|巻|歩|泊|丁目"
    "|番|円|ドル|ユーロ|パーセント|メートル|センチ|ミリ|キロ|グラム|リットル|ページ|つ|[百千万億兆]|セット|カ所|か所"
)  # fmt: skip
_HAN = "[\u3400-\u9fff]"
_DASH = "[-‐‑–—−]"
_HALF = r"(?:(?P<half>[AaPp])\.?[Mm]\.?\s?)?"
_HALF_BEHIND = r"(?:\s?(?P<half_behind>[AaPp])\.?[Mm](?![A-Za-z])\.?)?"
_RULES = tuple(
    (re.compile(pattern), read)
    for pattern, read in (
        (r"(?<!\d)(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?!\d)", lambda m: f"{m[1]}年{int(m[2])}月{int(m[3])}日"),
        (r"(?<!\d)(\d{4})\.(\d{1,2})\.(\d{1,2})(?![\d.])", lambda m: f"{m[1]}年{int(m[2])}月{int(m[3])}日"),
        (r"(?<=打率)\s?0?\.(\d{3})(?!\d)", _batting),
        (r"(?<![\w.])\.(?=\d)", "0."),
        (r"(?<![\d/.])((?:19|20)\d\d)/(1[0-2]|0?[1-9])(?![\d/])", lambda m: f"{m[1]}年{int(m[2])}月"),
        (r"(?<!\d)((?:19|20)\d\d)[-–](\d\d)(?=シーズン|年)", r"\1から\2"),
        (
            r"(?<![\d/])(\d\d)/(1[0-2]|0?[1-9])/(3[01]|[12]\d|0?[1-9])(?![\d/])",
            lambda m: f"{m[1]}年{int(m[2])}月{int(m[3])}日",
        ),
        (r"(?<![\d:])(\d{1,2}):([0-5]\d):([0-5]\d)(?![\d:])", _length_of_time),
        (rf"(?<![A-Za-z\d:]){_HALF}(?P<hour>\d{{1,2}}):(?P<minute>\d\d)(?![\d:]){_HALF_BEHIND}", _time),
        (r"(?<![\d:])(\d{1,3}):(\d{1,3})(?![\d:])", r"\1対\2"),
        (rf"(?P<symbol>{CURRENCY_SYMBOL})\s?(?P<amount>{NUMBER}){_MAGNITUDE}円?", _money),
        (rf"(?P<amount>{NUMBER}){_MAGNITUDE}\s?(?P<symbol>{CURRENCY_SYMBOL})", _money),
        (r"(?<![A-Za-z\d.-])([vV](?:er)?\.?\s?)(?=\d)(\d+(?:\.\d+)*)", _with_points),
        (r"(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])", _machine),
        (r"(?<![\d.])()(\d+(?:\.\d+){2,})(?![\d.])", _with_points),
        (rf"(?P<amount>{NUMBER})\s?(?P<unit>{UNIT_SYMBOL})", _unit),
        (r"(?<=[\u30a0-\u30ff\u3400-\u9fff])X{0,3}(?:IX|IV|V?I{0,3})(?<=[IVX])(?=[世章部巻幕](?!界))", _roman),
        (r"(?<=\d) (?=\d/\d)", "と"),
        (r"(?<![\d/])(\d{1,12})\s?/\s?(\d{1,12})(?![\d/])", _fraction_or_day),
        (rf"(?<=[\w%])\s?[~～〜∼]\s?(?={_DASH}?\d|午[前後])", "から"),
        (r"(?<=[円時分日月年人名個歳%])[~～〜](?=$|[\s、。」にのでは])|(?<=\w)\s?[~～〜]\s?(?=第\d)", "から"),
        (rf"(?<={_HAN})[~～〜](?={_HAN}+間)|(?<=[曜日朝昼夜晩春夏秋冬])[~～〜](?={_HAN})", "から"),
        (rf"(?<=[年月日時分秒円度人個回歳%ルト]){_DASH}(?=\d)", "から"),
        (r"(?<=\d)\s?[-−]\s?(?=\d[\d\s.+×÷−-]*=)", "マイナス"),
        (r"(?<![\d-])([1-9]\d{0,2})-(\d{1,3})-(\d{1,3})(?![\d-])", _three_parts),
        (
            r"(?<=ステージ|ワールド)\s?(\d{1,2})-(\d{1,2})(?![\d-])|(?<=[図表章題節面])\s?(\d{1,2})-(\d{1,2})(?![\d-])",
            _of,
        ),
        (rf"(?<=[区市町村郡目台])(\d{{1,4}}){_DASH}(\d{{1,4}})(?![\d-])", r"\1の\2"),
        (rf"(?<![\d.A-Za-z-])(\d+(?:\.\d+)?){_DASH}(?=\d+(?:\.\d+)?(?:{_COUNTED}|まで))", r"\1から"),
        (rf"(?<![\d.A-Za-z-])([1-9]?\d{{1,2}}|\d){_DASH}([1-9]?\d{{1,2}}|\d)(?![\d.-])", r"\1対\2"),
        (r"(?<![\dA-Za-z.)-])[-−](?=\d)", "マイナス"),
        (r"(?<![\d.])\d{1,3}(?:,\d{3})+(?!\d)", lambda m: m.group().replace(",", "")),
        (r"(?<![\d.:])0(?=[1-9](?:秒|分|月|日|時))", ""),
        (r"(?<![\w])5分5分(?=[のでだに])", "五分五分"),
        (r"(?<=[月火水木金土日])[~～〜](?=[月火水木金土日](?![\w]|曜)|[月火水木金土日][はのにがも])", "から"),
        (r"(?<=[ァ-ヶー])=(?=[ァ-ヶ])", "・"),
        (r"(?<![\d.])20[歳才]", "二十歳"),
        (r"(?<![\d腹])八分(?=かか|間|後|前|待|経|過|遅|で|ほど|くらい|ぐらい|しか|だけ|も|半|以)", "8分"),
    )
)


def normalize_japanese(text: str) -> str:
    """The words that will be read; punctuation stays for the pauses it makes."""
    for pattern, read in _RULES:
        text = pattern.sub(read, text)
    return "".join(_SYMBOLS.get(char, char) for char in text)
