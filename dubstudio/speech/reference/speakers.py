"""Whether one person speaks or several, by the speaker encoder's windows of 1.6 s.

The windows are parted in two groups as unlike each other as can be. With one speaker the groups stay alike (cosine of
their means 0.86 and more on clean speech); with two each takes one (0.5 to 0.75).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dubstudio.base.cancel import CancelToken
from dubstudio.speech.engine import Clip
from dubstudio.speech.likeness.encoder import WINDOW_S, SpeakerEncoder

STRANGERS = 0.77
"""Groups less alike than this are two people."""

_STEPS_S = (0.2, 0.8)  # of short and of long recordings
_MOST = 150  # windows, while the step is not the longest
_FEWEST = 8  # windows of which something can be said
_SPOKEN = 0.6  # of a window that must be speech
_SMALLEST = 0.1  # share of the smaller group
_ROUNDS = 12

Vectors = NDArray[np.float32]


@dataclass(frozen=True)
class Voices:
    """Who speaks when.

    Attributes:
        starts_s: Of the windows, ``[n]``.
        labels: Group of each, 0 or 1.
        alike: Cosine of the groups' means; 1 where nothing can be said.
    """

    starts_s: NDArray[np.float64]
    labels: NDArray[np.intp]
    alike: float

    @property
    def count(self) -> int:
        """How many people: 2 stands for more than one."""
        return 2 if self.alike < STRANGERS else 1

    def who(self, start_s: float, end_s: float) -> int:
        """The group that speaks most of a stretch; 0 where there is one speaker."""
        if self.count == 1:
            return 0
        middles = self.starts_s + WINDOW_S / 2
        inside = self.labels[(middles >= start_s) & (middles <= end_s)]
        if not len(inside):
            inside = self.labels[[int(np.argmin(np.abs(middles - (start_s + end_s) / 2)))]]
        return int(inside.mean() > 0.5)


def voices_over_time(clip: Clip, speech: Sequence[tuple[float, float]], cancel: CancelToken) -> Voices:
    """Part a recording by who speaks.

    Args:
        clip: The recording.
        speech: Where there is speech, stretches in seconds.
        cancel: Polled before.

    Raises:
        Cancelled: The token was set.
    """
    cancel.check()
    step_s = float(np.clip(len(clip.samples) / clip.sample_rate / _MOST, *_STEPS_S))
    starts, found = SpeakerEncoder().windows(clip.samples, clip.sample_rate, step_s)
    spoken = np.array([_overlap(start, speech) >= _SPOKEN * WINDOW_S for start in starts])
    starts, found = starts[spoken], found[spoken]
    labels = _parted(found)
    return Voices(starts, labels, _alike(found, labels))


def _overlap(start_s: float, speech: Sequence[tuple[float, float]]) -> float:
    return sum(max(0.0, min(end, start_s + WINDOW_S) - max(start, start_s)) for start, end in speech)


def _parted(found: Vectors) -> NDArray[np.intp]:
    """Two groups by spherical 2-means, begun along the direction in which windows differ most."""
    if len(found) < _FEWEST:
        return np.zeros(len(found), np.intp)
    away = found - found.mean(axis=0)
    labels: NDArray[np.intp] = (away @ np.linalg.svd(away, full_matrices=False)[2][0] > 0).astype(np.intp)
    for _ in range(_ROUNDS):
        if labels.min() == labels.max():
            break
        means = [_unit(found[labels == group].mean(axis=0)) for group in (0, 1)]
        again = (found @ means[1] > found @ means[0]).astype(np.intp)
        if np.array_equal(again, labels):
            break
        labels = again
    return labels


def _alike(found: Vectors, labels: NDArray[np.intp]) -> float:
    share = float(labels.mean()) if len(labels) else 0.0
    if min(share, 1 - share) < _SMALLEST:
        return 1.0
    means = [_unit(found[labels == group].mean(axis=0)) for group in (0, 1)]
    return float(means[0] @ means[1])


def _unit(vector: Vectors) -> Vectors:
    return np.asarray(vector / max(float(np.linalg.norm(vector)), 1e-8), np.float32)
