"""What every test gets, whether it asks or not: own user folders, and failure on any warning, log or loose thread."""

from __future__ import annotations

import logging
import os
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

# The suite runs in as many processes as there are cores. Networks that share one core among several threads each wait
# for one another: a test of a second takes minutes. Read when torch is first loaded, here and in what tests start.
os.environ.setdefault("OMP_NUM_THREADS", "1")


@pytest.fixture(autouse=True)
def _own_user_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings and data of the person running the tests are out of reach; the cache (weights) is shared."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "data"))


@pytest.fixture(autouse=True)
def _no_loud_logs(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A log of WARNING or above fails the test unless it was expected by `caplog.clear()` after looking at it."""
    yield
    loud = [r for phase in ("setup", "call") for r in caplog.get_records(phase) if r.levelno >= logging.WARNING]
    assert not loud, [f"{r.name}: {r.getMessage()}" for r in loud]


@pytest.fixture(autouse=True)
def _no_loose_threads() -> Iterator[None]:
    """A test that leaves a thread running fails, and says which."""
    before = set(threading.enumerate())
    yield
    deadline = time.monotonic() + 3.0
    while (left := [t for t in threading.enumerate() if t not in before and _is_running(t)]) and (
        time.monotonic() < deadline
    ):
        time.sleep(0.02)
    assert not left, f"threads left behind: {left}"


def _is_running(thread: threading.Thread) -> bool:
    # Python calls a thread of Qt's alive for ever once it has been in it; only one that runs has a frame.
    return thread.is_alive() and thread.ident in sys._current_frames()


@pytest.fixture(scope="session")
def media() -> Path:
    """The real inputs that lie beside the checkout.

    They are optional for users; CI has them, so a missing folder skips with its reason.
    """
    folder = Path(__file__).resolve().parents[2] / "shared" / "media"
    if not folder.is_dir():
        pytest.skip("the folder of real inputs (../shared/media) is not on this machine")
    return folder
