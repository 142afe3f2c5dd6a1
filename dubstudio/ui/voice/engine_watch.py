"""What becomes of the voice engine, as people are shown it. Lives on the GUI thread. Must not know lines."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from dubstudio.base.errors import DubError
from dubstudio.jobs.events import Failed, JobEvent
from dubstudio.jobs.job import Job, JobContext
from dubstudio.speech.engine import EngineSpec
from dubstudio.speech.registry import USUAL_ENGINE
from dubstudio.studio.engine_keeper import Phase
from dubstudio.studio.line_work import LineWork
from dubstudio.ui.jobs import Jobs, Lane
from dubstudio.ui.voice.facts import EngineState


class EngineWatch(QObject):
    """Loads the engine ahead of its first use, and knows how it is.

    Attributes:
        changed: The state has changed.
    """

    changed = Signal()

    def __init__(self, jobs: Jobs, work: LineWork, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._work = jobs, work
        self._phase = Phase.IDLE
        self._error: DubError | None = None
        self._loading = ""

    @property
    def state(self) -> EngineState:
        """How the engine is that spoke last, or is about to."""
        spec = self._work.last.spec or self.spec
        return EngineState(spec.name if spec else "", self._phase, self._error, self._work.last.where)

    @property
    def spec(self) -> EngineSpec | None:
        """What the engine of built-in voices can do; None until it was first opened."""
        return self._work.voice.spec or self._work.reader.spec

    def warm_up(self) -> None:
        """Load it, unless it is or is being loaded."""
        if not self._loading and not self._work.voice.is_ready:
            work = self._work

            def load(context: JobContext) -> None:
                with work.voice.lent(context.produce):
                    pass

            self._loading = self._run(Lane.VOICE, load)

    def reload(self, engine_id: str = USUAL_ENGINE) -> None:
        """It is to be another one: what the user wants of it has changed."""
        work, is_usual = self._work, engine_id == USUAL_ENGINE

        def close_reader(_context: JobContext) -> None:
            if is_usual:
                work.reader.close()
            work.readings.forget()

        def close_voice(_context: JobContext) -> None:
            work.renew(engine_id)

        self._run(Lane.READ, close_reader)
        self._run(Lane.VOICE, close_voice)
        if is_usual:
            self.set_phase(Phase.IDLE)

    def set_phase(self, phase: Phase) -> None:
        """The engine that speaks has come so far."""
        self._set(phase, None)

    def fail(self, error: DubError) -> None:
        """It does not work; the next job tries again."""
        self._set(Phase.FAILED, error)

    def look(self, error: DubError) -> None:
        """A job has failed: has the engine?"""
        if not self._work.last.is_ready:
            self.fail(error)

    def _run(self, lane: Lane, work: object) -> str:
        job = Job("load", self.tr("Loading the voice engine"), work, urgent=True)  # type: ignore[arg-type]
        return self._jobs.run(lane, job, produced=self._on_produced, ended=self._on_ended, index=0)

    def _on_produced(self, phase: Phase) -> None:
        self.set_phase(phase)

    def _on_ended(self, event: JobEvent) -> None:
        if event.job_id == self._loading:
            self._loading = ""
        if isinstance(event, Failed):
            self._jobs.dismiss(event.job_id)
            self.fail(event.error)

    def _set(self, phase: Phase, error: DubError | None) -> None:
        if (phase, error) != (self._phase, self._error):
            self._phase, self._error = phase, error
            self.changed.emit()
