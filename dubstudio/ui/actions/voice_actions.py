"""Actions on speaking and takes: the menu Voice, as data."""

from __future__ import annotations

from dubstudio.ui.actions.action import Action, Menu, Needs, T, row

DOCUMENT, FILM, LINE = Needs.DOCUMENT, Needs.FILM, Needs.LINE
TAKE = T("Actions", "Take")

VOICE: tuple[Action, ...] = (
    row(
        "speak",
        T("Actions", "&Speak"),
        Menu.VOICE,
        daw="Ctrl+R",
        needs=LINE,
        hint=T("Actions", "Speak the selected lines."),
    ),
    row(
        "speak_stale",
        T("Actions", "Speak s&tale"),
        Menu.VOICE,
        daw="Ctrl+Shift+R",
        needs=Needs.STALE,
        hint=T("Actions", "Speak every line that has no sound yet, or whose words, voice or emotion have changed."),
    ),
    row("speak_all", T("Actions", "Speak &all"), Menu.VOICE, daw="Ctrl+Alt+R", needs=DOCUMENT),
    row(
        "another_take",
        T("Actions", "A&nother take"),
        Menu.VOICE,
        daw="T",
        needs=LINE,
        hint=T("Actions", "Speak the selected lines again, differently."),
    ),
    row("speak_cancel", T("Actions", "&Cancel speaking"), Menu.VOICE, 1, daw="Ctrl+.", needs=Needs.SPEAKING),
    row("pause_queue", T("Actions", "&Pause the queue"), Menu.VOICE, 1, daw="Ctrl+Shift+P", checkable=True),
    row("retry_failed", T("Actions", "&Retry failed lines"), Menu.VOICE, 1, daw="Ctrl+Alt+F", needs=Needs.FAILED),
    row(
        "find_mouths",
        T("Actions", "&Find speech regions again"),
        Menu.VOICE,
        2,
        needs=FILM,
        hint=T("Actions", "Listen to the film for where somebody speaks, and fit the lines to that."),
    ),
    *(
        row(f"take_{n}", text, Menu.VOICE, 3, daw=str(n), needs=Needs.TAKES, submenu=TAKE)
        for n, text in enumerate(
            (
                T("Actions", "Take &1"),
                T("Actions", "Take &2"),
                T("Actions", "Take &3"),
                T("Actions", "Take &4"),
                T("Actions", "Take &5"),
                T("Actions", "Take &6"),
                T("Actions", "Take &7"),
                T("Actions", "Take &8"),
                T("Actions", "Take &9"),
            ),
            start=1,
        )
    ),
    row("previous_take", T("Actions", "Previous take"), Menu.VOICE, 3, daw="Ctrl+PgUp", needs=Needs.TAKES),
    row("next_take", T("Actions", "Next take"), Menu.VOICE, 3, daw="Ctrl+PgDown", needs=Needs.TAKES),
    row(
        "compare_takes",
        T("Actions", "C&ompare with the last take"),
        Menu.VOICE,
        3,
        daw="Y",
        needs=Needs.TAKES,
        hint=T("Actions", "Switch between two takes, both equally loud."),
    ),
    row("star_take", T("Actions", "Star ta&ke"), Menu.VOICE, 3, daw="Ctrl+T", needs=Needs.TAKE),
    row("remove_take", T("Actions", "R&emove take"), Menu.VOICE, 3, daw="Shift+Del", needs=Needs.TAKE),
    row(
        "remove_unused_takes",
        T("Actions", "Remove &unused takes"),
        Menu.VOICE,
        3,
        needs=DOCUMENT,
        hint=T("Actions", "Takes that are neither chosen nor starred; undo brings them back."),
    ),
)
