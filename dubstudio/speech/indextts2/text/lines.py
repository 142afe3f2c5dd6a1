"""What both front ends do with a line before and around their own work."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from dubstudio.base.errors import CannotSpeak, UnknownLanguage
from dubstudio.speech.engine import Unspoken
from dubstudio.speech.indextts2.text.pinyin import vocabulary_form
from dubstudio.text.inline import GivenReading, Pause, Stressed, read_inline
from dubstudio.text.language import HAN, KANA, LANGUAGES, script_of
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


def known_forms(text: str, language: str) -> str:
    """A line with the inline forms that the models have learnt alone: readings.

    A pause becomes a comma where no mark stands beside it, stars go, and of a reading that means nothing its word is
    left.

    Args:
        text: As the user writes it.
        language: Its tag.
    """
    written = ""
    inline = read_inline(text, language)
    # Of other languages the models may know readings that nobody here can judge.
    trusted = [] if _is_read_here(language) else inline.problems
    for part in inline.parts:
        match part:
            case GivenReading():
                written += _as_learnt(part, text[part.start : part.end])
            case Stressed():
                written += known_forms(part.text, language)
            case Pause():
                behind = text[part.end :].lstrip()
                written = written.rstrip(" ") + _comma(written.rstrip(), behind) if part.end > part.start else written
            case _:
                form = next((p for p in trusted if p.start <= part.start and part.end <= p.end), part)
                written += text[form.start : form.end]
    return written


def _as_learnt(given: GivenReading, form: str) -> str:
    """A reading as the models have learnt it: pinyin with its syllables apart, erhua as one of them."""
    syllables = given.reading.split()
    typed = form.strip("<>").rpartition("|")[2]
    if given.kind != "pinyin" or typed.lower().split() == syllables:
        return form
    pinyin = " ".join(map(vocabulary_form, syllables))
    return f"<{given.word}|{pinyin}>" if given.word else pinyin


def _is_read_here(tag: str) -> bool:
    """Whether the program has a front end of its own for a language, and so knows its readings."""
    primary = re.split(r"[-_]", tag.strip(), maxsplit=1)[0].lower()
    return _CODES.get(primary, primary) in LANGUAGES


def _comma(before: str, behind: str) -> str:
    """What a pause between two pieces of a line is written as; nothing at the ends, and beside a mark of its own."""
    if not before or not behind or not (before[-1].isalnum() or before[-1] == ">") or _is_mark(behind[0]):
        return ""
    return "，" if {script_of(before[-1]), script_of(behind[0])} & {HAN, KANA} else ","


def _is_mark(char: str) -> bool:
    return unicodedata.category(char) == "Po"


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
