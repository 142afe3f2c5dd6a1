"""The lines of a document as a subtitle file. Knows no takes: what is read, not what is heard."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from dubstudio.base.errors import UsageError
from dubstudio.files.subtitles import Cue, write_subtitles
from dubstudio.files.subtitles.markup import Run, from_runs
from dubstudio.project.entities import Project, Segment
from dubstudio.studio.emotions import tag_of
from dubstudio.text.inline import without_inline


class Words(StrEnum):
    """Which words are written."""

    DUB = "dub"  # what is spoken in the dub
    SOURCE = "source"  # what the original says


def cues_of(project: Project, words: Words = Words.DUB, *, names: bool = False, markup: bool = False) -> list[Cue]:
    """The lines that have words, as cues.

    Args:
        project: The document.
        words: Which of them.
        names: Whether who speaks is written too, in the way of the format.
        markup: Whether readings, pauses and stress stay in the words of the dub, with the line's own emotion before
            them, as they are imported again; viewers are spared these.
    """
    cues = []
    for line in project.in_order():
        text = (_words(project, line, markup=markup) if words is Words.DUB else line.source_text).strip()
        character = project.characters.get(line.character_id or "")
        if text:
            cues.append(
                Cue(
                    start_ms=line.slot.start_ms,
                    end_ms=line.slot.end_ms,
                    text=from_runs([Run(text, frozenset())], "html"),
                    speaker=character.name if names and character else "",
                )
            )
    return cues


def _words(project: Project, line: Segment, *, markup: bool) -> str:
    if not markup:
        return without_inline(line.text, project.language_of(line))
    tag = tag_of(line.emotion) if line.emotion is not None and line.text.strip() else ""
    return f"{tag} {line.text}" if tag else line.text


def write(project: Project, path: Path, words: Words = Words.DUB, *, names: bool = False, markup: bool = False) -> int:
    """Write a subtitle file; its suffix says the format.

    Args:
        project: The document.
        path: The file.
        words: Which words.
        names: Whether who speaks is written too.
        markup: Whether what the words say of their delivery is written too, see `cues_of`.

    Returns:
        How many cues it has.

    Raises:
        UsageError: No line has such words, or the film itself would be overwritten.
        SubtitleError: The suffix is of no format.
        OutputError: It can't be written.
    """
    cues = cues_of(project, words, names=names, markup=markup)
    if not cues:
        raise UsageError(
            "No line has words to be written." if words is Words.DUB else "No line has a source text.",
            remedy="Write some, or import subtitles first.",
        )
    if project.media.path and path.absolute() == Path(project.media.path):
        raise UsageError(f"{path} would be overwritten.", remedy="Choose another name for the result.")
    write_subtitles(path, cues)
    return len(cues)


def suggested_name(project: Project, words: Words = Words.DUB, suffix: str = ".srt") -> str:
    """``film.zh.srt``."""
    language = project.language if words is Words.DUB else project.source_language
    name = Path(project.media.path).stem or project.name or "subtitles"
    return ".".join(part for part in (name, language) if part) + suffix
