"""Random edits, sensible or not, with undo, redo, deliveries and macros between: the document never breaks, nothing is
lost. Hypothesis makes failures small here; `test_fuzz` goes farther with a seed.

The number of runs comes from ``DUBSTUDIO_EDIT_RUNS``, each of up to `STEPS` steps.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from dubstudio.base.errors import EditRefused
from dubstudio.files.project_codec import decode, encode
from dubstudio.project.edits import ChangeSet, Edit
from dubstudio.project.entities import Project
from dubstudio.project.history import History
from dubstudio.project.invariants import broken_references, faults
from tests.builders import build_film, build_scene
from tests.project.any_edit import Drawn, any_edit, any_take

RUNS = int(os.environ.get("DUBSTUDIO_EDIT_RUNS", "60"))
STEPS = 60


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

    def edit(self, data: st.DataObject) -> bool:
        """Try an edit; whether it was accepted."""
        self.n_new += 1
        before, told = self.history.project, len(self.events)
        try:
            self.history.do(any_edit(before, Drawn(data), f"new_{self.n_new}"))
        except EditRefused:
            assert self.history.project is before
            assert len(self.events) == told
            return False
        return True

    @rule(data=st.data())
    def do(self, data: st.DataObject) -> None:
        before, told = self.history.project, len(self.events)
        accepted = self.edit(data)
        assert len(self.events) - told == (accepted and self.history.project != before)

    @rule(data=st.data(), merge_key=st.sampled_from(["", "speak"]), with_joins=st.booleans(), is_take=st.booleans())
    def deliver(self, data: st.DataObject, merge_key: str, with_joins: bool, is_take: bool) -> None:
        self.n_new += 1
        before, told, could_redo = self.history.project, len(self.events), self.history.can_redo
        try:
            edit = (any_take if is_take else any_edit)(before, Drawn(data), f"new_{self.n_new}")
            joins = Drawn(data).pick([*before.segments, "none"]) if with_joins else ""
            self.history.deliver(Edit(edit.label, edit.changes, merge_key), joins)
        except EditRefused:
            assert self.history.project is before
            assert (len(self.events), self.history.can_redo) == (told, could_redo)
            return
        assert len(self.events) - told == (self.history.project != before)

    @rule(data=st.data(), n_edits=st.integers(0, 4), fails=st.booleans())
    def macro(self, data: st.DataObject, n_edits: int, fails: bool) -> None:
        before, told = self.history.project, len(self.events)
        try:
            with self.history.macro("Several"):
                for _ in range(n_edits):
                    self.edit(data)
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
