"""How a reading is written into a line: the forms a person could have typed. Knows no widgets."""

from __future__ import annotations

import re

from dubstudio.ui.readings.sight import Place

_MARKS = {"a": "āáǎàa", "e": "ēéěèe", "i": "īíǐìi", "o": "ōóǒòo", "u": "ūúǔùu", "ü": "ǖǘǚǜü"}
_SYLLABLE = re.compile(r"([a-zü]+)([1-5])")


def with_reading(place: Place, reading: str) -> str:
    """A place with a reading of the user's choice.

    Args:
        place: Where; a form that is there already is replaced.
        reading: Pinyin with tone digits, ARPAbet or kana, its syllables apart.

    Returns:
        What is to stand in its place: ``行(hang2)`` for one character, ``<银行|YIN2 HANG2>`` for a word.
    """
    if len(place.word) == 1 and _SYLLABLE.fullmatch(reading):
        return f"{place.word}({reading})"
    return f"<{place.word}|{reading.upper() if reading.isascii() else reading}>"


def without_reading(place: Place) -> str:
    """A place as it is without a reading of the user's choice."""
    return place.word


def reading_span(form: str) -> tuple[int, int]:
    """Where the reading stands in what `with_reading` gives."""
    start = max(form.find("("), form.find("|")) + 1
    return start, len(form) - 1


def shown(reading: str) -> str:
    """A reading as people read it: ``hang2`` is háng; what is no pinyin stays."""
    syllables = reading.lower().replace("v", "ü").split()
    if not syllables or not all(_SYLLABLE.fullmatch(syllable) for syllable in syllables):
        return reading
    return " ".join(_marked(*found.groups()) for s in syllables if (found := _SYLLABLE.fullmatch(s)))


def _marked(letters: str, tone: str) -> str:
    """A syllable with its tone over the vowel it belongs to."""
    place = next((letters.index(v) for v in ("a", "e", "ou") if v in letters), -1)
    if place < 0:
        place = max((n for n, char in enumerate(letters) if char in _MARKS), default=-1)
    if place < 0:
        return letters
    return letters[:place] + _MARKS[letters[place]][int(tone) - 1] + letters[place + 1 :]
