"""Where sound goes to: a small button that says it, with a menu of all outputs."""

from __future__ import annotations

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from dubstudio.ui.i18n.messages import words
from dubstudio.ui.playback.player import Player
from dubstudio.ui.playback.round_button import SignButton
from dubstudio.ui.playback.shapes import Shape
from dubstudio.ui.theme import Theme


class DeviceButton(SignButton):
    """Shows the output in use and lets another be chosen.

    Args:
        player: Uses it.
        theme: Its colours.
    """

    def __init__(self, player: Player, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Shape.SPEAKER, theme, "icon", parent=parent)
        self._player = player
        self._menu = QMenu(self)
        self._choices = QActionGroup(self)
        self._choices.triggered.connect(self._on_chosen)
        self.setFixedSize(28, 28)
        self.setMenu(self._menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setAccessibleName(self.tr("Output device"))
        player.devices_changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        player = self._player
        problem = player.device_problem
        self.show_shape(Shape.SPEAKER if player.device else Shape.SILENT)
        if problem is not None:
            self.setToolTip(f"{words(problem.message)} {words(problem.remedy)}".strip())
        else:
            name = player.device or self.tr("not opened yet")
            self.setToolTip(self.tr("Sound is played on: {name}").format(name=name))
        self._fill_menu()

    def _fill_menu(self) -> None:
        self._menu.clear()
        chosen = self._player.chosen_device
        self._add("", self.tr("The system's choice"), checked=not chosen)
        names = list(self._player.device_names)
        if names:
            self._menu.addSeparator()
        for name in names:
            self._add(name, name.replace("&", "&&"), checked=name == chosen)
        if chosen and chosen not in names:
            missing = self._add(chosen, self.tr("{name} (not there)").format(name=chosen), checked=True)
            missing.setEnabled(False)
        self._menu.addSeparator()
        again = self._menu.addAction(self.tr("Look for devices again"))
        again.setEnabled(not self._player.playing)
        again.triggered.connect(self._on_look)

    def _add(self, name: str, text: str, *, checked: bool) -> QAction:
        action = self._menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(checked)
        action.setData(name)
        self._choices.addAction(action)
        return action

    def _on_chosen(self, action: QAction) -> None:
        self._player.set_device(str(action.data()))
        self._show()

    def _on_look(self) -> None:
        self._player.look_for_devices()
