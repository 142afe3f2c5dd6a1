"""Recording in time with the film: the picture sets out before the line, and both come to it together.

The film's clock leads: it runs first, and the count-in begins where the film then is, so that the beat after the last
beep is the first of the line. Lives on the GUI thread. Must not know widgets.
"""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from dubstudio.project.entities import Span
from dubstudio.studio.recorder import Plan
from dubstudio.ui.playback.player import Player, Track
from dubstudio.ui.recorder.booth import Booth
from dubstudio.ui.view_state import ViewState

_AFTER_MS = 600  # the film runs on after the line
_PATIENCE_MS = 10_000  # for a sound device to wake up and a film to be opened
_SHORTEST_MS = 300  # of a count-in, where the film jumped ahead
_HUSH, _HUSH_RATE = np.zeros(480, np.float32), 48_000


class Cue(QObject):
    """Runs the film and the recorder.

    Args:
        state: Where the playhead is.
        player: Plays the film.
        booth: Records.

    Attributes:
        changed: The film sets out, or an attempt is over.
    """

    changed = Signal()

    def __init__(self, state: ViewState, player: Player, booth: Booth, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state, self._player, self._booth = state, player, booth
        self._span = Span(0, 0)
        self._rehearse = self._waiting = self._running = self._was_busy = False
        self._muted: tuple[Track, ...] = ()
        self._film_starts = QTimer(self, singleShot=True)
        self._film_starts.timeout.connect(self._start_film)
        self._deaf = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._deaf.timeout.connect(self._on_deaf)
        state.playhead_changed.connect(self._on_playhead_changed)
        booth.changed.connect(self._on_booth_changed)

    @property
    def is_running(self) -> bool:
        """Whether an attempt is under way, or about to be."""
        return self._running

    @property
    def is_waiting(self) -> bool:
        """Whether the film is on its way to where the count-in begins."""
        return self._waiting

    def warm(self) -> None:
        """Have the sound device opened, so that the film sets out at once when it is to."""
        if not self._player.playing:
            self._player.play_sound(_HUSH, _HUSH_RATE)

    def begin(self, span: Span, *, rehearse: bool, hear_film: bool) -> None:
        """Record a line.

        Args:
            span: When it is spoken, in the film.
            rehearse: Keep nothing.
            hear_film: Let the film be heard meanwhile.
        """
        self.stop()
        self._span, self._rehearse, self._running = span, rehearse, True
        if not hear_film:
            self._mute()
        plan = Plan()
        lead_ms = round(plan.count_in * plan.beat_s * 1000)
        if span.start_ms > lead_ms:
            self._waiting = True
            self._deaf.start()
            self._play(span.start_ms - lead_ms)
        else:
            self._record(plan.beat_s)
            self._film_starts.start(lead_ms - span.start_ms)
        self.changed.emit()

    def show_film(self, span: Span) -> None:
        """Run the film without its sound, for a recording that is heard by itself."""
        self.stop()
        self._mute()
        self._span = span
        self._play(span.start_ms)

    def stop(self) -> None:
        """Stop the film; an attempt that has not begun is given up."""
        self._film_starts.stop()
        self._deaf.stop()
        was_running = self._running
        self._waiting = self._running = self._was_busy = False
        if self._player.playing:
            self._player.stop()
        for track in self._muted:
            self._player.set_muted(track, False)
        self._muted = ()
        if was_running:
            self.changed.emit()

    def _mute(self) -> None:
        self._muted = tuple(track for track in Track if not self._player.muted(track))
        for track in self._muted:
            self._player.set_muted(track, True)

    def _play(self, start_ms: int) -> None:
        self._player.play(start_ms, self._span.end_ms + _AFTER_MS)

    def _start_film(self) -> None:
        self._play(0)

    def _record(self, beat_s: float) -> None:
        length_s = self._span.length_ms / 1000
        self._booth.begin(Plan(beat_s=beat_s, length_s=length_s, rehearse=self._rehearse))

    def _on_playhead_changed(self, ms: int) -> None:
        """The film has begun to be heard: what is left until the line is divided among the beats."""
        if self._waiting and self._player.playing and ms > self._span.start_ms - self._lead_ms:
            self._waiting = False
            self._deaf.stop()
            self._record(max(self._span.start_ms - ms, _SHORTEST_MS) / 1000 / Plan().count_in)
            self.changed.emit()

    @property
    def _lead_ms(self) -> int:
        return round(Plan().count_in * Plan().beat_s * 1000)

    def _on_deaf(self) -> None:
        """The film does not move: the line is recorded without it."""
        if self._waiting:
            self._waiting = False
            self._player.stop()
            self._record(Plan().beat_s)

    def _on_booth_changed(self) -> None:
        busy = self._booth.phase.is_busy
        if self._running and self._was_busy and not busy:
            self.stop()
        self._was_busy = busy and self._running
        if self._running and self._booth.problem is not None and not busy:
            self.stop()
