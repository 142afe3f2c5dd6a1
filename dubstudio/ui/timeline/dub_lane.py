"""The lane of the dub: every chosen take's wave in its character's colour, where it is heard.

Where a line's length has just been changed, the old wave is shown stretched to the new length until the new sound
arrives: that is what it is going to be.
"""

from __future__ import annotations

from collections import OrderedDict

import numpy as np
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage

from dubstudio.project.entities import Span, Take
from dubstudio.ui.timeline.axis import TimeAxis
from dubstudio.ui.timeline.look import Look
from dubstudio.ui.timeline.order import NOBODY, Row
from dubstudio.ui.timeline.shown_lines import ShownLines
from dubstudio.ui.timeline.wave_image import MOST_COLOURS, wave_picture
from dubstudio.ui.timeline.waves_lane import Columns, PictureLane
from dubstudio.ui.waves import TakeWaves

_SUMMARY_MS_PER_PX = 250.0  # above, a take is a few pixels: its wave would say nothing, and there are thousands
_SUMMARY_HEIGHT = 0.45
_UNKNOWN_HEIGHT = 0.06  # of a wave that is still being read
_LEGIBLE_PX = 12  # narrower, nobody sees whether a wave is a little longer
_KEPT = 2_000  # waves of takes at one zoom
_GATHER_MS = 30  # waves that arrive one after another are painted together


class DubLane(PictureLane):
    """What the chosen takes sound like.

    Args:
        axis: Which stretch of time is shown.
        look: What to paint with.
        lines: The lines as they are shown.
        waves: Waveforms of takes.
    """

    def __init__(self, axis: TimeAxis, look: Look, lines: ShownLines, waves: TakeWaves) -> None:
        super().__init__(axis, look)
        self._lines, self._waves = lines, waves
        self._columns: OrderedDict[tuple[str, int], Columns] = OrderedDict()
        self._gather = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._gather.timeout.connect(self.invalidate)
        waves.ready.connect(self._on_waves_ready)

    def _on_waves_ready(self, sound: str) -> None:
        del sound
        self._gather.start()

    def draw(self, width: int, height: int, scale: float) -> QImage:
        """Draw the takes of the stretch that is shown."""
        columns = np.full((width, 2), np.nan, np.float32)
        colours = np.zeros(width, np.int64)
        if self.axis.ms_per_px > _SUMMARY_MS_PER_PX:
            self._sum_up(columns, colours, scale)
        else:
            for row in self._lines.order.between(self.axis.start_ms, self.axis.stop_ms):
                if row.take and row.heard:
                    self._put(row.take, self._sounding(row, row.heard), row.colour, columns, colours, scale)
        return wave_picture(columns, height, self.look.character_table, gain=self._gain, colours=colours)

    def _sum_up(self, columns: Columns, colours: np.ndarray, scale: float) -> None:
        """Only where something is heard, and whose."""
        ms_per_column = self.axis.ms_per_px / scale
        starts, ends, whose = self._lines.order.sounds
        seen = (ends > self.axis.start_ms) & (starts < self.axis.stop_ms)
        first = ((starts[seen] - self.axis.start_ms) / ms_per_column).astype(np.int64)
        last = ((ends[seen] - self.axis.start_ms) / ms_per_column).astype(np.int64)
        colour = np.where(whose[seen] == NOBODY, MOST_COLOURS - 1, whose[seen]).astype(np.int64)
        for step in range(int((last - first).max(initial=0)) + 1):
            at = first + step
            hit = (at <= last) & (at >= 0) & (at < len(columns))
            columns[at[hit]] = (-_SUMMARY_HEIGHT, _SUMMARY_HEIGHT)
            colours[at[hit]] = colour[hit]

    def _sounding(self, row: Row, heard: Span) -> Span:
        legible = heard.end_ms - heard.start_ms > _LEGIBLE_PX * self.axis.ms_per_px
        return self._lines.sounding(row) if legible else heard

    def _put(self, take: Take, heard: Span, colour: int, columns: Columns, colours: np.ndarray, scale: float) -> None:
        start_ms, per_ms = heard.start_ms, scale / self.axis.ms_per_px
        first = round((start_ms - self.axis.start_ms) * per_ms)
        n_columns = round((heard.end_ms - start_ms) * per_ms) or 1
        left, right = max(0, first), min(len(columns), first + n_columns)
        if left < right:
            columns[left:right] = self._wave(take, n_columns, left - first, right - first)
            colours[left:right] = MOST_COLOURS - 1 if colour == NOBODY else colour

    def _wave(self, take: Take, n_columns: int, first: int, last: int) -> Columns:
        """Some columns of a take that is drawn in `n_columns`."""
        key = (take.sound, n_columns)
        if key not in self._columns:
            peaks = self._waves.of(take)
            if peaks is None:
                return np.array([[-_UNKNOWN_HEIGHT, _UNKNOWN_HEIGHT]], np.float32)
            ms_per_column = peaks.n_samples / peaks.rate * 1_000 / n_columns
            if n_columns > 2 * self.width:  # only a part is ever seen
                return peaks.columns(first * ms_per_column, ms_per_column, last - first)
            self._columns[key] = peaks.columns(0.0, ms_per_column, n_columns)
            if len(self._columns) > _KEPT:
                self._columns.popitem(last=False)
        return self._columns[key][first:last]
