"""The lane of the lines: blocks of their slots under the bars of their mouths, or their summary where they are tiny."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QImage, QPainter

from dubstudio.project.entities import FitRegion, Segment, Span
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.timeline.axis import TimeAxis
from dubstudio.ui.timeline.block_painter import BlockPainter, Face
from dubstudio.ui.timeline.lane_item import LaneItem
from dubstudio.ui.timeline.line_shapes import BAR_HEIGHT, BAR_TOP, BLOCK_TOP, Box, LineShapes
from dubstudio.ui.timeline.look import REGION_BYTE, Look, Shade, summary_byte
from dubstudio.ui.timeline.order import Row
from dubstudio.ui.timeline.shown_lines import ShownLines
from dubstudio.ui.timeline.wave_image import picture
from dubstudio.ui.verdicts import Band, band_of
from dubstudio.ui.view_state import ViewState
from dubstudio.ui.voicing import LineState, Voicing

_NARROW_PX = 12
"""Where blocks are narrower than that on average, they are summed up: nothing can be read in them anyway."""
_JUDGED = 800  # lines whose states are looked up for a summary; of more, a pixel holds several
_SINGLED_OUT = 60  # blocks that are painted one by one over a summary
_LEGIBLE_PX = 40  # least width of a block with its speed

Indices = NDArray[np.int64]
Times = NDArray[np.float64]


class LinesLane(LaneItem):
    """All lines of the stretch that is shown.

    Args:
        axis: Which stretch of time is shown.
        look: What to paint with.
        lines: The lines as they are shown.
        shapes: Where their parts lie.
        bridge: The document.
        state: The selection.
        voicing: What the lines' sounds are worth.
    """

    def __init__(
        self,
        axis: TimeAxis,
        look: Look,
        lines: ShownLines,
        shapes: LineShapes,
        bridge: DocumentBridge,
        state: ViewState,
        voicing: Voicing,
    ) -> None:
        super().__init__(axis, look)
        self._lines, self._shapes = lines, shapes
        self._bridge, self._state, self._voicing = bridge, state, voicing
        self._version = 0
        self._summary_of: Hashable = None
        self._block_row, self._bar_row = QImage(), QImage()
        self._under_way: list[str] = []
        self.edited: str | None = None
        """The line whose words are being typed over it; its own are not painted."""

    def invalidate_between(self, start_ms: float, end_ms: float) -> None:
        """Lines have changed in a stretch of time."""
        self._version += 1
        self.update_between(start_ms, end_ms)

    def invalidate(self) -> None:
        """Lines have changed anywhere."""
        self._version += 1
        self.update()

    def paint_inside(self, painter: QPainter, left: int, right: int) -> None:
        """Paint the lines of a stretch."""
        axis, order = self.axis, self._lines.order
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # The whole view decides, not the part that happens to be exposed.
        if order.count_between(axis.start_ms, axis.stop_ms) * _NARROW_PX > self.width:
            self._paint_summary(painter, left, right)
            return
        start_ms, stop_ms = ((px + axis.left_px) * axis.ms_per_px for px in (left, right))
        self._paint_blocks(painter, order.between(start_ms, stop_ms))

    def _paint_blocks(self, painter: QPainter, rows: Iterable[Row]) -> None:
        blocks, selected = BlockPainter(painter, self.look), set(self._state.selected)
        parts = self._lines.order.parts_between(self.axis.start_ms, self.axis.stop_ms)
        on_top = []
        for row in rows:
            if row.segment.region:
                blocks.bar(self._shapes.bar(row.segment.region))
            box = self._shapes.block(row.segment.slot, parts.get(row.segment.id, (0, 1)))
            if row.segment.id in selected:
                on_top.append((box, row))
            else:
                self._paint_block(blocks, box, row, selected=False)
        for box, row in on_top:
            self._paint_block(blocks, box, row, selected=True)

    def _paint_block(self, blocks: BlockPainter, box: Box, row: Row, *, selected: bool) -> None:
        segment = row.segment
        state = self._voicing.state_of(segment.id)
        plan = self._lines.plan_of(segment) if box.width >= _LEGIBLE_PX else None
        band = band_of(plan) if plan else Band.GOOD
        face = Face(
            text=segment.text if segment.id != self.edited else "",
            colour=row.colour,
            state=state,
            progress=self._voicing.progress_of(segment.id),
            speed=plan.verdict.speed if plan else None,
            band=band,
            trouble=self._trouble(segment) if box.width >= _LEGIBLE_PX else "",
            selected=selected,
            current=segment.id == self._state.current,
            locked=segment.locked,
        )
        beyond = self._beyond(segment, box) if band is not Band.GOOD else []
        blocks.block(box, face, beyond)

    def _trouble(self, segment: Segment) -> str:
        """What is missing; named, so that it can be looked for."""
        project = self._bridge.project
        voice = project.voice_id_of(segment)
        if voice is None or voice in project.voices:
            return ""
        return QCoreApplication.translate("Timeline", "no voice")

    def _beyond(self, segment: Segment, box: Box) -> list[Box]:
        """The parts of a block in which the mouth does not move."""
        region, slot = segment.region, segment.slot
        if region is None or not isinstance(segment.fit, FitRegion):
            return []
        spans = [(slot.start_ms, min(region.start_ms, slot.end_ms)), (max(region.end_ms, slot.start_ms), slot.end_ms)]
        mouths = (self._shapes.bar(Span(start, end)) for start, end in spans if start < end)
        return [Box(mouth.left, box.top, mouth.width, box.height) for mouth in mouths]

    # Hundreds and thousands of lines at once.

    def _paint_summary(self, painter: QPainter, left: int, right: int) -> None:
        """One row of pixels for all blocks and one for all bars, each as high as it has to be."""
        scale = painter.device().devicePixelRatio()
        shown = (self._version, self.axis.left_px, self.axis.ms_per_px, self.width, scale)
        if shown != self._summary_of:
            self._sum_up(round(self.width * scale), scale)
            self._summary_of = shown
        painter.drawImage(QRect(0, BLOCK_TOP, self.width, self.height - BLOCK_TOP - 5), self._block_row)
        painter.drawImage(QRect(0, BAR_TOP, self.width, BAR_HEIGHT), self._bar_row)
        blocks, selected = BlockPainter(painter, self.look), set(self._state.selected)
        for row in self._singled_out(left, right):
            box = self._shapes.block(row.segment.slot)
            self._paint_block(blocks, box, row, selected=row.segment.id in selected)

    def _sum_up(self, width: int, scale: float) -> None:
        order, row = self._lines.order, np.zeros((2, width), np.uint8)
        starts, ends, colours = order.slots
        seen = self._seen(starts, ends)
        first, last, at, which = self._columns_of(starts[seen], ends[seen], width, scale)
        states = [self._voicing.state_of(order.ids[n]) for n in seen] if len(seen) <= _JUDGED else []
        self._under_way = [order.ids[n] for n, state in zip(seen, states, strict=False) if state in _SINGLED_STATES]
        pale = np.array([state in _PALE_STATES for state in states] or [False] * len(seen), bool)
        whose = colours[seen].astype(np.int64)
        fill = np.where(pale, summary_byte(Shade.PALE, whose), summary_byte(Shade.FILL, whose))
        row[0, at] = fill[which]
        edged = (first >= 0) & (first < width) & (last - first >= 3)
        row[0, first[edged]] = summary_byte(Shade.EDGE, whose[edged])
        mouths = order.regions
        _, _, at, _ = self._columns_of(mouths[0], mouths[1], width, scale)
        row[1, at] = REGION_BYTE
        self._block_row, self._bar_row = (picture(r, self.look.summary_table) for r in (row[:1], row[1:]))

    def _seen(self, starts: Times, ends: Times) -> Indices:
        return np.flatnonzero((ends > self.axis.start_ms) & (starts < self.axis.stop_ms))

    def _columns_of(
        self, starts: Times, ends: Times, width: int, scale: float
    ) -> tuple[Indices, Indices, Indices, Indices]:
        """First and last column of spans; then all columns inside the picture, and of which span each is."""
        ms_per_column = self.axis.ms_per_px / scale
        first = np.round((starts - self.axis.start_ms) / ms_per_column).astype(np.int64)
        last = np.maximum(first, np.round((ends - self.axis.start_ms) / ms_per_column).astype(np.int64) - 1)
        first, last = np.maximum(first, -1), np.minimum(last, width)
        lengths = np.maximum(0, last - first + 1)
        which = np.repeat(np.arange(len(first)), lengths)
        at = np.arange(lengths.sum()) - np.repeat(np.cumsum(lengths) - lengths, lengths) + np.repeat(first, lengths)
        inside = (at >= 0) & (at < width)
        return first, last, at[inside], which[inside]

    def _singled_out(self, left: int, right: int) -> list[Row]:
        """What has to be seen in a summary too: what is selected, spoken or failed. Of very many, some."""
        order, found = self._lines.order, []
        for segment_id in dict.fromkeys((*self._under_way, *self._state.selected)):
            row = order.get(segment_id)
            if row and self.axis.x(row.segment.slot.end_ms) >= left and self.axis.x(row.segment.slot.start_ms) <= right:
                found.append(row)
                if len(found) == _SINGLED_OUT:
                    break
        return found


_PALE_STATES = frozenset({LineState.EMPTY, LineState.STALE, LineState.QUEUED})
_SINGLED_STATES = frozenset({LineState.SPEAKING, LineState.FAILED, LineState.RETIMING})
