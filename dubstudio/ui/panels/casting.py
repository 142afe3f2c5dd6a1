"""Who speaks: choosing a character, making a new one, its name and colour. Must not know voices."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from dubstudio.project.entities import Character
from dubstudio.project.invariants import N_COLOURS
from dubstudio.ui.panels.languages import QuietCombo
from dubstudio.ui.panels.marks import swatch
from dubstudio.ui.panels.subject import Mixed, Subject
from dubstudio.ui.theme import Theme

_NOBODY, _NEW = "", "+"
_COLUMNS = 4


class CharacterField(QWidget):
    """The character of some lines.

    Attributes:
        chosen: Id of a character; empty for nobody.
        named: Name of somebody new.
        renamed: Id of a character and another name.
        recoloured: Id of a character and another colour.
    """

    chosen = Signal(str)
    named = Signal(str)
    renamed = Signal(str, str)
    recoloured = Signal(str, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._subject: Subject | None = None
        self._offered: object = None  # what the list holds
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self.combo = QuietCombo(self.tr("Character"))
        self.name = NameField(self.tr("Name of the new character"))
        self.name.setPlaceholderText(self.tr("Name, then Enter"))
        pages = QWidget()
        self._pages = QStackedLayout(pages)
        self._pages.setContentsMargins(0, 0, 0, 0)
        self._pages.addWidget(self.combo)
        self._pages.addWidget(self.name)
        self.colour = QToolButton()
        self.colour.setFixedSize(34, 28)
        self.colour.setStyleSheet("padding: 2px;")
        self.colour.setAccessibleName(self.tr("Name and colour of the character"))
        self.colour.setToolTip(self.colour.accessibleName())
        row.addWidget(pages, 1)
        row.addWidget(self.colour)
        self.popup = ColourPicker(theme, self)
        self.combo.activated.connect(self._on_activated)
        self.name.accepted.connect(self._on_name_accepted)
        self.name.left.connect(self._show_combo)
        self.colour.clicked.connect(self._on_colour_clicked)
        self.popup.picked.connect(self._on_colour_picked)
        self.popup.renamed.connect(self._on_renamed)
        theme.changed.connect(self._on_theme_changed)

    def show_subject(self, subject: Subject) -> None:
        """Show the character of some lines."""
        self._subject = subject
        shown = subject.common(lambda line: line.character_id)
        wanted = shown.value if isinstance(shown, Mixed) else shown or _NOBODY
        self._offer(subject, wanted)
        self.combo.setCurrentIndex(self.combo.findData(wanted))
        person = self._person()
        self.colour.setEnabled(person is not None)
        self.colour.setIcon(self._icon(person) if person else swatch(self._theme.colours.line))

    def _offer(self, subject: Subject, wanted: str) -> None:
        """Fill the list, if it does not hold what it should already: this is asked at every key that is typed."""
        people = sorted(subject.project.characters.values(), key=lambda c: c.name.casefold())
        rows = [(person.id, person.name, person.colour) for person in people]
        odd = wanted if wanted not in subject.project.characters and wanted != _NOBODY else ""
        if self._offered == (rows, odd, self._theme.is_dark):
            return
        self._offered = (rows, odd, self._theme.is_dark)
        self.combo.clear()
        if odd == Mixed.MIXED.value:
            self.combo.addItem(self.tr("mixed"), odd)
        elif odd:
            self.combo.addItem(self.tr("missing: {character}").format(character=odd), odd)
        for person in people:
            self.combo.addItem(self._icon(person), person.name, person.id)
        self.combo.addItem(self.tr("Nobody"), _NOBODY)
        self.combo.insertSeparator(self.combo.count())
        self.combo.addItem(self.tr("New character…"), _NEW)

    def _icon(self, person: Character) -> QIcon:
        colours = self._theme.colours
        return swatch(self._theme.character(person.colour), person.name[:1], colours.panel)

    def _person(self) -> Character | None:
        found = self._subject.character() if self._subject else None
        return None if isinstance(found, Mixed) else found

    def _on_activated(self, index: int) -> None:
        data = str(self.combo.itemData(index))
        if self._subject is None or data == Mixed.MIXED.value:
            return
        if data == _NEW:
            self.show_subject(self._subject)
            self.name.clear()
            self._pages.setCurrentWidget(self.name)
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.chosen.emit(data)

    def _on_name_accepted(self, name: str) -> None:
        self._show_combo()
        self.named.emit(name)

    def _show_combo(self) -> None:
        if self._pages.currentWidget() is self.name:
            had_focus = self.name.hasFocus()
            self._pages.setCurrentWidget(self.combo)
            if had_focus:
                self.combo.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_colour_clicked(self) -> None:
        person = self._person()
        if person is not None:
            self.popup.open_below(self.colour, person)

    def _on_colour_picked(self, colour: int) -> None:
        person = self._person()
        if person is not None:
            self.recoloured.emit(person.id, colour)

    def _on_renamed(self, name: str) -> None:
        person = self._person()
        if person is not None and name != person.name:
            self.renamed.emit(person.id, name)

    def _on_theme_changed(self) -> None:
        if self._subject is not None:
            self.show_subject(self._subject)


class NameField(QLineEdit):
    """A name that is accepted by Enter and forgotten by Esc or by going elsewhere.

    Attributes:
        accepted: The name, without white space around; never empty.
        left: Nothing was accepted.
    """

    accepted = Signal(str)
    left = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setMinimumHeight(26)
        self.returnPressed.connect(self._on_return_pressed)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Esc forgets."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Going elsewhere forgets."""
        super().focusOutEvent(event)
        self.left.emit()

    def _on_return_pressed(self) -> None:
        name = self.text().strip()
        if name:
            self.accepted.emit(name)
        else:
            self.left.emit()


class ColourPicker(QFrame):
    """A character's name and the colours there are, hanging from a button.

    Attributes:
        picked: Index of a colour.
        renamed: Another name.
    """

    picked = Signal(int)
    renamed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme = theme
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        label = QLabel(self.tr("Name and colour"))
        label.setProperty("role", "small")
        self.name = NameField(self.tr("Name of the character"))
        self.name.accepted.connect(self._on_name_accepted)
        self.name.left.connect(self._on_name_left)
        grid = QGridLayout()
        grid.setSpacing(4)
        self.buttons: list[QToolButton] = []
        for index in range(N_COLOURS):
            button = QToolButton()
            button.setFixedSize(30, 30)
            button.setStyleSheet("padding: 2px;")
            button.setIconSize(QSize(18, 18))
            button.setCheckable(True)
            button.setProperty("colour", index)
            button.setAccessibleName(self.tr("Colour {number}").format(number=index + 1))
            button.clicked.connect(self._on_button_clicked)
            self.buttons.append(button)
            grid.addWidget(button, index // _COLUMNS, index % _COLUMNS)
        column.addWidget(label)
        column.addWidget(self.name)
        column.addLayout(grid)

    def open_below(self, button: QWidget, person: Character) -> None:
        """Appear under a button for a character."""
        self.name.setText(person.name)
        for index, choice in enumerate(self.buttons):
            choice.setIcon(swatch(self._theme.character(index), person.name[:1], self._theme.colours.panel))
            choice.setChecked(index == person.colour)
        self.adjustSize()
        corner = button.mapToGlobal(QPoint(button.width() - self.width(), button.height() + 2))
        self.move(corner)
        self.show()
        self.buttons[person.colour % N_COLOURS].setFocus()

    def _on_button_clicked(self) -> None:
        button = self.sender()
        assert button is not None
        self.close()
        self.picked.emit(int(button.property("colour")))

    def _on_name_accepted(self, name: str) -> None:
        self.close()
        self.renamed.emit(name)

    def _on_name_left(self) -> None:
        if self.name.hasFocus():
            self.close()
