"""Saving as the user does it: under which name, what if somebody else has written meanwhile, what before closing.

The writing itself is `Keeper`'s. Lives on the GUI thread.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from dubstudio.base.errors import ChangedOnDisk, DubError
from dubstudio.project.entities import Project
from dubstudio.studio import drafts, places
from dubstudio.studio.document import Document
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.documents.errands import Errands
from dubstudio.ui.documents.film_export import FilmExport
from dubstudio.ui.documents.keeper import Keeper
from dubstudio.ui.documents.prompts import Choice, Prompts, Question
from dubstudio.ui.notices import Notices

_SUFFIX = ".dub"


class Saver(QObject):
    """Saves the open document, and asks before it is lost.

    Args:
        bridge: Knows the document.
        keeper: Writes it.
        errands: Lets us wait for that.
        export: Knows whether a film is being written.
        notices: Told what came of it.
        prompts: Gives whoever asks the user.
        parent: Owner.

    Attributes:
        named: The document lives in another folder now.
        reload_wanted: What somebody else has written is to be opened instead.
    """

    named = Signal()
    reload_wanted = Signal()

    def __init__(
        self,
        bridge: DocumentBridge,
        keeper: Keeper,
        errands: Errands,
        export: FilmExport,
        notices: Notices,
        prompts: Callable[[], Prompts],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._keeper, self._errands = bridge, keeper, errands
        self._export, self._notices, self._prompts = export, notices, prompts
        self._let_go: Project | None = None  # unsaved, and the user said that it may go
        self._saved_well = False
        self._writing = ""  # the errand that was begun last

    def save(self, *_checked: bool) -> None:
        """Write the document; one without a name is asked for one."""
        document = self._bridge.document
        if document is None:
            return
        self._bridge.settle()
        if drafts.is_draft(document.folder):
            self.save_as()
        elif not self._bridge.is_clean:
            self._save()

    def save_as(self, *_checked: bool) -> None:
        """Ask for another name, and write the document there with its sounds."""
        document = self._bridge.document
        self._bridge.settle()
        target = self._choose_target(document) if document else None
        if target and self._bridge.document is document:  # another one may have come while the user was asked
            self._save_to(target)

    def may_close(self) -> bool:
        """Ask what becomes of unsaved work and of a film that is being written, and do it.

        Returns:
            Whether the document may be closed.
        """
        self._bridge.settle()
        if self._export.running and not self._may_stop_export():
            return False
        if not self._may_leave():
            return False
        self._export.cancel()  # not before: who stays after all keeps the film, too
        return True

    def _may_leave(self) -> bool:
        document = self._bridge.document
        if document is None or self._bridge.is_clean or self.may_go:
            return True
        match self._prompts().ask(self._about_leaving(document)):
            case "save":
                return self._save_and_wait(document)
            case "keep":
                return self._waited(self._keep)
            case "discard":
                self.let_go(document.project)
                return True
            case _:
                return False

    @property
    def may_go(self) -> bool:
        """Whether what is not saved may be lost: the user has said so, and has not worked on since."""
        return self._let_go is not None and self._bridge.project is self._let_go

    def let_go(self, project: Project) -> None:
        """Nobody would miss this state of the document: it is made again at any time."""
        self._let_go = project

    def follow(self, before: Project, after: Project) -> None:
        """The program has added something by itself: who would not have missed the one does not miss the other."""
        if self._let_go is before:
            self._let_go = after

    # How it is done.

    def _save(self, *, force: bool = False) -> None:
        self._writing = self._keeper.save(self._tell_saved, self._on_failed, force=force)

    def _save_to(self, target: Path) -> None:
        self._writing = self._keeper.save_as(target, self._on_named)

    def _keep(self) -> None:
        """Write a draft where it is."""
        self._writing = self._keeper.save(self._note_saved)

    def _on_named(self) -> None:
        self._saved_well = True
        self.named.emit()
        self._tell_saved()

    def _note_saved(self) -> None:
        self._saved_well = True

    def _tell_saved(self) -> None:
        self._saved_well = True
        document = self._bridge.document
        if document:
            self._notices.tell(self.tr("Saved: {name}").format(name=document.folder.name))

    def _on_failed(self, error: DubError) -> None:
        """What somebody else has written is overwritten only if the user says so."""
        if not isinstance(error, ChangedOnDisk):
            self._notices.fail(error)
            return
        match self._prompts().ask(self._about_change()):
            case "overwrite":
                self._save(force=True)
            case "save_as":
                self.save_as()
            case "reload":
                self.let_go(self._bridge.project)
                self.reload_wanted.emit()

    def _save_and_wait(self, document: Document) -> bool:
        if not drafts.is_draft(document.folder):
            return self._waited(self._save)
        target = self._choose_target(document)
        return target is not None and self._waited(lambda: self._save_to(target))

    def _waited(self, begin: Callable[[], None]) -> bool:
        """Save, and wait until it is done; also for what the answer to a question on the way has begun."""
        self._saved_well = False
        begin()
        while self._errands.is_under_way(self._writing):
            self._errands.wait(self._writing)
        return self._saved_well

    def _may_stop_export(self) -> bool:
        stop = Choice("stop", self.tr("Stop it"), destructive=True)
        go_on = Choice("go_on", self.tr("Go on"))
        question = Question(
            self.tr("A film is being written. Stop it?"),
            self.tr("Nothing of it is kept; what it would have replaced stays as it is."),
            (go_on, stop),
            "go_on",
        )
        return self._prompts().ask(question) == "stop"

    def _choose_target(self, document: Document) -> Path | None:
        """The folder the document is to live in; what people call it is its name."""
        is_draft = drafts.is_draft(document.folder)
        home = places.home_of(document.project) if is_draft else document.folder.parent
        name = document.project.name or self.tr("Untitled")
        suggested = home / f"{name}{_SUFFIX}"
        target = self._prompts().choose_save(self.tr("Save the project as"), suggested, ())
        if target is None:
            return None
        # The dialog of another project's document may give the file in its folder.
        return target.parent if target.name == "project.dub" else target

    def _about_leaving(self, document: Document) -> Question:
        save = Choice("save", self.tr("Save"))
        discard = Choice("discard", self.tr("Don't save"), destructive=True)
        cancel = Choice("cancel", self.tr("Cancel"))
        if not drafts.is_draft(document.folder):
            text = self.tr("Save the changes to {name}?").format(name=document.folder.name)
            more = self.tr("What is not saved is lost.")
            return Question(text, more, (save, discard, cancel), "cancel")
        return Question(
            self.tr("Save the new project?"),
            self.tr("As a draft it is kept without a name, and offered when the program starts."),
            (save, Choice("keep", self.tr("Keep as draft")), discard, cancel),
            "cancel",
        )

    def _about_change(self) -> Question:
        return Question(
            self.tr("Somebody else has changed this project since it was opened."),
            self.tr("Your work is not saved yet."),
            (
                Choice("save_as", self.tr("Save under another name…")),
                Choice("overwrite", self.tr("Overwrite theirs"), destructive=True),
                Choice("reload", self.tr("Open theirs"), destructive=True),
                Choice("cancel", self.tr("Cancel")),
            ),
            "cancel",
        )
