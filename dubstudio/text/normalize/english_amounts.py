"""English amounts in words: money, measures, fractions, ranges, sums, and what is left of digits."""

from __future__ import annotations

import re

from dubstudio.text.normalize.english_numbers import (
    by_pairs,
    cardinal,
    decimal,
    digits,
    number_words,
    ordinal,
    plural,
    whole,
)
from dubstudio.text.normalize.english_rules import INNER_POINT, Rule, any_of, rule
from dubstudio.text.normalize.english_units import ENGLISH_CURRENCIES, ENGLISH_UNITS, PER
from dubstudio.text.units import CURRENCY_SYMBOL, NUMBER, UNIT_SYMBOL, UNITS, currency_of

_MAGNITUDES = {"k": "thousand", "m": "million", "mn": "million", "bn": "billion", "b": "billion", "tn": "trillion"}
_BIG = "hundred|thousand|million|billion|trillion"
_MAGNITUDE = rf"(?:[\s-]?(?P<magnitude>{_BIG}|[mbt]n|[kKMmBb])\b)?"
_ARTICLE = r"(?P<article>\b[Aa]n? )?"
_NOUN = re.compile(r"[\s-][a-z]")
_OWN_CURRENCY = any_of(ENGLISH_CURRENCIES)
_OWN_UNIT = any_of(ENGLISH_UNITS)

_SMALL_PARTS = {2: "half", 4: "quarter"}
_DENOMINATORS = frozenset((*range(2, 11), 12, 16, 20, 25, 32, 50, 64, 100, 1000))
_ASPECTS = frozenset({"16:9", "16:10", "4:3", "21:9", "9:16"})


_CROWDS = (
    "people|users|views|followers|subscribers|downloads|copies|voters|households|jobs|barrels|tons|tonnes|viewers|fans"
    "|players|customers|residents|refugees|children|workers|Americans|Britons|homes|cars|units|likes|streams|listeners"
)


def amount(text: str, one: str, many: str) -> str:
    """An amount of something: ``1`` of ``mile`` and ``miles`` is ``one mile``."""
    return f"{decimal(text)} {one if text == '1' else many}"


def _is_attribute(match: re.Match[str]) -> bool:
    """Whether an amount tells of the noun behind it, and so stands in the singular: a 5 mile run."""
    return bool(match["article"] and _NOUN.match(match.string, match.end()))


def _money(match: re.Match[str]) -> str:
    symbol, number = match["symbol"], match["amount"].replace(",", "")
    currency = currency_of(symbol, "en")
    article, many = match["article"] or "", currency.one if _is_attribute(match) else currency.many
    if magnitude := match["magnitude"]:
        return f"{article}{decimal(number)} {_MAGNITUDES.get(magnitude.lower(), magnitude)} {many}"
    units_text, _, fraction = number.partition(".")
    if not currency.cent or len(fraction) != 2:
        return article + amount(number, currency.one, many)
    many_cents = currency.cent if _is_attribute(match) else currency.cents
    cents = amount(str(int(fraction)), currency.cent, many_cents) if int(fraction) else ""
    units = amount(units_text, currency.one, many) if int(units_text) or not cents else ""
    return article + " and ".join(filter(None, (units, cents)))


def _other_money(match: re.Match[str]) -> str:
    one, many = ENGLISH_CURRENCIES[match["symbol"]]
    if magnitude := match["magnitude"]:
        words = f"{decimal(match['amount'])} {_MAGNITUDES.get(magnitude.lower(), magnitude)} {many}"
        return (match["article"] or "") + words
    return _measure(match, one, many)


def _unit(match: re.Match[str]) -> str:
    unit = UNITS[match["unit"]]
    return _measure(match, unit.one, unit.many)


def _own_unit(match: re.Match[str]) -> str:
    return _measure(match, *ENGLISH_UNITS[match["unit"]])


def _measure(match: re.Match[str], one: str, many: str) -> str:
    return (match["article"] or "") + amount(match["amount"], one, one if _is_attribute(match) else many)


def _height(match: re.Match[str]) -> str:
    feet = f"{cardinal(int(match[1]))} {'foot' if match[2] or match[1] == '1' else 'feet'}"
    return f"{feet} {cardinal(int(match[2]))}" if match[2] else feet


def _fraction(match: re.Match[str]) -> str:
    units, above, below = match[1], int(match[2]), int(match[3])
    if not (0 < above < below and below in _DENOMINATORS):
        return f"{cardinal(above)} {cardinal(below)}" if units is None else match.group()
    name = _SMALL_PARTS.get(below) or ordinal(str(below))
    part = f"{cardinal(above)} {name if above == 1 else 'halves' if below == 2 else name + 's'}"
    if units is None:
        return part
    return f"{whole(units)} and {'a ' + name if above == 1 and below in _SMALL_PARTS else part}"


def _ratio(match: re.Match[str]) -> str:
    between = "by" if match.group() in _ASPECTS else "to"
    return f"{whole(match[1])} {between} {whole(match[2])}"


def _side(text: str) -> str:
    return by_pairs(text) if len(text) == 4 else number_words(text)


def _power(match: re.Match[str]) -> str:
    sign, exponent = match[1], match[2]
    if not sign and exponent in ("2", "3"):
        return " squared" if exponent == "2" else " cubed"
    if sign or not exponent.isdecimal():
        return f" to the {'minus ' if sign else ''}{cardinal(int(exponent)) if exponent.isdecimal() else exponent}"
    return f" to the {ordinal(exponent)}"


def _out_of(match: re.Match[str]) -> str:
    """Points out of what can be had: 8/10, 12,000/12,000."""
    return f"{decimal(match[1])} out of {decimal(match[2])}"


SIGNS: tuple[Rule, ...] = (
    rule(r"(?<=\d)\s?[-–−]\s?(?=\d+(?:\.\d+)?(?:\s?[-+x*/×÷–−]\s?\d+(?:\.\d+)?)*\s?=)", " minus "),
    rule(r"(?<=\d)\s?−\s?(?=\d)", " minus "),
    rule(r"(?<=\d)\s?/\s?(?=\d+\s?=)", " divided by "),
    rule(r"(?<=\d)\s?[x*×]\s?(?=\d+\s?=)|(?<=\d)\s?[*×]\s?(?=\d)", " times "),
    rule(r"(?<=[\w)])\^[({]?([-−]?)([0-9]+|[A-Za-z])[)}]?(?![A-Za-z0-9])", _power),
    rule(r"\b(\d{4})[-–]0(\d)\b(?![-/\d])", r"\1 to oh \2"),
    rule(r"(?<![\w.-])(50|60|70|80|90|20)[-–](50|40|30|20|10)(?![\w.%-])(?<!50.[1-4]0)(?<![6-9]0.50)(?<!20.[1345]0)",
         lambda m: f"{cardinal(int(m[1]))} {cardinal(int(m[2]))}"),
    rule(rf"([$£€])({NUMBER})\s?[-–]\s?(?={NUMBER})", r"\2 to \1"),
    rule(r"(?<=\d)-(?=\d/\d)", " "),
    rule(rf"(\d(?:%|°[CF]?|st|nd|rd|th|k|K|M)?)\s?[-–~]\s?(?=(?:US)?[$£€¥]?{NUMBER})", r"\1 to "),
    rule(r"(?<![\w.)%])[-−](?=[$£€]?\.?\d)", "minus "),
    rule(r"\b([Aa]bout|[Aa]round|[Aa]pproximately|[Rr]oughly) ~\s?(?=[$£€]?\d)", r"\1 "),
    rule(r"(?<!\w)~\s?(?=[$£€]?\d)", "about "),
    rule(r"(?<=[A-Za-z])-(?=\d)", " "),
    rule(r"(?<=[$£€])\.(?=\d)", "0."),
)  # fmt: skip
"""What stands between and before numbers."""

AMOUNTS: tuple[Rule, ...] = (
    rule(rf"{_ARTICLE}(?P<symbol>{_OWN_CURRENCY})\s?(?P<amount>{NUMBER}){_MAGNITUDE}", _other_money),
    rule(rf"(?<!\w){_ARTICLE}(?P<amount>{NUMBER}){_MAGNITUDE}\s?(?P<symbol>{_OWN_CURRENCY})(?!\w)", _other_money),
    rule(rf"{_ARTICLE}(?P<symbol>{CURRENCY_SYMBOL})\s?(?P<amount>{NUMBER}){_MAGNITUDE}", _money),
    rule(rf"{_ARTICLE}(?P<amount>{NUMBER}){_MAGNITUDE}\s?(?P<symbol>{CURRENCY_SYMBOL})", _money),
    rule(rf"(?P<amount>{NUMBER})\s?[¢￠]", lambda m: amount(m["amount"], "cent", "cents")),
    rule(r"\b(\d{1,2})['′]\s?(\d{1,2})(?:[\"”″]|''|\b)", _height),
    rule(r"\b(\d{1,2})['′]()(?=-?\s?(?:tall|long|wide|high|deep)\b)", _height),
    rule(r"\b(\d{1,3})[\"”″](?=\s(?:tall|long|wide|high|deep|screen|TV|monitor|record|vinyl|pizza|pipe|nails?|wheels?)\b)",
         lambda m: f"{number_words(m[1])} inch{'' if m[1] == '1' else 'es'}"),
    rule(rf"{_ARTICLE}(?P<amount>{NUMBER})[\s-]?(?P<unit>{_OWN_UNIT})(?![\w²³/]){INNER_POINT}", _own_unit),
    rule(rf"{_ARTICLE}(?P<amount>{NUMBER})[\s-]?(?P<unit>{UNIT_SYMBOL})(?:(?<=[a-z]){INNER_POINT})?", _unit),
    rule(rf"\b([Ii]n|[Ff]or|[Aa]fter|[Ww]ait|[Ee]very|[Ll]asts) ({NUMBER})s\b",
         lambda m: f"{m[1]} {amount(m[2], 'second', 'seconds')}"),
    rule(rf"(?<=[\w%])\s?/\s?({any_of(PER)})\b(?<!day/night)", lambda m: f" per {PER[m[1]]}"),
    rule(rf"\b({NUMBER})\s?[x×]\s?({NUMBER})\b", lambda m: f"{_side(m[1])} by {_side(m[2])}"),
    rule(rf"\b({NUMBER}) ?(bn|mn|tn)\b\.?", lambda m: f"{decimal(m[1])} {_MAGNITUDES[m[2]]}"),
    rule(rf"\b(?![2-8]K)({NUMBER})(k|K|M|B)(?=\+|[ -](?:people|[a-z]+s|[a-z-]+ [a-z]{{2,}}s)\b)(?! (?:is|was|has)\b)",
         lambda m: f"{decimal(m[1])} {_MAGNITUDES[m[2].lower()]}"),
    rule(rf"\b({NUMBER})m(?=\+? (?:{_CROWDS})\b)", lambda m: f"{decimal(m[1])} million"),
    rule(rf"\b({NUMBER})x(?= [a-z])", lambda m: f"{number_words(m[1])} times"),
    rule(r"\b24/7/365\b", "twenty four seven three sixty five"),
    rule(rf"(?<![\d/])({NUMBER})/(\d{{1,3}},\d{{3}}(?:,\d{{3}})*)(?![\d/])", _out_of),
    rule(r"(?<![\d/.])(\d\.\d|[02-9]|10)/(10|5(?= stars?\b))\b(?![/.]\d|/| (?:of|inch|miles?|seconds?)\b)", _out_of),
    rule(r"(?<![\d/.])(\d{2,3})/(100)\b(?![/.]\d|/| (?:of|inch|miles?|seconds?)\b)", _out_of),
    rule(r"(?<![\d/.])([89]\d|1\d\d|2[0-4]\d)/([4-9]\d|1[0-3]\d)\b(?![/.]\d|/)",
         lambda m: f"{cardinal(int(m[1]))} over {cardinal(int(m[2]))}"),
    rule(r"\b(?:(\d+)[ -])?(?<![\d.]/)(\d{1,3})/(\d{1,4})(?:rds?|ths?|nds?)?\b(?![/.]\d|/)", _fraction),
    rule(r"\b(\d{1,3}):(\d{1,2})\b(?![:\d])", _ratio),
)  # fmt: skip
"""Money, measures and parts of a whole."""


def _points(match: re.Match[str]) -> str:
    return " point ".join(number_words(part) for part in match[1].split("."))


NUMBERS: tuple[Rule, ...] = (
    rule(r"(?<![\w.])((?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3})(?![\w.]\w)",
         lambda m: " dot ".join(map(digits, m[1].split(".")))),
    rule(r"\b[vV](?:er)?\.?\s?(\d+(?:\.\d+)+)\b", r"version \1"),
    rule(r"\bv(\d+)\b", r"version \1"),
    rule(r"\b(\d+(?:\.\d+){2,}(?=[a-z]\b)|\d+\.\d+(?=[acdef]\b))", lambda m: f"{_points(m)} "),
    rule(r"\b(\d+(?:\.\d+){2,})\b", _points),
    rule(rf"\b({NUMBER})(?:st|nd|rd|th)\b", lambda m: ordinal(m[1].replace(",", ""))),
    rule(r"(?<![\w.])\.(\d+)\b", lambda m: f"point {digits(m[1])}"),
    rule(r"\b(\d+)s\b", lambda m: plural(number_words(m[1]))),
    rule(r"\b(\d+)(?=['’]s\b)", lambda m: number_words(m[1])),
    rule(rf"(?:{NUMBER}|\d+)(?:-(?=[A-Za-z]))?", lambda m: f" {number_words(m.group().rstrip('-'))} "),
)  # fmt: skip
"""What is left of digits."""
