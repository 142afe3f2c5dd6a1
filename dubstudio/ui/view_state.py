"""What is looked at: the selection, the playhead, the range between in and out, and how editing behaves.

None of it is part of the document, and none of it can be undone. Lives on the GUI thread. Must not know widgets.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from dubstudio.project.entities import Span


class ViewState(QObject):
    """One for a window; panels listen to it and change it, and so agree with each other.

    Attributes:
        selection_changed: Other lines are selected, or another one is the current one.
        playhead_changed: The playhead stands elsewhere; document time in ms.
        sought: The user has put it there, and playing goes on from there; document time in ms.
        range_changed: In or out have moved, or are gone.
        modes_changed: Snapping, following or looping was switched.
    """

    selection_changed = Signal()
    playhead_changed = Signal(object)
    sought = Signal(object)
    range_changed = Signal()
    modes_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._selected: tuple[str, ...] = ()
        self._current: str | None = None
        self._playhead_ms = 0
        self._in_ms: int | None = None
        self._out_ms: int | None = None
        self._snapping = True
        self._following = True
        self._looping = False
        self.end_ms = 0
        """The end of the film, kept by whoever opens it: the playhead goes no further. 0: not known."""

    @property
    def selected(self) -> tuple[str, ...]:
        """Ids of the selected lines, in the order they were selected."""
        return self._selected

    @property
    def current(self) -> str | None:
        """The line that the inspector shows; one of the selected."""
        return self._current

    def select(self, ids: Iterable[str], current: str | None = None) -> None:
        """Select lines.

        Args:
            ids: Of the lines; none selects nothing.
            current: The one to be inspected; None for the last of them.
        """
        selected = tuple(dict.fromkeys(ids))
        current = current if current in selected else (selected[-1] if selected else None)
        if (selected, current) != (self._selected, self._current):
            self._selected, self._current = selected, current
            self.selection_changed.emit()

    def forget(self, gone: Iterable[str]) -> None:
        """Lines are no longer there."""
        lost = set(gone)
        self.select([i for i in self._selected if i not in lost], None if self._current in lost else self._current)

    @property
    def playhead_ms(self) -> int:
        """Where the playhead stands, document time."""
        return self._playhead_ms

    def move_playhead(self, ms: int) -> None:
        """Put the playhead somewhere because playing has come there."""
        ms = max(0, min(ms, self.end_ms) if self.end_ms else ms)
        if ms != self._playhead_ms:
            self._playhead_ms = ms
            self.playhead_changed.emit(ms)

    def seek(self, ms: int) -> None:
        """Put the playhead somewhere because the user wants it there."""
        self.move_playhead(ms)
        self.sought.emit(self._playhead_ms)

    @property
    def range(self) -> Span | None:
        """From in to out; None unless both are set and in comes first."""
        if self._in_ms is None or self._out_ms is None or self._in_ms >= self._out_ms:
            return None
        return Span(self._in_ms, self._out_ms)

    @property
    def in_ms(self) -> int | None:
        """The in point."""
        return self._in_ms

    @property
    def out_ms(self) -> int | None:
        """The out point."""
        return self._out_ms

    def set_range(self, in_ms: int | None, out_ms: int | None) -> None:
        """Set both points; None takes one away."""
        if (in_ms, out_ms) != (self._in_ms, self._out_ms):
            self._in_ms, self._out_ms = in_ms, out_ms
            self.range_changed.emit()

    @property
    def snapping(self) -> bool:
        """Whether edges snap to what is near."""
        return self._snapping

    @property
    def following(self) -> bool:
        """Whether the timeline follows the playhead."""
        return self._following

    @property
    def looping(self) -> bool:
        """Whether what is played is played over and over."""
        return self._looping

    def set_modes(
        self, *, snapping: bool | None = None, following: bool | None = None, looping: bool | None = None
    ) -> None:
        """Switch modes; None leaves one as it is."""
        before = (self._snapping, self._following, self._looping)
        self._snapping = self._snapping if snapping is None else snapping
        self._following = self._following if following is None else following
        self._looping = self._looping if looping is None else looping
        if before != (self._snapping, self._following, self._looping):
            self.modes_changed.emit()

    def reset(self) -> None:
        """For another document: nothing selected, the playhead at the start."""
        self.end_ms = 0
        self.select(())
        self.set_range(None, None)
        self.move_playhead(0)
