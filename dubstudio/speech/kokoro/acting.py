"""How the embedded engine acts: an emotion, its strength and stressed words made into changes of a line.

The network knows no emotions. What listeners hear them by can be set from outside: level, range and slope of the
melody, lengths by class of sound, loudness, brightness, and the timbre, moved between the built-in voices. How far each
goes is data, `resources/voices/emotions.toml`. All of it is scaled by weight and strength, down to none, where the
result is the plain reading itself. Knows nothing of how a line is sounded.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from dubstudio.base import paths
from dubstudio.base.errors import UsageError
from dubstudio.project.entities import EMOTIONS, FromClip, InWords, Mix
from dubstudio.speech.engine import NATURAL_PAUSES, SpeechRequest
from dubstudio.speech.kokoro import packs
from dubstudio.speech.kokoro.edges import Pause
from dubstudio.speech.kokoro.prosody import PLAIN, ProsodyEdit
from dubstudio.speech.kokoro.vocabulary import Kind, ends_clause, ends_sentence, kind_of

if TYPE_CHECKING:
    from dubstudio.text.phonemes import Phonemes

Factors = NDArray[np.float32]

FRAMES_S = 40.0
"""Frames a second."""

_SHIFT_ARRIVES = 0.85  # of a change of pitch that is asked for
_RANGE_ARRIVES = 0.6  # of a change of range, as a logarithm
_RANGE_LIFTS_ST = 0.9  # the middle of a melody whose range grows e-fold: low ends are few and far from it
_LAST_SYMBOLS = 9  # about the last two syllables
_STRESS_ST, _STRESS_DB = 2.0, 2.5
_STRESS_LENGTHS = {Kind.VOWEL: 1.25, Kind.CONSONANT: 1.12}
_PAUSE_FACTORS = (0.25, 4.0)
_LONGEST_PAUSE_S = 10.0
_USUAL_ROWS = slice(40, 160)  # lengths of lines over which a timbre is averaged


@dataclass(frozen=True)
class Recipe:
    """How speech departs from the plain reading, as it is to be heard. The meanings are those of the data file."""

    pitch_st: float = 0.0
    pitch_range: float = 1.0
    pitch_tilt_st: float = 0.0
    last_st: float = 0.0
    tremor_st: float = 0.0
    vowels: float = 1.0
    consonants: float = 1.0
    pauses: float = 1.0
    gain_db: float = 0.0
    brightness_db: float = 0.0
    contrast: float = 1.0
    breath: float = 0.0
    press: float = 0.0


NEUTRAL = Recipe()
_NAMES = tuple(f.name for f in fields(Recipe))
_FACTORS = np.array([getattr(NEUTRAL, name) == 1.0 for name in _NAMES])


@dataclass(frozen=True)
class Acting:
    """What acting makes of one line.

    Attributes:
        lengths: Factor on the length of each symbol, ``[n]``.
        held: Frames of the symbols that are pauses of a given length, by their places.
        prosody: Melody, loudness and colour.
        timbre: Added to the timbre of the voice, ``[128]``; None for nothing.
    """

    lengths: Factors
    held: Mapping[int, float]
    prosody: ProsodyEdit = PLAIN
    timbre: NDArray[np.float32] | None = None

    def timed(self, lengths: Factors, start: int) -> Factors:
        """Frames of the tokens of a piece, ``[T]``, silence at both ends, after acting.

        Args:
            lengths: Before it.
            start: Where the piece's first symbol stands in the line.
        """
        changed = lengths.copy()
        n = len(lengths) - 2
        changed[1:-1] *= self.lengths[start : start + n]
        for index, frames in self.held.items():
            if start <= index < start + n:
                changed[index - start + 1] = frames
        return changed

    def pause_at(self, index: int) -> Pause:
        """What is wanted of the pause after a piece whose last symbol stands there."""
        return Pause(float(self.lengths[index]), self.held.get(index))


def acting(request: SpeechRequest, phonemes: Phonemes, known: str) -> Acting | None:
    """What a request, and the marks in its text, make of a line; None for the plain reading.

    Args:
        request: Its emotion and pauses count.
        phonemes: Of its text.
        known: Those of the symbols that the engine knows.

    Raises:
        UsageError: An emotion from a clip came without the clip.
    """
    recipe = recipe_of(request)
    place = _places(phonemes.symbols, known)
    held = {place[index]: seconds for index, seconds in phonemes.pauses if index in place}
    stressed = _stressed(phonemes.stresses, place, len(known))
    if recipe == NEUTRAL and not held and not stressed.any() and tuple(request.pauses) == NATURAL_PAUSES:
        return None
    pauses = _pauses(known, request.pauses)
    lengths = _lengths(known, recipe, stressed) * pauses
    return Acting(
        lengths=lengths.astype(np.float32),
        held={i: min(max(s, 0.0), _LONGEST_PAUSE_S) * FRAMES_S for i, s in held.items()},
        prosody=replace(
            _prosody(recipe, stressed), hushed=tuple(sorted({*held, *np.flatnonzero(pauses > 1).tolist()}))
        ),
        timbre=_timbre(recipe),
    )


def recipe_of(request: SpeechRequest) -> Recipe:
    """How a line with the emotion of a request departs from the plain reading.

    Raises:
        UsageError: An emotion from a clip came without the clip.
    """
    emotion = request.emotion
    if isinstance(emotion, Mix):
        return mixed(weighed(emotion.weights, emotion.strength))
    if isinstance(emotion, InWords):
        return _described(emotion)
    if isinstance(emotion, FromClip) and emotion.strength > 0:
        if request.emotion_clip is None:
            raise UsageError("The emotion's recording is missing.", remedy="Choose another one.")
        from dubstudio.speech.kokoro.acting_clip import recipe_of_clip

        return mixed([(recipe_of_clip(request.emotion_clip, request.voice), emotion.strength)])
    return NEUTRAL


def weighed(weights: Sequence[float], strength: float) -> list[tuple[Recipe, float]]:
    """The recipes of the named emotions with how much of each is wanted.

    Args:
        weights: 0 to 1 each, in the order of `EMOTIONS`.
        strength: Of all, 0 to 1.
    """
    scale = min(max(strength, 0.0), 1.0)
    return [(recipes()[name], min(max(w, 0.0), 1.0) * scale) for name, w in zip(EMOTIONS, weights, strict=True)]


def mixed(parts: Iterable[tuple[Recipe, float]]) -> Recipe:
    """Recipes added up, each scaled, within what the engine can do; the plain one where all scales are 0."""
    total = np.zeros(len(_NAMES))
    for recipe, scale in parts:
        total += scale * _logged(recipe)
    if not total.any():
        return NEUTRAL
    bounded = np.clip(total, _logged(_table()["least"]), _logged(_table()["most"]))
    values = np.where(_FACTORS, np.exp(bounded), bounded)
    return Recipe(**dict(zip(_NAMES, values.tolist(), strict=True)))


@cache
def recipes() -> dict[str, Recipe]:
    """What the eight emotions and the shades of a description ask for, by name."""
    return {name: table for name, table in _table().items() if name not in ("least", "most")}


def _described(emotion: InWords) -> Recipe:
    """What a description asks for: its emotions, and what it says of force, haste and whispering."""
    from dubstudio.text.emotion_words import understood

    meant = understood(emotion.words)
    scale = min(max(emotion.strength, 0.0), 1.0)
    shades = {"energy": meant.energy, "pace": meant.pace, "whisper": meant.whisper}
    parts = weighed(meant.weights, emotion.strength)
    return mixed([*parts, *((recipes()[name], scale * amount) for name, amount in shades.items())])


def _lengths(known: str, recipe: Recipe, stressed: NDArray[np.bool_]) -> NDArray[np.float64]:
    by_kind = {Kind.VOWEL: recipe.vowels, Kind.CONSONANT: recipe.consonants, Kind.PAUSE: recipe.pauses}
    kinds = [kind_of(symbol) for symbol in known]
    factors = np.array([by_kind.get(kind, recipe.vowels) for kind in kinds])
    return factors * np.where(stressed, [_STRESS_LENGTHS.get(kind, 1.0) for kind in kinds], 1.0)


def _pauses(known: str, wanted: tuple[float, float]) -> NDArray[np.float64]:
    """Factors that the user puts on pauses after sentences and after clauses, ``[n]``."""
    sentence, clause = np.clip(wanted, *_PAUSE_FACTORS)
    return np.array([sentence if ends_sentence(s) else clause if ends_clause(s) else 1.0 for s in known])


def _prosody(recipe: Recipe, stressed: NDArray[np.bool_]) -> ProsodyEdit:
    """An edit by which the recipe is heard."""
    n = len(stressed)
    melody = np.where(stressed, _STRESS_ST, 0.0)
    rise = np.clip(np.arange(n) - (n - 1 - _LAST_SYMBOLS), 0, _LAST_SYMBOLS) / _LAST_SYMBOLS
    melody = (melody + recipe.last_st * rise) / _SHIFT_ARRIVES
    span = recipe.pitch_range ** (1 / _RANGE_ARRIVES)
    return ProsodyEdit(
        pitch_st=recipe.pitch_st / _SHIFT_ARRIVES - _RANGE_LIFTS_ST * float(np.log(span)),
        pitch_range=float(span),
        pitch_tilt_st=recipe.pitch_tilt_st / _SHIFT_ARRIVES,
        energy_contrast=recipe.contrast,
        pitches=tuple(melody.tolist()) if melody.any() else (),
        tremor_st=recipe.tremor_st,
        gain_db=recipe.gain_db,
        brightness_db=recipe.brightness_db,
        gains=tuple(np.where(stressed, _STRESS_DB, 0.0).tolist()) if stressed.any() else (),
    )


def _timbre(recipe: Recipe) -> NDArray[np.float32] | None:
    moved = recipe.breath * _direction("breath") + recipe.press * _direction("press")
    return np.asarray(moved, np.float32) if moved.any() else None


@cache
def _direction(name: str) -> NDArray[np.float32]:
    """From one kind of voice to another, ``[128]``."""
    ends = _data()["voices"][name]
    towards, start = (np.mean([_mean_timbre(v) for v in ends[side]], axis=0) for side in ("towards", "from"))
    return np.asarray(towards - start, np.float32)


def _mean_timbre(voice_id: str) -> NDArray[np.float32]:
    return np.asarray(packs.pack_of(voice_id)[_USUAL_ROWS, : packs.TIMBRE_WIDTH].mean(axis=0), np.float32)


def _places(symbols: str, known: str) -> dict[int, int]:
    """Where each symbol stands among those that the engine knows, by where it stood."""
    if symbols == known:
        return dict(enumerate(range(len(known))))
    kept = iter(enumerate(known))
    places: dict[int, int] = {}
    index, expected = next(kept, (0, ""))
    for at, symbol in enumerate(symbols):
        if symbol == expected:
            places[at] = index
            index, expected = next(kept, (0, ""))
    return places


def _stressed(spans: Iterable[tuple[int, int]], place: Mapping[int, int], n: int) -> NDArray[np.bool_]:
    """Which symbols the engine knows are to be stressed, ``[n]``."""
    flags = np.zeros(n, np.bool_)
    for start, end in spans:
        flags[[place[at] for at in range(start, end) if at in place]] = True
    return flags


def _logged(recipe: Recipe) -> NDArray[np.float64]:
    """Values that add up, factors as logarithms."""
    values = np.array([getattr(recipe, name) for name in _NAMES], np.float64)
    return np.where(_FACTORS, np.log(np.where(_FACTORS, values, 1.0)), values)


@cache
def _table() -> dict[str, Recipe]:
    return {name: Recipe(**values) for name, values in _data().items() if name != "voices"}


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(paths.resource("voices/emotions.toml").read_text(encoding="utf-8"))
