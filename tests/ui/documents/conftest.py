"""A desk to work at, cleared afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from dubstudio.files import project_file
from dubstudio.project.entities import Project
from tests.builders import build_scene
from tests.ui.documents.desk import Desk


@pytest.fixture
def new_desk(qtbot: QtBot) -> Iterator[Callable[[], Desk]]:
    """Makes desks: several windows of one user."""
    made: list[Desk] = []

    def make() -> Desk:
        made.append(Desk(qtbot))
        return made[-1]

    yield make
    for desk in made:
        desk.close()
        desk.deleteLater()
    qtbot.wait(0)


@pytest.fixture
def desk(new_desk: Callable[[], Desk]) -> Desk:
    """One of them."""
    return new_desk()


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """A saved project of three lines without a film; its folder."""
    return save_project(tmp_path / "mine", build_scene())


def save_project(folder: Path, project: Project) -> Path:
    """A project on disk, without a film."""
    return project_file.create(folder, replace(project, media=type(project.media)())).folder
