"""What is possible now: follows document, selection and speaking, and says which needs of actions are met.

Long-lived; windows come and go over it. Must not know actions or widgets.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from PySide6.QtCore import QObject, QTimer, Signal

from dubstudio.project.edits import ChangeSet
from dubstudio.project.kinds import Kind
from dubstudio.ui.actions.table import Needs
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.film import Film
from dubstudio.ui.view_state import ViewState
from dubstudio.ui.voicing import LineState, Voicing

_WORKING = {LineState.QUEUED, LineState.SPEAKING}
_UNSPOKEN = {LineState.STALE, LineState.EMPTY}
_ASKED_AT_ONCE = 100


class Conditions(QObject):
    """The needs that are met, and what buttons count.

    Attributes:
        changed: Needs are met, or no longer, or something that is counted has changed.
    """

    changed = Signal()

    def __init__(
        self,
        bridge: DocumentBridge,
        state: ViewState,
        film: Film,
        voicing: Voicing,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._state, self._film, self._voicing = bridge, state, film, voicing
        self._states: dict[str, LineState] = {}
        self._to_speak: set[str] = set()
        self._unasked: set[str] = set()
        self._told: tuple[object, ...] = ()
        self._met: frozenset[Needs] = frozenset({Needs.NOTHING})
        self._ask_more = QTimer(self, interval=0)
        self._ask_more.timeout.connect(self._on_time_to_ask)
        bridge.replaced.connect(self._on_replaced)
        bridge.changed.connect(self._on_changed)
        state.selection_changed.connect(self._look)
        state.range_changed.connect(self._look)
        state.modes_changed.connect(self._look)
        film.opened.connect(self._look)
        voicing.lines_changed.connect(self._on_lines_changed)
        self._on_replaced()

    @property
    def met(self) -> frozenset[Needs]:
        """The needs that are met now."""
        return self._met

    @property
    def stale(self) -> int:
        """How many lines are to be spoken: without a sound, or with one that is no longer what they say."""
        return len(self._to_speak)

    @property
    def undo_label(self) -> str:
        """What undo would take back, in English; empty when nothing."""
        document = self._bridge.document
        return document.history.undo_label if document else ""

    @property
    def redo_label(self) -> str:
        """What redo would make again, in English; empty when nothing."""
        document = self._bridge.document
        return document.history.redo_label if document else ""

    @property
    def switches(self) -> tuple[tuple[str, bool], ...]:
        """Switches of editing and playing: the action of each, and whether it is on."""
        state = self._state
        return (("snap", state.snapping), ("follow", state.following), ("loop", state.looping))

    def lines_with(self, text: str, most: int) -> list[tuple[str, int, str]]:
        """Lines that have a text in them: id, number from 1, and words; the first `most` of them."""
        wanted = text.casefold()
        found = (
            (segment.id, number, segment.text)
            for number, segment in enumerate(self._bridge.project.in_order(), start=1)
            if wanted in segment.text.casefold()
        )
        return list(islice(found, most))

    def go_to(self, segment_id: str) -> None:
        """Make a line the current one, with the playhead at its start."""
        segment = self._bridge.project.segments.get(segment_id)
        if segment:
            self._state.select([segment_id])
            self._state.seek(segment.slot.start_ms)

    def _on_replaced(self) -> None:
        self._states = {}
        self._to_speak.clear()
        self._unasked = set(self._bridge.project.segments)
        self._ask()

    def _on_changed(self, changes: ChangeSet) -> None:
        segments = self._bridge.project.segments
        self._unasked.update(id_ for kind, id_ in changes.touched if kind is Kind.SEGMENT and id_ not in segments)
        self._ask()

    def _on_lines_changed(self, ids: frozenset[str]) -> None:
        self._unasked |= ids
        self._ask()

    def _ask(self) -> None:
        """Ask about lines, a few at a time: what a line is worth takes some working out, and there may be thousands."""
        for _ in range(min(_ASKED_AT_ONCE, len(self._unasked))):
            self._hear(self._unasked.pop())
        if self._unasked:
            self._ask_more.start()
        else:
            self._ask_more.stop()
        self._look()

    def _on_time_to_ask(self) -> None:
        self._ask()

    def _hear(self, id_: str) -> None:
        segment = self._bridge.project.segments.get(id_)
        if segment is None:
            self._states.pop(id_, None)
            self._to_speak.discard(id_)
            return
        state = self._states[id_] = self._voicing.state_of(id_)
        wanted = state in _UNSPOKEN and bool(segment.text.strip()) and not segment.locked
        if wanted and not self._voicing.error_of(id_):
            self._to_speak.add(id_)
        else:
            self._to_speak.discard(id_)

    def _look(self) -> None:
        self._met = frozenset({Needs.NOTHING, *self._of_document(), *self._of_selection(), *self._of_speaking()})
        now = (self._met, self.stale, self.undo_label, self.redo_label, self.switches)
        if now != self._told:
            self._told = now
            self.changed.emit()

    def _of_document(self) -> Iterator[Needs]:
        document = self._bridge.document
        if document is None:
            return
        yield Needs.DOCUMENT
        if self._film.info is not None:
            yield Needs.FILM
        if document.history.can_undo:
            yield Needs.UNDO
        if document.history.can_redo:
            yield Needs.REDO
        if self._state.in_ms is not None or self._state.out_ms is not None:
            yield Needs.RANGE
        if document.project.markers:
            yield Needs.MARKER

    def _of_selection(self) -> Iterator[Needs]:
        project, current = self._bridge.project, self._state.current
        if self._state.selected and self._bridge.document:
            yield Needs.LINE
        if len(self._state.selected) > 1:
            yield Needs.LINES
        segment = project.segments.get(current or "")
        if segment is None:
            return
        if segment.chosen_take_id in project.takes:
            yield Needs.TAKE
        if project.takes_of(segment.id):
            yield Needs.TAKES

    def _of_speaking(self) -> Iterator[Needs]:
        if self.stale:
            yield Needs.STALE
        states = set(self._states.values())
        if states & _WORKING:
            yield Needs.SPEAKING
        if LineState.FAILED in states:
            yield Needs.FAILED
