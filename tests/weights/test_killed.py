"""Downloads whose program is killed, or stopped from the terminal, in the middle."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest

from dubstudio.weights.store import State
from tests.weights.conftest import Bench, as_toml, small_catalog

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import sys
from pathlib import Path
from dubstudio.weights import catalog
catalog.catalog_file = lambda: Path(sys.argv[1])
from dubstudio.app import main
sys.exit(main(sys.argv[2:]))
"""


@pytest.mark.parametrize(("blow", "status"), [(signal.SIGINT, 130), (signal.SIGKILL, -signal.SIGKILL)])
@pytest.mark.skipif(os.name == "nt", reason="Windows knows no such signals")
def test_what_came_is_gone_on_with(bench: Bench, tmp_path: Path, blow: signal.Signals, status: int) -> None:
    listed = tmp_path / "catalog.toml"
    listed.write_bytes(as_toml(msgspec.to_builtins(small_catalog())))
    folder = bench.root / "small"
    arguments = [
        "models", "get", "small", "--from", bench.source, "--endpoint", bench.server.url, "--to", str(folder),
        "--accept-licence", "own-1+mit-1",
    ]  # fmt: skip
    bench.server.manners.pause_s = 0.05
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(listed), *arguments],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    deadline = time.monotonic() + 20
    while bench.store.standing(bench.model).started < 20_000 and time.monotonic() < deadline:
        time.sleep(0.02)
    process.send_signal(blow)
    assert process.wait(10) == status
    assert bench.store.standing(bench.model).state is State.STARTED
    before = len(bench.server.files_asked())
    bench.completes()
    assert any(wanted for _, wanted in bench.server.files_asked()[before:])
