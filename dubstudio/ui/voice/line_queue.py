"""Lines being spoken: their jobs in `Lane.VOICE`, how far each is, and how far all of them are.

Lives on the GUI thread. Results are handed on; what becomes of the document is decided elsewhere. Must not know what a
line's sound was worth before.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from dubstudio.jobs.events import Cancelled, Failed, Finished, JobEvent
from dubstudio.jobs.job import Job, JobContext
from dubstudio.project.entities import Take
from dubstudio.studio.document import Document
from dubstudio.studio.engine_keeper import Phase
from dubstudio.studio.line_work import Bounds, LineWork
from dubstudio.ui.jobs import Jobs, Lane, Stage
from dubstudio.ui.voice.facts import Batch

KIND = "speak"

_SHOWN_EVERY_MS = 150
_NEARLY = 0.95  # what is guessed to be done is not told as done
_USUAL_PACE = 0.6  # seconds of work for a second of speech, until there is something to go by
_LEARNT = 0.3  # share of the newest line in the pace


@dataclass(frozen=True)
class Task:
    """A line to be spoken.

    Attributes:
        document: For which document; nothing is told of it to another.
        segment_id: Which line.
        seed: Another performance than the line's own; None for that.
        batch: What was asked for together, and is taken back together.
        label: For people.
        seconds: How long its speech will be about.
    """

    document: Document
    segment_id: str
    seed: int | None
    batch: str
    label: str
    seconds: float = 2.0


class LineQueue(QObject):
    """Has lines spoken one after the other.

    Attributes:
        spoken: A line is spoken; its `Task` and `Take`.
        failed: A line could not be spoken; its `Task` and the `DubError`.
        lines_changed: State or progress of lines changed; their ids.
        phase_changed: What the engine does; a `Phase`.
    """

    spoken = Signal(object, object)
    failed = Signal(object, object)
    lines_changed = Signal(object)
    phase_changed = Signal(object)

    def __init__(self, jobs: Jobs, work: LineWork, bounds: Callable[[], Bounds], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._work, self._bounds = jobs, work, bounds
        self._tasks: dict[str, Task] = {}  # by job; failed ones too, for they may be retried
        self._active: dict[str, list[str]] = {}  # jobs waiting or running, by line
        self._began: dict[str, float] = {}
        self._pace = _USUAL_PACE
        self._done = self._total = 0
        self._progress = QTimer(self, interval=_SHOWN_EVERY_MS)
        self._progress.timeout.connect(self._on_time_to_show)
        jobs.changed.connect(self._on_job_changed)

    def add(self, tasks: Sequence[Task]) -> None:
        """Speak lines, in this order, after those that wait already. A line that waits to be spoken as it will be
        then is not asked for twice."""
        changed, bounds = set(), self._bounds()
        for task in tasks:
            if task.seed is None and self._waits(task.segment_id):
                continue
            job = Job(KIND, task.label, _work_of(self._work, task, bounds))
            self._tasks[job.id] = task
            self._activate(job.id)
            self._jobs.run(Lane.VOICE, job, produced=self._hearer(task), ended=self._on_ended)
            changed.add(task.segment_id)
        if changed:
            self.lines_changed.emit(frozenset(changed))

    def stage_of(self, segment_id: str) -> Stage | None:
        """Whether a line waits or is being spoken; None where neither."""
        jobs = self._active.get(segment_id)
        if not jobs:
            return None
        return Stage.RUNNING if any(job_id in self._began for job_id in jobs) else Stage.WAITING

    def progress_of(self, segment_id: str) -> float:
        """How far speaking a line is, 0–1; guessed from how long others took."""
        return max((self.progress_of_job(i) for i in self._active.get(segment_id, ())), default=0.0)

    def progress_of_job(self, job_id: str) -> float:
        """How far a job is, 0–1."""
        began, task = self._began.get(job_id), self._tasks.get(job_id)
        if began is None or task is None:
            return 0.0
        expected = max(0.1, self._pace * task.seconds)
        return min(_NEARLY, (time.monotonic() - began) / expected)

    def line_of(self, job_id: str) -> str | None:
        """The line that a job speaks; None for other jobs."""
        task = self._tasks.get(job_id)
        return task.segment_id if task else None

    def seeds_of(self, segment_id: str) -> set[int]:
        """Seeds a line is going to be spoken with."""
        tasks = [self._tasks[i] for i in self._active.get(segment_id, ())]
        return {task.seed for task in tasks if task.seed is not None}

    @property
    def is_busy(self) -> bool:
        """Whether a line waits or is being spoken."""
        return bool(self._active)

    @property
    def batch(self) -> Batch | None:
        """The lines being spoken, since the queue was last empty; None while it is."""
        if not self._active:
            return None
        running = sum(self.progress_of_job(i) for i in self._began)
        fraction = min(1.0, (self._done + running) / max(1, self._total))
        return Batch(self._done, self._total, fraction, self._jobs.seconds_left(Lane.VOICE))

    def cancel(self, ids: Sequence[str] | None = None) -> None:
        """Stop speaking some lines; None stops all."""
        for segment_id in tuple(self._active) if ids is None else ids:
            for job_id in tuple(self._active.get(segment_id, ())):
                self._jobs.cancel(job_id)

    def forget(self) -> None:
        """Another document: stop everything, and do not offer what failed again."""
        self.cancel()
        for job_id in tuple(self._tasks):
            self._jobs.dismiss(job_id)

    def _activate(self, job_id: str) -> None:
        if not self._active:
            self._done = self._total = 0
        self._active.setdefault(self._tasks[job_id].segment_id, []).append(job_id)
        self._total += 1

    def _waits(self, segment_id: str) -> bool:
        jobs = self._active.get(segment_id, ())
        return any(self._tasks[i].seed is None and i not in self._began for i in jobs)

    def _hearer(self, task: Task) -> Callable[[object], None]:
        def hear(value: object) -> None:
            if isinstance(value, Phase):
                self.phase_changed.emit(value)
            elif isinstance(value, Take):
                self.spoken.emit(task, value)

        return hear

    def _on_job_changed(self, job_id: str) -> None:
        task = self._tasks.get(job_id)
        if task is None:
            return
        row = self._jobs.row(job_id)
        if row is None:
            if job_id not in self._active.get(task.segment_id, ()):
                del self._tasks[job_id]  # dismissed
            return
        if row.stage is Stage.RUNNING and job_id not in self._began:
            self._began[job_id] = time.monotonic()
            self._progress.start()
        elif row.stage is Stage.WAITING and job_id not in self._active.get(task.segment_id, ()):
            self._activate(job_id)  # retried
        else:
            return
        self.lines_changed.emit(frozenset({task.segment_id}))

    def _on_ended(self, event: JobEvent) -> None:
        task = self._tasks[event.job_id]
        self._deactivate(event, task)
        if isinstance(event, Failed):
            self.failed.emit(task, event.error)
        else:
            del self._tasks[event.job_id]
        self.lines_changed.emit(frozenset({task.segment_id}))

    def _deactivate(self, event: JobEvent, task: Task) -> None:
        jobs = self._active[task.segment_id]
        jobs.remove(event.job_id)
        if not jobs:
            del self._active[task.segment_id]
        began = self._began.pop(event.job_id, None)
        if isinstance(event, Cancelled):
            self._total -= 1
        else:
            self._done += 1
        if isinstance(event, Finished) and began is not None and task.seconds > 0:
            pace = (time.monotonic() - began) / task.seconds
            self._pace += _LEARNT * (pace - self._pace)
        if not self._began:
            self._progress.stop()

    def _on_time_to_show(self) -> None:
        self.lines_changed.emit(frozenset(self._tasks[job_id].segment_id for job_id in self._began))


def _work_of(work: LineWork, task: Task, bounds: Bounds) -> Callable[[JobContext], None]:
    def speak(context: JobContext) -> None:
        take = work.speak(task.document, task.segment_id, task.seed, bounds, context.cancel, context.produce)
        if take is not None:
            context.produce(take)

    return speak
