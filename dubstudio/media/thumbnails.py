"""Small pictures of a film for a strip: quick rather than exact.

A picture is decoded from the keyframe before its time and a little on from there, as long as that takes no time to
speak of. Must not know where pictures are shown; whoever wants the exact frame uses `dubstudio.media.frames`.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from dubstudio.base.cancel import CancelToken
from dubstudio.media.container import opened
from dubstudio.media.frames import picture_of, require_decodable
from dubstudio.media.probe import MediaInfo

_PATIENCE_S = 0.08  # of decoding on from the keyframe
_NEAR_S = Fraction(1, 5)  # a picture no more than this before the time wanted is as good as the one wanted
_EARLIER_S = (0, 2, 10, 30)  # where seeking lands too late, as in files without an index, it is tried so much earlier


@dataclass(frozen=True)
class Thumbnail:
    """A small picture.

    Attributes:
        wanted_ms: For which document time it was asked for.
        ms: Document time of the frame that is in it.
        pixels: ``[height, width, 4]`` in the byte order of 32-bit images.
    """

    wanted_ms: int
    ms: int
    pixels: NDArray[np.uint8]


def thumbnails(
    info: MediaInfo, times_ms: Iterable[int], height: int, cancel: CancelToken | None = None
) -> Iterator[Thumbnail]:
    """Small pictures, one after the other; times for which there is none are left out.

    Args:
        info: The film.
        times_ms: Document times; quickest in order.
        height: Of the pictures, pixels.
        cancel: Polled at every picture.

    Raises:
        Cancelled: The token was set.
        MissingFile: The film is no longer there.
        MediaError: It has no picture that can be decoded.
    """
    with ThumbnailReader(info) as reader:
        for ms in times_ms:
            if cancel:
                cancel.check()
            found = reader.at(ms, height)
            if found is not None:
                yield found


class ThumbnailReader:
    """An open film that small pictures are taken from. Belongs to one thread at a time.

    Raises:
        MissingFile: The film is no longer there.
        MediaError: It has no picture that can be decoded.
    """

    def __init__(self, info: MediaInfo) -> None:
        require_decodable(info)
        assert info.video is not None
        self._info = info
        self._open = ExitStack()
        self._container = self._open.enter_context(opened(info.path))
        self._stream: Any = self._container.streams[info.video.stream]
        self._stream.codec_context.options = {"skip_loop_filter": "all"}
        self._tick = Fraction(self._stream.time_base or 1)

    def close(self) -> None:
        """Close the file."""
        self._open.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def at(self, ms: int, height: int) -> Thumbnail | None:
        """A picture of about a document time; None where nothing can be decoded."""
        wanted = self._info.zero + Fraction(ms, 1000)
        best: Any = None
        for earlier_s in _EARLIER_S:
            found = self._nearest(wanted, earlier_s)
            best = found or best
            if found is not None and (found.pts is None or found.pts * self._tick <= wanted + _NEAR_S):
                break
        if best is None:
            return None
        picture = picture_of(best, self._stream.sample_aspect_ratio)
        at_ms = round((best.pts * self._tick - self._info.zero) * 1000) if best.pts is not None else ms
        width = max(round(picture.width * height / picture.height), 1)
        return Thumbnail(ms, at_ms, np.ascontiguousarray(picture.bgra(width, height)))

    def _nearest(self, wanted: Fraction, earlier_s: int) -> Any:
        """The last frame up to a time on the file's own clock, or the one that patience allows."""
        import av

        best: Any = None
        try:
            self._container.seek(int((wanted - earlier_s) / self._tick), stream=self._stream)
            patience = time.monotonic() + _PATIENCE_S
            for frame in self._frames():
                at = wanted if frame.pts is None else frame.pts * self._tick
                if best is not None and at > wanted:
                    break
                if at >= self._info.zero:
                    best = frame
                if at >= wanted - _NEAR_S or (best is not None and time.monotonic() > patience):
                    break
        except av.error.FFmpegError:
            return best
        return best

    def _frames(self) -> Iterator[Any]:
        import av

        begun = False
        for packet in self._container.demux(self._stream):
            begun = begun or packet.is_keyframe
            if not begun:
                continue  # the start of a picture that is not there
            try:
                yield from packet.decode()
            except av.error.FFmpegError:
                continue
