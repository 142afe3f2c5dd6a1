"""Where edges settle when they are dragged close to something. Pure functions of times, all in ms.

How far a few pixels reach is for those to say who know the zoom. Must not know what is drawn.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator

from dubstudio.project.entities import Project, Span


class SnapPoints:
    """Times that edges settle on.

    Args:
        points: In any order; each counts once.
    """

    def __init__(self, points: Iterable[int] = ()) -> None:
        self.points = tuple(sorted(set(points)))

    def nearest(self, ms: int, reach_ms: int) -> int | None:
        """The point nearest to a time; of two as near as each other the earlier one.

        Args:
            ms: The time.
            reach_ms: How far away it may be at most.

        Returns:
            None where none is that near.
        """
        place = bisect_left(self.points, ms)
        beside = self.points[max(0, place - 1) : place + 1]
        best = min(beside, key=lambda point: abs(point - ms), default=None)
        return best if best is not None and abs(best - ms) <= reach_ms else None


def snapped_edge(ms: int, points: SnapPoints, reach_ms: int) -> int:
    """Where an edge settles that is dragged to a time."""
    nearest = points.nearest(ms, reach_ms)
    return ms if nearest is None else nearest


def snapped_move(span: Span, delta_ms: int, points: SnapPoints, reach_ms: int) -> int:
    """How far a span goes that is dragged as a whole: the edge that is nearer to a point settles there.

    Args:
        span: As it was before the drag.
        delta_ms: How far it is dragged.
        points: Where edges settle.
        reach_ms: How far points reach.

    Returns:
        The distance to move it by; `delta_ms` where neither edge is near a point.
    """
    settled = (
        (abs(point - edge), point - edge)
        for edge in (span.start_ms + delta_ms, span.end_ms + delta_ms)
        if (point := points.nearest(edge, reach_ms)) is not None
    )
    _, shift = min(settled, key=lambda found: found[0], default=(0, 0))
    return delta_ms + shift


def points_of(project: Project, *, without: Collection[str] = (), extra: Iterable[int] = ()) -> SnapPoints:
    """What is in a document to settle on: the edges of slots and speech regions, and markers.

    Args:
        project: The document.
        without: Ids of lines that are being dragged, and so are no place to settle on; of markers as well.
        extra: More times, such as the playhead, shot changes and where speech begins.
    """
    return SnapPoints([*_times(project, set(without)), *extra])


def _times(project: Project, without: set[str]) -> Iterator[int]:
    for line in project.segments.values():
        if line.id not in without:
            for span in (line.slot, line.region):
                if span is not None:
                    yield span.start_ms
                    yield span.end_ms
    yield from (marker.at_ms for marker in project.markers.values() if marker.id not in without)
