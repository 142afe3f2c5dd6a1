"""How lines are said in the film itself, as clips to take an emotion from."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from msgspec.structs import replace

from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import InputError
from dubstudio.base.progress import Progress
from dubstudio.files import project_file
from dubstudio.media import sound_file
from dubstudio.media.audio import read_audio
from dubstudio.project.edits import Edit, edit_of
from dubstudio.project.entities import FromClip, Project, Segment, Span
from dubstudio.studio.film_voices import voice_track

if TYPE_CHECKING:
    from dubstudio.media.probe import MediaInfo

_LEAST_MS = 300  # less says nothing about how it is said
_LONGEST_MS = 15_000  # engines hear no more
_SILENT = 10 ** (-60 / 20)  # peak below which there is nothing to hear


def spoken_in_film(
    info: MediaInfo, project: Project, ids: Collection[str], folder: Path, progress: Progress, cancel: CancelToken
) -> dict[str, str]:
    """Cut what the film says under some lines, and keep it in the project.

    Args:
        info: The film.
        project: The document.
        ids: Of the lines.
        folder: The project's.
        progress: Told on the way.
        cancel: Polled from line to line.

    Returns:
        Names of files under voices/ by the ids of the lines; those that are silent in the film, or too short, are
        left out.

    Raises:
        InputError: The film has no sound, or nobody is heard under any of the lines.
        OutputError: The project can't be written to.
        Cancelled: The token was set.
    """
    if not info.audio:
        raise InputError("The film has no sound.", remedy="Choose a recording instead.")
    track, wanted = voice_track(info), [line for line in project.in_order() if line.id in set(ids)]
    rate, found = info.audio[track].rate, {}
    for place, line in enumerate(wanted):
        cancel.check()
        progress(place / len(wanted), "listening to the film")
        span = _span(line)
        if span.length_ms < _LEAST_MS:
            continue
        length_ms = min(span.length_ms, _LONGEST_MS)
        sound = read_audio(info.path, rate, start_ms=span.start_ms, length_ms=length_ms, track=track)
        if sound.size and float(np.abs(sound).max()) > _SILENT:
            data = sound_file.flac_bytes(sound, rate)
            found[line.id] = project_file.add_sound(folder, data, shelf=project_file.VOICES)
    if not found:
        raise InputError(
            "The film says nothing under these lines.", remedy="Move the lines to where somebody speaks, or record it."
        )
    return found


def as_in_film(project: Project, clips: dict[str, str]) -> Edit:
    """Let lines be said as they are in the film; those that are gone or locked meanwhile are left out.

    Args:
        project: The document.
        clips: What `spoken_in_film` has cut.
    """
    lines = [line for i in clips if (line := project.segments.get(i)) and not line.locked]
    pairs = ((line, replace(line, emotion=_taken(project, line, clips[line.id]))) for line in lines)
    return edit_of("Set emotion", pairs)


def _taken(project: Project, line: Segment, clip: str) -> FromClip:
    before = project.emotion_of(line)
    return FromClip(clip, before.strength if isinstance(before, FromClip) else 1.0)


def _span(line: Segment) -> Span:
    """When it is spoken in the film."""
    return line.region or line.slot
