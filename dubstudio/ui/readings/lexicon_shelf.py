"""The lexicons of the open project and of the user, as one list that can be changed. Lives on the GUI thread."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Protocol

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from dubstudio.base.errors import DubError, InputError
from dubstudio.base.ids import new_id
from dubstudio.project.commands import lexicon
from dubstudio.project.edits import ChangeSet
from dubstudio.project.entities import Pronunciation
from dubstudio.project.kinds import Kind
from dubstudio.studio import lexicons
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.notices import Notices
from dubstudio.ui.readings.lexicon_model import Listed

_MOST_NAMED = 8  # of the words that are left out of an import


class OwnLexicon(Protocol):
    """The user's lexicon, for all projects; its entries know characters by name."""

    def entries(self) -> Sequence[Pronunciation]:
        """What is in it.

        Raises:
            DubError: It can't be read.
        """

    def keep(self, entries: Sequence[Pronunciation]) -> None:
        """Write it anew.

        Raises:
            DubError: It can't be written.
        """


class LexiconFiles(Protocol):
    """Files that lexicons are exchanged by; the suffix says which kind."""

    def read(self, path: Path) -> Sequence[Pronunciation]:
        """The entries of a file.

        Raises:
            DubError: It can't be read, or is no lexicon.
        """

    def write(self, path: Path, entries: Sequence[Pronunciation]) -> None:
        """Write entries.

        Raises:
            DubError: The file can't be written.
        """


class LexiconShelf(QObject):
    """Both lexicons.

    Args:
        bridge: The document, with the project's.
        notices: Told what goes wrong.
        own: The user's; None where there is none.
        files: Reads and writes files; None where that can't be done.

    Attributes:
        changed: Entries are others than before.
    """

    changed = Signal()

    def __init__(
        self,
        bridge: DocumentBridge,
        notices: Notices,
        own: OwnLexicon | None = None,
        files: LexiconFiles | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.bridge, self._notices, self._own, self._files = bridge, notices, own, files
        self._owned: tuple[Pronunciation, ...] | None = None
        bridge.changed.connect(self._on_document_changed)
        bridge.replaced.connect(self.changed)

    @property
    def has_own(self) -> bool:
        """Whether there is a lexicon for all projects."""
        return self._own is not None

    @property
    def has_files(self) -> bool:
        """Whether lexicons can be imported and exported."""
        return self._files is not None

    def listed(self) -> list[Listed]:
        """All entries: those of the project first, which go before the user's, each by their words."""
        own = sorted(self._own_entries(), key=lambda entry: (entry.word, entry.id))
        return [*map(Listed, self.bridge.project.lexicon_in_order()), *(Listed(entry, is_own=True) for entry in own)]

    def keep(self, listed: Listed, before: Listed | None = None) -> bool:
        """Keep an entry, a new one or in place of another.

        Args:
            listed: The entry and where it is to be kept.
            before: What it takes the place of; None for a new one.

        Returns:
            Whether it is kept; why not is told.
        """
        if before is not None and before.is_own != listed.is_own:
            return self.keep(Listed(replace(listed.entry, id=""), listed.is_own)) and self.remove([before])
        entry = listed.entry if before is not None else replace(listed.entry, id=new_id("word"))
        if listed.is_own:
            others = [other for other in self._own_entries() if other.id != entry.id]
            return self._keep_own([*others, entry])
        change = lexicon.change_pronunciation if before is not None else lexicon.add_pronunciation
        return self._edit(lambda: self.bridge.attempt(lambda project: change(project, entry)))

    def remove(self, listed: Iterable[Listed]) -> bool:
        """Take entries away. Returns whether they are gone."""
        chosen = list(listed)
        own = {row.entry.id for row in chosen if row.is_own}
        others = [row.entry.id for row in chosen if not row.is_own]
        done = not own or self._keep_own([entry for entry in self._own_entries() if entry.id not in own])
        if others:
            command = lexicon.remove_pronunciations
            done = self._edit(lambda: self.bridge.attempt(lambda project: command(project, others))) and done
        return done

    def take_in(self, path: Path, *, own: bool) -> int:
        """Import a file; an entry for the same word, language and character is replaced.

        Entries whose reading can't be read are left out, which is told.

        Args:
            path: The file.
            own: Whether for all projects, or for the open one.

        Returns:
            How many entries were taken in; 0 where it failed, which is told.
        """
        if self._files is None:
            return 0
        try:
            entries, wrong = lexicons.told_apart(self._files.read(path))
        except DubError as error:
            self._notices.fail(error)
            return 0
        if wrong:
            self._tell_left_out(path, [entry for entry, _ in wrong])
            if not entries:
                return 0
        if own:
            new = {_about(entry): replace(entry, id=new_id("word")) for entry in entries}
            kept = [entry for entry in self._own_entries() if _about(entry) not in new]
            done = self._keep_own([*kept, *new.values()])
        else:
            command = lexicon.put_pronunciations
            done = self._edit(lambda: self.bridge.attempt(lambda p: command(p, lexicons.with_ids(p, entries))))
        return len(entries) if done else 0

    def give_out(self, path: Path, listed: Iterable[Listed]) -> bool:
        """Export entries. Returns whether they are written."""
        if self._files is None:
            return False
        try:
            self._files.write(path, lexicons.with_names(self.bridge.project, [row.entry for row in listed]))
        except DubError as error:
            self._notices.fail(error)
            return False
        return True

    def _tell_left_out(self, path: Path, wrong: Sequence[Pronunciation]) -> None:
        named = ", ".join(f"{entry.word} ({entry.reading})" for entry in wrong[:_MOST_NAMED])
        if len(wrong) > _MOST_NAMED:
            named += ", …"
        message = self.tr("Left out of {file}, with readings that mean nothing ({n}): {words}.")
        message = message.format(file=path.name, n=len(wrong), words=named)
        self._notices.fail(InputError(message, remedy=self.tr("Correct them and import the file again.")))

    def _own_entries(self) -> tuple[Pronunciation, ...]:
        if self._owned is None:
            self._owned = ()
            try:
                self._owned = tuple(self._own.entries()) if self._own else ()
            except DubError as error:
                self._notices.fail(error)
        return self._owned

    def _keep_own(self, entries: Sequence[Pronunciation]) -> bool:
        if self._own is None:
            return False
        try:
            self._own.keep(entries)
        except DubError as error:
            self._notices.fail(error)
            return False
        self._owned = tuple(entries)
        self.changed.emit()
        return True

    def _edit(self, edit: Callable[[], bool]) -> bool:
        """Each change is a step of its own."""
        done = edit()
        if self.bridge.document is not None:
            self.bridge.document.history.seal()
        return done

    def _on_document_changed(self, changes: ChangeSet) -> None:
        if changes.kinds & {Kind.PRONUNCIATION, Kind.CHARACTER}:
            self.changed.emit()


def _about(entry: Pronunciation) -> tuple[str, str, str]:
    word = entry.word if entry.match_case else entry.word.casefold()
    return word, entry.language, entry.character_id
