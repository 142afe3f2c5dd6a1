"""The only place where milliseconds, samples, frames and seconds are converted.

Document times are int milliseconds, audio positions int samples. Sample rates that are multiples of 1000
convert from milliseconds without rounding; all else rounds to the nearest, halves up.
"""

from __future__ import annotations

from fractions import Fraction

MIX_RATE = 48_000
"""Sample rate of mixes and masters, Hz."""


def samples_from_ms(ms: int, rate: int) -> int:
    """Position in samples of a time in milliseconds."""
    return (ms * rate + 500) // 1000


def ms_from_samples(n_samples: int, rate: int) -> int:
    """Time in milliseconds of a position in samples."""
    return (n_samples * 1000 + rate // 2) // rate


def ms_from_s(seconds: float) -> int:
    """Milliseconds of a time in seconds, as the interface and ffmpeg give it."""
    return round(seconds * 1000)


def s_from_ms(ms: int) -> float:
    """Seconds of a document time."""
    return ms / 1000


def frame_at_ms(ms: int, fps: Fraction) -> int:
    """Index of the frame shown at a time, for a constant rate."""
    return int(Fraction(ms, 1000) * fps)


def ms_of_frame(frame: int, fps: Fraction) -> int:
    """The first whole millisecond at which a frame is shown."""
    exact = Fraction(frame) / fps * 1000
    return -(-exact.numerator // exact.denominator)


def speed_from_ratio(ratio: float) -> float:
    """The interface shows speed (natural / target); files and engines keep ratio (target / natural)."""
    return 1 / ratio


def clock(ms: int) -> str:
    """``00:00:16.320``, as lists and messages show times."""
    sign, ms = ("-", -ms) if ms < 0 else ("", ms)
    seconds, rest = divmod(ms, 1000)
    return f"{sign}{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}.{rest:03d}"
