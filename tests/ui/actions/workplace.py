"""A window with all actions over real services, and handlers that only note what was asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from dubstudio.project.entities import Project
from dubstudio.ui.actions.action_set import ActionSet
from dubstudio.ui.actions.conditions import Conditions
from dubstudio.ui.actions.table import ACTIONS
from dubstudio.ui.documents.controller import Documents
from tests.ui.voicing_bench import Bench, Engines

OWN = {"palette", "shortcuts", "settings", "help_keys", "about"}


class Workplace(Bench):
    """Actions at work."""

    def __init__(self, folder: Path, project: Project) -> None:
        super().__init__(folder, project, Engines())
        self.done: list[str] = []
        self.documents = Documents(
            self.bridge, self.state, self.film, self.jobs, self.notices, self.preferences, self.voicing, self
        )
        self.conditions = Conditions(self.bridge, self.state, self.film, self.voicing, self)
        self.window = self.new_window()

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
        super().close()

    def _handlers(self) -> dict[str, Callable[..., None]]:
        return {a.id: partial(self._note, a.id) for a in ACTIONS if a.id not in OWN}

    def _note(self, action: str, *checked: bool) -> None:
        self.done.append(action if not checked else f"{action}={checked[0]}")
