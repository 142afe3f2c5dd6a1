"""Every setting has a row that shows, changes and resets it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from dubstudio.base import settings
from dubstudio.base.settings import DECLARED, Setting, Settings
from dubstudio.ui.dialogs.settings import SettingsDialog
from dubstudio.ui.preferences import Preferences

LISTED = [s for s in DECLARED if s.listed]


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    """Defaults, kept in a file."""
    return Preferences(Settings(), tmp_path / "settings.json")


@pytest.fixture
def dialog(qtbot: QtBot, preferences: Preferences) -> SettingsDialog:
    """The dialog over them."""
    made = SettingsDialog(preferences, None, {settings.OUTPUT_DEVICE.key: lambda: [("As the system", ""), ("A", "A")]})
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    return made


def test_every_listed_setting_has_a_row(dialog: SettingsDialog) -> None:
    assert set(dialog.rows) == {s.key for s in LISTED}
    assert settings.OWN_KEYS.key not in dialog.rows


def _another(setting: Setting[Any]) -> Any:
    if setting.key == settings.OUTPUT_DEVICE.key:
        return "A"
    if setting.choices:
        return next(c for c in setting.choices if c != setting.default)
    if isinstance(setting.default, bool):
        return not setting.default
    if isinstance(setting.default, str):
        return "other"
    other = setting.low if setting.low is not None and setting.low != setting.default else setting.high
    return type(setting.default)(other)


def _choose(editor: Any, value: Any, qtbot: QtBot) -> None:
    if isinstance(editor, QComboBox):
        editor.setCurrentIndex(editor.findData(value))
        editor.activated.emit(editor.currentIndex())
    elif isinstance(editor, QCheckBox):
        editor.click()
    elif isinstance(editor, QSpinBox | QDoubleSpinBox):
        editor.setValue(value)
    else:
        assert isinstance(editor, QLineEdit)
        editor.setText(value)
        qtbot.keyClick(editor, Qt.Key.Key_Return)


@pytest.mark.parametrize("setting", LISTED, ids=lambda s: s.key)
def test_a_setting_is_changed_at_once_kept_and_reset(
    dialog: SettingsDialog, preferences: Preferences, qtbot: QtBot, tmp_path: Path, setting: Setting[Any]
) -> None:
    row, value = dialog.rows[setting.key], _another(setting)
    assert not row.reset.isVisible()
    assert row.editor.accessibleName()
    with qtbot.waitSignal(preferences.changed, check_params_cb=lambda key: key == setting.key):
        _choose(row.editor, value, qtbot)
    assert preferences[setting] == value
    assert settings.load(tmp_path / "settings.json")[setting] == value
    assert row.reset.isVisible()
    row.reset.click()
    assert preferences[setting] == setting.default
    assert not row.reset.isVisible()


def test_what_is_changed_elsewhere_is_shown(dialog: SettingsDialog, preferences: Preferences) -> None:
    preferences.set(settings.LOUDNESS, -23.0)
    editor = dialog.rows["mix.loudness"].editor
    assert isinstance(editor, QDoubleSpinBox)
    assert editor.value() == -23.0
    assert editor.suffix() == " LUFS"
    assert (editor.minimum(), editor.maximum()) == (-40.0, -5.0)


def test_a_device_that_is_gone_stays_chosen(dialog: SettingsDialog, preferences: Preferences) -> None:
    preferences.set(settings.OUTPUT_DEVICE, "Gone")
    editor = dialog.rows[settings.OUTPUT_DEVICE.key].editor
    assert isinstance(editor, QComboBox)
    assert editor.currentText() == "Gone"


def test_searching_leaves_what_fits(dialog: SettingsDialog) -> None:
    dialog.search.setText("loudness")
    assert [key for key, row in dialog.rows.items() if row.isVisible()] == ["mix.loudness"]
    dialog.search.setText("timing.")
    assert all(key.startswith("timing.") for key, row in dialog.rows.items() if row.isVisible())
    dialog.search.setText("no such thing")
    assert not any(row.isVisible() for row in dialog.rows.values())
    dialog.search.setText("")
    assert all(row.isVisible() for row in dialog.rows.values())


def test_a_file_that_can_not_be_written_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    preferences = Preferences(Settings(), tmp_path / "file" / "settings.json")
    dialog = SettingsDialog(preferences)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.rows["export.keep_original"].editor.click()
    assert preferences[settings.KEEP_ORIGINAL] is True
    assert any("settings.json" in label.text() or "file" in label.text() for label in _labels(dialog))


def _labels(dialog: SettingsDialog) -> list[Any]:
    from PySide6.QtWidgets import QLabel

    return [label for label in dialog.findChildren(QLabel) if label.isVisible() and label.property("role") == "bad"]


def test_scrolling_past_a_number_does_not_change_it(dialog: SettingsDialog, qtbot: QtBot) -> None:
    from PySide6.QtCore import QPoint, QPointF
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    editor = dialog.rows["mix.loudness"].editor
    dialog.search.setFocus()
    wheel = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(editor, wheel)
    assert isinstance(editor, QDoubleSpinBox)
    assert editor.value() == -14.0
