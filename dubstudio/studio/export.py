"""From a spoken document to the dubbed film: what is heard where, mixed and muxed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from dubstudio.base import atomic
from dubstudio.base.cancel import CancelToken
from dubstudio.base.progress import Progress, part
from dubstudio.files import project_file
from dubstudio.media.mux import DubTrack, SubtitleFile, export_video
from dubstudio.media.probe import MediaInfo
from dubstudio.mix.master import MixReport, render_mix
from dubstudio.mix.mixer import Background, MixPlan, PlacedLine
from dubstudio.project.entities import Project, Segment, Take
from dubstudio.project.time import MIX_RATE, samples_from_ms
from dubstudio.studio.document import Document, background_of
from dubstudio.timing.fit import window_of

_MIXING = 0.9  # of the work; the rest is copying the picture


def export(
    document: Document,
    info: MediaInfo,
    output: Path,
    progress: Progress,
    cancel: CancelToken,
    *,
    subtitles: Sequence[SubtitleFile] = (),
) -> MixReport:
    """Write the dubbed film.

    Args:
        document: With a chosen take on every line that is to be heard.
        info: The film.
        output: The film to make or replace.
        progress: Told how far it is.
        cancel: Polled.
        subtitles: To be added to the film.

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
            subtitles=subtitles,
            keep_original=mix.keep_original_track,
            progress=part(progress, _MIXING, 1.0),
            cancel=cancel,
        )
    return heard


def mix_plan(document: Document, info: MediaInfo) -> MixPlan:
    """Where every chosen take is heard, and over what."""

    def placed(segment: Segment, take: Take) -> PlacedLine:
        return PlacedLine(line_start(segment), document.sound_of(take), take.sample_rate, segment.gain_db)

    return plan_of(document.project, document.folder, info.path, info.duration_ms, placed)


def plan_of(
    project: Project,
    folder: Path,
    film: Path | None,
    duration_ms: int,
    placed: Callable[[Segment, Take], PlacedLine | None],
) -> MixPlan:
    """The mix of a project, whoever has it open.

    Args:
        project: What is to be heard.
        folder: Where it lives.
        film: The film; None where there is none to be heard.
        duration_ms: Of the film.
        placed: Makes a line of a segment and its chosen take; None for one that can't be heard.
    """
    lines, voices = [], []
    for segment in project.in_order():
        if segment.region:
            voices.append((_at(segment.region.start_ms), _at(segment.region.end_ms)))
        take = project.takes.get(segment.chosen_take_id or "")
        if take and take.sound and (line := placed(segment, take)):
            lines.append(line)
    return MixPlan(
        lines=tuple(lines),
        n_samples=_at(duration_ms),
        background=_background(project, folder, film),
        voices=tuple(voices),
        loudness_lufs=project.mix.loudness_lufs,
        true_peak_dbtp=project.mix.true_peak_dbtp,
    )


def line_start(segment: Segment) -> int:
    """Where a line is heard, samples at `MIX_RATE`."""
    return _at(window_of(segment.fit, segment.slot, segment.region).start_ms)


def _background(project: Project, folder: Path, film: Path | None) -> Background | None:
    mix = project.mix
    if music := background_of(project, folder):
        return Background(music)
    match mix.background:
        case "original" if film:
            return Background(film, gain_db=mix.background_gain_db)
        case "gaps" if film:
            return Background(film, only_in_gaps=True)
        case _:
            return None


def _at(ms: int) -> int:
    return samples_from_ms(ms, MIX_RATE)
