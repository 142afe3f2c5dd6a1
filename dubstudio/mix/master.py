"""From a plan to the finished sound file: mixed, at its loudness, under its ceiling.

The mix is made twice: once to measure it, once to write it with the gain found. For AAC what counts is what
a player decodes, so that is what is measured; if the codec moved it too far, it is written again with a
correction.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from dubstudio.base.atomic import replacing
from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import UsageError
from dubstudio.base.progress import Progress, part, silent
from dubstudio.media.aac import encode_aac
from dubstudio.media.audio import Floats
from dubstudio.media.sound_file import sound_writer
from dubstudio.mix.limiter import GainCurve, find_gain
from dubstudio.mix.loudness import Loudness, Meter
from dubstudio.mix.mixer import MixPlan, mix_blocks
from dubstudio.project.time import MIX_RATE

_MEASURING = 0.15  # of the whole work
_ROUNDS = 4  # of AAC; the second is rarely needed
_AAC_HEADROOM_DB = 0.5  # what AAC at our bit rate usually adds to a peak of speech: up to 0.3
_METER_HEADROOM_DB = 0.1  # other meters look between the samples in other ways
_LOUD_ENOUGH_LU = 0.15


@dataclass(frozen=True)
class MixReport:
    """What became of a mix.

    Attributes:
        n_samples: Its length at 48 kHz.
        lufs: Integrated loudness of what a player decodes; minus infinity for silence.
        dbtp: True peak of the same.
        gain_db: Gain of the whole mix.
        limited_db: How much the limiter took away at most.
    """

    n_samples: int
    lufs: float
    dbtp: float
    gain_db: float
    limited_db: float


def render_mix(
    plan: MixPlan, out: Path, *, progress: Progress = silent, cancel: CancelToken | None = None
) -> MixReport:
    """Mix, bring to loudness, and write 24-bit .wav or .flac or AAC .m4a in stereo, whole or not at all.

    A mix softer than -50 LUFS (silence, a lone hiss) is written as it is.

    Raises:
        Cancelled: The token was set.
        InputError: A line or the background can't be read, or another suffix was asked for.
        OutputError: The place can't be written to, or is full.
    """
    cancel = cancel or CancelToken()
    if out.suffix.lower() not in (".wav", ".flac", ".m4a"):
        raise UsageError(f"Sound can't be written as {out.suffix or out.name}.", remedy="Use .wav, .flac or .m4a.")
    meter = Meter(plan.channels)
    for block in _told(plan, mix_blocks(plan, cancel), part(progress, 0.0, _MEASURING), "Measuring"):
        meter.add(block)
    mixed = meter.finish()
    writing = part(progress, _MEASURING, 1.0)
    if out.suffix.lower() == ".m4a":
        return _write_aac(plan, mixed, out, writing, cancel)
    return _write_pcm(plan, mixed, out, writing, cancel)


def _write_pcm(plan: MixPlan, mixed: Loudness, out: Path, progress: Progress, cancel: CancelToken) -> MixReport:
    curve = find_gain(mixed, plan.loudness_lufs, plan.true_peak_dbtp - _METER_HEADROOM_DB, cancel)
    meter = Meter(2)
    with sound_writer(out, MIX_RATE, 2, plan.end) as file:
        for block in _told(plan, _mastered(plan, curve, cancel), progress, "Writing"):
            meter.add(block)
            file.write(block)
    return _report(plan, curve, meter.finish())


def _write_aac(plan: MixPlan, mixed: Loudness, out: Path, progress: Progress, cancel: CancelToken) -> MixReport:
    target, ceiling = plan.loudness_lufs, plan.true_peak_dbtp - _AAC_HEADROOM_DB
    with replacing(out) as file:
        for left in reversed(range(_ROUNDS)):
            curve = find_gain(mixed, target, ceiling, cancel)
            meter = Meter(2)
            blocks = _told(plan, _mastered(plan, curve, cancel), progress, "Encoding")
            encode_aac(file, blocks, cancel=cancel, heard=meter.add)
            heard = meter.finish()
            too_high = heard.dbtp - (plan.true_peak_dbtp - _METER_HEADROOM_DB)
            # What the limiter could not reach, or what is silence and was left alone, no louder gain will mend.
            too_loud = heard.lufs - plan.loudness_lufs if curve.lufs > target - _LOUD_ENOUGH_LU else 0.0
            if not left or (too_high <= 0 and abs(too_loud) <= _LOUD_ENOUGH_LU):
                break
            target -= too_loud
            ceiling -= max(too_high, 0.0)
            progress = silent  # it has come to its end once
    return _report(plan, curve, heard)


def _mastered(plan: MixPlan, curve: GainCurve, cancel: CancelToken) -> Iterator[Floats]:
    """The mix with its gain, always stereo."""
    position = 0
    for block in mix_blocks(plan, cancel):
        louder = curve.apply(block, position)
        position += len(block)
        yield louder if louder.shape[1] == 2 else np.repeat(louder, 2, axis=1)


def _told(plan: MixPlan, blocks: Iterator[Floats], progress: Progress, text: str) -> Iterator[Floats]:
    """The blocks, telling how far they are."""
    done, end = 0, max(plan.end, 1)
    for block in blocks:
        yield block
        done += len(block)
        progress(done / end, text)


def _report(plan: MixPlan, curve: GainCurve, heard: Loudness) -> MixReport:
    return MixReport(
        n_samples=plan.end,
        lufs=heard.lufs,
        dbtp=heard.dbtp,
        gain_db=curve.gain_db,
        limited_db=float(curve.reduction_db.max(initial=0.0)),
    )
