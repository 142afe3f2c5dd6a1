"""What the inspector asks for that takes several changes at once: each is one edit. Must not know widgets."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from msgspec.structs import replace

from dubstudio.base.ids import new_id
from dubstudio.project.commands import cast, fields, timing
from dubstudio.project.edits import Edit, combined
from dubstudio.project.entities import Character, Emotion, FitSlot, Project, Voice
from dubstudio.timing.fit import FitLimits, window_of
from dubstudio.ui.panels.voices import Offer

_SAMPLES = {
    "en": "Good evening. It is nice to see you again.",
    "zh": "晚上好，很高兴又见到你。",
    "ja": "こんばんは。またお会いできて、うれしいです。",
}


def sample_text(language: str) -> str:
    """What a voice says to be judged where a line has no words."""
    return _SAMPLES.get(language.partition("-")[0], _SAMPLES["en"])


def new_character(project: Project, ids: Sequence[str], name: str) -> Edit:
    """Somebody new speaks some lines."""
    character = Character(id=new_id("character"), name=name, colour=cast.free_colour(project))
    edits = [cast.add_character(project, character), fields.assign_character(project, ids, character.id)]
    return combined("Add character", edits)


def give_voice(project: Project, ids: Sequence[str], offer: Offer, *, for_character: bool) -> Edit:
    """Let lines, or whoever speaks them, have a voice; one the project does not have yet comes into it.

    Args:
        project: The document.
        ids: Of the lines.
        offer: The voice.
        for_character: Whether the character gets it, and the lines give up those of their own.
    """
    voice_id, edits = offer.voice_id, []
    if offer.built_in is not None:
        built_in = offer.built_in
        known = (v for v in project.voices.values() if (v.engine, v.preset) == (built_in.engine, built_in.id))
        voice = next(known, None)
        if voice is None:
            voice = Voice(
                id=new_id("voice"),
                name=built_in.name,
                engine=built_in.engine,
                preset=built_in.id,
                language=built_in.language,
                tags=(built_in.sex,),
            )
            edits.append(cast.add_voice(project, voice))
        voice_id = voice.id
    return _assigned(project, ids, voice_id, edits, for_character=for_character)


def give_own(project: Project, ids: Sequence[str], voice: Voice, *, for_character: bool) -> Edit:
    """Let lines, or whoever speaks them, have a voice of the user's; it comes into the project if it is not there yet.

    Args:
        project: The document.
        ids: Of the lines.
        voice: As it is kept in the project.
        for_character: Whether the character gets it, and the lines give up those of their own.
    """
    return _assigned(project, ids, voice.id, _brought(project, voice), for_character=for_character)


def cast_own(project: Project, character_id: str, voice: Voice) -> Edit:
    """Let somebody have a voice of the user's; their lines give up those of their own."""
    edits = [*_brought(project, voice), cast.recast(project, character_id, voice.id)]
    own = [line.id for line in project.segments.values() if line.character_id == character_id and line.voice_id]
    edits.append(fields.assign_voice(project, own, None))
    return combined("Recast character", edits)


def _brought(project: Project, voice: Voice) -> list[Edit]:
    return [] if voice.id in project.voices else [cast.add_voice(project, voice)]


def _assigned(project: Project, ids: Sequence[str], voice_id: str, edits: list[Edit], *, for_character: bool) -> Edit:
    lines = [line for i in ids if (line := project.segments.get(i))]
    people = {line.character_id for line in lines} - {None}
    if not for_character or len(people) != 1:
        return combined("Assign voice", [*edits, fields.assign_voice(project, ids, voice_id)])
    edits.append(cast.recast(project, str(people.pop()), voice_id))
    edits.append(fields.assign_voice(project, [line.id for line in lines if line.voice_id], None))
    return combined("Recast character", edits)


def give_emotion(project: Project, ids: Sequence[str], emotion: Emotion) -> Edit:
    """Let whoever speaks some lines always speak with an emotion; the lines give up those of their own."""
    lines = [line for i in ids if (line := project.segments.get(i))]
    people = dict.fromkeys(line.character_id for line in lines if line.character_id)
    edits = [cast.set_character_emotion(project, person, emotion) for person in people]
    edits.append(fields.set_emotion(project, [line.id for line in lines if line.emotion], None))
    return combined("Set character's emotion", edits)


def run_on(project: Project, segment_id: str, natural_ms: int, silence_ms: int | None) -> Edit:
    """Let a line that is spoken too fast go on into the silence behind it, until it is comfortable or the silence ends.

    Args:
        project: The document.
        segment_id: The line.
        natural_ms: How long it would naturally take.
        silence_ms: How much silence there is; None for as much as is wanted.
    """
    line = project.segments[segment_id]
    window = window_of(line.fit, line.slot, line.region)
    wanted = max(0, ceil(natural_ms * FitLimits().comfortable[0]) - window.length_ms)
    more = wanted if silence_ms is None else min(wanted, silence_ms)
    if line.region is None or isinstance(line.fit, FitSlot):
        return timing.trim_segment(project, segment_id, end_ms=line.slot.end_ms + more)
    longer = replace(line.region, end_ms=line.region.end_ms + more)
    return timing.set_regions(project, {segment_id: longer})
