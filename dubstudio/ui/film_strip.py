"""Small pictures of the open film, made in the background when first asked for and kept. Lives on the GUI thread."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import OrderedDict

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from dubstudio.jobs.events import Cancelled, Failed, Finished
from dubstudio.jobs.job import Job
from dubstudio.media.probe import MediaInfo
from dubstudio.media.thumbnails import Thumbnail
from dubstudio.ui.film_work import Wishes
from dubstudio.ui.jobs import Jobs, Lane

_STEP_MS = 40  # times are rounded to this
_MEMORY = 96 << 20  # bytes of pictures kept


class FilmStrip(QObject):
    """Small pictures of one film.

    Attributes:
        changed: There are more of them.

    Args:
        jobs: To make them with.
        info: The film.
        parent: Owner.
    """

    changed = Signal()

    def __init__(self, jobs: Jobs, info: MediaInfo, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._wishes = Wishes(info)
        self._last_ms = max(info.duration_ms - 1, 0)
        self._kept: OrderedDict[tuple[int, int], QImage | None] = OrderedDict()  # None: can't be made
        self._times: dict[int, list[int]] = {}  # of the pictures kept, by height
        self._n_bytes = 0
        self._job: str | None = None
        self._closed = False
        self._more = False

    def close(self) -> None:
        """Make no more."""
        self._closed = True
        if self._job is not None:
            self._jobs.cancel(self._job)

    def picture_at(self, ms: int, height: int) -> QImage | None:
        """See `Film.thumbnail_at`."""
        ms = min(max(ms, 0), self._last_ms) // _STEP_MS * _STEP_MS
        key = (ms, height)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key] or self._nearest(ms, height)
        self._wishes.add(*key)
        if self._job is None and not self._closed:
            self._make()
        else:
            self._more = True
        return self._nearest(ms, height)

    def _nearest(self, ms: int, height: int) -> QImage | None:
        times = self._times.get(height, [])
        at = bisect_left(times, ms)
        near = min(times[max(at - 1, 0) : at + 1], key=lambda other: abs(other - ms), default=None)
        return None if near is None else self._kept.get((near, height))

    def _make(self) -> None:
        self._more = False
        job = Job("thumbnails", self.tr("Making small pictures"), self._wishes.make)
        self._job = job.id
        self._jobs.run(Lane.MEDIA, job, produced=self._on_made, ended=self._on_ended, index=0)

    def _on_made(self, made: list[tuple[tuple[int, int], Thumbnail | None]]) -> None:
        if self._closed:
            return
        for key, thumbnail in made:
            if key not in self._kept:
                self._keep(key, None if thumbnail is None else _image(thumbnail))
        self.changed.emit()

    def _keep(self, key: tuple[int, int], image: QImage | None) -> None:
        self._kept[key] = image
        if image is not None:
            self._n_bytes += image.sizeInBytes()
            insort(self._times.setdefault(key[1], []), key[0])
        while self._n_bytes > _MEMORY:
            (ms, height), oldest = self._kept.popitem(last=False)
            if oldest is not None:
                self._n_bytes -= oldest.sizeInBytes()
                self._times[height].remove(ms)

    def _on_ended(self, event: Finished | Failed | Cancelled) -> None:
        self._job = None
        if isinstance(event, Failed):
            self._closed = True  # the strip stays as it is; the picture panel says what is wrong with the film
            self._jobs.dismiss(event.job_id)
        elif self._more and not self._closed:
            self._make()


def _image(thumbnail: Thumbnail) -> QImage:
    height, width = thumbnail.pixels.shape[:2]
    return QImage(thumbnail.pixels.tobytes(), width, height, width * 4, QImage.Format.Format_RGB32).copy()
