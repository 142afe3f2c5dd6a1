"""What the dialogs about documents are built of: rows with labels, notes, and the buttons at the end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

_MARGIN, _SPACING = 20, 12


class FormDialog(QDialog):
    """A dialog with a title, a form, and a button that does it.

    Args:
        title: Of the window.
        does: On the button that does it.
        parent: The window.
    """

    def __init__(self, title: str, does: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self._column.setSpacing(_SPACING)
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(16)
        self.form.setVerticalSpacing(8)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.does = QPushButton(does)
        self.does.setProperty("role", "primary")
        self.does.setDefault(True)
        self.does.clicked.connect(self.accept)
        self.leaves = QPushButton(self.tr("Cancel"))
        self.leaves.setAutoDefault(False)
        self.leaves.clicked.connect(self.leave)

    def leave(self) -> None:
        """The button that leaves was pressed."""
        self.reject()

    def lay_out(self, *above: QWidget, below: Sequence[QWidget] = ()) -> None:
        """Put everything in place, once the form is filled.

        Args:
            above: Widgets before the form.
            below: Widgets after it.
        """
        for widget in above:
            self._column.addWidget(widget)
        self._column.addLayout(self.form)
        for widget in below:
            self._column.addWidget(widget, 1 if widget.property("grows") else 0)
        self._column.addStretch(0)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.leaves)
        buttons.addWidget(self.does)
        self._column.addLayout(buttons)

    def add(self, label: str, field: QWidget | QLayout) -> None:
        """A row; the label names the field for screen readers too."""
        words = QLabel(label)
        if isinstance(field, QWidget):
            field.setAccessibleName(label)
            words.setBuddy(field)
        self.form.addRow(words, field)


class Options(QWidget):
    """Radio buttons, one below the other, each with a sentence on what it means.

    Args:
        rows: Key, name and sentence of each; the sentence may be empty.
        chosen: Key of the one that is chosen.
    """

    def __init__(self, rows: Sequence[tuple[str, str, str]], chosen: str) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QRadioButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for key, name, sentence in rows:
            button = QRadioButton(name)
            button.setChecked(key == chosen)
            button.setAccessibleDescription(sentence)
            self.buttons[key] = button
            self._group.addButton(button)
            column.addWidget(button)
            if sentence:
                note = small(sentence)
                note.setContentsMargins(26, 0, 0, 6)
                column.addWidget(note)

    @property
    def group(self) -> QButtonGroup:
        """Tells when another one is chosen."""
        return self._group

    def chosen(self) -> str:
        """The key of the one that is chosen."""
        return next(key for key, button in self.buttons.items() if button.isChecked())


def drop_down(rows: Sequence[tuple[Any, str]], chosen: object) -> QComboBox:
    """A list that opens; `currentData` is what is chosen.

    Args:
        rows: Value and name of each.
        chosen: The value that is chosen; one that is not among them is added under its own name.
    """
    box = QComboBox()
    for value, name in rows:
        box.addItem(name, value)
    if chosen not in [value for value, _ in rows]:
        box.addItem(str(chosen), chosen)
    box.setCurrentIndex(box.findData(chosen))
    return box


def at_left(widget: QWidget) -> QHBoxLayout:
    """A widget of its own width, at the left of a row."""
    row = QHBoxLayout()
    row.addWidget(widget)
    row.addStretch(1)
    return row


def small(text: str, role: str = "small") -> QLabel:
    """A note in small words."""
    label = QLabel(text)
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
