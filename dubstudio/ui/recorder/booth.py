"""The recorder as a window uses it: microphones to choose from, attempts that stay when another one is chosen.

Lives on the GUI thread; everything slow is an errand. Must not know widgets.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from dubstudio.base.errors import DubError
from dubstudio.media.sound_file import sound_length
from dubstudio.studio.recorder import Level, Phase, Plan, Recorder, RecorderEvent
from dubstudio.ui.recorder.errands import Errands
from dubstudio.ui.recorder.sources import Sources, Speaker

_MOST_EARLIER = 50  # recordings of other days that are offered


@dataclass(frozen=True)
class Kept:
    """A recording that is kept.

    Attributes:
        path: A WAV file.
        number: From 1 in this window; 0 for one from before.
        length_s: Of the file.
        cue_s: Where in it the line starts.
        made: When, in seconds since 1970.
        problem: What is wrong with it; empty for a good one.
    """

    path: Path
    number: int
    length_s: float
    cue_s: float = 0.0
    made: float = 0.0
    problem: str = ""


class Booth(QObject):
    """Records.

    Args:
        folder: Where attempts are kept; those that are there already are offered too.
        output: Tells the name of the device that beeps are heard on.
        sources: Where devices come from.

    Attributes:
        changed: What it does, which microphones there are, or what is wrong.
        kept_changed: There are other recordings.
        kept: Made in this window and before, oldest first.
        problem: Why nothing can be recorded, or why the last attempt ended; None while all is well.
        names: Microphones there are.
        phase: What the recorder does.
        beats: Beeps of a count-in.
        beat: Beeps heard in this attempt.
        rehearsing: Whether the attempt under way is not kept.
    """

    changed = Signal()
    kept_changed = Signal()

    def __init__(
        self, folder: Path, output: Callable[[], str], sources: Sources, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.folder, self._output, self._sources = folder, output, sources
        self.errands = Errands()
        self._recorder: Recorder | None = None
        self._generation = 0  # of recorders: what an earlier one still tells is old news
        self._wanted, self._looked = "", False
        self._recording_since = 0.0
        self._removed: list[Kept] = []
        self._number = 0
        self.kept: tuple[Kept, ...] = ()
        self.problem: DubError | None = None
        self.names: tuple[str, ...] = ()
        self.beats = Plan().count_in
        self.phase, self.beat, self.rehearsing, self.is_opening = Phase.IDLE, 0, False, False

    @property
    def level(self) -> Level:
        """How loud it is."""
        return self._recorder.level if self._recorder else Level()

    @property
    def wanted(self) -> str:
        """Name of the microphone that was chosen; empty for the system's own choice."""
        return self._wanted

    @property
    def is_ready(self) -> bool:
        """Whether an attempt can begin."""
        return self.phase in (Phase.ARMED, Phase.REVIEW)

    @property
    def recorded_s(self) -> float:
        """How much of the line there is, as the clock has it."""
        is_on = self.phase in (Phase.RECORDING, Phase.POST_ROLL)
        return time.monotonic() - self._recording_since if is_on else 0.0

    @property
    def can_restore(self) -> bool:
        """Whether a removed recording can be brought back."""
        return bool(self._removed)

    def open(self, name: str) -> None:
        """Get the microphone of a name ready; `changed` tells when it is, or why it is not."""
        if self._recorder is None and not self.is_opening:
            self._wanted = name
            self._open()
        if not self._looked:
            self._looked = True
            folder = self.folder
            self.errands.run(lambda: _earlier(folder), self._on_earlier)

    def choose(self, name: str) -> None:
        """Record with another microphone, or try the same again; empty for the system's own choice."""
        self._wanted = name
        self._drop()
        self._open()

    def rest(self) -> None:
        """Give the microphone back, and throw away what was removed; an attempt under way is kept as far as it got."""
        self._drop()
        removed, self._removed = self._removed, []
        if removed:
            self.errands.run(lambda: _delete(removed))
        self.changed.emit()

    def begin(self, plan: Plan) -> None:
        """Make an attempt."""
        if self._recorder and self.is_ready:
            self.problem, self.rehearsing, self.beat, self.beats = None, plan.rehearse, 0, plan.count_in
            self._recorder.begin(plan)

    def finish(self) -> None:
        """The line is over."""
        if self._recorder:
            self._recorder.finish()

    def abort(self) -> None:
        """Throw the attempt under way away."""
        if self._recorder:
            self._recorder.abort()

    def put_lamp_out(self) -> None:
        """Forget that something was clipped."""
        if self._recorder:
            self._recorder.put_lamp_out()

    def remove(self, path: Path) -> None:
        """Take a recording off the list; its file goes when the window does."""
        for kept in self.kept:
            if kept.path == path:
                self._removed.append(kept)
                self.kept = tuple(k for k in self.kept if k is not kept)
                self.kept_changed.emit()

    def restore(self) -> Kept | None:
        """Bring the recording back that was removed last."""
        if not self._removed:
            return None
        kept = self._removed.pop()
        self.kept = tuple(sorted((*self.kept, kept), key=lambda k: k.made))
        self.kept_changed.emit()
        return kept

    def close(self) -> None:
        """End everything; nothing is told any more."""
        self._generation += 1
        recorder, removed = self._recorder, self._removed
        self._recorder, self._removed = None, []

        def leave() -> None:
            if recorder:
                recorder.close()
            _delete(removed)

        self.errands.close(leave)

    def _open(self) -> None:
        sources, folder, wanted, output = self._sources, self.folder, self._wanted, self._output()
        generation = self._generation
        self.is_opening, self.problem = True, None

        def work() -> tuple[int, tuple[str, ...], Recorder | DubError]:
            names = sources.names()
            try:
                source = sources.microphone(wanted)
            except DubError as error:
                return generation, names, error
            return generation, names, Recorder(source, Speaker(output, sources.open_output), folder)

        self.errands.run(work, self._on_opened, self._on_failed)
        self.changed.emit()

    def _drop(self) -> None:
        """Let go of the recorder; it is closed elsewhere, and what it still keeps is told."""
        recorder, self._recorder = self._recorder, None
        if recorder is not None:
            was_busy = self.phase.is_busy and not self.rehearsing
            self.errands.run(recorder.close, lambda _: self._on_left(recorder) if was_busy else None)
        self._generation += 1
        self.phase, self.is_opening = Phase.IDLE, False

    def _on_opened(self, opened: tuple[int, tuple[str, ...], Recorder | DubError]) -> None:
        generation, self.names, recorder = opened
        if generation != self._generation:
            if isinstance(recorder, Recorder):
                self.errands.run(recorder.close)
            return
        self.is_opening = False
        if isinstance(recorder, DubError):
            self.problem = recorder
        else:
            self._recorder = recorder
            errands, told = self.errands, self._on_event
            recorder.listen(lambda event: errands.tell(told, (generation, event)))
            recorder.arm()
        self.changed.emit()

    def _on_failed(self, error: DubError) -> None:
        self.is_opening, self.problem = False, error
        self.changed.emit()

    def _on_event(self, told: tuple[int, RecorderEvent]) -> None:
        generation, event = told
        if generation != self._generation:
            return
        if event.phase is Phase.RECORDING and self.phase is not Phase.RECORDING:
            self._recording_since = time.monotonic() - event.recorded_s
        self.phase = event.phase
        self.beat = event.beat or self.beat
        if event.error is not None:
            self.problem = event.error
        if event.phase is Phase.IDLE:
            recorder, self._recorder = self._recorder, None
            if recorder:
                self.errands.run(recorder.close)
        if event.attempt is not None:
            a = event.attempt
            self._keep(Kept(a.path, 0, a.length_s, a.cue_s, time.time(), a.problem))
        self.changed.emit()

    def _on_left(self, recorder: Recorder) -> None:
        """A recorder was closed in the middle of an attempt: what there is of it is kept."""
        known = {kept.path for kept in (*self.kept, *self._removed)}
        for a in recorder.attempts:
            if a.path not in known and a.problem:
                self._keep(Kept(a.path, 0, a.length_s, a.cue_s, time.time(), a.problem))

    def _keep(self, kept: Kept) -> None:
        self._number += 1
        self.kept = (*self.kept, replace(kept, number=self._number))
        self.kept_changed.emit()

    def _on_earlier(self, found: tuple[Kept, ...]) -> None:
        known = {kept.path for kept in self.kept}
        self.kept = (*(kept for kept in found if kept.path not in known), *self.kept)
        if found:
            self.kept_changed.emit()


def _earlier(folder: Path) -> tuple[Kept, ...]:
    """Recordings that are in a folder, oldest first; not too many."""
    found = []
    if folder.is_dir():
        for path in folder.glob("*.wav"):
            try:
                n_samples, rate = sound_length(path)
            except DubError:
                continue  # not ours, or nothing in it
            if n_samples:
                found.append(Kept(path, 0, n_samples / rate, made=path.stat().st_mtime))
    return tuple(sorted(found, key=lambda kept: kept.made)[-_MOST_EARLIER:])


def _delete(removed: list[Kept]) -> None:
    for kept in removed:
        with contextlib.suppress(OSError):  # it stays, and is offered again
            kept.path.unlink(missing_ok=True)
