"""Saving when everything goes wrong: the process is killed, the disk is full, the folder may not be written to.

The number of kills comes from ``DUBSTUDIO_KILLS``.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from dubstudio.base.errors import DiskFull, NotWritable
from dubstudio.files.project_file import add_sound, create, load, save
from tests.builders import build_film, build_scene, build_segment

ROOT = Path(__file__).resolve().parents[2]
KILLS = int(os.environ.get("DUBSTUDIO_KILLS", "32"))

SAVER = """
import sys
from pathlib import Path
from msgspec.structs import replace
from dubstudio.files.project_file import add_sound, load, save
folder, long = Path(sys.argv[1]), load(Path(sys.argv[2])).project
opened = load(folder)
short, fingerprint = replace(long, segments={}, takes={}), opened.fingerprint
for number in range(10**9):
    fingerprint = save(folder, (long, short)[number % 2], fingerprint)
    add_sound(folder, b"sound %d " % (number % 7) * 5_000)
    print(flush=True)
"""


def _parts(folder: Path) -> list[Path]:
    return [path for path in folder.rglob(".*") if ".part" in path.name]


def test_a_killed_save_leaves_the_old_or_the_new_file_whole(tmp_path: Path) -> None:
    long = build_film(150)
    short = replace(long, segments={}, takes={})
    create(tmp_path / "model", long)
    folder = create(tmp_path / "film", short).folder
    dice = random.Random(20_260_301)
    seen = set()
    for _ in range(KILLS):
        saver = subprocess.Popen(
            [sys.executable, "-c", SAVER, folder, tmp_path / "model"], cwd=ROOT, stdout=subprocess.PIPE
        )
        with saver:
            assert saver.stdout is not None
            assert saver.stdout.readline() == b"\n", "it saves"
            time.sleep(dice.uniform(0, 0.03))
            saver.kill()
        project = load(folder).project
        assert project in (long, short)
        seen.add(len(project.segments))
        for sound in (folder / "takes").glob("[!.]*"):
            assert add_sound(tmp_path, sound) == sound.name, "a sound is what its name says"
        assert len(_parts(folder)) <= 2, "what a killed save leaves is swept away by the next"
    assert seen == {0, 150}, "both files were met"
    opened = load(folder)
    save(folder, replace(opened.project, name="Alive"), opened.fingerprint)
    assert load(folder).project.name == "Alive"
    assert not [path for path in _parts(folder) if path.parent == folder]


# A small disk of our own.


def _mount(*arguments: str) -> None:
    done = subprocess.run(["mount", *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"needs the right to mount a small disk: {done.stderr.strip()}")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """An own file system of 512 kB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    _mount("-t", "tmpfs", "-o", "size=512k", "tmpfs", str(disk))
    yield disk
    subprocess.run(["umount", "--lazy", disk], check=True)


def test_a_full_disk_is_one_clean_error_and_the_old_file_stays(small_disk: Path) -> None:
    opened = create(small_disk / "film", build_scene())
    before = (opened.folder / "project.dub").read_bytes()
    with pytest.raises(DiskFull, match=r"No space left while writing .*project\.dub") as caught:
        save(opened.folder, build_film(2_000), opened.fingerprint)
    assert caught.value.exit_code != 0
    assert (opened.folder / "project.dub").read_bytes() == before
    assert _parts(opened.folder) == []
    smaller = replace(opened.project, name="Still works")
    save(opened.folder, smaller, opened.fingerprint)
    assert load(opened.folder).project == smaller


def test_a_sound_that_does_not_fit_leaves_nothing(small_disk: Path) -> None:
    opened = create(small_disk / "film", build_scene())
    with pytest.raises(DiskFull):
        add_sound(opened.folder, bytes(1_000_000))
    assert list((opened.folder / "takes").iterdir()) == []


def test_a_project_that_does_not_fit_is_not_begun(small_disk: Path) -> None:
    with pytest.raises(DiskFull):
        create(small_disk / "film", build_film(2_000))
    assert list((small_disk / "film").rglob("*.dub")) == []


def test_a_read_only_disk_is_one_clean_error(small_disk: Path) -> None:
    opened = create(small_disk / "film", build_scene())
    _mount("-o", "remount,ro", str(small_disk))
    changed = replace(opened.project, segments={"x": build_segment("x")}, takes={})
    with pytest.raises(NotWritable, match=r"Can't write .*project\.dub"):
        save(opened.folder, changed, opened.fingerprint)
    with pytest.raises(NotWritable):
        add_sound(opened.folder, b"sound")
    with pytest.raises(NotWritable):
        create(small_disk / "other", build_scene())
    assert load(opened.folder).project == opened.project


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="rights of folders do not bind this user")
def test_a_read_only_folder_is_one_clean_error(tmp_path: Path) -> None:
    opened = create(tmp_path / "film", build_scene())
    opened.folder.chmod(0o500)
    try:
        with pytest.raises(NotWritable):
            save(opened.folder, replace(opened.project, name="New"), opened.fingerprint)
    finally:
        opened.folder.chmod(0o700)
    assert load(opened.folder).project == opened.project
