"""What a voice is like in a few words: man or woman, and whatever else somebody may look for."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from dubstudio.studio.film_speakers import FEMALE, MALE
from dubstudio.ui.panels.languages import QuietCombo


class TagsField(QWidget):
    """Sex and other tags.

    Attributes:
        edited: The user has settled on other ones.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sex = QuietCombo(self.tr("Sex"))
        for name, tag in ((self.tr("not said"), ""), (self.tr("female"), FEMALE), (self.tr("male"), MALE)):
            self.sex.addItem(name, tag)
        self.others = QLineEdit()
        self.others.setPlaceholderText(self.tr("old, hoarse, friendly"))
        self.others.setToolTip(self.tr("Words to find it by, separated by commas"))
        self.others.setAccessibleName(self.tr("Tags"))
        self.others.setMinimumHeight(26)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.sex)
        row.addWidget(self.others, 1)
        self.setFocusProxy(self.sex)
        self.sex.activated.connect(self.edited)
        self.others.editingFinished.connect(self._on_finished)

    def tags(self) -> tuple[str, ...]:
        """What the fields say, the sex first."""
        words = [word.strip() for word in self.others.text().replace("，", ",").replace("、", ",").split(",")]
        sex = str(self.sex.currentData() or "")
        return tuple(dict.fromkeys(tag for tag in (sex, *words) if tag))

    def show_tags(self, tags: tuple[str, ...]) -> None:
        """Show what is kept."""
        if tags == self.tags():
            return
        sex = next((tag for tag in tags if tag in (FEMALE, MALE)), "")
        self.sex.setCurrentIndex(self.sex.findData(sex))
        self.others.setText(", ".join(tag for tag in tags if tag != sex))
        self.others.setModified(False)

    def _on_finished(self) -> None:
        if self.others.isModified():
            self.others.setModified(False)
            self.edited.emit()
