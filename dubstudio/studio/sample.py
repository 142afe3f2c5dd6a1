"""The project that a newcomer can try everything on: the clip that comes with the program, ready to be spoken."""

from __future__ import annotations

from msgspec.structs import replace

from dubstudio.base import paths
from dubstudio.base.settings import Settings
from dubstudio.files.cast_file import read_cast
from dubstudio.project.edits import apply
from dubstudio.studio import drafts, opening, subtitles_in
from dubstudio.studio.document import Document
from dubstudio.studio.opening import Opened
from dubstudio.studio.subtitles_in import Mode

LANGUAGES = ("zh", "en")


def open_sample(language: str, chosen: Settings) -> Opened:
    """Begin a project of the clip with its lines, what the original says, and a cast.

    Args:
        language: Of the dub, one of `LANGUAGES`; the other one becomes the source text.
        chosen: The user's settings.

    Raises:
        ToolError: The installation is incomplete.
        OutputError: The drafts can't be written to.
    """
    clip = paths.resource("demo")
    language = language if language in LANGUAGES else LANGUAGES[0]
    other = next(name for name in LANGUAGES if name != language)
    project = opening.project_of(clip / "ferry.mp4", language, chosen)
    # The sea goes on between the lines.
    project = replace(project, mix=replace(project.mix, background="gaps", keep_original_track=True))
    for mode, spoken in ((Mode.REPLACE, language), (Mode.SECOND, other)):
        words = subtitles_in.read(clip / f"ferry.{spoken}.srt")
        sheet = read_cast(clip / f"cast.{spoken}.toml")
        project = apply(project, subtitles_in.planned(project, words, mode, sheet).edit)
    return Opened(Document(*drafts.create(project)))
