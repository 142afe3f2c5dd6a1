"""Subtitles into a document: as its lines, merged into them, or as what the original says. Decides nothing about sound.

Each way is one edit built from a frozen project, so that it can be made in the background and taken back in one step.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from msgspec.structs import replace

from dubstudio.base.errors import SubtitleError, UnknownLanguage
from dubstudio.base.ids import new_id
from dubstudio.files.cast_file import CastSheet, Role
from dubstudio.files.subtitles import Cue, Subtitles, read_subtitles
from dubstudio.files.subtitles.registry import FORMATS
from dubstudio.project.commands import document as whole
from dubstudio.project.commands import lines
from dubstudio.project.commands.cast import free_colour
from dubstudio.project.edits import Edit, Pair, combined, edit_of
from dubstudio.project.entities import Character, Emotion, Project, Segment, Span, Voice
from dubstudio.speech.voices import voices
from dubstudio.studio.casting import cast
from dubstudio.studio.cue_emotions import unnamed, words_of
from dubstudio.studio.languages import language_of
from dubstudio.text.inline import emotion_tag

_SAME_TIME_MS = 100  # edges so near to each other are one: frames are rounded differently by different programs
_MOSTLY = 0.5  # of the shorter one: a cue and a line that share so much time are about the same words
_TOUCHING = 0.2  # below that share they follow each other, and their edges overlap a little

SUFFIXES = frozenset(suffix for known in FORMATS for suffix in known.suffixes)
"""Suffixes of files that are read here."""


class Mode(StrEnum):
    """What becomes of the cues."""

    REPLACE = "replace"  # they are the lines, instead of those there are; lines that are the same stay with their takes
    MERGE = "merge"  # those that have no line yet become lines
    SECOND = "second"  # they are what the original says, beside the words of the dub


@dataclass(frozen=True)
class Import:
    """What an import would do.

    Attributes:
        edit: Does it, in one step.
        added: Lines that come.
        kept: Lines that stay as they are since a cue says the same.
        removed: Lines that go.
        filled: Lines that are given what the original says.
        skipped: Cues that are near no line to be the source of.
        remarks: Sentences the user should read.
    """

    edit: Edit
    added: int = 0
    kept: int = 0
    removed: int = 0
    filled: int = 0
    skipped: int = 0
    remarks: tuple[str, ...] = ()


def read(path: Path, encoding: str = "") -> Subtitles:
    """Read a file as lines to be spoken: dialogue is split, and cues that say nothing or have no time are left out.

    Args:
        path: The file.
        encoding: Of the file; empty to find it.

    Returns:
        The cues that can be lines; what was left out is among the warnings.

    Raises:
        MissingFile: There is no such file.
        SubtitleError: It is no subtitle file, or no cue in it can be a line.
    """
    found = read_subtitles(path, encoding=encoding or None, strict=False, split_dialogue=True)
    usable = tuple(cue for cue in unnamed(found.cues) if cue.plain and 0 <= cue.start_ms < cue.end_ms)
    if not usable:
        raise SubtitleError(f"No cue of {path} can be spoken.", remedy="Choose a file with text and times.")
    return replace(found, cues=usable)


def planned(project: Project, subtitles: Subtitles, mode: Mode, sheet: CastSheet | None = None) -> Import:
    """What an import would do to a project as it is.

    Args:
        project: As it is.
        subtitles: As `read` gives them.
        mode: What becomes of the cues.
        sheet: Who speaks whom, as far as the user has said.
    """
    if mode is Mode.SECOND:
        return _as_source(project, subtitles)
    present = project.in_order()
    match = _Matches(project, subtitles.cues)
    if mode is Mode.MERGE:
        fresh = [cue for index, cue in enumerate(subtitles.cues) if index not in match.taken]
        return _adding(project, subtitles, fresh, (), sheet, kept=len(match.lines))
    stay = {line.id for line in present if line.locked or line.id in match.same}
    fresh = [cue for index, cue in enumerate(subtitles.cues) if match.taken.get(index) not in stay]
    gone = [line.id for line in present if line.id not in stay]
    return _adding(project, subtitles, fresh, gone, sheet, kept=len(stay), told=match.told)


class _Matches:
    """Which cues have a line already.

    Attributes:
        taken: Id of its line by the number of a cue.
        lines: Lines that have a cue.
        same: Lines whose cue says the very same at the same time.
        told: How these are to be said, where their cue says so.
    """

    def __init__(self, project: Project, cues: Sequence[Cue]) -> None:
        self.taken: dict[int, str] = {}
        self.same: set[str] = set()
        self.told: dict[str, Emotion] = {}
        overlaps = _Overlaps(project.in_order())
        for index, cue in enumerate(cues):
            near = [
                line for line in overlaps.of(cue) if _share(line, cue) >= _TOUCHING and _one_person(project, line, cue)
            ]
            twin = next((line for line in near if _is_same(line, cue) and line.id not in self.same), None)
            if twin is not None:
                self.same.add(twin.id)
                if emotion := words_of(cue)[1]:
                    self.told[twin.id] = emotion
            elif near:
                twin = max(near, key=lambda line: _common_ms(line, cue))
            if twin is not None:
                self.taken[index] = twin.id
        self.lines = frozenset(self.taken.values())


class _Overlaps:
    """Finds the lines that share time with a cue, quickly: a long film has thousands of both."""

    def __init__(self, in_order: Sequence[Segment]) -> None:
        self._lines = in_order
        self._starts = [line.slot.start_ms for line in in_order]
        self._longest = max((line.slot.length_ms for line in in_order), default=0)

    def of(self, cue: Cue) -> list[Segment]:
        """Lines with a time in common, in order."""
        first = bisect_left(self._starts, cue.start_ms - self._longest)
        last = bisect_left(self._starts, cue.end_ms)
        return [line for line in self._lines[first:last] if _common_ms(line, cue) > 0]


def _adding(
    project: Project,
    subtitles: Subtitles,
    cues: Sequence[Cue],
    gone: Sequence[str],
    sheet: CastSheet | None,
    kept: int,
    told: Mapping[str, Emotion] | None = None,
) -> Import:
    """Lines go, and cues become lines; those that stay are said as their cue says now, by `told`."""
    base = project
    edits: list[Edit] = []
    if not project.segments or len(gone) == len(project.segments):
        settings = replace(project.settings, language=language_of(subtitles))
        edits.append(whole.set_project_settings(project, settings))
        base = replace(project, language=settings.language)
    troupe = _Troupe(base, (cue.speaker for cue in cues), sheet)
    segments = [troupe.line_of(cue) for cue in cues]
    newcomers: list[Pair] = [(None, voice) for voice in troupe.new_voices]
    newcomers += [(None, character) for character in troupe.new_characters]
    edits += [
        lines.remove_segments(project, gone),
        edit_of("", newcomers),
        lines.add_segments(project, segments),
        _told_anew(project, told),
    ]
    return Import(
        combined("Import subtitles", edits),
        added=len(segments),
        kept=kept,
        removed=len(gone),
        remarks=troupe.remarks,
    )


@dataclass
class _Troupe:
    """Who speaks the new lines: characters of the project where it knows the name, new ones else."""

    project: Project
    speakers: Iterable[str]
    sheet: CastSheet | None
    new_voices: list[Voice] = field(default_factory=list)
    new_characters: list[Character] = field(default_factory=list)
    remarks: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        names = list(dict.fromkeys(self.speakers))
        self._known = {c.name.casefold(): c for c in self.project.characters.values()}
        wanted = [name for name in names if name and name.casefold() not in self._known]
        self._narrator = self._usual_narrator()
        self._mood: Emotion | None = None
        self._languages: dict[str, str] = {}
        nameless = "" in names and self._narrator is None
        if not wanted and not nameless:
            return
        try:
            self._hire(wanted, nameless)
        except UnknownLanguage as error:
            self.remarks = (f"{error.message} Give the characters voices by hand.",)
            self._enlist([Character(id=new_id("character"), name=name) for name in wanted])

    def line_of(self, cue: Cue) -> Segment:
        """A new line for a cue."""
        character = self._known.get(cue.speaker.casefold()) if cue.speaker else None
        words, emotion = words_of(cue)
        return Segment(
            id=new_id("line"),
            slot=Span(cue.start_ms, cue.end_ms),
            text=words,
            language=self._languages.get(cue.speaker, ""),
            character_id=character.id if character else None,
            voice_id=None if character else self._narrator,
            emotion=emotion or (None if character else self._mood),
        )

    def _hire(self, names: list[str], nameless: bool) -> None:
        chosen = cast(names, self.project.language, self.sheet or self._with_those_there())
        there = {(v.engine, v.preset): v.id for v in self.project.voices.values() if v.preset}
        ids = {voice.id: there.get((voice.engine, voice.preset), voice.id) for voice in chosen.voices}
        self._languages = dict(chosen.languages)
        self._enlist([replace(c, voice_id=ids[c.voice_id or ""]) for c in chosen.characters.values()])
        if nameless:
            self._narrator, self._mood = ids[chosen.narrator.id], chosen.mood
        needed = {c.voice_id for c in self.new_characters} | {self._narrator}
        self.new_voices = [voice for voice in chosen.voices if ids[voice.id] == voice.id and voice.id in needed]

    def _enlist(self, characters: list[Character]) -> None:
        """New characters join in the colours fewest have."""
        project = self.project
        for character in characters:
            painted = replace(character, colour=free_colour(project))
            project = replace(project, characters={**project.characters, painted.id: painted})
            self.new_characters.append(painted)
            self._known[painted.name.casefold()] = painted

    def _with_those_there(self) -> CastSheet:
        """Who the project has, so that newcomers get other voices."""
        built_in = {voice.id for voice in voices()}
        presets = {v.id: v.preset for v in self.project.voices.values() if v.preset in built_in}
        named = ((c.name, presets.get(c.voice_id or "")) for c in self.project.characters.values())
        return CastSheet({name: Role(preset) for name, preset in named if preset})

    def _usual_narrator(self) -> str | None:
        """Who speaks most of the project's lines without a name."""
        spoken = Counter(
            line.voice_id
            for line in self.project.segments.values()
            if line.character_id is None and line.voice_id in self.project.voices
        )
        return spoken.most_common(1)[0][0] if spoken else None


def _as_source(project: Project, subtitles: Subtitles) -> Import:
    """Every cue goes to the line it shares most time with."""
    overlaps = _Overlaps(project.in_order())
    texts: dict[str, list[str]] = {}
    skipped = 0
    for cue in subtitles.cues:
        near = [line for line in overlaps.of(cue) if _share(line, cue) >= _MOSTLY]
        if near:
            texts.setdefault(max(near, key=lambda line: _common_ms(line, cue)).id, []).append(cue.plain)
        else:
            skipped += 1
    found = {line_id: "\n".join(words) for line_id, words in texts.items()}
    locked = [line_id for line_id in found if project.segments[line_id].locked]
    pairs: list[Pair] = [
        (line, replace(line, source_text=found[line_id]))
        for line_id in found
        if not (line := project.segments[line_id]).locked
    ]
    edits = [edit_of("", pairs)]
    if not project.source_language:
        settings = replace(project.settings, source_language=language_of(subtitles))
        edits.append(whole.set_project_settings(project, settings))
    remark = f"{len(locked)} lines are locked and keep the source text they have."
    return Import(
        combined("Import source text", edits),
        filled=len(pairs),
        skipped=skipped,
        remarks=(remark,) if locked else (),
    )


def _told_anew(project: Project, told: Mapping[str, Emotion] | None) -> Edit:
    """Lines that stay are said as the file says now; locked ones as they were, and whoever is said so already."""
    found = ((project.segments[line_id], emotion) for line_id, emotion in (told or {}).items())
    wanted = [(line, emotion) for line, emotion in found if not line.locked and project.emotion_of(line) != emotion]
    return edit_of("", ((line, replace(line, text=_bare(line), emotion=emotion)) for line, emotion in wanted))


def _bare(line: Segment) -> str:
    """The words of a line without an emotion before them, which an older version may have left there."""
    tag, rest = emotion_tag(line.text)
    return rest.strip() if tag and rest.strip() else line.text


def _one_person(project: Project, line: Segment, cue: Cue) -> bool:
    """Whether a line and a cue may be of the same person: two people can speak at the same time."""
    character = project.characters.get(line.character_id or "")
    return not cue.speaker or character is None or character.name.casefold() == cue.speaker.casefold()


def _is_same(line: Segment, cue: Cue) -> bool:
    near = (
        abs(line.slot.start_ms - cue.start_ms) <= _SAME_TIME_MS and abs(line.slot.end_ms - cue.end_ms) <= _SAME_TIME_MS
    )
    return near and line.text.split() in (cue.plain.split(), words_of(cue)[0].split())


def _common_ms(line: Segment, cue: Cue) -> int:
    return min(line.slot.end_ms, cue.end_ms) - max(line.slot.start_ms, cue.start_ms)


def _share(line: Segment, cue: Cue) -> float:
    return _common_ms(line, cue) / min(line.slot.length_ms, cue.length_ms)
