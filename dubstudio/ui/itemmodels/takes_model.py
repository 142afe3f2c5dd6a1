"""The takes of the current line as rows. Kept true by ids, without a reset unless another line is looked at.

Must not know how a row is painted.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from dubstudio.project.edits import ChangeSet
from dubstudio.project.entities import Segment, Take
from dubstudio.project.time import ms_from_samples, s_from_ms, speed_from_ratio
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.i18n.messages import words
from dubstudio.ui.verdicts import speed_text
from dubstudio.ui.view_state import ViewState
from dubstudio.ui.voicing import LineState, Voicing

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

TAKE_ROLE = int(Qt.ItemDataRole.UserRole)
"""A `TakeRow`."""


@dataclass(frozen=True)
class TakeRow:
    """Everything a row shows.

    Attributes:
        take: As it is in the document.
        is_chosen: Whether it is the one to be heard.
        is_stale: Whether the line has changed since.
        n_bytes: Of its sound on disk; 0 where it has none.
        is_missing: Whether its sound ought to be there and is not.
    """

    take: Take
    is_chosen: bool
    is_stale: bool
    n_bytes: int
    is_missing: bool

    @property
    def speed(self) -> float:
        """At which it was spoken."""
        return speed_from_ratio(self.take.ratio)

    @property
    def seconds(self) -> float:
        """How long it is."""
        return s_from_ms(ms_from_samples(self.take.n_samples, self.take.sample_rate)) if self.take.sample_rate else 0.0


class TakesModel(QAbstractListModel):
    """Rows of takes, oldest first."""

    def __init__(
        self, bridge: DocumentBridge, state: ViewState, voicing: Voicing, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge, self._state, self._voicing = bridge, state, voicing
        self._segment_id: str | None = None
        self._ids: list[str] = []
        self._sizes: dict[str, int | None] = {}  # by the name of the sound; None: it is not there
        bridge.replaced.connect(self._on_document_replaced)
        bridge.changed.connect(self._on_document_changed)
        voicing.lines_changed.connect(self._on_lines_changed)
        state.selection_changed.connect(self._on_selection_changed)
        self._on_selection_changed()

    @property
    def ids(self) -> tuple[str, ...]:
        """The takes shown."""
        return tuple(self._ids)

    def row_of(self, take_id: str | None) -> int | None:
        """Where a take is; None where it is not shown."""
        return self._ids.index(take_id) if take_id in self._ids else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802  Qt's name
        """How many takes the line has."""
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row shows."""
        row = self._row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == TAKE_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return str(row.take.number)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._told(row)
        return self._told(row) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def _row(self, number: int) -> TakeRow | None:
        """None for a take that is gone from the document and about to go from the rows."""
        project = self._bridge.project
        take = project.takes.get(self._ids[number]) if number < len(self._ids) else None
        line = project.segments.get(take.segment_id) if take else None
        if take is None or line is None:
            return None
        n_bytes = self._size_of(take)
        return TakeRow(
            take=take,
            is_chosen=line.chosen_take_id == take.id,
            is_stale=self._is_stale(line, take),
            n_bytes=n_bytes or 0,
            is_missing=bool(take.sound) and n_bytes is None,
        )

    def _is_stale(self, line: Segment, take: Take) -> bool:
        if line.chosen_take_id == take.id:
            return self._voicing.state_of(line.id) is LineState.STALE
        speaker = self._bridge.project.voice_id_of(line) or ""
        return bool(take.sound) and (take.text != line.text or take.voice_id != speaker)

    def _size_of(self, take: Take) -> int | None:
        """Bytes on disk, looked up once; sounds are never rewritten."""
        document = self._bridge.document
        if document is None or not take.sound:
            return None
        if self._sizes.get(take.sound) is None:
            try:
                self._sizes[take.sound] = document.sound_of(take).stat().st_size
            except OSError:
                self._sizes[take.sound] = None
        return self._sizes[take.sound]

    def _told(self, row: TakeRow) -> str:
        take = row.take
        if take.error:
            return self.tr("Take {number} failed: {reason}").format(number=take.number, reason=words(take.error))
        parts = [self.tr("Take {number}").format(number=take.number), speed_text(row.speed)]
        parts.append(self.tr("{seconds} s").format(seconds=f"{row.seconds:.2f}"))
        parts.append(size_text(row.n_bytes))
        parts += [self.tr("chosen")] * row.is_chosen + [self.tr("starred")] * take.starred
        parts += [self.tr("stale: the line has changed since")] * row.is_stale
        parts += [self.tr("its sound is missing")] * row.is_missing
        if take.seed:
            parts.append(self.tr("seed {seed}").format(seed=take.seed))
        return ", ".join(parts)

    # Following the document.

    def _on_document_replaced(self) -> None:
        self._sizes.clear()
        self._show(None)
        self._on_selection_changed()

    def _on_selection_changed(self) -> None:
        if self._state.current != self._segment_id:
            self._show(self._state.current)

    def _on_document_changed(self, changes: ChangeSet) -> None:
        if self._segment_id is None:
            return
        wanted = self._wanted()
        if wanted != self._ids:
            self._arrange(wanted)
        if self._segment_id in changes.ids or changes.ids & set(self._ids):
            self._repaint()

    def _on_lines_changed(self, ids: Collection[str]) -> None:
        if self._segment_id in ids:
            self._repaint()

    def _show(self, segment_id: str | None) -> None:
        self.beginResetModel()
        self._segment_id = segment_id
        self._ids = self._wanted()
        self.endResetModel()

    def _wanted(self) -> list[str]:
        if self._segment_id not in self._bridge.project.segments:
            return []
        return [take.id for take in self._bridge.project.takes_of(self._segment_id)]

    def _arrange(self, wanted: list[str]) -> None:
        """Let rows come and go. The order of takes never changes: their numbers are theirs."""
        for row in reversed(range(len(self._ids))):
            if self._ids[row] not in wanted:
                self.beginRemoveRows(_NOWHERE, row, row)
                del self._ids[row]
                self.endRemoveRows()
        for row, take_id in enumerate(wanted):
            if row >= len(self._ids) or self._ids[row] != take_id:
                self.beginInsertRows(_NOWHERE, row, row)
                self._ids.insert(row, take_id)
                self.endInsertRows()

    def _repaint(self) -> None:
        if self._ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))


def size_text(n_bytes: int) -> str:
    """A size on disk as people are told it."""
    if n_bytes < 1_000_000:
        return QCoreApplication.translate("Sizes", "{n} kB").format(n=max(round(n_bytes / 1000), 1 if n_bytes else 0))
    return QCoreApplication.translate("Sizes", "{n} MB").format(n=f"{n_bytes / 1e6:.1f}")
