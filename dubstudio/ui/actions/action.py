"""What an action consists of, for the table of them. Must not know who does what."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import cast

from PySide6.QtCore import QT_TRANSLATE_NOOP


class Menu(StrEnum):
    """The menus, in their order."""

    FILE = "file"
    EDIT = "edit"
    LINE = "line"
    VOICE = "voice"
    PLAY = "play"
    VIEW = "view"
    HELP = "help"


class Needs(StrEnum):
    """What must be the case for an action to be possible; the reason is shown where it is not."""

    NOTHING = ""
    DOCUMENT = "document"
    FILM = "film"
    LINE = "line"  # one line or more is selected
    LINES = "lines"  # two or more
    TAKE = "take"  # the current line has a chosen take
    TAKES = "takes"  # it has takes
    UNDO = "undo"
    REDO = "redo"
    STALE = "stale"  # lines are to be spoken
    SPEAKING = "speaking"  # lines are being spoken or wait for it
    FAILED = "failed"  # lines could not be spoken
    RANGE = "range"  # in or out is set
    MARKER = "marker"  # there are markers


@dataclass(frozen=True)
class Action:
    """One thing to do.

    Attributes:
        id: What handlers, settings and tests call it.
        text: In menus, with its mnemonic.
        menu: Where it is found; actions with the same `group` stand together.
        group: Number of its part of the menu, from 0.
        daw: Keys of the DAW preset, as `QKeySequence` writes them; several are separated by spaces.
        aegisub: Keys of the Aegisub preset; empty for those of `daw` unless they are taken there.
        subtitle_edit: Keys of the Subtitle Edit preset, likewise.
        needs: What must be the case.
        checkable: Whether it is a switch.
        hint: What it does, where its name does not say it; shown in tooltip and palette.
        short: Its name on the toolbar; empty for `text` without its mnemonic.
        submenu: Name of the submenu it stands in; empty for the menu itself.
    """

    id: str
    text: str
    menu: Menu
    group: int = 0
    daw: str = ""
    aegisub: str = ""
    subtitle_edit: str = ""
    needs: Needs = Needs.NOTHING
    checkable: bool = False
    hint: str = ""
    short: str = ""
    submenu: str = ""


def row(id_: str, text: str, menu: Menu, group: int = 0, **more: object) -> Action:
    """A row of the table, short enough to be read as one."""
    return Action(id_, text, menu, group, **more)  # type: ignore[arg-type]


T = cast(Callable[[str, str], str], QT_TRANSLATE_NOOP)
"""Marks a text for the translators; tools/translations.py knows this short name."""
