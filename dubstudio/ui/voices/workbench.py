"""Making a voice of a recording, in the background: listening, checking, mending, learning, trying. GUI thread.

Outlives the dialog it works for, so that nothing is told to widgets that are gone. Must not know widgets.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from dubstudio.base.errors import DubError
from dubstudio.jobs.events import Failed, JobEvent
from dubstudio.jobs.job import Job, JobContext
from dubstudio.speech.engine import Clip, SpeechRequest, TtsEngine
from dubstudio.studio import new_voices
from dubstudio.studio.new_voices import Checked
from dubstudio.studio.reference_check import Repairs
from dubstudio.ui.jobs import Jobs, Lane

if TYPE_CHECKING:
    from dubstudio.studio.enrolling import Enrolment


@dataclass(frozen=True)
class Source:
    """Where a voice comes from.

    Attributes:
        name: What it may be called; empty where nobody knows.
        path: A file with its sound.
        clip: The sound itself, where it is at hand.
        language: Of the person; empty where that is not known.
    """

    name: str
    path: Path | None = None
    clip: Clip | None = None
    language: str = ""


class Workbench(QObject):
    """One recording and what becomes of it.

    Args:
        jobs: Does the work.
        open_engine: Makes the engine that learns; called in a worker.

    Attributes:
        changed: There is something new to show.
        heard: A sound to be played; samples and their rate.
        source: Where the recording is from.
        checked: The recording, looked at.
        learnt: What was learnt of it.
        error: What went wrong last.
        is_thorough: Whether learning takes its time.
    """

    changed = Signal()
    heard = Signal(object, object)

    def __init__(self, jobs: Jobs, open_engine: Callable[[], TtsEngine], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._open_engine = jobs, open_engine
        self._engine: TtsEngine | None = None  # for the worker
        self._checking = self._learning = self._saying = ""  # jobs
        self._running: set[str] = set()
        self._closed = False
        self.source: Source | None = None
        self.checked: Checked | None = None
        self.learnt: Enrolment | None = None
        self.error: DubError | None = None
        self.is_thorough = False
        jobs.changed.connect(self._on_job_changed)

    @property
    def is_checking(self) -> bool:
        """Whether the recording is being looked at."""
        return bool(self._checking)

    @property
    def is_learning(self) -> bool:
        """Whether the voice is being learnt."""
        return bool(self._learning)

    @property
    def is_saying(self) -> bool:
        """Whether the voice is about to be heard."""
        return bool(self._saying)

    @property
    def fraction(self) -> float:
        """How far learning is, 0–1."""
        row = self._jobs.row(self._learning)
        return row.fraction if row else 0.0

    def take(self, source: Source) -> None:
        """Look at a recording, in place of another one."""
        self._forget()
        self.source = source
        path, clip = source.path, source.clip

        def work(context: JobContext) -> None:
            sound = clip or new_voices.sound_of(path or Path())
            context.produce(new_voices.check(sound, context.cancel))

        self._checking = self._run(self.tr("Checking a recording"), work, self._on_checked)
        self.changed.emit()

    def mend(self, repairs: Repairs) -> None:
        """Mend the recording in another way."""
        checked = self.checked
        if checked is None or checked.repairs == repairs:
            return
        source = self.source
        self._forget()
        self.source = source

        def work(context: JobContext) -> None:
            context.produce(new_voices.check(checked.raw, context.cancel, repairs, checked.before))

        self._checking = self._run(self.tr("Mending a recording"), work, self._on_checked)
        self.changed.emit()

    def learn(self, *, thorough: bool = False) -> None:
        """Learn the voice with the embedded engine: at once, or better in half a minute."""
        if self.checked is None or self._learning:
            return
        clip, self.is_thorough, self.error = self.checked.clip, thorough, None

        def work(context: JobContext) -> None:
            engine, cancel = self._speaker(), context.cancel
            context.produce(new_voices.learn(engine, clip, thorough=thorough, progress=context.progress, cancel=cancel))

        self._learning = self._run(self.tr("Learning a voice"), work, self._on_learnt)
        self.changed.emit()

    def stop_learning(self) -> None:
        """Be content with what was learnt."""
        self._jobs.cancel(self._learning)
        self._learning, self.is_thorough = "", False
        self.changed.emit()

    def say(self, text: str, language: str) -> None:
        """Let the voice that was learnt be heard."""
        if self.learnt is None or self._saying:
            return
        voice = self.learnt.print

        def work(context: JobContext) -> None:
            engine = self._speaker()
            reading = engine.read(SpeechRequest(text, language, voice), context.cancel)
            speech = engine.render(reading, None, context.cancel)
            context.produce((speech.samples, speech.sample_rate))

        self._saying = self._run(self.tr("Trying a voice"), work, self._on_said)
        self.changed.emit()

    def close(self) -> None:
        """Nobody wants to know any more."""
        self._closed = True
        for job_id in tuple(self._running):
            self._jobs.cancel(job_id)
        self._go()

    def _forget(self) -> None:
        for job_id in tuple(self._running):
            self._jobs.cancel(job_id)
        self._checking = self._learning = self._saying = ""
        self.source = self.checked = self.learnt = self.error = None

    def _speaker(self) -> TtsEngine:
        """Runs in the worker."""
        if self._engine is None:
            self._engine = self._open_engine()
            self._engine.load()
        return self._engine

    def _run(self, label: str, work: Callable[[JobContext], None], produced: Callable[[Any], None]) -> str:
        job = Job("new voice", label, work)

        def wanted(value: Any) -> None:
            if job.id in (self._checking, self._learning, self._saying):
                produced(value)

        self._running.add(job.id)
        return self._jobs.run(Lane.VOICE, job, produced=wanted, ended=self._on_ended)

    def _on_checked(self, checked: Checked) -> None:
        self.checked = checked

    def _on_learnt(self, learnt: Enrolment) -> None:
        # A search that found nothing better is no reason to take the worse.
        if self.learnt is None or learnt.similarity >= self.learnt.similarity:
            self.learnt = learnt

    def _on_said(self, sound: tuple[object, int]) -> None:
        self.heard.emit(*sound)

    def _on_ended(self, event: JobEvent) -> None:
        self._running.discard(event.job_id)
        is_wanted = event.job_id in (self._checking, self._learning, self._saying)
        if isinstance(event, Failed):
            self._jobs.dismiss(event.job_id)
            self.error = event.error if is_wanted else self.error
        self._checking = "" if event.job_id == self._checking else self._checking
        self._learning = "" if event.job_id == self._learning else self._learning
        self._saying = "" if event.job_id == self._saying else self._saying
        if self._closed:
            self._go()
        elif is_wanted:
            self.changed.emit()

    def _on_job_changed(self, job_id: str) -> None:
        if job_id == self._learning and not self._closed:
            self.changed.emit()

    def _go(self) -> None:
        if not self._running:
            self._engine = None
            self.deleteLater()
