"""A piece of work that takes a while, and what it is given to work with. Must not know who runs it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from dubstudio.base.cancel import CancelToken
from dubstudio.base.ids import new_id
from dubstudio.jobs.events import JobEvent, Produced, Progressed

Emit = Callable[[JobEvent], None]
"""Takes an event; called in the thread of whoever has something to tell."""


@dataclass(frozen=True)
class JobContext:
    """What a job's work may do besides working.

    Attributes:
        job_id: Whose work it is.
        cancel: To be polled every 100 ms or so of work.
        emit: Where events go.
    """

    job_id: str
    cancel: CancelToken
    emit: Emit = field(repr=False)

    def progress(self, fraction: float, text: str) -> None:
        """Say how far the work is; has the shape of `dubstudio.base.progress.Progress`."""
        self.emit(Progressed(self.job_id, min(max(fraction, 0.0), 1.0), text))

    def produce(self, value: Any) -> None:
        """Hand over something made, as soon as it is made."""
        self.emit(Produced(self.job_id, value))


Work = Callable[[JobContext], object]
"""Does a job: returns when done, raises `Cancelled` when stopped, another `DubError` when it can't go on."""


@dataclass(frozen=True)
class Job:
    """Work to be done, with what people are told of it.

    Attributes:
        kind: What sort of work, such as ``speak``; jobs of one kind take about equally long.
        label: For people, such as "Speaking line 3".
        work: Does it. To be run in another process it must be picklable: a function, or an object with data.
        id: Made once, kept through retries.
        urgent: Somebody waits for it in the middle of a gesture: it is begun even while the queue is paused.
    """

    kind: str
    label: str
    work: Work = field(repr=False)
    id: str = field(default_factory=lambda: new_id("job"))
    urgent: bool = False
