"""Actions on emotions and pronunciation: a part of the menu Voice, as data."""

from __future__ import annotations

from dubstudio.ui.actions.action import Action, Menu, Needs, T, row

LINE = Needs.LINE
EMOTION = T("Actions", "E&motion")

EMOTION_ACTIONS: tuple[Action, ...] = (
    row(
        "suggest_emotion",
        T("Actions", "&Suggest from the script…"),
        Menu.VOICE,
        6,
        daw="Ctrl+Shift+G",
        needs=LINE,
        submenu=EMOTION,
        hint=T("Actions", "What the words say about how the selected lines are meant; you accept it or not."),
    ),
    row(
        "film_emotion",
        T("Actions", "As in the &film"),
        Menu.VOICE,
        6,
        daw="Ctrl+Alt+G",
        needs=LINE,
        submenu=EMOTION,
        hint=T("Actions", "The selected lines take the feeling from what the film itself says under them."),
    ),
    row(
        "copy_emotion",
        T("Actions", "&Copy emotion"),
        Menu.VOICE,
        6,
        daw="Ctrl+Shift+C",
        needs=LINE,
        submenu=EMOTION,
    ),
    row(
        "paste_emotion",
        T("Actions", "&Paste emotion"),
        Menu.VOICE,
        6,
        daw="Ctrl+Shift+V",
        needs=LINE,
        submenu=EMOTION,
        hint=T("Actions", "Give the selected lines the emotion that was copied."),
    ),
    row(
        "emotion_curve",
        T("Actions", "From first to &last"),
        Menu.VOICE,
        6,
        daw="Ctrl+Shift+U",
        needs=Needs.LINES,
        submenu=EMOTION,
        hint=T("Actions", "Let the emotion go evenly from the first of the selected lines to the last."),
    ),
    row(
        "clear_emotion",
        T("Actions", "&Back to that of the character"),
        Menu.VOICE,
        6,
        daw="Ctrl+Alt+Backspace",
        needs=LINE,
        submenu=EMOTION,
    ),
    row(
        "pronunciation",
        T("Actions", "Pronunciation…"),
        Menu.VOICE,
        6,
        daw="Ctrl+Alt+P",
        hint=T("Actions", "How words are read in every line, and how long is paused."),
    ),
)
