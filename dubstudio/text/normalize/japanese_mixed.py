"""Numbers of a Japanese text that hang on Latin letters: times, versions, models, floors, measures.

Said before a line is cut into its languages, for behind the cut a number no longer knows the letters it belonged to.
Plain digits that are left wait for `dubstudio.text.normalize.japanese`. Knows no grammar of plain numbers.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from dubstudio.text.units import UNIT_SYMBOL, UNITS

_ENGLISH = (
    "ゼロ", "ワン", "ツー", "スリー", "フォー", "ファイブ", "シックス", "セブン", "エイト", "ナイン", "テン",
    "イレブン", "トゥエルブ", "サーティーン", "フォーティーン", "フィフティーン",
)  # fmt: skip
_ORDINALS = {"1st": "ファースト", "2nd": "セカンド", "3rd": "サード", "4th": "フォース", "5th": "フィフス"}
_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")
_SHORT = {
    "vol": "ボリューム",
    "lv": "レベル",
    "ep": "エピソード",
    "fig": "図",
    "ver": "バージョン",
    "v": "バージョン",
    "q": "問",
}
ADDRESS = re.compile(
    r"(?:https?://|www\.)[!-~]+|(?<![\w.+-])[\w.+-]++@[\w-]+(?:\.[\w-]+)+"
    r"|\b(?<![A-Za-z\d]-)[A-Za-z\d-]{2,}+(?:\.[A-Za-z]{2,})+\b[!-~]*",
    re.ASCII,
)
"""An address of the web or of mail."""

HANGS = "\u2060"
"""Stands before characters that hang on a Latin word, where the line will be cut: 戦 of PK戦 is no 戦 by itself."""


def _half(letters: str) -> str:
    return "午前" if letters[0] in "Aa" else "午後"


def _time(match: re.Match[str]) -> str:
    half = match["half"] or match["half_behind"]
    if not half or int(match["hour"]) > 24:
        return match.group()
    minute = int(match["minute"] or 0)
    return f"{_half(half)}{int(match['hour'])}時" + (f"{minute}分" if minute else "")


def _number(match: re.Match[str]) -> str:
    """No.1 is said in English, what is numbered higher in Japanese."""
    return "ナンバー" + ("ワン" if match[1] == "1" else match[1])


def _short(match: re.Match[str]) -> str:
    return _SHORT[match["short"].lower()] + match["number"]


def _english(match: re.Match[str]) -> str:
    return re.sub(r"\d+", lambda digits: _ENGLISH[int(digits.group())], match.group())


def _roman_in_english(match: re.Match[str]) -> str:
    return _ENGLISH[_ROMAN.index(match[1])]


_ALONE = "(?<![A-Za-z0-9])"
_ENDS = "(?![A-Za-z0-9])"
_HALF = r"[AaPp]\.?[Mm]\.?"
# Letters with a number that is said in English in the midst of Japanese.
_MODELS = (
    "[2-6]G|[23]D|3DS|4WD|F[1-3]|G[78]|J[1-3]|PS[1-6]|MP[34]|CO2|H2O|SO2|B2[BC]|P2P|[A-Z]-1(?=グランプリ|選手|王者|出場)|1S?L?DK"
    "|[1-5]on[1-5]|[1-5] ?in ?[1-5]|Windows ?(?:[78]|1[01])|5W1H|V6|TOEFL ?iBT"
)
_NOT_BEHIND = r"(?<![A-Za-z\d:.])(?<![A-Za-z] )"
_HALF_BEFORE = rf"{_NOT_BEHIND}(?P<half>{_HALF})\s?"
_HOUR = r"(?P<hour>\d{1,2})"
_MINUTE = r":(?P<minute>[0-5]\d)(?![\d:])"
_SHORT_NAME = "[Vv]ol|VOL|[Ll]v|LV|[Ee]p|EP|[Ff]ig|[Vv]er|VER|[vV](?=\\.?\\s?\\d+[.\\sをにはがでのへ])"
_FORMS: tuple[tuple[str, Callable[[re.Match[str]], str] | str], ...] = (
    (rf"{_HALF_BEFORE}{_HOUR}(?:{_MINUTE}|時)(?P<half_behind>)", _time),
    (rf"{_NOT_BEHIND}(?P<half>)(?:午[前後]\s?)?{_HOUR}(?:{_MINUTE})?\s?(?P<half_behind>{_HALF}){_ENDS}", _time),
    (rf"{_ALONE}(?:[Nn][Oo]\.\s?|NO\s|No\s?)(\d+)(?![\d.])", _number),
    (r"#(?=\d+(?:位|番|号|話|回|等))", ""),
    (r"#(\d+)(?![\dA-Za-z])", _number),
    (rf"{_ALONE}(?P<short>{_SHORT_NAME})\.?\s?(?P<number>\d+(?:\.\d+)*)", _short),
    (rf"{_ALONE}[Pp]{{1,2}}\.\s?(\d+(?:[-~〜–]\d+)?)(?![\d.])", r"\1ページ"),
    (rf"{_ALONE}Q\.?\s?(\d{{1,3}})(?=[.:．：]\s?[^\d\s])", r"問\1"),
    (rf"{_ALONE}B([1-9])F{_ENDS}", r"地下\1階"),
    (rf"{_ALONE}([1-9]\d?)F{_ENDS}", r"\1階"),
    (rf"{_ALONE}(\d{{1,2}})[hH]{_ENDS}", r"\1時間"),
    (rf"{_ALONE}(?:{'|'.join(_ORDINALS)}){_ENDS}", lambda m: _ORDINALS[m.group()]),
    (rf"{_ALONE}(?:{_MODELS}){_ENDS}", _english),
    (rf"(?<=[ァ-ヶー])\s?({'|'.join(_ROMAN[:1:-1])})(?![A-Za-z0-9世章部巻幕])(?<![ァ-ヶー][VX])", _roman_in_english),
    (r"(?<![A-Za-z])(Ctrl|Alt|Shift|Cmd|Command|Win|Fn)\s?\+\s?(?=[A-Za-z0-9])", r"\1 "),
    (rf"{_ALONE}W杯", "ワールドカップ"),
    (r"(?<=[\u3040-\u30ff\u3400-\u9fff])\s?(?:vs|VS|Vs)\.?\s?(?=[\u3040-\u30ff\u3400-\u9fff])", "対"),
    (rf"(?<=[\d百千万億兆数何])\s?(?P<unit>{UNIT_SYMBOL})(?!\s[A-Za-z]|サイズ)", lambda m: UNITS[m["unit"]].ja),
    (r"[○◯〇]{2,}(?![年月日])", lambda m: "まる" * len(m.group())),
    (r"[×✕]{2,}", lambda m: "バツ" * len(m.group())),
    (r"(?<=[A-Za-z])(?=[\u3400-\u9fff])", HANGS),
    (r"(?<=[日\d])[(（]([月火水木金土日])(?:[・･]?祝)?[)）]", r"\1曜日"),
)  # fmt: skip
_COMPILED = tuple((re.compile(pattern), said) for pattern, said in _FORMS)


def read_japanese_mixed(text: str) -> str:
    """The same text with such forms as Japanese writes them out; addresses of the web stay as they are."""
    start, said = 0, ""
    for match in ADDRESS.finditer(text):
        said += _read(text[start : match.start()]) + match.group()
        start = match.end()
    return said + _read(text[start:])


def _read(text: str) -> str:
    for pattern, said in _COMPILED:
        text = pattern.sub(said, text)
    return text
