"""The rows of the list of lines: which keys and clicks mean what. Must not know what a row holds."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from dubstudio.ui.panels.fields import claims

Index = QModelIndex | QPersistentModelIndex


class LinesView(QListView):
    """The rows.

    Attributes:
        menu_requested: Where on the screen a menu is wanted.
        edit_requested: Index of a line that somebody wants to edit in place.
    """

    menu_requested = Signal(QPoint)
    edit_requested = Signal(QModelIndex)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("List of lines"))
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)  # we ask whether the line is locked
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)

    def event(self, event: QEvent) -> bool:
        """Enter and F2 edit the line, whatever they do elsewhere."""
        return claims(event, (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter and F2 edit the line in place."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers()
        is_wish = is_enter or event.key() == Qt.Key.Key_F2
        if is_wish and self.state() != QAbstractItemView.State.EditingState and self.currentIndex().isValid():
            self.edit_requested.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A double click edits the line in place."""
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.edit_requested.emit(index)

    def dataChanged(self, first: Index, last: Index, roles: Iterable[int] = ()) -> None:  # noqa: N802
        """Rows say something else. `QListView` would lay out all of them again, and all are equally high."""
        QAbstractItemView.dataChanged(self, first, last, list(roles))

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Letters are commands here; the search field searches."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Ask for a menu, at the mouse or at the current line."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard and self.currentIndex().isValid():
            corner = self.visualRect(self.currentIndex()).center()
            self.menu_requested.emit(self.viewport().mapToGlobal(corner))
        else:
            self.menu_requested.emit(event.globalPos())
        event.accept()
