"""Who speaks whom when a dub begins. Knows names and voices, nothing of sound."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import chain, cycle, zip_longest

from dubstudio.base.ids import new_id
from dubstudio.files.cast_file import CastSheet, Role
from dubstudio.project.entities import AsVoice, Character, Emotion, Voice
from dubstudio.speech.voices import BuiltInVoice, default_voice, voices
from dubstudio.studio.voice_names import entity

_COLOURS = 16
_EVERYBODY = ""  # stands for the voice of those who are not named; no voice is called so


@dataclass(frozen=True)
class Cast:
    """Who was chosen.

    Attributes:
        characters: By name.
        languages: Of those who speak another language than the dub, by name; lines without a name have the name "".
        voices: All of them.
        narrator: The voice of lines without a name.
        mood: The emotion of lines without a name; None for that of the voice.
    """

    characters: Mapping[str, Character]
    languages: Mapping[str, str]
    voices: tuple[Voice, ...]
    narrator: Voice
    mood: Emotion | None


def cast(names: Iterable[str], language: str, sheet: CastSheet, everybody: Voice | None = None) -> Cast:
    """Give every name a voice: the user's choice where there is one, else a voice each of the dub's language.

    Args:
        names: Of the characters, in the order they first speak.
        language: Of the dub.
        sheet: What the user has said.
        everybody: The voice of all whom the sheet does not name, instead of one each.

    Raises:
        UnknownVoice: The sheet names a voice that does not exist.
    """
    wanted = {role.voice: entity(role.voice) for role in (*sheet.roles.values(), *_given(sheet.default))}
    by_turns = _by_turns(language)
    free = cycle([_EVERYBODY] if everybody else _ids(by_turns, wanted))
    roles = {name: sheet.role_of(name) or Role(next(free)) for name in names}
    narrator = sheet.default or Role(next(free))
    presets = dict.fromkeys([*(role.voice for role in roles.values()), narrator.voice])
    entities = {
        name: everybody if everybody and name == _EVERYBODY else wanted.get(name) or entity(name) for name in presets
    }
    characters = {
        name: Character(
            id=new_id("character"),
            name=name,
            voice_id=entities[role.voice].id,
            emotion=role.emotion,
            colour=index % _COLOURS,
        )
        for index, (name, role) in enumerate(roles.items())
    }
    languages = {name: role.language for name, role in {**roles, "": narrator}.items() if role.language}
    mood = None if isinstance(narrator.emotion, AsVoice) else narrator.emotion
    # A voice of the library may be named in several ways, and is one.
    troupe = {found.id: found for found in entities.values()}
    return Cast(characters, languages, tuple(troupe.values()), entities[narrator.voice], mood)


def _ids(by_turns: list[BuiltInVoice], wanted: Collection[str]) -> list[str]:
    """Those nobody has asked for by name; all where there are no others."""
    return [v.id for v in by_turns if v.id not in wanted] or [v.id for v in by_turns]


def _given(role: Role | None) -> tuple[Role, ...]:
    return () if role is None else (role,)


def _by_turns(language: str) -> list[BuiltInVoice]:
    """Voices of a language, women and men by turns, the usual one first, so that two people sound like two."""
    usual = default_voice(language)
    rest = [v for v in voices(language) if v != usual]
    same = [usual, *(v for v in rest if v.sex == usual.sex)]
    other = [v for v in rest if v.sex != usual.sex]
    return [v for v in chain.from_iterable(zip_longest(same, other)) if v is not None]
