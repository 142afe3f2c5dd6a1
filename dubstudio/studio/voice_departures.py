"""Lines that do not sound like the voice of their character: spoken by another one, or unlike its other lines.

What was spoken by whom is told by the takes; how it sounds is listened to. Must not know the window.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import DubError
from dubstudio.base.progress import Progress
from dubstudio.project.entities import Project, Segment, Take
from dubstudio.studio.document import Document
from dubstudio.studio.film_speakers import person_in

if TYPE_CHECKING:
    from dubstudio.speech.likeness.encoder import Embedding, SpeakerEncoder

_LEAST_S = 1.2  # of sound: in shorter lines the same voice may seem to be another
_FEWEST = 3  # of a character, to say which one is unlike the others
_UNLIKE = 0.62


class Reason(StrEnum):
    """Why a line stands out."""

    ENGINE = "engine"  # another engine has spoken it
    VOICE = "voice"  # another voice has spoken it
    SOUND = "sound"  # it does not sound like the others


@dataclass(frozen=True)
class Departure:
    """A line that stands out.

    Attributes:
        line_id: Which one.
        reason: Why.
        heard: Id of the voice, or engine, that has spoken it; empty where the sound is what stands out.
        wanted: Id of the voice, or engine, that it should be spoken by.
        likeness: To the other lines, 0 to 1; None where that was not asked.
    """

    line_id: str
    reason: Reason
    heard: str = ""
    wanted: str = ""
    likeness: float | None = None


def departures(
    document: Document, progress: Progress, cancel: CancelToken, encoder: SpeakerEncoder | None = None
) -> list[Departure]:
    """All lines that stand out, in the order of the film.

    Args:
        document: Frozen, or not to be changed meanwhile. Lines whose sound is missing or damaged are passed over.
        progress: Told on the way.
        cancel: Polled from line to line.
        encoder: Hears; None for a new one.

    Raises:
        Cancelled: The token was set.
    """
    project = document.project
    told = {found.line_id: found for found in spoken_by_others(project)}
    persons = _listened(document, told.keys(), progress, cancel, encoder)
    heard = {found.line_id: found for found in unlike(project, persons)}
    both = heard | told
    return [both[line.id] for line in project.in_order() if line.id in both]


def spoken_by_others(project: Project) -> list[Departure]:
    """Lines whose chosen take was spoken by another voice or engine than would speak it now; nothing is listened to."""
    found = [_told(project, line, take) for line, take in _chosen(project)]
    return [departure for departure in found if departure]


def unlike(project: Project, persons: Mapping[str, Embedding]) -> list[Departure]:
    """Lines that sound unlike most others of their character, or of their voice where they have no character.

    Args:
        project: The document.
        persons: Who is heard in lines, by their ids.
    """
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for line in project.in_order():
        if line.id in persons:
            groups[line.character_id or project.voice_id_of(line) or ""].append(line.id)
    found = []
    for ids in groups.values():
        if len(ids) < _FEWEST:
            continue
        likeness = _to_the_others(np.stack([persons[line_id] for line_id in ids]))
        found += [
            Departure(line_id, Reason.SOUND, likeness=round(float(value), 3))
            for line_id, value in zip(ids, likeness, strict=True)
            if value < _UNLIKE
        ]
    return found


def _to_the_others(persons: np.ndarray) -> np.ndarray:
    """How like the others each one ``[n, 256]`` is: the median, which a few strangers among them do not move."""
    return np.array([np.median(np.delete(persons @ person, at)) for at, person in enumerate(persons)])


def _told(project: Project, line: Segment, take: Take) -> Departure | None:
    wanted = project.voice_id_of(line)
    voice = project.voices.get(wanted or "")
    if voice is None or not take.voice_id:
        return None  # there is nobody it should be spoken by, or nobody knows who has
    if take.voice_id != voice.id:
        return Departure(line.id, Reason.VOICE, take.voice_id, voice.id)
    if take.engine and take.engine != voice.engine:
        return Departure(line.id, Reason.ENGINE, take.engine, voice.engine)
    return None


def _listened(
    document: Document,
    without: Iterable[str],
    progress: Progress,
    cancel: CancelToken,
    encoder: SpeakerEncoder | None,
) -> dict[str, Embedding]:
    from dubstudio.media.sound_file import read_sound
    from dubstudio.speech.likeness.encoder import SpeakerEncoder

    hearing, passed = encoder or SpeakerEncoder(), set(without)
    lines = [
        (line, take)
        for line, take in _chosen(document.project)
        if line.id not in passed and take.n_samples >= _LEAST_S * take.sample_rate
    ]
    persons: dict[str, Embedding] = {}
    for number, (line, take) in enumerate(lines):
        cancel.check()
        progress(number / len(lines), "listening to the lines")
        try:
            samples, rate = read_sound(document.sound_of(take))
        except DubError:
            continue  # that it is missing is told elsewhere
        person = person_in(samples, rate, hearing)
        if person is not None:
            persons[line.id] = person
    return persons


def _chosen(project: Project) -> list[tuple[Segment, Take]]:
    """The lines that have a sound, with it, in order."""
    pairs = ((line, project.takes.get(line.chosen_take_id or "")) for line in project.in_order())
    return [(line, take) for line, take in pairs if take is not None and take.sound and not take.error]
