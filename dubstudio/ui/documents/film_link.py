"""The film of the open document: opened with it, found again where it was moved, followed through undo and redo."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from dubstudio.base.errors import DubError, MissingFile
from dubstudio.files import project_file
from dubstudio.jobs.job import JobContext
from dubstudio.project.edits import ChangeSet
from dubstudio.project.kinds import Kind
from dubstudio.project.time import clock
from dubstudio.studio import relinking
from dubstudio.studio.document import background_of
from dubstudio.studio.relinking import Relink
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.documents.errands import LOOKING, Errands
from dubstudio.ui.documents.prompts import Choice, Prompts, Question
from dubstudio.ui.film import Film
from dubstudio.ui.notices import Notices
from dubstudio.ui.view_state import ViewState


class FilmLink(QObject):
    """Keeps the film that is shown the one the document names.

    Args:
        bridge: Knows the document.
        state: Told where the film ends.
        film: Opens it.
        errands: Looks at files.
        notices: Told what is wrong with it.
        prompts: Gives whoever asks the user.
        parent: Owner.

    Attributes:
        linked: The user has given the document another film.
    """

    linked = Signal()

    def __init__(
        self,
        bridge: DocumentBridge,
        state: ViewState,
        film: Film,
        errands: Errands,
        notices: Notices,
        prompts: Callable[[], Prompts],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._state, self._film, self._errands, self._notices = bridge, state, film, errands, notices
        self._prompts = prompts
        self._path = ""
        self._sound = ""  # heard behind the lines, where it is a file of its own
        bridge.changed.connect(self._on_changed)
        film.opened.connect(self._on_opened)

    def follow(self) -> None:
        """Open the film of the document and the sound behind its lines, or none, unless they are open."""
        document = self._bridge.document
        if document is None:
            self.forget()
            return
        project, cache = document.project, document.folder / project_file.CACHE
        self._state.end_ms = self._film.duration_ms or project.media.duration_ms
        if project.media.path != self._path:
            self._path = project.media.path
            self._state.end_ms = project.media.duration_ms
            if self._path:
                self._film.open(Path(self._path), cache)
            else:
                self._film.close()
                self._sound = ""
        sound = background_of(project, document.folder)
        if str(sound or "") != self._sound:
            self._sound = str(sound or "")
            self._film.open_background(sound, cache)

    def forget(self) -> None:
        """Close the film: the document goes."""
        self._path = self._sound = ""
        self._film.close()

    def link(self, path: Path, then: Callable[[], None] | None = None) -> None:
        """Give the document a film; the user is warned where it is another than it was.

        Args:
            path: The film.
            then: Called once it is the document's.
        """
        document = self._bridge.document
        if document is None:
            return
        project = document.project

        def work(_context: JobContext) -> Relink:
            return relinking.looked_at(project, path)

        def looked(found: Relink) -> None:
            if self._bridge.document is document and self._wanted(found) and self._use(found) and then:
                then()

        self._errands.run(LOOKING, "Looking at the video", work, done=looked)

    def _use(self, found: Relink) -> bool:
        if not self._bridge.attempt(lambda project: relinking.relink(project, found)):
            return False
        if self._film.problem:
            self._path = ""  # the same name may be a whole file now
        self.follow()
        self.linked.emit()
        return True

    def _wanted(self, found: Relink) -> bool:
        if found.same:
            return True
        before = self._bridge.project.media.duration_ms
        more = self.tr("It is as long as the one before.")
        if not found.same_length:
            lengths = self.tr("It lasts {new}, the one before lasted {old}. Lines may not fit it.")
            more = lengths.format(new=clock(found.media.duration_ms), old=clock(before))
        question = Question(
            self.tr("{name} is another film than this project was made for. Use it?").format(
                name=Path(found.media.path).name
            ),
            more,
            (Choice("use", self.tr("Use it")), Choice("cancel", self.tr("Cancel"))),
            "cancel",
        )
        return self._prompts().ask(question) == "use"

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.kinds & {Kind.MEDIA, Kind.MIX}:
            self.follow()

    def _on_opened(self) -> None:
        if not self._path or self._bridge.document is None:
            return
        if self._film.problem is not None:
            self._notices.fail(self._in_context(self._film.problem))
        elif self._film.duration_ms:
            self._state.end_ms = self._film.duration_ms

    def _in_context(self, problem: DubError) -> DubError:
        """Where a file is gone, say what to do about it here."""
        if isinstance(problem, MissingFile):
            return MissingFile(
                self.tr("The video {name} is not where it was.").format(name=Path(self._path).name),
                remedy=self.tr("Find it again in the File menu; the lines are all there."),
            )
        return problem
