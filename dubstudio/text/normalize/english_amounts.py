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
from dubstudio.text.normalize.english_units import (
    ENGLISH_CURRENCIES,
    ENGLISH_UNITS,
    PER,
)
from dubstudio.text.units import (
    CURRENCY_SYMBOL,
    NUMBER,
    UNIT_SYMBOL,
    UNITS,
    currency_of,
)

_MAGNITUDES = {
    "k": "thousand",
    "m": "million",
    "mn": "million",
    "bn": "billion",
    "b": "billion",
    "tn": "trillion",
}
_BIG = "hundred|thousand|million|billion|trillion"
_MAGNITUDE = rf"(?:[\s-]?(?P<magnitude>{_BIG}|[mbt]n|[kKMmBb])\b)?"
_ARTICLE = r"(?P<article>\b[Aa]n? )?"
_AMOUNT = rf"{_ARTICLE}(?<![A-Za-z\d.])(?P<amount>{NUMBER})"
_NOUN = re.compile(r"[\s-][a-z]")
_OWN_CURRENCY = any_of(ENGLISH_CURRENCIES)
_OWN_UNIT = any_of(ENGLISH_UNITS)

_SMALL_PARTS = {2: "half", 4: "quarter"}
_DENOMINATORS = frozenset((*range(2, 11), 12, 16, 20, 25, 32, 50, 64, 100, 1000))
_FINE_PARTS = frozenset((16, 32, 64, 100, 1000))  # that measures are cut into
_OF = re.compile(r"(?:rds?|ths?|nds?)?\b(?: of |[ -](?:inch|miles?|seconds?|cups?))")
_FRACTION = re.compile(r"(?:(\d+)[ -])?(\d{1,3})/(\d{1,4})")
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
    article, many = (
        match["article"] or "",
        currency.one if _is_attribute(match) else currency.many,
    )
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
    is_joined = match.string[match.end("amount")] == "-"
    return (match["article"] or "") + amount(match["amount"], one, one if is_joined or _is_attribute(match) else many)


def _part_of_unit(match: re.Match[str]) -> str:
    """A fraction of a measure: 1/2 tsp., 2 1/4 mi."""
    unit = UNITS.get(match["unit"])
    one, many = (unit.one, unit.many) if unit else ENGLISH_UNITS[match["unit"]]
    fraction = _FRACTION.sub(_fraction, match["fraction"])
    return match.group() if fraction == match["fraction"] else f"{fraction} {many if ' ' in match['fraction'] else one}"


def _counted_unit(match: re.Match[str]) -> str:
    unit = UNITS.get(match["unit"])
    return f"{match['many']} {unit.many if unit else ENGLISH_UNITS[match['unit']][1]}"


def _sizes(match: re.Match[str]) -> str:
    """1920x1080, 10" x 12" x 4"."""
    mark, unit, numbers = (
        match["mark"],
        match["unit"] or "",
        re.findall(NUMBER, match.group()),
    )
    if unit:  # the last is left to the rule for measures
        return " by ".join([*map(_side, numbers[:-1]), numbers[-1] + unit])
    said = " by ".join(map(_side, numbers))
    return said + (" feet" if mark in ("'", "′") else " inches" if mark else "")


def _division(match: re.Match[str]) -> str:
    """12/4 = 3 divides, 1/4 = 0.25 is a quarter."""
    above, below = int(match[1]), int(match[2])
    is_fraction = match.group().count(" ") == 0 and above < below and below in _DENOMINATORS
    return match.group() if is_fraction else f"{match[1]} divided by {match[2]}"


def _difference(match: re.Match[str]) -> str:
    return " minus " if re.search("[=≠<>≤≥]", match.string) else match.group()


def _height(match: re.Match[str]) -> str:
    feet = f"{cardinal(int(match[1]))} {'foot' if match[2] or match[1] == '1' else 'feet'}"
    return f"{feet} {cardinal(int(match[2]))}" if match[2] else feet


def _fraction(match: re.Match[str]) -> str:
    units, above, below = match[1], int(match[2]), int(match[3])
    if (
        units is None
        and 1 != above < below
        and below > 12
        and below not in _FINE_PARTS
        and not _OF.match(match.string, match.end())
    ):
        return f"{cardinal(above)} out of {cardinal(below)}"
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
    rule(r"(?<![\w./])(\d{1,6})\s?/\s?(\d{1,6})(?=\s?=)", _division),
    rule(r"(?<=(?<![A-Za-z'’])[a-z0-9)])\s?[-–−]\s?(?=\d*[a-z](?![A-Za-z'’])|\()|(?<=\d[a-z])\s?[-–−]\s?(?=\d|\()"
         r"|(?<=(?<![A-Za-z'’])[a-z)])\s?[-–−]\s(?=\d)"
         r"|(?<=(?<![A-Za-z'’])[a-z])[-–−](?=\d+\s?[=<>≠≤≥])", _difference),
    rule(r"(?<=\d)!(?=\s?[=+*/×÷−])", " factorial"),
    rule(r"(?<=\d)\s?[x*×]\s?(?=\d+\s?=)|(?<=\d)\s?[*×]\s?(?=\d)", " times "),
    rule(r"(?<=[\w)])\^[({]?([-−]?)([0-9]+|[A-Za-z])[)}]?(?![A-Za-z0-9])", _power),
    rule(r"\b(squared|cubed)\s?[-–−]\s?(?=\d|[a-z]\b)", r"\1 minus "),
    rule(r"\b((?:[Ww]hat['’]s|[Ww]hat is|[Cc]alculate|[Cc]ompute|[Ss]olve|[Ee]valuate) [\d,.]+)\s?[-–−]\s?(?=\d)",
         r"\1 minus "),
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
    rule(
        rf"(?<![\w.])(?!0x){NUMBER}(?P<mark>[\"”″'′])?(?:\s?[x×]\s?{NUMBER}(?(mark)(?P=mark)))+(?![\w.]\d)"
        rf"(?P<unit>\s?(?:{UNIT_SYMBOL}|{_OWN_UNIT})(?!\w))?(?![A-Za-z])",
        _sizes,
    ),
    rule(rf"\b((?:[Ii]n|[Ff]or|[Aa]fter|[Ww]ait|[Ee]very|[Ll]asts|[Cc]ooldown|[Tt]imer|[Dd]uration|[Dd]elay|[Tt]imeout"
         rf"|[Tt]ime|[Cc]ountdown|[Ww]ithin|[Tt]akes|[Tt]ook|[Oo]nly):?) ({NUMBER})s\b(?! music| and \d\ds)",
         lambda m: f"{m[1]} {amount(m[2], 'second', 'seconds')}"),
    rule(r"\b(\d+(?:\.\d+)?) ?s\b(?= (?:cooldown|timer|delay|countdown|ad|clip|penalty|left|remaining|later|ago)\b)"
         r"|\b(\d+\.\d+) ?s\b", lambda m: amount(m[1] or m[2], "second", "seconds")),
    rule(rf"(?P<fraction>(?:\b\d+[ -])?(?<![\d/.])\d{{1,2}}/\d{{1,2}})[\s-]?"
         rf"(?P<unit>{UNIT_SYMBOL}|{_OWN_UNIT})(?![\w²³/]){INNER_POINT}",
         _part_of_unit),
    rule(rf"(?<!\w)(?P<many>[Mm]illion|[Bb]illion|[Tt]housand|[Hh]undred|to the [a-z]+|[Ff]ew|[Ss]everal)[\s-]"
         rf"(?P<unit>(?=[A-Za-zμ°][A-Za-z/]){UNIT_SYMBOL}|(?=\w{{2}}(?!\.)){_OWN_UNIT})(?![\w²³/]){INNER_POINT}",
         _counted_unit),
)  # fmt: skip
"""What stands between and before numbers."""

AMOUNTS: tuple[Rule, ...] = (
    rule(rf"{_ARTICLE}(?P<symbol>{_OWN_CURRENCY})\s?(?P<amount>{NUMBER}){_MAGNITUDE}", _other_money),
    rule(rf"(?<!\w){_ARTICLE}(?P<amount>{NUMBER}){_MAGNITUDE}\s?(?P<symbol>{_OWN_CURRENCY})(?!\w)", _other_money),
    rule(rf"{_ARTICLE}(?P<symbol>{CURRENCY_SYMBOL})\s?(?P<amount>{NUMBER}){_MAGNITUDE}", _money),
    rule(rf"{_ARTICLE}(?P<amount>{NUMBER}){_MAGNITUDE}\s?(?P<symbol>{CURRENCY_SYMBOL})", _money),
    rule(rf"(?P<amount>{NUMBER})\s?[¢￠]", lambda m: amount(m["amount"], "cent", "cents")),
    rule(rf"\b(\d{{1,2}})\s?(?:ft|feet|foot)\.?,?\s?(\d{{1,2}})\s?in(?:ches)?\b{INNER_POINT}(?! (?:the|a|my|all)\b)",
         lambda m: f"{amount(m[1], 'foot', 'feet')} {amount(m[2], 'inch', 'inches')}"),
    rule(r"\b(\d{1,2})['′]\s?(\d{1,2})(?:[\"”″]|''|\b)", _height),
    rule(r"((?:\b(?:is|was|stands?|over|about|almost|nearly|just|under)|['’](?:s|re|m)) )([3-8])['′](?=[.,;!?]|$)",
         lambda m: f"{m[1]}{cardinal(int(m[2]))} feet"),
    rule(r"\b(\d{1,2})['′]()(?=-?\s?(?:tall|long|wide|high|deep)\b)", _height),
    rule(r"\b(\d{1,3})[\"”″](?=\s(?:tall|long|wide|high|deep|screen|TV|monitor|record|vinyl|pizza|pipe|wheels?)\b)",
         lambda m: f"{number_words(m[1])} inch{'' if m[1] == '1' else 'es'}"),
    rule(rf"{_AMOUNT}[\s-]?(?P<unit>{_OWN_UNIT})(?![\w²³/]){INNER_POINT}", _own_unit),
    rule(rf"{_AMOUNT}[\s-]?(?P<unit>{UNIT_SYMBOL})(?:(?<=[a-z]){INNER_POINT})?", _unit),
    rule(rf"(?<=[\w%])\s?/\s?({any_of(PER)})\b(?<!day/night)", lambda m: f" per {PER[m[1]]}"),
    rule(rf"\b({NUMBER}) ?(bn|mn|tn)\b\.?", lambda m: f"{decimal(m[1])} {_MAGNITUDES[m[2]]}"),
    rule(rf"\b(?![2-8]K)({NUMBER})(k|K|M|B)(?=\+|[ -](?:people|[a-z]+s|[a-z-]+ [a-z]{{2,}}s)\b)(?! (?:is|was|has)\b)",
         lambda m: f"{decimal(m[1])} {_MAGNITUDES[m[2].lower()]}"),
    rule(r"\b(\d+(?:\.\d+)?)M\b(?!-|['’])|\b(\d+\.\d+)([KB])\b",
         lambda m: f"{decimal(m[1] or m[2])} {_MAGNITUDES[(m[3] or 'm').lower()]}"),
    rule(rf"\b({NUMBER})m(?=\+? (?:{_CROWDS})\b)", lambda m: f"{decimal(m[1])} million"),
    rule(rf"\b({NUMBER})x(?= [a-z])(?! (?:minus|plus|equals|is|squared|cubed)\b)",
         lambda m: f"{number_words(m[1])} times"),
    rule(r"\b24/7/365\b", "twenty four seven three sixty five"),
    rule(rf"(?<![\d/])({NUMBER})/(\d{{1,3}},\d{{3}}(?:,\d{{3}})*)(?![\d/])", _out_of),
    rule(r"(?<![\d/.])(\d\.\d(?=/)|[02-9](?=/10\b|/5 stars?\b)|10(?=/10\b))/(10|5)\b"
         r"(?![/.]\d|/| (?:of|inch|miles?|seconds?)\b)", _out_of),
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
    rule(r"\b(\d+)ers\b", lambda m: number_words(m[1]).removesuffix("e") + "ers"),
    rule(r"\b(\d+)(?=['’]s\b)", lambda m: number_words(m[1])),
    rule(rf"(?:{NUMBER}|\d+)(?:-(?=[A-Za-z]))?", lambda m: f" {number_words(m.group().rstrip('-'))} "),
)  # fmt: skip
"""What is left of digits."""
