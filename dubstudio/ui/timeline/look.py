"""How the timeline looks: fonts, colours derived from the theme's, and words cut to the room there is."""

from __future__ import annotations

from enum import IntEnum
from math import ceil

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap

from dubstudio.ui import fonts
from dubstudio.ui.theme import Colours, Theme, mixed, readable
from dubstudio.ui.timeline.order import NOBODY
from dubstudio.ui.timeline.wave_image import MOST_COLOURS, colour_table

_FILL, _PALE, _OUTLINE, _HATCH = 0.30, 0.16, 0.6, 0.3
HATCH_PX = 7
_SHARPEST = 2
_MOST_WRITTEN = 2_000  # pictures of words, about 10 kB each
_MOST_WORDS = 4_000  # kept cut to a width; a film's worth at one zoom


class Shade(IntEnum):
    """How strong a character's colour is where lines are summed up."""

    FILL = 0
    PALE = 1  # without sound, or stale
    EDGE = 2


def summary_byte(shade: Shade, colour: NDArray[np.int64]) -> NDArray[np.uint8]:
    """The bytes of characters' colours in pictures with `Look.summary_table`."""
    return (1 + int(shade) * MOST_COLOURS + np.where(colour == NOBODY, MOST_COLOURS - 1, colour)).astype(np.uint8)


REGION_BYTE = 1 + 3 * MOST_COLOURS
"""The byte of a mouth in the same pictures."""


class Look(QObject):
    """Everything the lanes are painted with; made anew when the theme changes.

    Args:
        theme: Of the window.

    Attributes:
        changed: Paint everything anew.
    """

    changed = Signal()

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.text_font, self.small_font, self.clock_font = fonts.sans(13), fonts.sans(11), fonts.mono(11)
        self.number_font = fonts.sans(12)
        self.number_font.setBold(True)
        self.number_metrics = QFontMetricsF(self.number_font)
        self.text_metrics, self.small_metrics = QFontMetricsF(self.text_font), QFontMetricsF(self.small_font)
        self._written: dict[tuple[str, int, float, bool], QPixmap] = {}
        self._cut: dict[tuple[str, int, bool], str] = {}
        self._read()
        theme.changed.connect(self._on_theme_changed)

    @property
    def colours(self) -> Colours:
        """The theme's own."""
        return self._theme.colours

    def character(self, colour: int) -> QColor:
        """Of a character, full."""
        return self._theme.character(None if colour == NOBODY else colour)

    def fill(self, colour: int) -> QColor:
        """Of the block of a character's line."""
        return self._fills[colour]

    def on_fill(self, colour: QColor, character: int) -> QColor:
        """A colour for words on a block, moved towards that of text until it can be read there."""
        key = (colour.rgb(), character)
        if key not in self._on_fill:
            grounds = (self.colours.background, self._fills[character])
            self._on_fill[key] = readable(colour, grounds, self.colours.text)
        return self._on_fill[key]

    def hatching(self, colour: int) -> QPixmap:
        """Oblique lines for a character's blocks, to be repeated from a corner of the block on."""
        if colour not in self._hatchings:
            self._hatchings[colour] = _hatched(mixed(self._fills[colour], self.character(colour), _HATCH))
        return self._hatchings[colour]

    def faint(self, colour: int) -> QColor:
        """Of a character, for outlines."""
        return self._faint[colour]

    def cut(self, text: str, width: float) -> str:
        """A text on one line, with an ellipsis where it is too long."""
        return self._cut_with(self.text_metrics, text, int(width))

    def cut_number(self, text: str, width: float) -> str:
        """The same for what is written in the font of numbers."""
        return self._cut_with(self.number_metrics, text, int(width))

    def written(self, text: str, colour: QColor, scale: float, *, bold: bool = False) -> QPixmap:
        """Words as a picture, kept: laying out the same words again for every repaint would take most of its time.

        Args:
            text: The words, on one line.
            colour: To write in.
            scale: Pixels of the screen to one of the view.
            bold: Whether in the font of numbers.
        """
        key = (text, colour.rgb(), scale, bold)
        if key not in self._written:
            if len(self._written) > _MOST_WRITTEN:
                self._written.clear()
            self._written[key] = self._write(text, colour, scale, bold=bold)
        return self._written[key]

    def _write(self, text: str, colour: QColor, scale: float, *, bold: bool) -> QPixmap:
        metrics = self.number_metrics if bold else self.text_metrics
        width, height = ceil(metrics.horizontalAdvance(text)) + 2, ceil(metrics.height())
        picture = QPixmap(max(1, round(width * scale)), max(1, round(height * scale)))
        picture.setDevicePixelRatio(scale)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setFont(self.number_font if bold else self.text_font)
        painter.setPen(colour)
        painter.drawText(QPointF(0, round(metrics.ascent())), text)
        painter.end()
        return picture

    def _cut_with(self, metrics: QFontMetricsF, text: str, width: int) -> str:
        key = (text, width, metrics is self.text_metrics)
        if key not in self._cut:
            if len(self._cut) > _MOST_WORDS:
                self._cut.clear()
            words = " ".join(text.split())
            self._cut[key] = metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)
        return self._cut[key]

    def _read(self) -> None:
        colours = self._theme.colours
        every = [*range(len(colours.characters)), NOBODY]
        self._fills = {n: mixed(colours.background, self.character(n), _FILL) for n in every}
        self._on_fill: dict[tuple[int, int], QColor] = {}
        self._hatchings: dict[int, QPixmap] = {}
        self._faint = {n: mixed(colours.background, self.character(n), _OUTLINE) for n in every}
        self.border = mixed(colours.background, colours.line, 0.6)
        self.shade = QColor(colours.background)
        self.shade.setAlpha(120)
        self.veil = QColor(colours.background)
        self.veil.setAlpha(90)
        self.band = QColor(colours.accent)
        self.band.setAlpha(40)
        self.wave_table = colour_table([mixed(colours.background, colours.dim, 0.85)])
        self.soft_wave_table = colour_table([mixed(colours.background, colours.dim, 0.55), colours.accent])
        self.character_table = colour_table([self.character(n) for n in every])
        self.region = mixed(colours.background, colours.dim, 0.75)
        shades = {Shade.FILL: _FILL, Shade.PALE: _PALE, Shade.EDGE: 1.0}
        shaded = (mixed(colours.background, self.character(n), share) for share in shades.values() for n in every)
        self.summary_table = [0, *(colour.rgba() for colour in shaded), self.region.rgba()]
        self.shot_column = _dashes(colours.shot)

    def _on_theme_changed(self) -> None:
        self._read()
        self.changed.emit()


def _hatched(colour: QColor) -> QPixmap:
    """Two periods of oblique lines, sharp on any screen."""
    width, height = HATCH_PX, 2 * HATCH_PX
    tile = QPixmap(width * _SHARPEST, height * _SHARPEST)
    tile.setDevicePixelRatio(_SHARPEST)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1))
    for left in range(-2 * width, 2 * width, width):
        painter.drawLine(left, 0, left + width, height)
    painter.end()
    return tile


def _dashes(colour: QColor) -> QPixmap:
    """A dashed line as high as any window; drawing dashes is slow, and there may be hundreds."""
    line = QPixmap(1, 4_096)
    line.fill(Qt.GlobalColor.transparent)
    painter = QPainter(line)
    pen = QPen(colour, 1)
    pen.setDashPattern([4, 3])
    painter.setPen(pen)
    painter.drawLine(QPointF(0.5, 0), QPointF(0.5, line.height()))
    painter.end()
    return line
