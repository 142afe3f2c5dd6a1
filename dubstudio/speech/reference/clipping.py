"""Peaks that were cut off: samples that lie together on the highest or lowest value there is.

Of a clean recording a few samples come near its highest one; where it was cut off, many do, side by side.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dubstudio.speech.engine import Samples

_TOLERANCE = 0.002  # of the highest value
_RUN = 2  # samples side by side
_LEAST = 1e-3  # peaks below are not looked at


@dataclass(frozen=True)
class FlatTops:
    """Where peaks were cut off.

    Attributes:
        where_s: Start of each flat top, in order, seconds, shape ``[m]``.
        share: Of all samples that lie on one.
    """

    where_s: NDArray[np.float64]
    share: float


def flat_tops(samples: Samples, rate: int) -> FlatTops:
    """Find them.

    Args:
        samples: Mono, ``[n]``, as recorded: every change of rate rounds flat tops off.
        rate: Samples a second.
    """
    starts: list[NDArray[np.intp]] = []
    n_flat = 0
    for side in (samples, -samples):
        top = float(side.max(initial=0.0))
        if top < _LEAST:
            continue
        edges = np.diff((side >= top * (1 - _TOLERANCE)).astype(np.int8), prepend=0, append=0)
        begin, end = np.flatnonzero(edges > 0), np.flatnonzero(edges < 0)
        is_flat = end - begin >= _RUN
        starts.append(begin[is_flat])
        n_flat += int((end - begin)[is_flat].sum())
    where = np.sort(np.concatenate(starts)) if starts else np.zeros(0, np.intp)
    return FlatTops(where / rate, n_flat / max(1, len(samples)))
