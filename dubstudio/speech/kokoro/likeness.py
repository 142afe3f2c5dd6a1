"""A timbre that is like a recording, found at once.

The first half of a style is timbre. Its principal directions over the built-in voices, each scaled to spread 1, are
where voices that nobody has are looked for: far outside, the network has never been and makes noise. A regression says
where to start; then three small networks, which know what will be heard of a place and a pitch, are climbed towards
what was heard of the recording. All were taught with voices made up by the engine (`tools/likeness_data.py`,
`tools/likeness_fit.py`), never with people. Shapes: d directions.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from dubstudio.base import paths
from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import InputError
from dubstudio.speech.engine import Clip, VoicePrint
from dubstudio.speech.kokoro import clone, packs
from dubstudio.speech.likeness.encoder import Embedding, SpeakerEncoder, heard, levelled, without_silence
from dubstudio.speech.likeness.voice_facts import VoiceFacts, measure
from dubstudio.speech.voices import voices

N_DIRECTIONS = 32
"""Those that are looked in at once: nearly all that is heard."""

ALL_DIRECTIONS = 53
"""Those there are, one less than built-in voices: what a patient search looks in."""

_LONGEST_S = 60
_N_NETWORKS, _N_LAYERS = 3, 3
_STEPS, _PACE, _DECAYS = 150, 0.05, (0.9, 0.999)
_COLOUR, _PRIOR = 0.02, 0.02
_FURTHEST = 3.0  # spreads from the middle, in any direction

_USUAL_ROWS = slice(40, 160)  # lengths of lines, symbols, over which a voice's timbre is averaged


@dataclass(frozen=True)
class TimbreSpace:
    """Where timbres are.

    Attributes:
        mean: The middle of the built-in voices, ``[128]``.
        directions: Principal directions, scaled by their spread, ``[d, 128]``.
        places: Of the built-in voices in the order of their ids, ``[voices, d]``.
    """

    mean: NDArray[np.float32]
    directions: NDArray[np.float32]
    places: NDArray[np.float32]

    def timbre(self, place: NDArray[np.float32]) -> NDArray[np.float32]:
        """The timbre at a place, ``[128]``."""
        return np.asarray(self.mean + place @ self.directions, np.float32)


@cache
def timbre_space(n_directions: int = N_DIRECTIONS) -> TimbreSpace:
    """The space of the voices that ship with the program, its widest directions."""
    from safetensors import safe_open

    with safe_open(paths.resource("voices/kokoro.safetensors"), framework="numpy") as kept:
        timbres = np.stack([_timbre(kept.get_tensor(v.id)) for v in voices()])
    mean = timbres.mean(axis=0)
    left, spread, right = np.linalg.svd(timbres - mean, full_matrices=False)
    scale = spread[:n_directions] / np.sqrt(len(timbres))
    places = left[:, :n_directions] * np.sqrt(len(timbres))
    return TimbreSpace(mean, np.asarray(right[:n_directions] * scale[:, None], np.float32), places)


def _timbre(pack: NDArray[np.float16]) -> NDArray[np.float32]:
    usual: NDArray[np.float32] = pack.astype(np.float32)[_USUAL_ROWS, : packs.TIMBRE_WIDTH].mean(axis=0)
    return usual


@dataclass(frozen=True)
class Heard:
    """What was heard of some recordings of one person.

    Attributes:
        embedding: Whose voice, the mean over the recordings.
        facts: Measured over all of them together.
    """

    embedding: Embedding
    facts: VoiceFacts


def heard_of(clips: Sequence[Clip]) -> Heard:
    """Listen to recordings of one person; a minute of each at most.

    Raises:
        InputError: There are none, or one holds too little speech.
    """
    if not clips:
        raise InputError("There is no recording to learn the voice from.", remedy="Give at least one.")
    encoder = SpeakerEncoder(threads=2)
    shorter = [clip.samples[: _LONGEST_S * clip.sample_rate] for clip in clips]
    found = [encoder.embed(samples, clip.sample_rate) for samples, clip in zip(shorter, clips, strict=True)]
    sounds = [
        without_silence(levelled(heard(samples, clip.sample_rate)))
        for samples, clip in zip(shorter, clips, strict=True)
    ]
    mean = np.mean(found, axis=0)
    return Heard(np.asarray(mean / np.linalg.norm(mean), np.float32), measure(np.concatenate(sounds)))


def place_of(timbre: NDArray[np.float32], space: TimbreSpace) -> NDArray[np.float32]:
    """The place in a space of timbres that is nearest to one, ``[d]``."""
    place, *_ = np.linalg.lstsq(space.directions.T, timbre - space.mean, rcond=None)
    return np.asarray(place, np.float32)


def learnt(clips: Sequence[Clip], cancel: CancelToken) -> VoicePrint:
    """A voice like that of some recordings of one person.

    Raises:
        InputError: They hold too little speech.
        Cancelled: The token was set.
    """
    cancel.check()
    found = heard_of(clips)
    cancel.check()
    place = place_like(found)
    return clone.voice_print(timbre_space().timbre(place), found.facts, is_male=clone.is_male(found.embedding))


def place_like(found: Heard) -> NDArray[np.float32]:
    """The place whose voice is thought to be most like what was heard, ``[d]``."""
    facts, taught = found.facts, _taught()
    features = heard_features(found.embedding, facts.spectrum, facts.pitch_hz)
    start = (features - taught["heard_mean"]) @ taught["regression"] + taught["place_mean"]
    place: NDArray[np.float32] = start.astype(np.float32)
    first, second = np.zeros_like(place), np.zeros_like(place)
    for step in range(1, _STEPS + 1):
        slope = _slope(place, found)
        first = _DECAYS[0] * first + (1 - _DECAYS[0]) * slope
        second = _DECAYS[1] * second + (1 - _DECAYS[1]) * slope**2
        ahead, spread = first / (1 - _DECAYS[0] ** step), second / (1 - _DECAYS[1] ** step)
        moved = place - _PACE * ahead / (np.sqrt(spread) + 1e-8)
        place = np.clip(moved, -_FURTHEST, _FURTHEST).astype(np.float32)
    return place


def _slope(place: NDArray[np.float32], found: Heard) -> NDArray[np.float32]:
    """Where unlikeness grows: of the embedding, the spectrum and the distance from the middle, ``[d]``."""
    slope = _PRIOR * 2 * place / len(place)
    shown = network_input(place, found.facts.pitch_hz)
    for number in range(_N_NETWORKS):
        slope = slope + _network_slope(number, shown, found)[: len(place)] / _N_NETWORKS
    return np.asarray(slope, np.float32)


def _network_slope(number: int, shown: NDArray[np.float32], found: Heard) -> NDArray[np.float32]:
    """The gradient of unlikeness, as one network sees it, with respect to its input."""
    taught = _taught()
    weights = [taught[f"weight_{number}_{index}"] for index in range(_N_LAYERS)]
    biases = [taught[f"bias_{number}_{index}"] for index in range(_N_LAYERS)]
    values, sums = [shown], []
    for weight, bias in zip(weights[:-1], biases[:-1], strict=True):
        sums.append(values[-1] @ weight + bias)
        values.append(sums[-1] / (1 + np.exp(-sums[-1])))
    said = values[-1] @ weights[-1] + biases[-1]
    width = len(found.embedding)
    raw = np.maximum(said[:width], 0.0)
    length = max(float(np.linalg.norm(raw)), 1e-6)
    heard_ = raw / length
    closeness = float(heard_ @ found.embedding)
    back = np.zeros_like(said)
    back[:width] = np.where(said[:width] > 0, -(found.embedding - closeness * heard_) / length, 0.0)
    back[width:] = _COLOUR * np.sign(said[width:] - found.facts.spectrum) / (len(said) - width)
    for weight, total in zip(reversed(weights[1:]), reversed(sums), strict=True):
        gate = 1 / (1 + np.exp(-total))
        back = (weight @ back) * gate * (1 + total * (1 - gate))
    slope: NDArray[np.float32] = weights[0] @ back
    return slope


def heard_features(embedding: Embedding, spectrum: NDArray[np.float32], pitch_hz: float) -> NDArray[np.float32]:
    """What the regression is told of a sound."""
    return np.concatenate([10 * embedding, 0.5 * spectrum, [_pitch_feature(pitch_hz)]]).astype(np.float32)


def network_input(place: NDArray[np.float32], pitch_hz: float) -> NDArray[np.float32]:
    """What the networks are told of a voice, ``[d + 1]``."""
    return np.append(place, _pitch_feature(pitch_hz)).astype(np.float32)


def _pitch_feature(pitch_hz: float) -> float:
    return 2.0 * (float(np.log(pitch_hz)) - 5.0)


@cache
def _taught() -> dict[str, NDArray[np.float32]]:
    with np.load(paths.resource("voices/likeness.npz"), allow_pickle=False) as kept:
        return {name: kept[name].astype(np.float32) for name in kept.files}
