"""What all lanes have in common: a strip of the scene in pixels of the view, painted where it is exposed."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QGraphicsObject, QStyleOptionGraphicsItem, QWidget

from dubstudio.ui.timeline.axis import TimeAxis
from dubstudio.ui.timeline.look import Look

OVER_PX = 2
"""So far beside the exposed part is painted too: soft edges reach over."""


class LaneItem(QGraphicsObject):
    """A strip as wide as the view. Subclasses paint its inside.

    Args:
        axis: Which stretch of time is shown.
        look: What to paint with.
    """

    def __init__(self, axis: TimeAxis, look: Look) -> None:
        super().__init__()
        self.axis, self.look = axis, look
        self._size = (1, 1)
        # Without it the whole strip counts as exposed, and a moving playhead would paint everything anew.
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)

    @property
    def width(self) -> int:
        """Pixels."""
        return self._size[0]

    @property
    def height(self) -> int:
        """Pixels."""
        return self._size[1]

    def place(self, top: int, width: int, height: int) -> None:
        """Put it somewhere."""
        if (width, height) != self._size:
            self.prepareGeometryChange()
            self._size = (width, height)
        self.setPos(0, top)

    def boundingRect(self) -> QRectF:  # noqa: N802  Qt's name
        """Its strip."""
        return QRectF(0, 0, *self._size)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Paint what is exposed."""
        del widget
        exposed = option.exposedRect
        left = max(0, int(exposed.left()) - OVER_PX)
        right = min(self.width, int(exposed.right()) + 1 + OVER_PX)
        if left < right:
            self.paint_inside(painter, left, right)
            self.paint_border(painter, left, right)

    def paint_inside(self, painter: QPainter, left: int, right: int) -> None:
        """Paint a stretch of it, pixels."""
        raise NotImplementedError

    def paint_border(self, painter: QPainter, left: int, right: int) -> None:
        """The line that separates it from the next one."""
        painter.fillRect(left, self.height - 1, right - left, 1, self.look.border)

    def update_between(self, start_ms: float, end_ms: float, margin_px: int = 8) -> None:
        """Paint a stretch of time anew."""
        left, right = self.axis.x(start_ms) - margin_px, self.axis.x(end_ms) + margin_px
        if right > 0 and left < self.width:
            self.update(QRectF(max(0.0, left), 0, min(right, self.width) - max(0.0, left), self.height))
