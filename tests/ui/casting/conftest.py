"""A casting board over the scene of the drawing, with an engine that hums, also blends."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dubstudio.project.entities import Project
from dubstudio.speech.engine import VoicePrint
from dubstudio.speech.voices import parse_blend
from dubstudio.ui.casting.board import CastingBoard
from tests.ui.panels.conftest import new_desk
from tests.ui.panels.desk import Desk
from tests.ui.voicing_bench import Engines

__all__ = ["Stage", "new_desk", "stage"]


class BlendingEngines(Engines):
    """Makes engines that hum blends as their strongest part does.

    Attributes:
        asked: The voices that were asked for, in order.
    """

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    def __call__(self) -> object:  # type: ignore[override]
        engine = super().__call__()
        plain = engine.preset

        def preset(name: str) -> VoicePrint:
            self.asked.append(name)
            parts = parse_blend(name)
            return plain(max(parts, key=lambda known: parts[known]))

        engine.preset = preset  # type: ignore[method-assign]
        return engine


@dataclass
class Stage:
    """A board and what is behind it."""

    desk: Desk
    engines: BlendingEngines
    qtbot: QtBot
    boards: list[CastingBoard] = field(default_factory=list)

    def board(self, *, search: str = "", select: str = "seg_1", library: object = None) -> CastingBoard:
        """Open a board; with words that leave few voices to look at."""
        desk = self.desk
        desk.state.select([select])
        board = CastingBoard(
            desk.bridge,
            desk.state,
            desk.film,
            desk.voicing,
            desk.jobs,
            library,  # type: ignore[arg-type]
            desk.preferences,
            desk.theme,
            desk.notices,
        )
        self.boards.append(board)
        board.filter_bar.search.setText(search)
        board.show()
        self.qtbot.waitExposed(board)
        board.activateWindow()
        board.grid.setFocus()
        self.qtbot.waitUntil(board.grid.hasFocus)
        return board

    def press(self, board: CastingBoard, key: Qt.Key) -> None:
        self.qtbot.keyClick(board.grid, key)

    def until(self, check: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(check()), timeout=20_000)


@pytest.fixture
def stage(qtbot: QtBot, new_desk: Callable[..., Desk]) -> Iterator[Stage]:
    engines = BlendingEngines()
    made = Stage(new_desk(open_engine=engines), engines, qtbot)
    yield made
    engines.gate.set()
    for board in made.boards:
        board.close()
        board.deleteLater()
    qtbot.wait(0)


def names(project: Project) -> dict[str, str]:
    """Who speaks with which built-in voice or blend, by character's name."""
    return {c.name: project.voices[c.voice_id or ""].preset for c in project.characters.values()}
