"""What came of a dub, line by line, as plain values that print and serialise. Knows nothing of files or screens."""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import Struct


class LineReport(Struct, frozen=True, kw_only=True):
    """One line.

    Attributes:
        start_ms: When it begins to sound, in the picture's time.
        target_samples: Length asked of the engine, at `sample_rate`; null where it was free.
        natural_samples: Length it would have had by itself.
        actual_samples: Length it has.
        ratio: actual / natural.
        verdict: Code of the verdict, such as ``fits`` or ``too_long``.
        verdict_text: The verdict in one sentence.
        unspoken: Pieces of the text that are not heard, each with its reason.
        error: Why the line has no sound; empty where it has.
        reused: Whether the sound was kept from an earlier run.
        seconds: Time spent on it.
    """

    index: int
    segment_id: str
    character: str
    voice: str
    text: str
    start_ms: int
    sample_rate: int = 0
    target_samples: int | None = None
    natural_samples: int = 0
    actual_samples: int = 0
    ratio: float = 1.0
    verdict: str = ""
    verdict_text: str = ""
    unspoken: tuple[str, ...] = ()
    error: str = ""
    reused: bool = False
    seconds: float = 0.0


class DubReport(Struct, frozen=True, kw_only=True):
    """A whole dub.

    Attributes:
        warnings: What is odd about the subtitles or the project.
        loudness_lufs: Integrated loudness of the mix (BS.1770); null where it is too short or too quiet to have one.
        true_peak_dbtp: Its true peak; null for silence.
        seconds: Time spent, all in all.
    """

    video: str
    output: str
    language: str
    engine: str
    lines: tuple[LineReport, ...]
    warnings: tuple[str, ...] = ()
    loudness_lufs: float | None
    true_peak_dbtp: float | None
    seconds: float

    @property
    def failed(self) -> int:
        """How many lines have no sound because something went wrong."""
        return sum(bool(line.error) for line in self.lines)

    def document(self) -> dict[str, Any]:
        """As JSON values."""
        document: dict[str, Any] = msgspec.to_builtins(self)
        return document
