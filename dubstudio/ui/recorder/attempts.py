"""The list of what was recorded: one row a recording, with its wave, to be heard, kept or thrown away."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from dubstudio.ui.i18n.messages import words
from dubstudio.ui.recorder.booth import Kept
from dubstudio.ui.theme import Theme

_PATH = Qt.ItemDataRole.UserRole
_WAVE = Qt.ItemDataRole.UserRole + 1
_ROW_PX, _WAVE_PX = 34, 180

_OF_WINDOW = frozenset(
    {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete, Qt.Key.Key_Escape, Qt.Key.Key_Backspace}
)


class AttemptList(QListWidget):
    """Shows recordings, the newest first.

    Args:
        theme: Its colours.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(self.tr("Recordings"))
        self.setItemDelegate(_Wave(theme, self))
        self.setMinimumHeight(3 * _ROW_PX + 8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        theme.changed.connect(self.viewport().update)

    def show_kept(self, kept: Sequence[Kept]) -> None:
        """Show these; the selected one stays selected as long as it is there."""
        before, row = self.selected_path, self.currentRow()
        waves = {self.item(i).data(_PATH): self.item(i).data(_WAVE) for i in range(self.count())}
        self.clear()
        for one in reversed(kept):
            item = QListWidgetItem(self._title(one))
            item.setData(_PATH, str(one.path))
            item.setData(_WAVE, waves.get(str(one.path)))
            item.setToolTip(words(one.problem) if one.problem else "")
            item.setSizeHint(QSize(0, _ROW_PX))
            self.addItem(item)
        if not self.select_path(before):
            self.setCurrentRow(min(max(row, 0), self.count() - 1))

    def show_wave(self, path: Path, peaks: tuple[float, ...]) -> None:
        """Draw a recording.

        Args:
            path: Of the recording.
            peaks: How loud it is, 0–1, from its beginning to its end.
        """
        for row in range(self.count()):
            if self.item(row).data(_PATH) == str(path):
                self.item(row).setData(_WAVE, peaks)

    def has_wave(self, path: Path) -> bool:
        """Whether a recording is drawn already, or is not there."""
        rows = [self.item(row) for row in range(self.count())]
        return all(item.data(_WAVE) is not None for item in rows if item.data(_PATH) == str(path))

    @property
    def selected_path(self) -> Path | None:
        """The selected recording."""
        item = self.currentItem()
        return Path(item.data(_PATH)) if item is not None else None

    def select_path(self, path: Path | None) -> bool:
        """Select a recording. Returns whether it is there."""
        for row in range(self.count()):
            if path is not None and self.item(row).data(_PATH) == str(path):
                self.setCurrentRow(row)
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Arrows move in the list; other keys are the window's."""
        if event.key() in _OF_WINDOW or event.text().isalnum():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The rows, or what to do where there are none."""
        super().paintEvent(event)
        if not self.count():
            painter = QPainter(self.viewport())
            painter.setPen(self._theme.colours.dim)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            text = self.tr("Nothing is recorded yet. Press R, wait for three beeps, and speak.")
            painter.drawText(self.viewport().rect().adjusted(16, 0, -16, 0), int(flags), text)
            painter.end()

    def _title(self, kept: Kept) -> str:
        if kept.number:
            name = self.tr("Recording {number}").format(number=kept.number)
        else:
            when = QDateTime.fromSecsSinceEpoch(round(kept.made))
            name = self.tr("Earlier, {when}").format(when=QLocale().toString(when, QLocale.FormatType.ShortFormat))
        length = self.tr("{seconds} s").format(seconds=f"{kept.length_s:.1f}")
        parts = [name, length, self.tr("incomplete")] if kept.problem else [name, length]
        return " · ".join(parts)


class _Wave(QStyledItemDelegate):
    """Draws the wave at the right end of a row."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The words, then the wave."""
        super().paint(painter, option, index)
        peaks = index.data(_WAVE)
        area: QRectF = QRectF(option.rect)
        if not peaks or area.width() < 2 * _WAVE_PX:
            return
        left, middle = area.right() - _WAVE_PX - 8, area.center().y()
        painter.setPen(self._theme.colours.accent)
        step, highest = _WAVE_PX / len(peaks), max(0.05, *peaks)  # silence stays flat
        for number, peak in enumerate(peaks):
            half = max(0.5, peak / highest * (area.height() / 2 - 4))
            x = left + number * step
            painter.drawLine(round(x), round(middle - half), round(x), round(middle + half))
