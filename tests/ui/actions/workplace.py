"""A window with all actions over real services, and handlers that only note what was asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from dubstudio.base.settings import Settings
from dubstudio.files import project_file
from dubstudio.project.entities import Project
from dubstudio.speech.tone import ToneEngine
from dubstudio.studio.document import Document
from dubstudio.ui.actions.action_set import ActionSet
from dubstudio.ui.actions.conditions import Conditions
from dubstudio.ui.actions.table import ACTIONS
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.documents.controller import Documents
from dubstudio.ui.film import Film
from dubstudio.ui.jobs import Jobs
from dubstudio.ui.notices import Notices
from dubstudio.ui.preferences import Preferences
from dubstudio.ui.view_state import ViewState
from dubstudio.ui.voicing import Voicing
from tests.builders import ANNA, WARM, build_character, build_project, build_segment, build_voice

OWN = {"palette", "shortcuts", "settings", "help_keys", "about"}


def scene() -> Project:
    """Three lines of one character, two seconds each, with a second between them."""
    return build_project(
        build_voice(WARM),
        build_character(ANNA, voice_id=WARM),
        *(
            build_segment(f"seg_{n}", 3_000 * n, 3_000 * n + 2_000, text=f"This is line number {n}.", character_id=ANNA)
            for n in range(3)
        ),
    )


class Workplace(QObject):
    """Actions at work."""

    def __init__(self, folder: Path, project: Project) -> None:
        super().__init__()
        self.done: list[str] = []
        self.notices = Notices(self)
        self.bridge = DocumentBridge(self.notices, self)
        self.state = ViewState(self)
        self.jobs = Jobs(self.notices, self)
        self.preferences = Preferences(Settings(), None, self)
        self.film = Film(self.jobs, self)
        self.voicing = Voicing(
            self.bridge, self.state, self.film, self.jobs, self.preferences, self.notices, ToneEngine, self
        )
        self.documents = Documents(
            self.bridge, self.state, self.film, self.jobs, self.notices, self.preferences, self.voicing, self
        )
        self.conditions = Conditions(self.bridge, self.state, self.film, self.voicing, self)
        self.window = self.new_window()
        self.bridge.show(Document(project_file.create(folder, project)))

    @property
    def project(self) -> Project:
        return self.bridge.project

    def new_window(self) -> QMainWindow:
        """Another window over the same services."""
        window = QMainWindow()
        self.actions = ActionSet(self._handlers(), self.conditions, self.preferences, window)
        self.actions.build_menus(window, self.documents)
        self.actions.build_toolbar(window, self.voicing)
        centre = QWidget()
        QVBoxLayout(centre)
        window.setCentralWidget(centre)
        window.resize(QSize(900, 500))
        return window

    def put(self, widget: QWidget) -> QWidget:
        """Put a widget into the window and give it the focus, as the keyboard would."""
        layout = self.window.centralWidget().layout()
        assert layout is not None
        layout.addWidget(widget)
        widget.show()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        assert widget.hasFocus()
        return widget

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> list[str]:
        """Press a key where the focus is; what was done because of it."""
        self.done.clear()
        focus = QApplication.focusWidget() or self.window
        QTest.keyClick(focus, key, modifiers)
        QApplication.processEvents()
        return list(self.done)

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()
        self.documents.close()
        self.voicing.close()
        assert self.jobs.close(5.0)

    def _handlers(self) -> dict[str, Callable[..., None]]:
        return {a.id: partial(self._note, a.id) for a in ACTIONS if a.id not in OWN}

    def _note(self, action: str, *checked: bool) -> None:
        self.done.append(action if not checked else f"{action}={checked[0]}")
