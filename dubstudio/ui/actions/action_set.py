"""The table of actions at work in one window: menus, toolbar and keys, kept in step with what is possible.

Made anew with the window. Must not know what any action does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QMainWindow, QMenu, QWidget

from dubstudio.base import settings
from dubstudio.ui.actions import keys
from dubstudio.ui.actions.conditions import Conditions
from dubstudio.ui.actions.deed import Deed, said
from dubstudio.ui.actions.menus import MenuBuilder, add_separated
from dubstudio.ui.actions.reasons import nobody, reason
from dubstudio.ui.actions.table import ACTIONS
from dubstudio.ui.actions.tool_bar import SHOWN, ToolBar
from dubstudio.ui.actions.typing_guard import TypingGuard
from dubstudio.ui.i18n.language import in_use
from dubstudio.ui.i18n.messages import words
from dubstudio.ui.jobs import Jobs, Lane
from dubstudio.ui.playback.player import Player, Track
from dubstudio.ui.preferences import Preferences
from dubstudio.ui.voicing import Voicing

if TYPE_CHECKING:
    from dubstudio.ui.documents.controller import Documents

_OF_A_LINE = (
    ("play_line", "play_before", "play_after"),
    ("speak", "another_take"),
    ("split", "merge", "duplicate", "delete"),
    ("fit_mouth", "snap_to_shots", "set_start", "set_end", "ripple_here"),
    ("lock", "unlock"),
)
"""What the menu of a line offers, in groups."""

_TRACKS = {"mute_original": Track.ORIGINAL, "mute_dub": Track.DUB, "mute_background": Track.BACKGROUND}


class ActionSet(Mapping[str, Deed]):
    """All actions of a window by id.

    Args:
        handlers: What actions do, by id; actions without one are shown as not possible here.
        conditions: What is possible now.
        preferences: Preset and keys of the user's own.
        window: Owns the actions; their keys work in it.
    """

    def __init__(
        self,
        handlers: Mapping[str, Callable[..., None]],
        conditions: Conditions,
        preferences: Preferences,
        window: QMainWindow,
    ) -> None:
        self._keeper = _Keeper(self, conditions, preferences, window)
        handlers = {**self._keeper.handlers(), **handlers}
        self._deeds = {action.id: Deed(action, handlers.get(action.id), window) for action in ACTIONS}
        window.addActions(list(self._deeds.values()))
        self._keeper.start()

    def __getitem__(self, action: str) -> Deed:
        return self._deeds[action]

    def __iter__(self) -> Iterator[str]:
        return iter(self._deeds)

    def __len__(self) -> int:
        return len(self._deeds)

    def build_menus(self, window: QMainWindow, documents: Documents, docks: Sequence[QAction] = ()) -> None:
        """Fill the window's menu bar.

        Args:
            window: The window.
            documents: Knows the files opened lately, and opens them.
            docks: Switches that show and hide the panels.
        """
        MenuBuilder(self._deeds, documents, docks, window).fill(window.menuBar())

    def build_toolbar(self, window: QMainWindow, voicing: Voicing) -> ToolBar:
        """Give the window its toolbar."""
        bar = ToolBar([self._deeds[id_] for id_ in SHOWN], voicing, window)
        window.addToolBar(bar)
        return bar

    def line_menu(self, parent: QWidget) -> QMenu:
        """A new menu of what can be done with the selected lines."""
        menu = QMenu(parent)
        add_separated(menu, [[self._deeds[id_] for id_ in group] for group in _OF_A_LINE])
        return menu

    def watch(self, player: Player, jobs: Jobs) -> None:
        """Keep the switches that belong to the player and to the queue in step with them."""
        self._keeper.watch(player, jobs)

    def follow_conditions(self, conditions: Conditions) -> None:
        """Show what is possible now, what is counted, and which switches are on."""
        met = conditions.met
        for deed in self._deeds.values():
            deed.allow(reason(deed.row.needs, met) if deed.has_handler else nobody())
        self._deeds["speak_stale"].setIconText(_counted(conditions.stale))
        for id_, label in (("undo", conditions.undo_label), ("redo", conditions.redo_label)):
            text = said(self._deeds[id_].row.text)
            self._deeds[id_].setText(f"{text}: {words(label)}" if label else text)
        for id_, on in conditions.switches:
            self._deeds[id_].setChecked(on)

    def follow_preferences(self, preferences: Preferences) -> None:
        """Give actions their keys, and show theme and language that are in use."""
        for id_, bound in bindings(preferences).items():
            self._deeds[id_].bind(bound)
        dark = preferences[settings.THEME] == "dark"
        application = QCoreApplication.instance()
        language = in_use(application) if application else "en"
        switches = {"theme_dark": dark, "theme_light": not dark, f"language_{language}": True}
        for id_ in ("theme_dark", "theme_light", "language_en", "language_zh"):
            self._deeds[id_].setChecked(switches.get(id_, False))


def bindings(preferences: Preferences) -> dict[str, tuple[str, ...]]:
    """The keys of every action as the user has them."""
    own = keys.read_own(preferences[settings.OWN_KEYS])
    return keys.with_own(keys.of_preset(preferences[settings.KEYS]), own)


def _counted(stale: int) -> str:
    text = QCoreApplication.translate("Actions", "Speak stale")
    return f"{text} {stale}" if stale else text


class _Keeper(QObject):
    """Listens for an `ActionSet`: a slot must belong to a QObject that goes with the window."""

    def __init__(
        self, actions: ActionSet, conditions: Conditions, preferences: Preferences, window: QMainWindow
    ) -> None:
        super().__init__(window)
        self._actions, self._conditions, self._preferences, self._window = actions, conditions, preferences, window
        self._player: Player | None = None
        self._jobs: Jobs | None = None
        self._guard = TypingGuard(self)

    def start(self) -> None:
        """Follow what is followed, from now on; all actions are there."""
        self._conditions.changed.connect(self._on_conditions_changed)
        self._preferences.changed.connect(self._on_preferences_changed)
        for id_ in self._actions:
            if self._actions[id_].isCheckable():
                # Qt has switched it already; whether it is on is for the one to say whose switch it is.
                self._actions[id_].triggered.connect(self._show_switches)
        self._on_conditions_changed()
        self._on_preferences_changed()

    def watch(self, player: Player, jobs: Jobs) -> None:
        """Follow the player's mutes and whether speaking is paused."""
        self._player, self._jobs = player, jobs
        player.tracks_changed.connect(self._show_switches)
        jobs.paused_changed.connect(self._show_switches)
        self._show_switches()

    def handlers(self) -> dict[str, Callable[..., None]]:
        """What this package does itself: everything about actions."""
        return {
            "palette": self._open_palette,
            "shortcuts": self._open_shortcuts,
            "settings": self._open_settings,
            "help_keys": self._open_help_keys,
            "about": self._open_about,
        }

    def _on_conditions_changed(self) -> None:
        self._actions.follow_conditions(self._conditions)

    def _on_preferences_changed(self, _key: str = "") -> None:
        self._actions.follow_preferences(self._preferences)

    def _show_switches(self, _what: object = None) -> None:
        self._on_conditions_changed()
        self._on_preferences_changed()
        if self._player:
            for id_, track in _TRACKS.items():
                self._actions[id_].setChecked(self._player.muted(track))
        if self._jobs:
            self._actions["pause_queue"].setChecked(self._jobs.is_paused(Lane.VOICE))

    # Dialogs are imported when they are first wanted: the window opens sooner.

    def _open_palette(self) -> None:
        from dubstudio.ui.dialogs.palette import Palette

        Palette(self._actions, self._conditions, self._window).open()

    def _open_shortcuts(self) -> None:
        from dubstudio.ui.dialogs.shortcuts import ShortcutsDialog

        self._show_one(ShortcutsDialog, lambda: ShortcutsDialog(self._preferences, self._window))

    def _open_settings(self) -> None:
        from dubstudio.ui.dialogs.settings import SettingsDialog

        choices = {settings.OUTPUT_DEVICE.key: self._devices}
        self._show_one(SettingsDialog, lambda: SettingsDialog(self._preferences, self._window, choices))

    def _devices(self) -> list[tuple[str, str]]:
        names = self._player.device_names if self._player else ()
        return [("As the system", ""), *((name, name) for name in names)]

    def _open_help_keys(self) -> None:
        from dubstudio.ui.dialogs.help_keys import HelpKeys

        self._show_one(HelpKeys, lambda: HelpKeys(bindings(self._preferences), self._window))

    def _open_about(self) -> None:
        from dubstudio.ui.dialogs.about import AboutDialog

        self._show_one(AboutDialog, lambda: AboutDialog(self._window))

    def _show_one(self, kind: type[QDialog], make: Callable[[], QDialog]) -> None:
        """Show a dialog; the one that is open already comes to the front instead of a second one."""
        dialog = self._window.findChild(kind) or make()
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
