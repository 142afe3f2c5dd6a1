"""Paints a line of the list in two rows and edits its words in place. Must not know the document."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QPlainTextEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from dubstudio.project.time import clock
from dubstudio.ui import fonts
from dubstudio.ui.itemmodels.lines_model import ID_ROLE, LINE_ROLE, LineRow, LinesModel
from dubstudio.ui.panels.languages import words_font
from dubstudio.ui.panels.marks import draw_lock
from dubstudio.ui.theme import Colours, Theme, mixed
from dubstudio.ui.verdicts import colour_of, meter_band, meter_share
from dubstudio.ui.voicing import LineState

Index = QModelIndex | QPersistentModelIndex

_MARGIN = 12
_BAR = 3  # the character's colour at the left edge
_GAP = 8
_METER_WIDTH, _METER_HEIGHT = 92, 8
_LOCK = 12
_PROGRESS = 2
_BARE_STATES = {LineState.CURRENT, LineState.RETIMING}  # what to say of them is their speed


class LinesDelegate(QStyledItemDelegate):
    """The look of a line.

    Args:
        model: What says the state of a line in words.
        theme: Where colours come from.

    Attributes:
        typed: Id and words of a line that is being edited in place, at each key.
        typing_ended: Id of a line that is no longer edited in place.
        step_requested: Words were accepted and the next (1) or previous (-1) row is to be edited.
    """

    typed = Signal(str, str)
    typing_ended = Signal(str)
    step_requested = Signal(int)

    def __init__(self, model: LinesModel, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme
        self._digits = fonts.mono(fonts.SMALL_PX - 1)

    # Painting.

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802, ARG002  Qt's name
        """Every row is equally high."""
        return QSize(240, 2 * QFontMetrics(option.font).height() + 26)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        row = index.data(LINE_ROLE)
        if not isinstance(row, LineRow):
            return
        colours, rect = self._theme.colours, option.rect
        painter.save()
        self._draw_ground(painter, option, row, colours)
        inner = rect.adjusted(_MARGIN, 9, -_MARGIN, -10)
        half = inner.height() // 2
        self._draw_head(painter, QRect(inner.left(), inner.top(), inner.width(), half), option.font, row)
        self._draw_words(painter, QRect(inner.left(), inner.top() + half, inner.width(), half), option.font, row)
        painter.restore()

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, row: LineRow, colours: Colours) -> None:
        rect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colours.selected)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, mixed(colours.panel, colours.text, 0.03))
        painter.fillRect(QRect(rect.left(), rect.top(), _BAR, rect.height() - 1), self._theme.character(row.colour))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours.line)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colours.accent, 1))
            painter.drawRect(rect.adjusted(_BAR, 0, -1, -2))
        if row.state is LineState.SPEAKING:
            width = round(rect.width() * row.progress)
            painter.fillRect(QRect(rect.left(), rect.bottom() + 1 - _PROGRESS, width, _PROGRESS), colours.accent)
        if row.state is LineState.FAILED:
            painter.fillRect(QRect(rect.right() - 2, rect.top(), 3, rect.height() - 1), colours.bad)

    def _draw_head(self, painter: QPainter, rect: QRect, font: QFont, row: LineRow) -> None:
        """Number, time, character and fit meter."""
        colours = self._theme.colours
        metrics = QFontMetrics(self._digits)
        painter.setFont(self._digits)
        painter.setPen(colours.dim)
        left = rect.left()
        for text, least in ((str(row.number), "000"), (clock(row.line.slot.start_ms), "")):
            width = max(metrics.horizontalAdvance(text), metrics.horizontalAdvance(least))
            painter.drawText(QRect(left, rect.top(), width, rect.height()), _LEFT, text)
            left += width + _GAP
        right = rect.right() - _METER_WIDTH
        self._draw_meter(painter, QRect(right, rect.center().y() - 3, _METER_WIDTH, _METER_HEIGHT), row)
        if row.line.locked:
            right -= _LOCK + _GAP
            draw_lock(painter, QRect(right, rect.center().y() - _LOCK // 2, _LOCK, _LOCK), colours.dim)
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(colours.dim if row.colour is None else colours.character_text(row.colour))
        name = row.character or self.tr("nobody")
        room = QRect(left + 4, rect.top(), right - left - 4 - _GAP, rect.height())
        painter.drawText(room, _LEFT, QFontMetrics(bold).elidedText(name, Qt.TextElideMode.ElideRight, room.width()))

    def _draw_meter(self, painter: QPainter, rect: QRect, row: LineRow) -> None:
        """Where the speed stands between slow and fast, and the band in which nobody notices."""
        colours = self._theme.colours
        painter.fillRect(rect, mixed(colours.panel, colours.text, 0.1))
        low, high = meter_band()
        left = rect.left() + round(low * rect.width())
        band = QRect(left, rect.top(), round((high - low) * rect.width()), rect.height())
        painter.fillRect(band, mixed(colours.panel, colours.good, 0.35))
        if row.speed and row.band:
            x = rect.left() + round(meter_share(row.speed) * (rect.width() - 3))
            painter.fillRect(QRect(x, rect.top() - 3, 3, rect.height() + 6), colour_of(row.band, colours))

    def _draw_words(self, painter: QPainter, rect: QRect, font: QFont, row: LineRow) -> None:
        """The words, and how they fit or why they can't be heard."""
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        status, colour = self._model.status_text(row), self._status_colour(row)
        metrics = QFontMetrics(bold)
        most = rect.width() // 2
        status = metrics.elidedText(status, Qt.TextElideMode.ElideRight, most)
        width = metrics.horizontalAdvance(status)
        painter.setFont(bold)
        painter.setPen(colour)
        painter.drawText(rect, _RIGHT, status)
        own = words_font(row.language)
        painter.setFont(own)
        painter.setPen(self._theme.colours.text)
        left = rect.left() + QFontMetrics(self._digits).horizontalAdvance("000") + _GAP
        room = QRect(left, rect.top(), rect.right() - width - _GAP - left, rect.height())
        words = " ".join(row.line.text.split("\n"))
        painter.drawText(room, _LEFT, QFontMetrics(own).elidedText(words, Qt.TextElideMode.ElideRight, room.width()))

    def _status_colour(self, row: LineRow) -> QColor:
        colours = self._theme.colours
        if row.state in _BARE_STATES and row.band:
            return colour_of(row.band, colours)
        named = {
            LineState.FAILED: colours.bad,
            LineState.STALE: colours.warn,
            LineState.SPEAKING: colours.accent,
            LineState.QUEUED: colours.accent,
        }
        return named.get(row.state, colours.dim)

    # Editing in place.

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: N802, ARG002
        """A field for the words of a line."""
        editor = LineEditor(index.data(ID_ROLE), parent)
        editor.textChanged.connect(self._on_editor_text_changed)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802
        """Show the words, unless these are what the user is changing."""
        assert isinstance(editor, LineEditor)
        words = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if words != editor.words_before:
            editor.begin(words)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:  # noqa: N802
        """Accept the words."""
        assert isinstance(editor, LineEditor)
        words, before = editor.toPlainText(), editor.words_before
        if words == before:
            return
        editor.words_before = words  # these are not to be shown to the user anew, who may go on typing
        if not model.setData(index, words, Qt.ItemDataRole.EditRole):
            editor.words_before = before

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802, ARG002
        """The field covers the row, but for the character's colour."""
        editor.setGeometry(option.rect.adjusted(_BAR, 0, 0, -1))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:  # noqa: N802
        """Enter accepts, Shift+Enter breaks the line, Tab goes on, Esc forgets."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and isinstance(editor, LineEditor):
            step = _step_of(event)
            if step is not None:
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
                if step:
                    self.step_requested.emit(step)
                return True
        return super().eventFilter(editor, event)

    def _on_editor_text_changed(self) -> None:
        editor = self.sender()
        if isinstance(editor, LineEditor) and editor.toPlainText() != editor.words_before:
            self.typed.emit(editor.segment_id, editor.toPlainText())

    def destroyEditor(self, editor: QWidget, index: Index) -> None:  # noqa: N802
        """The words are in the document, or forgotten."""
        if isinstance(editor, LineEditor):
            self.typing_ended.emit(editor.segment_id)
        super().destroyEditor(editor, index)


class LineEditor(QPlainTextEdit):
    """The words of one line, in the list."""

    def __init__(self, segment_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.segment_id = segment_id
        self.words_before: str | None = None
        self.setAccessibleName(self.tr("Words of the line"))
        self.setTabChangesFocus(False)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)

    def begin(self, words: str) -> None:
        """Start from these words."""
        self.words_before = words
        self.setPlainText(words)
        self.selectAll()


def _step_of(event: QKeyEvent) -> int | None:
    """Where a key that accepts the words leads: on, back, or nowhere (0); None for keys that accept nothing."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    match event.key():
        case Qt.Key.Key_Return | Qt.Key.Key_Enter if held == Qt.KeyboardModifier.NoModifier:
            return 0
        case Qt.Key.Key_Return | Qt.Key.Key_Enter if held == Qt.KeyboardModifier.ControlModifier:
            return 1
        case Qt.Key.Key_Tab:
            return 1
        case Qt.Key.Key_Backtab:
            return -1
    return None


_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
