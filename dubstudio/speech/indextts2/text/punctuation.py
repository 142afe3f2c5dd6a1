"""The few marks of punctuation that the networks know."""

from __future__ import annotations

import re

_MARKS = {
    "：": ",", "；": ",", ";": ",", "，": ",", "。": ".", "！": "!", "？": "?", "\n": " ", "·": "-", "、": ",",
    "...": "…", ",,,": "…", "……": "…", ":": ",", "—": "-", "～": "-", "~": "-",
    **dict.fromkeys("“”\"‘’（）()《》【】[]「」", "'"),
}  # fmt: skip
_CHINESE_MARKS = {"$": ".", **_MARKS}


def _any_of(marks: dict[str, str]) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(mark) for mark in sorted(marks, key=len, reverse=True)))


_PATTERN, _CHINESE_PATTERN = _any_of(_MARKS), _any_of(_CHINESE_MARKS)


def mapped(text: str, *, is_chinese: bool = False) -> str:
    """A text with every mark replaced by one the networks know; in Chinese also a dollar that normalisation left."""
    marks, pattern = (_CHINESE_MARKS, _CHINESE_PATTERN) if is_chinese else (_MARKS, _PATTERN)
    return pattern.sub(lambda match: marks[match.group()], text)
