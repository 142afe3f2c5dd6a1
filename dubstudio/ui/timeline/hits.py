"""What lies under the mouse. Must not know what happens to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from dubstudio.project.commands.timing import Edge
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.timeline.axis import TimeAxis
from dubstudio.ui.timeline.lanes import Lane, LaneKind
from dubstudio.ui.timeline.line_shapes import BAR_HEIGHT, BAR_TOP, Box, LineShapes
from dubstudio.ui.timeline.order import Row
from dubstudio.ui.timeline.shown_lines import ShownLines
from dubstudio.ui.view_state import ViewState

EDGE_PX = 8
"""Width of what is caught as an edge."""
_OUTSIDE_PX = 4  # of it may lie beside the block, where nothing else is
_SLIVER_PX = 9  # a block narrower than that is moved, not trimmed
_FLAG_PX = 6


class Zone(StrEnum):
    """Kinds of places."""

    RULER = "ruler"
    RANGE_EDGE = "range edge"  # the in or the out point
    MARKER = "marker"
    BLOCK = "block"
    BLOCK_EDGE = "block edge"
    BAR = "bar"
    BAR_EDGE = "bar edge"
    SOUND = "sound"  # of a line, in the lane of the dub
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Hit:
    """One place.

    Attributes:
        zone: Its kind.
        lane: In which lane; None below all of them.
        id: Of the line or the marker there; empty where there is none.
        edge: Which one, for edges. The in point is a start, the out point an end.
    """

    zone: Zone
    lane: LaneKind | None
    id: str = ""
    edge: Edge = Edge.START


class HitTester:
    """Looks up what is where.

    Args:
        axis: Which stretch of time is shown.
        shapes: Where parts of lines lie.
        lines: The lines as they are shown.
        bridge: The document: its markers.
        state: Selection and range.
    """

    def __init__(
        self, axis: TimeAxis, shapes: LineShapes, lines: ShownLines, bridge: DocumentBridge, state: ViewState
    ) -> None:
        self._axis, self._shapes, self._lines = axis, shapes, lines
        self._bridge, self._state = bridge, state
        self.lanes: Mapping[LaneKind, Lane] = {}
        """Where they are on the view; kept by whoever lays them out."""

    def at(self, x: float, y: float) -> Hit:
        """What is at a place of the view."""
        kind = next((kind for kind, lane in self.lanes.items() if lane.top <= y < lane.bottom), None)
        match kind:
            case LaneKind.RULER:
                return self._on_ruler(x, y)
            case LaneKind.LINES:
                return self._on_lines(x, y - self.lanes[kind].top)
            case LaneKind.DUB:
                return self._on_dub(x)
            case _:
                return Hit(Zone.EMPTY, kind)

    def lines_in(self, left: float, right: float) -> list[str]:
        """Ids of the lines whose slots reach into a stretch of the view, in order."""
        start_ms, stop_ms = self._axis.ms(left), self._axis.ms(right)
        rows = self._lines.order.between(start_ms, stop_ms + 1)
        return [r.segment.id for r in rows if r.segment.slot.end_ms > start_ms and r.segment.slot.start_ms <= stop_ms]

    def _on_ruler(self, x: float, y: float) -> Hit:
        middle = self.lanes[LaneKind.RULER].height / 2
        for edge, ms in ((Edge.START, self._state.in_ms), (Edge.END, self._state.out_ms)):
            if ms is not None and abs(self._axis.x(ms) - x) <= EDGE_PX / 2 + 1 and y < middle:
                return Hit(Zone.RANGE_EDGE, LaneKind.RULER, edge=edge)
        near = [(abs(self._axis.x(m.at_ms) - x), m.id) for m in self._bridge.project.markers.values()]
        distance, marker_id = min(near, default=(self._axis.width, ""))
        if distance <= _FLAG_PX and y >= middle - 2:
            return Hit(Zone.MARKER, LaneKind.RULER, marker_id)
        return Hit(Zone.RULER, LaneKind.RULER)

    def _on_lines(self, x: float, y: float) -> Hit:
        rows = self._preferred(self._near(x))
        if BAR_TOP - 2 <= y < BAR_TOP + BAR_HEIGHT + 2:
            return self._on_bars(x, rows)
        boxes = {row.segment.id: self._block(row) for row in rows}
        for beside in (0, _OUTSIDE_PX):  # what is inside one line is not beside another
            for item_id, box in boxes.items():
                if not box.holds(x, y, beside):
                    continue
                edge = self._edge(box, x)
                if edge is not None:
                    return Hit(Zone.BLOCK_EDGE, LaneKind.LINES, item_id, edge)
                if not beside:
                    return Hit(Zone.BLOCK, LaneKind.LINES, item_id)
        return Hit(Zone.EMPTY, LaneKind.LINES)

    def _on_bars(self, x: float, rows: list[Row]) -> Hit:
        bars = [(row.segment.id, self._shapes.bar(row.segment.region)) for row in rows if row.segment.region]
        for beside in (0, _OUTSIDE_PX):
            for item_id, box in bars:
                if not box.holds(x, box.top, beside):
                    continue
                edge = self._edge(box, x)
                if edge is not None:
                    return Hit(Zone.BAR_EDGE, LaneKind.LINES, item_id, edge)
                if not beside:
                    return Hit(Zone.BAR, LaneKind.LINES, item_id)
        return Hit(Zone.EMPTY, LaneKind.LINES)

    def _on_dub(self, x: float) -> Hit:
        ms = (x + self._axis.left_px) * self._axis.ms_per_px
        for row in self._preferred(self._near(x)):
            if row.heard and row.heard.start_ms <= ms < row.heard.end_ms:
                return Hit(Zone.SOUND, LaneKind.DUB, row.segment.id)
        return Hit(Zone.EMPTY, LaneKind.DUB)

    def _near(self, x: float) -> list[Row]:
        left, right = x - _OUTSIDE_PX - 1, x + _OUTSIDE_PX + 1
        scale = self._axis.ms_per_px
        return self._lines.order.between((left + self._axis.left_px) * scale, (right + self._axis.left_px) * scale)

    def _preferred(self, rows: list[Row]) -> list[Row]:
        """What is painted above comes first: the current line, those selected, then the later ones."""
        selected = set(self._state.selected)
        later_first = rows[::-1]
        later_first.sort(key=lambda row: (row.segment.id != self._state.current, row.segment.id not in selected))
        return later_first

    def _block(self, row: Row) -> Box:
        slot = row.segment.slot
        parts = self._lines.order.parts_between(slot.start_ms, slot.end_ms)
        return self._shapes.block(slot, parts.get(row.segment.id, (0, 1)))

    def _edge(self, box: Box, x: float) -> Edge | None:
        """The edge that is caught at a place in or beside a box; a third of a narrow box stays for moving it."""
        if box.width < _SLIVER_PX:
            return None
        inside = min(EDGE_PX, box.width // 3)
        if x < box.left + inside:
            return Edge.START
        return Edge.END if x >= box.right - inside else None
