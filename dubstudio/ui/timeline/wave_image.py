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
    colours: NDArray[np.int64] | int = 0,
) -> QImage:
    """Draw a waveform.

    Args:
        columns: Least and greatest value of every column, ``[n, 2]`` in ±1; not-a-number where nothing is drawn.
        height: Of the picture, pixels.
        table: From `colour_table`.
        gain: How much taller than it is.
        colours: Index of the colour, one for all or one a column.

    Returns:
        A picture of ``n × height`` pixels. Silence is a line one pixel thick.
    """
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
    steps = np.clip(covered, 0, _STEPS, out=covered).astype(np.uint8)
    if not isinstance(colours, int) or colours:
        steps += np.where(steps > 0, np.asarray(colours * _STEPS), 0).astype(np.uint8)
    return picture(steps, table)


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
