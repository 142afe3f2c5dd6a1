"""What is to be said of a recording: its score, what is wrong with it, and what is to be mended."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from dubstudio.speech.reference.report import ReferenceReport
from dubstudio.studio.new_voices import Checked
from dubstudio.studio.reference_check import Repairs
from dubstudio.ui.i18n.messages import words
from dubstudio.ui.style import set_role

_GOOD, _FAIR = 75, 50  # of 100
_BEST_S = 10.0
_MOST = 4  # findings are shown; who has more has a hopeless recording


class ReportBox(QWidget):
    """Shows a check, and lets repairs be chosen.

    Attributes:
        repairs_wanted: Other `Repairs` than those that were done.
    """

    repairs_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.score = QLabel()
        self.score.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.findings = [QLabel() for _ in range(_MOST)]
        self.trim = QCheckBox(self.tr("Cut silence"))
        self.denoise = QCheckBox(self.tr("Less noise"))
        self.level = QCheckBox(self.tr("Usual level"))
        self.best = QCheckBox(self.tr("Best 10 s"))
        self.trim.setToolTip(self.tr("Cuts silence at both ends"))
        self.denoise.setToolTip(self.tr("Takes noise away; some of the voice's brightness goes with it"))
        self.level.setToolTip(self.tr("Makes speech as loud as usual, and takes a constant offset away"))
        self.best.setToolTip(self.tr("Keeps the best ten seconds of a long recording"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.score)
        for label in self.findings:
            label.setWordWrap(True)
            column.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(12)
        for box in self.boxes():
            box.toggled.connect(self._on_toggled)
            row.addWidget(box)
        row.addStretch(1)
        column.addLayout(row)

    def boxes(self) -> tuple[QCheckBox, ...]:
        """The repairs there are."""
        return self.trim, self.denoise, self.level, self.best

    def repairs(self) -> Repairs:
        """Those that are ticked."""
        level, best = self.level.isChecked(), _BEST_S if self.best.isChecked() else None
        return Repairs(
            trim=self.trim.isChecked(), dc=level, denoise=self.denoise.isChecked(), normalise=level, best_s=best
        )

    def show_waiting(self, text: str) -> None:
        """Show that there is nothing to say yet, and why."""
        set_role(self.score, "dim")
        self.score.setText(text)
        for widget in (*self.findings, *self.boxes()):
            widget.setVisible(False)

    def show_checked(self, checked: Checked) -> None:
        """Show what was found."""
        report, before = checked.after, checked.before
        set_role(self.score, "good" if report.score >= _GOOD else "warn" if report.score >= _FAIR else "bad")
        self.score.setText(self._scored(before, report))
        for n, label in enumerate(self.findings):
            finding = report.findings[n] if n < len(report.findings) else None
            label.setVisible(finding is not None)
            if finding is not None:
                set_role(label, "bad" if finding.is_fatal else "dim")
                label.setText(f"{words(finding.reason)} {words(finding.remedy)}".strip())
        done = checked.repairs
        ticks = (done.trim, done.denoise, done.normalise, done.best_s is not None)
        for box, tick in zip(self.boxes(), ticks, strict=True):
            with QSignalBlocker(box):
                box.setChecked(tick)
            box.setVisible(True)

    def _scored(self, before: ReferenceReport, after: ReferenceReport) -> str:
        seconds = f"{after.measures.speech_s:.1f}"
        text = self.tr("{score} of 100 · {seconds} s of speech").format(score=after.score, seconds=seconds)
        if before.score != after.score:
            return self.tr("{text} · {before} before it was mended").format(text=text, before=before.score)
        return text if after.findings else self.tr("{text} · nothing to be said against it").format(text=text)

    def _on_toggled(self) -> None:
        self.repairs_wanted.emit(self.repairs())
