"""The bench of the check of recordings: what it makes, and how it counts."""

from __future__ import annotations

import numpy as np
import pytest

from bench.reference import Case, Score, cases
from dubstudio.speech.engine import Clip
from dubstudio.speech.reference.report import Fault, Finding, Measures, ReferenceReport

RATE = 16_000


def test_every_fault_that_is_promised_is_made() -> None:
    rng = np.random.default_rng(1)
    clips = [Clip((0.1 * rng.standard_normal(2 * RATE)).astype(np.float32), RATE) for _ in range(2)]
    made = list(cases(clips, rng))
    assert len(made) >= 60
    assert {case.fault for case in made} == {None, *Fault} - {Fault.LITTLE_SPEECH}
    for case in made:
        assert case.clip.samples.dtype == np.float32
        assert np.isfinite(case.clip.samples).all()
        assert np.abs(case.clip.samples).max(initial=0) <= 1.0


def _found(*faults: Fault) -> ReferenceReport:
    measures = Measures(5, 4, 0.8, -20, -3, 0, 40, 0.2, 8000, False, RATE, 1, 0, 0, 0)
    return ReferenceReport(50, tuple(Finding(fault, False, "So.", "Do.") for fault in faults), measures)


def test_hits_and_false_alarms_are_counted() -> None:
    clip, score = Clip(np.zeros(1, np.float32), RATE), Score()
    noisy, clean = Case("noise", Fault.NOISY, clip), Case("clean", None, clip)
    for case, found in ((noisy, (Fault.NOISY, Fault.MUSIC)), (noisy, ()), (clean, ()), (clean, (Fault.MUSIC,))):
        score.add(case, _found(*found))
    table, checks = score.faults()
    rows = {row[0]: row[1:] for row in table.rows}
    assert rows["noisy"] == (2, 0.5, 0.0)
    assert rows["music"][2] == 0.5
    assert {check.promise: check.measured for check in checks} == {
        "noisy: not named": 0.5,
        "clean clips with a finding": 0.5,
    }
    assert score.table().column("also said") == ["music", "music"]


def test_a_folder_without_clips_is_refused(tmp_path_factory: pytest.TempPathFactory) -> None:
    from bench.reference import base_clips

    with pytest.raises(SystemExit, match="fewer than two"):
        base_clips(tmp_path_factory.mktemp("empty"))
