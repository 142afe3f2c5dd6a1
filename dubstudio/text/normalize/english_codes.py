"""English numbers that are no amounts, in words: telephones, codes, rooms, products, verses, seasons of a series."""

from __future__ import annotations

import re

from dubstudio.text.normalize.english_numbers import (
    by_pairs,
    cardinal,
    digits,
    number_words,
    ordinal,
    plural,
)
from dubstudio.text.normalize.english_rules import Rule, any_of, rule

_NAMED = (  # what is told from its like by a number: read by pairs of digits
    "rooms?|suite|apartment|apt\\.?|flight|route|highway|hwy\\.?|interstate|bus|gate|channel|error|boeing|airbus|xbox"
    "|cabin|locker|studio|extension|porsche|exit|unit|model|radio|form|section|platform|train|car|box|seat|building"
    "|rm\\.?|ste\\.?|bldg\\.?|rte\\.?|road|ward|cell|bay|office|fahrenheit|blink|nokia|ryzen|geforce|radeon|core|airbnb"
    "|heading|runway|tower|delta|united|lufthansa|emirates|qantas|ryanair|southwest|amtrak|peugeot|ferrari|mercedes"
)
_SPELLED = (  # what is typed or dialled by its number: read digit by digit
    "zip|zip ?code|postal code|area code|code|passcode|password|PIN|pin code|combination|extension|ext\\.|ID"
    "|serial number|(?:account|badge|case|order|tracking|phone|social security|confirmation|license|prisoner|patient"
    "|reference|invoice|ticket|booking|employee|student|member|membership|policy|card|routing|docket|inmate|cell"
    "|mobile|fax|telephone|access|security|verification|booking reference) (?:number|no\\.|code|ID)|badge"
)
_IS = r"(?: (?:number|is|was)| (?:for|to|of|on) (?:\w+ ){1,3}(?:is|was))?"
_TICKETS = "order|ticket|case|invoice|tracking|confirmation|reference|ref|issue|bug|booking|badge|inmate|prisoner|item"
_FILED = (
    "ref|reference|order|invoice|account|acct|serial|policy|booking|tracking|ticket|claim|file|docket|confirmation"
    "|license|licence|permit|part|passport|registration|roll|student|employee|member|customer|case"
)
_STATES = {
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California", "CO": "Colorado",
    "CT": "Connecticut", "DE": "Delaware", "FL": "Florida", "GA": "Georgia", "HI": "Hawaii", "ID": "Idaho",
    "IL": "Illinois", "IN": "Indiana", "IA": "Iowa", "KS": "Kansas", "KY": "Kentucky", "LA": "Louisiana", "ME": "Maine",
    "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan", "MN": "Minnesota", "MS": "Mississippi",
    "MO": "Missouri", "MT": "Montana", "NE": "Nebraska", "NV": "Nevada", "NH": "New Hampshire", "NJ": "New Jersey",
    "NM": "New Mexico", "NY": "New York", "NC": "North Carolina", "ND": "North Dakota", "OH": "Ohio", "OK": "Oklahoma",
    "OR": "Oregon", "PA": "Pennsylvania", "RI": "Rhode Island", "SC": "South Carolina", "SD": "South Dakota",
    "TN": "Tennessee", "TX": "Texas", "UT": "Utah", "VT": "Vermont", "VA": "Virginia", "WA": "Washington",
    "WV": "West Virginia", "WI": "Wisconsin", "WY": "Wyoming", "DC": "DC", "D.C.": "D.C.",
}  # fmt: skip
_WORDS_TOO = frozenset(["AL", "HI", "ID", "IN", "LA", "MA", "ME", "OH", "OK", "OR", "PA", "D.C.", "DC", "CO", "DE"])
_CITY_STATES = any_of(state for state in _STATES if state not in _WORDS_TOO)
_BOOKS = (
    "Genesis|Exodus|Leviticus|Deuteronomy|Joshua|Judges|Ruth|Samuel|Kings|Chronicles|Ezra|Nehemiah|Esther|Job|Psalms?"
    "|Proverbs|Ecclesiastes|Isaiah|Jeremiah|Lamentations|Ezekiel|Daniel|Hosea|Joel|Amos|Jonah|Micah|Zechariah|Malachi"
    "|Matthew|Mark|Luke|John|Acts|Romans|Corinthians|Galatians|Ephesians|Philippians|Colossians|Thessalonians|Timothy"
    "|Titus|Hebrews|James|Peter|Jude|Revelation|Surah|Sura|Qur'?an|Quran|Verse"
)
_SIDES = {"L": "left", "R": "right", "C": "center"}
_NO_CODE = "AM|PM|AD|BC|CE|HP|XP|MP|SP|EXP|OK|TV|USD|GBP|EUR|JPY|CNY|RMB|AUD|CAD|CHF|HKD|KRW|NT|US|UK|EU|UN|A|I"


def _groups(match: re.Match[str]) -> str:
    """Groups of digits apart by hyphens: digit by digit, but for short ones such as 4-4-2."""
    return ", ".join(digits(group) for group in re.findall(r"\d+", match.group()))


def _phone(match: re.Match[str]) -> str:
    groups = re.findall(r"\d+", match.group())
    words = [digits(group) for group in groups]
    if len(groups) == 4 and groups[0] == "1" and groups[1] in ("800", "900"):
        words[1] = by_pairs(groups[1])
    return ("plus " if match.group().startswith("+") else "") + ", ".join(words)


def _grouped_phone(match: re.Match[str]) -> str:
    """Groups behind a word for telephones, or such as nothing but a telephone has: five digits at the least."""
    n_digits = len(re.sub(r"\D", "", match["phone"]))
    if not 5 <= n_digits <= 15:
        return match.group()
    return match["call"] + ", ".join(digits(group) for group in re.findall(r"\d+", match["phone"]))


def _vanity(match: re.Match[str]) -> str:
    """A number whose last part is letters: 1-800-FLOWERS."""
    area = by_pairs(match[2]) if match[2].endswith("00") else digits(match[2])
    return f"{'one ' if match[1] else ''}{area} {match[3].replace('-', ' ')}"


def _zip(match: re.Match[str]) -> str:
    return f"{_STATES[match[1]]} {digits(match[2])}" + (f", {digits(match[3])}" if match[3] else "")


def _verse(match: re.Match[str]) -> str:
    last = f" to {cardinal(int(match['last']))}" if match["last"] else ""
    return f"{match['book']} {cardinal(int(match['chapter']))} {cardinal(int(match['verse']))}{last}"


def _code_behind(match: re.Match[str]) -> str:
    """HTTP 404, RTX 4090: not in a line that is all capitals, whose words would look like codes."""
    if match.string.isupper():
        return match.group()
    return f"{match[1]} {plural(by_pairs(match[2])) if match[3] else by_pairs(match[2])}"


_PHONE = (
    r"(?<![\w.-])(?:\+?\d{1,3}[ .-])?(?:\(\d{3}\)\s?|\d{3}[ .-])\d{3}[ .-]\d{4}(?![\w-])"
    r"|(?<![\w.-])\d{3}-\d{4}(?![\w-])|(?<!\w)\+\d[\d ()-]{6,}\d(?!\w)"
)
_CALL = (
    r"\b(?:[Cc]all(?: \w+)?|[Dd]ial|[Pp]hone|[Pp]honed|[Tt]ele?(?:phone)?\.?|[Rr]ing|[Tt]ext|[Mm]obile|[Cc]ell|[Ff]ax"
    r"|[Hh]otline|[Nn]umber|[Nn]umber's|[Ll]ine|SMS)(?:(?: (?:number|is|was|at|on|it's|us|me|to|[A-Z]{2,}))*:? )"
)

SPELLED: tuple[Rule, ...] = (
    rule(r"(\d{19,})(st|nd|rd|th)?", lambda m: ordinal(m[1]) if m[2] else digits(m[1])),
    rule(_PHONE, _phone),
    rule(r"(?<![\w-])(1[-. ])?(8\d\d|900)-((?=[A-Z\d-]*[A-Z]{3})[A-Z\d]{2,}(?:-[A-Z\d]+)*)\b", _vanity),
    rule(r"\b([Ee])xt\.? ?(?=\d)", lambda m: f"{m[1]}xtension "),
    rule(rf"(?P<call>{_CALL})(?P<phone>(?!\d{{4}}-\d\d?-\d\d?\b)\(?\d{{1,5}}\)?(?:[ -]\d{{2,6}}){{1,5}})"
         r"(?![\w-]|[.,:/]\d)", _grouped_phone),
    rule(rf"(?P<call>{_CALL})(?P<phone>\d{{5,6}})(?![\w-]|[.,:/]\d| (?!to\b|now\b|for\b|or\b|and\b|if\b)[a-z])",
         _grouped_phone),
    rule(r"(?P<call>(?<![\w.,/-]))(?P<phone>(?:\(0\d{2,4}\)|0\d{2,4})(?:[ -]?\(?\d{2,4}\)?)?(?:[ -]\d{3,6}){1,3})"
         r"(?![\w-]|[.,:/]\d)", _grouped_phone),
    rule(r"(?P<call>(?<![\w.,/-]))(?P<phone>1\d\d \d{4} \d{4}|[2-9]\d{3} \d{4}(?= (?:now|for|or|today|to)\b|[.!?]?$))"
         r"(?![\w-]|[.,:/]\d)", _grouped_phone),
    rule(rf"\b({any_of(_STATES)}),? (\d{{5}})(?:-(\d{{4}}))?\b(?![,.]\d)", _zip),
    rule(rf"(?<=[a-z], )({_CITY_STATES})(?=[.,;!?]|$| [a-z])", lambda m: _STATES[m[1]]),
    rule(r"(?<![\w.-])\d{3}-\d\d-\d{4}(?![\w-])|\b\d{4}(?:[ -]\d{4}){3}\b", _groups),
    rule(r"(?<![\w./:-])(?!\d{4}-\d\d?-\d\d?\b|\d\d?-\d\d?-(?:19|20)\d\d\b)\d{1,4}(?:-\d{1,6}){2,}(?![\w-])",
         _groups),
    rule(r"(?<![\w.,/$£€₹₩₽¥-])(?<![Pp]orsche )(911)(?![\w,/%-]|\.\d)", lambda m: digits(m[1])),
    rule(r"\b((?i:call|calls|called|calling|dial|dialed|dialled|ring|phone|text)) (\d{3})(?![\w/%-]|[,.]\d| [a-z]+s\b)",
         lambda m: f"{m[1]} {digits(m[2])}"),
    rule(r"\b((?i:dial) [^.!?]*\b(?:or|and|in [A-Z][\w ]+,?) )(\d{3})(?![\w/%-]|[,.]\d| [a-z]+s\b)",
         lambda m: m[1] + digits(m[2])),
    rule(
        rf"\b(?P<what>(?i:{_SPELLED}))(?P<is>{_IS}:?) #?(?P<digits>\d{{3,}})\b(?![,.]\d|-)",
        lambda m: f"{m['what']}{m['is']} {digits(m['digits'])}",
    ),
    rule(rf"(?i:\b({_FILED})\.? (?:no|num|number)s?\.?)(?: is| was|:)? #?(\d[\d-]{{2,}}\d)(?![\w-]|[.,]\d)",
         lambda m: f"{m[1]} number {_groups(m)}"),
    rule(r"\b([Tt]he) (411|911)(?=[.,!?]|$| on\b)", lambda m: f"{m[1]} {digits(m[2])}"),
    rule(r"(?<=[\d,] )x(\d{3,5})\b", lambda m: f"extension {digits(m[1])}"),
    rule(rf"(?i:\b({_TICKETS}))( ?)#(\d{{3,}})\b(?!,\d)", lambda m: f"{m[1]} number {digits(m[3])}"),
    rule(r"(?<!\w)#(\d{5,})\b", lambda m: f"number {digits(m[1])}"),
    rule(
        rf"\b(?P<what>(?i:{_NAMED})[ -](?:[Nn]o\. ?|#)?(?:[A-Z]{{1,3}} ?)?)(?P<number>\d{{3,4}})\b(?![,.]\d|-\d)"
        r"(?! (?:feet|people|miles|meters|times|degrees|dollars|of|more|hundred|million)\b)",
        lambda m: f"{m['what'].replace('-', ' ').replace('#', 'number ')}{by_pairs(m['number'])}",
    ),
    rule(r"\b(\d{3})(?= (?:error|Not Found)\b)", lambda m: by_pairs(m[1])),
    rule(r"(?<![\w.,-])(7[0-8]7)-(\d{3})(ER|LR)?\b",
         lambda m: f"{by_pairs(m[1])} {by_pairs(m[2])} {m[3] or ''}".rstrip()),
    rule(r"\b([Tt]he|[Aa]n?|[Oo]ur|[Hh]is) (7[0-8]7)(s)?(?= (?:MAX|Max|Dreamliner|jet|airliner|plane|to|from|crashed)\b"
         r"|-\d|[.,!?]|$)(?!,\d)",
         lambda m: f"{m[1]} {plural(by_pairs(m[2])) if m[3] else by_pairs(m[2])}"),
    rule(rf"\b(?!(?:{_NO_CODE})\b)([A-Z]{{2,5}})[ -](\d{{3,4}})(s?)\b(?![,.:]?\d|-\d|%)"
         r"(?! (?:hours|hrs|people|dollars)\b)", _code_behind),
    rule(r"(?<=[A-Z])-?(\d{3})(s\b)?(?!\d|,\d|\.\d)",
         lambda m: f" {plural(by_pairs(m[1])) if m[2] else by_pairs(m[1])}"),
    rule(r"(?<=[A-Z])-?(\d{1,2})s\b", lambda m: f" {plural(number_words(m[1]))}"),
    rule(r"\b([A-Z])([A-Z])(?<=[AEIOUY].|.[AEIOUY])-?(?=\d)|(?<=\d)([A-Z])([A-Z])\b(?<=[AEIOUY].|.[AEIOUY])(?![.'’])",
         lambda m: f"{m[1]}.{m[2]}. " if m[1] else f" {m[3]}.{m[4]}."),
    rule(r"\b(\d{3,4})([pi])\b", lambda m: f"{by_pairs(m[1])} {m[2]}"),
    rule(rf"\b(?P<book>{_BOOKS}) (?P<chapter>\d{{1,3}}):(?!00)(?P<verse>\d{{1,3}})(?:[-–](?P<last>\d{{1,3}}))?(?![:\d])"
         r"(?! ?[AaPp]\.?[Mm]\b)", _verse),
    rule(r"\b[Ss](\d{1,2}) ?[Ee](\d{1,3})\b", lambda m: f"season {cardinal(int(m[1]))} episode {cardinal(int(m[2]))}"),
    rule(r"\b([Rr]unway) (\d{1,2}) ?([LRC])\b",
         lambda m: f"{m[1]} {digits(m[2])} {_SIDES[m[3]]}"),
    rule(r"(?<=[A-Za-z]-)\d(?:-\d){2,}(?!\d)", lambda m: digits(m.group())),
    rule(r"\bq(\d{1,2})h\b", lambda m: f"every {cardinal(int(m[1]))} hours"),
    rule(r"(?<![\w/-])10-4\b(?=[.,!?]|$| (?:good buddy|over)\b)(?<!won 10-4)(?<!lost 10-4)(?<!score 10-4)", "ten four"),
    rule(r"\b([Aa]|[Pp]ossible|[Cc]ode) 10-(\d\d?)(?= (?:in|at|on|over|near)\b|[.,!?]|$)",
         lambda m: f"{m[1]} ten {number_words(m[2])}"),
)  # fmt: skip
"""Numbers that are no amounts, most telling shape first."""
