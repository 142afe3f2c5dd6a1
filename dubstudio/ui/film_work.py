"""What is done in the background for the open film: plain work without Qt, in steps between which others may go first.

The thread for decoding does one job at a time. Looking for cuts takes minutes, a small picture a few milliseconds; so
long work steps aside when something quicker waits, and goes on where it left off. Must not know who shows what.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any

import msgspec

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import MediaError
from dubstudio.base.progress import silent
from dubstudio.jobs.job import Job, JobContext
from dubstudio.jobs.queue import JobQueue
from dubstudio.media import audio
from dubstudio.media.findings import Findings, content_key
from dubstudio.media.peaks import Peaks
from dubstudio.media.probe import MediaInfo, probe
from dubstudio.media.shots import growing_shots
from dubstudio.media.thumbnails import Thumbnail, ThumbnailReader
from dubstudio.media.track_peaks import growing_peaks, samples_about
from dubstudio.project.entities import Span
from dubstudio.timing.regions import merged, speech_regions
from dubstudio.timing.voice_activity import SAMPLE_RATE

PEAKS, BACKGROUND, SPEECH, SHOTS = "peaks", "background peaks", "speech", "shots"
"""Kinds of long work, in the order in which they are done."""

_ORDER = (PEAKS, BACKGROUND, SPEECH, SHOTS)
_KEPT_AS = {PEAKS: "peaks1", SPEECH: "speech1", SHOTS: "shots1"}  # a number for each version of what is kept
_CHUNK_MS, _LEAD_MS = 120_000, 3_000  # of listening at a time, and what the network hears before and after
_SEEKABLE = ("mov", "matroska", "wav", "flac", "mpegts", "ogg")  # others are decoded from their start every time
_MOST_WISHES = 200  # small pictures; older wishes are for what is out of sight
_BATCH = 4  # small pictures shown at a time


@dataclass(frozen=True)
class Opened:
    """A film that was looked into, and where what is known of it is kept."""

    info: MediaInfo
    findings: Findings


Steps = Iterator[tuple[float, Any]]
"""How much is done, 0–1, and what is known by then; None for nothing new."""


class Errand:
    """Long work for a film.

    Args:
        kind: One of those above; later ones step aside for earlier ones.
        label: For people.
        steps: Begins the work; told how to see that it is no longer wanted.
        queue: Of the thread it is done in.
    """

    def __init__(self, kind: str, label: str, steps: Callable[[CancelToken], Steps], queue: JobQueue) -> None:
        self.kind = kind
        self.job = Job(kind, label, self._work)
        self.finished = False
        self._begin = steps
        self._queue = queue
        self._cancel = CancelToken()
        self._steps: Steps | None = None

    def cancel(self) -> None:
        """Let it end at its next step."""
        self._cancel.cancel()

    def _work(self, context: JobContext) -> None:
        steps = self._steps = self._steps or self._begin(self._cancel)
        kept = False
        try:
            for fraction, found in steps:
                context.progress(fraction, self.job.label)
                context.cancel.check()
                self._cancel.check()
                if found is not None:
                    context.produce((self.kind, found))
                if self._quicker_waits():
                    kept = True
                    return
            self.finished = True
        finally:
            if not kept:
                self._steps = None  # one that failed and is tried again begins anew

    def _quicker_waits(self) -> bool:
        mine = _ORDER.index(self.kind)
        return any(job.kind not in _ORDER or _ORDER.index(job.kind) < mine for job in self._queue.waiting())


class Wishes:
    """Small pictures that somebody wants to see; asked for in one thread, made in another.

    Args:
        info: The film.
    """

    def __init__(self, info: MediaInfo) -> None:
        self._info = info
        self._lock = Lock()
        self._wanted: OrderedDict[tuple[int, int], None] = OrderedDict()

    def add(self, ms: int, height: int) -> None:
        """Wish for one; those wished for last are made first."""
        with self._lock:
            self._wanted[ms, height] = None
            self._wanted.move_to_end((ms, height))
            while len(self._wanted) > _MOST_WISHES:
                self._wanted.popitem(last=False)

    def make(self, context: JobContext) -> None:
        """Make all that are wished for: produces lists of ``((ms, height), Thumbnail | None)``."""
        made: list[tuple[tuple[int, int], Thumbnail | None]] = []
        with ThumbnailReader(self._info) as reader:
            while (wish := self._next()) is not None:
                context.cancel.check()
                made.append((wish, reader.at(*wish)))
                if len(made) == _BATCH:
                    context.produce(made)
                    made = []
        if made:
            context.produce(made)

    def _next(self) -> tuple[int, int] | None:
        with self._lock:
            return self._wanted.popitem()[0] if self._wanted else None


def open_film(path: Path, cache: Path) -> Callable[[JobContext], None]:
    """Work that looks into a film: produces an `Opened`."""

    def work(context: JobContext) -> None:
        info = probe(path)
        context.cancel.check()
        context.produce(Opened(info, Findings(cache, content_key(path))))

    return work


def fetch_samples(info: MediaInfo, rate: int, first: int, last: int) -> Callable[[JobContext], None]:
    """Work that reads the samples of a stretch: produces the position of the first one, and all of them."""

    def work(context: JobContext) -> None:
        context.produce(samples_about(info, rate, first, last))

    return work


def peaks_steps(opened: Opened) -> Steps:
    """The waveform of a film's own sound."""
    kept = opened.findings.load(_KEPT_AS[PEAKS])
    peaks = Peaks.from_bytes(kept) if kept else None
    if peaks is not None:
        yield 1.0, peaks
        return
    for fraction, peaks in growing_peaks(opened.info):
        yield fraction, peaks
    if peaks is not None:
        opened.findings.keep(_KEPT_AS[PEAKS], peaks.to_bytes())


def background_steps(path: Path, cache: Path) -> Steps:
    """The waveform of another file."""
    yield from peaks_steps(Opened(probe(path), Findings(cache, content_key(path))))


def speech_steps(opened: Opened, cancel: CancelToken) -> Steps:
    """Where somebody speaks on a film's own track, as a tuple of spans."""
    kept = opened.findings.load(_KEPT_AS[SPEECH])
    speech = _spans_from(kept) if kept else None
    if speech is not None:
        yield 1.0, speech
        return
    info = opened.info
    chunk_ms = _CHUNK_MS if info.container in _SEEKABLE else max(info.duration_ms, 1)
    found: list[Span] = []
    for start_ms in range(0, info.duration_ms, chunk_ms):
        found = merged([*found, *_heard(info, start_ms, start_ms + chunk_ms, cancel)])
        yield min((start_ms + chunk_ms) / info.duration_ms, 1.0), tuple(found)
    pairs = [(span.start_ms, span.end_ms) for span in found]
    opened.findings.keep(_KEPT_AS[SPEECH], msgspec.json.encode(pairs))


def shots_steps(opened: Opened) -> Steps:
    """Where the picture cuts, as a tuple of document times."""
    kept = opened.findings.load(_KEPT_AS[SHOTS])
    shots = _whole_numbers_from(kept) if kept else None
    if shots is not None:
        yield 1.0, shots
        return
    known: tuple[int, ...] = ()
    for fraction, shots in growing_shots(opened.info):
        yield fraction, shots if shots != known else None
        known = shots
    opened.findings.keep(_KEPT_AS[SHOTS], msgspec.json.encode(known))


def _heard(info: MediaInfo, start_ms: int, end_ms: int, cancel: CancelToken) -> list[Span]:
    """Speech between two times; the network listens in a little earlier, and somewhat longer."""
    early_ms = max(start_ms - _LEAD_MS, 0)
    blocks = audio.iter_audio(info.path, SAMPLE_RATE, start_ms=early_ms, length_ms=end_ms + _LEAD_MS - early_ms)
    try:
        spans = speech_regions(blocks, progress=silent, cancel=cancel)
    except MediaError:
        if start_ms == 0:
            raise
        return []  # the track ends before the film does
    moved = ((max(s.start_ms + early_ms, start_ms), min(s.end_ms + early_ms, end_ms)) for s in spans)
    return [Span(start, end) for start, end in moved if start < end]


def _spans_from(kept: bytes) -> tuple[Span, ...] | None:
    try:
        pairs = msgspec.json.decode(kept, type=list[tuple[int, int]])
    except msgspec.DecodeError:
        return None
    return tuple(Span(start, end) for start, end in pairs)


def _whole_numbers_from(kept: bytes) -> tuple[int, ...] | None:
    try:
        return msgspec.json.decode(kept, type=tuple[int, ...])
    except msgspec.DecodeError:
        return None
