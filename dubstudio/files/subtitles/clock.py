"""Times as subtitle files write them, sloppy and broken ones included.

Libraries skip a cue whose time they can't read, or fail on the whole file; here every timing line is found, so
that none is lost and each can be named by its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_CLOCK = re.compile(r"(?:(\d{1,4}):)?(\d{1,3}):(\d{1,3})(?:[.,](\d{1,9}))?")
_TIME_LIKE = re.compile(r"\s*[-−+]?\d{1,4}:")


class Timing(NamedTuple):
    """A line such as ``00:00:01,000 --> 00:00:02,500 line:0``."""

    line: int  # from 1
    span: tuple[int, int] | None  # start and end, ms; None when they can't be read
    rest: str  # what follows the times


def clock_ms(text: str) -> int | None:
    """Milliseconds of ``[-][H:]MM:SS[.fff]``, with a point or a comma; None if it is no time."""
    digits = text.strip().lstrip("+").replace("-", "").replace("−", "")
    match = _CLOCK.fullmatch(digits)
    if match is None:
        return None
    hours, minutes, seconds = (int(part or 0) for part in match.group(1, 2, 3))
    tenths = int((match[4] or "").ljust(4, "0")[:4])
    ms = ((hours * 60 + minutes) * 60 + seconds) * 1000 + (tenths + 5) // 10
    return -ms if "-" in text or "−" in text else ms


def find_timings(lines: Sequence[str]) -> Iterator[Timing]:
    """Every line that gives the times of a cue, in order."""
    for number, line in enumerate(lines, 1):
        before, arrow, after = line.partition("-->")
        if arrow and (_TIME_LIKE.match(before) or _TIME_LIKE.match(after)):
            end_text, *rest = after.split(maxsplit=1) or [""]
            start, end = clock_ms(before), clock_ms(end_text)
            span = None if start is None or end is None else (start, end)
            yield Timing(number, span, rest[0].strip() if rest else "")
