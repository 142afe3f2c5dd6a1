"""Two sounds made to be judged against each other: read, and brought to equal loudness. Must not know takes or screens.

The louder one always seems the better one, so it is turned down to the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import isfinite
from pathlib import Path

from dubstudio.base.cancel import CancelToken
from dubstudio.media.audio import Floats, resample
from dubstudio.media.sound_file import read_sound
from dubstudio.mix.loudness import measure
from dubstudio.project.time import MIX_RATE


@dataclass(frozen=True)
class Heard:
    """A sound with what it takes to be as loud as those beside it.

    Attributes:
        samples: Mono, shape ``[n]``.
        rate: Samples a second.
        gain_db: 0 or less.
    """

    samples: Floats = field(repr=False)
    rate: int
    gain_db: float


def equally_loud(files: Sequence[Path], cancel: CancelToken) -> list[Heard]:
    """Read sounds and find how far each must be turned down to be as loud (BS.1770) as the softest.

    Raises:
        MissingFile: One of them is not there.
        MediaError: One of them is damaged.
        Cancelled: The token was set.
    """
    sounds = []
    for file in files:
        cancel.check()
        samples, rate = read_sound(file)
        sounds.append((samples, rate, measure(resample(samples, rate, MIX_RATE)[:, None]).lufs))
    heard = [lufs for _, _, lufs in sounds if isfinite(lufs)]
    softest = min(heard, default=0.0)
    return [Heard(samples, rate, softest - lufs if isfinite(lufs) else 0.0) for samples, rate, lufs in sounds]
