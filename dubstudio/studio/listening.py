"""From a document as it stands to what is heard while it is worked on: the export's mix, and the film as a guide.

A sound that is missing is left out and reported, so that the rest can be heard. Must not know windows or devices.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dubstudio.base.errors import DubError
from dubstudio.media.probe import MediaInfo
from dubstudio.mix.live_scene import LivePlan
from dubstudio.mix.mixer import PlacedLine
from dubstudio.project.edits import ChangeSet
from dubstudio.project.entities import Project, Segment, Take
from dubstudio.project.kinds import Kind
from dubstudio.studio.export import line_start, plan_of

Preview = tuple[NDArray[np.float32], int]
"""Samples ``[n]`` and their rate, heard in place of a take that is being made anew."""

_HEARD = (Kind.TAKE, Kind.MIX, Kind.MEDIA)


@dataclass(frozen=True)
class Heard:
    """What is to be heard: a document at one moment, which another thread can turn into a plan.

    Attributes:
        project: The document.
        folder: Where it lives.
        sound_of: The file of a take's sound.
        film: The film; None where there is none.
        previews: By the id of the segment.
    """

    project: Project
    folder: Path
    sound_of: Callable[[Take], Path]
    film: MediaInfo | None
    previews: Mapping[str, Preview] = field(default_factory=dict)


@dataclass(frozen=True)
class _Known:
    """A line that was looked at, and what it was made from."""

    segment: Segment
    take: Take
    preview: Preview | None
    line: PlacedLine

    def is_of(self, segment: Segment, take: Take, preview: Preview | None) -> bool:
        """Whether it is made from the very same things: documents keep what an edit does not touch."""
        return self.segment is segment and self.take is take and self.preview is preview


class Listening:
    """Makes plans, one after another; lines that stay as they were are looked at once. For one thread at a time."""

    def __init__(self) -> None:
        self._lines: dict[str, _Known] = {}
        self._folder = Path()

    def plan(self, heard: Heard) -> LivePlan:
        """What to play.

        Raises:
            UsageError: A line begins before the film.
        """
        problems: list[DubError] = []
        before, self._lines = self._lines if heard.folder == self._folder else {}, {}
        self._folder = heard.folder

        def placed(segment: Segment, take: Take) -> PlacedLine | None:
            known, preview = before.get(segment.id), heard.previews.get(segment.id)
            if known is None or not known.is_of(segment, take, preview):
                try:
                    known = _Known(segment, take, preview, _placed(segment, take, heard))
                except DubError as error:
                    problems.append(error)
                    return None
            self._lines[segment.id] = known
            return known.line

        film = heard.film.path if heard.film and heard.film.audio else None
        duration_ms = heard.film.duration_ms if heard.film else heard.project.media.duration_ms
        mix = plan_of(heard.project, heard.folder, film, duration_ms, placed)
        return LivePlan(mix, heard.film, tuple(problems))


def changes_sound(changes: ChangeSet, before: Project, after: Project) -> bool:
    """Whether anything is heard differently after an edit; most edits change words."""
    if any(kind in changes.kinds for kind in _HEARD):
        return True
    ids = changes.ids_of(Kind.SEGMENT)
    return any(_audible(before.segments.get(i)) != _audible(after.segments.get(i)) for i in ids)


def _audible(segment: Segment | None) -> object:
    if segment is None:
        return None
    return segment.slot, segment.region, segment.fit, segment.chosen_take_id, segment.gain_db


def _placed(segment: Segment, take: Take, heard: Heard) -> PlacedLine:
    start = line_start(segment)
    if preview := heard.previews.get(segment.id):
        return PlacedLine(start, preview[0], preview[1], segment.gain_db)
    line = PlacedLine(start, heard.sound_of(take), take.sample_rate, segment.gain_db)
    line.end  # noqa: B018 - looks at the file: one that is not there can't be played
    return line
