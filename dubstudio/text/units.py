"""Units of measure and currencies by symbol, with their spoken names in each language.

Data and the patterns made from it; knows no grammar.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Unit:
    """Spoken names of a unit.

    Attributes:
        one: English, for exactly one.
        many: English, for any other amount.
        zh: Mandarin; with ``{}`` where the number goes inside.
        ja: Japanese.
    """

    one: str
    many: str
    zh: str
    ja: str


UNITS = {
    "km/h": Unit("kilometer per hour", "kilometers per hour", "公里每小时", "キロメートル毎時"),
    "m/s": Unit("meter per second", "meters per second", "米每秒", "メートル毎秒"),
    "m/s²": Unit("meter per second squared", "meters per second squared", "米每二次方秒", "メートル毎秒毎秒"),
    "m/s^2": Unit("meter per second squared", "meters per second squared", "米每二次方秒", "メートル毎秒毎秒"),
    "m/s2": Unit("meter per second squared", "meters per second squared", "米每二次方秒", "メートル毎秒毎秒"),
    "km²": Unit("square kilometer", "square kilometers", "平方公里", "平方キロメートル"),
    "km2": Unit("square kilometer", "square kilometers", "平方公里", "平方キロメートル"),
    "m²": Unit("square meter", "square meters", "平方米", "平方メートル"),
    "m2": Unit("square meter", "square meters", "平方米", "平方メートル"),
    "cm2": Unit("square centimeter", "square centimeters", "平方厘米", "平方センチメートル"),
    "m³": Unit("cubic meter", "cubic meters", "立方米", "立方メートル"),
    "m3": Unit("cubic meter", "cubic meters", "立方米", "立方メートル"),
    "cm3": Unit("cubic centimeter", "cubic centimeters", "立方厘米", "立方センチメートル"),
    "km": Unit("kilometer", "kilometers", "公里", "キロメートル"),
    "cm": Unit("centimeter", "centimeters", "厘米", "センチメートル"),
    "mm": Unit("millimeter", "millimeters", "毫米", "ミリメートル"),
    "m": Unit("meter", "meters", "米", "メートル"),
    "kg": Unit("kilogram", "kilograms", "公斤", "キログラム"),
    "mg": Unit("milligram", "milligrams", "毫克", "ミリグラム"),
    "g": Unit("gram", "grams", "克", "グラム"),
    "mL": Unit("milliliter", "milliliters", "毫升", "ミリリットル"),
    "ml": Unit("milliliter", "milliliters", "毫升", "ミリリットル"),
    "L": Unit("liter", "liters", "升", "リットル"),
    "mph": Unit("mile per hour", "miles per hour", "英里每小时", "マイル毎時"),
    "mi": Unit("mile", "miles", "英里", "マイル"),
    "ft": Unit("foot", "feet", "英尺", "フィート"),
    "lbs": Unit("pound", "pounds", "磅", "ポンド"),
    "lb": Unit("pound", "pounds", "磅", "ポンド"),
    "oz": Unit("ounce", "ounces", "盎司", "オンス"),
    "TB": Unit("terabyte", "terabytes", "TB", "テラバイト"),
    "GB": Unit("gigabyte", "gigabytes", "GB", "ギガバイト"),
    "MB": Unit("megabyte", "megabytes", "MB", "メガバイト"),
    "kHz": Unit("kilohertz", "kilohertz", "千赫兹", "キロヘルツ"),
    "MHz": Unit("megahertz", "megahertz", "兆赫兹", "メガヘルツ"),
    "GHz": Unit("gigahertz", "gigahertz", "吉赫兹", "ギガヘルツ"),
    "Hz": Unit("hertz", "hertz", "赫兹", "ヘルツ"),
    "kWh": Unit("kilowatt hour", "kilowatt hours", "千瓦时", "キロワット時"),
    "kW": Unit("kilowatt", "kilowatts", "千瓦", "キロワット"),
    "MW": Unit("megawatt", "megawatts", "兆瓦", "メガワット"),
    "W": Unit("watt", "watts", "瓦", "ワット"),
    "kV": Unit("kilovolt", "kilovolts", "千伏", "キロボルト"),
    "V": Unit("volt", "volts", "伏", "ボルト"),
    "mAh": Unit("milliamp hour", "milliamp hours", "毫安时", "ミリアンペア時"),
    "Ω": Unit("ohm", "ohms", "欧姆", "オーム"),
    "kΩ": Unit("kilohm", "kilohms", "千欧", "キロオーム"),
    "MΩ": Unit("megohm", "megohms", "兆欧", "メガオーム"),
    "dB": Unit("decibel", "decibels", "分贝", "デシベル"),
    "kPa": Unit("kilopascal", "kilopascals", "千帕", "キロパスカル"),
    "hPa": Unit("hectopascal", "hectopascals", "百帕", "ヘクトパスカル"),
    "MPa": Unit("megapascal", "megapascals", "兆帕", "メガパスカル"),
    "kcal": Unit("kilocalorie", "kilocalories", "千卡", "キロカロリー"),
    "kJ": Unit("kilojoule", "kilojoules", "千焦", "キロジュール"),
    "rpm": Unit("revolution per minute", "revolutions per minute", "转每分钟", "回転毎分"),
    "fps": Unit("frame per second", "frames per second", "帧每秒", "フレーム毎秒"),
    "Mbps": Unit("megabit per second", "megabits per second", "兆比特每秒", "メガビット毎秒"),
    "KB": Unit("kilobyte", "kilobytes", "KB", "キロバイト"),
    "kB": Unit("kilobyte", "kilobytes", "KB", "キロバイト"),
    "μm": Unit("micrometer", "micrometers", "微米", "マイクロメートル"),
    "μs": Unit("microsecond", "microseconds", "微秒", "マイクロ秒"),
    "μg": Unit("microgram", "micrograms", "微克", "マイクログラム"),
    "nm": Unit("nanometer", "nanometers", "纳米", "ナノメートル"),
    "dm": Unit("decimeter", "decimeters", "分米", "デシメートル"),
    "ha": Unit("hectare", "hectares", "公顷", "ヘクタール"),
    "min": Unit("minute", "minutes", "分钟", "分"),
    "ms": Unit("millisecond", "milliseconds", "毫秒", "ミリ秒"),
    "yd": Unit("yard", "yards", "码", "ヤード"),
    "°C": Unit("degree Celsius", "degrees Celsius", "摄氏度", "度"),
    "℃": Unit("degree Celsius", "degrees Celsius", "摄氏度", "度"),
    "°F": Unit("degree Fahrenheit", "degrees Fahrenheit", "华氏度", "華氏度"),
    "℉": Unit("degree Fahrenheit", "degrees Fahrenheit", "华氏度", "華氏度"),
    "°": Unit("degree", "degrees", "度", "度"),
    "%": Unit("percent", "percent", "百分之{}", "パーセント"),
    "‰": Unit("per mille", "per mille", "千分之{}", "パーミル"),
}
"""Names by symbol."""


@dataclass(frozen=True)
class Currency:
    """Spoken names of a currency and of its hundredth.

    Attributes:
        one: English, for exactly one.
        many: English, for any other amount.
        cent: English, the hundredth; its plural is ``cents``. Both empty where it has none in use.
        cents: English, several hundredths.
        zh: Mandarin.
        ja: Japanese.
    """

    one: str
    many: str
    cent: str
    cents: str
    zh: str
    ja: str


_YUAN = Currency("yuan", "yuan", "fen", "fen", "元", "元")
_YEN = Currency("yen", "yen", "", "", "日元", "円")
_DOLLAR = Currency("dollar", "dollars", "cent", "cents", "美元", "ドル")
_POUND = Currency("pound", "pounds", "penny", "pence", "英镑", "ポンド")
_EURO = Currency("euro", "euros", "cent", "cents", "欧元", "ユーロ")
_WON = Currency("won", "won", "", "", "韩元", "ウォン")

CURRENCIES = {
    "US$": _DOLLAR, "HK$": Currency("Hong Kong dollar", "Hong Kong dollars", "cent", "cents", "港元", "香港ドル"),
    "$": _DOLLAR, "£": _POUND, "€": _EURO, "₩": _WON, "USD": _DOLLAR, "GBP": _POUND, "EUR": _EURO,
    "HKD": Currency("Hong Kong dollar", "Hong Kong dollars", "cent", "cents", "港元", "香港ドル"),
    "NT$": Currency("New Taiwan dollar", "New Taiwan dollars", "cent", "cents", "新台币", "台湾ドル"),
    "A$": Currency("Australian dollar", "Australian dollars", "cent", "cents", "澳元", "オーストラリアドル"),
    "C$": Currency("Canadian dollar", "Canadian dollars", "cent", "cents", "加元", "カナダドル"),
    "₹": Currency("rupee", "rupees", "paisa", "paise", "卢比", "ルピー"),
    "₽": Currency("ruble", "rubles", "kopeck", "kopecks", "卢布", "ルーブル"), "KRW": _WON,
    "RMB": _YUAN, "CNY": _YUAN, "JPY": _YEN,
}  # fmt: skip
"""Names by symbol, but for ¥, which is yuan to a Chinese reader and yen to anybody else."""


def currency_of(symbol: str, language: str) -> Currency:
    """The currency a symbol means to a reader of a language."""
    if symbol in ("¥", "￥"):
        return _YUAN if language == "zh" else _YEN
    return CURRENCIES[symbol]


def _any_of(symbols: list[str]) -> str:
    return "|".join(re.escape(symbol) for symbol in sorted(symbols, key=len, reverse=True))


NUMBER = r"\d++(?:,\d{3})*+(?:\.\d+)?+"
"""A plain amount, thousands separators allowed; whole, for trying its parts takes minutes on thousands of digits."""

UNIT_SYMBOL = f"(?:{_any_of(list(UNITS))})(?![A-Za-z])"
CURRENCY_SYMBOL = f"(?:{_any_of([*CURRENCIES, '¥', '￥'])})"

QUANTITY = rf"{CURRENCY_SYMBOL}\s?{NUMBER}|{NUMBER}\s?(?:{UNIT_SYMBOL}|{CURRENCY_SYMBOL})"
"""An amount with its unit or currency: read in the language of the text around it, Latin letters or not."""
