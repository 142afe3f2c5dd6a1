"""Why an action is not possible, in words that say what to do. Must not know actions."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from PySide6.QtCore import QCoreApplication

from dubstudio.ui.actions.action import Needs, T

_REASONS: Mapping[Needs, str] = {
    Needs.DOCUMENT: T("Reasons", "Open a video or a project first."),
    Needs.FILM: T("Reasons", "The project has no video, or it was not found."),
    Needs.LINE: T("Reasons", "Select a line first."),
    Needs.LINES: T("Reasons", "Select two lines or more first."),
    Needs.TAKE: T("Reasons", "The line has no take yet; speak it first."),
    Needs.TAKES: T("Reasons", "The line has no takes yet; speak it first."),
    Needs.UNDO: T("Reasons", "There is nothing to undo."),
    Needs.REDO: T("Reasons", "There is nothing to redo."),
    Needs.STALE: T("Reasons", "Every line has been spoken as it stands."),
    Needs.SPEAKING: T("Reasons", "Nothing is being spoken."),
    Needs.FAILED: T("Reasons", "No line has failed."),
    Needs.RANGE: T("Reasons", "Neither in nor out is set."),
    Needs.MARKER: T("Reasons", "There are no markers."),
}
_OF_A_LINE = {Needs.TAKE, Needs.TAKES}


def reason(needed: Needs, met: AbstractSet[Needs]) -> str:
    """Why something that needs this is not possible; empty where it is."""
    if needed in met or needed is Needs.NOTHING:
        return ""
    if Needs.DOCUMENT not in met:
        needed = Needs.DOCUMENT
    elif needed in _OF_A_LINE and Needs.LINE not in met:
        needed = Needs.LINE
    return QCoreApplication.translate("Reasons", _REASONS[needed])


def nobody() -> str:
    """Why something that nobody does here is not possible."""
    return QCoreApplication.translate("Reasons", "This is not possible in this window.")
