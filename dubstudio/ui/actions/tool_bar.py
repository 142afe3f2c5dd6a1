"""The toolbar: the few actions that are used most, and the state of the voice engine at its end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolBar, QToolButton, QWidget

from dubstudio.ui.actions.deed import Deed
from dubstudio.ui.i18n.messages import words
from dubstudio.ui.voicing import Voicing

SHOWN = ("open", "save", "undo", "redo", "speak_stale", "export_video")
"""The actions that have a button, in their order."""

_PRIMARY = "speak_stale"
_LOOKS: Mapping[str, str] = {"idle": "dim", "loading": "warn", "ready": "good", "failed": "bad"}


class ToolBar(QToolBar):
    """Buttons with words, as in the drawing; disabled ones say why in their tooltip.

    Args:
        deeds: The actions, in their order.
        voicing: Knows the voice engine.
    """

    def __init__(self, deeds: Sequence[Deed], voicing: Voicing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._voicing = voicing
        self.setObjectName("toolbar")
        self.setWindowTitle(self.tr("Toolbar"))
        self.setMovable(False)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        for deed in deeds:
            self._add(deed)
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)
        self.engine = QLabel()
        self.engine.setAccessibleName(self.tr("Voice engine"))
        self.addWidget(self.engine)
        voicing.engine_changed.connect(self._show_engine)
        self._show_engine()

    def _add(self, deed: Deed) -> None:
        self.addAction(deed)
        button = self.widgetForAction(deed)
        if isinstance(button, QToolButton):
            # Reached by Tab, never taken by a click: the keys of the timeline go on working.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setObjectName(f"tool_{deed.row.id}")
            if deed.row.id == _PRIMARY:
                button.setProperty("role", "primary")

    def _show_engine(self) -> None:
        state = self._voicing.engine_state
        said = {
            "idle": self.tr("asleep"),
            "loading": self.tr("loading…"),
            "ready": self.tr("ready"),
            "failed": self.tr("failed"),
        }
        phase = str(state.phase)
        self.engine.setText(
            self.tr("Engine: {name} · {state}").format(name=words(state.name), state=said.get(phase, phase))
        )
        error = state.error
        computes = self.tr("Computes on: {place}").format(place=state.where) if state.where else ""
        self.engine.setToolTip(f"{words(error.message)} {words(error.remedy)}".strip() if error else computes)
        self.engine.setProperty("role", _LOOKS.get(phase, "dim"))
        self.engine.style().unpolish(self.engine)
        self.engine.style().polish(self.engine)
