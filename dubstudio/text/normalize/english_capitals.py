"""English in capital letters: shouted lines and stressed words in small letters, for their capitals spell acronyms."""

from __future__ import annotations

import re

# Words that would be spelled if they kept their capitals; none is an acronym, as US, IT, AM and WHO may be.
_STRESSED = (
    "add|ah|at|but|by|calm|can|could|couldn't|did|didn't|does|doesn't|done|don't|for|get|go|got|had|hadn't|has|hasn't"
    "|have|haven't|he|he'd|he'll|he's|her|here's|him|his|hi|how|how's|i'd|i'll|i'm|i've|if|is|isn't|it'd|it'll|it's"
    "|let's|made|make|mhm|might|mustn't|my|near|oh|old|on|put|shall|she|she'd|she'll|she's|should|shouldn't|sir|so|some"
    "|than|that'd|that'll|that's|thee|the|their|them|there's|these|they|they'd|they'll|they're|they've|this|those"
    "|though|threaten|through|thy|to|up|use|was|wasn't|we|we'd|we'll|we're|we've|went|were|weren't|what's|when|when's"
    "|where's|which|while|who'd|who'll|who's|whose|why|why's|will|with|won't|would|wouldn't|ya|you'd|you'll|you're"
    "|you've|can't|ain't|y'all|gonna|wanna|gotta"
)
_GRAMMAR = re.compile(
    rf"(?:{_STRESSED}|a|am|an|and|are|as|be|been|come|down|from|good|here|in|into|it|just|know|let|like|me|no|not|now|of"
    "|off|one|or|out|over|right|see|stop|take|that|then|there|think|time|too|us|very|want|what|where|who|yes|you|your"
    "|the|end|all|back|day|god|help|man|new|never|please|wait|way|well|yeah)"
)
ACRONYMS = frozenset({
    "FBI", "CIA", "NASA", "NATO", "UN", "EU", "UK", "USA", "NSA", "LAPD", "DEA", "ATF", "IRS", "HIV", "DNA", "RNA",
    "USB",
    "GPS", "ATM", "CEO", "CFO", "COO", "CTO", "VIP", "UFO", "UFC", "NBA", "MLB", "MBA", "AI", "API", "URL", "SUV",
    "EMS",
    "EMT", "ICU", "MRI", "AC", "LA", "USSR", "AKA", "ETA", "SOS", "DUI", "IOU", "DOA", "HQ", "CGI", "IMF", "IPO", "ROI",
    "UCLA", "PTA", "GPA", "FAQ", "AMA", "AOL", "IBM", "AAA", "ACLU", "NAACP", "ESPN", "ABC", "OCD", "ADHD", "IQ", "OMG",
    "USMC", "EDM", "RSVP", "ASAP", "AM", "IV", "IUD", "IPA", "ISS", "UPS", "UAE", "UAV", "UI", "WWI", "WWII", "MIA",
    "CSI",
    "NCIS", "SWAT", "SCUBA", "AWOL", "USC", "USO", "RIP", "AWS", "ISIS", "AP", "EA", "ID", "DIY", "CEOS", "CIO",
    "II", "III", "VI", "VII", "VIII", "IX", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX",
    "XXI",
})  # fmt: skip
"""Acronyms with vowels, that are spelled in capitals however the line is written."""

_TITLES = "MR|MRS|MS|DR|PROF|ST|MT|GEN|GOV|SEN|REP|CAPT|COL|LT|SGT|CPL|MAJ|REV|DET|KING|QUEEN|POPE|PRINCE"
_CAPITALISED = re.compile(
    rf"(?:{_TITLES}|CMDR|ADM|PVT|HON|JR|SR|AVE|BLVD|RD|INC|LTD|CORP|CO|NO|VOL|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV"
    "|DEC|JANUARY|FEBRUARY|MARCH|APRIL|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|MONDAY|TUESDAY|WEDNESDAY"
    "|THURSDAY|FRIDAY|SATURDAY|SUNDAY)"
)
_MEASURES = frozenset(["KM", "CM", "MM", "KG", "MPH", "LBS", "LB", "FT", "OZ", "HRS", "MINS", "YRS", "SECS", "KPH"])

_SENTENCE = re.compile(r"[^.!?…\n]+(?:[.!?…](?=\w)[^.!?…\n]+)*[.!?…]*")
_WORD = re.compile(
    r"(?:(?<![\w&@#./'’-])|(?<=[A-Z]{2}-))[A-Z]+(?:['’][A-Z]+)?(?![\w&@]|\.[A-Za-z]|/|-\d|-[A-Z]\b| \d{5}\b)"
)
_DAYS = re.compile(r"\b(MON|TUES?|WED|THU(?:RS?)?|FRI|SAT|SUN)(\s?[-–]\s?)(MON|TUES?|WED|THU(?:RS?)?|FRI|SAT|SUN)\b")
_STRESSED_WORD = re.compile(
    rf"(?<![\w&@#./'’-])(?=[A-Z]['’A-Z])(?:{_STRESSED.upper().replace(chr(39), '[' + chr(39) + '’]')})"
    r"(?![\w&@'’/]|\.[A-Za-z]|\. ?\d|-\d| \d{5}\b)"
)
_DAYS_SMALL = re.compile(r"\b(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b")
_ADDRESS = re.compile(r"\bWWW\.[\w./-]+|(?<![\w.-])[\w.-]++@[\w-]+\.[\w.-]+|\b(?<!\w-)[\w-]++\.(?:COM|ORG|NET)\b")
_NUMERAL_BEHIND = re.compile(r" (?:[IVX]{2,}|V|X)\b(?!['’])")  # of a king or a chapter
_LETTER_BEFORE = re.compile(
    r"\b(?:VITAMIN|PLAN|GRADE|CLASS|TYPE|SECTION|EXHIBIT|TEAM|GROUP|BLOCK|HEPATITIS|MR\.?|AN) $"
)


def in_small_letters(text: str) -> str:
    """The same text, without the capitals of what is shouted or stressed.

    Args:
        text: Any English. Acronyms, initials, numerals and what hangs on digits keep their capitals.
    """
    text = _DAYS.sub(lambda m: m[1].capitalize() + m[2] + m[3].capitalize(), text)
    return _STRESSED_WORD.sub(lambda m: _small(m.group()), _SENTENCE.sub(_sentence, text))


def _sentence(match: re.Match[str]) -> str:
    sentence = match.group()
    if any(map(str.islower, _DAYS_SMALL.sub("", sentence))):
        return sentence
    words = [word.group().replace("’", "'").lower() for word in _WORD.finditer(sentence)]
    if len(words) < 2 or (len(words) == 2 and not any(map(_GRAMMAR.fullmatch, words))):
        return sentence
    return _WORD.sub(_quiet, _ADDRESS.sub(lambda m: m.group().lower(), sentence))


def _quiet(match: re.Match[str]) -> str:
    word, text = match.group(), match.string
    before, behind = text[: match.start()], text[match.end() : match.end() + 6]
    if len(word) == 1:
        return "a" if word == "A" and re.match(r" \w\w", behind) and not _LETTER_BEFORE.search(before) else word
    if word in _MEASURES and re.search(r"\d ?$", before):
        return word.lower()
    is_named = _NUMERAL_BEHIND.match(behind) or re.search(rf"\b(?:{_TITLES})\.? $", before)
    if is_named or _CAPITALISED.fullmatch(word):
        return word.capitalize()
    if word == "US":
        return word if re.search(r"\bTHE $", before) else "us"
    if word == "AM":
        return "am" if re.search(r"\bI $", before) or behind.startswith(" I ") else word
    is_acronym = word in ACRONYMS or not re.search("[AEIOUY]", word)
    return word if is_acronym and word not in ("PSST", "HMM", "SHH", "BRR") else _small(word)


def _small(word: str) -> str:
    return word[0] + word[1:].lower() if word[:2] in ("I'", "I’") else word.lower()
