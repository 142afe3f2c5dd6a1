"""Voices heard one after the other, each as soon as it has said the line. Lives on the GUI thread."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from dubstudio.studio.auditioning import Candidate
from dubstudio.ui.voice.rehearsal import Rehearsal, Said

_PAUSE_MS = 350  # between two voices: long enough to tell where one ends


class Turns(QObject):
    """Gives voices their turn. Whoever can't say the line is passed over.

    Args:
        rehearsal: Has them say it.

    Attributes:
        heard: A voice is to be heard now; samples and their rate.
        changed: Another voice has its turn, or nobody.
        is_round: Several have theirs, one after the other.
    """

    heard = Signal(object, object)
    changed = Signal()

    def __init__(self, rehearsal: Rehearsal, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rehearsal = rehearsal
        self._queue: list[Candidate] = []
        self._now: Candidate | None = None
        self._is_sounding = self.is_round = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._on_over)
        rehearsal.said.connect(self._on_said)

    @property
    def now(self) -> str:
        """Key of the voice whose turn it is; empty for nobody."""
        return self._now.key if self._now else ""

    @property
    def is_sounding(self) -> bool:
        """Whether it is heard, and not still being made."""
        return self._is_sounding

    @property
    def coming(self) -> frozenset[str]:
        """Keys of the voices that have their turn after it."""
        return frozenset(candidate.key for candidate in self._queue)

    def play(self, candidates: Sequence[Candidate]) -> None:
        """Let voices be heard, in place of those that were to be."""
        self._timer.stop()
        self._queue = list(candidates) if self._rehearsal.text else []
        self.is_round = len(self._queue) > 1
        self._rehearsal.want(self._queue, now=True)
        self._next()

    def stop(self) -> None:
        """Let nobody be heard any more; what sounds is for the caller to stop."""
        self._timer.stop()
        self._queue = []
        self._set(None)

    def _next(self) -> None:
        while self._queue:
            candidate = self._queue.pop(0)
            if self._rehearsal.error_of(candidate) is None:
                self._set(candidate)
                said = self._rehearsal.sound_of(candidate)
                if said is not None:
                    self._sound(said)
                return
        self._set(None)

    def _sound(self, said: Said) -> None:
        speech = said.speech
        self._is_sounding = True
        self._timer.start(round(1000 * len(speech.samples) / speech.sample_rate) + _PAUSE_MS)
        self.heard.emit(speech.samples, speech.sample_rate)
        self.changed.emit()

    def _set(self, candidate: Candidate | None) -> None:
        self._now, self._is_sounding = candidate, False
        self.changed.emit()

    def _on_said(self, key: str) -> None:
        if self._now is None or key != self._now.key or self._is_sounding:
            return
        said = self._rehearsal.sound_of(self._now)
        if said is not None:
            self._sound(said)
        else:
            self._next()

    def _on_over(self) -> None:
        self._next()
