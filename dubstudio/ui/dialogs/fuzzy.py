"""How well what was typed fits a name: letters in their order, best where words begin. Must not know Qt."""

from __future__ import annotations

_START, _RUN, _LETTER, _WHOLE = 8, 5, 1, 40


def fit(typed: str, name: str) -> int | None:
    """How well a name fits.

    Args:
        typed: A few letters of it, in their order, such as "spst" for "Speak stale"; case does not matter.
        name: The name.

    Returns:
        The more, the better; None where the letters are not in it in that order.
    """
    wanted, text = "".join(typed.casefold().split()), name.casefold()
    if not wanted:
        return 0
    whole = text.find(typed.casefold().strip())
    if whole >= 0:
        begins = whole == 0 or not text[whole - 1].isalnum()
        return _WHOLE + len(wanted) * _RUN + (_START if begins else 0) - len(text) // 8
    return _scattered(wanted, text)


def _scattered(wanted: str, text: str) -> int | None:
    points, at, run = 0, -1, False
    for letter in wanted:
        found = _next(letter, text, at + 1, run)
        if found < 0:
            return None
        begins = found == 0 or not text[found - 1].isalnum()
        run = found == at + 1 and at >= 0
        points += _START if begins else _RUN if run else _LETTER
        at = found
    # Letters strewn over a long text mean nothing.
    return points - len(text) // 8 if points >= 3 * len(wanted) else None


def _next(letter: str, text: str, start: int, run: bool) -> int:
    """Where the letter is best found: right here while a run goes on, else where a word begins, else anywhere."""
    if run and text.startswith(letter, start):
        return start
    at = text.find(letter, start)
    while at >= 0:
        if at == 0 or not text[at - 1].isalnum():
            return at
        at = text.find(letter, at + 1)
    return text.find(letter, start)
