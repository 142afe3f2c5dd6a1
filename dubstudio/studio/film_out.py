"""An export as the window asks for it: what is missing, what must not be overwritten, and the work itself."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from dubstudio.base import atomic
from dubstudio.base.cancel import CancelToken
from dubstudio.base.errors import MediaError, UsageError
from dubstudio.base.progress import Progress
from dubstudio.files import project_file
from dubstudio.media import mux
from dubstudio.media.mux import SubtitleFile
from dubstudio.media.probe import MediaInfo, probe
from dubstudio.mix.master import MixReport
from dubstudio.project.entities import Project
from dubstudio.studio import export, places, subtitles_out, voice_credits
from dubstudio.studio.document import Document, background_of


class Subtitled(StrEnum):
    """What becomes of the words of the dub."""

    NOT = "not"  # nothing
    INSIDE = "inside"  # a track of the film that viewers can switch on
    BESIDE = "beside"  # a file beside the film


@dataclass(frozen=True)
class Wish:
    """A film that is wanted.

    Attributes:
        document: Frozen, so that editing goes on meanwhile.
        info: The film as it was.
        output: The film to make or replace.
        subtitled: What becomes of the words.
        credits: Whether the voices are listed in files beside the film.
    """

    document: Document
    info: MediaInfo
    output: Path
    subtitled: Subtitled = Subtitled.NOT
    credits: bool = False


def check(wish: Wish) -> None:
    """See before long work whether it can be done.

    Raises:
        UsageError: Something that it is made from would be overwritten, or we don't write such films.
        MediaError: The film or the background has no sound to be heard behind the lines.
        MissingFile: The background is not there.
        OutputError: The result could not be written.
    """
    project, folder = wish.document.project, wish.document.folder
    mux.check_target(wish.output)
    for target in _targets(wish):
        _refuse_source(target, project, folder, wish.info)
        atomic.check_target(target)
    if project.mix.background in ("original", "gaps") and not wish.info.audio:
        raise MediaError(
            f"{wish.info.path.name} has no sound to be heard behind the lines.",
            remedy="Choose no background, or a sound file.",
        )
    background = background_of(project, folder)
    if background and not probe(background).audio:
        raise MediaError(f"{background.name} has no sound.", remedy="Choose a sound file.")


def carry_out(wish: Wish, progress: Progress, cancel: CancelToken) -> MixReport:
    """Make the film.

    Raises:
        Cancelled: The token was set.
        DubError: Whatever `check` or `export.export` refuses. Nothing is half-written.
    """
    check(wish)
    project = wish.document.project
    with ExitStack() as stack:
        inside: list[SubtitleFile] = []
        if wish.subtitled is Subtitled.INSIDE and subtitles_out.cues_of(project):
            cache = atomic.ensure_folder(wish.document.folder / project_file.CACHE / "words")
            words = stack.enter_context(atomic.scratch(cache)) / "words.srt"
            subtitles_out.write(project, words)
            inside.append(SubtitleFile(words, project.language))
        heard = export.export(wish.document, wish.info, wish.output, progress, cancel, subtitles=inside)
    if wish.subtitled is Subtitled.BESIDE and subtitles_out.cues_of(project):
        subtitles_out.write(project, _beside(wish))
    for target in voice_credits.beside(wish.output) if wish.credits else ():
        voice_credits.write_credits(project, target)
    return heard


def suggested_output(project: Project) -> Path:
    """``film.zh.mp4`` beside the film, where that is a place for it."""
    film = Path(project.media.path)
    suffix = film.suffix.lower() if film.suffix.lower() in mux.FORMATS else ".mp4"
    return places.home_of(project) / f"{film.stem}.{project.language}{suffix}"


def _targets(wish: Wish) -> Iterator[Path]:
    yield wish.output
    if wish.subtitled is Subtitled.BESIDE:
        yield _beside(wish)
    if wish.credits:
        yield from voice_credits.beside(wish.output)


def _beside(wish: Wish) -> Path:
    return wish.output.with_suffix(".srt")


def _refuse_source(target: Path, project: Project, folder: Path, info: MediaInfo) -> None:
    sources = [info.path, background_of(project, folder), folder / project_file.DOCUMENT]
    held = (folder / project_file.TAKES, folder / project_file.VOICES)
    if any(target.resolve().is_relative_to(shelf.resolve()) for shelf in held):
        raise UsageError(f"{target} lies among the sounds of the project.", remedy="Choose another folder.")
    for source in sources:
        if source and source.exists() and target.exists() and target.samefile(source):
            raise UsageError(f"{target} would be overwritten.", remedy="Choose another name for the result.")
