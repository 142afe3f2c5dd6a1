"""When every frame of a film is shown, in the order they are shown in. Decodes nothing.

The times are read packet by packet as far as they are needed: the first frame of a long film is known at once, its last
one when somebody asks for it. Must not know what the frames look like; see `dubstudio.media.frames`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Generator
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from dubstudio.base.errors import MediaError
from dubstudio.media.container import foreign, opened
from dubstudio.media.probe import MediaInfo

if TYPE_CHECKING:
    from av.packet import Packet

_WITHOUT_TIMES = ("avi",)  # what libav makes up for the times of showing there is in the wrong order
_STRIDE = 256  # packets read between two looks at whether that is enough


class FrameIndex:
    """Times of the frames of one film. Belongs to one thread.

    A frame is named by its place among all that are shown, from 0; times are document times. "Ticks" are what the
    film's own clock counts in.

    Args:
        info: The film; it has a picture.

    Attributes:
        stamped: Whether packets say when they are shown. If not, frames are counted from keyframes on.
    """

    def __init__(self, info: MediaInfo) -> None:
        assert info.video is not None
        self._info = info
        self._ticks: list[int] = []
        self._keys: list[int] = []
        self._known_until: int | None = None
        self._complete = False
        self._tick = Fraction(0)
        self.stamped = info.container not in _WITHOUT_TIMES
        self._scan = self._scanning()
        self.advance()

    def close(self) -> None:
        """Close the file."""
        self._scan.close()

    @property
    def complete(self) -> bool:
        """Whether all times are known."""
        return self._complete

    def advance(self) -> bool:
        """Read some more packets: a millisecond of work, or so.

        Returns:
            Whether there are more to read.
        """
        if not self._complete:
            self._complete = next(self._scan, None) is None
            if self._complete and not self._ticks:
                name = self._info.path.name
                raise MediaError(f"{name} has no picture that can be shown.", remedy="Choose another film.")
        return not self._complete

    def __len__(self) -> int:
        """How many frames there are; reads the file to its end."""
        while self.advance():
            pass
        return len(self._ticks)

    def index_at(self, ms: int) -> int:
        """The frame whose span owns a time: the last one shown at or before it; the first or last one outside."""
        while not self.knows(ms) and self.advance():
            pass
        return max(self.place_of(self._tick_at(ms)), 0)

    def knows(self, ms: int) -> bool:
        """Whether it can be told without reading on which frame owns a time."""
        # No frame at or before it can still come: nothing is shown before it is decoded.
        return self._complete or (self._known_until is not None and self._known_until > self._tick_at(ms))

    def exists(self, index: int) -> bool:
        """Whether there is a frame of that number; reads on if need be."""
        while not self._has(index) and self.advance():
            pass
        return index < len(self._ticks)

    def time_of(self, index: int) -> int:
        """The first whole millisecond at which a frame is shown.

        Raises:
            IndexError: There is no such frame.
        """
        if index < 0 or not self.exists(index):
            raise IndexError(index)
        exact = (self._ticks[index] * self._tick - self._info.zero) * 1000
        return -(-exact.numerator // exact.denominator)

    def tick_of(self, index: int) -> int:
        """When a frame that is known to exist is shown, in ticks."""
        return self._ticks[index]

    def keys_before(self, index: int) -> list[int]:
        """Ticks of the keyframes from which a frame can be reached, the nearest first."""
        return self._keys[: bisect_right(self._keys, self._ticks[index])][::-1]

    def place_of(self, tick: int) -> int:
        """The frame that is shown at a tick; -1 before the first one."""
        return bisect_right(self._ticks, tick) - 1

    def time_of_packet(self, packet: Packet[Any]) -> int | None:
        """What is taken for the time a packet's frame is shown at, ticks. None: the packet can't be placed."""
        if self.stamped and packet.pts is not None:
            return packet.pts
        return packet.dts

    def _tick_at(self, ms: int) -> int:
        return (self._info.zero + Fraction(ms, 1000)) // self._tick

    def _has(self, index: int) -> bool:
        return index < bisect_left(self._ticks, self._known_until or 0)

    def _scanning(self) -> Generator[bool]:
        import av

        video = self._info.video
        assert video is not None
        with opened(self._info.path) as container:
            stream = container.streams[video.stream]
            self._tick = Fraction(stream.time_base or 1)
            zero = self._info.zero / self._tick
            try:
                for number, packet in enumerate(container.demux(stream)):
                    self._add(packet, zero)
                    if number % _STRIDE == _STRIDE - 1:
                        yield True
            except (av.error.InvalidDataError, av.error.EOFError):
                return  # cut off: what was read is all there is
            except av.error.FFmpegError as error:
                raise foreign(error, self._info.path) from error

    def _add(self, packet: Packet[Any], zero: Fraction) -> None:
        tick = self.time_of_packet(packet)
        if tick is None or not packet.size:
            return
        if packet.pts is None:
            self.stamped = False
        if packet.is_keyframe:
            insort(self._keys, tick)
        if tick >= zero and not packet.is_discard:
            insort(self._ticks, tick)
        if packet.dts is not None:
            self._known_until = packet.dts
