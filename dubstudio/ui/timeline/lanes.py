"""The lanes of the timeline from top to bottom, and how the height there is gets shared out. Plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class LaneKind(StrEnum):
    """What a lane shows."""

    RULER = "ruler"
    PICTURE = "picture"
    ORIGINAL = "original"
    LINES = "lines"
    DUB = "dub"
    BACKGROUND = "background"


@dataclass(frozen=True)
class Lane:
    """One lane and where it lies.

    Attributes:
        kind: What it shows.
        top: Its first row of pixels.
        height: How many it has, the line that separates it from the next one included.
    """

    kind: LaneKind
    top: int
    height: int

    @property
    def bottom(self) -> int:
        """The first row of pixels below it."""
        return self.top + self.height


RULER_HEIGHT = 24
_HEIGHTS = {  # least, as drawn, greatest that a tall window gives by itself
    LaneKind.PICTURE: (26, 43, 90),
    LaneKind.ORIGINAL: (30, 58, 120),
    LaneKind.LINES: (52, 72, 110),
    LaneKind.DUB: (30, 58, 120),
    LaneKind.BACKGROUND: (28, 46, 90),
}
TALLEST, SHORTEST = 4.0, 1.0


def laid_out(height: int, stretch: float = 1.0) -> Mapping[LaneKind, Lane]:
    """Share out a height.

    Args:
        height: Of the view, the ruler included.
        stretch: How much taller the user wants the lanes; 1 for lanes that just fill the view.

    Returns:
        The lanes in their order. Those that are wanted taller, or can't shrink any further, reach below the view.
    """
    room = height - RULER_HEIGHT
    lanes, top = {LaneKind.RULER: Lane(LaneKind.RULER, 0, RULER_HEIGHT)}, float(RULER_HEIGHT)
    for kind, own in _filling(room).items():
        bottom = top + own * stretch
        lanes[kind] = Lane(kind, round(top), round(bottom) - round(top))
        top = bottom
    return MappingProxyType(lanes)


def _filling(room: int) -> dict[LaneKind, float]:
    """Heights between the least and the greatest that add up to the room where they can."""
    low, usual, high = (sum(h[n] for h in _HEIGHTS.values()) for n in range(3))
    if room <= usual:
        share = max(0.0, (room - low) / (usual - low))
        return {kind: h[0] + (h[1] - h[0]) * share for kind, h in _HEIGHTS.items()}
    share = min(1.0, (room - usual) / (high - usual))
    return {kind: h[1] + (h[2] - h[1]) * share for kind, h in _HEIGHTS.items()}
