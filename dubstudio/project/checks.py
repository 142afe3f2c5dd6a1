"""What a careful dubber would frown at before sending a dub out. Nothing here changes or forbids anything.

Limits are those of the subtitle trade (Netflix timed text style guide): 17 characters a second, 12 where the
script is Chinese, Japanese or Korean; two frames between lines; five sixths of a second to seven seconds on
screen.
Must not know files: whether one exists is asked of the caller.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from dubstudio.project.division import is_unspaced
from dubstudio.project.entities import Character, FromClip, Project, Segment, Take, Voice
from dubstudio.project.invariants import broken_references
from dubstudio.project.kinds import described, id_of
from dubstudio.project.time import clock

MAX_CPS = 17.0
MAX_CPS_CJK = 12.0
MIN_GAP_FRAMES = 2
MIN_DISPLAY_MS = 833
MAX_DISPLAY_MS = 7_000

BACKGROUNDS = frozenset({"none", "original", "gaps"})
"""What a mix may have as its background other than a file."""

_TAGS = re.compile(r"\{\\[^}]*\}|</?[A-Za-z][^>|]*>")


class Severity(StrEnum):
    """How bad it is."""

    ERROR = "error"  # the dub will lack something
    WARNING = "warning"  # it will be heard or seen
    HINT = "hint"  # the trade would do it otherwise


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to look at.

    Attributes:
        severity: How bad it is.
        code: What it is, for sorting and filtering: ``overlap``, ``gap``, ``too_fast``, ``too_short``,
            ``too_long``, ``empty``, ``no_voice``, ``stale``, ``failed``, ``missing_media``,
            ``missing_sound``, ``missing_clip``, ``missing_reference``.
        segment_id: The line it is about; None where it is about the project.
        message: One sentence for people.
        remedy: What to do about it.
    """

    severity: Severity
    code: str
    segment_id: str | None
    message: str
    remedy: str


def check(
    project: Project,
    *,
    exists: Callable[[str], bool],
    stale: Callable[[Segment, Take], bool] | None = None,
    fps: Fraction = Fraction(25),
) -> list[Finding]:
    """All there is to say about a project.

    Args:
        project: The document.
        exists: Whether a file is there; asked with paths as the project names them, relative ones being
            relative to the project's folder.
        stale: Whether a line has changed since its chosen take was made; None compares words and voice only.
        fps: Frame rate of the video.

    Returns:
        What was found about the project first, then line by line in the order of time.
    """
    lines = project.in_order()
    findings = [
        *_of_files(project, exists),
        *_of_references(project),
        *_of_neighbours(lines, fps),
        *(finding for line in lines for finding in _of_reading(line)),
        *_of_voices(project, lines),
        *_of_takes(project, exists, stale or _said_otherwise(project)),
    ]
    place = {line.id: number for number, line in enumerate(lines)}
    return sorted(findings, key=lambda finding: place.get(finding.segment_id or "", -1))


def cps(text: str, length_ms: int) -> float:
    """Reading speed of a subtitle, characters a second.

    Counted as Netflix and Subtitle Edit do: every character on screen, spaces and punctuation included; line
    breaks, formatting tags and marks that take no room of their own don't count.
    """
    return 1000 * n_shown(text) / length_ms


def n_shown(text: str) -> int:
    """Characters of a subtitle that take room on screen."""
    roomless = {"Cc", "Cf", "Mn", "Me"}  # line breaks, joiners, marks
    return sum(unicodedata.category(char) not in roomless for char in _TAGS.sub("", text))


def is_cjk(text: str) -> bool:
    """Whether a text is mostly Chinese, Japanese or Korean: by width, where such a letter counts for two."""
    if text.isascii():
        return False
    letters = [char for char in _TAGS.sub("", text) if char.isalpha()]
    dense = sum(is_unspaced(char) or "\uac00" <= char <= "\ud7a3" for char in letters)
    return 2 * dense > len(letters) - dense


def _said_otherwise(project: Project) -> Callable[[Segment, Take], bool]:
    def changed(line: Segment, take: Take) -> bool:
        return take.text != line.text or take.voice_id != (project.voice_id_of(line) or "")

    return changed


def _of_files(project: Project, exists: Callable[[str], bool]) -> Iterator[Finding]:
    background = project.mix.background
    named = {"video": project.media.path, "background": "" if background in BACKGROUNDS else background}
    for what, path in named.items():
        if path and not exists(path):
            message = f"The {what} {path} is not there."
            yield Finding(Severity.ERROR, "missing_media", None, message, "Put it back or choose another.")
    holders: list[Voice | Character | Segment] = [*project.voices.values(), *project.characters.values()]
    holders += project.segments.values()
    for item in holders:
        for clip in _clips_of(item):
            if not exists(f"voices/{clip}"):
                line_id = item.id if isinstance(item, Segment) else None
                message = f"{described(item)} lacks its clip {clip}."
                yield Finding(Severity.ERROR, "missing_clip", line_id, message, "Import the clip again.")


def _clips_of(item: Voice | Character | Segment) -> tuple[str, ...]:
    if isinstance(item, Voice):
        return item.clips
    return (item.emotion.clip,) if isinstance(item.emotion, FromClip) else ()


def _of_references(project: Project) -> Iterator[Finding]:
    for broken in broken_references(project):
        segment_id = id_of(broken.item) if isinstance(broken.item, Segment) else None
        yield Finding(Severity.ERROR, "missing_reference", segment_id, broken.message, broken.remedy)


def _of_neighbours(lines: list[Segment], fps: Fraction) -> Iterator[Finding]:
    """Overlaps and gaps of each line with the one before it that ends last."""
    min_gap_ms = int(MIN_GAP_FRAMES * 1000 / fps)
    before: Segment | None = None
    for line in lines:
        if before is not None:
            gap_ms = line.slot.start_ms - before.slot.end_ms
            if gap_ms < 0:
                yield _overlap(before, line)
            elif gap_ms < min_gap_ms:
                message = f"{described(line)} starts {gap_ms} ms after the line before it ends."
                remedy = f"Leave at least {MIN_GAP_FRAMES} frames ({min_gap_ms} ms)."
                yield Finding(Severity.HINT, "gap", line.id, message, remedy)
        if before is None or line.slot.end_ms > before.slot.end_ms:
            before = line


def _overlap(before: Segment, line: Segment) -> Finding:
    same = before.character_id == line.character_id
    shared_ms = min(before.slot.end_ms, line.slot.end_ms) - line.slot.start_ms
    who = "of the same speaker" if same else "of another speaker"
    return Finding(
        Severity.WARNING if same else Severity.HINT,
        "overlap",
        line.id,
        f"{described(line)} overlaps the one {who} at {clock(before.slot.start_ms)} by {shared_ms} ms.",
        "Trim one of them." if same else "Fine where two speak at once; else trim one of them.",
    )


def _of_reading(line: Segment) -> Iterator[Finding]:
    def finding(severity: Severity, code: str, what: str, remedy: str) -> Finding:
        return Finding(severity, code, line.id, f"{described(line)} {what}.", remedy)

    length_ms = line.slot.length_ms
    if not line.text.strip():
        yield finding(Severity.WARNING, "empty", "says nothing", "Write its text or remove it.")
        return
    most = MAX_CPS_CJK if is_cjk(line.text) else MAX_CPS
    if (speed := cps(line.text, length_ms)) > most:
        what = f"must be read at {speed:.1f} characters a second, {most:g} is comfortable"
        yield finding(Severity.WARNING, "too_fast", what, "Shorten the text or show it longer.")
    if length_ms < MIN_DISPLAY_MS:
        what = f"shows for {length_ms} ms only"
        yield finding(Severity.HINT, "too_short", what, f"Show it for at least {MIN_DISPLAY_MS} ms.")
    if length_ms > MAX_DISPLAY_MS:
        what = f"shows for {length_ms / 1000:.1f} s"
        yield finding(Severity.HINT, "too_long", what, f"Split it; {MAX_DISPLAY_MS // 1000} s is the most.")


def _of_voices(project: Project, lines: list[Segment]) -> Iterator[Finding]:
    for line in lines:
        if line.text.strip() and project.voice_id_of(line) is None:
            message = f"{described(line)} has no voice."
            yield Finding(Severity.ERROR, "no_voice", line.id, message, "Choose one for it or its character.")


def _of_takes(
    project: Project, exists: Callable[[str], bool], stale: Callable[[Segment, Take], bool]
) -> Iterator[Finding]:
    newest = {take.segment_id: take for take in sorted(project.takes.values(), key=lambda t: t.number)}
    for line in project.segments.values():
        chosen = project.takes.get(line.chosen_take_id or "")
        latest = chosen or newest.get(line.id)
        if latest and latest.error:
            message = f"{described(line)} could not be spoken: {latest.error}"
            yield Finding(Severity.ERROR, "failed", line.id, message, "Change it and speak it again.")
        elif chosen and not exists(f"takes/{chosen.sound}"):
            message = f"The sound of {described(line).lower()} is not there."
            yield Finding(Severity.ERROR, "missing_sound", line.id, message, "Speak it again.")
        elif chosen and stale(line, chosen):
            message = f"{described(line)} has changed since it was spoken."
            yield Finding(Severity.WARNING, "stale", line.id, message, "Speak it again.")
