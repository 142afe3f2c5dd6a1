"""Where mouths move in a film: speech heard on its own track, shared out among its lines."""

from __future__ import annotations

from collections.abc import Sequence

from dubstudio.base.cancel import CancelToken
from dubstudio.base.progress import Progress
from dubstudio.media import audio
from dubstudio.media.probe import MediaInfo
from dubstudio.project.entities import Segment, Span
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
    blocks = audio.iter_audio(info.path, SAMPLE_RATE)
    speech = speech_regions(
        blocks, n_samples=samples_from_ms(info.duration_ms, SAMPLE_RATE), progress=progress, cancel=cancel
    )
    found = regions_of([s.slot for s in segments], speech)
    return {segment.id: region for segment, region in zip(segments, found, strict=True)}
