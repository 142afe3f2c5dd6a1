"""Actions on files and on the document as a whole: the menus File and Edit, as data."""

from __future__ import annotations

from dubstudio.ui.actions.action import Action, Menu, Needs, T, row

DOCUMENT, FILM, LINE = Needs.DOCUMENT, Needs.FILM, Needs.LINE

FILE: tuple[Action, ...] = (
    row("new", T("Actions", "&New project"), Menu.FILE, daw="Ctrl+N"),
    row("open", T("Actions", "&Open…"), Menu.FILE, daw="Ctrl+O", hint=T("Actions", "Open a project.")),
    row(
        "open_video",
        T("Actions", "Open &video…"),
        Menu.FILE,
        daw="Ctrl+Shift+O",
        hint=T("Actions", "Begin a project with a video; subtitles beside it are taken along."),
    ),
    row(
        "open_sample",
        T("Actions", "Try the &demo"),
        Menu.FILE,
        hint=T("Actions", "Open a small film with subtitles to try everything on."),
    ),
    row("save", T("Actions", "&Save"), Menu.FILE, 1, daw="Ctrl+S", needs=DOCUMENT),
    row("save_as", T("Actions", "Save &as…"), Menu.FILE, 1, daw="Ctrl+Shift+S", needs=DOCUMENT),
    row("close_document", T("Actions", "&Close project"), Menu.FILE, 1, daw="Ctrl+W", needs=DOCUMENT),
    row(
        "import_subtitles",
        T("Actions", "&Import subtitles…"),
        Menu.FILE,
        2,
        daw="Ctrl+I",
        needs=DOCUMENT,
        hint=T("Actions", "Replace the lines, merge with them, or take them as the second language."),
    ),
    row("export_subtitles", T("Actions", "Export s&ubtitles…"), Menu.FILE, 2, daw="Ctrl+Shift+E", needs=DOCUMENT),
    row(
        "export_video",
        T("Actions", "&Export video…"),
        Menu.FILE,
        2,
        daw="Ctrl+E",
        needs=FILM,
        short=T("Actions", "Export"),
        hint=T("Actions", "Write the film with the dub mixed into it."),
    ),
    row(
        "relink_media",
        T("Actions", "&Find the video again…"),
        Menu.FILE,
        3,
        needs=DOCUMENT,
        hint=T("Actions", "Say where the video is now, if it was moved or renamed."),
    ),
    row("project_settings", T("Actions", "&Project settings…"), Menu.FILE, 3, needs=DOCUMENT),
    row("quit", T("Actions", "&Quit"), Menu.FILE, 4, daw="Ctrl+Q"),
)

EDIT: tuple[Action, ...] = (
    row("undo", T("Actions", "&Undo"), Menu.EDIT, daw="Ctrl+Z", needs=Needs.UNDO),
    row("redo", T("Actions", "&Redo"), Menu.EDIT, daw="Ctrl+Shift+Z Ctrl+Y", needs=Needs.REDO),
    row("select_all", T("Actions", "Select &all lines"), Menu.EDIT, 1, daw="Ctrl+A", needs=DOCUMENT),
    row("select_none", T("Actions", "Select &nothing"), Menu.EDIT, 1, daw="Ctrl+Shift+A", needs=LINE),
    row(
        "delete",
        T("Actions", "&Delete"),
        Menu.EDIT,
        1,
        daw="Del Backspace",
        needs=LINE,
        hint=T("Actions", "Delete the selected lines."),
    ),
    row(
        "duplicate",
        T("Actions", "Du&plicate"),
        Menu.EDIT,
        1,
        daw="Ctrl+D",
        needs=LINE,
        hint=T("Actions", "Put copies of the selected lines after them."),
    ),
    row(
        "palette",
        T("Actions", "&Find an action…"),
        Menu.EDIT,
        2,
        daw="Ctrl+K",
        hint=T("Actions", "Type a few letters of what you want to do, or of a line."),
    ),
    row(
        "shortcuts",
        T("Actions", "&Keys…"),
        Menu.EDIT,
        2,
        daw="Ctrl+Alt+K",
        hint=T("Actions", "Choose a set of keys, and change them one by one."),
    ),
    row(
        "voice_models",
        T("Actions", "Voice &models…"),
        Menu.EDIT,
        2,
        hint=T("Actions", "Download what speaks with the voice of any recording, or look after it."),
    ),
    row("settings", T("Actions", "&Settings…"), Menu.EDIT, 2, daw="Ctrl+,"),
)
