"""What both front ends do with a line before and around their own work."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from dubstudio.base.errors import CannotSpeak, UnknownLanguage
from dubstudio.speech.engine import Unspoken
from dubstudio.text.markup import read_markup

FOREIGN_READING = "a reading that this version of the model can't take"
UNKNOWN_CHARACTERS = "the model has no such character"

_CODES = {"cmn": "zh", "zho": "zh", "chi": "zh", "eng": "en", "jpn": "ja", "spa": "es", "ara": "ar"}
_MARK = re.compile(r"<\|[^<>|]*\|>")


def spoken_code(tag: str, known: Sequence[str], model: str) -> str:
    """The language of a BCP-47 tag, by the name the model has for it.

    Raises:
        UnknownLanguage: The model has not learnt it.
    """
    primary = re.split(r"[-_]", tag.strip(), maxsplit=1)[0].lower()
    code = _CODES.get(primary, primary)
    if code not in known:
        raise UnknownLanguage(
            f"{model} does not speak the language {tag!r}.",
            remedy=f"It speaks {', '.join(known)}; choose another voice.",
        )
    return code


def said(text: str) -> tuple[str, list[Unspoken]]:
    """What of a line is for the voice, and what is not and why."""
    pieces = read_markup(unicodedata.normalize("NFC", text))
    unspoken = [Unspoken(piece.text.strip() or piece.text, piece.reason) for piece in pieces if piece.reason]
    return "".join(piece.text for piece in pieces if not piece.reason), unspoken


def refuse_silence(text: str, spoken: str) -> None:
    """Refuse what has neither letter nor digit to be spoken.

    Raises:
        CannotSpeak: It is so.
    """
    if not any(char.isalnum() for char in _MARK.sub("", spoken)):
        shown = " ".join(text.split())[:40]
        raise CannotSpeak(f"There is nothing to speak in “{shown}”.", remedy="Write some words, or leave the line out.")
