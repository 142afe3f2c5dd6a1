"""The open document's comings and goings: new, open, what is dropped on the window, close, and the window's title.

Lives on the GUI thread and outlives the window's widgets. All slow work goes through `Errands` (quick work on files)
or the window's `Jobs`. How documents are opened and saved is decided in `studio`; here it is decided when, and what the
user is asked.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtWidgets import QWidget

from dubstudio.base import settings
from dubstudio.base.errors import DubError, InputError, MissingFile
from dubstudio.jobs.job import JobContext
from dubstudio.media import mux
from dubstudio.project.commands import document as whole
from dubstudio.project.edits import ChangeSet
from dubstudio.project.kinds import Kind
from dubstudio.studio import drafts, opening, recovery, sample
from dubstudio.studio.document import Document
from dubstudio.studio.drafts import Leftover
from dubstudio.studio.opening import Opened
from dubstudio.studio.recents import Recents
from dubstudio.studio.recovery import Recovery
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.documents import subtitle_exchange
from dubstudio.ui.documents.draft_shelf import DraftShelf
from dubstudio.ui.documents.errands import LOOKING, Errands
from dubstudio.ui.documents.film_export import FilmExport
from dubstudio.ui.documents.film_link import FilmLink
from dubstudio.ui.documents.keeper import Keeper
from dubstudio.ui.documents.mouths import Mouths
from dubstudio.ui.documents.prompts import Filter, Prompts, QtPrompts
from dubstudio.ui.documents.saver import Saver
from dubstudio.ui.documents.subtitle_exchange import SubtitleExchange
from dubstudio.ui.film import Film
from dubstudio.ui.jobs import Jobs
from dubstudio.ui.notices import Notices
from dubstudio.ui.preferences import Preferences
from dubstudio.ui.view_state import ViewState
from dubstudio.ui.voicing import Voicing

VIDEOS = (*mux.FORMATS, ".webm", ".avi", ".ts", ".mts", ".m2ts", ".flv", ".mpg", ".mpeg", ".wmv", ".mxf", ".3gp")
"""Suffixes that file dialogs show as videos; any other file may be one too."""
_PROJECT = ".dub"
_REMARKS_SHOWN = 3
_Work = Callable[[JobContext], Opened]


class Documents(QObject):
    """Opens, saves and closes the one document of a window.

    Attributes:
        title_changed: `title` or `autosaved_at` is another one.
        opening_changed: Something is being opened, or no longer.
        leftovers_changed: `leftovers` has changed.
        recent_changed: `recent_files` has changed.
        prompts: Asks the user; a `ScriptedPrompts` in tests.
    """

    title_changed = Signal()
    opening_changed = Signal()
    leftovers_changed = Signal()
    recent_changed = Signal()

    def __init__(
        self,
        bridge: DocumentBridge,
        state: ViewState,
        film: Film,
        jobs: Jobs,
        notices: Notices,
        preferences: Preferences,
        voicing: Voicing,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._state, self._notices, self._preferences = bridge, state, notices, preferences
        self._film = film
        self.prompts: Prompts = QtPrompts()
        self._window: QWidget | None = None
        self._recents = Recents()
        self._opening: tuple[str, str] | None = None  # errand, and what is being opened
        self.errands = Errands(notices, self)
        self.keeper = Keeper(bridge, self.errands, notices, preferences, self)
        self._link = FilmLink(bridge, state, film, self.errands, notices, self._asking, self)
        self._mouths = Mouths(bridge, state, film, jobs, notices, self)
        self._words = SubtitleExchange(bridge, self.errands, notices, self._mouths, self._asking, self)
        self._export = FilmExport(bridge, film, jobs, notices, voicing, self._asking, self)
        self._shelf = DraftShelf(self.errands, self._asking, self)
        self._saver = Saver(bridge, self.keeper, self.errands, self._export, notices, self._asking, self)
        self._shelf.changed.connect(self.leftovers_changed)
        self._mouths.delivered.connect(self._saver.follow)
        self._saver.named.connect(self._on_named)
        self._saver.reload_wanted.connect(self._on_reload_wanted)
        self.keeper.autosaved.connect(self.title_changed)
        self.keeper.saved.connect(self.title_changed)
        bridge.clean_changed.connect(self.title_changed)
        bridge.replaced.connect(self.title_changed)
        bridge.changed.connect(self._on_changed)

    def set_window(self, window: QWidget | None) -> None:
        """Dialogs are shown in front of this window; scripted prompts stay as they are."""
        self._window = window
        if isinstance(self.prompts, QtPrompts):
            self.prompts = QtPrompts(window)

    def handlers(self) -> dict[str, Callable[..., None]]:
        """What does the actions that are about documents, by the action's id."""
        return {
            "new": self.new,
            "open": self.choose_project,
            "open_video": self.choose_video,
            "open_sample": self.open_sample,
            "save": self._saver.save,
            "save_as": self._saver.save_as,
            "close_document": self.close_document,
            "relink_media": self.relink,
            "import_subtitles": self._words.choose,
            "export_subtitles": self._words.write,
            "export_video": self._export.choose,
            "project_settings": self.change_settings,
            "find_mouths": self._mouths.find_again,
            "quit": self._quit,
        }

    # What is shown.

    def title(self) -> str:
        """Of the window: the document, with a mark while it is not saved, and the program."""
        document = self._bridge.document
        if document is None:
            return "DubStudio"
        mark = "" if self._bridge.is_clean else "● "
        return f"{mark}{self._name_of(document)} — DubStudio"

    @property
    def autosaved_at(self) -> str:
        """When unsaved work was last kept, ``12:03``; empty where none is."""
        return self.keeper.autosaved_at

    @property
    def opening(self) -> str:
        """Name of what is being opened; empty where nothing is."""
        return self._opening[1] if self._opening else ""

    @property
    def leftovers(self) -> tuple[Leftover, ...]:
        """Drafts that were left behind, the latest first, as far as they have been looked for."""
        return self._shelf.found

    def recent_files(self) -> list[Path]:
        """Projects opened lately, the latest first."""
        return list(self._recents.paths)

    # Opening.

    def new(self, *_checked: bool) -> None:
        """Begin a project without a film."""
        language, chosen = self._usual_language(), self._preferences.values
        self._open(self.tr("New project"), lambda _context: opening.new_project(language, chosen))

    def choose_project(self, *_checked: bool) -> None:
        """Ask for a project and open it."""
        path = self.prompts.choose_file(self.tr("Open a project"), self._home(), [self._project_filter()])
        if path:
            self.open_path(path)

    def choose_video(self, *_checked: bool) -> None:
        """Ask for a video and begin its project."""
        path = self.prompts.choose_file(self.tr("Open a video"), self._home(), [self._video_filter()])
        if path:
            self.open_path(path)

    def open_sample(self, *_checked: bool) -> None:
        """Begin the project that everything can be tried on."""
        language, chosen = "zh" if self._speaks_chinese() else "en", self._preferences.values

        def untouched() -> None:
            self._saver.let_go(self._bridge.project)

        self._open(self.tr("Demo"), lambda _context: sample.open_sample(language, chosen), then=untouched)

    def open_path(self, path: Path) -> None:
        """Open a project (its folder or file), a video as a new project, or subtitles into the open document."""
        if subtitle_exchange.is_subtitles(path):
            self._take_words([path])
        elif self._is_project(path):
            self._open_project(path)
        else:
            self._open_video(path, ())

    def open_leftover(self, folder: Path) -> None:
        """Go on with a draft that was left behind; what was not saved in it comes along unasked."""
        self._open(self.tr("Draft"), lambda _context: opening.open_project(folder))

    def discard_leftover(self, folder: Path) -> None:
        """Throw a draft away that was left behind, if the user means it."""
        self._shelf.discard(folder)

    def look_for_leftovers(self) -> None:
        """See in the background what drafts were left behind; `leftovers_changed` tells."""
        self._shelf.look()

    def drop_paths(self, paths: Sequence[Path]) -> None:
        """Files were dropped on the window or named at its start: open or import them as belongs to them."""
        words = [path for path in paths if subtitle_exchange.is_subtitles(path)]
        others = [path for path in paths if path not in words]
        if not others:
            self._take_words(words)
        elif self._is_project(others[0]):
            self._open_project(others[0])
        elif self._bridge.document is not None and not self._film.info:
            self._link.link(others[0], self._then_take(words))
        else:
            self._open_video(others[0], words)

    def cancel_opening(self) -> None:
        """What is being opened is not wanted any more."""
        if self._opening:
            self.errands.cancel(self._opening[0])

    # Closing, and the document as a whole.

    def close_document(self, *_checked: bool) -> None:
        """Close the document, after asking what becomes of unsaved work."""
        if self.confirm_close():
            self._leave()

    def confirm_close(self) -> bool:
        """Ask what becomes of unsaved work and of a film that is being written, and do it.

        Returns:
            Whether the document may be closed.
        """
        return self._saver.may_close()

    def autosave_now(self) -> None:
        """Bring the side file up to date before returning: the program is about to end."""
        self._bridge.settle()
        self.keeper.autosave_now()

    def close(self) -> None:
        """Give everything back: the document's lock, threads, timers. Nothing is asked."""
        self._export.cancel()
        self.keeper.close()
        self.errands.close()
        self._give_back()

    def relink(self, *_checked: bool) -> None:
        """Ask where the video is, and use it."""
        if self._bridge.document is None:
            return
        path = self.prompts.choose_file(self.tr("Find the video"), self._home(), [self._video_filter()])
        if path:
            self._link.link(path)

    def change_settings(self, *_checked: bool) -> None:
        """Ask for name, languages and mix, and set them."""
        document = self._bridge.document
        wish = self.prompts.project_wish(self._bridge.project) if document else None
        if document is None or wish is None or self._bridge.document is not document:
            return  # another one may have come while the user was asked
        asked, mix = wish
        with self._bridge.macro("Change project settings"):
            document.history.do(whole.set_project_settings(document.project, asked))
            document.history.do(whole.set_mix(document.project, mix))

    # How documents come.

    def _open_project(self, path: Path) -> None:
        document = self._bridge.document
        if document and document.folder in (path.absolute(), path.absolute().parent, path.resolve()):
            self._notices.tell(self.tr("{name} is open already").format(name=document.folder.name))
            return

        def failed(error: DubError) -> None:
            if isinstance(error, MissingFile):
                self._recents.forget(path)
                self.recent_changed.emit()
            self._notices.fail(error)

        named = path.parent if path.name == f"project{_PROJECT}" else path
        self._open(named.name, lambda _context: opening.open_project(path), failed=failed)

    def _open_video(self, path: Path, words: Sequence[Path]) -> None:
        language, chosen = self._usual_language(), self._preferences.values
        then = self._then_take(words or _only(subtitle_exchange.beside(path)))
        self._open(path.name, lambda _context: opening.open_video(path, language, chosen), then=then)

    def _take_words(self, words: Sequence[Path]) -> None:
        """Subtitles go into the open document, or into a new one."""
        if not words:
            return
        if self._bridge.document is not None:
            self._words.take_in(words[0])
            return
        language, chosen = self._usual_language(), self._preferences.values
        self._open(words[0].name, lambda _context: opening.new_project(language, chosen), then=self._then_take(words))

    def _then_take(self, words: Sequence[Path]) -> Callable[[], None] | None:
        return (lambda: self._words.take_in(words[0])) if words else None

    def _open(
        self,
        name: str,
        work: _Work,
        *,
        then: Callable[[], None] | None = None,
        failed: Callable[[DubError], None] | None = None,
    ) -> None:
        """Open something in the background; the document that is open stays until then."""
        if not self._saver.may_close():
            return
        self.cancel_opening()

        def opening_it(context: JobContext) -> Opened:
            opened = work(context)
            if context.cancel.cancelled:
                _forget(opened.document)
                context.cancel.check()
            return opened

        def done(opened: Opened) -> None:
            self._set_opening(None)
            self._arrived(opened, then)

        def refused(error: DubError) -> None:
            self._set_opening(None)
            (failed or self._notices.fail)(error)

        def dropped() -> None:
            self._set_opening(None)

        errand = self.errands.run(LOOKING, f"Opening {name}", opening_it, done=done, failed=refused, dropped=dropped)
        self._set_opening((errand, name))

    def _set_opening(self, opening_: tuple[str, str] | None) -> None:
        self._opening = opening_
        self.opening_changed.emit()

    def _arrived(self, opened: Opened, then: Callable[[], None] | None) -> None:
        """Show what was opened in place of what is open, which may have been worked on meanwhile."""
        if not self._saver.may_close():
            _forget(opened.document)
            return
        self._give_back()
        document = opened.document
        self._state.reset()
        self._bridge.show(document)
        self._link.follow()
        if not drafts.is_draft(document.folder):
            self._recents.add(document.folder)
            self.recent_changed.emit()
        self._tell(opened.remarks)
        if opened.recovery:
            self._offer(document, opened.recovery)
        if then:
            then()

    def _tell(self, remarks: Sequence[str]) -> None:
        for remark in remarks[:_REMARKS_SHOWN]:
            self._notices.fail(InputError(remark))
        if len(remarks) > _REMARKS_SHOWN:
            more = self.tr("%n more thing(s) of this kind.", "", len(remarks) - _REMARKS_SHOWN)
            self._notices.fail(InputError(more))

    def _offer(self, document: Document, found: Recovery) -> None:
        """Take back what was not saved, if the user wants to; a draft's is what the user has just asked for."""
        wanted = drafts.is_draft(document.folder) or self.prompts.recover(found, document.folder.name)
        if not wanted:
            recovery.discard(document.folder)
            return
        with self._bridge.macro("Recover unsaved work"):
            for step in found.steps:
                document.history.do(step)
        if document.history.is_clean:  # it was refused: kept, but out of the way of what is done now
            self._tell([recovery.set_aside(document.folder)])
        else:
            self.keeper.side_file_holds(document.project)

    # How documents go.

    def _leave(self) -> None:
        """Close the document; what the user wanted to do with it is done."""
        self._give_back()
        self._state.reset()
        self._bridge.show(None)
        if self.leftovers:
            self.look_for_leftovers()

    def _give_back(self) -> None:
        document = self._bridge.document
        self._link.forget()
        if document is None:
            return
        lost = self._saver.may_go
        if drafts.is_draft(document.folder) and (lost or _is_bare(document)):
            drafts.discard(document.folder)
        elif lost:
            recovery.discard(document.folder)
        document.close()
        for folder in document.earlier:
            if drafts.is_draft(folder):
                drafts.finish(folder)

    def _on_changed(self, changes: ChangeSet) -> None:
        if Kind.SETTINGS in changes.kinds:
            self.title_changed.emit()  # a draft is called as its project is

    def _on_named(self) -> None:
        document = self._bridge.document
        if document:
            self._recents.add(document.folder)
            self.recent_changed.emit()
            self.title_changed.emit()

    def _on_reload_wanted(self) -> None:
        """Open what somebody else has written, in place of what is here."""
        document = self._bridge.document
        if document:
            folder = document.folder
            self._leave()
            self._open_project(folder)

    # What is asked, and what is usual.

    def _is_project(self, path: Path) -> bool:
        """Also of one that was, and is gone now."""
        return path.suffix.lower() == _PROJECT or path.is_dir() or path in self._recents.paths

    def _asking(self) -> Prompts:
        return self.prompts

    def _quit(self, *_checked: bool) -> None:
        if self._window:
            self._window.close()

    def _name_of(self, document: Document) -> str:
        if not drafts.is_draft(document.folder):
            return document.folder.name
        name = document.project.name or self.tr("Untitled")
        return self.tr("{name} (draft)").format(name=name)

    def _home(self) -> Path:
        """Where file dialogs begin: beside what is open, or was lately."""
        film = self._bridge.project.media.path
        if film:
            return Path(film).parent
        return self._recents.paths[0].parent if self._recents.paths else Path.home()

    def _usual_language(self) -> str:
        chosen = self._preferences[settings.LANGUAGE]
        return opening.language_for(QLocale.system().name() if chosen == "system" else chosen)

    def _speaks_chinese(self) -> bool:
        chosen = self._preferences[settings.LANGUAGE]
        return chosen == "zh" or (chosen == "system" and QLocale.system().language() == QLocale.Language.Chinese)

    def _project_filter(self) -> Filter:
        return Filter(self.tr("DubStudio projects"), (f"*{_PROJECT}",))

    def _video_filter(self) -> Filter:
        return Filter(self.tr("Videos"), tuple(f"*{suffix}" for suffix in VIDEOS))


def _only(paths: Sequence[Path]) -> Sequence[Path]:
    """What is taken along unasked: one file, where there is no choice."""
    return paths if len(paths) == 1 else ()


def _is_bare(document: Document) -> bool:
    return document.history.is_clean and drafts.is_bare(document.project)


def _forget(document: Document) -> None:
    """It was opened and is not wanted any more."""
    if drafts.is_draft(document.folder) and _is_bare(document):
        drafts.discard(document.folder)
    document.close()
