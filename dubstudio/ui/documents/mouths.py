"""Speech regions for the lines of the open document, as soon as it is known where somebody speaks in its film.

Lives on the GUI thread. The film is listened to by `Film`; what speech is whose is decided in `studio.mouths`.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from dubstudio.base.errors import EditRefused
from dubstudio.studio import mouths
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.film import Film
from dubstudio.ui.film_work import SPEECH
from dubstudio.ui.jobs import Jobs, Lane, Stage
from dubstudio.ui.notices import Notices
from dubstudio.ui.view_state import ViewState


class Mouths(QObject):
    """Gives lines their speech regions.

    Args:
        bridge: Knows the document.
        state: Knows what is selected.
        film: Knows where somebody speaks.
        jobs: Know whether the film is still being listened to.
        notices: Told what was found.
        parent: Owner.

    Attributes:
        delivered: Lines were given regions; the project before and after.
    """

    delivered = Signal(object, object)

    def __init__(
        self,
        bridge: DocumentBridge,
        state: ViewState,
        film: Film,
        jobs: Jobs,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._state, self._film, self._jobs, self._notices = bridge, state, film, jobs, notices
        self._wanted = False
        self._again: frozenset[str] = frozenset()
        self._look = QTimer(self, singleShot=True, interval=0)  # work that steps aside is in no list for a moment
        self._look.timeout.connect(self._go_on)
        film.opened.connect(self._on_film_opened)
        jobs.changed.connect(self._on_jobs_changed)
        bridge.replaced.connect(self._on_replaced)

    def find(self) -> None:
        """Give a region to every line that has none, once the film was heard; films without sound have none."""
        self._wanted = True
        self._look.start()

    def find_again(self, *_checked: bool) -> None:
        """Find the regions of the selected lines anew, or of all lines where none is selected."""
        if self._film.info and not self._film.info.audio:
            message = self.tr("{name} has no sound.").format(name=self._film.info.path.name)
            self._notices.refuse(EditRefused(message, remedy=self.tr("Set the times of lines by hand.")))
            return
        self._again = frozenset(self._state.selected or self._bridge.project.segments)
        self.find()

    def _on_replaced(self) -> None:
        self._wanted, self._again = False, frozenset()

    def _on_film_opened(self) -> None:
        """A document whose lines never had regions gets them; one that has some is as its user wants it."""
        lines = self._bridge.project.segments.values()
        if lines and not any(line.region for line in lines):
            self._wanted = True
        self._on_jobs_changed(None)

    def _on_jobs_changed(self, _job_id: object) -> None:
        if self._wanted:
            self._look.start()

    def _go_on(self) -> None:
        """Deliver, once all of the film was heard: what is said before and after a line tells whose it is."""
        info = self._film.info
        if self._wanted and info and info.audio and self._bridge.project.segments and not self._listening:
            self._deliver()

    @property
    def _listening(self) -> bool:
        return any(
            row.job.kind == SPEECH and row.stage in (Stage.WAITING, Stage.RUNNING)
            for row in self._jobs.rows(Lane.MEDIA)
        )

    def _deliver(self) -> None:
        document, again = self._bridge.document, self._again
        self._wanted, self._again = False, frozenset()
        if document is None:
            return
        there = again & document.project.segments.keys()
        before = document.project
        edit = mouths.regions_edit(before, self._film.speech, there)
        if not edit.changes:
            return
        try:
            document.history.deliver(edit)
        except EditRefused as refused:
            self._notices.refuse(refused)
            return
        self.delivered.emit(before, document.project)
        self._notices.tell(self.tr("Speech regions found: %n line(s)", "", len(edit.changes)))
