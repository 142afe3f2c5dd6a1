"""Mending recordings of voices: offset, silence at the ends, level; and choosing the best part of a long one.

All functions give new sounds, mono, shape ``[n]``. What is speech is told by stretches in seconds, in order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from dubstudio.base.cancel import CancelToken
from dubstudio.speech.engine import Clip, Samples
from dubstudio.speech.reference.clipping import flat_tops
from dubstudio.speech.reference.noise import levels
from dubstudio.speech.reference.speakers import voices_over_time

Stretch = tuple[float, float]
"""Start and end of something, seconds."""

MARGIN_S = 0.15  # of quiet kept at both ends
_FADE_S = 0.01
_SPEECH_DBFS = -23.0
_PEAK_DBFS = -1.0
_MOST_GAIN_DB = 40.0
_PHRASE_PAUSE_S = 0.25  # shorter ones are within a phrase
_BESIDE_S = 0.3  # of a phrase, where its noise is heard
_STRANGER = 50.0  # points, of 100, that a second speaker takes away
_CLIPPING = 50.0
_ROUNDING_S = 1e-6
_TOPS = 5  # cut-off peaks of a phrase; a clean one may have a few that only look so
_NOISE = 2.0  # points a dB short of a good distance
_GOOD_SNR_DB = 30.0


def without_offset(samples: Samples) -> Samples:
    """A constant offset taken away."""
    return np.asarray(samples - np.mean(samples, dtype=np.float64), np.float32) if len(samples) else samples.copy()


def trimmed(samples: Samples, rate: int, speech: Sequence[Stretch]) -> Samples:
    """From a little before the first speech to a little after the last, faded in and out; all of it where none is."""
    if not speech:
        return samples.copy()
    return cut(samples, rate, (speech[0][0], speech[-1][1]))


def cut(samples: Samples, rate: int, stretch: Stretch) -> Samples:
    """One stretch with a little margin, faded in and out."""
    start = max(0, round((stretch[0] - MARGIN_S) * rate))
    end = min(len(samples), round((stretch[1] + MARGIN_S) * rate))
    piece = samples[start:end].astype(np.float32)
    n_fade = min(round(_FADE_S * rate), len(piece) // 2)
    ramp = np.linspace(0.0, 1.0, n_fade, endpoint=False, dtype=np.float32)
    piece[:n_fade] *= ramp
    piece[len(piece) - n_fade :] *= ramp[::-1]
    return piece


def levelled(samples: Samples, rate: int, speech: Sequence[Stretch]) -> Samples:
    """Speech brought to the usual level, as far as peaks allow."""
    kept = [samples[round(a * rate) : round(b * rate)] for a, b in speech]
    spoken = np.concatenate(kept) if kept else samples
    power = float(np.mean(np.square(spoken, dtype=np.float64))) if len(spoken) else 0.0
    if power <= 0:
        return samples.copy()
    wanted_db = min(_SPEECH_DBFS - 10 * np.log10(power), _MOST_GAIN_DB)
    room_db = _PEAK_DBFS - 20 * np.log10(float(np.abs(samples).max()))
    return np.asarray(samples * 10 ** (min(wanted_db, room_db) / 20), np.float32)


@dataclass(frozen=True)
class _Phrase:
    start_s: float
    end_s: float
    speaker: int
    is_clipped: bool
    snr_db: float


def best_stretch(clip: Clip, speech: Sequence[Stretch], seconds: float, cancel: CancelToken) -> Stretch:
    """The stretch of whole phrases from which a voice is learnt best.

    Much speech counts for it; a second speaker, flat tops and noise count against it.

    Args:
        clip: The recording.
        speech: Where there is speech; at least one stretch.
        seconds: How long it may be.
        cancel: Polled on the way.

    Returns:
        Without margins; shorter than `seconds` wherever phrases end earlier, as long where one phrase is longer.
    """
    phrases = _phrases(clip, speech, seconds, cancel)
    best, best_points = (phrases[0].start_s, phrases[0].end_s), -np.inf
    for first, phrase in enumerate(phrases):
        cancel.check()
        run: list[_Phrase] = []
        for following in phrases[first:]:
            if following.end_s - phrase.start_s > seconds + _ROUNDING_S:
                break
            run.append(following)
        for last in range(len(run), 0, -1):
            points = _points(run[:last], seconds)
            if points > best_points:
                best, best_points = (phrase.start_s, run[last - 1].end_s), points
    return best


def _phrases(clip: Clip, speech: Sequence[Stretch], seconds: float, cancel: CancelToken) -> list[_Phrase]:
    """Speech between pauses, phrases longer than wanted cut into pieces, each with who speaks most of it."""
    joined: list[Stretch] = [speech[0]]
    for (_, end), following in pairwise(speech):
        if following[0] - end < _PHRASE_PAUSE_S:
            joined[-1] = (joined[-1][0], following[1])
        else:
            joined.append(following)
    pieces = [piece for stretch in joined for piece in _pieces(stretch, seconds)]
    speakers, loudness = voices_over_time(clip, speech, cancel), levels(clip)
    tops = flat_tops(clip.samples, clip.sample_rate).where_s
    found = []
    for start, end in pieces:
        is_clipped = int(np.sum((tops >= start) & (tops <= end))) >= _TOPS
        snr_db = loudness.snr_db(max(0.0, start - _BESIDE_S), end + _BESIDE_S)
        found.append(_Phrase(start, end, speakers.who(start, end), is_clipped, snr_db))
    return found


def _pieces(stretch: Stretch, longest_s: float) -> list[Stretch]:
    start, end = stretch
    edges = np.linspace(start, end, int(np.ceil((end - start) / longest_s)) + 1 if end > start else 2)
    return [(float(a), float(b)) for a, b in pairwise(edges)]


def _points(phrases: Sequence[_Phrase], seconds: float) -> float:
    spoken = sum(phrase.end_s - phrase.start_s for phrase in phrases)
    strangers = any(phrase.speaker != phrases[0].speaker for phrase in phrases)
    worst_db = min(phrase.snr_db for phrase in phrases)
    points = 100 * spoken / seconds - _NOISE * max(0.0, _GOOD_SNR_DB - worst_db)
    return points - _STRANGER * strangers - _CLIPPING * any(phrase.is_clipped for phrase in phrases)
