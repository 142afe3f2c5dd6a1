"""Edits that somebody might try, sensible or not, out of whatever chooses: hypothesis, or a seeded generator.

Everything comes down to two choices, a number within bounds and one of several things.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from random import Random
from typing import Any, Protocol, TypeVar

from hypothesis import strategies as st

from dubstudio.project.commands import cast, document, fields, lexicon, lines, markers, takes, timing
from dubstudio.project.commands.timing import Edge
from dubstudio.project.edits import Edit
from dubstudio.project.entities import (
    AsVoice,
    FitFree,
    FitRatio,
    FitSlot,
    FromClip,
    InWords,
    Media,
    MixSettings,
    Pauses,
    Project,
    ProjectSettings,
    Pronunciation,
    Span,
)
from dubstudio.project.snapping import SnapPoints
from tests.builders import (
    ANNA,
    BOB,
    DEEP,
    WARM,
    build_character,
    build_failed_take,
    build_segment,
    build_take,
    build_voice,
)

T = TypeVar("T")

EMOTIONS = (None, AsVoice(), InWords("sad"), InWords("sad", 2.0), FromClip("a.wav"), FromClip("../a"))
FITS = (FitFree(), FitSlot(), FitRatio(1.1), FitRatio(-1.0))
NUMBERS = (0.0, -3.0, 1.5, 30.0, 1e300, -0.0, math.nan, math.inf)
SIGNS = ("", " ", "a", "b", ".", "，", "今", "\n", "\ud83d", "Hello, there.", "é")


class Chooser(Protocol):
    """What a random edit is made of."""

    def number(self, least: int, most: int) -> int: ...

    def pick(self, options: Sequence[T]) -> T: ...


class Seeded:
    """Chooses by a seed; quick."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)

    def number(self, least: int, most: int) -> int:
        return self._random.randint(least, most)

    def pick(self, options: Sequence[T]) -> T:
        return self._random.choice(options)


class Drawn:
    """Lets hypothesis choose, so that it can make a failure small."""

    def __init__(self, data: st.DataObject) -> None:
        self._data = data

    def number(self, least: int, most: int) -> int:
        return self._data.draw(st.integers(least, most))

    def pick(self, options: Sequence[T]) -> T:
        return self._data.draw(st.sampled_from(options))


class _Parts:
    """The parts of an edit, chosen from a document."""

    def __init__(self, project: Project, chooser: Chooser) -> None:
        self._project = project
        self._chooser = chooser

    def one_of(self, rows: dict[str, Any]) -> str:
        return self._chooser.pick([*rows, "none"])

    def some_of(self, rows: dict[str, Any]) -> list[str]:
        return [self._chooser.pick([*rows, *rows, "none"]) for _ in range(self._chooser.number(1, 3))]

    def time(self) -> int:
        return self._chooser.number(-500, 12_000)

    def shift(self) -> int:
        return self._chooser.pick([0, 1, -1, 40, -40, 500, -500, 20_000])

    def span(self) -> Span:
        return Span(self.time(), self.time())

    def region(self) -> Span | None:
        return self._chooser.pick([None, self.span(), self.span()])

    def text(self) -> str:
        return "".join(self._chooser.pick(SIGNS) for _ in range(self._chooser.number(0, 4)))

    def real(self) -> float:
        return self._chooser.pick(NUMBERS)

    def flag(self) -> bool:
        return self._chooser.pick([True, False])

    def edge(self) -> Edge:
        return self._chooser.pick(list(Edge))

    def of(self, *options: Any) -> Any:
        return self._chooser.pick(options)


def any_edit(project: Project, chooser: Chooser, new: str) -> Edit:
    """A random edit.

    Args:
        project: The document it is for.
        chooser: What chooses.
        new: Id of whatever it brings in.

    Raises:
        EditRefused: The command itself refuses.
    """
    parts = _Parts(project, chooser)
    makers = [_line_commands, _line_commands, _time_commands, _take_commands, _other_commands, _lexicon_commands]
    return chooser.pick(chooser.pick(makers)(project, parts, new))()


def any_take(project: Project, chooser: Chooser, new: str) -> Edit:
    """A random edit such as speaking gives.

    Raises:
        EditRefused: There is no such line.
    """
    line_id = _Parts(project, chooser).one_of(project.segments)
    if chooser.number(0, 5) == 0:
        return takes.add_take(project, build_failed_take(new, line_id, number=0))
    return takes.add_take(project, build_take(new, line_id, number=0), choose=chooser.number(0, 4) > 0)


Commands = list[Callable[[], Edit]]


def _line_commands(p: Project, x: _Parts, new: str) -> Commands:
    line, ids = x.one_of(p.segments), x.some_of(p.segments)
    return [
        lambda: lines.add_segments(p, [build_segment(new, x.time(), x.time(), text=x.text())]),
        lambda: lines.draw_segment(p, x.span(), x.of(ANNA, None, "none"), new_segment_id=new),
        lambda: lines.remove_segments(p, ids),
        lambda: lines.duplicate_segments(p, ids[:1]),
        lambda: lines.split_segment(p, line, x.time(), new_segment_id=new),
        lambda: lines.merge_segments(p, ids),
        lambda: lines.import_segments(p, [build_segment(new)], replacing=x.of(True, False, False)),
        lambda: fields.set_text(p, line, x.text()),
        lambda: fields.set_text(p, "seg_3", x.text()),
        lambda: fields.set_note(p, line, x.text()),
        lambda: fields.assign_character(p, ids, x.of(ANNA, BOB, None, "none")),
        lambda: fields.assign_voice(p, ids, x.of(WARM, DEEP, None, "none")),
        lambda: fields.set_emotion(p, ids, x.of(*EMOTIONS)),
        lambda: fields.set_fit(p, ids, x.of(*FITS)),
        lambda: fields.set_gain(p, ids, x.real()),
        lambda: fields.set_temperature(p, ids, x.of(None, x.real())),
        lambda: fields.set_seed(p, ids, x.of(0, 7, -1, 2**32)),
        lambda: fields.set_language(p, ids, x.of("", "zh", "no tag")),
        lambda: fields.lock(p, ids),
        lambda: fields.unlock(p, ids),
    ]


def _time_commands(p: Project, x: _Parts, new: str) -> Commands:
    line, ids = x.one_of(p.segments), x.some_of(p.segments)
    marker = x.one_of(p.markers)
    return [
        lambda: timing.set_slot(p, line, x.span()),
        lambda: timing.trim_segment(p, line, end_ms=x.time()),
        lambda: timing.drag_edge(p, line, x.edge(), x.time()),
        lambda: timing.drag_region_edge(p, line, x.edge(), x.time()),
        lambda: timing.move_segments(p, ids, x.shift()),
        lambda: timing.ripple_move(p, ids, x.shift()),
        lambda: timing.nudge(p, ids, x.of(40, -40, 40)),
        lambda: timing.nudge_edge(p, ids, x.edge(), x.of(40, -40)),
        lambda: timing.lead_in(p, ids, 100),
        lambda: timing.lead_out(p, ids, 350),
        lambda: timing.snap_to_shots(p, ids, SnapPoints([0, x.time(), x.time(), 2_000]), 320),
        lambda: timing.fit_slot_to_region(p, ids),
        lambda: timing.set_regions(p, {line: x.region()}),
        lambda: markers.add_marker(p, x.time(), x.text(), new_marker_id=new),
        lambda: markers.move_marker(p, marker, x.time()),
        lambda: markers.rename_marker(p, marker, x.text()),
        lambda: markers.remove_markers(p, x.some_of(p.markers)),
    ]


def _take_commands(p: Project, x: _Parts, new: str) -> Commands:
    line, take = x.one_of(p.segments), x.one_of(p.takes)
    return [
        lambda: takes.add_take(p, build_take(new, line, number=0), choose=x.flag()),
        lambda: takes.add_take(p, build_failed_take(new, line, number=0)),
        lambda: takes.choose_take(p, line, x.of(take, None)),
        lambda: takes.choose_take(p, p.takes[take].segment_id if take in p.takes else line, take),
        lambda: takes.star_take(p, take, starred=x.flag()),
        lambda: takes.remove_takes(p, x.some_of(p.takes)),
    ]


def _lexicon_commands(p: Project, x: _Parts, new: str) -> Commands:
    held, whose = x.one_of(p.lexicon), x.of("", ANNA, BOB, "none")
    word, reading = x.of("银行", "read", "READ", x.text()), x.of("yin2 hang2", "R EH1 D", "a|b", "")
    language, flag = x.of("", "zh", "no tag"), x.flag()

    def entry(entry_id: str) -> Pronunciation:
        return Pronunciation(
            id=entry_id, word=word, reading=reading, language=language, character_id=whose, match_case=flag
        )

    return [
        lambda: lexicon.add_pronunciation(p, entry(new)),
        lambda: lexicon.change_pronunciation(p, entry(held)),
        lambda: lexicon.put_pronunciations(p, [entry(held), entry("")]),
        lambda: lexicon.remove_pronunciations(p, x.some_of(p.lexicon)),
        lambda: lexicon.set_pauses(p, Pauses(sentence=x.of(0.25, 2.0, x.real()), clause=x.of(1.0, 4.0))),
    ]


def _other_commands(p: Project, x: _Parts, new: str) -> Commands:
    who, voice = x.one_of(p.characters), x.of(*p.voices, None, "none")
    return [
        lambda: cast.add_character(p, build_character(new, voice_id=voice)),
        lambda: cast.rename_character(p, who, x.text()),
        lambda: cast.recast(p, who, voice),
        lambda: cast.set_character_emotion(p, who, x.of(*EMOTIONS[1:])),
        lambda: cast.set_character_colour(p, who, x.of(3, 16)),
        lambda: cast.remove_character(p, who),
        lambda: cast.add_voice(p, build_voice(new)),
        lambda: cast.update_voice(p, build_voice(str(voice), name=x.text())),
        lambda: cast.remove_voice(p, str(voice)),
        lambda: document.set_mix(p, MixSettings(loudness_lufs=x.of(-14.0, -200.0, x.real()))),
        lambda: document.set_media(p, Media(path=x.text(), duration_ms=x.of(0, 5, -5))),
        lambda: document.set_project_settings(p, ProjectSettings(language=x.of("zh", "?"))),
    ]
