"""The strip under the picture: the time, where that is, and the buttons that run the film."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from dubstudio.project.indexes import line_numbers
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.film import Film
from dubstudio.ui.playback.desk_panel import DeskButton
from dubstudio.ui.playback.device_button import DeviceButton
from dubstudio.ui.playback.player import Player
from dubstudio.ui.playback.round_button import RoundButton
from dubstudio.ui.playback.shapes import Shape
from dubstudio.ui.playback.timecode import Timecode
from dubstudio.ui.preferences import Preferences
from dubstudio.ui.theme import Theme
from dubstudio.ui.view_state import ViewState

_BUTTONS = {
    "go_start": Shape.START,
    "shuttle_back": Shape.BACK,
    "play_pause": Shape.PLAY,
    "shuttle_forward": Shape.FORWARD,
    "loop": Shape.LOOP,
}


class TransportBar(QWidget):
    """Time, buttons and output.

    Args:
        bridge: Holds the lines.
        state: Holds playhead and current line.
        film: Knows its rate.
        player: Runs the film.
        preferences: How times are written.
        theme: Its colours.
        actions: What the buttons do, by id.
    """

    def __init__(
        self,
        bridge: DocumentBridge,
        state: ViewState,
        film: Film,
        player: Player,
        preferences: Preferences,
        theme: Theme,
        actions: Mapping[str, QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._state, self._film, self._player = bridge, state, film, player
        self.setObjectName("transport")
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.timecode = Timecode(state, film, preferences, theme)
        self._where = QLabel()
        self._where.setProperty("role", "small")
        self.buttons = {
            id_: RoundButton(actions[id_], shape, theme, primary=id_ == "play_pause") for id_, shape in _BUTTONS.items()
        }
        self.desk = DeskButton(player, theme)
        self.device = DeviceButton(player, theme)
        self._lay_out()
        bridge.replaced.connect(self._show_where)
        bridge.changed.connect(self._show_where)
        film.opened.connect(self._show_where)
        state.selection_changed.connect(self._show_where)
        player.state_changed.connect(self._show_playing)
        self._show_where()
        self._show_playing()

    def _lay_out(self) -> None:
        time = QVBoxLayout()
        time.setSpacing(0)
        time.addStretch(1)
        time.addWidget(self.timecode)
        time.addWidget(self._where)
        time.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addLayout(time)
        row.addStretch(1)
        for button in self.buttons.values():
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.desk)
        row.addWidget(self.device)

    def _show_playing(self) -> None:
        self.buttons["play_pause"].show_shape(Shape.PAUSE if self._player.playing else Shape.PLAY)

    def _show_where(self, _changes: object = None) -> None:
        project = self._bridge.project
        fps = self.tr("{rate} fps").format(rate=rate_text(self._film.fps))
        current, count = self._state.current, len(project.segments)
        if current is not None and current in project.segments:
            line = self.tr("line {number} of {count}").format(
                number=line_numbers(project.segments)[current] + 1, count=count
            )
        else:
            line = self.tr("%n line(s)", "", count)
        self._where.setText(f"{line} · {fps}")


def rate_text(fps: Fraction) -> str:
    """Frames a second as people write them: 25, 23.976, 29.97."""
    return f"{float(fps):.3f}".rstrip("0").rstrip(".")
