"""What the window does by itself: follow the document, change its language and theme, remember, say what went wrong."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from dubstudio.base import paths
from dubstudio.base.errors import DubError, EditRefused
from dubstudio.ui.launch import Studio
from dubstudio.ui.notice_bar import NoticeBar
from tests.ui.conftest import StudioMaker

PATIENCE_MS = 20_000


def show_the_sample(studio: Studio, qtbot: QtBot) -> None:
    """Open the sample and wait until it stands."""
    station = studio.workstation
    station.documents.open_sample()
    qtbot.waitUntil(lambda: len(station.bridge.project.segments) == 5, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: station.film.info is not None, timeout=PATIENCE_MS)


def test_every_action_has_somebody_who_does_it(new_studio: StudioMaker) -> None:
    studio = new_studio()
    actions = studio.window.actions_by_id
    assert not [action for action in actions if not actions[action].has_handler]
    nobodys = {*studio.workstation.handlers(), *studio.window.timeline.handlers()} - set(actions)
    assert not nobodys


def test_panels_come_with_a_document_and_go_with_it(new_studio: StudioMaker, qtbot: QtBot) -> None:
    studio = new_studio()
    window = studio.window
    assert window.welcome.isVisible()
    assert not window.lines.isVisible()
    show_the_sample(studio, qtbot)
    qtbot.waitUntil(lambda: window.lines.isVisible() and window.timeline.isVisible() and window.inspector.isVisible())
    assert not window.welcome.isVisible()
    window.actions_by_id["close_document"].trigger()
    qtbot.waitUntil(window.welcome.isVisible, timeout=PATIENCE_MS)
    assert not window.lines.isVisible()


def test_another_language_keeps_everything_in_its_place(new_studio: StudioMaker, qtbot: QtBot) -> None:
    studio = new_studio()
    show_the_sample(studio, qtbot)
    station, old = studio.workstation, studio.window
    first = station.bridge.project.in_order()[0].id
    station.state.select([first])
    old.timeline.axis.show_span(2_000, 9_000, margin=0.0)
    shown, geometry = (old.timeline.axis.start_ms, old.timeline.axis.stop_ms), old.geometry()
    old.actions_by_id["language_zh"].trigger()
    assert studio.window is not old
    assert studio.window.actions_by_id["save"].text().startswith("保存")
    assert station.state.selected == (first,)
    assert studio.window.geometry() == geometry
    qtbot.waitUntil(lambda: studio.window.timeline.isVisible())
    axis = studio.window.timeline.axis
    assert (axis.start_ms, axis.stop_ms) == pytest.approx(shown, abs=60)
    studio.window.actions_by_id["language_en"].trigger()
    assert "Save" in studio.window.actions_by_id["save"].text().replace("&", "")


def test_the_theme_changes_live(new_studio: StudioMaker, qtbot: QtBot) -> None:
    studio = new_studio()
    dark = studio.window.grab().toImage().pixelColor(5, 300).lightness()
    studio.window.actions_by_id["theme_light"].trigger()
    qtbot.wait(50)
    assert studio.window.grab().toImage().pixelColor(5, 300).lightness() > 200 > 80 > dark


def test_an_error_stays_until_it_is_read(new_studio: StudioMaker, qtbot: QtBot) -> None:
    studio = new_studio()
    bar = studio.window.findChild(NoticeBar)
    assert bar is not None
    studio.workstation.notices.fail(DubError("The cable is out.", remedy="Put it in."))
    studio.workstation.notices.fail(DubError("The tape is full."))
    assert bar.isVisible()
    assert bar.text == "The cable is out. Put it in."
    button = bar.findChild(QPushButton)
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert bar.text == "The tape is full."
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_a_refusal_is_in_the_status_bar(new_studio: StudioMaker) -> None:
    studio = new_studio()
    studio.workstation.notices.refuse(EditRefused("The line is locked.", remedy="Unlock it first."))
    texts = [label.text() for label in studio.window.statusBar().findChildren(QLabel)]
    assert "The line is locked. Unlock it first." in texts


def test_a_video_dropped_on_the_window_is_opened(new_studio: StudioMaker, qtbot: QtBot) -> None:
    studio = new_studio()
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(paths.resource("demo/ferry.mp4")))])
    event = QDropEvent(
        QPointF(QPoint(300, 300)),
        Qt.DropAction.CopyAction,
        dropped,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    studio.window.dropEvent(event)
    qtbot.waitUntil(lambda: studio.workstation.film.info is not None, timeout=PATIENCE_MS)


def test_what_nobody_caught_is_told_and_logged(new_studio: StudioMaker, caplog: pytest.LogCaptureFixture) -> None:
    studio = new_studio()
    told: list[DubError] = []
    studio.workstation.notices.failed.connect(told.append)
    fault = ZeroDivisionError("division by zero")
    studio.on_fault(ZeroDivisionError, fault, None)
    assert "ZeroDivisionError" in told[0].message
    assert "log.txt" in told[0].remedy
    assert [record.message for record in caplog.records] == ["unexpected"]
    caplog.clear()
