"""Where mouths move in a film: speech heard on its own track, shared out among its lines."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from dubstudio.base.cancel import CancelToken
from dubstudio.base.progress import Progress
from dubstudio.media import audio
from dubstudio.media.probe import MediaInfo
from dubstudio.project.commands import timing
from dubstudio.project.edits import Edit
from dubstudio.project.entities import Project, Segment, Span
from dubstudio.project.time import samples_from_ms
from dubstudio.timing.regions import regions_of, speech_regions
from dubstudio.timing.voice_activity import SAMPLE_RATE


def find(
    segments: Sequence[Segment], info: MediaInfo, progress: Progress, cancel: CancelToken
) -> dict[str, Span | None]:
    """The speech region of every line, by segment id; None where nobody is heard.

    Args:
        segments: Of the document, in order of their start.
        info: The film, with at least one sound track.
        progress: Told how far it is.
        cancel: Polled every few seconds of sound.

    Raises:
        MediaError: The track can't be decoded.
        Cancelled: The token was set.
    """
    return shared_out(segments, speech_in(info, progress, cancel))


def speech_in(info: MediaInfo, progress: Progress, cancel: CancelToken) -> list[Span]:
    """Where somebody speaks in a film, in order; as `find`."""
    blocks = audio.iter_audio(info.path, SAMPLE_RATE)
    return speech_regions(
        blocks, n_samples=samples_from_ms(info.duration_ms, SAMPLE_RATE), progress=progress, cancel=cancel
    )


def shared_out(segments: Sequence[Segment], speech: Sequence[Span]) -> dict[str, Span | None]:
    """The speech region of every line, by segment id.

    Args:
        segments: All of the document, in order of their start: neighbours say whose speech it is.
        speech: Where somebody speaks, in order.
    """
    found = regions_of([s.slot for s in segments], speech)
    return {segment.id: region for segment, region in zip(segments, found, strict=True)}


def regions_edit(project: Project, speech: Sequence[Span], again: Collection[str] = ()) -> Edit:
    """Give lines the mouth they are to be fitted to.

    Args:
        project: The document.
        speech: Where somebody speaks, in order.
        again: Ids of lines that are given one even if they have one; others keep theirs. Locked lines always do.
    """
    found = shared_out(project.in_order(), speech)
    wanting = [s for s in project.segments.values() if not s.locked and (s.id in again or s.region is None)]
    return timing.set_regions(project, {s.id: found[s.id] for s in wanting if s.id in again or found[s.id]})
