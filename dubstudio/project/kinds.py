"""The kinds of things a document holds: one table that edits, invariants and checks reach them by."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from dubstudio.project.entities import (
    Character,
    Marker,
    Media,
    MixSettings,
    Project,
    ProjectSettings,
    Pronunciation,
    Segment,
    Take,
    Voice,
)
from dubstudio.project.time import clock


class Kind(StrEnum):
    """What an edit can change."""

    SEGMENT = "segment"
    TAKE = "take"
    VOICE = "voice"
    CHARACTER = "character"
    MARKER = "marker"
    PRONUNCIATION = "pronunciation"
    MEDIA = "media"
    MIX = "mix"
    SETTINGS = "settings"


Item = Segment | Take | Voice | Character | Marker | Pronunciation | Media | MixSettings | ProjectSettings
"""Anything an edit can change. The first six are rows with an id; of the others a project has one each."""

_KINDS: dict[type, Kind] = {
    Segment: Kind.SEGMENT,
    Take: Kind.TAKE,
    Voice: Kind.VOICE,
    Character: Kind.CHARACTER,
    Marker: Kind.MARKER,
    Pronunciation: Kind.PRONUNCIATION,
    Media: Kind.MEDIA,
    MixSettings: Kind.MIX,
    ProjectSettings: Kind.SETTINGS,
}

COLLECTIONS = {
    Kind.SEGMENT: "segments",
    Kind.TAKE: "takes",
    Kind.VOICE: "voices",
    Kind.CHARACTER: "characters",
    Kind.MARKER: "markers",
    Kind.PRONUNCIATION: "lexicon",
}
"""The field of a project that holds the rows of a kind."""


def kind_of(item: Item) -> Kind:
    """The kind of a thing."""
    return _KINDS[type(item)]


def id_of(item: Item) -> str:
    """Its id; empty for what a project has only one of."""
    found: str = getattr(item, "id", "")
    return found


def rows(project: Project, kind: Kind) -> Mapping[str, Any]:
    """All things of a kind that has rows, by id."""
    found: Mapping[str, Any] = getattr(project, COLLECTIONS[kind])
    return found


def current(project: Project, kind: Kind, item_id: str) -> Item | None:
    """What the project holds now; None where it holds nothing of that id."""
    match kind:
        case Kind.MEDIA:
            return project.media
        case Kind.MIX:
            return project.mix
        case Kind.SETTINGS:
            return project.settings
        case _:
            return rows(project, kind).get(item_id)


def described(item: Item) -> str:
    """How messages name a thing, fit to start a sentence."""
    match item:
        case Segment():
            return f"The line at {clock(item.slot.start_ms)}"
        case Take():
            return f"Take {item.number}" if item.number else f"The take {item.id}"
        case Voice() | Character():
            return f"The {kind_of(item)} “{item.name or item.id}”"
        case Marker():
            return f"The marker at {clock(item.at_ms)}"
        case Pronunciation():
            return f"The pronunciation of “{item.word or item.id}”"
        case Media():
            return f"The video {item.path}".rstrip()
        case MixSettings():
            return "The mix"
        case ProjectSettings():
            return "The project"
