"""Random edits, sensible or not, with undo, redo and macros between: the document never breaks, nothing is lost.

The number of runs comes from ``DUBSTUDIO_EDIT_RUNS``, each of up to `STEPS` steps.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from dubstudio.base.errors import EditRefused
from dubstudio.files.project_codec import decode, encode
from dubstudio.project.commands import cast, document, fields, lines, takes, timing
from dubstudio.project.edits import ChangeSet, Edit
from dubstudio.project.entities import (
    AsVoice,
    FitFree,
    FitRatio,
    FromClip,
    InWords,
    MixSettings,
    Project,
    ProjectSettings,
    Span,
)
from dubstudio.project.history import History
from dubstudio.project.invariants import broken_references, faults
from tests.builders import (
    ANNA,
    BOB,
    DEEP,
    WARM,
    build_character,
    build_failed_take,
    build_film,
    build_scene,
    build_segment,
    build_take,
    build_voice,
)

RUNS = int(os.environ.get("DUBSTUDIO_EDIT_RUNS", "60"))
STEPS = 60

TIMES = st.integers(-500, 12_000)
TEXTS = st.text("ab .,!?。，今\n", max_size=12)
EMOTIONS = st.sampled_from([None, AsVoice(), InWords("sad"), InWords("sad", 2.0), FromClip("a.wav"), FromClip("../a")])
FITS = st.sampled_from([FitFree(), FitRatio(1.1), FitRatio(-1.0)])
SPANS = st.none() | st.builds(Span, TIMES, TIMES)
Draw = Callable[[st.SearchStrategy[Any]], Any]


def _one(draw: Draw, rows: dict[str, Any]) -> str:
    return draw(st.sampled_from([*rows, "none"]))


def _some(draw: Draw, rows: dict[str, Any]) -> list[str]:
    return draw(st.lists(st.sampled_from([*rows, *rows, "none"]), min_size=1, max_size=3))


def _line_command(p: Project, draw: Draw, new: str) -> Edit:
    """A random edit about lines."""
    line, ids = _one(draw, p.segments), _some(draw, p.segments)
    commands: list[Callable[[], Edit]] = [
        lambda: lines.add_segments(p, [build_segment(new, draw(TIMES), draw(TIMES), text=draw(TEXTS))]),
        lambda: lines.remove_segments(p, ids),
        lambda: lines.duplicate_segments(p, ids),
        lambda: lines.split_segment(p, line, draw(TIMES), new_segment_id=new),
        lambda: lines.merge_segments(p, ids),
        lambda: lines.import_segments(p, [build_segment(new)], replacing=draw(st.booleans())),
        lambda: timing.set_slot(p, line, Span(draw(TIMES), draw(TIMES))),
        lambda: timing.trim_segment(p, line, end_ms=draw(TIMES)),
        lambda: timing.move_segments(p, ids, draw(TIMES)),
        lambda: timing.set_regions(p, {line: draw(SPANS)}),
        lambda: fields.set_text(p, line, draw(TEXTS)),
        lambda: fields.set_text(p, "seg_3", draw(TEXTS)),
        lambda: fields.assign_character(p, ids, draw(st.sampled_from([ANNA, BOB, None, "none"]))),
        lambda: fields.assign_voice(p, ids, draw(st.sampled_from([WARM, DEEP, None, "none"]))),
        lambda: fields.set_emotion(p, ids, draw(EMOTIONS)),
        lambda: fields.set_fit(p, ids, draw(FITS)),
        lambda: fields.set_gain(p, ids, draw(st.floats())),
        lambda: fields.lock(p, ids),
        lambda: fields.unlock(p, ids),
    ]
    return draw(st.sampled_from(commands))()


def _other_command(p: Project, draw: Draw, new: str) -> Edit:
    """A random edit about takes, the cast or the project."""
    line, take, who = _one(draw, p.segments), _one(draw, p.takes), _one(draw, p.characters)
    voice = draw(st.sampled_from([*p.voices, None, "none"]))
    commands: list[Callable[[], Edit]] = [
        lambda: takes.add_take(p, build_take(new, line, number=0), choose=draw(st.booleans())),
        lambda: takes.add_take(p, build_failed_take(new, line, number=0)),
        lambda: takes.choose_take(p, line, draw(st.sampled_from([take, None]))),
        lambda: takes.star_take(p, take),
        lambda: takes.remove_takes(p, _some(draw, p.takes)),
        lambda: cast.add_character(p, build_character(new, voice_id=voice)),
        lambda: cast.rename_character(p, who, draw(TEXTS)),
        lambda: cast.recast(p, who, voice),
        lambda: cast.remove_character(p, who),
        lambda: cast.add_voice(p, build_voice(new)),
        lambda: cast.remove_voice(p, str(voice)),
        lambda: document.set_mix(p, MixSettings(loudness_lufs=draw(st.floats(-80, 10)))),
        lambda: document.set_project_settings(p, ProjectSettings(language=draw(st.sampled_from(["zh", "?"])))),
    ]
    return draw(st.sampled_from(commands))()


class RandomEdits(RuleBasedStateMachine):
    """One document under a user who tries everything."""

    @initialize(start=st.sampled_from([build_scene(), build_film(4)]), depth=st.sampled_from([None, None, 3]))
    def open(self, start: Project, depth: int | None) -> None:
        self.history = History(start, depth=depth)
        self.endless = depth is None
        self.start = self.saved = encode(start)
        self.events: list[ChangeSet] = []
        self.history.changed.subscribe(self.events.append)
        self.n_new = 0

    def edit(self, draw: Draw) -> bool:
        """Try an edit; whether it was accepted."""
        self.n_new += 1
        command = draw(st.sampled_from([_line_command, _line_command, _other_command]))
        before, told = self.history.project, len(self.events)
        try:
            self.history.do(command(before, draw, f"new_{self.n_new}"))
        except EditRefused:
            assert self.history.project is before
            assert len(self.events) == told
            return False
        return True

    @rule(data=st.data())
    def do(self, data: st.DataObject) -> None:
        before, told = self.history.project, len(self.events)
        accepted = self.edit(data.draw)
        assert len(self.events) - told == (accepted and self.history.project != before)

    @rule(data=st.data(), n_edits=st.integers(0, 4), fails=st.booleans())
    def macro(self, data: st.DataObject, n_edits: int, fails: bool) -> None:
        before, told = self.history.project, len(self.events)
        try:
            with self.history.macro("Several"):
                for _ in range(n_edits):
                    self.edit(data.draw)
                if fails:
                    raise InterruptedError
        except InterruptedError:
            assert self.history.project is before
        assert len(self.events) - told == (self.history.project != before)

    @precondition(lambda self: self.history.can_undo)
    @rule(n=st.integers(1, 5))
    def undo(self, n: int) -> None:
        for _ in range(n):
            if self.history.can_undo:
                self.history.undo()

    @precondition(lambda self: self.history.can_redo)
    @rule(n=st.integers(1, 5))
    def redo(self, n: int) -> None:
        for _ in range(n):
            if self.history.can_redo:
                self.history.redo()

    @rule()
    def save(self) -> None:
        self.saved = encode(self.history.project)
        self.history.mark_clean()

    @invariant()
    def the_document_makes_sense(self) -> None:
        if not hasattr(self, "history"):
            return
        project = self.history.project
        assert not faults(project)
        assert not broken_references(project)
        written = encode(project)
        assert decode(written, "here") == project
        assert not self.history.is_clean or written == self.saved

    def teardown(self) -> None:
        if not hasattr(self, "history"):
            return
        while self.history.can_redo:
            self.history.redo()
        last = encode(self.history.project)
        n_steps = 0
        while self.history.can_undo:
            self.history.undo()
            n_steps += 1
        assert not self.endless or encode(self.history.project) == self.start
        for _ in range(n_steps):
            self.history.redo()
        assert encode(self.history.project) == last


RandomEdits.TestCase.settings = settings(
    max_examples=RUNS,
    stateful_step_count=STEPS,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
TestRandomEdits = RandomEdits.TestCase
