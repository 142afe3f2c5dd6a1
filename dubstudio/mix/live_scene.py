"""What is played live, and any stretch of it as samples. The same sounds, gains and gaps as in `mixer`.

A scene never changes: an edit of the document makes another one. Must not know the document, devices or time.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate
from pathlib import Path

import numpy as np

from dubstudio.base.errors import DubError
from dubstudio.media.audio import Floats
from dubstudio.media.probe import MediaInfo
from dubstudio.mix.live_sounds import CHUNK, FilmSound, LineSounds, content_key
from dubstudio.mix.mixer import MixPlan, PlacedLine, add_at, gaps_of


class Track(StrEnum):
    """What is mixed while playing; each has mute, solo and gain."""

    ORIGINAL = "original"  # the film's own sound, as a guide
    DUB = "dub"  # the chosen takes
    BACKGROUND = "background"  # what the export puts behind the lines, with its ducking


@dataclass(frozen=True)
class LivePlan:
    """What there is to be heard.

    Attributes:
        mix: What the export would mix.
        film: Whose own sound is heard as a guide; None for none.
        problems: What can't be heard, and why.
    """

    mix: MixPlan
    film: MediaInfo | None = None
    problems: tuple[DubError, ...] = ()


@dataclass(frozen=True, eq=False)
class _Line:
    """A line of a scene: where it is heard, how loud, and by which key its sound is found."""

    placed: PlacedLine
    start: int
    end: int
    gain: np.float32
    key: str


class Sounds:
    """The sounds at hand, of one scene after another."""

    def __init__(self) -> None:
        self.lines = LineSounds()
        self._films: dict[tuple[str, int], FilmSound] = {}

    def film(self, path: Path, track: int, info: MediaInfo | None) -> FilmSound:
        """A track of a film; the same one as long as it is kept."""
        key = (str(path), track)
        if key not in self._films:
            self._films[key] = FilmSound(path, track, info)
        return self._films[key]

    def keep_films(self, films: list[FilmSound]) -> None:
        """Forget all other films."""
        for key, film in list(self._films.items()):
            if film not in films:
                film.close()
                del self._films[key]


class Scene:
    """A plan with its sounds.

    Args:
        plan: What is to be heard.
        sounds: Where its sounds are kept.
    """

    def __init__(self, plan: LivePlan, sounds: Sounds) -> None:
        self.plan = plan
        self._sounds = sounds
        self._lines = sorted((_line(placed) for placed in plan.mix.lines), key=lambda line: line.start)
        self._starts = [line.start for line in self._lines]
        self._ends = list(accumulate((line.end for line in self._lines), max))
        self.end = max(plan.mix.n_samples, self._ends[-1] if self._ends else 0)
        """Length of all that is heard, samples."""
        self._gaps = gaps_of(plan.mix)
        behind, film = plan.mix.background, plan.film
        has_guide = film is not None and bool(film.audio)
        self._guide = sounds.film(film.path, 0, film) if film is not None and has_guide else None
        known = film if film is not None and behind is not None and film.path == behind.path else None
        self._behind = sounds.film(behind.path, behind.track, known) if behind else None
        self.films = list(dict.fromkeys(film for film in (self._behind, self._guide) if film is not None))
        """The files it is made of, besides lines."""
        self._behind_gain = np.float32(10 ** (behind.gain_db / 20)) if behind else np.float32(1)

    def ready(self, start: int, length: int) -> bool:
        """Whether a stretch can be rendered now."""
        start = max(start, 0)
        for index in range(start // CHUNK, -(-(start + length) // CHUNK)):
            if any(film.chunk(index) is None for film in self.films):
                return False
        return all(self._sounds.lines.get(line.key) is not None for line in self._between(start, start + length))

    def load(self, start: int, end: int) -> tuple[bool, DubError | None]:
        """Get the first thing that is missing in a stretch. For the feeder.

        Returns:
            Whether something was missing; why it can't be heard.
        """
        for index in range(max(start, 0) // CHUNK, -(-end // CHUNK)):
            for film in self.films:
                if not film.touch(index):
                    known = film.problem
                    film.load(index)
                    return True, film.problem if film.problem is not known else None
            for line in self._between(index * CHUNK, (index + 1) * CHUNK):
                if not self._sounds.lines.touch(line.key):
                    return True, self._sounds.lines.load(line.key, line.placed)
        return False, None

    def render(self, track: Track, start: int, length: int) -> Floats | None:
        """A stretch of one track, ``[length, 2]``; None where it is silent. Only what is `ready` is whole."""
        match track:
            case Track.ORIGINAL:
                return _stretch(self._guide, start, length) if self._guide else None
            case Track.BACKGROUND:
                if self._behind is None:
                    return None
                gain = self._behind_gain * self._gaps.at(start, length)
                return _stretch(self._behind, start, length) * gain[:, None]
            case Track.DUB:
                return self._spoken(start, length)

    def _spoken(self, start: int, length: int) -> Floats | None:
        lines = self._between(start, start + length)
        if not lines:
            return None
        mixed = np.zeros((length, 2), np.float32)
        for line in lines:
            sound = self._sounds.lines.get(line.key)
            if sound is not None:
                first = max(start - line.start, 0)
                add_at(mixed, sound[first : first + length] * line.gain, max(line.start - start, 0))
        return mixed

    def _between(self, start: int, end: int) -> list[_Line]:
        """Lines heard in a stretch, in the order of their start."""
        found = []
        at = bisect_left(self._starts, end) - 1
        while at >= 0 and self._ends[at] > start:  # the latest end so far: none before reaches into the stretch else
            if self._lines[at].end > start:
                found.append(self._lines[at])
            at -= 1
        return found[::-1]


def _line(placed: PlacedLine) -> _Line:
    gain = np.float32(10 ** (placed.gain_db / 20))
    return _Line(placed, placed.start, placed.end, gain, content_key(placed))


def _stretch(film: FilmSound, start: int, length: int) -> Floats:
    """Samples of a film ``[length, 2]``; silence where they are not at hand."""
    index, offset = divmod(start, CHUNK)
    chunk = film.chunk(index)
    if chunk is not None and offset + length <= CHUNK:
        return chunk[offset : offset + length]
    samples = np.zeros((length, 2), np.float32)
    done = 0
    while done < length:
        index, offset = divmod(start + done, CHUNK)
        n_here = min(CHUNK - offset, length - done)
        chunk = film.chunk(index)
        if chunk is not None:
            samples[done : done + n_here] = chunk[offset : offset + n_here]
        done += n_here
    return samples
