"""The command palette: a few letters, and everything there is to do is one key away."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from dubstudio.ui.actions.conditions import Conditions
from dubstudio.ui.actions.deed import Deed, plain
from dubstudio.ui.actions.keys import shown
from dubstudio.ui.dialogs.fuzzy import fit

_ENTRY = Qt.ItemDataRole.UserRole
_MOST_LINES = 8
_IMPOSSIBLE = 12  # points taken off
_WIDTH, _HEIGHT, _ROW, _PAD = 560, 420, 44, 12
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


@dataclass(frozen=True)
class Entry:
    """One row: an action, or a line of the document."""

    title: str
    detail: str
    key: str = ""
    why_not: str = ""
    deed: Deed | None = None
    line: str = ""


class Palette(QDialog):
    """Finds actions by their names in both languages, and lines by their words.

    Args:
        deeds: All actions.
        conditions: Knows the lines of the document.
        parent: The window.
    """

    def __init__(self, deeds: Mapping[str, Deed], conditions: Conditions, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._deeds, self._conditions = deeds, conditions
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Find an action"))
        self.setProperty("role", "palette")
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("What do you want to do?"))
        self.search.setAccessibleName(self.tr("What do you want to do?"))
        self.list = QListWidget()
        self.list.setItemDelegate(_EntryDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.tr("Actions and lines"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._foot = QLabel()
        self._foot.setProperty("role", "small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        for widget in (self.search, self.list, self._foot):
            layout.addWidget(widget)
        self.resize(_WIDTH, _HEIGHT)
        self.search.installEventFilter(self)
        self.search.textChanged.connect(self._fill)
        self.list.itemClicked.connect(self._take)
        self.list.currentItemChanged.connect(self._explain)
        self._fill("")
        self._place(parent)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Arrows move through the list while the words are typed; Return takes what is marked."""
        if watched is self.search and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _MOVES:
                self.list.event(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self.list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def entries(self) -> list[Entry]:
        """What is listed now, best first."""
        return [self.list.item(row).data(_ENTRY) for row in range(self.list.count())]

    def _place(self, window: QWidget) -> None:
        centre = window.mapToGlobal(window.rect().center())
        top = window.mapToGlobal(window.rect().topLeft()).y() + window.height() // 8
        self.move(centre.x() - self.width() // 2, top)

    def _fill(self, typed: str) -> None:
        self.list.clear()
        for entry in [*self._actions(typed), *self._lines(typed)]:
            item = QListWidgetItem(entry.title, self.list)
            item.setData(_ENTRY, entry)
            item.setToolTip(entry.why_not or entry.detail)
        self.list.setCurrentRow(0)
        if not self.list.count():
            self._foot.setText(self.tr("Nothing is called like that."))

    def _actions(self, typed: str) -> list[Entry]:
        found = [
            (points, deed)
            for deed in self._deeds.values()
            if deed.row.id != "palette" and (points := _points(typed, deed)) is not None
        ]
        # What can be done now comes before what can't, unless that fits much better.
        found.sort(key=lambda pair: pair[0] - (_IMPOSSIBLE if pair[1].why_not else 0), reverse=True)
        return [_of_deed(deed) for _, deed in found]

    def _lines(self, typed: str) -> list[Entry]:
        if not typed.strip():
            return []
        found = self._conditions.lines_with(typed.strip(), _MOST_LINES)
        return [
            Entry(" ".join(text.split()), self.tr("Go to line {number}").format(number=number), line=id_)
            for id_, number, text in found
        ]

    def _explain(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            entry: Entry = item.data(_ENTRY)
            usual = self.tr("↑ ↓ to choose · Return to do it · Esc to leave")
            self._foot.setText(entry.why_not or entry.detail or usual)

    def _take(self, item: QListWidgetItem | None) -> None:
        entry: Entry | None = item.data(_ENTRY) if item else None
        if entry is None or entry.why_not:
            return  # the reason stands below the list
        self.close()
        if entry.deed:
            entry.deed.trigger()
        else:
            self._conditions.go_to(entry.line)


def _points(typed: str, deed: Deed) -> int | None:
    """By its name here, its English name, or what it does."""
    names = [fit(typed, name) for name in {deed.name, plain(deed.row.text)}]
    if len(typed) > 1 and any(typed.casefold() in hint.casefold() for hint in (deed.hint, deed.row.hint)):
        names.append(0)
    return max((points for points in names if points is not None), default=None)


def _of_deed(deed: Deed) -> Entry:
    title = f"{deed.name} ✓" if deed.isCheckable() and deed.isChecked() else deed.name
    return Entry(title, deed.hint, shown(deed.shortcut().toString()), deed.why_not, deed)


class _EntryDelegate(QStyledItemDelegate):
    """Name and key in one line, what it does or why not beneath."""

    def sizeHint(  # noqa: N802
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Rows without a second line are lower."""
        entry: Entry = index.data(_ENTRY)
        return QSize(_WIDTH // 2, _ROW if entry.detail or entry.why_not else _ROW - 14)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a row."""
        entry: Entry = index.data(_ENTRY)
        self.initStyleOption(option, index)
        option.text = ""
        widget = option.widget
        widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)
        painter.save()
        palette = widget.palette()
        text, dim = palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.PlaceholderText)
        area = option.rect.adjusted(_PAD, 4, -_PAD, -4)
        second = entry.why_not or entry.detail
        first = QRect(area.left(), area.top(), area.width(), area.height() // 2 if second else area.height())
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(dim)
        painter.drawText(first, middle | Qt.AlignmentFlag.AlignRight, entry.key)
        room = first.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(entry.key) - _PAD, 0)
        painter.setPen(dim if entry.why_not else text)
        metrics = painter.fontMetrics()
        painter.drawText(room, middle, metrics.elidedText(entry.title, Qt.TextElideMode.ElideRight, room.width()))
        small = QFont(painter.font())
        small.setPixelSize(12)
        painter.setFont(small)
        painter.setPen(dim)
        below = QRect(area.left(), first.bottom(), area.width(), area.bottom() - first.bottom())
        painter.drawText(
            below, middle, painter.fontMetrics().elidedText(second, Qt.TextElideMode.ElideRight, below.width())
        )
        painter.restore()
