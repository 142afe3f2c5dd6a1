"""All keys at a glance, as they are now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from dubstudio.ui.actions.deed import full_name, plain
from dubstudio.ui.actions.keys import shown
from dubstudio.ui.actions.menus import title_of
from dubstudio.ui.actions.table import ACTIONS, Menu

_COLUMNS: tuple[tuple[Menu, ...], ...] = (
    (Menu.FILE, Menu.EDIT, Menu.HELP),
    (Menu.LINE,),
    (Menu.VOICE, Menu.VIEW),
    (Menu.PLAY,),
)
_TAKES = tuple(range(1, 10))


class HelpKeys(QDialog):
    """Actions that have keys, by menu.

    Args:
        bound: Keys by action.
        parent: The window.
    """

    def __init__(self, bound: Mapping[str, Sequence[str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys at a glance"))
        page = QWidget()
        page.setProperty("role", "panel")
        columns = QHBoxLayout(page)
        columns.setContentsMargins(16, 12, 16, 16)
        columns.setSpacing(28)
        for menus in _COLUMNS:
            column = QVBoxLayout()
            for menu in menus:
                column.addLayout(_part(menu, bound))
            column.addStretch(1)
            columns.addLayout(column)
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setAccessibleName(self.windowTitle())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        wanted = page.sizeHint()
        self.resize(min(wanted.width() + 24, 1280), min(wanted.height() + 8, 760))


def _part(menu: Menu, bound: Mapping[str, Sequence[str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(0, 1)
    head = QLabel(plain(title_of(menu)))
    head.setProperty("role", "panel-title")
    head.setContentsMargins(0, 8, 0, 2)
    grid.addWidget(head, 0, 0, 1, 2)
    for row, (name, keys_) in enumerate(_rows(menu, bound), start=1):
        grid.addWidget(QLabel(name), row, 0)
        keys = QLabel(keys_)
        keys.setProperty("role", "mono-dim")
        grid.addWidget(keys, row, 1, Qt.AlignmentFlag.AlignRight)
    return grid


def _rows(menu: Menu, bound: Mapping[str, Sequence[str]]) -> list[tuple[str, str]]:
    """Names and keys of a menu's actions; the nine takes are one row where they are on the nine digits."""
    together = all(tuple(bound.get(f"take_{n}", ())) == (str(n),) for n in _TAKES)
    rows = []
    for action in ACTIONS:
        if action.menu is not menu or not bound.get(action.id):
            continue
        if together and action.id.startswith("take_"):
            if action.id == "take_1":
                rows.append((f"{full_name(action)} … {_TAKES[-1]}", f"1 … {_TAKES[-1]}"))
            continue
        rows.append((full_name(action), "  ".join(map(shown, bound[action.id]))))
    return rows
