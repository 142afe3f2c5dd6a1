"""How a voice is learnt of a recording: by which engine, how like the person it became, and trying it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from dubstudio.base.errors import UnknownVoice
from dubstudio.speech import voices
from dubstudio.speech.registry import CLONING_ENGINE, USUAL_ENGINE, traits
from dubstudio.ui.panels.fields import Tabs
from dubstudio.ui.style import set_role
from dubstudio.ui.voices.workbench import Workbench

_STEPS = 1000


class LearningBox(QWidget):
    """The engines there are, the likeness, and buttons to refine and to hear.

    Args:
        bench: Does it.
        can_clone: Whether the large engine is on this machine.

    Attributes:
        engine_chosen: Another engine is to speak with the voice.
        hearing_wanted: The voice is to say something.
    """

    engine_chosen = Signal()
    hearing_wanted = Signal()

    def __init__(self, bench: Workbench, *, can_clone: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        names = ((USUAL_ENGINE, self.tr("Embedded")), (CLONING_ENGINE, traits(CLONING_ENGINE).name))
        self.engines = Tabs(self.tr("Engine"), names)
        self.engines.show_key(USUAL_ENGINE)
        large = self.engines.buttons[CLONING_ENGINE]
        large.setEnabled(can_clone)
        large.setToolTip("" if can_clone else self.tr("Not on this machine: see Voice models"))
        self.likeness, self.honest = QLabel(), QLabel()
        for label in (self.likeness, self.honest):
            label.setWordWrap(True)
        self.honest.setProperty("role", "small")
        self.progress = QProgressBar()
        self.progress.setRange(0, _STEPS)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress of learning"))
        self.hear = QPushButton(self.tr("Hear the voice"))
        self.refine = QPushButton(self.tr("Refine (30 s)"))
        self.refine.setToolTip(self.tr("Looks for a better likeness for up to half a minute"))
        self.stop = QPushButton(self.tr("Stop"))
        self._lay_out()
        self.engines.chosen.connect(self._on_engine_chosen)
        self.hear.clicked.connect(self.hearing_wanted)
        self.refine.clicked.connect(self._on_refine_clicked)
        self.stop.clicked.connect(bench.stop_learning)

    @property
    def engine(self) -> str:
        """Id of the engine that is chosen."""
        return self.engines.key() or USUAL_ENGINE

    def show_bench(self) -> None:
        """Show how far it is."""
        bench, embedded = self._bench, self.engine == USUAL_ENGINE
        self.progress.setVisible(bench.is_learning)
        self.stop.setVisible(bench.is_learning)
        self.refine.setVisible(embedded and not bench.is_learning)
        usable = bench.checked is not None and bench.checked.after.is_usable
        self.refine.setEnabled(usable and not bench.is_checking and not (bench.learnt and bench.is_thorough))
        self.hear.setVisible(embedded)
        self.hear.setEnabled(bench.learnt is not None and not bench.is_saying and not bench.is_learning)
        self.progress.setValue(round(_STEPS * bench.fraction))
        self.likeness.setText(self._likeness(embedded=embedded))
        honest = self._honest() if embedded else ""
        self.honest.setText(honest)
        self.honest.setVisible(bool(honest))
        set_role(self.likeness, "heading" if embedded and bench.learnt else "dim")

    def _likeness(self, *, embedded: bool) -> str:
        bench = self._bench
        if not embedded:
            return self.tr("The engine learns the voice when it first speaks.")
        if bench.learnt is not None:
            return self.tr("Likeness {likeness}").format(likeness=f"{bench.learnt.similarity:.2f}")
        return self.tr("Learning the voice…") if bench.is_learning else self.tr("Not learnt yet")

    def _honest(self) -> str:
        learnt = self._bench.learnt
        if learnt is None or not learnt.best_preset:
            return ""
        text = self.tr("{preset}, the built-in voice most alike, has {other}; the person has about 0.9.")
        return text.format(preset=_named(learnt.best_preset), other=f"{learnt.preset_similarity:.2f}")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.hear, self.refine, self.stop):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        for widget in (self.engines, self.likeness, self.honest, self.progress):
            column.addWidget(widget)
        column.addLayout(row)

    def _on_engine_chosen(self, _key: str) -> None:
        self.show_bench()
        self.engine_chosen.emit()

    def _on_refine_clicked(self) -> None:
        self._bench.learn(thorough=True)


def _named(preset: str) -> str:
    try:
        return voices.voice(preset).name
    except UnknownVoice:
        return preset
