"""The lines as the timeline shows them: those of the document, with a gesture's preview laid over them.

A preview is never part of the document: it is what an edit would do if the mouse were let go now. Lives on the GUI
thread. Must not know pixels.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from PySide6.QtCore import QObject, Signal

from dubstudio.project.edits import Change, ChangeSet, Edit
from dubstudio.project.entities import FitFree, FitRatio, Segment, Span, Take
from dubstudio.project.kinds import Kind
from dubstudio.timing.fit import FitPlan, limits_from, plan_line, window_of
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.preferences import Preferences
from dubstudio.ui.timeline.order import LineOrder, Row, in_order, row_of
from dubstudio.ui.voicing import LineState, Voicing

_FARTHER_MS = 30_000
_MS_RATE = 1_000  # a sound of which a sample is a millisecond


class ShownLines(QObject):
    """Follows the document.

    Attributes:
        changed: Lines look otherwise in a stretch, a `Span`; None for anywhere.
    """

    changed = Signal(object)

    def __init__(
        self,
        bridge: DocumentBridge,
        voicing: Voicing,
        preferences: Preferences,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._voicing = voicing
        self._preferences = preferences
        self._settled = in_order(())
        self._order = self._settled
        self._preview: Mapping[str, Row | None] = {}
        bridge.replaced.connect(self._on_document_replaced)
        bridge.changed.connect(self._on_document_changed)
        voicing.lines_changed.connect(self._on_voicing_lines_changed)
        self._read_all()

    @property
    def order(self) -> LineOrder:
        """All lines as they look now."""
        return self._order

    @property
    def settled(self) -> LineOrder:
        """All lines as they are in the document."""
        return self._settled

    def is_preview(self, segment_id: str) -> bool:
        """Whether a line is shown otherwise than it is."""
        return segment_id in self._preview

    def preview(self, edit: Edit, within: Span) -> None:
        """Show what an edit would do, instead of what was previewed before.

        Args:
            edit: What would be done.
            within: The stretch that is seen; what lies elsewhere before and after is not looked at, as an edit may
                touch thousands of lines.
        """
        shown: dict[str, Row | None] = {}
        takes = {change.id: change.after for change in edit.changes if isinstance(change.after, Take)}
        for change in edit.changes:
            if change.kind is not Kind.SEGMENT or not _reaches_into(within, change):
                continue
            segment = change.after if isinstance(change.after, Segment) else None
            shown[change.id] = row_of(self._bridge.project, segment, takes) if segment else None
        self._show_preview(shown)

    def end_preview(self) -> None:
        """Show the lines as they are."""
        self._show_preview({})

    def plan_of(self, segment: Segment) -> FitPlan | None:
        """How a line is going to be spoken; None while its natural length is not known.

        While an edge is dragged nobody is asked: the natural length does not depend on it.
        """
        fit = self._voicing.fit_of(segment.id)
        if fit is None:
            return None
        settled = self._settled.get(segment.id)
        if not self.is_preview(segment.id) or fit.natural_ms <= 0 or settled is None:
            return fit.plan
        before, after = _window(settled.segment), _window(segment)
        silence_ms = fit.silence_ms and max(0, fit.silence_ms + before.end_ms - after.end_ms)
        return plan_line(
            fit.natural_ms,
            _MS_RATE,
            segment.fit,
            segment.slot,
            segment.region,
            silence_ms=silence_ms,
            limits=limits_from(self._preferences.values),
        )

    def sounding(self, row: Row) -> Span:
        """When a line's take is heard, or will be once it has been re-timed."""
        assert row.heard is not None
        if not self._changes_length(row):
            return row.heard
        plan = self.plan_of(row.segment)
        return Span(plan.start_ms, max(plan.start_ms + 1, plan.end_ms)) if plan else _window(row.segment)

    def _changes_length(self, row: Row) -> bool:
        segment, settled = row.segment, self._settled.get(row.segment.id)
        if isinstance(segment.fit, FitFree | FitRatio):
            return False
        if self.is_preview(segment.id) and settled:
            return _window(settled.segment).length_ms != _window(segment).length_ms
        return self._voicing.state_of(segment.id) is LineState.RETIMING

    def _show_preview(self, shown: Mapping[str, Row | None]) -> None:
        touched = [*self._preview, *shown]
        if not touched:
            return
        before = self._order
        self._preview = shown
        self._order = self._settled.with_rows(shown)
        self.changed.emit(_touched(touched, before, self._order))

    def _on_document_replaced(self) -> None:
        self._preview = {}
        self._read_all()
        self.changed.emit(None)

    def _on_document_changed(self, changes: ChangeSet) -> None:
        if Kind.CHARACTER in changes.kinds:
            self._read_all()
            self.changed.emit(None)
            return
        touched = changes.ids_of(Kind.SEGMENT)
        if not touched:
            return
        before, segments = self._order, self._bridge.project.segments
        rows = {i: row_of(self._bridge.project, segments[i]) if i in segments else None for i in touched}
        self._settled = self._settled.with_rows(rows)
        self._order = self._settled.with_rows(self._preview)
        self.changed.emit(_touched(touched, before, self._order))

    def _on_voicing_lines_changed(self, ids: frozenset[str]) -> None:
        found = [self._order.get(item_id) for item_id in ids]
        if any(found):
            self.changed.emit(_hull(found))

    def _read_all(self) -> None:
        project = self._bridge.project
        self._settled = in_order(row_of(project, segment) for segment in project.segments.values())
        self._order = self._settled.with_rows(self._preview)


def _window(segment: Segment) -> Span:
    return window_of(segment.fit, segment.slot, segment.region)


def _reaches_into(within: Span, change: Change) -> bool:
    """Whether a line is seen before or after a change; sounds may reach a little farther than lines."""
    start_ms, end_ms = within.start_ms - _FARTHER_MS, within.end_ms + _FARTHER_MS
    lines = (item for item in (change.before, change.after) if isinstance(item, Segment))
    return any(line.slot.start_ms < end_ms and line.slot.end_ms > start_ms for line in lines)


def _touched(ids: Collection[str], *orders: LineOrder) -> Span | None:
    """Where lines look otherwise, in an order before and one after: also what shares its height with them."""
    hull = _hull(order.get(item_id) for order in orders for item_id in ids)
    grown = True
    while hull and grown:
        found = hull
        for order in orders:
            hull = _united(hull, _hull(order.between(found.start_ms, found.end_ms)))
        grown = hull != found
    return hull


def _united(one: Span, other: Span | None) -> Span:
    return Span(min(one.start_ms, other.start_ms), max(one.end_ms, other.end_ms)) if other else one


def _hull(rows: Iterable[Row | None]) -> Span | None:
    there = [row for row in rows if row]
    if not there:
        return None
    return Span(min(row.start_ms for row in there), max(row.end_ms for row in there))
