"""Blending built-in voices into a new one: a slider for the share of each."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from dubstudio.speech.voices import blend_name, voice
from dubstudio.ui.icons import icon
from dubstudio.ui.panels.fields import Level
from dubstudio.ui.theme import Theme

MOST = 4
"""Voices in a blend: of more nobody is heard any more."""

_LEAST_SHARE = 0.005  # what is still a percent
_NAME_WIDTH = 90


class MorphPanel(QFrame):
    """The voices of a blend.

    Attributes:
        changed: The blend is another one, or gone.
        rows: Built-in voices and what shows them.
    """

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: dict[str, ShareRow] = {}
        self.setProperty("role", "card")
        self.setAccessibleName(self.tr("Blend"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 12, 8)
        self._column.setSpacing(4)
        title = QLabel(self.tr("Blend"))
        title.setProperty("role", "panel-title")
        self.hint = QLabel(self.tr("Add built-in voices with B, then mix them."))
        self.hint.setProperty("role", "dim")
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(title)
        head.addWidget(self.hint, 1)
        self._column.addLayout(head)

    @property
    def name(self) -> str:
        """What the engine calls the blend; empty for fewer than two voices."""
        shares = self.shares()
        return blend_name(shares) if len(shares) > 1 else ""

    @property
    def title(self) -> str:
        """What people call it."""
        shares = sorted(self.shares().items(), key=lambda item: (-item[1], item[0]))
        return " + ".join(f"{voice(known).name} {round(100 * share)}" for known, share in shares)

    def shares(self) -> dict[str, float]:
        """The voices with shares that add up to 1; without those that have none."""
        total = sum(row.level.value for row in self.rows.values())
        if not total:
            return {}
        parts = {known: row.level.value / total for known, row in self.rows.items()}
        return {known: share for known, share in parts.items() if share >= _LEAST_SHARE}

    def add(self, parts: Mapping[str, float]) -> bool:
        """Blend further voices in, the strongest of them as strong as can be. Returns whether there was room for all.

        Args:
            parts: Built-in voices with shares that add up to 1.
        """
        new = [known for known in parts if known not in self.rows]
        if len(self.rows) + len(new) > MOST:
            return False
        strongest = max(parts.values(), default=1.0)
        for known in new:
            self._add(known, parts[known] / strongest)
        if new:
            self._tell()
        return True

    def remove(self, known: str) -> None:
        """Take a voice out."""
        row = self.rows.pop(known, None)
        if row is not None:
            row.hide()
            row.deleteLater()
            self._tell()

    def _add(self, known: str, share: float) -> None:
        row = self.rows[known] = ShareRow(voice(known).name, share, self._theme)
        row.level.moved.connect(self._show_percents)
        row.level.edited.connect(self._tell)
        row.remove.clicked.connect(lambda: self.remove(known))
        self._column.addWidget(row)

    def _show_percents(self) -> None:
        shares = self.shares()
        for known, row in self.rows.items():
            row.percent.setText(f"{round(100 * shares.get(known, 0.0))} %")

    def _tell(self) -> None:
        self.hint.setVisible(len(self.rows) < 2)
        self._show_percents()
        self.changed.emit()


class ShareRow(QWidget):
    """One voice of a blend: its name, a slider, its share, and a way out."""

    def __init__(self, name: str, share: float, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        label = QLabel(name)
        label.setMinimumWidth(_NAME_WIDTH)
        self.level = Level(self.tr("Share of {voice}").format(voice=name), theme)
        self.level.show_value(share)
        self.percent = QLabel()
        self.percent.setMinimumWidth(self.percent.fontMetrics().horizontalAdvance("100 %") + 4)
        self.remove = QToolButton()
        self.remove.setAccessibleName(self.tr("Take {voice} out of the blend").format(voice=name))
        self.remove.setToolTip(self.remove.accessibleName())
        self.remove.setFixedSize(26, 26)
        self.remove.setStyleSheet("padding: 2px;")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(label)
        row.addWidget(self.level, 1)
        row.addWidget(self.percent)
        row.addWidget(self.remove)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _on_theme_changed(self) -> None:
        self.remove.setIcon(icon("close", self._theme.colours))
