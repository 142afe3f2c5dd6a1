"""The picture: the frame exactly at the playhead, with the subtitle as it will be burned in.

Shows what the decoding thread gives it and asks for the next; decides nothing. Black stays around the picture in both
themes, since colours are judged there.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QImage, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dubstudio.base.errors import DubError
from dubstudio.media.probe import MediaInfo
from dubstudio.project.edits import ChangeSet
from dubstudio.ui import fonts
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.film import Film
from dubstudio.ui.i18n.messages import words
from dubstudio.ui.picture.decode_thread import Decoded, DecodeThread, Wish
from dubstudio.ui.picture.subtitles import Caption, CaptionPainter, Captions
from dubstudio.ui.playback.player import Player
from dubstudio.ui.theme import DARK, Theme
from dubstudio.ui.view_state import ViewState

_MARGIN = 24  # around what is said where there is no picture
_TITLE_PX = 15


class PicturePanel(QWidget):
    """Shows the film.

    Attributes:
        frame_shown: The frame for a document time, that of the playhead when it was asked for, is in the picture.
        play_requested: The picture was clicked.
    """

    frame_shown = Signal(object)
    play_requested = Signal()

    def __init__(
        self,
        bridge: DocumentBridge,
        state: ViewState,
        film: Film,
        player: Player,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._state, self._film, self._player = bridge, state, film, player
        self._shown: Decoded | None = None
        self._image = QImage()
        self._problem: DubError | None = None
        self._captions: Captions | None = None
        self._written: tuple[Caption, ...] = ()  # what is painted over the picture
        self._caption_painter = CaptionPainter()
        self._thread = DecodeThread()
        self._thread.decoded.connect(self._on_decoded)
        self._thread.failed.connect(self._on_failed)
        self._listen(theme)
        self.setAccessibleName(self.tr("Picture"))
        self.setToolTip(self.tr("The frame at the playhead; a click plays or pauses"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 90)
        self._ask()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Half of HD."""
        return QSize(640, 360)

    def shown_index(self) -> int | None:
        """Number of the frame in the picture; None where there is none."""
        return self._shown.index if self._shown else None

    def shown_ms(self) -> int | None:
        """Document time at which the frame in the picture begins; None where there is none."""
        return self._shown.start_ms if self._shown else None

    def image(self) -> QImage:
        """The frame in the picture, in pixels of the screen, without subtitles."""
        return self._image

    def picture_rect(self) -> QRectF:
        """Where in the widget the picture is; empty where there is none."""
        if self._image.isNull():
            return QRectF()
        scale = self.devicePixelRatioF()
        box = QSize(round(self.width() * scale), round(self.height() * scale))
        size = self._image.size()
        if not (size.width() == box.width() or size.height() == box.height()):
            size.scale(box, Qt.AspectRatioMode.KeepAspectRatio)  # while the right size is being made
        # On whole pixels of the screen, or it would be blurred.
        left, top = (box.width() - size.width()) // 2, (box.height() - size.height()) // 2
        return QRectF(left / scale, top / scale, size.width() / scale, size.height() / scale)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Paint the frame and the subtitle, or say why there is none."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(Qt.GlobalColor.black))
        if self._image.isNull():
            self._paint_reason(painter)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self.picture_rect(), self._image)
            self._written = self._captions_now().at(self._state.playhead_ms)
            self._caption_painter.paint(painter, self.picture_rect(), self._written)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Have the frame made for the new size."""
        super().resizeEvent(event)
        self._ask()

    def event(self, event: QEvent) -> bool:
        """A screen of another density needs the frame in another size."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._ask()
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """A click plays or pauses."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.play_requested.emit()
        else:
            super().mouseReleaseEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """Taken, so that the release comes here too."""
        event.accept()

    def _listen(self, theme: Theme) -> None:
        self._state.playhead_changed.connect(self._on_playhead_changed)
        self._film.opened.connect(self._on_film_opened)
        self._bridge.changed.connect(self._on_document_changed)
        self._bridge.replaced.connect(self._on_document_replaced)
        self._player.state_changed.connect(self._ask)
        theme.changed.connect(self.update)
        self.destroyed.connect(self._thread.stop)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self._thread.stop)

    def _ask(self) -> None:
        """Wish for the frame at the playhead."""
        info = self._film.info
        scale = self.devicePixelRatioF()
        width, height = round(self.width() * scale), round(self.height() * scale)
        if info is not None and info.video is not None and self._problem is None and width > 0 and height > 0:
            self._thread.want(Wish(info, self._state.playhead_ms, width, height, self._player.playing))

    def _clear(self) -> None:
        self._shown, self._image, self._problem = None, QImage(), None
        self.update()

    def _captions_now(self) -> Captions:
        if self._captions is None:
            self._captions = Captions(self._bridge.project)
        return self._captions

    def _on_playhead_changed(self, ms: int) -> None:
        self._ask()
        if self._captions_now().at(ms) != self._written:
            self.update()

    def _on_film_opened(self) -> None:
        self._clear()
        self._ask()

    def _on_document_changed(self, _changes: ChangeSet) -> None:
        self._captions = None
        self.update()

    def _on_document_replaced(self) -> None:
        self._captions = None
        self.update()

    def _on_decoded(self, decoded: Decoded) -> None:
        if decoded.wish.info is not self._film.info:
            return
        self._shown = decoded
        if decoded.image is not None:
            self._image = decoded.image
            self.update()
        self.frame_shown.emit(decoded.wish.ms)

    def _on_failed(self, info: MediaInfo, error: DubError) -> None:
        if info is self._film.info:
            self._clear()
            self._problem = error

    def _paint_reason(self, painter: QPainter) -> None:
        title, text, colour = self._reason()
        font = fonts.sans(_TITLE_PX)
        font.setWeight(QFont.Weight.DemiBold)
        room = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        painter.setFont(font)
        head = painter.boundingRect(room, int(flags), title)
        painter.setFont(fonts.sans())
        body = painter.boundingRect(room, int(flags), text)
        gap = 8 if title and text else 0
        top = room.center().y() - (head.height() + gap + body.height()) / 2
        painter.setPen(DARK.dim)
        painter.drawText(_at(room, top + head.height() + gap), int(flags), text)
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(_at(room, top), int(flags), title)

    def _reason(self) -> tuple[str, str, QColor]:
        """Why there is no picture: in short, at length, and in which colour."""
        problem = self._problem or self._film.problem
        if problem is not None:
            title = self.tr("The video is missing") if self._film.is_missing else self.tr("The video can't be shown")
            name = self._film.path.name if self._film.path else ""
            told = f"{words(problem.message)} {words(problem.remedy)}".strip()
            return f"{title}: {name}" if name else title, told, DARK.bad
        if self._film.info is not None and self._film.info.video is None:
            return "", self.tr("This file has no picture."), DARK.dim
        if self._film.path is not None:
            return "", "", DARK.dim  # it comes in a moment
        return "", self.tr("No video is open."), DARK.dim


def _at(room: QRectF, top: float) -> QRectF:
    return QRectF(QPointF(room.left(), top), room.bottomRight())
