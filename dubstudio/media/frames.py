"""Any frame of a film, exactly: the one whose span owns a time, however the film is coded.

Frames are named by their place in the order of showing (`dubstudio.media.frame_index`). What can't be decoded is stood
in for by the last good frame before it, as a player shows it. Must not know who looks, or how large.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Self

import numpy as np
from numpy.typing import NDArray

from dubstudio.base.errors import MediaError
from dubstudio.media.container import foreign, opened
from dubstudio.media.frame_index import FrameIndex
from dubstudio.media.probe import MediaInfo

if TYPE_CHECKING:
    from av.packet import Packet
    from av.video.frame import VideoFrame

Bytes = NDArray[np.uint8]

_MEMORY = 192 << 20  # bytes of decoded frames kept
_BEFORE = 12  # frames before one that is wanted: they are decoded all, for who steps back
_CAN_HURRY = ("h264", "hevc")  # others don't change their mind about leaving frames out: AV1 would go on doing so
_GO_ON = 8  # frames: what is no further ahead is decoded on to even where a keyframe is nearer
_EARLIER_S = (0, 1, 4, 16, 64)  # where seeking lands too late it is tried so much earlier, and then from the start
_DAMAGED_KEYS = 8  # keyframes to go back where nothing after the nearest ones can be decoded
_HD = 720  # lines from which a picture that does not say its colours has those of television in HD
_UNSPECIFIED, _BT709 = 2, 1  # codes of colour spaces, ITU-T H.273 table 4


@dataclass(frozen=True)
class Picture:
    """A decoded picture, upright and with square pixels whatever the file says of both.

    Attributes:
        width: As it is to be seen.
        height: Likewise.
    """

    width: int
    height: int
    _decoded: VideoFrame = field(repr=False)
    _quarter_turns: int = 0  # to the left

    def fitted(self, width: int, height: int) -> tuple[int, int]:
        """The largest size of the picture inside a box, in pixels."""
        scale = min(width / self.width, height / self.height)
        return max(1, min(width, round(self.width * scale))), max(1, min(height, round(self.height * scale)))

    def bgra(self, width: int, height: int) -> Bytes:
        """The picture at a size, ``[height, width, 4]`` in the byte order of 32-bit images."""
        upright = self._quarter_turns % 2 == 0
        pixels = _pixels(self._decoded, *((width, height) if upright else (height, width)))
        return np.rot90(pixels, self._quarter_turns) if self._quarter_turns else pixels

    @property
    def n_bytes(self) -> int:
        """What it takes in memory."""
        return sum(plane.buffer_size for plane in self._decoded.planes)


def picture_of(decoded: VideoFrame, aspect: Fraction | None) -> Picture:
    """A decoded frame as it is to be seen; `aspect` is that of its stream's pixels."""
    turns = round(decoded.rotation / 90) % 4
    wide = max(round(decoded.width * (aspect or 1)), 1)
    width, height = (wide, decoded.height) if turns % 2 == 0 else (decoded.height, wide)
    return Picture(width, height, decoded, turns)


@dataclass(frozen=True)
class Frame:
    """A frame of a film.

    Attributes:
        index: Its place in the film, from 0.
        start_ms: The first whole millisecond of the document at which it is shown.
        picture: What is to be seen.
    """

    index: int
    start_ms: int
    picture: Picture


class FrameReader:
    """Frames of one film by number or by time. Belongs to one thread; opening and first use read the file.

    Args:
        info: The film.
        memory: Bytes of decoded frames to keep.

    Raises:
        MissingFile: The film is no longer there.
        MediaError: It has no picture that can be decoded.
    """

    def __init__(self, info: MediaInfo, memory: int = _MEMORY) -> None:
        require_decodable(info)
        self._memory = memory
        self._kept: OrderedDict[int, Frame] = OrderedDict()
        self._n_bytes = 0
        self.index = FrameIndex(info)
        self._decoder = _Decoder(info, self.index)

    def close(self) -> None:
        """Close the file and let the frames go."""
        self.index.close()
        self._decoder.close()
        self._kept.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    @property
    def count(self) -> int:
        """How many frames there are; reads the file to its end the first time."""
        return len(self.index)

    def index_at(self, ms: int) -> int:
        """The frame that owns a document time; the first or last one outside the film."""
        return self.index.index_at(ms)

    def time_of(self, index: int) -> int:
        """The first whole millisecond at which a frame is shown."""
        return self.index.time_of(index)

    def frame_at(self, ms: int, wanted: Callable[[], bool] = lambda: True) -> Frame:
        """The frame that owns a document time; see `frame`."""
        return self.frame(self.index_at(ms), wanted)

    def frame(self, index: int, wanted: Callable[[], bool] = lambda: True) -> Frame:
        """A frame by its number.

        Args:
            index: Which.
            wanted: Asked after every frame decoded on the way. Once it says no, the way ends there.

        Returns:
            The frame, or the last good one before it where it can't be decoded or is not wanted any more: its
            `index` tells.

        Raises:
            IndexError: There is no such frame.
            MediaError: Neither it nor any frame before it can be decoded.
        """
        if index not in self._kept:
            if index < 0 or not self.index.exists(index):
                raise IndexError(index)
            return self._decoded(index, wanted)
        self._kept.move_to_end(index)
        return self._kept[index]

    def read_ahead(self, index: int, n_frames: int) -> bool:
        """Decode the next frame after one that is to be shown soon, if it is not at hand.

        Args:
            index: Of the frame that is shown.
            n_frames: How many after it should be at hand.

        Returns:
            Whether there was one to decode, and there may be more.
        """
        for place in range(index + 1, index + 1 + n_frames):
            if not self.index.exists(place):
                return False
            if place not in self._kept:
                self.frame(place)
                return True
        return False

    def _decoded(self, index: int, wanted: Callable[[], bool]) -> Frame:
        keys = self.index.keys_before(index)
        if self._decoder.is_on_the_way(index, keys[0] if keys else None):
            found = self._onward(index, wanted)
            if found is not None:
                return found
        for key in [*keys[:_DAMAGED_KEYS], None]:
            self._decoder.start(key)
            found = self._onward(index, wanted)
            if found is not None:
                return found
        raise MediaError("The picture of the film can't be decoded.", remedy="Try to play it in a player.")

    def _onward(self, index: int, wanted: Callable[[], bool]) -> Frame | None:
        """Decode on until a frame is reached or passed; None if nothing at or before it came."""
        best = self._kept.get(self._decoder.place)
        self._decoder.hurry_to(index - _BEFORE)
        for place, picture in self._decoder:
            frame = self._keep(place, picture)
            if place > index:
                break
            best = frame
            if place == index or not wanted():
                return best
        if best is not None:
            self._kept[index] = best  # it stands for what can't be decoded
        return best

    def _keep(self, place: int, picture: VideoFrame) -> Frame:
        if place in self._kept:
            self._drop(place)
        frame = Frame(place, self.index.time_of(place), picture_of(picture, self._decoder.aspect))
        self._kept[place] = frame
        self._n_bytes += frame.picture.n_bytes
        while self._n_bytes > self._memory and len(self._kept) > 1:
            self._drop(next(iter(self._kept)))
        return frame

    def _drop(self, place: int) -> None:
        frame = self._kept.pop(place)
        if frame.index == place:
            self._n_bytes -= frame.picture.n_bytes


class _Decoder:
    """Decodes from a keyframe on, in the order of showing, and knows which frame it has come to.

    Attributes:
        place: Of the frame that came last; -1 before the first one.
        aspect: Of the stream's pixels, width to height; None where the file does not say.
    """

    def __init__(self, info: MediaInfo, index: FrameIndex) -> None:
        self._info = info
        self._index = index
        self._open = ExitStack()
        self._packets: Iterator[Packet[Any]] = iter(())
        self._ready: Iterator[tuple[int, VideoFrame]] = iter(())
        self.place = -1
        self._running = False
        self._hurry_to: int | None = None
        self._left_out: int | None = None  # tick up to which frames may be missing that were left out in a hurry
        self._enter()

    def close(self) -> None:
        """Close the file."""
        self._running = False
        self._packets = iter(())
        self._ready = iter(())
        self._open.close()

    def is_on_the_way(self, index: int, key: int | None) -> bool:
        """Whether a frame is reached by going on rather than by starting anew from its keyframe."""
        nearer = key is not None and self._index.place_of(key) > self.place
        left_out = self._left_out is not None and self._index.tick_of(index) <= self._left_out
        on_the_way = self._running and self.place < index and not left_out
        return on_the_way and (not nearer or index - self.place <= _GO_ON)

    def start(self, key: int | None) -> None:
        """Go to a keyframe, given by its tick; None: to the start of the file."""
        self._running, self.place, self._left_out = True, -1, None
        if key is not None:
            for earlier_s in _EARLIER_S:
                if self._seek(key, earlier_s):
                    break
            else:
                key = None
        if key is None:
            self._enter()
            self._packets = self._container.demux(self._stream)
        self._ready = self._frames()

    def hurry_to(self, index: int) -> None:
        """Leave out what can be left out before a frame: frames that no other frame is made from."""
        can = index > 0 and self._index.stamped and self._stream.codec_context.codec.canonical_name in _CAN_HURRY
        self._hurry_to = self._index.tick_of(index) if can else None

    def __iter__(self) -> Iterator[tuple[int, VideoFrame]]:
        for place, picture in self._ready:
            self.place = place
            yield place, picture
        self._running = False

    def _enter(self) -> None:
        self._open.close()
        self._open = ExitStack()
        container = self._container = self._open.enter_context(opened(self._info.path))
        video = self._info.video
        assert video is not None
        stream: Any = container.streams[video.stream]
        stream.thread_type = "AUTO"
        self._stream = stream
        self._skip = "DEFAULT"
        self.aspect: Fraction | None = stream.sample_aspect_ratio

    def _seek(self, key: int, earlier_s: int) -> bool:
        """Put the reading at a keyframe or at one before it; whether that worked."""
        import av

        target = key - int(earlier_s / (self._stream.time_base or 1))
        try:
            self._container.seek(target, stream=self._stream)
            packets = self._container.demux(self._stream)
            first = next((p for p in packets if p.is_keyframe and p.size), None)
        except av.error.FFmpegError:
            return False
        time = None if first is None else self._index.time_of_packet(first)
        if first is None or time is None or time > key:
            return False
        self._packets = _led(first, packets)
        if not self._index.stamped:
            self.place = self._index.place_of(time) - 1
        return True

    def _hurry(self, packet: Packet[Any] | None) -> None:
        skip = "DEFAULT"
        tick = packet.pts if packet is not None else None
        if tick is not None and self._hurry_to is not None and tick < self._hurry_to:
            skip = "NONREF"
            self._left_out = max(tick, self._left_out or tick)
        if skip != self._skip:
            self._stream.codec_context.skip_frame = self._skip = skip

    def _frames(self) -> Iterator[tuple[int, VideoFrame]]:
        """Whatever can be decoded; damage leaves a hole, a damaged end ends the film."""
        import av

        count = self.place
        while True:
            try:
                packet = next(self._packets, None)
            except (av.error.InvalidDataError, av.error.EOFError):
                packet = None
            except av.error.FFmpegError as error:
                raise foreign(error, self._info.path) from error
            self._hurry(packet)
            try:
                pictures = self._stream.decode(packet) if packet is None or packet.size else []
            except av.error.EOFError:
                return
            except av.error.FFmpegError:
                continue  # damage has many names here; all of them mean this packet
            for picture in pictures:
                stamped = self._index.stamped and picture.pts is not None
                count = self._index.place_of(picture.pts) if stamped else count + 1
                if count >= 0:
                    yield count, picture
            if packet is None:
                return


def require_decodable(info: MediaInfo) -> None:
    """Say so where there is no picture, or no decoder for it.

    Raises:
        MediaError: So it is.
    """
    if info.video is None:
        raise MediaError(f"{info.path.name} has no picture.", remedy="Choose a video.")
    if not info.video.codec or not info.video.width:
        raise MediaError(
            f"The picture of {info.path.name} is of a kind this program can't decode.",
            remedy="Convert the film to H.264, HEVC or AV1.",
        )


def _led(first: Packet[Any], packets: Iterator[Packet[Any]]) -> Iterator[Packet[Any]]:
    yield first
    yield from packets


def _pixels(picture: VideoFrame, width: int, height: int) -> Bytes:
    space = int(picture.colorspace)
    if space == _UNSPECIFIED and picture.height >= _HD:
        space = _BT709
    scaled = picture.reformat(width=width, height=height, format="bgra", src_colorspace=space)
    plane = scaled.planes[0]
    rows: Bytes = np.frombuffer(memoryview(plane), np.uint8).reshape(-1, plane.line_size)
    return rows[:height, : width * 4].reshape(height, width, 4)
