"""How many frames each sound of a line gets, when the line is to have an exact number of them.

One number, the pressure, says how far a line departs from its natural timing: a sound of natural length d lasts
``d * exp(pressure * elasticity)`` frames, rounded as the network rounds, and never less than one. Pauses give way most,
consonants least. The pressure is found for which the frames add up. At pressure 0 the result is the natural one, and a
line one frame longer differs in one sound only, so that dragging an edge never makes the speech jump. In a line so
short that even one frame each is too much, marks of tone and stress get none.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from dubstudio.speech.kokoro.vocabulary import Kind

Frames = NDArray[np.int64]
Durations = NDArray[np.floating]

_ELASTICITY = {Kind.EDGE: 1.6, Kind.PAUSE: 1.6, Kind.VOWEL: 1.0, Kind.MARK: 1.0, Kind.CONSONANT: 0.45}
_BISECTIONS = 60
_LEAST = 1e-3  # frames; a shorter sound is taken to be so long


def natural(durations: Durations) -> Frames:
    """Whole frames as the network itself makes them: rounded half to even, at least one.

    Args:
        durations: Predicted frames, shape ``[T]``.
    """
    return np.maximum(np.rint(durations), 1).astype(np.int64)


def allot(durations: Durations, kinds: list[Kind], n_frames: int) -> Frames:
    """Divide frames among the sounds of a line.

    Args:
        durations: Predicted frames, shape ``[T]``.
        kinds: What each sound is, T of them.
        n_frames: How many there are; at least `fewest`.

    Returns:
        Frames of each sound, shape ``[T]``, with the sum `n_frames`; at least one each where that is possible.

    Raises:
        ValueError: There are more sounds than frames.
    """
    if n_frames < len(durations):
        return _squeezed(durations, kinds, n_frames)
    start = natural(durations)
    missing = n_frames - int(start.sum())
    if missing == 0:
        return start
    elasticity = np.array([_ELASTICITY[kind] for kind in kinds])
    exact = np.maximum(np.asarray(durations, np.float64), _LEAST)

    def under(pressure: float) -> Frames:
        return natural(np.minimum(exact * np.exp(pressure * elasticity), n_frames))

    # The largest pressure whose frames are not too many; the rest goes to those whom a higher one reaches first.
    enough = float(np.log(max(exact.max(), n_frames / exact.min())) / elasticity.min())
    low, high = (0.0, enough) if missing > 0 else (-enough, 0.0)
    for _ in range(_BISECTIONS):
        middle = (low + high) / 2
        low, high = (middle, high) if under(middle).sum() <= n_frames else (low, middle)
    frames = under(low)
    reached_at = np.log((frames + 0.5) / exact) / elasticity
    frames[np.argsort(reached_at, kind="stable")[: n_frames - int(frames.sum())]] += 1
    return frames


def fewest(kinds: list[Kind]) -> int:
    """How many frames a line can't do without."""
    return sum(kind is not Kind.MARK for kind in kinds)


def _squeezed(durations: Durations, kinds: list[Kind], n_frames: int) -> Frames:
    """One frame each, and none for the marks that are naturally shortest."""
    if n_frames < fewest(kinds):
        raise ValueError(f"{fewest(kinds)} sounds can't share {n_frames} frames")
    marks = np.array([kind is Kind.MARK for kind in kinds])
    dropped = np.lexsort((durations, ~marks))[: len(durations) - n_frames]
    frames = np.ones(len(durations), np.int64)
    frames[dropped] = 0
    return frames


def alignment(frames: Frames) -> NDArray[np.float32]:
    """Which frame belongs to which sound.

    Args:
        frames: Of each sound, shape ``[T]`` with the sum F.

    Returns:
        Ones and zeros, shape ``[T, F]``, a single 1 in each column.
    """
    owner = np.repeat(np.arange(len(frames)), frames)
    return np.asarray(np.arange(len(frames))[:, None] == owner, np.float32)
