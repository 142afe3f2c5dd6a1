"""What is known of the open film: found in the background, told as it is found. Lives on the GUI thread.

Everything is looked for once and kept by what is in the film. What is found for a film that is no longer the open one
is dropped. Must not know widgets; what is done in the background is in `dubstudio.ui.film_work`.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from dubstudio.base.errors import DubError, MissingFile
from dubstudio.jobs.events import Cancelled, Failed, Finished
from dubstudio.jobs.job import Job
from dubstudio.media.peaks import Floats, Peaks
from dubstudio.media.probe import MediaInfo
from dubstudio.project.entities import Span
from dubstudio.ui import film_work as work
from dubstudio.ui.film_strip import FilmStrip
from dubstudio.ui.jobs import Jobs, Lane


class Film(QObject):
    """The film of the open document.

    Attributes:
        opened: Another film, or none, or a missing one: `info` and `problem` say which.
        peaks_changed: There is more of a waveform (`peaks` or `background_peaks`).
        shots_changed: Shot changes were found.
        speech_changed: Where somebody speaks on the film's own track was found.
        thumbnails_changed: There are more small pictures.
        path: Of the film, also of one that is missing; None where there is none.
        info: What the file holds; None where there is none, or while it is being looked into.
        problem: Why it can't be used, such as `MissingFile`; None where it can.
        peaks: Waveform of the film's own sound; it grows while it is read.
        background_peaks: Waveform of what is heard behind the lines, where that is another file.
        shots: Document times at which the picture cuts, ms, in order.
        speech: Where somebody speaks, in order.
    """

    opened = Signal()
    peaks_changed = Signal()
    shots_changed = Signal()
    speech_changed = Signal()
    thumbnails_changed = Signal()

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._running: dict[str, work.Errand | None] = {}  # jobs by id; with what they go on with
        self._background: str | None = None  # the job that reads the background
        self._closer: _Closer | None = None
        self._strip: FilmStrip | None = None
        self.path: Path | None = None
        self.info: MediaInfo | None = None
        self.problem: DubError | None = None
        self.peaks: Peaks | None = None
        self.background_peaks: Peaks | None = None
        self.shots: tuple[int, ...] = ()
        self.speech: tuple[Span, ...] = ()

    @property
    def fps(self) -> Fraction:
        """Frames a second; 25 where there is no picture."""
        return self.info.video.fps if self.info and self.info.video else Fraction(25)

    @property
    def duration_ms(self) -> int:
        """Its length; 0 where there is none."""
        return self.info.duration_ms if self.info else 0

    @property
    def is_missing(self) -> bool:
        """Whether there is no file where the film should be."""
        return isinstance(self.problem, MissingFile)

    def open(self, path: Path, cache: Path) -> None:
        """Open a film, instead of the one before; the background stays.

        Args:
            path: The film; `opened` tells once it was looked into, or is missing or damaged.
            cache: A folder for what can be found out again; made if need be.
        """
        self._forget()
        self.path = path
        label = self.tr("Opening {name}").format(name=path.name)
        job = Job("open film", label, work.open_film(path, cache))
        self._running[job.id] = None
        self._jobs.run(Lane.MEDIA, job, produced=partial(self._on_opened, job.id), ended=self._on_ended, index=0)

    def open_background(self, path: Path | None, cache: Path) -> None:
        """Read the waveform of what is heard behind the lines; None: it is no file of its own. Returns at once."""
        had_one = self.background_peaks is not None
        self._forget_background()
        if had_one:
            self.peaks_changed.emit()
        if path is not None:
            label = self.tr("Drawing the waveform of {name}").format(name=path.name)
            self._background = self._go(work.BACKGROUND, label, lambda _cancel: work.background_steps(path, cache))

    def close(self) -> None:
        """Forget the film, as when the document is closed."""
        was_open = self.path is not None
        self._forget()
        self._forget_background()
        if was_open:
            self.opened.emit()

    def thumbnail_at(self, ms: int, height: int) -> QImage | None:
        """A small picture of about a time.

        Args:
            ms: Document time.
            height: Pixels of the screen.

        Returns:
            The picture; the nearest one there is while it is being made (`thumbnails_changed` tells), or None.
        """
        return self._strip.picture_at(ms, height) if self._strip else None

    def _forget(self) -> None:
        """Stop all work for the film; what it has on its way is not listened to any more."""
        for job_id in [job_id for job_id in self._running if job_id != self._background]:
            self._drop(job_id)
        for part in (self._strip, self._closer):
            if part is not None:
                part.close()
                part.deleteLater()
        self._strip = self._closer = None
        self.path = self.info = self.problem = self.peaks = None
        self.shots = self.speech = ()

    def _forget_background(self) -> None:
        if self._background:
            self._drop(self._background)
        self._background = self.background_peaks = None

    def _drop(self, job_id: str) -> None:
        errand = self._running.pop(job_id, None)
        if errand is not None:
            errand.cancel()
        self._jobs.cancel(job_id)
        self._jobs.dismiss(job_id)

    def _go(self, kind: str, label: str, steps: Callable[[Any], work.Steps]) -> str:
        errand = work.Errand(kind, label, steps, self._jobs.thread_of(Lane.MEDIA).queue)
        self._running[errand.job.id] = errand
        self._send(errand)
        return errand.job.id

    def _send(self, errand: work.Errand) -> None:
        produced = partial(self._on_found, errand.job.id)
        self._jobs.run(Lane.MEDIA, errand.job, produced=produced, ended=self._on_ended)

    def _on_opened(self, job_id: str, found: work.Opened) -> None:
        if job_id not in self._running:
            return
        info = self.info = found.info
        if info.video is not None:
            self._strip = FilmStrip(self._jobs, info, self)
            self._strip.changed.connect(self.thumbnails_changed)
        if info.audio:
            self._go(work.PEAKS, self.tr("Drawing the waveform"), lambda _cancel: work.peaks_steps(found))
            self._go(work.SPEECH, self.tr("Listening for speech"), partial(work.speech_steps, found))
        if info.video is not None and info.video.codec:
            self._go(work.SHOTS, self.tr("Looking for cuts"), lambda _cancel: work.shots_steps(found))
        self.opened.emit()

    def _on_found(self, job_id: str, found: tuple[str, Any]) -> None:
        if job_id not in self._running:
            return
        match found:
            case (work.PEAKS, Peaks() as peaks):
                self.peaks = peaks
                self._look_closer_at(peaks)
                self.peaks_changed.emit()
            case (work.BACKGROUND, Peaks() as peaks):
                self.background_peaks = peaks
                self.peaks_changed.emit()
            case (work.SPEECH, tuple() as spans):
                self.speech = spans
                self.speech_changed.emit()
            case (work.SHOTS, tuple() as times):
                self.shots = times
                self.shots_changed.emit()

    def _on_ended(self, event: Finished | Failed | Cancelled) -> None:
        if event.job_id not in self._running:
            return
        errand = self._running[event.job_id]
        if isinstance(event, Finished) and errand is not None and not errand.finished:
            self._send(errand)  # it stepped aside
            return
        if isinstance(event, Failed) and errand is not None:
            return  # it stays in the list of jobs, to be tried again
        del self._running[event.job_id]
        if isinstance(event, Failed):
            self._jobs.dismiss(event.job_id)
            self.problem = event.error
            self.opened.emit()

    def _look_closer_at(self, peaks: Peaks) -> None:
        if self._closer is None and self.info is not None:
            self._closer = _Closer(self._jobs, self.info, self)
            self._closer.changed.connect(self.peaks_changed)
        if self._closer is not None:
            self._closer.serve(peaks)


class _Closer(QObject):
    """Fetches the samples of a stretch for who looks closer at a waveform than it is kept.

    Attributes:
        changed: The samples are there.
    """

    changed = Signal()

    def __init__(self, jobs: Jobs, info: MediaInfo, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._info = info
        self._peaks: Peaks | None = None
        self._job: str | None = None
        self._wanted: tuple[int, int] | None = None
        self._broken = False

    def close(self) -> None:
        """Fetch nothing any more."""
        self._broken = True
        if self._peaks is not None:
            self._peaks.look_closer = None
        if self._job is not None:
            self._jobs.cancel(self._job)

    def serve(self, peaks: Peaks) -> None:
        """Fetch samples for these peaks from now on."""
        self._peaks = peaks
        peaks.look_closer = self._want

    def _want(self, first: int, last: int) -> None:
        """Called in the middle of painting: does nothing but remember, and ask for it."""
        self._wanted = first, last
        if self._job is None and not self._broken:
            self._fetch()

    def _fetch(self) -> None:
        assert self._wanted is not None
        assert self._peaks is not None
        wanted, self._wanted = self._wanted, None
        label = self.tr("Drawing the waveform")
        job = Job("samples", label, work.fetch_samples(self._info, self._peaks.rate, *wanted))
        self._job = job.id
        self._jobs.run(Lane.MEDIA, job, produced=self._on_fetched, ended=self._on_ended, index=0)

    def _on_fetched(self, found: tuple[int, Floats]) -> None:
        if self._peaks is not None and not self._broken:
            self._peaks.show_samples(*found)
            self._wanted = None  # painted anew, it wants again what is still missing
            self.changed.emit()

    def _on_ended(self, event: Finished | Failed | Cancelled) -> None:
        self._job = None
        if isinstance(event, Failed):
            self._broken = True  # the coarser waveform stays
            self._jobs.dismiss(event.job_id)
        elif self._wanted is not None and not self._broken:
            self._fetch()
