"""20,000 random edits, valid and invalid, with undo, redo, deliveries and macros between, from fixed seeds.

Beside the history runs a plain model of it: the list of states as they were. What the history says is compared with
the model at every step, and with the bytes of the start at the end of every document. ``DUBSTUDIO_FUZZ_EDITS`` sets
another number of edits.
"""

from __future__ import annotations

import os
from contextlib import suppress
from copy import copy
from dataclasses import dataclass, field

from dubstudio.base.errors import EditRefused
from dubstudio.base.events import Listeners
from dubstudio.files.project_codec import decode, encode
from dubstudio.project.edits import ChangeSet, Edit
from dubstudio.project.entities import Project
from dubstudio.project.history import History
from dubstudio.project.invariants import broken_references, faults
from tests.builders import build_film, build_marker, build_project, build_scene
from tests.project.any_edit import Seeded, any_edit, any_take

N_EDITS = int(os.environ.get("DUBSTUDIO_FUZZ_EDITS", "20000"))
EDITS_EACH = 250  # to one document
MOST_LINES = 40
STARTS = (build_scene(), build_film(6), build_project(build_marker()))


@dataclass
class Tally:
    """How much of everything happened, so that a fuzzer that tries nothing is found out."""

    tried: int = 0
    refused: int = 0
    undone: int = 0
    redone: int = 0
    delivered: int = 0
    over_waiting: int = 0  # deliveries while steps waited to be made again
    macros: int = 0


@dataclass
class Fuzz:
    """One document, the history that holds it, and the states that the history must be able to go back to."""

    seed: int
    tally: Tally
    events: list[ChangeSet] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.choose = Seeded(self.seed)
        start = self.choose.pick(STARTS)
        self.history = History(start)
        self.history.changed.subscribe(self.events.append)
        self.start = encode(start)
        self.states = [start]  # by the number of steps done
        self.saved: bytes = self.start

    def run(self) -> None:
        ways = [self.edit] * 12 + [self.deliver] * 3 + [self.undo] * 4 + [self.redo] * 3 + [self.macro, self.save]
        goal = min(self.tally.tried + EDITS_EACH, N_EDITS)
        while self.tally.tried < goal:
            self.events.clear()
            self.choose.pick(ways)()
            self.check()
        self.walk_to_both_ends()

    def check(self) -> None:
        project = self.history.project
        assert not faults(project)
        assert not broken_references(project)
        assert not self.history.is_clean or encode(project) == self.saved
        numbers = [(take.segment_id, take.number) for take in project.takes.values()]
        assert len(set(numbers)) == len(numbers), "two takes of a line have one number"

    def edit(self) -> None:
        project, waiting = self.history.project, self.history.can_redo
        if len(project.segments) > MOST_LINES:
            self.history.undo()
            self.states.pop()
            return
        try:
            self.history.do(self.new_edit(project))
        except EditRefused:
            self.tally.refused += 1
            assert self.history.project is project
            assert self.history.can_redo == waiting
            return
        self.note(project)

    def new_edit(self, project: Project) -> Edit:
        self.tally.tried += 1
        return any_edit(project, self.choose, f"new_{self.tally.tried}")

    def note(self, before: Project) -> None:
        """Bring the model up to date: an edit is a new step, unless it is typing or takes typing back."""
        assert len(self.events) == (self.history.project != before)
        if self.history.project is before:
            return
        n_steps = self.n_done()
        assert len(self.states) - 1 <= n_steps <= len(self.states) or n_steps == len(self.states) - 2
        self.states[n_steps:] = [self.history.project]

    def deliver(self) -> None:
        before, self.tally.tried = self.history.project, self.tally.tried + 1
        waiting = self.history.can_redo
        new = f"new_{self.tally.tried}"
        try:
            make = any_take if self.choose.number(0, 3) else any_edit
            edit = make(before, self.choose, new)
            keyed = Edit(edit.label, edit.changes, self.choose.pick(["", "speak", "speak again"]))
            self.history.deliver(keyed, self.choose.pick(["", self.choose.pick([*before.segments, "none"])]))
        except EditRefused:
            self.tally.refused += 1
            assert self.history.project is before
            assert self.history.can_redo == waiting
            return
        assert len(self.events) == (self.history.project != before)
        self.tally.delivered += 1
        self.tally.over_waiting += waiting
        self.look_through()

    def undo(self) -> None:
        for _ in range(self.choose.number(1, 4)):
            if self.history.can_undo:
                self.history.undo()
                self.states.pop()
                self.tally.undone += 1
                assert self.history.project == self.states[-1]

    def redo(self) -> None:
        for _ in range(self.choose.number(1, 4)):
            if self.history.can_redo:
                self.history.redo()
                self.states.append(self.history.project)
                self.tally.redone += 1
                self.check()

    def macro(self) -> None:
        before, fails = self.history.project, self.choose.number(0, 3) == 0
        try:
            with self.history.macro("Several"):
                for _ in range(self.choose.number(0, 5)):
                    make = self.history.deliver if self.choose.number(0, 3) == 0 else self.history.do
                    with suppress(EditRefused):
                        make(self.new_edit(self.history.project))
                if fails:
                    raise InterruptedError
        except InterruptedError:
            assert self.history.project is before
        else:
            self.tally.macros += 1
            self.note(before)

    def save(self) -> None:
        self.saved = encode(self.history.project)
        assert decode(self.saved, "here") == self.history.project
        self.history.mark_clean()

    def n_done(self) -> int:
        return len(self.history._done)  # a look inside: typing makes steps come and go

    def look_through(self) -> None:
        """After a delivery the states below may hold it: learn them on a twin, and hold the way up to them."""
        twin = copy(self.history)
        twin.changed, twin._done, twin._undone = Listeners(), [*twin._done], [*twin._undone]
        states = [twin.project]
        while twin.can_undo:
            twin.undo()
            states.append(twin.project)
            assert not broken_references(twin.project)
        assert encode(twin.project) == self.start
        self.states = states[::-1]
        for state in self.states[1:]:
            twin.redo()
            assert twin.project == state
        assert len(self.states) - 1 == self.n_done()

    def walk_to_both_ends(self) -> None:
        while self.history.can_redo:
            self.history.redo()
            self.states.append(self.history.project)
            self.check()
        last = encode(self.history.project)
        for state in reversed(self.states[:-1]):
            self.history.undo()
            assert self.history.project == state
        assert not self.history.can_undo
        assert encode(self.history.project) == self.start
        while self.history.can_redo:
            self.history.redo()
        assert encode(self.history.project) == last


def test_twenty_thousand_edits_break_nothing() -> None:
    tally, seed = Tally(), 0
    while tally.tried < N_EDITS:
        seed += 1
        try:
            Fuzz(seed, tally).run()
        except Exception as error:
            raise AssertionError(f"seed {seed}, edit {tally.tried}") from error
    assert tally.tried >= N_EDITS
    assert 0.2 < tally.refused / tally.tried < 0.7, tally
    assert min(tally.undone, tally.redone, tally.delivered, tally.macros) > N_EDITS // 50, tally
    assert tally.over_waiting > N_EDITS // 100, tally
