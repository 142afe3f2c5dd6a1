"""A timeline with a scene on it, and a hand that moves the mouse over it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dubstudio.project.entities import Project
from tests.ui.timeline.bench_top import BenchTop
from tests.ui.timeline.scene import build_quay

Maker = Callable[..., BenchTop]


@pytest.fixture
def new_top(qtbot: QtBot, tmp_path: Path) -> Iterator[Maker]:
    """Makes timelines; keywords are those of `BenchTop`."""
    made: list[BenchTop] = []

    def make(project: Project | None = None, **more: object) -> BenchTop:
        top = BenchTop(tmp_path / f"project{len(made)}", qtbot, project or build_quay(), **more)  # type: ignore[arg-type]
        made.append(top)
        return top

    yield make
    for top in made:
        top.close()
    qtbot.wait(0)


@pytest.fixture
def top(new_top: Maker) -> BenchTop:
    """A timeline of 1,000 × 320 pixels on which a second is 100 pixels, from the beginning."""
    return new_top()
