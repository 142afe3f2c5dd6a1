"""Decoding the frames that the picture shows, in a thread of its own. Must not know widgets.

Of several wishes only the newest counts. While one is fulfilled that is no longer the newest, what has been decoded so
far is shown: dragging the playhead over a film with few keyframes shows something that moves, and where the playhead
comes to rest its exact frame.
"""

from __future__ import annotations

import atexit
import time
from dataclasses import dataclass
from threading import Condition

import numpy as np
from PySide6.QtCore import QObject, QThread, Signal, Slot
from PySide6.QtGui import QImage

from dubstudio.base.errors import DubError
from dubstudio.media.frames import Frame, FrameReader
from dubstudio.media.probe import MediaInfo

_PATIENCE_S = 0.06  # of decoding for a wish that is no longer the newest
_AHEAD_PLAYING, _AHEAD_RESTING = 8, 2  # frames decoded before they are asked for
_STOP_S = 5.0

_RUNNING: set[DecodeThread] = set()
"""Threads that run. Dropping the last reference to a running QThread aborts the process."""


@dataclass(frozen=True)
class Wish:
    """What is to be seen.

    Attributes:
        info: The film.
        ms: Document time.
        width: Of the box the picture has to fit into, pixels of the screen.
        height: Likewise.
        playing: Whether the frames that follow will be wanted next.
    """

    info: MediaInfo
    ms: int
    width: int
    height: int
    playing: bool = False


@dataclass(frozen=True)
class Decoded:
    """A wish fulfilled.

    Attributes:
        wish: Which.
        index: Number of the frame.
        start_ms: When it is first shown.
        image: The frame; None where it is the same, in the same size, as the last one.
        exact: Whether it is the frame that was wished for, or one decoded on the way to it.
    """

    wish: Wish
    index: int
    start_ms: int
    image: QImage | None
    exact: bool = True


class DecodeThread(QThread):
    """Fulfils wishes for frames.

    Attributes:
        decoded: A `Decoded`. Connect methods of QObjects that live on the GUI thread only.
        failed: A film can't be decoded: its `MediaInfo` and the `DubError`.
    """

    decoded = Signal(object)
    failed = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dubstudio-picture")
        self._changed = Condition()
        self._wish: Wish | None = None
        self._stopping = False
        # All below belong to the thread.
        self._reader: FrameReader | None = None
        self._film: MediaInfo | None = None
        self._last: tuple[int, int, int] | None = None  # index and size of the last image
        self._began = 0.0
        self._scanned = False

    def want(self, wish: Wish) -> None:
        """Wish for a frame; wishes not fulfilled yet are forgotten. Returns at once."""
        with self._changed:
            if self._stopping:
                return
            self._wish = wish
            self._changed.notify()
        if not self.isRunning():
            _RUNNING.add(self)
            self.finished.connect(self._on_finished)
            self.start()

    @Slot()
    def stop(self) -> None:
        """End the thread."""
        with self._changed:
            self._stopping = True
            self._changed.notify()
        if self.isRunning() and self.wait(round(_STOP_S * 1000)):
            _RUNNING.discard(self)

    def run(self) -> None:
        """Work until stopped. Called by Qt, in the thread."""
        wish: Wish | None = None
        index = 0
        while not self._stopping:
            fresh = self._take(wait=wish is None or not self._get_on(wish, index))
            if fresh is not None:
                wish = fresh
                index = self._fulfil(wish)
        self._close()

    def _on_finished(self) -> None:
        _RUNNING.discard(self)

    def _take(self, *, wait: bool) -> Wish | None:
        with self._changed:
            while wait and self._wish is None and not self._stopping:
                self._changed.wait()
            wish, self._wish = self._wish, None
            return wish

    def _still_wanted(self) -> bool:
        """Whether to go on for the wish at hand."""
        hurried = self._wish is not None and time.monotonic() > self._began + _PATIENCE_S
        return not self._stopping and not hurried

    def _fulfil(self, wish: Wish) -> int:
        """Decode what is wished for and tell; gives the number of the frame."""
        self._began = time.monotonic()
        try:
            reader = self._open(wish.info)
            if reader is None:
                return 0
            while not reader.index.knows(wish.ms) and self._still_wanted():
                reader.index.advance()
            if self._stopping or not reader.index.knows(wish.ms):
                return 0
            index = reader.index_at(wish.ms)
            frame = reader.frame(index, self._still_wanted)
        except DubError as error:
            self._close(wish.info)
            self.failed.emit(wish.info, error)
            return 0
        exact = frame.index == index or self._still_wanted()
        self.decoded.emit(Decoded(wish, frame.index, frame.start_ms, self._image(frame, wish), exact))
        return frame.index

    def _get_on(self, wish: Wish, index: int) -> bool:
        """Do a little of what will be wanted later; whether there may be more of it."""
        if self._reader is None or self._film is not wish.info:
            return False
        try:
            if self._reader.read_ahead(index, _AHEAD_PLAYING if wish.playing else _AHEAD_RESTING):
                return True
            return self._reader.index.advance()
        except DubError:
            return False  # told when it is wished for

    def _open(self, info: MediaInfo) -> FrameReader | None:
        """The reader of a film; None where it has failed already."""
        if self._film is not info:
            self._close(info)
            self._reader = FrameReader(info)
        return self._reader

    def _close(self, film: MediaInfo | None = None) -> None:
        if self._reader is not None:
            self._reader.close()
        self._reader, self._last, self._film = None, None, film

    def _image(self, frame: Frame, wish: Wish) -> QImage | None:
        width, height = frame.picture.fitted(wish.width, wish.height)
        shown = (frame.index, width, height)
        if shown == self._last:
            return None
        self._last = shown
        pixels = np.ascontiguousarray(frame.picture.bgra(width, height))
        return QImage(pixels.data, width, height, width * 4, QImage.Format.Format_RGB32).copy()


def _stop_all() -> None:
    for thread in list(_RUNNING):
        thread.stop()


atexit.register(_stop_all)
