"""Any track of any film as float32 at any rate, whole or in blocks.

Films are read on the document's clock (see `dubstudio.media.probe`): sample 0 is heard with the first
frame. Must not know takes or mixes. Our own WAV and FLAC files have `dubstudio.media.sound_file`.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import gcd
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dubstudio.base.errors import MediaError, UsageError
from dubstudio.media.probe import AudioTrack, MediaInfo, probe
from dubstudio.media.track import sound
from dubstudio.project.time import samples_from_ms

Floats = NDArray[np.float32]

BLOCK = 1 << 16
"""Samples a block, where nobody asks for another length."""

_SETTLE_S = 0.1  # heard by the resampler before the first sample wanted


def read_audio(
    path: Path,
    rate: int,
    *,
    mono: bool = True,
    start_ms: int = 0,
    length_ms: int | None = None,
    track: int = 0,
) -> Floats:
    """A stretch of a sound track, in memory. For whole films use `iter_audio`.

    Args:
        path: Film or sound file.
        rate: Samples a second wanted.
        mono: One channel (the mean of left and right), else always two.
        start_ms: First document time wanted, >= 0.
        length_ms: How much; None: to the end.
        track: Which of the sound tracks, from 0.

    Returns:
        ``[n]`` if `mono`, else ``[n, 2]``; shorter than asked where the track ends.

    Raises:
        MissingFile: No such file.
        MediaError: No such track, or it can't be decoded.
        UsageError: A negative time.
    """
    blocks = list(iter_audio(path, rate, mono=mono, start_ms=start_ms, length_ms=length_ms, track=track))
    return np.concatenate(blocks) if blocks else np.zeros((0,) if mono else (0, 2), np.float32)


def iter_audio(
    source: Path | MediaInfo,
    rate: int,
    *,
    mono: bool = True,
    start_ms: int = 0,
    length_ms: int | None = None,
    track: int = 0,
    block: int = BLOCK,
) -> Iterator[Floats]:
    """`read_audio` in blocks of `block` samples (the last one may be shorter), however long the film is.

    A `source` that was probed already is not looked into again, which makes starting quick.

    What is wrong with the file is raised by the call, what is wrong with its content while iterating.
    """
    if start_ms < 0 or (length_ms is not None and length_ms < 0):
        raise UsageError("Sound can't be read from a negative time.", remedy="Times start at 0, the first frame.")
    info = source if isinstance(source, MediaInfo) else probe(source)
    chosen = _track(info, track)
    start = samples_from_ms(start_ms, rate)
    wanted = None if length_ms is None else samples_from_ms(start_ms + length_ms, rate) - start
    return _blocks(_resampled(info, chosen, rate, start, mono=mono), block, wanted)


def resample(samples: Floats, rate: int, to_rate: int) -> Floats:
    """A whole sound ``[n]`` at another rate: ``round(n * to_rate / rate)`` samples, none of it moved."""
    if rate == to_rate:
        return samples
    import soxr

    resampled: Floats = soxr.resample(samples, rate, to_rate, quality="VHQ")
    return resampled


def _track(info: MediaInfo, index: int) -> AudioTrack:
    if not info.audio:
        raise MediaError(f"{info.path.name} has no sound track.", remedy="Choose a film with sound.")
    if not 0 <= index < len(info.audio):
        raise MediaError(
            f"{info.path.name} has no sound track {index + 1}, only {len(info.audio)}.",
            remedy="Choose another track.",
        )
    track = info.audio[index]
    if track.rate <= 0 or track.channels <= 0:
        raise MediaError(f"Sound track {index + 1} of {info.path.name} is damaged.", remedy="Choose another track.")
    return track


def _resampled(info: MediaInfo, track: AudioTrack, rate: int, start: int, *, mono: bool) -> Iterator[Floats]:
    """Sound from sample `start` on at `rate`; the same samples wherever one starts.

    The resampler starts at a sample both rates share, some time early, and what is early is dropped.
    """
    if track.rate == rate:
        yield from (_channels(piece, mono=mono) for piece in sound(info, track, start))
        return
    import soxr

    shared = gcd(track.rate, rate)
    ticks = max(start * shared // rate - int(_SETTLE_S * shared) - 1, 0)
    early = start - ticks * (rate // shared)
    pieces = (_channels(piece, mono=mono) for piece in sound(info, track, ticks * (track.rate // shared)))
    stream = soxr.ResampleStream(track.rate, rate, 1 if mono else 2, dtype="float32", quality="HQ")
    for piece in pieces:
        late = stream.resample_chunk(piece)
        yield late[early:]
        early = max(early - len(late), 0)
    yield stream.resample_chunk(np.zeros((0,) if mono else (0, 2), np.float32), last=True)[early:]


def _channels(piece: Floats, *, mono: bool) -> Floats:
    """``[n, 1 or 2] -> [n]`` or ``[n, 2]``."""
    if mono:
        mean: Floats = piece.mean(axis=1) if piece.shape[1] > 1 else piece[:, 0]
        return np.ascontiguousarray(mean)
    return np.ascontiguousarray(piece if piece.shape[1] == 2 else np.repeat(piece, 2, axis=1))


def _blocks(pieces: Iterator[Floats], block: int, wanted: int | None) -> Iterator[Floats]:
    """Pieces of any length cut into equal blocks, up to `wanted` samples in all."""
    held: list[Floats] = []
    n_held = 0
    for piece in pieces:
        if wanted is not None:
            piece = piece[:wanted]
            wanted -= len(piece)
        held.append(piece)
        n_held += len(piece)
        if n_held >= block:
            joined = np.concatenate(held)
            whole = len(joined) - len(joined) % block
            yield from (joined[at : at + block] for at in range(0, whole, block))
            held, n_held = [joined[whole:]], len(joined) - whole
        if wanted == 0:
            break
    if n_held:
        yield np.concatenate(held)
