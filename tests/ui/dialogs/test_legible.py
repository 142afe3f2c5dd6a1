"""No dialog cuts its words off, in either language and theme."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from dubstudio.base.settings import Settings
from dubstudio.ui import style
from dubstudio.ui.actions import keys
from dubstudio.ui.dialogs.about import AboutDialog
from dubstudio.ui.dialogs.help_keys import HelpKeys
from dubstudio.ui.dialogs.settings import SettingsDialog
from dubstudio.ui.dialogs.shortcuts import ShortcutsDialog
from dubstudio.ui.i18n import language
from dubstudio.ui.preferences import Preferences
from dubstudio.ui.theme import Theme
from tests.ui.legibility import clipped

DIALOGS: dict[str, Callable[[Preferences], QDialog]] = {
    "settings": SettingsDialog,
    "shortcuts": ShortcutsDialog,
    "keys": lambda _preferences: HelpKeys(keys.of_preset("daw")),
    "about": lambda _preferences: AboutDialog(),
}


@pytest.fixture(params=[("en", True), ("zh", False)], ids=["english, dark", "chinese, light"])
def look(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """Language and theme of the whole application."""
    tongue, dark = request.param
    language.use(qapp, tongue)
    style.apply(qapp, Theme(dark=dark))
    yield tongue
    language.use(qapp, "en")
    style.apply(qapp, Theme())


@pytest.mark.parametrize("name", DIALOGS)
def test_nothing_is_cut_off(qtbot: QtBot, look: str, name: str) -> None:
    dialog = DIALOGS[name](Preferences(Settings(), None))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    assert clipped(dialog) == []
    assert dialog.width() <= 1366
    assert dialog.height() <= 768
