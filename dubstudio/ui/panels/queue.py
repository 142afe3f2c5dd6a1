"""The queue: what is being done in the background, in which order, and what went wrong. Must not know what jobs do."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListView,
    QStackedLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from dubstudio.ui.icons import icon
from dubstudio.ui.itemmodels.jobs_model import FRACTION_ROLE, ROW_ROLE, STATE_ROLE, JobsModel, rounded_seconds
from dubstudio.ui.jobs import JobRow, Jobs, Lane, Stage
from dubstudio.ui.theme import Theme
from dubstudio.ui.voicing import Voicing

Index = QModelIndex | QPersistentModelIndex

_MARGIN, _GAP, _BAR = 12, 4, 3
_BUTTON = 26
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class QueuePanel(QWidget):
    """Shows and steers the jobs.

    Args:
        voicing: How far the line is that is being spoken.
        jobs: What there is to do.
        theme: Where colours come from.
    """

    def __init__(self, voicing: Voicing, jobs: Jobs, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._theme = jobs, theme
        self.setProperty("role", "panel")
        self.model = JobsModel(jobs, voicing, self)
        self.view = _List(self.model, theme, self)
        self.view.setAccessibleName(self.tr("Queue"))
        self.summary = QLabel(self)
        self.summary.setProperty("role", "dim")
        self._build_buttons()
        self._build_layout()
        for told in (self.model.rowsInserted, self.model.rowsRemoved, self.model.dataChanged, self.model.layoutChanged):
            told.connect(self._on_changed)
        self.view.selectionModel().selectionChanged.connect(self._on_changed)
        jobs.paused_changed.connect(self._on_paused_changed)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self._on_changed()

    def selected(self) -> list[JobRow]:
        """The jobs that are selected, in their order."""
        return self.model.jobs_at(sorted(index.row() for index in self.view.selectionModel().selectedIndexes()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Delete cancels or dismisses, Alt with an arrow moves."""
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._on_cancel()
        elif alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._move(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    # Building.

    def _build_buttons(self) -> None:
        self.pause = self._button(self.tr("Pause the queue"), self.tr("The line being spoken is finished"))
        self.pause.setCheckable(True)
        self.pause.toggled.connect(self._on_pause)
        self.up = self._button(self.tr("Earlier"), self.tr("Alt+Up"))
        self.up.clicked.connect(self._on_up)
        self.down = self._button(self.tr("Later"), self.tr("Alt+Down"))
        self.down.clicked.connect(self._on_down)
        self.retry = self._button(self.tr("Try again"), self.tr("What failed and is selected, or all that failed"))
        self.retry.clicked.connect(self._on_retry)
        self.cancel = self._button(self.tr("Cancel"), self.tr("Stops the selected jobs; dismisses failed ones · Del"))
        self.cancel.clicked.connect(self._on_cancel)
        self.cancel_all = self._button(self.tr("Cancel all"), self.tr("Stops everything that waits or runs"))
        self.cancel_all.clicked.connect(self._on_cancel_all)

    def _button(self, name: str, hint: str) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("role", "icon")
        button.setAccessibleName(name)
        button.setToolTip(f"{name} · {hint}")
        button.setMinimumSize(_BUTTON, _BUTTON)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _build_layout(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(_MARGIN, _GAP, _GAP * 2, _GAP)
        bar.setSpacing(_GAP)
        bar.addWidget(self.summary, 1)
        for button in (self.pause, self.up, self.down, self.retry, self.cancel, self.cancel_all):
            bar.addWidget(button)
        self.empty = QLabel(self.tr("Nothing to do. Lines that are spoken, and films that are written, appear here."))
        self.empty.setProperty("role", "dim")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setMargin(_MARGIN)
        self._pages = QStackedLayout()
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self.view)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(bar)
        whole.addLayout(self._pages, 1)

    # What happens.

    def _on_changed(self, *_what: object) -> None:
        self._pages.setCurrentWidget(self.view if self.model.rowCount() else self.empty)
        self.summary.setText(self._said())
        chosen = self.selected()
        movable = any(row.stage is Stage.WAITING for row in chosen)
        self.up.setEnabled(movable)
        self.down.setEnabled(movable)
        self.cancel.setEnabled(bool(chosen))
        self.retry.setEnabled(self.model.count(Stage.FAILED) > 0)
        self.cancel_all.setEnabled(self.model.count(Stage.WAITING, Stage.RUNNING) > 0)

    def _said(self) -> str:
        waiting, failed = self.model.count(Stage.WAITING, Stage.RUNNING), self.model.count(Stage.FAILED)
        parts = []
        if waiting:
            parts.append(self.tr("%n to do", "", waiting))
        if failed:
            parts.append(self.tr("%n failed", "", failed))
        seconds = self._jobs.seconds_left(Lane.VOICE) if waiting else None
        if seconds is not None and seconds >= 1:
            parts.append(self.tr("{seconds} s left").format(seconds=rounded_seconds(seconds)))
        if self._jobs.is_paused(Lane.VOICE):
            parts.append(self.tr("paused"))
        return " · ".join(parts)

    def _on_pause(self, paused: bool) -> None:
        self._jobs.set_paused(Lane.VOICE, paused)

    def _on_paused_changed(self, lane: Lane) -> None:
        if lane is Lane.VOICE:
            paused = self._jobs.is_paused(lane)
            self.pause.setChecked(paused)
            name = self.tr("Go on with the queue") if paused else self.tr("Pause the queue")
            self.pause.setAccessibleName(name)
            self.pause.setToolTip(name)
            self._on_theme_changed()
            self._on_changed()

    def _on_up(self) -> None:
        self._move(-1)

    def _on_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        chosen = self.selected()
        for row in chosen if by < 0 else reversed(chosen):
            self.model.step(row.job.id, by)

    def _on_retry(self) -> None:
        failed = [row for row in self.selected() if row.stage is Stage.FAILED]
        for row in failed:
            self._jobs.retry(row.job.id)
        if not failed:
            self._jobs.retry_failed()

    def _on_cancel(self) -> None:
        for row in self.selected():
            if row.stage is Stage.FAILED:
                self._jobs.dismiss(row.job.id)
            else:
                self._jobs.cancel(row.job.id)

    def _on_cancel_all(self) -> None:
        for lane in (Lane.VOICE, Lane.FILES):
            self._jobs.cancel_all(lane)

    def _on_theme_changed(self) -> None:
        colours = self._theme.colours
        names = {
            self.pause: "play" if self.pause.isChecked() else "pause",
            self.up: "up",
            self.down: "down",
            self.retry: "again",
            self.cancel: "close",
            self.cancel_all: "stop",
        }
        for button, name in names.items():
            button.setIcon(icon(name, colours))
        self.view.viewport().update()


class _List(QListView):
    """The rows; they can be dragged to another place."""

    def __init__(self, model: JobsModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(_Delegate(theme, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setLayoutMode(QListView.LayoutMode.Batched)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Arrows with Alt move jobs, not the selection: they are the panel's."""
        if event.modifiers() == Qt.KeyboardModifier.AltModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)


class _Delegate(QStyledItemDelegate):
    """A job: what it is, how far, and what went wrong."""

    def __init__(self, theme: Theme, parent: QListView) -> None:
        super().__init__(parent)
        self._theme, self._view = theme, parent

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802  Qt's name
        """As high as its words need."""
        metrics = QFontMetrics(option.font)
        height = metrics.height() + 2 * (_GAP + 2) + _BAR
        error = self._error(index)
        if error:
            height += _GAP + self._error_height(metrics, error)
        return QSize(100, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, JobRow):
            return
        colours, rect = self._theme.colours, option.rect
        painter.save()
        painter.setFont(option.font)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colours.selected)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(colours.accent)
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        self._draw_head(painter, rect, index, row)
        if row.stage is Stage.RUNNING:
            self._draw_bar(painter, rect, index.data(FRACTION_ROLE))
        elif error := self._error(index):
            painter.setPen(colours.bad)
            top = rect.top() + 2 * (_GAP + 2) + QFontMetrics(option.font).height()
            area = QRect(rect.left() + _MARGIN, top, rect.width() - 2 * _MARGIN, rect.bottom() - top)
            painter.drawText(area, _WRAPPED, error)
        painter.setPen(colours.line)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def _draw_head(self, painter: QPainter, rect: QRect, index: Index, row: JobRow) -> None:
        colours, metrics = self._theme.colours, painter.fontMetrics()
        state = index.data(STATE_ROLE)
        head = QRect(rect.left() + _MARGIN, rect.top() + _GAP + 2, rect.width() - 2 * _MARGIN, metrics.height())
        painter.setPen({Stage.FAILED: colours.bad, Stage.RUNNING: colours.accent}.get(row.stage, colours.dim))
        painter.drawText(head, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, state)
        room = head.width() - metrics.horizontalAdvance(state) - 2 * _GAP
        painter.setPen(colours.text)
        label = metrics.elidedText(index.data(), Qt.TextElideMode.ElideRight, max(0, room))
        painter.drawText(head, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, label)

    def _draw_bar(self, painter: QPainter, rect: QRect, fraction: float) -> None:
        colours = self._theme.colours
        groove = QRect(rect.left() + _MARGIN, rect.bottom() - _BAR - 2, rect.width() - 2 * _MARGIN, _BAR)
        painter.fillRect(groove, colours.groove)
        done = QRect(groove)
        done.setWidth(round(groove.width() * min(max(fraction, 0.0), 1.0)))
        painter.fillRect(done, colours.accent)

    def _error(self, index: Index) -> str:
        row = index.data(ROW_ROLE)
        failed = isinstance(row, JobRow) and row.error is not None
        return str(index.data(Qt.ItemDataRole.ToolTipRole)) if failed else ""

    def _error_height(self, metrics: QFontMetrics, error: str) -> int:
        width = max(80, self._view.viewport().width() - 2 * _MARGIN)
        return metrics.boundingRect(QRect(0, 0, width, 10_000), int(_WRAPPED), error).height()
