"""The dialog of voice models: terms first, then a real download from a server on this machine, then away with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from dubstudio.base import settings
from dubstudio.base.settings import Settings
from dubstudio.studio.model_files import ModelFiles
from dubstudio.ui.dialogs.terms import TermsDialog
from dubstudio.ui.dialogs.voice_models import VoiceModelsDialog
from dubstudio.ui.jobs import Jobs
from dubstudio.ui.model_shelf import ModelShelf
from dubstudio.ui.notices import Notices
from dubstudio.ui.preferences import Preferences
from tests.weights.conftest import FILES, repositories, small_catalog
from tests.weights.hub_server import HubServer, serving

LEFT = Qt.MouseButton.LeftButton


@dataclass
class Desk:
    """The dialog and what is behind it."""

    dialog: VoiceModelsDialog
    shelf: ModelShelf
    server: HubServer
    told: list[str]
    failed: list[object]
    qtbot: QtBot

    def press(self, wish: str) -> None:
        button = self.dialog.cards["small"].buttons[wish]
        assert button.isVisible(), wish
        self.qtbot.mouseClick(button, LEFT)

    def accept_terms(self, *, agree: bool = True) -> None:
        self.press("get")
        terms = self.dialog.findChild(TermsDialog)
        assert terms is not None
        assert "Be kind." in terms.terms.toPlainText()
        assert not terms.does.isEnabled(), "nothing is downloaded before the terms are agreed to"
        assert not self.server.files_asked()
        if agree:
            terms.agree.click()
        self.qtbot.mouseClick(terms.does if agree else terms.leaves, LEFT)

    def wait_idle(self) -> None:
        self.qtbot.waitUntil(lambda: self.shelf.work_of("small") is None, timeout=20_000)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    with serving(repositories()) as server:
        chosen = Settings().having(settings.MODELS_FOLDER, str(tmp_path / "models"))
        preferences = Preferences(chosen.having(settings.MODELS_ENDPOINT, server.url), None)
        root = QObject()
        notices = Notices(root)
        told: list[str] = []
        failed: list[object] = []
        notices.told.connect(told.append)
        notices.failed.connect(failed.append)
        jobs = Jobs(notices, root)
        shelf = ModelShelf(jobs, preferences, notices, root, lambda: ModelFiles(preferences.values, small_catalog()))
        dialog = VoiceModelsDialog(shelf, preferences)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitExposed(dialog)
        yield Desk(dialog, shelf, server, told, failed, qtbot)
        jobs.close(5.0)


def test_terms_then_download_then_check_then_remove(desk: Desk, qtbot: QtBot) -> None:
    card = desk.dialog.cards["small"]
    assert "to download" in card.state.text()
    desk.accept_terms(agree=False)
    assert not desk.server.files_asked()
    desk.accept_terms()
    desk.wait_idle()
    assert "Small is ready." in desk.told
    assert "ready, in" in card.state.text()
    assert not card.buttons["get"].isVisible()
    desk.press("verify")
    desk.wait_idle()
    assert "Small is as it should be." in desk.told
    gpt = next(Path(desk.shelf.all()[0].standing.folder).rglob("gpt.pth"))
    data = bytearray(gpt.read_bytes())
    data[1000] ^= 1
    gpt.write_bytes(data)
    desk.press("verify")
    desk.wait_idle()
    assert "gpt.pth" in card.trouble.text()
    assert card.buttons["get"].isVisible()
    desk.press("remove")
    box = desk.dialog.findChild(QMessageBox)
    assert box is not None
    qtbot.mouseClick(next(b for b in box.buttons() if b.text() == "Remove"), LEFT)
    desk.wait_idle()
    assert not gpt.exists()
    assert "to download" in card.state.text()
    assert not desk.failed


def test_what_went_wrong_stays_on_the_card(desk: Desk) -> None:
    desk.server.manners.everywhere = True
    desk.server.manners.statuses += [404] * 20
    desk.accept_terms()
    desk.wait_idle()
    assert desk.failed
    assert desk.dialog.cards["small"].trouble.text()
    desk.server.manners.statuses.clear()
    desk.press("get")
    terms = desk.dialog.findChildren(TermsDialog)[-1]
    assert terms.agree.isChecked(), "terms agreed to once are agreed to"
    desk.qtbot.mouseClick(terms.does, LEFT)
    desk.wait_idle()
    assert "ready, in" in desk.dialog.cards["small"].state.text()


def test_a_folder_of_ones_own(desk: Desk, tmp_path: Path) -> None:
    own = tmp_path / "mine"
    for name, data in FILES.items():
        (own / name).parent.mkdir(parents=True, exist_ok=True)
        (own / name).write_bytes(data)
    info = desk.shelf.all()[0]
    desk.shelf.adopt(info, tmp_path / "empty")
    assert desk.dialog.cards["small"].trouble.text()
    desk.shelf.adopt(info, own)
    assert str(own) in desk.dialog.cards["small"].state.text()
    assert not desk.server.files_asked()
