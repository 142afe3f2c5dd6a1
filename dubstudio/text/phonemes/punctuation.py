"""Punctuation as the pauses it makes, and the spaces around them."""

from __future__ import annotations

import re

_PAUSE_OF = {
    **dict.fromkeys(",，､、", ","),
    **dict.fromkeys(".。｡．", "."),
    **dict.fromkeys("!！", "!"),
    **dict.fromkeys("?？", "?"),
    **dict.fromkeys(";；", ";"),
    **dict.fromkeys(":：", ":"),
    **dict.fromkeys("…‥⋯", "…"),
    **dict.fromkeys("—–―─", "—"),
    **dict.fromkeys("“„«《〈「『‹〝【", "“"),
    **dict.fromkeys("”»》〉」』›〞〟】", "”"),
    **dict.fromkeys("(（〔[［", "("),
    **dict.fromkeys(")）〕]］", ")"),
    '"': '"',
}  # fmt: skip


def pauses(text: str) -> str:
    """The pauses a stretch of punctuation makes; a mark that makes none is a space."""
    return "".join(_PAUSE_OF.get(char, " ") for char in text)


def tidy(symbols: str) -> str:
    """One space where there are several, none before a mark that closes, one behind it."""
    symbols = re.sub(r"\.{2,}|…[.…]*", "…", re.sub(r"\s+", " ", symbols))
    symbols = re.sub(r"\s*—(?:\s*—)*\s*", " — ", symbols)
    symbols = re.sub(r"([,;:])(?:\s*[,;:])+", r"\1", symbols)
    symbols = re.sub(r"\s+([,.!?;:…”)])", r"\1", symbols)
    symbols = re.sub(r"([,.!?;:…”)])(?=[^\s,.!?;:…”)\"])", r"\1 ", symbols)
    symbols = re.sub(r"(?<=[^\s“(])([“(])", r" \1", symbols)
    return re.sub(r"([“(])\s+", r"\1", symbols).strip()
