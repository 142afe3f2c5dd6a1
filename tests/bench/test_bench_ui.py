"""The bench of the timeline runs and measures what it promises; how fast this machine is, is not asked."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from bench.ui import N_LINES, build_project
from dubstudio.project.invariants import broken_references, faults

ROOT = Path(__file__).resolve().parents[2]


def test_its_document_is_one_that_could_be_opened() -> None:
    project = build_project([("a1.flac", 24_000)], Path("film.mp4"))
    assert len(project.segments) == N_LINES
    assert faults(project) == []
    assert broken_references(project) == []


@pytest.mark.slow
def test_quick_bench_writes_its_tables(tmp_path: Path) -> None:
    target = tmp_path / "ui.json"
    command = [sys.executable, "-m", "bench.ui", "--quick", "--paints", "4", "--json", str(target)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode in (0, 1), done.stderr
    measured = json.loads(target.read_text("utf-8"))
    opening, painting, editing = (table["rows"] for table in measured["tables"])
    assert [row["what"] for row in opening] == ["reading the file", "until it is seen"]
    assert {row["view"] for row in painting} == {"30 s", "5 min", "2 h"} == {row["view"] for row in editing}
    assert all(row["p95 ms"] > 0 for row in painting + editing)
    assert len(measured["checks"]) == 5
