"""Disks that are full or closed, mounted for a test. Only root can, on Linux; elsewhere these tests are skipped."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def mounted(folder: Path, options: str) -> Iterator[Path]:
    """A small disk in memory at `folder`."""
    folder.mkdir()
    try:
        done = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder], capture_output=True, text=True, check=False
        )
    except FileNotFoundError as error:
        pytest.skip(f"no disk can be mounted here: {error}")
    if done.returncode:
        pytest.skip(f"no disk can be mounted here: {done.stderr.strip()}")
    try:
        yield folder
    finally:
        subprocess.run(["umount", folder], check=True)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """An empty disk of 256 KiB."""
    with mounted(tmp_path / "small", "size=256k") as folder:
        yield folder


@pytest.fixture
def closed_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk that can't be written to, not even by root."""
    with mounted(tmp_path / "closed", "size=256k,ro") as folder:
        yield folder
