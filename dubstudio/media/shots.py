"""Where the picture of a film cuts, seen in the picture itself.

Every frame is looked at through a coarse grid, which noise and grain hardly touch. A cut is a change much greater than
those around it, after which the picture does not come back: a flash comes back within a quarter of a second, a fade or
a pan changes by about as much in every frame, a lamp that is switched on leaves the shapes where they were. The rule of
"much greater than around" is that of PySceneDetect's AdaptiveDetector. Must not know what cuts are good for.
"""

from __future__ import annotations

import os
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from dubstudio.base.cancel import CancelToken
from dubstudio.base.progress import Progress, silent
from dubstudio.media.container import foreign, opened
from dubstudio.media.frame_index import FrameIndex
from dubstudio.media.frames import require_decodable
from dubstudio.media.probe import MediaInfo

if TYPE_CHECKING:
    from av.video.frame import VideoFrame

Grid = NDArray[np.float32]

_STEP_S = 0.25  # of work between two reports
_ROWS, _COLUMNS = 18, 32  # of the grid of brightness; those of the two colours are half as fine
_LEAST = 6.0  # of 255: a smaller change on average is none
_TIMES = 3.0  # how much greater than the changes around it
_QUIET = 0.5  # of 255: added to the changes around, or a still picture would cut at the slightest thing
_AROUND = 6  # frames looked at before and after
_BESIDE = 2  # of these so many must each be less than half of it
_FLASH = 6  # frames after which a flash is over
_BACK = 0.35  # of the change: what is nearer to a picture from before the change has come back
_SAME_SHAPES = 0.95  # correlation of brightness from which only the light has changed
_FLAT = 2.0  # of 255: a picture with less in it has no shapes
_LOOKING = "Looking for cuts"


@dataclass(frozen=True)
class _Seen:
    """A frame through the grid: brightness ``[rows * columns]`` and colours, and how it differs from the one before."""

    ms: int
    luma: Grid
    chroma: Grid
    change: float


def find_shots(info: MediaInfo, *, progress: Progress = silent, cancel: CancelToken | None = None) -> tuple[int, ...]:
    """Where the picture cuts.

    Args:
        info: The film.
        progress: Told a few times a second.
        cancel: Polled as often.

    Returns:
        Document times, whole ms, of the first frame of every shot but the first, in order.

    Raises:
        Cancelled: The token was set.
        MediaError: There is no picture that can be decoded.
    """
    found: tuple[int, ...] = ()
    for fraction, so_far in growing_shots(info):
        found = so_far
        progress(fraction, _LOOKING)
        if cancel:
            cancel.check()
    return found


def growing_shots(info: MediaInfo) -> Iterator[tuple[float, tuple[int, ...]]]:
    """`find_shots` as it goes on: how much is seen (0–1) and what was found, a few times a second, and at the end.

    Raises:
        MediaError: There is no picture that can be decoded.
    """
    require_decodable(info)
    length_ms = max(info.duration_ms, 1)
    found: list[int] = []
    window: deque[_Seen] = deque(maxlen=2 * _AROUND + 1)
    due = time.monotonic() + _STEP_S
    judged = 0  # frames of the window that were looked at for good
    for seen in _seen(info):
        judged = max(judged - (len(window) == window.maxlen), 0)
        window.append(seen)
        if len(window) == window.maxlen:
            found += [window[at].ms for at in range(max(judged, 1), _AROUND + 1) if _cuts(window, at)]
            judged = _AROUND + 1
        if time.monotonic() > due:
            yield min(seen.ms / length_ms, 1.0), tuple(found)
            due = time.monotonic() + _STEP_S
    found += [window[at].ms for at in range(max(judged, 1), len(window)) if _cuts(window, at)]
    yield 1.0, tuple(found)


def _cuts(window: deque[_Seen], at: int) -> bool:
    """Whether a shot begins with a frame of the window."""
    change = window[at].change
    if change < _LEAST:
        return False
    others = [seen.change for place, seen in enumerate(window) if place not in (0, at)]
    beside = [window[n].change for n in range(max(at - _BESIDE, 1), min(at + _BESIDE + 1, len(window))) if n != at]
    usual = sum(others) / max(len(others), 1) + _QUIET
    if change < _TIMES * usual or change < 2 * max(beside, default=0.0):
        return False
    return not _comes_back(window, at) and not _only_light(window[at - 1], window[at])


def _comes_back(window: deque[_Seen], at: int) -> bool:
    """Whether a picture from shortly before is there again shortly after: a flash, or its end."""
    limit = _BACK * window[at].change
    after = range(at + 1, min(at + _FLASH, len(window)))
    before = range(max(at - _FLASH, 0), at - 1)
    return any(_difference(window[at - 1], window[n]) < limit for n in after) or any(
        _difference(window[n], window[at]) < limit for n in before
    )


def _only_light(before: _Seen, after: _Seen) -> bool:
    a, b = before.luma - before.luma.mean(), after.luma - after.luma.mean()
    strength = float(np.sqrt((a @ a) * (b @ b)))
    flat = min(float(a.std()), float(b.std())) < _FLAT
    return not flat and float(a @ b) > _SAME_SHAPES * strength


def _difference(a: _Seen, b: _Seen) -> float:
    return _distance(a.luma, a.chroma, b.luma, b.chroma)


def _distance(luma_a: Grid, chroma_a: Grid, luma_b: Grid, chroma_b: Grid) -> float:
    return float(np.abs(luma_a - luma_b).mean() + np.abs(chroma_a - chroma_b).mean())


def _seen(info: MediaInfo) -> Iterator[_Seen]:
    before: tuple[Grid, Grid] | None = None
    for ms, frame in _shown(info):
        luma, chroma = _grids(frame)
        change = _distance(*before, luma, chroma) if before else 0.0
        before = luma, chroma
        yield _Seen(ms, luma, chroma, change)


def _shown(info: MediaInfo) -> Iterator[tuple[int, VideoFrame]]:
    """Every frame with its time, decoded as cheaply as the codec can; it is for nobody to look at."""
    import av

    assert info.video is not None
    index = FrameIndex(info)
    try:
        with opened(info.path) as container:
            stream: Any = container.streams[info.video.stream]
            stream.codec_context.options = {"skip_loop_filter": "all"}
            stream.thread_type = "AUTO"
            stream.codec_context.thread_count = max((os.cpu_count() or 1) // 2, 1)  # others want to work, too
            tick = Fraction(stream.time_base)
            for count, frame in enumerate(_frames(container, stream)):
                if not index.stamped or frame.pts is None:
                    yield index.time_of(count), frame
                elif frame.pts * tick >= info.zero:
                    exact = (frame.pts * tick - info.zero) * 1000
                    yield -(-exact.numerator // exact.denominator), frame
    except av.error.FFmpegError as error:
        raise foreign(error, info.path) from error
    except IndexError:
        return  # more frames than packets: the rest of them has no time
    finally:
        index.close()


def _frames(container: Any, stream: Any) -> Iterator[Any]:
    """Whatever can be decoded; damaged packets leave a hole, a damaged end ends the film."""
    import av

    packets = container.demux(stream)
    while True:
        try:
            packet = next(packets, None)
        except (av.error.InvalidDataError, av.error.EOFError):
            return
        if packet is None:
            return
        try:
            yield from packet.decode()
        except av.error.FFmpegError:
            continue  # damage has many names here; all of them mean this packet


def _grids(frame: VideoFrame) -> tuple[Grid, Grid]:
    """Brightness and both colours through the grid, 0–255: ``[rows * columns]``, ``[rows * columns / 2]``."""
    if frame.format.name not in ("yuv420p", "yuvj420p", "yuv422p", "yuv444p", "yuvj422p", "yuvj444p"):
        frame = frame.reformat(width=4 * _COLUMNS, height=4 * _ROWS, format="yuv420p")
    luma, *colours = frame.planes
    chroma = [_grid(plane, _ROWS // 2, _COLUMNS // 2) for plane in colours]
    return _grid(luma, _ROWS, _COLUMNS), np.concatenate(chroma)


def _grid(plane: Any, rows: int, columns: int) -> Grid:
    """Means of cells, of every fourth or so line in them: enough, and a tenth of the work of scaling."""
    pixels = np.frombuffer(memoryview(plane), np.uint8).reshape(-1, plane.line_size)[: plane.height, : plane.width]
    if plane.height < 2 * rows or plane.width < columns:
        across = np.linspace(0, plane.width - 1, columns).astype(int)
        down = np.linspace(0, plane.height - 1, rows).astype(int)
        return np.asarray(pixels[np.ix_(down, across)], np.float32).ravel()
    step = max(plane.height // (2 * rows), 1)
    lines = pixels[step // 2 :: step][: 2 * rows, : plane.width // columns * columns]
    cells: Grid = lines.reshape(rows, 2, columns, -1).mean(axis=(1, 3), dtype=np.float32)
    return cells.ravel()
