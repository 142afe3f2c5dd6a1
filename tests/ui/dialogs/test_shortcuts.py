"""Keys can be changed; conflicts are named and settled, and what was changed can be taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from dubstudio.base import settings
from dubstudio.base.settings import Settings
from dubstudio.ui.actions.action_set import bindings
from dubstudio.ui.actions.keys import PRESETS
from dubstudio.ui.dialogs.about import AboutDialog
from dubstudio.ui.dialogs.help_keys import HelpKeys
from dubstudio.ui.dialogs.shortcuts import ShortcutsDialog
from dubstudio.ui.preferences import Preferences

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def preferences() -> Preferences:
    """Defaults, kept nowhere."""
    return Preferences(Settings(), None)


@pytest.fixture
def dialog(qtbot: QtBot, preferences: Preferences) -> ShortcutsDialog:
    """The dialog over them, with an action marked."""
    made = ShortcutsDialog(preferences)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    made.mark("split")
    assert made.current == "split"
    return made


def test_a_free_key_is_taken(dialog: ShortcutsDialog, preferences: Preferences, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog.keys, Qt.Key.Key_9, CTRL | ALT)
    assert dialog.message.text() == "Ctrl+Alt+9 is free."
    dialog.assign.click()
    assert bindings(preferences)["split"] == ("Ctrl+Alt+9",)
    assert dialog.list.currentItem().text(1) == "Ctrl+Alt+9"
    assert dialog.list.currentItem().font(1).bold()


def test_a_conflict_is_named_and_settled(dialog: ShortcutsDialog, preferences: Preferences, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog.keys, Qt.Key.Key_M)
    assert dialog.message.text() == "M belongs to “Mute: Original”, which will lose it."
    assert dialog.message.property("role") == "warn"
    dialog.assign.click()
    bound = bindings(preferences)
    assert bound["split"] == ("M",)
    assert bound["mute_original"] == ()
    dialog.mark("mute_original")
    dialog.reset.click()
    assert bindings(preferences)["split"] == ("M",), "what was chosen last for split stays"


def test_no_key_at_all_is_a_choice(dialog: ShortcutsDialog, preferences: Preferences) -> None:
    dialog.remove.click()
    assert bindings(preferences)["split"] == ()
    dialog.reset.click()
    assert bindings(preferences)["split"] == ("S", "Ctrl+B")


def test_reset_all_goes_back_to_the_set(dialog: ShortcutsDialog, preferences: Preferences) -> None:
    before = bindings(preferences)
    assert not dialog.reset_all.isEnabled()
    dialog.remove.click()
    dialog.mark("merge")
    dialog.remove.click()
    dialog.reset_all.click()
    assert bindings(preferences) == before
    assert preferences[settings.OWN_KEYS] == ""


@pytest.mark.parametrize("preset", PRESETS)
def test_the_set_is_chosen(dialog: ShortcutsDialog, preferences: Preferences, preset: str) -> None:
    dialog.preset.setCurrentIndex(dialog.preset.findData(preset))
    dialog.preset.activated.emit(dialog.preset.currentIndex())
    assert preferences[settings.KEYS] == preset
    given = [key for keys in bindings(preferences).values() for key in keys]
    assert len(given) == len(set(given))


@pytest.mark.parametrize(("typed", "found"), [("split", {"split"}), ("ctrl+b", {"split"}), ("f11", {"full_screen"})])
def test_searching_by_name_and_key(dialog: ShortcutsDialog, typed: str, found: set[str]) -> None:
    dialog.search.setText(typed)
    items = [t.child(r) for t in dialog._tops() for r in range(t.childCount()) if not t.isHidden()]
    assert {i.data(0, Qt.ItemDataRole.UserRole) for i in items if not i.isHidden()} == found


def test_tab_leaves_the_field_for_keys(dialog: ShortcutsDialog, qtbot: QtBot) -> None:
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog.keys, Qt.Key.Key_9, CTRL | ALT)
    dialog.keys.setFocus()
    qtbot.keyClick(dialog.keys, Qt.Key.Key_Tab)
    assert dialog.assign.hasFocus()
    assert dialog.keys.keySequence().toString() == "Ctrl+Alt+9"


def test_all_keys_at_a_glance(qtbot: QtBot, preferences: Preferences) -> None:
    preferences.set(settings.OWN_KEYS, '{"save": ["Ctrl+Alt+S"]}')
    dialog = HelpKeys(bindings(preferences))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    texts = {label.text() for label in dialog.findChildren(QLabel)}
    assert {"Save", "Ctrl+Alt+S", "Mute: Original", "1 … 9"} <= texts


def test_about_says_what_and_whose_it_is(qtbot: QtBot) -> None:
    dialog = AboutDialog()
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    assert "Apache" in dialog.licences.toPlainText()
    assert any("0.1.0" in label.text() for label in dialog.findChildren(QLabel))
