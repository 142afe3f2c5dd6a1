"""What the board does to the document and to the user's library: giving a part, keeping a voice. On the GUI thread.

Files are copied in `Lane.FILES`; the edit is made when they are there. Must not know widgets.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from dubstudio.jobs.events import Failed, JobEvent
from dubstudio.jobs.job import Job, JobContext
from dubstudio.project.entities import Voice
from dubstudio.studio.auditioning import Candidate, Origin, Part, give_part
from dubstudio.studio.document import Document
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.jobs import Jobs, Lane
from dubstudio.ui.notices import Notices

if TYPE_CHECKING:
    from dubstudio.files.voice_library.cards import VoiceCard
    from dubstudio.files.voice_library.library import VoiceLibrary


class Caster(QObject):
    """Casts, and minds the library.

    Args:
        bridge: The document.
        jobs: Where files are copied.
        notices: Told what goes wrong.
        library: The user's; None without.

    Attributes:
        cast: A part was given, by name, to a voice, by name.
        kept: A voice was put into the library; its name.
        cards_changed: The library holds other voices.
        busy_changed: Something is being copied, or no longer.
        cards: The voices of the library.
    """

    cast = Signal(str, str)
    kept = Signal(str)
    cards_changed = Signal()
    busy_changed = Signal()

    def __init__(
        self,
        bridge: DocumentBridge,
        jobs: Jobs,
        notices: Notices,
        library: VoiceLibrary | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._jobs, self._notices, self._library = bridge, jobs, notices, library
        self._revision: int | None = None
        self._copying: set[str] = set()
        self.cards: tuple[VoiceCard, ...] = ()

    @property
    def is_busy(self) -> bool:
        """Whether a part is being given or a voice kept."""
        return bool(self._copying)

    @property
    def has_library(self) -> bool:
        """Whether voices can be kept."""
        return self._library is not None

    def look(self) -> None:
        """See whether the library has changed, also in another program; `cards_changed` tells."""
        library, known = self._library, self._revision
        if library is None:
            return

        def work(context: JobContext) -> None:
            revision = library.revision()
            if revision != known:
                context.produce((revision, tuple(library.all())))

        job = Job("library", self.tr("Looking into your voices"), work)
        self._jobs.run(Lane.FILES, job, produced=self._on_cards, ended=self._on_ended)

    def give(self, part: Part, name: str, candidate: Candidate, tried_line: str = "") -> None:
        """Give somebody a voice: one edit.

        Args:
            part: Who gets it.
            name: What people call the part.
            candidate: The voice.
            tried_line: The line it was tried with.
        """
        document, library, card = self._bridge.document, self._library, candidate.card
        if document is None:
            return
        if candidate.origin is not Origin.LIBRARY or library is None or card is None:
            self._give(document, part, name, candidate.voice, tried_line)
            return

        def work(context: JobContext) -> None:
            from dubstudio.studio import voice_shelf

            context.produce(voice_shelf.to_project(document, library, card))

        label = self.tr("Bringing {voice} into the project").format(voice=card.name)
        self._copy(label, work, lambda voice: self._give(document, part, name, voice, tried_line))

    def keep(self, candidate: Candidate) -> None:
        """Put a voice into the user's library."""
        document, library = self._bridge.document, self._library
        if document is None or library is None:
            return

        def work(context: JobContext) -> None:
            from dubstudio.studio import voice_shelf

            card = voice_shelf.from_project(document, library, candidate.voice)
            if candidate.parts:
                card = replace(card, consent=voice_shelf.preset_consent(card.name))
            context.produce(library.add(card))

        label = self.tr("Keeping {voice}").format(voice=candidate.voice.name)
        self._copy(label, work, self._on_kept)

    def _copy(self, label: str, work: Callable[[JobContext], None], produced: Callable[..., None]) -> None:
        job = Job("library", label, work)
        self._copying.add(job.id)
        self._jobs.run(Lane.FILES, job, produced=produced, ended=self._on_ended, index=0)
        self.busy_changed.emit()

    def _give(self, document: Document, part: Part, name: str, voice: Voice, tried_line: str) -> None:
        if document is not self._bridge.document:
            return  # another one was opened meanwhile
        if self._bridge.attempt(lambda project: give_part(project, part, voice, tried_line)):
            self.cast.emit(name, voice.name)

    def _on_kept(self, card: VoiceCard) -> None:
        self.kept.emit(card.name)
        self.look()

    def _on_cards(self, value: tuple[int, tuple[VoiceCard, ...]]) -> None:
        self._revision, self.cards = value
        self.cards_changed.emit()

    def _on_ended(self, event: JobEvent) -> None:
        if isinstance(event, Failed):
            self._jobs.dismiss(event.job_id)
            self._notices.fail(event.error)
        if event.job_id in self._copying:
            self._copying.discard(event.job_id)
            self.busy_changed.emit()
