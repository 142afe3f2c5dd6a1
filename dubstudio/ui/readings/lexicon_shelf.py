"""The lexicons of the open project and of the user, as one list that can be changed. Lives on the GUI thread; files are
read and written in a worker.
"""

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
from dubstudio.ui.documents.errands import LOOKING, WRITING, Errands
from dubstudio.ui.notices import Notices
from dubstudio.ui.readings.lexicon_model import Listed

_MOST_NAMED = 8  # of the words that are left out of an import

Entries = tuple[Pronunciation, ...]


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
        self._errands = Errands(notices, self)
        self._owned: Entries | None = None  # not read yet
        self._unreadable: DubError | None = None
        self._changes: list[Callable[[Entries], Entries]] = []  # wait for the file to be read
        self._reading = self._writing = ""
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
        """All entries: those of the project first, which go before the user's, each by their words. The user's come
        when their file was read; `changed` tells."""
        self.look()
        own = sorted(self._owned or (), key=lambda entry: (entry.word, entry.id))
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
            return self._change_own(lambda own: (*(other for other in own if other.id != entry.id), entry))
        change = lexicon.change_pronunciation if before is not None else lexicon.add_pronunciation
        return self._edit(lambda: self.bridge.attempt(lambda project: change(project, entry)))

    def remove(self, listed: Iterable[Listed]) -> bool:
        """Take entries away. Returns whether they are gone."""
        chosen = list(listed)
        gone = {row.entry.id for row in chosen if row.is_own}
        others = [row.entry.id for row in chosen if not row.is_own]
        done = not gone or self._change_own(lambda own: tuple(entry for entry in own if entry.id not in gone))
        if others:
            command = lexicon.remove_pronunciations
            done = self._edit(lambda: self.bridge.attempt(lambda project: command(project, others))) and done
        return done

    def take_in(self, path: Path, *, own: bool) -> None:
        """Import a file; an entry for the same word, language and character is replaced.

        Entries whose reading can't be read are left out, which is told.

        Args:
            path: The file.
            own: Whether for all projects, or for the open one.
        """
        files, document = self._files, self.bridge.document
        if files is None:
            return

        def done(told: tuple[list[Pronunciation], list[tuple[Pronunciation, str]]]) -> None:
            entries, wrong = told
            if self.bridge.document is document or own:
                self._put(path, entries, own=own)
            if wrong:
                self._tell_left_out(path, [entry for entry, _ in wrong])

        label = self.tr("Importing a lexicon")
        self._errands.run(LOOKING, label, lambda _context: lexicons.told_apart(files.read(path)), done=done)

    def give_out(self, path: Path, listed: Iterable[Listed]) -> None:
        """Export entries."""
        files = self._files
        if files is None:
            return
        entries = lexicons.with_names(self.bridge.project, [row.entry for row in listed])

        def done(_nothing: object) -> None:
            self._notices.tell(self.tr("%n word(s) written to {file}.", "", len(entries)).format(file=path.name))

        label = self.tr("Exporting a lexicon")
        self._errands.run(LOOKING, label, lambda _context: files.write(path, entries), done=done)

    @property
    def busy(self) -> bool:
        """Whether a file is being read or written."""
        return self._errands.busy

    def look(self) -> None:
        """Read the user's lexicon, unless it was."""
        own = self._own
        if own is None or self._owned is not None or self._reading:
            return
        label = self.tr("Reading your lexicon")
        self._reading = self._errands.run(
            WRITING, label, lambda _context: tuple(own.entries()), done=self._on_read, failed=self._on_unreadable
        )

    def close(self) -> None:
        """What was changed is written; then nothing is done any more."""
        if self._changes:
            self._errands.wait(self._reading)
        self._errands.wait(self._writing)
        self._errands.close()

    def _put(self, path: Path, entries: list[Pronunciation], *, own: bool) -> None:
        if not entries:
            return
        if own:
            new = {_about(entry): replace(entry, id=new_id("word")) for entry in entries}
            done = self._change_own(lambda had: (*(e for e in had if _about(e) not in new), *new.values()))
        else:
            command = lexicon.put_pronunciations
            done = self._edit(lambda: self.bridge.attempt(lambda p: command(p, lexicons.with_ids(p, entries))))
        if done:
            told = self.tr("%n word(s) taken from {file}.", "", len(entries))
            self._notices.tell(told.format(file=path.name))

    def _tell_left_out(self, path: Path, wrong: Sequence[Pronunciation]) -> None:
        named = ", ".join(f"{entry.word} ({entry.reading})" for entry in wrong[:_MOST_NAMED])
        if len(wrong) > _MOST_NAMED:
            named += ", …"
        message = self.tr("Left out of {file}, with readings that mean nothing ({n}): {words}.")
        message = message.format(file=path.name, n=len(wrong), words=named)
        self._notices.fail(InputError(message, remedy=self.tr("Correct them and import the file again.")))

    def _change_own(self, change: Callable[[Entries], Entries]) -> bool:
        """Change the user's lexicon as soon as it has been read. Returns False where it can't be."""
        if self._own is None:
            return False
        if self._unreadable is not None:
            # Writing it anew would lose what is in it.
            self._notices.fail(self._unreadable)
            return False
        self._changes.append(change)
        if self._owned is None:
            self.look()
        else:
            self._write()
        return True

    def _write(self) -> None:
        """Show what was changed at once, and write it."""
        own, before, project = self._own, self._owned, self.bridge.project
        if own is None or before is None:
            return
        entries = before
        for change in self._changes:
            entries = change(entries)
        self._changes.clear()
        self._owned = entries

        def work(_context: object) -> None:
            own.keep(entries)
            lexicons.lexicon_of(project)  # whoever asks next on the GUI thread need not read the file

        def failed(error: DubError) -> None:
            self._notices.fail(error)
            if self._owned is entries:
                self._owned = before
                self.changed.emit()

        label = self.tr("Writing your lexicon")
        self._writing = self._errands.run(WRITING, label, work, done=self._on_written, failed=failed)
        self.changed.emit()

    def _on_read(self, entries: Entries) -> None:
        self._reading, self._owned = "", entries
        if self._changes:
            self._write()
        else:
            self.changed.emit()

    def _on_unreadable(self, error: DubError) -> None:
        self._reading, self._owned, self._unreadable = "", (), error
        self._changes.clear()
        self._notices.fail(error)

    def _on_written(self, _nothing: object) -> None:
        """Lines are read by the file."""
        self.changed.emit()

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
