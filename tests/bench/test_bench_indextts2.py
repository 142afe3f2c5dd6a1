"""The bench of the cloning engine runs on small random weights and keeps the promises that no machine can break."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("release", ["2", "2.5"])
def test_it_measures_networks_stages_and_a_line(tmp_path: Path, release: str) -> None:
    target = tmp_path / "indextts2.json"
    command = [sys.executable, "-m", "bench.indextts2", "--release", release, "--device", "cpu", "--seconds", "0.8"]
    done = subprocess.run(
        [*command, "--steps", "2", "--json", str(target)], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    measured = json.loads(target.read_text("utf-8"))
    networks, stages, line = (table["rows"] for table in measured["tables"])
    assert len(networks) == 7
    assert all(row["million parameters"] > 0 and row["MB"] > 0 for row in networks)
    names = [row["stage"] for row in stages]
    assert ("second pass" in names) == (release == "2")
    assert all(row["GFLOP"] > 0 and row["s"] > 0 for row in stages[:-1])
    assert len(line) == 4
    assert all(check["kept"] for check in measured["checks"])
