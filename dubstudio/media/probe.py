"""What is in a film or sound file, and where its clock starts.

**Document time 0 is the moment the first frame of the picture is shown.** A file's own clock may start
anywhere (recordings start at hours, transport streams at 1.4 s), and the sound may begin before or after the
picture; all of that is in `MediaInfo.zero` and `AudioTrack.start_ms`, and nobody else needs to know. A file
without a picture starts with its first sound.

Headers are not believed: the length is where the last packet ends. Must not know the document, and decodes
nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import islice, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dubstudio.base.errors import MediaError
from dubstudio.media.container import foreign, opened
from dubstudio.project.time import clock

if TYPE_CHECKING:
    from av.container import InputContainer
    from av.packet import Packet
    from av.stream import Stream
    from av.video.stream import VideoStream

_HEAD_PACKETS = 300  # of the picture, to see its first frame and whether its frames are even
_REORDER = 16  # frames at most between decoding and showing
_TAIL_S = 5  # before the end the header claims, where reading for the true end starts
_SOLID = (
    "mov",
    "matroska",
)  # containers whose headers tell the length; the others guess it from the bit rate
_MISSING_S = 1  # a file that ends so much earlier than its header says, and 1 %, was cut off
_LANGUAGE_UNKNOWN = ("und", "")
_NO_TITLE = (
    "SoundHandler",
    "SubtitleHandler",
    "VideoHandler",
    "Core Media Audio",
    "ISO Media file produced by Google Inc.",
)


@dataclass(frozen=True)
class Picture:
    """The video stream of a film.

    Attributes:
        stream: Its number in the file.
        codec: Such as ``h264``; empty where it can't be decoded here, as for sound and subtitles.
        width: Pixels.
        height: Pixels.
        fps: Frames a second; on average where the rate varies.
        is_vfr: Whether the rate varies.
        has_b_frames: Whether frames are stored in another order than they are shown in.
    """

    stream: int
    codec: str
    width: int
    height: int
    fps: Fraction
    is_vfr: bool
    has_b_frames: bool


@dataclass(frozen=True)
class AudioTrack:
    """One sound track.

    Attributes:
        index: Its number among the sound tracks, from 0.
        stream: Its number in the file.
        codec: Such as ``aac``.
        rate: Samples a second.
        channels: How many.
        language: As the file says (ISO 639-2), or empty.
        title: As the file says, or empty.
        start_ms: When its first sample is heard, in document time; negative if before the picture.
    """

    index: int
    stream: int
    codec: str
    rate: int
    channels: int
    language: str
    title: str
    start_ms: int


@dataclass(frozen=True)
class SubtitleTrack:
    """One subtitle track; the attributes mean what they mean for sound."""

    index: int
    stream: int
    codec: str
    language: str
    title: str


@dataclass(frozen=True)
class MediaInfo:
    """What a file holds.

    Attributes:
        path: The file.
        container: Such as ``mov`` (which is also mp4) or ``matroska``.
        zero: What the file's own clock shows at document time 0, in seconds.
        duration_ms: Document time at which the last packet of sound or picture ends.
        video: The picture, if there is one. Cover pictures of sound files do not count.
        audio: Sound tracks in the file's order.
        subtitles: Subtitle tracks in the file's order.
    """

    path: Path
    container: str
    zero: Fraction
    duration_ms: int
    video: Picture | None
    audio: tuple[AudioTrack, ...]
    subtitles: tuple[SubtitleTrack, ...]

    @property
    def start_ms(self) -> int:
        """What the file's own clock shows at document time 0, to the millisecond."""
        return round(self.zero * 1000)


def probe(path: Path) -> MediaInfo:
    """Look into a film or sound file.

    Raises:
        MissingFile: It is not there.
        MediaError: It is empty, damaged, cut off, a folder, a device, or neither film nor sound.
        InputError: It may not be read.
    """
    import av

    with opened(path) as container:
        picture = next((s for s in container.streams.video if not _is_cover(s)), None)
        if picture is None and not container.streams.audio:
            raise MediaError(f"{path.name} has neither sound nor film.", remedy="Choose a film or a sound file.")
        try:
            shown = _shown(container, picture) if picture is not None else []
            zero = _zero(container, shown)
            end = _measured_end(container, path)
        except av.error.FFmpegError as error:
            raise foreign(error, path) from error
        return MediaInfo(
            path=path,
            container=container.format.name.split(",")[0],
            zero=zero,
            duration_ms=max(round((end - zero) * 1000), 0),
            video=_picture(picture, shown) if picture is not None else None,
            audio=tuple(_audio_track(i, s, zero) for i, s in enumerate(container.streams.audio)),
            subtitles=tuple(_subtitle_track(i, s) for i, s in enumerate(container.streams.subtitles)),
        )


def _is_cover(stream: Stream) -> bool:
    from av.stream import Disposition

    return bool(stream.disposition & Disposition.attached_pic)


def _shown(container: InputContainer, stream: VideoStream) -> list[Fraction]:
    """Times of the first frames that are shown, in order of showing, without those an edit list hides."""
    packets = (packet for packet in _packets(container, stream) if not packet.is_discard)
    times = sorted(_time(packet) for packet in islice(packets, _HEAD_PACKETS))
    # Packets come in order of decoding: the last times have gaps where frames not read yet belong.
    return times[:-_REORDER] if len(times) == _HEAD_PACKETS else times


def _zero(container: InputContainer, shown: list[Fraction]) -> Fraction:
    if shown:
        return shown[0]
    starts = [s.start_time * s.time_base for s in container.streams.audio if s.start_time is not None and s.time_base]
    return min(starts, default=Fraction(0))


def _measured_end(container: InputContainer, path: Path) -> Fraction:
    """The moment the last packet ends, on the file's own clock."""
    length = Fraction(max(container.duration or 0, 0), 1_000_000)
    start = Fraction(container.start_time or 0, 1_000_000)
    end = _end_from(path, start + length - _TAIL_S) if length > _TAIL_S else None
    if end is None:
        end = _end_from(path, None)
    if end is None:
        raise MediaError(f"{path.name} has a header but no sound or picture.", remedy="Copy or download it again.")
    # Some count the length from the start of the sound, some from 0.
    missing = length - max(end, end - start)
    if container.format.name.startswith(_SOLID) and missing > _MISSING_S and missing > length / 100:
        raise MediaError(
            f"{path.name} is cut off: it ends at {clock(round(end * 1000))}, its header promises more.",
            remedy="Copy or download it again.",
        )
    return end


def _end_from(path: Path, start: Fraction | None) -> Fraction | None:
    """When the last packet at or after `start` ends (None: of the whole file); None if there is none."""
    import av

    with opened(path) as container:
        try:
            if start is not None:
                container.seek(int(start * 1_000_000))
        except (av.error.FFmpegError, OverflowError):
            return None
        ends = (_time(packet) + (packet.duration or 0) * packet.time_base for packet in _packets(container, None))
        return max(ends, default=None)


def _packets(container: InputContainer, stream: VideoStream | None) -> Iterator[Packet[Any]]:
    """Packets with a time, of one stream or all, up to the end or to where nothing can be read any more."""
    import av

    chosen = [stream] if stream is not None else [s for s in container.streams if s.type != "data"]
    try:
        for packet in container.demux(*chosen):
            if packet.size and not (packet.pts is None and packet.dts is None):
                yield packet
    except (av.error.InvalidDataError, av.error.EOFError):
        return


def _time(packet: Packet[Any]) -> Fraction:
    ticks = packet.pts
    # An avi has no times of showing; what libav makes up for them is in the wrong order.
    if ticks is None or (packet.dts is not None and packet.stream.container.format.name == "avi"):
        ticks = packet.dts
    return Fraction(ticks or 0) * packet.time_base


def _picture(stream: Any, shown: list[Fraction]) -> Picture:
    fps, is_vfr = _rate(stream, shown)
    codec = stream.codec_context
    return Picture(
        stream=stream.index,
        codec=_codec(stream),
        width=codec.width if codec else 0,
        height=codec.height if codec else 0,
        fps=fps,
        is_vfr=is_vfr,
        has_b_frames=bool(codec and codec.has_b_frames),
    )


def _rate(stream: VideoStream, shown: list[Fraction]) -> tuple[Fraction, bool]:
    """Frames a second, and whether they are uneven.

    The header's average and its guess of the rate agree for an even film; so do the distances of the first
    frames, up to the coarseness of the file's clock (1 ms in mkv).
    """
    average, nominal = stream.average_rate or Fraction(0), stream.guessed_rate or Fraction(0)
    steps = [after - before for before, after in pairwise(shown)]
    if not steps:
        return nominal or average or Fraction(25), False
    coarse = 2 * (stream.time_base or Fraction(0)) + Fraction(1, 2000)
    middle = sorted(steps)[len(steps) // 2]
    even = max(steps) - min(steps) <= coarse
    measured = len(steps) / (shown[-1] - shown[0]) if shown[-1] > shown[0] else nominal
    if not even:
        return (average or measured).limit_denominator(100_000), True
    fits = nominal and abs(1 / nominal - middle) <= coarse
    if not fits:
        return measured.limit_denominator(1001), False
    uneven_later = bool(average) and abs(average - nominal) > nominal / 50
    return (average if uneven_later else nominal), uneven_later


def _audio_track(index: int, stream: Any, zero: Fraction) -> AudioTrack:
    start = stream.start_time * stream.time_base if stream.start_time is not None else zero
    codec = stream.codec_context
    return AudioTrack(
        index=index,
        stream=stream.index,
        codec=_codec(stream),
        rate=codec.sample_rate if codec else 0,
        channels=codec.channels if codec else 0,
        language=_language(stream),
        title=_title(stream),
        start_ms=round((start - zero) * 1000),
    )


def _subtitle_track(index: int, stream: Any) -> SubtitleTrack:
    return SubtitleTrack(
        index=index,
        stream=stream.index,
        codec=_codec(stream),
        language=_language(stream),
        title=_title(stream),
    )


def _codec(stream: Any) -> str:
    """Its name, or nothing where this machine has no decoder for it."""
    return str(stream.codec_context.codec.canonical_name) if stream.codec_context else ""


def _language(stream: Any) -> str:
    language: str = stream.metadata.get("language", "")
    return "" if language in _LANGUAGE_UNKNOWN else language


def _title(stream: Any) -> str:
    title: str = stream.metadata.get("title", "") or stream.metadata.get("handler_name", "")
    return "" if title in _NO_TITLE else title
