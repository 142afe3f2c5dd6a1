"""One action of the table as Qt knows it: its name, its keys, whether it is possible and what it does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence

from dubstudio.ui.actions.action import Action
from dubstudio.ui.actions.keys import shown

_LONE_KEYS = {"Space", "Return"}


def said(text: str) -> str:
    """A text of the table in the window's language."""
    return QCoreApplication.translate("Actions", text) if text else ""


def plain(text: str) -> str:
    """A name without mnemonic and dots, for places that are no menu: "Save as"."""
    if text.endswith((")", ")…")) and "(&" in text:  # the way Chinese menus have mnemonics: 保存(&S)
        text = text[: text.rindex("(&")]
    return text.replace("&", "").rstrip("…").strip()


def full_name(row: Action) -> str:
    """What an action is called where its menu is not seen: "Mute: Original"."""
    name, group = plain(said(row.text)), said(row.submenu)
    if not group or name.startswith(group):
        return name
    return QCoreApplication.translate("Actions", "{group}: {name}").format(group=group, name=name)


class Deed(QAction):
    """An action.

    Args:
        action: Its row of the table.
        handler: What it does; gets whether it is checked, if it is a switch. None where nobody does it here.
        parent: The window.
    """

    def __init__(self, action: Action, handler: Callable[..., None] | None, parent: QObject) -> None:
        super().__init__(said(action.text), parent)
        self.row = action
        self._handler = handler
        self._why_not = ""
        self.setObjectName(action.id)
        self.setCheckable(action.checkable)
        self.setIconText(said(action.short) or plain(self.text()))
        self.setMenuRole(_ROLES.get(action.id, QAction.MenuRole.NoRole))
        self.triggered.connect(self._on_triggered)

    @property
    def name(self) -> str:
        """What it is called outside of menus."""
        return full_name(self.row)

    @property
    def hint(self) -> str:
        """What it does, where its name does not say it; empty else."""
        return said(self.row.hint)

    @property
    def why_not(self) -> str:
        """Why it is not possible; empty where it is."""
        return self._why_not

    @property
    def has_handler(self) -> bool:
        """Whether somebody does it."""
        return self._handler is not None

    def allow(self, why_not: str) -> None:
        """Make it possible, or impossible with a reason that the tooltip gives."""
        if why_not == self._why_not:
            return  # most stay as they are, and every word set is laid out anew wherever it is shown
        self._why_not = why_not
        self.setEnabled(not why_not)
        self._say()

    def bind(self, keys: Sequence[str]) -> None:
        """Give it its keys; the first is the one that is shown."""
        self.setShortcuts([QKeySequence(key) for key in keys])
        # A key held down steps and nudges on; it must not play, stop, play, stop.
        self.setAutoRepeat(not any(key in _LONE_KEYS for key in keys))
        self._say()

    def _say(self) -> None:
        key = self.shortcut().toString()
        first = f"<b>{escape(self.name)}</b>" + (f" &nbsp;{escape(shown(key))}" if key else "")
        lines = [first, *(escape(part) for part in (self.hint, self._why_not) if part)]
        self.setToolTip("<br>".join(lines))
        self.setStatusTip("")

    def _on_triggered(self, checked: bool) -> None:
        if self._handler is None:
            return
        if self.isCheckable():
            self._handler(checked)
        else:
            self._handler()


_ROLES = {
    "about": QAction.MenuRole.AboutRole,
    "settings": QAction.MenuRole.PreferencesRole,
    "quit": QAction.MenuRole.QuitRole,
}
"""Where macOS puts them; all others stay where the table has them, whatever their names begin with."""
