"""Sees how a text is read while it is typed: in the background, the newest wish first. Lives on the GUI thread."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from dubstudio.jobs.events import Failed, JobEvent
from dubstudio.jobs.job import Job, JobContext
from dubstudio.ui.jobs import Jobs, Lane
from dubstudio.ui.readings.sight import Sight, sight_of

if TYPE_CHECKING:
    from dubstudio.text.lexicon import Lexicon

_REST_MS = 60  # after the last key: nobody reads pinyin between two of them
_KEPT = 200

Wish = tuple[str, str, str]
"""Text, language and id of the character."""


class Looker(QObject):
    """Looks at one text at a time and remembers the last ones.

    Args:
        jobs: Where the work is done.
        lexicon: Gives the readings that hold now; None where there are none.

    Attributes:
        seen: The `Sight` of what was wanted last.
    """

    seen = Signal(object)

    def __init__(
        self, jobs: Jobs, lexicon: Callable[[], Lexicon | None] | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs, self._lexicon = jobs, lexicon
        self._known: OrderedDict[Wish, Sight] = OrderedDict()
        self._wanted: Wish | None = None
        self._round = 0  # counted up, so that what an older lexicon has made is not taken for news
        self._job = ""
        self._later = QTimer(self, singleShot=True, interval=_REST_MS)
        self._later.timeout.connect(self._look)

    def want(self, text: str, language: str, character_id: str = "") -> None:
        """Look at a text, in place of what was wanted before.

        Args:
            text: What somebody types.
            language: Its language.
            character_id: Who says it; empty for nobody.
        """
        wish = (text, language, character_id)
        if wish == self._wanted and (self._job or self._later.isActive()):
            return
        self._wanted = wish
        self._stop()
        if wish in self._known:
            self._known.move_to_end(wish)
            self.seen.emit(self._known[wish])
        elif not text.strip():
            self.seen.emit(Sight(text, language))
        else:
            self._later.start()

    def forget(self) -> None:
        """The lexicon has changed: what is wanted is looked at again."""
        self._known.clear()
        self._round += 1
        wanted, self._wanted = self._wanted, None
        if wanted:
            self.want(*wanted)

    def _stop(self) -> None:
        self._later.stop()
        if self._job:
            self._jobs.cancel(self._job)
            self._job = ""

    def _look(self) -> None:
        wish = self._wanted
        if wish is None:
            return
        text, language, character_id = wish
        lexicon, number = self._lexicon() if self._lexicon else None, self._round

        def work(context: JobContext) -> None:
            context.cancel.check()
            context.produce((number, wish, sight_of(text, language, lexicon, character_id)))

        job = Job("readings", "Looking at readings", work, urgent=True)
        self._job = job.id
        self._jobs.run(Lane.READ, job, produced=self._on_produced, ended=self._on_ended, index=0)

    def _on_produced(self, made: tuple[int, Wish, Sight]) -> None:
        number, wish, sight = made
        if wish != self._wanted or number != self._round:
            return
        self._known[wish] = sight
        while len(self._known) > _KEPT:
            self._known.popitem(last=False)
        self.seen.emit(sight)

    def _on_ended(self, event: JobEvent) -> None:
        if event.job_id == self._job:
            self._job = ""
        if isinstance(event, Failed):
            # Whoever speaks the line tells what is wrong; here is only less to be seen.
            self._jobs.dismiss(event.job_id)
