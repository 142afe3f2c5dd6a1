"""Everything the user can do, as data: one table that gives menus, toolbar, shortcuts, palette and tooltips.

Who does what is not known here: handlers are found by id. Keys come in three presets; what another program calls a
key is followed where the deed is the same. Texts are translated when shown, in the context "Actions".
"""

from __future__ import annotations

from dubstudio.ui.actions.action import Action, Menu, Needs
from dubstudio.ui.actions.document_actions import EDIT, FILE
from dubstudio.ui.actions.emotion_actions import EMOTION_ACTIONS
from dubstudio.ui.actions.line_actions import LINE_ACTIONS
from dubstudio.ui.actions.play_actions import PLAY
from dubstudio.ui.actions.view_actions import HELP, VIEW
from dubstudio.ui.actions.voice_actions import VOICE

__all__ = ["ACTIONS", "RECENT", "Action", "Menu", "Needs"]

RECENT = "recent"
"""Id of the submenu of recent files; it stands after `open_sample`."""

ACTIONS: tuple[Action, ...] = (*FILE, *EDIT, *LINE_ACTIONS, *VOICE, *EMOTION_ACTIONS, *PLAY, *VIEW, *HELP)
"""Everything, in the order of the menus."""
