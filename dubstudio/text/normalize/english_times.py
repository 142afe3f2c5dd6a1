"""English dates, times of day, years and decades in words."""

from __future__ import annotations

import re

from dubstudio.text.normalize.english_numbers import (
    cardinal,
    digits,
    ordinal,
    plural,
    year,
)
from dubstudio.text.normalize.english_rules import (
    INNER_POINT,
    MONTH,
    MONTHS,
    Rule,
    month_name,
    rule,
)

_WEEKDAYS = {
    "Mon": "Monday", "Tues": "Tuesday", "Tue": "Tuesday", "Wed": "Wednesday", "Thurs": "Thursday", "Thur": "Thursday",
    "Thu": "Thursday", "Fri": "Friday", "Sat": "Saturday", "Sun": "Sunday",
}  # fmt: skip
_FULL_DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_WEEKDAY = rf"\b(?P<weekday>{'|'.join(_WEEKDAYS)})"
_ZONE = r"(?:[ECMP][SD]?T|GMT|UTC|BST|CES?T|JST|IST|AES?T|local)\b"
_HALF = rf"(?P<half>[AaPp])\.?[Mm]\b(?:\.(?= {_ZONE})|{INNER_POINT})"
_YEAR = r"(?:,? (?P<year>\d{4})\b)?"
_WHICH_DAY = (
    r"[Oo]n|[Uu]ntil|[Ss]ince|[Dd]ue|[Dd]ated|[Bb]y|[Bb]efore|[Aa]fter|[Tt]ill?|[Tt]hrough|[Ee]xpires|[Ss]tarting"
    r"|[Bb]eginning|[Ee]ffective|[Dd]eadline(?: is)?|[Ff]rom|[Ee]nds|[Bb]orn|[Dd]ate:|[Oo]f|[Bb]irthday(?: is)?"
    r"|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun|Tuesd|Wednesd|Thursd|Saturd|Mond|Frid|Sund)(?:ay)?[.,]?"
)
_EXPLAINED = r"(?<![\d.,:/-])"  # in front of a number that is part of no longer one


def _minutes(minute: int) -> str:
    return ("oh " if minute < 10 else "") + cardinal(minute)


def _time(match: re.Match[str]) -> str:
    hour, minute, half = int(match["hour"]), int(match["minute"] or "0"), match["half"]
    if hour > 24 or minute > 59:
        return match.group()
    if hour == 0 and not half:
        return _from_zero(match["hour"], minute)
    on_the_hour = "" if half else "o'clock" if hour <= 12 else "hundred"
    minutes = _minutes(minute) if minute else on_the_hour
    return " ".join(filter(None, (cardinal(hour), minutes, f"{half.upper()}M" if half else "")))


def _from_zero(hour: str, minute: int) -> str:
    """What a clock shows in the first hour of a day, or a countdown in its last minute: 00:30, 0:45."""
    if not minute:
        return "midnight" if len(hour) == 2 else "zero"
    if len(hour) == 2:
        return f"zero {_minutes(minute)}"
    return f"{cardinal(minute)} second{'' if minute == 1 else 's'}"


def _iso(match: re.Match[str]) -> str:
    """A date and a time as machines write them."""
    when = _day_of_year(match[1], int(match[2]), int(match[3]))
    hour, minute, second = int(match[4]), int(match[5]), match[6]
    if not when or hour > 24 or minute > 59:
        return match.group()
    clock = (
        f"{cardinal(hour)} {_minutes(minute)}"
        if minute or second
        else cardinal(hour) + (" o'clock" if hour <= 12 else " hundred")
    )
    seconds = f" and {cardinal(int(second))} second{'' if int(second) == 1 else 's'}" if second and int(second) else ""
    return f"{when}, {clock}{seconds}{' UTC' if match[7] else ''}"


def _lasting(match: re.Match[str]) -> str:
    """1h 20m, 5m30s: what is written without its words."""
    parts = [
        (match["hours"], "hour"),
        (match["minutes"], "minute"),
        (match["seconds"], "second"),
    ]
    return " ".join(f"{cardinal(int(n))} {name}{'' if int(n) == 1 else 's'}" for n, name in parts if n)


def _lap(match: re.Match[str]) -> str:
    return f"{cardinal(int(match[1]))} {_minutes(int(match[2]))} point {digits(match[3])}"


def _early(match: re.Match[str]) -> str:
    return f"{match[1]} {'zero ' if match[2] else ''}{cardinal(int(match[3]))} {_minutes(int(match[4]))}"


def _seconds(match: re.Match[str]) -> str:
    """Hours, minutes and seconds: on the clock behind *at*, else how long something takes."""
    hour, minute, second = (int(match[i]) for i in (2, 3, 4))
    if minute > 59 or second > 59:
        return match.group()
    if match[1]:
        return f"{match[1]}{cardinal(hour)} {_minutes(minute)} {_minutes(second)}"
    parts = [(hour, "hour"), (minute, "minute"), (second, "second")]
    named = [f"{cardinal(n)} {name}{'' if n == 1 else 's'}" for n, name in parts if n]
    return " and ".join(filter(None, (" ".join(named[:-1]), named[-1]))) if named else match.group()


def _military(match: re.Match[str]) -> str:
    hour, minute = match[1], int(match[2])
    hours = ("zero " if hour[0] == "0" else "") + cardinal(int(hour))
    return f"{hours} {'hundred' if minute == 0 else _minutes(minute)} hours"


def _day_of_year(year_text: str, month: int, day: int) -> str:
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return ""
    when = f"{MONTHS[month - 1]} {ordinal(str(day))}"
    return f"{when}, {year(int(year_text))}" if year_text else when


def _date_slashes(match: re.Match[str]) -> str:
    first, second, written = int(match[1]), int(match[2]), match[3]
    if len(written) == 2:
        written = ("20" if int(written) < 50 else "19") + written
    month, day = (first, second) if first <= 12 and match.string[match.end(1)] != "." else (second, first)
    return _day_of_year(written, month, day) or match.group()


def _date_without_year(match: re.Match[str]) -> str:
    when = _day_of_year("", int(match[2]), int(match[3]))
    return f"{match[1]} {when}".lstrip() if when else match.group()


def _month_of_year(match: re.Match[str]) -> str:
    return f"{MONTHS[int(match[1]) - 1]} {year(int(match[2]))}"


def _season(match: re.Match[str]) -> str:
    """2023/24, where the second is the year behind the first."""
    if (int(match[1]) + 1) % 100 != int(match[2]):
        return match.group()
    return f"{year(int(match[1]))} {_minutes(int(match[2]))}"


def _month_day(match: re.Match[str]) -> str:
    days = [match["day"], *([match["last"]] if match["last"] else [])]
    if not all(1 <= int(day) <= 31 for day in days):
        return match.group()
    when = f"{month_name(match['month'])} {' to '.join(map(ordinal, days))}"
    return f"{when}, {year(int(match['year']))}" if match["year"] else when


def _day_month(match: re.Match[str]) -> str:
    if not 1 <= int(match["day"]) <= 31:
        return match.group()
    article = match["the"] or ("" if match["th"] else "the ")
    when = f"{article}{ordinal(match['day'])} of {month_name(match['month'])}"
    return f"{when}, {year(int(match['year']))}" if match["year"] else when


def _days_of_month(match: re.Match[str]) -> str:
    if not 1 <= int(match[1]) < int(match[2]) <= 31:
        return match.group()
    when = f"the {ordinal(match[1])} to the {ordinal(match[2])} of {month_name(match[3])}"
    return f"{when}, {year(int(match['year']))}" if match["year"] else when


def _decade(match: re.Match[str]) -> str:
    century, tens = match[1] or "", match[2]
    if tens == "00":
        return {"": "two thousands", "20": "two thousands", "10": "thousands"}.get(century) or plural(
            f"{cardinal(int(century))} hundred"
        )
    return (f"{cardinal(int(century))} " if century else "") + plural(cardinal(int(tens)))


def _short_year(match: re.Match[str]) -> str:
    return ("oh " if match[1][0] == "0" else "") + cardinal(int(match[1]))


CLOCK: tuple[Rule, ...] = (
    rule(r"\b(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|\+00:00)?(?![\d:])", _iso),
    rule(r"\b(?P<hours>\d{1,3})\s?h(?:rs?)?\s?(?P<minutes>\d{1,2})\s?m?(?:ins?)?(?:\s?(?P<seconds>\d{1,2})\s?s)?\b",
         _lasting),
    rule(r"\b(?P<hours>)(?P<minutes>\d{1,3})\s?m(?:in)?\s?(?P<seconds>\d{1,2})\s?s(?:ec)?\b", _lasting),
    rule(r"\b(\d{1,2}):([0-5]\d)\.(\d{1,3})\b(?![:.]?\d)", _lap),
    rule(r"\b((?:at|by|until|till) )?(?<![\d:])(\d{1,2}):(\d\d):(\d\d)(?![:\d])", _seconds),
    rule(r"\b(\d{1,2}):00 (?=o['’]clock\b)", r"\1 "),
    rule(rf"\b(\d{{1,2}}):00\s?[-–~]\s?(?=\d{{1,2}}(?::\d\d)?\s?{_HALF})", r"\1 to "),
    rule(rf"\b(\d{{1,2}}(?::\d\d)?\s?(?:[AaPp]\.?[Mm]\b\.?)?)\s?[-–~]\s?(?=\d{{1,2}}(?::\d\d)?\s?{_HALF})", r"\1 to "),
    rule(r"(?<=:\d\d)\s?[-–~]\s?(?=\d{1,2}:\d\d)", " to "),
    rule(rf"\b(?P<hour>\d{{1,2}}):(?P<minute>\d\d)(?:\s?{_HALF})?(?![\d:])", _time),
    rule(rf"\b(?P<hour>\d{{1,2}})(?P<minute>)\s?{_HALF}", _time),
    rule(r"\b(1[0-2]|[1-9])([ap])\s?[-–]\s?(1[0-2]|[1-9])([ap])\b",
         lambda m: f"{cardinal(int(m[1]))} {m[2].upper()}M to {cardinal(int(m[3]))} {m[4].upper()}M"),
    rule(r"\b([01]\d|2[0-4])([0-5]\d) (?:hours|hrs\.?)(?!\w)", _military),
    rule(r"\b([Aa]t|[Bb]y|[Uu]ntil|[Bb]efore|[Aa]fter|[Ff]rom|[Ss]ince) (0)(\d)([0-5][1-9]|[1-5]0)(?![\w:-]|[,.]\d)",
         _early),
)  # fmt: skip
"""Times of day, most telling first."""

DATES: tuple[Rule, ...] = (
    rule(r"\b(\d{4})([-/])(\d{1,2})\2(\d{1,2})\b", lambda m: _day_of_year(m[1], int(m[3]), int(m[4])) or m.group()),
    rule(r"(?<![\w/-])(\d{1,2})[/-](\d{1,2})[/-](\d{4})\b", _date_slashes),
    rule(r"(?<![\w/])(\d{1,2})/(\d{1,2})/(\d\d)\b(?!/)", _date_slashes),
    rule(r"(?<![\w.])([0-3]?\d)\.(0?[1-9]|1[0-2])\.((?:19|20)\d\d)\b(?!\.\d)", _date_slashes),
    rule(r"(?<![\w/])(0?[1-9]|1[0-2])/((?:19|20)\d\d)\b(?!/)", _month_of_year),
    rule(r"(?<![\w/])((?:19|20)\d\d)/(\d\d)\b(?![/\d])", _season),
    rule(rf"\b({_WHICH_DAY}) (?![1-3]/[2-8]\b)(\d{{1,2}})/(\d{{1,2}})\b(?![/\d]| (?:of|cups?|inch|miles?|the)\b)",
         _date_without_year),
    rule(r"(?<![\w/.-])()(0[1-9])/(\d\d)\b(?![/\d])", _date_without_year),
    rule(r"(?<![\w/.-])()([1-9]|1[0-2])/(1[345789]|2[1-9]|3[01])\b(?![/\d]|[ -]inch)(?<!1/2[45])", _date_without_year),
    rule(r"\b9/11\b(?!/)", "nine eleven"),
    rule(rf"(?<=\d)\s?[-–]\s?(?={MONTH} \d)", " to "),
    rule(
        rf"\b(?P<month>{MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b"
        r"(?:\s?[-–]\s?(?P<last>\d{1,2})(?:st|nd|rd|th)?\b)?"
        rf"(?![:.]\d|,\d{{3}}|\s?%){_YEAR}",
        _month_day,
    ),
    rule(
        rf"(?<![\w.,:/-])(\d{{1,2}})(?:st|nd|rd|th)?\s?(?:[-–]|to)\s?(\d{{1,2}})(?:st|nd|rd|th)? "
        rf"(?:of )?({MONTH}){_YEAR}",
        _days_of_month,
    ),
    rule(
        rf"\b(?P<the>[Tt]he )?{_EXPLAINED}(?P<day>\d{{1,2}})(?P<th>st|nd|rd|th)? (?:of )?(?P<month>{MONTH}){_YEAR}",
        _day_month,
    ),
    rule(r"\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:\.? (?=\d{4}\b|['’]\d\d\b)|\. (?=[a-z]))",
         lambda m: month_name(m[1]) + " "),
    rule(r"\b(Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.(?!\w)",
         lambda m: month_name(m[1]) + ("" if m.string[m.end() :].strip() else ".")),
    rule(rf"\b({_FULL_DAY})\s?[-–]\s?(?={_FULL_DAY}\b)", lambda m: f"{m[1]} to "),
    rule(rf"{_WEEKDAY}\.?\s?[-–]\s?(?=(?:{'|'.join(_WEEKDAYS)})\b)", lambda m: f"{_WEEKDAYS[m['weekday']]} to "),
    rule(rf"(?<![Tt]he ){_WEEKDAY}(?:\.(?=,|\s(?:{MONTH}|\d))"
         rf"|\.?(?=,? (?:{MONTH}|at|night|morning|afternoon|evening)\b))",
         lambda m: _WEEKDAYS[m["weekday"]]),
    rule(rf"\b([Bb]y|[Uu]ntil|[Ss]ince|[Tt]ill|[Tt]his|[Nn]ext|[Ll]ast|[Ee]very|[Ff]rom|[Ee]ach|[Bb]efore|[Ss]ee you)"
         rf" {_WEEKDAY}\b(?!['’]| [A-Z]){INNER_POINT}", lambda m: f"{m[1]} {_WEEKDAYS[m['weekday']]}"),
    rule(rf"(?<=(?:\bon|\bto) ){_WEEKDAY}\b{INNER_POINT}", lambda m: _WEEKDAYS[m["weekday"]]),
)  # fmt: skip
"""Days; the years that stand alone are in `YEARS`."""

_WHEN = r"\b((?:[Ii]n|[Ss]ince|[Bb]y|[Yy]ear|[Uu]ntil) (?:the year )?)"

YEARS: tuple[Rule, ...] = (
    rule(r"(?:\b|['’])(\d\d)?(\d0)['’]?s\b", _decade),
    rule(r"\b([1-9])(00|000)s\b", lambda m: plural("hundred" if m[2] == "00" else "thousand")),
    rule(r"(?<![\w'])['’](\d\d)\b(?!['’])", _short_year),
    rule(rf"{_WHEN}(10\d\d)\b(?![,.]\d|%)", lambda m: m[1] + year(int(m[2]))),
    rule(rf"{_WHEN}(2[1-9]\d\d)(?=[,.;:!?](?!\d)|$)", lambda m: m[1] + year(int(m[2]))),
    rule(r"\b(\d{4})(?= ?(?:BCE?|B\.C|CE|AD|A\.D)\b)", lambda m: year(int(m[1]))),
)  # fmt: skip
"""Years and decades."""
