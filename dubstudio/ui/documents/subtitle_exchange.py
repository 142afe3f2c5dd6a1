"""Subtitles into and out of the open document, as the window does it. What becomes of cues is decided in `studio`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from dubstudio.base.errors import DubError, InputError
from dubstudio.files.subtitles import Subtitles
from dubstudio.jobs.job import JobContext
from dubstudio.project.entities import Project
from dubstudio.studio import subtitles_in, subtitles_out
from dubstudio.studio.subtitles_in import Import, Mode
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.documents.errands import LOOKING, Errands
from dubstudio.ui.documents.mouths import Mouths
from dubstudio.ui.documents.prompts import Filter, ImportWish, Prompts
from dubstudio.ui.notices import Notices

_DOUBT = "encoding"  # code of the remark that an encoding was guessed


class SubtitleExchange(QObject):
    """Imports and exports subtitles.

    Args:
        bridge: Knows the document.
        errands: Does the reading.
        notices: Told what came of it.
        mouths: Gives new lines their speech regions.
        prompts: Gives whoever asks the user.
        parent: Owner.
    """

    def __init__(
        self,
        bridge: DocumentBridge,
        errands: Errands,
        notices: Notices,
        mouths: Mouths,
        prompts: Callable[[], Prompts],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._errands, self._notices, self._mouths = bridge, errands, notices, mouths
        self._prompts = prompts

    def choose(self, *_checked: bool) -> None:
        """Ask for a file and import it."""
        path = self._prompts().choose_file(self.tr("Import subtitles"), self._start(), self.filters())
        if path:
            self.take_in(path)

    def take_in(self, path: Path) -> None:
        """Import a file. A document without lines takes it as it is; else, or in doubt, the user is asked how."""
        document = self._bridge.document
        if document is None:
            return
        if document.project.segments:
            self._ask(path)
            return

        def looked(subtitles: Subtitles) -> None:
            if self._bridge.document is not document:
                return
            if any(remark.code == _DOUBT for remark in subtitles.warnings):
                self._ask(path)
            else:
                self._plan(subtitles, Mode.REPLACE)

        self._errands.run(LOOKING, "Reading subtitles", lambda _context: subtitles_in.read(path), done=looked)

    def write(self, *_checked: bool) -> None:
        """Ask which words are wanted and write them."""
        if self._bridge.document is None:
            return
        project = self._bridge.project
        wish = self._prompts().words_wish(project)
        if wish is None:
            return

        def work(_context: JobContext) -> int:
            return subtitles_out.write(project, wish.output, wish.words, names=wish.names, markup=wish.markup)

        def written(n_cues: int) -> None:
            told = self.tr("%n cue(s) written to {name}", "", n_cues)
            self._notices.tell(told.format(name=wish.output.name))

        self._errands.run(LOOKING, "Writing subtitles", work, done=written)

    def filters(self) -> list[Filter]:
        """The files that can be imported."""
        return [Filter(self.tr("Subtitles"), tuple(sorted(f"*{suffix}" for suffix in subtitles_in.SUFFIXES)))]

    def _start(self) -> Path:
        return Path(self._bridge.project.media.path or Path.home() / "_").parent

    def _ask(self, path: Path) -> None:
        wish = self._prompts().import_wish(path, _Reading(self._errands, path), self._bridge.project)
        if wish is not None:
            self._read(path, wish)

    def _read(self, path: Path, wish: ImportWish) -> None:
        def work(_context: JobContext) -> Subtitles:
            return subtitles_in.read(path, wish.encoding)

        def looked(subtitles: Subtitles) -> None:
            self._plan(subtitles, wish.mode)

        self._errands.run(LOOKING, "Reading subtitles", work, done=looked)

    def _plan(self, subtitles: Subtitles, mode: Mode) -> None:
        """Work out the edit in the background; where the document has changed meanwhile, once more."""
        document = self._bridge.document
        if document is None:
            return
        project = document.project

        def work(_context: JobContext) -> Import:
            return subtitles_in.planned(project, subtitles, mode)

        def planned(found: Import) -> None:
            if self._bridge.document is not document:
                return
            if document.project is not project:
                self._plan(subtitles, mode)
            elif self._bridge.do(found.edit):
                self._tell(found, subtitles, mode)

        self._errands.run(LOOKING, "Importing subtitles", work, done=planned)

    def _tell(self, found: Import, subtitles: Subtitles, mode: Mode) -> None:
        self._notices.tell(self._outcome(found, mode))
        for remark in found.remarks:
            self._notices.fail(InputError(remark))
        late = _late(subtitles, self._bridge.project)
        if late:
            self._notices.fail(
                InputError(
                    self.tr("After the end of the film: %n cue(s).", "", late),
                    remedy=self.tr("Check that these are the subtitles of this film."),
                )
            )
        if found.added:
            self._mouths.find()

    def _outcome(self, found: Import, mode: Mode) -> str:
        if mode is Mode.SECOND:
            told = self.tr("Source text for %n line(s)", "", found.filled)
            return told + (" · " + self.tr("%n cue(s) without a line", "", found.skipped) if found.skipped else "")
        parts = [self.tr("%n line(s) imported", "", found.added)]
        if found.kept:
            parts.append(self.tr("%n kept", "", found.kept))
        if found.removed:
            parts.append(self.tr("%n removed", "", found.removed))
        return " · ".join(parts)


class _Reading:
    """Reads one file in whatever encoding the user tries, in the background; see `prompts.Reader`."""

    def __init__(self, errands: Errands, path: Path) -> None:
        self._errands, self._path = errands, path

    def __call__(self, encoding: str, told: Callable[[Subtitles | DubError], None]) -> None:
        def work(_context: JobContext) -> Subtitles:
            return subtitles_in.read(self._path, encoding)

        self._errands.run(LOOKING, "Reading subtitles", work, done=told, failed=told)


def _late(subtitles: Subtitles, project: Project) -> int:
    """How many cues begin when the film is over."""
    end_ms = project.media.duration_ms
    return sum(cue.start_ms >= end_ms for cue in subtitles.cues) if end_ms else 0


def is_subtitles(path: Path) -> bool:
    """Whether a file is named like subtitles."""
    return path.suffix.lower() in subtitles_in.SUFFIXES


def beside(video: Path) -> list[Path]:
    """Subtitle files beside a film that are named after it."""
    try:
        siblings = sorted(path for path in video.parent.iterdir() if path.name.startswith(f"{video.stem}."))
    except OSError:
        return []
    return [path for path in siblings if is_subtitles(path)]
