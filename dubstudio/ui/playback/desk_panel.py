"""A small mixing desk: mute, solo and gain of every track while playing. Exports don't change by it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QSignalBlocker, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSlider, QToolButton, QWidget

from dubstudio.ui.playback.desk import GAIN_LIMITS_DB
from dubstudio.ui.playback.player import Player, Track
from dubstudio.ui.playback.round_button import SignButton
from dubstudio.ui.playback.shapes import Shape
from dubstudio.ui.theme import Theme

_STEPS_A_DB = 2
_LOWEST_DB = -40  # further down a mute is what is meant


class DeskButton(SignButton):
    """Opens the desk.

    Args:
        player: Holds the tracks.
        theme: Its colours.
    """

    def __init__(self, player: Player, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Shape.FADERS, theme, "icon", parent=parent)
        self.panel = DeskPanel(player, self)
        self.setFixedSize(28, 28)
        self.setAccessibleName(self.tr("Tracks"))
        self.setToolTip(self.tr("Mute, solo and gain of the tracks while playing"))
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        """Show the desk above the button, inside the screen."""
        self.panel.adjustSize()
        corner = self.mapToGlobal(QPoint(self.width() - self.panel.width(), -self.panel.height() - 4))
        self.panel.move(max(corner.x(), 0), max(corner.y(), 0))
        self.panel.show()
        self.panel.first.setFocus(Qt.FocusReason.PopupFocusReason)


class DeskPanel(QFrame):
    """The desk itself, one row a track.

    Args:
        player: Holds the tracks.
    """

    def __init__(self, player: Player, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "card")
        names = {
            Track.ORIGINAL: self.tr("Original"),
            Track.DUB: self.tr("Dub"),
            Track.BACKGROUND: self.tr("Music and effects"),
        }
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 12, 12, 12)
        grid.setHorizontalSpacing(8)
        self.rows = {
            track: DeskRow(player, track, name, grid, number) for number, (track, name) in enumerate(names.items())
        }
        self.first: QWidget = self.rows[Track.ORIGINAL].mute


class DeskRow(QObject):
    """The controls of one track, which lie in the grid of the desk.

    Args:
        player: Holds the track.
        track: Which one.
        name: What it is called.
        grid: Where the controls go.
        number: In which row.
    """

    def __init__(self, player: Player, track: Track, name: str, grid: QGridLayout, number: int) -> None:
        super().__init__(grid.parentWidget())
        self._player, self._track = player, track
        self.mute = self._switch(self.tr("M"), self.tr("Mute: {track}").format(track=name))
        self.solo = self._switch(self.tr("S"), self.tr("Solo: {track}").format(track=name))
        self.gain = QSlider(Qt.Orientation.Horizontal)
        self.gain.setRange(_LOWEST_DB * _STEPS_A_DB, round(GAIN_LIMITS_DB[1] * _STEPS_A_DB))
        self.gain.setPageStep(3 * _STEPS_A_DB)
        self.gain.setFixedWidth(140)
        self.gain.setAccessibleName(self.tr("Gain: {track}").format(track=name))
        self.value = QLabel()
        self.value.setProperty("role", "mono-dim")
        self.value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.value.setMinimumWidth(self.value.fontMetrics().horizontalAdvance("−40.0 dB") + 12)
        for column, widget in enumerate((QLabel(name), self.mute, self.solo, self.gain, self.value)):
            grid.addWidget(widget, number, column)
        self.mute.toggled.connect(self._on_muted)
        self.solo.toggled.connect(self._on_soloed)
        self.gain.valueChanged.connect(self._on_gain)
        player.tracks_changed.connect(self._show)
        self._show()

    def _switch(self, letter: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setText(letter)
        button.setCheckable(True)
        button.setProperty("role", "lane-button")
        button.setMinimumSize(26, 24)
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button

    def _show(self) -> None:
        self.mute.setChecked(self._player.muted(self._track))
        self.solo.setChecked(self._player.soloed(self._track))
        decibels = self._player.gain_db(self._track)
        with QSignalBlocker(self.gain):  # a gain that lies between two steps of the slider stays as it is
            self.gain.setValue(round(decibels * _STEPS_A_DB))
        self.value.setText(f"{decibels:+.1f} dB".replace("-", "−") if decibels else "0.0 dB")

    def _on_muted(self, on: bool) -> None:
        self._player.set_muted(self._track, on)

    def _on_soloed(self, on: bool) -> None:
        self._player.set_soloed(self._track, on)

    def _on_gain(self, value: int) -> None:
        self._player.set_gain_db(self._track, value / _STEPS_A_DB)
