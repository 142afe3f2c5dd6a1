"""Keeps the open document on disk: saving, and the side file that a crash can't take away.

A change is in the side file well within the time the user has set, and as soon as the window loses the focus. All
writing is done in a worker, from the frozen project; the GUI thread only says when. Must not know dialogs.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from dubstudio.base import settings
from dubstudio.base.errors import DubError
from dubstudio.files import autosave
from dubstudio.jobs.job import JobContext
from dubstudio.project.entities import Project
from dubstudio.studio import drafts, saving
from dubstudio.studio.document import Document, Snapshot
from dubstudio.studio.saving import Moved
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.documents.errands import WRITING, Errands
from dubstudio.ui.notices import Notices
from dubstudio.ui.preferences import Preferences

_SHARE = 0.8  # of the time the user has set: the rest is for encoding and for a slow disk


class Keeper(QObject):
    """Saves and autosaves the open document.

    Args:
        bridge: Knows it.
        errands: Does the writing.
        notices: Told what goes wrong.
        preferences: Know how often.
        parent: Owner.

    Attributes:
        autosaved: The side file was written, or is no longer needed.
        saved: The document was written, where it lives or elsewhere.
    """

    autosaved = Signal()
    saved = Signal()

    def __init__(
        self,
        bridge: DocumentBridge,
        errands: Errands,
        notices: Notices,
        preferences: Preferences,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._errands, self._notices, self._preferences = bridge, errands, notices, preferences
        self._kept: Project | None = None  # what the side file holds, or is about to
        self._at = ""
        self._complained = False
        self._moving: str | None = None  # the errand that takes the document elsewhere
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.autosave)
        self.interval_ms: int | None = None
        """For tests: how soon a change must be in the side file; None for what the user has set."""
        bridge.changed.connect(self._on_changed)
        bridge.replaced.connect(self._on_replaced)
        application = QCoreApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._on_application_state_changed)

    @property
    def autosaved_at(self) -> str:
        """When the side file was last written, ``12:03``; empty where there is none."""
        return self._at

    def save(
        self,
        done: Callable[[], None] | None = None,
        failed: Callable[[DubError], None] | None = None,
        *,
        force: bool = False,
    ) -> str:
        """Write the document where it lives, in the background.

        Args:
            done: Called when it is on disk.
            failed: Called with what went wrong; None has the user told.
            force: Overwrite what somebody else has written meanwhile.

        Returns:
            The id of the errand.
        """
        document = self._open_document()
        snapshot = document.snapshot()

        def work(_context: JobContext) -> None:
            saving.save(snapshot, force=force)

        def written(_nothing: None) -> None:
            document.saved(snapshot.project)
            self._tell_saved(document)
            if done:
                done()

        return self._errands.run(WRITING, "Saving", work, done=written, failed=failed)

    def save_as(
        self,
        target: Path,
        done: Callable[[], None] | None = None,
        failed: Callable[[DubError], None] | None = None,
    ) -> str:
        """Write the document with its sounds to another folder, where it lives from then on; as `save`."""
        document = self._open_document()
        snapshot = document.snapshot()
        was_draft = drafts.is_draft(snapshot.folder)

        def work(context: JobContext) -> Moved:
            moved = saving.save_as(snapshot, target, context.progress, context.cancel)
            if was_draft:
                drafts.mark_saved(snapshot.folder, target)
            else:
                autosave.remove(snapshot.folder)
            return moved

        def written(moved: Moved) -> None:
            # A draft stays locked until nobody writes to it any more; it is removed when the document is closed.
            before = document.moved(moved.snapshot, moved.lock)
            if before and not was_draft:
                before.release()
            self._moving = None
            self._tell_saved(document)
            if done:
                done()

        def refused(error: DubError) -> None:
            self._moving = None
            self._start_timer()
            (failed or self._notices.fail)(error)

        self._moving = self._errands.run(WRITING, "Saving", work, done=written, failed=refused)
        return self._moving

    def autosave(self) -> str | None:
        """Bring the side file up to date, in the background; nothing is done where it is.

        Returns:
            The id of the errand; None where there is nothing to do.
        """
        self._timer.stop()
        document = self._bridge.document
        if document is None or self._moving or not self._is_due(document):
            return None  # one that is on its way to another folder is kept there, in a moment
        snapshot, clean = document.snapshot(), document.history.is_clean
        self._kept = snapshot.project

        def work(_context: JobContext) -> None:
            _write(snapshot, clean=clean)

        def written(_nothing: None) -> None:
            self._complained = False
            self._note("" if clean else f"{datetime.now().astimezone():%H:%M}")

        return self._errands.run(WRITING, "Autosaving", work, done=written, failed=self._on_failed)

    def autosave_now(self) -> None:
        """Bring the side file up to date before returning: the program is about to end."""
        if self._moving:
            self._errands.wait(self._moving)
        if errand := self.autosave():
            self._errands.wait(errand)

    def side_file_holds(self, project: Project) -> None:
        """The side file is there already, and this is what it holds."""
        self._kept = project

    def close(self) -> None:
        """No more timers."""
        self._timer.stop()

    def _open_document(self) -> Document:
        document = self._bridge.document
        assert document is not None
        return document

    def _is_due(self, document: Document) -> bool:
        """Whether the side file is not what it should be."""
        if document.history.is_clean:
            return self._kept is not None
        return document.project is not self._kept

    def _tell_saved(self, document: Document) -> None:
        if self._bridge.document is document:
            self._kept = None
            self._note("")
            self._bridge.look_whether_clean()
            if not document.history.is_clean:
                self._start_timer()
        self.saved.emit()

    def _note(self, at: str) -> None:
        self._at = at
        self.autosaved.emit()

    def _on_changed(self, _changes: object) -> None:
        self._start_timer()

    def _start_timer(self) -> None:
        """From the first change on, not from the last: who types on and on is kept too."""
        if not self._timer.isActive():
            usual_ms = self._preferences[settings.AUTOSAVE] * 1000
            self._timer.start(round(_SHARE * (usual_ms if self.interval_ms is None else self.interval_ms)))

    def _on_replaced(self) -> None:
        self._timer.stop()
        self._kept, self._complained = None, False
        self._note("")

    def _on_application_state_changed(self, state: Qt.ApplicationState) -> None:
        if state is not Qt.ApplicationState.ApplicationActive:
            self.autosave()

    def _on_failed(self, error: DubError) -> None:
        """Told once, not every half minute; tried again with the next change."""
        self._kept = None
        self._start_timer()
        if not self._complained:
            self._complained = True
            self._notices.fail(error)


def _write(snapshot: Snapshot, *, clean: bool) -> None:
    if clean:
        autosave.remove(snapshot.folder)
    else:
        saving.autosave_of(snapshot)
