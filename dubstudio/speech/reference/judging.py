"""From a recording and where it is spoken in to measures, findings and a score."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from dubstudio.base.cancel import CancelToken
from dubstudio.media.audio import resample
from dubstudio.speech.engine import Clip, Samples
from dubstudio.speech.reference import faults, music, noise, room
from dubstudio.speech.reference.band import band_of
from dubstudio.speech.reference.clipping import flat_tops
from dubstudio.speech.reference.report import Fault, Finding, Measures, ReferenceReport
from dubstudio.speech.reference.speakers import voices_over_time
from dubstudio.speech.reference.spectrum import decibels

SAMPLE_RATE = 16_000

Stretch = tuple[float, float]
"""Start and end of speech, seconds."""

_BRIDGED_S = 0.5  # a pause as people make them; it counts as speech
_HEARD_S = 30.0  # of a long recording, for what takes long to measure
_CLEAR_DB = 6.0  # by which the second opinion on noise must be better to count
_SILENT_DB = -120.0


def judged(clip: Clip, speech: Sequence[Stretch], cancel: CancelToken) -> ReferenceReport:
    """How well a voice can be learnt from a recording.

    Args:
        clip: The recording, at the rate at which it was made.
        speech: Where there is speech, in order.
        cancel: Polled between the steps.

    Raises:
        Cancelled: The token was set.
    """
    measures = measured(clip, speech, cancel)
    findings = faults.findings(measures)
    return ReferenceReport(score(measures, findings), findings, measures)


def measured(clip: Clip, speech: Sequence[Stretch], cancel: CancelToken) -> Measures:
    """What can be measured; without speech only what needs none."""
    spoken = _spoken(clip.samples, clip.sample_rate, speech)
    part, part_speech = _heard(clip, speech)
    sound = resample(np.asarray(part.samples, np.float32), part.sample_rate, SAMPLE_RATE)
    cancel.check()
    has_speech = len(spoken) > 0
    peak = float(np.abs(clip.samples).max(initial=0.0))
    rms = float(np.mean(np.square(spoken if has_speech else clip.samples, dtype=np.float64))) if peak > 0 else 0.0
    snr_db, tones = _noise(sound, part_speech, cancel) if has_speech else (0.0, 0.0)
    return Measures(
        length_s=len(clip.samples) / clip.sample_rate,
        speech_s=_flowing(speech),
        speech_share=sum(b - a for a, b in speech) * clip.sample_rate / max(1, len(clip.samples)),
        level_dbfs=_level(rms),
        peak_dbfs=_level(peak**2),
        clipped=flat_tops(clip.samples, clip.sample_rate).share,
        snr_db=snr_db,
        rt60_s=room.reverberation_s(sound),
        bandwidth_hz=band_of(part.samples, part.sample_rate).highest_hz,
        is_narrow=has_speech and band_of(spoken[: round(_HEARD_S * clip.sample_rate)], clip.sample_rate).is_narrow,
        sample_rate=clip.sample_rate,
        speakers=voices_over_time(clip, speech, cancel).count if has_speech else 0,
        held_tones=music.held_tones(sound),
        tones_in_noise=tones,
        beat=music.beat(sound),
    )


def score(measures: Measures, findings: Sequence[Finding]) -> int:
    """0 to 100: what each finding costs, and a little for what is not ideal yet."""
    left = 100.0 - sum(_COSTS[finding.fault](measures) for finding in findings)
    if not findings:
        left -= 0.4 * float(np.clip(_FINE_SNR_DB - measures.snr_db, 0, 20))
        left -= 4 * float(np.clip(_FINE_SPEECH_S - measures.speech_s, 0, 3))
    return round(min(max(left, 0.0), _FATAL_SCORE if any(f.is_fatal for f in findings) else 100.0))


_FATAL_SCORE = 10.0
_FINE_SNR_DB, _FINE_SPEECH_S = 40.0, 5.0

_Cost = Callable[[Measures], float]
_COSTS: dict[Fault, _Cost] = {
    Fault.SILENT: lambda _: 100,
    Fault.LITTLE_SPEECH: lambda m: 15 + 30 * (1 - m.speech_share),
    Fault.TOO_SHORT: lambda m: 20 + 20 * max(0.0, 3 - m.speech_s),
    Fault.TOO_LONG: lambda _: 10,
    Fault.TOO_QUIET: lambda m: 15 + min(20.0, max(0.0, faults.QUIET_DBFS - m.level_dbfs)),
    Fault.CLIPPED: lambda m: 20 + min(30.0, 1000 * m.clipped),
    Fault.NOISY: lambda m: 15 + min(45.0, 2.5 * max(0.0, faults.NOISY_DB - m.snr_db)),
    Fault.REVERBERANT: lambda m: 20 + min(35.0, 50 * max(0.0, m.rt60_s - faults.REVERBERANT_S)),
    Fault.NARROW_BAND: lambda _: 35,
    Fault.SEVERAL_SPEAKERS: lambda _: 50,
    Fault.MUSIC: lambda m: 25 + min(30.0, 3 * m.held_tones),
}


def _level(power: float) -> float:
    return max(_SILENT_DB, float(decibels(np.array(power))))


def _flowing(speech: Sequence[Stretch]) -> float:
    """How much speech there is, with the pauses that belong to it."""
    total, last = 0.0, -np.inf
    for start, end in speech:
        total += end - (last if start - last <= _BRIDGED_S else start)
        last = end
    return float(total)


def _spoken(samples: Samples, rate: int, speech: Sequence[Stretch]) -> Samples:
    pieces = [samples[round(a * rate) : round(b * rate)] for a, b in speech]
    return np.concatenate(pieces) if pieces else samples[:0]


def _heard(clip: Clip, speech: Sequence[Stretch]) -> tuple[Clip, list[Stretch]]:
    """The first half minute from where speech begins; all of a shorter recording."""
    rate = clip.sample_rate
    if len(clip.samples) <= _HEARD_S * rate:
        return clip, list(speech)
    start = min(speech[0][0] if speech else 0.0, len(clip.samples) / rate - _HEARD_S)
    part = clip.samples[round(start * rate) : round((start + _HEARD_S) * rate)]
    inside = [(max(0.0, a - start), min(b - start, _HEARD_S)) for a, b in speech if b > start and a < start + _HEARD_S]
    return Clip(part, rate), inside


def _noise(sound: Samples, speech: Sequence[Stretch], cancel: CancelToken) -> tuple[float, float]:
    """How far speech stands out of it, dB, and how many tones are held in it, where it was looked into."""
    flags = np.zeros(max(1, round(len(sound) / SAMPLE_RATE / noise.FRAME_S)), bool)
    for start, end in speech:
        flags[round(start / noise.FRAME_S) : round(end / noise.FRAME_S)] = True
    pauses = noise.in_pauses(sound, flags)
    if pauses >= faults.NOISY_DB:
        return pauses, 0.0
    other, taken = noise.beside_noise(sound, cancel)
    return other if other > pauses + _CLEAR_DB else pauses, music.held_tones(taken, music.IN_NOISE)
