"""One sound track of a file as continuous sound on the document's clock.

Puts every decoded frame where its time stamp says: silence where the track starts late or has a hole,
nothing of what is heard before document time 0. Must not know what rate or format the caller wants.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from dubstudio.base.errors import MediaError
from dubstudio.media.container import foreign, opened
from dubstudio.media.probe import AudioTrack, MediaInfo

if TYPE_CHECKING:
    from av.audio.frame import AudioFrame
    from av.audio.resampler import AudioResampler
    from av.container import InputContainer

Floats = NDArray[np.float32]

_JITTER_S = Fraction(1, 60)  # time stamps of mkv and flv are whole milliseconds; below this frames are joined
_LEAD_S = 1  # decoding starts so much before what is asked for: codecs need frames before the first good one
# The others guess where a time lies in the file.
_SEEKABLE = ("mov", "matroska", "wav", "flac", "mpegts", "ogg")
_SILENCE = 48_000  # samples of silence made at a time


def sound(info: MediaInfo, track: AudioTrack, start: int) -> Iterator[Floats]:
    """The track from a position on, to its end.

    Args:
        info: The file, as probed.
        track: Which of its tracks.
        start: First sample wanted, at the track's own rate, counted from document time 0.

    Yields:
        Pieces of any length, shape ``[n, channels]`` with one or two channels (more are mixed down to two).

    Raises:
        MediaError: The track can't be decoded.
    """
    import av

    limit = (info.duration_ms // 1000 + 1) * track.rate  # a wrong time stamp must not make hours of silence
    heard = False
    try:
        with opened(info.path) as container:
            position = start
            for at, piece in _pieces(container, info, track, start):
                heard = True
                if position >= limit:
                    break
                while position < at <= limit:
                    n_silent = min(at - position, _SILENCE)
                    yield np.zeros((n_silent, piece.shape[1]), np.float32)
                    position += n_silent
                fresh = piece[max(position - at, 0) :]
                if len(fresh):
                    yield fresh
                    position += len(fresh)
    except av.error.FFmpegError as error:
        raise foreign(error, info.path) from error
    if not heard and start == 0:
        raise MediaError(
            f"Sound track {track.index + 1} of {info.path.name} can't be decoded.",
            remedy="Choose another track.",
        )


def _pieces(container: InputContainer, info: MediaInfo, track: AudioTrack, start: int) -> Iterator[tuple[int, Floats]]:
    """Decoded frames with their positions; up to jitter they follow each other without a seam."""
    stream = container.streams.audio[track.index]
    early = Fraction(start, track.rate) + info.zero - _LEAD_S
    if early > info.zero and info.container in _SEEKABLE:
        container.seek(int(early / (stream.time_base or 1)), stream=stream)
    convert = _Converter(track)
    jitter = int(_JITTER_S * track.rate)
    following: int | None = None
    for frame in _frames(container, stream):
        at = following
        if frame.pts is not None and frame.time_base is not None:
            stamped = round((frame.pts * frame.time_base - info.zero) * track.rate)
            if following is None or abs(stamped - following) > jitter:
                at = stamped
        piece = convert(frame)
        at = at or 0
        following = at + len(piece)
        yield at, piece


def _frames(container: InputContainer, stream: Any) -> Iterator[AudioFrame]:
    """Whatever can be decoded; damaged packets leave a hole, a damaged end ends the track."""
    import av

    packets = container.demux(stream)
    while True:
        try:
            packet = next(packets, None)
            if packet is None:
                return
        except (av.error.InvalidDataError, av.error.EOFError):
            return
        try:
            yield from packet.decode()
        except av.error.FFmpegError:
            continue  # damage has many names here; all of them mean this packet


class _Converter:
    """Frames of whatever format to float32 ``[n, 1 or 2]`` at the track's rate."""

    def __init__(self, track: AudioTrack) -> None:
        self._rate = track.rate
        self._layout = "mono" if track.channels == 1 else "stereo"
        self._format: tuple[str, str, int] | None = None
        self._resampler: AudioResampler | None = None

    def __call__(self, frame: AudioFrame) -> Floats:
        import av

        format_ = (frame.format.name, frame.layout.name, frame.rate)
        if self._resampler is None or format_ != self._format:  # a stream may change its mind
            self._format = format_
            self._resampler = av.AudioResampler(format="fltp", layout=self._layout, rate=self._rate)
        planes = [converted.to_ndarray() for converted in self._resampler.resample(frame)]
        n_channels = 1 if self._layout == "mono" else 2
        samples: Floats = np.concatenate([np.zeros((n_channels, 0), np.float32), *planes], axis=1).T
        return samples
