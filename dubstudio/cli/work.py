"""Long work of a command: done in a thread, so that the terminal stays alive and Ctrl+C stops it at once."""

from __future__ import annotations

import queue
from collections.abc import Callable
from typing import TypeVar

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import Cancelled
from dubstudio.base.progress import Progress
from dubstudio.cli.console import Console
from dubstudio.jobs import events
from dubstudio.jobs.hosts import ThreadHost
from dubstudio.jobs.job import Job, JobContext

T = TypeVar("T")

_POLL_S = 0.1  # Ctrl+C is noticed between two looks, on every system


def done(screen: Console, label: str, work: Callable[[Progress, CancelToken], T]) -> T:
    """Do `work` in a thread while showing its progress.

    Raises:
        DubError: What the work ended with.
        Cancelled: Ctrl+C was pressed.
    """
    results: list[T] = []
    heard: queue.SimpleQueue[events.JobEvent] = queue.SimpleQueue()

    def run(context: JobContext) -> None:
        results.append(work(context.progress, context.cancel))

    with ThreadHost() as host, screen.progress() as progress:
        host.events.subscribe(heard.put)
        host.submit(Job("command", label, run))
        end = _follow(host, heard, progress)
    if isinstance(end, events.Failed):
        raise end.error
    if isinstance(end, events.Cancelled):
        raise Cancelled
    return results[0]


def _follow(host: ThreadHost, heard: queue.SimpleQueue[events.JobEvent], progress: Progress) -> events.JobEvent:
    while True:
        try:
            event = heard.get(timeout=_POLL_S)
        except queue.Empty:
            continue
        except KeyboardInterrupt:
            host.queue.cancel_all()
            continue
        if isinstance(event, events.Progressed):
            progress(event.fraction, event.text)
        elif isinstance(event, events.Finished | events.Failed | events.Cancelled):
            return event
