"""When the lines of a film are due, kept true line by line, so that moving one of 5,000 costs next to nothing.

Gives what `regions.silence_after` gives for the same windows `merged`. Must not know what lines say.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Mapping
from itertools import accumulate
from operator import itemgetter

from dubstudio.project.entities import Span

_FEW = 64  # windows that are put in their places one by one; more are sorted all together


class BusyTimes:
    """The windows of all lines.

    Args:
        windows: By id of the line.
    """

    def __init__(self, windows: Mapping[str, Span] | None = None) -> None:
        self._windows = dict(windows or {})
        self._sort()
        self._index()

    def silence_after(self, at_ms: int) -> int | None:
        """How long no line is due from a moment on; 0 inside a window, None when none is due again."""
        following = bisect_right(self._starts, at_ms)
        if following and self._reach[following - 1] > at_ms:
            return 0
        return self._starts[following] - at_ms if following < len(self._starts) else None

    def change(self, windows: Mapping[str, Span | None]) -> set[str]:
        """Take other windows into account; None where a line is gone.

        Returns:
            Ids of all lines after which the silence may be another one now.
        """
        moved = {i: window for i, window in windows.items() if self._windows.get(i) != window}
        if not moved:
            return set()
        before = {i: self._windows[i] for i in moved if i in self._windows}
        touched = self._ending_near(list(before.values()))
        for line_id, window in moved.items():
            if window is None:
                del self._windows[line_id]
            else:
                self._windows[line_id] = window
        after = {i: window for i, window in moved.items() if window}
        if len(moved) <= _FEW:
            self._replace(before, after)
        else:
            self._sort()
        self._index()
        return touched | self._ending_near(list(after.values())) | set(moved)

    def _sort(self) -> None:
        self._spans = sorted((window.start_ms, window.end_ms) for window in self._windows.values())
        self._ends = sorted((window.end_ms, line_id) for line_id, window in self._windows.items())

    def _replace(self, before: Mapping[str, Span], after: Mapping[str, Span]) -> None:
        """Keep both orders while a few windows change."""
        for line_id, window in before.items():
            del self._spans[bisect_left(self._spans, (window.start_ms, window.end_ms))]
            del self._ends[bisect_left(self._ends, (window.end_ms, line_id))]
        for line_id, window in after.items():
            insort(self._spans, (window.start_ms, window.end_ms))
            insort(self._ends, (window.end_ms, line_id))

    def _index(self) -> None:
        self._starts = [start for start, _ in self._spans]
        self._reach = list(accumulate(map(itemgetter(1), self._spans), max))  # the last end of all that begin so early

    def _ending_near(self, windows: list[Span]) -> set[str]:
        """Lines whose next window is one of these, or that end inside one."""
        found: set[str] = set()
        for window in windows:
            earlier = bisect_left(self._starts, window.start_ms)
            first_ms = self._starts[earlier - 1] if earlier else 0
            first = bisect_left(self._ends, (first_ms, ""))
            last = bisect_left(self._ends, (window.end_ms, ""))
            found.update(line_id for _, line_id in self._ends[first:last])
        return found
