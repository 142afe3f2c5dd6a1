"""What lines say and how they are spoken: one field of one or several lines at a time."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from msgspec.structs import replace

from dubstudio.project.commands.lookup import several
from dubstudio.project.edits import Edit, edit_of
from dubstudio.project.entities import Emotion, Fit, Project


def set_text(project: Project, segment_id: str, text: str) -> Edit:
    """Change what a line says. Typing on in the same line is one step."""
    return _set(project, [segment_id], "Edit text", f"text {segment_id}", text=text)


def set_source_text(project: Project, segment_id: str, text: str) -> Edit:
    """Change what the original says. Typing on in the same line is one step."""
    return _set(project, [segment_id], "Edit source text", f"source text {segment_id}", source_text=text)


def set_note(project: Project, segment_id: str, note: str) -> Edit:
    """Change the note on a line. Typing on in the same line is one step."""
    return _set(project, [segment_id], "Edit note", f"note {segment_id}", note=note)


def assign_character(project: Project, ids: Iterable[str], character_id: str | None) -> Edit:
    """Say who speaks some lines; None leaves it open."""
    return _set(project, ids, "Assign character", character_id=character_id)


def assign_voice(project: Project, ids: Iterable[str], voice_id: str | None) -> Edit:
    """Give lines a voice of their own; None gives them back their character's."""
    return _set(project, ids, "Assign voice", voice_id=voice_id)


def set_emotion(project: Project, ids: Iterable[str], emotion: Emotion | None) -> Edit:
    """Give lines an emotion of their own; None gives them back their character's."""
    return _set(project, ids, "Set emotion", emotion=emotion)


def set_fit(project: Project, ids: Iterable[str], fit: Fit) -> Edit:
    """Say to what length lines are spoken."""
    return _set(project, ids, "Set fit", fit=fit)


def set_language(project: Project, ids: Iterable[str], language: str) -> Edit:
    """Say what language lines are in, BCP-47; empty for the project's."""
    return _set(project, ids, "Set language", language=language)


def set_seed(project: Project, ids: Iterable[str], seed: int) -> Edit:
    """Choose another performance; 0 is the plain reading."""
    return _set(project, ids, "Set seed", seed=seed)


def set_temperature(project: Project, ids: Iterable[str], temperature: float | None) -> Edit:
    """Say how far performances may depart from the plain one; None for the engine's default."""
    return _set(project, ids, "Set temperature", temperature=temperature)


def set_gain(project: Project, ids: Iterable[str], gain_db: float) -> Edit:
    """Make lines louder or softer, dB."""
    return _set(project, ids, "Set gain", gain_db=gain_db)


def lock(project: Project, ids: Iterable[str]) -> Edit:
    """Protect lines from every edit but unlocking."""
    return _set(project, ids, "Lock", locked=True)


def unlock(project: Project, ids: Iterable[str]) -> Edit:
    """Allow lines to be edited again."""
    return _set(project, ids, "Unlock", locked=False)


def _set(project: Project, ids: Iterable[str], label: str, merge_key: str = "", **fields: Any) -> Edit:
    lines = several(project.segments, ids, "line")
    return edit_of(label, ((line, replace(line, **fields)) for line in lines), merge_key)
