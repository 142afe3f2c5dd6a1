"""Voices side by side: a grid of cards to look through, to hear and to choose from by mouse or keys.

Must not know how voices are made to speak: what becomes of each it asks whoever shows it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from dubstudio.studio.auditioning import FEMALE, MALE, Candidate, Origin, Suggestion
from dubstudio.ui.jobs import Stage
from dubstudio.ui.panels.fields import claims
from dubstudio.ui.panels.languages import language_name
from dubstudio.ui.panels.marks import draw_play, draw_star
from dubstudio.ui.theme import Theme, mixed

_SUGGESTION = int(Qt.ItemDataRole.UserRole)
_LEAST_WIDTH, _HEIGHT, _GAP = 230, 88, 8
_PLAY = 36  # pixels of a card that let the voice be heard
_BAR = 4
_LEAST_LIKE, _MOST_LIKE = 0.4, 1.0  # ends of the bar
N_DIGITS = 9
_DIGITS = tuple(Qt.Key(Qt.Key.Key_0.value + digit) for digit in range(N_DIGITS + 1))
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class CardState:
    """What becomes of a voice.

    Attributes:
        likeness: To who speaks in the film; None where that is not known.
        stage: Of the job that lets it speak; None while there is none.
        is_ready: It has said the line.
        error: Why it can't.
        has_turn: It is heard now.
        has_part: It is the voice of the part.
    """

    likeness: float | None = None
    stage: Stage | None = None
    is_ready: bool = False
    error: str = ""
    has_turn: bool = False
    has_part: bool = False


class CardGrid(QListWidget):
    """The cards.

    Args:
        theme: Where colours come from.
        state_of: What becomes of a voice.
        detail_of: What more there is to say of it.

    Attributes:
        current_changed: Another voice is the current one.
        hear: A `Candidate` is to be heard; or no longer, if it is.
        original: The film is to be heard.
        winner: A `Candidate` is to have the part.
        blend: A `Candidate` is to be blended with others.
    """

    current_changed = Signal()
    hear = Signal(object)
    original = Signal()
    winner = Signal(object)
    blend = Signal(object)

    def __init__(
        self,
        theme: Theme,
        state_of: Callable[[Suggestion], CardState],
        detail_of: Callable[[Suggestion], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._state_of, self._detail_of = theme, state_of, detail_of
        self.setAccessibleName(self.tr("Voices"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setDragEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setItemDelegate(_CardDelegate(theme, self))
        self.currentItemChanged.connect(self._on_current_changed)
        self.itemDoubleClicked.connect(self._on_double_clicked)
        theme.changed.connect(self._on_theme_changed)

    # What is shown.

    def show_suggestions(self, suggestions: Sequence[Suggestion]) -> None:
        """Show voices in this order; the current one stays the current one if it is still among them."""
        before = self.current
        if [s.candidate.key for s in suggestions] != [s.candidate.key for s in self.shown()]:
            self.blockSignals(True)
            self.clear()
            for _ in suggestions:
                QListWidgetItem(self)
            self.blockSignals(False)
        for row, suggestion in enumerate(suggestions):
            self.item(row).setData(_SUGGESTION, suggestion)
        self.go_to(before.key if before else "")
        self.refresh()
        self.current_changed.emit()

    def shown(self) -> list[Suggestion]:
        """The voices, in order."""
        return [self.item(row).data(_SUGGESTION) for row in range(self.count())]

    @property
    def current(self) -> Candidate | None:
        """The voice that keys are about."""
        return self._candidate(self.currentItem())

    def go_to(self, key: str) -> None:
        """Make a voice the current one; the first where there is no such."""
        keys = [s.candidate.key for s in self.shown()]
        if keys:
            row = keys.index(key) if key in keys else 0
            if row != self.currentRow():
                self.setCurrentRow(row)

    def refresh(self) -> None:
        """Something has become of voices."""
        for row in range(self.count()):
            item = self.item(row)
            suggestion = item.data(_SUGGESTION)
            state = self._state_of(suggestion)
            spoken = self.spoken(row, suggestion.candidate, state)
            if item.data(Qt.ItemDataRole.AccessibleTextRole) != spoken:
                item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        self.viewport().update()

    def state_at(self, index: Index) -> CardState:
        """What becomes of the voice of a row."""
        return self._state_of(index.data(_SUGGESTION))

    # In words.

    def about(self, candidate: Candidate) -> str:
        """What is known of a voice, in a few words."""
        voice = candidate.voice
        origins = {Origin.LIBRARY: self.tr("mine"), Origin.BLEND: self.tr("blend")}
        parts = [language_name(voice.language)] if voice.language else []
        sexes = {FEMALE: self.tr("female"), MALE: self.tr("male")}
        parts += [sexes[candidate.sex]] if candidate.sex else []
        origin = self.tr("mine") if candidate.is_mine else origins.get(candidate.origin, "")
        return " · ".join([*parts, origin] if origin else parts)

    def doing(self, state: CardState) -> str:
        """What a voice is at, in a word or two."""
        if state.error:
            return self.tr("can't say it")
        if state.stage is Stage.RUNNING:
            return self.tr("speaking…")
        if state.stage is Stage.WAITING:
            return self.tr("waiting")
        return ""

    def spoken(self, row: int, candidate: Candidate, state: CardState) -> str:
        """A card for somebody who can't see it."""
        parts = [candidate.voice.name, self.about(candidate).replace(" · ", ", ")]
        if row < N_DIGITS:
            parts.insert(0, str(row + 1))
        if state.likeness is not None:
            parts.append(self.tr("likeness {likeness}").format(likeness=f"{state.likeness:.2f}"))
        parts += [self.tr("has the part")] if state.has_part else []
        parts += [self.tr("starred")] if candidate.is_starred else []
        parts += [self.tr("can be heard")] if state.is_ready else []
        return ", ".join(filter(None, [*parts, self.doing(state)]))

    # What the user does.

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """What there is to say of a voice is put together when somebody asks."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            item = self.itemAt(event.pos())
            if item is not None:
                item.setToolTip(self._detail_of(item.data(_SUGGESTION)))
        return super().viewportEvent(event)

    def event(self, event: QEvent) -> bool:
        """Space, Enter and digits are ours, whatever they do elsewhere."""
        return claims(event, (Qt.Key.Key_Space, Qt.Key.Key_B, *_ENTER, *_DIGITS)) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Space and digits let voices be heard, Enter gives the part, B blends; arrows move."""
        key, current = Qt.Key(event.key()), self.current
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_0:
            self.original.emit()
        elif key in _DIGITS:
            self._hear_row(_DIGITS.index(key) - 1)
        elif key == Qt.Key.Key_Space and current:
            self.hear.emit(current)
        elif key in _ENTER and current:
            self.winner.emit(current)
        elif key == Qt.Key.Key_B and current:
            self.blend.emit(current)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """On the triangle the voice is heard, elsewhere it becomes the current one."""
        super().mouseReleaseEvent(event)
        item = self.itemAt(event.position().toPoint())
        candidate = self._candidate(item)
        is_left = event.button() == Qt.MouseButton.LeftButton
        if item and candidate and is_left and self._is_on_triangle(item, event.position().x()):
            self.hear.emit(candidate)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """As many cards in a row as there is room for."""
        super().resizeEvent(event)
        room = self.viewport().width() - 1
        columns = max(1, room // (_LEAST_WIDTH + _GAP))
        self.setGridSize(QSize(room // columns, _HEIGHT + _GAP))

    def _hear_row(self, row: int) -> None:
        candidate = self._candidate(self.item(row))
        if candidate:
            self.setCurrentRow(row)
            self.hear.emit(candidate)

    def _is_on_triangle(self, item: QListWidgetItem, x: float) -> bool:
        return x >= self.visualItemRect(item).right() - _GAP - _PLAY

    def _candidate(self, item: QListWidgetItem | None) -> Candidate | None:
        suggestion = item.data(_SUGGESTION) if item else None
        return suggestion.candidate if isinstance(suggestion, Suggestion) else None

    def _on_current_changed(self) -> None:
        self.current_changed.emit()

    def _on_double_clicked(self, item: QListWidgetItem) -> None:
        here = self.mapFromGlobal(self.cursor().pos())
        candidate = self._candidate(item)
        if candidate and not self._is_on_triangle(item, here.x()):
            self.hear.emit(candidate)

    def _on_theme_changed(self) -> None:
        self.viewport().update()


class _CardDelegate(QStyledItemDelegate):
    """Paints a card: digit, name, what is known, likeness, triangle."""

    def __init__(self, theme: Theme, grid: CardGrid) -> None:
        super().__init__(grid)
        self._theme, self._grid = theme, grid

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802, ARG002  Qt's name
        """All are equally large."""
        return self._grid.gridSize()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a card."""
        suggestion = index.data(_SUGGESTION)
        if not isinstance(suggestion, Suggestion):
            return
        state = self._grid.state_at(index)
        box = option.rect.adjusted(_GAP // 2, _GAP // 2, -_GAP // 2, -_GAP // 2)
        painter.save()
        self._paint_ground(painter, option, box, state)
        inner = box.adjusted(12, 9, -_PLAY, -9)
        self._paint_name(painter, option.font, inner, suggestion.candidate, index.row(), state)
        self._paint_about(painter, inner, suggestion.candidate)
        self._paint_likeness(painter, inner, state)
        self._paint_mark(painter, QRect(box.right() - _PLAY, box.top(), _PLAY, box.height()), state)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, state: CardState) -> None:
        colours = self._theme.colours
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        is_under_mouse = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(colours.selected if is_current or state.has_turn else colours.raised)
        edge = colours.accent if is_current else colours.edge if is_under_mouse else colours.line
        painter.setPen(QPen(edge, 2 if is_current and self._grid.hasFocus() else 1))
        painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 5, 5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _paint_name(
        self, painter: QPainter, font: QFont, inner: QRect, candidate: Candidate, row: int, state: CardState
    ) -> None:
        colours, line = self._theme.colours, QRect(inner.left(), inner.top(), inner.width(), 20)
        painter.setFont(font)
        if row < N_DIGITS:
            painter.setPen(colours.dim)
            painter.drawText(line, _LEFT, str(row + 1))
            line.setLeft(line.left() + 16)
        bold = QFont(font)
        bold.setBold(True)
        painter.setFont(bold)
        mark = self._grid.tr("has the part") if state.has_part else ""
        room = line.width() - (painter.fontMetrics().horizontalAdvance(mark) + 8 if mark else 0)
        room -= 20 if candidate.is_starred else 0
        name = painter.fontMetrics().elidedText(candidate.voice.name, Qt.TextElideMode.ElideRight, room)
        painter.setPen(colours.text)
        painter.drawText(line, _LEFT, name)
        if candidate.is_starred:
            used = painter.fontMetrics().horizontalAdvance(name)
            draw_star(painter, QRect(line.left() + used + 6, line.top() + 4, 12, 12), colours.warn, filled=True)
        painter.setFont(font)
        if mark:
            painter.setPen(colours.good)
            painter.drawText(line, _RIGHT, mark)

    def _paint_about(self, painter: QPainter, inner: QRect, candidate: Candidate) -> None:
        line = QRect(inner.left(), inner.top() + 22, inner.width(), 20)
        painter.setPen(self._theme.colours.dim)
        about = self._grid.about(candidate)
        painter.drawText(
            line, _LEFT, painter.fontMetrics().elidedText(about, Qt.TextElideMode.ElideRight, line.width())
        )

    def _paint_likeness(self, painter: QPainter, inner: QRect, state: CardState) -> None:
        colours, doing = self._theme.colours, self._grid.doing(state)
        line = QRect(inner.left(), inner.top() + 48, inner.width(), 20)
        width = ceil(painter.fontMetrics().horizontalAdvance("0.00")) + 8
        if state.likeness is not None:
            share = (state.likeness - _LEAST_LIKE) / (_MOST_LIKE - _LEAST_LIKE)
            groove = QRect(line.left(), line.center().y() - 1, min(72, line.width() // 2), _BAR)
            painter.fillRect(groove, mixed(colours.panel, colours.text, 0.12))
            groove_filled = QRect(groove)
            groove_filled.setWidth(round(groove.width() * min(max(share, 0.0), 1.0)))
            painter.fillRect(groove_filled, colours.accent)
            painter.setPen(colours.text)
            number = QRect(groove.right() + 8, line.top(), width, line.height())
            painter.drawText(number, _LEFT, f"{state.likeness:.2f}")
            line.setLeft(number.right())
        if doing:
            painter.setPen(colours.bad if state.error else colours.dim)
            shown = painter.fontMetrics().elidedText(doing, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, _RIGHT, shown)

    def _paint_mark(self, painter: QPainter, area: QRect, state: CardState) -> None:
        """A triangle; a square while the voice is heard. Pale until the voice has said the line."""
        colours, middle = self._theme.colours, area.center()
        if state.has_turn:
            painter.fillRect(QRect(middle.x() - 6, middle.y() - 5, 11, 11), colours.accent)
        else:
            ink = colours.accent if state.is_ready else colours.dim
            draw_play(painter, QRect(middle.x() - 5, middle.y() - 7, 12, 14), ink)


_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
