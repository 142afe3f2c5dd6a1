"""Killing the program at any moment of editing loses no more than the autosave time, and nothing that was saved.

A real window's keeper works in a process of its own: edits every few milliseconds, saves now and then, and is killed.
What is on disk is then opened as the next start would open it. The time is shortened; what holds for it holds for the
half minute, where the disk has more of it to spare.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from msgspec.structs import replace

from dubstudio.files import project_file
from dubstudio.project.entities import Project
from dubstudio.studio import opening
from tests.builders import build_film

ROOT = Path(__file__).resolve().parents[3]
INTERVAL_MS = 400
SPARE_MS = 400
"""What a busy disk may take; the keeper begins early, so that for the usual 30 s it has 6 s."""

NURSERY = """
import os, signal, sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from dubstudio.base.settings import Settings
from dubstudio.project.commands import fields
from dubstudio.studio import opening
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.documents.errands import Errands
from dubstudio.ui.documents.keeper import Keeper
from dubstudio.ui.notices import Notices
from dubstudio.ui.preferences import Preferences

def work(folder, interval_ms, journal):
    app = QGuiApplication([])
    notices = Notices()
    notices.failed.connect(lambda error: os.write(journal, f"x {error}\\n".encode()))
    bridge = DocumentBridge(notices)
    keeper = Keeper(bridge, Errands(notices), notices, Preferences(Settings(), None))
    keeper.interval_ms = interval_ms
    opened = opening.open_project(folder)
    bridge.show(opened.document)
    with bridge.macro("Recover"):
        for step in opened.recovery.steps if opened.recovery else ():
            opened.document.history.do(step)
    number = int(bridge.project.segments["seg_00000"].text.split()[-1])
    def edit():
        nonlocal number
        number += 1
        bridge.attempt(lambda project: fields.set_text(project, "seg_00000", f"Number {number}"))
        os.write(journal, f"e {number} {time.monotonic()}\\n".encode())
    def save():
        saving = number
        keeper.save(done=lambda: os.write(journal, f"s {saving}\\n".encode()))
    edits, saves = QTimer(interval=4), QTimer(interval=170)
    edits.timeout.connect(edit)
    saves.timeout.connect(save)
    edits.start()
    saves.start() if number % 2 else None
    app.exec()

print("ready", flush=True)
for line in sys.stdin:
    folder, interval_ms, journal = line.rstrip("\\n").split("\\t")
    pid = os.fork()
    if not pid:
        work(Path(folder), int(interval_ms), os.open(journal, os.O_WRONLY | os.O_CREAT | os.O_APPEND))
    print(pid, flush=True)
    os.waitpid(pid, 0)
    print("gone", flush=True)
"""


@contextmanager
def _nursery() -> Iterator[subprocess.Popen[str]]:
    """A process that has everything imported and makes children that work."""
    process = subprocess.Popen(
        [sys.executable, "-c", NURSERY],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        yield process
        assert process.stdin is not None
        process.stdin.close()


def _worked(nursery: subprocess.Popen[str], folder: Path, journal: Path, for_s: float) -> float:
    """Let a child work for a while after its first edit, and kill it. Gives back when that was."""
    assert nursery.stdin is not None
    assert nursery.stdout is not None
    journal.write_bytes(b"")
    nursery.stdin.write(f"{folder}\t{INTERVAL_MS}\t{journal}\n")
    nursery.stdin.flush()
    pid = int(nursery.stdout.readline())
    deadline = time.monotonic() + 20
    while not journal.stat().st_size:
        assert time.monotonic() < deadline, "it never began"
        time.sleep(0.005)
    time.sleep(for_s)
    killed_at = time.monotonic()
    os.kill(pid, signal.SIGKILL)
    assert nursery.stdout.readline() == "gone\n"
    return killed_at


def _check(folder: Path, journal: Path, killed_at: float) -> float:
    """Open what is there as the next start does. Gives back how much work was lost, s."""
    rows = [line.split(maxsplit=2) for line in journal.read_text("utf-8").splitlines()]
    assert not [row for row in rows if row[0] == "x"], "nothing went wrong before"
    saved = max((int(row[1]) for row in rows if row[0] == "s"), default=0)
    edits = {int(row[1]): float(row[2]) for row in rows if row[0] == "e"}
    on_disk = _number(project_file.load(folder).project)
    assert on_disk >= saved, "what was saved is there"
    opened = opening.open_project(folder)
    document = opened.document
    with document.history.macro("Recover"):
        for step in opened.recovery.steps if opened.recovery else ():
            document.history.do(step)
    kept = _number(document.project)
    document.close()
    assert kept >= on_disk, "what is offered is never older than what was saved"
    lost = [at for number, at in edits.items() if number > kept and at <= killed_at]
    return killed_at - min(lost) if lost else 0.0


def _number(project: Project) -> int:
    return int(project.segments["seg_00000"].text.split()[-1])


def _rounds(tmp_path: Path, n_rounds: int) -> None:
    film = build_film(200)
    first = film.segments["seg_00000"]
    film = replace(film, segments={**film.segments, first.id: replace(first, text="Number 0")})
    folder = project_file.create(tmp_path / "film", film).folder
    dice = random.Random(20_261_125)
    losses = []
    with _nursery() as nursery:
        for _ in range(n_rounds):
            killed_at = _worked(nursery, folder, tmp_path / "journal", dice.uniform(0.02, 1.1))
            losses.append(_check(folder, tmp_path / "journal", killed_at))
    assert max(losses) * 1000 <= INTERVAL_MS + SPARE_MS, f"seconds lost: {sorted(losses)[-5:]}"
    assert len([path for path in folder.glob("*") if ".part" in path.name]) <= 2


needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")


@needs_fork
def test_a_killed_window_loses_no_more_than_the_autosave_time(tmp_path: Path) -> None:
    _rounds(tmp_path, 6)


@needs_fork
@pytest.mark.slow
def test_fifty_killed_windows_lose_no_more_than_the_autosave_time(tmp_path: Path) -> None:
    _rounds(tmp_path, 50)
