"""The board cuts no words off, in either language and theme, and fits a small screen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from dubstudio.ui import style
from dubstudio.ui.i18n import language
from dubstudio.ui.theme import Theme
from tests.ui.casting.conftest import Stage
from tests.ui.legibility import clipped


@pytest.fixture(params=[("en", True), ("zh", False)], ids=["english, dark", "chinese, light"])
def look(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """Language and theme of the whole application."""
    tongue, dark = request.param
    language.use(qapp, tongue)
    style.apply(qapp, Theme(dark=dark))
    yield tongue
    language.use(qapp, "en")
    style.apply(qapp, Theme())


def test_nothing_is_cut_off(look: str, stage: Stage) -> None:
    stage.engines.gate.clear()
    board = stage.board()
    for suggestion in board.grid.shown()[:3]:
        board.add_to_blend(suggestion.candidate)
    stage.until(lambda: board.rehearsal.progress[1] > 3)
    stage.qtbot.wait(50)
    assert clipped(board) == []
    assert board.width() <= 1366
    assert board.height() <= 768
    assert board.grid.gridSize().width() >= 220
