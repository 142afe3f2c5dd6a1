"""The manner of a recording: how it is spoken, beside how its speaker, or people in general, usually speak.

Level, range and slope of the melody, pace, pauses, loudness and brightness are measured and become a recipe as an
emotion has one. Who speaks is not known; so the pitch of an imitated voice is taken for the speaker's own where it may
be, and otherwise that of the built-in voices of the same sex. All sounds are measured at 16 kHz.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from dubstudio.base.errors import InputError
from dubstudio.speech.engine import Clip, Samples, VoicePrint
from dubstudio.speech.kokoro import clone
from dubstudio.speech.kokoro.acting import Recipe
from dubstudio.speech.likeness.encoder import SAMPLE_RATE, SpeakerEncoder, built_in, heard, levelled, without_silence
from dubstudio.speech.likeness.voice_facts import USUAL_HZ, measure, pitches
from dubstudio.speech.voices import voice

_LONGEST_S = 30
_LEAST_S = 0.4
_FRAME = 320  # samples, 20 ms
_LOUD_DB = -30.0  # below loud speech, for a frame to be speech
_OUTLIERS_ST = 12.0  # further from the middle a pitch is a slip of an octave
_HIGHEST_HZ = 800.0  # moods go higher than voices do
_FEWEST = 8  # voiced frames
_FLOOR = 1e-10
_KEPT = 8  # recordings

# What people do, by the same measures: the built-in voices' plain readings.
_USUAL_SPREAD_ST = 3.0
_USUAL_SLOPE_ST = -4.0
_USUAL_PAUSES = 0.08
_USUAL_LEVEL_DB = -20.0
_USUAL_BRIGHTNESS_DB = -14.0

# How far what one recording tells is believed.
_SPREAD_TRUST, _PACE_TRUST, _PAUSE_TRUST, _SLOPE_TRUST = 0.8, 0.7, 0.5, 0.4
_BRIGHTNESS_TRUST, _EFFORT_TRUST, _LEVEL_TRUST = 0.5, 0.4, 0.3  # of the last two each makes loudness
_SAME_PERSON_ST = 8.0  # an imitated voice may have been in such a mood
_SLOPE_S = 8.0  # longer recordings are several sentences, whose slope tells nothing
_PITCH_ST, _SLOPE_ST, _GAIN_DB, _BRIGHTNESS_DB = 6.0, 4.0, 6.0, 6.0
_RANGES, _PACES, _PAUSES = (0.5, 1.9), (0.75, 1.4), (0.5, 2.5)


@dataclass(frozen=True)
class Delivery:
    """How something is spoken.

    Attributes:
        pitch_hz: Median.
        spread_st: Standard deviation of pitch, semitones.
        slope_st: From start to end by a straight line, semitones.
        syllables_s: Peaks of loudness a second of speech.
        pauses: Share of silence between the first sound and the last.
        level_db: Of the speech, against full scale.
        brightness_db: Energy over 2 kHz against that below.
        seconds: From the first sound to the last.
    """

    pitch_hz: float
    spread_st: float
    slope_st: float
    syllables_s: float
    pauses: float
    level_db: float
    brightness_db: float
    seconds: float


def delivery(samples: Samples, sample_rate: int) -> Delivery:
    """Measure how something is spoken; half a minute of it at most.

    Args:
        samples: Mono, ``[n]``.
        sample_rate: Hz.

    Raises:
        InputError: There is less than 0.4 s of sound, or only silence.
    """
    sound = heard(samples[: _LONGEST_S * sample_rate], sample_rate)
    n_frames = len(sound) // _FRAME
    levels = 10 * np.log10(np.square(sound[: n_frames * _FRAME].reshape(n_frames, _FRAME)).mean(axis=1) + _FLOOR)
    loud = levels > np.percentile(levels, 95) + _LOUD_DB if n_frames else np.zeros(0, np.bool_)
    places = np.flatnonzero(loud)
    if n_frames * _FRAME < _LEAST_S * SAMPLE_RATE or levels.max() < -80:
        raise InputError("There is too little speech to take an emotion from.", remedy="Choose a longer recording.")
    first, last = int(places[0]), int(places[-1]) + 1
    found = pitches(sound[first * _FRAME : last * _FRAME], _HIGHEST_HZ)
    middle, spread, slope = _melody(found)
    facts = measure(without_silence(levelled(sound)))
    return Delivery(
        pitch_hz=middle,
        spread_st=spread,
        slope_st=slope,
        syllables_s=facts.syllables_s,
        pauses=float(1 - loud[first:last].mean()),
        level_db=float(10 * np.log10(np.mean(10 ** (levels[loud] / 10)) + _FLOOR)),
        brightness_db=facts.brightness_db,
        seconds=(last - first) * _FRAME / SAMPLE_RATE,
    )


def recipe_of_clip(clip: Clip, print_: VoicePrint) -> Recipe:
    """What makes a voice speak in the manner of a recording.

    Args:
        clip: The recording, of anybody.
        print_: The voice that will speak.

    Raises:
        InputError: The recording holds too little speech.
    """
    found, is_male = _heard(clip.samples.astype(np.float32).tobytes(), clip.sample_rate)
    usual_hz, usual_rate = _usual(found, print_, is_male=is_male)
    bright = found.brightness_db - _USUAL_BRIGHTNESS_DB
    pace = _bounded((usual_rate / found.syllables_s) ** _PACE_TRUST if found.syllables_s else 1.0, _PACES)
    gain = _EFFORT_TRUST * bright + _LEVEL_TRUST * (found.level_db - _USUAL_LEVEL_DB)
    slope = _SLOPE_TRUST * (found.slope_st - _USUAL_SLOPE_ST) if found.seconds <= _SLOPE_S else 0.0
    return Recipe(
        pitch_st=_within(12 * float(np.log2(found.pitch_hz / usual_hz)), _PITCH_ST),
        pitch_range=_bounded((found.spread_st / _USUAL_SPREAD_ST) ** _SPREAD_TRUST, _RANGES),
        pitch_tilt_st=_within(slope, _SLOPE_ST),
        vowels=pace,
        consonants=pace**0.6,
        pauses=_bounded(((found.pauses + 0.05) / (_USUAL_PAUSES + 0.05)) ** _PAUSE_TRUST, _PAUSES),
        gain_db=_within(gain, _GAIN_DB),
        brightness_db=_within(_BRIGHTNESS_TRUST * bright, _BRIGHTNESS_DB),
    )


@lru_cache(maxsize=_KEPT)
def _heard(data: bytes, sample_rate: int) -> tuple[Delivery, bool]:
    """How a recording is spoken, and whether by a man."""
    samples = np.frombuffer(data, np.float32)
    found = delivery(samples, sample_rate)
    embedding = SpeakerEncoder(threads=1).embed(samples[: _LONGEST_S * sample_rate], sample_rate)
    return found, clone.is_male(embedding)


def _melody(found: NDArray[np.float64]) -> tuple[float, float, float]:
    """Middle in Hz, spread and slope in semitones, of the pitches of voiced frames in order."""
    if len(found) < _FEWEST:
        return USUAL_HZ, _USUAL_SPREAD_ST, _USUAL_SLOPE_ST
    middle = float(np.median(found))
    semitones = 12 * np.log2(found / middle)
    places = np.linspace(-0.5, 0.5, len(found))
    kept = np.abs(semitones) < _OUTLIERS_ST
    slope = np.polyfit(places[kept], semitones[kept], 1)[0]
    return middle, float(np.std(semitones[kept])), float(slope)


def _usual(found: Delivery, print_: VoicePrint, *, is_male: bool) -> tuple[float, float]:
    """The pitch in Hz, and the syllables a second, that the speaker of a recording is taken to have in no mood."""
    hertz, rate = _population(is_male=is_male)
    own = clone.manner_of(print_, "en").edit.home_hz if clone.is_imitated(print_) else 0.0
    if own and abs(12 * np.log2(found.pitch_hz / own)) < _SAME_PERSON_ST:
        return own, rate
    return hertz, rate


@cache
def _population(*, is_male: bool) -> tuple[float, float]:
    """Pitch and pace of the built-in voices of a sex."""
    sex = "male" if is_male else "female"
    of_sex = [measured for name, measured in built_in().items() if voice(name).sex == sex]
    hertz = float(np.exp(np.mean([np.log(m.pitch_hz) for m in of_sex])))
    return hertz, float(np.mean([m.syllables_s for m in of_sex]))


def _within(value: float, most: float) -> float:
    return float(np.clip(value, -most, most))


def _bounded(value: float, bounds: tuple[float, float]) -> float:
    return float(np.clip(value, *bounds))
