"""Atomic writing: the old file or the new one, whole, whatever happens in between."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dubstudio.base import atomic
from dubstudio.base.errors import NotWritable, OutputError

SIZE = 4_000_000
_WRITER = """
import sys
from pathlib import Path
from dubstudio.base.atomic import write_bytes
target, size = Path(sys.argv[1]), int(sys.argv[2])
print("ready", flush=True)
for turn in range(10_000):
    write_bytes(target, bytes([turn % 256]) * size)
"""


def _parts(folder: Path) -> list[Path]:
    return [p for p in folder.iterdir() if ".part" in p.name]


def test_makes_and_replaces(tmp_path: Path) -> None:
    target = tmp_path / "a.json"
    atomic.write_text(target, "一")
    assert target.read_bytes() == "一".encode()
    atomic.write_bytes(target, b"two")
    assert target.read_bytes() == b"two"
    assert _parts(tmp_path) == []


def test_an_error_leaves_the_old_file_and_no_trace(tmp_path: Path) -> None:
    target = tmp_path / "a.json"
    target.write_text("old")

    def fail_half_way() -> None:
        with atomic.replacing(target) as part:
            part.write_text("half of the ne")
            raise ValueError("the writer broke")

    with pytest.raises(ValueError, match="broke"):
        fail_half_way()
    assert target.read_text() == "old"
    assert _parts(tmp_path) == []


def test_the_new_file_is_written_beside_the_target_and_ends_like_it(tmp_path: Path) -> None:
    with atomic.replacing(tmp_path / "film.dub.mp4") as part:
        assert part.parent == tmp_path
        assert part.suffix == ".mp4"
        part.write_bytes(b"x")
    assert [p.name for p in tmp_path.iterdir()] == ["film.dub.mp4"]


def test_keeps_the_rights_of_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "a"
    target.write_text("old")
    target.chmod(0o640)
    atomic.write_text(target, "new")
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotWritable, match=r"nowhere.a\.wav") as caught:
        atomic.write_bytes(tmp_path / "nowhere" / "a.wav", b"")
    assert caught.value.remedy


def test_a_folder_in_the_place_of_the_target_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(OutputError):
        atomic.write_bytes(tmp_path / "a", b"x")
    assert _parts(tmp_path) == []


def test_makes_folders_and_says_when_a_file_is_in_the_way(tmp_path: Path) -> None:
    assert atomic.ensure_folder(tmp_path / "a" / "b").is_dir()
    assert atomic.ensure_folder(tmp_path / "a" / "b").is_dir()
    (tmp_path / "c").write_text("")
    with pytest.raises(NotWritable, match="in the way"):
        atomic.ensure_folder(tmp_path / "c")
    with pytest.raises(NotWritable):
        atomic.ensure_folder(tmp_path / "c" / "d")


def test_the_part_of_a_writer_that_lives_is_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "a.bin"
    with atomic.replacing(target) as mine:
        mine.write_bytes(b"first")
        atomic.write_bytes(target, b"second")
        assert mine.exists()
    assert target.read_bytes() == b"first"


def test_names_that_look_like_patterns_are_names(tmp_path: Path) -> None:
    bystander = tmp_path / ".film1.999999-0.part.mp4"
    bystander.write_bytes(b"another file's")
    atomic.write_bytes(tmp_path / "film[12].mp4", b"x")
    atomic.write_bytes(tmp_path / "film?.mp4", b"x")
    assert bystander.exists()


@pytest.mark.skipif(os.name == "nt", reason="kill -9 is a POSIX signal")
def test_killed_at_any_moment_leaves_a_whole_file_and_the_next_write_sweeps(tmp_path: Path) -> None:
    target = tmp_path / "a.bin"
    atomic.write_bytes(target, b"\xff" * SIZE)
    left_behind = 0
    for turn in range(25):
        writer = subprocess.Popen(
            [sys.executable, "-c", _WRITER, str(target), str(SIZE)], stdout=subprocess.PIPE, text=True
        )
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
        time.sleep(0.003 + turn * 0.0017)
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        writer.stdout.close()
        content = target.read_bytes()
        assert len(content) == SIZE
        assert content == content[:1] * SIZE
        left_behind += len(_parts(tmp_path))
    assert left_behind  # else the kills were never in time and nothing was tried
    atomic.write_bytes(target, b"new")
    assert target.read_bytes() == b"new"
    assert _parts(tmp_path) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes with names of files")
def test_a_pipe_or_device_is_not_taken_over(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.json"
    os.mkfifo(pipe)

    for attempt in (atomic.check_target, lambda target: atomic.write_text(target, "new")):
        with pytest.raises(NotWritable, match="not a file"):
            attempt(pipe)

    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert _parts(tmp_path) == []


def test_a_name_may_be_as_long_as_the_system_allows(tmp_path: Path) -> None:
    target = tmp_path / f"{'长' * 83}.json"

    atomic.write_text(target, "new")

    assert target.read_text() == "new"
    with pytest.raises(OutputError):
        atomic.check_target(tmp_path / f"{'长' * 90}.json")


def test_a_scratch_folder_goes_and_so_do_those_of_the_killed(tmp_path: Path) -> None:
    made = f"from pathlib import Path; from dubstudio.base.atomic import scratch; w = scratch(Path({str(tmp_path)!r}))"
    killed = f"{made}; (w.__enter__() / 'half').touch(); import os, signal; os.kill(os.getpid(), signal.SIGKILL)"
    subprocess.run([sys.executable, "-c", killed], check=False, cwd=Path(__file__).parents[2])
    assert len(list(tmp_path.iterdir())) == 1

    with atomic.scratch(tmp_path) as mine, atomic.scratch(tmp_path) as other:
        (mine / "mix.m4a").touch()
        assert sorted(tmp_path.iterdir()) == sorted([mine, other])

    assert list(tmp_path.iterdir()) == []
