"""The dialog of the user's voices, by mouse and keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox

from dubstudio.ui import style
from dubstudio.ui.i18n import language
from dubstudio.ui.theme import Theme
from dubstudio.ui.voices.cards_model import NAME, STAR
from dubstudio.ui.voices.library_dialog import VoiceLibraryDialog
from tests.ui.legibility import clipped
from tests.ui.panels.harbour import LENA
from tests.ui.test_accessible import SMALLEST, controls, described
from tests.ui.voices.conftest import Shop

LEFT = Qt.MouseButton.LeftButton


def opened(shop: Shop) -> VoiceLibraryDialog:
    desk = shop.desk
    dialog = VoiceLibraryDialog(shop.shelf, desk.bridge, desk.state, desk.voicing, desk.theme, desk.notices)
    shop.qtbot.addWidget(dialog)
    dialog.show()
    shop.qtbot.waitExposed(dialog)
    dialog.activateWindow()
    shop.qtbot.waitUntil(dialog.isActiveWindow)
    dialog.table.setFocus()
    shop.settle()
    return dialog


@pytest.fixture
def dialog(shop: Shop) -> Iterator[VoiceLibraryDialog]:
    made = opened(shop)
    yield made
    made.close()


def shown(dialog: VoiceLibraryDialog) -> list[str]:
    model = dialog.model
    return [str(model.index(row, NAME).data()) for row in range(model.rowCount())]


def cell(dialog: VoiceLibraryDialog, row: int, column: int) -> QRect:
    return dialog.table.visualRect(dialog.model.index(row, column))


def test_any_word_that_is_kept_of_a_voice_finds_it(dialog: VoiceLibraryDialog) -> None:
    for words, found in (
        ("gruff", ["Bo"]),
        ("parker", ["Aunt May"]),
        ("male english", ["Aunt May", "Cy"]),  # "female" has "male" in it
        ("chinese", ["Bo"]),
        ("nobody", []),
        ("", ["Aunt May", "Bo", "Cy"]),
    ):
        dialog.filter.search.setText(words)
        assert shown(dialog) == found, words
    dialog.filter.starred.setChecked(True)
    assert shown(dialog) == ["Aunt May"]
    dialog.filter.starred.setChecked(False)
    dialog.filter.language.setCurrentIndex(dialog.filter.language.findData("zh"))
    dialog.filter.language.activated.emit(0)
    assert shown(dialog) == ["Bo"]


def test_a_name_is_changed_in_place_and_a_star_by_a_click(dialog: VoiceLibraryDialog, shop: Shop) -> None:
    dialog.table.selectRow(1)
    QTest.keyClick(dialog.table, Qt.Key.Key_F2)
    editor = dialog.table.findChild(QLineEdit)
    assert editor is not None
    QTest.keyClicks(editor, "Bob")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    shop.until(lambda: shown(dialog) == ["Aunt May", "Bob", "Cy"])
    QTest.mouseClick(dialog.table.viewport(), LEFT, pos=cell(dialog, 2, STAR).center())
    shop.until(lambda: shop.card("Cy").starred)
    QTest.keyClick(dialog.table, "*")
    shop.until(lambda: not shop.card("Cy").starred)
    assert dialog.current() == shop.card("Cy"), "what is shown stays selected"


def test_what_is_typed_beside_the_list_is_kept(dialog: VoiceLibraryDialog, shop: Shop) -> None:
    dialog.table.selectRow(1)
    form = dialog.form
    assert form.notes.toPlainText() == "gruff"
    form.notes.setFocus()
    QTest.keyClicks(form.notes, "very ")
    QTest.keyClicks(form.consent.person, "Bo Li")
    dialog.table.selectRow(0)  # the one that is left keeps what was typed for it
    shop.until(lambda: shop.card("Bo").consent.person == "Bo Li")
    assert shop.card("Bo").notes == "very gruff"
    assert form.consent.person.text() == "May Parker"
    form.tags.sex.setCurrentIndex(form.tags.sex.findData("male"))
    form.tags.sex.activated.emit(0)
    shop.until(lambda: shop.card("Aunt May").tags == ("male", "old"))
    form.popup.picked.emit(7)
    shop.until(lambda: shop.card("Aunt May").colour == 7)


def test_del_throws_away_and_undo_brings_back(dialog: VoiceLibraryDialog, shop: Shop) -> None:
    dialog.table.selectRow(1)
    QTest.keyClick(dialog.table, Qt.Key.Key_Delete)
    shop.until(lambda: shown(dialog) == ["Aunt May", "Cy"] and dialog.bar.isVisible())
    QTest.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    shop.until(lambda: shown(dialog) == ["Aunt May", "Bo", "Cy"])
    dialog.table.selectRow(2)
    QTest.mouseClick(dialog.delete, LEFT)
    shop.until(lambda: shop.shelf.trashed)
    QTest.mouseClick(dialog.places.buttons["trash"], LEFT)
    assert shown(dialog) == ["Cy"]
    assert not dialog.delete.isVisible()
    QTest.mouseClick(dialog.clear, LEFT)
    box = dialog.findChild(QMessageBox)
    assert box is not None
    QTest.mouseClick(next(b for b in box.buttons() if b.text() == "Delete for good"), LEFT)
    shop.until(lambda: not shop.shelf.trashed)
    assert dialog.empty.text() == "The trash is empty."


def test_a_voice_is_heard_and_given_to_a_character(dialog: VoiceLibraryDialog, shop: Shop) -> None:
    desk = shop.desk
    desk.state.select(["seg_1"])
    said: list[object] = []
    desk.voicing.auditioned.connect(lambda samples, _rate: said.append(samples))
    dialog.table.selectRow(0)
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    shop.until(lambda: said)
    menu = dialog.use.menu()
    menu.aboutToShow.emit()
    first = menu.actions()[0]
    assert first.text() == "All lines of Lena"
    first.trigger()
    shop.until(lambda: desk.project.voices[desk.project.characters[LENA].voice_id or ""].card_id == "card_may")
    assert not desk.failed


def test_a_voice_of_the_project_comes_into_the_library_once(dialog: VoiceLibraryDialog, shop: Shop) -> None:
    def offered() -> list[str]:
        dialog.fetch.menu().aboutToShow.emit()
        return [action.text() for action in dialog.fetch.menu().actions() if action.text()]

    assert offered() == ["A file of voices…", "Lena of this project", "Meng of this project"]
    dialog.fetch.menu().actions()[2].trigger()
    shop.until(lambda: "Lena" in shown(dialog))
    assert dialog.current() == shop.card("Lena"), "what is new is selected"
    assert offered() == ["A file of voices…", "Meng of this project"]
    assert (shop.card("Lena").preset, shop.card("Lena").tags) == ("af_heart", ("female",))


@pytest.mark.parametrize(("tongue", "dark"), [("en", True), ("zh", False)])
def test_nothing_is_cut_off(shop: Shop, qapp: QApplication, tongue: str, dark: bool) -> None:
    language.use(qapp, tongue)
    style.apply(qapp, Theme(dark=dark))
    dialog = opened(shop)
    assert clipped(dialog) == []
    assert dialog.width() <= 1366
    assert dialog.height() <= 768
    assert not [described(w) for w in controls(dialog) if not (w.accessibleName() or getattr(w, "text", str)())]
    assert not [described(w) for w in controls(dialog) if min(w.width(), w.height()) < SMALLEST]
    language.use(qapp, "en")
    style.apply(qapp, Theme())
