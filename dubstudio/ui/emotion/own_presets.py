"""Mixes that the user has given a name, kept in the settings. Must not know widgets."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QObject, Signal

from dubstudio.base import settings
from dubstudio.base.errors import DubError
from dubstudio.studio.emotions import Weights
from dubstudio.ui.notices import Notices
from dubstudio.ui.preferences import Preferences


class OwnPresets(QObject):
    """The user's presets.

    Args:
        preferences: Where they are kept.
        notices: Told where the settings can't be written.

    Attributes:
        changed: There are others than before.
    """

    changed = Signal()

    def __init__(self, preferences: Preferences, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences, self._notices = preferences, notices
        self._removed: tuple[str, Weights] | None = None
        preferences.changed.connect(self._on_preference_changed)

    def all(self) -> dict[str, Weights]:
        """Weights by names, in the order of the names. What can't be read counts as none."""
        text = self._preferences[settings.OWN_PRESETS]
        try:
            kept = msgspec.json.decode(text, type=dict[str, Weights]) if text else {}
        except msgspec.MsgspecError:
            return {}
        usable = {name: weights for name, weights in kept.items() if name and all(0 <= w <= 1 for w in weights)}
        return dict(sorted(usable.items(), key=lambda preset: preset[0].casefold()))

    def keep(self, name: str, weights: Weights) -> None:
        """Give a mix a name; another of that name goes."""
        self._set({**self.all(), name: weights})

    def remove(self, name: str) -> None:
        """Take a preset away; `bring_back` undoes it."""
        kept = self.all()
        if name in kept:
            self._removed = name, kept.pop(name)
            self._set(kept)

    @property
    def removed(self) -> str:
        """The name of the preset that was taken away last; empty where there is none, or one has that name again."""
        return self._removed[0] if self._removed and self._removed[0] not in self.all() else ""

    def bring_back(self) -> None:
        """Undo the last removal."""
        if self._removed:
            self.keep(*self._removed)

    def _set(self, presets: dict[str, Weights]) -> None:
        try:
            self._preferences.set(settings.OWN_PRESETS, msgspec.json.encode(presets).decode() if presets else "")
        except DubError as error:
            self._notices.fail(error)

    def _on_preference_changed(self, key: str) -> None:
        if key == settings.OWN_PRESETS.key:
            self.changed.emit()
