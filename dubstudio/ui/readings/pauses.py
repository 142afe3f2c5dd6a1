"""How long the project pauses between and inside sentences: two sliders, each gesture one step."""

from __future__ import annotations

import math

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from dubstudio.project.commands import lexicon
from dubstudio.project.entities import Pauses
from dubstudio.ui.bridge import DocumentBridge
from dubstudio.ui.panels.fields import Level
from dubstudio.ui.theme import Theme

_OCTAVES = 2.0  # from a quarter to four times as long


class PausesField(QWidget):
    """The pauses of the open project.

    Args:
        bridge: The document.
        theme: Where colours come from.
    """

    def __init__(self, bridge: DocumentBridge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.sentence = Level(self.tr("Pauses between sentences"), theme, -_OCTAVES, _OCTAVES)
        self.clause = Level(self.tr("Pauses inside sentences"), theme, -_OCTAVES, _OCTAVES)
        self._numbers = {self.sentence: QLabel(), self.clause: QLabel()}
        self.reset = QPushButton(self.tr("As natural"))
        self.reset.setAutoDefault(False)
        about = QLabel(
            self.tr(
                "How much longer or shorter than natural the pauses of all lines are. A line keeps its length: longer "
                "pauses leave less time for its words. Lines that were spoken before are stale afterwards."
            )
        )
        about.setWordWrap(True)
        about.setProperty("role", "small")
        grid = QGridLayout(self)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.addWidget(about, 0, 0, 1, 3)
        for row, level in enumerate((self.sentence, self.clause), 1):
            name, number = QLabel(level.accessibleName()), self._numbers[level]
            name.setBuddy(level)
            number.setMinimumWidth(52)
            number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            for column, widget in enumerate((name, level, number)):
                grid.addWidget(widget, row, column)
            level.moved.connect(self._tell)
            level.edited.connect(self._on_edited)
        grid.addWidget(self.reset, 3, 0, Qt.AlignmentFlag.AlignLeft)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(4, 1)
        self.reset.clicked.connect(self._on_reset_clicked)
        bridge.changed.connect(self.show_pauses)
        bridge.replaced.connect(self.show_pauses)
        self.show_pauses()

    def show_pauses(self) -> None:
        """Show what the document says."""
        pauses = self._bridge.project.pauses
        self.sentence.show_value(math.log2(pauses.sentence))
        self.clause.show_value(math.log2(pauses.clause))
        self.setEnabled(self._bridge.document is not None)
        self.reset.setEnabled(pauses != Pauses())
        self._tell()

    def _tell(self) -> None:
        for level, number in self._numbers.items():
            number.setText(f"× {2**level.value:.2f}")

    def _on_edited(self) -> None:
        wanted = replace(
            self._bridge.project.pauses,
            sentence=round(2**self.sentence.value, 2),
            clause=round(2**self.clause.value, 2),
        )
        self._bridge.attempt(lambda project: lexicon.set_pauses(project, wanted))
        self._seal()

    def _on_reset_clicked(self) -> None:
        self._bridge.attempt(lambda project: lexicon.set_pauses(project, Pauses()))
        self._seal()

    def _seal(self) -> None:
        """Each gesture is a step of its own."""
        if self._bridge.document is not None:
            self._bridge.document.history.seal()
        self.show_pauses()
