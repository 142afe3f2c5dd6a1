"""Subtitle files in and out: SRT, VTT, ASS, SSA, TTML. `docs/subtitles.md` says what survives a round trip."""

from dubstudio.files.subtitles.cues import Cue, Remark, Subtitles
from dubstudio.files.subtitles.format import Draft, SubtitleFormat
from dubstudio.files.subtitles.reading import read_subtitles
from dubstudio.files.subtitles.registry import FORMATS
from dubstudio.files.subtitles.writing import write_subtitles

__all__ = [
    "FORMATS",
    "Cue",
    "Draft",
    "Remark",
    "SubtitleFormat",
    "Subtitles",
    "read_subtitles",
    "write_subtitles",
]
