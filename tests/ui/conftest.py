"""A whole workstation on a private screen, with the humming engine; gone without a trace afterwards."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dubstudio.base import settings
from dubstudio.base.settings import Settings
from dubstudio.ui.launch import Studio
from dubstudio.ui.preferences import Preferences

StudioMaker = Callable[..., Studio]


@pytest.fixture(autouse=True)
def _collected_here() -> Iterator[None]:
    """Cycles with Qt objects in them are collected in this thread only; see `dubstudio.ui.collector`."""
    gc.disable()
    gc.freeze()  # what was there before need not be looked through
    yield
    gc.collect()
    gc.enable()


@pytest.fixture(autouse=True)
def _as_in_the_source() -> Iterator[None]:
    """Every test finds the words and the looks that stand in the source, whatever the one before it installed."""
    yield
    app = QApplication.instance()
    if isinstance(app, QApplication):
        for translator in app.findChildren(QTranslator):
            app.removeTranslator(translator)
        if app.styleSheet():
            app.setStyleSheet("")


@pytest.fixture
def new_studio(qtbot: QtBot, tmp_path: Path) -> Iterator[StudioMaker]:
    """Opens the window; keywords are settings by their name in `base.settings`, and `engine`."""
    opened: list[Studio] = []

    def make(*files: Path, engine: str = "tone", **chosen: object) -> Studio:
        values = Settings()
        for name, value in {"LANGUAGE": "en", **chosen}.items():
            values = values.having(getattr(settings, name), value)
        studio = Studio(Preferences(values, None), engine=engine)
        opened.append(studio)
        studio.open(files)
        studio.window.activateWindow()
        qtbot.waitUntil(studio.window.isActiveWindow)
        return studio

    yield make
    for studio in opened:
        studio.window.close_now()
        studio.deleteLater()
    qtbot.wait(50)
