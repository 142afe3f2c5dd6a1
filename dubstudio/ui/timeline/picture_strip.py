"""The lane of small pictures of the film. A picture that is not there yet is a plain field; nothing waits for it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from dubstudio.ui.film import Film
from dubstudio.ui.i18n.messages import words
from dubstudio.ui.timeline.axis import TimeAxis
from dubstudio.ui.timeline.lane_item import LaneItem
from dubstudio.ui.timeline.look import Look

_MARGIN = 3
_NARROWEST_PX = 16


class PictureStrip(LaneItem):
    """Pictures side by side, each of the moment in its middle.

    Args:
        axis: Which stretch of time is shown.
        look: What to paint with.
        film: Has the pictures.
    """

    def __init__(self, axis: TimeAxis, look: Look, film: Film) -> None:
        super().__init__(axis, look)
        self._film = film

    def paint_inside(self, painter: QPainter, left: int, right: int) -> None:
        """The pictures of a stretch; or why there are none."""
        video = self._film.info.video if self._film.info else None
        if video is None or not video.height:
            self._paint_reason(painter)
            return
        height = self.height - 2 * _MARGIN
        width = max(_NARROWEST_PX, round(height * video.width / video.height))
        scale, end_px = painter.device().devicePixelRatio(), self._film.duration_ms / self.axis.ms_per_px
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for number in range((left + self.axis.left_px) // width, (right + self.axis.left_px) // width + 1):
            if number * width >= end_px:
                break
            # Fixed to the film, not to the view: pictures move along when it is scrolled.
            middle_ms = min((number + 0.5) * width * self.axis.ms_per_px, self._film.duration_ms - 1)
            x = number * width - self.axis.left_px
            self._paint_picture(painter, QRect(x, _MARGIN, width - 1, height), round(middle_ms), scale)

    def _paint_picture(self, painter: QPainter, place: QRect, ms: int, scale: float) -> None:
        image = self._film.thumbnail_at(ms, round(place.height() * scale))
        if image is None:
            painter.fillRect(place, self.look.colours.panel)
        elif image.height() == round(place.height() * scale):
            # Of the very size: nothing is scaled. What is a pixel too wide is covered by the next one.
            painter.drawImage(QRectF(place.left(), place.top(), image.width() / scale, place.height()), image)
        else:
            painter.drawImage(place, image)

    def _paint_reason(self, painter: QPainter) -> None:
        if self._film.problem is not None:
            text, colour = words(self._film.problem.message), self.look.colours.bad
        elif self._film.info is not None:
            text, colour = QCoreApplication.translate("Timeline", "No picture"), self.look.colours.dim
        else:
            return
        painter.setFont(self.look.text_font)
        painter.setPen(colour)
        place = QRectF(12, 0, self.width - 24, self.height)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)
