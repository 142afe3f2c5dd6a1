"""The user's own voices as the window sees them. Lives on the GUI thread; files are read and written in a worker.

What another program changes in the library is seen at the next `look`. Must not know widgets.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from dubstudio.base import paths
from dubstudio.base.errors import ChangedOnDisk, DubError
from dubstudio.project.commands import cast
from dubstudio.project.edits import Edit, combined
from dubstudio.project.entities import Project, Voice
from dubstudio.speech.engine import TtsEngine
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.documents.errands import LOOKING, Errands
from dubstudio.ui.jobs import Jobs
from dubstudio.ui.notices import Notices
from dubstudio.ui.panels import wishes

if TYPE_CHECKING:
    from dubstudio.files.voice_library.cards import VoiceCard
    from dubstudio.files.voice_library.library import VoiceLibrary

_PATIENCE_S = 5.0
_TRIES = 3  # to change a card that somebody else changes at the same time

Seen = tuple[object, tuple["VoiceCard", ...], tuple["VoiceCard", ...]]
"""A revision of the library, its voices, and those in the trash."""


class VoiceShelf(QObject):
    """The library, what is in it, and what is done to it.

    Args:
        bridge: The document that voices are given to.
        notices: Told what was done and what went wrong.
        open_engine: Makes the engine that new voices are learnt by; called in a worker.
        parent: Owner.
        folder: Of the library; None for the user's.

    Attributes:
        changed: There are other voices, or something about one has changed.
        added: A voice was made; its `VoiceCard`.
        open_engine: See there.
        jobs: Where new voices are made; apart from the window's, so that no line waits for them.
        cards: The voices, by name.
        trashed: Those in the trash.
        last_trashed: Ids of those that were thrown away last, for taking that back.
    """

    changed = Signal()
    added = Signal(object)

    def __init__(
        self,
        bridge: DocumentBridge,
        notices: Notices,
        open_engine: Callable[[], TtsEngine],
        parent: QObject | None = None,
        folder: Path | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._notices = bridge, notices
        self.open_engine = open_engine
        self._folder = folder or paths.user_data() / "voices"
        self._library: VoiceLibrary | None = None
        self._errands = Errands(notices, self)
        self.jobs = Jobs(notices, self)
        self._revision: object = None
        self.cards: tuple[VoiceCard, ...] = ()
        self.trashed: tuple[VoiceCard, ...] = ()
        self.last_trashed: tuple[str, ...] = ()

    @property
    def library(self) -> VoiceLibrary:
        """The library itself, made when it is first needed."""
        if self._library is None:
            from dubstudio.files.voice_library.library import VoiceLibrary

            self._library = VoiceLibrary(self._folder)
        return self._library

    @property
    def busy(self) -> bool:
        """Whether anything is still being done."""
        return self._errands.busy

    def card(self, card_id: str) -> VoiceCard | None:
        """A voice by its id; None where there is none."""
        return next((card for card in self.cards if card.id == card_id), None)

    def look(self) -> None:
        """See whether the library has changed, here or in another program."""
        library, known = self.library, self._revision

        def work(_context: object) -> Seen | None:
            revision = library.revision()
            return None if revision == known else (revision, tuple(library.all()), tuple(library.trashed()))

        self._errands.run(LOOKING, self.tr("Looking into your voices"), work, done=self._on_seen)

    # Changing voices.

    def change(self, card_id: str, **fields: Any) -> None:
        """Change some fields of a voice; what somebody else changes at the same time is kept."""

        def work(library: VoiceLibrary) -> None:
            for left in reversed(range(_TRIES)):
                try:
                    library.change(replace(library.get(card_id), **fields))
                except ChangedOnDisk:
                    if not left:
                        raise
                else:
                    return

        self._do(self.tr("Changing a voice"), work)

    def duplicate(self, card_id: str) -> None:
        """Have a second one like it."""
        self._do(self.tr("Copying a voice"), lambda library: library.duplicate(card_id), self.added.emit)

    def trash(self, ids: Sequence[str]) -> None:
        """Throw voices away; `undo_trash` takes it back. Projects that use them keep their own copies."""
        chosen = tuple(ids)

        def done(_nothing: object) -> None:
            self.last_trashed = chosen
            self._notices.tell(self.tr("%n voice(s) are in the trash", "", len(chosen)))

        self._do(self.tr("Throwing voices away"), lambda library: library.trash(chosen), done)

    def undo_trash(self) -> None:
        """Bring back what was thrown away last."""
        if self.last_trashed:
            self.restore(self.last_trashed)

    def restore(self, ids: Sequence[str]) -> None:
        """Bring voices back from the trash."""
        chosen = tuple(ids)
        if set(chosen) & set(self.last_trashed):
            self.last_trashed = ()
        self._do(self.tr("Bringing voices back"), lambda library: library.restore(chosen))

    def empty_trash(self) -> None:
        """Be rid of everything in the trash."""
        self.last_trashed = ()
        self._do(self.tr("Emptying the trash"), lambda library: library.empty_trash())

    def export(self, ids: Sequence[str], target: Path) -> None:
        """Write voices with everything that belongs to them into one file."""
        chosen = tuple(ids)

        def done(_nothing: object) -> None:
            self._notices.tell(self.tr("%n voice(s) written to {file}", "", len(chosen)).format(file=target.name))

        self._do(self.tr("Exporting voices"), lambda library: library.export(chosen, target), done)

    def bring(self, source: Path) -> None:
        """Take in the voices of a file that `export` wrote."""

        def done(cards: Sequence[VoiceCard]) -> None:
            self._notices.tell(self.tr("%n voice(s) taken in", "", len(cards)))
            if cards:
                self.added.emit(cards[0])

        self._do(self.tr("Importing voices"), lambda library: library.bring(source), done)

    def add(
        self,
        make: Callable[[VoiceLibrary], VoiceCard],
        done: Callable[[VoiceCard], None],
        failed: Callable[[], None] | None = None,
    ) -> None:
        """Put a new voice in.

        Args:
            make: Keeps what belongs to it in the library and gives its card; runs in a worker.
            done: Called with the card when it is there.
            failed: Called where that was not possible; the user has been told why.
        """

        def there(card: VoiceCard) -> None:
            self.added.emit(card)
            done(card)

        self._do(self.tr("Keeping a voice"), lambda library: library.add(make(library)), there, failed)

    def keep_of_project(self, voice_id: str) -> None:
        """Put a voice of the open document into the library."""
        document = self._bridge.document
        voice = self._bridge.project.voices.get(voice_id)
        if document is None or voice is None:
            return

        def make(library: VoiceLibrary) -> VoiceCard:
            from dubstudio.studio import voice_shelf

            return voice_shelf.from_project(document, library, voice)

        told = self.tr("{name} is in your library.")
        self.add(make, lambda card: self._notices.tell(told.format(name=card.name)))

    # Using them.

    def give(self, card: VoiceCard, ids: Sequence[str], *, for_character: bool) -> None:
        """Let lines of the open document, or whoever speaks them, have a voice: one step to undo.

        Args:
            card: The voice; its files are copied into the project.
            ids: Of the lines.
            for_character: Whether the character gets it, and the lines give up those of their own.
        """
        chosen = tuple(ids)
        self._bring_along(card, lambda p, voice: wishes.give_own(p, chosen, voice, for_character=for_character))

    def give_to_character(self, card: VoiceCard, character_id: str) -> None:
        """Let somebody of the open document have a voice: one step to undo."""
        self._bring_along(card, lambda project, voice: wishes.cast_own(project, character_id, voice))

    def add_to_project(self, card: VoiceCard) -> None:
        """Have a voice at hand in the open document: one step to undo."""

        def added(project: Project, voice: Voice) -> Edit:
            return combined("Add voice", [] if voice.id in project.voices else [cast.add_voice(project, voice)])

        self._bring_along(card, added)

    def close(self) -> None:
        """End what is being done."""
        self._errands.close()
        self.jobs.close(_PATIENCE_S)

    def _bring_along(self, card: VoiceCard, command: Callable[[Project, Voice], Edit]) -> None:
        document, library = self._bridge.document, self.library
        if document is None:
            return

        def work(_context: object) -> Voice:
            from dubstudio.studio import voice_shelf

            return voice_shelf.to_project(document, library, card)

        def done(voice: Voice) -> None:
            if self._bridge.document is document:
                self._bridge.attempt(lambda project: command(project, voice))

        label = self.tr("Bringing {voice} into the project").format(voice=card.name)
        self._errands.run(LOOKING, label, work, done=done)

    def _do(
        self,
        label: str,
        work: Callable[[VoiceLibrary], Any],
        done: Callable[[Any], None] | None = None,
        failed: Callable[[], None] | None = None,
    ) -> None:
        library = self.library

        def ended(result: Any) -> None:
            self.look()
            if done:
                done(result)

        def refused(error: DubError) -> None:
            self._notices.fail(error)
            self.look()
            if failed:
                failed()

        self._errands.run(LOOKING, label, lambda _context: work(library), done=ended, failed=refused)

    def _on_seen(self, seen: Seen | None) -> None:
        if seen is not None:
            self._revision, cards, self.trashed = seen
            self.cards = tuple(sorted(cards, key=lambda card: card.name.casefold()))
            self.changed.emit()
