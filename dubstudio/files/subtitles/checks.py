"""What keeps cues from being dubbed, and what is merely odd about them. Judges values; knows no files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dubstudio.files.subtitles.cues import Cue, Remark
from dubstudio.project.time import clock

LONGEST_MS = 10 * 60_000
"""No line of a film is longer; a cue that is has a wrong time."""


def faults(cues: Sequence[Cue]) -> list[Remark]:
    """Cues with something to say and no possible time to say it, in order."""
    return [fault for cue in cues if (fault := _fault(cue)) is not None]


def remarks(cues: Sequence[Cue]) -> list[Remark]:
    """Cues that overlap or repeat the one before. `cues` are in order of their start."""
    return [*_overlaps(cues), *_duplicates(cues)]


def _fault(cue: Cue) -> Remark | None:
    if not cue.plain:
        return None
    if cue.start_ms < 0 or cue.end_ms < 0:
        return _remark("negative", cue, f"has a negative time ({_times(cue)})")
    if cue.length_ms < 0:
        return _remark("backwards", cue, f"ends before it starts ({_times(cue)})")
    if cue.length_ms == 0:
        return _remark("zero-length", cue, f"has no length ({_times(cue)})")
    if cue.length_ms > LONGEST_MS:
        return _remark("too-long", cue, f"is longer than {LONGEST_MS // 60_000} minutes ({_times(cue)})")
    return None


def _overlaps(cues: Sequence[Cue]) -> Iterator[Remark]:
    latest: Cue | None = None
    for cue in cues:
        if latest is not None and cue.start_ms < latest.end_ms and cue.length_ms > 0:
            common = min(cue.end_ms, latest.end_ms) - cue.start_ms
            yield _remark("overlap", cue, f"overlaps cue {latest.number} by {common} ms")
        if latest is None or cue.end_ms > latest.end_ms:
            latest = cue


def _duplicates(cues: Sequence[Cue]) -> Iterator[Remark]:
    seen: dict[tuple[int, int, str, str], Cue] = {}
    for cue in cues:
        first = seen.setdefault((cue.start_ms, cue.end_ms, cue.speaker, cue.plain), cue)
        if first is not cue:
            yield _remark("duplicate", cue, f"says the same at the same time as cue {first.number}")


def _remark(code: str, cue: Cue, message: str) -> Remark:
    return Remark(code, message, cue.number, cue.line)


def _times(cue: Cue) -> str:
    return f"{clock(cue.start_ms)} --> {clock(cue.end_ms)}"
