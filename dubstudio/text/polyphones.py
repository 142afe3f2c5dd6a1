"""Characters of a Chinese line that could be read in another way, with the readings to choose from.

Knows which readings are usual and which one the context asks for; a choice becomes an inline reading elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from dubstudio.text.mandarin_polyphones import POLYPHONES
from dubstudio.text.normalize.mandarin import simplified
from dubstudio.text.readings import mandarin_places


@dataclass(frozen=True)
class Choice:
    """A piece of a text with more than one reading.

    Attributes:
        start: Where it begins in the text.
        end: Where it ends.
        word: The piece.
        chosen: How it will be read: pinyin with a tone digit.
        options: All usual readings, the one of the context first.
    """

    start: int
    end: int
    word: str
    chosen: str
    options: tuple[str, ...]


@lru_cache(maxsize=512)
def choices(text: str, language: str) -> tuple[Choice, ...]:
    """Every character of a line that has several usual readings, in order.

    Args:
        text: As a subtitle file or a user has it.
        language: Its main language, any tag.

    Raises:
        UnknownLanguage: There is no front end for the language.
    """
    if language.lower().startswith("ja"):
        return ()
    found = []
    for place, chosen in sorted(mandarin_places(text, language)):
        usual = POLYPHONES.get(simplified(text[place]), ())
        if usual and chosen:
            options = tuple(dict.fromkeys((chosen, *usual)))
            found.append(Choice(place, place + 1, text[place], chosen, options))
    return tuple(found)
