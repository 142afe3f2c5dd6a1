"""Project ↔ the bytes of ``project.dub``. Must not know where they lie.

What this version does not know survives: unknown fields stay in `extra` of the value they were found on, at
any depth, and an unknown emotion or fit becomes a `Foreign`; both are written back at their place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, get_args

import msgspec
from msgspec import structs

from dubstudio.base.errors import OutputError, ProjectFileError
from dubstudio.files.migrations import migrated
from dubstudio.project.entities import (
    Character,
    Foreign,
    Marker,
    Media,
    MixSettings,
    Pauses,
    Project,
    Pronunciation,
    Saved,
    Segment,
    Take,
    Voice,
)
from dubstudio.project.invariants import faults

FORMAT = "dubstudio-project"
VERSION = 1

_DAMAGED = "Restore it from a backup, or mend it in a text editor."


class _Document(Saved, frozen=True, kw_only=True):
    """How the file lays a project out, in this order: rows are lists in the order people look for them."""

    format: str = FORMAT
    version: int = VERSION
    id: str
    name: str = ""
    language: str = "en"
    source_language: str = ""
    media: Media = msgspec.field(default_factory=Media)
    mix: MixSettings = msgspec.field(default_factory=MixSettings)
    pauses: Pauses = msgspec.field(default_factory=Pauses)
    characters: list[Character] = msgspec.field(default_factory=list)
    voices: list[Voice] = msgspec.field(default_factory=list)
    markers: list[Marker] = msgspec.field(default_factory=list)
    lexicon: list[Pronunciation] = msgspec.field(default_factory=list)
    segments: list[Segment] = msgspec.field(default_factory=list)
    takes: list[Take] = msgspec.field(default_factory=list)


_ROWS = ("characters", "voices", "markers", "lexicon", "segments", "takes")
_LATER = ("pauses", "markers", "lexicon")
"""What joined the format later: where it says nothing, a file stays as an older program wrote it."""


def encode(project: Project) -> bytes:
    """The bytes that stand for a project. Equal projects give equal bytes.

    The project's own fields, the video and the mix are written out; rows leave out what has its default.

    Raises:
        OutputError: A text is no text: names of files that are not UTF-8 come as such.
    """
    fields: dict[str, Any] = {name: getattr(project, name) for name in project.__struct_fields__ if name not in _ROWS}
    document = _Document(
        **fields,
        characters=sorted(project.characters.values(), key=lambda c: (c.name, c.id)),
        voices=sorted(project.voices.values(), key=lambda v: (v.name, v.id)),
        markers=project.markers_in_order(),
        lexicon=project.lexicon_in_order(),
        segments=project.in_order(),
        takes=sorted(project.takes.values(), key=lambda t: (t.segment_id, t.number, t.id)),
    )
    flat = _flat(document, terse=False)
    for name in _LATER:
        if getattr(document, name) == _defaults(_Document)[name]:
            del flat[name]
    try:
        data = msgspec.json.encode(flat)
    except UnicodeEncodeError as error:
        remedy = "Retype the text, or rename the file it names."
        raise OutputError(f"The project holds a text that can't be saved: {error}.", remedy=remedy) from error
    return msgspec.json.format(data, indent=2) + b"\n"


def decode(data: bytes, place: object) -> Project:
    """The project that bytes stand for.

    Versions of the format:

    * 1: the first.

    Args:
        data: Content of a ``project.dub`` of this or an older version.
        place: Where they come from, for messages.

    Raises:
        ProjectFileError: They are no project, are damaged, or come from a newer version.
    """
    raw = _migrated(_parsed(data, place), place)
    try:
        document = msgspec.convert(_lifted(raw, {None: _Document}), _Document)
    except msgspec.ValidationError as error:
        raise _damaged(place, _in_words(str(error))) from error
    fields: dict[str, Any] = {name: getattr(document, name) for name in Project.__struct_fields__ if name not in _ROWS}
    rows: dict[str, Any] = {name: _by_id(getattr(document, name), name, place) for name in _ROWS}
    project = Project(**fields, **rows)
    if wrong := faults(project):
        raise _damaged(place, wrong[0].message.rstrip("."))
    return project


# Writing: `extra` moves up among the fields it was found with.


def _flat(value: Saved, *, terse: bool) -> dict[str, Any]:
    """A value as a JSON object; `terse` leaves out fields that have their default."""
    if isinstance(value, Foreign):
        return {"type": value.kind, **value.extra}
    tag = value.__struct_config__.tag
    found: dict[str, Any] = {} if tag is None else {"type": tag}
    for name, default in _defaults(type(value)).items():
        held = getattr(value, name)
        if not terse or held != default:
            found[name] = _plain(held, terse=terse)
    return {**found, **value.extra}


def _plain(held: Any, *, terse: bool) -> Any:
    if isinstance(held, Saved):
        return _flat(held, terse=terse)
    if isinstance(held, list):
        return [_flat(row, terse=True) for row in held]
    if isinstance(held, tuple):
        return [_plain(part, terse=terse) for part in held]
    # A field for floats may hold an int, and equal projects shall give equal bytes.
    return int(held) if isinstance(held, float) and held.is_integer() else held


@cache
def _defaults(kind: type[Saved]) -> Mapping[str, Any]:
    """Every field but `extra` with its default; `NODEFAULT` where it must be given."""
    return {
        field.name: field.default if field.default_factory is msgspec.NODEFAULT else field.default_factory()
        for field in structs.fields(kind)
        if field.name != "extra"
    }


_Kinds = dict[str | int | None, type[Saved]]
"""Structs by their tag; None where there is but one and it has none."""

# Reading: what a struct does not know moves into its `extra`, before msgspec validates the rest.


def _lifted(raw: Any, kinds: _Kinds) -> Any:
    """Raw JSON as `msgspec.convert` wants it.

    Args:
        raw: Where one of `kinds` (or a list of them) should stand; anything else passes, to be refused by
            convert.
        kinds: What it may be.
    """
    if isinstance(raw, list):
        return [_lifted(row, kinds) for row in raw]
    if not isinstance(raw, dict):
        return raw
    if None in kinds:
        return _sorted_out(raw, kinds[None])
    tag = raw.get("type")
    if not isinstance(tag, str):
        return raw
    untagged = {name: value for name, value in raw.items() if name != "type"}
    if tag not in kinds or tag == "foreign":
        return {"type": "foreign", "kind": tag, "extra": untagged}
    return {"type": tag, **_sorted_out(untagged, kinds[tag])}


def _sorted_out(raw: dict[str, Any], kind: type[Saved]) -> dict[str, Any]:
    inner = _inner(kind)
    sorted_out = dict(raw)
    if strange := raw.keys() - _defaults(kind).keys():
        sorted_out["extra"] = {name: sorted_out.pop(name) for name in raw if name in strange}
    for name in inner.keys() & raw.keys():
        sorted_out[name] = _lifted(raw[name], inner[name])
    return sorted_out


@cache
def _inner(kind: type[Saved]) -> dict[str, _Kinds]:
    """The fields that hold structs, with those it may be by their tag."""
    held = {field.name: list(_structs_in(field.type)) for field in structs.fields(kind)}
    return {name: {struct.__struct_config__.tag: struct for struct in kinds} for name, kinds in held.items() if kinds}


def _structs_in(hint: Any) -> Iterator[type[Saved]]:
    if isinstance(hint, type) and issubclass(hint, Saved):
        yield hint
    for part in get_args(hint):
        yield from _structs_in(part)


def _parsed(data: bytes, place: object) -> dict[str, Any]:
    try:
        raw = msgspec.json.decode(data.decode("utf-8-sig"))  # Windows editors put a mark first
    except UnicodeDecodeError as error:
        raise _damaged(place, f"line {_line(data, error.start)}: not UTF-8 text") from error
    except RecursionError as error:
        raise _damaged(place, "it is nested too deeply") from error
    except msgspec.DecodeError as error:
        raise _damaged(place, _at_line(str(error), data)) from error
    if not isinstance(raw, dict) or raw.get("format") != FORMAT:
        raise ProjectFileError(f"{place} is not a DubStudio project.", remedy="Choose the folder of a project.")
    return raw


def _migrated(raw: dict[str, Any], place: object) -> dict[str, Any]:
    version = raw.get("version")
    if type(version) is not int or version < 1:
        raise _damaged(place, f"its version is {version!r}")
    if version > VERSION:
        raise ProjectFileError(
            f"{place} was made by a newer DubStudio (format {version}, this one reads up to {VERSION}).",
            remedy="Update DubStudio.",
        )
    try:
        return migrated(raw, version, VERSION)
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        raise _damaged(place, f"it is not a project of version {version} ({error})") from error


def _by_id(rows: list[Any], name: str, place: object) -> dict[str, Any]:
    found = {row.id: row for row in rows}
    if len(found) < len(rows):
        ids = [row.id for row in rows]
        twice = next(item_id for item_id in ids if ids.count(item_id) > 1)
        raise _damaged(place, f"two {name} have the id {twice}")
    return found


def _damaged(place: object, why: str) -> ProjectFileError:
    return ProjectFileError(f"{place} is damaged: {why}.", remedy=_DAMAGED)


def _in_words(error: str) -> str:
    """``Expected `int`, got `str` - at `$.segments[3].slot``` without msgspec's marks."""
    what, _, where = error.replace("`", "").partition(" - at $.")
    return f"{where}: {what[:1].lower()}{what[1:]}" if where else what


def _at_line(error: str, data: bytes) -> str:
    """Where a syntax error is, as editors count; msgspec gives the byte."""
    if not (found := re.search(r" \(byte (\d+)\)", error)):
        return error[:1].lower() + error[1:]
    return f"line {_line(data, int(found[1]))}: {error[: found.start()]}"


def _line(data: bytes, place: int) -> int:
    return data.count(b"\n", 0, place) + 1
