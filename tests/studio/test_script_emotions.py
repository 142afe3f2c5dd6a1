"""Proposals from the script: which lines get one, and that accepting changes nothing else."""

from __future__ import annotations

from msgspec.structs import replace

from dubstudio.project.entities import Mix, Project
from dubstudio.project.history import History
from dubstudio.studio.script_emotions import accepted, proposals
from tests.builders import build_project, build_segment


def _scene() -> Project:
    return build_project(
        build_segment("seg_1", 0, 2_000, text="Get out of my house, I hate you!"),
        build_segment("seg_2", 60_000, 62_000, text=" "),
        build_segment("seg_3", 120_000, 122_000, text="滚出去！我恨你！", language="zh"),
    )


def test_words_that_say_something_are_proposals_in_the_order_of_the_film() -> None:
    found = proposals(_scene(), ["seg_3", "seg_1", "seg_2"])
    assert [proposal.line_id for proposal in found] == ["seg_1", "seg_3"]
    for proposal in found:
        assert proposal.emotion.weights[1] == 1, "angry most of all, and the strength says how much"
        assert 0 < proposal.emotion.strength <= 1
        assert proposal.understood.evidence


def test_only_lines_that_are_asked_about() -> None:
    assert [p.line_id for p in proposals(_scene(), ["seg_3"])] == ["seg_3"]


def test_accepting_is_one_step_and_leaves_locked_lines() -> None:
    project = _scene()
    found = proposals(project, ["seg_1", "seg_3"])
    locked = replace(project, segments={i: replace(s, locked=i == "seg_3") for i, s in project.segments.items()})
    history = History(locked)
    history.do(accepted(locked, found))
    assert isinstance(history.project.segments["seg_1"].emotion, Mix)
    assert history.project.segments["seg_3"].emotion is None
    history.undo()
    assert history.project == locked
