"""What belongs to each way of giving an emotion: presets, evidence, the buttons of the clip."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from dubstudio.base import settings
from dubstudio.base.settings import Settings
from dubstudio.project.entities import EMOTIONS, FromClip, InWords, Mix
from dubstudio.studio.emotions import NO_WEIGHTS, weights_of
from dubstudio.ui.emotion.names import emotion_text
from dubstudio.ui.emotion.own_presets import OwnPresets
from dubstudio.ui.emotion.pages import ClipPage, MixPage, WordsPage
from dubstudio.ui.emotion.presets import BLENDS
from dubstudio.ui.notices import Notices
from dubstudio.ui.preferences import Preferences
from dubstudio.ui.theme import Theme


def test_a_preset_sets_all_weights_and_keeps_the_strength(qtbot: QtBot) -> None:
    page = MixPage(Theme())
    qtbot.addWidget(page)
    page.show_emotion(Mix(weights_of({"sad": 0.3}), 0.6))
    edited: list[Mix] = []
    page.edited.connect(edited.append)
    menu = page.presets.menu()
    assert menu is not None
    by_name = {action.text(): action for action in menu.actions()}
    assert set(EMOTIONS) <= set(by_name)
    assert len(by_name) >= len(EMOTIONS) + len(BLENDS)
    by_name["angry"].trigger()
    by_name["bittersweet"].trigger()
    assert edited == [Mix(weights_of({"angry": 1.0}), 0.6), Mix(dict(BLENDS)["bittersweet"], 0.6)]


def test_a_mix_gets_a_name_is_offered_and_goes_and_comes_back(qtbot: QtBot) -> None:
    root = QObject()
    preferences = Preferences(Settings(), None, root)
    own = OwnPresets(preferences, Notices(root), root)
    page = MixPage(Theme())
    qtbot.addWidget(page)
    page.menu.use_own(own)
    edited: list[Mix] = []
    page.edited.connect(edited.append)
    weights = weights_of({"sad": 0.3})

    def offered() -> dict[str, QAction]:
        page.menu.aboutToShow.emit()
        return {action.text(): action for action in page.menu.actions()}

    page.show_emotion(Mix(NO_WEIGHTS))
    assert not offered()["Save this mix…"].isEnabled()
    page.show_emotion(Mix(weights))
    assert offered()["Save this mix…"].isEnabled()
    dialog = page.menu.save()
    assert dialog is not None
    assert not dialog.does.isEnabled()
    dialog.field.setText("Mei & I")
    dialog.does.click()
    assert OwnPresets(preferences, Notices(root), root).all() == {"Mei & I": weights}

    page.show_emotion(Mix(NO_WEIGHTS, 0.5))
    offered()["Mei && I"].trigger()
    assert edited == [Mix(weights, 0.5)]
    own.remove("Mei & I")
    assert "Mei && I" not in offered()
    offered()["Bring back “Mei && I”"].trigger()
    assert own.all() == {"Mei & I": weights}
    preferences.set(settings.OWN_PRESETS, '{"a": [1, 2]}')
    assert own.all() == {}


def test_who_decides_is_told_where_it_is_not_the_rules(qtbot: QtBot) -> None:
    page = WordsPage(Theme())
    qtbot.addWidget(page)
    page.show()
    page.show_reader("IndexTTS-2")
    assert page.reader.isVisible()
    assert page.reader.text().startswith("IndexTTS-2 asks its own")
    page.show_reader("")
    assert not page.reader.isVisible()


def test_what_is_understood_is_shown_while_typing(qtbot: QtBot) -> None:
    page = WordsPage(Theme())
    qtbot.addWidget(page)
    page.show()
    page.show_emotion(InWords(""))
    assert not page.evidence.isVisible()
    qtbot.keyClicks(page.field, "angry")
    assert page.evidence.text().replace("\xa0", " ").startswith("angry → angry ")
    page.field.setText("xyzzy")
    assert page.evidence.isVisible()
    assert "→" not in page.evidence.text()


def test_the_clip_page_asks_for_the_film_and_for_a_performance(qtbot: QtBot) -> None:
    page = ClipPage(Theme())
    qtbot.addWidget(page)
    page.show_emotion(FromClip(""))
    with qtbot.waitSignal(page.film_wanted):
        qtbot.mouseClick(page.film, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.performance_wanted):
        qtbot.mouseClick(page.perform, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("emotion", "text"),
    [
        (Mix(weights_of({"sad": 1.0, "calm": 0.25}), 0.7), "sad, calm 0.25 · 0.70"),
        (InWords("tired"), "“tired”"),
    ],
)
def test_an_emotion_in_a_few_words(emotion: Mix | InWords, text: str) -> None:
    assert emotion_text(emotion) == text
