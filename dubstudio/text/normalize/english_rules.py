"""What a rule of English normalisation is: a pattern, and what is said for it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

Rule = tuple[re.Pattern[str], Callable[[re.Match[str]], str]]
"""A pattern and how what it finds is read; an unchanged answer leaves it to the rules that follow."""

INNER_POINT = r"(?:\.(?!\s*(?:[A-Z]|$)))?"
"""The point of an abbreviation, unless it ends the sentence too."""

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip

MONTH = rf"(?:{'|'.join(MONTHS)}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"


def rule(pattern: str, read: Callable[[re.Match[str]], str] | str) -> Rule:
    """A rule that answers with what `read` makes of a match, or with `read` itself."""
    if isinstance(read, str):
        words = read
        return re.compile(pattern), lambda match: match.expand(words)
    return re.compile(pattern), read


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def month_name(written: str) -> str:
    """The full name of a month that is written out or by its first letters."""
    return next(name for name in MONTHS if name[:3] == written[:3])
