"""Digits of a Chinese text that hang on Latin letters: flights, models, accounts, amounts in millions.

Said before a line is cut into its languages, for behind the cut a number no longer knows the letters it belonged to.
Each form leaves Chinese characters behind. Knows no grammar of plain numbers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal

from dubstudio.text.normalize.mandarin_numbers import cardinal, digits, over_the_phone
from dubstudio.text.units import CURRENCY_SYMBOL, NUMBER, UNITS, currency_of

_TENS = {"thousand": 3, "k": 3, "K": 3, "million": 6, "mn": 6, "M": 6, "billion": 9, "bn": 9, "B": 9, "trillion": 12}
_COUNTED = "[百千万亿年月日个元块人米件名份家岁页天步吨升克粒条只台公美点倍]|次(?!列车|航班|高铁|动车|[^\\w]|$)"
_ENDS = rf"(?![\d,:%-]|\.\d|\s?(?:{_COUNTED}))"
_ENGLISH = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ACCOUNT = "QQ|WeChat|ID|PIN|SN|UID|[Ww][Ii]-?[Ff][Ii]"
_PER = {
    "s": "秒", "h": "小时", "min": "分钟", "d": "天", "L": "升", "mL": "毫升", "ml": "毫升", "dL": "分升", "kg": "公斤",
    "g": "克", "m": "米", "m²": "平方米", "m2": "平方米", "m³": "立方米", "m3": "立方米", "cm²": "平方厘米",
    "cm2": "平方厘米", "cm³": "立方厘米", "cm3": "立方厘米", "km²": "平方公里", "km2": "平方公里", "s²": "二次方秒",
    "s2": "二次方秒", "mol": "摩尔",
}  # fmt: skip
_OF = {
    **{symbol: unit.zh for symbol, unit in UNITS.items() if "{" not in unit.zh and "/" not in symbol},
    "mol": "摩尔", "mmol": "毫摩尔", "μmol": "微摩尔", "μg": "微克", "ug": "微克", "J": "焦", "N": "牛", "t": "吨",
}  # fmt: skip
_POWERS = {"2": "的平方", "3": "的立方"}
_FILES = (
    "pdf|docx?|xlsx?|pptx?|txt|csv|json|xml|html?|zip|rar|exe|apk|jpe?g|png|gif|svg|psd|mp[34]|wav|flac|avi|mkv|mov"
    "|srt|py|js"
)
_VARIABLE = r"(?:(?<![A-Za-z])[A-Za-z]|(?<=的[平立])方)"
_CAR = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"


def _any_of(symbols: Mapping[str, str]) -> str:
    return "|".join(re.escape(symbol) for symbol in sorted(symbols, key=len, reverse=True))


def _in_full(match: re.Match[str]) -> str:
    number = Decimal(match["amount"].replace(",", "")).scaleb(_TENS[match["times"]])
    said = cardinal(f"{number:.0f}") if number == number.to_integral_value() else f"{number:f}"
    return said + currency_of(match["symbol"], "zh").zh


def _model(match: re.Match[str]) -> str:
    """A number behind letters: from three digits on one by one, but for round hundreds (`T-800`)."""
    number = match["number"]
    by_digit = number[0] == "0" or len(number) > 3 or (len(number) == 3 and not number.endswith("00"))
    return match["letters"] + (digits(number) if by_digit else cardinal(number))


def _plate(match: re.Match[str]) -> str:
    return re.sub(r"\d+", lambda m: over_the_phone(m.group()), match.group())


_FORMS: tuple[tuple[str, Callable[[re.Match[str]], str] | str], ...] = (
    (
        rf"(?P<symbol>{CURRENCY_SYMBOL})\s?(?P<amount>{NUMBER})\s?(?P<times>{'|'.join(_TENS)})(?![A-Za-z])",
        _in_full,
    ),
    (
        rf"(?P<amount>{NUMBER})\s?(?P<of>{_any_of(_OF)})/(?P<per>{_any_of(_PER)})(?![A-Za-z0-9²³])",
        lambda m: f"{m['amount']}{_OF[m['of']]}每{_PER[m['per']]}",
    ),
    (r"(?<=[A-Za-z0-9)])\^(?P<power>\d+)", lambda m: _POWERS.get(m["power"]) or f"的{cardinal(m['power'])}次方"),
    (
        r"(?<![A-Za-z0-9])S(?P<season>\d\d)E(?P<part>\d\d)(?![A-Za-z0-9])",
        lambda m: f"S{digits(m['season'])}E{digits(m['part'])}",
    ),
    (
        rf"(?:(?<=[\u3400-\u9fff”》])|(?<=[\u3400-\u9fff])(?P<number>\d{{1,4}}))\.(?P<kind>{_FILES})(?![A-Za-z0-9])",
        lambda m: (cardinal(m["number"]) if m["number"] else "") + _spelled("." + m["kind"]),
    ),
    (rf"(?P<left>{_VARIABLE})\s?[-−]\s?(?=(?:\d+|[A-Za-z])\s?[=<>+])", lambda m: m["left"] + "减"),
    (rf"(?P<left>{_VARIABLE})\s?[+＋]\s?(?=[\da-z])", lambda m: m["left"] + "加"),
    (r"(?<=\d[a-z])[-−](?=\d+(?![\dA-Za-z]))", "减"),
    (rf"(?P<left>{_VARIABLE}|[A-Za-z]\))\s?=\s?(?=[\dA-Za-z(-])", lambda m: m["left"] + "等于"),
    (r"(?<![A-Za-z\d.,:/-])(?:\d{6,17}|0\d{2,5})(?=X(?![A-Za-z0-9]))", lambda m: digits(m.group())),
    (r"(?<![A-Za-z0-9])H\.(?P<number>26\d)(?!\d)", lambda m: "H点" + digits(m["number"])),
    (rf"(?<=\d[多余])\s?(?P<unit>{_any_of(_OF)})(?![A-Za-z0-9/])", lambda m: _OF[m["unit"]]),
    (r"(?<=[A-Za-z])2(?=[层楼号座栋区口站馆厅])", "二"),
    (rf"[{_CAR}][A-Z]\s?[·•.]?\s?(?=[A-Z]*\d)[A-Z0-9]{{5,6}}(?![A-Za-z0-9])", _plate),
    (
        rf"(?P<letters>(?:{_ACCOUNT})(?:号码?|账号|密码)?\s?(?:[是为：:]\s?)?)(?P<number>\d{{3,}}){_ENDS}",
        lambda m: m["letters"] + digits(m["number"]),
    ),
    (r"(?P<decade>(?:1[89]|20)\d0)['’]?s(?![A-Za-z])(?:年代)?", lambda m: digits(m["decade"]) + "年代"),
    (
        r"(?<![A-Za-z0-9])(?:Ctrl|Alt|Shift|Cmd|Win|Fn)(?:\s?[+＋]\s?[A-Za-z0-9]+)+",
        lambda m: re.sub(r"\s?[+＋]\s?", " ", m.group()),
    ),
    (
        r"(?<![A-Za-z])[Nn][Oo]\.\s?(?P<number>[1-9]|10)(?![\d.])",
        lambda m: f"Number {_ENGLISH[int(m['number']) - 1]}",
    ),
    (r"(?<=[\u3400-\u9fff])I(?=[》：])", "一"),
    (rf"(?P<letters>[A-Za-z]_?)-?(?P<number>\d{{3,6}}){_ENDS}", _model),
    (r"(?P<letters>(?<![A-Za-z])[A-Z]{1,3}) (?P<number>\d{3,4})(?=次(?!数)|航班|[起降晚到]|[已正于])", _model),
)
_COMPILED = tuple((re.compile(pattern), said) for pattern, said in _FORMS)
_ENDINGS = "com|cn|org|net|edu|gov|io|ai|tv|me|app|dev|info|co|jp|uk|hk|tw"
_ADDRESS = re.compile(  # words are taken whole: to try their parts takes minutes on a line that is one of thousands
    r"(?:https?://|www\.)[^\s\u2e80-\uffef]+"
    r"|(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]++@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
    r"|(?<![A-Za-z0-9_-])(?:"
    rf"[A-Za-z0-9_-]++(?:\.[A-Za-z0-9_-]+)*\.(?:{_ENDINGS})(?![A-Za-z0-9])(?:/[A-Za-z0-9._~/?=&%#+-]*)?"
    rf"|(?=[0-9_-]*+[A-Za-z])[A-Za-z0-9_-]++\.(?:{_FILES})(?![A-Za-z0-9]))"
)
_SIGNS = {
    ".": "点", "/": "斜杠", "@": "艾特", "_": "下划线", "-": "杠", "?": "问号", "=": "等于", "&": "和", "#": "井号",
    ":": "冒号", "%": "百分号", "+": "加", "~": "波浪号",
}  # fmt: skip


def read_mixed(text: str) -> str:
    """The same text with the digits of such forms in characters, and addresses spelled out."""
    start, said = 0, ""
    for match in _ADDRESS.finditer(text):
        address = match.group().rstrip(".,;:!?")
        said += _read(text[start : match.start()]) + _spelled(address)
        start = match.start() + len(address)
    return said + _read(text[start:])


def _spelled(address: str) -> str:
    shown = address.rstrip("/")
    return re.sub(
        r"\d+|[^A-Za-z0-9]", lambda m: digits(m.group()) if m.group().isdecimal() else _SIGNS.get(m.group(), " "), shown
    )


def _read(text: str) -> str:
    for pattern, said in _COMPILED:
        text = pattern.sub(said, text)
    return text
