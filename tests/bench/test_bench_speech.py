"""The bench of the embedded voices runs and measures what it promises; how fast this machine is, is not asked."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.slow
def test_quick_bench_writes_its_tables(tmp_path: Path) -> None:
    target = tmp_path / "speech.json"
    command = [sys.executable, "-m", "bench.speech", "--quick", "--json", str(target)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode in (0, 1), done.stderr
    measured = json.loads(target.read_text("utf-8"))
    speed, memory = (table["rows"] for table in measured["tables"])
    assert [row["lang"] for row in speed] == ["en", "zh", "ja"]
    assert all(row["render RTF"] > 0 and row["read ms"] > 0 for row in speed)
    assert [row["run"] for row in memory] == ["cut (ours)", "whole, one session"]
    assert len(measured["checks"]) == 3
