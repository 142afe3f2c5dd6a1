"""The thread behind playing: opens the output, gets sound ready ahead of the playhead, reads the meters.

Everything slow about playing happens here, so neither the window nor the sound ever waits for a disk, a decoder or
a driver. What is told to the window goes through one callback, called in this thread. Must not know Qt or the
document: what is to be heard is handed over as a function that says it.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

import numpy as np

from dubstudio.base.errors import DubError, ToolError
from dubstudio.media.audio import Floats, resample
from dubstudio.media.devices import look_again, output_devices
from dubstudio.media.output import AudioOutput, Fill, SilentOutput, open_output
from dubstudio.media.sound_file import read_sound
from dubstudio.mix.fades import fade_edges
from dubstudio.mix.live import FADE, Audition, Cue, LiveMixer, Where, moved
from dubstudio.mix.live_meter import Levels, LiveMeter
from dubstudio.mix.live_scene import LivePlan, Scene, Sounds, Track
from dubstudio.project.time import MIX_RATE

OpenOutput = Callable[[str, int, int, Fill], tuple[AudioOutput, ToolError | None]]
"""As `media.output.open_output`."""

AHEAD = 3 * MIX_RATE
"""Samples that are kept at hand before they are heard."""

_AT_PLAYHEAD = MIX_RATE  # samples kept at hand where playing would start
_RESTS_S = 0.08  # without moving, and the playhead counts as standing
_FEED_S = 0.02  # between two looks at what is needed while something is heard
_REST_S = 0.25  # and while nothing is
_DEVICE_SLEEPS_S = 120.0  # after so long without a sound the device is let sleep: waking it may take a second
_SILENCE_SLEEPS_S = 3.0  # the silent clock wakes at once


@dataclass(frozen=True)
class OutputChanged:
    """Sound goes elsewhere now.

    Attributes:
        name: Of the device; empty for the silent clock.
        names: Of all devices there are.
        problem: Why it is not the one that was chosen.
    """

    name: str
    names: tuple[str, ...]
    problem: ToolError | None


@dataclass(frozen=True)
class Trouble:
    """Something can't be heard."""

    error: DubError


Told = OutputChanged | Trouble


class Playback:
    """Plays plans. Every public method is called by the window's thread and returns at once.

    Args:
        tell: Called in the playback thread with everything the window should know.
        open_output: Opens a device by its name.
        device: Name of the device to use; empty for the system's own choice.
    """

    def __init__(self, tell: Callable[[Told], None], open_output: OpenOutput = open_output, device: str = "") -> None:
        self._tell = tell
        self._open_output = open_output
        self._mixer = LiveMixer()
        self._thread: threading.Thread | None = None
        self._wake = threading.Event()
        self._closing = False
        self._ids = count(1)  # drawn from in both threads
        self._plan: Callable[[], LivePlan] | None = None  # to be asked for what is heard
        self._sound: tuple[int, Callable[[], Floats]] | None = None  # to be auditioned
        self._device: str | None = device  # to be opened
        self._look = False  # for devices
        self._forget = False  # decoded films
        self._reset_meter = False
        self._playhead = 0
        self._came_there_at = 0.0
        self._line: tuple[AudioOutput, int] | None = None  # what is heard through, and samples given before it
        self._readings: deque[tuple[int, Levels]] = deque(maxlen=400)
        # Only the playback thread uses what follows.
        self._sounds = Sounds()
        self._meter = LiveMeter()
        self._running = False
        self._used_at = 0.0
        self._at_rest = True  # the meters

    # What is wanted.

    def warm(self) -> None:
        """Open the output and load libraries, so that playing can start at once."""
        if self._thread is None and not self._closing:
            self._thread = threading.Thread(target=self._run, name="dubstudio-playback")
            self._thread.start()
        self._wake.set()

    def show(self, plan: Callable[[], LivePlan], *, forget: bool = False) -> None:
        """Another plan is to be heard, from where playing is.

        Args:
            plan: Makes it; called in the playback thread, and not at all if yet another one is shown before.
            forget: Whether films may have changed on disk.
        """
        self._plan = plan
        self._forget = self._forget or forget
        self._wake.set()

    def play(self, start: int, end: int, *, loop_start: int | None = None, speed: int = 1) -> None:
        """Play from `start` to `end`, samples of the film; see `Cue`."""
        if self._mixer.wanted is None:
            self._reset_meter = True
        self._mixer.cue(Cue(next(self._ids), start, end, loop_start, speed))
        self.warm()

    def bound(self, end: int, loop_start: int | None) -> None:
        """Let what is played end elsewhere, or loop."""
        if self._mixer.wanted is not None:
            self._mixer.cue(moved(self._mixer.wanted, end=end, loop_start=loop_start))
            self._wake.set()

    def stop(self) -> None:
        """Stop playing the film."""
        self._mixer.cue(None)
        self._wake.set()

    def audition(self, samples: Floats | Path, rate: int, gain_db: float = 0.0) -> None:
        """Play a sound by itself: samples ``[n]`` or ``[n, channels]``, or a WAV or FLAC file of them."""
        self._sound = next(self._ids), lambda: _prepared(samples, rate, gain_db)
        self._mixer.audition(None)
        self.warm()

    def hush(self) -> None:
        """Stop the sound that is played by itself."""
        self._sound = None
        self._mixer.audition(None)

    def look_at(self, sample: int) -> None:
        """Have at hand what is heard there: playing may start there next."""
        self._playhead = sample
        self._came_there_at = time.monotonic()
        self._wake.set()

    def set_levels(self, levels: Mapping[Track, float]) -> None:
        """Set the gains of all tracks, linear."""
        self._mixer.set_levels(levels)

    def choose(self, device: str) -> None:
        """Play on another device; empty for the system's own choice."""
        self._device = device
        self.warm()

    def look_for_devices(self) -> None:
        """See whether devices have come or gone; not while something is played."""
        self._look = True
        self.warm()

    def close(self) -> None:
        """Give the device back and end the thread."""
        self._closing = True
        self._wake.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    # What is heard.

    @property
    def heard(self) -> int:
        """Samples of the output heard so far."""
        if self._line is None:
            return 0
        output, before = self._line
        return before + output.position

    def where(self) -> Where:
        """What is heard now."""
        where = self._mixer.where(self.heard)
        return replace(where, auditioning=where.auditioning or self._sound is not None)

    def levels(self) -> Levels | None:
        """What meters show now; None if that is what they showed before."""
        heard, latest = self.heard, None
        while self._readings and self._readings[0][0] <= heard:
            latest = self._readings.popleft()[1]
        return latest

    @property
    def underruns(self) -> int:
        """How often the device got its sound too late."""
        return self._line[0].underruns if self._line else 0

    # The playback thread.

    def _run(self) -> None:
        self._take_wishes()
        _load_libraries()
        while not self._closing:
            self._wake.clear()
            self._take_wishes()
            while not self._closing and self._feed():
                self._read_meters()
                if self._has_wishes():
                    break
            self._read_meters()
            self._mind_output()
            self._wake.wait(0 if self._has_wishes() else self._pause())
        if self._line is not None:
            self._line[0].close()
            self._line = None
        self._sounds.keep_films([])

    def _has_wishes(self) -> bool:
        return self._plan is not None or self._sound is not None or self._device is not None or self._look

    def _take_wishes(self) -> None:
        if self._device is not None:
            device, self._device = self._device, None
            self._open(device)
        if self._look:
            self._look = False
            self._look_for_devices()
        if self._plan is not None:
            plan, self._plan = self._plan, None
            self._show(plan)
        if self._sound is not None:
            id_, made = self._sound
            self._audition(id_, made)
        if self._reset_meter:
            self._reset_meter = False
            self._meter.reset()

    def _show(self, make: Callable[[], LivePlan]) -> None:
        if self._forget:
            self._forget = False
            self._sounds.keep_films([])
        try:
            plan = make()
            scene = Scene(plan, self._sounds)
        except DubError as error:
            self._tell(Trouble(error))
            return
        for problem in plan.problems:
            self._tell(Trouble(problem))
        before = self._mixer.scene
        self._mixer.show(scene)
        self._sounds.keep_films(scene.films + (before.films if before else []))

    def _audition(self, id_: int, make: Callable[[], Floats]) -> None:
        try:
            audition = Audition(id_, make())
        except DubError as error:
            self._tell(Trouble(error))
            audition = None
        if self._sound is not None and self._sound[0] == id_:  # not hushed meanwhile
            self._mixer.audition(audition)
            self._sound = None

    def _feed(self) -> bool:
        """Get the most urgent piece of sound that is missing. Returns whether there was any."""
        for scene, start, end in self._needed():
            missing, problem = scene.load(start, end)
            if problem is not None:
                self._tell(Trouble(problem))
            if missing:
                return True
        return False

    def _needed(self) -> list[tuple[Scene, int, int]]:
        needed = self._mixer.needed(AHEAD)
        scene = self._mixer.scene
        if not needed and scene is not None and self._playhead_rests():
            needed.append((scene, self._playhead, self._playhead + _AT_PLAYHEAD))
        return needed

    def _playhead_rests(self) -> bool:
        """Whether it has come to rest: while it is dragged, decoding belongs to the picture."""
        return time.monotonic() - self._came_there_at >= _RESTS_S

    def _read_meters(self) -> None:
        for _ in range(len(self._mixer.blocks)):  # and not those that come meanwhile: feeding is more urgent
            if self._closing:
                return
            readings = self._meter.add(*self._mixer.blocks.popleft())
            self._readings.extend(readings)
            if readings:
                self._at_rest = readings[-1][1].at_rest

    def _busy(self) -> bool:
        where = self.where()
        return self._mixer.wanted is not None or where.auditioning

    def _pause(self) -> float | None:
        """How long nothing needs to be done; None: until something is wanted."""
        if self._busy() or (self._running and not self._at_rest):
            return _FEED_S
        if not self._playhead_rests():
            return _RESTS_S
        return _REST_S if self._running else None

    # The output.

    def _mind_output(self) -> None:
        """Start the output when something is to be heard, let it sleep after a while, and see whether it lives."""
        if self._line is None:
            return
        output, _ = self._line
        if self._running and (problem := output.problem):
            self._replace(problem)
            return
        now = time.monotonic()
        if self._busy():
            self._used_at = now
            if not self._running:
                self._start()
        elif self._running and now - self._used_at > (_DEVICE_SLEEPS_S if output.name else _SILENCE_SLEEPS_S):
            output.stop()
            self._running = False

    def _open(self, device: str) -> None:
        before = self._let_go()
        output, problem = self._open_output(device, MIX_RATE, 2, self._mixer.fill)
        self._used_at = time.monotonic()
        self._line = output, self._mixer.filled
        self._go_on(before)
        # A device is kept awake from the start on, so that the first sound comes at once.
        if (output.name or before is not None) and not self._start():
            return
        self._tell(OutputChanged(self._line[0].name, _names(), problem))

    def _start(self) -> bool:
        """Run the output. Returns whether it does; else another one has taken its place."""
        assert self._line is not None
        try:
            self._line[0].start()
        except ToolError as problem:
            self._replace(problem)
            return False
        self._running = True
        return True

    def _replace(self, problem: ToolError) -> None:
        """The output has failed: go on with another, or in silence."""
        assert self._line is not None
        failed = self._line[0].name
        before = self._let_go()
        try:
            look_again()
        except ToolError as error:
            problem = error
        output, _ = self._open_output("", MIX_RATE, 2, self._mixer.fill)
        if output.name == failed:  # it may well be opened again, and fail again
            output.close()
            output = SilentOutput()
            output.open(MIX_RATE, 2, self._mixer.fill)
        self._line = output, self._mixer.filled
        self._go_on(before)
        self._tell(OutputChanged(output.name, _names(), problem))

    def _let_go(self) -> Where | None:
        """Close the output. Returns where playing was, if something was played."""
        if self._line is None:
            return None
        where = self._mixer.where(self.heard)
        self._line[0].close()
        self._running = False
        return where if where.playing else None

    def _go_on(self, before: Where | None) -> None:
        """What was on its way through the old output is played again."""
        wanted = self._mixer.wanted
        if before is not None and wanted is not None:
            self._mixer.cue(replace(wanted, id=next(self._ids), start=before.position))

    def _look_for_devices(self) -> None:
        if self._busy() or self._line is None:
            return
        name = self._line[0].name
        self._let_go()
        try:
            look_again()
        except ToolError as error:
            self._tell(Trouble(error))
        self._open(name)


def _load_libraries() -> None:
    """Have those who measure and resample load what they need before somebody waits for it."""
    LiveMeter().add(0, np.zeros((MIX_RATE, 2), np.float32))
    resample(np.zeros(MIX_RATE // 100, np.float32), MIX_RATE // 2, MIX_RATE)


def _names() -> tuple[str, ...]:
    try:
        return tuple(device.name for device in output_devices())
    except ToolError:
        return ()


def _prepared(samples: Floats | Path, rate: int, gain_db: float) -> Floats:
    """A sound by itself as the mixer wants it, ``[n, 2]``."""
    if isinstance(samples, Path):
        samples, rate = read_sound(samples)
    columns = samples[:, None] if samples.ndim == 1 else samples
    sides = [np.ascontiguousarray(columns[:, side]) for side in (0, min(1, columns.shape[1] - 1))]
    gain = np.float32(10 ** (gain_db / 20))
    return np.stack([fade_edges(resample(side, rate, MIX_RATE), FADE) * gain for side in sides], axis=1)
