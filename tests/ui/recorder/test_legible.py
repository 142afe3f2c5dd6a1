"""Recording windows cut no words off and name everything, in either language and theme, and fit a small screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from dubstudio.studio.recorder import Phase
from dubstudio.ui import style
from dubstudio.ui.i18n import language
from dubstudio.ui.recorder.perform import PerformDialog
from dubstudio.ui.recorder.prompts import PROMPTS
from dubstudio.ui.theme import Theme
from tests.ui.legibility import clipped
from tests.ui.panels.desk import Desk
from tests.ui.recorder.conftest import Bench
from tests.ui.test_accessible import SMALLEST, controls


@pytest.fixture(params=[("en", True), ("zh", False)], ids=["english, dark", "chinese, light"])
def look(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """Language and theme of the whole application."""
    tongue, dark = request.param
    language.use(qapp, tongue)
    style.apply(qapp, Theme(dark=dark))
    yield tongue
    language.use(qapp, "en")
    style.apply(qapp, Theme())


def fits(dialog: QDialog, qtbot: QtBot) -> None:
    """Fail where something is cut off, has no name, or is too small to hit."""
    qtbot.wait(20)  # what has just been shown gets its place a moment later
    assert clipped(dialog) == []
    assert dialog.width() <= 1366
    assert dialog.height() <= 768
    buttons = [button for button in dialog.findChildren(QPushButton) if button.isVisible()]
    assert [b.text() for b in buttons if b.height() < b.sizeHint().height()] == []
    used = [w for w in controls(dialog) if w.focusPolicy() is not Qt.FocusPolicy.NoFocus]
    assert all(w.accessibleName() or getattr(w, "text", str)() for w in used)
    assert all(min(w.width(), w.height()) >= SMALLEST for w in used if w.isVisible())


def test_the_recorder_can_be_read_in_every_state(look: str, bench: Bench) -> None:
    dialog = bench.dialog()
    console = dialog.console
    assert console.window().windowTitle()
    assert dialog.prompts.text.text == PROMPTS[look][0]
    bench.until_ready(console)
    fits(dialog, bench.qtbot)
    bench.record(console)
    fits(dialog, bench.qtbot)
    bench.press(console, Qt.Key.Key_R)
    bench.until(lambda: console.booth.phase is Phase.RECORDING)
    fits(dialog, bench.qtbot)
    bench.microphones[-1].unplug()
    bench.until(lambda: console.booth.problem is not None)
    fits(dialog, bench.qtbot)


def test_the_stage_can_be_read(look: str, new_desk: Callable[..., Desk], bench: Bench) -> None:
    desk = new_desk()
    desk.state.select(["seg_4"])
    dialog = PerformDialog(
        desk.bridge, desk.state, desk.film, desk.player, desk.preferences, desk.theme, desk.notices,
        folder=bench.folder, sources=bench.sources,
    )  # fmt: skip
    bench.show(dialog)
    bench.until_ready(dialog.console)
    fits(dialog, bench.qtbot)
    bench.close()


def test_another_text_and_another_language_are_shown(bench: Bench) -> None:
    dialog = bench.dialog()
    card = dialog.prompts
    bench.until_ready(dialog.console)
    card.another.click()
    assert card.text.text == PROMPTS["en"][1]
    for _ in PROMPTS["en"]:
        card.another.click()
    assert card.text.text == PROMPTS["en"][1], "after the last comes the first"
    card.language.setFocus()
    bench.press(dialog.console, Qt.Key.Key_Down)
    assert card.text.text == PROMPTS["ja"][0]
    bench.press(dialog.console, Qt.Key.Key_R)
    bench.until(lambda: dialog.console.booth.phase.is_busy)  # R records, whatever has the focus


def test_every_language_has_several_texts_of_about_eight_seconds() -> None:
    per_second = {"zh": 5.0, "ja": 7.5, "en": 17.0}  # characters as they are written, read calmly
    for tongue, texts in PROMPTS.items():
        assert len(texts) >= 3
        for text in texts:
            assert 6 <= len(text) / per_second[tongue] <= 12, text
