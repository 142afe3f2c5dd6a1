"""The user's library on a desk with the scene of the drawing; three voices are in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import soundfile
from pytestqt.qtbot import QtBot

from dubstudio.files.voice_library.cards import VoiceCard
from dubstudio.project.entities import Consent
from dubstudio.ui.voices.shelf import VoiceShelf
from tests.speech.indextts2.conftest import somebody
from tests.ui.panels.conftest import new_desk
from tests.ui.panels.desk import Desk

__all__ = ["MAY", "Shop", "new_desk", "shop"]

MAY = Consent(person="May Parker", allowed_by="May Parker", how="In writing", date="2026-01-31")


@dataclass
class Shop:
    """A library and who uses it."""

    desk: Desk
    shelf: VoiceShelf
    qtbot: QtBot

    def card(self, name: str) -> VoiceCard:
        return next(card for card in self.shelf.cards if card.name == name)

    def names(self) -> list[str]:
        return [card.name for card in self.shelf.cards]

    def until(self, check: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(check()), timeout=20_000)

    def settle(self) -> None:
        """Until nothing is being done any more."""
        self.until(lambda: not self.shelf.busy)


@pytest.fixture
def shop(new_desk: Callable[..., Desk], qtbot: QtBot, tmp_path: Path) -> Iterator[Shop]:
    desk = new_desk()
    shelf = VoiceShelf(desk.bridge, desk.notices, desk.open_engine, desk.root, tmp_path / "library")
    library = shelf.library
    clip = somebody(140.0)
    soundfile.write(tmp_path / "may.wav", clip.samples, clip.sample_rate)
    sound = library.keep(tmp_path / "may.wav", ".wav")
    library.add(
        VoiceCard(
            id="card_may", name="Aunt May", clips=(sound,), language="en", tags=("female", "old"), consent=MAY,
            likeness=0.78, score=86, starred=True,
        )
    )  # fmt: skip
    library.add(VoiceCard(id="card_bo", name="Bo", preset="zm_yunjian", language="zh", tags=("male",), notes="gruff"))
    library.add(VoiceCard(id="card_cy", name="Cy", preset="am_adam", language="en", tags=("male",)))
    shelf.look()
    made = Shop(desk, shelf, qtbot)
    made.until(lambda: len(shelf.cards) == 3)
    yield made
    shelf.close()
