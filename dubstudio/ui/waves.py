"""Waveforms of takes, made in the background when first asked for and kept. Lives on the GUI thread."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path
from threading import Lock

from PySide6.QtCore import QObject, Signal

from dubstudio.base.errors import InputError
from dubstudio.jobs.events import Cancelled, Failed, Finished
from dubstudio.jobs.job import Job, JobContext
from dubstudio.media import sound_file
from dubstudio.media.peaks import Peaks, peaks_of_samples
from dubstudio.project.entities import Take
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.jobs import Jobs, Lane

_MOST = 4_000  # waveforms kept; one of a line of 3 s takes 25 kB


class TakeWaves(QObject):
    """Waveforms by the name of their sound.

    Sounds are named by their content, so that what is known of one never changes.

    Attributes:
        ready: The waveform of a sound is there; its name.
    """

    ready = Signal(object)

    def __init__(self, bridge: DocumentBridge, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._jobs = jobs
        self._kept: OrderedDict[str, Peaks | None] = OrderedDict()  # None: can't be made
        self._wishes = _Wishes()
        self._job: str | None = None
        self._more = False
        bridge.replaced.connect(self._on_replaced)

    def of(self, take: Take) -> Peaks | None:
        """The waveform of a take; None where it has no sound, or while it is being made (`ready` tells)."""
        document = self._bridge.document
        if not take.sound or document is None:
            return None
        if take.sound in self._kept:
            self._kept.move_to_end(take.sound)
            return self._kept[take.sound]
        self._wishes.add(take.sound, document.sound_of(take))
        if self._job is None:
            self._make()
        else:
            self._more = True
        return None

    def look_again(self, sound: str) -> None:
        """A sound that was missing may have come back."""
        if self._kept.get(sound, self) is None:
            del self._kept[sound]
            self.ready.emit(sound)

    def _make(self) -> None:
        self._more = False
        job = Job("take waves", self.tr("Drawing takes"), self._wishes.make)
        self._job = job.id
        self._jobs.run(Lane.MEDIA, job, produced=self._on_made, ended=self._on_ended, index=0)

    def _on_made(self, made: tuple[str, Peaks | None]) -> None:
        sound, peaks = made
        self._kept[sound] = peaks
        while len(self._kept) > _MOST:
            self._kept.popitem(last=False)
        if peaks is not None:
            self.ready.emit(sound)

    def _on_ended(self, _event: Finished | Failed | Cancelled) -> None:
        self._job = None
        if self._more:
            self._make()

    def _on_replaced(self) -> None:
        """Another document may have other sounds where this one had none."""
        self._wishes.clear()
        self._kept = OrderedDict((sound, peaks) for sound, peaks in self._kept.items() if peaks is not None)


class _Wishes:
    """Sounds whose waveforms are wanted; asked for in one thread, made in another, the latest wish first."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._wanted: OrderedDict[str, Path] = OrderedDict()

    def add(self, sound: str, path: Path) -> None:
        with self._lock:
            self._wanted[sound] = path

    def clear(self) -> None:
        with self._lock:
            self._wanted.clear()

    def make(self, context: JobContext) -> None:
        """Make all that are wished for: produces names with `Peaks`, or None for a sound that is not there."""
        while (wish := self._next()) is not None:
            context.cancel.check()
            sound, path = wish
            try:
                peaks = peaks_of_samples(*sound_file.read_sound(path))
            except InputError:
                context.produce((sound, None))  # the take itself says that its sound is missing
            else:
                context.produce((sound, peaks))

    def _next(self) -> tuple[str, Path] | None:
        with self._lock:
            return self._wanted.popitem() if self._wanted else None
