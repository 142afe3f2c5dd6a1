"""Whose voices are heard in a dub, and who allowed it: a list to go with the film, for people and for programs."""

from __future__ import annotations

import json
from collections import defaultdict
from enum import StrEnum
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from dubstudio.base import atomic
from dubstudio.base.errors import UnknownVoice
from dubstudio.project.entities import Project, Segment, Voice
from dubstudio.speech import voices as built_in
from dubstudio.speech.registry import USUAL_ENGINE, engine_ids, traits

LICENCE = "Apache-2.0"
"""Of the built-in voices; see resources/voices/NOTICE."""

JSON = ".json"
_TEXT = ".txt"


class Origin(StrEnum):
    """Where a voice comes from."""

    PRESET = "preset"  # built in
    BLEND = "blend"  # of built-in ones
    RECORDING = "recording"  # of a person
    UNKNOWN = "unknown"  # it is not in the project any more


class Credit(Struct, frozen=True, kw_only=True):
    """One voice.

    Attributes:
        engine: Name of the engine it is spoken by.
        parts: Names of the built-in voices it is or consists of.
        licence: SPDX identifier; empty where a person's consent is what counts.
        person: Whose voice it is.
        allowed_by: Who allowed it to be used.
        date: When, ISO 8601.
        how: In what form.
        characters: Whom it speaks, by name.
        lines: How many lines it speaks.
    """

    name: str
    origin: Origin
    engine: str = ""
    parts: tuple[str, ...] = ()
    licence: str = ""
    person: str = ""
    allowed_by: str = ""
    date: str = ""
    how: str = ""
    characters: tuple[str, ...] = ()
    lines: int

    @property
    def needs_consent(self) -> bool:
        """Whether it is a person's voice and nobody has written down that they allow it."""
        return self.origin is Origin.RECORDING and not (self.person and self.allowed_by and self.date and self.how)


def credits_of(project: Project) -> tuple[Credit, ...]:
    """The voices of a dub, in the order they are first heard.

    A line counts for the voice that spoke its chosen take; where there is none, for the one that is to speak it.
    """
    lines: dict[str, list[Segment]] = defaultdict(list)
    for line in project.in_order():
        if voice_id := _speaks(project, line):
            lines[voice_id].append(line)
    return tuple(_credit(project, voice_id, own) for voice_id, own in lines.items())


def as_document(project: Project) -> dict[str, Any]:
    """The list as JSON values."""
    listed = [msgspec.to_builtins(credit) for credit in credits_of(project)]
    return {"project": project.name, "language": project.language, "synthetic": True, "voices": listed}


def as_text(project: Project) -> str:
    """The list to be read."""
    title = f"Voices of {project.name}" if project.name else "Voices"
    parts = [f"{title}\nAll of them are synthetic: a program has spoken these lines."]
    parts += ["\n".join(_paragraph(credit)) for credit in credits_of(project)]
    return "\n\n".join(parts) + "\n"


def write_credits(project: Project, target: Path) -> None:
    """Write the list: as JSON where the file is called so, else to be read.

    Raises:
        OutputError: It can't be written.
    """
    if target.suffix.lower() == JSON:
        atomic.write_text(target, json.dumps(as_document(project), ensure_ascii=False, indent=2) + "\n")
    else:
        atomic.write_text(target, as_text(project))


def beside(film: Path) -> tuple[Path, Path]:
    """Where the lists of a film lie: ``film.voices.txt`` and ``film.voices.json``."""
    return film.with_suffix(f".voices{_TEXT}"), film.with_suffix(f".voices{JSON}")


def _speaks(project: Project, line: Segment) -> str:
    take = project.takes.get(line.chosen_take_id or "")
    if take is not None and take.sound and take.voice_id:
        return take.voice_id
    return (project.voice_id_of(line) or "") if line.text.strip() else ""


def _credit(project: Project, voice_id: str, lines: list[Segment]) -> Credit:
    people = [project.characters.get(line.character_id or "") for line in lines]
    characters = tuple(dict.fromkeys(person.name for person in people if person))
    voice = project.voices.get(voice_id)
    if voice is None:
        return Credit(name=voice_id, origin=Origin.UNKNOWN, characters=characters, lines=len(lines))
    parts, may = _parts(voice), voice.consent
    return Credit(
        name=voice.name,
        origin=Origin.RECORDING if not parts else Origin.PRESET if len(parts) == 1 else Origin.BLEND,
        engine=traits(voice.engine).name if voice.engine in engine_ids() else voice.engine,
        parts=parts,
        licence=LICENCE if parts and voice.engine == USUAL_ENGINE else "",
        person=may.person,
        allowed_by=may.allowed_by,
        date=may.date,
        how=may.how,
        characters=characters,
        lines=len(lines),
    )


def _parts(voice: Voice) -> tuple[str, ...]:
    """Names of the built-in voices in a voice; none for a recording."""
    if not voice.preset:
        return ()
    try:
        return tuple(built_in.voice(name).name for name in built_in.parse_blend(voice.preset))
    except UnknownVoice:
        return (voice.preset,)  # of another engine, or of a newer version


def _paragraph(credit: Credit) -> list[str]:
    rows = [credit.name]
    if credit.origin is Origin.UNKNOWN:
        rows.append("  Not in the project any more")
    elif credit.origin is Origin.RECORDING:
        rows.append(f"  Learnt from recordings of {credit.person or 'somebody unnamed'}, spoken by {credit.engine}")
        said = ", ".join(part for part in (credit.allowed_by, credit.date, credit.how) if part)
        rows.append("  NO CONSENT IS RECORDED" if not said else f"  Allowed by {said}")
        if said and credit.needs_consent:
            rows.append("  THE RECORD OF CONSENT IS NOT COMPLETE")
    else:
        kind = "Built-in voice" if credit.origin is Origin.PRESET else "Blend of built-in voices"
        licence = f", {credit.licence}" if credit.licence else ""
        rows.append(f"  {kind} ({', '.join(credit.parts)}) of {credit.engine}{licence}")
    if credit.characters:
        rows.append(f"  Speaks {', '.join(credit.characters)}")
    rows.append(f"  Lines: {credit.lines}")
    return rows
