"""Emotions that subtitles write before their lines: ``[愤怒] …``, ``[emotion: sad 0.6] …``."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from dubstudio.files.subtitles import Cue
from dubstudio.files.subtitles.speakers import prefix_of, with_prefix
from dubstudio.project.entities import Emotion
from dubstudio.studio.emotions import emotion_of
from dubstudio.text.inline import emotion_tag


def words_of(cue: Cue) -> tuple[str, Emotion | None]:
    """What a cue says, and how, where it says that too.

    A tag with nothing behind it stays in the words: it is nobody's line otherwise.
    """
    text = cue.plain
    tag, rest = emotion_tag(text)
    if tag is None or not rest.strip():
        return text, None
    return rest.strip(), emotion_of(tag)


def unnamed(cues: Iterable[Cue]) -> tuple[Cue, ...]:
    """Cues in which an emotion in brackets was taken for the name of a speaker, without that name: the emotion stands
    before their words again. All others as they are."""
    return tuple(_unnamed(cue) for cue in cues)


def _unnamed(cue: Cue) -> Cue:
    prefix = prefix_of(cue)
    if not prefix.lstrip().startswith(("[", "【")):
        return cue
    tag, rest = emotion_tag(prefix + cue.plain)
    if tag is None or rest.strip() != cue.plain.strip():
        return cue
    kept = {name: value for name, value in cue.kept.items() if name != "text:prefix"}
    return replace(cue, speaker="", text=with_prefix(cue.text, prefix, cue.markup), kept=kept)
