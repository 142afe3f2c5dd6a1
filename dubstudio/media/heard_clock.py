"""What is heard right now, from what a sound device says when it asks for more. Must not know devices."""

from __future__ import annotations

from dataclasses import dataclass

_JUMP_S = 0.02  # a device that is off by more was interrupted; less is the jitter of its answers
_EASE = 0.05  # of a jittering answer taken over at once; devices run off the computer's clock by far less


@dataclass(frozen=True)
class _Sight:
    """What is known: replaced whole, so that another thread sees all of it or none.

    Attributes:
        zero_at: When sample 0 was heard, or would have been.
        filled: Samples handed over.
    """

    zero_at: float | None = None
    filled: int = 0


class HeardClock:
    """Position of a sound on its way through a device's buffers.

    The device tells about every block when it will be heard. Between two blocks the computer's clock goes on;
    as every block corrects it, the two clocks can't drift apart. The position never goes back.

    `asked` is called in the device's thread, `position` in any.

    Args:
        rate: Samples a second.
    """

    def __init__(self, rate: int) -> None:
        self._rate = rate
        self._sight = _Sight()
        self._last = 0

    @property
    def filled(self) -> int:
        """Samples handed to the device so far."""
        return self._sight.filled

    def asked(self, length: int, heard_at: float) -> None:
        """The device has taken a block.

        Args:
            length: Samples of the block.
            heard_at: When its first sample will be heard, in seconds of the clock that `position` is asked with.
        """
        zero_at = heard_at - self._sight.filled / self._rate
        before = self._sight.zero_at
        if before is not None and abs(zero_at - before) < _JUMP_S:
            zero_at = before + _EASE * (zero_at - before)
        self._sight = _Sight(zero_at, self._sight.filled + length)

    def interrupted(self) -> None:
        """The device was stopped: what it held is never heard, and counts as heard."""
        self._sight = _Sight(None, self._sight.filled)

    def position(self, now: float) -> int:
        """Samples heard by now; never more than were handed over."""
        sight = self._sight
        heard = sight.filled
        if sight.zero_at is not None:
            heard = min(int((now - sight.zero_at) * self._rate), sight.filled)
        self._last = max(self._last, heard)
        return self._last
