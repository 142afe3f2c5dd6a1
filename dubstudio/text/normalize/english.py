"""English text as it will be spoken: numbers, dates, money, units, abbreviations and symbols in words.

A list of patterns, tried in order; each turns what it recognises into words and leaves the rest. Knows no phonemes.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from dubstudio.text.normalize.english_numbers import cardinal, decimal, digits, ordinal, plural, whole, year
from dubstudio.text.units import CURRENCY_SYMBOL, NUMBER, UNIT_SYMBOL, UNITS, currency_of

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_MONTH_NUMBER = {name[:3].lower(): i for i, name in enumerate(_MONTHS, 1)}
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
_FRACTIONS = {
    2: "half", 3: "third", 4: "quarter", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth", 10: "tenth",
}  # fmt: skip
_MAGNITUDES = {"k": "thousand", "m": "million", "bn": "billion", "b": "billion"}
_MAGNITUDE = r"(?:\s?(?P<magnitude>hundred|thousand|million|billion|trillion|bn|[kKMmBb])\b)?"
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_ROMAN = r"(?P<roman>(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))\b"

_TITLES = {  # said so before a name
    "Mr": "Mister", "Mrs": "Missus", "Ms": "Miz", "Dr": "Doctor", "Prof": "Professor", "St": "Saint", "Mt": "Mount",
    "Gen": "General", "Gov": "Governor", "Sen": "Senator", "Rep": "Representative", "Capt": "Captain", "Col": "Colonel",
    "Lt": "Lieutenant", "Sgt": "Sergeant", "Cpl": "Corporal", "Maj": "Major", "Cmdr": "Commander", "Adm": "Admiral",
    "Rev": "Reverend", "Hon": "Honorable", "Supt": "Superintendent", "Fr": "Father",
}  # fmt: skip
_ABBREVIATIONS = {
    "Jr.": "Junior", "Sr.": "Senior", "St.": "Street", "Ave.": "Avenue", "Blvd.": "Boulevard", "Rd.": "Road",
    "Hwy.": "Highway", "Apt.": "Apartment", "Ltd.": "Limited", "Inc.": "Incorporated", "Corp.": "Corporation",
    "Co.": "Company", "Bros.": "Brothers", "Dept.": "Department", "Univ.": "University", "approx.": "approximately",
    "vs.": "versus", "vs": "versus", "etc.": "et cetera", "e.g.": "for example", "i.e.": "that is",
    "a.k.a.": "also known as", "w/o": "without", "w/": "with", "No.": "Number", "Vol.": "Volume", "Ch.": "Chapter",
    "Fig.": "Figure", "pp.": "pages", "Mon.": "Monday", "Tue.": "Tuesday", "Wed.": "Wednesday", "Thu.": "Thursday",
    "Fri.": "Friday", "Sat.": "Saturday", "Sun.": "Sunday",
}  # fmt: skip
_SYMBOLS = {
    "&": "and", "+": "plus", "=": "equals", "@": "at", "×": "times", "÷": "divided by", "<": "less than",
    ">": "greater than", "≤": "at most", "≥": "at least", "≈": "about", "±": "plus or minus", "§": "section",
    "©": "copyright", "®": "registered", "™": "trademark", "√": "square root of", "∞": "infinity", "π": "pi",
    "°": "degrees", "%": "percent", "№": "number", "μ": "micro", "Ω": "ohm",
}  # fmt: skip
_ADDRESS_SYMBOLS = {
    ".": "dot", "/": "slash", "@": "at", "-": "dash", "_": "underscore", ":": "colon", "?": "question mark",
    "=": "equals", "&": "and", "%": "percent", "+": "plus", "#": "hash", "~": "tilde",
}  # fmt: skip


def _amount(text: str, one: str, many: str) -> str:
    return f"{decimal(text)} {one if text == '1' else many}"


def _address(match: re.Match[str]) -> str:
    address = re.sub(r"^https?://", "", match.group()).rstrip("/")
    words = re.sub(r"[^\w\s]|_", lambda m: f" {_ADDRESS_SYMBOLS.get(m.group(), ' ')} ", address)
    return re.sub(r"\d+", lambda m: f" {digits(m.group())} ", words)


def _time(match: re.Match[str]) -> str:
    hour, minute, half = int(match["hour"]), int(match["minute"] or "0"), match["half"]
    if hour > 24 or minute > 59:
        return match.group()
    if minute == 0:
        minutes = "" if half else "o'clock" if hour <= 12 else "hundred"
    else:
        minutes = ("oh " if minute < 10 else "") + cardinal(minute)
    return " ".join(filter(None, (cardinal(hour), minutes, f"{half.upper()}M" if half else "")))


def _day_of_year(year_text: str, month: int, day: int) -> str:
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return ""
    when = f"{_MONTHS[month - 1]} {ordinal(str(day))}"
    return f"{when}, {year(int(year_text))}" if year_text else when


def _date_iso(match: re.Match[str]) -> str:
    return _day_of_year(match[1], int(match[2]), int(match[3])) or match.group()


def _date_slashes(match: re.Match[str]) -> str:
    first, second, written = int(match[1]), int(match[2]), match[3]
    if len(written) == 2:
        written = ("20" if int(written) < 50 else "19") + written
    month, day = (first, second) if first <= 12 else (second, first)
    return _day_of_year(written, month, day) or match.group()


def _month_day(match: re.Match[str]) -> str:
    month = _MONTH_NUMBER[match["month"][:3].lower()]
    return _day_of_year(match["year"] or "", month, int(match["day"])) or match.group()


def _day_month(match: re.Match[str]) -> str:
    day = int(match["day"])
    if not 1 <= day <= 31:
        return match.group()
    when = f"the {ordinal(str(day))} of {_MONTHS[_MONTH_NUMBER[match['month'][:3].lower()] - 1]}"
    return f"{when}, {year(int(match['year']))}" if match["year"] else when


def _money(match: re.Match[str]) -> str:
    symbol, amount = match["symbol"], match["amount"].replace(",", "")
    currency = currency_of(symbol, "en")
    if magnitude := match["magnitude"]:
        return f"{decimal(amount)} {_MAGNITUDES.get(magnitude.lower(), magnitude)} {currency.many}"
    whole, _, fraction = amount.partition(".")
    if not currency.cent or len(fraction) != 2:
        return _amount(amount, currency.one, currency.many)
    cents = _amount(str(int(fraction)), currency.cent, currency.cents) if int(fraction) else ""
    units = _amount(whole, currency.one, currency.many) if int(whole) or not cents else ""
    return " and ".join(filter(None, (units, cents)))


def _unit(match: re.Match[str]) -> str:
    unit = UNITS[match["unit"]]
    return _amount(match["amount"], unit.one, unit.many)


def _fraction(match: re.Match[str]) -> str:
    above, below = int(match[2]), int(match[3])
    if not (0 < above < below and below in _FRACTIONS):
        return f"{cardinal(above)} {cardinal(below)}" if match[1] is None else match.group()
    name = _FRACTIONS[below]
    part = f"{cardinal(above)} {name if above == 1 else 'halves' if below == 2 else name + 's'}"
    return f"{whole(match[1])} and {'a ' + name if above == 1 else part}" if match[1] else part


def _decade(match: re.Match[str]) -> str:
    head = match[1] or ""
    return (f"{cardinal(int(head))} " if head else "") + plural(cardinal(int(match[2])))


def _roman_number(numeral: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in numeral]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))


def _range(match: re.Match[str]) -> str:
    ends = [_number_words(match[i]) for i in (1, 2)]
    return " to ".join(ends)


def _number_words(text: str) -> str:
    """A bare number: digit by digit if long or led by a zero, four digits like a year, else an amount."""
    plain = text.replace(",", "")
    if "." in plain:
        return decimal(plain)
    if (len(plain) > 1 and plain[0] == "0") or (len(plain) >= 8 and "," not in text):
        return digits(plain)
    if len(plain) == 4 and "," not in text and 1100 <= int(plain) < 2100:
        return year(int(plain))
    return whole(plain)


_ADDRESS = (
    r"(?:https?://|www\.)\S*[^\s.,;:!?)]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|\b[\w-]+\.(?:com|org|net|edu|gov|io)\b(?:/\S*[^\s.,;:!?)])?"
)
_PHONE = r"(?<![\w.])\+?(?:\d{1,3}[ -])?\(?\d{3}\)?[ -]\d{3}-\d{4}(?![\w-])|(?<![\w.-])\d{3}-\d{4}(?![\w-])"
_INNER_POINT = r"(?:\.(?!\s*(?:[A-Z]|$)))?"  # of an abbreviation, unless it ends the sentence too
_HALF_WIDTH = str.maketrans("，。！？；：（）、’", ",.!?;:(),'")

_Rule = tuple[re.Pattern[str], Callable[[re.Match[str]], str]]


def _rule(pattern: str, read: Callable[[re.Match[str]], str]) -> _Rule:
    return re.compile(pattern), read


def _words_for(words: dict[str, str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_RULES: tuple[_Rule, ...] = (
    _rule(r"(\d{19,})(st|nd|rd|th)?", lambda m: ordinal(m[1]) if m[2] else digits(m[1])),
    _rule(_ADDRESS, _address),
    _rule(r"(?<![\w.)])[-−](?=[$£€]?\d)", lambda _: "minus "),
    _rule(r"(?<=[A-Za-z])-(?=\d)", lambda _: " "),
    _rule(rf"\b(?P<hour>\d{{1,2}}):(?P<minute>\d\d)(?:\s?(?P<half>[AaPp])\.?[Mm]\b{_INNER_POINT})?(?![\d:])", _time),
    _rule(rf"\b(?P<hour>\d{{1,2}})(?P<minute>)\s?(?P<half>[AaPp])\.?[Mm]\b{_INNER_POINT}", _time),
    _rule(r"\b(\d{4})-(\d{1,2})-(\d{1,2})\b", _date_iso),
    _rule(r"\b(\d{1,2})/(\d{1,2})/(\d{4}|\d\d)\b", _date_slashes),
    _rule(rf"\b{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?![:.]\d)(?:,? (?P<year>\d{{4}})\b)?", _month_day),
    _rule(rf"\b(?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?{_MONTH}(?:,? (?P<year>\d{{4}})\b)?", _day_month),
    _rule(rf"(?P<symbol>{CURRENCY_SYMBOL})\s?(?P<amount>{NUMBER}){_MAGNITUDE}", _money),
    _rule(rf"(?P<amount>{NUMBER}){_MAGNITUDE}\s?(?P<symbol>{CURRENCY_SYMBOL})", _money),
    _rule(_PHONE, lambda m: ", ".join(digits(group) for group in re.findall(r"\d+", m.group()))),
    _rule(rf"(?P<amount>{NUMBER})\s?(?P<unit>{UNIT_SYMBOL})", _unit),
    _rule(r"\b(?:(\d+) )?(\d{1,2})/(\d{1,2})\b(?!/)", _fraction),
    _rule(r"(?:\b|['’])(\d\d)?(\d0)'?s\b", _decade),
    _rule(r"\b(\d+)(?:st|nd|rd|th)\b", lambda m: ordinal(m[1])),
    _rule(r"\b(\d+(?:\.\d+){2,})\b", lambda m: " point ".join(_number_words(part) for part in m[1].split("."))),
    _rule(rf"\b({NUMBER})\s?[-–~]\s?({NUMBER})\b", _range),
    _rule(r"\b(Chapter|Part|Act|Scene|Volume|Book|Episode|Phase|Type|World War|Section) " + _ROMAN,
          lambda m: f"{m[1]} {cardinal(_roman_number(m['roman']))}"),
    _rule(r"\b([A-Z][a-z]+) (?=[IVX]{2})" + _ROMAN, lambda m: f"{m[1]} the {ordinal(str(_roman_number(m['roman'])))}"),
    _rule(rf"\b({_words_for(_TITLES)})\.? (?=[A-Z])", lambda m: f"{_TITLES[m[1]]} "),
    _rule(r"\bNo\. ?(?=\d)", lambda _: "Number "),
    _rule(rf"(?<!\w)(?!No\.)({_words_for(_ABBREVIATIONS)})(?!\w)",
          lambda m: _ABBREVIATIONS[m[1]] + ("." if m.end() == len(m.string) and m[1].endswith(".") else "")),
    _rule(r"(?<!\w)#(?=\d)", lambda _: "number "),
    _rule(rf"{NUMBER}|\d+", lambda m: f" {_number_words(m.group())} "),
    _rule("|".join(re.escape(symbol) for symbol in _SYMBOLS), lambda m: f" {_SYMBOLS[m.group()]} "),
)  # fmt: skip


def normalize_english(text: str) -> str:
    """The words that will be spoken; punctuation stays for the pauses it makes."""
    text = text.translate(_HALF_WIDTH)
    for pattern, read in _RULES:
        text = pattern.sub(read, text)
    text = re.sub(r"\s+", " ", text)
    return re.sub(r" (?=[,.;:!?…”)])", "", text).strip()
