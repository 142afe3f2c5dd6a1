"""Other wordings of a line that fit its time better: asked of the user's own language model, judged by our own count.

The model is trusted with words and with nothing else: how long a proposal is, is counted or read here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import DownloadFailed
from dubstudio.studio.endpoint import Endpoint, Said, answer
from dubstudio.text.inline import GivenReading, Pause, Stressed, read_inline, without_inline
from dubstudio.text.length import Length, WordCost, length_of, sheddable

_LANGUAGES = {"en": "English", "zh": "Chinese", "ja": "Japanese"}
_N_ASKED = 6
_LONGEST = 500  # characters of a proposal that is one
_LISTED = re.compile(r"^\s*(?:[-*•·]|\(?\d{1,2}[.)、:：]\)?)\s*")
_QUOTES = "\"“”'‘’「」『』"
_THOUGHTS = re.compile(r"<think>.*?(?:</think>|$)", re.DOTALL)
_CLOSE = 0.1  # of the time: nobody hears that a line is so much longer or shorter

Measure = Callable[[str], float | None]
"""Gives the natural length of a text in seconds as the engine reads it; None where it can't tell."""


@dataclass(frozen=True)
class LineToFit:
    """What is to be said in other words.

    Attributes:
        text: As it is.
        language: Its language.
        room_s: The time there is, seconds.
        source_text: What the original says; may be empty.
        before: The lines before it, the nearest last.
        after: The lines after it.
    """

    text: str
    language: str
    room_s: float
    source_text: str = ""
    before: Sequence[str] = ()
    after: Sequence[str] = ()


@dataclass(frozen=True)
class Wording:
    """A proposal.

    Attributes:
        text: What would be said, with the readings and stresses of the line that still have their place.
        length: How long it is.
        syllables_off: Too many (positive) or too few (negative).
        fits: Whether nobody would hear that it is longer or shorter than the time.
        lost: Readings, pauses and stresses of the line that have no place in it, as they are written.
        is_read: Whether its length is the engine's, and not counted.
    """

    text: str
    length: Length
    syllables_off: int
    fits: bool
    lost: tuple[str, ...] = ()
    is_read: bool = False


@dataclass(frozen=True)
class Account:
    """What is to be said of a line's length.

    Attributes:
        length: How long it is.
        syllables_off: To leave out (positive) or to add (negative); 0 where it fits.
        costs: Words that it could spare, what is gained most by first.
    """

    length: Length
    syllables_off: int
    costs: tuple[WordCost, ...] = ()


def account(text: str, language: str, room_s: float, natural_s: float | None = None) -> Account:
    """Whether a line fits, and what it could spare. The first time in a language it may take a second.

    Args:
        text: The line.
        language: Its language.
        room_s: The time there is.
        natural_s: Its length where the engine has told it; None to count.

    Raises:
        UnknownLanguage: Nothing here counts the syllables of that language.
    """
    length = length_of(text, language, natural_s)
    off = length.syllables_off(room_s, _CLOSE)
    return Account(length, off, tuple(sheddable(text, language, off)) if off > 0 else ())


def proposals(
    line: LineToFit, endpoint: Endpoint, cancel: CancelToken, measure: Measure | None = None
) -> list[Wording]:
    """Have other wordings proposed.

    Args:
        line: The line.
        endpoint: The model; it is asked once.
        cancel: Looked at while waiting.
        measure: Gives lengths better than counting does; None to count.

    Returns:
        Those that are another wording, what fits best first.

    Raises:
        DubError: The model can't be asked, or proposes nothing; see `endpoint.answer`.
    """
    told = answer(endpoint, question(line, measure), cancel)
    found = [
        judged(text, line, measure)
        for text in texts_of(told)
        if text not in (line.text, _plain(line)) and _is_other(text)
    ]
    if not found:
        raise DownloadFailed(
            "The language model proposes no other wording.", remedy="Try again, or set another model in the settings."
        )
    return best_first(found, line)


def question(line: LineToFit, measure: Measure | None = None) -> tuple[Said, ...]:
    """What the model is asked.

    Args:
        line: The line.
        measure: See `proposals`.
    """
    now = length_of(line.text, line.language, measure(line.text) if measure else None)
    off = now.syllables_off(line.room_s)
    unit = "morae" if line.language.startswith("ja") else "syllables"
    language = _LANGUAGES.get(line.language.partition("-")[0], line.language)
    rules = (
        f"You rewrite lines of dubbing scripts in {language}. Keep meaning, tone and names. Answer with {_N_ASKED} "
        "different wordings, one a line, without numbers, quotation marks or remarks"
    )
    parts = [f"Line: {_plain(line)}"]
    if line.source_text.strip():
        parts.append(f"Original: {line.source_text.strip()}")
    if line.before:
        parts.append("Before it: " + " / ".join(line.before))
    if line.after:
        parts.append("After it: " + " / ".join(line.after))
    change, wanted = "shorter" if off > 0 else "longer", max(1, now.syllables - off)
    parts.append(f"It has {now.syllables} {unit}. Make it {change}: each wording must have about {wanted} {unit}")
    return Said("system", rules), Said("user", "\n".join(parts))


def texts_of(told: str) -> list[str]:
    """The wordings in an answer, whatever the model has put around them; each once."""
    rows = _THOUGHTS.sub("", told).splitlines()
    cleaned = [_LISTED.sub("", row).strip().strip(_QUOTES).strip() for row in rows]
    # A row that ends with a colon announces the others.
    return list(dict.fromkeys(text for text in cleaned if text and text[-1] not in ":：" and len(text) <= _LONGEST))


def judged(text: str, line: LineToFit, measure: Measure | None = None) -> Wording:
    """How a wording would fit.

    Args:
        text: The wording.
        line: In place of what.
        measure: See `proposals`.
    """
    text, lost = with_forms(line.text, text, line.language)
    return _fitted(text, lost, line, measure(text) if measure else None)


def read(wording: Wording, line: LineToFit, engine: Measure) -> Wording:
    """How a wording fits as its engine reads it; as it was where the engine can't."""
    natural_s = engine(wording.text)
    if natural_s is None:
        return wording
    return replace(_fitted(wording.text, wording.lost, line, natural_s), is_read=True)


def _fitted(text: str, lost: tuple[str, ...], line: LineToFit, natural_s: float | None) -> Wording:
    length = length_of(text, line.language, natural_s)
    fits = abs(length.natural_s - line.room_s) <= _CLOSE * line.room_s
    return Wording(text, length, 0 if fits else length.syllables_off(line.room_s), fits, lost)


def best_first(found: Iterable[Wording], line: LineToFit) -> list[Wording]:
    """Wordings by how well they fit."""
    return sorted(found, key=lambda wording: abs(wording.length.natural_s - line.room_s))


def with_forms(text: str, wording: str, language: str) -> tuple[str, tuple[str, ...]]:
    """A wording with what the line says of its own delivery, where the words for it are still there.

    Args:
        text: The line.
        wording: Other words for it.
        language: Of both.

    Returns:
        The wording with readings and stresses put in, and those for which there is no place, pauses too.
    """
    placed: list[tuple[int, int, str]] = []
    lost = []
    for part in read_inline(text, language).parts:
        if not isinstance(part, GivenReading | Pause | Stressed):
            continue
        form = text[part.start : part.end]
        if form in wording:
            continue
        word = part.word if isinstance(part, GivenReading) else ""
        word = without_inline(part.text, language) if isinstance(part, Stressed) else word
        sides = without_inline(text[: part.start], language)[-1:], without_inline(text[part.end :], language)[:1]
        span = _free_place(word, wording, sides, placed) if word.strip() else None
        if span is None:
            lost.append(form)
        else:
            # As the wording writes it: a word may begin a sentence now.
            placed.append((*span, form.replace(word, wording[slice(*span)], 1)))
    for start, end, form in sorted(placed, reverse=True):
        wording = wording[:start] + form + wording[end:]
    return wording, tuple(lost)


def _free_place(
    word: str, wording: str, sides: tuple[str, str], placed: Sequence[tuple[int, int, str]]
) -> tuple[int, int] | None:
    """Where a word stands in a wording as it did between its sides, and has no form yet; None where it does not."""
    edge = r"\b" if word.isascii() else ""
    for found in re.finditer(edge + re.escape(word) + edge, wording, re.IGNORECASE):
        start, end = found.span()
        is_free = not any(first < end and start < last for first, last, _ in placed)
        if is_free and (len(word) > 1 or word.isascii() or _is_same_word(wording, start, end, sides)):
            return start, end
    return None


def _is_same_word(wording: str, start: int, end: int, sides: tuple[str, str]) -> bool:
    """Whether a character belongs to the word it belonged to: 行 of 不行 is read otherwise than that of 银行."""
    here = wording[start - 1 : start] if start else "", wording[end : end + 1]
    if not any(side.isalnum() for side in here):
        return True
    return any(now.isalnum() and now == before for now, before in zip(here, sides, strict=True))


def _plain(line: LineToFit) -> str:
    return without_inline(line.text, line.language.partition("-")[0]).strip()


def _is_other(text: str) -> bool:
    return any(map(str.isalnum, text))
