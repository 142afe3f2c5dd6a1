"""From a film and its subtitles to a new document. Decides nothing about sound."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from dubstudio.base.errors import MediaError, SubtitleError, input_error
from dubstudio.base.ids import new_id
from dubstudio.files.cast_file import CastSheet
from dubstudio.files.subtitles import Cue, Subtitles
from dubstudio.media.probe import MediaInfo, probe
from dubstudio.project.entities import Fit, FitRegion, Media, MixSettings, Project, Segment, Span, Voice
from dubstudio.project.time import clock
from dubstudio.studio.casting import cast
from dubstudio.studio.cue_emotions import words_of
from dubstudio.studio.languages import language_of

_HEAD = 1 << 20


def new_project(
    info: MediaInfo,
    subtitles: Subtitles,
    *,
    language: str,
    sheet: CastSheet,
    fit: Fit,
    mix: MixSettings,
    seed: int = 0,
    everybody: Voice | None = None,
) -> Project:
    """A document with a line for every cue and a character for every speaker.

    Args:
        info: The film.
        subtitles: What is to be said.
        language: Of the dub; empty to find it from the words.
        sheet: What the user said about who speaks whom.
        fit: Of every line.
        mix: How the dub meets the film.
        seed: Of every line.
        everybody: The voice of all whom the sheet does not name; None for built-in voices, one each.

    Raises:
        SubtitleError: A cue begins after the film has ended.
        UnknownVoice: The sheet names a voice that does not exist.
        UnknownLanguage: Nobody here speaks the language.
    """
    _check_inside(subtitles, info)
    language = language or language_of(subtitles)
    chosen = cast(dict.fromkeys(c.speaker for c in subtitles.cues if c.speaker), language, sheet, everybody)
    segments = [
        Segment(
            id=new_id("line"),
            slot=Span(cue.start_ms, cue.end_ms),
            text=words,
            language=chosen.languages.get(cue.speaker, ""),
            character_id=chosen.characters[cue.speaker].id if cue.speaker else None,
            voice_id=None if cue.speaker else chosen.narrator.id,
            emotion=emotion or (None if cue.speaker else chosen.mood),
            fit=fit,
            seed=seed,
        )
        for cue, (words, emotion) in ((cue, words_of(cue)) for cue in subtitles.cues)
    ]
    needed = {s.voice_id for s in segments} | {c.voice_id for c in chosen.characters.values()}
    return Project(
        id=new_id("project"),
        name=info.path.stem,
        language=language,
        media=Media(path=str(info.path.absolute()), sha256_head=head_hash(info.path), duration_ms=info.duration_ms),
        segments={segment.id: segment for segment in segments},
        voices={voice.id: voice for voice in chosen.voices if voice.id in needed},
        characters={character.id: character for character in chosen.characters.values()},
        mix=mix,
    )


def refuse_overlaps(cues: Iterable[Cue]) -> None:
    """Say so where one person would have to say two lines at once.

    Args:
        cues: In order of their start.

    Raises:
        SubtitleError: Cues overlap that are not known to be of different people.
    """
    showing: list[Cue] = []
    for cue in cues:
        showing = [other for other in showing if cue.start_ms < other.end_ms]
        for other in showing:
            if not cue.speaker or other.speaker in ("", cue.speaker):
                raise SubtitleError(
                    f"Cues {other.number} and {cue.number} overlap at {clock(cue.start_ms)}.",
                    remedy="Part them, name their speakers, or allow it with --overlaps.",
                )
        showing.append(cue)


def head_hash(path: Path) -> str:
    """Hash of a file's first MiB and its size: tells a file that was moved from another one.

    Raises:
        InputError: It can't be read.
    """
    try:
        with path.open("rb") as file:
            digest = hashlib.sha256(file.read(_HEAD))
        digest.update(str(path.stat().st_size).encode())
    except OSError as error:
        raise input_error(error, path) from error
    return digest.hexdigest()


def _check_inside(subtitles: Subtitles, info: MediaInfo) -> None:
    for cue in subtitles.cues:
        if cue.start_ms >= info.duration_ms:
            raise SubtitleError(
                f"Cue {cue.number} begins at {clock(cue.start_ms)}, after the film has ended "
                f"({clock(info.duration_ms)}).",
                remedy="Check that these are the subtitles of this film.",
            )


def require_picture(info: MediaInfo) -> None:
    """Say so where there is nothing to dub.

    Raises:
        MediaError: The file has no picture.
    """
    if info.video is None:
        raise MediaError(f"{info.path.name} has no picture.", remedy="Choose a video.")


def require_sound(project: Project, info: MediaInfo, background: Path | None) -> None:
    """Say so where a document asks for sound that is not there.

    Args:
        project: The document.
        info: Its film.
        background: The sound file heard behind the lines, if there is one.

    Raises:
        MissingFile: The background is not there.
        MediaError: The film or the background has no sound.
    """
    wants_mouths = any(isinstance(s.fit, FitRegion) and s.region is None for s in project.segments.values())
    if not info.audio and (wants_mouths or project.mix.background in ("original", "gaps")):
        raise MediaError(
            f"{info.path.name} has no sound: there are no mouths to fit lines to, and no original to keep.",
            remedy="Use --fit slot and --background none.",
        )
    if background and not probe(background).audio:
        raise MediaError(f"{background.name} has no sound.", remedy="Choose a sound file.")
