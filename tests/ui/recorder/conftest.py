"""Recording windows over a microphone that hears a known sound, and loudspeakers that are silent clocks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from dubstudio.base.errors import ToolError
from dubstudio.base.settings import Settings
from dubstudio.media.input import AudioInput, Floats, SimulatedInput
from dubstudio.media.output import Fill, SilentOutput
from dubstudio.studio.recorder import RATE, Phase
from dubstudio.ui.notices import Notices
from dubstudio.ui.preferences import Preferences
from dubstudio.ui.recorder.console import Console
from dubstudio.ui.recorder.dialog import RecorderDialog
from dubstudio.ui.recorder.sources import Sources
from dubstudio.ui.theme import Theme
from tests.ui.panels.conftest import new_desk

__all__ = ["Bench", "bench", "new_desk"]

PATIENCE_MS = 15_000
_HURRY = 8  # times faster than the clock


@cache
def voice(seconds: float = 100.0, gain: float = 0.2) -> Floats:
    """A hum that swells and fades."""
    t = np.arange(round(seconds * RATE)) / RATE
    return np.asarray(gain * np.sin(2 * np.pi * 220 * t) * (0.6 + 0.4 * np.sin(2 * np.pi * 1.5 * t)), np.float32)


@dataclass
class Bench:
    """What a recording window hears with, and what it plays.

    Attributes:
        microphones: Made so far.
        refuses: Names that can't be used.
        names: There are.
        played: Blocks with sound in them that were played.
    """

    folder: Path
    qtbot: QtBot
    sound: Floats = field(default_factory=voice)
    speed: float = _HURRY
    names: tuple[str, ...] = ("Desk", "Headset")
    refuses: frozenset[str] = frozenset()
    microphones: list[SimulatedInput] = field(default_factory=list)
    played: list[Floats] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    dialogs: list[QDialog] = field(default_factory=list)

    @property
    def sources(self) -> Sources:
        """For the window."""
        return Sources(lambda: self.names, self._microphone, self._open_output)

    def dialog(self) -> RecorderDialog:
        """A recording window, shown."""
        notices = Notices()
        notices.told.connect(self.told.append)
        preferences = Preferences(Settings(), None)
        made = RecorderDialog(preferences, Theme(), notices, self.folder, sources=self.sources)
        notices.setParent(made)
        preferences.setParent(made)
        self.show(made)
        return made

    def show(self, dialog: QDialog) -> None:
        """Show a window and wait for it."""
        if dialog not in self.dialogs:
            self.dialogs.append(dialog)
        dialog.show()
        self.qtbot.waitExposed(dialog)
        dialog.activateWindow()
        self.qtbot.waitUntil(dialog.isActiveWindow)

    def close(self) -> None:
        """Be done with all windows."""
        for dialog in self.dialogs:
            if isValid(dialog):  # some delete themselves
                dialog.close()
                dialog.deleteLater()
        self.dialogs.clear()
        self.qtbot.wait(50)

    def until(self, check: Callable[[], object]) -> None:
        """Wait for something."""
        self.qtbot.waitUntil(lambda: bool(check()), timeout=PATIENCE_MS)

    def until_ready(self, console: Console) -> None:
        """Wait for the microphone."""
        self.until(lambda: console.booth.is_ready and console.list.hasFocus())

    def record(self, console: Console, seconds: float = 0.5) -> Path:
        """Record by keys; gives the file."""
        before = len(console.booth.kept)
        self.press(console, Qt.Key.Key_R)
        self.until(lambda: console.booth.phase is Phase.RECORDING)
        self.until(lambda: console.booth.recorded_s * self.speed > seconds)
        self.press(console, Qt.Key.Key_R)
        self.until(lambda: len(console.booth.kept) > before and console.booth.phase is Phase.REVIEW)
        return console.booth.kept[-1].path

    def press(self, console: Console, key: Qt.Key) -> None:
        """A key, where the focus is."""
        self.qtbot.keyClick(console.window().focusWidget() or console.window(), key)

    def _microphone(self, name: str) -> AudioInput:
        name = name or self.names[0]
        if name in self.refuses:
            raise ToolError(f"The microphone “{name}” is not there.", remedy="Connect it, or choose another.")
        made = SimulatedInput(self.sound, RATE, speed=self.speed, name=name)
        self.microphones.append(made)
        return made

    def _open_output(self, _name: str, rate: int, channels: int, fill: Fill) -> tuple[SilentOutput, None]:
        def note(block: Floats) -> None:
            fill(block)
            if np.any(block):
                self.played.append(block.copy())

        output = SilentOutput(speed=self.speed)
        output.open(rate, channels, note)
        return output, None


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "recordings", qtbot)
    yield made
    made.close()
