"""Counts a line and has other wordings of it proposed, in the background. Lives on the GUI thread; knows no widgets."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from dubstudio.base.errors import UnknownLanguage
from dubstudio.jobs.events import Failed, JobEvent
from dubstudio.jobs.job import Job, JobContext
from dubstudio.studio import wordings
from dubstudio.studio.endpoint import Endpoint
from dubstudio.studio.wordings import Account, LineToFit, Measure, Wording
from dubstudio.text.length import length_of
from dubstudio.ui.jobs import Jobs, Lane
from dubstudio.ui.voice.ruler import Ruler


@dataclass(frozen=True)
class Question:
    """What is counted.

    Attributes:
        text: The line.
        language: Its language.
        room_s: The time there is.
        natural_s: How long it is to the engine; None while that is not known.
    """

    text: str
    language: str
    room_s: float
    natural_s: float | None


class Proposer(QObject):
    """Does one of each at a time, the newest wish first.

    Args:
        jobs: Where the work is done.

    Attributes:
        counted: A `Question` with its `Account`, or None where nothing counts that language.
        proposed: A list of `Wording`; told again when the engine has read them.
        ended: The model was asked; a `DubError`, or None where all went well.
    """

    counted = Signal(object, object)
    proposed = Signal(object)
    ended = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._counts = self._asks = self._reads = ""
        self._question: Question | None = None
        self._line: LineToFit | None = None
        self._ruler: Ruler | None = None

    @property
    def is_asking(self) -> bool:
        """Whether the model is waited for."""
        return bool(self._asks)

    def count(self, question: Question) -> None:
        """Count a line. What is being counted already is not begun anew."""
        if self._counts and question == self._question:
            return
        self._jobs.cancel(self._counts)
        self._question = question

        def work(context: JobContext) -> None:
            context.cancel.check()
            context.produce((question, _account(question)))

        job = Job("length", self.tr("Counting syllables"), work, urgent=True)
        self._counts = self._jobs.run(Lane.READ, job, produced=self._on_counted, ended=self._on_count_ended, index=0)

    def propose(self, line: LineToFit, endpoint: Endpoint, natural_s: float | None, ruler: Ruler | None) -> None:
        """Have other wordings proposed, in place of any that were wanted before.

        Args:
            line: The line.
            endpoint: The model.
            natural_s: How long the line is to its engine; None where that is not known.
            ruler: Reads what is proposed; None to leave it at counting.
        """
        self.stop()
        self._line, self._ruler = line, ruler

        def work(context: JobContext) -> None:
            measure = _counting(line, natural_s)
            context.produce((context.job_id, wordings.proposals(line, endpoint, context.cancel, measure)))

        job = Job("wordings", self.tr("Asking for other wordings"), work)
        self._asks = job.id
        self._jobs.run(Lane.FILES, job, produced=self._on_proposed, ended=self._on_asked)

    def stop(self) -> None:
        """Nobody wants other wordings any more."""
        for job_id in (self._asks, self._reads):
            self._jobs.cancel(job_id)
        self._asks = self._reads = ""

    def _read(self, found: list[Wording]) -> None:
        """Have the engine read what was counted."""
        line, ruler = self._line, self._ruler
        if line is None or ruler is None:
            return

        def work(context: JobContext) -> None:
            def seconds(text: str) -> float | None:
                return ruler.seconds(text, context.cancel)

            read = [wordings.read(wording, line, seconds) for wording in found]
            context.produce((context.job_id, wordings.best_first(read, line)))

        job = Job("wordings", self.tr("Reading other wordings"), work, urgent=True)
        self._reads = job.id
        self._jobs.run(Lane.READ, job, produced=self._on_read, ended=self._on_read_ended, index=0)

    # What happens.

    def _on_counted(self, made: tuple[Question, Account | None]) -> None:
        if made[0] == self._question:
            self.counted.emit(*made)

    def _on_count_ended(self, event: JobEvent) -> None:
        if isinstance(event, Failed):
            self._jobs.dismiss(event.job_id)
        if event.job_id == self._counts:
            self._counts = ""

    def _on_proposed(self, made: tuple[str, list[Wording]]) -> None:
        if made[0] == self._asks:
            self.proposed.emit(made[1])
            self._read(made[1])

    def _on_asked(self, event: JobEvent) -> None:
        if isinstance(event, Failed):
            self._jobs.dismiss(event.job_id)
        if event.job_id == self._asks:
            self._asks = ""
            self.ended.emit(event.error if isinstance(event, Failed) else None)

    def _on_read(self, made: tuple[str, list[Wording]]) -> None:
        if made[0] == self._reads:
            self.proposed.emit(made[1])

    def _on_read_ended(self, event: JobEvent) -> None:
        if isinstance(event, Failed):
            # What was counted stays; whoever speaks the line tells what is wrong.
            self._jobs.dismiss(event.job_id)
        if event.job_id == self._reads:
            self._reads = ""


def _account(question: Question) -> Account | None:
    try:
        return wordings.account(question.text, question.language, question.room_s, question.natural_s)
    except UnknownLanguage:
        return None


def _counting(line: LineToFit, natural_s: float | None) -> Measure:
    """Counts, in the pace of the line's own voice where that is known."""
    scale = 1.0
    if natural_s:
        guess = length_of(line.text, line.language).natural_s
        scale = natural_s / guess if guess else 1.0
    return lambda text: scale * length_of(text, line.language).natural_s
