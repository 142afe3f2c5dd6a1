"""Judging a recording before a voice is learnt from it, and repairing what can be repaired."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from dubstudio.base.cancel import CancelToken
from dubstudio.base.progress import Progress, silent
from dubstudio.media.audio import Floats, iter_audio, resample
from dubstudio.media.probe import probe
from dubstudio.speech import denoise
from dubstudio.speech.engine import Clip
from dubstudio.speech.reference import judging, repairs
from dubstudio.speech.reference.report import ReferenceReport
from dubstudio.timing import voice_activity
from dubstudio.timing.regions import speech_regions

_LONGEST_S = 300
_SHORTEST_S = 0.5
_READING = 0.5  # of the work on a file, where it is long


@dataclass(frozen=True)
class Repairs:
    """What is to be done to a recording.

    Attributes:
        trim: Take away silence at both ends.
        dc: Take away a constant offset.
        denoise: Take away noise; the sound is at 16 kHz then.
        normalise: Bring speech to the usual level.
        best_s: Keep the best part of at most so many seconds where there is more; None to keep it all.
    """

    trim: bool = True
    dc: bool = True
    denoise: bool = False
    normalise: bool = True
    best_s: float | None = 10.0


def check_clip(clip: Clip, cancel: CancelToken) -> ReferenceReport:
    """How well a voice can be learnt from a recording.

    Raises:
        Cancelled: The token was set.
    """
    return judging.judged(clip, _speech(clip, cancel), cancel)


def check_file(path: Path, progress: Progress = silent, cancel: CancelToken | None = None) -> ReferenceReport:
    """`check_clip` of the first five minutes of any sound file or film.

    Raises:
        MissingFile: It is not there.
        MediaError: It has no sound, or is damaged.
        Cancelled: The token was set.
    """
    token = cancel or CancelToken()
    clip = _read(path, progress, token)
    progress(_READING, "Listening")
    report = check_clip(clip, token)
    progress(1.0, "Listening")
    return report


def repair(clip: Clip, wanted: Repairs, cancel: CancelToken) -> Clip:
    """A recording with what is wrong mended as far as it goes; one without speech is not cut.

    Raises:
        Cancelled: The token was set.
    """
    mended = Clip(repairs.without_offset(clip.samples), clip.sample_rate) if wanted.dc else clip
    if wanted.best_s is not None:
        mended = best_part(mended, wanted.best_s, cancel)
    if wanted.denoise:
        sound = resample(mended.samples, mended.sample_rate, denoise.SAMPLE_RATE)
        mended = Clip(denoise.denoised(sound, cancel), denoise.SAMPLE_RATE)
    if wanted.trim:
        speech = _speech(mended, cancel)
        mended = Clip(repairs.trimmed(mended.samples, mended.sample_rate, speech), mended.sample_rate)
    if wanted.normalise:
        speech = _speech(mended, cancel)
        mended = Clip(repairs.levelled(mended.samples, mended.sample_rate, speech), mended.sample_rate)
    return mended


def best_part(clip: Clip, seconds: float, cancel: CancelToken) -> Clip:
    """The best stretch of a long recording: one speaker, little noise, not clipped, cut where nobody speaks.

    Args:
        clip: The recording.
        seconds: How much is wanted; a stretch of whole phrases may be shorter, and is never longer.
        cancel: Polled on the way.

    Returns:
        The recording itself where it is no longer than that, or nobody speaks.

    Raises:
        Cancelled: The token was set.
    """
    if len(clip.samples) <= seconds * clip.sample_rate:
        return clip
    speech = _speech(clip, cancel)
    if not speech:
        return clip
    stretch = repairs.best_stretch(clip, speech, max(seconds - 2 * repairs.MARGIN_S, _SHORTEST_S), cancel)
    return Clip(repairs.cut(clip.samples, clip.sample_rate, stretch), clip.sample_rate)


def _speech(clip: Clip, cancel: CancelToken) -> list[tuple[float, float]]:
    """Where there is speech, seconds."""
    rate = voice_activity.SAMPLE_RATE
    sound = resample(np.asarray(clip.samples, np.float32), clip.sample_rate, rate)
    spans = speech_regions([sound], n_samples=len(sound), cancel=cancel)
    return [(span.start_ms / 1000, min(span.end_ms / 1000, len(sound) / rate)) for span in spans]


def _read(path: Path, progress: Progress, cancel: CancelToken) -> Clip:
    info = probe(path)
    rate = info.audio[0].rate if info.audio else 0
    blocks = list(_told(iter_audio(info, rate, length_ms=_LONGEST_S * 1000), rate, progress, cancel))
    return Clip(np.concatenate(blocks) if blocks else np.zeros(0, np.float32), rate)


def _told(blocks: Iterator[Floats], rate: int, progress: Progress, cancel: CancelToken) -> Iterator[Floats]:
    n_heard = 0
    for block in blocks:
        cancel.check()
        n_heard += len(block)
        progress(min(_READING, _READING * n_heard / (_LONGEST_S * rate)), "Reading the recording")
        yield block
