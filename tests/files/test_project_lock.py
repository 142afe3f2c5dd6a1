"""One program works on a project at a time, and a killed one never stands in the way."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from dubstudio.base.errors import NotWritable, OutputError
from dubstudio.files import project_lock
from tests.disks import closed_disk  # noqa: F401  a fixture

ROOT = Path(__file__).resolve().parents[2]
HOLDER = """
import sys, time
from pathlib import Path
from dubstudio.files import project_lock
held = project_lock.take(Path(sys.argv[1]))
print("held", flush=True)
time.sleep(60)
"""


def _holder(folder: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen([sys.executable, "-c", HOLDER, folder], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_a_second_taker_is_refused_until_the_first_lets_go(tmp_path: Path) -> None:
    first = project_lock.take(tmp_path)
    with pytest.raises(NotWritable, match="already open in this window"):
        project_lock.take(tmp_path)
    assert project_lock.is_in_use(tmp_path)

    first.release()
    first.release()

    assert not (tmp_path / project_lock.LOCK).exists()
    assert not project_lock.is_in_use(tmp_path)
    project_lock.take(tmp_path).release()


def test_another_process_is_named_with_what_to_do(tmp_path: Path) -> None:
    with _holder(tmp_path) as process:
        with pytest.raises(NotWritable) as caught:
            project_lock.take(tmp_path)
        process.kill()
    assert f"process {process.pid} on " in caught.value.message
    assert "since 20" in caught.value.message
    assert "Close it there first" in caught.value.remedy


def test_a_killed_holder_leaves_nothing_in_the_way(tmp_path: Path) -> None:
    with _holder(tmp_path) as process:
        process.kill()
    assert (tmp_path / project_lock.LOCK).exists(), "its file is still there"
    lock = project_lock.take(tmp_path)
    assert lock.held
    lock.release()


def test_a_lock_file_of_a_stranger_is_no_lock(tmp_path: Path) -> None:
    (tmp_path / project_lock.LOCK).write_text("not ours \x00", encoding="utf-8")
    lock = project_lock.take(tmp_path)
    assert lock.held
    lock.release()


@pytest.mark.skipif(os.name == "nt", reason="open files can't be removed there")
def test_a_lock_file_that_was_taken_away_is_not_trusted(tmp_path: Path) -> None:
    first = project_lock.take(tmp_path)
    (tmp_path / project_lock.LOCK).unlink()
    second = project_lock.take(tmp_path)
    assert second.held
    first.release()
    with pytest.raises(NotWritable):
        project_lock.take(tmp_path)
    second.release()


def test_a_folder_that_may_not_be_written_to_needs_no_lock(closed_disk: Path) -> None:  # noqa: F811
    lock = project_lock.take(closed_disk)
    assert not lock.held
    lock.release()


def test_a_folder_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(OutputError):
        project_lock.take(tmp_path / "nowhere")
