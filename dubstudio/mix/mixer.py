"""Putting lines and background together at 48 kHz, to the sample, block by block.

A mix is described by a `MixPlan` and can be made as often as one likes, always with the same result;
nothing longer than one line is ever in memory. Must not know loudness, films' pictures or the document.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import UsageError
from dubstudio.media.audio import BLOCK, Floats, iter_audio, resample
from dubstudio.media.sound_file import read_sound, sound_length
from dubstudio.mix.fades import GapGain, fade_edges
from dubstudio.project.time import MIX_RATE

Span = tuple[int, int]
"""``(start, end)`` in samples at `MIX_RATE`, the end not included."""


@dataclass(frozen=True, eq=False)
class PlacedLine:
    """A line and where it is heard.

    Attributes:
        start: First sample in the mix, at `MIX_RATE`, >= 0.
        sound: Mono samples ``[n]``, or a WAV or FLAC file of them (several channels are averaged).
        rate: Of the samples, Hz; a file says its own.
        gain_db: Louder or softer than it is.
    """

    start: int
    sound: Floats | Path
    rate: int = MIX_RATE
    gain_db: float = 0.0

    def __post_init__(self) -> None:
        if self.start < 0:
            raise UsageError("A line can't be heard before the film starts.", remedy="Move it to 0 or later.")

    @cached_property
    def end(self) -> int:
        """Sample after its last one in the mix."""
        n_samples, rate = sound_length(self.sound) if isinstance(self.sound, Path) else (len(self.sound), self.rate)
        return self.start + round(n_samples * MIX_RATE / rate)

    def samples(self) -> Floats:
        """What is heard, ``[end - start]`` at `MIX_RATE`: resampled, with its gain, soft at both ends."""
        sound, rate = read_sound(self.sound) if isinstance(self.sound, Path) else (self.sound, self.rate)
        mono = sound if sound.ndim == 1 else sound.mean(axis=1)
        return fade_edges(resample(mono, rate, MIX_RATE)) * np.float32(10 ** (self.gain_db / 20))


@dataclass(frozen=True)
class Background:
    """What is heard besides the lines.

    Attributes:
        path: A sound file, or a film (its own sound track then).
        gain_db: Louder or softer than it is.
        only_in_gaps: Mute it, softly, while a line or one of the plan's `voices` is heard.
        track: Which of its sound tracks, from 0.
    """

    path: Path
    gain_db: float = 0.0
    only_in_gaps: bool = False
    track: int = 0


@dataclass(frozen=True)
class MixPlan:
    """A whole mix.

    Attributes:
        lines: In any order; they may overlap.
        n_samples: Length of the film at `MIX_RATE`. A line that goes on longer makes the mix
        longer, it is not cut.
        background: None for the lines alone.
        voices: Where the film's own voices speak: they are muted too in a background kept only in gaps.
        loudness_lufs: Integrated loudness of the whole mix.
        true_peak_dbtp: Highest true peak allowed, in what a player decodes.
    """

    lines: tuple[PlacedLine, ...]
    n_samples: int
    background: Background | None = None
    voices: tuple[Span, ...] = ()
    loudness_lufs: float = -14.0
    true_peak_dbtp: float = -1.0

    @property
    def end(self) -> int:
        """Length of the mix, samples."""
        return max([self.n_samples, *(line.end for line in self.lines)])

    @property
    def channels(self) -> int:
        """1 for lines alone, which are heard in the middle, 2 with a background."""
        return 2 if self.background else 1


def mix_blocks(plan: MixPlan, cancel: CancelToken) -> Iterator[Floats]:
    """The mix as it is, before loudness, in blocks ``[n, plan.channels]``.

    Raises:
        Cancelled: The token was set.
        InputError: A line or the background can't be read.
    """
    end = plan.end
    waiting = sorted(plan.lines, key=lambda line: line.start, reverse=True)
    sounding: list[tuple[int, Floats]] = []
    behind = _background(plan)
    for start in range(0, end, BLOCK):
        cancel.check()
        length = min(BLOCK, end - start)
        block = next(behind, None)
        mixed = _fitted(block, length) if block is not None else np.zeros((length, plan.channels), np.float32)
        while waiting and waiting[-1].start < start + length:
            line = waiting.pop()
            sounding.append((line.start, line.samples()))
        for at, samples in sounding:
            add_at(mixed, samples, at - start)
        sounding = [(at, samples) for at, samples in sounding if at + len(samples) > start + length]
        yield mixed


def gaps_of(plan: MixPlan) -> GapGain:
    """How the plan's background makes way for lines and voices: not at all unless it is kept only in gaps."""
    if not plan.background or not plan.background.only_in_gaps:
        return GapGain([])
    return GapGain([*plan.voices, *((line.start, line.end) for line in plan.lines)])


def add_at(mixed: Floats, samples: Floats, at: int) -> None:
    """Add mono samples ``[n]`` that start `at` (may be negative) to every channel of a block ``[N, C]``."""
    first, last = max(at, 0), min(at + len(samples), len(mixed))
    if first < last:
        mixed[first:last] += samples[first - at : last - at, None]


def _background(plan: MixPlan) -> Iterator[Floats]:
    """The background with its gain in blocks ``[BLOCK, 2]``, a shorter one at the end."""
    behind = plan.background
    if behind is None:
        return
    gaps = gaps_of(plan)
    gain = np.float32(10 ** (behind.gain_db / 20))
    start = 0
    for block in iter_audio(behind.path, MIX_RATE, mono=False, track=behind.track, block=BLOCK):
        yield block * (gain * gaps.at(start, len(block)))[:, None]
        start += len(block)


def _fitted(block: Floats, length: int) -> Floats:
    """Exactly `length` samples: cut, or silence at the end."""
    fitted = np.zeros((length, block.shape[1]), np.float32)
    fitted[: len(block)] = block[:length]
    return fitted
