"""Writing a dubbed film: the picture as it is, packet for packet, with new sound tracks and subtitles.

The new tracks start with the first frame, whatever the film's own clock says (see `dubstudio.media.probe`);
the result's clock starts there too. Sound before the first frame is not part of the result. Must not know
lines, loudness or the document.

One thing only mp4 can say is lost in mkv: frames an edit list hides (films cut without encoding anew) are
shown again there, before the time 0 they had; sound and picture stay together.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from dubstudio.base import atomic
from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import MediaError, MissingFile, UsageError
from dubstudio.base.progress import Progress, silent
from dubstudio.media import ffmpeg
from dubstudio.media.aac import BIT_RATE
from dubstudio.media.language_tags import UNKNOWN, iso639_2
from dubstudio.media.probe import AudioTrack, MediaInfo, probe
from dubstudio.project.time import MIX_RATE

FORMATS = (".mp4", ".m4v", ".mov", ".mkv")
"""Suffixes of films we write."""

_ORIGINAL = "Original"
_COPIED_TO_MP4 = ("aac", "mp3", "mp2", "ac3", "eac3", "alac", "opus", "flac")  # what players of mp4 expect


@dataclass(frozen=True)
class DubTrack:
    """A new sound track.

    Attributes:
        sound: An AAC .m4a is copied, anything else encoded (192 kbit/s, 48 kHz, stereo). Its sample
        0 is heard
            with the first frame.
        language: BCP-47.
        title: Shown by players.
    """

    sound: Path
    language: str
    title: str = "Dub"


@dataclass(frozen=True)
class SubtitleFile:
    """New subtitles, UTF-8; .srt, .vtt or .ass. They are there, but off until the viewer wants them.

    Attributes:
        path: The file; its time 0 is the first frame.
        language: BCP-47.
        title: Shown by players.
    """

    path: Path
    language: str
    title: str = ""


def check_target(out: Path) -> None:
    """See before long work whether a film could be written.

    Raises:
        UsageError: We don't write films of that suffix.
        OutputError: It can't be written there.
    """
    if out.suffix.lower() not in FORMATS:
        raise UsageError(
            f"A film can't be written as {out.suffix or out.name}.", remedy=f"Choose {', '.join(FORMATS)}."
        )
    atomic.check_target(out)


def export_video(
    video: Path,
    dub_tracks: Sequence[DubTrack],
    out: Path,
    *,
    subtitles: Sequence[SubtitleFile] = (),
    keep_original: bool = False,
    progress: Progress = silent,
    cancel: CancelToken | None = None,
) -> None:
    """Write a film with new sound, whole or not at all.

    Args:
        video: The film; it is never changed.
        dub_tracks: At least one; the first is what players play.
        out: The film to make or replace; its suffix says the format.
        subtitles: To be added.
        keep_original: Keep the film's own sound tracks after the new ones.
        progress: Told how far it is.
        cancel: Polled; nothing is left within 300 ms.

    Raises:
        Cancelled: The token was set.
        UsageError: `out` is one of the inputs or of no format we write, or the format can't hold the picture.
        MissingFile: An input is not there.
        MediaError: An input is damaged or of the wrong kind.
        OutputError: The place can't be written to, or is full.
    """
    _refuse_overwriting(out, [video, *(t.sound for t in dub_tracks), *(s.path for s in subtitles)])
    check_target(out)
    info = probe(video)
    _require_copyable(info)
    arguments = _inputs(info, dub_tracks, subtitles)
    arguments += _new_sound(dub_tracks)
    if keep_original:
        arguments += _old_sound(info.audio, len(dub_tracks), out.suffix.lower())
    arguments += _subtitle_streams(subtitles, 1 + len(dub_tracks), out.suffix.lower())
    with atomic.replacing(out) as part:
        part.touch()  # here the operating system says plainly what is wrong with the place
        ffmpeg.run(
            [*arguments, part.absolute()],
            source=video,
            target=out,
            cancel=cancel or CancelToken(),
            progress=progress,
            length_ms=info.duration_ms,
        )


def _refuse_overwriting(out: Path, inputs: Iterable[Path]) -> None:
    for path in inputs:
        if out.exists() and path.exists() and out.samefile(path):
            raise UsageError(f"{path} would be overwritten.", remedy="Choose another name for the result.")


def _require_copyable(info: MediaInfo) -> None:
    if info.video is None:
        raise MediaError(f"{info.path.name} has no picture.", remedy="Export sound alone: .m4a, .wav or .flac.")
    if info.container == "avi" and info.video.has_b_frames:
        raise MediaError(
            f"{info.path.name} does not say when its frames are shown (an .avi with B-frames).",
            remedy="Convert it to .mkv or .mp4 first.",
        )


def _inputs(info: MediaInfo, dub_tracks: Sequence[DubTrack], subtitles: Sequence[SubtitleFile]) -> list[str | Path]:
    """Inputs and the picture. With ``-copyts`` nothing is shifted but the film, by what we measured.

    Paths are absolute: ffmpeg takes ``take:1.wav`` for an address.
    """
    assert info.video is not None
    arguments: list[str | Path] = ["-copyts", "-itsoffset", f"{-float(info.zero):.6f}", "-i", info.path.absolute()]
    for track in dub_tracks:
        arguments += ["-i", track.sound.absolute()]
    for file in subtitles:
        if not file.path.is_file():
            raise MissingFile(f"There is no subtitle file {file.path}.", remedy="Check the path.")
        arguments += ["-i", file.path.absolute()]
    return [*arguments, "-map", f"0:{info.video.stream}", "-c:v", "copy"]


def _new_sound(dub_tracks: Sequence[DubTrack]) -> list[str | Path]:
    arguments: list[str | Path] = []
    for index, track in enumerate(dub_tracks):
        info = probe(track.sound)
        if not info.audio:
            raise MediaError(f"{track.sound.name} has no sound.", remedy="Give a sound file.")
        arguments += ["-map", f"{index + 1}:a:0", *_codec(index, copied=info.audio[0].codec == "aac")]
        arguments += _named("a", index, iso639_2(track.language), track.title)
        arguments += [f"-disposition:a:{index}", "default" if index == 0 else "0"]
    return arguments


def _old_sound(tracks: Sequence[AudioTrack], first: int, suffix: str) -> list[str | Path]:
    arguments: list[str | Path] = []
    for index, track in enumerate(tracks, first):
        copied = suffix == ".mkv" or track.codec in _COPIED_TO_MP4
        arguments += ["-map", f"0:{track.stream}", *_codec(index, copied=copied)]
        arguments += [f"-disposition:a:{index}", "0"]
        arguments += _named("a", index, track.language or UNKNOWN, track.title or _ORIGINAL)
        if suffix == ".mkv" and track.start_ms < 0:
            # mp4 hides what comes before 0 by an edit list; mkv would start its clock there.
            arguments += [f"-bsf:a:{index}", r"noise=drop=lt(pts*tb\,-0.0005)"]
    return arguments


def _codec(index: int, *, copied: bool) -> list[str | Path]:
    if copied:
        return [f"-c:a:{index}", "copy"]
    encoded = {"c": "aac", "b": str(BIT_RATE), "ar": str(MIX_RATE), "ac": "2"}
    return [word for option, value in encoded.items() for word in (f"-{option}:a:{index}", value)]


def _subtitle_streams(files: Sequence[SubtitleFile], first_input: int, suffix: str) -> list[str | Path]:
    arguments: list[str | Path] = []
    for index, file in enumerate(files):
        styled = file.path.suffix.lower() in (".ass", ".ssa")
        codec = "mov_text" if suffix != ".mkv" else "ass" if styled else "srt"
        arguments += ["-map", f"{first_input + index}:s:0", f"-c:s:{index}", codec]
        arguments += [f"-disposition:s:{index}", "0"]
        arguments += _named("s", index, iso639_2(file.language), file.title)
    return arguments


def _named(kind: str, index: int, language: str, title: str) -> list[str | Path]:
    """Language and title; mp4 shows the name of the handler, mkv the title."""
    stream = f"-metadata:s:{kind}:{index}"
    named: list[str | Path] = [stream, f"language={language}"]
    return [*named, stream, f"title={title}", stream, f"handler_name={title}"] if title else named
