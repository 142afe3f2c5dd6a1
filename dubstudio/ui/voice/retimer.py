"""Lines that got another length: the same performance rendered again, and a stretched stand-in until it is there.

Renders in `Lane.VOICE` before everything else that waits, the lines nearest to the playhead first; stretches in
`Lane.READ`. Lives on the GUI thread. Must not know why a line has another length.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from dubstudio.base.errors import DubError
from dubstudio.jobs.events import Failed, JobEvent
from dubstudio.jobs.job import Job, JobContext
from dubstudio.project.entities import Take
from dubstudio.speech.engine import Samples
from dubstudio.studio.document import Document
from dubstudio.studio.engine_keeper import Phase
from dubstudio.studio.line_states import Judgement, LineStates, Worth
from dubstudio.studio.line_work import Bounds, LineWork, Retimed, preview
from dubstudio.ui.jobs import Jobs, Lane
from dubstudio.ui.voice.unread import distance

KIND = "retime"

_DEBOUNCE_MS = 50  # edges are nudged several times a second


@dataclass(frozen=True)
class _Preview:
    """A stand-in: which take, how long, and its sound once it is there."""

    take: Take
    n_samples: int
    samples: Samples | None = None


class Retimer(QObject):
    """Has lines rendered again at their new length.

    Args:
        jobs: Where the work is done.
        work: What does it.
        states: What lines' sounds are worth.
        bounds: What lines may be put through, now.
        playhead_ms: Where the playhead is, now.

    Attributes:
        retimed: A take was rendered at the length its line has now; the `Document`, the `Retimed`, and the line that
            was moved or trimmed, which may be a neighbour.
        lines_changed: Lines are on their way, or no longer, or can be heard stretched; their ids.
        phase_changed: What the engine does; a `Phase`.
    """

    retimed = Signal(object, object, str)
    lines_changed = Signal(object)
    phase_changed = Signal(object)

    def __init__(
        self,
        jobs: Jobs,
        work: LineWork,
        states: LineStates,
        bounds: Callable[[], Bounds],
        playhead_ms: Callable[[], int],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs, self._work, self._states = jobs, work, states
        self._bounds, self._playhead_ms = bounds, playhead_ms
        self._document: Document | None = None
        self._owed: set[str] = set()
        self._causes: dict[str, str] = {}
        self._running: dict[str, tuple[str, Judgement]] = {}  # job and what it was begun for, by line
        self._hopeless: dict[str, tuple[Judgement, DubError]] = {}
        self._previews: dict[str, _Preview] = {}
        self._timer = QTimer(self, singleShot=True, interval=_DEBOUNCE_MS)
        self._timer.timeout.connect(self._on_time_to_render)

    def show(self, document: Document | None) -> None:
        """Another document, or none."""
        for job_id, _ in tuple(self._running.values()):
            self._jobs.cancel(job_id)
        self._document = document
        self._running.clear()
        self._owed.clear()
        self._causes.clear()
        self._hopeless.clear()
        self._previews.clear()
        self._timer.stop()

    def owe(self, ids: Iterable[str], moved: Collection[str] = ()) -> None:
        """Lines may have another length than their sound; those that have are rendered again, soon.

        Args:
            ids: Of the lines.
            moved: Those that were moved or trimmed; others have another length because of these.
        """
        found = {i for i in ids if self._is_off(i)}
        if found:
            self._owed |= found
            self._causes.update((i, i if i in moved else next(iter(moved), i)) for i in found)
            self._timer.start()
            self.lines_changed.emit(frozenset(found))

    def is_on_its_way(self, segment_id: str) -> bool:
        """Whether a line's sound at the right length is on its way."""
        return segment_id in self._owed or segment_id in self._running

    def error_of(self, segment_id: str) -> DubError | None:
        """Why a line can't be rendered at the length it has now."""
        kept = self._hopeless.get(segment_id)
        return kept[1] if kept and kept[0] == self._states.judge(segment_id) else None

    def preview_of(self, segment_id: str) -> tuple[Samples, int] | None:
        """The stretched stand-in of a line that is on its way: samples and rate; None while there is none."""
        kept, judged = self._previews.get(segment_id), self._states.judge(segment_id)
        if kept is None or kept.samples is None or judged.worth is not Worth.OFF_LENGTH:
            return None
        if kept.n_samples != judged.target_samples:
            return None
        return kept.samples, kept.take.sample_rate

    def prepare_preview(self, segment_id: str) -> None:
        """Stretch what a line has, so that it can be heard at its new length at once."""
        document, judged = self._document, self._states.judge(segment_id)
        segment = self._states.project.segments.get(segment_id)
        take = self._states.project.takes.get(segment.chosen_take_id or "") if segment else None
        if document is None or take is None or judged.target_samples is None:
            return
        wanted = _Preview(take, judged.target_samples)
        kept = self._previews.get(segment_id)
        if kept and (kept.take, kept.n_samples) == (take, wanted.n_samples):
            return
        self._previews[segment_id] = wanted

        def stretch(context: JobContext) -> None:
            samples = preview(document, take, wanted.n_samples)
            context.produce((segment_id, wanted, samples))

        job = Job("preview", "Stretching", stretch, urgent=True)
        self._jobs.run(Lane.READ, job, produced=self._on_stretched, ended=self._on_preview_ended, index=0)

    def _is_off(self, segment_id: str) -> bool:
        off = self._states.judge(segment_id).worth is Worth.OFF_LENGTH
        return off and self.error_of(segment_id) is None

    def _on_time_to_render(self) -> None:
        document = self._document
        owed, self._owed = self._owed, set()
        gone = set()
        # Each is put before those that wait, so the last of them comes first.
        for segment_id in reversed(self._nearest_first(owed)):
            judged = self._states.judge(segment_id)
            if document is None or not self._is_off(segment_id):
                gone.add(segment_id)
                continue
            self.prepare_preview(segment_id)
            if segment_id in self._running:
                job_id, begun_for = self._running[segment_id]
                if begun_for == judged:
                    continue
                self._jobs.cancel(job_id)
            self._render(document, segment_id, judged)
        if gone:
            self.lines_changed.emit(frozenset(gone))

    def _nearest_first(self, ids: Iterable[str]) -> list[str]:
        """Lines by how far they are from the playhead; those that are gone last."""
        at_ms, segments = self._playhead_ms(), self._states.project.segments
        here = sorted((segments[i] for i in ids if i in segments), key=lambda line: distance(line, at_ms))
        return [line.id for line in here] + [i for i in ids if i not in segments]

    def _render(self, document: Document, segment_id: str, judged: Judgement) -> None:
        work, bounds = self._work, self._bounds()

        def render(context: JobContext) -> None:
            made = work.retime(document, segment_id, bounds, context.cancel, context.produce)
            if made is not None:
                context.produce(made)

        def hear(value: object) -> None:
            if isinstance(value, Phase):
                self.phase_changed.emit(value)
            elif isinstance(value, Retimed):
                self._take_in(document, segment_id, value)

        number = self._states.project.number_of(segment_id)
        label = self.tr("Re-timing line {number}").format(number=number)
        job = Job(KIND, label, render, urgent=True)
        self._running[segment_id] = (job.id, judged)
        self._jobs.run(Lane.VOICE, job, produced=hear, ended=self._on_ended, index=0)

    def _take_in(self, document: Document, segment_id: str, made: Retimed) -> None:
        """Hand on a result, unless the line has got yet another length or take meanwhile."""
        judged = self._states.judge(segment_id)
        segment = self._states.project.segments.get(segment_id)
        if document is not self._document or segment is None or segment.chosen_take_id != made.before.id:
            return
        if judged.worth is Worth.OFF_LENGTH and judged.target_samples == made.after.target_samples:
            self._previews.pop(segment_id, None)
            self.retimed.emit(document, made, self._causes.get(segment_id, segment_id))

    def _on_ended(self, event: JobEvent) -> None:
        line = next((i for i, (job_id, _) in self._running.items() if job_id == event.job_id), None)
        if isinstance(event, Failed):
            self._jobs.dismiss(event.job_id)  # told on the line; moving its edge is how it is tried again
        if line is None:
            return  # another took its place
        _, begun_for = self._running.pop(line)
        if isinstance(event, Failed):
            self._hopeless[line] = (begun_for, event.error)
        elif self._document is not None and self._is_off(line) and self._states.judge(line) != begun_for:
            self._owed.add(line)
            self._timer.start()
        self.lines_changed.emit(frozenset({line}))

    def _on_stretched(self, value: tuple[str, _Preview, Samples]) -> None:
        segment_id, wanted, samples = value
        if self._previews.get(segment_id) is wanted:
            self._previews[segment_id] = _Preview(wanted.take, wanted.n_samples, samples)
            self.lines_changed.emit(frozenset({segment_id}))

    def _on_preview_ended(self, event: JobEvent) -> None:
        if isinstance(event, Failed):
            self._jobs.dismiss(event.job_id)  # there is nothing to be heard then, and the real one is on its way
