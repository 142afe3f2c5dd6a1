"""The jobs of a window as a Qt list: those running first, then those waiting in their order, then those that failed.

Follows `Jobs` by ids and changes no more rows than have changed, so that a selection survives a long queue being worked
off. Must not know how jobs are painted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
)

from dubstudio.ui.i18n.messages import words
from dubstudio.ui.jobs import JobRow, Jobs, Lane, Stage
from dubstudio.ui.voicing import Voicing

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
"""The `JobRow`."""
ID_ROLE = Qt.ItemDataRole.UserRole + 2
"""The id of the job."""
FRACTION_ROLE = Qt.ItemDataRole.UserRole + 3
"""How far it is, 0–1; for lines that are being spoken a guess."""
STATE_ROLE = Qt.ItemDataRole.UserRole + 4
"""Its state in words."""

LANES = (Lane.VOICE, Lane.FILES, Lane.MEDIA)
"""Lanes people are shown; reading for the fit meter is too quick to be looked at."""

_HIDDEN = frozenset({"audition"})
_MIME = "application/x-dubstudio-job"
_GATHER_MS = 30
_SHOWN_ROUNDED = 10  # seconds left beyond which they are told in fives

Index = QModelIndex | QPersistentModelIndex


class JobsModel(QAbstractListModel):
    """One for a panel.

    Args:
        jobs: What there is to do.
        voicing: How far the line is that is being spoken.
    """

    def __init__(self, jobs: Jobs, voicing: Voicing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._voicing = jobs, voicing
        self._ids: list[str] = []
        self._rows: dict[str, JobRow] = {}
        self._counts: Counter[Stage] = Counter()
        self._gather = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._gather.timeout.connect(self.refresh)
        jobs.changed.connect(self._on_job_changed)
        jobs.paused_changed.connect(self._on_paused_changed)
        voicing.lines_changed.connect(self._on_progress)
        self.refresh()

    # What Qt asks.

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008  Qt's name and default
        """How many jobs there are."""
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What is to be shown of a job."""
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        row = self._rows[self._ids[index.row()]]
        values: dict[int, Callable[[], Any]] = {
            Qt.ItemDataRole.DisplayRole: lambda: words(row.job.label),
            Qt.ItemDataRole.ToolTipRole: lambda: _error_text(row) or words(row.text),
            Qt.ItemDataRole.AccessibleTextRole: lambda: self._spoken(row),
            ROW_ROLE: lambda: row,
            ID_ROLE: lambda: row.job.id,
            FRACTION_ROLE: lambda: self._fraction(row),
            STATE_ROLE: lambda: self._state(row),
        }
        return values[role]() if role in values else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Jobs that wait can be dragged; drops fall between rows."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        row = self._rows[self._ids[index.row()]]
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return usual | Qt.ItemFlag.ItemIsDragEnabled if row.stage is Stage.WAITING else usual

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802
        """A job dropped is moved."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:  # noqa: N802
        """Jobs of this window only."""
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802
        """The ids of the jobs being dragged, in their order."""
        data = QMimeData()
        ids = [self._ids[row] for row in sorted({index.row() for index in indexes})]
        data.setData(_MIME, "\n".join(ids).encode())
        return data

    def dropMimeData(  # noqa: N802
        self, data: QMimeData, action: Qt.DropAction, row: int, _column: int, parent: Index
    ) -> bool:
        """Jobs were dropped before a row."""
        if action is not Qt.DropAction.MoveAction or not data.hasFormat(_MIME):
            return False
        before = row if row >= 0 else (parent.row() if parent.isValid() else len(self._ids))
        self.move(bytes(data.data(_MIME).data()).decode().split("\n"), before)
        return False  # the rows move when the queue says so; the view is not to take any away

    # What panels ask.

    def row_of(self, job_id: str) -> int:
        """Where a job stands; -1 where it does not."""
        return self._ids.index(job_id) if job_id in self._rows else -1

    def jobs_at(self, rows: Sequence[int]) -> list[JobRow]:
        """The jobs of some rows."""
        return [self._rows[self._ids[row]] for row in rows if 0 <= row < len(self._ids)]

    def count(self, *stages: Stage) -> int:
        """How many jobs are at one of these stages."""
        return sum(self._counts[stage] for stage in stages)

    def move(self, ids: Sequence[str], before: int) -> None:
        """Give waiting jobs their place before a row, in the order given; jobs stay in their lane."""
        moving = [i for i in ids if i in self._rows and self._rows[i].stage is Stage.WAITING]
        for lane in {self._rows[i].lane for i in moving}:
            own = [i for i in moving if self._rows[i].lane is lane]
            above = [i for i in self._waiting(self._ids[:before], lane) if i not in own]
            for offset, job_id in enumerate(own):
                self._jobs.move(job_id, len(above) + offset)

    def step(self, job_id: str, by: int) -> None:
        """Let a waiting job change places with the one before (-1) or after it (1)."""
        row = self._rows.get(job_id)
        if row is None or row.stage is not Stage.WAITING:
            return
        line = self._waiting(self._ids, row.lane)
        target = line.index(job_id) + by
        if 0 <= target < len(line):
            self._jobs.move(job_id, target)
            self.refresh()

    def refresh(self) -> None:
        """Become what the jobs are now."""
        self._gather.stop()
        rows = {row.job.id: row for row in self._jobs.rows(*LANES) if row.job.kind not in _HIDDEN}
        self._counts = Counter(row.stage for row in rows.values())
        self._remove_all_but(rows)
        self._reorder(list(rows))
        before, self._rows = self._rows, dict(self._rows | rows)
        self._insert(list(rows))
        self._rows = rows
        for number, job_id in enumerate(self._ids):
            if job_id in before and before[job_id] != rows[job_id]:
                index = self.index(number)
                self.dataChanged.emit(index, index)

    def _remove_all_but(self, rows: dict[str, JobRow]) -> None:
        last = len(self._ids) - 1
        while last >= 0:
            if self._ids[last] in rows:
                last -= 1
                continue
            first = last
            while first > 0 and self._ids[first - 1] not in rows:
                first -= 1
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._ids[first : last + 1]
            self.endRemoveRows()
            last = first - 1

    def _reorder(self, wanted: list[str]) -> None:
        there = set(self._ids)
        order = [i for i in wanted if i in there]
        if order == self._ids:
            return
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        places = {job_id: number for number, job_id in enumerate(order)}
        new = [self.createIndex(places[self._ids[index.row()]], 0) for index in old]
        self._ids = order
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def _insert(self, wanted: list[str]) -> None:
        there = set(self._ids)
        number = 0
        while number < len(wanted):
            if wanted[number] in there:
                number += 1
                continue
            last = number
            while last + 1 < len(wanted) and wanted[last + 1] not in there:
                last += 1
            self.beginInsertRows(QModelIndex(), number, last)
            self._ids[number:number] = wanted[number : last + 1]
            self.endInsertRows()
            number = last + 1

    def _waiting(self, ids: Sequence[str], lane: Lane) -> list[str]:
        return [i for i in ids if self._rows[i].stage is Stage.WAITING and self._rows[i].lane is lane]

    def _fraction(self, row: JobRow) -> float:
        if row.stage is not Stage.RUNNING:
            return 0.0
        return row.fraction or self._voicing.progress_of_job(row.job.id)

    def _state(self, row: JobRow) -> str:
        match row.stage:
            case Stage.RUNNING:
                return self._progress_text(row)
            case Stage.FAILED:
                return self.tr("failed")
            case _:
                return self.tr("paused") if self._jobs.is_paused(row.lane) else self.tr("waiting")

    def _progress_text(self, row: JobRow) -> str:
        fraction, seconds = self._fraction(row), self._jobs.seconds_left_running(row.lane)
        text = self.tr("{percent} %").format(percent=round(100 * fraction)) if fraction else self.tr("running")
        if seconds is not None and seconds >= 1:
            text += " · " + self.tr("{seconds} s left").format(seconds=rounded_seconds(seconds))
        return text

    def _spoken(self, row: JobRow) -> str:
        return ", ".join(filter(None, (words(row.job.label), self._state(row), _error_text(row))))

    def _on_job_changed(self, job_id: str) -> None:
        now = self._jobs.row(job_id)
        known = self._rows.get(job_id)
        if now and known and now.stage is known.stage is Stage.RUNNING:
            self._rows[job_id] = now
            self._tell_of((job_id,))
        elif not self._gather.isActive():
            self._gather.start()

    def _on_paused_changed(self, _lane: object) -> None:
        if self._ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))

    def _on_progress(self, _ids: object) -> None:
        running = [i for i in self._ids[: len(LANES)] if self._rows[i].stage is Stage.RUNNING]
        self._tell_of(running)

    def _tell_of(self, ids: Sequence[str]) -> None:
        for job_id in ids:
            index = self.index(self.row_of(job_id))
            self.dataChanged.emit(index, index)


def rounded_seconds(seconds: float) -> int:
    """A guess of seconds, no finer than a guess can be."""
    return round(seconds) if seconds < _SHOWN_ROUNDED else 5 * round(seconds / 5)


def _error_text(row: JobRow) -> str:
    if row.error is None:
        return ""
    return f"{words(row.error.message)} {words(row.error.remedy)}".strip()
