"""Sound that is at hand while playing: stretches of films around the playhead, and lines ready to be mixed.

Filled by one thread, the feeder, which decodes and may be slow; read by another, the sound's own, which can't wait
and takes what is there or nothing. Both kinds forget what was not used for longest. Must not know what is mixed.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path

import numpy as np

from dubstudio.base.errors import DubError
from dubstudio.media.audio import Floats, iter_audio
from dubstudio.media.probe import MediaInfo, probe
from dubstudio.mix.mixer import PlacedLine
from dubstudio.project.time import MIX_RATE, ms_from_samples

CHUNK = MIX_RATE // 4
"""Samples of a film held or forgotten together; whole milliseconds, so that decoding can start at any."""

KEPT_CHUNKS = 240
"""Of every film: a minute, 23 MB."""

KEPT_LINE_BYTES = 64 << 20
"""Of all lines together: more than five minutes of speech."""

_READ_ON = 8  # chunks: so little is decoded and kept rather than leapt over
_SILENCE: Floats = np.zeros((CHUNK, 2), np.float32)
_SILENCE.flags.writeable = False


class FilmSound:
    """One sound track of a film or sound file, as it is needed.

    Args:
        path: The file.
        track: Which of its sound tracks.
        info: What it holds, where that is known already.
    """

    def __init__(self, path: Path, track: int = 0, info: MediaInfo | None = None) -> None:
        self.path = path
        self.problem: DubError | None = None
        """Why nothing is heard from some place on; None while all is well."""
        self._track = track
        self._info = info
        self._chunks: OrderedDict[int, Floats] = OrderedDict()
        self._reader: Generator[Floats, None, None] | None = None
        self._next = 0  # chunk the reader gives next
        self._ends: int | None = None  # first chunk in which nothing is heard any more, once known

    def chunk(self, index: int) -> Floats | None:
        """Samples ``[CHUNK, 2]`` from ``index * CHUNK`` on, if they are at hand. From any thread."""
        return self._chunks.get(index)

    def touch(self, index: int) -> bool:
        """Keep a chunk for longer. For the feeder.

        Returns:
            Whether it is at hand.
        """
        if index in self._chunks:
            self._chunks.move_to_end(index)
            return True
        return False

    def load(self, index: int) -> None:
        """Decode a chunk. For the feeder; what goes wrong is heard as silence and stands in `problem`."""
        if self._ends is None or index < self._ends:
            self._read(index)
        if index not in self._chunks:
            self._keep(index, _SILENCE)

    def close(self) -> None:
        """Let go of the file; what is at hand stays."""
        if self._reader is not None:
            self._reader.close()
            self._reader = None

    def _read(self, index: int) -> None:
        try:
            if self._reader is None or not self._next <= index <= self._next + _READ_ON:
                self._open(index)
            assert self._reader is not None
            while self._next <= index:
                block = next(self._reader, None)
                if block is not None:
                    self._keep(self._next, _whole(block))
                if block is None or len(block) < CHUNK:
                    self._ends = self._next + (block is not None)
                    self.close()
                    return
                self._next += 1
        except DubError as error:
            self.problem = error
            self._ends = index
            self.close()

    def _open(self, index: int) -> None:
        self.close()
        self._info = self._info or probe(self.path)
        start_ms = ms_from_samples(index * CHUNK, MIX_RATE)
        self._reader = _blocks(self._info, self._track, start_ms)
        self._next = index

    def _keep(self, index: int, chunk: Floats) -> None:
        self._chunks[index] = chunk
        self._chunks.move_to_end(index)
        while len(self._chunks) > KEPT_CHUNKS:
            self._chunks.popitem(last=False)


class LineSounds:
    """Lines decoded, resampled and with soft edges, at unit gain; known by their content."""

    def __init__(self) -> None:
        self._sounds: OrderedDict[str, Floats] = OrderedDict()
        self._bytes = 0

    def get(self, key: str) -> Floats | None:
        """The sound ``[n]`` at `MIX_RATE`, if it is at hand. From any thread."""
        return self._sounds.get(key)

    def touch(self, key: str) -> bool:
        """Keep a sound for longer. For the feeder.

        Returns:
            Whether it is at hand.
        """
        if key in self._sounds:
            self._sounds.move_to_end(key)
            return True
        return False

    def load(self, key: str, line: PlacedLine) -> DubError | None:
        """Make a line ready. For the feeder.

        Returns:
            Why it can't be heard; it counts as silent then.
        """
        problem = None
        try:
            sound = replace(line, gain_db=0.0).samples()
        except DubError as error:
            sound, problem = np.zeros(0, np.float32), error
        self._sounds[key] = sound
        self._bytes += sound.nbytes
        while self._bytes > KEPT_LINE_BYTES and len(self._sounds) > 1:
            self._bytes -= self._sounds.popitem(last=False)[1].nbytes
        return problem

    @property
    def n_bytes(self) -> int:
        """Memory in use."""
        return self._bytes


def content_key(line: PlacedLine) -> str:
    """What tells a line's sound from all others. Files of takes are named by their content."""
    if isinstance(line.sound, Path):
        return str(line.sound)
    digest = hashlib.blake2b(np.ascontiguousarray(line.sound).tobytes(), digest_size=16)
    return f"{digest.hexdigest()} {line.rate}"


def _blocks(info: MediaInfo, track: int, start_ms: int) -> Generator[Floats, None, None]:
    yield from iter_audio(info, MIX_RATE, mono=False, start_ms=start_ms, track=track, block=CHUNK)


def _whole(block: Floats) -> Floats:
    """A block filled up with silence to a whole chunk."""
    if len(block) == CHUNK:
        return block
    return np.concatenate([block, _SILENCE[len(block) :]])
