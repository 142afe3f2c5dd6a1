"""Guessing how long jobs still take, from how long they took so far. Must not know what they do."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from dubstudio.jobs.events import Cancelled, Failed, Finished, JobEvent, Progressed, Started
from dubstudio.jobs.job import Job


class TimeLeft:
    """Listens to a host's events and extrapolates.

    A running job takes its time so far over the fraction done; a waiting one takes the mean of those of its
    kind that finished, or what a running one of its kind is expected to take. To be fed and asked from one
    thread.

    Args:
        clock: Seconds from any origin.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._running: dict[str, _Pace] = {}
        self._took: dict[str, tuple[float, int]] = {}  # by kind: seconds in all, and of how many

    def hear(self, event: JobEvent) -> None:
        """Take an event into account."""
        now = self._clock()
        match event:
            case Started(job_id, kind):
                self._running[job_id] = _Pace(kind, now)
            case Progressed(job_id, fraction) if job_id in self._running:
                self._running[job_id].fraction = fraction
            case Finished(job_id) if job_id in self._running:
                pace = self._running.pop(job_id)
                seconds, count = self._took.get(pace.kind, (0.0, 0))
                self._took[pace.kind] = seconds + now - pace.began, count + 1
            case Failed(job_id) | Cancelled(job_id):
                self._running.pop(job_id, None)

    def of_running(self) -> float | None:
        """Seconds until the running jobs are done; None while that can't be told."""
        now = self._clock()
        lefts = [self._left(pace, now) for pace in self._running.values()]
        known = [left for left in lefts if left is not None]
        return sum(known) if len(known) == len(lefts) else None

    def of_all(self, waiting: Iterable[Job]) -> float | None:
        """Seconds until the running jobs and these are done in turn; None while that can't be told."""
        now = self._clock()
        total = self.of_running()
        for kind, count in Counter(job.kind for job in waiting).items():
            usual = self._usual(kind, now)
            if total is None or usual is None:
                return None
            total += count * usual
        return total

    def _left(self, pace: _Pace, now: float) -> float | None:
        spent = now - pace.began
        if pace.fraction > 0:
            return spent * (1 - pace.fraction) / pace.fraction
        usual = self._usual(pace.kind, now)
        return None if usual is None else max(0.0, usual - spent)

    def _usual(self, kind: str, now: float) -> float | None:
        """How long a job of that kind takes."""
        if kind in self._took:
            seconds, count = self._took[kind]
            return seconds / count
        guesses = [(now - p.began) / p.fraction for p in self._running.values() if p.kind == kind and p.fraction]
        return sum(guesses) / len(guesses) if guesses else None


@dataclass
class _Pace:
    """How far a running job is."""

    kind: str
    began: float
    fraction: float = 0.0
