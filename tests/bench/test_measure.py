"""The helpers of the benches: tables, promises and fair timing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench.measure import Check, Table, median_ratio, report, side_by_side


def test_a_report_is_printed_and_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = Table("Speeds", {"who": "", "speed": ".2f", "n": "d"})
    table.add("ours", 1.234, 3)
    table.add("theirs", None, 4)
    target = tmp_path / "r.json"
    code = report([table], [Check("quick", 0.9, 1.0), Check("small", 3.0, 2.0)], target)
    shown = capsys.readouterr().out
    assert code == 1
    assert "1.23" in shown
    assert "ok   quick: 0.9 (limit 1)" in shown
    assert "MISS small" in shown
    kept = json.loads(target.read_text("utf-8"))
    assert kept["tables"][0]["rows"][1] == {"who": "theirs", "speed": None, "n": 4}
    assert [check["kept"] for check in kept["checks"]] == [True, False]
    assert table.column("n") == [3, 4]


def test_kept_promises_end_well(capsys: pytest.CaptureFixture[str]) -> None:
    assert report([], [Check("quick", 1.0, 1.0)], None) == 0
    assert "ok" in capsys.readouterr().out


def test_a_row_of_the_wrong_width_is_refused() -> None:
    with pytest.raises(ValueError, match="2 values for 1 columns"):
        Table("t", {"a": ""}).add(1, 2)


def test_things_are_timed_in_turns() -> None:
    calls: list[str] = []
    times = side_by_side({"a": lambda: calls.append("a"), "b": lambda: calls.append("b")}, 3)
    assert calls == ["a", "b", "a", "b", "b", "a", "a", "b"]
    assert [len(seen) for seen in times.values()] == [3, 3]


def test_the_median_of_ratios_is_taken_round_by_round() -> None:
    assert median_ratio([1.0, 2.0, 30.0], [1.0, 4.0, 10.0]) == 1.0
