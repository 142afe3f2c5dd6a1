"""Lines that do not sound like the voice of their character: spoken by another one, or unlike its other lines.

What was spoken by whom is told by the takes; how it sounds is listened to. Must not know the window.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import DubError
from dubstudio.base.progress import Progress
from dubstudio.media import sound_file
from dubstudio.project.entities import Project, Segment, Take
from dubstudio.studio.document import Document
from dubstudio.studio.film_speakers import person_in

if TYPE_CHECKING:
    from dubstudio.speech.likeness.encoder import Embedding, SpeakerEncoder

_LEAST_S = 1.2  # of sound: in shorter lines a voice may seem to be another one
_FEWEST = 3  # of a character, to say which one is unlike the others
_UNLIKE = 0.70
"""Lines less like the others than that stand out. Measured on 12 built-in voices with 8 to 10 sentences each: lines of
one voice have at least 0.79; of those of another voice 97 in 100 have less than 0.70, sisters (Heart, Bella) more."""


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
    document: Document,
    progress: Progress,
    cancel: CancelToken,
    encoder: SpeakerEncoder | None = None,
    known: MutableMapping[str, Embedding | None] | None = None,
) -> list[Departure]:
    """All lines that stand out, in the order of the film.

    Args:
        document: Frozen, or not to be changed meanwhile. Lines whose sound is missing or damaged are passed over.
        progress: Told on the way.
        cancel: Polled from line to line.
        encoder: Hears; None for a new one.
        known: Who is heard in sounds, by their names; what is listened to is added.

    Raises:
        Cancelled: The token was set.
    """
    project = document.project
    told = {found.line_id: found for found in spoken_by_others(project)}
    lines = [pair for pair in _chosen(project) if pair[0].id not in told and _is_long_enough(pair[1])]
    hearing = _Hearing(document, encoder, {} if known is None else known)
    persons: dict[str, Embedding] = {}
    for number, (line, take) in enumerate(lines):
        cancel.check()
        progress(number / len(lines), "listening to the lines")
        person = hearing.person(take)
        if person is not None:
            persons[line.id] = person
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


def _to_the_others(persons: NDArray[np.float32]) -> NDArray[np.float32]:
    """How like the others each one ``[n, 256]`` is: the median, which a few strangers among them do not move."""
    count = len(persons)
    alike = (persons @ persons.T)[~np.eye(count, dtype=bool)].reshape(count, count - 1)
    return np.asarray(np.median(alike, axis=1), np.float32)


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


class _Hearing:
    """Who is heard in takes, each listened to once."""

    def __init__(
        self, document: Document, encoder: SpeakerEncoder | None, known: MutableMapping[str, Embedding | None]
    ) -> None:
        from dubstudio.speech.likeness.encoder import SpeakerEncoder

        self._document, self._encoder, self._known = document, encoder or SpeakerEncoder(), known

    def person(self, take: Take) -> Embedding | None:
        """None where the sound is missing or too short; that it is missing is told elsewhere."""
        if take.sound not in self._known:
            try:
                samples, rate = sound_file.read_sound(self._document.sound_of(take))
            except DubError:
                return None
            self._known[take.sound] = person_in(samples, rate, self._encoder)
        return self._known[take.sound]


def _is_long_enough(take: Take) -> bool:
    return take.n_samples >= _LEAST_S * take.sample_rate


def _chosen(project: Project) -> list[tuple[Segment, Take]]:
    """The lines that have a sound, with it, in order."""
    pairs = ((line, project.takes.get(line.chosen_take_id or "")) for line in project.in_order())
    return [(line, take) for line, take in pairs if take is not None and take.sound and not take.error]
