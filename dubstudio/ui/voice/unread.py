"""Which lines are still to be read, the most wanted first. For the GUI thread. Must not know how reading is done."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from heapq import nsmallest

from dubstudio.project.entities import Segment
from dubstudio.speech.engine import SpeechRequest
from dubstudio.speech.keys import request_key
from dubstudio.studio.line_states import LineStates
from dubstudio.studio.readings import Readings
from dubstudio.ui.voice.fits import Fits

_SPARE = 2  # times as many are looked at as are wanted, since some turn out to be known


class Unread:
    """The lines of the open document that are to be read.

    Args:
        states: The lines.
        fits: What is known of them.
        readings: What was read.
        playhead_ms: Where the playhead is, now.
    """

    def __init__(self, states: LineStates, fits: Fits, readings: Readings, playhead_ms: Callable[[], int]) -> None:
        self._states, self._fits, self._readings = states, fits, readings
        self._playhead_ms = playhead_ms
        self._to_look_at: set[str] = set()
        self._lacking: set[str] = set()
        self._first = ""

    def show(self, ids: Iterable[str]) -> None:
        """Another document, with these lines."""
        self._to_look_at = set(ids)
        self._lacking.clear()
        self._first = ""

    def concern(self, ids: Iterable[str]) -> None:
        """Something has happened to lines."""
        self._to_look_at.update(ids)

    def look(self, most: int) -> bool:
        """Look at so many of the lines to which something has happened. Returns whether there are more."""
        for _ in range(min(most, len(self._to_look_at))):
            segment_id = self._to_look_at.pop()
            self._states.judge(segment_id)
            if self._fits.lacks(segment_id):
                self._lacking.add(segment_id)
            else:
                self._lacking.discard(segment_id)
        return bool(self._to_look_at)

    def want_first(self, segment_id: str) -> None:
        """Somebody looks at a line closely: it is read even if its length is known, for its sounds to be shown."""
        self._first = segment_id

    def next(self, most: int) -> list[tuple[str, SpeechRequest]]:
        """The lines to be read next, the most wanted first, with what is asked for them."""
        at_ms, segments = self._playhead_ms(), self._states.project.segments
        lines = [segments[i] for i in self._lacking if i in segments]
        near = nsmallest(_SPARE * most, lines, key=lambda line: distance(line, at_ms))
        wanted: dict[str, SpeechRequest] = {}
        first = self._fits.request_of(self._first)
        if first and not self._readings.facts(request_key(first)):
            wanted[self._first] = first
        for line in near:
            request = self._fits.request_of(line.id)
            if request is None:
                self._lacking.discard(line.id)
            elif len(wanted) < most:
                # Also where another line says the same and was read: it costs nothing, and that it is known is told.
                wanted[line.id] = request
        return list(wanted.items())


def distance(segment: Segment, at_ms: int) -> tuple[int, bool]:
    """How far a line is from a moment, for sorting; of two as far away the one that is still to come is nearer."""
    away = max(segment.slot.start_ms - at_ms, at_ms - segment.slot.end_ms, 0)
    return away, segment.slot.start_ms < at_ms
