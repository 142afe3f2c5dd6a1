"""The user's settings as the window uses them: read once, told when they change, written when they do."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from dubstudio.base import settings
from dubstudio.base.settings import Setting, Settings

T = TypeVar("T", bool, int, float, str)


class Preferences(QObject):
    """Holds the settings.

    Attributes:
        changed: The key of a setting that has another value now.
    """

    changed = Signal(str)

    def __init__(self, values: Settings, file: Path | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._values = values
        self._file = file

    @property
    def values(self) -> Settings:
        """All of them, as a value to hand on."""
        return self._values

    def __getitem__(self, setting: Setting[T]) -> T:
        return self._values[setting]

    def set(self, setting: Setting[T], value: T) -> None:
        """Change one and write the file.

        Raises:
            InputError: The setting can't have that value.
            OutputError: The file can't be written; the value is used all the same.
        """
        if self._values[setting] == value:
            return
        changed = self._values.having(setting, value)
        self._values = changed.without(setting) if value == setting.default else changed
        self.changed.emit(setting.key)
        if self._file:
            settings.save(self._values, self._file)
