"""From a spoken document to the dubbed film: what is heard where, mixed and muxed."""

from __future__ import annotations

from pathlib import Path

from dubstudio.base import atomic
from dubstudio.base.cancel import CancelToken
from dubstudio.base.progress import Progress, part
from dubstudio.files import project_file
from dubstudio.media.mux import DubTrack, export_video
from dubstudio.media.probe import MediaInfo
from dubstudio.mix.master import MixReport, render_mix
from dubstudio.mix.mixer import Background, MixPlan, PlacedLine
from dubstudio.project.entities import Segment
from dubstudio.project.time import MIX_RATE, samples_from_ms
from dubstudio.studio.document import Document, background_of
from dubstudio.timing.fit import window_of

_MIXING = 0.9  # of the work; the rest is copying the picture


def export(document: Document, info: MediaInfo, output: Path, progress: Progress, cancel: CancelToken) -> MixReport:
    """Write the dubbed film.

    Args:
        document: With a chosen take on every line that is to be heard.
        info: The film.
        output: The film to make or replace.
        progress: Told how far it is.
        cancel: Polled.

    Returns:
        What became of the mix.

    Raises:
        Cancelled: The token was set.
        InputError: A sound is missing or damaged.
        OutputError: The film can't be written.
    """
    mix = document.project.mix
    cache = atomic.ensure_folder(document.folder / project_file.CACHE)
    with atomic.scratch(cache) as folder:
        sound = folder / "mix.m4a"
        heard = render_mix(mix_plan(document, info), sound, progress=part(progress, 0.0, _MIXING), cancel=cancel)
        export_video(
            info.path,
            [DubTrack(sound, document.project.language)],
            output,
            keep_original=mix.keep_original_track,
            progress=part(progress, _MIXING, 1.0),
            cancel=cancel,
        )
    return heard


def mix_plan(document: Document, info: MediaInfo) -> MixPlan:
    """Where every chosen take is heard, and over what."""
    project = document.project
    lines, voices = [], []
    for segment in project.in_order():
        if segment.region:
            voices.append((_at(segment.region.start_ms), _at(segment.region.end_ms)))
        take = project.takes.get(segment.chosen_take_id or "")
        if take and take.sound:
            lines.append(PlacedLine(_start(segment), document.sound_of(take), take.sample_rate, segment.gain_db))
    return MixPlan(
        lines=tuple(lines),
        n_samples=_at(info.duration_ms),
        background=_background(document, info),
        voices=tuple(voices),
        loudness_lufs=project.mix.loudness_lufs,
        true_peak_dbtp=project.mix.true_peak_dbtp,
    )


def _background(document: Document, info: MediaInfo) -> Background | None:
    mix = document.project.mix
    if music := background_of(document.project, document.folder):
        return Background(music)
    match mix.background:
        case "original":
            return Background(info.path, gain_db=mix.background_gain_db)
        case "gaps":
            return Background(info.path, only_in_gaps=True)
        case _:
            return None


def _start(segment: Segment) -> int:
    return _at(window_of(segment.fit, segment.slot, segment.region).start_ms)


def _at(ms: int) -> int:
    return samples_from_ms(ms, MIX_RATE)
