"""Everything a panel needs, real but for the voice, which hums: one document on disk and the services over it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from dubstudio.base.errors import DubError
from dubstudio.base.settings import Settings
from dubstudio.files import project_file
from dubstudio.media.output import Fill, SilentOutput
from dubstudio.media.sound_file import Floats
from dubstudio.project.entities import Project
from dubstudio.speech.engine import TtsEngine
from dubstudio.speech.tone import ToneEngine
from dubstudio.studio.document import Document
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.film import Film
from dubstudio.ui.jobs import Jobs
from dubstudio.ui.notices import Notices
from dubstudio.ui.panels.takes import TakesController
from dubstudio.ui.playback.player import Player
from dubstudio.ui.preferences import Preferences
from dubstudio.ui.theme import Theme
from dubstudio.ui.view_state import ViewState
from dubstudio.ui.voicing import LineState, Voicing
from dubstudio.ui.waves import TakeWaves

PATIENCE_S = 5.0
_HURRY = 20


@dataclass
class Desk:
    """The services of one window, and what they have told."""

    folder: Path
    qtbot: QtBot
    open_engine: Callable[[], TtsEngine] = ToneEngine
    refused: list[DubError] = field(default_factory=list)
    failed: list[DubError] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    heard: list[Floats] = field(default_factory=list)

    def __post_init__(self) -> None:
        # All Qt objects hang on one, to be gone when the test is: what Python's collector finds later it may find
        # in a worker, and ending a QObject there is the end of everything.
        self.root = QObject()
        self.notices = Notices(self.root)
        self.notices.refused.connect(self.refused.append)
        self.notices.failed.connect(self.failed.append)
        self.notices.told.connect(self.told.append)
        self.theme = Theme(parent=self.root)
        self.preferences = Preferences(Settings(), None, self.root)
        self.bridge = DocumentBridge(self.notices, self.root)
        self.state = ViewState(self.root)
        self.jobs = Jobs(self.notices, self.root)
        self.film = Film(self.jobs, self.root)
        self.waves = TakeWaves(self.bridge, self.jobs, self.root)
        self.voicing = Voicing(
            self.bridge,
            self.state,
            self.film,
            self.jobs,
            self.preferences,
            self.notices,
            self.open_engine,
            self.root,
        )
        self.player = Player(
            self.bridge,
            self.state,
            self.film,
            self.voicing,
            self.preferences,
            self.notices,
            self.root,
            open_output=self._open_output,
        )
        self.takes = TakesController(
            self.bridge, self.state, self.voicing, self.player, self.jobs, self.notices, self.root
        )

    def open(self, project: Project) -> None:
        """Make a document of a project and open it."""
        opened = project_file.create(self.folder, project)
        self.bridge.show(Document(opened))

    @property
    def project(self) -> Project:
        """The document as it stands."""
        return self.bridge.project

    @property
    def undo_label(self) -> str:
        """The step that undo would take back."""
        assert self.bridge.document is not None
        return self.bridge.document.history.undo_label

    def undo_steps(self) -> int:
        """How many steps can be undone; undoes and makes them all again."""
        assert self.bridge.document is not None
        history, steps = self.bridge.document.history, 0
        while history.can_undo:
            self.bridge.undo()
            steps += 1
        for _ in range(steps):
            self.bridge.redo()
        return steps

    def wait_for(self, segment_id: str, state: LineState) -> None:
        """Until a line is in a state."""
        self.qtbot.waitUntil(lambda: self.voicing.state_of(segment_id) is state, timeout=30_000)

    def speak(self, segment_id: str, *, another: bool = False) -> None:
        """Speak a line and wait for it."""
        before = len(self.project.takes_of(segment_id))
        self.voicing.speak([segment_id], another=another)
        self.qtbot.waitUntil(lambda: len(self.project.takes_of(segment_id)) > before, timeout=30_000)
        self.wait_for(segment_id, LineState.CURRENT)

    def wait_for_fit(self, segment_id: str) -> None:
        """Until a line has been read."""
        self.qtbot.waitUntil(lambda: self.voicing.fit_of(segment_id) is not None, timeout=30_000)

    def _open_output(self, name: str, rate: int, channels: int, fill: Fill) -> tuple[SilentOutput, None]:
        """A clock in a hurry that notes what it is given."""

        def note(block: Floats) -> None:
            fill(block)
            if np.any(block):
                self.heard.append(block.copy())

        output = SilentOutput(speed=_HURRY)
        output.open(rate, channels, note)
        return output, None

    def close(self) -> None:
        """End everything."""
        self.player.close()
        self.voicing.close()
        self.bridge.show(None)
        assert self.jobs.close(PATIENCE_S)
        shiboken6.delete(self.root)
