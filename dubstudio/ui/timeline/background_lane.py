"""The lane of what is heard behind the lines, with the curve of how loud it is: the same rule as the export's."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from dubstudio.media.peaks import Peaks
from dubstudio.mix.fades import GAP_FADE
from dubstudio.project.checks import BACKGROUNDS
from dubstudio.project.entities import MixSettings
from dubstudio.project.time import MIX_RATE
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.film import Film
from dubstudio.ui.timeline.axis import TimeAxis
from dubstudio.ui.timeline.look import Look
from dubstudio.ui.timeline.shown_lines import ShownLines
from dubstudio.ui.timeline.wave_image import draw_curve, picture, wave_bytes
from dubstudio.ui.timeline.waves_lane import SoundLane

_AROUND_MS = 1_000  # the fades of what lies beside the view reach into it
_FADE_MS = GAP_FADE / MIX_RATE * 1_000
_QUIETEST_DB = -36.0  # as quiet as the lower edge of the lane
_EDGE = 2  # pixels between the curve and the edges of the picture
_CURVE = 1  # its colour in the table of soft waves

Floats = NDArray[np.float64]


class BackgroundLane(SoundLane):
    """Music and effects.

    Args:
        axis: Which stretch of time is shown.
        look: What to paint with.
        lines: The lines as they are shown.
        bridge: The document: which background is mixed.
        film: Waveforms.
    """

    def __init__(self, axis: TimeAxis, look: Look, lines: ShownLines, bridge: DocumentBridge, film: Film) -> None:
        super().__init__(axis, look, self._heard, self._colours)
        self._lines, self._bridge, self._film = lines, bridge, film

    def _heard(self) -> Peaks | None:
        match self._bridge.project.mix.background:
            case "none":
                return None
            case "original" | "gaps":
                return self._film.peaks
            case _:
                return self._film.background_peaks

    def _colours(self) -> list[int]:
        return self.look.soft_wave_table

    def draw(self, width: int, height: int, scale: float) -> QImage:
        """The wave with its curve on it; nothing where nothing is mixed."""
        pixels = wave_bytes(self.columns(width, scale), height, gain=self._gain)
        if self._bridge.project.mix.background != "none":
            draw_curve(pixels, self._heights(width, height, scale), _CURVE, max(1, round(scale)))
        return picture(pixels, self._colours())

    def _heights(self, width: int, height: int, scale: float) -> NDArray[np.int64]:
        """The row of the curve at every column."""
        ms = (np.arange(width + 1) / scale + self.axis.left_px) * self.axis.ms_per_px
        with np.errstate(divide="ignore"):
            share = np.clip(20 * np.log10(self._levels(ms, self._bridge.project.mix)) / _QUIETEST_DB, 0, 1)
        edge = _EDGE * scale
        rows: NDArray[np.int64] = np.round(edge + share * (height - 1 - 2 * edge)).astype(np.int64)
        return rows

    def _levels(self, ms: Floats, mix: MixSettings) -> Floats:
        """The gain at some times, as a factor."""
        if mix.background == "gaps":
            return self._gaps(ms)
        gain_db = mix.background_gain_db if mix.background in BACKGROUNDS else 0.0
        return np.full(len(ms), 10 ** (gain_db / 20))

    def _gaps(self, ms: Floats) -> Floats:
        """1 between lines and mouths, 0 under them, with the export's fades."""
        spans = self._lines.order.busy(ms[0] - _AROUND_MS, ms[-1] + _AROUND_MS)
        if not spans.shape[1]:
            return np.ones(len(ms))
        starts, ends = spans[:, np.argsort(spans[0], kind="stable")]
        reach = np.maximum.accumulate(ends)
        fresh = np.r_[True, starts[1:] - reach[:-1] >= 2 * _FADE_MS]
        first, last = starts[fresh], reach[np.r_[fresh[1:], True]]
        at = np.stack([first - _FADE_MS, first, last, last + _FADE_MS], axis=1).ravel()
        straight = np.interp(ms, at, np.tile([1.0, 0.0, 0.0, 1.0], len(first)))
        curve: Floats = 0.5 - 0.5 * np.cos(np.pi * straight)
        return curve
