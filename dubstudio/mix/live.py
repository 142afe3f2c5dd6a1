"""The live mixer: what is heard from moment to moment while the user plays, seeks, mutes and edits.

Three threads meet here. The window's thread says what it wants (`cue`, `set_level`, `audition`), the feeder shows
scenes whose sounds it gets ready, and the sound's own thread calls `fill`. None waits for another: what is said is
one attribute replaced whole, and `fill` takes it up at its next block if the sound for it is at hand, and else
plays on as before. Wherever one sound gives way to another the two overlap for 5 ms, so nothing ever clicks.

Must not know devices, decoders or the document.

Letters used for shapes: n samples of a block.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from dubstudio.media.audio import Floats
from dubstudio.mix.live_scene import Scene, Track
from dubstudio.project.time import MIX_RATE

FADE = MIX_RATE // 200
"""Samples for which a sound and the one that takes its place overlap."""

LEVEL_RAMP = MIX_RATE // 100
"""Samples for a track to go from silent to full."""

_FALL: Floats = (0.5 + 0.5 * np.cos(np.pi * (np.arange(FADE) + 0.5) / FADE)).astype(np.float32)[:, None]
_RISE: Floats = 1 - _FALL
_SETTLING = 4 * MIX_RATE  # silent samples told to meters, so that they come to rest


@dataclass(frozen=True)
class Cue:
    """What to play.

    Attributes:
        id: Later ones have higher ids; one with the same id only moves the bounds.
        start: First sample of the film.
        end: Where to stop, or to go back to `loop_start`.
        loop_start: Where to go on at the end; None to stop there.
        speed: How many times faster than it is; backwards if negative, and silent then.
    """

    id: int
    start: int
    end: int
    loop_start: int | None = None
    speed: int = 1


@dataclass(frozen=True)
class Audition:
    """A sound by itself, ``[n, 2]``; later ones have higher ids."""

    id: int
    samples: Floats


@dataclass(frozen=True)
class Where:
    """What is heard at a moment.

    Attributes:
        position: Sample of the film.
        playing: Whether the film is being played.
        ended: Whether the last cue was played to its end.
        auditioning: Whether a sound by itself is heard, or about to be.
    """

    position: int
    playing: bool
    ended: bool
    auditioning: bool


@dataclass(frozen=True)
class _Mark:
    """From sample `at` of the output on, `position` of the film is heard, moving by `speed`."""

    at: int
    position: int
    speed: int
    cue: int
    ended: bool = False


class LiveMixer:
    """Mixes what is wanted.

    Attributes:
        filled: Samples given to the output so far.
        blocks: What was given, for meters: first sample and a copy; the reader takes them out.
    """

    def __init__(self) -> None:
        self.filled = 0
        self.blocks: deque[tuple[int, Floats]] = deque(maxlen=1000)
        self._wanted: Cue | None = None
        self._wanted_scene: Scene | None = None
        self._wanted_audition: Audition | None = None
        self._wanted_levels: Mapping[Track, float] = dict.fromkeys(Track, 1.0)
        self._marks: deque[_Mark] = deque([_Mark(0, 0, 0, 0)])
        # Only the sound's own thread writes what follows.
        self._scene: Scene | None = None
        self._cue: Cue | None = None
        self._seen = 0  # id of the cue last taken up
        self._at = 0  # sample of the film that is mixed next
        self._moving = False
        self._risen = FADE
        self._levels = dict.fromkeys(Track, 1.0)
        self._tail: Floats = np.zeros((0, 2), np.float32)  # of what was heard before, still to be faded out
        self._audition: Floats | None = None
        self._audition_seen = 0
        self._auditioned = 0  # samples of it
        self._audition_over = 0  # sample of the output
        self._silent_for = 0

    # What is wanted. For the window's thread.

    def cue(self, cue: Cue | None) -> None:
        """Play something else, or stop. What is heard goes on until the new sound is at hand."""
        self._wanted = cue

    def audition(self, audition: Audition | None) -> None:
        """Play a sound by itself, or stop that."""
        self._wanted_audition = audition

    def set_levels(self, levels: Mapping[Track, float]) -> None:
        """Set the gains of all tracks (linear; 0: muted), reached in a short ramp."""
        self._wanted_levels = dict(levels)

    def where(self, heard: int) -> Where:
        """What is heard.

        Args:
            heard: Samples of the output that have been heard.
        """
        while len(self._marks) > 1 and self._marks[1].at <= heard:
            self._marks.popleft()
        mark, wanted, audition = self._marks[0], self._wanted, self._wanted_audition
        pending = audition is not None and audition.id != self._audition_seen
        auditioning = pending or (audition is not None and heard < self._audition_over)
        if wanted is not None and mark.cue != wanted.id:
            return Where(wanted.start, playing=True, ended=False, auditioning=auditioning)
        position = max(mark.position + max(heard - mark.at, 0) * mark.speed, 0)
        return Where(position, wanted is not None and not mark.ended, mark.ended, auditioning)

    # What is at hand. For the feeder.

    def show(self, scene: Scene) -> None:
        """Mix another scene as soon as its sound is at hand."""
        self._wanted_scene = scene

    @property
    def scene(self) -> Scene | None:
        """The scene shown last."""
        return self._wanted_scene

    @property
    def wanted(self) -> Cue | None:
        """The cue given last."""
        return self._wanted

    def needed(self, ahead: int) -> list[tuple[Scene, int, int]]:
        """Stretches whose sound will be wanted, the most urgent first.

        Args:
            ahead: Samples of the output to look ahead.
        """
        wanted, cue, at, scene, following = self._wanted, self._cue, self._at, self._scene, self._wanted_scene
        latest = following or scene
        found: list[tuple[Scene, int, int]] = []
        if wanted is not None and latest is not None and wanted.id != self._seen and wanted.speed > 0:
            found.append((latest, wanted.start, wanted.start + ahead * wanted.speed))
        if cue is not None and scene is not None and cue.speed > 0:
            for shown in (scene, following) if following is not None and following is not scene else (scene,):
                found += _route(shown, cue, at, ahead)
        return found

    # The sound's own thread.

    def fill(self, out: Floats) -> None:
        """Mix the next block ``[n, 2]``."""
        out[:] = 0
        self._obey(len(out))
        silent = self._cue is None and self._audition is None and not len(self._tail)
        self._silent_for = self._silent_for + len(out) if silent else 0
        done = 0
        while done < len(out) and not silent:
            n_mixed = self._mix(out[done:], self.filled + done)
            self._ring_out(out[done : done + n_mixed])
            done += n_mixed
        if self._silent_for < _SETTLING:
            self.blocks.append((self.filled, out.copy()))
        self.filled += len(out)
        np.clip(out, -1.0, 1.0, out=out)

    def _obey(self, length: int) -> None:
        """Take up what is wanted, as far as its sound is at hand."""
        self._take_scene(length)
        self._take_cue(length)
        audition = self._wanted_audition
        if audition is None and self._audition is not None:
            self._cut_audition()
            self._audition_over = self.filled
        elif audition is not None and audition.id != self._audition_seen:
            self._cut_audition()
            self._audition, self._auditioned, self._audition_seen = audition.samples, 0, audition.id
            self._audition_over = self.filled + len(audition.samples)

    def _take_scene(self, length: int) -> None:
        scene, cue = self._wanted_scene, self._cue
        if scene is None or scene is self._scene:
            return
        if cue is None or cue.speed < 0 or self._scene is None:
            self._scene = scene
        elif scene.ready(self._at, (length + FADE) * cue.speed):
            self._cut()
            self._scene = scene

    def _take_cue(self, length: int) -> None:
        wanted, cue = self._wanted, self._cue
        if wanted is None:
            if cue is not None:
                self._cut()
                self._cue = None
                self._mark(self.filled, 0, ended=False)
        elif wanted.id == self._seen:
            self._cue = wanted if cue is not None else None  # its bounds may have moved
        elif wanted.speed < 0 or self._at_hand(wanted.start, (length + FADE) * wanted.speed):
            if cue is None:
                self._levels = dict(self._wanted_levels)
            self._cut()
            self._seen, self._cue, self._at, self._moving = wanted.id, wanted, wanted.start, True
            self._mark(self.filled, wanted.speed)

    def _mix(self, out: Floats, now: int) -> int:
        """Add what is heard next.

        Args:
            out: The rest of the block.
            now: Sample of the output at which it starts.

        Returns:
            How much of it is done; nothing where playing goes on elsewhere from here.
        """
        cue = self._cue
        n_mixed = len(out)
        if cue is not None:
            left = cue.end - self._at if cue.speed > 0 else self._at
            if left <= 0:
                self._turn(cue, now)
                return 0
            n_mixed = min(n_mixed, -(-left // abs(cue.speed)))
            self._play(out[:n_mixed], cue, now)
        self._add_audition(out[:n_mixed])
        return n_mixed

    def _play(self, out: Floats, cue: Cue, now: int) -> None:
        n_samples = len(out)
        if cue.speed > 0 and not self._at_hand(self._at, (n_samples + FADE) * cue.speed):
            if self._moving:  # the feeder is late: better a moment of silence than sound and picture apart
                self._cut()
                self._moving = False
                self._mark(now, 0)
            return
        if not self._moving:
            self._moving = True
            self._mark(now, cue.speed)
        if cue.speed > 0:
            sound = self._sound(self._at, n_samples, cue.speed, ramp=True)
            if sound is not None:
                self._raise(sound)
                out += sound
            self._risen += n_samples
        self._at = max(self._at + n_samples * cue.speed, 0)

    def _turn(self, cue: Cue, now: int) -> None:
        """The end is reached: go back to the start of the loop, or stop."""
        self._cut()
        if cue.loop_start is not None and cue.speed > 0 and cue.loop_start < cue.end:
            self._at = cue.loop_start
            self._mark(now, cue.speed)
        else:
            self._at = cue.end if cue.speed > 0 else 0
            self._cue = None
            self._mark(now, 0, ended=True)

    def _sound(self, start: int, length: int, speed: int, *, ramp: bool) -> Floats | None:
        """All tracks with their gains, ``[length, 2]``; faster sound is higher, as of a tape."""
        assert self._scene is not None
        mixed: Floats | None = None
        for track in Track:
            gain = self._gain(track, length, ramp=ramp)
            if gain is None:
                continue
            sound = self._scene.render(track, start, length * speed)
            if sound is None:
                continue
            if speed > 1:
                sound = sound.reshape(length, speed, 2).mean(axis=1)
            louder = sound * gain
            mixed = louder if mixed is None else mixed + louder
        return mixed

    def _gain(self, track: Track, length: int, *, ramp: bool) -> Floats | np.float32 | None:
        """The gain of a track over the next samples; None where it is silent."""
        now, goal = self._levels[track], self._wanted_levels[track]
        if not ramp or now == goal:
            return np.float32(now) if now else None
        way = np.minimum(np.arange(1, length + 1, dtype=np.float32) / LEVEL_RAMP, abs(goal - now))
        curve = np.float32(now) + np.sign(goal - now).astype(np.float32) * way
        self._levels[track] = goal if way[-1] >= abs(goal - now) else float(curve[-1])
        return np.asarray(curve[:, None], np.float32)

    def _raise(self, sound: Floats) -> None:
        """Let a sound that has just begun rise."""
        if self._risen < FADE:
            rise = _RISE[self._risen : self._risen + len(sound)]
            sound[: len(rise)] *= rise

    def _cut(self) -> None:
        """Something else is heard from here on: let what is heard now fade out over it."""
        cue = self._cue
        if cue is not None and self._moving and cue.speed > 0 and self._at_hand(self._at, FADE * cue.speed):
            sound = self._sound(self._at, FADE, cue.speed, ramp=False)
            if sound is not None:
                self._fade_out(sound * _FALL * np.float32(min(self._risen / FADE, 1.0)))
        self._risen = 0

    def _ring_out(self, out: Floats) -> None:
        """Add what is still to be heard of what was cut."""
        if len(self._tail):
            n_here = min(len(self._tail), len(out))
            out[:n_here] += self._tail[:n_here]
            self._tail = self._tail[n_here:]

    def _add_audition(self, out: Floats) -> None:
        if self._audition is not None:
            rest = self._audition[self._auditioned : self._auditioned + len(out)]
            out[: len(rest)] += rest
            self._auditioned += len(rest)
            if self._auditioned == len(self._audition):
                self._audition = None

    def _cut_audition(self) -> None:
        if self._audition is not None:
            rest = self._audition[self._auditioned : self._auditioned + FADE]
            self._fade_out(rest * _FALL[: len(rest)])
            self._audition = None

    def _fade_out(self, sound: Floats) -> None:
        """Let something that is fading be heard from here on, besides what fades already."""
        tail = np.zeros((FADE, 2), np.float32)
        tail[: len(self._tail)] = self._tail
        tail[: len(sound)] += sound
        self._tail = tail

    def _at_hand(self, start: int, length: int) -> bool:
        return self._scene is not None and self._scene.ready(start, length)

    def _mark(self, now: int, speed: int, *, ended: bool = False) -> None:
        self._marks.append(_Mark(now, self._at, speed, self._seen, ended))


def _route(scene: Scene, cue: Cue, at: int, ahead: int) -> list[tuple[Scene, int, int]]:
    """Where playing a cue leads within some samples of the output."""
    far = at + ahead * cue.speed + FADE
    if cue.loop_start is None or far <= cue.end:
        return [(scene, at, min(far, cue.end + FADE * cue.speed))]
    beyond = min(cue.loop_start + far - cue.end, cue.end)
    return [(scene, at, cue.end + FADE * cue.speed), (scene, cue.loop_start, beyond)]


def moved(cue: Cue, *, end: int, loop_start: int | None) -> Cue:
    """The same cue with other bounds, which does not make playing start anew."""
    return replace(cue, end=end, loop_start=loop_start)
