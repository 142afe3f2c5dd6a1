"""Actions on what is seen, and help: the menus View and Help, as data."""

from __future__ import annotations

from dubstudio.ui.actions.action import Action, Menu, Needs, T, row

LINE = Needs.LINE
LANGUAGE = T("Actions", "Language")
THEME = T("Actions", "Theme")

VIEW: tuple[Action, ...] = (
    row("zoom_in", T("Actions", "Zoom &in"), Menu.VIEW, daw="= +"),
    row("zoom_out", T("Actions", "Zoom &out"), Menu.VIEW, daw="-"),
    row("zoom_fit", T("Actions", "Show &everything"), Menu.VIEW, daw="Shift+Z"),
    row("zoom_line", T("Actions", "Zoom to the &line"), Menu.VIEW, daw="Z", aegisub="Alt+Z", needs=LINE),
    row("taller", T("Actions", "&Taller lanes"), Menu.VIEW, daw="Ctrl+= Ctrl++"),
    row("shorter", T("Actions", "&Shorter lanes"), Menu.VIEW, daw="Ctrl+-"),
    row("scroll_left", T("Actions", "Scroll back"), Menu.VIEW, 1, daw="PgUp", aegisub="A PgUp"),
    row("scroll_right", T("Actions", "Scroll forward"), Menu.VIEW, 1, daw="PgDown", aegisub="F PgDown"),
    row("follow", T("Actions", "&Follow the playhead"), Menu.VIEW, 1, daw="F", aegisub="U", checkable=True),
    row(
        "snap",
        T("Actions", "S&nap"),
        Menu.VIEW,
        1,
        daw="N",
        checkable=True,
        hint=T("Actions", "Edges jump to what is near: lines, the playhead, speech, shot changes. Shift frees them."),
    ),
    row("focus_lines", T("Actions", "Go to the line list"), Menu.VIEW, 2, daw="F3"),
    row("focus_timeline", T("Actions", "Go to the timeline"), Menu.VIEW, 2, daw="F6"),
    row("theme_dark", T("Actions", "&Dark"), Menu.VIEW, 3, checkable=True, submenu=THEME),
    row("theme_light", T("Actions", "&Light"), Menu.VIEW, 3, checkable=True, submenu=THEME),
    row("language_en", "&English", Menu.VIEW, 3, checkable=True, submenu=LANGUAGE),
    row("language_zh", "中文(&Z)", Menu.VIEW, 3, checkable=True, submenu=LANGUAGE),
    row(
        "full_screen", T("Actions", "F&ull screen"), Menu.VIEW, 4, daw="F11", subtitle_edit="Alt+Return", checkable=True
    ),
    row(
        "reset_layout",
        T("Actions", "&Reset the layout"),
        Menu.VIEW,
        4,
        hint=T("Actions", "Put all panels back where they were at first."),
    ),
)

HELP: tuple[Action, ...] = (
    row("help_keys", T("Actions", "&Keys at a glance"), Menu.HELP, daw="F1"),
    row("about", T("Actions", "&About DubStudio"), Menu.HELP),
)
