"""Making a voice: listening, checking, mending, learning, and nothing kept before somebody has allowed it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from dubstudio.media import sound_file
from dubstudio.speech.engine import Clip
from dubstudio.ui import style
from dubstudio.ui.i18n import language
from dubstudio.ui.model_shelf import ModelShelf
from dubstudio.ui.theme import Theme
from dubstudio.ui.voices.new_voice import NewVoiceDialog, Source, Target
from tests.ui.legibility import clipped
from tests.ui.panels.harbour import MENG
from tests.ui.test_accessible import SMALLEST, controls, described
from tests.ui.voices.conftest import Shop

LEFT = Qt.MouseButton.LeftButton
Opener = Callable[..., NewVoiceDialog]


@pytest.fixture
def opened(shop: Shop) -> Opener:
    """Opens the dialog for line 4, by Meng."""

    def make(target: Target | None = None) -> NewVoiceDialog:
        desk = shop.desk
        desk.state.select(["seg_4"])
        models = ModelShelf(desk.jobs, desk.preferences, desk.notices, desk.root)
        dialog = NewVoiceDialog(
            shop.shelf, desk.bridge, desk.state, desk.voicing, models, desk.preferences, desk.notices, target
        )
        dialog.show()
        shop.qtbot.waitExposed(dialog)
        return dialog

    return make


@pytest.fixture
def clip(media: Path) -> Path:
    """Somebody reading, 16 kHz."""
    return media / "speakers" / "1624-142933-0000.flac"


def is_ready(dialog: NewVoiceDialog) -> bool:
    """Whether the voice has been learnt, and that is shown."""
    return dialog.bench.learnt is not None and not dialog.bench.is_learning


def allow(dialog: NewVoiceDialog) -> None:
    """Fill in who has allowed it."""
    QTest.keyClicks(dialog.consent.person, "A Reader")
    dialog.consent.how.setCurrentIndex(0)
    dialog.consent.how.activated.emit(0)


def test_a_recording_becomes_a_voice_once_it_is_allowed(shop: Shop, opened: Opener, clip: Path) -> None:
    dialog = opened(Target.CHARACTER)
    assert not dialog.does.isEnabled()
    assert "a recording" in dialog.missing.text()
    dialog.take(Source("Reader", path=clip))
    shop.until(lambda: is_ready(dialog))
    assert dialog.name.text() == "Reader"
    assert "Likeness" in dialog.learning.likeness.text()
    assert dialog.missing.text() == "Still missing: whose voice it is, who allowed it, how."
    assert not dialog.does.isEnabled(), "nothing is kept before it is allowed"
    allow(dialog)
    assert dialog.consent.allowed_by.text() == "A Reader", "whoever lends their own voice allows it themselves"
    said: list[object] = []
    shop.desk.voicing.auditioned.connect(lambda samples, _rate: said.append(samples))
    QTest.mouseClick(dialog.learning.hear, LEFT)
    shop.until(lambda: said)
    QTest.mouseClick(dialog.does, LEFT)
    project = shop.desk.project
    shop.until(lambda: "Reader" in shop.names())
    card = shop.card("Reader")
    assert (card.consent.person, card.consent.allowed_by) == ("A Reader", "A Reader")
    assert card.print
    assert 0 < card.likeness <= 1
    assert card.score > 0
    samples, rate = sound_file.read_sound(shop.shelf.library.path(card.clips[0]))
    assert 2.5 <= len(samples) / rate <= 3.5
    shop.until(lambda: shop.desk.project.voices[shop.desk.project.characters[MENG].voice_id or ""].card_id == card.id)
    assert shop.desk.project is not project
    assert not shop.desk.failed


def test_silence_is_no_voice(shop: Shop, opened: Opener) -> None:
    dialog = opened()
    dialog.take(Source("Nobody", clip=Clip(np.zeros(16_000 * 6, np.float32), 16_000)))
    shop.until(lambda: dialog.bench.checked is not None and not dialog.bench.is_checking)
    allow(dialog)
    assert "a better recording" in dialog.missing.text()
    assert any(label.isVisible() and label.text() for label in dialog.report.findings), "it is said why"
    assert not dialog.bench.is_learning
    dialog.close()


def test_what_is_mended_is_chosen_by_the_user(shop: Shop, opened: Opener, clip: Path) -> None:
    dialog = opened()
    dialog.take(Source("Reader", path=clip))
    shop.until(lambda: is_ready(dialog))
    first = dialog.bench.checked
    assert first is not None
    dialog.report.trim.click()
    shop.until(lambda: is_ready(dialog) and dialog.bench.checked is not first)
    second = dialog.bench.checked
    assert second is not None
    assert second.repairs.trim != first.repairs.trim
    assert second.raw is first.raw, "it is mended afresh, not twice"
    heard: list[int] = []
    shop.desk.voicing.auditioned.connect(lambda samples, _rate: heard.append(len(samples)))
    QTest.mouseClick(dialog.hear_raw, LEFT)
    QTest.mouseClick(dialog.hear_clip, LEFT)
    assert heard == [len(second.raw.samples), len(second.clip.samples)]
    dialog.close()


def test_a_file_that_is_none_is_told_in_the_dialog(shop: Shop, opened: Opener, tmp_path: Path) -> None:
    dialog = opened()
    (tmp_path / "letter.wav").write_text("Dear aunt")
    dialog.take(Source("letter", path=tmp_path / "letter.wav"))
    shop.until(lambda: dialog.trouble.isVisible())
    assert "letter.wav" in dialog.trouble.text()
    assert not dialog.does.isEnabled()
    dialog.close()


def test_closing_it_ends_what_is_under_way(shop: Shop, opened: Opener, clip: Path) -> None:
    dialog = opened()
    dialog.take(Source("Reader", path=clip))
    dialog.close()
    shop.until(lambda: not shop.shelf.jobs.rows())
    shop.qtbot.wait(20)
    assert shop.names() == ["Aunt May", "Bo", "Cy"]


@pytest.mark.parametrize(("tongue", "dark"), [("en", True), ("zh", False)])
def test_nothing_is_cut_off(
    shop: Shop, opened: Opener, clip: Path, qapp: QApplication, tongue: str, dark: bool
) -> None:
    language.use(qapp, tongue)
    style.apply(qapp, Theme(dark=dark))
    dialog = opened()
    assert clipped(dialog) == []
    dialog.take(Source("Reader", path=clip))
    shop.until(lambda: is_ready(dialog))
    shop.qtbot.wait(20)
    assert clipped(dialog) == []
    assert not [described(w) for w in controls(dialog) if not (w.accessibleName() or getattr(w, "text", str)())]
    assert not [described(w) for w in controls(dialog) if min(w.width(), w.height()) < SMALLEST]
    assert dialog.width() <= 1366
    assert dialog.height() <= 768
    dialog.close()
    language.use(qapp, "en")
    style.apply(qapp, Theme())
