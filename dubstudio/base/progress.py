"""How far something is. One shape for every craft; who shows it is not known here."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[float, str], None]
"""Called with the fraction done (0–1) and a few words on what is being done."""


def silent(_fraction: float, _text: str) -> None:
    """For callers that show nothing."""


def part(progress: Progress, start: float, end: float) -> Progress:
    """The slice from `start` to `end` of a larger progress."""

    def report(fraction: float, text: str) -> None:
        progress(start + (end - start) * min(max(fraction, 0.0), 1.0), text)

    return report
