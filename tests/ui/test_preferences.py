"""Preferences: told when they change, written when they do, and not otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dubstudio.base import settings
from dubstudio.base.errors import InputError, OutputError
from dubstudio.base.settings import Settings
from dubstudio.ui.preferences import Preferences


def test_a_change_is_told_and_written(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    preferences = Preferences(Settings(), file)
    with qtbot.waitSignal(preferences.changed) as told:
        preferences.set(settings.THEME, "light")
    assert told.args == ["window.theme"]
    assert preferences[settings.THEME] == settings.load(file)[settings.THEME] == "light"


def test_the_same_value_is_no_change(qtbot: QtBot, tmp_path: Path) -> None:
    preferences = Preferences(Settings(), tmp_path / "settings.json")
    with qtbot.assertNotEmitted(preferences.changed):
        preferences.set(settings.THEME, "dark")
    assert not (tmp_path / "settings.json").exists()


def test_a_value_back_at_its_default_is_not_kept_as_a_choice(tmp_path: Path) -> None:
    """A better default of a later version reaches those who have not chosen."""
    file = tmp_path / "settings.json"
    preferences = Preferences(Settings(), file)
    preferences.set(settings.THEME, "light")
    preferences.set(settings.THEME, "dark")
    assert settings.load(file) == Settings()


def test_what_can_not_be_changes_nothing(qtbot: QtBot) -> None:
    preferences = Preferences(Settings(), None)
    with qtbot.assertNotEmitted(preferences.changed), pytest.raises(InputError):
        preferences.set(settings.THEME, "pink")
    assert preferences[settings.THEME] == "dark"


def test_a_file_that_can_not_be_written_is_told_and_the_value_used(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    preferences = Preferences(Settings(), tmp_path / "file" / "settings.json")
    with pytest.raises(OutputError):
        preferences.set(settings.THEME, "light")
    assert preferences[settings.THEME] == "light"
