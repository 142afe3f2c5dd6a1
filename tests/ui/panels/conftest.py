"""A desk with a scene on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dubstudio.project.entities import Project
from tests.ui.panels.desk import Desk
from tests.ui.panels.harbour import build_harbour


@pytest.fixture
def new_desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., Desk]]:
    """Makes desks; keywords are those of `Desk`."""
    made: list[Desk] = []

    def make(project: Project | None = None, **more: object) -> Desk:
        desk = Desk(tmp_path / f"project{len(made)}", qtbot, **more)  # type: ignore[arg-type]
        made.append(desk)
        desk.open(project or build_harbour())
        return desk

    yield make
    for desk in made:
        desk.close()
    qtbot.wait(0)


@pytest.fixture
def desk(new_desk: Callable[..., Desk]) -> Desk:
    """A desk with the scene of the drawing."""
    return new_desk()
