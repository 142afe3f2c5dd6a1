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
    row(
        "voice_library",
        T("Actions", "Voice &library…"),
        Menu.VOICE,
        4,
        daw="Ctrl+Alt+L",
        hint=T("Actions", "Your own voices, for every project."),
    ),
    row(
        "new_voice",
        T("Actions", "Ne&w voice…"),
        Menu.VOICE,
        4,
        hint=T("Actions", "A recording becomes a voice that can say anything."),
    ),
    row("record_voice", T("Actions", "Recor&d a voice…"), Menu.VOICE, 4),
    row(
        "film_voice",
        T("Actions", "Voice fro&m selected lines…"),
        Menu.VOICE,
        4,
        needs=LINE,
        hint=T("Actions", "What the film itself says under the selected lines becomes a voice."),
    ),
    row(
        "casting_board",
        T("Actions", "Cast &voices…"),
        Menu.VOICE,
        5,
        daw="Ctrl+Alt+B",
        needs=DOCUMENT,
        hint=T("Actions", "One line said by many voices; the best gets the part."),
    ),
    row(
        "perform_line",
        T("Actions", "Perform t&his line…"),
        Menu.VOICE,
        5,
        daw="Ctrl+Alt+E",
        needs=LINE,
        hint=T("Actions", "Record the line yourself, in time with the picture: the voice speaks it as you did."),
    ),
    row(
        "check_voices",
        T("Actions", "Check vo&ices…"),
        Menu.VOICE,
        5,
        needs=DOCUMENT,
        hint=T("Actions", "Find lines that do not sound like the voice of their character."),
    ),
)
