"""Lanes that show sound: the film's own, what is heard behind the lines, and the takes."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from dubstudio.media.peaks import Peaks
from dubstudio.ui.timeline.axis import TimeAxis
from dubstudio.ui.timeline.lane_item import LaneItem
from dubstudio.ui.timeline.look import Look
from dubstudio.ui.timeline.wave_image import wave_picture

_MARGIN = 4  # pixels above and below a wave

Columns = NDArray[np.float32]


class PictureLane(LaneItem):
    """A lane that is one picture of the whole width, kept until what it shows is another."""

    def __init__(self, axis: TimeAxis, look: Look) -> None:
        super().__init__(axis, look)
        self._picture = QImage()
        self._picture_of: Hashable = None
        self._version = 0
        self._gain = 1.0

    def set_gain(self, gain: float) -> None:
        """Show waves so much taller than they are."""
        if gain != self._gain:
            self._gain = gain
            self.invalidate()

    def invalidate(self) -> None:
        """What it shows has changed."""
        self._version += 1
        self.update()

    def invalidate_between(self, start_ms: float, end_ms: float) -> None:
        """What it shows has changed in a stretch of time."""
        self._version += 1
        self.update_between(start_ms, end_ms)

    def paint_inside(self, painter: QPainter, left: int, right: int) -> None:
        """Show the exposed part of the picture."""
        scale = painter.device().devicePixelRatio()
        shown = (self._version, self.axis.left_px, self.axis.ms_per_px, self.width, self.height, scale)
        if shown != self._picture_of:
            drawn = self.draw(round(self.width * scale), round((self.height - 2 * _MARGIN) * scale), scale)
            self._picture = drawn.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
            self._picture_of = shown
        source = QRectF(left * scale, 0, (right - left) * scale, self._picture.height())
        painter.drawImage(QRectF(left, _MARGIN, right - left, self.height - 2 * _MARGIN), self._picture, source)

    def draw(self, width: int, height: int, scale: float) -> QImage:
        """Make the picture, `scale` pixels of it to one of the view."""
        raise NotImplementedError


class SoundLane(PictureLane):
    """One sound that begins with the film.

    Args:
        axis: Which stretch of time is shown.
        look: What to paint with.
        peaks: Gives the waveform, as far as it is known.
        table: Gives its colours.
    """

    def __init__(
        self,
        axis: TimeAxis,
        look: Look,
        peaks: Callable[[], Peaks | None],
        table: Callable[[], Sequence[int]],
    ) -> None:
        super().__init__(axis, look)
        self._peaks = peaks
        self._table = table

    def draw(self, width: int, height: int, scale: float) -> QImage:
        """Draw the stretch that is shown."""
        return wave_picture(self.columns(width, scale), height, self._table(), gain=self._gain)

    def columns(self, width: int, scale: float) -> Columns:
        """The wave of the stretch that is shown; not-a-number where there is no sound."""
        peaks, ms_per_column = self._peaks(), self.axis.ms_per_px / scale
        columns = np.full((width, 2), np.nan, np.float32)
        if peaks is not None:
            end_ms = peaks.n_samples / peaks.rate * 1_000
            n_columns = min(width, max(0, int((end_ms - self.axis.start_ms) / ms_per_column)))
            if n_columns:
                columns[:n_columns] = peaks.columns(self.axis.start_ms, ms_per_column, n_columns)
        return columns
