"""Where the parts of a line lie in its lane: the block of its slot under the bar of its mouth. Plain values."""

from __future__ import annotations

from typing import NamedTuple

from dubstudio.project.entities import Span
from dubstudio.ui.timeline.axis import TimeAxis

BAR_TOP, BAR_HEIGHT, _GAP, _BOTTOM = 4, 7, 3, 5
BLOCK_TOP = BAR_TOP + BAR_HEIGHT + _GAP


class Box(NamedTuple):
    """A rectangle of whole pixels.

    Attributes:
        left: First column.
        top: First row.
        width: Never less than 1.
        height: Never less than 1.
    """

    left: int
    top: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """The column after the last."""
        return self.left + self.width

    @property
    def bottom(self) -> int:
        """The row after the last."""
        return self.top + self.height

    def holds(self, x: float, y: float, beside: float = 0) -> bool:
        """Whether a place lies in it, or up to `beside` pixels left or right of it."""
        return self.left - beside <= x < self.right + beside and self.top <= y < self.bottom


class LineShapes:
    """Boxes of lines at the present zoom, in the coordinates of the lane."""

    def __init__(self, axis: TimeAxis) -> None:
        self._axis = axis
        self.height = 1
        """Of the lane; kept by whoever lays it out."""

    def block(self, slot: Span, part: tuple[int, int] = (0, 1)) -> Box:
        """The block of a line; `part` says which of how many that share the height."""
        number, of = part
        room = max(of, self.height - BLOCK_TOP - _BOTTOM)
        top, bottom = BLOCK_TOP + room * number // of, BLOCK_TOP + room * (number + 1) // of
        return self._box(slot, top, max(1, bottom - top - (1 if number + 1 < of else 0)))

    def bar(self, region: Span) -> Box:
        """The bar of a mouth."""
        return self._box(region, BAR_TOP, BAR_HEIGHT)

    def _box(self, span: Span, top: int, height: int) -> Box:
        left, right = round(self._axis.x(span.start_ms)), round(self._axis.x(span.end_ms))
        return Box(left, top, max(1, right - left), height)
