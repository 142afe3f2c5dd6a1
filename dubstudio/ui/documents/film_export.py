"""Exporting the film of the open document, as the window does it: what is asked, what is done first, what is told."""

from __future__ import annotations

from collections.abc import Callable
from math import isfinite
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from dubstudio.base.errors import UsageError
from dubstudio.jobs.events import Failed, Finished, JobEvent
from dubstudio.jobs.job import Job, JobContext
from dubstudio.mix.master import MixReport
from dubstudio.project.commands import document as whole
from dubstudio.studio import film_out
from dubstudio.studio.film_out import Wish
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.documents.prompts import Choice, ExportWish, Prompts, Question
from dubstudio.ui.film import Film
from dubstudio.ui.jobs import Jobs, Lane
from dubstudio.ui.notices import Notices
from dubstudio.ui.voicing import LineState, Voicing

_ON_THE_WAY = frozenset({LineState.RETIMING, LineState.QUEUED, LineState.SPEAKING})


class FilmExport(QObject):
    """Writes dubbed films.

    Args:
        bridge: Knows the document.
        film: Knows the film.
        jobs: Does the work, where it is seen and can be cancelled.
        notices: Told what came of it.
        voicing: Knows which lines are spoken.
        prompts: Gives whoever asks the user.
        parent: Owner.

    Attributes:
        changed: An export began or ended.
    """

    changed = Signal()

    def __init__(
        self,
        bridge: DocumentBridge,
        film: Film,
        jobs: Jobs,
        notices: Notices,
        voicing: Voicing,
        prompts: Callable[[], Prompts],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._film, self._jobs, self._notices, self._voicing = bridge, film, jobs, notices, voicing
        self._prompts = prompts
        self._waiting: ExportWish | None = None  # until the lines are spoken
        self._running: dict[str, Path] = {}
        self._stopped: set[str] = set()  # the user does not want them any more; they may not have noticed yet
        self._heard: MixReport | None = None  # of the film written last
        voicing.lines_changed.connect(self._on_lines_changed)
        bridge.replaced.connect(self._on_replaced)

    @property
    def running(self) -> bool:
        """Whether a film is being written that is still wanted."""
        return bool(self._running.keys() - self._stopped)

    def cancel(self) -> None:
        """Stop writing."""
        self._stopped.update(self._running)
        for job_id in tuple(self._running):
            self._jobs.cancel(job_id)

    def choose(self, *_checked: bool) -> None:
        """Ask how the film is to be written, and write it."""
        document, info = self._bridge.document, self._film.info
        if document is None:
            return
        if info is None:
            self._notices.fail(
                self._film.problem
                or UsageError(self.tr("There is no film to export."), remedy=self.tr("Open or find the video first."))
            )
            return
        suggested = film_out.suggested_output(document.project)
        wish = self._prompts().export_wish(document.project, suggested, bool(info.audio))
        if wish is None or self._bridge.document is not document:
            return  # another one may have come while the user was asked
        if not self._bridge.do(whole.set_mix(document.project, wish.mix)):
            return
        missing = self._missing()
        answer = self._prompts().ask(self._about(missing)) if missing else "export"
        if answer == "speak":
            self._waiting = wish
            self._notices.tell(self.tr("The film is written as soon as all lines are spoken"))
            self._voicing.speak(missing)
            self._on_lines_changed(missing)  # nothing at all may have been begun
        elif answer == "export":
            self._begin(wish)

    def _missing(self) -> list[str]:
        """Lines whose sound is not what it should be, in order."""
        return [line_id for line_id, state in self._states().items() if state is not LineState.CURRENT]

    def _states(self) -> dict[str, LineState]:
        """Of all lines that can be spoken: those with words that are not locked."""
        lines = [line for line in self._bridge.project.in_order() if line.text.strip() and not line.locked]
        return {line.id: self._voicing.state_of(line.id) for line in lines}

    def _about(self, missing: list[str]) -> Question:
        project = self._bridge.project
        silent = sum(project.segments[line_id].chosen_take_id is None for line_id in missing)
        stale = len(missing) - silent
        parts = [
            self.tr("Without sound: %n line(s).", "", silent) if silent else "",
            self.tr("Changed since spoken: %n line(s).", "", stale) if stale else "",
        ]
        return Question(
            self.tr("Speak the missing lines first?"),
            " ".join(part for part in parts if part),
            (
                Choice("speak", self.tr("Speak, then export")),
                Choice("export", self.tr("Export as it is")),
                Choice("cancel", self.tr("Cancel")),
            ),
            "cancel",
        )

    def _on_lines_changed(self, _ids: object) -> None:
        """All that could be spoken was spoken: on with the film; what failed is told and stays to be decided."""
        if self._waiting is None:
            return
        states = self._states().values()
        if any(state in _ON_THE_WAY for state in states):
            return
        wish, self._waiting = self._waiting, None
        unspoken = sum(state is not LineState.CURRENT for state in states)
        if unspoken:
            self._notices.fail(
                UsageError(
                    self.tr("%n line(s) could not be spoken, so no film was written.", "", unspoken),
                    remedy=self.tr("See their rows in the list, or export once more as it is."),
                )
            )
            return
        self._begin(wish)

    def _begin(self, asked: ExportWish) -> None:
        document, info = self._bridge.document, self._film.info
        if document is None or info is None:
            return
        wish = Wish(document.frozen(), info, asked.output, asked.subtitled, asked.credits)

        def work(context: JobContext) -> None:
            context.produce(film_out.carry_out(wish, context.progress, context.cancel))

        job = Job("export", f"Exporting {wish.output.name}", work)
        self._running[job.id] = wish.output
        self._jobs.run(Lane.FILES, job, produced=self._on_produced, ended=self._on_ended)
        self.changed.emit()

    def _on_produced(self, heard: MixReport) -> None:
        self._heard = heard

    def _on_ended(self, event: JobEvent) -> None:
        output = self._running.pop(event.job_id, None)
        self._stopped.discard(event.job_id)
        if isinstance(event, Failed):
            self._jobs.dismiss(event.job_id)
            self._notices.fail(event.error)
        elif isinstance(event, Finished) and output:
            self._tell(output)
        self.changed.emit()

    def _tell(self, output: Path) -> None:
        heard = self._heard
        if heard is None or not isfinite(heard.lufs):
            self._notices.tell(self.tr("{name} written").format(name=output.name))
            return
        told = self.tr("{name} written · {lufs} LUFS · {peak} dBTP")
        self._notices.tell(told.format(name=output.name, lufs=f"{heard.lufs:.1f}", peak=f"{heard.dbtp:.1f}"))

    def _on_replaced(self) -> None:
        self._waiting = None
