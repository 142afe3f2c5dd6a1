"""The services that documents need, without a window: real ones, with the humming engine and scripted answers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from dubstudio.base.errors import DubError
from dubstudio.base.settings import Settings
from dubstudio.project.entities import Project, Segment
from dubstudio.speech.tone import ToneEngine
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.documents.controller import Documents
from dubstudio.ui.documents.prompts import ScriptedPrompts
from dubstudio.ui.film import Film
from dubstudio.ui.jobs import Jobs
from dubstudio.ui.notices import Notices
from dubstudio.ui.preferences import Preferences
from dubstudio.ui.view_state import ViewState
from dubstudio.ui.voicing import Voicing


class Desk(QObject):
    """One window's services.

    Attributes:
        failures: What the user was told that went wrong.
        told: What the user was told that was done.
    """

    def __init__(self, qtbot: QtBot) -> None:
        super().__init__()
        self.qtbot = qtbot
        self.failures: list[DubError] = []
        self.told: list[str] = []
        self.notices = Notices(self)
        self.notices.failed.connect(self._on_failed)
        self.notices.refused.connect(self._on_failed)
        self.notices.told.connect(self._on_told)
        self.preferences = Preferences(Settings(), None, self)
        self.bridge = DocumentBridge(self.notices, self)
        self.state = ViewState(self)
        self.jobs = Jobs(self.notices, self)
        self.film = Film(self.jobs, self)
        self.voicing = Voicing(
            self.bridge, self.state, self.film, self.jobs, self.preferences, self.notices, ToneEngine, self
        )
        self.documents = Documents(
            self.bridge, self.state, self.film, self.jobs, self.notices, self.preferences, self.voicing, self
        )
        self.answer()

    def answer(self, **answers: object) -> ScriptedPrompts:
        """Say what the user answers from now on; as `ScriptedPrompts`."""
        prompts = ScriptedPrompts(**answers)  # type: ignore[arg-type]
        self.documents.prompts = prompts
        return prompts

    @property
    def project(self) -> Project:
        """The open project."""
        return self.bridge.project

    def lines(self) -> list[Segment]:
        """Its lines, in order."""
        return self.project.in_order()

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait for something."""
        self.qtbot.waitUntil(holds, timeout=10_000)

    def idle(self) -> None:
        """Wait until no errand is under way."""
        self.until(lambda: not self.documents.errands.busy)

    def open(self, path: Path) -> None:
        """Open something and wait until it is there, with its film."""
        self.documents.open_path(path)
        self.idle()
        self.until(lambda: not self.project.media.path or self.film.info is not None or self.film.problem is not None)

    def close(self) -> None:
        """End everything."""
        self.documents.close()
        self.jobs.close(5.0)

    def _on_failed(self, error: DubError) -> None:
        self.failures.append(error)

    def _on_told(self, text: str) -> None:
        self.told.append(text)
