"""The user's own voices: finding, hearing, naming, starring, giving them away, throwing them away. Not modal."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.notices import Notices
from dubstudio.ui.panels import wishes
from dubstudio.ui.panels.fields import Tabs, claims
from dubstudio.ui.theme import Theme
from dubstudio.ui.view_state import ViewState
from dubstudio.ui.voices.card_filter import CardFilter
from dubstudio.ui.voices.card_form import CardForm
from dubstudio.ui.voices.cards_model import LANGUAGE, LIKENESS, NAME, SCORE, STAR, TAGS, CardsModel
from dubstudio.ui.voices.hearing import CardHearing
from dubstudio.ui.voices.shelf import VoiceShelf
from dubstudio.ui.voicing import Voicing

if TYPE_CHECKING:
    from dubstudio.files.voice_library.cards import VoiceCard

SUFFIX = ".dubvoice"
_HERE, _TRASH = "here", "trash"
_WIDTHS = {STAR: 34, NAME: 170, LANGUAGE: 110, TAGS: 120, LIKENESS: 76, SCORE: 52}
_ROW = 30
_FORM = 320


class VoiceLibraryDialog(QDialog):
    """The library.

    Args:
        shelf: Holds it.
        bridge: The document voices are given to.
        state: Which lines are selected.
        voicing: Lets voices speak.
        theme: Where colours come from.
        notices: Told what goes wrong.
        parent: The window.

    Attributes:
        new_wanted: A voice is to be made.
    """

    new_wanted = Signal()

    def __init__(
        self,
        shelf: VoiceShelf,
        bridge: DocumentBridge,
        state: ViewState,
        voicing: Voicing,
        theme: Theme,
        notices: Notices,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._shelf, self._bridge, self._state = shelf, bridge, state
        self._wanted = ""  # id of a voice to be selected when it is there
        self.hearing = CardHearing(shelf, voicing, bridge, notices, self)
        self.filter, self.form, self.model = CardFilter(), CardForm(theme), CardsModel(theme, self)
        self.table = _CardTable(self.model)
        self._build()
        self._connect()
        self._show()

    # What the user does.

    def selected(self) -> list[VoiceCard]:
        """The voices that are selected, in order."""
        rows = sorted({index.row() for index in self.table.selectionModel().selectedRows(NAME)})
        return [card for row in rows if (card := self.model.card_at(row)) is not None]

    def current(self) -> VoiceCard | None:
        """The voice beside the list; None for nobody."""
        return self.model.card_at(self.table.currentIndex().row())

    def hear(self) -> None:
        """Let the current voice say the current line, or a sentence; or be silent again."""
        card = self.current()
        if card is None:
            return
        if self.hearing.now == card.id:
            self.hearing.stop()
            return
        project = self._bridge.project
        line = project.segments.get(self._state.current or "")
        if line is not None and line.text.strip():
            self.hearing.hear(card, line.text.strip(), project.language_of(line))
        else:
            language = card.language or project.language
            self.hearing.hear(card, wishes.sample_text(language), language)

    def trash(self) -> None:
        """Throw the selected voices away; in the trash nothing more can happen to them."""
        if self._is_trash():
            return
        self._shelf.trash([card.id for card in self.selected()])

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Ctrl+Z brings back what was thrown away last, Ctrl+F goes to the search."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self._shelf.undo_trash()
        elif event.matches(QKeySequence.StandardKey.Find):
            self.filter.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Show the library as it is now."""
        super().showEvent(event)
        self._shelf.look()
        if not event.spontaneous():
            self.table.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Nobody is to speak on behind the scenes; what was typed is kept."""
        super().hideEvent(event)
        self.hearing.stop()
        self.form.settle()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Another program may have changed the library while the user was there."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._shelf.look()

    # Building.

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Voice library"))
        self.places = Tabs(self.tr("What is shown"), ((_HERE, self.tr("My voices")), (_TRASH, self.tr("Trash"))))
        self.places.show_key(_HERE)
        self.places.setFixedWidth(260)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.places)
        top.addWidget(self.filter, 1)
        self.empty = QLabel()
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setProperty("role", "dim")
        middle = QHBoxLayout()
        middle.setSpacing(16)
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addWidget(self.table, 1)
        left.addWidget(self.empty)
        left.addWidget(self._undo_bar())
        middle.addLayout(left, 1)
        scroller = QScrollArea()
        scroller.setWidgetResizable(True)
        scroller.setFrameShape(QFrame.Shape.NoFrame)
        scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroller.setWidget(self.form)
        scroller.setFixedWidth(_FORM + 16)
        middle.addWidget(scroller)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(10)
        column.addLayout(top)
        column.addLayout(middle, 1)
        column.addLayout(self._buttons())
        self.resize(980, 620)

    def _undo_bar(self) -> QFrame:
        self.undone = QLabel()
        self.undo = QPushButton(self.tr("Undo"))
        self.undo.setAutoDefault(False)
        self.bar = QFrame()
        self.bar.setProperty("role", "card")
        row = QHBoxLayout(self.bar)
        row.setContentsMargins(10, 4, 6, 4)
        row.addWidget(self.undone, 1)
        row.addWidget(self.undo)
        return self.bar

    def _buttons(self) -> QHBoxLayout:
        self.listen = QPushButton(self.tr("Hear"))
        self.listen.setToolTip(self.tr("Says the current line (Space)"))
        self.use = QPushButton(self.tr("Use in the project"))
        self.use.setMenu(QMenu(self.use))
        self.copy = QPushButton(self.tr("Duplicate"))
        self.delete = QPushButton(self.tr("Delete"))
        self.send = QPushButton(self.tr("Export…"))
        self.fetch = QPushButton(self.tr("Import"))
        self.fetch.setMenu(QMenu(self.fetch))
        self.back = QPushButton(self.tr("Restore"))
        self.clear = QPushButton(self.tr("Empty the trash…"))
        self.new = QPushButton(self.tr("New voice…"))
        self.new.setProperty("role", "primary")
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.close)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.listen, self.use, self.copy, self.delete, self.send, self.fetch, self.back, self.clear):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.new)
        row.addWidget(close)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        return row

    def _connect(self) -> None:
        shelf = self._shelf
        shelf.changed.connect(self._show)
        shelf.added.connect(self._on_added)
        self.places.chosen.connect(self._on_place_chosen)
        self.filter.changed.connect(self._show)
        self.filter.search.returnPressed.connect(self.table.setFocus)
        self.table.selectionModel().selectionChanged.connect(self._show_buttons)
        self.table.selectionModel().currentChanged.connect(self._show_current)
        self.model.modelReset.connect(self._show_current)
        self.table.hear_wanted.connect(self.hear)
        self.table.trash_wanted.connect(self.trash)
        self.model.renamed.connect(lambda card_id, name: shelf.change(card_id, name=name))
        self.model.starred.connect(lambda card_id, on: shelf.change(card_id, starred=on))
        self.form.edited.connect(lambda card_id, fields: shelf.change(card_id, **fields))
        self.hearing.changed.connect(self._show_buttons)
        self._bridge.replaced.connect(self._show_buttons)
        self.listen.clicked.connect(self.hear)
        self.copy.clicked.connect(self._on_copy_clicked)
        self.delete.clicked.connect(self.trash)
        self.undo.clicked.connect(shelf.undo_trash)
        self.send.clicked.connect(self._on_send_clicked)
        self.back.clicked.connect(lambda: shelf.restore([card.id for card in self.selected()]))
        self.clear.clicked.connect(self._on_clear_clicked)
        self.new.clicked.connect(self.new_wanted)
        for button, fill in ((self.use, self._fill_use), (self.fetch, self._fill_fetch)):
            button.menu().aboutToShow.connect(fill)

    # Showing.

    def _is_trash(self) -> bool:
        return self.places.key() == _TRASH

    def _show(self) -> None:
        cards = self._shelf.trashed if self._is_trash() else self._shelf.cards
        self.filter.offer(card.language for card in cards)
        before = self._wanted or (current.id if (current := self.current()) else "")
        shown = [card for card in cards if self.filter.passes(card)]
        self.model.editable = not self._is_trash()
        self.model.show_cards(shown)
        row = self.model.row_of(before)
        self._wanted = "" if row >= 0 else self._wanted
        if shown and self.table.currentIndex().row() != (at := max(row, 0)):
            self.table.selectRow(at)
        self.empty.setVisible(not shown)
        self.empty.setText(self._lesson(bool(cards)))
        n_gone = len(self._shelf.last_trashed)
        self.bar.setVisible(n_gone > 0)
        self.undone.setText(self.tr("%n voice(s) are in the trash", "", n_gone))
        self.places.buttons[_TRASH].setText(self.tr("Trash ({n})").format(n=len(self._shelf.trashed)))
        self._show_current()

    def _lesson(self, has_cards: bool) -> str:
        if has_cards:
            return self.tr("No voice is called like that.")
        if self._is_trash():
            return self.tr("The trash is empty.")
        return self.tr("There are no voices of your own yet. A recording of five seconds is enough for one.")

    def _show_current(self) -> None:
        self.form.show_card(self.current(), editable=not self._is_trash())
        self._show_buttons()

    def _show_buttons(self) -> None:
        chosen, trash, current = self.selected(), self._is_trash(), self.current()
        for button in (self.use, self.copy, self.delete, self.send, self.fetch):
            button.setVisible(not trash)
        for button in (self.back, self.clear):
            button.setVisible(trash)
        self.listen.setText(self.tr("Stop") if current and self.hearing.now == current.id else self.tr("Hear"))
        self.listen.setEnabled(current is not None)
        self.use.setEnabled(len(chosen) == 1 and self._bridge.document is not None)
        self.copy.setEnabled(len(chosen) == 1)
        for button in (self.delete, self.send, self.back):
            button.setEnabled(bool(chosen))
        self.clear.setEnabled(bool(self._shelf.trashed))

    def _on_place_chosen(self, _key: str) -> None:
        self._show()

    def _on_added(self, card: VoiceCard) -> None:
        self._wanted = card.id

    # Files, and who gets a voice.

    def _fill_use(self) -> None:
        menu, card, project, ids = self.use.menu(), self.current(), self._bridge.project, self._state.selected
        menu.clear()
        if card is None:
            return
        line = project.segments.get(self._state.current or "")
        own = line.character_id if line else None
        for person in sorted(project.characters.values(), key=lambda c: (c.id != own, c.name.casefold())):
            action = menu.addAction(self.tr("All lines of {name}").format(name=person.name.replace("&", "&&")))
            action.triggered.connect(lambda _on=False, i=person.id: self._shelf.give_to_character(card, i))
        if ids:
            action = menu.addAction(self.tr("%n selected line(s)", "", len(ids)))
            action.triggered.connect(lambda: self._shelf.give(card, ids, for_character=False))
        menu.addSeparator()
        menu.addAction(self.tr("Only have it at hand")).triggered.connect(lambda: self._shelf.add_to_project(card))

    def _on_copy_clicked(self) -> None:
        card = self.current()
        if card is not None:
            self._shelf.duplicate(card.id)

    def _on_send_clicked(self) -> None:
        cards = self.selected()
        dialog = self._file_dialog(self.tr("Export voices"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        dialog.selectFile((cards[0].name if len(cards) == 1 else self.tr("Voices")).replace("/", "-") + SUFFIX)
        dialog.fileSelected.connect(lambda path: self._shelf.export([card.id for card in cards], Path(path)))
        dialog.open()

    def _fill_fetch(self) -> None:
        menu, mine = self.fetch.menu(), {(card.engine, card.preset, card.clips) for card in self._shelf.cards}
        menu.clear()
        menu.addAction(self.tr("A file of voices…")).triggered.connect(self._on_file_wanted)
        others = [v for v in self._bridge.project.voices.values() if (v.engine, v.preset, v.clips) not in mine]
        if others:
            menu.addSeparator()
        for voice in sorted(others, key=lambda v: v.name.casefold()):
            action = menu.addAction(self.tr("{voice} of this project").format(voice=voice.name.replace("&", "&&")))
            action.triggered.connect(lambda _on=False, i=voice.id: self._shelf.keep_of_project(i))

    def _on_file_wanted(self) -> None:
        dialog = self._file_dialog(self.tr("Import voices"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self._shelf.bring(Path(path)))
        dialog.open()

    def _file_dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self, title)
        dialog.setNameFilter(self.tr("Voices (*.dubvoice)"))
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _on_clear_clicked(self) -> None:
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setText(self.tr("Delete %n voice(s) for good?", "", len(self._shelf.trashed)))
        box.setInformativeText(self.tr("Their recordings go too. Projects that use them keep their own copies."))
        clear = box.addButton(self.tr("Delete for good"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        clear.clicked.connect(self._shelf.empty_trash)
        box.open()


class _CardTable(QTableView):
    """The list.

    Attributes:
        hear_wanted: The current voice is to be heard.
        trash_wanted: The selected voices are to be thrown away.
    """

    hear_wanted = Signal()
    trash_wanted = Signal()

    def __init__(self, model: CardsModel) -> None:
        super().__init__()
        self._cards = model
        self.setModel(model)
        self.setAccessibleName(self.tr("Voices"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        header = self.horizontalHeader()
        header.setAccessibleName(self.tr("Columns"))
        header.setHighlightSections(False)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        header.setSectionResizeMode(TAGS, QHeaderView.ResizeMode.Stretch)
        self.clicked.connect(self._on_clicked)

    def event(self, event: QEvent) -> bool:
        """Space and Del are ours, whatever they do elsewhere."""
        return claims(event, (Qt.Key.Key_Space, Qt.Key.Key_Delete)) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Space lets the voice be heard, Del throws it away, * stars it."""
        if event.key() == Qt.Key.Key_Space:
            self.hear_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.trash_wanted.emit()
        elif event.text() == "*":
            self._cards.toggle_star(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def selectRow(self, row: int) -> None:  # noqa: N802
        """Select one row and go there."""
        index = self._cards.index(row, NAME)
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        )

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == STAR:
            self._cards.toggle_star(index.row())
