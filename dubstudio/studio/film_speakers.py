"""Who speaks some lines in the film, as far as their sound tells. Must not know voices of engines that could do it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import InputError
from dubstudio.base.progress import Progress
from dubstudio.project.entities import Project, Segment, Span
from dubstudio.speech.engine import Clip, Samples
from dubstudio.speech.voices import voices
from dubstudio.timing.regions import merged

if TYPE_CHECKING:
    from dubstudio.media.probe import MediaInfo
    from dubstudio.speech.likeness.encoder import Embedding, SpeakerEncoder

FEMALE, MALE = "female", "male"

_NEAREST = 5  # built-in voices of either sex that say of which one somebody is
_UNSURE = 0.012  # between the sexes; of 54 built-in voices judged by the others 52 are on their side

_RATE = 16_000
_LEAST_MS = 600  # of a line, to say anything about its speaker
_ENOUGH_MS = 30_000
_MOST_LINES = 12
_LONGEST_MS = 6_000  # heard of one line
_SAME_PERSON = 0.65  # a line less like the others is somebody else, or noise


@dataclass(frozen=True)
class Original:
    """Somebody in the film, as far as heard.

    Attributes:
        person: Who it is.
        sex: ``female`` or ``male``; empty where that can't be told.
        n_lines: Of how many lines.
        seconds: Of how much sound.
    """

    person: Embedding = field(compare=False, repr=False)
    sex: str
    n_lines: int
    seconds: float


def alone(project: Project, ids: Collection[str]) -> list[Span]:
    """Where lines are heard and nobody else's are, the longest first."""
    chosen = set(ids)
    others = merged(_heard(s) for i, s in project.segments.items() if i not in chosen)
    free = [piece for line in project.in_order() if line.id in chosen for piece in _without(_heard(line), others)]
    return sorted((s for s in free if s.length_ms >= _LEAST_MS), key=lambda span: -span.length_ms)


def original_speaker(
    info: MediaInfo, spans: Sequence[Span], progress: Progress, cancel: CancelToken, encoder: SpeakerEncoder
) -> Original | None:
    """Listen to who speaks some lines in the film.

    Args:
        info: The film.
        spans: Where they speak, the best first; half a minute is enough.
        progress: Told on the way.
        cancel: Polled on the way.
        encoder: Hears.

    Returns:
        Who it is; None where there is no sound, or too little.

    Raises:
        MediaError: The sound can't be decoded.
        Cancelled: The token was set.
    """
    from dubstudio.media.audio import read_audio

    chosen = _enough(spans) if info.audio else []
    heard: list[tuple[Embedding, float]] = []
    for number, span in enumerate(chosen):
        cancel.check()
        progress(number / len(chosen), "listening to the film")
        sound = read_audio(info.path, _RATE, start_ms=span.start_ms, length_ms=min(span.length_ms, _LONGEST_MS))
        person = person_in(sound, _RATE, encoder)
        if person is not None:
            heard.append((person, len(sound) / _RATE))
    if not heard:
        return None
    kept = _of_one_person(heard)
    person = _mean(kept)
    return Original(person, likely_sex(person), len(kept), sum(seconds for _, seconds in kept))


def person_in(sound: Samples, rate: int, encoder: SpeakerEncoder) -> Embedding | None:
    """Who speaks in a sound ``[n]``; None where it is too short to tell."""
    if 1000 * len(sound) < _LEAST_MS * rate:
        return None
    try:
        return encoder.embed(sound, rate)
    except InputError:
        return None


def person_of(clips: Sequence[Clip], encoder: SpeakerEncoder) -> Embedding:
    """Who speaks in some recordings: the mean over them.

    Raises:
        InputError: There is none, or one holds too little speech.
    """
    if not clips:
        raise InputError("There is no recording of the voice.", remedy="Record one, or choose another voice.")
    return _mean([(encoder.embed(clip.samples, clip.sample_rate), 1.0) for clip in clips])


def likely_sex(person: Embedding) -> str:
    """``female`` or ``male``, as of the built-in voices that are most alike; empty where that can't be told."""
    from dubstudio.speech.likeness.encoder import preset_embeddings

    measured, nearest = preset_embeddings(), {}
    for sex in (FEMALE, MALE):
        alike = sorted(float(np.dot(person, measured[v.id])) for v in voices() if v.sex == sex and v.id in measured)
        nearest[sex] = float(np.mean(alike[-_NEAREST:]))
    apart = nearest[FEMALE] - nearest[MALE]
    return "" if abs(apart) < _UNSURE else FEMALE if apart > 0 else MALE


def consistency(persons: Sequence[Embedding]) -> tuple[float, float] | None:
    """How alike a voice sounds from line to line: the mean and the least likeness of any two; None for fewer."""
    pairs = [float(np.dot(a, b)) for a, b in combinations(persons, 2)]
    return (float(np.mean(pairs)), min(pairs)) if pairs else None


def _enough(spans: Sequence[Span]) -> list[Span]:
    chosen: list[Span] = []
    for span in spans[:_MOST_LINES]:
        if sum(min(s.length_ms, _LONGEST_MS) for s in chosen) < _ENOUGH_MS:
            chosen.append(span)
    return chosen


def _of_one_person(heard: list[tuple[Embedding, float]]) -> list[tuple[Embedding, float]]:
    """Without lines that are quite unlike the others, as long as most remain."""
    mean = _mean(heard)
    kept = [(person, seconds) for person, seconds in heard if float(np.dot(person, mean)) >= _SAME_PERSON]
    return kept if 2 * len(kept) > len(heard) else heard


def _mean(heard: Iterable[tuple[Embedding, float]]) -> Embedding:
    return _unit(np.sum([seconds * person for person, seconds in heard], axis=0))


def _unit(vector: Embedding) -> Embedding:
    return np.asarray(vector / max(float(np.linalg.norm(vector)), 1e-8), np.float32)


def _heard(line: Segment) -> Span:
    return line.region or line.slot


def _without(span: Span, others: Sequence[Span]) -> list[Span]:
    """What is left of a stretch where others, apart and in order, are taken away."""
    left, at = [], span.start_ms
    first = bisect_right(others, span.start_ms, key=lambda other: other.end_ms)
    for other in others[first:]:
        if other.start_ms >= span.end_ms:
            break
        if other.start_ms > at:
            left.append(Span(at, other.start_ms))
        at = max(at, other.end_ms)
    return [*left, Span(at, span.end_ms)] if at < span.end_ms else left
