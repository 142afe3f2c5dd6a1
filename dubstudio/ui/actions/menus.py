"""The menu bar, built from the table of actions, with the recent files and the switches of the panels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from dubstudio.ui.actions.action import Action, Menu, T
from dubstudio.ui.actions.deed import Deed, said
from dubstudio.ui.actions.table import ACTIONS, RECENT

if TYPE_CHECKING:
    from dubstudio.ui.documents.controller import Documents

_TITLES: Mapping[Menu, str] = {
    Menu.FILE: T("Actions", "&File"),
    Menu.EDIT: T("Actions", "&Edit"),
    Menu.LINE: T("Actions", "&Line"),
    Menu.VOICE: T("Actions", "V&oice"),
    Menu.PLAY: T("Actions", "&Play"),
    Menu.VIEW: T("Actions", "&View"),
    Menu.HELP: T("Actions", "&Help"),
}
_BEFORE_PANELS = "focus_timeline"
_BEFORE_RECENT = "open_video"


def title_of(menu: Menu) -> str:
    """The name of a menu in the window's language, with its mnemonic."""
    return said(_TITLES[menu])


def add_separated(menu: QMenu, groups: Sequence[Sequence[QAction]]) -> None:
    """Put groups of actions into a menu, with a line between them."""
    for number, group in enumerate(groups):
        if number:
            menu.addSeparator()
        menu.addActions(list(group))


class RecentMenu(QMenu):
    """The files opened lately, looked up whenever it is opened."""

    def __init__(self, documents: Documents, parent: QWidget) -> None:
        super().__init__(QCoreApplication.translate("Actions", "Open &recent"), parent)
        self._documents = documents
        self.setObjectName(RECENT)
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self._fill)
        self.triggered.connect(self._on_triggered)

    def _fill(self) -> None:
        self.clear()
        for number, path in enumerate(self._documents.recent_files(), start=1):
            name = path.name.replace("&", "&&")
            action = self.addAction(f"&{number}  {name}" if number <= 9 else name)
            action.setData(str(path))
            action.setToolTip(str(path))
        if self.isEmpty():
            self.addAction(QCoreApplication.translate("Actions", "Nothing yet")).setEnabled(False)

    def _on_triggered(self, action: QAction) -> None:
        if action.data():
            self._documents.open_path(Path(action.data()))


class MenuBuilder:
    """Fills a menu bar.

    Args:
        deeds: The actions by id.
        documents: Knows recent files.
        docks: Switches of the panels.
        window: Owns the menus.
    """

    def __init__(
        self, deeds: Mapping[str, Deed], documents: Documents, docks: Sequence[QAction], window: QWidget
    ) -> None:
        self._deeds, self._documents, self._docks, self._window = deeds, documents, docks, window

    def fill(self, bar: QMenuBar) -> None:
        """Make the menus, in the order of `Menu`."""
        bar.clear()
        for menu in Menu:
            made = bar.addMenu(title_of(menu))
            made.setObjectName(menu)
            made.setToolTipsVisible(True)
            rows = [action for action in ACTIONS if action.menu is menu]
            for number, (_, group) in enumerate(groupby(rows, key=lambda action: action.group)):
                if number:
                    made.addSeparator()
                self._fill_group(made, list(group))

    def _fill_group(self, menu: QMenu, rows: Sequence[Action]) -> None:
        submenus: dict[str, QMenu] = {}
        for row in rows:
            if not row.submenu:
                menu.addAction(self._deeds[row.id])
            else:
                if row.submenu not in submenus:
                    submenus[row.submenu] = self._submenu(menu, said(row.submenu))
                submenus[row.submenu].addAction(self._deeds[row.id])
            if row.id == _BEFORE_RECENT:
                menu.addMenu(RecentMenu(self._documents, self._window))
            if row.id == _BEFORE_PANELS and self._docks:
                panels = self._submenu(menu, QCoreApplication.translate("Actions", "Pa&nels"))
                panels.addActions(list(self._docks))

    def _submenu(self, menu: QMenu, title: str) -> QMenu:
        made = menu.addMenu(title)
        made.setToolTipsVisible(True)
        return made
