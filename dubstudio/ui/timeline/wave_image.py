"""Waveforms as pictures: numbers in, `QImage` out. Must not know what sounds.

A picture has one byte a pixel: which of some colours, and how much of it, in 15 steps; so the edges of a wave are
soft, and a thousand columns in all characters' colours are one picture made by a few array operations.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage, qRgba

_STEPS = 15
_NOWHERE = -1_000  # above every picture
MOST_COLOURS = 17
"""17 × 15 steps and “nothing” are 256."""

Bytes = NDArray[np.uint8]


def colour_table(colours: Sequence[QColor]) -> list[int]:
    """What the bytes of a picture stand for; see `wave_picture`."""
    alphas = [step / _STEPS for step in range(1, _STEPS + 1)]
    return [0, *(_faded(colour, alpha) for colour in colours[:MOST_COLOURS] for alpha in alphas)]


def wave_picture(
    columns: NDArray[np.float32],
    height: int,
    table: Sequence[int],
    *,
    gain: float = 1.0,
    colours: NDArray[np.int64] | None = None,
) -> QImage:
    """Draw a waveform.

    Args:
        columns: Least and greatest value of every column, ``[n, 2]`` in ±1; not-a-number where nothing is drawn.
        height: Of the picture, pixels.
        table: From `colour_table`.
        gain: How much taller than it is.
        colours: Index of the colour of every column, ``[n]``; None for the first one.

    Returns:
        A picture of ``n × height`` pixels. Silence is a line one pixel thick.
    """
    return picture(wave_bytes(columns, height, gain=gain, colours=colours), table)


def wave_bytes(
    columns: NDArray[np.float32], height: int, *, gain: float = 1.0, colours: NDArray[np.int64] | None = None
) -> Bytes:
    """The same before it is a picture, ``[height, n]``."""
    low, high = np.clip(columns.T * np.float32(gain), -1, 1)
    middle, most = height / 2, (height / 2 - 1) * _STEPS
    thin = np.maximum(0.0, _STEPS - (high - low) * most) / 2
    # In steps of a pixel, in integers: an array of these is half as large as one of floats.
    with np.errstate(invalid="ignore"):
        top = np.where(np.isnan(high), _NOWHERE, middle * _STEPS - high * most - thin + 0.5).astype(np.int16)
        bottom = np.where(np.isnan(low), _NOWHERE, middle * _STEPS - low * most + thin + 0.5).astype(np.int16)
    rows = np.arange(0, height * _STEPS, _STEPS, dtype=np.int16)[:, None]
    covered = np.minimum(bottom, rows + np.int16(_STEPS))
    covered -= np.maximum(top, rows)
    steps: Bytes = np.clip(covered, 0, _STEPS, out=covered).astype(np.uint8)
    if colours is not None:
        steps += (colours * _STEPS).astype(np.uint8) * (steps > 0)
    return steps


def draw_curve(pixels: Bytes, heights: NDArray[np.int64], colour: int, thickness: int = 1) -> None:
    """Draw a line over a picture's bytes.

    Args:
        pixels: ``[height, width]``; changed.
        heights: The row of the line at every column's left edge, and at the right edge of the last, ``[width + 1]``.
        colour: Index of its colour.
        thickness: Of the line, pixels.
    """
    upper, lower = np.minimum(heights[:-1], heights[1:]), np.maximum(heights[:-1], heights[1:])
    rows = np.arange(pixels.shape[0])[:, None]
    pixels[(rows >= upper) & (rows < lower + thickness)] = (colour + 1) * _STEPS


def picture(pixels: Bytes, table: Sequence[int]) -> QImage:
    """A picture of bytes ``[height, width]`` that stand for the colours of a table."""
    height, width = pixels.shape
    # Rows start at multiples of four bytes, as Qt wants them; the copy owns its memory.
    image = QImage(width, height, QImage.Format.Format_Indexed8)
    image.setColorTable(list(table))
    view = np.frombuffer(image.bits(), np.uint8).reshape(height, image.bytesPerLine())
    view[:, :width] = pixels
    return image


def _faded(colour: QColor, alpha: float) -> int:
    return qRgba(colour.red(), colour.green(), colour.blue(), round(colour.alpha() * alpha))
