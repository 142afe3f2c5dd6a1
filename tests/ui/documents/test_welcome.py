"""The empty window says what to do, by mouse, keyboard and dropped files, and offers what was left behind."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QPushButton

from dubstudio.studio import drafts
from dubstudio.ui.documents.big_way import BigWay
from dubstudio.ui.documents.welcome import WelcomePage
from dubstudio.ui.theme import Theme
from tests.builders import build_scene
from tests.media_files import media_file
from tests.ui.documents.desk import Desk

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(desk: Desk) -> WelcomePage:
    """The page, shown."""
    page = WelcomePage(desk.documents, Theme(parent=desk))
    desk.qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    desk.qtbot.waitExposed(page)
    desk.idle()
    return page


def _button(page: WelcomePage, text: str) -> QPushButton:
    return next(b for b in page.findChildren(QPushButton) if b.text() == text and not b.isHidden())


def _texts(page: WelcomePage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def test_the_three_ways_in_work_by_mouse_and_keyboard(desk: Desk, page: WelcomePage, saved: Path) -> None:
    desk.answer(files=[None, saved])
    desk.qtbot.mouseClick(page.open_video, LEFT)
    page.open_project.setFocus()
    desk.qtbot.keyClick(page.open_project, Qt.Key.Key_Space)
    desk.idle()
    assert len(desk.lines()) == 3
    desk.documents.close_document()
    desk.qtbot.mouseClick(page.try_demo, LEFT)
    desk.until(lambda: len(desk.lines()) == 5)


def test_ways_in_are_reached_by_the_tab_key_and_named(page: WelcomePage) -> None:
    for way in (page.open_video, page.open_project, page.try_demo):
        assert way.focusPolicy() is Qt.FocusPolicy.StrongFocus
        assert way.accessibleName()
        assert way.accessibleDescription()


def test_nothing_is_cut_off_in_a_narrow_window(desk: Desk, page: WelcomePage) -> None:
    for width in (1400, 900, 700):
        page.resize(width, 700)
        desk.qtbot.wait(20)
        for way in page.findChildren(BigWay):
            assert way.height() >= way.heightForWidth(way.width())
            assert page.viewport().rect().right() >= way.mapTo(page.viewport(), way.rect().topRight()).x()


def test_recent_projects_are_listed_and_opened(desk: Desk, page: WelcomePage, saved: Path) -> None:
    assert "Recent projects" not in _texts(page)
    desk.open(saved)
    desk.documents.close_document()
    # Qt shows what is put into a visible list one by one, each when its turn in the event loop comes.
    desk.until(lambda: any(b.text() == "mine" and b.isVisible() for b in page.findChildren(QPushButton)))
    assert "Recent projects" in _texts(page)
    desk.qtbot.mouseClick(_button(page, "mine"), LEFT)
    desk.idle()
    assert len(desk.lines()) == 3


def test_drafts_that_were_left_behind_are_offered(desk: Desk, page: WelcomePage) -> None:
    opened, lock = drafts.create(build_scene())
    lock.release()
    desk.documents.look_for_leftovers()
    desk.until(lambda: "Not saved yet" in _texts(page))
    assert any("3 line" in text for text in _texts(page))
    desk.answer(answers=["cancel"])
    desk.qtbot.mouseClick(_button(page, "Throw away"), LEFT)
    assert opened.folder.exists()
    desk.qtbot.mouseClick(_button(page, "Test"), LEFT)
    desk.until(lambda: desk.bridge.document is not None)
    assert desk.bridge.document is not None
    assert desk.bridge.document.folder == opened.folder


def test_files_are_dropped(desk: Desk, page: WelcomePage) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(media_file("cfr.mp4")))])
    where, actions, keys = QPoint(300, 300), Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(where, actions, data, LEFT, keys)
    page.dragEnterEvent(entering)
    assert entering.isAccepted()
    assert "Let go to open" in _texts(page)
    page.dragLeaveEvent(QDragLeaveEvent())
    assert "Let go to open" not in _texts(page)
    page.dropEvent(QDropEvent(QPointF(where), actions, data, LEFT, keys))
    desk.until(lambda: desk.film.info is not None)
    assert desk.project.name == "cfr"


def test_words_are_not_dropped(page: WelcomePage) -> None:
    data = QMimeData()
    data.setText("hello")
    entering = QDragEnterEvent(QPoint(3, 3), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
    entering.ignore()
    page.dragEnterEvent(entering)
    assert not entering.isAccepted()


def test_what_is_being_opened_is_shown_and_can_be_called_off(desk: Desk, page: WelcomePage, saved: Path) -> None:
    desk.documents.open_path(saved)
    assert "Opening mine…" in _texts(page)
    desk.qtbot.mouseClick(_button(page, "Cancel"), LEFT)
    desk.idle()
    assert "Opening mine…" not in _texts(page)


@pytest.mark.parametrize("dark", [True, False])
def test_the_page_follows_the_theme(desk: Desk, dark: bool) -> None:
    theme = Theme(dark=dark, parent=desk)
    page = WelcomePage(desk.documents, theme)
    desk.qtbot.addWidget(page)
    page.resize(900, 600)
    before = page.open_video.grab().toImage()
    theme.use(dark=not dark)
    assert page.open_video.grab().toImage() != before
    desk.idle()
