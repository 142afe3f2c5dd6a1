"""Other wordings of a line that fit its time better: asked of the user's own language model, judged by our own count.

The model is trusted with words and with nothing else: how long a proposal is, is counted or read here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import DownloadFailed
from dubstudio.studio.endpoint import Endpoint, Said, answer
from dubstudio.text.inline import without_inline
from dubstudio.text.length import Length, length_of

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
        text: What would be said.
        length: How long it is.
        syllables_off: Too many (positive) or too few (negative).
        fits: Whether nobody would hear that it is longer or shorter than the time.
    """

    text: str
    length: Length
    syllables_off: int
    fits: bool


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
    return sorted(found, key=lambda wording: abs(wording.length.natural_s - line.room_s))


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
    length = length_of(text, line.language, measure(text) if measure else None)
    fits = abs(length.natural_s - line.room_s) <= _CLOSE * line.room_s
    return Wording(text, length, length.syllables_off(line.room_s), fits)


def _plain(line: LineToFit) -> str:
    return without_inline(line.text, line.language.partition("-")[0]).strip()


def _is_other(text: str) -> bool:
    return any(map(str.isalnum, text))
