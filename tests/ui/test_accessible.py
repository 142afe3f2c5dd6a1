"""What somebody needs who works by keyboard or by ear: names on everything, and a way to everything."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from dubstudio.ui.launch import Studio
from tests.ui.conftest import StudioMaker
from tests.ui.test_main_window import show_the_sample

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
)
SMALLEST = 24  # pixels a button must offer to the mouse in both directions


def controls(root: QWidget) -> list[QWidget]:
    """Everything that can be used and is not a part of another control."""
    found = [w for w in root.findChildren(QWidget) if isinstance(w, CONTROLS) and w.isVisible()]
    return [w for w in found if not isinstance(w, QScrollBar) and not _is_inside_a_control(w)]


def _is_inside_a_control(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return isinstance(parent, (QAbstractSpinBox, QComboBox, QTabBar)) or (
        isinstance(parent, QLineEdit) and isinstance(widget, QAbstractButton)
    )


def described(widget: QWidget) -> str:
    """Where a widget is, for messages."""
    names = [type(w).__name__ for w in (widget, widget.parentWidget(), widget.window()) if w is not None]
    return " in ".join(names) + f" at {widget.geometry().getRect()}"


def nameless(studio: Studio) -> list[str]:
    """Controls that a screen reader could say nothing of."""
    silent = [w for w in controls(studio.window) if not (w.accessibleName() or getattr(w, "text", str)())]
    return [described(w) for w in silent]


def test_every_control_has_a_name(new_studio: StudioMaker, qtbot: QtBot) -> None:
    studio = new_studio()
    assert not nameless(studio)
    show_the_sample(studio, qtbot)
    studio.workstation.state.select([studio.workstation.bridge.project.in_order()[1].id])
    studio.window.actions_by_id["full_screen"].setChecked(False)
    studio.window.resize(2560, 1440)
    qtbot.wait(100)
    assert len(controls(studio.window)) > 40
    assert not nameless(studio)


def test_buttons_are_large_enough_to_hit(new_studio: StudioMaker, qtbot: QtBot) -> None:
    studio = new_studio()
    show_the_sample(studio, qtbot)
    studio.workstation.state.select([studio.workstation.bridge.project.in_order()[1].id])
    qtbot.wait(100)
    buttons = [w for w in controls(studio.window) if isinstance(w, QAbstractButton)]
    small = [described(w) for w in buttons if min(w.width(), w.height()) < SMALLEST]
    assert not small


def test_the_tab_key_reaches_every_panel(new_studio: StudioMaker, qtbot: QtBot) -> None:
    studio = new_studio()
    show_the_sample(studio, qtbot)
    window = studio.window
    studio.workstation.state.select([studio.workstation.bridge.project.in_order()[1].id])
    qtbot.waitUntil(lambda: window.lines.isVisible())
    reached: set[QWidget] = set()
    for _ in range(120):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        if focused is None or (focused in reached and len(reached) > 60):
            break
        reached.add(focused)
    panels = {"lines": window.lines, "inspector": window.inspector, "timeline": window.timeline,
              "transport": window.transport}  # fmt: skip
    missed = [name for name, panel in panels.items() if not any(panel.isAncestorOf(w) for w in reached)]
    assert not missed
