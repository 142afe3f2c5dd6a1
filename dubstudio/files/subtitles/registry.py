"""The formats there are. A new one is one entry here."""

from __future__ import annotations

from pathlib import Path

from dubstudio.base.errors import SubtitleError
from dubstudio.files.subtitles.ass import ASS, SSA
from dubstudio.files.subtitles.format import SubtitleFormat
from dubstudio.files.subtitles.srt import SRT
from dubstudio.files.subtitles.ttml import TTML
from dubstudio.files.subtitles.vtt import VTT

FORMATS: tuple[SubtitleFormat, ...] = (VTT, TTML, ASS, SSA, SRT)
"""All formats, those with the surest signs first: the order in which a text is tried."""


def format_named(format_id: str) -> SubtitleFormat:
    """The format of that id.

    Raises:
        SubtitleError: There is none.
    """
    for known in FORMATS:
        if known.id == format_id.lower():
            return known
    ids = ", ".join(known.id for known in FORMATS)
    raise SubtitleError(f"There is no subtitle format {format_id!r}.", remedy=f"Use one of {ids}.")


def format_by_suffix(path: Path) -> SubtitleFormat | None:
    """The format files of that name usually have."""
    return next((known for known in FORMATS if path.suffix.lower() in known.suffixes), None)


def format_by_content(text: str) -> SubtitleFormat | None:
    """The format a text looks like."""
    return next((known for known in FORMATS if known.guess(text)), None)
