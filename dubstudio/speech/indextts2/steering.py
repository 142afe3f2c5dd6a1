"""Bringing a reading to about a wanted length while its tokens are chosen, and choosing among readings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from torch import Tensor

from dubstudio.speech.indextts2.config import Release

_TOKENS_PER_S = 50.1
"""Semantic tokens of the 50 Hz release in a second of sound: frames are rounded, see `FRAMES_PER_FEATURE`."""


@dataclass(frozen=True)
class Steering:
    """Makes the end of a reading likely near the wanted length, by its logit.

    Narrow bounds: a reading kept from ending breathes and hisses on, one that is cut off loses its last word.

    Attributes:
        target_tokens: Wanted.
        forbid_until: The end is impossible before this part of the target.
        ramp_from: From this part on the end gets likelier with every token,
        force_at: and at this part it comes.
        strength: Added to the logit just before it is forced.
    """

    target_tokens: int
    forbid_until: float = 0.85
    ramp_from: float = 1.0
    force_at: float = 1.15
    strength: float = 10.0

    def applied(self, logits: Tensor, step: int, stop_token: int) -> Tensor:
        """Logits for the token after `step` others, ``[R, V]``, with another one for the end."""
        done = step / self.target_tokens
        steered = logits.clone()
        if done < self.forbid_until:
            steered[:, stop_token] = -float("inf")
        elif done >= self.force_at:
            steered[:] = -float("inf")
            steered[:, stop_token] = 0.0
        elif done > self.ramp_from:
            steered[:, stop_token] += self.strength * (done - self.ramp_from) / (self.force_at - self.ramp_from)
        return steered


class Reading(Protocol):
    """What is chosen among."""

    @property
    def codes(self) -> Sequence[int]:
        """Its tokens."""
        ...

    @property
    def log_probability(self) -> float:
        """Mean over the tokens."""
        ...


def tokens_for(seconds: float, release: Release) -> int:
    """How many semantic tokens last so long; one at least."""
    return max(1, round(seconds * _TOKENS_PER_S / release.frames_per_token))


def share_of(total: int, weights: Sequence[float]) -> list[int]:
    """A number divided in proportion to weights; what rounding takes from one part goes to the next."""
    whole = sum(weights)
    ends = [round(total * sum(weights[: i + 1]) / whole) for i in range(len(weights))]
    return [end - start for start, end in zip([0, *ends], ends, strict=False)]


def best(readings: Sequence[Reading], target_tokens: int, floor: float) -> int:
    """Which reading is nearest to the wanted length, of those that are not much less likely than the likeliest.

    Args:
        readings: One at least.
        target_tokens: Wanted.
        floor: How much less likely, natural logarithm a token.
    """
    least = max(reading.log_probability for reading in readings) - floor
    fitting = [i for i, reading in enumerate(readings) if reading.log_probability >= least]
    return min(fitting, key=lambda i: (abs(len(readings[i].codes) - target_tokens), i))
