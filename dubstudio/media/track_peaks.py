"""The waveform of a sound track while it is being decoded, at little more than the cost of decoding it.

Does for peaks what `dubstudio.media.track` does for samples, by the same rules: every frame is where its time stamp
says, silence where the track starts late or has a hole, nothing of what is heard before document time 0. Small frames
are joined before anything is computed of them; one by one that would cost as much as decoding.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import MediaError
from dubstudio.base.progress import Progress, silent
from dubstudio.media.audio import read_audio
from dubstudio.media.container import foreign, opened
from dubstudio.media.peaks import FULL, Floats, Peaks, PeaksBuilder
from dubstudio.media.probe import AudioTrack, MediaInfo
from dubstudio.project.time import samples_from_ms

if TYPE_CHECKING:
    from av.audio.frame import AudioFrame
    from av.audio.resampler import AudioResampler
    from av.container import InputContainer

Shorts = NDArray[np.int16]

_FULL = np.float32(FULL)  # of the same kind as the samples: with plain numbers numpy takes four times as long
_JOINED = 65_536  # samples computed at a time: few calls, and they fit the processor's cache
_JITTER_S = Fraction(1, 60)  # see track.py
_STEP_S = 0.25  # of work between two reports
_LONGEST_LOOK_S = 60
_LISTENING = "Drawing the waveform"


def peaks_of_track(
    info: MediaInfo, *, track: int = 0, progress: Progress = silent, cancel: CancelToken | None = None
) -> Peaks:
    """The waveform of a sound track.

    Args:
        info: The film or sound file.
        track: Which of its sound tracks, from 0.
        progress: Told a few times a second.
        cancel: Polled as often.

    Raises:
        Cancelled: The token was set.
        MediaError: There is no such track, or it can't be decoded.
    """
    peaks: Peaks | None = None
    for fraction, so_far in growing_peaks(info, track):
        peaks = so_far
        progress(fraction, _LISTENING)
        if cancel:
            cancel.check()
    assert peaks is not None
    return peaks


def growing_peaks(info: MediaInfo, track: int = 0) -> Iterator[tuple[float, Peaks]]:
    """The waveform of a sound track as far as it is read, a few times a second, and at last the whole of it.

    Yields:
        How much is done, 0–1, and what there is; earlier ones stay as they are.

    Raises:
        MediaError: There is no such track, or it can't be decoded.
    """
    if track >= len(info.audio) or info.audio[track].rate <= 0:
        raise MediaError(f"{info.path.name} has no sound track {track + 1}.", remedy="Choose another track.")
    import av

    builder = PeaksBuilder(info.audio[track].rate)
    # A wrong time stamp must not make hours of silence.
    limit = (info.duration_ms // 1000 + 1) * info.audio[track].rate
    heard = False
    due = time.monotonic() + _STEP_S
    try:
        with opened(info.path) as container:
            for at, samples in _batches(container, info, info.audio[track]):
                heard = True
                missing = min(at, limit) - builder.n_samples
                builder.add_silence(max(missing, 0))
                builder.add(samples[max(-missing, 0) :])
                if time.monotonic() > due:
                    yield min(builder.n_samples / limit, 1.0), builder.so_far()
                    due = time.monotonic() + _STEP_S
                if builder.n_samples >= limit:
                    break
    except av.error.FFmpegError as error:
        raise foreign(error, info.path) from error
    if not heard:
        raise MediaError(
            f"Sound track {track + 1} of {info.path.name} can't be decoded.", remedy="Choose another track."
        )
    yield 1.0, builder.finish()


def samples_about(info: MediaInfo, rate: int, first: int, last: int) -> tuple[int, Floats]:
    """The samples of a stretch of the first track and as much on both sides, for who looks closer than peaks are kept.

    Args:
        info: The film or sound file.
        rate: Of the track.
        first: Position of the first sample that is wanted; at most a minute's worth is given.
        last: The position after the last one.

    Returns:
        The position of the first one given, and the samples ``[n]``: silence where the track has ended.

    Raises:
        MediaError: The track can't be decoded.
    """
    last = min(last, first + _LONGEST_LOOK_S * rate)
    start_ms = max(2 * first - last, 0) * 1000 // rate
    start, end = samples_from_ms(start_ms, rate), 2 * last - first
    samples = read_audio(info.path, rate, start_ms=start_ms, length_ms=(end - start) * 1000 // rate + 1)
    missing = max(end - start - len(samples), 0)  # a view may reach a little further than the sound
    return start, np.concatenate([samples, np.zeros(missing, np.float32)])


def _batches(container: InputContainer, info: MediaInfo, track: AudioTrack) -> Iterator[tuple[int, Shorts]]:
    """Frames that follow each other, joined, with their positions; what is yielded is overwritten by the next.

    The inner loop runs for every frame of 20 ms: it asks for nothing that can be known once for many.
    """
    import av

    stream: Any = container.streams.audio[track.index]
    join = _Join(info, track)
    write, ticks, jitter = join.write, 1.0, 1.0
    due = float("inf")  # time stamp of the next frame if nothing is wrong
    n_joined = 0
    for packet in _packets(container, stream):
        try:
            frames = packet.decode()
        except av.error.FFmpegError:
            continue  # damage has many names here; all of them mean this packet, which leaves a hole
        for frame in frames:
            n_samples, pts = frame.samples, frame.pts
            if pts is not None:
                if abs(pts - due) > jitter:
                    yield from join.taken(n_joined)
                    n_joined = 0
                    due, ticks, jitter = join.move(frame)
                frame.pts = None  # the fifo would compare it
            try:
                # The fifo refuses another format or rate; another number of channels would crash it.
                if frame.layout.nb_channels != join.n_channels:
                    raise ValueError
                write(frame)
            except ValueError:
                yield from join.taken(n_joined)
                n_joined = 0
                write, ticks = join.change(frame)
            n_joined += n_samples
            due += n_samples * ticks
            if n_joined >= _JOINED:
                yield from join.taken(n_joined)
                n_joined = 0
    yield from join.taken(n_joined)


class _Join:
    """Joins frames of one kind, and knows where what is joined belongs.

    Attributes:
        write: Takes a frame with so many channels; refuses one of another format with a ValueError.
        n_channels: See there.
    """

    def __init__(self, info: MediaInfo, track: AudioTrack) -> None:
        import av

        self._fifo = av.AudioFifo()
        self.write: Callable[[AudioFrame], None] = self._fifo.write
        self.n_channels = 0
        self._rate = self._frame_rate = track.rate
        self._tick = Fraction(1, track.rate)
        self._zero = info.zero
        self._mono = _Mono(track)
        self._at = 0  # position of the first sample that is joined

    def taken(self, n_joined: int) -> Iterator[tuple[int, Shorts]]:
        """What has been joined, if anything, and where it begins; it goes on behind it."""
        frame = self._fifo.read(n_joined) if n_joined else None
        if frame is not None:
            samples = self._mono(frame)
            yield self._at, samples
            self._at += len(samples)

    def move(self, frame: AudioFrame) -> tuple[float, float, float]:
        """Go on where the time stamp of a frame says.

        Returns:
            The stamp, the ticks a sample lasts, and those by which stamps may be off.
        """
        self._tick = Fraction(frame.time_base or self._tick)
        due = frame.pts or 0
        self._at = round((due * self._tick - self._zero) * self._rate)
        return float(due), self._ticks(), float(_JITTER_S / self._tick)

    def change(self, frame: AudioFrame) -> tuple[Callable[[AudioFrame], None], float]:
        """Go on with a frame of another kind, and take it.

        Returns:
            What takes the next ones, and the ticks a sample lasts.
        """
        import av

        self._fifo = av.AudioFifo()
        self.n_channels = frame.layout.nb_channels
        self._frame_rate = frame.sample_rate or self._rate
        self._fifo.write(frame)
        return self._fifo.write, self._ticks()

    def _ticks(self) -> float:
        return float(1 / (self._tick * self._frame_rate))


class _Mono:
    """The mean of left and right of frames of any kind, as whole numbers; what it gives is overwritten by the next."""

    def __init__(self, track: AudioTrack) -> None:
        self._rate = track.rate
        self._resampler: AudioResampler | None = None
        self._format: tuple[str, str, int] | None = None
        self._sum = np.zeros(2 * _JOINED, np.float32)
        self._mean = np.zeros(2 * _JOINED, np.int16)

    def __call__(self, frame: AudioFrame) -> Shorts:
        if frame.format.name == "fltp" and len(frame.layout.channels) <= 2 and frame.sample_rate == self._rate:
            return self._mixed(frame)
        parts = [self._mixed(part).copy() for part in self._converted(frame)]
        return np.concatenate(parts) if parts else np.zeros(0, np.int16)

    def _converted(self, frame: AudioFrame) -> list[Any]:
        import av

        format_ = (frame.format.name, frame.layout.name, frame.sample_rate)
        if self._resampler is None or format_ != self._format:
            layout = "mono" if len(frame.layout.channels) == 1 else "stereo"
            self._format = format_
            self._resampler = av.AudioResampler(format="fltp", layout=layout, rate=self._rate)
        return list(self._resampler.resample(frame))

    def _mixed(self, frame: AudioFrame) -> Shorts:
        n_samples = frame.samples
        if n_samples > len(self._sum):
            self._sum, self._mean = np.zeros(2 * n_samples, np.float32), np.zeros(2 * n_samples, np.int16)
        total, mean = self._sum[:n_samples], self._mean[:n_samples]
        planes = [np.frombuffer(memoryview(plane), np.float32, n_samples) for plane in frame.planes]
        if len(planes) == 1:
            np.multiply(planes[0], _FULL, out=total)
        else:
            np.add(planes[0], planes[1], out=total)
            np.multiply(total, _FULL / 2, out=total)
        total.clip(-_FULL, _FULL, out=total)
        np.copyto(mean, total, casting="unsafe")
        return mean


def _packets(container: InputContainer, stream: Any) -> Iterator[Any]:
    """Up to the end, or to where nothing can be read any more."""
    import av

    try:
        yield from container.demux(stream)
    except (av.error.InvalidDataError, av.error.EOFError):
        return
