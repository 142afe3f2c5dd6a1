"""The look of widgets: Fusion, our palette and one stylesheet, which knows what a widget is by its property `role`.

Colours come from `theme` and nowhere else. The roles are the last part of resources/theme/window.qss.
"""

from __future__ import annotations

from string import Template

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from dubstudio.base import paths
from dubstudio.ui import fonts
from dubstudio.ui.i18n.language import in_use
from dubstudio.ui.theme import Colours, Theme, mixed

_ROLE = QPalette.ColorRole
_SHEET = "theme/window.qss"


def apply(app: QApplication, theme: Theme) -> None:
    """Give the whole application its look, at the start and whenever the theme changes."""
    if not app.property("styled"):  # once: another style would have every widget polished twice
        app.setStyle(QStyleFactory.create("Fusion"))
        app.setProperty("styled", True)
    app.setPalette(palette(theme.colours))
    app.setFont(fonts.sans(language=in_use(app)))
    app.setStyleSheet(sheet(theme))


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget another role, and the looks of it at once."""
    if widget.property("role") != role:
        widget.setProperty("role", role)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def sheet(theme: Theme) -> str:
    """The stylesheet in the colours of a theme."""
    c = theme.colours
    named = {
        "background": c.background,
        "panel": c.panel,
        "raised": c.raised,
        "line": c.line,
        "edge": c.edge,
        "text": c.text,
        "dim": c.dim,
        "disabled": c.disabled,
        "accent": c.accent,
        "accent_hover": mixed(c.accent, c.text, 0.15),
        "on_accent": c.on_accent,
        "good": c.good,
        "warn": c.warn,
        "bad": c.bad,
        "control": c.control,
        "groove": c.groove,
        "selected": c.selected,
        "good_fill": c.fill(c.good),
        "warn_fill": c.fill(c.warn),
        "bad_fill": c.fill(c.bad),
    }
    words = {name: colour.name() for name, colour in named.items()}
    words["theme"] = "dark" if theme.is_dark else "light"
    words["icons"] = paths.resource("icons").as_posix()
    words["mono"] = ", ".join(f'"{family}"' for family in fonts.mono_families())
    return Template(paths.resource(_SHEET).read_text(encoding="utf-8")).substitute(words)


def palette(c: Colours) -> QPalette:
    """The palette for what the stylesheet does not reach: Qt's own dialogs, rich text, painted items."""
    made = QPalette()
    roles = {
        _ROLE.Window: c.background,
        _ROLE.WindowText: c.text,
        _ROLE.Base: c.panel,
        _ROLE.AlternateBase: c.raised,
        _ROLE.Text: c.text,
        _ROLE.PlaceholderText: c.dim,
        _ROLE.Button: c.raised,
        _ROLE.ButtonText: c.text,
        _ROLE.BrightText: c.bad,
        _ROLE.ToolTipBase: c.raised,
        _ROLE.ToolTipText: c.text,
        _ROLE.Highlight: c.accent,
        _ROLE.HighlightedText: c.on_accent,
        _ROLE.Link: c.accent,
        _ROLE.LinkVisited: c.accent,
        _ROLE.Light: c.raised,
        _ROLE.Midlight: c.raised,
        _ROLE.Mid: c.line,
        _ROLE.Dark: c.line,
        _ROLE.Shadow: c.background,
    }
    for role, colour in roles.items():
        made.setColor(role, colour)
    for role in (_ROLE.WindowText, _ROLE.Text, _ROLE.ButtonText, _ROLE.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(c.disabled))
    return made
