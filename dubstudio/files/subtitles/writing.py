"""Writing a subtitle file, whole or not at all. The one door out."""

from __future__ import annotations

import codecs
from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace

from dubstudio.base.atomic import write_bytes
from dubstudio.base.errors import SubtitleError
from dubstudio.files.subtitles.cues import Cue, Subtitles
from dubstudio.files.subtitles.format import SubtitleFormat
from dubstudio.files.subtitles.markup import convert
from dubstudio.files.subtitles.registry import FORMATS, format_by_suffix, format_named
from dubstudio.files.subtitles.speakers import prefix_of, with_prefix
from dubstudio.project.time import clock

_UNICODE = {"utf-8", "utf-8-sig", "utf-16"}


def write_subtitles(
    path: Path,
    cues: Sequence[Cue],
    format: str | None = None,  # noqa: A002 - what it is called everywhere
    encoding: str = "utf-8",
    *,
    like: Subtitles | None = None,
) -> None:
    """Write cues to a file, replacing it whole or not at all.

    Args:
        path: The file. Its folder must exist.
        cues: What to write, in any order; markup of another format is converted.
        format: Id of the format; None to go by the suffix.
        encoding: Python name of the encoding, ``utf-8-sig`` for UTF-8 with a mark.
        like: The file the cues come from: its styles, notes and header are written too if the format can hold
            them.

    Raises:
        SubtitleError: The suffix is unknown, the encoding can't hold the text or is not allowed in the format,
            there are no cues, or one has an impossible time.
        OutputError: The file can't be written.
    """
    chosen = _chosen_format(path, format)
    if not cues:
        raise SubtitleError(f"There are no cues to write to {path}.", remedy="Add some first.")
    for cue in cues:
        if not 0 <= cue.start_ms <= cue.end_ms:
            times = f"{clock(cue.start_ms)} --> {clock(cue.end_ms)}"
            raise SubtitleError(f"No subtitle can have the times {times}.", remedy="Correct them first.")
    head = like.head if like is not None and format_named(like.format).markup == chosen.markup else ""
    ordered = sorted(cues, key=lambda cue: cue.start_ms)
    text = chosen.write([_prepared(cue, chosen) for cue in ordered], head)
    write_bytes(path, _encoded(path, text, chosen, encoding))


def _chosen_format(path: Path, format_id: str | None) -> SubtitleFormat:
    if format_id:
        return format_named(format_id)
    if (usual := format_by_suffix(path)) is not None:
        return usual
    suffixes = ", ".join(known.suffixes[0] for known in FORMATS)
    raise SubtitleError(f"The suffix of {path} is of no subtitle format.", remedy=f"Use one of {suffixes}.")


def _prepared(cue: Cue, chosen: SubtitleFormat) -> Cue:
    """The cue in the markup of the format, its speaker's name before the text where it stood or has to."""
    text = convert(cue.text, cue.markup, chosen.markup)
    prefix = prefix_of(cue) if cue.markup == chosen.markup or not chosen.names_speakers else ""
    if cue.speaker and not prefix and not chosen.names_speakers:
        prefix = f"{cue.speaker}: "
    manner = cue.kept.get("text:manner", "")
    return replace(cue, text=with_prefix(text, prefix, chosen.markup, manner), markup=chosen.markup)


def _encoded(path: Path, text: str, chosen: SubtitleFormat, encoding: str) -> bytes:
    try:
        name = codecs.lookup(encoding).name
        if chosen.unicode_only and name not in _UNICODE:
            raise SubtitleError(f"{chosen.name} can't be written in {encoding}.", remedy="Use utf-8.")
        return text.encode(encoding)
    except UnicodeEncodeError as error:
        character = text[error.start]
        raise SubtitleError(
            f"The encoding {encoding} of {path} has no {character!r} (U+{ord(character):04X}).",
            remedy="Use utf-8.",
        ) from error
    except LookupError as error:
        raise SubtitleError(f"There is no text encoding called {encoding!r}.", remedy="Use utf-8.") from error
