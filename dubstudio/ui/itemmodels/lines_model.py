"""The lines of the document as rows: which are shown, in what order, and what each says.

Kept true by ids: an edit moves, adds, removes or repaints the rows it touches and no others. Must not know how a row
is painted.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from dubstudio.project.commands import fields
from dubstudio.project.edits import ChangeSet
from dubstudio.project.entities import Project, Segment
from dubstudio.project.kinds import Kind
from dubstudio.project.time import clock
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.verdicts import Band, band_of, is_over, sentence_of, speed_text
from dubstudio.ui.voicing import LineState, Voicing

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

LINE_ROLE = int(Qt.ItemDataRole.UserRole)
"""A `LineRow`."""

ID_ROLE = LINE_ROLE + 1
"""The id of the line."""


class Only(StrEnum):
    """Which lines are shown."""

    ALL = "all"
    OVER = "over"  # more words than time
    STALE = "stale"
    EMPTY = "empty"  # not spoken yet
    FAILED = "failed"
    CHARACTER = "character"  # those of one


class Order(StrEnum):
    """In what order."""

    TIME = "time"  # which is the order of their numbers
    CHARACTER = "character"
    SPEED = "speed"  # the fastest first


@dataclass(frozen=True)
class Sieve:
    """Which lines are shown.

    Attributes:
        only: Of what kind.
        character_id: Whose, for `Only.CHARACTER`; None for lines of nobody.
        words: What they must contain, whatever the case; in their text, source text, note or character's name.
    """

    only: Only = Only.ALL
    character_id: str | None = None
    words: str = ""


@dataclass(frozen=True)
class LineRow:
    """Everything a row shows.

    Attributes:
        line: As it is in the document.
        language: In which it is spoken.
        number: Its place in the order of time, from 1.
        character: Name of who speaks; empty for nobody.
        colour: Index of the character's colour; None for nobody.
        state: What its sound is worth.
        progress: How far speaking it is, 0–1.
        speed: At which it is or would be spoken; None while that is not known.
        band: How bad that is.
        error: Why it could not be spoken; empty where it could.
    """

    line: Segment
    language: str
    number: int
    character: str
    colour: int | None
    state: LineState
    progress: float
    speed: float | None
    band: Band | None
    error: str


@dataclass(frozen=True, slots=True)
class _Seen:
    """What was known of a line when it was last looked at."""

    line: Segment
    state: LineState
    is_over: bool
    speed: float


class LinesModel(QAbstractListModel):
    """Rows of lines, sieved and ordered.

    Attributes:
        counts_changed: `n_lines`, `n_over` or `n_stale` changed.
        arranging: Rows are about to come, go or move; what the view selects meanwhile means nothing.
        arranged: They have.
    """

    counts_changed = Signal()
    arranging = Signal()
    arranged = Signal()

    def __init__(self, bridge: DocumentBridge, voicing: Voicing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._voicing = voicing
        self.sieve = Sieve()
        self.order = Order.TIME
        self.backwards = False
        self._held: frozenset[str] = frozenset()
        self._rows: dict[str, int] | None = None  # where the lines shown are, worked out when asked
        self._forget()
        bridge.replaced.connect(self._on_document_replaced)
        bridge.changed.connect(self._on_document_changed)
        voicing.lines_changed.connect(self._on_lines_changed)
        self._fill()

    # What others ask for.

    @property
    def ids(self) -> tuple[str, ...]:
        """The lines shown, in their order."""
        return tuple(self._shown)

    @property
    def n_lines(self) -> int:
        """How many lines the document has."""
        return len(self._seen)

    @property
    def n_over(self) -> int:
        """How many have more words than time."""
        return len(self._over)

    @property
    def n_stale(self) -> int:
        """How many have changed since they were spoken."""
        return len(self._stale)

    def row_of(self, segment_id: str) -> int | None:
        """Where a line is; None where it is not shown."""
        if self._rows is None:
            self._rows = {item: row for row, item in enumerate(self._shown)}
        return self._rows.get(segment_id)

    def id_at(self, row: int) -> str:
        """The line of a row."""
        return self._shown[row]

    def show(self, *, sieve: Sieve | None = None, order: Order | None = None, backwards: bool | None = None) -> None:
        """Show other lines, or in another order; None leaves a choice as it is."""
        self.sieve = self.sieve if sieve is None else sieve
        self.order = self.order if order is None else order
        self.backwards = self.backwards if backwards is None else backwards
        self._fill()

    def hold(self, ids: Iterable[str]) -> None:
        """Lines that stay where they are whatever becomes of their state: those being worked on.

        A line that fits at last would else vanish from the list of those that don't, under the user's hands.
        """
        before, self._held = self._held, frozenset(ids)
        released = {i for i in before - self._held if i in self._seen}
        if self._keyed(released):
            self._arrange()

    # What Qt asks for.

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802  Qt's name
        """How many lines are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Lines can be selected, and edited unless they are locked."""
        found = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        line = self._line(index.row())
        return found if line is None or line.locked else found | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row shows."""
        line = self._line(index.row()) if index.isValid() else None
        if line is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return line.text
        if role == ID_ROLE:
            return line.id
        if role == LINE_ROLE:
            return self._row(line)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._told(self._row(line))
        return self._read_out(self._row(line)) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802
        """Change what a line says."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        segment_id = self._shown[index.row()]
        return self._bridge.attempt(lambda project: fields.set_text(project, segment_id, str(value)))

    def _row(self, line: Segment) -> LineRow:
        character = self._bridge.project.characters.get(line.character_id or "")
        fit = self._voicing.fit_of(line.id)
        return LineRow(
            line=line,
            language=self._bridge.project.language_of(line),
            number=self._bridge.project.number_of(line.id),
            character=character.name if character else "",
            colour=character.colour if character else None,
            state=self._voicing.state_of(line.id),
            progress=self._voicing.progress_of(line.id),
            speed=fit.speed if fit else None,
            band=band_of(fit.plan) if fit else None,
            error=self._voicing.error_of(line.id),
        )

    def status_text(self, row: LineRow) -> str:
        """The state of a line in a word or number."""
        match row.state:
            case LineState.FAILED:
                return row.error or self.tr("failed")
            case LineState.STALE:
                return self.tr("stale")
            case LineState.QUEUED:
                return self.tr("waiting")
            case LineState.SPEAKING:
                return self.tr("speaking {percent} %").format(percent=round(row.progress * 100))
            case LineState.EMPTY:
                return self.tr("not spoken") if row.line.text.strip() else self.tr("no words")
        return speed_text(row.speed) if row.speed else self.tr("spoken")

    def _line(self, row: int) -> Segment | None:
        """None for a line that is gone from the document and about to go from the rows."""
        return self._bridge.project.segments.get(self._shown[row]) if row < len(self._shown) else None

    def _told(self, row: LineRow) -> str:
        parts, fit = [self.status_text(row)], self._voicing.fit_of(row.line.id)
        if fit:
            verdict = sentence_of(fit.plan, row.line, fit.natural_ms, fit.silence_ms)
            parts.append(f"{speed_text(fit.speed)} · {verdict.whole}")
        if row.line.locked:
            parts.append(self.tr("This line is locked."))
        return "\n".join(parts)

    def _read_out(self, row: LineRow) -> str:
        who = row.character or self.tr("nobody")
        words = self.tr("Line {number}, {time}, {who}: {text}. {status}")
        return words.format(
            number=row.number,
            time=clock(row.line.slot.start_ms),
            who=who,
            text=row.line.text,
            status=self._told(row).replace("\n", ". "),
        )

    # Following the document.

    def _on_document_replaced(self) -> None:
        self.sieve = Sieve(self.sieve.only if self.sieve.only is not Only.CHARACTER else Only.ALL)
        self._held = frozenset()
        self._fill()

    def _on_document_changed(self, changes: ChangeSet) -> None:
        touched = set(changes.ids_of(Kind.SEGMENT))
        if cast := changes.ids_of(Kind.CHARACTER):
            touched |= {s.id for s in self._bridge.project.segments.values() if s.character_id in cast}
        if touched:
            self._follow(touched)

    def _on_lines_changed(self, ids: Collection[str]) -> None:
        self._follow(set(ids) & self._seen.keys())

    def _follow(self, touched: set[str]) -> None:
        """Something became of some lines."""
        counts = (self.n_lines, self.n_over, self.n_stale)
        renumbered = self._look(touched)
        if self._keyed(touched):
            self._arrange()
        rows = [row for item in touched if (row := self.row_of(item)) is not None]
        self._tell(range(len(self._shown)) if renumbered else rows)
        if counts != (self.n_lines, self.n_over, self.n_stale):
            self.counts_changed.emit()

    def _forget(self) -> None:
        self._seen: dict[str, _Seen] = {}
        self._over: set[str] = set()
        self._stale: set[str] = set()
        self._keys: dict[str, tuple[Any, ...]] = {}  # of the lines that pass the sieve
        self._shown: list[str] = []
        self._rows = None

    def _fill(self) -> None:
        """Look at everything anew: another document, sieve or order."""
        self.arranging.emit()
        self.beginResetModel()
        self._forget()
        self._look(self._bridge.project.segments)
        self._keyed(self._seen)
        self._shown = self._wanted()
        self.endResetModel()
        self.arranged.emit()
        self.counts_changed.emit()

    def _look(self, ids: Collection[str]) -> bool:
        """Note what is the case with some lines.

        Returns:
            Whether numbers may have changed: a line came, went or moved.
        """
        segments, moved = self._bridge.project.segments, False
        for item in ids:
            before = self._seen.pop(item, None)
            self._over.discard(item)
            self._stale.discard(item)
            line = segments.get(item)
            moved |= (line.slot if line else None) != (before.line.slot if before else None)
            if line is None:
                continue
            seen = self._seen[item] = self._seen_now(line)
            if seen.is_over:
                self._over.add(item)
            if seen.state is LineState.STALE:
                self._stale.add(item)
        return moved

    def _seen_now(self, line: Segment) -> _Seen:
        fit = self._voicing.fit_of(line.id)
        state = self._voicing.state_of(line.id)
        return _Seen(line, state, fit is not None and is_over(fit.plan), fit.speed if fit else 0.0)

    # Sieving and ordering.

    def _keyed(self, ids: Iterable[str]) -> bool:
        """Work out what decides where some lines are.

        Returns:
            Whether any of them has to come, go or move.
        """
        changed, project = False, self._bridge.project
        for item in ids:
            before, seen = self._keys.get(item), self._seen.get(item)
            if seen is None:
                after = None
            elif before is not None and item in self._held:
                after = before if self.order is Order.SPEED else self._key(seen, project)
            else:
                after = self._key(seen, project) if self._passes(seen, project) else None
            if after == before:
                continue
            changed = True
            if after is None:
                del self._keys[item]
            else:
                self._keys[item] = after
        return changed

    def _key(self, seen: _Seen, project: Project) -> tuple[Any, ...]:
        when = (seen.line.slot.start_ms, seen.line.slot.end_ms, seen.line.id)
        match self.order:
            case Order.CHARACTER:
                character = project.characters.get(seen.line.character_id or "")
                # Lines of nobody come last.
                return (character is None, character.name.casefold() if character else "", *when)
            case Order.SPEED:
                return (-seen.speed, *when)
        return when

    def _passes(self, seen: _Seen, project: Project) -> bool:
        return self._is_wanted(seen) and self._has_words(seen.line, project)

    def _is_wanted(self, seen: _Seen) -> bool:
        match self.sieve.only:
            case Only.OVER:
                return seen.is_over
            case Only.STALE:
                return seen.state is LineState.STALE
            case Only.EMPTY:
                return seen.state is LineState.EMPTY
            case Only.FAILED:
                return seen.state is LineState.FAILED
            case Only.CHARACTER:
                return seen.line.character_id == self.sieve.character_id
        return True

    def _has_words(self, line: Segment, project: Project) -> bool:
        words = self.sieve.words.strip().casefold()
        if not words:
            return True
        character = project.characters.get(line.character_id or "")
        name = character.name if character else ""
        return any(words in text.casefold() for text in (line.text, line.source_text, line.note, name))

    def _wanted(self) -> list[str]:
        # Starting from the order there is, sorting is quick.
        known = [item for item in self._shown if item in self._keys]
        held = set(known)
        fresh = [item for item in self._keys if item not in held]
        return sorted(known + fresh, key=self._keys.__getitem__, reverse=self.backwards)

    def _arrange(self) -> None:
        """Let rows come, go and move until they are as they should be."""
        wanted = self._wanted()
        if wanted == self._shown:
            return
        self.arranging.emit()
        self._take_out([row for row, item in enumerate(self._shown) if item not in self._keys])
        there = set(self._shown)
        self._move([item for item in wanted if item in there])
        self._put_in(wanted, there)
        self.arranged.emit()

    def _take_out(self, rows: list[int]) -> None:
        for first, last in reversed(list(runs(rows))):
            self.beginRemoveRows(_NOWHERE, first, last)
            del self._shown[first : last + 1]
            self._rows = None
            self.endRemoveRows()

    def _move(self, wanted: list[str]) -> None:
        if wanted == self._shown:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        items = [self._shown[index.row()] for index in before]
        self._shown, self._rows = wanted, None
        after = [self.index(self.row_of(item) or 0) for item in items]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _put_in(self, wanted: list[str], there: set[str]) -> None:
        for first, last in runs([row for row, item in enumerate(wanted) if item not in there]):
            self.beginInsertRows(_NOWHERE, first, last)
            self._shown[first:first] = wanted[first : last + 1]
            self._rows = None
            self.endInsertRows()

    def _tell(self, rows: Iterable[int]) -> None:
        for first, last in runs(sorted(rows)):
            self.dataChanged.emit(self.index(first), self.index(last))


def runs(rows: list[int]) -> Iterator[tuple[int, int]]:
    """Neighbouring numbers of an ascending list as first and last of each stretch."""
    if not rows:
        return
    first = rows[0]
    for row, after in pairwise([*rows, rows[-1] + 2]):
        if after != row + 1:
            yield first, row
            first = after
