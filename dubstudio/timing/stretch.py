"""A quick stand-in for a line at another length: its sound, stretched.

It is heard from the moment an edge is let go until the engine has spoken the line anew, and never kept. The one
module that knows python-stretch, which is imported when first needed. Must not know lines or voices.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from dubstudio.base.errors import UsageError

Samples = NDArray[np.float32]

_SEED = 1  # the library dices phases; the same sound is to give the same sound


def stretched(samples: Samples, rate: int, n_samples: int) -> Samples:
    """A sound at another length and the same pitch.

    Args:
        samples: Mono, shape ``[n]``.
        rate: Its samples a second.
        n_samples: The length wanted.

    Returns:
        Shape ``[n_samples]``, exactly.

    Raises:
        UsageError: There is no sound, or the length is not positive.
    """
    if n_samples < 1 or len(samples) < 1:
        raise UsageError(f"{len(samples)} samples can't be stretched to {n_samples}.", remedy="Give it more time.")
    if len(samples) == n_samples:
        return samples.astype(np.float32)
    from python_stretch import Signalsmith

    stretch = Signalsmith.Stretch(_SEED)
    stretch.preset(1, float(rate))
    stretch.setTimeFactor(len(samples) / n_samples)
    sound = np.asarray(stretch.process(np.ascontiguousarray(samples, np.float32)[None, :]), np.float32)[0]
    return np.pad(sound, (0, max(0, n_samples - len(sound))))[:n_samples]
