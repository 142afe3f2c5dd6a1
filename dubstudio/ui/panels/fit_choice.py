"""To what length a line is spoken, in the four ways there are. Must not know how lengths are decided."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from dubstudio.project.entities import Fit, FitFree, FitRatio, FitRegion, FitSlot, Foreign
from dubstudio.project.time import speed_from_ratio
from dubstudio.ui.panels.fields import Level, Tabs
from dubstudio.ui.panels.subject import Mixed, Subject
from dubstudio.ui.theme import Theme
from dubstudio.ui.verdicts import speed_text

_KINDS: dict[type, str] = {FitRegion: "mouth", FitSlot: "slot", FitRatio: "ratio", FitFree: "free"}
RATIOS = (0.75, 1.25)
"""The range in which lengths can be controlled; documents may hold others, which are shown as they are."""


class FitField(QWidget):
    """The fit of some lines.

    Attributes:
        edited: A `Fit`.
    """

    edited = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ratio_now = 1.0
        self._shown: Fit | None = None
        self.tabs = Tabs(
            self.tr("Fit"),
            (
                ("mouth", self.tr("Mouth")),
                ("slot", self.tr("Slot")),
                ("ratio", self.tr("Ratio")),
                ("free", self.tr("Free")),
            ),
        )
        hints = {
            "mouth": self.tr("As long as the mouth moves; as the subtitle shows where no mouth is known"),
            "slot": self.tr("As long as the subtitle shows"),
            "ratio": self.tr("A fixed multiple of the natural length"),
            "free": self.tr("As long as it naturally takes"),
        }
        for kind, hint in hints.items():
            self.tabs.buttons[kind].setToolTip(hint)
        self.level = Level(self.tr("Ratio to the natural length"), theme, *RATIOS, resting=1.0)
        self.about = QLabel()
        self.about.setProperty("role", "small")
        self._row = QWidget()
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.level, 1)
        row.addWidget(self.about)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.tabs)
        column.addWidget(self._row)
        self.tabs.chosen.connect(self._on_tab_chosen)
        self.level.moved.connect(self._show_ratio)
        self.level.edited.connect(self._on_level_edited)

    def show_subject(self, subject: Subject, ratio_now: float) -> None:
        """Show the fit of some lines.

        Args:
            subject: The lines.
            ratio_now: At which the current line is spoken: where a fixed ratio starts.
        """
        shown = subject.common(lambda line: line.fit)
        self._shown = None if isinstance(shown, Mixed) else shown
        self._ratio_now = round(min(max(ratio_now, RATIOS[0]), RATIOS[1]), 2)
        kind = _KINDS.get(type(self._shown))
        self.tabs.show_key(kind)
        self.level.setVisible(kind == "ratio")
        self._row.setVisible(kind == "ratio" or kind is None)
        if isinstance(self._shown, FitRatio):
            self.level.show_value(self._shown.ratio)
            self._show_ratio(self._shown.ratio)
        elif isinstance(self._shown, Foreign):
            self.about.setText(self.tr("“{kind}”, made by a newer version").format(kind=self._shown.kind))
        else:
            self.about.setText(self.tr("mixed"))

    def _show_ratio(self, ratio: float) -> None:
        self.about.setText(f"{ratio:.2f} · {speed_text(speed_from_ratio(ratio))}")

    def _on_tab_chosen(self, kind: str) -> None:
        made: dict[str, Fit] = {
            "mouth": FitRegion(),
            "slot": FitSlot(),
            "ratio": FitRatio(self._ratio_now),
            "free": FitFree(),
        }
        if _KINDS.get(type(self._shown)) != kind:
            self.edited.emit(made[kind])

    def _on_level_edited(self, ratio: float) -> None:
        self.edited.emit(FitRatio(ratio))
