"""The takes of the current line as the inspector shows them: number, wave, speed, star. Must not know the document."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from dubstudio.ui import fonts
from dubstudio.ui.i18n.messages import words
from dubstudio.ui.itemmodels.takes_model import TAKE_ROLE, TakeRow, TakesModel, size_text
from dubstudio.ui.panels.fields import claims
from dubstudio.ui.panels.marks import draw_star
from dubstudio.ui.theme import Theme, mixed
from dubstudio.ui.verdicts import band_of_speed, colour_of, speed_text
from dubstudio.ui.waves import TakeWaves

Index = QModelIndex | QPersistentModelIndex

_ROW, _GAP = 42, 4
_MOST_ROWS = 6
_STAR, _STAR_ROOM = 13, 28
_NUMBER_ROOM = 26
_CORNER = 5


class TakesList(QListView):
    """Rows of takes.

    Attributes:
        chosen: Id of a take that is to be heard.
        starred: Id of a take to be marked, or no longer.
        removed: Id of a take to be thrown away.
        played: Id of a take that somebody wants to hear.
    """

    chosen = Signal(str)
    starred = Signal(str)
    removed = Signal(str)
    played = Signal(str)

    def __init__(self, model: TakesModel, waves: TakeWaves, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setAccessibleName(self.tr("Takes"))
        self.setModel(model)
        self.setItemDelegate(TakesDelegate(waves, theme, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        for told in (model.rowsInserted, model.rowsRemoved, model.modelReset):
            told.connect(self._on_rows_changed)
        waves.ready.connect(self._on_wave_ready)
        theme.changed.connect(self.viewport().update)
        self._on_rows_changed()

    def take_at(self, index: QModelIndex) -> str:
        """Id of the take of a row; empty where there is none."""
        return self._model.ids[index.row()] if index.isValid() else ""

    def event(self, event: QEvent) -> bool:
        """These keys mean takes here, whatever they do elsewhere."""
        keys = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        return claims(event, keys) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter chooses, Space lets hear, Delete throws away, * stars."""
        take_id = self.take_at(self.currentIndex())
        told = {
            Qt.Key.Key_Return: self.chosen,
            Qt.Key.Key_Enter: self.chosen,
            Qt.Key.Key_Space: self.played,
            Qt.Key.Key_Delete: self.removed,
            Qt.Key.Key_Backspace: self.removed,
            Qt.Key.Key_Asterisk: self.starred,
        }.get(Qt.Key(event.key()))
        if told is not None and take_id:
            told.emit(take_id)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Letters and numbers are commands here."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click on the star stars, elsewhere it chooses."""
        super().mouseReleaseEvent(event)
        where = event.position().toPoint()
        take_id = self.take_at(self.indexAt(where))
        if event.button() != Qt.MouseButton.LeftButton or not take_id:
            return
        on_star = where.x() >= self.viewport().width() - _STAR_ROOM
        (self.starred if on_star else self.chosen).emit(take_id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Hear it."""
        take_id = self.take_at(self.indexAt(event.position().toPoint()))
        if take_id and event.position().x() < self.viewport().width() - _STAR_ROOM:
            self.played.emit(take_id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """What can be done with a take."""
        index = self.indexAt(event.pos())
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
        row = index.data(TAKE_ROLE)
        if isinstance(row, TakeRow):
            self.menu_for(row).popup(self.viewport().mapToGlobal(self.visualRect(index).center() + QPoint(8, 8)))
        event.accept()

    def menu_for(self, row: TakeRow) -> QMenu:
        """The menu of a take."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        star = self.tr("Unstar") if row.take.starred else self.tr("Star")
        choices = (
            (self.tr("Choose"), "choose", bool(row.take.sound) and not row.is_chosen),
            (self.tr("Play"), "play", bool(row.take.sound)),
            (star, "star", True),
            (self.tr("Remove"), "remove", True),
        )
        for text, name, is_possible in choices:
            action = menu.addAction(text)
            action.setEnabled(is_possible)
            action.setData([name, row.take.id])
        menu.triggered.connect(self._on_menu_triggered)
        return menu

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as the takes, up to a few."""
        return QSize(200, max(1, min(self._model.rowCount(), _MOST_ROWS)) * _ROW + 2)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """No lower than it wants to be."""
        return QSize(120, self.sizeHint().height())

    def _on_menu_triggered(self, action: QAction) -> None:
        name, take_id = action.data()
        told = {"choose": self.chosen, "play": self.played, "star": self.starred, "remove": self.removed}[name]
        told.emit(take_id)

    def _on_rows_changed(self) -> None:
        self.updateGeometry()
        self.setVisible(bool(self._model.rowCount()))

    def _on_wave_ready(self, _sound: object) -> None:
        self.viewport().update()


class TakesDelegate(QStyledItemDelegate):
    """The look of a take."""

    def __init__(self, waves: TakeWaves, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._waves = waves
        self._theme = theme
        self._small = fonts.sans(fonts.SMALL_PX - 1)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802, ARG002  Qt's name
        """Every row is equally high."""
        return QSize(160, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        row, colours = index.data(TAKE_ROLE), self._theme.colours
        if not isinstance(row, TakeRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = option.rect.adjusted(1, 0, -1, -_GAP)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.setBrush(colours.selected if row.is_chosen else colours.raised if hovered else colours.control)
        painter.setPen(QPen(colours.accent if row.is_chosen or focused else colours.line, 1))
        painter.drawRoundedRect(box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), _CORNER, _CORNER)
        self._draw_number(painter, box, option.font, row)
        star = QRect(box.right() - _STAR - 7, box.center().y() - _STAR // 2, _STAR, _STAR)
        faint = mixed(colours.panel, colours.dim, 0.55)
        draw_star(painter, star, colours.warn if row.take.starred else faint, filled=row.take.starred)
        room = box.adjusted(_NUMBER_ROOM, 3, -_STAR_ROOM, -3)
        if row.take.error or row.is_missing:
            self._draw_trouble(painter, room, option.font, row)
        else:
            self._draw_facts(painter, room, option.font, row)
        painter.restore()

    def _draw_number(self, painter: QPainter, box: QRect, font: QFont, row: TakeRow) -> None:
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(self._theme.colours.text)
        painter.drawText(box.adjusted(10, 0, 0, 0), _LEFT, str(row.take.number))

    def _draw_trouble(self, painter: QPainter, room: QRect, font: QFont, row: TakeRow) -> None:
        text = self.tr("failed: {reason}").format(reason=words(row.take.error)) if row.take.error else ""
        painter.setFont(font)
        painter.setPen(self._theme.colours.bad)
        text = text or self.tr("its sound is missing")
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
        if painter.boundingRect(room, flags, text).height() > room.height():
            flags = _LEFT
            text = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, flags, text)

    def _draw_facts(self, painter: QPainter, room: QRect, font: QFont, row: TakeRow) -> None:
        """Wave, speed, and beneath it length and size."""
        colours = self._theme.colours
        speed = speed_text(row.speed)
        if row.is_stale:
            speed = self.tr("stale") + f" {speed}"
        seconds = self.tr("{seconds} s").format(seconds=f"{row.seconds:.2f}")
        facts = f"{seconds} · {size_text(row.n_bytes)}"
        small = QFontMetrics(self._small)
        width = max(QFontMetrics(font).horizontalAdvance(speed), small.horizontalAdvance(facts))
        half = room.height() // 2
        painter.setFont(font)
        painter.setPen(colours.warn if row.is_stale else colour_of(band_of_speed(row.speed), colours))
        painter.drawText(QRect(room.left(), room.top(), room.width(), half), _RIGHT, speed)
        painter.setFont(self._small)
        painter.setPen(colours.dim)
        painter.drawText(QRect(room.left(), room.top() + half, room.width(), room.height() - half), _RIGHT, facts)
        wave = QRect(room.left(), room.top() + 1, room.width() - width - 10, room.height() - 2)
        self._draw_wave(painter, wave, row, colours.accent if row.is_chosen else colours.dim)

    def _draw_wave(self, painter: QPainter, box: QRect, row: TakeRow, colour: QColor) -> None:
        """All takes of a line at one scale would be cramped: each fills its box."""
        peaks = self._waves.of(row.take)
        middle = box.center().y()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        if peaks is None or box.width() < 8:
            painter.fillRect(QRect(box.left(), middle, max(box.width(), 0), 1), colour)
            return
        columns = peaks.columns(0.0, row.seconds * 1000 / box.width(), box.width()).tolist()
        loudest = max((max(abs(low), abs(high)) for low, high in columns), default=0.0) or 1.0
        reach = box.height() / 2 / loudest
        for x, (low, high) in enumerate(columns):
            top, bottom = round(high * reach), round(low * reach)
            painter.fillRect(QRect(box.left() + x, middle - top, 1, max(top - bottom, 1)), colour)


_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
