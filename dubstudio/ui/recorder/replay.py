"""Hearing what was recorded. Lives on the GUI thread; devices are opened and files read as errands."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from dubstudio.base.errors import DubError
from dubstudio.media.output import AudioOutput
from dubstudio.media.sound_file import Floats, read_sound
from dubstudio.ui.recorder.errands import Errands
from dubstudio.ui.recorder.sources import OpenOutput

_TICK_MS = 30
_CHANNELS = 2


class Replay(QObject):
    """Plays one recording at a time.

    Args:
        errands: Where slow things are done.
        output: Tells the name of the device to play on.
        open_output: Opens it.

    Attributes:
        changed: Another recording is heard, or none.
        started: What was asked for begins to be heard.
        failed: It can't be played; a `DubError`.
    """

    changed = Signal()
    started = Signal()
    failed = Signal(object)

    def __init__(
        self, errands: Errands, output: Callable[[], str], open_output: OpenOutput, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._errands, self._name, self._open_output = errands, output, open_output
        self._path: Path | None = None
        self._playing: _Playing | None = None
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self._on_tick)

    @property
    def path(self) -> Path | None:
        """What is heard, or is about to be; None for nothing."""
        return self._path

    @property
    def position_s(self) -> float:
        """How much of it was heard."""
        return self._playing.position_s if self._playing else 0.0

    def play(self, path: Path) -> None:
        """Play a recording, in place of another."""
        self.stop()
        self._path = path
        name, open_output = self._name(), self._open_output

        def work() -> tuple[Path, _Playing]:
            samples, rate = read_sound(path)
            return path, _Playing(samples, rate, name, open_output)

        self._errands.run(work, self._on_started, self._on_failed)
        self.changed.emit()

    def stop(self) -> None:
        """Be silent."""
        playing, self._playing = self._playing, None
        if playing:
            self._errands.run(playing.close)
        self._timer.stop()
        if self._path is not None:
            self._path = None
            self.changed.emit()

    def _on_started(self, started: tuple[Path, _Playing]) -> None:
        path, playing = started
        if path != self._path or self._playing is not None:  # something else is wanted by now
            self._errands.run(playing.close)
            return
        self._playing = playing
        self._timer.start()
        self.started.emit()

    def _on_failed(self, error: DubError) -> None:
        self._path = None
        self.changed.emit()
        self.failed.emit(error)

    def _on_tick(self) -> None:
        if self._playing and self._playing.is_over:
            self.stop()


class _Playing:
    """A sound on an output of its own. Made and closed in the errands' thread."""

    def __init__(self, samples: Floats, rate: int, name: str, open_output: OpenOutput) -> None:
        self._samples = samples if samples.ndim == 1 else samples.mean(axis=1, dtype=np.float32)
        self._rate, self._place, self._lock = rate, 0, threading.Lock()
        self._output: AudioOutput
        self._output, _problem = open_output(name, rate, _CHANNELS, self._fill)
        self._output.start()

    @property
    def position_s(self) -> float:
        return min(self._output.position, len(self._samples)) / self._rate

    @property
    def is_over(self) -> bool:
        return self._output.position >= len(self._samples) or self._output.problem is not None

    def close(self) -> None:
        self._output.close()

    def _fill(self, out: Floats) -> None:
        with self._lock:
            sound = self._samples[self._place : self._place + len(out)]
            self._place += len(sound)
        out[:] = 0.0
        out[: len(sound)] = sound[:, None]
