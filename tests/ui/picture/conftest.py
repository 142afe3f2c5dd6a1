"""A picture over a real document and real films, with a player that nobody starts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from dubstudio.base.settings import Settings
from dubstudio.files import project_file
from dubstudio.project.entities import Project
from dubstudio.speech.tone import ToneEngine
from dubstudio.studio.document import Document
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.film import Film
from dubstudio.ui.jobs import Jobs
from dubstudio.ui.notices import Notices
from dubstudio.ui.picture.panel import PicturePanel
from dubstudio.ui.playback.player import Player
from dubstudio.ui.preferences import Preferences
from dubstudio.ui.theme import Theme
from dubstudio.ui.view_state import ViewState
from dubstudio.ui.voicing import Voicing


@dataclass
class Screen:
    """A picture and all it works with."""

    panel: PicturePanel
    bridge: DocumentBridge
    state: ViewState
    film: Film
    player: Player
    theme: Theme
    jobs: Jobs
    folder: Path
    qtbot: QtBot

    def open(self, film: Path) -> None:
        """Open a film and wait until it was looked into."""
        with self.qtbot.waitSignal(self.film.opened, timeout=20_000):
            self.film.open(film, self.folder / "cache")

    def show(self, project: Project) -> None:
        """Let a document be the open one."""
        self.bridge.show(Document(project_file.create(self.folder / "project", project)))

    def wait_for(self, condition: Callable[[], bool]) -> None:
        """Let the window live until something is so."""
        self.qtbot.waitUntil(condition, timeout=20_000)

    def seek(self, ms: int) -> None:
        """Put the playhead somewhere and wait until its frame is in the picture."""
        shown: list[Any] = []
        self.panel.frame_shown.connect(shown.append)
        if ms == self.state.playhead_ms and self.panel.shown_index() is not None:
            return
        self.state.seek(ms)
        self.wait_for(lambda: ms in shown)
        self.panel.frame_shown.disconnect(shown.append)


@pytest.fixture
def screen(qtbot: QtBot, tmp_path: Path) -> Iterator[Screen]:
    """A picture of 480 × 270 that nothing is open in."""
    notices = Notices()
    bridge, state, preferences = DocumentBridge(notices), ViewState(), Preferences(Settings(), None)
    jobs = Jobs(notices)
    film, theme = Film(jobs), Theme()
    voicing = Voicing(bridge, state, film, jobs, preferences, notices, ToneEngine)
    player = Player(bridge, state, film, voicing, preferences, notices)
    panel = PicturePanel(bridge, state, film, player, theme)
    panel.resize(480, 270)
    panel.show()
    qtbot.waitExposed(panel)
    yield Screen(panel, bridge, state, film, player, theme, jobs, tmp_path, qtbot)
    panel.deleteLater()
    qtbot.wait(1)
    player.close()
    voicing.close()
    film.close()
    assert jobs.close(10)
