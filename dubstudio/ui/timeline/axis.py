"""Which stretch of time the timeline shows, and how many milliseconds a pixel is. Must not know what is drawn.

The left edge always lies on a whole pixel of the present zoom, so that what was drawn before can be moved by whole
pixels when the view is scrolled, and nothing trembles.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from dubstudio.project.entities import Span

CLOSEST_MS_PER_PX = 0.25
_DEFAULT_MS_PER_PX = 10.0
_SHORTEST_MS = 10_000  # an empty document still has something to show
_BEYOND = 0.2  # of the view may lie after the end, so that the end can be worked at


class TimeAxis(QObject):
    """From document times to pixels and back.

    Attributes:
        changed: It was scrolled, zoomed or resized, or what there is to show has become longer or shorter.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._left_px = 0
        self._ms_per_px = _DEFAULT_MS_PER_PX
        self._width = 1
        self._end_ms = _SHORTEST_MS

    @property
    def left_px(self) -> int:
        """Pixels between time 0 and the left edge."""
        return self._left_px

    @property
    def ms_per_px(self) -> float:
        """The zoom."""
        return self._ms_per_px

    @property
    def width(self) -> int:
        """Pixels shown."""
        return self._width

    @property
    def end_ms(self) -> int:
        """The end of all there is to show."""
        return self._end_ms

    @property
    def start_ms(self) -> float:
        """The time at the left edge."""
        return self._left_px * self._ms_per_px

    @property
    def stop_ms(self) -> float:
        """The time at the right edge."""
        return (self._left_px + self._width) * self._ms_per_px

    @property
    def span(self) -> Span:
        """The stretch that is shown."""
        return Span(int(self.start_ms), int(self.stop_ms) + 1)

    @property
    def last_left_px(self) -> int:
        """How far it can be scrolled."""
        return max(0, round(self._end_ms / self._ms_per_px - self._width * (1 - _BEYOND)))

    def x(self, ms: float) -> float:
        """Where a time is, pixels from the left edge."""
        return ms / self._ms_per_px - self._left_px

    def ms(self, x: float) -> int:
        """The time at a place; never before 0."""
        return max(0, round((x + self._left_px) * self._ms_per_px))

    def ms_of(self, px: float) -> float:
        """How long so many pixels are."""
        return px * self._ms_per_px

    def set_width(self, width: int) -> None:
        """The view has another size; the left edge stays."""
        if width != self._width:
            self._width = max(1, width)
            self._show(self._left_px, self._ms_per_px, force=True)

    def set_end(self, end_ms: int) -> None:
        """There is more or less to show."""
        end_ms = max(end_ms, _SHORTEST_MS)
        if end_ms != self._end_ms:
            self._end_ms = end_ms
            self._show(self._left_px, self._ms_per_px, force=True)

    def scroll_to(self, left_px: int) -> None:
        """Put another place at the left edge."""
        self._show(left_px, self._ms_per_px)

    def scroll_by(self, px: int) -> None:
        """Show what is so many pixels further on."""
        self._show(self._left_px + px, self._ms_per_px)

    def zoom(self, factor: float, at_x: float) -> None:
        """Show `factor` times as much detail (below 1: less); what is at `at_x` stays there."""
        self._zoom_to(self._ms_per_px / factor, at_x)

    def fit(self) -> None:
        """Show everything."""
        self.show_span(0, self._end_ms)

    def show_span(self, start_ms: float, end_ms: float, margin: float = 0.02) -> None:
        """Show a stretch as large as it fits, with a share of the view free on both sides."""
        wanted = (end_ms - start_ms) / (self._width * (1 - 2 * margin))
        scale = self._possible(wanted)
        centre_px = (start_ms + end_ms) / 2 / scale
        self._show(round(centre_px - self._width / 2), scale)

    def reveal(self, start_ms: float, end_ms: float) -> None:
        """Scroll as little as needed to show a stretch; its start where it is too long."""
        margin = min(40.0, self._width / 10)
        left, right = self.x(start_ms), self.x(end_ms)
        if left >= margin and right <= self._width - margin:
            return
        too_long = right - left > self._width - 2 * margin
        shift = left - margin if left < margin or too_long else right - (self._width - margin)
        self.scroll_by(round(shift))

    def centre_on(self, ms: float) -> None:
        """Put a time into the middle."""
        self.scroll_to(round(ms / self._ms_per_px - self._width / 2))

    def _zoom_to(self, ms_per_px: float, at_x: float) -> None:
        scale = self._possible(ms_per_px)
        held_ms = (at_x + self._left_px) * self._ms_per_px
        self._show(round(held_ms / scale - at_x), scale)

    def _possible(self, ms_per_px: float) -> float:
        farthest = max(self._end_ms / self._width * 1.1, CLOSEST_MS_PER_PX)
        return min(max(ms_per_px, CLOSEST_MS_PER_PX), farthest)

    def _show(self, left_px: int, ms_per_px: float, *, force: bool = False) -> None:
        before = (self._left_px, self._ms_per_px)
        self._ms_per_px = ms_per_px
        self._left_px = max(0, min(left_px, self.last_left_px))
        if force or before != (self._left_px, self._ms_per_px):
            self.changed.emit()
