"""Who could speak a part: voices to be tried, in the order in which they are worth trying, and what they say.

Whoever is most like the person heard in the film comes first, where that person can be heard; language, sex and tags
count as well. Must not know the window.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np
from msgspec.structs import replace

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import InputError, UnknownVoice
from dubstudio.base.ids import new_id
from dubstudio.project.commands import cast, fields
from dubstudio.project.edits import Edit, combined
from dubstudio.project.entities import Project, Segment, Voice
from dubstudio.speech import prints
from dubstudio.speech.engine import Clip, Speech, SpeechRequest, VoicePrint
from dubstudio.speech.registry import USUAL_ENGINE
from dubstudio.speech.voices import BuiltInVoice, parse_blend, voice, voices
from dubstudio.studio.document import Document
from dubstudio.studio.engine_keeper import Tell, unheard
from dubstudio.studio.film_speakers import FEMALE, MALE, Original
from dubstudio.studio.line_work import LineWork
from dubstudio.studio.recordings import recording
from dubstudio.studio.voice_prints import VoiceKey, key_of

if TYPE_CHECKING:
    from dubstudio.files.voice_library.cards import VoiceCard
    from dubstudio.files.voice_library.library import VoiceLibrary
    from dubstudio.speech.likeness.encoder import Embedding

__all__ = [
    "FEMALE",
    "MALE",
    "Candidate",
    "LibraryFiles",
    "Origin",
    "Part",
    "Suggestion",
    "Wanted",
    "candidates",
    "give_part",
    "likeness_of",
    "lines_of",
    "of_blend",
    "of_built_in",
    "of_card",
    "ranked",
    "recordings_of",
    "say",
    "speaks",
    "voice_of",
    "wanted_for",
]

# How much of a likeness other things are worth. Of the built-in voices the nearest to somebody has about 0.7, others of
# the same sex about 0.5: an accent, which is heard in every line, must be made up for by more than that.
_STRANGER = 0.5
_OWN_LANGUAGE, _SAME_SEX, _SHARED_TAG, _STARRED = 0.35, 0.15, 0.03, 0.02
_MOST_TAGS = 3


class Origin(StrEnum):
    """Where a voice is from."""

    BUILT_IN = "built in"
    PROJECT = "project"
    LIBRARY = "library"
    BLEND = "blend"


@dataclass(frozen=True)
class Candidate:
    """A voice that may be tried.

    Attributes:
        key: Tells it from all others.
        origin: Where it is from.
        voice: As the project has it, or would get it.
        card: In the user's library, if it is from there.
    """

    key: str
    origin: Origin
    voice: Voice
    card: VoiceCard | None = None

    @property
    def sex(self) -> str:
        """``female`` or ``male``; empty where nobody said."""
        return next((tag for tag in self.voice.tags if tag in (FEMALE, MALE)), "")

    @property
    def is_mine(self) -> bool:
        """Whether the user has made or kept it."""
        return self.origin is Origin.LIBRARY or bool(self.voice.card_id) or bool(self.voice.clips)

    @property
    def is_starred(self) -> bool:
        """Whether the user has marked it in the library."""
        return self.card is not None and self.card.starred

    @property
    def parts(self) -> dict[str, float]:
        """The built-in voices it consists of, with shares that add up to 1; none where it is learnt from recordings."""
        if self.voice.engine != USUAL_ENGINE or not self.voice.preset:
            return {}
        try:
            return parse_blend(self.voice.preset)
        except UnknownVoice:
            return {}


@dataclass(frozen=True)
class Part:
    """Who is cast.

    Attributes:
        character_id: Somebody; None for lines that nobody was given.
        line_ids: The lines, in order.
    """

    character_id: str | None
    line_ids: tuple[str, ...]


@dataclass(frozen=True)
class Wanted:
    """What a voice should be like.

    Attributes:
        language: Of the lines, BCP-47.
        sex: ``female`` or ``male``; empty where that is not known.
        tags: Of the voice that speaks them now.
        person: Who speaks them in the film; None where that can't be heard.
    """

    language: str = ""
    sex: str = ""
    tags: frozenset[str] = frozenset()
    person: Embedding | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True)
class Suggestion:
    """A voice with what speaks for it.

    Attributes:
        likeness: To who speaks in the film, 0 to 1; None where one of them was not heard.
        score: The higher, the sooner worth trying.
    """

    candidate: Candidate
    likeness: float | None
    score: float


# Who there is.


def candidates(project: Project, cards: Iterable[VoiceCard] = ()) -> list[Candidate]:
    """Every voice there is, once: those of the project, of the user's library, and the built-in ones."""
    mine = {card.id: card for card in cards}
    found = [_of_project(known, mine) for known in project.voices.values()]
    copied = {known.card_id for known in project.voices.values()}
    found += [of_card(card) for card in mine.values() if card.id not in copied]
    taken = {c.voice.preset for c in found if c.voice.engine == USUAL_ENGINE}
    found += [of_built_in(known) for known in voices() if known.id not in taken]
    return found


def of_built_in(known: BuiltInVoice) -> Candidate:
    """A built-in voice as it would come into the project."""
    entity = Voice(
        id=new_id("voice"),
        name=known.name,
        engine=known.engine,
        preset=known.id,
        language=known.language,
        tags=(known.sex,),
    )
    return Candidate(f"preset:{known.id}", Origin.BUILT_IN, entity)


def of_card(card: VoiceCard) -> Candidate:
    """A voice of the library; its files are still there and not in the project."""
    from dubstudio.studio import voice_shelf

    return Candidate(f"card:{card.id}", Origin.LIBRARY, voice_shelf.of_card(card), card)


def of_blend(name: str, title: str) -> Candidate:
    """A blend of built-in voices.

    Args:
        name: As `speech.voices.blend_name` gives it.
        title: What people call it.

    Raises:
        UnknownVoice: One of them does not exist.
    """
    shares = parse_blend(name)
    first = voice(max(shares, key=lambda known: shares[known]))
    sexes = {voice(known).sex for known in shares}
    entity = Voice(
        id=new_id("voice"),
        name=title,
        preset=name,
        language=first.language,
        tags=tuple(sexes) if len(sexes) == 1 else (),
    )
    return Candidate(f"blend:{name}", Origin.BLEND, entity)


def _of_project(known: Voice, mine: Mapping[str, VoiceCard]) -> Candidate:
    return Candidate(f"voice:{known.id}", Origin.PROJECT, known, mine.get(known.card_id))


# Who is best.


def ranked(
    found: Iterable[Candidate], wanted: Wanted, heard: Mapping[VoiceKey, Embedding] | None = None
) -> list[Suggestion]:
    """Voices, the most promising first.

    Args:
        found: Who there is.
        wanted: What is looked for.
        heard: Who voices are that are learnt from recordings, as far as somebody has listened to them.
    """
    suggestions = [_suggestion(candidate, wanted, heard or {}) for candidate in found]
    return sorted(suggestions, key=lambda s: (-s.score, s.candidate.voice.name.casefold(), s.candidate.key))


def _suggestion(candidate: Candidate, wanted: Wanted, heard: Mapping[VoiceKey, Embedding]) -> Suggestion:
    likeness = None if wanted.person is None else likeness_of(candidate, wanted.person, heard)
    score = _STRANGER if likeness is None else likeness
    score += _OWN_LANGUAGE * speaks(candidate.voice.language, wanted.language)
    score += _SAME_SEX * bool(wanted.sex and candidate.sex == wanted.sex)
    shared = (wanted.tags & set(candidate.voice.tags)) - {FEMALE, MALE}
    score += _SHARED_TAG * min(len(shared), _MOST_TAGS) + _STARRED * candidate.is_starred
    return Suggestion(candidate, likeness, score)


def wanted_for(project: Project, part: Part, language: str, original: Original | None = None) -> Wanted:
    """What a voice for a part should be like: like who speaks it in the film, else like who speaks it now.

    Args:
        project: The document.
        part: Who is cast.
        language: In which the line is said.
        original: Who speaks it in the film, where that is known.
    """
    now = voice_of(project, part)
    tags = frozenset(now.tags if now else ())
    if original is not None:
        return Wanted(language, original.sex, tags, original.person)
    return Wanted(language, next((sex for sex in (FEMALE, MALE) if sex in tags), ""), tags)


def likeness_of(candidate: Candidate, person: Embedding, heard: Mapping[VoiceKey, Embedding]) -> float | None:
    """How like somebody a voice is likely to sound; None where nobody has heard it.

    Of a blend it is the mean over its parts. A blend of their embeddings would flatter it: against what was measured of
    blends that is 0.06 too much.

    Args:
        candidate: The voice.
        person: Somebody.
        heard: Who voices are that are learnt from recordings.
    """
    from dubstudio.speech.likeness.encoder import preset_embeddings

    known = heard.get(key_of(candidate.voice))
    if known is not None:
        return float(np.dot(known, person))
    measured, shares = preset_embeddings(), candidate.parts
    if not shares or not shares.keys() <= measured.keys():
        return None
    return sum(share * float(np.dot(measured[name], person)) for name, share in shares.items())


def speaks(own: str, wanted: str) -> bool:
    """Whether somebody of one language speaks another without an accent from elsewhere; not where one is not known."""
    return bool(own and wanted) and own.partition("-")[0] == wanted.partition("-")[0]


def lines_of(project: Project, part: Part) -> list[Segment]:
    """The lines of a part that are still there, in order."""
    ids = set(part.line_ids)
    return [line for line in project.in_order() if line.id in ids]


def voice_of(project: Project, part: Part) -> Voice | None:
    """The voice of a part; None where it has none, or several."""
    character = project.characters.get(part.character_id or "")
    if character is not None:
        return project.voices.get(character.voice_id or "")
    ids = {line.voice_id for line in lines_of(project, part)}
    return project.voices.get(next(iter(ids)) or "") if len(ids) == 1 else None


def recordings_of(candidate: Candidate, document: Document | None, library: VoiceLibrary | None) -> list[Clip]:
    """The recordings that a voice is learnt from, wherever they are.

    Raises:
        InputError: One is missing, or damaged.
    """
    names = candidate.voice.clips
    if candidate.origin is Origin.LIBRARY and library is not None:
        return [LibraryFiles(library).clip(name) for name in names]
    return [document.clip(name) for name in names] if document else []


# What they say.


def say(
    work: LineWork,
    candidate: Candidate,
    text: str,
    language: str,
    cancel: CancelToken,
    tell: Tell = unheard,
    *,
    document: Document | None = None,
    library: VoiceLibrary | None = None,
) -> Speech:
    """A voice saying something, at its natural length. For the worker that may use the engines of `work`.

    Args:
        work: Has the engines.
        candidate: Who speaks.
        text: What.
        language: In what.
        cancel: Polled by the engine.
        tell: See `EngineKeeper.lent`.
        document: Holds the recordings of the project's voices.
        library: Holds those of the library.

    Raises:
        DubError: It can't.
    """
    key = key_of(candidate.voice)
    if candidate.origin is not Origin.LIBRARY or library is None:
        return work.audition(key, text, language, cancel, tell, document=document)
    with work.voice_for(key.engine).lent(tell) as engine:
        request = SpeechRequest(text, language, work.prints.of(engine, key, LibraryFiles(library), cancel))
        return engine.render(work.readings.read(engine, request, cancel), None, cancel)


class LibraryFiles:
    """Where the files of the user's voices are found, for whoever asks as of a document; see `VoiceFiles`."""

    def __init__(self, library: VoiceLibrary) -> None:
        self._library = library

    def clip(self, name: str) -> Clip:
        """The sound of a recording."""
        return recording(self._library.path(name))

    def print_of(self, name: str) -> VoicePrint | None:
        """A kept print; None where it is gone or damaged."""
        try:
            return prints.from_bytes(self._library.path(name).read_bytes())
        except (OSError, InputError):
            return None


# Who gets the part.


def give_part(project: Project, part: Part, chosen: Voice, tried_line: str = "") -> Edit:
    """Let somebody, or lines of nobody, have a voice: one edit. A voice the project does not have yet comes into it.

    Args:
        project: The document.
        part: Who is cast.
        chosen: The voice; the same built-in voice or blend twice is one voice.
        tried_line: The line it was tried with: it gives up a voice of its own.
    """
    edits = []
    known = project.voices.get(chosen.id) or _same(project, chosen)
    if known is None:
        known = chosen if chosen.id else replace(chosen, id=new_id("voice"))
        edits.append(cast.add_voice(project, known))
    if part.character_id is None:
        return combined("Assign voice", [*edits, fields.assign_voice(project, part.line_ids, known.id)])
    edits.append(cast.recast(project, part.character_id, known.id))
    line = project.segments.get(tried_line)
    if line is not None and line.voice_id and line.character_id == part.character_id:
        edits.append(fields.assign_voice(project, [tried_line], None))
    return combined("Recast character", edits)


def _same(project: Project, chosen: Voice) -> Voice | None:
    """The project's own voice of the same name at its engine."""
    if not chosen.preset:
        return None
    wanted = (chosen.engine, chosen.preset)
    return next((v for v in project.voices.values() if (v.engine, v.preset) == wanted), None)
