"""The silence around what is spoken: found in the energy curve, before any sound is made.

The network puts 0.2 to 0.5 s of silence before a line and 0.4 to 1 s after it; a mouth on screen does neither. What is
cut off is silence only: below the threshold speech lies 50 dB or more under its peak. While a line is made longer or
shorter the silences keep their natural lengths, because the network slurs the first sound where it has less to lead in.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dubstudio.speech.kokoro.durations import Frames
from dubstudio.speech.kokoro.vocabulary import ends_clause, ends_sentence

_QUIET = -2.0  # energy, in the network's unit
_BEFORE = 2  # frames of silence that stay: less than one of them goes to reach a length to the sample
_AFTER = 2  # the last sound decays
# What stays between pieces of a line, as the network itself pauses inside one.
_AFTER_SENTENCE, _AFTER_CLAUSE = 12, 6


class Pause(NamedTuple):
    """What is wanted of the pause after a piece.

    Attributes:
        factor: On what is usual.
        frames: In place of what is usual; None for that.
    """

    factor: float = 1.0
    frames: float | None = None

    def after(self, symbols: str) -> int:
        """Frames of it after a piece."""
        if self.frames is not None:
            return max(_AFTER, round(self.frames))
        return max(_AFTER, round(_pause_after(symbols) * self.factor))


USUAL_PAUSE = Pause()


class Edges(NamedTuple):
    """The silence at the ends of a piece.

    Attributes:
        still: Frames of each token that keep their length whatever the line's, shape ``[T]``. Only the first token and
            some at the end have any; each has one frame more at least.
        before: How many of the first frames to cut off.
        after: How many of the last.
    """

    still: Frames
    before: int
    after: int


def find(
    energy: NDArray[np.float32], frames: Frames, symbols: str, pause: Pause = USUAL_PAUSE, *, is_last: bool
) -> Edges:
    """The silent ends of a piece.

    Args:
        energy: Two values a frame, shape ``[1, 2F]``.
        frames: Of each token, shape ``[T]`` with the sum F.
        symbols: What is spoken.
        pause: What is wanted of the pause after it.
        is_last: Whether the line ends with it; if not, a pause stays that gives way with the line.
    """
    still = np.zeros_like(frames)
    start, end = _loud(energy)
    still[0] = min(start, int(frames[0]) - 1)
    left = int(frames.sum()) - end - (0 if is_last else pause.after(symbols))
    for token in range(len(frames) - 1, 0, -1):
        still[token] = np.clip(left, 0, frames[token] - 1)
        left -= int(still[token])
    after = int(still[1:].sum()) - (_AFTER if is_last else 0)
    return Edges(still, max(int(still[0]) - _BEFORE, 0), max(after, 0))


def overrun(energy: NDArray[np.float32], before: int, after: int) -> tuple[int, int]:
    """By how many frames speech runs into what is to be cut off at either end, a little quiet counted to it."""
    start, end = _loud(energy)
    n_frames = energy.shape[1] // 2
    return max(0, before - max(start - _BEFORE, 0)), max(0, min(end + 1, n_frames) - (n_frames - after))


def _loud(energy: NDArray[np.float32]) -> tuple[int, int]:
    """First frame that is not silent, and the one after the last; all of them where none is."""
    loud = np.flatnonzero(energy[0] > _QUIET)
    if len(loud) == 0:
        return 0, energy.shape[1] // 2
    return int(loud[0]) // 2, int(loud[-1]) // 2 + 1


def _pause_after(symbols: str) -> int:
    if ends_sentence(symbols[-1]):
        return _AFTER_SENTENCE
    return _AFTER_CLAUSE if ends_clause(symbols[-1]) else _AFTER
