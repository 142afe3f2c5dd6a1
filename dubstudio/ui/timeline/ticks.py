"""Where the ruler has its marks and what stands beside them; and how the timeline writes times. Plain functions."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from math import ceil
from typing import NamedTuple

_LABEL_PX = 92  # least distance of two labels
_LABELS_KEPT = 1_000
_MARK_PX = 15  # least distance of two marks
_SECOND = 1_000
_SECONDS = tuple(_SECOND * n for n in (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200))
_MILLISECONDS = (1, 2, 5, 10, 20, 50, 100, 200, 500)
_PARTS = (10, 5, 4, 3, 2)  # into how many a stretch between two labels may be divided


class Tick(NamedTuple):
    """One mark.

    Attributes:
        ms: Where it is.
        label: What stands beside it; empty for the marks between.
    """

    ms: float
    label: str


def ticks(start_ms: float, stop_ms: float, ms_per_px: float, fps: Fraction | None) -> Iterator[Tick]:
    """The marks of a stretch, the label of a mark just before it included.

    Args:
        start_ms: Its start.
        stop_ms: Its end.
        ms_per_px: The zoom.
        fps: Frames a second where frames are counted; None where milliseconds are.
    """
    frame_ms = 1_000 / float(fps) if fps else 0.0
    step = _step(ms_per_px, frame_ms)
    parts = next((n for n in _PARTS if step / n / ms_per_px >= _MARK_PX and _whole(step / n, step, frame_ms)), 1)
    mark = step / parts
    for number in range(max(0, int(start_ms / step) * parts), ceil(stop_ms / mark) + 1):
        ms = number * mark
        yield Tick(ms, _label(ms, step, fps) if number % parts == 0 else "")


def timecode(ms: float, fps: Fraction | None) -> str:
    """``00:00:16:08`` where frames are counted, ``00:00:16.320`` where milliseconds are."""
    whole = max(0, round(ms))
    return f"{whole // 3_600_000:02d}:{whole // 60_000 % 60:02d}:{whole // 1_000 % 60:02d}{_rest(whole, fps)}"


def seconds(ms: float, *, signed: bool = False) -> str:
    """A length such as ``2.34 s``, or a difference such as ``+0.24 s``."""
    return f"{ms / 1_000:+.2f} s".replace("-", "−") if signed else f"{ms / 1_000:.2f} s"


def _step(ms_per_px: float, frame_ms: float) -> float:
    """How far apart the labels are."""
    small = [n * frame_ms for n in (1, 2, 5, 10) if n * frame_ms < _SECOND] if frame_ms else list(_MILLISECONDS)
    wanted = _LABEL_PX * ms_per_px
    return next((step for step in (*small, *_SECONDS) if step >= wanted), _SECONDS[-1])


def _whole(mark: float, step: float, frame_ms: float) -> bool:
    """Whether marks so far apart are at times that people count."""
    if step >= 2 * _SECOND:
        return True
    unit = frame_ms or 1.0
    return step >= _SECOND or abs(mark / unit - round(mark / unit)) < 1e-6


@lru_cache(_LABELS_KEPT)
def _label(ms: float, step: float, fps: Fraction | None) -> str:
    whole = ceil(ms - 1e-6)  # the first whole millisecond at which a frame shows
    hours, minutes, seconds_ = whole // 3_600_000, whole // 60_000 % 60, whole // 1_000 % 60
    text = f"{hours}:{minutes:02d}:{seconds_:02d}" if hours else f"{minutes:02d}:{seconds_:02d}"
    return text if step >= _SECOND else text + _rest(whole, fps)


def _rest(whole: int, fps: Fraction | None) -> str:
    """What is left of a second, in frames or milliseconds."""
    left = whole % 1_000
    return f".{left:03d}" if fps is None else f":{int(left * fps / 1_000):02d}"
