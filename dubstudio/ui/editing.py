"""What the keyboard and the menus do to lines and markers: one step to undo for each, and a selection that makes sense
afterwards.

Lives on the GUI thread. Must not know widgets; what an edit consists of is decided by `project.commands`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from dubstudio.base.errors import EditRefused
from dubstudio.project.commands import fields, lines, markers, timing
from dubstudio.project.commands.timing import Edge
from dubstudio.project.edits import ChangeSet, Edit
from dubstudio.project.entities import Marker, Project, Segment, Span
from dubstudio.project.kinds import Kind
from dubstudio.project.snapping import SnapPoints
from dubstudio.project.time import frame_at_ms, ms_of_frame
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.film import Film
from dubstudio.ui.view_state import ViewState

LEAD_IN_MS = 100
LEAD_OUT_MS = 350
NEW_LINE_MS = 2_000
LEAST_NEW_LINE_MS = 500  # a new line gives way to the next one, but not below this
SHOT_REACH_FRAMES = 8
MARKER_REACH_MS = 500

Command = Callable[[Project], Edit]


class Editing(QObject):
    """Edits the lines that are selected, and the markers, where the playhead stands.

    Args:
        bridge: The open document; it tells the user what is refused.
        state: Selection and playhead.
        film: Gives the length of a frame and the shot changes.
        parent: Owner.
    """

    def __init__(self, bridge: DocumentBridge, state: ViewState, film: Film, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._state = state
        self._film = film
        self._touched: frozenset[str] = frozenset()  # ids of the lines in the change told last
        bridge.changed.connect(self._on_document_changed)
        bridge.replaced.connect(self._on_document_replaced)
        state.selection_changed.connect(self._on_selection_changed)

    def handlers(self) -> dict[str, Callable[..., None]]:
        """What every action does, by its id."""
        return {
            "undo": partial(self._walk, self._bridge.undo),
            "redo": partial(self._walk, self._bridge.redo),
            "select_all": self.select_all,
            "select_none": self.select_none,
            "next_line": self.next_line,
            "previous_line": self.previous_line,
            "next_marker": self.next_marker,
            "previous_marker": self.previous_marker,
            "add_marker": self.add_marker,
            "remove_marker": self.remove_marker,
            **self._line_handlers(),
            **self._time_handlers(),
        }

    # Selecting.

    def select_all(self) -> None:
        """Select every line; the current one stays it."""
        self._state.select([line.id for line in self._project.in_order()], self._state.current)

    def select_none(self) -> None:
        """Select nothing."""
        self._state.select(())

    def next_line(self) -> None:
        """Go to the line after the current one, or after the playhead where none is."""
        order = self._project.in_order()
        place = self._project.number_of(self._state.current or "")
        if not place:
            place = bisect_left(order, self._state.playhead_ms, key=_start)
        self._go_to(order[place : place + 1])

    def previous_line(self) -> None:
        """Go to the line before the current one, or before the playhead where none is."""
        order = self._project.in_order()
        place = self._project.number_of(self._state.current or "") - 1
        if place < 0:
            place = bisect_left(order, self._state.playhead_ms, key=_start)
        self._go_to(order[max(0, place - 1) : place])

    def next_marker(self) -> None:
        """Put the playhead on the next marker."""
        order = self._project.markers_in_order()
        place = bisect_right(order, self._state.playhead_ms, key=_place)
        if place < len(order):
            self._state.seek(order[place].at_ms)

    def previous_marker(self) -> None:
        """Put the playhead on the marker before it."""
        order = self._project.markers_in_order()
        place = bisect_left(order, self._state.playhead_ms, key=_place)
        if place:
            self._state.seek(order[place - 1].at_ms)

    # Lines.

    def delete(self) -> None:
        """Remove the selected lines; the line that follows them is the current one then."""
        gone = set(self._state.selected)
        if not gone:
            return
        last = max(self._project.number_of(line_id) for line_id in gone)
        order = [line.id for line in self._project.in_order()]
        left = [line_id for line_id in order[last:] if line_id not in gone]
        left = left[:1] or [line_id for line_id in order[:last] if line_id not in gone][-1:]
        if self._edit(lines.remove_segments, self._state.selected):
            self._state.select(left)

    def duplicate(self) -> None:
        """Copy the selected lines behind themselves; the copies are selected then."""
        self._edit_and_select_new(partial(lines.duplicate_segments, ids=self._state.selected))

    def split(self) -> None:
        """Split the line at the playhead, the current one first; the second half is the current line then."""
        at_ms = self._state.playhead_ms
        line_id = self._line_at(at_ms)
        if line_id:
            self._edit_and_select_new(partial(lines.split_segment, segment_id=line_id, at_ms=at_ms))

    def merge(self) -> None:
        """Make one line of the selected ones; it is the current one then. A single line takes in the next."""
        chosen = [line for line in self._project.in_order() if line.id in set(self._state.selected)]
        if len(chosen) == 1:
            place = self._project.number_of(chosen[0].id)
            chosen += self._project.in_order()[place : place + 1]
        if chosen and self._edit(lines.merge_segments, [line.id for line in chosen]):
            self._state.select([chosen[0].id])

    def new_line_here(self) -> None:
        """Put a line at the playhead, two seconds long or up to the next one; it is the current one then."""
        start_ms = self._state.playhead_ms
        later = (line.slot.start_ms for line in self._project.in_order() if line.slot.start_ms > start_ms)
        bounds = [bound for bound in (next(later, 0), self._film.duration_ms) if bound >= start_ms + LEAST_NEW_LINE_MS]
        end_ms = min([start_ms + NEW_LINE_MS, *bounds])
        self._edit_and_select_new(partial(lines.draw_segment, span=Span(start_ms, end_ms)))

    # Times.

    def nudge(self, n_frames: int) -> None:
        """Move the selected lines by frames."""
        if line := self._current:
            self._edit(timing.nudge, self._state.selected, self._frames(line.slot.start_ms, n_frames))

    def nudge_edge(self, edge: Edge, n_frames: int) -> None:
        """Move an edge of the selected lines by frames."""
        if line := self._current:
            ms = line.slot.start_ms if edge is Edge.START else line.slot.end_ms
            self._edit(timing.nudge_edge, self._state.selected, edge, self._frames(ms, n_frames))

    def set_edge(self, edge: Edge) -> None:
        """Put an edge of the current line at the playhead."""
        if line := self._current:
            self._edit(timing.drag_edge, line.id, edge, self._state.playhead_ms)

    def ripple_here(self) -> None:
        """Let the current line start at the playhead, and move the selected and all later ones along."""
        if line := self._current:
            delta_ms = self._state.playhead_ms - line.slot.start_ms
            self._edit(timing.ripple_move, self._state.selected, delta_ms)

    def snap_to_shots(self) -> None:
        """Let the selected lines begin and end with shots that change close by."""
        shots, reach_ms = SnapPoints(self._film.shots), ms_of_frame(SHOT_REACH_FRAMES, self._film.fps)
        self._edit_selected(lambda project, ids: timing.snap_to_shots(project, ids, shots, reach_ms))

    # Markers.

    def add_marker(self) -> None:
        """Mark the place of the playhead."""
        self._edit(markers.add_marker, self._state.playhead_ms)

    def remove_marker(self) -> None:
        """Take away the marker at the playhead."""
        at_ms = self._state.playhead_ms
        self._bridge.attempt(lambda project: markers.remove_markers(project, [_marker_near(project, at_ms).id]))

    def _line_handlers(self) -> dict[str, Callable[..., None]]:
        return {
            "delete": self.delete,
            "duplicate": self.duplicate,
            "split": self.split,
            "merge": self.merge,
            "new_line_here": self.new_line_here,
            "lock": partial(self._edit_selected, fields.lock),
            "unlock": partial(self._edit_selected, fields.unlock),
        }

    def _time_handlers(self) -> dict[str, Callable[..., None]]:
        return {
            "nudge_earlier": partial(self.nudge, -1),
            "nudge_later": partial(self.nudge, 1),
            "nudge_start_earlier": partial(self.nudge_edge, Edge.START, -1),
            "nudge_start_later": partial(self.nudge_edge, Edge.START, 1),
            "nudge_end_earlier": partial(self.nudge_edge, Edge.END, -1),
            "nudge_end_later": partial(self.nudge_edge, Edge.END, 1),
            "set_start": partial(self.set_edge, Edge.START),
            "set_end": partial(self.set_edge, Edge.END),
            "lead_in": partial(self._edit_selected, partial(timing.lead_in, ms=LEAD_IN_MS)),
            "lead_out": partial(self._edit_selected, partial(timing.lead_out, ms=LEAD_OUT_MS)),
            "ripple_here": self.ripple_here,
            "snap_to_shots": self.snap_to_shots,
            "fit_mouth": partial(self._edit_selected, timing.fit_slot_to_region),
        }

    @property
    def _project(self) -> Project:
        return self._bridge.project

    @property
    def _current(self) -> Segment | None:
        return self._project.segments.get(self._state.current or "")

    def _edit(self, command: Callable[..., Edit], *values: object) -> bool:
        """Make the edit that a command gives for some values; whether it was made."""
        return self._bridge.attempt(lambda project: command(project, *values))

    def _edit_selected(self, command: Callable[[Project, Sequence[str]], Edit]) -> None:
        if self._state.selected:
            self._edit(command, self._state.selected)

    def _edit_and_select_new(self, command: Command) -> None:
        """Make an edit that brings lines, and select them, in the order of time."""
        there = self._project.segments.keys()
        if self._bridge.attempt(command):
            self._select_in_order(self._project.segments.keys() - there)

    def _walk(self, step: Callable[[], None]) -> None:
        """Undo or redo, and show what it was about: lines that came are selected, or the first that changed."""
        there = self._project.segments.keys()
        self._touched = frozenset()
        step()
        touched = self._touched & self._project.segments.keys()
        if came := touched - there:
            self._select_in_order(came)
        elif touched and not touched & set(self._state.selected):
            self._state.select([min(touched, key=self._project.number_of)])

    def _select_in_order(self, ids: Iterable[str]) -> None:
        ordered = sorted(ids, key=self._project.number_of)
        if ordered:
            self._state.select(ordered, ordered[0])

    def _go_to(self, line: Sequence[Segment]) -> None:
        """Select a line and put the playhead on it; nothing happens where there is none."""
        for found in line:
            self._state.select([found.id])
            self._state.seek(found.slot.start_ms)

    def _line_at(self, ms: int) -> str | None:
        """The current line, unless the playhead stands in another one and not in it."""
        current = self._current
        if current is not None and current.slot.start_ms < ms < current.slot.end_ms:
            return current.id
        inside = (line.id for line in self._project.in_order() if line.slot.start_ms < ms < line.slot.end_ms)
        return next(inside, current.id if current else None)

    def _frames(self, ms: int, n_frames: int) -> int:
        """How far a time is from the one that many frames on; on the grid of the film, so that steps never drift."""
        frame = frame_at_ms(ms, self._film.fps)
        return ms_of_frame(frame + n_frames, self._film.fps) - ms_of_frame(frame, self._film.fps)

    def _on_document_changed(self, changes: ChangeSet) -> None:
        self._touched = changes.ids_of(Kind.SEGMENT)
        self._state.forget(self._touched - self._project.segments.keys())

    def _on_selection_changed(self) -> None:
        # Who went elsewhere and came back begins anew: typing and nudging are not one step with what was before.
        if self._bridge.document:
            self._bridge.document.history.seal()

    def _on_document_replaced(self) -> None:
        self._state.forget(set(self._state.selected) - self._project.segments.keys())


def _start(line: Segment) -> int:
    return line.slot.start_ms


def _place(marker: Marker) -> int:
    return marker.at_ms


def _marker_near(project: Project, at_ms: int) -> Marker:
    """The marker at a place, give or take what a hand misses it by.

    Raises:
        EditRefused: There is none.
    """
    nearest = min(project.markers.values(), key=lambda marker: abs(marker.at_ms - at_ms), default=None)
    if nearest is None or abs(nearest.at_ms - at_ms) > MARKER_REACH_MS:
        raise EditRefused("There is no marker at the playhead.", remedy="Go to the marker first.")
    return nearest
