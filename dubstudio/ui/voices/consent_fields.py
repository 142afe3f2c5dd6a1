"""Fields for who allowed a voice, when and how; the same for a new voice and for one of the library."""

from __future__ import annotations

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from dubstudio.project.entities import Consent

_ISO = Qt.DateFormat.ISODate


class ConsentFields(QWidget):
    """Whose voice it is, who allowed it, how and when.

    Attributes:
        edited: The user has changed something.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person, self.allowed_by, self.how, self.date = QLineEdit(), QLineEdit(), QComboBox(), QLineEdit()
        self.person.setPlaceholderText(self.tr("Whose voice it is"))
        self.allowed_by.setPlaceholderText(self.tr("Who said yes"))
        self.how.setEditable(True)
        self.how.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.ways = (
            self.tr("It is my own voice"),
            self.tr("In writing"),
            self.tr("By word of mouth"),
            self.tr("A recording in the public domain"),
        )
        self.how.addItems(self.ways)
        self.how.setCurrentIndex(-1)
        how = self.how.lineEdit()
        assert how is not None
        how.setAccessibleName(self.tr("Consent: {field}").format(field=self.tr("How")))
        how.setPlaceholderText(self.tr("In writing, by word of mouth …"))
        self.how.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.how.setMinimumContentsLength(8)
        self.date.setText(QDate.currentDate().toString(_ISO))
        self.date.setPlaceholderText(self.tr("year-month-day"))
        self._lay_out()
        self.person.textEdited.connect(self.edited)
        self.allowed_by.textEdited.connect(self.edited)
        self.how.editTextChanged.connect(self.edited)
        self.how.activated.connect(self._on_way_chosen)
        self.date.textEdited.connect(self.edited)

    def consent(self) -> Consent:
        """What the fields say; a date that is none is left out."""
        date = QDate.fromString(self.date.text().strip(), _ISO)
        return Consent(
            person=self.person.text().strip(),
            allowed_by=self.allowed_by.text().strip(),
            how=self.how.currentText().strip(),
            date=date.toString(_ISO) if date.isValid() else "",
        )

    def show_consent(self, consent: Consent) -> None:
        """Show what is kept; nothing is told."""
        if consent == self.consent():
            return  # nothing moves under the user's hand
        self.blockSignals(True)
        self.person.setText(consent.person)
        self.allowed_by.setText(consent.allowed_by)
        self.how.setEditText(consent.how)
        self.date.setText(consent.date[:10])
        self.blockSignals(False)

    def _lay_out(self) -> None:
        rows = QFormLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setHorizontalSpacing(8)
        rows.setVerticalSpacing(6)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for text, field in (
            (self.tr("Person"), self.person),
            (self.tr("Allowed by"), self.allowed_by),
            (self.tr("How"), self.how),
            (self.tr("Date"), self.date),
        ):
            field.setAccessibleName(self.tr("Consent: {field}").format(field=text))
            field.setMinimumHeight(26)
            rows.addRow(text, field)

    def _on_way_chosen(self, index: int) -> None:
        """Whoever lends their own voice allows it themselves."""
        if index == 0 and not self.allowed_by.text().strip():
            self.allowed_by.setText(self.person.text())
        self.edited.emit()
