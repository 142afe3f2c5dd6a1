"""Running commands inside the test process, as a user would type them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from dubstudio.app import main
from dubstudio.base import paths
from tests.disks import closed_disk, small_disk

__all__ = ["closed_disk", "small_disk"]


@dataclass(frozen=True)
class Outcome:
    """What a command left behind."""

    status: int
    out: str
    err: str

    @property
    def document(self) -> dict[str, Any]:
        """Its JSON."""
        return json.loads(self.out)


Run = Callable[..., Outcome]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def command(*arguments: object) -> Outcome:
        capsys.readouterr()
        status = main([str(a) for a in arguments])
        captured = capsys.readouterr()
        return Outcome(status, captured.out, captured.err)

    return command


@pytest.fixture
def film(tmp_path: Path) -> Path:
    """The demo clip, in a folder of the test's own."""
    return Path(shutil.copy(paths.resource("demo/ferry.mp4"), tmp_path / "film.mp4"))


@pytest.fixture
def script(tmp_path: Path) -> Path:
    """Two lines of English for it."""
    path = tmp_path / "film.srt"
    path.write_text(
        "1\n00:00:00,800 --> 00:00:02,600\nLENA: The last ferry leaves at nine.\n\n"
        "2\n00:00:03,700 --> 00:00:06,000\nMARCUS: Then we still have time for a coffee.\n",
        encoding="utf-8",
    )
    return path
