"""Recording somebody, attempt by attempt: count-in, the line, a moment more, review. Nothing that was heard is lost.

A thread of its own owns the input, the beeps and the files; callers only leave wishes, and learn by events what came of
them. Time is counted in samples of the input from the moment a recording begins, so that what is kept starts where the
plan says to the sample, however late threads run. Must not know what is said, nor the window.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dubstudio.base import atomic
from dubstudio.base.errors import DubError, ToolError
from dubstudio.base.ids import new_id
from dubstudio.media.growing_wav import GrowingWav
from dubstudio.media.input import AudioInput
from dubstudio.media.output import AudioOutput
from dubstudio.studio.beeps import Beeps

RATE = 48_000

Floats = NDArray[np.float32]

CLIPPED = 0.999
"""A sample that loud was cut off by the microphone's converter."""

_POLL_S = 0.02
_FLUSH_SAMPLES = RATE // 2
_RMS_SAMPLES = round(0.3 * RATE)
_PEAK_SAMPLES = RATE // 10
_FLOOR_DB = -90.0
_DEAD_SAMPLES = 2 * RATE
"""Of digital silence after sound: a microphone always hears something. The system may have put a silent device in the
place of one that was pulled out without telling us. Some programs that take noise away give such silence too, in
pauses, so the attempt goes on and is only marked."""
_WAKE_S = 10.0  # a device that gives nothing for so long has nothing to give


class Phase(Enum):
    """What a recorder is doing."""

    IDLE = "idle"
    WAKING = "waking"
    ARMED = "armed"
    COUNT_IN = "count-in"
    PRE_ROLL = "pre-roll"
    RECORDING = "recording"
    POST_ROLL = "post-roll"
    REVIEW = "review"

    @property
    def is_busy(self) -> bool:
        """Whether an attempt is under way."""
        return self in (Phase.COUNT_IN, Phase.PRE_ROLL, Phase.RECORDING, Phase.POST_ROLL)


@dataclass(frozen=True)
class Plan:
    """How an attempt goes.

    Attributes:
        count_in: Beeps before the line; the line starts one beat after the last.
        beat_s: From beep to beep.
        pre_roll_s: How much before the line is kept.
        post_roll_s: How much after it is kept.
        length_s: Of the line; None until `Recorder.finish`.
        rehearse: Everything happens but nothing is kept.
    """

    count_in: int = 3
    beat_s: float = 0.6
    pre_roll_s: float = 0.0
    post_roll_s: float = 0.3
    length_s: float | None = None
    rehearse: bool = False

    @property
    def cue(self) -> int:
        """Samples from the beginning of the attempt to the line."""
        return round(self.count_in * self.beat_s * RATE)

    @property
    def kept_from(self) -> int:
        """Samples from the beginning of the attempt to the first that is kept."""
        return max(0, self.cue - round(self.pre_roll_s * RATE))


@dataclass(frozen=True)
class Level:
    """How loud it is.

    Attributes:
        peak_dbfs: Of the last 100 ms.
        rms_dbfs: Over 300 ms.
        clipped: The converter has cut something off since the input was opened or the lamp was put out.
    """

    peak_dbfs: float = _FLOOR_DB
    rms_dbfs: float = _FLOOR_DB
    clipped: bool = False


@dataclass(frozen=True)
class Attempt:
    """Something that was recorded.

    Attributes:
        path: A WAV file.
        number: From 1.
        length_s: Of the file.
        cue_s: Where in it the line starts.
        rate: Hz.
        problem: Why it ended before it should have, or what is wrong with it; empty for a good one.
    """

    path: Path
    number: int
    length_s: float
    cue_s: float
    rate: int
    problem: str = ""


@dataclass(frozen=True)
class RecorderEvent:
    """Something has changed.

    Attributes:
        phase: What the recorder does now.
        beat: Beeps heard in this attempt.
        recorded_s: How much of the line there is.
        attempt: That has just been made.
        error: What went wrong.
    """

    phase: Phase
    beat: int = 0
    recorded_s: float = 0.0
    attempt: Attempt | None = None
    error: DubError | None = None


Listener = Callable[[RecorderEvent], None]


class Recorder:
    """Records attempts into a folder. Methods return at once and are for one thread; properties for any.

    Args:
        source: Where the sound comes from; not opened yet.
        output: Where beeps are heard; not opened yet. None for none.
        folder: For the attempts; made if need be.
    """

    def __init__(self, source: AudioInput, output: AudioOutput | None, folder: Path) -> None:
        self._input, self._folder = source, folder
        self._beeps = Beeps(output) if output is not None else None
        self._wishes: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._blocks: queue.SimpleQueue[Floats] = queue.SimpleQueue()
        self._listeners: list[Listener] = []
        self._phase, self._level = Phase.IDLE, Level()
        self._attempts: tuple[Attempt, ...] = ()
        self._plan, self._heard, self._beat = Plan(), 0, 0
        self._end: int | None = None  # samples of the attempt after which the line is over
        self._file: GrowingWav | None = None
        self._unflushed, self._waited = 0, 0.0
        self._has_sound, self._dead, self._doubt = False, 0, ""
        self._recent: Floats = np.zeros(_RMS_SAMPLES, np.float32)
        self._number = 0
        self._thread = threading.Thread(target=self._run, name="dubstudio-recorder", daemon=True)
        self._thread.start()

    @property
    def phase(self) -> Phase:
        """What it does."""
        return self._phase

    @property
    def level(self) -> Level:
        """How loud it is."""
        return self._level

    @property
    def attempts(self) -> tuple[Attempt, ...]:
        """What was recorded, oldest first."""
        return self._attempts

    def listen(self, listener: Listener) -> None:
        """Be told of everything that changes, in the recorder's own thread; quickly, never raising."""
        self._listeners.append(listener)

    def arm(self) -> None:
        """Open the input and listen; `ARMED` once the first sound has come."""
        self._wishes.put(self._arm)

    def begin(self, plan: Plan) -> None:
        """Make an attempt; nothing happens unless it is armed or in review."""
        self._wishes.put(lambda: self._begin(plan))

    def finish(self) -> None:
        """The line is over; what follows for a moment is kept too."""
        self._wishes.put(self._finish)

    def abort(self) -> None:
        """Throw the attempt under way away."""
        self._wishes.put(self._abort)

    def put_lamp_out(self) -> None:
        """Forget that something was clipped."""
        self._wishes.put(self._put_lamp_out)

    def remove(self, number: int) -> None:
        """Throw an attempt and its file away."""
        self._wishes.put(lambda: self._remove(number))

    def close(self, timeout_s: float = 5.0) -> None:
        """End everything and give the devices back; an attempt under way is kept as far as it got."""
        self._wishes.put(None)
        self._thread.join(timeout_s)

    # In the recorder's own thread.

    def _run(self) -> None:
        while True:
            try:
                wish = self._wishes.get(timeout=_POLL_S)
            except queue.Empty:
                wish = self._look
            if wish is None:
                break
            try:
                wish()
                self._take_blocks()
            except DubError as error:
                self._fail(error)
        self._leave()

    def _arm(self) -> None:
        if self._phase is not Phase.IDLE:
            return
        atomic.ensure_folder(self._folder)
        self._input.open(RATE, self._blocks.put)
        self._input.start()
        if self._beeps:
            self._beeps.open(RATE)
        self._waited = 0.0
        self._turn(Phase.WAKING)

    def _begin(self, plan: Plan) -> None:
        if self._phase not in (Phase.ARMED, Phase.REVIEW):
            return
        self._take_blocks()
        self._plan, self._heard, self._beat = plan, 0, 0
        self._has_sound, self._dead, self._doubt = False, 0, ""
        self._end = None if plan.length_s is None else plan.cue + round(plan.length_s * RATE)
        if not plan.rehearse:
            self._file = GrowingWav(self._folder / f"{new_id('take')}.wav", RATE)
        if self._beeps:
            self._beeps.count_in(plan.count_in, plan.beat_s)
        self._turn(Phase.COUNT_IN)

    def _finish(self) -> None:
        if self._phase in (Phase.COUNT_IN, Phase.PRE_ROLL):
            self._abort()
        elif self._phase is Phase.RECORDING:
            self._end = self._heard

    def _abort(self) -> None:
        if self._phase.is_busy:
            if self._beeps:
                self._beeps.stop()
            self._drop_file()
            self._turn(Phase.REVIEW if self._attempts else Phase.ARMED)

    def _put_lamp_out(self) -> None:
        self._level = replace(self._level, clipped=False)

    def _remove(self, number: int) -> None:
        for attempt in self._attempts:
            if attempt.number == number:
                attempt.path.unlink(missing_ok=True)
        self._attempts = tuple(a for a in self._attempts if a.number != number)
        if self._phase is Phase.REVIEW and not self._attempts:
            self._turn(Phase.ARMED)
        else:
            self._tell(RecorderEvent(self._phase))

    def _look(self) -> None:
        """See whether the device is still there."""
        problem = self._input.problem
        if problem and self._phase is not Phase.IDLE:
            self._take_blocks()
            raise problem
        if self._phase is Phase.WAKING:
            self._waited += _POLL_S
            if self._waited > _WAKE_S:
                raise ToolError(
                    f"The microphone “{self._input.name}” gives no sound.",
                    remedy="See whether the system allows programs to record, or choose another.",
                )

    def _take_blocks(self) -> None:
        while True:
            try:
                block = self._blocks.get_nowait()
            except queue.Empty:
                return
            self._measure(block)
            if self._phase is Phase.WAKING:
                self._turn(Phase.ARMED)
            elif self._phase.is_busy:
                self._doubt_silence(block)
                self._take(block)

    def _take(self, block: Floats) -> None:
        """What was heard while an attempt is under way."""
        plan, first = self._plan, self._heard
        self._heard += len(block)
        stop = None if self._end is None else self._end + round(plan.post_roll_s * RATE)
        start = max(0, plan.kept_from - first)
        kept = block[start : None if stop is None else max(start, stop - first)]
        if self._file is not None and len(kept):
            self._file.write(kept)
            self._unflushed += len(kept)
            if self._unflushed >= _FLUSH_SAMPLES:
                self._file.flush()
                self._unflushed = 0
        self._follow(stop)

    def _doubt_silence(self, block: Floats) -> None:
        """Notice a microphone that gives nothing any more, and say so once in an attempt."""
        if block.any():
            self._has_sound, self._dead = True, 0
            return
        self._dead += len(block)
        if self._has_sound and self._dead >= _DEAD_SAMPLES and not self._doubt:
            error = ToolError(
                f"The microphone “{self._input.name}” has fallen silent; it may have been pulled out or muted.",
                remedy="Look after it; what was recorded before is kept.",
            )
            self._doubt = str(error)
            self._tell(RecorderEvent(self._phase, self._beat, error=error))

    def _follow(self, stop: int | None) -> None:
        """The phase that the time of the attempt belongs to."""
        plan, heard = self._plan, self._heard
        beat = min(plan.count_in, int(heard / (plan.beat_s * RATE)) + 1)
        if stop is not None and heard >= stop:
            self._settle("")
        elif self._end is not None and heard >= self._end:
            self._turn(Phase.POST_ROLL)
        elif heard >= plan.cue:
            self._turn(Phase.RECORDING)
        elif heard > plan.kept_from:
            self._beat = beat
            self._turn(Phase.PRE_ROLL)
        elif beat != self._beat:
            self._beat = beat
            self._tell(RecorderEvent(self._phase, beat))

    def _settle(self, problem: str) -> None:
        """The attempt is over; what there is of it is kept."""
        attempt, file, self._file = None, self._file, None
        problem = problem or self._doubt
        if file is not None:
            try:
                file.close()
            except DubError as error:
                problem = problem or str(error)
            if file.n_samples:
                self._number += 1
                cue_s = (self._plan.cue - self._plan.kept_from) / RATE
                length_s = file.n_samples / RATE
                attempt = Attempt(file.path, self._number, length_s, cue_s, RATE, problem)
                self._attempts = (*self._attempts, attempt)
            else:
                file.path.unlink(missing_ok=True)
        self._unflushed = 0
        self._phase = Phase.REVIEW if self._attempts else Phase.ARMED
        self._tell(RecorderEvent(self._phase, attempt=attempt))

    def _drop_file(self) -> None:
        file, self._file = self._file, None
        if file is not None:
            file.close()
            file.path.unlink(missing_ok=True)

    def _fail(self, error: DubError) -> None:
        """The device or the disk has failed; what was recorded is kept."""
        if self._phase.is_busy:
            self._settle(str(error))
        self._shut()
        self._phase = Phase.IDLE
        self._tell(RecorderEvent(self._phase, error=error))

    def _leave(self) -> None:
        if self._phase.is_busy:
            self._take_blocks()
            self._settle("The recorder was closed.")
        self._shut()
        self._phase = Phase.IDLE

    def _shut(self) -> None:
        self._input.close()
        if self._beeps:
            self._beeps.close()

    def _measure(self, block: Floats) -> None:
        loudest = float(np.abs(block).max(initial=0.0))
        self._recent = np.concatenate([self._recent, block])[-_RMS_SAMPLES:]
        rms = float(np.sqrt(np.mean(np.square(self._recent))))
        # Longer than meters take from look to look, so that they miss no peak.
        peak = float(np.abs(self._recent[-_PEAK_SAMPLES:]).max())
        self._level = Level(_decibels(peak), _decibels(rms), self._level.clipped or loudest >= CLIPPED)

    def _turn(self, phase: Phase) -> None:
        if phase is not self._phase:
            self._phase = phase
            self._tell(self._event())

    def _event(self) -> RecorderEvent:
        recorded = max(0.0, (self._heard - self._plan.cue) / RATE) if self._phase.is_busy else 0.0
        return RecorderEvent(self._phase, self._beat, recorded)

    def _tell(self, event: RecorderEvent) -> None:
        for listener in self._listeners:
            listener(event)


def _decibels(value: float) -> float:
    return max(_FLOOR_DB, 20 * float(np.log10(max(value, 1e-9))))
